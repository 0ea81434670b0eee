package project

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
)

// shared holds plans and forms that are not in the repository.
const shared = "../../../shared"

// example is the plan that comes with the project.
const example = "../../content/voorbeeldstreek"

// build makes the document of the plan at path in a format, as that of a plan of that
// name, and returns its path.
func build(t *testing.T, format, path, name string) string {
	t.Helper()
	plan := filepath.Join(t.TempDir(), name)
	if err := os.CopyFS(plan, os.DirFS(path)); err != nil {
		t.Fatal(err)
	}
	r := new(Forms).ReadPlan(plan)
	if r.Err != nil || r.HasErrors() {
		t.Fatalf("%v %+v", r.Err, r.Findings)
	}
	made := (&Builder{Folder: t.TempDir(), Formats: []string{format}}).Plan(r)
	if made.Err != nil {
		t.Fatal(made.Err)
	}
	return made.Files[0]
}

// theForm is the form that the tests fill in.
func theForm(t *testing.T) *form.Template {
	t.Helper()
	return plantest.Form(t, "actieplan-2026")
}

// blank makes the blank form in a format, and returns its path.
func blank(t *testing.T, format string, room render.Room) string {
	t.Helper()
	made := (&Builder{Folder: t.TempDir(), Formats: []string{format}, Room: room}).Blank(theForm(t))
	if made.Err != nil {
		t.Fatal(made.Err)
	}
	return made.Files[0]
}

// importForm reads a filled-in form into a new folder.
func importForm(t *testing.T, file string) *Imported {
	t.Helper()
	imported, err := Import(file, t.TempDir(), theForm(t))
	if err != nil {
		t.Fatal(err)
	}
	return imported
}

// isEmpty checks that a plan has no rows, and that nothing of it was not sure but the
// name of its zone.
func isEmpty(t *testing.T, imported *Imported) {
	t.Helper()
	for _, count := range imported.Counts {
		if !strings.HasPrefix(count, "0 ") {
			t.Errorf("read %s", count)
		}
	}
	if len(imported.Unsure) != 2 || imported.Unsure[0] != nothingFilledIn || !strings.Contains(imported.Unsure[1], "naam van de zone") {
		t.Errorf("not sure: %q", imported.Unsure)
	}
	written := strings.ReplaceAll(string(remarks.Find(read(t, imported.Files[0]))), "\n# ", " ")
	for _, unsure := range imported.Unsure {
		if !strings.Contains(written, "- "+unsure) {
			t.Errorf("the plan remarks %q, not %q", written, unsure)
		}
	}
}

// read is the content of a file.
func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// rewrite copies a Word file with its body changed.
func rewrite(t *testing.T, from, to string, change func(string) string) {
	t.Helper()
	archive, err := zip.OpenReader(from)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, file := range archive.File {
		if file.Name != "word/document.xml" {
			if err := out.Copy(file); err != nil {
				t.Fatal(err)
			}
			continue
		}
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		changed := change(string(data))
		if changed == string(data) {
			t.Error("the variation changes nothing")
		}
		w, err := out.CreateHeader(&zip.FileHeader{Name: file.Name}) // stored as it is
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, changed); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// planText is all files of a plan.
func planText(t *testing.T, imported *Imported) string {
	t.Helper()
	var b strings.Builder
	for _, path := range imported.Files {
		if filepath.Ext(path) == ".toml" {
			b.Write(remarks.ReplaceAll(read(t, path), nil))
		}
	}
	return b.String()
}

// remarks are what the import writes at the top of a plan of what was not sure.
var remarks = regexp.MustCompile(`(?s)# Dit viel op bij het inlezen.*?\n\n`)
