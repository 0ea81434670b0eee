package plan_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/plan/disk"
	"actieplan/internal/source"
)

const beginning = "sjabloon = \"form-1\"\n[zone]\nnaam = \"ELZ Proef\"\n"

// plant writes files below the working directory, name and text by turns.
func plant(t *testing.T, namesAndTexts ...string) {
	t.Helper()
	for i := 0; i < len(namesAndTexts); i += 2 {
		path := filepath.FromSlash(namesAndTexts[i])
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(namesAndTexts[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func link(t *testing.T, to, path string) {
	t.Helper()
	if err := os.Symlink(filepath.FromSlash(to), filepath.FromSlash(path)); err != nil {
		t.Skip("no links here: ", err)
	}
}

// TestFileThatCannotBeRead names the file, not the folder that it is in.
func TestFileThatCannotBeRead(t *testing.T) {
	for name, test := range map[string]struct {
		prepare func(t *testing.T)
		want    string
	}{
		"a link to nowhere": {func(t *testing.T) { link(t, "weg.toml", "zone/b.toml") },
			"zone/b.toml is een verwijzing naar een bestand dat niet bestaat"},
		"a link in a circle": {
			func(t *testing.T) { link(t, "b.toml", "zone/b.toml") },
			"zone/b.toml kan niet gelezen worden: een verwijzing leidt in een kring",
		},
		"closed": {func(t *testing.T) {
			if os.Getuid() == 0 {
				t.Skip("nothing is closed to root")
			}
			plant(t, "zone/b.toml", "")
			if err := os.Chmod("zone/b.toml", 0); err != nil {
				t.Fatal(err)
			}
		}, "zone/b.toml mag niet gelezen worden: u hebt geen toegang"},
		"a closed folder": {func(t *testing.T) {
			if os.Getuid() == 0 {
				t.Skip("nothing is closed to root")
			}
			plant(t, "zone/sub/b.toml", "")
			if err := os.Chmod("zone/sub", 0); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Chmod("zone/sub", 0o777) })
		}, "zone/sub mag niet gelezen worden: u hebt geen toegang"},
		"a pipe":   {func(t *testing.T) { pipe(t, "zone/b.toml") }, "zone/b.toml is geen bestand"},
		"a device": {func(t *testing.T) { link(t, "/dev/zero", "zone/b.toml") }, "zone/b.toml is geen bestand"},
	} {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS == "windows" {
				t.Skip("files of Unix")
			}
			t.Chdir(t.TempDir())
			plant(t, "zone/plan.toml", beginning)
			test.prepare(t)
			if _, _, err := plan.Load("zone"); err == nil || err.Error() != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestHugeFile refuses a file that is larger than the memory, without reading it.
func TestHugeFile(t *testing.T) {
	t.Chdir(t.TempDir())
	plant(t, "zone/plan.toml", beginning, "zone/groot.toml", "")
	if err := os.Truncate("zone/groot.toml", 3<<40); err != nil {
		t.Skip("no sparse files here: ", err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if head, err := disk.NamesTemplate("zone/groot.toml"); head || err != nil {
		t.Error(head, err)
	}
	_, found, err := plan.Load("zone")
	runtime.ReadMemStats(&after)
	if err != nil || len(found) != 1 || !strings.HasPrefix(found[0].Message, "dit bestand is te groot: ") {
		t.Errorf("got %v, %v", found, err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 64<<20 {
		t.Errorf("%d MiB were used", used>>20)
	}
}

// TestLinkedFolders reads folders that links lead to, each once.
func TestLinkedFolders(t *testing.T) {
	t.Chdir(t.TempDir())
	plant(t, "zone/plan.toml", beginning, "elders/1.toml", "[[acties]]\ntitel = \"een\"\n", "zone/sub/2.toml",
		"[[acties]]\ntitel = \"twee\"\n")
	link(t, "../elders", "zone/acties")
	link(t, "../zone", "elders/terug")
	link(t, ".", "zone/hier")
	link(t, "../elders", "zone/nogeens")
	link(t, "sub", "zone/z")
	here, err := filepath.Abs("zone/sub")
	if err != nil {
		t.Fatal(err)
	}
	link(t, here, "zone/vol")
	p, found, err := plan.Load("zone")
	if err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	var got []string
	for _, file := range p.Files {
		got = append(got, file.Path)
	}
	if want := "zone/acties/1.toml zone/plan.toml zone/sub/2.toml"; strings.Join(got, " ") != want {
		t.Errorf("read %q, want %s", got, want)
	}
}

// TestSecondPlan tells of the beginning of another plan below a plan, once, with both places.
func TestSecondPlan(t *testing.T) {
	for _, other := range []string{"oud/plan.toml", "oud/2025/Plan.toml", "plan (kopie).toml", "plan-LAPTOP-AN.toml", "plan_v2.toml",
		"z/plan.toml"} {
		t.Run(other, func(t *testing.T) {
			t.Chdir(t.TempDir())
			plant(t, "zone/plan.toml", beginning, "zone/"+other, "# oud\n"+beginning)
			_, found, err := plan.Load("zone")
			if err != nil || len(found) != 1 {
				t.Fatal(found, err)
			}
			if f := found[0]; f.Severity != finding.Error || f.Position.String() != "zone/"+other+":2:1" ||
				!strings.Contains(f.Message, "zone/plan.toml:1:1") {
				t.Errorf("got %s: %s", f.Position, f.Message)
			}
		})
	}
}

func TestCopies(t *testing.T) {
	for _, name := range []string{
		"deel (kopie).toml", "deel (kopie 2).toml", "deel (copy).toml", "deel (1).toml", "deel(2).toml",
		"deel - kopie.toml", "deel - Kopie (2).toml", "deel - Copy.toml", "deel kopie.toml", "deel_copy.toml",
		"deel-kopie2.toml", "deel~.toml", "Kopie van deel.toml", "Copy of deel.toml",
		"deel-conflict-20260102-101112.toml", "deel (conflict 2026-01-02).toml",
		"deel (Ans's conflicted copy 2026-01-02).toml", "deel.sync-conflict-20260102-101112-ABCDEFG.toml",
		"deel_conflict.toml", "deel (exemplaar in conflict van Ans).toml", "deel (another copy).toml",
		"deel-PC_conflict.toml", "deel.bak.toml", "deel (3e kopie).toml", "deel - oud.toml",
		"deel (Case Conflict).toml",
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			plant(t, "zone/plan.toml", beginning, "zone/deel.toml", "[[acties]]\ntitel = \"een\"\n", "zone/"+name,
				"[[acties]]\ntitel = \"twee\"\n")
			_, found, err := plan.Load("zone")
			if err != nil || len(found) != 1 {
				t.Fatal(found, err)
			}
			if f := found[0]; f.Severity != finding.Warning || f.Position.File.Path != "zone/"+name ||
				!strings.Contains(f.Message, "zone/"+name+" ") || !strings.Contains(f.Message, " zone/deel.toml;") {
				t.Errorf("got %+v", f)
			}
		})
	}
	t.Chdir(t.TempDir())
	plant(t, "a/plan.toml", beginning, "a (1)/plan.toml", beginning, "b.toml", beginning, "b - kopie.toml", beginning,
		"zone/plan.toml", beginning, "zone/1-conflictbemiddeling.toml", "", "zone/1.toml", "", "zone/deel (1).toml", "",
		"zone/actie-2026.toml", "", "zone/actie.toml", "")
	for path, want := range map[string]string{
		"a (1)":          "a (1) lijkt een kopie van a; ",
		"b - kopie.toml": "b - kopie.toml lijkt een kopie van b.toml; ",
		"a":              "",
		"b.toml":         "",
		"zone":           "",
	} {
		_, found, err := plan.Load(path)
		if err != nil || (len(found) == 1) != (want != "") || len(found) == 1 && !strings.HasPrefix(found[0].Message, want) {
			t.Errorf("%s: %v, %v", path, found, err)
		}
	}
}

func TestOpenWhatIsNoFile(t *testing.T) {
	t.Chdir(t.TempDir())
	pipe(t, "pijp")
	for _, path := range []string{"pijp", "."} {
		if _, _, err := source.Open(path); !errors.Is(err, source.ErrNotRegular) {
			t.Errorf("%s: %v", path, err)
		}
	}
	plant(t, "a", "12345")
	if data, _, err := source.ReadFile("a", 5); string(data) != "12345" || err != nil {
		t.Error(data, err)
	}
	var large *source.TooLargeError
	if data, _, err := source.ReadFile("a", 4); data != nil || !errors.As(err, &large) || large.Size != 5 {
		t.Error(data, err)
	}
}

// TestFolderOfAForm: a folder with the form itself and no plan leads to import.
func TestFolderOfAForm(t *testing.T) {
	t.Chdir(t.TempDir())
	plant(t, "zone/actieplan.docx", "PK\x03\x04")
	_, found, err := plan.Load("zone")
	want := "zet het formulier om met: actieplan import " + filepath.Join("zone", "actieplan.docx")
	if err != nil || len(found) != 1 || found[0].Help != want {
		t.Errorf("got %+v %v, want %s", found, err, want)
	}
}
