package main

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"os"
	"testing"
)

// TestUpToDate compares the PNG beside each icon with what the icon is today, pixel by
// pixel: other versions of Go compress otherwise.
func TestUpToDate(t *testing.T) {
	for _, folder := range []string{"../../../templates", "../testdata"} {
		forms := os.DirFS(folder)
		icons, err := readIcons(forms)
		if err != nil {
			t.Fatal(err)
		}
		if len(icons) == 0 {
			t.Errorf("%s: no icons", folder)
		}
		draw := newRasterizer()
		for name, icon := range icons {
			data, err := fs.ReadFile(forms, name+".png")
			if err != nil {
				t.Fatal(err)
			}
			picture, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if kept, is := picture.(*image.Paletted); !is || !alike(kept, draw.draw(icon)) {
				t.Errorf("%s/%s.png is not the icon: run go generate ./internal/form", folder, name)
			}
		}
	}
}

// TestWrongFolder: a folder without forms is an error, for nothing would be drawn.
func TestWrongFolder(t *testing.T) {
	if err := derive(t.TempDir()); err == nil {
		t.Error("no error")
	}
}

// alike reports whether pictures differ by a shade at most: on another processor a
// rounding may fall the other way.
func alike(a, b *image.Paletted) bool {
	if a.Rect != b.Rect || len(a.Palette) != len(b.Palette) {
		return false
	}
	for i, index := range a.Pix {
		if d := int(index) - int(b.Pix[i]); d < -1 || d > 1 {
			return false
		}
	}
	return true
}
