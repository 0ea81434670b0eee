package object

import (
	"bytes"
	"crypto/sha256"
	"strconv"
)

// IsPDF reports whether a file begins as a PDF does (ISO 32000-1, 7.5.2).
func IsPDF(data []byte) bool { return bytes.HasPrefix(data, []byte("%PDF-")) }

// IsOwn reports whether a file is as File wrote it: its identifier follows from all that
// stands before it, and a program that saves the file again changes that.
func IsOwn(data []byte) bool {
	const keyword = "startxref\n"
	at := bytes.LastIndex(data, []byte(keyword))
	if at < 0 {
		return false
	}
	start, err := strconv.Atoi(string(bytes.TrimSuffix(data[at+len(keyword):], []byte("\n%%EOF\n"))))
	if err != nil || start < 0 || start > at {
		return false
	}
	id := sha256.Sum256(data[:start])
	return bytes.Contains(data[start:], Append(nil, Hex(id[:16])))
}
