package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/pflag"
)

// The pages that people read.
const (
	readme       = "../../README.md"
	architecture = "../../docs/architecture.md"
	parity       = "../../docs/parity.md"
)

// documents returns the text of each page, by path.
func documents(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(paths) < 4 {
		t.Fatalf("%d pages in docs: %v", len(paths), err)
	}
	texts := map[string]string{}
	for _, path := range append(paths, "../../README.md") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.ToSlash(path)] = strings.ReplaceAll(string(data), "\r\n", "\n")
	}
	return texts
}

var (
	link     = regexp.MustCompile(`\]\(([^)#]*)(#[^)]*)?\)`)
	codeSpan = regexp.MustCompile("`([^`\n]+)`")
	target   = regexp.MustCompile("(?m)(?:^|`)make ([a-z][a-z-]*)")
	heading  = regexp.MustCompile(`(?m)^#+ (.+)$`)
)

// TestDocumentsNameWhatThereIs checks that what the pages name is there: what they link to,
// the files and packages of the project, and the targets of make.
func TestDocumentsNameWhatThereIs(t *testing.T) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	files := projectPaths(t)
	texts := documents(t)
	for page, text := range texts {
		for _, match := range link.FindAllStringSubmatch(text, -1) {
			checkLink(t, texts, page, match[1], match[2])
		}
		for _, match := range codeSpan.FindAllStringSubmatch(text, -1) {
			if name := match[1]; isPath(page, name) && !isNamed(files, name) {
				t.Errorf("%s: there is no %s", page, name)
			}
		}
		for _, match := range target.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(string(makefile), "\n"+match[1]+":") {
				t.Errorf("%s: no target %q of make", page, match[1])
			}
		}
	}
}

// checkLink checks that a link of a page leads to a file and, if it names a heading, that
// the page with that heading has it.
func checkLink(t *testing.T, texts map[string]string, page, file, anchor string) {
	t.Helper()
	if strings.Contains(file, ":") { // to another site
		return
	}
	to := page
	if file != "" {
		to = path.Join(path.Dir(page), file)
		if _, err := os.Stat(filepath.FromSlash(to)); err != nil {
			t.Errorf("%s: %v", page, err)
			return
		}
	}
	if anchor == "" {
		return
	}
	for _, match := range heading.FindAllStringSubmatch(texts[to], -1) {
		if "#"+anchorOf(match[1]) == anchor {
			return
		}
	}
	t.Errorf("%s: %s has no heading for %s", page, to, anchor)
}

// anchorOf returns the anchor that GitHub gives a heading.
func anchorOf(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

var (
	fullPath  = regexp.MustCompile(`^(cmd|content|conformance|docs|fonts|internal|render|templates)/[\w*./-]*$`)
	shortPath = regexp.MustCompile(`^[\w*.-]+(/[\w*.-]+)+/?$|^\w+\.go$`)
)

// isPath reports whether what stands between backquotes on a page is a path in the project.
// Pages about the code also name the ends of paths, such as layout/line.
func isPath(page, name string) bool {
	for _, made := range []string{"build/", "content/mijnzone", "content/anderezone"} {
		if strings.HasPrefix(name, made) {
			return false
		}
	}
	aboutCode := page == readme || page == architecture || page == parity
	return fullPath.MatchString(name) || aboutCode && shortPath.MatchString(name)
}

// projectPaths returns the paths of the files and folders of the project.
func projectPaths(t *testing.T) []string {
	t.Helper()
	var paths []string
	err := fs.WalkDir(os.DirFS("../.."), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "build" || entry.Name() == "node_modules" || len(path) > 1 && path[0] == '.') {
			return fs.SkipDir
		}
		paths = append(paths, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// isNamed reports whether a name, which may have asterisks, is the end of one of the paths.
func isNamed(paths []string, name string) bool {
	name = strings.TrimSuffix(name, "/")
	length := strings.Count(name, "/") + 1
	return slices.ContainsFunc(paths, func(p string) bool {
		parts := strings.Split(p, "/")
		if len(parts) < length {
			return false
		}
		if fullPath.MatchString(name) && len(parts) != length {
			return false
		}
		matches, err := path.Match(name, strings.Join(parts[len(parts)-length:], "/"))
		return err == nil && matches
	})
}

// mostLines is how long README may be.
const mostLines = 120

func TestReadmeIsShort(t *testing.T) {
	if n := strings.Count(documents(t)[readme], "\n"); n > mostLines {
		t.Errorf("%d lines", n)
	}
}

// TestReadmeShowsAFinding checks that the example of a finding in README is one that the
// guide has too; TestGuideShowsFindings holds those against the program.
func TestReadmeShowsAFinding(t *testing.T) {
	texts := documents(t)
	finding := regexp.MustCompile("(?s)```\n(content/[^`]*)```").FindString(texts[readme])
	if finding == "" || !strings.Contains(texts["../../docs/handleiding.md"], finding) {
		t.Errorf("the guide does not have this: %q", finding)
	}
}

// TestReadmeListsTheCommands holds README's table of commands against the commands: the
// arguments, the flags, and the values that flags have when they are not given.
func TestReadmeListsTheCommands(t *testing.T) {
	text := strings.ReplaceAll(documents(t)[readme], `\|`, "/")
	row := regexp.MustCompile("(?m)^\\| `([a-z]+)([^`]*)` \\|[^|]*\\|(.*)\\|$")
	flag := regexp.MustCompile("`--?([a-z-]+)[^`]*`(?: \\(`([^`]*)`\\))?")
	listed := map[string]map[string]bool{}
	root := newRootCommand()
	for _, match := range row.FindAllStringSubmatch(text, -1) {
		name := match[1]
		listed[name] = map[string]bool{}
		command, _, err := root.Find([]string{name})
		if err != nil || command.Name() != name {
			t.Errorf("there is no command %s", name)
			continue
		}
		if use := name + match[2]; use != command.Use {
			t.Errorf("%q is listed, expected %q", use, command.Use)
		}
		for _, match := range flag.FindAllStringSubmatch(match[3], -1) {
			f := command.Flags().Lookup(match[1])
			if len(match[1]) == 1 {
				f = command.Flags().ShorthandLookup(match[1])
			}
			if f == nil {
				t.Errorf("%s has no flag %s", name, match[1])
				continue
			}
			listed[name][f.Name] = true
			if match[2] != "" && match[2] != f.DefValue {
				t.Errorf("%s: --%s is %q when it is not given, listed is %q", name, f.Name, f.DefValue, match[2])
			}
		}
	}
	for _, command := range root.Commands() {
		flags, found := listed[command.Name()]
		if !found && command.Name() != "help" {
			t.Errorf("no row for %s", command.Name())
		}
		command.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && !flags[f.Name] {
				t.Errorf("%s: --%s is not listed", command.Name(), f.Name)
			}
		})
	}
}
