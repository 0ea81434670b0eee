package random

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"actieplan/internal/toml/lexical"
)

func w(text string) *word { return &word{text: text} }

func TestMarkdown(t *testing.T) {
	item1 := &item{blocks: []block{
		&paragraph{inlines: []inline{w("a"), &lineBreak{}, w("b")}},
		&list{
			ordered: true, delimiter: ')', start: 9,
			items: []*item{{blocks: []block{&paragraph{inlines: []inline{w("c")}}}},
				{blocks: []block{&paragraph{inlines: []inline{w("d")}}}}},
		},
	}}
	tests := []struct {
		name   string
		blocks []block
		want   string
	}{
		{"nothing", nil, ""},
		{"words", []block{&paragraph{inlines: []inline{w("een"),
			&span{open: "**", close: "**", tight: true, inlines: []inline{w("twee"), w("drie")}}, &word{text: "vier", tight: true}}}},
			"een**twee drie**vier"},
		{"breaks at the ends", []block{&paragraph{inlines: []inline{&lineBreak{}, w("a"), &lineBreak{}, &lineBreak{}, w("b"),
			&lineBreak{}}}}, "a\\\nb"},
		{"a span without words", []block{&paragraph{inlines: []inline{w("a"), &span{open: "*", close: "*"}}}}, "a"},
		{"nested lists", []block{&list{delimiter: '-', items: []*item{item1, {}}}}, "- a\\\n  b\n\n  9) c\n  10) d\n-"},
		{"grid", []block{&grid{align: []string{"---", "--:"},
			rows: []*gridRow{{cells: [][]inline{{w("a|b")}, nil}}, {cells: [][]inline{{w("c")}, {w("d")}}}}}},
			"| a\\|b |  |\n| --- | --: |\n| c | d |"},
		{"blocks", []block{&paragraph{inlines: []inline{w("a")}}, &paragraph{}, &paragraph{inlines: []inline{w("b")}}}, "a\n\nb"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.Join(blockLines(test.blocks), "\n"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTextsSurviveTOML(t *testing.T) {
	for _, want := range []string{"", "een", `"recht" \ terug`, "zacht\u00ADe\u00A0spatie\tx", "a\nb\n", "'''\nx\n",
		"a\\\nb '''\u00A0\"\"\" c\n"} {
		printed := string(quote(want))
		if lines, ok := strings.CutSuffix(want, "\n"); ok {
			printed = lexical.QuoteLines(strings.Split(lines, "\n"))
		}
		var got struct{ K string }
		if err := toml.Unmarshal([]byte("k = "+printed), &got); err != nil {
			t.Errorf("%q: %v", printed, err)
		} else if got.K != want {
			t.Errorf("%q became %q, then %q", want, printed, got.K)
		}
	}
}
