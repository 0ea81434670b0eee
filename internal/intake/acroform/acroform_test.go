package acroform

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"actieplan/internal/cputime"
)

// pdf is a file of some objects, by number, with a catalog.
func pdf(objects ...string) []byte {
	return []byte("%PDF-1.7\n" + strings.Join(objects, "\n") + "\ntrailer <</Root 1 0 R>>\n%%EOF\n")
}

func object(number int, value string) string {
	return fmt.Sprintf("%d 0 obj\n%s\nendobj", number, value)
}

// stream is an object that is a packed stream.
func stream(number int, dict string, content []byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(content)
	_ = w.Close()
	return object(number, fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", dict, b.Len(), b.Bytes()))
}

// objectStream holds objects by number.
func objectStream(number int, objects map[int]string) string {
	var heads, bodies strings.Builder
	for _, n := range slices.Sorted(maps.Keys(objects)) {
		fmt.Fprintf(&heads, "%d %d ", n, bodies.Len())
		bodies.WriteString(objects[n] + "\n")
	}
	return stream(number, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(objects), heads.Len()), []byte(heads.String()+bodies.String()))
}

const catalog = "<</Type/Catalog/AcroForm 2 0 R>>"

// listed are fields, one a line.
func listed(t *testing.T, data []byte) string {
	t.Helper()
	form, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range form.Fields {
		fmt.Fprintf(&b, "%s=%q", f.Name, f.Value)
		if f.Box {
			fmt.Fprintf(&b, " ticked %t", f.Ticked())
		}
		b.WriteByte('\n')
	}
	for _, n := range form.Notes {
		fmt.Fprintf(&b, "%d %s %q\n", n.Page, n.Kind, n.Text)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"strings": {pdf(object(1, catalog), object(2, "<</Fields[3 0 R 4 0 R 5 0 R 6 0 R 7 0 R]>>"),
			object(3, `<</FT/Tx/T(a)/V(caf\351 \(x\)\r\ny\
z \205 \240)>>`),
			object(4, "<</FT/Tx/T(b)/V<FEFF00E9 D83D DE00>>>"),
			object(5, "<</FT/Tx/T<61 6>/V(\xEF\xBB\xBFé)>>"),
			object(6, "<</FT/Tx/T(s)/V 8 0 R>>"), stream(8, "", []byte("lang\rverhaal")),
			object(7, "<</FT/Ch/T(c)/V[(een)(twee)]>>"),
		), "a=\"café (x)\\nyz – €\"\nb=\"é😀\"\na`=\"é\"\ns=\"lang\\nverhaal\"\nc=\"een\\ntwee\"\n"},
		"tree": {pdf(object(1, catalog), object(2, "<</Fields[3 0 R]>>"),
			object(3, "<</T(rijen)/FT/Tx/V(van boven)/Kids[4 0 R 5 0 R 3 0 R]>>"),
			object(4, "<</T(0)/Kids[6 0 R 7 0 R]/Parent 3 0 R>>"),
			object(5, "<</T(1)/FT/Btn/V/Ja/AS/Ja>>"),
			object(6, "<</Subtype/Widget>>"), object(7, "<</Subtype/Widget>>"),
		), "rijen.0=\"van boven\"\nrijen.1=\"Ja\" ticked true\n"},
		"notes": {pdf(object(1, "<</Type/Catalog/AcroForm 2 0 R/Pages 4 0 R>>"), object(2, "<</Fields[3 0 R]>>"), object(3, "<</FT/Tx/T(a)/V(x)/Subtype/Widget>>"),
			object(4, "<</Kids[5 0 R 6 0 R]>>"), object(5, "<</Parent 4 0 R>>"), object(6, "<</Kids[7 0 R 4 0 R null]>>"), object(7, "<</Annots 8 0 R>>"),
			object(8, "[3 0 R 9 0 R <</Subtype/Highlight>> <</Subtype/Ink>> <</Subtype/Link/Contents(nee)>> <</Subtype/Popup/Contents(nee)>> (x)]"), object(9, "<</Subtype/FreeText/Contents(getypt\rhier)>>"),
		), "a=\"x\"\n2 tekst \"getypt\\nhier\"\n2 tekening \"\"\n"},
		"boxes that show another state": {pdf(object(1, catalog), object(2, "<</Fields[3 0 R 4 0 R 5 0 R]>>"), object(3, "<</FT/Btn/T(a)/V/Off/AS/Ja>>"),
			object(4, "<</FT/Btn/T(b)/Kids[<</AS/Off>> <</AS/2>>]>>"), object(5, "<</FT/Btn/T(c)/AS/Off>>"),
		), "a=\"Ja\" ticked true\nb=\"2\" ticked true\nc=\"Off\" ticked false\n"},
		"fields that are not listed": {pdf(object(1, "<</Type/Catalog/AcroForm 2 0 R/Pages 4 0 R>>"), object(2, "<</Fields[3 0 R]>>"), object(3, "<</FT/Tx/T(a)/V(x)>>"),
			object(4, "<</Annots[5 0 R 6 0 R 3 0 R <</Subtype/Widget>>]>>"), object(5, "<</Subtype/Widget/Parent 7 0 R>>"), object(6, "<</Subtype/Widget/T(a)/FT/Tx/V(y)>>"),
			object(7, "<</T(c)/FT/Btn/Parent 8 0 R>>"), object(8, "<</T(b)/V/Ja>>"),
		), "a=\"x\"\nb.c=\"Ja\" ticked true\na=\"y\"\n"},
		"attached and with looks": {pdf(object(1, "<</Type/Catalog/AcroForm 2 0 R/Pages 4 0 R/Names<</EmbeddedFiles<</Kids[5 0 R]>>>>>>"), object(2, "<</Fields[3 0 R]>>"), object(3, "<</FT/Tx/T(a)>>"),
			object(4, "<</Annots[<</Subtype/FreeText/RC(<?xml version=\"1.0\"?><p>mee &amp; <b>doen</b></p>)>>]>>"), object(5, "<</Names[(x)<</UF(begroting.xlsx)/F(b)>>(y)null]>>"),
		), "a=\"\"\n1 tekst \"mee &  doen\"\n0 bijlage \"begroting.xlsx\"\n0 bijlage \"y\"\n"},
		"ends of lines": {pdf(object(1, catalog), object(2, "<</Fields[3 0 R 4 0 R]>>"), object(3, "<</FT/Tx/T(a)/V(1\v2\f3\r4)>>"),
			object(4, "<</FT/Tx/T(b)/V<FEFF0031 0085 0032 2028 0033 2029 0034>>>")), "a=\"1\\n2\\n3\\n4\"\nb=\"1\\n2\\n3\\n4\"\n"},
		"object stream, then an update": {append(pdf(
			objectStream(9, map[int]string{1: catalog, 2: "<</Fields[3 0 R 4 0 R]>>", 3: "<</FT/Tx/T(a)>>", 4: "<</FT/Btn/T(b)/V/Off>>"}),
		), pdf(object(3, "<</FT/Tx/T(a)/V(ingevuld)>>"))...), "a=\"ingevuld\"\nb=\"Off\" ticked false\n"},
		"cross-reference stream": {[]byte("%PDF-1.7\n" +
			objectStream(9, map[int]string{1: catalog, 2: "<</Fields[3 0 R]>>", 3: "<</FT/Tx/T(a)/V(x)>>"}) +
			"\n" + stream(10, "/Type/XRef/Root 1 0 R/Size 11/W[1 2 1]", make([]byte, 44))), "a=\"x\"\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := listed(t, c.data); got != c.want {
				t.Errorf("read\n%swant\n%s", got, c.want)
			}
		})
	}
}

// TestUnread: answers in a part of the file that cannot be unpacked may be missing.
func TestUnread(t *testing.T) {
	fields := objectStream(9, map[int]string{3: "<</FT/Tx/T(a)>>"})
	for name, c := range map[string]struct {
		stream string
		unread bool
	}{
		"whole":          {fields, false},
		"other filter":   {strings.Replace(fields, "/FlateDecode", "/LZWDecode", 1), true},
		"with predictor": {strings.Replace(fields, "/FlateDecode", "/FlateDecode/DecodeParms<</Predictor 12>>", 1), true},
		"no zlib":        {strings.Replace(fields, "stream\nx", "stream\n?", 1), true},
		"cut off":        {"9 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 12>>\nstream\nx\x9c3V0P02T\xb0\xb1\nendstream\nendobj", true},
	} {
		form, err := Read(pdf(object(1, catalog), object(2, "<</Fields[4 0 R 3 0 R]>>"), object(4, "<</FT/Tx/T(b)>>"), c.stream))
		if err != nil || form.Unread != c.unread {
			t.Errorf("%s: error %v, unread %t, want %t", name, err, form.Unread, c.unread)
		}
	}
}

// TestHostile: files that are meant to harm, or are no forms, give an error in bounded time.
func TestHostile(t *testing.T) {
	bomb := make([]byte, mostUnpacked+1)
	deep := strings.Repeat("[", 1<<20)
	var chain, pages []string
	for i := range 100 {
		pages = append(pages, object(i+3, fmt.Sprintf("<</Kids[%d 0 R]>>", i+4)))
		chain = append(chain, object(i+3, fmt.Sprintf("<</T(x)/Kids[%d 0 R]>>", i+4)))
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":       {nil, ErrNotPDF},
		"no objects":    {[]byte("%PDF-1.7\n"), ErrNotPDF},
		"no catalog":    {pdf(object(2, "<<>>")), ErrNotPDF},
		"itself":        {pdf(object(1, "1 0 R")), ErrNotPDF},
		"no form":       {pdf(object(1, "<</Type/Catalog>>")), ErrNoFields},
		"no fields":     {pdf(object(1, catalog), object(2, "<</Fields[2 0 R 7 0 R null (x)]>>")), ErrNoFields},
		"encrypted":     {[]byte("%PDF-1.7\ntrailer <</Root 1 0 R/Encrypt 5 0 R>>"), ErrEncrypted},
		"bomb":          {pdf(object(1, catalog), stream(9, "/Type/ObjStm/N 1/First 5", bomb)), ErrTooComplex},
		"deep fields":   {pdf(append(chain, object(1, catalog), object(2, "<</Fields[3 0 R]>>"))...), ErrTooComplex},
		"deep pages":    {pdf(append(pages, object(1, "<</Type/Catalog/AcroForm 2 0 R/Pages 3 0 R>>"), object(2, "<</Fields[<</T(a)/FT/Tx>>]>>"))...), ErrTooComplex},
		"deep arrays":   {pdf(object(1, deep)), ErrNotPDF},
		"no end":        {[]byte("%PDF-1.7\n" + strings.Repeat("1 0 obj (", 200_000) + "trailer <</Root 1 0 R>>"), ErrTooComplex},
		"no end, early": {[]byte("trailer <</Root 1 0 R>>" + strings.Repeat("trailer (", 200_000)), ErrTooComplex},
		"shared value":  {pdf(object(1, catalog), object(2, "<</Fields[3 0 R]>>"), object(3, "<</T(x)/FT/Tx/V("+strings.Repeat("x", 1<<20)+")/Kids["+strings.Repeat("<</T(y)>>", 20_000)+"]>>")), ErrTooComplex},
		"shared name":   {pdf(object(1, catalog), object(2, "<</Fields[3 0 R]>>"), object(3, "<</T("+strings.Repeat("x", 1<<20)+")/FT/Tx/Kids["+strings.Repeat("<</T(y)>>", 20_000)+"]>>")), ErrTooComplex},
		"large":         {make([]byte, largestFile+1), ErrTooComplex},
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			if took := cputime.Of(func() { _, err = Read(c.data) }); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pdf(object(1, catalog), object(2, "<</Fields[3 0 R]>>"), object(3, `<</FT/Tx/T(a)/V(caf\351)>>`)))
	f.Add(pdf(objectStream(9, map[int]string{1: catalog, 2: "<</Fields[3 0 R]>>", 3: "<</FT/Tx/T(a)/V<FEFF00E9>>>"})))
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := Read(data)
		if err == nil && len(form.Fields) == 0 {
			t.Error("neither fields nor an error")
		}
	})
}
