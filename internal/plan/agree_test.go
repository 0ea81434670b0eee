package plan_test

import (
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	burntsushi "github.com/BurntSushi/toml"
	gotoml "github.com/pelletier/go-toml/v2"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/toml"
)

// reading is what Load and BurntSushi/toml, which share no code, make of the same text.
type reading struct {
	text         string
	errors       []string // of Load
	err          error    // of BurntSushi/toml
	value, other any      // as Load and as BurntSushi/toml have it
}

// agrees reports whether both readers find fault, or both find the same.
func (r reading) agrees() bool {
	if len(r.errors) > 0 || r.err != nil {
		return len(r.errors) > 0 && r.err != nil
	}
	return reflect.DeepEqual(r.value, r.other)
}

// refusedFor reports whether BurntSushi/toml alone finds fault, in these words.
func (r reading) refusedFor(words string) bool {
	return len(r.errors) == 0 && r.err != nil && strings.Contains(r.err.Error(), words)
}

// onlyOurs reports whether Load alone finds fault, each time in these words.
func (r reading) onlyOurs(words string) bool {
	return r.err == nil && len(r.errors) > 0 && !slices.ContainsFunc(r.errors, func(e string) bool { return !strings.Contains(e, words) })
}

// knownDifferences are the only ways in which the two readers may differ.
var knownDifferences = []struct {
	reason  string
	example string
	holds   func(r reading) bool
}{
	{
		"no document can hold control characters and noncharacters; TOML takes them as escapes, and from U+0080 on as they are",
		"a = \"\\u0001\"\n",
		func(r reading) bool { return r.onlyOurs("een stuurteken dat niet gedrukt kan worden") },
	},
	{
		"every line end in a text is a line feed to us, an escaped carriage return too; TOML leaves it to the reader",
		"a = '''x\r\ny'''\nb = \"x\\r\\ny\"\n",
		func(r reading) bool {
			other := map[string]any{}
			err := burntsushi.Unmarshal([]byte(strings.ReplaceAll(r.text, "\r\n", "\n")), &other)
			return len(r.errors) == 0 && r.err == nil && err == nil && reflect.DeepEqual(r.value, withLineFeeds(plainDecoded(other)))
		},
	},
	{
		"a vertical tab is an end of a line where a text of several lines may stand: Word has it on the clipboard for one",
		"a = '''\nx\vy'''\n",
		func(r reading) bool { return r.refusedFor("cannot contain control characters: '0x0b'") },
	},
	{
		"dates are not read, for no field takes one and Bind refuses them all; so one that no calendar has goes unnoticed",
		"a = 2021-02-30\n",
		func(r reading) bool { return r.refusedFor("invalid datetime") },
	},
	{
		"numbers are floats to us, so there is one for every integer; BurntSushi/toml has integers of 64 bits",
		"a = 99999999999999999999\n",
		func(r reading) bool { return r.refusedFor("is out of range for int64") },
	},
	{
		"a number that is too large for a float is infinite to us, and Bind refuses it",
		"a = 1e400\n",
		func(r reading) bool { return r.refusedFor("is out of range for float64") },
	},
	{
		"a file that is marked as UTF-16 is refused; BurntSushi/toml skips the mark and reads on",
		"\xff\xfea = 1\n",
		func(r reading) bool { return r.onlyOurs("dit bestand is bewaard als UTF-16") },
	},
	{
		"TOML 1.0 forbids a header for a table that dotted keys made; BurntSushi/toml allows it, go-toml's decoder does not",
		"a.b = 1\n[a]\n",
		func(r reading) bool {
			return r.onlyOurs("staat hier voor de tweede keer") && gotoml.Unmarshal([]byte(r.text), new(map[string]any)) != nil
		},
	},
	{
		"a header [a.b] that is written twice begins another row where nothing says that [a] is no row; Bind, which knows, tells",
		"[a.c]\n[a.c]\n",
		func(r reading) bool { return r.refusedFor("has already been defined") },
	},
}

// TestKnownDifferences makes sure that each difference is still there, and is told from
// the others.
func TestKnownDifferences(t *testing.T) {
	for i, d := range knownDifferences {
		r := readBoth(t, t.TempDir(), d.example)
		if r.agrees() {
			t.Errorf("%q: no difference any more: %s", d.example, d.reason)
		}
		for j, other := range knownDifferences {
			if other.holds(r) != (i == j) {
				t.Errorf("%q: %v that %s", d.example, i != j, other.reason)
			}
		}
	}
}

// FuzzAgreesWithDecoder holds the tree of values against what BurntSushi/toml makes of
// the same bytes: both find the same, or both find fault, or they differ in a way that is
// known.
func FuzzAgreesWithDecoder(f *testing.F) {
	for _, seed := range []string{
		"a = 1\nb.c = 'x'\nb.d = true\n[t]\nx = [1, 2.5, [\"a\"]]\n[[r]]\ny = {z = 1, \"q r\" = 2}\n[r.s]\nu = 0x1F\n[[r]]\n",
		"a = \"\"\"\r\nx\\\r\n  y\\u00e9\r\n\"\"\"\nb = '''\nx''y'''\nc = \"\\t\\\"\\\\\"\n",
		"[a.b]\nx = 1\n[a]\ny = 2\n", "[a]\n[a.b]\n[a]\n", "a = 1\na = 2\n", "[a]\nb.c = 1\n[a.b]\n",
		"[[a]]\n[a]\n", "a = []\n[[a]]\n", "a = {}\n[a.b]\n", "a.b = 1\na.c = 2\n[a]\n", "[[a.b]]\n[a]\n[[a.b]]\n",
		"a = 1_000\nb = -0\nc = +1e3\nd = inf\n", "'' = 1\n\"\\u0061\" = 2\n", "[a.b.c]\n[a]\nb.x = 1\n",
		"a = [ # c\n 1, # d\n]\n", "[[a]]\nb = 1\n[a.c]\n[[a]]\n[a.c]\n", "a = +nan\nb = -nan\nc = -inf\n",
		"a = {b = 1,}\nc = {\n d = 1, # e\n}\n", "a = \"\\x41\\e\"\n", "# \x01\r", "a = '\u0085'\n", "\ufeffa = 1",
		"a = 1979-05-27 07:32:00\nb = 07:32\nc = [1979-05-27]\n",
	} {
		f.Add(seed)
	}
	for _, d := range knownDifferences {
		f.Add(d.example)
	}
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, text string) {
		r := readBoth(t, folder, text)
		if r.agrees() {
			return
		}
		for _, d := range knownDifferences {
			if d.holds(r) {
				return
			}
		}
		t.Errorf("%q:\nLoad       %q %v\nBurntSushi %v %v", text, r.errors, r.value, r.err, r.other)
	})
}

func readBoth(t *testing.T, folder, text string) reading {
	t.Helper()
	path := filepath.Join(folder, "plan.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, found, err := plan.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	r := reading{text: text, value: plainValue(plan.Root)}
	for _, one := range found {
		if one.Severity == finding.Error {
			r.errors = append(r.errors, one.Message)
		}
	}
	other := map[string]any{}
	r.err = burntsushi.Unmarshal([]byte(text), &other)
	r.other = plainDecoded(other)
	return r
}

// unreadDate stands for a date or a time, which Load leaves unread.
type unreadDate struct{}

// plainValue is a value as a decoder gives it, all numbers as floats.
func plainValue(v *toml.Value) any {
	switch v.Kind {
	case toml.String:
		return v.Text
	case toml.Number:
		return plainDecoded(v.Number)
	case toml.Boolean:
		return v.Boolean
	case toml.Other:
		return unreadDate{}
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

// plainDecoded is a value that a decoder gave, as plainValue has it.
func plainDecoded(v any) any {
	return mapped(v, func(leaf any) any {
		switch leaf := leaf.(type) {
		case int64:
			return float64(leaf)
		case float64:
			if math.IsNaN(leaf) {
				return "nan" // which is not equal to itself
			}
		case time.Time:
			return unreadDate{}
		}
		return leaf
	})
}

// withLineFeeds is a plain value with a line feed for every carriage return.
func withLineFeeds(v any) any {
	return mapped(v, func(leaf any) any {
		if text, is := leaf.(string); is {
			return strings.ReplaceAll(text, "\r", "\n")
		}
		return leaf
	})
}

// mapped is a value of arrays and tables with what a function gives for each of the others.
func mapped(v any, leaf func(any) any) any {
	switch v := v.(type) {
	case []map[string]any:
		items := []any{}
		for _, item := range v {
			items = append(items, mapped(item, leaf))
		}
		return items
	case []any:
		items := []any{}
		for _, item := range v {
			items = append(items, mapped(item, leaf))
		}
		return items
	case map[string]any:
		entries := map[string]any{}
		for name, value := range v {
			entries[name] = mapped(value, leaf)
		}
		return entries
	}
	return leaf(v)
}
