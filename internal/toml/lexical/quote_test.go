package lexical

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

func TestQuote(t *testing.T) {
	for _, test := range []struct{ text, plain, visible, help string }{
		{``, `""`, `""`, `""`},
		{`Één`, `"Één"`, `"Één"`, `"Één"`},
		{`a "b" \c`, `"a \"b\" \\c"`, `"a \"b\" \\c"`, `'a "b" \c'`},
		{`'a' "b"`, `"'a' \"b\""`, `"'a' \"b\""`, `''''a' "b"'''`},
		{"a\tb\nc\x7f", `"a\u0009b\u000Ac\u007F"`, `"a\u0009b\u000Ac\u007F"`, `"a b c\x7f"`},
		{"a\u00A0b\u00AD\u2011", "\"a\u00A0b\u00AD\u2011\"", `"a\u00A0b\u00AD\u2011"`, "\"a\\u00a0b\\u00ad\u2011\""},
		{strings.Repeat("x", 60), `"` + strings.Repeat("x", 60) + `"`, `"` + strings.Repeat("x", 60) + `"`, `"` + strings.Repeat("x", 48) + `…"`},
	} {
		for _, quoted := range []struct{ got, want string }{
			{Quote(test.text), test.plain}, {QuoteVisible(test.text), test.visible}, {QuoteInHelp(test.text), test.help},
		} {
			if quoted.got != quoted.want {
				t.Errorf("%q: %s, want %s", test.text, quoted.got, quoted.want)
			}
		}
	}
}

func TestQuoteLines(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"a\n\\b \"\"\"", "'''\na\n\\b \"\"\"\n'''"},
		{"a '''\n\"b\"", "\"\"\"\na '''\n\\\"b\\\"\n\"\"\""},
		{"a\u00A0b\nc\td", "\"\"\"\na\\u00A0b\nc\\u0009d\n\"\"\""},
	} {
		lines := strings.Split(test.text, "\n")
		if got := QuoteLines(lines); got != test.want {
			t.Errorf("%q: %s, want %s", test.text, got, test.want)
		}
		if strings.Join(lines, "\n") != test.text {
			t.Errorf("%q: the lines became %q", test.text, lines)
		}
	}
}

// FuzzQuote reads what was written with DecodeString and with BurntSushi/toml.
func FuzzQuote(f *testing.F) {
	for _, seed := range []string{"", `"recht" \ terug`, "zacht\u00ADe\u00A0spatie\tx", "'''\nx", "a\\\nb '''\u00A0\"\"\" c\n", "'"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		for _, test := range []struct{ written, want string }{
			{Quote(text), text}, {QuoteVisible(text), text}, {QuoteLines(strings.Split(text, "\n")), text + "\n"},
		} {
			var got struct{ K string }
			if err := toml.Unmarshal([]byte("k = "+test.written), &got); err != nil || got.K != test.want {
				t.Errorf("%q became %s, then %q: %v", text, test.written, got.K, err)
			}
			decoded := DecodeString([]byte(test.written), 0, len(test.written))
			if len(decoded.Faults) == 0 && decoded.Text != strings.ReplaceAll(test.want, "\r", "\n") {
				t.Errorf("%q became %s, then %q", text, test.written, decoded.Text)
			}
		}
	})
}
