package object

import (
	"crypto/sha256"
	"fmt"
	"strconv"
)

// This file has the file structure of ISO 32000-1, 7.5.

// File is a PDF file in the making. Objects are numbered when they are reserved and put
// in any order.
type File struct {
	compressors *Compressors

	buf    []byte
	places []place // of each object, from number 1 on

	loose   []byte // the objects that go into object streams, one after the other
	members []member
}

// place is where an object stands.
type place struct {
	kind   placeKind
	offset int // from the start of the file; of an object in an object stream, the number of that
	index  int // in the object stream
}

// placeKind is the type of an entry in a cross-reference stream (table 18).
type placeKind byte

const (
	nowhere  placeKind = iota // a free object; here, one that is not put yet
	inFile                    // an object by itself
	inStream                  // an object in an object stream
)

// NewFile begins a file of about the given size, which is to be written with these
// compressors. The comment of bytes over 127 says that it is binary (7.5.2).
func NewFile(size int, compressors *Compressors) *File {
	return &File{compressors: compressors, buf: append(make([]byte, 0, size), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)}
}

// Reserve numbers an object that is put later.
func (f *File) Reserve() Ref {
	f.places = append(f.places, place{})
	return Ref(len(f.places))
}

// Put adds a reserved object.
func (f *File) Put(r Ref, o Object) {
	f.loose = append(o.appendTo(f.loose), '\n')
	f.members = append(f.members, member{r, len(f.loose)})
}

// Add numbers an object and adds it.
func (f *File) Add(o Object) Ref {
	r := f.Reserve()
	f.Put(r, o)
	return r
}

// Pack returns data compressed for the filter FlateDecode.
func (f *File) Pack(data []byte) []byte { return f.compressors.Pack(data) }

// PutStream adds a reserved object that is a stream.
func (f *File) PutStream(r Ref, s Stream) {
	f.places[r-1] = place{kind: inFile, offset: len(f.buf)}
	s.Dict["Length"] = Int(len(s.Data))
	f.buf = strconv.AppendInt(f.buf, int64(r), 10)
	f.buf = append(f.buf, " 0 obj\n"...)
	f.buf = s.Dict.appendTo(f.buf)
	f.buf = append(f.buf, "\nstream\n"...)
	f.buf = append(f.buf, s.Data...)
	f.buf = append(f.buf, "\nendstream\nendobj\n"...)
}

// Finish writes the object streams, the cross-reference stream and the end of the file,
// and returns the whole. trailer has the entries of the file trailer that are not about
// the file's structure (7.5.5). The file identifier follows from all that stands before
// it (14.4). An object that was reserved and not put is a fault of the caller.
func (f *File) Finish(trailer Dict) ([]byte, error) {
	f.putObjectStreams()
	for i := range f.places {
		if f.places[i].kind == nowhere {
			return nil, fmt.Errorf("pdf: object %d was not written", i+1)
		}
	}
	id := sha256.Sum256(f.buf)
	identifier := Hex(id[:16])
	trailer["ID"] = Array{identifier, identifier}
	start := len(f.buf)
	f.putCrossReferences(trailer)
	return fmt.Appendf(f.buf, "startxref\n%d\n%%%%EOF\n", start), nil
}
