package conformance

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"time"
)

// The witness takes some ten seconds for a file, or several times that on a busy machine.
// At one start in four its threads wait for each other for ever, so that it is stopped and
// started again.
const (
	witnessPatience = 45 * time.Second
	witnessTries    = 3
)

// errWitnessStuck means that the witness did not finish a file within witnessPatience.
var errWitnessStuck = fmt.Errorf("not finished in %v, %d times", witnessPatience, witnessTries)

// WitnessStandard is what this project asks of its files in the witness.
var WitnessStandard = Bars{Words: 99.8, Lines: 99.8}

// ConvertByWitness has the witness in a folder write a PDF of a DOCX file. The witness is
// a second word processor beside the LibreOffice that is installed: a newer one, compiled
// to WebAssembly, which Node.js runs. What both lay out alike is less likely to be a
// peculiarity of one version. The packages that it needs have to be installed there.
func ConvertByWitness(ctx context.Context, folder, docx, pdf string) error {
	var err error
	for range witnessTries {
		if err = convertByWitness(ctx, folder, docx, pdf); err == nil || !errors.Is(err, errWitnessStuck) {
			return err
		}
	}
	return err
}

func convertByWitness(ctx context.Context, folder, docx, pdf string) error {
	ctx, cancel := context.WithTimeoutCause(ctx, witnessPatience, errWitnessStuck)
	defer cancel()
	_, err := Run(ctx, "node", filepath.Join(folder, "convert.js"), docx, pdf)
	return err
}

// CompareWitness is CompareText for a PDF that the witness made. Two things that nobody
// sees are left out. The witness leaves less than a dot's width between the dots of a
// contents and the number after them, where the project's own leave none, so that
// pdftotext reads a word or two: here they are one. And it writes another height of the
// font in its PDF, so that pdftotext puts the top edge of large letters elsewhere: here a
// word is placed by its bottom edge.
func CompareWitness(ctx context.Context, pdf, fromWitness string) (*Agreement, error) {
	left, errLeft := wordsOf(ctx, pdf, lowest)
	right, errRight := wordsOf(ctx, fromWitness, lowest)
	if err := errors.Join(errLeft, errRight); err != nil {
		return nil, err
	}
	return compareWords(joinLeaders(left), joinLeaders(right)), nil
}

func lowest(_, bottom float64) float64 { return bottom }

// joinLeaders joins a word that ends in dots with the number after it on the same line.
func joinLeaders(pages [][]Word) [][]Word {
	joined := make([][]Word, len(pages))
	for i, page := range pages {
		for _, w := range page {
			last := len(joined[i]) - 1
			if last >= 0 && isNumber(w.Text) && strings.HasSuffix(joined[i][last].Text, "...") &&
				math.Abs(w.Y-joined[i][last].Y) <= sameLine {
				joined[i][last].Text += w.Text
				continue
			}
			joined[i] = append(joined[i], w)
		}
	}
	return joined
}

func isNumber(s string) bool { return strings.Trim(s, "0123456789") == "" }
