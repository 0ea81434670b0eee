package bind

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// lostLine is a line that could not be read, and the table that it stands in.
type lostLine struct {
	table *form.Field
	key   *form.Field // which it was most likely meant for; nil where it is not known
	line  toml.LostLine
	value string // what stands after the key
}

// lost notes the lines of a table that could not be read, and returns the keys that these
// were most likely meant for.
func (b *binder) lost(field *form.Field, table *toml.Value) (meant []string) {
	for _, line := range table.Lost {
		key, value := lostField(field, line.Name), line.Written
		if first, rest, ok := strings.Cut(line.Name, " "); ok && key == nil {
			if row := field.Field(first); row != nil && row.Kind == form.TableField {
				key, value = row, rest+" = "+line.Written // A vte = 0.5
			}
		}
		if line.Name == "" {
			if key, value = keyOfLine(field, line.Written); key == nil || table.Get(key.Key) != nil {
				continue
			}
		}
		if key != nil {
			meant = append(meant, key.Key)
		}
		b.lostLines = append(b.lostLines, lostLine{field, key, line, value})
	}
	return meant
}

// adviseLine notes what helps where a line could not be read.
func (b *binder) adviseLine(l lostLine) {
	var a advice
	bare := l.line.Name == ""
	value := strings.TrimSpace(l.value)
	below := value != l.value // it begins on the next line
	l.value = value
	if bare {
		a.message = fmt.Sprintf("tussen de sleutel %s en de waarde ontbreekt =", dutch.Quoted(l.key.Key))
	}
	switch {
	case l.key == nil:
		a.help = dutch.Options(fieldKeys(l.table))
	case l.value == "" && bare:
		a.message = fmt.Sprintf("na %s ontbreken = en een waarde", dutch.Quoted(l.key.Key))
		a.help = writeExample(l.key)
	case strings.Contains(l.value, "\n"):
		a.help = fmt.Sprintf("schrijf %s = en zet ''' vóór en na de hele tekst", l.key.Key)
	case l.value == "":
		a.help = "schrijf " + l.key.Key
	default:
		if a.help = b.rewritten(l.key, &toml.Value{Written: l.value}).help; a.help == "" {
			a.help = fmt.Sprintf("schrijf %s = …", l.key.Key)
		}
		if below {
			a.help = valueBehind + a.help
		}
	}
	b.advise(l.line.At, a)
}

// strayLine is what helps where a line of text stands among the keys.
var strayLine = advice{
	message: "deze regel is geen sleutel met een waarde",
	help:    "hoort hij bij een tekst, zet dan ''' vóór en na de hele tekst; is het een opmerking, begin dan met #",
}

// beginsSentence reports whether the key of a value that could not be read is the first
// word of a text rather: it has a capital, and no = after it.
func beginsSentence(e toml.Entry) bool {
	key := e.Value.Key
	after := bytes.TrimLeft(key.File.Data[key.Offset+key.Length:], " \t")
	first, size := utf8.DecodeRuneInString(e.Name)
	return unicode.IsUpper(first) && len(e.Name) > size && !bytes.HasPrefix(after, []byte("="))
}

// lostField is the field of a table that a name which is no key was most likely meant
// for, or nil.
func lostField(field *form.Field, name string) *form.Field {
	if letters(name) == "" {
		return nil
	}
	for _, child := range field.Fields {
		if letters(child.Key) == letters(name) {
			return child
		}
	}
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' }) {
		if child := field.Field(strings.ToLower(word)); child != nil {
			return child // vte (VTE), de looptijd
		}
	}
	if near, ok := finding.Nearest(strings.ReplaceAll(name, " ", "_"), fieldKeys(field)); ok {
		return field.Field(near)
	}
	return nil
}

// keyOfLine is the field of a table whose key begins a line that has no =, and what
// stands after it and after a sign in place of the =. A text of more words may begin with
// the same word in capitals.
func keyOfLine(field *form.Field, line string) (*form.Field, string) {
	words := strings.Fields(line)
	for n := min(3, len(words)); n > 0; n-- {
		key := strings.TrimRight(strings.Join(words[:n], " "), ":;,-–→")
		i := slices.IndexFunc(field.Fields, func(f *form.Field) bool {
			return f.Key == key || n > 1 && letters(f.Key) == letters(key) && len(key) > 0 && unicode.IsLower(rune(key[0]))
		})
		if i < 0 {
			continue
		}
		rest := line
		for _, word := range words[:n] {
			_, rest, _ = strings.Cut(rest, word)
		}
		return field.Fields[i], strings.TrimRight(strings.TrimLeft(rest, " \t:;–—→>-"), " \t\n")
	}
	return nil, ""
}
