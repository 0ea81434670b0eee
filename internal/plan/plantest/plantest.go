// Package plantest reads forms and plans for the tests of several packages. In goes the
// id of a form or the path of a plan; out comes the form, or the plan bound to its form.
// A test ends where one cannot be read.
package plantest

import (
	"os"
	"path/filepath"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
)

// Form returns the form with an id: one of the program, or one that is invented, of those
// in internal/form/testdata.
func Form(t testing.TB, id string) *form.Template {
	t.Helper()
	if template, err := form.Find(id); err == nil {
		return template
	}
	template, err := form.Read(os.DirFS(filepath.Join(root(t), "internal", "form", "testdata", id)))
	if err != nil {
		t.Fatal(err)
	}
	return template
}

// Plan reads the plan at a path and binds it to its form. It ends the test where the plan
// has an error; warnings are no matter.
func Plan(t testing.TB, path string, template *form.Template) *plan.Plan {
	t.Helper()
	p, findings, err := plan.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range append(findings, bind.Bind(p, template.Schema())...) {
		if found.Severity == finding.Error {
			t.Fatalf("%v: %s", found.Position, found.Message)
		}
	}
	return p
}

// root is the folder of the project: the nearest one above the test with a go.mod.
func root(t testing.TB) string {
	t.Helper()
	for folder, err := filepath.Abs("."); err == nil && folder != filepath.Dir(folder); folder = filepath.Dir(folder) {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
	}
	t.Fatal("no go.mod above the test")
	return ""
}
