// Command derive makes the fonts of actieplan from the originals in fonts/original:
// "Actieplan Sans" from Carlito and "Actieplan Symbols" from three Noto fonts. It drops
// the layout tables, so that every word processor sets plain advances, adds the stressed
// letters of Dutch that Unicode has no character for, gives the fonts names of their own,
// as the licence requires where a font name is reserved, and drops hinting and the glyphs
// that no character uses.
//
// Run it with "go generate ./fonts". It writes each font into fonts/derived, once as it
// is and once obfuscated and compressed as a DOCX stores it, and writes into
// fonts/obfuscated_gen.go what a zip directory needs to know about the latter. The same
// originals give the same bytes.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "derive:", err)
		os.Exit(1)
	}
}

// run derives the fonts in the working directory, which is fonts.
func run() error {
	files, err := derive(os.DirFS("original"))
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// derive returns the content of every file that the originals give, by path within fonts.
func derive(originals fs.FS) (map[string][]byte, error) {
	var derived []font
	for _, face := range sansFaces {
		data, err := deriveSans(originals, face)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", face.original, err)
		}
		derived = append(derived, font{face.naming.postScript(), data})
	}
	data, err := deriveSymbols(originals)
	if err != nil {
		return nil, err
	}
	derived = append(derived, font{symbolsNaming.postScript(), data})

	files := make(map[string][]byte)
	var entries []entry
	for _, f := range derived {
		files["derived/"+f.name+".ttf"] = f.data
		e, deflated, err := obfuscate(f)
		if err != nil {
			return nil, err
		}
		files["derived/"+f.name+".odttf.deflate"] = deflated
		entries = append(entries, e)
	}
	source, err := directory(entries)
	if err != nil {
		return nil, err
	}
	files["obfuscated_gen.go"] = source
	return files, nil
}

// font is a derived font file and its PostScript name.
type font struct {
	name string
	data []byte
}
