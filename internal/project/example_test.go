package project_test

import (
	"fmt"
	"os"

	"actieplan/internal/project"
)

// A program that is no command line reads plans, looks at what was found, and builds
// those that may be built.
func Example() {
	folder, err := os.MkdirTemp("", "documenten")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	builder := &project.Builder{Folder: folder, Formats: []string{project.FormatPDF}}
	project.ReadAll([]string{"../../content/voorbeeldstreek"}, 1, func(r *project.Reading) {
		if r.Err != nil || r.HasErrors() {
			fmt.Println("rejected:", r.Err, r.Findings)
			return
		}
		made := builder.Plan(r)
		fmt.Println(r.Plan.Slug, len(made.Files), made.Err)
	})
	// Output:
	// voorbeeldstreek 1 <nil>
}
