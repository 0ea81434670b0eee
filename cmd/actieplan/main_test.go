package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"actieplan/internal/project"
)

// example is the plan that comes with the project.
const example = "../../content/voorbeeldstreek"

// start runs the program in this process.
func start(args ...string) (status exitStatus, stdout, stderr string) {
	var out, complaints bytes.Buffer
	status = run(args, &out, &complaints)
	return status, out.String(), complaints.String()
}

// write makes a file.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Plans as small as they can be.
const (
	goodPlan  = "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Proef\"\n"
	wrongPlan = "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Proef\"\nnaaam = \"x\"\n"
)

func TestUsage(t *testing.T) {
	tests := []struct {
		args   string
		status exitStatus
		out    string // in standard output
		err    string // in standard error
	}{
		{"", exitDone, "Opdrachten:", ""},
		{"--help", exitDone, "Opdrachten:", ""},
		{"help", exitDone, "Opdrachten:", ""},
		{"help render", exitDone, "actieplan render PAD… [opties]", ""},
		{"render -h", exitDone, "-o, --output MAP", ""},
		{"check --help", exitDone, "--format VORM", ""},
		{"--version", exitDone, "actieplan ", ""},
		{"templates", exitDone, "actieplan-2026", ""},
		{"completion bash", exitDone, "__start_actieplan", ""},
		{"completion", exitUsage, "", "bash, zsh, fish of powershell"},
		{"completion csh", exitUsage, "", "csh"},
		{"rendr", exitUsage, "", "bedoelde u render?"},
		{"nieuw Noord", exitUsage, "", "bedoelde u new?"},
		{"Controleer x", exitUsage, "", "bedoelde u check?"},
		{"/?", exitUsage, "", "bedoelde u --help?"},
		{"xyzzy", exitUsage, "", `onbekende opdracht "xyzzy"`},
		{"help xyzzy", exitUsage, "", `onbekende opdracht "xyzzy"`},
		{"render", exitUsage, "", "geef het pad van een plan"},
		{"check", exitUsage, "", "geef het pad van een plan"},
		{"render --jbos 2 x", exitUsage, "", "bedoelde u --jobs?"},
		{"render --xyzzy x", exitUsage, "", "onbekende optie --xyzzy"},
		{"render -q x", exitUsage, "", "onbekende optie -q"},
		{"render -help", exitUsage, "", "twee streepjes: schrijf --help"},
		{"render x -o", exitUsage, "", "er ontbreekt een waarde na -o"},
		{"render x --output=", exitUsage, "", "schrijf er een pad achter"},
		{"render x –o out", exitUsage, "", "onbekende optie –o: schrijf een gewoon streepje, zoals -o"},
		{"new Noord –o out", exitUsage, "", "onbekende optie –o: schrijf een gewoon streepje, zoals -o"},
		{"check x –strict", exitUsage, "", "onbekende optie –strict: een optie begint met twee gewone streepjes"},
		{"render x --format odt", exitUsage, "", "kies pdf of docx"},
		{"render x --format=", exitUsage, "", "kies pdf of docx"},
		{"render x --jobs 0", exitUsage, "", "1 of meer"},
		{"render x --jobs veel", exitUsage, "", "1 of meer"},
		{"render x --strict=ja", exitUsage, "", "true of false"},
		{"check x --format xml", exitUsage, "", "kies text, json of github"},
		{"check x --format text,json", exitUsage, "", "kies text, json of github"},
		{"templates x", exitUsage, "", `"x"`},
		{"blank --rijen 0", exitUsage, "", "van 1 tot 200"},
		{"blank --fiches 201", exitUsage, "", "van 1 tot 200"},
		{"blank x", exitUsage, "", `"x"`},
		{"blank --template actieplan-206", exitUsage, "", "bedoelde u actieplan-2026?"},
		{"blank --template zomaar-iets", exitUsage, "", "kies actieplan-2026"},
		{"render bestaat-niet", exitFiles, "", "bestaat niet"},
		{"check bestaat-niet.toml", exitFiles, "", "bestaat niet"},
		{"check main.go", exitFiles, "", "is geen plan"},
	}
	for _, test := range tests {
		t.Run(test.args, func(t *testing.T) {
			status, out, complaints := start(strings.Fields(test.args)...)
			if status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
			for _, stream := range []struct{ name, got, want string }{
				{"output", out, test.out}, {"error", complaints, test.err},
			} {
				if !strings.Contains(stream.got, stream.want) || (stream.want == "") != (stream.got == "") {
					t.Errorf("standard %s:\n%s\nwant %q", stream.name, stream.got, stream.want)
				}
			}
		})
	}
}

// TestQuotes gives quotes as people do who copy a command from a document of Word, or let
// a shell of Windows complete the name of a folder.
func TestQuotes(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, filepath.Join("mijn zone", "plan.toml"), goodPlan)
	for _, test := range []struct {
		args []string
		want string // in standard error
	}{
		{[]string{"check", `mijn zone" --strict`}, `schrijf geen \ voor het aanhalingsteken aan het einde van een pad: "mijn zone"`},
		{[]string{"import", `mijn zone" -o x`}, `schrijf geen \ voor het aanhalingsteken aan het einde van een pad: "mijn zone"`},
		{[]string{"render", "mijn zone", "-o", `mijn map" --strict`}, `-o (--output): "mijn map" --strict" kan niet; schrijf geen \ voor`},
		{[]string{"new", "--uit", `mijn zone"`}, `--uit: "mijn zone"" kan niet; schrijf geen \ voor`},
		{[]string{"new", "--uit", ""}, `--uit: "" kan niet; schrijf er een pad achter`},
		{[]string{"check", "“mijn", "zone”"}, `gebruik rechte aanhalingstekens: "mijn zone"`},
		{[]string{"new", "“ELZ", "Noord”"}, `gebruik rechte aanhalingstekens: "ELZ Noord"`},
		{[]string{"new", "„Noord”"}, `gebruik rechte aanhalingstekens: "Noord"`},
		{[]string{"check", `.\weg\plan.toml`}, `plan.toml bestaat niet`},
		{[]string{"blank", `c:\map`}, `er staat "c:\map"`},
		{[]string{"check", "mijn", "zone"}, `rond een pad met spaties: "mijn zone"`},
	} {
		if status, _, complaints := start(test.args...); status == exitDone || !strings.Contains(complaints, test.want) {
			t.Errorf("%q: status %d, %s", test.args, status, complaints)
		}
	}
	for _, args := range [][]string{{"new", "’t Noorden"}, {"new", "“A” en B"}, {"check", "mijn zone"}} {
		if status, _, complaints := start(args...); status != exitDone {
			t.Errorf("%q: status %d, %s", args, status, complaints)
		}
	}
}

// closed is standard output that nobody reads any more.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestOutputCannotBePrinted(t *testing.T) {
	for _, args := range []string{"schema", "completion bash", "check --format json " + example} {
		var complaints bytes.Buffer
		status := run(strings.Fields(args), closed{}, &complaints)
		if status != exitFiles || !strings.Contains(complaints.String(), "fout:") || strings.Contains(complaints.String(), "--help") {
			t.Errorf("%s: status %d, %q", args, status, &complaints)
		}
	}
}

func TestHelpIsDutch(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(usage|flags?|available|default|help for|use|string|int|command)\b`)
	for _, command := range append(newRootCommand().Commands(), newRootCommand()) {
		_, out, _ := start(append(strings.Fields(command.CommandPath())[1:], "--help")...)
		if word := english.FindString(out); word != "" {
			t.Errorf("the help of %s has %q:\n%s", command.CommandPath(), word, out)
		}
	}
}

func TestRender(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "nieuw", "uit")
	status, out, complaints := start("render", example, "-o", folder)
	if status != exitDone || strings.Contains(complaints, "fout") {
		t.Fatalf("status %d: %s", status, complaints)
	}
	if !strings.Contains(out, "voorbeeldstreek.pdf en ") || !strings.Contains(out, "bladzijden") {
		t.Errorf("output %q", out)
	}
	starts := map[string]string{
		"actieplan-2026-voorbeeldstreek.pdf":  "%PDF-",
		"actieplan-2026-voorbeeldstreek.docx": "PK\x03\x04",
	}
	first := make(map[string][]byte)
	for name, magic := range starts {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || !bytes.HasPrefix(data, []byte(magic)) {
			t.Fatalf("%s begins with %.5q: %v", name, data, err)
		}
		first[name] = data
	}
	if status, _, complaints := start("render", example, "-o", folder); status != exitDone {
		t.Fatalf("second time: status %d: %s", status, complaints)
	}
	t.Setenv(project.EpochVariable, "1")
	other := t.TempDir()
	if status, _, complaints := start("render", example, "-o", other); status != exitDone {
		t.Fatalf("other date: status %d: %s", status, complaints)
	}
	for name := range starts {
		if again, err := os.ReadFile(filepath.Join(folder, name)); err != nil || !bytes.Equal(again, first[name]) {
			t.Errorf("%s is not the same the second time: %v", name, err)
		}
		if dated, err := os.ReadFile(filepath.Join(other, name)); err != nil || bytes.Equal(dated, first[name]) {
			t.Errorf("%s has the same bytes with another date: %v", name, err)
		}
	}
}

func TestRenderOneFormat(t *testing.T) {
	folder := t.TempDir()
	if status, _, complaints := start("render", example, "-o", folder, "--format", "DOCX"); status != exitDone {
		t.Fatal(complaints)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) != 1 || filepath.Ext(files[0]) != ".docx" {
		t.Errorf("made %q", files)
	}
}

func TestBlank(t *testing.T) {
	folder, name := t.TempDir(), lastForm()+"-blanco"
	status, out, complaints := start("blank", "-o", folder)
	if status != exitDone || complaints != "" || !strings.Contains(out, name+".pdf") {
		t.Errorf("status %d, %q, %q", status, out, complaints)
	}
	for _, file := range []string{name + ".pdf", name + ".docx"} {
		if _, err := os.Stat(filepath.Join(folder, file)); err != nil {
			t.Error(err)
		}
	}
	write(t, filepath.Join(folder, name+".pdf"), "%PDF-1.7\ningevuld in een ander programma")
	told := fmt.Sprintf("%s.pdf was in een ander programma gewijzigd; die versie heet nu %[1]s (gewijzigd).pdf\n", name)
	if _, out, _ := start("blank", "-o", folder); !strings.Contains(out, told) {
		t.Errorf("told %s", out)
	}
}

func TestFailedRunLeavesOldDocuments(t *testing.T) {
	folder := t.TempDir()
	content, out := filepath.Join(folder, "proef.toml"), filepath.Join(folder, "uit")
	write(t, content, goodPlan)
	if status, _, complaints := start("render", content, "-o", out); status != exitDone {
		t.Fatal(complaints)
	}
	before := snapshot(t, out)

	write(t, content, wrongPlan)
	status, stdout, complaints := start("render", content, "-o", out)
	if status != exitContent || stdout != "" || !strings.Contains(complaints, "proef.toml:4:1: fout:") ||
		!strings.HasSuffix(complaints, "proef.toml: er zijn geen nieuwe documenten gemaakt; verbeter eerst de fouten hierboven\n") {
		t.Errorf("status %d, %q, %q", status, stdout, complaints)
	}
	if after := snapshot(t, out); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}

	write(t, content, goodPlan)
	t.Setenv(project.EpochVariable, "gisteren")
	if status, _, complaints := start("render", content, "-o", out); status != exitUsage ||
		!strings.Contains(complaints, project.EpochVariable) {
		t.Errorf("status %d, %q", status, complaints)
	}
	if after := snapshot(t, out); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}

// snapshot lists the files in a folder with their contents.
func snapshot(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		fmt.Fprintf(&b, "%s %d %x\n", path, len(data), data[:min(16, len(data))])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestStrict(t *testing.T) {
	folder := t.TempDir()
	// A bullet of Word is no list in Markdown: that is a warning.
	content, out := filepath.Join(folder, "proef.toml"), filepath.Join(folder, "uit")
	write(t, content, goodPlan+"[slot]\ntekst = \"• een\"\n")
	status, _, complaints := start("render", content, "-o", out)
	if status != exitDone || !strings.Contains(complaints, "waarschuwing:") {
		t.Fatalf("status %d, %q: the plan for this test has to have a warning", status, complaints)
	}
	if err := os.RemoveAll(out); err != nil {
		t.Fatal(err)
	}
	if status, _, complaints := start("render", content, "-o", out, "--strict"); status != exitContent ||
		!strings.HasSuffix(complaints, "proef.toml: er zijn geen nieuwe documenten gemaakt; met --strict telt een waarschuwing als fout\n") {
		t.Errorf("status %d, %q", status, complaints)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("documents were made though a warning counts as an error")
	}
}

func TestSeveralPlans(t *testing.T) {
	folder := t.TempDir()
	content, out := filepath.Join(folder, "content"), filepath.Join(folder, "uit")
	for _, name := range []string{"a", "c", "d"} {
		write(t, filepath.Join(content, name+".toml"), goodPlan)
	}
	write(t, filepath.Join(content, "b", "plan.toml"), wrongPlan)
	write(t, filepath.Join(content, "README.md"), "uitleg")
	for _, jobs := range []string{"1", "3"} {
		status, stdout, complaints := start("render", content, "-o", out, "--jobs", jobs)
		if status != exitContent || !strings.Contains(complaints, "b/plan.toml:4:1") {
			t.Errorf("status %d, %q", status, complaints)
		}
		var made []string
		for line := range strings.Lines(stdout) {
			made = append(made, strings.TrimSuffix(filepath.Base(strings.Fields(line)[0]), ".pdf"))
		}
		if got, want := strings.Join(made, " "), "actieplan-2026-a actieplan-2026-c actieplan-2026-d"; got != want {
			t.Errorf("made %q, want %q", got, want)
		}
	}
	if status, _, complaints := start("render", filepath.Join(content, "a.toml"), "weg", "-o", out); status != exitFiles ||
		!strings.Contains(complaints, "weg bestaat niet") {
		t.Errorf("status %d, %q", status, complaints)
	}
}

func TestPlansOfOneName(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "een", "proef.toml"), goodPlan)
	write(t, filepath.Join(folder, "twee", "proef", "plan.toml"), goodPlan)
	t.Chdir(folder)
	status, stdout, complaints := start("render", filepath.Join("een", "proef.toml"), filepath.Join("twee", "proef"))
	if status != exitUsage || stdout != "" || !strings.Contains(complaints, "een/proef.toml en twee/proef zouden ") {
		t.Errorf("status %d, %q, %q", status, stdout, complaints)
	}
}

func TestOutputCannotBeWritten(t *testing.T) {
	folder := t.TempDir()
	inTheWay := filepath.Join(folder, "bestand")
	write(t, inTheWay, "")
	status, stdout, complaints := start("render", example, "-o", inTheWay)
	if status != exitFiles || stdout != "" || !strings.Contains(complaints, "kan niet geschreven worden") {
		t.Errorf("status %d, %q, %q", status, stdout, complaints)
	}
}
