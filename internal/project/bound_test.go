package project

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"actieplan/internal/cputime"
)

// bulk is much of one thing in a plan, which nobody writes, but someone pastes.
type bulk struct{ begin, unit, end string }

// answer is much of one thing in the answer of a fiche.
func answer(begin, unit, end string) bulk {
	const fiche = "[[acties]]\ndomein = \"preventie\"\ntitel = \"a\"\nwat.beschrijving = '''\n"
	return bulk{fiche + begin, unit, end + "\n'''\n"}
}

// TestBulkIsLinear checks that the documents of four times as much take no more than
// about four times the memory and the time. What grows by the square takes sixteen times
// as much.
func TestBulkIsLinear(t *testing.T) {
	for name, of := range map[string]bulk{
		"prose":         answer("", "De buurt overlegt met de partners over zorg en welzijn. ", ""),
		"paragraphs":    answer("", "a\n\n", ""),
		"lines":         answer("", "a\n", ""),
		"list":          answer("", "- a\n", ""),
		"nested lists":  answer("", "- a\n  1. b\n     - c\n", ""),
		"table":         answer("|a|b|\n|-|-|\n", "|a|b|\n", ""),
		"tables":        answer("", "|a|b|\n|-|-|\n|a|b|\n\n", ""),
		"pasted table":  answer("", "a\tb\n", ""),
		"emphasis":      answer("", "**a** *b*\n\n", ""),
		"mails":         answer("", "a@b.be ", ""),
		"mails, lines":  answer("", "a@b.be\n", ""),
		"links":         answer("", "- [a](http://b.be)\n", ""),
		"one link":      answer("[", "woord ", "a](http://b.be)"),
		"one address":   answer("http://a.be/", "abc/", ""),
		"servers":       answer("", `\\a `, ""),
		"one word":      answer("", "a", ""),
		"marks":         answer("a", "\u0301", ""),
		"right to left": answer("", "שלום ", ""),
		"fiches":        {unit: "[[acties]]\ndomein = \"preventie\"\ntitel = \"a\"\n"},
		"rows":          {unit: "[[stuurgroepen]]\nnaam = \"a\"\n"},
	} {
		t.Run(name, func(t *testing.T) {
			const size, lines = 12 << 10, 2400 // a text may have 10,000 lines
			units := size / len(of.unit)
			if perUnit := strings.Count(of.unit, "\n"); perUnit > 0 {
				units = min(units, lines/perUnit)
			}
			buildCost(t, of, units) // opens the fonts
			bytes, took := buildCost(t, of, units)
			manyBytes, manyTook := buildCost(t, of, 4*units)
			if manyBytes > 4.5*bytes {
				t.Errorf("4 times as much takes %.1f times the memory", manyBytes/bytes)
			}
			if manyTook > 8*took {
				t.Errorf("4 times as much takes %v, which is %.1f times the time", manyTook, float64(manyTook)/float64(took))
			}
		})
	}
}

// buildCost makes the documents of a plan with so many units, and tells how many bytes
// that allocates and how long it takes.
func buildCost(t *testing.T, of bulk, units int) (bytes float64, took time.Duration) {
	t.Helper()
	folder := t.TempDir()
	text := "sjabloon = \"actieplan-2026\"\nzone.naam = \"ELZ Proef\"\n" + of.begin + strings.Repeat(of.unit, units) + of.end
	if err := os.WriteFile(filepath.Join(folder, "plan.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	took = cputime.Of(func() {
		r := new(Forms).ReadPlan(folder)
		if r.Err != nil || r.HasErrors() {
			t.Fatal(r.Err, r.Findings)
		}
		builder := &Builder{Folder: folder, Formats: AllFormats()}
		if built := builder.Plan(r); built.Err != nil {
			t.Fatal(built.Err)
		}
	})
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc), took
}
