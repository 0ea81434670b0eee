package form

import (
	"encoding/base64"
	"encoding/binary"
)

// A Word file says in a part of its own which form it is a copy of, for who reads it back:
// in one element, with attributes.
const (
	DataNamespace = "urn:actieplan:formulier"
	DataElement   = "formulier"
	DataAnswers   = "antwoorden" // the fingerprints of the answers, see PackAnswers
)

// PackAnswers writes the fingerprints of the answers as text.
func PackAnswers(fingerprints []uint32) string {
	data := make([]byte, 0, 4*len(fingerprints))
	for _, f := range fingerprints {
		data = binary.LittleEndian.AppendUint32(data, f)
	}
	return base64.StdEncoding.EncodeToString(data)
}

// UnpackAnswers reads what PackAnswers wrote; what it did not write has none.
func UnpackAnswers(text string) (fingerprints []uint32) {
	data, err := base64.StdEncoding.DecodeString(text)
	for err == nil && len(data) >= 4 {
		fingerprints = append(fingerprints, binary.LittleEndian.Uint32(data))
		data = data[4:]
	}
	return fingerprints
}
