package revise

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
)

// canonical is what a value of a field says: the same for two values that print alike,
// however they are written. It is empty for one that says nothing.
func canonical(field *form.Field, v *toml.Value) string {
	switch {
	case v.Empty():
		return ""
	case field.Kind == form.MarkdownField:
		w := new(printed)
		w.blocks(v.Blocks)
		return w.b.String()
	case field.Kind == form.LineField:
		w := new(printed)
		w.line(v.Inlines)
		return w.b.String()
	case field.Kind == form.ListField && len(field.Fields) > 0:
		var items []string
		for _, item := range v.Items {
			items = append(items, canonical(field.Fields[0], item))
		}
		return strings.Join(items, "\n")
	case v.Kind == toml.Number:
		return strconv.FormatFloat(v.Number, 'g', -1, 64)
	case v.Kind == toml.Boolean:
		return strconv.FormatBool(v.Boolean)
	}
	return strings.TrimSpace(v.Text)
}

// The looks of a character, as bits.
const (
	bold = 1 << iota
	italic
)

// Marks of what is no character of a text.
const (
	lookMark  = '\x01' // the next character says which look begins
	linkMark  = '\x02' // around the address of a link that begins; an empty one ends it
	itemMark  = '\x03'
	listMark  = '\x04'
	listEnd   = '\x05'
	cellMark  = '\x06'
	blockMark = '\x07'
)

// printed writes what a text prints. All spaces are alike, since the form puts some that
// do not break, and characters that show nothing are left out.
type printed struct {
	b     strings.Builder
	space bool // is to be written before the next character
	look  byte
	link  string
}

func (w *printed) mark(mark rune) {
	w.space = false
	w.b.WriteRune(mark)
}

func (w *printed) blocks(blocks []markdown.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *markdown.Paragraph:
			w.line(block.Inlines)
			w.mark(blockMark)
		case *markdown.List:
			w.mark(listMark)
			if block.Ordered {
				w.b.WriteString(block.Format.Number(block.Start) + string(block.Delimiter))
			}
			for _, item := range block.Items {
				w.mark(itemMark)
				w.blocks(item)
			}
			w.mark(listEnd)
		case *markdown.Table:
			w.table(block)
		}
	}
}

func (w *printed) table(table *markdown.Table) {
	for _, align := range table.Align {
		w.b.WriteByte('0' + byte(align))
	}
	for _, row := range table.AllRows() {
		for i := range row {
			w.mark(cellMark)
			w.line(row[i].Inlines)
		}
		w.mark(blockMark)
	}
}

func (w *printed) line(inlines []markdown.Inline) {
	for _, inline := range inlines {
		if inline.LineBreak {
			w.mark('\n')
			continue
		}
		for text := inline.Text; text != ""; {
			n := asciiWord(text)
			if n > 0 {
				w.word(text[:n], inline)
			} else {
				var r rune
				r, n = utf8.DecodeRuneInString(text)
				w.other(r, inline)
			}
			text = text[n:]
		}
	}
	w.space = false
}

// asciiWord is how many letters and other printed characters of ASCII a text begins with.
func asciiWord(text string) (n int) {
	for n < len(text) && text[n] > ' ' && text[n] < 0x7F {
		n++
	}
	return n
}

// other writes a character that is none of those.
func (w *printed) other(r rune, in markdown.Inline) {
	switch {
	case unicode.IsSpace(r):
		w.space = w.b.Len() > 0
	case !character.Ignorable(r):
		w.word(string(r), in)
	}
}

// word writes characters with the look and the address that begin at them.
func (w *printed) word(text string, in markdown.Inline) {
	if w.space {
		w.b.WriteByte(' ')
		w.space = false
	}
	look := byte('0')
	if in.Bold {
		look |= bold
	}
	if in.Italic {
		look |= italic
	}
	if look != w.look && (w.look != 0 || look != '0') {
		w.b.WriteRune(lookMark)
		w.b.WriteByte(look)
	}
	w.look = look
	if in.Link != w.link {
		w.link = in.Link
		w.b.WriteRune(linkMark)
		w.b.WriteString(withoutRoot(in.Link))
		w.b.WriteRune(linkMark)
	}
	w.b.WriteString(text)
}

// withoutRoot is an address without the slash behind its host, which leads to the same
// (RFC 3986, 6.2.3) and which word processors add.
func withoutRoot(address string) string {
	if _, host, _ := strings.Cut(address, "://"); strings.IndexByte(host, '/') == len(host)-1 {
		return strings.TrimSuffix(address, "/")
	}
	return address
}
