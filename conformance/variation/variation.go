// Package variation makes plans that read like real ones. In go paths of plans and a seed;
// out comes one of these plans as its zone wrote it, but without some of its rows and
// actions, so that the rest moves to other places on other pages.
package variation

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/toml"
)

// Plans are plans to vary, each in pieces that begin where a table of its TOML does.
type Plans [][]string

// Read reads plans.
func Read(paths []string) (Plans, error) {
	var plans Plans
	for _, path := range paths {
		pieces, err := piecesOf(path)
		if err != nil {
			return nil, err
		}
		plans = append(plans, pieces)
	}
	return plans, nil
}

// TOML is the variation of a seed; the plans take turns. It leaves out a random quarter of
// the pieces that may be missing: rows that no others refer to.
func (p Plans) TOML(seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 0))
	var plan strings.Builder
	for _, piece := range p[seed%uint64(len(p))] {
		if strings.HasPrefix(piece, "[[") && !isReferredTo.MatchString(piece) && random.IntN(4) == 0 {
			continue
		}
		plan.WriteString(piece)
	}
	return plan.String()
}

// tableHeader is the line that begins a table of the plan itself, not one within another.
var tableHeader = regexp.MustCompile(`(?m)^\[\[?[a-z_]+\]\]?[ \t]*$`)

// piecesOf reads a plan and splits it where tables begin. The text before the first table
// of a file comes first, because in TOML it must not follow a table.
func piecesOf(path string) ([]string, error) {
	var first, rest []string
	err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !toml.IsTOML(name) {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		text := strings.TrimPrefix(string(data), string(character.ByteOrderMark)) + "\n"
		at := 0
		for i, header := range append(tableHeader.FindAllStringIndex(text, -1), []int{len(text)}) {
			if i == 0 {
				first = append(first, text[:header[0]])
			} else {
				rest = append(rest, text[at:header[0]])
			}
			at = header[0]
		}
		return nil
	})
	return append(first, rest...), err
}

// isReferredTo matches a piece that has an id, by which others may refer to it.
var isReferredTo = regexp.MustCompile(`(?m)^id[ \t]*=`)
