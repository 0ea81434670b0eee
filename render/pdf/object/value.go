package object

import (
	"maps"
	"slices"
	"strconv"
)

// This file has the objects of ISO 32000-1, 7.3 but for strings and streams.

// Object is one of the types of this package that can stand within another: Null, Bool,
// Int, Real, Name, Text, Bytes, Hex, Array, Refs, *Items, Dict, *Entries, Ref.
type Object interface {
	appendTo(b []byte) []byte
	// delimited reports whether the object begins and ends with a delimiter, so that it
	// needs no white space before and after it (7.2.2).
	delimited() (begins, ends bool)
}

// Null is the null object (7.3.9).
type Null struct{}

// Bool is a Boolean (7.3.2).
type Bool bool

// Int is an integer (7.3.3).
type Int int

// Real is a real number (7.3.3). It is written with at most six decimals.
type Real float64

// Name is a name, without the solidus (7.3.5).
type Name string

// Array is an array (7.3.6).
type Array []Object

// Dict is a dictionary (7.3.7). Its entries are written in the order of their keys. One
// whose value is nil is left out.
type Dict map[Name]Object

// Refs is an array of references only.
type Refs []Ref

// Entries is a dictionary that is spelled while it is made, entry by entry, for those of
// which there are thousands. The zero Entries is empty.
type Entries struct{ spelled []byte }

// Reset takes all entries out.
func (o *Entries) Reset() { o.spelled = o.spelled[:0] }

// AddEntry adds an entry to a dictionary.
func AddEntry[T Object](o *Entries, key Name, value T) {
	o.spelled = appendEntry(o.spelled, key, value)
}

// Items is an array that is spelled while it is made, item by item. The zero Items is empty.
type Items struct {
	spelled []byte
	open    bool // the last item ends with a delimiter
}

// Reset takes all items out.
func (o *Items) Reset() { o.spelled = o.spelled[:0] }

// AddItem adds an item to an array.
func AddItem[T Object](o *Items, item T) {
	o.spelled, o.open = appendItem(o.spelled, len(o.spelled) == 0 || o.open, item)
}

// Ref is a reference to an indirect object: its number, from 1 on (7.3.10). All have
// generation 0. The zero Ref refers to nothing, and an entry of a dictionary with it is
// left out.
type Ref int32

func (Null) appendTo(b []byte) []byte   { return append(b, "null"...) }
func (o Bool) appendTo(b []byte) []byte { return strconv.AppendBool(b, bool(o)) }
func (o Int) appendTo(b []byte) []byte  { return strconv.AppendInt(b, int64(o), 10) }
func (o Real) appendTo(b []byte) []byte { return AppendReal(b, float64(o), 6) }
func (o Ref) appendTo(b []byte) []byte  { return append(strconv.AppendInt(b, int64(o), 10), " 0 R"...) }

func (o Name) appendTo(b []byte) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '/')
	for i := range len(o) {
		if c := o[i]; c <= ' ' || c > '~' || isDelimiter(c) || c == '#' {
			b = append(b, '#', digits[c>>4], digits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return b
}

func (o Array) appendTo(b []byte) []byte { return appendArray(b, o) }
func (o Refs) appendTo(b []byte) []byte  { return appendArray(b, o) }

func (o *Items) appendTo(b []byte) []byte {
	return append(append(append(b, '['), o.spelled...), ']')
}

// appendArray writes an array.
func appendArray[T Object](b []byte, items []T) []byte {
	b = append(b, '[')
	open := true
	for _, item := range items {
		b, open = appendItem(b, open, item)
	}
	return append(b, ']')
}

// appendItem writes an item of an array. open says whether what stands before it ends with a
// delimiter, and the result whether the item does.
func appendItem[T Object](b []byte, open bool, item T) ([]byte, bool) {
	begins, ends := item.delimited()
	if !open && !begins {
		b = append(b, ' ')
	}
	return item.appendTo(b), ends
}

func (o Dict) appendTo(b []byte) []byte {
	b = append(b, "<<"...)
	var few [16]Name // no dictionary of a page or of its structure has more keys
	keys := slices.AppendSeq(few[:0], maps.Keys(o))
	slices.Sort(keys)
	for _, key := range keys {
		if value := o[key]; value != nil && value != Ref(0) {
			b = appendEntry(b, key, value)
		}
	}
	return append(b, ">>"...)
}

func (o *Entries) appendTo(b []byte) []byte {
	return append(append(append(b, "<<"...), o.spelled...), ">>"...)
}

// appendEntry writes an entry of a dictionary.
func appendEntry[T Object](b []byte, key Name, value T) []byte {
	b = key.appendTo(b)
	if begins, _ := value.delimited(); !begins {
		b = append(b, ' ')
	}
	return value.appendTo(b)
}

func (Null) delimited() (begins, ends bool)  { return false, false }
func (Bool) delimited() (begins, ends bool)  { return false, false }
func (Int) delimited() (begins, ends bool)   { return false, false }
func (Real) delimited() (begins, ends bool)  { return false, false }
func (Ref) delimited() (begins, ends bool)   { return false, false }
func (Name) delimited() (begins, ends bool)  { return true, false }
func (Array) delimited() (begins, ends bool) { return true, true }
func (Dict) delimited() (begins, ends bool)  { return true, true }

func (Refs) delimited() (begins, ends bool)     { return true, true }
func (*Items) delimited() (begins, ends bool)   { return true, true }
func (*Entries) delimited() (begins, ends bool) { return true, true }

// isDelimiter reports whether a character is one of those that end a name or a number
// (7.2.2, table 2).
func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// AppendReal writes a number with at most so many decimals.
func AppendReal(b []byte, v float64, decimals int) []byte {
	start := len(b)
	b = strconv.AppendFloat(b, v, 'f', decimals, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[start:]) == "-0" {
		return append(b[:start], '0')
	}
	return b
}
