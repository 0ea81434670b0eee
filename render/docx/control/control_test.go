package control

import (
	"strings"
	"testing"
	"unicode/utf8"

	"actieplan/internal/form"
)

// schema is a small form with a question in a row, one in a table, and two of one name.
func schema() *form.Field {
	return &form.Field{
		Kind: form.TableField,
		Fields: []*form.Field{
			{Key: "zone", Kind: form.TableField, Title: "Zone", Fields: []*form.Field{
				{Key: "naam", Kind: form.LineField, Title: "Naam", Placeholder: "[naam]"},
			}},
			{
				Key: "rijen", Kind: form.RowsField, Title: "Rijen",
				Fields: []*form.Field{
					{Key: "tekst", Kind: form.MarkdownField, Title: "Tekst"},
					{Key: "keuzes", Kind: form.ListField, Title: "Keuzes", Fields: []*form.Field{{Kind: form.ReferenceField}}},
					{Key: "domein", Kind: form.ChoiceField, Title: "Domein", Choices: []form.Choice{{Key: "a", Name: "Een & ander"}}},
				},
			},
			{Key: "slot", Kind: form.TableField, Title: "Slot", Fields: []*form.Field{
				{Key: "tekst", Kind: form.MarkdownField, Title: "Tekst"},
				{Key: "lang", Kind: form.MarkdownField, Title: strings.Repeat("een vraag van vele woorden, ", 4)},
			}},
		},
	}
}

func TestFields(t *testing.T) {
	fields := Fields(schema())
	for _, test := range []struct{ tag, alias, ask string }{
		{"zone.naam", "Naam", "[naam]"},
		{"rijen", "Rijen", "Rijen"},
		{"rijen.tekst", "Rijen: Tekst", "Rijen: Tekst"},
		{"slot.tekst", "Slot: Tekst", "Slot: Tekst"},
	} {
		f := fields[test.tag]
		if f == nil || f.Tag != test.tag || f.Alias != test.alias || f.Ask != test.ask {
			t.Errorf("%s: %+v, want %q and %q", test.tag, f, test.alias, test.ask)
		}
	}
	if alias := fields["slot.lang"].Alias; alias != "een vraag van vele woorden, een vraag van vele woorden, een…" ||
		utf8.RuneCountInString(alias) > longestAlias {
		t.Errorf("a long question is cut to %q", alias)
	}
	if choices := fields["rijen.domein"].Choices; len(choices) != 1 || choices[0] != (Choice{"a", "Een & ander"}) {
		t.Errorf("choices %v", choices)
	}
	if len(fields) != 9 {
		t.Errorf("%d fields", len(fields))
	}
}

func TestPaths(t *testing.T) {
	for _, test := range []struct{ path, tag, row string }{
		{"zone.naam", "zone.naam", ""},
		{"acties[2].wat.wel", "acties.wat.wel", "acties[2]"},
		{"doelstellingen[0].operationeel[11].titel", "doelstellingen.operationeel.titel", "doelstellingen[0].operationeel[11]"},
		{"acties[2]", "acties", "acties[2]"},
		{"", "", ""},
	} {
		if tag, row := Tag(test.path), Row(test.path); tag != test.tag || row != test.row {
			t.Errorf("%s: tag %q and row %q", test.path, tag, row)
		}
	}
}

// TestBookmarkNames: names that Word takes, none of them twice.
func TestBookmarkNames(t *testing.T) {
	var b Bookmarks
	for _, test := range []struct{ tag, want string }{
		{"stuurgroepen.naam", "ap_stuurgroepen_naam_1"},
		{"stuurgroepen.naam", "ap_stuurgroepen_naam_2"},
		{"zone.naam-é", "ap_zone_naam___1"},
		{"doelstellingen.operationeel.nummer", "ap_doelstellingen_operationeel_nu_1"},
	} {
		if got := b.Name(newField(test.tag)); got != test.want {
			t.Errorf("%s: %s, want %s", test.tag, got, test.want)
		}
	}
	seen := map[string]bool{}
	for _, tag := range []string{strings.Repeat("lang", 20), strings.Repeat("lang", 20) + ".ander"} {
		for range 9000 {
			name := b.Name(newField(tag))
			if seen[name] || len(name) > 40 {
				t.Fatalf("%s: %s is too long, or there already", tag, name)
			}
			seen[name] = true
		}
	}
}

func TestProperties(t *testing.T) {
	for _, test := range []struct {
		control Control
		want    string
	}{
		{Control{ID: 2, Tag: "a.b", Alias: `"A" & <b>`, Placeholder: "ap_a_b", Showing: true},
			`<w:alias w:val="&#34;A&#34; &amp; &lt;b&gt;"/><w:tag w:val="a.b"/><w:id w:val="2"/>` +
				`<w:placeholder><w:docPart w:val="ap_a_b"/></w:placeholder><w:showingPlcHdr/>`},
		{Control{Kind: PlainText, ID: 3}, `<w:id w:val="3"/><w:text/>`},
		{Control{Kind: Group, ID: 4}, `<w:id w:val="4"/><w:lock w:val="contentLocked"/><w:group/>`},
		{Control{Kind: Repeating, ID: 5, Tag: "rijen", Alias: "Rijen"},
			`<w:alias w:val="Rijen"/><w:tag w:val="rijen"/><w:id w:val="5"/><w15:repeatingSection><w15:sectionTitle w:val="Rijen"/></w15:repeatingSection>`},
		{Control{Kind: RepeatingItem, ID: 6}, `<w:id w:val="6"/><w15:repeatingSectionItem/>`},
		{Control{Kind: CheckBox, ID: 7, Checked: true, Signs: Signs{On: '☒', Off: '☐', Font: "F"}},
			`<w:id w:val="7"/><w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612" w14:font="F"/>` +
				`<w14:uncheckedState w14:val="2610" w14:font="F"/></w14:checkbox>`},
		{Control{Kind: DropDown, ID: 8, Choices: []Choice{{"a", "Een & ander"}}},
			`<w:id w:val="8"/><w:dropDownList><w:listItem w:displayText="Een &amp; ander" w:value="a"/></w:dropDownList>`},
	} {
		if got := string(test.control.AppendProperties(nil)); got != "<w:sdtPr>"+test.want+"</w:sdtPr>" {
			t.Errorf("%+v:\n got %s\nwant %s", test.control, got, test.want)
		}
	}
}

// TestPlaceholders: one for each name, and always the same identifier for it.
func TestPlaceholders(t *testing.T) {
	var p Placeholders
	if !p.None() {
		t.Error("there are placeholders before any was added")
	}
	for _, text := range []string{"[a & b]", "iets anders"} {
		if name := p.Add(newField("zone.naam"), text); name != "ap_zone_naam" {
			t.Errorf("named %s", name)
		}
	}
	p.Add(newField("slot.tekst"), "[slot]")
	got := p.Glossary()
	if strings.Count(got, "<w:docPart>") != 2 || !strings.Contains(got, "[a &amp; b]") || strings.Contains(got, "iets anders") {
		t.Errorf("glossary: %s", got)
	}
	if a, b := guid("ap_zone_naam"), guid("ap_slot_tekst"); a == b || a != guid("ap_zone_naam") || !strings.Contains(got, a) {
		t.Errorf("identifiers %s and %s", a, b)
	}
}
