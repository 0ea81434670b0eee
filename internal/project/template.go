package project

import (
	"errors"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
)

// FindTemplate returns the template of that name.
func FindTemplate(id string) (*form.Template, error) {
	template, err := form.Find(id)
	if !errors.Is(err, form.ErrUnknown) {
		return template, err
	}
	if near, ok := finding.Nearest(id, form.IDs()); ok {
		return nil, wrongUsage("onbekend sjabloon %q; bedoelde u %s?", id, near)
	}
	return nil, wrongUsage("onbekend sjabloon %q; kies %s", id, dutch.Enumerated(form.IDs(), "of"))
}
