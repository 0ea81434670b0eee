package plan_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
)

// TestReader edits the files of a plan at random, well and badly, and now and then takes
// all back: what a Reader makes of it is what is made of it at first sight.
func TestReader(t *testing.T) {
	schema := plantest.Form(t, "actieplan-2026").Schema()
	path := filepath.Join(t.TempDir(), "plan")
	if err := os.CopyFS(path, os.DirFS("../../content/voorbeeldstreek")); err != nil {
		t.Fatal(err)
	}
	original := map[string][]byte{}
	var names []string
	for _, pattern := range []string{"*.toml", "*/*.toml"} {
		found, err := filepath.Glob(filepath.Join(path, pattern))
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	write := func(name string, data []byte) {
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		original[name] = data
	}
	random := rand.New(rand.NewPCG(5, 6))
	reader, texts := new(plan.Reader), new(bind.Texts)
	read := func(r *plan.Reader, texts *bind.Texts) (*plan.Plan, []finding.Finding) {
		p, findings, err := r.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		if texts != nil {
			texts.ReadAhead(p)
		}
		findings = append(findings, bind.New(p, texts).Bind(schema)...)
		for _, file := range p.Files {
			file.Lines() // which a file finds when they are first asked for
		}
		return p, findings
	}
	edits := []string{"x", "", " **vet", "<b>", "\n- punt\n", "\n| a | b |\n", "[x](y)", "é", `"`, "\n[x]\n", "'''", "\n# x\n", "\ufeff"}
	for round := range 150 {
		name := names[random.IntN(len(names))]
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		at := random.IntN(len(data))
		write(name, append(append(data[:at:at], edits[random.IntN(len(edits))]...), data[at:]...))
		if random.IntN(4) == 0 {
			for name, data := range original {
				write(name, data)
			}
		}
		warm, found := read(reader, texts)
		cold, want := read(nil, nil)
		if !reflect.DeepEqual(warm, cold) {
			t.Fatalf("round %d: the plans differ", round)
		}
		if !reflect.DeepEqual(finding.Sorted(found), finding.Sorted(want)) {
			t.Fatalf("round %d: %v, want %v", round, found, want)
		}
	}
}
