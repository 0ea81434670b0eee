package plan

import (
	"fmt"
	"path/filepath"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// tellOrder warns of files that are read in another order than their numbers say, and than
// Windows shows them in: 10.toml comes before 2.toml.
func tellOrder(files []*source.File, found *finding.List) {
	for i := 1; i < len(files); i++ {
		before, after := files[i-1].Path, files[i].Path
		if filepath.Dir(before) != filepath.Dir(after) {
			continue
		}
		if first, last := filepath.Base(before), filepath.Base(after); countsDown(first, last) {
			found.Add(finding.WarningAt(source.Position{File: files[i]},
				fmt.Sprintf("%s wordt pas na %s gelezen, en staat dus ook zo in het document", last, first),
				"geef de nummers in de namen evenveel cijfers, met een 0 vooraan: 01, 02 … 10"))
			return
		}
	}
}

// countsDown reports whether two names are alike up to a number, which is lower in the
// second.
func countsDown(first, second string) bool {
	for first != "" && second != "" {
		n, m := digits(first), digits(second)
		if n == 0 || m == 0 {
			if first[0] != second[0] {
				return false
			}
			first, second = first[1:], second[1:]
			continue
		}
		a, b := strings.TrimLeft(first[:n], "0"), strings.TrimLeft(second[:m], "0")
		if a != b {
			return len(b) < len(a) || len(b) == len(a) && b < a
		}
		first, second = first[n:], second[m:]
	}
	return false
}

// digits is how many digits s begins with.
func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }
