package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// ContentFiles lists the content files of the plan at path, in the byte order of their
// relative paths, and the files in its folder that may be meant as such.
func ContentFiles(path string) (names, misnamed []string, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, nil, NotFound(path, err)
	case !info.IsDir():
		return []string{path}, nil, CheckName(path)
	}
	folder := ReadFolder(path)
	if bad := folder.unreadable(); bad != nil {
		return nil, nil, cannotRead(source.ShownPath(bad.Path), bad.Err)
	}
	names, misnamed = folder.contents()
	return names, misnamed, nil
}

// NotFound is the error, in Dutch, for a path at which no plan could be found: it says
// what was most likely meant.
func NotFound(path string, err error) error {
	switch near := nearPath(path); {
	case webAddress(path):
		shown := strings.TrimPrefix(source.ShownPath(path), "./") // which Windows needs before the colon
		return source.NewFileError(shown+" is een webadres: bewaar het plan eerst op deze computer", err)
	case near != "" && (errors.Is(err, fs.ErrNotExist) || strings.ContainsAny(path, "*?")): // Windows refuses these signs
		return source.NewFileError(fmt.Sprintf("%s bestaat niet; bedoelde u %s?", source.ShownPath(path), near), err)
	}
	return cannotRead(source.ShownPath(path), err)
}

// CheckName is the error, in Dutch, for a file with a name that no plan has.
func CheckName(path string) error {
	shown := source.ShownPath(path)
	switch ext := strings.ToLower(filepath.Ext(path)); {
	case toml.IsTOML(path):
		return nil
	case toml.IsTOML(strings.TrimSuffix(strings.ToLower(path), ext)):
		return source.NewFileError(fmt.Sprintf("%s heet verkeerd: wis %s op het einde van de naam", shown, character.Visible(ext)), fs.ErrInvalid)
	case ext == ".docx":
		return source.NewFileError(fmt.Sprintf("%s is een Word-bestand; zet het om met: actieplan import %s", shown, source.ShownArgument(shown)), fs.ErrInvalid)
	case ext == ".pdf":
		return source.NewFileError(fmt.Sprintf("%s is een PDF; zet hem om met: actieplan import %s", shown, source.ShownArgument(shown)), fs.ErrInvalid)
	case ext == ".doc" || ext == ".odt" || ext == ".rtf":
		return source.NewFileError(fmt.Sprintf("%s is geen plan; bewaar het in Word als .docx en zet het om met: actieplan import", shown), fs.ErrInvalid)
	}
	return source.NewFileError(fmt.Sprintf("%s is geen plan: de naam van een plan eindigt op %s", shown, toml.Extension), fs.ErrInvalid)
}

// SlugOf is the name of a file or folder, less its extension: what the plan there is called.
func SlugOf(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	base := filepath.Base(path)
	if base == string(filepath.Separator) {
		return "plan" // the top of a disk has no name
	}
	if toml.IsTOML(base) {
		base = base[:len(base)-len(toml.Extension)]
	}
	return base
}

// TemplateKey is the key that names the template of a plan: the one word that is there
// before any template is known.
const TemplateKey = "sjabloon"
