package pdf

import (
	"bytes"
	"errors"
	"strconv"
)

// How much of a file is read. A filled-in form is a few hundred kilobytes.
const (
	largestFile   = 32 << 20 // bytes
	mostUnpacked  = 32 << 20 // bytes of all streams that are unpacked
	mostObjects   = 1 << 20
	mostReadAgain = 4 // times the file and the object streams in it are read
)

// endWithin is how many bytes stand behind the mark of the end of a file at most, as other
// programs have it.
const endWithin = 1024

// Errors of files that cannot be read. Errors are in Dutch.
var (
	ErrNotPDF     = errors.New("dit is geen PDF die gelezen kan worden: open hem in het programma waarin hij is ingevuld en bewaar hem opnieuw, of vraag hem opnieuw op")
	ErrTooComplex = errors.New("dit bestand is te groot of te ingewikkeld voor een ingevuld formulier; is dit het juiste bestand?")
	ErrEncrypted  = errors.New("deze PDF is beveiligd: bewaar hem zonder wachtwoord")
)

// File is a PDF whose objects have been found.
type File struct {
	data    []byte
	objects map[int]place
	trailer Dictionary // the last one, with the catalog
	at      int        // where that stands
	unpack  int        // bytes that may still be unpacked
	work    int        // bytes that may still be read
	unread  bool       // a stream could not be unpacked

	security *security // nil where nothing is encrypted
}

// place is where an object begins: in the file, or in an object stream.
type place struct {
	data               []byte
	at                 int
	number, generation int // 0 in an object stream
}

// Open finds the objects of a file.
func Open(data []byte) (*File, error) {
	if len(data) > largestFile {
		return nil, ErrTooComplex
	}
	f, err := open(data, nil)
	if err != nil || f.trailer["Encrypt"] == nil {
		return f, err
	}
	s := f.openSecurity()
	if s == nil {
		return nil, ErrEncrypted
	}
	return open(data, s) // now with the objects in encrypted streams
}

func open(data []byte, s *security) (*File, error) {
	f := &File{data: data, objects: map[int]place{}, at: -1, unpack: mostUnpacked, work: mostReadAgain * (len(data) + 1<<16), security: s}
	f.findTrailers()
	f.unread = !bytes.Contains(data[max(0, len(data)-endWithin):], []byte("%%EOF")) // it was cut off, such as on its way
	if err := f.findObjects(); err != nil {
		return nil, err
	}
	switch {
	case f.work <= 0 || len(f.objects) > mostObjects:
		return nil, ErrTooComplex
	case f.trailer == nil:
		return nil, ErrNotPDF
	}
	return f, nil
}

// parse reads a value, and counts what was read of the file for that.
func (f *File) parse(data []byte, at int) (value any, next int, err error) {
	p := &Parser{data: data, at: at}
	value, err = p.Value()
	f.work -= p.at - at
	return value, p.at, err
}

// findTrailers finds the file trailers that stand by themselves (7.5.5).
func (f *File) findTrailers() {
	word := []byte("trailer")
	for at := 0; f.work > 0; {
		i := bytes.Index(f.data[at:], word)
		if i < 0 {
			return
		}
		at += i + len(word)
		value, _, err := f.parse(f.data, at)
		if dict, is := value.(Dictionary); is && err == nil {
			f.addTrailer(dict, at)
		}
	}
}

// addTrailer notes a trailer, or a cross-reference stream, which has the same entries;
// the last one counts.
func (f *File) addTrailer(dict Dictionary, at int) {
	if _, is := dict["Root"].(Reference); is && at > f.at {
		f.trailer, f.at = dict, at
	}
}

// findObjects goes through the file from object to object.
func (f *File) findObjects() error {
	word := []byte("obj")
	for at := 0; f.work > 0 && len(f.objects) <= mostObjects; {
		i := bytes.Index(f.data[at:], word)
		if i < 0 {
			return nil
		}
		begin := at + i + len(word)
		number, generation, is := numbersBefore(f.data[at : at+i])
		at = begin
		if !is {
			continue
		}
		value, next, err := f.parse(f.data, begin)
		if err != nil {
			continue
		}
		here := place{f.data, begin, number, generation}
		f.objects[number] = here
		at = next
		dict, is := value.(Dictionary)
		if !is {
			continue
		}
		content, after, is := streamAt(f.data, next, dict)
		if !is {
			continue
		}
		at = after
		switch dict["Type"] {
		case Name("XRef"):
			f.addTrailer(dict, begin)
		case Name("ObjStm"):
			if err := f.openObjectStream(dict, f.opened(here, content)); err != nil {
				return err
			}
		}
	}
	return nil
}

// numbersBefore are the number of an object and its generation, at the end of what stands
// before the word obj.
func numbersBefore(data []byte) (number, generation int, is bool) {
	tail := data[max(0, len(data)-32):]
	words := bytes.FieldsFunc(tail, func(r rune) bool { return r < 0x80 && isSpace(byte(r)) })
	if len(words) < 2 || !isSpace(tail[len(tail)-1]) {
		return 0, 0, false
	}
	second, err := strconv.ParseUint(string(words[len(words)-1]), 10, 16)
	if err != nil {
		return 0, 0, false
	}
	digits := words[len(words)-2]
	for len(digits) > 0 && !isDigit(digits[0]) { // what the object before ends with
		digits = digits[1:]
	}
	number, err = strconv.Atoi(string(digits))
	return number, int(second), err == nil && number > 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// Resolve is a value itself, where it stands behind references.
func (f *File) Resolve(value any) any {
	for range 8 {
		number, is := value.(Reference)
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
		if f.security != nil && at.number > 0 {
			value = f.decrypted(at, value)
		}
	}
	return nil
}

// Spend counts bytes that were made of the file against what may be read of it.
func (f *File) Spend(bytes int) { f.work -= bytes }

// Exhausted reports whether as much was read of the file as may be.
func (f *File) Exhausted() bool { return f.work <= 0 }

// Unread reports whether some of the file could not be unpacked or read, so that a part
// of it may be missing.
func (f *File) Unread() bool { return f.unread }

// LeaveUnread notes that some of the file could not be read.
func (f *File) LeaveUnread() { f.unread = true }

// Info is what the file says about itself under a key, such as Title or Author (14.3.3).
func (f *File) Info(key Name) string {
	words, _ := f.Resolve(f.Dictionary(f.trailer["Info"])[key]).(Text)
	return Decoded(words)
}
