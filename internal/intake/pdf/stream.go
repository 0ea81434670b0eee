package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"io"
	"strings"
)

// streamAt is the content of a stream whose dictionary ends at a place (7.3.8), and where
// it ends.
func streamAt(data []byte, at int, dict Dictionary) (content []byte, after int, is bool) {
	p := &Parser{data: data, at: at}
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
		after := &Parser{data: data, at: at + int(length)}
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

// openObjectStream finds the objects in a stream (7.5.7). A stream that cannot be
// unpacked has none.
func (f *File) openObjectStream(dict Dictionary, content []byte) error {
	unpacked, err := f.unpacked(dict, content)
	if err != nil {
		return err
	}
	f.work += mostReadAgain * len(unpacked)
	first, is := dict["First"].(float64)
	if !is || first < 0 || first > float64(len(unpacked)) {
		return nil
	}
	heads := &Parser{data: unpacked[:int(first)]}
	for len(f.objects) <= mostObjects {
		heads.values = 0
		number, err := heads.Value()
		if err != nil {
			return nil
		}
		offset, err := heads.Value()
		n, known := number.(float64)
		at, placed := offset.(float64)
		if err != nil || !known || !placed || at < 0 || at > float64(len(unpacked))-first || n < 1 || n > 1<<31 {
			return nil
		}
		f.objects[int(n)] = place{data: unpacked, at: int(first + at)}
	}
	return nil
}

// unpacked is the content of a stream, unpacked; nothing where a filter of it is not known.
func (f *File) unpacked(dict Dictionary, content []byte) ([]byte, error) {
	filters, is := f.Resolve(dict["Filter"]).(Array)
	if !is && dict["Filter"] != nil {
		filters = Array{dict["Filter"]}
	}
	for i, filter := range filters[:min(len(filters), mostFilters)] {
		r := f.filter(f.Resolve(filter), content, f.parameters(dict, i))
		if r == nil {
			f.unread = true
			return nil, nil
		}
		data, err := io.ReadAll(io.LimitReader(r, int64(f.unpack)+1)) // what there is before a fault counts
		if f.unread = f.unread || err != nil; len(data) > f.unpack {
			return nil, ErrTooComplex
		}
		content = data
	}
	if f.unpack -= len(content); f.unpack < 0 {
		return nil, ErrTooComplex
	}
	return content, nil
}

// mostFilters is how many filters of a stream are undone at most: text of bytes, and what
// is packed in it.
const mostFilters = 2

// parameters are those of one of the filters of a stream.
func (f *File) parameters(dict Dictionary, i int) Dictionary {
	parameters := f.Resolve(dict["DecodeParms"])
	if each, is := parameters.(Array); is && i < len(each) {
		parameters = f.Resolve(each[i])
	}
	of, _ := parameters.(Dictionary)
	return of
}

// filter undoes a filter (7.4); nil for one that is not known.
func (f *File) filter(filter any, content []byte, parameters Dictionary) io.Reader {
	switch filter {
	case Name("FlateDecode"), Name("Fl"):
		if parameters["Predictor"] != nil && parameters["Predictor"] != 1.0 {
			return nil
		}
		if r, err := zlib.NewReader(bytes.NewReader(content)); err == nil {
			return r
		}
	case Name("ASCII85Decode"), Name("A85"):
		data, _, _ := bytes.Cut(bytes.TrimPrefix(bytes.TrimSpace(content), []byte("<~")), []byte("~"))
		return ascii85.NewDecoder(bytes.NewReader(data))
	case Name("ASCIIHexDecode"), Name("AHx"):
		p := &Parser{data: append(append([]byte("<"), content...), '>')}
		if text, err := p.hexadecimal(); err == nil {
			return strings.NewReader(string(text.(Text)))
		}
	}
	return nil
}

// Stream is the content of the stream that a value refers to.
func (f *File) Stream(value any) ([]byte, error) {
	number, is := value.(Reference)
	at, there := f.objects[int(number)]
	if !is || !there {
		return nil, nil
	}
	object, next, err := f.parse(at.data, at.at)
	if err != nil {
		return nil, nil
	}
	dict, _ := object.(Dictionary)
	content, _, is := streamAt(at.data, next, dict)
	if !is {
		return nil, nil
	}
	return f.unpacked(dict, f.opened(at, content))
}
