package project

import (
	"errors"
	"io"
	"path/filepath"
	"slices"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/form/jsonschema"
)

// FindTemplate returns the template of that name.
func FindTemplate(id string) (*form.Template, error) {
	template, err := form.Find(id)
	if !errors.Is(err, form.ErrUnknown) {
		return template, err
	}
	if form.OfOtherYear(id, form.IDs()) {
		return nil, wrongUsage("onbekend sjabloon %s; %s; %s", dutch.Quoted(id), dutch.Options(form.IDs()), form.NewerNeeded)
	}
	if near, ok := finding.Nearest(id, form.IDs()); ok {
		return nil, wrongUsage("onbekend sjabloon %s; bedoelde u %s?", dutch.Quoted(id), near)
	}
	return nil, wrongUsage("onbekend sjabloon %s; kies %s", dutch.Quoted(id), dutch.Enumerated(form.IDs(), "of"))
}

// allTemplates are the embedded ones, the newest first.
func allTemplates() (all []*form.Template, err error) {
	for _, id := range slices.Backward(form.IDs()) {
		template, err := form.Find(id)
		if err != nil {
			return nil, err
		}
		all = append(all, template)
	}
	return all, nil
}

// WriteSchema writes the editors' schema of a template's content into a folder, under the
// name that plans know it by, and returns its path.
func WriteSchema(folder string, template *form.Template) (string, error) {
	name := jsonschema.FileName(template)
	_, err := writeFiles(folder, []output{{name: name, write: func(w io.Writer) error { return jsonschema.Write(w, template) }}})
	return filepath.Join(folder, name), err
}
