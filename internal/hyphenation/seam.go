package hyphenation

import (
	"slices"
	"strings"
)

// endings are what the first part of a compound often ends with, and beginnings what its
// last part often begins with. The ones with a vowel are by themselves, for the patterns
// take the letter before them for theirs; a point is the end of the word.
var (
	endings = strings.Fields(`apothekers beleids bestuurs buurt contact dienst ergo gezins heids huisartsen ings inter jeugd kennis kinesi levens lijns
		mantelzorg multi onder ouderen patiënten samen teits tie ties tussen werk ziekenhuis zijns zorg`)
	beginnings = strings.Fields(`begeleid beleid bestuur bevrag bijeenkomst centra centrum coördina deskundig doelstelling dossier functie
		gericht gesprek gezondheid groep hulp jaarlijks kring kundig maandelijks maker medewerk methode moment netwerk
		partner patiënt persoon plan platform preventie programma project raad reeks registratie
		samenwerk score sessie structuur systeem team therap traject vergadering verant verband verbeter verdeling verlen vereniging verzeker voorzien
		vorming vriendelijk wekelijks werking zone zorg`)
	vowelBeginnings = strings.Fields(`aanbod aanpak aanvra activiteit adres advies afspra agenda ambassad analyse app. apparatuur assistent atelier
		avond educat enquête ervaring evaluatie event. events expert impact inbreng inclusi indicator informati initiatie innovati inschatting inspecti
		instelling inzet omgeving ondersteun onderzoek onthaal ontmoeting ontwikkeling opleiding oproep opvang opvolging organisati
		overeenkom overleg uitbouw uitdaging uitgaven uitval uitwissel`)
)

// leastFirst is how many letters stand at least before a part that begins with a vowel:
// "devaluatie" has no such part.
const leastFirst = 3

// joinParts has a word be broken before the parts in it that begin with a vowel, and
// nowhere within a letter of there: "proces-evaluatie", where the patterns have
// "proce-sevaluatie". A value stands before each letter of the text, which begins with a
// point.
func joinParts(values []byte, text string) {
	for _, part := range vowelBeginnings {
		for at := leastFirst; ; at++ {
			n := strings.Index(text[at:], part)
			if n < 0 {
				break
			}
			if at += n; at > leastFirst {
				values[at-1], values[at], values[at+1] = '0', '1', '0'
			}
		}
	}
}

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
	begins := func(beginning string) bool { return strings.HasPrefix(after, beginning) }
	return slices.ContainsFunc(beginnings, begins) || slices.ContainsFunc(vowelBeginnings, begins)
}
