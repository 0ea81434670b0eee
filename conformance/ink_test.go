package conformance

import (
	"bytes"
	"image/color"
	"image/png"
	"reflect"
	"strings"
	"testing"
)

// drawn draws rows of text: "#" is black, "+" the lightest grey that counts as ink, "-"
// the darkest that does not.
func drawn(rows ...string) *raster {
	shades := map[byte]byte{'#': 0, '+': inked - 1, '-': inked, '.': 255}
	r := &raster{Width: len(rows[0]), Height: len(rows)}
	for _, row := range rows {
		for i := range len(row) {
			r.Gray = append(r.Gray, shades[row[i]])
		}
	}
	return r
}

func TestCompareInk(t *testing.T) {
	tests := []struct {
		name      string
		pdf, docx *raster
		want      Share
	}{
		{"equal", drawn("#..", "..#"), drawn("#..", "..#"), Share{4, 4}},
		{"one pixel off, slantwise", drawn("#..", "...", "..."), drawn("...", ".#.", "..."), Share{2, 2}},
		{"two pixels off", drawn("#..", "...", "..."), drawn("..#", "...", "..."), Share{0, 2}},
		{"grey", drawn("+.."), drawn("-.."), Share{0, 1}},
		{"one side blank", drawn("##."), drawn("..."), Share{0, 2}},
		{"other sizes", drawn("#..#", "...."), drawn("#.#"), Share{2, 3}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := compareInk(test.pdf, test.docx); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			swapped := compareInk(test.docx, test.pdf)
			if swapped != test.want {
				t.Errorf("the other way round %v, want %v", swapped, test.want)
			}
		})
	}
}

func TestParseRasters(t *testing.T) {
	got, err := parseRasters([]byte("P5\n2 1\n255\n\n\x80P5\n1 2\n255\nab"))
	want := []*raster{{2, 1, []byte("\n\x80")}, {1, 2, []byte("ab")}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, broken := range []string{"P6\n1 1\n255\nabc", "P5\n2 2\n255\nabc", "P5\n1 1\n9\na", "x"} {
		if _, err := parseRasters([]byte(broken)); err == nil {
			t.Errorf("%q was read", broken)
		}
	}
}

func TestWriteDifference(t *testing.T) {
	var file bytes.Buffer
	if err := writeDifference(&file, drawn("#....", "....."), drawn("#...#", "....#")); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for y := range picture.Bounds().Dy() {
		var row strings.Builder
		for x := range picture.Bounds().Dx() {
			switch c := color.RGBAModel.Convert(picture.At(x, y)); c {
			case offInk:
				row.WriteByte('!')
			case seam:
				row.WriteByte('|')
			case color.RGBA{0, 0, 0, 255}:
				row.WriteByte('#')
			default:
				row.WriteByte('.')
			}
		}
		rows = append(rows, row.String())
	}
	if want := []string{"#....||||#...!", ".....||||....!"}; !reflect.DeepEqual(rows, want) {
		t.Errorf("got %q, want %q", rows, want)
	}
}

func TestDifferenceWithAMissingPage(t *testing.T) {
	picture := difference(drawn("#.."), orBlank(nil, drawn("#..")))
	if got := picture.RGBAAt(0, 0); got != offInk {
		t.Errorf("ink without a counterpart has colour %v", got)
	}
	if size := difference(orBlank(nil, nil), orBlank(nil, nil)).Bounds(); size.Dx() != seamWidth {
		t.Errorf("no pages give a picture of %v", size)
	}
}
