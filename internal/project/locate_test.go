package project

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree writes files into a folder; those whose names end in "!" (dropped) name a template,
// those in "→" are links to nowhere.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "content")
	for _, name := range names {
		path, head := strings.CutSuffix(filepath.Join(folder, filepath.FromSlash(name)), "!")
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if path, dead := strings.CutSuffix(path, "→"); dead {
			if err := os.Symlink("weg", path); err != nil {
				t.Skip("no links here: ", err)
			}
			continue
		}
		text := "# tekst\n[[rij]]\nsjabloon = 1\n"
		if head {
			text = "\uFEFF# tekst\r\n  \"sjabloon\"  =  \"x\"\r\n[zone]\r\n"
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestLocate(t *testing.T) {
	tests := []struct {
		name  string
		files []string
		want  []string // paths below the folder
	}{
		{"a folder of parts", []string{"a.toml", "plan.toml!", "acties/1.toml"}, []string{"."}},
		{"one file", []string{"zone.toml!", "README.md"}, []string{"."}},
		{"one folder", []string{"zone/plan.toml!", "zone/acties/1.toml", "README.md"}, []string{"zone"}},
		{"two folders", []string{"b/plan.toml!", "a/plan.toml!", "a/deel.toml"}, []string{"a", "b"}},
		{"a file and a folder", []string{"zone2.toml!", "zone1/plan.toml!", "zone1/deel.toml"}, []string{"zone2.toml", "zone1"}},
		{"two files", []string{"zone2.toml!", "zone1.toml!"}, []string{"zone1.toml", "zone2.toml"}},
		{"folders of folders", []string{"oost/a/plan.toml!", "oost/b.toml!", "west/c/plan.toml!"},
			[]string{"oost/b.toml", "oost/a", "west/c"}},
		{"parts in folders only", []string{"algemeen/plan.toml!", "acties/1.toml", "tabellen/t.toml"}, []string{"."}},
		{"the template named in a folder below", []string{"deel.toml", "algemeen/plan.toml!"}, []string{"."}},
		{"the template named twice", []string{"plan.toml!", "deel.toml!", "nog.toml"}, []string{"."}},
		{"the template named nowhere", []string{"plan.toml", "deel.toml"}, []string{"."}},
		{"one of two folders names none", []string{"a/plan.toml!", "b/plan.toml!", "c/plan.toml"}, []string{"a", "b", "c"}},
		{"nothing", []string{"README.md", "leeg/README.md"}, []string{"."}},
		{"capitals", []string{"a/PLAN.TOML!", "b/plan.toml!"}, []string{"a", "b"}},
		{"a plan below a plan", []string{"plan.toml!", "oud/plan.toml!"}, []string{"."}},
		{"a plan below one of two plans", []string{"a/plan.toml!", "a/oud/plan.toml!", "b/plan.toml!"}, []string{"a", "b"}},
		{"a copy of a plan's file", []string{"plan.toml!", "plan (kopie).toml!"}, []string{"."}},
		{"a link to nowhere beside plans", []string{"a.toml!", "b.toml!", "c.toml→"}, []string{"a.toml", "b.toml", "c.toml"}},
		{"a link to nowhere for a part", []string{"a/plan.toml!", "a/deel.toml→", "b/plan.toml!"}, []string{"a", "b"}},
		{"a link to nowhere for a plan", []string{"a/plan.toml!", "b/plan.toml→", "b/deel.toml"}, []string{"a", "b"}},
		{"hidden files", []string{".git/x.toml!", ".weg.toml!", "zone/plan.toml!"}, []string{"zone"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := tree(t, test.files...)
			var got []string
			for _, plan := range locate([]string{folder}) {
				path, err := filepath.Rel(folder, plan)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, filepath.ToSlash(path))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestLocateOnce(t *testing.T) {
	folder := tree(t, "a/plan.toml!", "b/plan.toml!")
	t.Chdir(filepath.Join(folder, "b"))
	plans := locate([]string{folder, "../a", ".", "plan.toml"})
	for i, plan := range plans {
		plans[i] = filepath.Base(plan)
	}
	if want := []string{"a", "b", "plan.toml"}; !slices.Equal(plans, want) {
		t.Errorf("got %q, want %q", plans, want)
	}
}
