package object

import (
	"bytes"
	"crypto/sha256"
	"strconv"
)

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
