package plan

import (
	"bytes"

	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// Reader reads one plan again and again, one time after the other, and knows the files that
// did not change. A nil *Reader reads all.
type Reader struct {
	files map[string]*source.File // those of the last Load, by path
}

// Load reads a plan as Load does.
func (r *Reader) Load(path string) (*Plan, []finding.Finding, error) {
	plan, findings, err := r.load(path)
	if r != nil && err == nil {
		r.files = make(map[string]*source.File, len(plan.Files))
		for _, file := range plan.Files {
			r.files[file.Path] = file
		}
	}
	return plan, findings, err
}

// known returns the file as it was read before, if it is still the same.
func (r *Reader) known(file *source.File) *source.File {
	if r == nil {
		return file
	}
	before := r.files[file.Path]
	if before == nil || !before.ModTime.Equal(file.ModTime) || !bytes.Equal(before.Data, file.Data) {
		return file
	}
	return before
}
