package acroform

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"strconv"
)

// How much of a file is read. A filled-in form is a few hundred kilobytes.
const (
	largestFile   = 32 << 20 // bytes
	mostUnpacked  = 32 << 20 // bytes of all streams that are unpacked
	mostObjects   = 1 << 20
	mostReadAgain = 4 // times the file, where objects do not end
)

// Errors of files that cannot be read. Errors are in Dutch.
var (
	ErrNotPDF     = errors.New("dit is geen PDF die gelezen kan worden")
	ErrTooComplex = errors.New("dit bestand is te groot of te ingewikkeld om te lezen")
	ErrEncrypted  = errors.New("deze PDF is beveiligd: bewaar ze zonder wachtwoord")
)

// file is a PDF whose objects have been found.
type file struct {
	data    []byte
	objects map[int]place
	trailer dictionary // the last one, with the catalog
	at      int        // where that stands
	unpack  int        // bytes that may still be unpacked
	work    int        // bytes that may still be read
}

// place is where an object begins: in the file, or in an object stream.
type place struct {
	data []byte
	at   int
}

// open finds the objects of a file.
func open(data []byte) (*file, error) {
	if len(data) > largestFile {
		return nil, ErrTooComplex
	}
	f := &file{data: data, objects: map[int]place{}, at: -1, unpack: mostUnpacked, work: mostReadAgain * (len(data) + 1<<16)}
	f.findTrailers()
	if err := f.findObjects(); err != nil {
		return nil, err
	}
	switch {
	case f.work <= 0 || len(f.objects) > mostObjects:
		return nil, ErrTooComplex
	case f.trailer == nil:
		return nil, ErrNotPDF
	case f.trailer["Encrypt"] != nil:
		return nil, ErrEncrypted
	}
	return f, nil
}

// parse reads a value, and counts what was read of the file for that.
func (f *file) parse(data []byte, at int) (value any, next int, err error) {
	p := &parser{data: data, at: at}
	value, err = p.value()
	f.work -= p.at - at
	return value, p.at, err
}

// findTrailers finds the file trailers that stand by themselves (7.5.5).
func (f *file) findTrailers() {
	word := []byte("trailer")
	for at := 0; f.work > 0; {
		i := bytes.Index(f.data[at:], word)
		if i < 0 {
			return
		}
		at += i + len(word)
		value, _, err := f.parse(f.data, at)
		if dict, is := value.(dictionary); is && err == nil {
			f.addTrailer(dict, at)
		}
	}
}

// addTrailer notes a trailer, or a cross-reference stream, which has the same entries; the last one counts.
func (f *file) addTrailer(dict dictionary, at int) {
	if _, is := dict["Root"].(reference); is && at > f.at {
		f.trailer, f.at = dict, at
	}
}

// findObjects goes through the file from object to object.
func (f *file) findObjects() error {
	word := []byte("obj")
	for at := 0; f.work > 0 && len(f.objects) <= mostObjects; {
		i := bytes.Index(f.data[at:], word)
		if i < 0 {
			return nil
		}
		begin := at + i + len(word)
		number, is := numberBefore(f.data[at : at+i])
		at = begin
		if !is {
			continue
		}
		value, next, err := f.parse(f.data, begin)
		if err != nil {
			continue
		}
		f.objects[number] = place{f.data, begin}
		at = next
		dict, is := value.(dictionary)
		if !is {
			continue
		}
		content, after, is := streamAt(f.data, next, dict)
		if !is {
			continue
		}
		at = after
		switch dict["Type"] {
		case name("XRef"):
			f.addTrailer(dict, begin)
		case name("ObjStm"):
			if err := f.openObjectStream(dict, content); err != nil {
				return err
			}
		}
	}
	return nil
}

// numberBefore is the object number at the end of what stands before the word obj.
func numberBefore(data []byte) (int, bool) {
	tail := data[max(0, len(data)-32):]
	words := bytes.FieldsFunc(tail, func(r rune) bool { return r < 0x80 && isSpace(byte(r)) })
	if len(words) < 2 || !isSpace(tail[len(tail)-1]) {
		return 0, false
	}
	if _, err := strconv.ParseUint(string(words[len(words)-1]), 10, 16); err != nil {
		return 0, false
	}
	digits := words[len(words)-2]
	for len(digits) > 0 && !isDigit(digits[0]) { // what the object before ends with
		digits = digits[1:]
	}
	number, err := strconv.Atoi(string(digits))
	return number, err == nil && number > 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// streamAt is the content of a stream whose dictionary ends at a place (7.3.8), and where it ends.
func streamAt(data []byte, at int, dict dictionary) (content []byte, after int, is bool) {
	p := &parser{data: data, at: at}
	p.skip()
	if p.regular() != "stream" {
		return nil, 0, false
	}
	at = p.at
	if at < len(data) && data[at] == '\r' {
		at++
	}
	if at < len(data) && data[at] == '\n' {
		at++
	}
	end := []byte("endstream")
	if length, is := dict["Length"].(float64); is && length >= 0 && length <= float64(len(data)-at) {
		after := &parser{data: data, at: at + int(length)}
		after.skip()
		if bytes.HasPrefix(data[after.at:], end) {
			return data[at : at+int(length)], after.at + len(end), true
		}
	}
	i := bytes.Index(data[at:], end)
	if i < 0 {
		return data[at:], len(data), true
	}
	return data[at : at+i], at + i + len(end), true
}

// openObjectStream finds the objects in a stream (7.5.7). A stream that cannot be unpacked has none.
func (f *file) openObjectStream(dict dictionary, content []byte) error {
	unpacked, err := f.unpacked(dict, content)
	if err != nil {
		return err
	}
	first, is := dict["First"].(float64)
	if !is || first < 0 || first > float64(len(unpacked)) {
		return nil
	}
	heads := &parser{data: unpacked[:int(first)]}
	for len(f.objects) <= mostObjects {
		heads.values = 0
		number, err := heads.value()
		if err != nil {
			return nil
		}
		offset, err := heads.value()
		n, known := number.(float64)
		at, placed := offset.(float64)
		if err != nil || !known || !placed || at < 0 || at > float64(len(unpacked))-first || n < 1 || n > 1<<31 {
			return nil
		}
		f.objects[int(n)] = place{unpacked, int(first + at)}
	}
	return nil
}

// unpacked is the content of a stream, unpacked; nothing where its filter is not known.
func (f *file) unpacked(dict dictionary, content []byte) ([]byte, error) {
	filter := dict["Filter"]
	if list, is := filter.(array); is && len(list) == 1 {
		filter = list[0]
	}
	switch filter {
	case nil:
		if f.unpack -= len(content); f.unpack < 0 {
			return nil, ErrTooComplex
		}
		return content, nil
	case name("FlateDecode"):
	default:
		return nil, nil
	}
	if parameters, is := dict["DecodeParms"].(dictionary); is && parameters["Predictor"] != nil && parameters["Predictor"] != 1.0 {
		return nil, nil
	}
	r, err := zlib.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, nil
	}
	data, _ := io.ReadAll(io.LimitReader(r, int64(f.unpack)+1)) // what there is before a fault counts
	if f.unpack -= len(data); f.unpack < 0 {
		return nil, ErrTooComplex
	}
	return data, nil
}

// resolve is a value itself, where it stands behind references.
func (f *file) resolve(value any) any {
	for range 8 {
		number, is := value.(reference)
		if !is {
			return value
		}
		at, there := f.objects[int(number)]
		if !there || f.work <= 0 {
			return nil
		}
		var err error
		if value, _, err = f.parse(at.data, at.at); err != nil {
			return nil
		}
	}
	return nil
}

// stream is the content of the stream that a value refers to.
func (f *file) stream(value any) ([]byte, error) {
	number, is := value.(reference)
	at, there := f.objects[int(number)]
	if !is || !there {
		return nil, nil
	}
	object, next, err := f.parse(at.data, at.at)
	if err != nil {
		return nil, nil
	}
	dict, _ := object.(dictionary)
	content, _, is := streamAt(at.data, next, dict)
	if !is {
		return nil, nil
	}
	return f.unpacked(dict, content)
}
