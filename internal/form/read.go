package form

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/templates"
)

// Files of a template folder.
const (
	templateFile = "template.toml"
	styleFile    = "stijlen.toml"
	iconFolder   = "icons"
)

// ErrUnknown is what Find wraps when there is no such template.
var ErrUnknown = errors.New("unknown template")

// IDs returns the names of the embedded templates, sorted.
func IDs() []string {
	folders, err := templates.Files.ReadDir(".")
	if err != nil {
		panic(err) // the root of an embedded file system is always there
	}
	var ids []string
	for _, folder := range folders {
		ids = append(ids, folder.Name())
	}
	return ids
}

// year is where the name of a template has its year.
var year = regexp.MustCompile(`20\d\d`)

// OfOtherYear reports whether a name is that of none of the templates but for its year: it
// is no slip of the pen, and what was written for that form does not belong in another.
func OfOtherYear(id string, known []string) bool {
	const anyYear = "20.."
	bare := year.ReplaceAllString(strings.TrimSpace(id), anyYear)
	return strings.Contains(bare, anyYear) && slices.ContainsFunc(known, func(k string) bool { return year.ReplaceAllString(k, anyYear) == bare })
}

// NewerNeeded is what to do about a form of a year that the program does not know.
const NewerNeeded = "voor een formulier van een ander jaar is een andere versie van het programma nodig"

// Find reads the embedded template of that name; the error wraps ErrUnknown where there
// is none.
func Find(id string) (*Template, error) {
	if !slices.Contains(IDs(), id) {
		return nil, fmt.Errorf("%w: %q", ErrUnknown, id)
	}
	folder, err := fs.Sub(templates.Files, id)
	if err != nil {
		return nil, err
	}
	t, err := Read(folder)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	if t.ID != id {
		return nil, fmt.Errorf("%s: calls itself %q", id, t.ID)
	}
	return t, nil
}

// Read reads the template in a folder and checks that all it refers to is there. Errors
// name the file and the place in it.
func Read(folder fs.FS) (*Template, error) {
	t := new(Template)
	if err := decode(folder, templateFile, t); err != nil {
		return nil, err
	}
	var sheet stylesheet.File
	if err := decode(folder, styleFile, &sheet); err != nil {
		return nil, err
	}
	for _, set := range []struct {
		grouped bool
		styles  *stylesheet.Styles
	}{{Ungrouped, &t.styles}, {Grouped, &t.grouped}} {
		styles, err := sheet.Styles(set.grouped)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", styleFile, err)
		}
		*set.styles = styles
	}
	icons, err := readIcons(folder)
	if err != nil {
		return nil, err
	}
	t.Icons = icons
	if err := t.complete(); err != nil {
		return nil, fmt.Errorf("%s: %w", templateFile, err)
	}
	if t.Rules, err = readRules(folder, t); err != nil {
		return nil, err
	}
	return t, nil
}

// decode reads a TOML file; a key that the value does not have is an error, and so is a
// text that cannot be printed.
func decode(folder fs.FS, name string, value any) error {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return err
	}
	err = toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(value)
	var syntax *toml.DecodeError
	var unknown *toml.StrictMissingError
	switch {
	case errors.As(err, &unknown):
		line, column := unknown.Errors[0].Position()
		return fmt.Errorf("%s:%d:%d: unknown key %q", name, line, column, strings.Join(unknown.Errors[0].Key(), "."))
	case errors.As(err, &syntax):
		line, column := syntax.Position()
		return fmt.Errorf("%s:%d:%d: %w", name, line, column, err)
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := checkWording(reflect.ValueOf(value)); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// readIcons reads every icon of the folder, in the order of their names.
func readIcons(folder fs.FS) ([]*svg.Icon, error) {
	files, err := fs.ReadDir(folder, iconFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var icons []*svg.Icon
	for _, file := range files {
		if path.Ext(file.Name()) != ".svg" {
			continue
		}
		full := path.Join(iconFolder, file.Name())
		data, err := fs.ReadFile(folder, full)
		if err != nil {
			return nil, err
		}
		icon, err := svg.Parse(full, data)
		if err != nil {
			return nil, err
		}
		if icon.PNG, err = fs.ReadFile(folder, strings.TrimSuffix(full, ".svg")+".png"); err != nil {
			return nil, fmt.Errorf("%w; go generate ./internal/form draws it", err)
		}
		icons = append(icons, icon)
	}
	return icons, nil
}
