package pdf

import (
	"encoding/hex"
	"strings"
	"testing"

	"actieplan/internal/measure"
)

func TestStrings(t *testing.T) {
	for s, want := range map[string]string{
		"":          "()",
		"a(b)\\":    `(a\(b\)\\)`,
		"café":      "<FEFF00630061006600E9>",
		"😀":         "<FEFFD83DDE00>",
		"regel\r\n": "<FEFF" + hexUTF16("regel\r\n") + ">",
	} {
		if got := textString(s); got != want {
			t.Errorf("%q is written %s, expected %s", s, got, want)
		}
	}
}

// hexUTF16 writes ASCII as UTF-16BE.
func hexUTF16(s string) string {
	var b []byte
	for i := range len(s) {
		b = append(b, 0, s[i])
	}
	return strings.ToUpper(hex.EncodeToString(b))
}

func TestNumbers(t *testing.T) {
	for twips, want := range map[int]string{0: "0", 1: "0.05", 2: "0.1", 20: "1", -3: "-0.15", 16838: "841.9", 1447: "72.35"} {
		if got := string(appendTwips(nil, measure.Twips(twips))); got != want {
			t.Errorf("%d twips are %s, expected %s", twips, got, want)
		}
	}
	for v, want := range map[float64]string{0: "0", -0.0001: "0", 1.5: "1.5", 226.07421875: "226.074", -7: "-7", 100: "100"} {
		if got := string(appendNumber(nil, v)); got != want {
			t.Errorf("%v is %s, expected %s", v, got, want)
		}
	}
}
