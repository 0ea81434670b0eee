package object

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
	"sync"

	"actieplan/internal/chunked"
	"actieplan/internal/parallel"
)

// This file has the file structure of ISO 32000-1, 7.5.

// File is a PDF file in the making. Objects are numbered when they are reserved and put
// in any order.
type File struct {
	compressors *Compressors

	chunks [][]byte            // of the file, one after the other
	size   int                 // of all of them
	places chunked.List[place] // of each object, from number 1 on

	loose   *objectStream // of the objects that were put last
	spare   sync.Pool     // of object streams that are packed, for their memory
	streams []*Stream     // object streams; those that are still being packed are empty
	packing *parallel.Queue
}

// place is where an object stands.
type place struct {
	offset int   // from the start of the file; of an object in an object stream, the number of that
	index  int32 // in the object stream
	kind   placeKind
}

// placeKind is the type of an entry in a cross-reference stream (table 18).
type placeKind byte

const (
	nowhere  placeKind = iota // a free object; here, one that is not put yet
	inFile                    // an object by itself
	inStream                  // an object in an object stream
)

// NewFile begins a file that is to be written with these compressors; its object streams are
// compressed in the queue. The comment of bytes over 127 says that it is binary (7.5.2).
func NewFile(compressors *Compressors, packing *parallel.Queue) *File {
	f := &File{compressors: compressors, packing: packing, loose: newObjectStream()}
	f.append([]byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"))
	return f
}

// append adds bytes to the file, which are not to be changed from then on.
func (f *File) append(chunk []byte) {
	f.chunks = append(f.chunks, chunk)
	f.size += len(chunk)
}

// Reserve numbers an object that is put later.
func (f *File) Reserve() Ref {
	f.places.Add(place{})
	return Ref(f.places.Len())
}

// Put adds a reserved object.
func (f *File) Put(r Ref, o Object) {
	s := f.loose
	s.objects = append(o.appendTo(s.objects), '\n')
	s.members = append(s.members, member{r, len(s.objects)})
	if len(s.members) == membersPerStream {
		f.packLoose()
	}
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
	*f.places.At(int(r) - 1) = place{kind: inFile, offset: f.size}
	s.Dict["Length"] = Int(len(s.Data))
	head := append(strconv.AppendInt(nil, int64(r), 10), " 0 obj\n"...)
	f.append(append(s.Dict.appendTo(head), "\nstream\n"...))
	f.append(s.Data)
	f.append(endOfStream)
}

// endOfStream is what stands after the data of every stream.
var endOfStream = []byte("\nendstream\nendobj\n")

// Finish adds the object streams, the cross-reference stream and the end of the file, and
// writes the whole to w. trailer has the entries of the file trailer that are not about
// the file's structure (7.5.5). The file identifier follows from all that stands before
// it (14.4). An object that was reserved and not put is a fault of the caller.
func (f *File) Finish(w io.Writer, trailer Dict) error {
	f.putObjectStreams()
	for i := range f.places.Len() {
		if f.places.At(i).kind == nowhere {
			return fmt.Errorf("pdf: object %d was not written", i+1)
		}
	}
	id := sha256.New()
	for _, chunk := range f.chunks {
		id.Write(chunk)
	}
	identifier := Hex(id.Sum(nil)[:16])
	trailer["ID"] = Array{identifier, identifier}
	start := f.size
	f.putCrossReferences(trailer)
	f.append(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", start))
	buffered := bufio.NewWriterSize(w, 16<<10)
	for _, chunk := range f.chunks {
		_, _ = buffered.Write(chunk) // Flush tells of an error
	}
	return buffered.Flush()
}
