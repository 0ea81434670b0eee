package plan_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/plan/disk"
)

// utf16Bytes writes text as Notepad does under the name "Unicode".
func utf16Bytes(text string, bigEndian bool) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		low, high := byte(unit), byte(unit>>8)
		if bigEndian {
			low, high = high, low
		}
		out = append(out, low, high)
	}
	return string(out)
}

func TestEncodings(t *testing.T) {
	const good = "sjabloon = \"form-1\"\n[zone]\nnaam = \"ELZ Noördstreek\"\n"
	const utf16Found = "plan.toml:1:1: fout: dit bestand is bewaard als UTF-16 (“Unicode”), niet als UTF-8\n"
	control := func(place, name string) string {
		return "plan.toml:" + place + ": fout: hier staat een stuurteken dat niet gedrukt kan worden (" + name + ")\n"
	}
	code := func(place, character string) string {
		return "plan.toml:" + place + ": fout: dit bestand is geen UTF-8: het teken met code " + character + "\n"
	}
	for _, c := range []struct{ name, text, want string }{
		{"UTF-8", good, ""},
		{"byte-order mark", "\ufeff" + good, ""},
		{"Windows line ends", strings.ReplaceAll(good, "\n", "\r\n"), ""},
		{"byte-order mark, then a mistake", "\ufeffsjabloon = 1,5\n[zone]\nnaam = 'x'\n",
			"plan.toml:1:12: fout: 1,5 is geen getal: gebruik een punt in plaats van een komma\n"},
		{"UTF-16", utf16Bytes("\ufeff"+good, false), utf16Found},
		{"UTF-16, big end first", utf16Bytes("\ufeff"+good, true), utf16Found},
		{"UTF-16 without a mark", utf16Bytes(good, false), utf16Found},
		{"UTF-16 without a mark, big end first", utf16Bytes(good, true), utf16Found},
		{"Windows-1252", strings.ReplaceAll(good, "ö", "\xf6"), code("3:15", "F6 (in Windows-1252 is dat “ö”)")},
		{"a sign of Windows-1252", strings.ReplaceAll(good, "ö", "\x80"), code("3:15", "80 (in Windows-1252 is dat “€”)")},
		{"Windows-1252, and more wrong", "sjabloon = 'form-1'\n[zone]\nnaam = \"\xf6\xe9\"\ntitel \"\xe9\"\n",
			code("3:9", "F6 (in Windows-1252 is dat “ö”)") +
				"plan.toml:4:7: fout: tussen de sleutel \"titel\" en de waarde ontbreekt =\n"},
		{"Windows-1252 in UTF-8", good + "# \xf6\n# \xe9 \xe9\n# \xe9\n",
			"plan.toml:4:3: fout: dit bestand is niet overal UTF-8: het teken met code F6 (in Windows-1252 is dat “ö”) (ook op regel 5 en 6)\n"},
		{"vertical tab of Word", strings.ReplaceAll(good, "Noörd", "No\x0brd"),
			control("3:15", "U+000B: verticale tab, in Word een nieuwe regel binnen een alinea")},
		{"vertical tabs of Word in a long text", good + "titel = \"\"\"\nEen\x0btwee\n\"\"\"\n", ""},
		{"nul", good + "# \x00\n", control("4:3", "U+0000: nul")},
		{"C1, the last one", strings.ReplaceAll(good, "ö", "\u009f"), control("3:15", "U+009F: in Windows-1252 Ÿ")},
		{"C1 without a sign", strings.ReplaceAll(good, "ö", "\u009d"), control("3:15", "U+009D")},
		{"C1", strings.ReplaceAll(good, "ö", "\u0092"), control("3:15", "U+0092: in Windows-1252 ’")},
		{"not a character", good + "# \uffff\n", control("4:3", "U+FFFF")},
		{"line ends of an old Mac", strings.ReplaceAll(good, "\n", "\r"), "plan.toml:1:20: fout: hier staat een regeleinde (CR) dat TOML niet kent\n"},
		{"tabs", "sjabloon\t=\t\"form-1\"\n[zone]\n\tnaam = \"ELZ\tNoord\"\t# x\ty\n", ""},
		{"Word", "PK\x03\x04 and more", "plan.toml:1:1: fout: dit is een Word-bestand of een zip-bestand, geen tekst\n"},
		{"RTF", "{\\rtf1\\ansi", "plan.toml:1:1: fout: dit is een RTF-bestand, geen gewone tekst\n"},
		{"web page", "\r\n<HTML lang=nl>", "plan.toml:1:1: fout: dit is een webpagina of een XML-bestand, geen gewone tekst\n"},
		{"Word of long ago", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "plan.toml:1:1: fout: dit is een bestand van een oude Word (.doc), geen tekst\n"},
		{"nothing but nul", strings.Repeat("\x00", 4096), "plan.toml:1:1: fout: dit bestand is beschadigd: er staan enkel nullen in\n"},
		{"many nul", good + strings.Repeat("\x00", 3000), control("4:1", "U+0000: nul")},
		{"PDF", "%PDF-1.7", "plan.toml:1:1: fout: dit is een PDF, geen tekst\n"},
		{"too large", strings.Repeat("#", 5<<20), "plan.toml:1:1: fout: dit bestand is te groot: 5 MB\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("plan.toml", []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			got := ""
			for line := range strings.Lines(reportOn(t, "plan.toml")) {
				if strings.HasPrefix(line, "plan.toml:") {
					got += line
				}
			}
			if got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestFilesInOrderOfTheirPaths(t *testing.T) {
	t.Chdir(t.TempDir())
	names := []string{"B.toml", "a/1.toml", "a/10.toml", "a/2.toml", "a.toml", "b/c/d.TOML", "plan.toml", "é.toml"}
	for _, name := range names {
		path := filepath.Join("zone", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("[[acties]]\ntitel = \""+name+"\"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	plan, found, err := plan.Load("zone/")
	if err != nil || len(found) != 1 || !strings.HasPrefix(found[0].Message, "2.toml wordt pas na 10.toml gelezen") {
		t.Fatal(err, found)
	}
	want := []string{"B.toml", "a.toml", "a/1.toml", "a/10.toml", "a/2.toml", "b/c/d.TOML", "plan.toml", "é.toml"}
	rows := plan.Root.Get("acties").Items
	if len(rows) != len(want) {
		t.Fatalf("%d rows", len(rows))
	}
	for i, row := range rows {
		if got := row.Get("titel").Text; got != want[i] {
			t.Errorf("row %d: %s, want %s", i, got, want[i])
		}
		if got := plan.Files[i].Path; got != "zone/"+want[i] {
			t.Errorf("file %d: %s", i, got)
		}
	}
	if plan.Slug != "zone" {
		t.Errorf("slug %q", plan.Slug)
	}
}

func TestSlugs(t *testing.T) {
	if slug := disk.SlugOf(string(filepath.Separator)); slug != "plan" { // a drive of Windows that is the plan's folder
		t.Errorf("top of the disk: %q", slug)
	}
	folder := filepath.Join(t.TempDir(), "noord")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"zuid.toml", "OOST.TOML", "west.2026.toml"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	for path, want := range map[string]string{
		".": "noord", folder: "noord", "zuid.toml": "zuid", "OOST.TOML": "OOST", "./west.2026.toml": "west.2026", filepath.Join(folder, "zuid.toml"): "zuid",
	} {
		plan, _, err := plan.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		if plan.Slug != want {
			t.Errorf("%s: %q, want %q", path, plan.Slug, want)
		}
		for _, file := range plan.Files {
			if strings.ContainsAny(file.Path, "\\") || filepath.IsAbs(file.Path) || strings.HasPrefix(file.Path, ".") {
				t.Errorf("%s: shown as %q", path, file.Path)
			}
		}
	}
}

func TestErrorsOfTheFileSystem(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"plan.txt": "x", "plan.toml.txt": "x", "plan.docx": "x", "plan.PDF": "x", "plan.doc": "x", "plan": "x"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]string{
		"weg":           "weg bestaat niet",
		"weg/plan.toml": "weg/plan.toml bestaat niet",
		"plan.txt":      "plan.txt is geen plan: de naam van een plan eindigt op .toml",
		"plan.toml.txt": "plan.toml.txt heet verkeerd: wis .txt op het einde van de naam",
		"plan.docx":     "plan.docx is een Word-bestand; zet het om met: actieplan import plan.docx",
		"plan.PDF":      "plan.PDF is een PDF; zet hem om met: actieplan import plan.PDF",
		"plan.doc":      "plan.doc is geen plan; bewaar het in Word als .docx en zet het om met: actieplan import",
		"plan.toml":     "plan.toml bestaat niet; bedoelde u plan.toml.txt?", // of which Windows shows no .txt
		"file:///C:/p":  "file:/C:/p is een webadres: bewaar het plan eerst op deze computer",
		"https://x.be":  "https:/x.be is een webadres: bewaar het plan eerst op deze computer",
		"plan":          "plan is geen plan: de naam van een plan eindigt op .toml",
	} {
		plan, found, err := plan.Load(path)
		if err == nil || err.Error() != want || plan != nil || found != nil {
			t.Errorf("%s: got %v, want %s", path, err, want)
		}
	}
	if _, _, err := plan.Load("weg"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v does not wrap its cause", err)
	}
	if os.Getuid() <= 0 {
		return // nothing is closed to root, nor so on Windows
	}
	if err := os.WriteFile("dicht.toml", nil, 0); err != nil {
		t.Fatal(err)
	}
	if _, _, err := plan.Load("dicht.toml"); !errors.Is(err, fs.ErrPermission) || err.Error() != "dicht.toml mag niet gelezen worden: u hebt geen toegang" {
		t.Errorf("got %v", err)
	}
}

// reportOn loads a plan and reports what was found.
func reportOn(t *testing.T, path string) string {
	t.Helper()
	_, found, err := plan.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	var report strings.Builder
	if err := finding.Report(&report, found); err != nil {
		t.Fatal(err)
	}
	return report.String()
}

// TestMostMistakes: a file of one mistake after the other is not read to its end.
func TestMostMistakes(t *testing.T) {
	t.Chdir(t.TempDir())
	text := "sjabloon = \"form-1\"\n[zone]\nnaam = \"x\"\n" + strings.Repeat("regel : zonder\n", 400)
	if err := os.WriteFile("plan.toml", []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	got := reportOn(t, "plan.toml")
	if n := strings.Count(got, "hoort = en geen :"); n < 250 || n > 350 {
		t.Errorf("%d lines were told of", n)
	}
	if !strings.Contains(got, "dit bestand heeft te veel fouten om verder te lezen") {
		t.Error("nothing says that reading stopped")
	}
}
