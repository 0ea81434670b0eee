// Command derive draws the icons of forms as PNG, for word processors that show no SVG.
//
// In go folders that hold a folder for each form; beside each form's icons/*.svg comes a
// PNG of the same name. Run it with "go generate ./internal/form" when an icon changed.
package main

import (
	"bytes"
	"fmt"
	"image/png"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"actieplan/internal/form/svg"
)

func main() {
	for _, folder := range os.Args[1:] {
		if err := derive(folder); err != nil {
			fmt.Fprintln(os.Stderr, "derive:", err)
			os.Exit(1)
		}
	}
}

// derive writes a PNG for every icon of the forms in a folder.
func derive(folder string) error {
	icons, err := readIcons(os.DirFS(folder))
	if err != nil {
		return err
	}
	if len(icons) == 0 {
		return fmt.Errorf("%s: no forms with icons", folder)
	}
	draw := newRasterizer()
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	for name, icon := range icons {
		var b bytes.Buffer
		if err := encoder.Encode(&b, draw.draw(icon)); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, name+".png"), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// readIcons returns the icons of the forms in a folder, by path without extension.
func readIcons(forms fs.FS) (map[string]*svg.Icon, error) {
	paths, err := fs.Glob(forms, path.Join("*", "icons", "*.svg"))
	if err != nil {
		return nil, err
	}
	icons := map[string]*svg.Icon{}
	for _, name := range paths {
		data, err := fs.ReadFile(forms, name)
		if err != nil {
			return nil, err
		}
		icon, err := svg.Parse(name, data)
		if err != nil {
			return nil, err
		}
		icons[strings.TrimSuffix(name, ".svg")] = icon
	}
	return icons, nil
}
