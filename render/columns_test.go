package render

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/measure"
)

// textColumn is a column between two widths with so many characters in each row.
func textColumn(width, least, greatest measure.Twips, characters ...int) column {
	c := column{
		width: width, least: least, greatest: greatest, padding: 100,
		style: &stylesheet.Paragraph{Size: 200, Leading: 250}, lists: &stylesheet.List{},
	}
	for _, n := range characters {
		c.add(nil, strings.TrimSpace(strings.Repeat("aaa ", n/4)))
	}
	return c
}

// TestFitColumns has tables of 10,000 twips whose columns keep their widths, or change them.
func TestFitColumns(t *testing.T) {
	wide := func(characters ...int) column { return textColumn(5000, 1000, 9000, characters...) }
	for _, test := range []struct {
		name    string
		columns []column
		check   func(widths []measure.Twips) bool
	}{
		{"one line in each", []column{wide(20, 20), wide(20, 20)}, func(w []measure.Twips) bool { return w[0] == 5000 }},
		{"as long", []column{wide(800), wide(800)}, func(w []measure.Twips) bool { return w[0] == 5000 }},
		{"one much longer", []column{wide(4000), wide(40)}, func(w []measure.Twips) bool { return w[0] > 8000 }},
		{"longer by turns", []column{wide(800, 80), wide(80, 800)}, func(w []measure.Twips) bool { return w[0] == 5000 }},
		{"fixed", []column{textColumn(5000, 5000, 5000, 4000), textColumn(5000, 5000, 5000, 40)},
			func(w []measure.Twips) bool { return w[0] == 5000 }},
	} {
		if got := fitColumns(test.columns); !test.check(got) {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

// TestFitColumnsGivesWordsRoom: a column is as wide as its longest word, from what
// another has to spare.
func TestFitColumnsGivesWordsRoom(t *testing.T) {
	narrow := textColumn(1000, 500, 3000)
	narrow.add(nil, "verantwoordelijkheid")
	if narrow.longestWord < 1500 || narrow.longestWord > 2500 {
		t.Fatalf("the word is %d wide", narrow.longestWord)
	}
	if got := fitColumns([]column{narrow, textColumn(9000, 2000, 9500, 10)}); got[0] < narrow.longestWord {
		t.Errorf("%v, want room for %d", got, narrow.longestWord)
	}
}

// TestFitColumnsKeepsTogether: a column has room for what keeps together, if the template
// has and the rows are hardly higher then. The long rows are lowest beside a column that
// is as narrow as its words allow.
func TestFitColumnsKeepsTogether(t *testing.T) {
	for _, test := range []struct {
		text              string
		own               measure.Twips
		longRows, allRows int
		room              bool
	}{
		{"2 – 4 x / jaar", 2500, 1, 400, true},
		{"2 – 4 x / jaar", 2500, 20, 400, false},
		{"2 – 4 x / jaar", 1000, 1, 400, false}, // the template has no room
		{"elk jaar twee keer", 2500, 1, 400, false},
	} {
		narrow, wide := textColumn(test.own, 500, 3000), textColumn(10000-test.own, 2000, 9500)
		narrow.cells = append(narrow.cells, narrow.blocks(nil, parse.Text(test.text), 0))
		for i := range test.allRows {
			length := 40
			if i < test.longRows {
				length = 4000
			}
			narrow.cells, wide.cells = append(narrow.cells, nil), append(wide.cells, cellText{{characters: length}})
		}
		wide.cells = append(wide.cells, nil)
		whole := narrow.widthOf(strings.ReplaceAll(test.text, " ", ""), 0) // with hardly any of its spaces
		if widths := fitColumns([]column{narrow, wide}); widths[0] > whole != test.room {
			t.Errorf("%q in %d: %d of %d", test.text, test.own, widths[0], whole)
		}
	}
}

// TestFitColumnsGivesItemsRoom: a word in a list needs the room that the list takes too.
func TestFitColumnsGivesItemsRoom(t *testing.T) {
	words := func(text string) *column {
		c := textColumn(1000, 500, 3000)
		c.lists = &stylesheet.List{Levels: []stylesheet.ListLevel{{Left: 320}, {Left: 640}}}
		c.blocks(nil, parse.Text(text), 0)
		return &c
	}
	plain := words("september").longestWord
	for text, want := range map[string]measure.Twips{
		"- september":          320,
		"1. a\n   - september": 640,
		"- september [september](https://september.example)": 320,
	} {
		if got := words(text).longestWord; got != plain+want {
			t.Errorf("%q: %d, want %d more than %d", text, got, want, plain)
		}
	}
}

// TestFitColumnsMeasuresWhatIsPrinted: a word of several looks is one word, and what
// shows nothing makes no column wider or row higher.
func TestFitColumnsMeasuresWhatIsPrinted(t *testing.T) {
	styles := embedded(t).Styles(form.Ungrouped)
	for _, test := range []struct{ name, given, same string }{
		{"looks within a word", "samen**werkings**verband", "samenwerkingsverband"},
		{"a link within a word", "samen[werkings](https://a.be)verband", "samenwerkingsverband"},
		{"a long address between words", "samen https://a.be/dit/is/een/lang/adres verband", "samen verband"},
		{"a line break between words", "samen\\\nwerking", "samen\\\nwerking"},
		{"a paragraph that shows nothing", "een\n\n\u200B\n\ntwee", "een\n\ntwee"},
		{"an item that begins with one", "- een\n- \u200B\n\n  twee", "- een\n- twee"},
	} {
		measured := func(text string) column {
			c := textColumn(1000, 500, 3000)
			c.lists = &styles.Lists
			c.cells = append(c.cells, c.blocks(nil, parse.Text(text), 0))
			return c
		}
		given, same := measured(test.given), measured(test.same)
		if test.name != "a long address between words" && !reflect.DeepEqual(given.cells, same.cells) ||
			given.longestWord != same.longestWord {
			t.Errorf("%s: %v, %d, want %v, %d", test.name, given.cells, given.longestWord, same.cells, same.longestWord)
		}
	}
}

// TestFitColumnsGivesAddressesRoom: a column for which the template has room for an
// address is not made too narrow for it.
func TestFitColumnsGivesAddressesRoom(t *testing.T) {
	for text, kept := range map[string]bool{"info@elz.be": true, "[elz.be](https://elz.be)": true,
		"https://www.elz.be/nieuws/2026/lijst": false} {
		narrow := textColumn(1600, 500, 3000)
		narrow.cells = append(narrow.cells, narrow.blocks(nil, parse.Text(text), 0))
		longest := narrow.longestWord
		if got := fitColumns([]column{narrow, textColumn(9000, 2000, 9500, 4000)}); got[0] < longest || longest > 0 != kept {
			t.Errorf("%s: %v, %d", text, got, longest)
		}
	}
}

// TestFitColumnsKeepsAddresses: a column becomes wider than the template's own width for an
// address with its brackets, as far as the template allows and the rows are hardly higher.
func TestFitColumnsKeepsAddresses(t *testing.T) {
	for _, test := range []struct {
		greatest measure.Twips
		beside   []int // characters in the other column
		room     bool
	}{
		{4000, []int{100, 100, 100}, true},
		{4000, []int{4000, 4000, 4000}, false}, // a quarter higher
		{2000, []int{100, 100, 100}, false},
	} {
		narrow, wide := textColumn(1000, 500, test.greatest, 4, 4), textColumn(9000, 2000, 9500, test.beside...)
		narrow.cells = append(narrow.cells, narrow.blocks(nil, parse.Text("An Claes (an.claes@eerstelijnszone.be)."), 0))
		whole := narrow.widthOf("(an.claes@eerstelijnszone.be).", 0)
		if widths := fitColumns([]column{narrow, wide}); widths[0] >= whole != test.room {
			t.Errorf("up to %d beside %d: %v, want %d", test.greatest, test.beside, widths, whole)
		}
	}
}

// TestFitColumnsGivesTablesRoom: a column is wide enough for the words of a table within
// one of its cells, as far as the template allows.
func TestFitColumnsGivesTablesRoom(t *testing.T) {
	template := embedded(t)
	b := &builder{template: template, styles: template.Styles(form.Ungrouped)}
	look := template.Looks.TableWithin
	table := parse.Text("| verantwoordelijkheid | samenwerkingsverband |\n|---|---|\n| a | b |\n")
	for _, greatest := range []measure.Twips{6000, 2000} {
		narrow := textColumn(1000, 500, greatest)
		narrow.tableWithin = b.widthWithin
		narrow.cells = append(narrow.cells, narrow.blocks(nil, table, 0))
		width := fitColumns([]column{narrow, textColumn(9000, 2000, 9500, 10)})[0]
		switch made := b.markdownTable(table[0].(*markdown.Table), setting{width: width - narrow.padding}); {
		case greatest == 2000 && width != 2000:
			t.Errorf("a column of %d at most is %d wide", greatest, width)
		case greatest == 6000 && (width == 6000 || stylesheet.TableID(made.Style.ID) != look.Style):
			t.Errorf("in a column of %d, the table is %q", width, made.Style.ID)
		}
	}
}

// TestFitColumnsKeepsWithin tries random tables: the widths stay between their limits,
// and add up.
func TestFitColumnsKeepsWithin(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		var columns []column
		var total measure.Twips
		for range 1 + random.IntN(5) {
			width := measure.Twips(500 + random.IntN(3000))
			c := textColumn(width, width/2, width*2)
			for range 3 {
				c.add(nil, strings.Repeat("aaa ", random.IntN(300)))
			}
			columns, total = append(columns, c), total+width
		}
		var sum measure.Twips
		for i, width := range fitColumns(columns) {
			sum += width
			if width < columns[i].least || width > columns[i].greatest {
				t.Errorf("column %d is %d wide, between %d and %d", i, width, columns[i].least, columns[i].greatest)
			}
		}
		if sum != total {
			t.Errorf("%d wide together, want %d", sum, total)
		}
	}
}
