// Package control says what a content control of a Word form is (ECMA-376 part 1, 17.5.2;
// [MS-DOCX] 2.5 and 2.6).
//
// In go the fields of a form; out come the names by which a control says which field it
// answers (its tag, its title, its bookmark, its placeholder), the markup of its
// properties, and the part that holds the placeholders. What a control is wrapped around,
// and where, is package docx's.
package control

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// Kind is what a control holds.
type Kind int

// The kinds of Control.
const (
	RichText      Kind = iota // runs of any look, or whole blocks
	PlainText                 // runs of one look
	CheckBox                  // one sign out of two
	DropDown                  // the name of one of its Choices
	Repeating                 // RepeatingItems, which the user can add to
	RepeatingItem             // one item of these, which the user can remove
	Group                     // blocks that only the controls within can be typed in
)

// Control is one content control.
type Control struct {
	Kind        Kind
	ID          int    // that no other control of the document has
	Tag         string // the field that it answers
	Alias       string // shown on the control
	Placeholder string // name of what is shown where nothing is filled in; empty for none
	Showing     bool   // holds that now
	Checked     bool   // CheckBox
	Signs       Signs  // CheckBox
	Choices     []Choice
}

// Signs are the characters that a check box shows.
type Signs struct {
	On, Off rune
	Font    string // that has them
}

// Choice is one choice of a drop-down list.
type Choice struct{ Value, Text string }

// Namespaces of the extensions that controls use; a document declares them, and says that
// readers may ignore them.
const (
	NS2010 = "http://schemas.microsoft.com/office/word/2010/wordml" // prefix w14
	NS2012 = "http://schemas.microsoft.com/office/word/2012/wordml" // prefix w15
)

// AppendProperties appends w:sdtPr, in the order of its schema (17.5.2.38), which Word
// insists on.
func (c *Control) AppendProperties(b []byte) []byte {
	b = append(b, "<w:sdtPr>"...)
	b = appendValue(b, "w:alias", c.Alias)
	b = appendValue(b, "w:tag", c.Tag)
	b = appendValue(b, "w:id", strconv.Itoa(c.ID))
	if c.Kind == Group {
		b = appendValue(b, "w:lock", "contentLocked")
	}
	if c.Placeholder != "" {
		b = append(b, "<w:placeholder>"...)
		b = appendValue(b, "w:docPart", c.Placeholder)
		b = append(b, "</w:placeholder>"...)
	}
	if c.Showing {
		b = append(b, "<w:showingPlcHdr/>"...)
	}
	return append(c.appendKind(b), "</w:sdtPr>"...)
}

// appendKind appends the element that says what the control is.
func (c *Control) appendKind(b []byte) []byte {
	switch c.Kind {
	case PlainText:
		b = append(b, "<w:text/>"...)
	case CheckBox:
		checked := "0"
		if c.Checked {
			checked = "1"
		}
		b = append(b, `<w14:checkbox><w14:checked w14:val="`+checked+`"/>`...)
		b = c.Signs.append(b, "w14:checkedState", c.Signs.On)
		b = c.Signs.append(b, "w14:uncheckedState", c.Signs.Off)
		b = append(b, "</w14:checkbox>"...)
	case DropDown:
		b = append(b, "<w:dropDownList>"...)
		for _, choice := range c.Choices {
			b = append(b, `<w:listItem w:displayText="`+escaped(choice.Text)+`" w:value="`+escaped(choice.Value)+`"/>`...)
		}
		b = append(b, "</w:dropDownList>"...)
	case Repeating:
		b = append(b, "<w15:repeatingSection>"...)
		if c.Alias != "" {
			b = append(b, `<w15:sectionTitle w:val="`+escaped(c.Alias)+`"/>`...) // w:val, though the element is of w15
		}
		b = append(b, "</w15:repeatingSection>"...)
	case RepeatingItem:
		b = append(b, "<w15:repeatingSectionItem/>"...)
	case Group:
		b = append(b, "<w:group/>"...)
	}
	return b
}

func (s Signs) append(b []byte, element string, sign rune) []byte {
	return fmt.Appendf(b, `<%s w14:val="%04X" w14:font="%s"/>`, element, sign, escaped(s.Font))
}

// appendValue appends an element whose one attribute is w:val, nothing for an empty one.
func appendValue(b []byte, element, val string) []byte {
	if val == "" {
		return b
	}
	b = append(append(b, '<'), element...)
	b = append(append(b, ` w:val="`...), escaped(val)...)
	return append(b, `"/>`...)
}

// escaped is a text as it may stand in markup; what XML cannot hold becomes U+FFFD.
func escaped(text string) string {
	if !strings.ContainsFunc(text, mayNeedEscape) {
		return text
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}

// mayNeedEscape reports whether a character is one of those that XML cannot hold as they
// are, or is none of the commonest.
func mayNeedEscape(r rune) bool {
	return r < ' ' || r > '~' || r == '&' || r == '<' || r == '>' || r == '"' || r == '\''
}
