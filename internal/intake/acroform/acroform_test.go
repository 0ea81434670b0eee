package acroform

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/pdftest"
)

const catalog = "<</Type/Catalog/AcroForm 2 0 R>>"

// read opens a file, and reads the form in it.
func read(data []byte) (*Form, error) {
	file, err := pdf.Open(data)
	if err != nil {
		return nil, err
	}
	return Read(file)
}

// listed are fields, one a line.
func listed(t *testing.T, data []byte) string {
	t.Helper()
	form, err := read(data)
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
		"strings": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R 4 0 R 5 0 R 6 0 R 7 0 R]>>"),
			pdftest.Object(3, `<</FT/Tx/T(a)/V(caf\351 \(x\)\r\ny\
z \205 \240)>>`),
			pdftest.Object(4, "<</FT/Tx/T(b)/V<FEFF00E9 D83D DE00>>>"),
			pdftest.Object(5, "<</FT/Tx/T<61 6>/V(\xEF\xBB\xBFé)>>"),
			pdftest.Object(6, "<</FT/Tx/T(s)/V 8 0 R>>"), pdftest.Stream(8, "", []byte("lang\rverhaal")),
			pdftest.Object(7, "<</FT/Ch/T(c)/V[(een)(twee)]>>"),
		), "a=\"café (x)\\nyz – €\"\nb=\"é😀\"\na`=\"é\"\ns=\"lang\\nverhaal\"\nc=\"een\\ntwee\"\n"},
		"UTF-8 without a mark": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R 4 0 R]>>"),
			pdftest.Object(3, "<</FT/Tx/T(a)/V(één – “x” 😀)>>"), pdftest.Object(4, `<</FT/Tx/T(b)/V(CAF\311\273 \311\216)>>`),
		), "a=\"één – “x” 😀\"\nb=\"CAFÉ» É”\"\n"},
		"filled in in widgets": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R 4 0 R]>>"),
			pdftest.Object(3, "<</FT/Tx/T(a)/Kids[<</Subtype/Widget>> <</Subtype/Widget/V(x)>>]>>"),
			pdftest.Object(4, "<</T(b)/Kids[<</Subtype/Widget/FT/Btn/V/Ja>>]>>"),
		), "a=\"x\"\nb=\"Ja\" ticked true\n"},
		"signatures": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R 4 0 R 5 0 R]>>"),
			pdftest.Object(3, "<</FT/Sig/T(a)/V<</Type/Sig/Name(Jan)>>>>"), pdftest.Object(4, "<</FT/Sig/T(b)>>"), pdftest.Object(5, "<</FT/Tx/T(c)/V(x)>>"),
		), "c=\"x\"\n0 handtekening \"Jan\"\n"},
		"tree": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R]>>"),
			pdftest.Object(3, "<</T(rijen)/FT/Tx/V(van boven)/Kids[4 0 R 5 0 R 3 0 R]>>"),
			pdftest.Object(4, "<</T(0)/Kids[6 0 R 7 0 R]/Parent 3 0 R>>"),
			pdftest.Object(5, "<</T(1)/FT/Btn/V/Ja/AS/Ja>>"),
			pdftest.Object(6, "<</Subtype/Widget>>"), pdftest.Object(7, "<</Subtype/Widget>>"),
		), "rijen.0=\"van boven\"\nrijen.1=\"Ja\" ticked true\n"},
		"notes": {pdftest.File(pdftest.Object(1, "<</Type/Catalog/AcroForm 2 0 R/Pages 4 0 R>>"), pdftest.Object(2, "<</Fields[3 0 R]>>"),
			pdftest.Object(3, "<</FT/Tx/T(a)/V(x)/Subtype/Widget>>"),
			pdftest.Object(4, "<</Kids[5 0 R 6 0 R]>>"), pdftest.Object(5, "<</Parent 4 0 R>>"),
			pdftest.Object(6, "<</Kids[7 0 R 4 0 R null]>>"), pdftest.Object(7, "<</Annots 8 0 R>>"),
			pdftest.Object(8, "[3 0 R 9 0 R <</Subtype/Highlight>> <</Subtype/Ink>> <</Subtype/Link/Contents(nee)>> "+
				"<</Subtype/Popup/Contents(nee)>> (x)]"),
			pdftest.Object(9, "<</Subtype/FreeText/Contents(getypt\rhier)>>"),
		), "a=\"x\"\n2 tekst \"getypt\\nhier\"\n2 tekening \"\"\n"},
		"boxes that show another state": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R 4 0 R 5 0 R]>>"),
			pdftest.Object(3, "<</FT/Btn/T(a)/V/Off/AS/Ja>>"),
			pdftest.Object(4, "<</FT/Btn/T(b)/Kids[<</AS/Off>> <</AS/2>>]>>"), pdftest.Object(5, "<</FT/Btn/T(c)/AS/Off>>"),
		), "a=\"Ja\" ticked true\nb=\"2\" ticked true\nc=\"Off\" ticked false\n"},
		"fields that are not listed": {pdftest.File(pdftest.Object(1, "<</Type/Catalog/AcroForm 2 0 R/Pages 4 0 R>>"),
			pdftest.Object(2, "<</Fields[3 0 R]>>"), pdftest.Object(3, "<</FT/Tx/T(a)/V(x)>>"),
			pdftest.Object(4, "<</Annots[5 0 R 6 0 R 3 0 R <</Subtype/Widget>>]>>"), pdftest.Object(5, "<</Subtype/Widget/Parent 7 0 R>>"),
			pdftest.Object(6, "<</Subtype/Widget/T(a)/FT/Tx/V(y)>>"),
			pdftest.Object(7, "<</T(c)/FT/Btn/Parent 8 0 R>>"), pdftest.Object(8, "<</T(b)/V/Ja>>"),
		), "a=\"x\"\nb.c=\"Ja\" ticked true\na=\"y\"\n"},
		"fields of a form without a list": {pdftest.File(pdftest.Object(1, "<</Type/Catalog/Pages 4 0 R>>"),
			pdftest.Object(4, "<</Annots[5 0 R 6 0 R]>>"), pdftest.Object(5, "<</Subtype/Widget/T(x)/FT/Tx/V(een)/Parent 7 0 R>>"),
			pdftest.Object(6, "<</Subtype/Widget/T(y)/FT/Tx/V(twee)/Parent 7 0 R>>"), pdftest.Object(7, "<</T(b)>>"),
		), "b.x=\"een\"\nb.y=\"twee\"\n"},
		"listed without what is above": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[5 0 R]>>"),
			pdftest.Object(5, "<</T(x)/FT/Tx/V(een)/Parent 7 0 R>>"),
			pdftest.Object(7, "<</T(b)/Kids[5 0 R]>>")), "b.x=\"een\"\n"},
		"attached and with looks": {pdftest.File(pdftest.Object(1,
			"<</Type/Catalog/AcroForm 2 0 R/Pages 4 0 R/Names<</EmbeddedFiles<</Kids[5 0 R]>>>>>>"),
			pdftest.Object(2, "<</Fields[3 0 R]>>"), pdftest.Object(3, "<</FT/Tx/T(a)>>"),
			pdftest.Object(4, "<</Annots[<</Subtype/FreeText/RC(<?xml version=\"1.0\"?><p>mee &amp; <b>doen</b></p>)>>]>>"),
			pdftest.Object(5, "<</Names[(x)<</UF(begroting.xlsx)/F(b)>>(y)null]>>"),
		), "a=\"\"\n1 tekst \"mee &  doen\"\n0 bijlage \"begroting.xlsx\"\n0 bijlage \"y\"\n"},
		"ends of lines": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R 4 0 R]>>"),
			pdftest.Object(3, "<</FT/Tx/T(a)/V(1\v2\f3\r4)>>"),
			pdftest.Object(4, "<</FT/Tx/T(b)/V<FEFF0031 0085 0032 2028 0033 2029 0034>>>")), "a=\"1\\n2\\n3\\n4\"\nb=\"1\\n2\\n3\\n4\"\n"},
		"object stream, then an update": {append(pdftest.File(
			pdftest.ObjectStream(9, map[int]string{1: catalog, 2: "<</Fields[3 0 R 4 0 R]>>", 3: "<</FT/Tx/T(a)>>",
				4: "<</FT/Btn/T(b)/V/Off>>"}),
		), pdftest.File(pdftest.Object(3, "<</FT/Tx/T(a)/V(ingevuld)>>"))...), "a=\"ingevuld\"\nb=\"Off\" ticked false\n"},
		"cross-reference stream": {[]byte("%PDF-1.7\n" +
			pdftest.ObjectStream(9, map[int]string{1: catalog, 2: "<</Fields[3 0 R]>>", 3: "<</FT/Tx/T(a)/V(x)>>"}) +
			"\n" + pdftest.Stream(10, "/Type/XRef/Root 1 0 R/Size 11/W[1 2 1]", make([]byte, 44))), "a=\"x\"\n"},
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
	fields := pdftest.ObjectStream(9, map[int]string{3: "<</FT/Tx/T(a)>>"})
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
		form, err := read(pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[4 0 R 3 0 R]>>"),
			pdftest.Object(4, "<</FT/Tx/T(b)>>"), c.stream))
		if err != nil || form.Unread != c.unread {
			t.Errorf("%s: error %v, unread %t, want %t", name, err, form.Unread, c.unread)
		}
	}
}

// TestCutOff: of a file that was cut off on its way, answers that were saved last may be
// missing, where those before them are whole.
func TestCutOff(t *testing.T) {
	saved := pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R 4 0 R]>>"), pdftest.Object(3, "<</FT/Tx/T(a)/V(oud)>>"),
		pdftest.Object(4, "<</FT/Tx/T(b)>>"))
	update := pdftest.File(pdftest.Object(4, "<</FT/Tx/T(b)/V("+strings.Repeat("x", 2000)+")>>"), pdftest.Object(3, "<</FT/Tx/T(a)/V(nieuw)>>"))
	for size, unread := range map[int]bool{0: false, len(update) / 2: true, len(update) - 20: true, len(update): false} {
		form, err := read(append(slices.Clone(saved), update[:size]...))
		if err != nil || form.Unread != unread {
			t.Errorf("with %d bytes of an update: error %v, unread %t, want %t", size, err, form.Unread, unread)
		}
	}
}

// TestHostile: files that are meant to harm, or hold no form, give an error in bounded time.
func TestHostile(t *testing.T) {
	var chain, pages []string
	for i := range 100 {
		pages = append(pages, pdftest.Object(i+3, fmt.Sprintf("<</Kids[%d 0 R]>>", i+4)))
		chain = append(chain, pdftest.Object(i+3, fmt.Sprintf("<</T(x)/Kids[%d 0 R]>>", i+4)))
	}
	pdftest.RunHostile(t, map[string]pdftest.Hostile{
		"no catalog":  {pdftest.File(pdftest.Object(2, "<<>>")), pdf.ErrNotPDF},
		"itself":      {pdftest.File(pdftest.Object(1, "1 0 R")), pdf.ErrNotPDF},
		"no form":     {pdftest.File(pdftest.Object(1, "<</Type/Catalog>>")), ErrNoFields},
		"no fields":   {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[2 0 R 7 0 R null (x)]>>")), ErrNoFields},
		"deep arrays": {pdftest.File(pdftest.Object(1, strings.Repeat("[", 1<<20))), pdf.ErrNotPDF},
		"lost fields": {pdftest.File(pdftest.Object(1, "<</Type/Catalog/Pages 2 0 R>>"),
			pdftest.Object(2, "<</Annots[<</Subtype/Widget/T(a)/FT/Tx/V(x)>>]>>")), ErrLostFields},
		"deep fields": {pdftest.File(append(chain, pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R]>>"))...),
			pdf.ErrTooComplex},
		"deep pages": {pdftest.File(append(pages, pdftest.Object(1, "<</Type/Catalog/AcroForm 2 0 R/Pages 3 0 R>>"),
			pdftest.Object(2, "<</Fields[<</T(a)/FT/Tx>>]>>"))...), pdf.ErrTooComplex},
		"shared value": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R]>>"),
			pdftest.Object(3, "<</T(x)/FT/Tx/V("+strings.Repeat("x", 1<<20)+")/Kids["+strings.Repeat("<</T(y)>>", 20_000)+"]>>")),
			pdf.ErrTooComplex},
		"shared name": {pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R]>>"),
			pdftest.Object(3, "<</T("+strings.Repeat("x", 1<<20)+")/FT/Tx/Kids["+strings.Repeat("<</T(y)>>", 20_000)+"]>>")),
			pdf.ErrTooComplex},
	}, func(data []byte) error {
		_, err := read(data)
		return err
	})
}

func FuzzRead(f *testing.F) {
	f.Add(pdftest.File(pdftest.Object(1, catalog), pdftest.Object(2, "<</Fields[3 0 R]>>"),
		pdftest.Object(3, `<</FT/Tx/T(a)/V(caf\351)>>`)))
	f.Add(pdftest.File(pdftest.ObjectStream(9, map[int]string{1: catalog, 2: "<</Fields[3 0 R]>>", 3: "<</FT/Tx/T(a)/V<FEFF00E9>>>"})))
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := read(data)
		if err == nil && len(form.Fields) == 0 {
			t.Error("neither fields nor an error")
		}
	})
}
