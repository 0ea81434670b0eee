package hyphenation

import "strings"

// endings are what the first part of a compound often ends with, and beginnings what its
// last part often begins with.
var (
	endings    = strings.Fields("heids ings teits tie ties zorg werk zijns lijns samen buurt dienst mantelzorg gezins jeugd")
	beginnings = strings.Fields("beleid coördina groep maker medewerk ondersteun overleg organisati plan project raad samenwerk team traject verant" +
		" verband verbeter verdeling verlen vereniging verzeker voorzien vriendelijk werking zone zorg")
)

// leastPart is how many letters a part of a compound has at least.
const leastPart = 4

// IsSeam reports whether the parts of a compound meet at a point of a word, as far as a
// few of them tell: "communicatie|medewerker". A word is best broken there.
func IsSeam(word string, at int) bool {
	before, after := strings.ToLower(word[:at]), strings.ToLower(word[at:])
	if len(before) < leastPart || len(after) < leastPart {
		return false
	}
	for _, ending := range endings {
		if strings.HasSuffix(before, ending) {
			return true
		}
	}
	for _, beginning := range beginnings {
		if strings.HasPrefix(after, beginning) {
			return true
		}
	}
	return false
}
