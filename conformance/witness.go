package conformance

import (
	"context"
	"fmt"
	"path/filepath"
	"time"
)

// The witness is a second word processor beside the LibreOffice that is installed: a
// newer one, compiled to WebAssembly, which Node.js runs. What both lay out alike is less
// likely to be a peculiarity of one version.
const (
	witnessStart = 3 * time.Minute // it reads 250 MB before it begins
	witnessEach  = time.Minute
)

// WitnessStandard is what this project asks of its files in the witness.
var WitnessStandard = Bars{Words: 99.9, Lines: 99.8}

// ConvertByWitness has the witness in a folder write a PDF of every DOCX file, under the
// names given for them. The packages that it needs have to be installed there.
func ConvertByWitness(ctx context.Context, folder string, docx, pdf []string) error {
	limit := witnessStart + time.Duration(len(docx))*witnessEach
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("not finished in %v", limit))
	defer cancel()
	arguments := []string{filepath.Join(folder, "convert.js")}
	for i := range docx {
		arguments = append(arguments, docx[i], pdf[i])
	}
	_, err := run(ctx, "node", arguments...)
	return err
}
