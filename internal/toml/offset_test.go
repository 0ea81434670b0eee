package toml

import (
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml/lexical"
)

// Every byte of a decoded string comes from the byte it was written as: what was not
// written as an escape stands there.
func TestOffsetsOfStrings(t *testing.T) {
	for _, c := range []struct{ written, text string }{
		{`""`, ""},
		{`"abc"`, "abc"},
		{`'a\nb'`, `a\nb`},
		{`"a\tb\\c\"d"`, "a\tb\\c\"d"},
		{`"\u00e9\U0001F600x\x41\e"`, "é😀xA "},
		{"'''\nabc\ndef\n'''", "abc\ndef\n"},
		{"'''\r\nabc\r\ndef\r\n'''", "abc\ndef\n"},
		{"'''''a''b'''''", "''a''b''"},
		{"\"\"\"\nabc \\\n   def\\  \r\n\r\n\t ghi\"\"\"", "abc defghi"},
		{"\"\"\"a\r\nb\\tc\r\n\\u00e9 d\"\"\"", "a\nb\tc\né d"},
		{"\"\"\"\\\n\"\"\"", ""},
		{"\"\"\"\na\\r\\nb\"\"\"", "a\n\nb"},
	} {
		const before = "x = "
		data := []byte(before + c.written + "\n")
		d := lexical.DecodeString(data, len(before), len(before)+len(c.written))
		if d.Text != c.text {
			t.Errorf("%s: got %q, want %q", c.written, d.Text, c.text)
		}
		last := len(before)
		for i := range len(d.Text) {
			at := d.Offsets.Source(i)
			if at < last || at >= len(before)+len(c.written) {
				t.Fatalf("%s: byte %d comes from %d, after %d", c.written, i, at, last)
			}
			last = at
			if data[at] != '\\' && data[at] != d.Text[i] && !inEscape(data, at) {
				t.Errorf("%s: byte %d is %q, but stands at %q", c.written, i, d.Text[i], data[at])
			}
		}
	}
}

// inEscape reports whether the byte at i belongs to an escape that began shortly before.
func inEscape(data []byte, i int) bool {
	for j := i; j > 0 && j > i-10; j-- {
		if data[j] == '\\' {
			return true
		}
	}
	return false
}

func TestPositionsInAString(t *testing.T) {
	data := []byte("a = \"\"\"\r\neen\r\ntwee \\\r\n  drie \\\"vier\\\"\r\n\"\"\"\n")
	file := &source.File{Path: "a.toml", Data: data}
	v := ParseFile(file, data, new(finding.List)).Get("a")
	for word, want := range map[string]string{"een": "a.toml:2:1", "twee": "a.toml:3:1", "drie": "a.toml:4:3", "vier": "a.toml:4:10"} {
		for i := range v.Text {
			if len(v.Text)-i >= 4 && v.Text[i:i+4] == word || len(v.Text)-i >= 3 && v.Text[i:i+3] == word {
				if p := v.TextPosition(i, len(word)); p.String() != want || string(data[p.Offset:p.Offset+p.Length]) != word {
					t.Errorf("%s: at %s, %q", word, p, data[p.Offset:p.Offset+p.Length])
				}
			}
		}
	}
}
