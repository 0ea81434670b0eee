package main

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"

	"actieplan/fonts/truetype"
)

// naming is the name of a derived font, and the originals whose name records it keeps.
type naming struct {
	family, style string
	originals     []*truetype.File
}

// postScript returns the PostScript name, which has no spaces.
func (n naming) postScript() string {
	return strings.ReplaceAll(n.family, " ", "") + "-" + strings.ReplaceAll(n.style, " ", "")
}

// Name identifiers (ISO/IEC 14496-22, 5.2.5).
const (
	copyrightName  = 0
	familyName     = 1
	styleName      = 2
	uniqueName     = 3
	fullName       = 4
	versionName    = 5
	postScriptName = 6
)

// keptNames are the records about who made the originals and what may be done with them:
// copyright, trademark, manufacturer, designer, their addresses, licence and its address.
var keptNames = []int{copyrightName, 7, 8, 9, 11, 12, 13, 14}

// table returns the name table, in US English for the Windows platform, which every
// system reads.
func (n naming) table() []byte {
	names := make(map[int]string)
	for _, id := range keptNames {
		var kept []string
		for _, original := range n.originals {
			if s := nameOf(original, id); s != "" && !slices.Contains(kept, s) {
				kept = append(kept, s)
			}
		}
		if len(kept) > 0 {
			names[id] = strings.Join(kept, "\n")
		}
	}
	full := n.family
	if n.style != "Regular" {
		full += " " + n.style
	}
	names[familyName], names[styleName], names[fullName] = n.family, n.style, full
	names[postScriptName] = n.postScript()
	names[versionName] = "Version 1.000"
	names[uniqueName] = "1.000;" + n.postScript()

	ids := make([]int, 0, len(names))
	for id := range names {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	out := make([]byte, 6+12*len(ids))
	put(out, 0, 0, len(ids), len(out))
	var text []byte
	for i, id := range ids {
		units := utf16.Encode([]rune(names[id]))
		put(out, 6+12*i, 3, 1, 0x409, id, 2*len(units), len(text))
		for _, u := range units {
			text = binary.BigEndian.AppendUint16(text, u)
		}
	}
	return append(out, text...)
}

// nameOf returns a record of the Windows platform in US English.
func nameOf(file *truetype.File, id int) string {
	table := file.Table("name")
	word := func(at int) int { return int(binary.BigEndian.Uint16(table[at:])) }
	for i := range word(2) {
		at := 6 + 12*i
		if word(at) != 3 || word(at+4) != 0x409 || word(at+6) != id {
			continue
		}
		units := make([]uint16, word(at+8)/2)
		for j := range units {
			units[j] = uint16(word(word(4) + word(at+10) + 2*j))
		}
		return strings.TrimSpace(string(utf16.Decode(units)))
	}
	return ""
}
