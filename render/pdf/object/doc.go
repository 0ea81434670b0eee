// Package object writes the objects that a PDF file consists of, and the file around them
// (ISO 32000-1, 7.3 and 7.5).
//
// In go typed values: numbers, names, strings, arrays, dictionaries, streams and
// references; out come the bytes of a file. Streams are written as they come. All other
// objects go into compressed object streams, and their places into a cross-reference
// stream. The same objects in the same order give the same bytes.
//
// The package knows how objects are spelled and nothing of what they mean.
package object
