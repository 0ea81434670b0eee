package object

import (
	"bytes"
	"compress/zlib"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"actieplan/internal/reuse"
)

// This file has the streams of ISO 32000-1, 7.3.8, and the filter FlateDecode of 7.4.4.

// Stream is a stream. Its dictionary says what there is to say besides the length of the
// data.
type Stream struct {
	Dict Dict
	Data []byte
}

// Packed is a stream whose data a Compressor has packed.
func Packed(data []byte, dict Dict) Stream {
	dict["Filter"] = Name("FlateDecode")
	return Stream{dict, data}
}

// Compressor packs streams, one after the other, for the filter FlateDecode.
type Compressor struct {
	writer *zlib.Writer
	buffer bytes.Buffer           // for what is being packed
	packed *reuse.Results[[]byte] // nil to keep nothing
}

// Pack returns data compressed, not to be changed.
func (c *Compressor) Pack(data []byte) []byte {
	return c.packed.Of(data, func() []byte { return c.pack(data) })
}

// pack compresses, into as many bytes as it takes: there may be thousands of streams. It
// cannot fail: it writes to memory.
func (c *Compressor) pack(data []byte) []byte {
	c.buffer.Reset()
	if c.writer == nil {
		c.writer = zlib.NewWriter(&c.buffer)
	} else {
		c.writer.Reset(&c.buffer)
	}
	_, _ = c.writer.Write(data)
	_ = c.writer.Close()
	return bytes.Clone(c.buffer.Bytes())
}

// Compressors are compressors that are used again and again: each takes a megabyte.
type Compressors struct {
	free   sync.Pool
	packed *reuse.Results[[]byte]
}

// KeepPacked has the compressors keep what they packed, for when the same comes again in the next document.
func (cs *Compressors) KeepPacked() { cs.packed = new(reuse.Results[[]byte]) }

// NextDocument tells that another document begins.
func (cs *Compressors) NextDocument() { cs.packed.NextRound() }

// SideBySide does n jobs on all cores. A job gets a compressor that no other uses at the
// same time.
func (cs *Compressors) SideBySide(n int, job func(c *Compressor, i int)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			c := cs.take()
			defer cs.free.Put(c)
			job(c, i)
			return nil
		})
	}
	_ = group.Wait() // jobs keep their errors themselves: the first in order counts, not the first in time
}

// Pack returns data compressed.
func (cs *Compressors) Pack(data []byte) []byte {
	c := cs.take()
	defer cs.free.Put(c)
	return c.Pack(data)
}

func (cs *Compressors) take() *Compressor {
	if c, is := cs.free.Get().(*Compressor); is {
		return c
	}
	return &Compressor{packed: cs.packed}
}
