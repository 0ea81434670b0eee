// Package pdftest writes small PDF files for tests, and holds reading to what hostile ones
// should give.
package pdftest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// File is a file of some objects, with the first as its catalog.
func File(objects ...string) []byte {
	return []byte("%PDF-1.7\n" + strings.Join(objects, "\n") + "\ntrailer <</Root 1 0 R>>\n%%EOF\n")
}

// Object is an object with a number.
func Object(number int, value string) string {
	return fmt.Sprintf("%d 0 obj\n%s\nendobj", number, value)
}

// Stream is an object that is a packed stream, with these entries in its dictionary.
func Stream(number int, dict string, content []byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(content)
	_ = w.Close()
	return Object(number, fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", dict, b.Len(), b.Bytes()))
}

// ObjectStream is a stream that holds objects, by number.
func ObjectStream(number int, objects map[int]string) string {
	var heads, bodies strings.Builder
	for _, n := range slices.Sorted(maps.Keys(objects)) {
		fmt.Fprintf(&heads, "%d %d ", n, bodies.Len())
		bodies.WriteString(objects[n] + "\n")
	}
	return Stream(number, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(objects), heads.Len()), []byte(heads.String()+bodies.String()))
}
