package plan_test

import (
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	burntsushi "github.com/BurntSushi/toml"
	gotoml "github.com/pelletier/go-toml/v2"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/toml"
)

// FuzzAgreesWithDecoder compares the tree of values with what BurntSushi/toml makes of the same bytes, which shares no line
// of code with our reader: both find the same, or both find fault.
func FuzzAgreesWithDecoder(f *testing.F) {
	for _, seed := range []string{
		"a = 1\nb.c = 'x'\nb.d = true\n[t]\nx = [1, 2.5, [\"a\"]]\n[[r]]\ny = {z = 1, \"q r\" = 2}\n[r.s]\nu = 0x1F\n[[r]]\n",
		"a = \"\"\"\r\nx\\\r\n  y\\u00e9\r\n\"\"\"\nb = '''\nx''y'''\nc = \"\\t\\\"\\\\\"\n",
		"[a.b]\nx = 1\n[a]\ny = 2\n", "[a]\n[a.b]\n[a]\n", "a = 1\na = 2\n", "[a]\nb.c = 1\n[a.b]\n", "[[a]]\n[a]\n", "a = []\n[[a]]\n",
		"a = {}\n[a.b]\n", "a.b = 1\na.c = 2\n[a]\n", "[[a.b]]\n[a]\n[[a.b]]\n", "a = 1_000\nb = -0\nc = +1e3\nd = inf\n", "'' = 1\n\"\\u0061\" = 2\n",
		"[a.b.c]\n[a]\nb.x = 1\n", "a = [ # c\n 1, # d\n]\n", "[[a]]\nb = 1\n[a.c]\n[[a]]\n[a.c]\n",
	} {
		f.Add(seed)
	}
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsFunc(text, ownRules) || ownEscapes.MatchString(text) {
			return // what this package says of characters is its own
		}
		path := filepath.Join(folder, "plan.toml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		plan, all, err := plan.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		var found []finding.Finding
		for _, one := range all {
			if one.Severity == finding.Error {
				found = append(found, one)
			}
		}
		want := map[string]any{}
		err = burntsushi.Unmarshal([]byte(text), &want)
		switch {
		case err != nil && len(found) == 0 && !hasDate(plan.Root):
			t.Errorf("%q: decoder says %v, Load nothing", text, err)
		case err == nil && len(found) > 0 && !knownDifference(text, found):
			t.Errorf("%q: decoder says nothing, Load %s", text, found[0].Message)
		case err == nil && len(found) == 0 && !hasDate(plan.Root):
			if got := plainValue(plan.Root); !reflect.DeepEqual(got, plainNumbers(want)) {
				t.Errorf("%q:\ngot  %v\nwant %v", text, got, want)
			}
		}
	})
}

// knownDifferences are documents that TOML 1.0 forbids and BurntSushi/toml reads: each defines a table anew that a dotted key
// or an inline table has defined before ("Keys", "Table", "Inline Table").
var knownDifferences = []string{
	"[a]\nb.c = 1\n[a.b]\n",
	"a = {}\n[a.b]\n",
	"[a.b.c]\n[a]\nb.x = 1\n",
}

// knownDifference reports whether all that is wrong with a text is a table that is defined twice, and go-toml, which keeps to
// TOML there, says so too.
func knownDifference(text string, found []finding.Finding) bool {
	for _, one := range found {
		if !strings.Contains(one.Message, "voor de tweede keer") {
			return false
		}
	}
	return gotoml.Unmarshal([]byte(text), new(map[string]any)) != nil
}

func TestKnownDifferences(t *testing.T) {
	for _, text := range knownDifferences {
		if err := burntsushi.Unmarshal([]byte(text), new(map[string]any)); err != nil {
			t.Errorf("%q: BurntSushi/toml refuses it now: %v", text, err)
		}
		if err := gotoml.Unmarshal([]byte(text), new(map[string]any)); err == nil {
			t.Errorf("%q: go-toml reads it now", text)
		}
	}
}

// ownEscapes are escapes that may stand for characters of ownRules.
var ownEscapes = regexp.MustCompile(`\\[bfrexuU]`)

// ownRules reports whether this package reads a character in its own way, or not at all.
func ownRules(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0xfffd && r <= 0xffff
}

// hasDate reports whether there is a date, which this package leaves unread.
func hasDate(v *toml.Value) bool {
	for _, item := range v.Items {
		if hasDate(item) {
			return true
		}
	}
	for _, e := range v.Entries {
		if hasDate(e.Value) {
			return true
		}
	}
	return v.Kind == toml.Other
}

// plainValue is a value as a decoder gives it, all numbers as floats.
func plainValue(v *toml.Value) any {
	switch v.Kind {
	case toml.String:
		return v.Text
	case toml.Number:
		return plainNumbers(v.Number)
	case toml.Boolean:
		return v.Boolean
	case toml.Array:
		items := []any{}
		for _, item := range v.Items {
			items = append(items, plainValue(item))
		}
		return items
	}
	entries := map[string]any{}
	for _, e := range v.Entries {
		entries[e.Name] = plainValue(e.Value)
	}
	return entries
}

func plainNumbers(v any) any {
	switch v := v.(type) {
	case int64:
		return float64(v)
	case float64:
		if math.IsNaN(v) {
			return "nan" // which is not equal to itself
		}
		return v
	case []map[string]any:
		items := []any{}
		for _, item := range v {
			items = append(items, plainNumbers(item))
		}
		return items
	case []any:
		items := []any{}
		for _, item := range v {
			items = append(items, plainNumbers(item))
		}
		return items
	case map[string]any:
		entries := map[string]any{}
		for name, value := range v {
			entries[name] = plainNumbers(value)
		}
		return entries
	}
	return v
}
