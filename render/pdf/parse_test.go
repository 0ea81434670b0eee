package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// This file reads objects and content streams as a program does that does not know who
// wrote them.

// The values of objects: nil, bool, float64, name, text, ref, operator, []any and
// map[name]any.
type (
	name     string
	text8    string // a string, in the bytes that stand in the file
	ref      int
	operator string
)

// scanner reads objects one after the other.
type scanner struct {
	data []byte
	at   int
}

// value parses one object.
func value(t testing.TB, data string) any {
	t.Helper()
	s := &scanner{data: []byte(data)}
	v := s.next()
	if rest := strings.TrimSpace(string(s.data[s.at:])); rest != "" {
		t.Fatalf("%q follows an object", rest)
	}
	return v
}

func (s *scanner) skip() {
	for s.at < len(s.data) && strings.IndexByte(" \n\r\t", s.data[s.at]) >= 0 {
		s.at++
	}
}

func (s *scanner) more() bool {
	s.skip()
	return s.at < len(s.data)
}

func (s *scanner) next() any {
	s.skip()
	rest := s.data[s.at:]
	switch {
	case bytes.HasPrefix(rest, []byte("<<")):
		s.at += 2
		dict := map[name]any{}
		items := s.until(">>")
		for i := 0; i < len(items); i += 2 {
			dict[items[i].(name)] = items[i+1]
		}
		return dict
	case rest[0] == '[':
		s.at++
		return s.until("]")
	case rest[0] == '(':
		raw, size := literal(rest)
		s.at += size
		return text8(raw)
	case rest[0] == '<':
		end := bytes.IndexByte(rest, '>')
		s.at += end + 1
		var raw []byte
		for i := 1; i < end; i += 2 {
			b, _ := strconv.ParseUint(string(rest[i:i+2]), 16, 8)
			raw = append(raw, byte(b))
		}
		return text8(raw)
	case rest[0] == '/':
		s.at++
		return name(s.word())
	}
	word := s.word()
	if number, err := strconv.ParseFloat(word, 64); err == nil {
		if end := s.at; bytes.HasPrefix(s.data[end:], []byte(" 0 R")) {
			s.at += 4
			return ref(number)
		}
		return number
	}
	switch word {
	case "null":
		return nil
	case "true", "false":
		return word == "true"
	case "":
		panic(fmt.Sprintf("no object at %q", rest[:min(len(rest), 40)]))
	}
	return operator(word)
}

func (s *scanner) until(end string) []any {
	var items []any
	for s.skip(); !bytes.HasPrefix(s.data[s.at:], []byte(end)); s.skip() {
		items = append(items, s.next())
	}
	s.at += len(end)
	return items
}

func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.data) && strings.IndexByte(" \n\r\t()<>[]/", s.data[s.at]) < 0 {
		s.at++
	}
	return string(s.data[from:s.at])
}

// decodeText reads a text string.
func decodeText(s text8) string {
	if rest, ok := strings.CutPrefix(string(s), "\xFE\xFF"); ok {
		var units []uint16
		for i := 0; i+1 < len(rest); i += 2 {
			units = append(units, uint16(rest[i])<<8|uint16(rest[i+1]))
		}
		return string(utf16.Decode(units))
	}
	var b strings.Builder
	for _, c := range []byte(s) {
		if c >= 0x80 && c < 0xA1 {
			b.WriteString(map[byte]string{0x80: "•", 0x83: "…", 0x84: "—", 0x85: "–", 0x8D: "“", 0x8E: "”", 0x8F: "‘", 0x90: "’",
				0xA0: "€"}[c])
			continue
		}
		b.WriteRune(rune(c))
	}
	return b.String()
}

// piece is a stretch of a page's content with one mark around it.
type piece struct {
	tag  name
	mcid int // -1 for artifacts
	what string
}

// pieces reads a content stream: what is drawn in each piece of marked content. It fails
// for what is drawn outside, and for content of elements that nests.
func (p *parsed) pieces(t testing.TB, page map[name]any) []piece {
	t.Helper()
	fonts := map[name]map[uint16]string{}
	if resources, is := page["Resources"].(map[name]any)["Font"].(map[name]any); is {
		for key, font := range resources {
			fonts[key] = p.texts(t, int(font.(ref)))
		}
	}
	var all []piece
	actual := "" // replacement text of the current piece
	var font map[uint16]string
	var arguments []any
	current := -1
	s := &scanner{data: p.streams[int(page["Contents"].(ref))]}
	for s.more() {
		v := s.next()
		op, is := v.(operator)
		if !is {
			arguments = append(arguments, v)
			continue
		}
		switch op {
		case "BDC":
			properties := arguments[1].(map[name]any)
			if current >= 0 {
				t.Fatalf("marked content within %v", all[current])
			}
			current, actual = len(all), ""
			if instead, is := properties["ActualText"].(text8); is {
				actual = decodeText(instead)
			}
			piece := piece{tag: arguments[0].(name), mcid: -1}
			if id, is := properties["MCID"].(float64); is {
				piece.mcid = int(id)
			} else if piece.tag != "Artifact" {
				t.Fatalf("%s has no MCID", piece.tag)
			} else {
				piece.what = fmt.Sprint(properties["Type"], properties["Subtype"], " ")
			}
			all = append(all, piece)
		case "EMC":
			if actual != "" {
				all[current].what = actual
			}
			current = -1
		case "Tf":
			font = fonts[arguments[0].(name)]
		case "Tj", "TJ", "f", "Do":
			if current < 0 {
				t.Fatalf("%s outside marked content", op)
			}
			for _, argument := range flat(arguments) {
				if codes, is := argument.(text8); is {
					for i := 0; i < len(codes); i += 2 {
						all[current].what += font[uint16(codes[i])<<8|uint16(codes[i+1])]
					}
				}
			}
		case "BMC", "S", "B":
			t.Fatalf("operator %s", op)
		}
		arguments = nil
	}
	return all
}

func flat(values []any) []any {
	var all []any
	for _, v := range values {
		if list, is := v.([]any); is {
			all = append(all, list...)
		} else {
			all = append(all, v)
		}
	}
	return all
}
