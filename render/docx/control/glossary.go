package control

import (
	"crypto/sha256"
	"fmt"
)

// PlaceholderStyle is the identifier of the character style of placeholders, and
// PlaceholderName its name in Word.
const (
	PlaceholderStyle = "PlaceholderText"
	PlaceholderName  = "Placeholder Text"
)

// Placeholders are the texts that the controls of a document show where nothing is filled in.
type Placeholders struct {
	names []string
	texts map[string]string
}

// Add adds the placeholder of a field, and returns its name.
func (p *Placeholders) Add(field *Field, text string) string {
	if p.texts == nil {
		p.texts = map[string]string{}
	}
	if _, known := p.texts[field.name]; !known {
		p.names = append(p.names, field.name)
		p.texts[field.name] = text
	}
	return field.name
}

// None reports whether there are no placeholders.
func (p *Placeholders) None() bool { return len(p.names) == 0 }

// Glossary is the content of the glossary document that holds the placeholders (17.12),
// without its root element.
func (p *Placeholders) Glossary() string {
	var b []byte
	b = append(b, "<w:docParts>"...)
	for _, name := range p.names {
		b = append(b, "<w:docPart><w:docPartPr>"...)
		b = appendValue(b, "w:name", name)
		b = append(b, `<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>`...)
		b = append(b, `<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>`...)
		b = appendValue(b, "w:guid", guid(name))
		b = append(b, "</w:docPartPr><w:docPartBody><w:p><w:r><w:rPr>"...)
		b = appendValue(b, "w:rStyle", PlaceholderStyle)
		b = append(b, "</w:rPr><w:t>"+escaped(p.texts[name])+"</w:t></w:r></w:p></w:docPartBody></w:docPart>"...)
	}
	b = append(b, "</w:docParts>"...)
	return string(b)
}

// guid is an identifier that is always the same for one name.
func guid(name string) string {
	sum := sha256.Sum256([]byte(name))
	return fmt.Sprintf("{%X-%X-%X-%X-%X}", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}
