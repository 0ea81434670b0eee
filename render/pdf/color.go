package pdf

import (
	"encoding/binary"

	"actieplan/render/pdf/object"
)

// outputIntent says that the colours of the file are those of sRGB (ISO 32000-1, 14.11.5;
// ISO 19005-2, 6.2.3).
func outputIntent(profile object.Ref) object.Dict {
	const name = "sRGB IEC61966-2.1"
	return object.Dict{
		"Type": object.Name("OutputIntent"), "S": object.Name("GTS_PDFA1"), "DestOutputProfile": profile,
		"OutputConditionIdentifier": object.Text(name), "Info": object.Text(name),
	}
}

// srgbProfile is the colour space sRGB (IEC 61966-2-1) as a profile for a display: three
// primaries and a curve (ICC.1:2010, 8.3.3). The primaries are adapted to the white D50,
// in which profiles are connected.
func srgbProfile() []byte {
	xyz := func(values ...float64) []byte { return append([]byte("XYZ \x00\x00\x00\x00"), fixed(values...)...) }
	// The curve of IEC 61966-2-1 as a function (10.16): below the last number a line,
	// above it a power.
	curve := append([]byte("para\x00\x00\x00\x00\x00\x03\x00\x00"), fixed(2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)...)
	tags := []struct {
		signature string
		data      []byte
	}{
		{"desc", localized("sRGB")},
		{"cprt", localized("-")}, // nobody holds a copyright in the numbers of a standard
		{"wtpt", xyz(whiteD50[:]...)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
		{"chad", append([]byte("sf32\x00\x00\x00\x00"), fixed( // from the white of sRGB, D65
			1.04788, 0.02292, -0.05022,
			0.02959, 0.99048, -0.01708,
			-0.00925, 0.01508, 0.75168)...)},
	}
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	begin := profileHeader + 4 + 12*len(tags)
	places := make(map[string]int) // tags with the same data share it
	for _, t := range tags {
		at, there := places[string(t.data)]
		if !there {
			at = begin + len(data)
			places[string(t.data)] = at
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, t.signature...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	profile := binary.BigEndian.AppendUint32(make([]byte, 0, begin+len(data)), uint32(begin+len(data)))
	profile = append(profile, "\x00\x00\x00\x00\x04\x20\x00\x00mntrRGB XYZ "...)         // version 4.2, a display
	profile = append(profile, "\x07\xEA\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00acsp"...) // made on 1 January 2026
	profile = append(profile, make([]byte, 28)...)                                       // no platform, flags, device; the first of the rendering intents
	profile = append(profile, fixed(whiteD50[:]...)...)
	profile = append(profile, make([]byte, profileHeader-len(profile))...)
	return append(append(profile, table...), data...)
}

const profileHeader = 128 // bytes (ICC.1:2010, 7.2)

var whiteD50 = [3]float64{0.9642, 1, 0.8249}

// fixed writes numbers as s15Fixed16Number (ICC.1:2010, 4.6).
func fixed(values ...float64) []byte {
	var b []byte
	for _, v := range values {
		n := v*65536 + 0.5
		if v < 0 {
			n--
		}
		b = binary.BigEndian.AppendUint32(b, uint32(int32(n)))
	}
	return b
}

// localized is a text in one language, as multiLocalizedUnicodeType (ICC.1:2010, 10.13).
func localized(text string) []byte {
	utf16 := object.UTF16(text)
	b := append([]byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0CenUS"), 0, 0, 0, byte(len(utf16)), 0, 0, 0, 28)
	return append(b, utf16...)
}
