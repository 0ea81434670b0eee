package object

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"actieplan/internal/parallel"
)

func TestStrings(t *testing.T) {
	for s, want := range map[string]string{
		"":                "()",
		"a(b)\\":          `(a\(b\)\\)`,
		"café – “€” Œ":    "(caf\xE9 \x85 \x8D\xA0\x8E \x96)",
		"regel\r\n\t":     "(regel\\r\n\t)",
		"\u02D8\u02DC":    "(\x18\x1F)",
		"ž\u2212":         "(\x9E\x8A)",
		"\u00AD":          "(\xFE\xFF\x00\xAD)",
		"\u00A0":          "(\xFE\xFF\x00\xA0)",
		"\u0080":          "(\xFE\xFF\x00\x80)",
		"漢":               "(\xFE\xFFo\")",
		"😀":               "(\xFE\xFF\xD8=\xDE\x00)",
		"þÿ":              "(\xFE\xFF\x00\xFE\x00\xFF)",
		"ï»¿":             "(\xFE\xFF\x00\xEF\x00\xBB\x00\xBF)",
		"\xFF":            "(\xFE\xFF\xFF\xFD)",
		"\x01":            "(\xFE\xFF\x00\x01)",
		"begin (a)\u0142": "(begin \\(a\\)\x9B)",
	} {
		if got := string(Append(nil, Text(s))); got != want {
			t.Errorf("%q is written %q, expected %q", s, got, want)
		}
	}
	if got := string(Append(nil, Hex("\x00\xAB"))); got != "<00AB>" {
		t.Errorf("hexadecimal string %s", got)
	}
}

func TestValues(t *testing.T) {
	dict := Dict{
		"Type": Name("A B#/é"), "None": nil, "Nowhere": Ref(0),
		"Kids": Array{Int(-1), Real(0.020833), Ref(7), Name("X"), Int(2), Array{}, Int(3), Null{}},
		"Bool": Bool(true), "Text": Text("x"), "Inner": Dict{"K": Ref(1)},
	}
	want := "<</Bool true/Inner<</K 1 0 R>>/Kids[-1 0.020833 7 0 R/X 2[]3 null]/Text(x)/Type/A#20B#23#2F#C3#A9>>"
	if got := string(Append(nil, dict)); got != want {
		t.Errorf("written %s", got)
	}
}

// TestManyObjects fills several object streams, in an order other than that of the numbers.
func TestManyObjects(t *testing.T) {
	build := func() ([]byte, error) {
		f := NewFile(new(Compressors), new(parallel.Queue))
		var refs []Ref
		for range 2*membersPerStream + 1 {
			refs = append(refs, f.Reserve())
		}
		for i := len(refs) - 1; i > 0; i-- {
			f.Put(refs[i], Dict{"Before": refs[i-1], "Words": Text(strings.Repeat("x", i))})
		}
		f.PutStream(refs[0], Stream{Dict{}, []byte("data")})
		var file bytes.Buffer
		err := f.Finish(&file, Dict{"Root": refs[len(refs)-1]})
		return file.Bytes(), err
	}
	first, err := build()
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(first, []byte("/Type/ObjStm")); n != 2 {
		t.Errorf("%d object streams", n)
	}
	if again, _ := build(); !bytes.Equal(first, again) {
		t.Error("the same objects give other bytes")
	}
}

func TestForgotten(t *testing.T) {
	f := NewFile(new(Compressors), new(parallel.Queue))
	f.Reserve()
	if err := f.Finish(io.Discard, Dict{}); err == nil {
		t.Error("an object that was not put is no error")
	}
}
