package wording

import (
	"strings"
	"unicode"

	"actieplan/internal/form"
)

// This file reads sentences of the form that have something of the zone in them.

// Around are the words before and after the one place of a sentence.
func Around(sentence form.Sentence) (before, after string) {
	place := false
	for _, piece := range sentence.Pieces() {
		switch {
		case piece.Place != "":
			place = true
		case place:
			after += piece.Text
		default:
			before += piece.Text
		}
	}
	return strings.TrimSpace(before), strings.TrimSpace(after)
}

// Between is what a text has at the one place of a sentence, if the text is that sentence.
func Between(sentence form.Sentence, text string) (string, bool) {
	before, after := Around(sentence)
	text = strings.TrimSpace(text)
	if len(text) < len(before)+len(after) || !strings.EqualFold(text[:len(before)], before) || !strings.HasSuffix(text, after) {
		return text, false
	}
	return strings.TrimSpace(text[len(before) : len(text)-len(after)]), true
}

// PlacesIn are what a text has at the places of a sentence, if the text is that sentence:
// as little as can be at each but the last.
func PlacesIn(sentence form.Sentence, text string) (places map[string]string, ok bool) {
	places = map[string]string{}
	place := ""
	for _, piece := range sentence.Pieces() {
		if piece.Place != "" {
			place = piece.Place
			continue
		}
		before, after, found := strings.Cut(text, piece.Text)
		if !found || place == "" && before != "" {
			return nil, false
		}
		if place != "" {
			places[place] = before
		}
		place, text = "", after
	}
	if place != "" {
		places[place], text = text, ""
	}
	return places, text == ""
}

// SaysOnlyNumbers reports whether a text is a sentence of the form with numbers at its
// places, or numbers alone.
func SaysOnlyNumbers(sentence form.Sentence, text string) bool {
	fixed := ""
	for _, piece := range sentence.Pieces() {
		if piece.Place == "" {
			fixed += piece.Text
		}
	}
	rest := WithoutDigits(Letters(text))
	return rest == "" || rest == Letters(fixed)
}

// WithoutDigits is a text without the figures in it.
func WithoutDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, text)
}
