package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// codeFolder is what the tests of the page on architecture know of a folder with Go files.
type codeFolder struct {
	imports []string        // folders of the project that its files import, tests aside
	names   map[string]bool // that it declares, tests included
}

// codeFolders reads the Go files of the project, by folder.
func codeFolders(t *testing.T) map[string]*codeFolder {
	t.Helper()
	folders := map[string]*codeFolder{}
	for _, file := range projectPaths(t) {
		if path.Ext(file) != ".go" {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../..", filepath.FromSlash(file)), nil,
			parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		folder := folders[path.Dir(file)]
		if folder == nil {
			folder = &codeFolder{names: map[string]bool{}}
			folders[path.Dir(file)] = folder
		}
		folder.declare(parsed)
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if own, ok := strings.CutPrefix(name, "actieplan/"); ok {
				folder.imports = append(folder.imports, own)
			}
		}
	}
	return folders
}

// declare adds the names of the types, functions, methods, variables and constants of a file.
func (f *codeFolder) declare(file *ast.File) {
	for _, declaration := range file.Decls {
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			f.names[declaration.Name.Name] = true
		case *ast.GenDecl:
			for _, spec := range declaration.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					f.names[spec.Name.Name] = true
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						f.names[name.Name] = true
					}
				}
			}
		}
	}
}

var (
	qualifiedName = regexp.MustCompile(`^\*?([a-z]+)\.([A-Z]\w*)$`)
	plainName     = regexp.MustCompile(`^[A-Za-z]*[a-z][A-Za-z]*$`)
)

// TestArchitectureNamesWhatThereIs checks that the names in backquotes on the page are
// declared: project.Builder in a package of that name, runRender in any.
func TestArchitectureNamesWhatThereIs(t *testing.T) {
	folders := codeFolders(t)
	declared := func(in, name string) bool {
		for folder, code := range folders {
			if (in == "" || path.Base(folder) == in) && code.names[name] {
				return true
			}
		}
		return false
	}
	checked := 0
	for _, match := range codeSpan.FindAllStringSubmatch(documents(t)[architecture], -1) {
		in, name := "", match[1]
		if parts := qualifiedName.FindStringSubmatch(name); parts != nil {
			in, name = parts[1], parts[2]
		} else if !plainName.MatchString(name) || strings.ToLower(name) == name {
			continue
		}
		checked++
		if !declared(in, name) {
			t.Errorf("nothing declares %s", match[1])
		}
	}
	if checked < 20 {
		t.Errorf("only %d names were found", checked)
	}
}

// layers returns the line on which the page's list has each folder.
func layers(t *testing.T) map[string]int {
	t.Helper()
	_, list, found := strings.Cut(documents(t)[architecture], "```\ncmd/")
	list, _, closed := strings.Cut("cmd/"+list, "```")
	if !found || !closed {
		t.Fatal("the page has no list of packages")
	}
	lines := map[string]int{}
	for i, line := range strings.Split(strings.TrimSpace(list), "\n") {
		names, _, _ := strings.Cut(line, "   ") // what the packages are for
		for _, name := range strings.Fields(names) {
			if _, err := fs.Stat(os.DirFS("../.."), name); err != nil {
				t.Error(err)
			}
			if _, twice := lines[name]; twice {
				t.Errorf("%s is in the list twice", name)
			}
			lines[name] = i
		}
	}
	return lines
}

// TestImportsGoDown holds the code to the page's list of packages: each imports only what
// is on a line below its own. A folder that is not in the list belongs to the one it is in.
func TestImportsGoDown(t *testing.T) {
	lines := layers(t)
	listed := func(folder string) string {
		for ; folder != "."; folder = path.Dir(folder) {
			if _, is := lines[folder]; is {
				return folder
			}
		}
		return ""
	}
	for folder, code := range codeFolders(t) {
		from := listed(folder)
		if from == "" {
			if !strings.HasPrefix(folder, "conformance") {
				t.Errorf("%s is not in the list of docs/architecture.md", folder)
			}
			continue
		}
		for _, imported := range code.imports {
			if to := listed(imported); to != from && (to == "" || lines[to] <= lines[from]) {
				t.Errorf("%s imports %s, which is not below it in the list of docs/architecture.md", folder, imported)
			}
		}
	}
}
