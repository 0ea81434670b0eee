package random

import (
	"strings"
)

// plainWords are the words that most text is made of.
var plainWords = strings.Fields(`
	de het een en van in op voor met door tot uit bij naar over om te is zijn wordt worden heeft kan moet wil
	zorg welzijn buurt bewoner bewoners overleg netwerk partner partners vrijwilliger vrijwilligers afspraak gesprek
	aanbod vraag nood doel doelen stap stappen traject werking groep jaar maand week dag ochtend namiddag zaal adres
	gemeente gemeenten huisarts apotheker verpleegkundige maatschappelijk werker mantelzorger ouderen jongeren gezinnen
	informatie communicatie samenwerking ondersteuning doorverwijzing toegankelijkheid betrokkenheid verantwoordelijkheid
	opvolgen versterken verbinden organiseren evalueren bespreken uitnodigen verspreiden verkennen vastleggen
	lokale nieuwe kwetsbare gezamenlijke laagdrempelige tweejaarlijkse aanvullende Daarnaast Samen Elke Tijdens VTE`)

// oddWords are short and hard to set: they may be broken, or must not be, in places that
// a plain word does not have.
var oddWords = [][]string{
	{"zorg-", "welzijns-", "-raad", "e-mail", "lunch-en-leer", "zone-niveau", "één-op-één-gesprek", "2-3-4-5-6-7-8-9", "a--b", "---x"},
	{"en/of", "2025/2026", "zorg/welzijn/buurt", "ja/nee", "http://", "km/u", "/pad", "en/"},
	{"2025–2026", "woord—woord", "–", "—", "maandag–vrijdag", "–5", "a–b–c–d–e"},
	{"0,5\u00A0VTE", "10\u00A0%", "€\u00A01.000", "a\u00A0b\u00A0c\u00A0d\u00A0e\u00A0f\u00A0g\u00A0h", "1\u202F000", "\u00A0"},
	{"niet\u2011breken", "één\u2011op\u2011één", "\u2011"},
	{"samen\u00ADwerkings\u00ADverband", "zorg\u00ADraad", "kans\u200Ben", "vast\u2060houden", "\u200B"},
	{"“stuurgroep”", "‘zo’", "\"recht\"", "'t", "’s", "ma’s", "«elders»", "„laag”"},
	{"1.234,56", "50%", "1/3", "±5", "≥3", "≤2", "→", "½", "m²", "CO₂", "12:30", "+32", "3x", "#5", "&", "R&D", "x>3", "<5", "~", "1)", "2.", "_", "a_b", "@"},
	{"(zie", "verder)", "[1]", "(a)(b)(c)", "{x}", "o.a.", "d.w.z.", "...", "…", "!", "?!", ";", ":"},
	{"cafe\u0301", "coo\u0308rdinatie", "re\u0308e\u0308el", "i\u0301j\u0301", "A\u030A"},
	{"ﬁche", "ﬂexibel", "ĳs", "Æ", "Œuvre", "Łódź", "ŋ", "ß", "ſ"},
}

// foreignWords are in scripts that a font for Dutch may lack, or are no letters at all.
var foreignWords = []string{
	"🤝", "👩‍⚕️", "🇧🇪", "✔", "☒", "★", "Ελλάδα", "Привет", "中文字", "日本語です", "한국어", "हिन्दी", "ไทย", "العربية", "עברית", "𝒳", "\uE000",
}

// addresses are web and mail addresses that become links without any markup.
var addresses = []string{
	"https://www.voorbeeld.be", "https://www.voorbeeld.be/", "www.voorbeeld.be/overzicht", "info@voorbeeld.be",
	"https://www.voorbeeld.be/een/heel/lang/pad/naar/een-pagina-met-streepjes/en_underscores?vraag=1&nog=2#plaats",
	"https://voorbeeld.be/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	"<https://www.voorbeeld.be/tussen-haken>", "https://www.voorbeeld.be/zin.", "voornaam.achternaam@dienst.voorbeeld.be",
}

// linkTargets are the targets of links that have a text of their own.
var linkTargets = []string{"https://www.voorbeeld.be/", "http://voorbeeld.be/a?b=c&d=e", "mailto:info@voorbeeld.be"}
