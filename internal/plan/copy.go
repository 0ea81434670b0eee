package plan

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"actieplan/internal/finding"
	"actieplan/internal/plan/disk"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// copySigns are what programs add to the name of a file when they copy it or keep two
// versions of it: file managers, editors, and Dropbox, OneDrive, Nextcloud and Syncthing.
// What is left without them is the name of the original.
var copySigns = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`(?i)^(?:kopie van|copy of|copie de) (.+)$`),
		regexp.MustCompile(`(?i)^(.+?)[ _-]*\((?:\d+|(?:kopie|copy|copie)(?: \d+)?|(?:\d+e|another|nog een) (?:kopie|copy))\)$`),
		regexp.MustCompile(`(?i)^(.+?)(?: - | |_|-)(?:kopie|copy|copie)(?:[ _-]?\(?\d+\)?)?$`),
		regexp.MustCompile(`(?i)^(.+?)[ ._-]*\([^()]*(?:conflict|in conflict)[^()]*\)$`),
		regexp.MustCompile(`(?i)^(.+?)[ ._-](?:.*[ ._-])?conflict(?:ed)?(?:[^a-z].*)?$`),
		regexp.MustCompile(`(?i)^(.+?)[ ._-]+(?:backup|bak|orig|old|oud)$`),
		regexp.MustCompile(`^(.+?)~\d*$`),
	}
})

// signParts are what the signs have at least one of, in lower case. Few names do, and the
// others need no regular expressions.
var signParts = []string{"(", "~", "kopie", "copy", "copie", "conflict", "backup", "bak", "orig", "old", "oud"}

// original returns the path of the file or folder that the one at path is a copy of, as
// far as names tell. There is one only where both are there and are two.
func original(path string) (string, bool) {
	name, extension := filepath.Base(path), ""
	if toml.IsTOML(name) {
		name, extension = name[:len(name)-len(toml.Extension)], name[len(name)-len(toml.Extension):]
	}
	names := withoutSigns(name)
	if len(names) == 0 {
		return "", false
	}
	info, err := os.Stat(path)
	if err != nil {
		return "", false
	}
	for _, name := range names {
		first := filepath.Join(filepath.Dir(path), name+extension)
		if other, err := os.Stat(first); err == nil && other.IsDir() == info.IsDir() && !os.SameFile(other, info) {
			return first, true
		}
	}
	return "", false
}

// withoutSigns returns what is left of a name less what copying may have added, once or more.
func withoutSigns(name string) []string {
	lower := strings.ToLower(name)
	if !slices.ContainsFunc(signParts, func(part string) bool { return strings.Contains(lower, part) }) {
		return nil
	}
	names := []string{name}
	for i := 0; i < len(names); i++ {
		for _, sign := range copySigns() {
			if match := sign.FindStringSubmatch(names[i]); match != nil && !slices.Contains(names, match[1]) {
				names = append(names, match[1])
			}
		}
	}
	return names[1:]
}

// findCopies warns of the plan itself, or files of it, that look like copies of what lies
// beside them.
func (p *Plan) findCopies(path string, parts []*part, found *finding.List) {
	if len(parts) > 0 && parts[0].path != path {
		if first, ok := original(path); ok {
			found.Add(copied(parts[0].file, path, first))
		}
	}
	for _, part := range parts {
		if first, ok := original(part.path); ok && (part.root.Get(disk.TemplateKey) == nil || len(parts) == 1) {
			found.Add(copied(part.file, part.path, first))
			p.Copies = append(p.Copies, part.file)
		}
	}
}

func copied(file *source.File, path, first string) finding.Finding {
	return finding.WarningAt(source.Position{File: file},
		fmt.Sprintf("%s lijkt een kopie van %s; beide worden gelezen", source.ShownPath(path), source.ShownPath(first)),
		"verplaats of wis die van de twee die u niet meer nodig hebt")
}

// continues reports whether a file that names a template has the name of another one that
// does, and more: OneDrive adds the name of a computer to a version that it keeps.
func continues(p, other *part) bool {
	more, ok := strings.CutPrefix(withoutExtension(p.path), withoutExtension(other.path))
	return ok && more != "" && strings.Contains("-_ .(", more[:1]) && p.root.Get(disk.TemplateKey) != nil && other.root.Get(disk.TemplateKey) != nil
}

func withoutExtension(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) }

// secondPlans reports and returns the files that name a template though another one of
// the plan does so already, and look like the beginning of another plan: they have the
// same name in another folder, or are copies. Their other keys are not to be reported one
// by one. The plan's own beginning is the one that lies least deep, and no copy.
func secondPlans(parts []*part, found *finding.List) []*part {
	var chief *part
	depth := func(p *part) int {
		depth := 2 * strings.Count(filepath.ToSlash(p.path), "/")
		if _, isCopy := original(p.path); isCopy || slices.ContainsFunc(parts, func(o *part) bool { return continues(p, o) }) {
			depth++
		}
		return depth
	}
	for _, p := range parts {
		if p.root.Get(disk.TemplateKey) != nil && (chief == nil || depth(p) < depth(chief)) {
			chief = p
		}
	}
	var others []*part
	for _, p := range parts {
		if p == chief || p.root.Get(disk.TemplateKey) == nil {
			continue
		}
		first, isCopy := original(p.path)
		if !isCopy && continues(p, chief) {
			first, isCopy = chief.path, true
		}
		if !isCopy && !strings.EqualFold(filepath.Base(p.path), filepath.Base(chief.path)) {
			continue
		}
		at, chiefAt := p.root.Get(disk.TemplateKey).Key, chief.root.Get(disk.TemplateKey).Key
		message := fmt.Sprintf("hier begint een tweede plan; het eerste begint op %s", chiefAt)
		if isCopy {
			message = fmt.Sprintf("%s lijkt een kopie van %s: %s", source.ShownPath(p.path), source.ShownPath(first), message)
		}
		found.Add(finding.Finding{
			Position: at, Related: chiefAt, Message: message,
			Help: "verplaats wat een oude versie of een kopie is naar buiten de map van het plan, of wis het",
		})
		others = append(others, p)
	}
	return others
}
