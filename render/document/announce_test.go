package document

import (
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
)

// TestAnnouncesEntries: an entry of the contents announces those that are part of it.
func TestAnnouncesEntries(t *testing.T) {
	entry := func(level int) *Paragraph { return &Paragraph{Role: EntryRole, Entry: &Entry{Level: level}} }
	for _, test := range []struct {
		next Block
		want bool
	}{{entry(1), false}, {entry(2), false}, {entry(3), true}, {entry(5), true}, {&Paragraph{}, false}, {&Table{}, false}} {
		for lines := 1; lines < 5; lines++ {
			if got := entry(2).Announces(test.next, lines); got != test.want {
				t.Errorf("above %+v, in %d lines: %v", test.next, lines, got)
			}
		}
	}
}

// TestAnnounces tells texts that are nothing without what stands below them from others.
func TestAnnounces(t *testing.T) {
	plain, heavy := &stylesheet.Paragraph{}, &stylesheet.Paragraph{Bold: true}
	text := func(runs ...Run) *Paragraph { return &Paragraph{Style: plain, Runs: runs} }
	item := func(level int, p *Paragraph) *Paragraph {
		p.Item = &ListItem{Level: level}
		return p
	}
	in := func(style *stylesheet.Paragraph, role Role, p *Paragraph) *Paragraph {
		p.Style, p.Role = style, role
		return p
	}
	below := text(Run{Text: "onder"})
	for _, test := range []struct {
		name string
		p    *Paragraph
		next Block
		want bool
	}{
		{"plain", text(Run{Text: "tekst."}), below, false},
		{"a colon", text(Run{Text: "We doen:"}), below, true},
		{"a colon and a space", text(Run{Text: "We doen: "}), below, true},
		{"a colon in a run of its own", text(Run{Text: "We "}, Run{Text: "doen", Bold: true}, Run{Text: ":"}), below, true},
		{"above a table", text(Run{Text: "We doen:"}), &Table{}, true},
		{"a colon within", text(Run{Text: "Doel: meer"}), below, false},
		{"a prompt of the form", in(plain, PromptRole, text(Run{Text: "Indicatoren:"})), below, false},
		{"bold", text(Run{Text: "Fase 1", Bold: true}), below, true},
		{"bold above bold", text(Run{Text: "Fase 1", Bold: true}), text(Run{Text: "Fase 2", Bold: true}), false},
		{"bold above bold items", text(Run{Text: "Fase 1", Bold: true}), item(0, text(Run{Text: "a", Bold: true})), true},
		{"bold in part", text(Run{Text: "Fase 1", Bold: true}, Run{Text: " loopt"}), below, false},
		{"italic", text(Run{Text: "Fase 1", Italic: true}), below, true},
		{"an italic sentence", text(Run{Text: "Zie fase 1.", Italic: true}), below, false},
		{"italic above italic", text(Run{Text: "Fase 1", Italic: true}), text(Run{Text: "Fase 2", Italic: true}), false},
		{"bold above italic", text(Run{Text: "Fase 1", Bold: true}), text(Run{Text: "mei", Italic: true}), true},
		{"a title above a table", text(Run{Text: "Planning"}), &Table{}, true},
		{"a sentence above a table", text(Run{Text: "Zo plannen we."}), &Table{}, false},
		{"bold by its style", in(heavy, TextRole, text(Run{Text: "F", Bold: true})), below, false},
		{"empty", text(), below, false},
		{"an item above its own items", item(0, text(Run{Text: "a"})), item(1, text(Run{Text: "b"})), true},
		{"an item above the next", item(1, text(Run{Text: "a"})), item(1, text(Run{Text: "b"})), false},
		{"a text above a list", text(Run{Text: "Fase 1 (mei)"}), item(0, text(Run{Text: "b"})), true},
		{"a sentence above a list", text(Run{Text: "Dat doen we. "}), item(0, text(Run{Text: "b"})), false},
	} {
		if got := test.p.Announces(test.next, 1); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
		colon := test.want && strings.HasPrefix(test.name, "a colon") || test.name == "above a table"
		if got := test.p.Announces(test.next, 2); got != colon {
			t.Errorf("%s, in two lines: %v", test.name, got)
		}
	}
}
