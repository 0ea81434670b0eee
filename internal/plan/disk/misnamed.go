package disk

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// wrongExtensions are how the names of content files end by mistake: Notepad adds .txt,
// which Windows does not show.
var wrongExtensions = []string{"", ".txt", ".text", ".tml", ".tom", ".tolm", ".tomll", ".tmol", ".toml1"}

// documents are how the names of files of word processors end, and of texts with the
// marks of Markdown: people write parts of a plan in these too.
var documents = []string{".docx", ".doc", ".odt", ".rtf", ".md"}

// mayBeContent reports whether a file that no plan takes for content may be meant as
// such, by its name.
func mayBeContent(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return slices.Contains(wrongExtensions, ext) || slices.Contains(documents, ext)
}

// isStrayDocument reports whether a document is most likely a part of a plan with some
// files, by its name: 3.toml.docx, or 3.docx beside 1.toml and 2.toml.
func isStrayDocument(path string, files []*source.File) bool {
	ext := filepath.Ext(path)
	if !slices.Contains(documents, strings.ToLower(ext)) {
		return false
	}
	return toml.IsTOML(strings.TrimSuffix(path, ext)) || numbered(path) && slices.ContainsFunc(files, func(f *source.File) bool {
		return numbered(f.Path) && filepath.Dir(f.Path) == filepath.Dir(source.ShownPath(path))
	})
}

// numbered reports whether the name of a file begins with a number.
func numbered(path string) bool {
	return strings.IndexByte("0123456789", filepath.Base(path)[0]) >= 0
}

// strayDocument reports a document that is a part of the plan by its name.
func strayDocument(path string) finding.Finding {
	help := "zet de tekst ervan in een bestand dat eindigt op " + toml.Extension
	switch strings.ToLower(filepath.Ext(path)) {
	case ".docx":
		help = "zet het om met: actieplan import"
	case ".doc", ".odt", ".rtf":
		help = "bewaar het in Word als .docx en zet het om met: actieplan import"
	}
	return notRead(path, help)
}

// contentLine is a line that few texts have other than content files: a header, alone on
// its line.
var contentLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^\s*\[\[?[\w.]+\]\]?\s*$`) })

// looksLikeContent reports whether the file at path holds keys and headers as content
// files do.
func looksLikeContent(path string) bool {
	data, _, err := source.ReadFile(path, largestFile)
	return err == nil && bytes.Contains(data, []byte(" = ")) && contentLine().Match(data)
}

// HelpWithoutContent advises on a folder without content files, but with files that may be
// meant as such.
func HelpWithoutContent(misnamed []string) string {
	for _, path := range misnamed {
		if looksLikeContent(path) {
			return fmt.Sprintf("geef %s de naam %s", character.Visible(filepath.Base(path)), rightName(path))
		}
	}
	for _, path := range misnamed {
		if data, _, err := source.ReadFile(path, largestFile); err == nil && strings.EqualFold(filepath.Ext(path), ".docx") && bytes.HasPrefix(data, []byte("PK")) {
			return "zet het formulier om met: actieplan import " + source.ShownArgument(path)
		}
	}
	return "zet er een bestand als plan.toml in, of maak een leeg plan met: actieplan new"
}

// Stray is a file that looks like content and is not read, since its name does not say so.
type Stray struct {
	finding.Finding
	NamesTemplate bool
}

// Strays are those of some files that look like content, beside the files of a plan.
func Strays(paths []string, files []*source.File) (all []Stray) {
	for _, path := range paths {
		if !looksLikeContent(path) {
			if isStrayDocument(path, files) {
				all = append(all, Stray{Finding: strayDocument(path)})
			}
			continue
		}
		heads, err := NamesTemplate(path)
		all = append(all, Stray{notRead(path, fmt.Sprintf("geef het de naam %s", rightName(path))), err == nil && heads})
	}
	return all
}

// notRead warns of a file that is not read for its name.
func notRead(path, help string) finding.Finding {
	at := source.Position{File: &source.File{Path: source.ShownPath(path)}}
	return finding.WarningAt(at, "dit bestand wordt niet gelezen: de naam eindigt niet op "+toml.Extension,
		help+", of zet het buiten de map van het plan")
}

// rightName is the name that a misnamed content file should have.
func rightName(path string) string {
	name := filepath.Base(path)
	name = strings.TrimSuffix(name, filepath.Ext(name))
	if !toml.IsTOML(name) {
		name += toml.Extension
	}
	return character.Visible(name)
}
