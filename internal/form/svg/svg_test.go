package svg

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// painted wraps shapes in an icon file that paints them with a line.
func painted(shapes string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><title>Iets</title>` +
		`<g fill="none" stroke="#102030" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">` + shapes + `</g></svg>`
}

// describe writes segments as path data of lines and curves, with as many decimals as matter.
func describe(segments []Segment) string {
	var parts []string
	for _, s := range segments {
		text := string("MLCZ"[s.Op])
		for _, p := range s.Points[:[...]int{MoveTo: 1, LineTo: 1, CurveTo: 3, ClosePath: 0}[s.Op]] {
			text += fmt.Sprintf(" %g %g", math.Round(p.X*100)/100+0, math.Round(p.Y*100)/100+0)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " | ")
}

func TestShapes(t *testing.T) {
	for _, test := range []struct{ shape, want string }{
		{`<path d="M1 2L3 4"/>`, "M 1 2 | L 3 4"},
		{`<path d="m1 2 3 4 5 6"/>`, "M 1 2 | L 4 6 | L 9 12"},
		{`<path d="M1 2 3 4"/>`, "M 1 2 | L 3 4"},
		{`<path d="M1 1H5V7h-2v-3"/>`, "M 1 1 | L 5 1 | L 5 7 | L 3 7 | L 3 4"},
		{`<path d="M0 0h1 2 3"/>`, "M 0 0 | L 1 0 | L 3 0 | L 6 0"},
		{`<path d="M1.5.5-2-.5"/>`, "M 1.5 0.5 | L -2 -0.5"},
		{`<path d="M 1,2 , 3,4"/>`, "M 1 2 | L 3 4"},
		{`<path d="M0 0C1 2 3 4 5 6"/>`, "M 0 0 | C 1 2 3 4 5 6"},
		{`<path d="M1 1c1 2 3 4 5 6"/>`, "M 1 1 | C 2 3 4 5 6 7"},
		{`<path d="M1 1h3zM9 9h3Z"/>`, "M 1 1 | L 4 1 | Z | M 9 9 | L 12 9 | Z"},
		{`<path d="M10 0A10 10 0 0 1 0 10"/>`, "M 10 0 | C 10 5.52 5.52 10 0 10"},
		{`<path d="M10 0a10 10 0 0 0-10 10"/>`, "M 10 0 | C 4.48 0 0 4.48 0 10"},
		{
			`<path d="M10 0A10 10 0 1 1 0 10"/>`,
			"M 10 0 | C 15.52 0 20 4.48 20 10 | C 20 15.52 15.52 20 10 20 | C 4.48 20 0 15.52 0 10",
		},
		{`<path d="M0 0A1 1 0 0 1 4 0"/>`, "M 0 0 | C 0 -1.1 0.9 -2 2 -2 | C 3.1 -2 4 -1.1 4 0"}, // radius too small
		{`<path d="M3 3A5 5 0 0 1 3 3"/>`, "M 3 3"},
		{
			`<circle cx="5" cy="6" r="2"/>`,
			"M 7 6 | C 7 7.1 6.1 8 5 8 | C 3.9 8 3 7.1 3 6 | C 3 4.9 3.9 4 5 4 | C 6.1 4 7 4.9 7 6 | Z",
		},
		{`<polygon points="1 2 3 4 5 6"/>`, "M 1 2 | L 3 4 | L 5 6 | Z"},
	} {
		icon, err := Parse("icons/iets.svg", []byte(painted(test.shape)))
		if err != nil {
			t.Errorf("%s: %v", test.shape, err)
			continue
		}
		stroke := icon.Strokes[0]
		if got := describe(stroke.Segments); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.shape, got, test.want)
		}
		if stroke.Width != 2 || stroke.Color != 0x102030 || stroke.Fill {
			t.Errorf("%s: painted %+v", test.shape, stroke)
		}
	}
}

// TestArcStaysOnItsCircle samples the curves of the four arcs between two points: which
// of the two circles through them an arc is on, and whether it is the longer way round
// (SVG 1.1, 8.3.8).
func TestArcStaysOnItsCircle(t *testing.T) {
	const radius = 8
	offset := math.Sqrt(radius*radius-18) / math.Sqrt2 // of the centres from the middle of the points
	near, far := Point{27 - offset, 27 - offset}, Point{27 + offset, 27 + offset}
	for _, test := range []struct {
		flags  string
		centre Point
		curves int
	}{{"0 0", far, 1}, {"0 1", near, 1}, {"1 0", near, 4}, {"1 1", far, 4}} {
		segments, err := segments("path", map[string]string{"d": "M30 24A8 8 0 " + test.flags + " 24 30"})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(segments) - 1; n != test.curves || segments[n].Points[2] != (Point{24, 30}) {
			t.Errorf("arc %s: %d curves to %v", test.flags, n, segments[n].Points[2])
		}
		at := segments[0].Points[0]
		for _, s := range segments[1:] {
			for u := 0.0; u <= 1; u += 0.125 {
				v := 1 - u
				x := v*v*v*at.X + 3*v*v*u*s.Points[0].X + 3*v*u*u*s.Points[1].X + u*u*u*s.Points[2].X
				y := v*v*v*at.Y + 3*v*v*u*s.Points[0].Y + 3*v*u*u*s.Points[1].Y + u*u*u*s.Points[2].Y
				if r := math.Hypot(x-test.centre.X, y-test.centre.Y); math.Abs(r-radius) > 0.01 {
					t.Errorf("arc %s: %g from its centre", test.flags, r)
				}
			}
			at = s.Points[2]
		}
	}
}

func TestPaint(t *testing.T) {
	for _, test := range []struct {
		attributes string
		want       Stroke
	}{
		{`fill="#102030"`, Stroke{Color: 0x102030, Fill: true, Width: 2}},
		{`stroke-width="3.5"`, Stroke{Color: 0x102030, Width: 3.5}},
		{`stroke="#010203" fill="#010203"`, Stroke{Color: 0x010203, Fill: true, Width: 2}},
		{`stroke="#ffffff"`, Stroke{Color: 0xffffff, Width: 2}},
	} {
		icon, err := Parse("icons/iets.svg", []byte(painted(`<path d="M0 0h1" `+test.attributes+`/>`)))
		if err != nil {
			t.Errorf("%s: %v", test.attributes, err)
			continue
		}
		got := icon.Strokes[0]
		got.Segments = nil
		if fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: %+v, want %+v", test.attributes, got, test.want)
		}
	}
}

// TestRefused holds what is no icon, or more of SVG than icons need: each is refused with
// its place.
func TestRefused(t *testing.T) {
	svg := func(attributes, inner string) string { return "<svg " + attributes + ">" + inner + "</svg>" }
	const title = "<title>Iets</title>"
	for _, test := range []struct{ source, want string }{
		{``, "icons/iets.svg:1:1: geen SVG: EOF"},
		{`<html/>`, `icons/iets.svg:1:1: onbekend element "html"; kies svg`},
		{
			"<svg viewBox='0 0 8 8'>\n\t<title>Iets</title>",
			"icons/iets.svg:2:13: geen SVG: XML syntax error on line 2: unexpected EOF",
		},
		{svg(``, ``), `viewBox=""; schrijf een vierkant vanaf 0 0, zoals "0 0 48 48"`},
		{svg(`viewBox="0 0 48 24"`, ``), `viewBox="0 0 48 24"; schrijf een vierkant`},
		{svg(`viewBox="1 0 48 48"`, ``), "schrijf een vierkant"},
		{svg(`viewBox="0 0 -48 -48"`, ``), "schrijf een vierkant"},
		{svg(`viewBox="0 0 NaN NaN"`, ``), "schrijf een vierkant"},
		{svg(`viewBox="0 0 +Inf +Inf"`, ``), "schrijf een vierkant"},
		{
			svg(`viewBox="0 0 48 48"`, ``),
			"icons/iets.svg:1:1: <svg> zonder <title>; schrijf daarin wat het icoon toont",
		},
		{svg(`viewBox="0 0 48 48"`, `<title> </title>`), "<title> is leeg"},
		{
			svg(`viewBox="0 0 48 48"`, title+title),
			"icons/iets.svg:1:45: <title> is leeg of staat er twee keer; schrijf er een, met tekst",
		},
		{svg(`viewBox="0 0 48 48"`, `<title>Iets<b/></title>`), `onbekend element "b"; hier hoort er geen`},
		{svg(`viewBox="0 0 48 48"`, `<title id="i">Iets</title>`), `onbekend attribuut "id"; hier hoort er geen`},
		{svg(`viewBox="0 0 48 48" width="48"`, title), `onbekend attribuut "width"; kies xmlns of viewBox`},
		{svg(`viewBox="0 0 48 48" transform="scale(2)"`, title), `onbekend attribuut "transform"`},
		{svg(`viewBox="0 0 48 48"`, `tekst`), "tekst in <svg>; schrijf tekst enkel in <title>"},
		{
			svg(`viewBox="0 0 48 48"`, title+svg(``, ``)),
			`onbekend element "svg"; kies title, g, path, circle of polygon`,
		},
		{painted("\n <text>x</text>"), `icons/iets.svg:2:2: onbekend element "text"; kies g, path, circle of polygon`},
		{painted(`<line x1="1" y1="2" x2="3" y2="4"/>`), `onbekend element "line"`},
		{painted(`<polyline points="1,2 3,4 5,6"/>`), `onbekend element "polyline"`},
		{painted(`<rect x="1" y="2" width="3" height="4"/>`), `onbekend element "rect"`},
		{painted(`<ellipse cx="0" cy="0" rx="2" ry="1"/>`), `onbekend element "ellipse"`},
		{
			painted(`<g transform="rotate(3)"/>`),
			`onbekend attribuut "transform"; kies fill, stroke, stroke-width, stroke-linecap of stroke-linejoin`,
		},
		{painted(`<path d="M0 0h1" opacity="0.5"/>`), `onbekend attribuut "opacity"; kies d, fill, stroke`},
		{painted(`<path d="M0 0h1" style="fill:red"/>`), `onbekend attribuut "style"`},
		{painted(`<path d="M0 0h1" x:fill="none"/>`), `onbekend attribuut "fill"`},
		{painted(`<path d="M0 0h1" stroke="red"/>`), `<path>: stroke="red"; schrijf een kleur als #rrggbb`},
		{painted(`<path d="M0 0h1" stroke="none"/>`), `stroke="none"; schrijf een kleur`},
		{painted(`<path d="M0 0h1" fill="#010203" stroke="none"/>`), `stroke="none"; schrijf een kleur`},
		{
			painted(`<path d="M0 0h1" fill="#ffffff"/>`),
			`fill="#ffffff"; kies "none" of de kleur van de lijn, "#102030"`,
		},
		{
			svg(`viewBox="0 0 8 8"`, title+
				`<circle cx="1" cy="1" r="1" stroke="#102030" stroke-width="1" stroke-linecap="round" stroke-linejoin="round"/>`),
			`fill=""; kies "none"`,
		},
		{
			painted(`<path d="M0 0h1" stroke-linecap="butt"/>`),
			`schrijf stroke-linecap="round" en stroke-linejoin="round"`,
		},
		{painted(`<path d="M0 0h1" stroke-width="0"/>`), `stroke-width="0"; schrijf een getal boven 0`},
		{painted(`<path d=""/>`), `<path>: bij "" hoort een M of m`},
		{painted(`<path d="L1 1"/>`), `bij "L 1 1" hoort een M of m`},
		{painted(`<path d="M0 0X1"/>`), `bij "X 1" hoort een van de letters M, L, H, V, C, A en Z, groot of klein`},
		{painted(`<path d="M0 0C1 2 3 4 5 6S7 8 9 10"/>`), `bij "S 7 8 9 10" hoort een van de letters`},
		{painted(`<path d="M0 0C1 2 3 4 5 6s2 2 4 4"/>`), `bij "s 2 2 4 4" hoort`},
		{painted(`<path d="M1 1S7 8 9 10"/>`), `bij "S 7 8 9 10" hoort`},
		{painted(`<path d="M0 0Q3 3 6 0"/>`), `bij "Q 3 3 6 0" hoort`},
		{painted(`<path d="M0 0q3 3 6 0t6 0"/>`), `bij "q 3 3 6 0 t 6 0" hoort`},
		{painted(`<path d="M0 0T6 0"/>`), `bij "T 6 0" hoort`},
		{painted(`<path d="M0 0C1 1 2 2 3 3T6 6"/>`), `bij "T 6 6" hoort`},
		{painted(`<path d="M1.5.5-2-.5e1"/>`), `bij "e 1" hoort`},
		{painted(`<path d="M1 1h3v3zl5 5"/>`), `bij "l 5 5" hoort een M of m`},
		{painted(`<path d="M1 1h3z5"/>`), `bij "5" hoort een M of m`},
		{painted(`<path d="M0 0L1"/>`), `bij "" hoort een getal, zoals -1.5`},
		{painted(`<path d="M0 0h9999999"/>`), `bij "9999999" hoort een getal`},
		{painted(`<path d="M0 0hNaN"/>`), `bij "N a N" hoort een getal`},
		{painted(`<path d="M0 0A1 1 0 2 0 1 1"/>`), "hoort een boog met twee keer 0 of 1"},
		{painted(`<path d="M10 0a10 10 0 00-10 10"/>`), "hoort een boog met twee keer 0 of 1"},
		{painted(`<path d="M0 0A0 0 0 0 1 4 0"/>`), "hoort een boog van een cirkel, zoals A 2 2 0 0 1 8 8"},
		{painted(`<path d="M0 0A0 5 0 0 1 4 0"/>`), "hoort een boog van een cirkel"},
		{painted(`<path d="M0 0A4 2 90 0 1 0 8"/>`), "hoort een boog van een cirkel"},
		{painted(`<path d="M0 0A4 4 90 0 1 0 8"/>`), "hoort een boog van een cirkel"},
		{painted(`<circle cx="1" cy="1"/>`), `<circle>: r=""; schrijf een getal boven 0`},
		{painted(`<circle cx="1" cy="1" r="x"/>`), `r="x"; schrijf een getal boven 0`},
		{painted(`<circle cx="1 2" cy="1" r="1"/>`), `cx="1 2"; schrijf een getal boven 0`},
		{painted(`<polygon points="1 2 3"/>`), `<polygon>: points="1 2 3"; schrijf punten als x,y`},
		{painted(`<polygon points=""/>`), `points=""; schrijf punten`},
		{painted(`<polygon points="1 2H3"/>`), `points="1 2H3"; schrijf punten`},
		{painted(`<path d="M0 0h1"><animate/></path>`), `onbekend element "animate"; hier hoort er geen`},
		{painted(`<path d="M0 0h1">x</path>`), "tekst in <path>"},
	} {
		_, err := Parse("icons/iets.svg", []byte(test.source))
		if err == nil || !strings.HasPrefix(err.Error(), "icons/iets.svg:") || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want %q", test.source, err, test.want)
		}
	}
}

func FuzzParseIcon(f *testing.F) {
	f.Add(painted(`<path d="M0 0C1 2 3 4 5 6s2 2 4 4q3 3 6 0t6 0A4 2 90 0 1 0 8z"/><rect width="4" height="2" ry="9"/>`))
	f.Add(painted(`<circle cx="5" cy="6" r="2"/><polyline points="1,2 3,4"/>`))
	f.Fuzz(func(t *testing.T, source string) {
		icon, err := Parse("icons/iets.svg", []byte(source))
		if err != nil {
			return
		}
		for _, stroke := range icon.Strokes {
			if len(stroke.Segments) == 0 || stroke.Segments[0].Op != MoveTo {
				t.Errorf("a stroke begins nowhere: %v", stroke.Segments)
			}
			for _, s := range stroke.Segments {
				for _, p := range s.Points {
					if math.IsNaN(p.X+p.Y) || math.IsInf(p.X+p.Y, 0) {
						t.Fatalf("a point is nowhere: %v", s)
					}
				}
			}
		}
	})
}

// TestTokens: numbers that are run together come apart, and what is no number is told
// apart from one.
func TestTokens(t *testing.T) {
	for _, test := range []struct {
		data string
		want []string
	}{
		{"M1.5.5-2", []string{"M", "1.5", ".5", "-2"}},
		{" 10,20\t+3\n", []string{"10", "20", "+3"}},
		{"1.-.", []string{"1", ".", "-", "."}},
		{"l1e5é", []string{"l", "1", "e", "5", "é"}},
		{"", nil},
	} {
		if got := tokensOf(test.data); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.data, got, test.want)
		}
	}
}
