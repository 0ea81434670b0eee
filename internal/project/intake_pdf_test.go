package project

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"actieplan/render"
)

// fill fills in fields of a PDF as programs do: by an incremental update, with the
// objects of the fields once more.
func fill(t *testing.T, data []byte, values map[string]string) []byte {
	t.Helper()
	objects := packedObjects(t, data)
	nameOf := func(number int) (name string) {
		for number != 0 {
			step := regexp.MustCompile(`/T\(([^)]*)\)`).FindStringSubmatch(objects[number])
			above := regexp.MustCompile(`/Parent (\d+) 0 R`).FindStringSubmatch(objects[number])
			if step == nil {
				return ""
			}
			name = strings.TrimSuffix(step[1]+"."+name, ".")
			if number = 0; above != nil {
				number, _ = strconv.Atoi(above[1])
			}
		}
		return name
	}
	out := append([]byte(nil), data...)
	filled := 0
	for number, object := range objects {
		value, is := values[nameOf(number)]
		if !is || !strings.Contains(object, "/Subtype/Widget") {
			continue
		}
		filled++
		var entry string
		if strings.Contains(object, "/FT/Btn") {
			object = strings.NewReplacer("/V/Off", "", "/AS/Off", "").Replace(object)
			entry = "/V/" + value + "/AS/" + value
		} else {
			entry = "/V<FEFF"
			for _, r := range value {
				entry += fmt.Sprintf("%04X", r)
			}
			entry += ">"
		}
		out = fmt.Appendf(out, "%d 0 obj\n%s%s>>\nendobj\n", number, strings.TrimSuffix(strings.TrimSpace(object), ">>"), entry)
	}
	if filled != len(values) {
		t.Fatalf("%d of %d fields are in the file", filled, len(values))
	}
	return append(out, "%%EOF\n"...)
}

// packedObjects are the objects in the object streams of a file, by number.
func packedObjects(t *testing.T, data []byte) map[int]string {
	t.Helper()
	objects := map[int]string{}
	for _, head := range regexp.MustCompile(`<<[^>]*/First (\d+)[^>]*/Type/ObjStm>>\nstream\n`).FindAllSubmatchIndex(data, -1) {
		first, _ := strconv.Atoi(string(data[head[2]:head[3]]))
		r, err := zlib.NewReader(bytes.NewReader(data[head[1]:]))
		if err != nil {
			t.Fatal(err)
		}
		unpacked, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		heads := strings.Fields(string(unpacked[:first]))
		for i := 0; i < len(heads); i += 2 {
			number, _ := strconv.Atoi(heads[i])
			from, _ := strconv.Atoi(heads[i+1])
			to := len(unpacked) - first
			if i+3 < len(heads) {
				to, _ = strconv.Atoi(heads[i+3])
			}
			objects[number] = string(unpacked[first+from : first+to])
		}
	}
	return objects
}

func saved(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "formulier.pdf")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestImportOfFields: what was filled in in the fields of a PDF is in the plan, in its
// place and as it was typed.
func TestImportOfFields(t *testing.T) {
	imported := importForm(t, saved(t, fill(t, read(t, blank(t, FormatPDF, render.Room{Rows: 8, Fiches: 3})), map[string]string{
		"zone.naam":                              "ELZ Proefstreek",
		"capaciteit.A.vte":                       "3,5",
		"capaciteit.B.vte":                       "ongeveer 0,1 VTE",
		"capaciteit.C.vte":                       "veel",
		"stuurgroepen.1.naam":                    "Praattafel *ouderen*",
		"stuurgroepen.1.doelstelling":            "Eerste regel\rTweede regel",
		"stuurgroepen.7.naam":                    "De achtste",
		"doelstellingen.0.nummer":                "1",
		"doelstellingen.0.titel":                 "Zorg dichtbij",
		"doelstellingen.0.operationeel.0.nummer": "1.1",
		"doelstellingen.0.operationeel.0.titel":  "Minder vallen",
		"doelstellingen.2.nummer":                "1",
		"doelstellingen.2.titel":                 "Zorg dichtbij",
		"doelstellingen.2.operationeel.0.nummer": "1.2",
		"doelstellingen.2.operationeel.0.titel":  "Meer bewegen",
		"acties.0.titel":                         "Sterk op de been",
		"acties.0.wat.wel":                       "- lessen\n- nazicht\n  - thuis\n\nen 1. dit",
		"acties.0.hoe.aanpak":                    "In maart; dit vraagt 0,25 VTE.",
		"acties.0.evaluatie.proces.gekozen":      "Ja",
		"acties.0.evaluatie.resultaat.tekst":     "Aantal lessen",
		"acties.2.titel":                         "Buurtwandelingen",
		"slot.tekst":                             "Tot slot <b> & 5 > 3",
	})))
	if got := strings.Join(imported.Counts,
		", "); got != "2 stuurgroepen, 0 netwerkevents, 0 doorlopende acties, 1 strategische doelstelling, 2 acties" {
		t.Errorf("read %s", got)
	}
	all := planText(t, imported)
	for _, want := range []string{
		`naam = "ELZ Proefstreek"`, "vte = 3.5", "vte = 0.1", `naam = 'Praattafel \*ouderen\*'`,
		"Eerste regel\nTweede regel", `naam = "De achtste"`, `id = "1"`, `titel = "Minder vallen"`,
		`titel = "Meer bewegen"`, `operationele_doelstellingen = ["1.1"]`, `operationele_doelstellingen = ["1.2"]`,
		"- lessen\n- nazicht\n  - thuis\n\nen 1. dit", "vte = 0.25", "gekozen = true", `tekst = "Aantal lessen"`,
		`titel = "Buurtwandelingen"`,
	} {
		if !strings.Contains(all, want) {
			t.Errorf("not in the plan: %s", want)
		}
	}
	unsure := strings.Join(imported.Unsure, "\n")
	for _, want := range []string{
		"is het getal 0,1 overgenomen", "veld capaciteit.C.vte: dit is geen getal en is niet overgenomen: “veel”",
		"fiche 1: uit het antwoord is vte = 0.25 overgenomen",
	} {
		if !strings.Contains(unsure, want) {
			t.Errorf("not told: %s", want)
		}
	}
	if len(imported.Unsure) != 3 {
		t.Errorf("not sure: %q", imported.Unsure)
	}
	r := new(Forms).ReadPlan(imported.Folder)
	if r.Err != nil || r.HasErrors() {
		t.Fatalf("%v %+v", r.Err, r.Findings)
	}
	if made := (&Builder{Folder: t.TempDir(), Formats: AllFormats()}).Plan(r); made.Err != nil {
		t.Error(made.Err)
	}
}

// TestImportOfBlankFields: who fills in nothing gets an empty plan.
func TestImportOfBlankFields(t *testing.T) {
	isEmpty(t, importForm(t, blank(t, FormatPDF, render.Room{})))
}

// TestImportOfPrintedPlan: what the PDF of a plan says comes back, also where it lost its
// tags, as when someone printed it to a PDF.
func TestImportOfPrintedPlan(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	printed := build(t, FormatPDF, example, "voorbeeldstreek")
	original := documentText(t, build(t, FormatDOCX, example, "voorbeeldstreek"))
	for file, told := range map[string]string{
		printed: "", saved(t, withoutTags(t, read(t, printed))): "deze PDF zegt niet wat een kop, een tabel of een alinea is",
	} {
		imported := importForm(t, file)
		again := documentText(t, build(t, FormatDOCX, imported.Folder, "voorbeeldstreek"))
		if original != again {
			t.Errorf("%s: the plan that was read says otherwise:\n%s\nwant\n%s", told, again, original)
		}
		for _, unsure := range imported.Unsure {
			if !strings.Contains(unsure, "uit het antwoord is vte") && (told == "" || !strings.HasPrefix(unsure, told)) {
				t.Error(unsure)
			}
		}
	}
}

// withoutTags is a PDF whose catalog was written again without the tree of its elements.
func withoutTags(t *testing.T, data []byte) []byte {
	t.Helper()
	for number, object := range packedObjects(t, data) {
		if strings.Contains(object, "/StructTreeRoot") {
			return fmt.Appendf(data, "%d 0 obj\n%s\nendobj\n%%%%EOF\n", number, strings.Replace(object, "/StructTreeRoot", "/Other", 1))
		}
	}
	t.Fatal("the file has no tags")
	return nil
}

// TestImportOfLock: what a word processor keeps beside an open document is named as such.
func TestImportOfLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "~$plan.docx")
	if err := os.WriteFile(path, []byte("\x03Jan"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Import(path, t.TempDir(), theForm(t)); err == nil || !strings.Contains(err.Error(), "geef dat document zelf") {
		t.Errorf("error %v", err)
	}
}

// TestNextPlanFromFields: a plan begins with the fiches of a PDF that was filled in the
// year before.
func TestNextPlanFromFields(t *testing.T) {
	previous := saved(t, fill(t, read(t, blank(t, FormatPDF, render.Room{Fiches: 2})), map[string]string{
		"zone.naam":      "Proef",
		"acties.1.titel": "Wandelen",
	}))
	started, err := NextPlan(t.TempDir(), theForm(t), "", previous)
	if err != nil {
		t.Fatal(err)
	}
	read := new(Forms).ReadPlan(started.Folder)
	if read.Err != nil || read.HasErrors() {
		t.Fatalf("%v, %v", read.Err, read.Findings)
	}
	rows := read.Plan.Root.Get("doorlopende_acties").Items
	if filepath.Base(started.Folder) != "proef-2027" || len(rows) != 1 || rows[0].Get("titel").Text != "Wandelen (2026)" {
		t.Errorf("%d rows in %s", len(rows), started.Folder)
	}
}

// TestImportOfManyFields: a form with as many fiches as a large plan has is read.
func TestImportOfManyFields(t *testing.T) {
	isEmpty(t, importForm(t, blank(t, FormatPDF, render.Room{Fiches: 60})))
}
