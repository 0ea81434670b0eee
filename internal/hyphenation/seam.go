package hyphenation

import "strings"

// endings are what the first part of a compound often ends with, and beginnings what its
// last part often begins with.
var (
	endings = strings.Fields(`apothekers beleids bestuurs buurt contact dienst ergo gezins heids huisartsen ings inter jeugd kennis kinesi levens lijns
		mantelzorg multi onder ouderen patiënten samen teits tie ties tussen werk ziekenhuis zijns zorg`)
	beginnings = strings.Fields(`begeleid beleid bestuur bevrag bijeenkomst centra centrum coördina deskundig doelstelling dossier evaluatie functie
		gericht gesprek gezondheid groep hulp indicator informatie initiatie jaarlijks kring kundig maandelijks maker medewerk methode moment netwerk
		omgeving ondersteun onderzoek overeenkom overleg organisati partner patiënt persoon plan platform preventie programma project raad reeks registratie
		samenwerk score sessie structuur systeem team therap traject vergadering verant verband verbeter verdeling verlen vereniging verzeker voorzien
		vorming vriendelijk wekelijks werking zone zorg`)
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
