package project

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"actieplan/conformance/random"
	"actieplan/internal/character"
	"actieplan/internal/plan/revise"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// TestReviseRandomPlans: what is changed in a document of a plan is in the plan, wherever
// and however it is written, and nothing else is.
func TestReviseRandomPlans(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	for seed := range uint64(8) {
		folder := t.TempDir()
		path := filepath.Join(folder, "plan.toml")
		text := []byte(strings.ReplaceAll(random.New(theForm(t).Schema(), seed+1).TOML(), fmt.Sprintf(`\u%04X`, character.SoftHyphen), ""))
		put(t, path, text)
		before := new(Forms).ReadPlan(path)
		if before.HasErrors() {
			continue
		}
		rng := rand.New(rand.NewPCG(seed, 1))
		changed := mutated(before, rng)
		put(t, path, changed)
		after := new(Forms).ReadPlan(path)
		if after.HasErrors() {
			t.Fatal(after.Findings)
		}
		form := filepath.Join(folder, "terug.docx")
		put(t, form, documentOf(t, after, before))
		put(t, path, text)
		revised, err := Revise(form, path)
		if err != nil {
			t.Errorf("seed %d: %v", seed, err)
			continue
		}
		result := new(Forms).ReadPlan(path)
		if len(revised.Left()) == 0 && !bytes.Equal(pdfOf(t, after), pdfOf(t, result)) {
			t.Errorf("seed %d: %q", seed, revised.Taken())
		}
	}
}

// fingerprints are those of the answers of a plan.
func fingerprints(r *Reading) []uint32 {
	return revise.Fingerprints(r.Template.Schema(), r.Plan.Root)
}

// documentOf makes the Word file of a plan, as if it had been made of another, if any, and
// changed.
func documentOf(t *testing.T, plan, made *Reading) []byte {
	t.Helper()
	poured, err := plan.document()
	if err != nil {
		t.Fatal(err)
	}
	if poured.Form.Answers = nil; made != nil {
		poured.Form.Answers = fingerprints(made)
	}
	var file bytes.Buffer
	if err := new(docx.Encoder).Write(&file, layout.Lay(poured)); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func pdfOf(t *testing.T, plan *Reading) []byte {
	t.Helper()
	poured, err := plan.document()
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := new(pdf.Encoder).WriteAndRelease(&file, layout.Lay(poured)); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// mutated is the text of a plan of one file with some of its texts changed.
func mutated(r *Reading, rng *rand.Rand) []byte {
	file := r.Plan.Files[0]
	type change struct {
		at   source.Position
		text string
	}
	var changes []change
	var walk func(v *toml.Value)
	walk = func(v *toml.Value) {
		for _, e := range v.Entries {
			walk(e.Value)
		}
		for _, item := range v.Items {
			walk(item)
		}
		if (len(v.Blocks) > 0 || len(v.Inlines) > 0) && !v.Empty() && rng.IntN(8) == 0 {
			text := v.Text
			if i := strings.IndexByte(text, ' '); i > 0 && len(v.Inlines) > 0 {
				text = text[:i] + " anders" + text[i:]
			} else if len(v.Blocks) > 0 {
				text = strings.TrimRight(text, "\n") + "\n\nNieuwe zin van een collega."
			}
			changes = append(changes, change{v.Position, lexical.QuoteLines(strings.Split(text, "\n"))})
			if len(v.Inlines) > 0 {
				changes[len(changes)-1].text = lexical.Quote(strings.TrimSpace(text))
			}
		}
	}
	walk(r.Plan.Root)
	slices.SortFunc(changes, func(a, b change) int { return a.at.Offset - b.at.Offset })
	var data []byte
	at := 0
	for _, c := range changes {
		data = append(append(data, file.Data[at:c.at.Offset]...), c.text...)
		at = c.at.Offset + c.at.Length
	}
	return append(data, file.Data[at:]...)
}

func put(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// emptyKeys are those of a new row that nothing was said of.
var emptyKeys = regexp.MustCompile(`(?m)^ *[a-z]+ = ""\n`)

// TestReviseInPlace: a change is written as the plan is, and all else stays as it stands.
func TestReviseInPlace(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const head = "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Test\"\n"
	const objectives = "[[doelstellingen]]\nid = \"x\"\nnummer = \"1\"\ntitel = \"Doel\"\n\n  [[doelstellingen.operationeel]]\n" +
		"  id = \"x.1\"\n  nummer = \"1.1\"\n  titel = \"Deel\"\n\n"
	const fiche = "[[acties]]\nstrategische_doelstelling = \"x\"\noperationele_doelstellingen = [\"x.1\"]\ntitel = \"Fiche\"\nvte = 0.5 # geschat\n"
	const second = "[[doelstellingen]]\nid = \"y\"\nnummer = \"2\"\ntitel = \"Ander\"\n[[doelstellingen.operationeel]]\nid = \"y.1\"\nnummer = \"2.1\"\ntitel = \"Ook\"\n"
	const other = "[[acties]]\nstrategische_doelstelling = \"x\"\noperationele_doelstellingen = [\"x.1\"]\ntitel = \"Andere\"\n"
	const full = "[capaciteit]\nF = { vte = 1 }\n"
	const groups = "[[stuurgroepen]]\nnaam = \"Een\"\ntrekker = \"Zij\"\n\n# de tweede\n[[stuurgroepen]]\nnaam = \"Twee\"\n"
	for _, test := range []struct {
		name          string
		plan          string // of which the document was made, and that is there still
		changed, want string
	}{
		{"a text", "[slot]\ntekst = \"Oud.\" # nakijken\n", "[slot]\ntekst = \"Nieuw.\"\n", "[slot]\ntekst = \"Nieuw.\" # nakijken\n"},
		{"of several lines", "[slot]\ntekst = \"Oud.\"\n", "[slot]\ntekst = \"Een\\n\\nTwee\"\n", "[slot]\ntekst = '''\nEen\n\nTwee\n'''\n"},
		{"a look", "[slot]\ntekst = \"Oud.\"\n", "[slot]\ntekst = \"**Oud.**\"\n", "[slot]\ntekst = \"**Oud.**\"\n"},
		{"an empty one", "[slot]\ntekst = '''\n'''\n", "[slot]\ntekst = \"Nieuw.\"\n", "[slot]\ntekst = \"Nieuw.\"\n"},
		{"a table that is not there", "", "[slot]\ntekst = \"Nieuw.\"\n", "\n[slot]\ntekst = \"Nieuw.\"\n"},
		{"Windows", "[slot]\r\ntekst = \"Oud.\"\r\n", "[slot]\ntekst = \"Een\\n\\nTwee\"\n", "[slot]\r\ntekst = '''\r\nEen\r\n\r\nTwee\r\n'''\r\n"},
		{"braces", "[capaciteit]\nA = { vte = 1.5 }\n", "[capaciteit]\nA = { vte = 1.25, opmerking = \"Nieuw\" }\nB = { vte = 1, opmerking = \"b\" }\n",
			"[capaciteit]\nA = { vte = 1.25, opmerking = \"Nieuw\" }\nB = { vte = 1, opmerking = \"b\" }\n"},
		{"dots", objectives + fiche + "wat.beschrijving = \"Dit\"\n", objectives + fiche + "wat = { beschrijving = \"Dit\", wel = \"Dat\" }\n",
			objectives + fiche + "wat.beschrijving = \"Dit\"\nwat.wel = \"Dat\"\n"},
		{"dots within dots", objectives + fiche + "evaluatie.proces.gekozen = true\n", objectives + fiche + "evaluatie.proces = { gekozen = true, tekst = \"Dat\" }\n",
			objectives + fiche + "evaluatie.proces.gekozen = true\nevaluatie.proces.tekst = \"Dat\"\n"},
		{"below dots", objectives + "[[acties]]\nwat.wel = \"Dit\"\ntitel = \"Fiche\"\n", objectives + "[[acties]]\nwat.wel = \"Dit\"\nhoe.aanpak = \"Zo\"\ntitel = \"Fiche\"\n",
			objectives + "[[acties]]\nwat.wel = \"Dit\"\ntitel = \"Fiche\"\n\n[acties.hoe]\naanpak = \"Zo\"\n"},
		{"headers", objectives + fiche + "  [acties.wat]\n  beschrijving = \"Dit\"\n", objectives + fiche + "wat = { beschrijving = \"Dit\", wel = \"Dat\" }\nhoe.aanpak = \"Zo\"\n",
			objectives + fiche + "  [acties.wat]\n  beschrijving = \"Dit\"\n  wel = \"Dat\"\n\n[acties.hoe]\naanpak = \"Zo\"\n"},
		{"a box", objectives + fiche + "  [acties.evaluatie.proces]\n  tekst = \"Dit\"\n", objectives + fiche + "evaluatie.proces.tekst = \"Dit\"\nevaluatie.resultaat.tekst = \"Dat\"\n",
			objectives + fiche + "  [acties.evaluatie.proces]\n  tekst = \"Dit\"\n\n  [acties.evaluatie.resultaat]\n  tekst = \"Dat\"\n"},
		{"a row below", groups, groups + "[[stuurgroepen]]\nnaam = \"Drie\"\n", groups + "\n[[stuurgroepen]]\nnaam = \"Drie\"\n"},
		{"a row between", groups, "[[stuurgroepen]]\nnaam = \"Een\"\ntrekker = \"Zij\"\n[[stuurgroepen]]\nnaam = \"Anderhalf\"\n[[stuurgroepen]]\nnaam = \"Twee\"\n",
			strings.Replace(groups, "\n# de", "\n[[stuurgroepen]]\nnaam = \"Anderhalf\"\n\n# de", 1)},
		{"a row above", groups, "[[stuurgroepen]]\nnaam = \"Nul\"\n" + groups, "[[stuurgroepen]]\nnaam = \"Nul\"\n\n" + groups},
		{"the first row", "", "[[stuurgroepen]]\nnaam = \"Een\"\n", "\n[[stuurgroepen]]\nnaam = \"Een\"\n"},
		{"a fiche", full + objectives + fiche, full + objectives + fiche + strings.Replace(fiche, "Fiche", "Nog een", 1),
			full + objectives + fiche + "\n" + strings.Replace(strings.Replace(fiche, "Fiche", "Nog een", 1), " # geschat", "", 1) +
				"\n  [acties.wat]\n\n  [acties.waarom]\n\n  [acties.voor_wie]\n\n  [acties.met_wie]\n\n  [acties.hoe]\n\n" +
				"  [acties.evaluatie.proces]\n\n  [acties.evaluatie.resultaat]\n"},
		{"an action that moves to a new objective", objectives + fiche + other, objectives + second + fiche + strings.ReplaceAll(other, "\"x", "\"y"),
			objectives + "[[doelstellingen]]\nid = \"2\"\nnummer = \"2\"\ntitel = \"Ander\"\n\n  [[doelstellingen.operationeel]]\n  id = \"2.1\"\n  nummer = \"2.1\"\n  titel = \"Ook\"\n\n" +
				fiche + strings.ReplaceAll(other, "\"x", "\"2")},
		{"an objective", objectives + fiche, objectives + "  [[doelstellingen.operationeel]]\n  id = \"n\"\n  nummer = \"1.2\"\n  titel = \"Ook\"\n" + strings.Replace(fiche, "x.1\"", "x.1\", \"n\"", 1),
			objectives + "  [[doelstellingen.operationeel]]\n  id = \"1.2\"\n  nummer = \"1.2\"\n  titel = \"Ook\"\n\n" + strings.Replace(fiche, "x.1\"", "x.1\", \"1.2\"", 1)},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, revised := revisedPlan(t, head+test.plan, head+test.plan, head+test.changed)
			if lines := emptyKeys.ReplaceAllString(text, ""); lines != head+test.want {
				t.Errorf("%q\n%s\ninstead of\n%s", revised.Taken(), lines, head+test.want)
			}
			if left := revised.Left(); len(left) > 0 {
				t.Errorf("left: %+v", left)
			}
		})
	}
}

// revisedPlan is the text of a plan of one file after it was brought up to date with a
// document, made of another plan, if any, and changed into a third.
func revisedPlan(t *testing.T, mine, made, changed string) (string, *Revised) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.toml")
	reading := func(text string) *Reading {
		put(t, path, []byte(text))
		r := new(Forms).ReadPlan(path)
		if r.HasErrors() {
			t.Fatal(r.Findings)
		}
		return r
	}
	form, after := path+".docx", reading(changed)
	var before *Reading
	if made != "" {
		before = reading(made)
	}
	put(t, form, documentOf(t, after, before))
	put(t, path, []byte(mine))
	revised, err := Revise(form, path)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range revised.Old {
		if old := string(read(t, name)); revised.Files[i] != path || old != mine {
			t.Errorf("%s holds\n%s", name, old)
		}
	}
	return string(read(t, path)), revised
}

// TestReviseBoth: what was changed in the plan since the document was made stays, and what
// nobody can decide is told.
func TestReviseBoth(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const head = "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Test\"\n"
	row := func(name, who string) string {
		return "[[stuurgroepen]]\nnaam = \"" + name + "\"\ntrekker = \"" + who + "\"\n"
	}
	const text = "[slot]\ntekst = \"%s\"\n"
	slot := func(s string) string { return fmt.Sprintf(text, s) }
	two := row("Een", "Zij") + row("Twee", "Wij")
	for _, test := range []struct {
		name                string
		mine, made, changed string
		want                string // instead of mine
		left                string // what the user is told
	}{
		{"nothing", two, two, two, two, ""},
		{"one in the plan, one in the document", row("Een", "Zij en wij") + row("Twee", "Wij"), two, row("Een", "Zij") + row("Twee", "Jullie"),
			row("Een", "Zij en wij") + row("Twee", "Jullie"), ""},
		{"a row renamed in the plan", row("Eén", "Zij") + row("Twee", "Wij"), two, row("Een", "Hij") + row("Twee", "Wij"), row("Eén", "Hij") + row("Twee", "Wij"), ""},
		{"a row renamed in the document", row("Een", "Jullie") + row("Twee", "Wij"), two, row("Eén", "Zij") + row("Twee", "Wij"), row("Eén", "Jullie") + row("Twee", "Wij"), ""},
		{"a row copied in the document", two, two, two + row("Twee", "Wij"), two + "\n" + row("Twee", "Wij"), ""},
		{"a row gone from the first place", two, two, row("Twee", "Wij"), two, "staat niet meer in het document"},
		{"one in both", slot("Van mij."), slot("Oud."), slot("Van hen."), slot("Van mij."), "intussen ook gewijzigd"},
		{"alike in both", slot("Nieuw."), slot("Oud."), slot("Nieuw."), slot("Nieuw."), ""},
		{"a row gone from the document", two, two, row("Een", "Zij"), two, "staat niet meer in het document"},
		{"a row gone from the plan", row("Een", "Zij"), two, two, row("Een", "Zij"), ""},
		{"a row new in the plan", two + row("Drie", "Men"), two, two, two + row("Drie", "Men"), ""},
		{"a row new in each", two + row("Drie", "Men"), two, two + row("Vier", "Iemand"), row("Een", "Zij") + row("Twee", "Wij") + "\n" + row("Vier", "Iemand") + row("Drie", "Men"), ""},
		{"rows in another order", two, two, row("Twee", "Wij") + row("Een", "Zij"), two, "op een andere plaats"},
		{"an answer gone from the document", slot("Oud.") + two, slot("Oud.") + two, two, slot("Oud.") + two, "is leeg in het document"},
		{"an answer gone from the plan", two, slot("Oud.") + two, slot("Oud.") + two, two, ""},
		{"a name", two, two, row("Een", "Zij") + row("Tweede", "Wij"), row("Een", "Zij") + row("Tweede", "Wij"), ""},
		{"a row of other words", two, two, row("Een", "Zij") + row("Heel iets anders", "Gans"), row("Een", "Zij") + row("Heel iets anders", "Gans"), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, revised := revisedPlan(t, head+test.mine, head+test.made, head+test.changed)
			if got := emptyKeys.ReplaceAllString(got, ""); got != head+test.want {
				t.Errorf("%q\n%s\ninstead of\n%s", revised.Taken(), got, head+test.want)
			}
			left := fmt.Sprint(revised.Left())
			if test.left == "" && len(revised.Left()) > 0 || !strings.Contains(left, test.left) {
				t.Errorf("left: %s", left)
			}
		})
	}
}

// TestReviseFromForm: the rows of a form that was not made of the plan follow those of the
// plan, what was empty is filled in, and nothing else is touched.
func TestReviseFromForm(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const head = "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Test\"\n"
	const mine = head + "[[stuurgroepen]]\nnaam = \"Een\"\ntrekker = \"Zij\"\n[[stuurgroepen]]\nnaam = \"Twee\"\n[slot]\ntekst = \"Van mij.\"\n"
	const other = head + "[[stuurgroepen]]\nnaam = \"Drie\"\n[[stuurgroepen]]\nnaam = \"Twee\"\ntrekker = \"Wij\"\n[slot]\ntekst = \"Van hen.\"\n"
	const want = head + "[[stuurgroepen]]\nnaam = \"Een\"\ntrekker = \"Zij\"\n[[stuurgroepen]]\nnaam = \"Twee\"\ntrekker = \"Wij\"\n\n" +
		"[[stuurgroepen]]\nnaam = \"Drie\"\n[slot]\ntekst = \"Van mij.\"\n"
	got, revised := revisedPlan(t, mine, "", other)
	if got := emptyKeys.ReplaceAllString(got, ""); got != want {
		t.Errorf("%q\n%s\ninstead of\n%s", revised.Taken(), got, want)
	}
	if left := revised.Left(); len(left) != 1 || !strings.Contains(left[0].Message, "want het document zegt niet") {
		t.Errorf("left: %+v", left)
	}
	if !slices.Contains(revised.Unsure, notKnown) {
		t.Errorf("unsure: %q", revised.Unsure)
	}
}

// TestReviseWithoutHeader: a table between braces, or written with dots at the top of the
// plan, takes new keys as it takes those that it has.
func TestReviseWithoutHeader(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const head, zone = "sjabloon = \"actieplan-2026\"\n", "[zone]\nnaam = \"ELZ Test\"\n"
	for mine, want := range map[string]string{
		"capaciteit = { A = { vte = 1 } }\n":        "capaciteit = { A = { vte = 1 }, B = { vte = 2, opmerking = \"b\" } }\n",
		"capaciteit.A = { vte = 1 }\n":              "capaciteit.A = { vte = 1 }\ncapaciteit.B = { vte = 2, opmerking = \"b\" }\n",
		"capaciteit.A.vte = 1\n":                    "capaciteit.A.vte = 1\n",
		"capaciteit.A.vte = 1\ncapaciteit.B = {}\n": "capaciteit.A.vte = 1\ncapaciteit.B = { vte = 2, opmerking = \"b\" }\n",
	} {
		changed := head + zone + "[capaciteit]\nA.vte = 1\nB = { vte = 2, opmerking = \"b\" }\n"
		got, revised := revisedPlan(t, head+mine+zone, head+mine+zone, changed)
		if want == mine {
			want += zone + "\n[capaciteit.B]\nvte = 2\nopmerking = \"b\"\n"
		} else {
			want += zone
		}
		if got != head+want {
			t.Errorf("%q\n%s\ninstead of\n%s", revised.Taken(), got, head+want)
		}
	}
}

// TestReviseThroughLink: a file of the plan that is a link stays one.
func TestReviseThroughLink(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	folder := t.TempDir()
	real, link := filepath.Join(t.TempDir(), "elders.toml"), filepath.Join(folder, "plan.toml")
	plan := func(text string) []byte {
		return []byte("sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Test\"\n[slot]\ntekst = \"" + text + "\"\n")
	}
	put(t, real, plan("Nieuw."))
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no links here: ", err)
	}
	after := new(Forms).ReadPlan(link)
	put(t, link, plan("Oud."))
	form := filepath.Join(folder, "terug.docx")
	put(t, form, documentOf(t, after, new(Forms).ReadPlan(link)))
	if _, err := Revise(form, link); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("%v, %v", info, err)
	}
	if got := read(t, real); !bytes.Equal(got, plan("Nieuw.")) || !bytes.Equal(read(t, real+oldEnd), plan("Oud.")) {
		t.Errorf("%s", got)
	}
}

// TestReviseOnWindows: what is told below a longer text is told where it stands then.
func TestReviseOnWindows(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const head = "sjabloon = \"actieplan-2026\"\r\n[zone]\r\nnaam = \"ELZ Test\"\r\n"
	const mine = head + "[slot]\r\ntekst = \"Oud.\"\r\n[[stuurgroepen]]\r\nnaam = \"Een\"\r\n"
	_, revised := revisedPlan(t, mine, mine, head+"[slot]\r\ntekst = \"a\\n\\nb\"\r\n")
	if left := revised.Left(); len(left) != 1 || !strings.HasSuffix(left[0].Position.String(), ":10:1") {
		t.Errorf("%+v", left)
	}
}

// TestNewRemarks: a remark is left out as often as the plan's own document gives it.
func TestNewRemarks(t *testing.T) {
	own := []string{"alinea 4, rij 1: x", "bladzijde 2: y"}
	got := newRemarks([]string{"alinea 6, rij 1: x", "alinea 9, rij 1: x", "bladzijde 3: y", "alinea 6, rij 2: x"}, own)
	if want := []string{"alinea 9, rij 1: x", "alinea 6, rij 2: x"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
