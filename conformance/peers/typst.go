package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"actieplan/conformance"
)

// typstPackage is the Python package with Typst in it.
const typstPackage = "typst==0.15.2"

// compileOnce is the Python program that sets a document once and prints how many seconds
// that took.
const compileOnce = `import sys, time, typst
start = time.perf_counter()
typst.compile(sys.argv[1], output=sys.argv[2])
print(time.perf_counter() - start)
`

// prepareTypst installs Typst in a folder of its own and writes the document that it
// sets. An error says why there is no Typst here.
func prepareTypst(ctx context.Context, folder string, pages int) (*contestant, error) {
	python, err := conformance.Python(ctx, filepath.Join(folder, "python"), typstPackage)
	if err != nil {
		return nil, err
	}
	document, script := filepath.Join(folder, "typst.typ"), filepath.Join(folder, "compile.py")
	if err := os.WriteFile(document, []byte(typstDocument(pages)), 0o666); err != nil {
		return nil, err
	}
	if err := os.WriteFile(script, []byte(compileOnce), 0o666); err != nil {
		return nil, err
	}
	c := &contestant{
		name:    "Typst, alleen PDF",
		command: []string{python, script, document, filepath.Join(folder, "typst.pdf")},
		told: func(printed string) (float64, error) {
			seconds, err := strconv.ParseFloat(strings.TrimSpace(printed), 64)
			return seconds * 1e3, err
		},
	}
	_, err = c.run(ctx)
	return c, err
}

// typstDocument is a document of so many pages: one with the contents, and on each other
// one a heading and a table of two columns, with some 250 words, about as many as a page
// of a plan has. The number before each answer makes every one of them another, as in a
// plan: Typst does not set again what it has set before.
func typstDocument(pages int) string {
	return fmt.Sprintf(`#set page(paper: "a4")
#set text(lang: "nl", size: 10pt)
#set heading(numbering: "1.")
#outline()
#for i in range(1, %d) [
  #pagebreak()
  = Fiche #i
  #table(
    columns: (1fr, 3fr),
    table.header([*Vraag*], [*Antwoord*]),
    [*Wat*], [#i #lorem(60)],
    [*Waarom*], [#i #lorem(50)],
    [*Hoe*], [#i #lorem(70)],
    [*Wie*], [#i #lorem(20)],
    [*Wanneer*], [#i #lorem(30)],
  )
]
`, pages)
}
