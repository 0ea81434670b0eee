package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// parsed is a PDF file as a strict and simple reader finds it: by its cross-reference table.
type parsed struct {
	objects map[int]string // without streams
	streams map[int][]byte // unpacked
	trailer string
}

var (
	reference     = regexp.MustCompile(`(\d+) 0 R`)
	literalString = regexp.MustCompile(`(?s)\((\\.|[^()\\])*\)`)
)

// read parses a file, and checks on the way that every offset, length and reference is right and that every object but
// the catalog and the information dictionary is referred to.
func read(t testing.TB, data []byte) *parsed {
	t.Helper()
	must := func(ok bool, format string, args ...any) {
		t.Helper()
		if !ok {
			t.Fatalf(format, args...)
		}
	}
	must(bytes.HasPrefix(data, []byte("%PDF-1.7\n%")), "header %q", data[:20])
	must(bytes.HasSuffix(data, []byte("%%EOF\n")), "no end of file")
	at := bytes.LastIndex(data, []byte("startxref\n"))
	must(at > 0, "no startxref")
	start, err := strconv.Atoi(strings.SplitN(string(data[at+10:]), "\n", 2)[0])
	must(err == nil && bytes.HasPrefix(data[start:], []byte("xref\n0 ")), "no table at %d", start)
	table := string(data[start:at])
	lines := strings.SplitAfter(table, "\n")
	count, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(lines[1], "0 ")))
	must(err == nil, "size of the table: %v", err)
	p := &parsed{objects: make(map[int]string), streams: make(map[int][]byte)}
	p.trailer = table[strings.Index(table, "trailer\n")+8:]
	must(strings.Contains(p.trailer, fmt.Sprintf("/Size %d/", count)), "trailer %q", p.trailer)
	for number := 1; number < count; number++ {
		line := lines[2+number]
		must(len(line) == 20 && strings.HasSuffix(line, " 00000 n \n"), "entry %q", line)
		offset, err := strconv.Atoi(line[:10])
		must(err == nil, "entry %q", line)
		head := fmt.Sprintf("%d 0 obj\n", number)
		must(bytes.HasPrefix(data[offset:], []byte(head)), "no object %d at %d", number, offset)
		p.object(t, number, data[offset+len(head):])
	}
	referred := map[string]bool{}
	for number, object := range p.objects {
		object = literalString.ReplaceAllString(object, "()")
		for _, m := range reference.FindAllStringSubmatch(object, -1) {
			to, _ := strconv.Atoi(m[1])
			must(p.objects[to] != "", "object %d refers to %d", number, to)
			referred[m[1]] = true
		}
		must(strings.Count(object, "<<") == strings.Count(object, ">>"), "object %d: %s", number, object)
	}
	for _, m := range reference.FindAllStringSubmatch(p.trailer, -1) {
		referred[m[1]] = true
	}
	must(len(referred) == count-1, "%d objects, %d referred to", count-1, len(referred))
	return p
}

// object reads one object and its stream.
func (p *parsed) object(t testing.TB, number int, data []byte) {
	t.Helper()
	end := bytes.Index(data, []byte("\nendobj\n"))
	length := regexp.MustCompile(`^<</Length (\d+)`).FindSubmatch(data)
	if length == nil {
		p.objects[number] = string(data[:end])
		return
	}
	n, _ := strconv.Atoi(string(length[1]))
	dictionary, rest, _ := bytes.Cut(data, []byte("\nstream\n"))
	if !bytes.HasPrefix(rest[n:], []byte("\nendstream\nendobj\n")) {
		t.Fatalf("object %d: wrong length %d", number, n)
	}
	p.objects[number] = string(dictionary)
	stream := rest[:n]
	if bytes.Contains(dictionary, []byte("/FlateDecode")) {
		r, err := zlib.NewReader(bytes.NewReader(stream))
		if err != nil {
			t.Fatal(err)
		}
		if stream, err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	p.streams[number] = stream
}

// find returns the object whose dictionary has all of the given parts; there must be one.
func (p *parsed) find(t testing.TB, parts ...string) (number int, object string) {
	t.Helper()
	for n, o := range p.objects {
		has := true
		for _, part := range parts {
			has = has && strings.Contains(o, part)
		}
		if has {
			if number != 0 {
				t.Fatalf("more than one object with %q", parts)
			}
			number, object = n, o
		}
	}
	if number == 0 {
		t.Fatalf("no object with %q", parts)
	}
	return number, object
}

// follow returns the number that a key of an object refers to.
func follow(t testing.TB, object, key string) int {
	t.Helper()
	m := regexp.MustCompile(regexp.QuoteMeta(key) + `[ \[]*(\d+) 0 R`).FindStringSubmatch(object)
	if m == nil {
		t.Fatalf("no %s in %s", key, object)
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// pages returns the numbers of the page objects, in order.
func (p *parsed) pages(t testing.TB) (numbers []int) {
	_, tree := p.find(t, "/Type/Pages")
	kids := tree[strings.Index(tree, "["):strings.Index(tree, "]")]
	for _, m := range reference.FindAllStringSubmatch(kids, -1) {
		n, _ := strconv.Atoi(m[1])
		numbers = append(numbers, n)
	}
	return numbers
}

// texts is what the codes of a font stand for, read from its ToUnicode CMap.
func (p *parsed) texts(t testing.TB, font int) map[uint16]string {
	t.Helper()
	cmap := string(p.streams[follow(t, p.objects[font], "/ToUnicode")])
	texts := make(map[uint16]string)
	for _, m := range regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]*)>$`).FindAllStringSubmatch(cmap, -1) {
		if m[1] == "0000" {
			continue // the code space
		}
		code, _ := strconv.ParseUint(m[1], 16, 16)
		texts[uint16(code)] = fromUTF16(t, m[2])
	}
	return texts
}

func fromUTF16(t testing.TB, hex string) string {
	t.Helper()
	var units []uint16
	for i := 0; i+4 <= len(hex); i += 4 {
		u, err := strconv.ParseUint(hex[i:i+4], 16, 16)
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, uint16(u))
	}
	return string(utf16.Decode(units))
}

// content returns the content stream of a page with the codes in its strings turned into text, in Go's quotes.
func (p *parsed) content(t testing.TB, page int) string {
	t.Helper()
	object := p.objects[page]
	stream := p.streams[follow(t, object, "/Contents")]
	fonts := make(map[string]map[uint16]string)
	for _, m := range regexp.MustCompile(`/(F\d+) (\d+) 0 R`).FindAllStringSubmatch(object, -1) {
		n, _ := strconv.Atoi(m[2])
		fonts[m[1]] = p.texts(t, n)
	}
	var out strings.Builder
	var font map[uint16]string
	for i := 0; i < len(stream); i++ {
		switch c := stream[i]; {
		case c == '/' && stream[i+1] == 'F':
			name, _, _ := bytes.Cut(stream[i+1:], []byte(" "))
			font = fonts[string(name)]
			out.WriteByte(c)
		case c == '(':
			raw, size := literal(stream[i:])
			var text strings.Builder
			for j := 0; j < len(raw); j += 2 {
				s, ok := font[uint16(raw[j])<<8|uint16(raw[j+1])]
				if !ok {
					t.Fatalf("code %x has no text", raw[j:j+2])
				}
				text.WriteString(s)
			}
			out.WriteString(strconv.QuoteToGraphic(text.String()))
			i += size - 1
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

// literal reads a literal string with the escapes that this package writes.
func literal(data []byte) (raw []byte, size int) {
	for i := 1; ; i++ {
		switch data[i] {
		case ')':
			return raw, i + 1
		case '\\':
			i++
			if data[i] == 'r' {
				raw = append(raw, '\r')
				continue
			}
		}
		raw = append(raw, data[i])
	}
}
