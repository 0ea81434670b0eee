package paragraph

import (
	"slices"
	"strconv"
	"strings"
)

// Running are the texts of running headers or footers, without the numbers of their pages.
type Running map[string]bool

// Has reports whether a text of a page is known, which it is from then on.
func (r Running) Has(text string, page int) bool {
	words := strings.Fields(text)
	if at := slices.Index(words, strconv.Itoa(page)); at >= 0 {
		words = slices.Delete(words, at, at+1)
	}
	text = strings.Join(words, " ")
	known := r[text]
	r[text] = true
	return known
}
