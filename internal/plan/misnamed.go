package plan

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

// wrongExtensions are how the names of content files end by mistake: Notepad adds .txt, which Windows does not show.
var wrongExtensions = []string{"", ".txt", ".text", ".tml", ".tom", ".tolm", ".tomll", ".tmol", ".toml1"}

// mayBeContent reports whether a file that no plan takes for content may be meant as such, by its name.
func mayBeContent(name string) bool {
	return slices.Contains(wrongExtensions, strings.ToLower(filepath.Ext(name)))
}

// contentLine is a line that few texts have other than content files: a header, alone on its line.
var contentLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^\s*\[\[?[\w.]+\]\]?\s*$`) })

// looksLikeContent reports whether the file at path holds keys and headers as content files do.
func looksLikeContent(path string) bool {
	data, _, err := source.ReadFile(path, largestFile)
	return err == nil && bytes.Contains(data, []byte(" = ")) && contentLine().Match(data)
}

// reportMisnamed tells of files that look like content and are not read, since their names do not say so. Without the file that
// names the template, what the plan lacks says nothing.
func (p *Plan) reportMisnamed(paths []string, found *finding.List) {
	for _, path := range paths {
		if !looksLikeContent(path) {
			continue
		}
		f := finding.Finding{
			Severity: finding.Warning, Position: source.Position{File: &source.File{Path: source.ShownPath(path)}},
			Message: fmt.Sprintf("dit bestand wordt niet gelezen: de naam eindigt niet op %s", toml.Extension),
			Help:    fmt.Sprintf("geef het de naam %s, of zet het buiten de map van het plan", rightName(path)),
		}
		if heads, err := NamesTemplate(path); err == nil && heads && p.Root.Get(TemplateKey) == nil {
			f.Severity, p.Root.Damaged = finding.Error, true
		}
		found.Add(f)
	}
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
