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

// parsed is a PDF file as a strict and simple reader finds it: by its cross-reference
// stream.
type parsed struct {
	objects map[int]string // without streams
	streams map[int][]byte // unpacked
	trailer string
}

var (
	reference     = regexp.MustCompile(`(\d+) 0 R`)
	literalString = regexp.MustCompile(`(?s)\((\\.|[^()\\])*\)`)
)

// read parses a file, and checks on the way that every offset, length and reference is
// right and that every object but those of the file's own structure is referred to.
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
	must(err == nil && start < at, "startxref %q", data[at:])
	p := &parsed{objects: make(map[int]string), streams: make(map[int][]byte)}
	head := regexp.MustCompile(`^(\d+) 0 obj\n`).FindSubmatch(data[start:])
	must(head != nil, "no cross-reference stream at %d", start)
	table, _ := strconv.Atoi(string(head[1]))
	p.object(t, table, data[start+len(head[0]):])
	p.trailer = p.objects[table]
	must(strings.Contains(p.trailer, "/Type/XRef"), "trailer %q", p.trailer)
	size, wide, columns := number(t, p.trailer, "/Size "), number(t, p.trailer, "/W[1 "), number(t, p.trailer, "/Columns ")
	rows := unpredicted(t, p.streams[table], columns)
	must(len(rows) == size && columns == wide+3, "%d rows of %d, size %d", len(rows), columns, size)
	must(bytes.Equal(rows[0], append(make([]byte, wide+1), 0xFF, 0xFF)), "object 0: %x", rows[0])
	structure := map[int]bool{table: true}
	within := make(map[int][]int) // object stream → its objects
	for n, row := range rows[1:] {
		n++
		where, index := 0, int(row[wide+1])<<8|int(row[wide+2])
		for _, b := range row[1 : wide+1] {
			where = where<<8 | int(b)
		}
		switch row[0] {
		case 1:
			head := fmt.Sprintf("%d 0 obj\n", n)
			must(bytes.HasPrefix(data[where:], []byte(head)) && index == 0, "no object %d at %d", n, where)
			p.object(t, n, data[where+len(head):])
		case 2:
			within[where] = append(within[where], n)
			structure[where] = true
		default:
			t.Fatalf("object %d has an entry of type %d", n, row[0])
		}
	}
	for stream, members := range within {
		p.objectStream(t, stream, members)
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
	must(len(referred)+len(structure) == size-1, "%d objects, %d referred to, %d of the file's structure", size-1, len(referred),
		len(structure))
	return p
}

// number is the whole number behind a key.
func number(t testing.TB, object, key string) int {
	t.Helper()
	m := regexp.MustCompile(regexp.QuoteMeta(key) + `(\d+)`).FindStringSubmatch(object)
	if m == nil {
		t.Fatalf("no %s in %s", key, object)
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// unpredicted turns the differences from row to row back into rows.
func unpredicted(t testing.TB, data []byte, columns int) [][]byte {
	t.Helper()
	if len(data)%(columns+1) != 0 {
		t.Fatalf("%d bytes in rows of %d", len(data), columns)
	}
	var rows [][]byte
	before := make([]byte, columns)
	for ; len(data) > 0; data = data[columns+1:] {
		if data[0] != 2 {
			t.Fatalf("predictor %d", data[0])
		}
		row := make([]byte, columns)
		for i := range row {
			row[i] = before[i] + data[i+1]
		}
		rows, before = append(rows, row), row
	}
	return rows
}

// objectStream reads the objects of an object stream, which are to be these in this order.
func (p *parsed) objectStream(t testing.TB, stream int, members []int) {
	t.Helper()
	object, data := p.objects[stream], p.streams[stream]
	first := number(t, object, "/First ")
	if !strings.Contains(object, "/Type/ObjStm") || number(t, object, "/N ") != len(members) {
		t.Fatalf("object stream %s with %d objects", object, len(members))
	}
	heads := strings.Fields(string(data[:first]))
	if len(heads) != 2*len(members) {
		t.Fatalf("object stream %d begins with %d numbers", stream, len(heads))
	}
	listed := make(map[int]bool)
	for i := 0; i < len(heads); i += 2 {
		n, _ := strconv.Atoi(heads[i])
		from, _ := strconv.Atoi(heads[i+1])
		to := len(data) - first
		if i+3 < len(heads) {
			to, _ = strconv.Atoi(heads[i+3])
		}
		p.objects[n] = strings.TrimSuffix(string(data[first+from:first+to]), "\n")
		listed[n] = true
	}
	for _, n := range members {
		if !listed[n] {
			t.Fatalf("object %d is not in stream %d", n, stream)
		}
	}
}

// object reads one object that is a stream.
func (p *parsed) object(t testing.TB, number int, data []byte) {
	t.Helper()
	length := regexp.MustCompile(`/Length (\d+)`).FindSubmatch(data)
	dictionary, rest, ok := bytes.Cut(data, []byte("\nstream\n"))
	if length == nil || !ok {
		t.Fatalf("object %d is no stream", number)
	}
	n, _ := strconv.Atoi(string(length[1]))
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

// content returns the content stream of a page with the codes in its strings turned into
// text, in Go's quotes.
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
		case c == '/' && stream[i+1] == 'F' && '0' <= stream[i+2] && stream[i+2] <= '9':
			name, _, _ := bytes.Cut(stream[i+1:], []byte(" "))
			font = fonts[string(name)]
			out.WriteByte(c)
		case c == '(':
			raw, size := literal(stream[i:])
			if bytes.HasSuffix(stream[:i], []byte("/ActualText")) {
				fmt.Fprintf(&out, "<%X>", raw)
				i += size - 1
				continue
			}
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
