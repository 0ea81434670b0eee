package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// documents are the pages that people read, from the project's folder on.
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
		texts[path] = strings.ReplaceAll(string(data), "\r\n", "\n")
	}
	return texts
}

var (
	links    = regexp.MustCompile(`\]\(([^)#]+)(#[^)]*)?\)`)
	packages = regexp.MustCompile("`((?:cmd|internal|render|fonts|templates|content|conformance)/[a-z/]+)`")
	targets  = regexp.MustCompile(`make ([a-z]+)`)
)

// TestDocumentsNameWhatThereIs: links, packages and targets of make.
func TestDocumentsNameWhatThereIs(t *testing.T) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range documents(t) {
		for _, link := range links.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(link[1], ":") {
				checkExists(t, path, filepath.Join(filepath.Dir(path), filepath.FromSlash(link[1])))
			}
		}
		for _, name := range packages.FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(name[1], "content/mijnzone") && !strings.HasPrefix(name[1], "content/anderezone") {
				checkExists(t, path, filepath.Join("../..", filepath.FromSlash(name[1])))
			}
		}
		for _, target := range targets.FindAllStringSubmatch(text, -1) {
			if strings.Contains(text, "`make "+target[1]) && !strings.Contains(string(makefile), "\n"+target[1]+":") {
				t.Errorf("%s: no target %q of make", path, target[1])
			}
		}
	}
}

func checkExists(t *testing.T, from, path string) {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Errorf("%s: %v", from, err)
	}
}

// mostLines is how long README may be.
const mostLines = 120

func TestReadme(t *testing.T) {
	text := documents(t)["../../README.md"]
	if n := strings.Count(text, "\n"); n > mostLines {
		t.Errorf("%d lines", n)
	}
	row := regexp.MustCompile("(?m)^\\| `([a-z]+)[^`]*` \\|[^|]*\\|(.*)\\|$")
	flag := regexp.MustCompile("`(--?[a-z-]+)")
	rows := map[string][]string{}
	for _, match := range row.FindAllStringSubmatch(strings.ReplaceAll(text, `\|`, "/"), -1) {
		rows[match[1]] = nil
		for _, name := range flag.FindAllStringSubmatch(match[2], -1) {
			rows[match[1]] = append(rows[match[1]], name[1])
		}
	}
	for _, command := range newRootCommand().Commands() {
		listed, found := rows[command.Name()]
		if !found && command.Name() != "help" {
			t.Errorf("no row for %s", command.Name())
		}
		command.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && !slices.Contains(listed, "--"+f.Name) && !slices.Contains(listed, "-"+f.Shorthand) {
				t.Errorf("%s: --%s is not listed", command.Name(), f.Name)
			}
		})
		for _, name := range listed {
			if f := command.Flags().Lookup(strings.TrimPrefix(name, "--")); f == nil && command.Flags().ShorthandLookup(strings.TrimPrefix(name, "-")) == nil {
				t.Errorf("%s has no %s", command.Name(), name)
			}
		}
	}
}
