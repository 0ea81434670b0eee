package serve

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"actieplan/render/document"
)

// TestEditedSince writes versions as letters, each of which is a text that stands on a
// page of its own.
func TestEditedSince(t *testing.T) {
	version := func(letters string) *svgDocument {
		d := new(svgDocument)
		for i, letter := range letters {
			d.texts = append(d.texts, uint64(letter))
			d.places = append(d.places, place{text: i, view: target{Page: i + 1}})
		}
		return d
	}
	for name, test := range map[string]struct{ before, now, want string }{
		"nothing":             {"abcd", "abcd", ""},
		"all is new":          {"", "ab", "1 2"},
		"other":               {"abcd", "abXd", "3"},
		"other, as elsewhere": {"abcd", "abad", "3"},
		"two":                 {"abcdef", "aXcdYf", "2 5"},
		"one more":            {"abcd", "abXcd", "3"},
		"one more of a kind":  {"abcd", "abbcd", "3"},
		"one less":            {"abcd", "abd", ""},
		"one less of a kind":  {"abbcd", "abcd", ""},
		"at the end":          {"abcd", "abcdX", "5"},
		"moved":               {"abcdef", "aecdbf", ""},
		"moved and other":     {"abcdef", "aecXbf", "4"},
	} {
		t.Run(name, func(t *testing.T) {
			var pages []string
			for _, at := range version(test.now).editedSince(version(test.before)) {
				pages = append(pages, fmt.Sprint(at.Page))
			}
			if got := strings.Join(pages, " "); got != test.want {
				t.Errorf("from %s to %s: pages %s, want %s", test.before, test.now, got, test.want)
			}
		})
	}
}

// TestEditedOverPages: of a text that goes on over the end of a page, both parts are edited.
func TestEditedOverPages(t *testing.T) {
	d := &svgDocument{texts: []uint64{7}, places: []place{{view: target{Page: 1}}, {view: target{Page: 2}}}}
	if got, want := d.editedSince(new(svgDocument)), []target{{Page: 1}, {Page: 2}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestHashOf: texts differ by their words and by how these look.
func TestHashOf(t *testing.T) {
	seen := make(map[uint64]string)
	for name, runs := range map[string][]document.Run{
		"plain": {{Text: "a b"}}, "bold": {{Text: "a b", Bold: true}}, "italic": {{Text: "a b", Italic: true}},
		"link": {{Text: "a b", Link: "https://a.be"}}, "other": {{Text: "a c"}},
		"ticked":     {{Text: "a b", Kind: document.TickBox, Ticked: true}},
		"not ticked": {{Text: "a b", Kind: document.TickBox}}, "none": nil,
	} {
		h := hashOf(&document.Paragraph{Runs: runs})
		if other, is := seen[h]; is {
			t.Errorf("%s and %s are the same", name, other)
		}
		seen[h] = name
	}
}
