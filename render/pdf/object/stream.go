package object

import (
	"bytes"

	"github.com/klauspost/compress/zlib"

	"actieplan/internal/reuse"
)

// This file has the streams of ISO 32000-1, 7.3.8, and the filter FlateDecode of 7.4.4.

// Stream is a stream. Its dictionary says what there is to say besides the length of the
// data.
type Stream struct {
	Dict Dict
	Data []byte
}

// Packed is a stream whose data Compressors have packed.
func Packed(data []byte, dict Dict) Stream {
	dict["Filter"] = Name("FlateDecode")
	return Stream{dict, data}
}

// deflateLevel is the last level before the one that searches twice as long for the last
// hundredth of the size.
const deflateLevel = 6

// compressor packs streams, one after the other, for the filter FlateDecode.
type compressor struct {
	writer *zlib.Writer
	buffer bytes.Buffer // for what is being packed
}

// pack compresses, into as many bytes as it takes: there may be thousands of streams. It
// cannot fail: it writes to memory.
func (c *compressor) pack(data []byte) []byte {
	c.buffer.Reset()
	if c.writer == nil {
		c.writer, _ = zlib.NewWriterLevel(&c.buffer, deflateLevel)
	} else {
		c.writer.Reset(&c.buffer)
	}
	_, _ = c.writer.Write(data)
	_ = c.writer.Close()
	return bytes.Clone(c.buffer.Bytes())
}

// Compressors are compressors that are used again and again: the tables of each take half
// a megabyte.
type Compressors struct {
	spare  reuse.Spares[compressor]
	packed *reuse.Results[[]byte] // nil to keep nothing
}

// KeepPacked has the compressors keep what they packed, for when the same comes again in
// the next document.
func (cs *Compressors) KeepPacked() { cs.packed = new(reuse.Results[[]byte]) }

// NextDocument tells that another document begins.
func (cs *Compressors) NextDocument() { cs.packed.NextRound() }

// Pack returns data compressed, not to be changed. Several goroutines may call it at a time.
func (cs *Compressors) Pack(data []byte) []byte {
	return cs.packed.Of(data, func() []byte {
		c := cs.spare.Take(func() *compressor { return new(compressor) })
		defer cs.spare.Give(c)
		return c.pack(data)
	})
}
