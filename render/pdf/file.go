package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"strconv"
)

// ref is the number of an indirect object; all have generation 0.
type ref int

// String is the reference to the object (ISO 32000-1, 7.3.10).
func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// file is a PDF file in the making. Objects are numbered when they are reserved and written in any order.
type file struct {
	buf     []byte
	offsets []int // of each object, from number 1 on; 0 until it is written
}

// newFile begins a file. The comment of bytes over 127 says that it is binary (ISO 32000-1, 7.5.2).
func newFile(size int) *file {
	return &file{buf: append(make([]byte, 0, size), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)}
}

// reserve numbers an object that is written later.
func (f *file) reserve() ref {
	f.offsets = append(f.offsets, 0)
	return ref(len(f.offsets))
}

// object writes a reserved object.
func (f *file) object(r ref, format string, args ...any) {
	f.begin(r)
	f.buf = fmt.Appendf(f.buf, format, args...)
	f.end()
}

// stream writes a reserved object that is a stream. dictionary is what goes into it besides the length.
func (f *file) stream(r ref, data []byte, dictionary string) {
	f.begin(r)
	f.buf = fmt.Appendf(f.buf, "<</Length %d%s>>\nstream\n", len(data), dictionary)
	f.buf = append(f.buf, data...)
	f.buf = append(f.buf, "\nendstream"...)
	f.end()
}

func (f *file) begin(r ref) {
	f.offsets[r-1] = len(f.buf)
	f.buf = strconv.AppendInt(f.buf, int64(r), 10)
	f.buf = append(f.buf, " 0 obj\n"...)
}

func (f *file) end() { f.buf = append(f.buf, "\nendobj\n"...) }

// finish writes the cross-reference table and the trailer (ISO 32000-1, 7.5.4 and 7.5.5). The file identifier follows from
// all that stands before it. An object that was reserved and not written is a fault of this package.
func (f *file) finish(catalog, info ref) ([]byte, error) {
	id := sha256.Sum256(f.buf)
	start := len(f.buf)
	f.buf = fmt.Appendf(f.buf, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets)+1)
	for i, offset := range f.offsets {
		if offset == 0 {
			return nil, fmt.Errorf("pdf: object %d was not written", i+1)
		}
		f.buf = fmt.Appendf(f.buf, "%010d 00000 n \n", offset)
	}
	f.buf = fmt.Appendf(f.buf, "trailer\n<</Size %d/Root %v/Info %v/ID[<%X><%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets)+1, catalog, info, id[:16], id[:16], start)
	return f.buf, nil
}

// compressor packs streams, one after the other, for the filter FlateDecode.
type compressor struct{ writer *zlib.Writer }

// pack returns data compressed. It cannot fail: it writes to memory.
func (c *compressor) pack(data []byte) []byte {
	var packed bytes.Buffer
	packed.Grow(len(data)/2 + 64)
	if c.writer == nil {
		c.writer = zlib.NewWriter(&packed)
	} else {
		c.writer.Reset(&packed)
	}
	_, _ = c.writer.Write(data)
	_ = c.writer.Close()
	return packed.Bytes()
}
