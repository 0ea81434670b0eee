package content

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// This file reads the names of glyphs, by which fonts say what their codes show that have
// no map of their own, as PostScript does (D.2).

// signNames are the names of characters that are not named for themselves, each with the
// character behind it.
const signNames = " exclam ! quotedbl \" numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * plus + " +
	"comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = " +
	"greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ " +
	"Euro € quotesinglbase ‚ florin ƒ quotedblbase „ ellipsis … dagger † daggerdbl ‡ circumflex ˆ perthousand ‰ guilsinglleft ‹ OE Œ quoteleft ‘ " +
	"quoteright ’ quotedblleft “ quotedblright ” bullet • endash – emdash — tilde ˜ trademark ™ guilsinglright › oe œ exclamdown ¡ cent ¢ sterling £ " +
	"currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright © ordfeminine ª guillemotleft « logicalnot ¬ sfthyphen \u00AD registered ® macron ¯ " +
	"degree ° plusminus ± twosuperior ² threesuperior ³ acute ´ mu µ paragraph ¶ periodcentered · cedilla ¸ onesuperior ¹ ordmasculine º " +
	"guillemotright » onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ AE Æ Eth Ð multiply × Oslash Ø Thorn Þ germandbls ß ae æ eth ð divide ÷ " +
	"oslash ø thorn þ dotlessi ı lslash ł Lslash Ł minus − notequal ≠ lessequal ≤ greaterequal ≥ arrowright → arrowleft ← fraction ⁄ fi fi fl fl ff ff " +
	"ffi ffi ffl ffl "

// accentNames end the names of letters with accents; each with the accent.
var accentNames = map[string]string{
	"acute": "\u0301", "grave": "\u0300", "circumflex": "\u0302", "dieresis": "\u0308", "tilde": "\u0303", "cedilla": "\u0327", "ring": "\u030A", "caron": "\u030C",
}

// glyphText is what a glyph with a name shows: a letter that is named for itself, a sign, or
// a character by its number. What others show is not known.
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".") // what follows says how it is drawn
	switch {
	case utf8.RuneCountInString(name) == 1:
		return name
	case name == "space":
		return " "
	}
	if _, sign, is := strings.Cut(signNames, " "+name+" "); is {
		sign, _, _ = strings.Cut(sign, " ")
		return sign
	}
	if name != "" {
		if accent := accentNames[name[1:]]; accent != "" {
			return norm.NFC.String(name[:1] + accent)
		}
	}
	for _, prefix := range []string{"uni", "u"} {
		if digits, is := strings.CutPrefix(name, prefix); is {
			if r, err := strconv.ParseUint(digits, 16, 32); err == nil && len(digits) >= 4 {
				return string(rune(r))
			}
		}
	}
	return Unknown
}
