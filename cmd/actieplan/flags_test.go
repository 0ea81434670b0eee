package main

import (
	"context"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"actieplan/internal/form"
	"actieplan/internal/project"
	"actieplan/render"
)

// optionsOf returns the options that a command line leads to, without their streams.
// Nothing is run.
func optionsOf(t *testing.T, line string) any {
	t.Helper()
	var got any
	root := &cobra.Command{Use: "actieplan"}
	root.AddCommand(
		newRenderCommand(func(o *renderOptions) error { o.streams = streams{}; got = *o; return nil }),
		newCheckCommand(func(o *checkOptions) error { o.streams = streams{}; got = *o; return nil }),
		newNewCommand(func(o *newOptions) error { o.streams = streams{}; got = *o; return nil }),
		newBlankCommand(func(o *blankOptions) error { o.streams = streams{}; got = *o; return nil }),
		newWatchCommand(func(_ context.Context, o *watchOptions) error { o.streams = streams{}; got = *o; return nil }),
		newServeCommand(func(_ context.Context, o *serveOptions) error { o.streams = streams{}; got = *o; return nil }),
		newSchemaCommand(func(o *schemaOptions) error { o.streams = streams{}; got = *o; return nil }),
		newCompletionCommand(func(o *completionOptions) error { o.streams = streams{}; o.Root = nil; got = *o; return nil }),
	)
	root.SetArgs(strings.Fields(line))
	root.SetOut(io.Discard)
	root.SetErr(io.Discard)
	if err := root.ExecuteContext(t.Context()); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return got
}

// lastForm is the template that commands take where none is named.
func lastForm() string {
	ids := form.IDs()
	return ids[len(ids)-1]
}

func TestFlags(t *testing.T) {
	cores, both := runtime.NumCPU(), project.AllFormats()
	template := lastForm()
	for line, want := range map[string]any{
		"render a b":                      renderOptions{Paths: []string{"a", "b"}, Folder: "build", Formats: both, Jobs: cores},
		"render a -o x --strict --jobs 3": renderOptions{Paths: []string{"a"}, Folder: "x", Formats: both, Strict: true, Jobs: 3},
		"render a --format DOCX":          renderOptions{Paths: []string{"a"}, Folder: "build", Formats: []string{"docx"}, Jobs: cores},
		"render a --format docx,pdf": renderOptions{Paths: []string{"a"}, Folder: "build", Formats: []string{"docx", "pdf"},
			Jobs: cores},
		"render --output=x --jobs=1 -- -plan": renderOptions{Paths: []string{"-plan"}, Folder: "x", Formats: both, Jobs: 1},
		"check a":                             checkOptions{Paths: []string{"a"}, Format: asText},
		"check --format JSON --strict a":      checkOptions{Paths: []string{"a"}, Format: asJSON, Strict: true},
		"new Zone":                            newOptions{Name: "Zone", Template: template, Folder: "content"},
		"new Zone -o x --template y":          newOptions{Name: "Zone", Template: "y", Folder: "x"},
		"blank":                               blankOptions{Template: template, Folder: "build", Formats: both},
		"blank --template y --format pdf":     blankOptions{Template: "y", Folder: "build", Formats: []string{"pdf"}},
		"blank --rijen 12 --fiches 3": blankOptions{Template: template, Folder: "build", Formats: both,
			Room: render.Room{Rows: 12, Fiches: 3}},
		"watch a b":                          watchOptions{Paths: []string{"a", "b"}, Folder: "build"},
		"serve a":                            serveOptions{Paths: []string{"a"}, Folder: "build", Address: "127.0.0.1:8026"},
		"serve a -o x --addr 127.0.0.1:9000": serveOptions{Paths: []string{"a"}, Folder: "x", Address: "127.0.0.1:9000"},
		"schema":                             schemaOptions{Template: template},
		"schema --template=actieplan-2031":   schemaOptions{Template: "actieplan-2031"},
		"completion fish":                    completionOptions{Shell: "fish"},
	} {
		if got := optionsOf(t, line); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", line, got, want)
		}
	}
}
