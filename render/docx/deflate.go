package docx

import (
	"bytes"
	"hash/crc32"

	"github.com/klauspost/compress/flate"
)

// deflated is data compressed with DEFLATE.
type deflated struct {
	data  []byte
	crc32 uint32 // of the data before
	size  uint64 // of the data before
}

// deflated compresses a part. The result is valid until the next call, or as long as the
// Encoder keeps it.
func (e *Encoder) deflated(d *deflater, data []byte) *deflated {
	if e.parts == nil {
		return d.compress(data)
	}
	return e.parts.Of(data, func() *deflated {
		made := d.compress(data)
		made.data = bytes.Clone(made.data)
		return made
	})
}

// deflater compresses one part after another with the same tables.
type deflater struct {
	buffer bytes.Buffer
	writer *flate.Writer
	crc32  uint32 // of the data so far
	size   uint64
}

func newDeflater() *deflater {
	d := &deflater{}
	d.writer, _ = flate.NewWriter(&d.buffer, flate.BestSpeed) // a seventh larger than level 6, a quarter faster
	return d
}

// compress returns data that stay valid until the next call.
func (d *deflater) compress(data []byte) *deflated {
	d.begin()
	d.add(data)
	return d.finish()
}

// begin begins a part.
func (d *deflater) begin() {
	d.buffer.Reset()
	d.writer.Reset(&d.buffer)
	d.crc32, d.size = 0, 0
}

// add compresses more data. It cannot fail: it writes to memory.
func (d *deflater) add(data []byte) {
	_, _ = d.writer.Write(data)
	d.crc32 = crc32.Update(d.crc32, crc32.IEEETable, data)
	d.size += uint64(len(data))
}

// finish returns all that was compressed, which stays valid until the next part begins.
func (d *deflater) finish() *deflated {
	_ = d.writer.Close()
	return &deflated{data: d.buffer.Bytes(), crc32: d.crc32, size: d.size}
}
