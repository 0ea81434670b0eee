package intake

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// This file reads sentences of the form that have something of the zone in them.

// wordsAround are the words before and after the one place of a sentence.
func wordsAround(sentence form.Sentence) (before, after string) {
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

// between is what a text has at the one place of a sentence, if the text is that sentence.
func between(sentence form.Sentence, text string) (string, bool) {
	before, after := wordsAround(sentence)
	text = strings.TrimSpace(text)
	if len(text) < len(before)+len(after) || !strings.EqualFold(text[:len(before)], before) || !strings.HasSuffix(text, after) {
		return text, false
	}
	return strings.TrimSpace(text[len(before) : len(text)-len(after)]), true
}

// placeIn is what runs have at the one place of a sentence, if they say that sentence.
func placeIn(sentence form.Sentence, runs []word.Run) ([]word.Run, bool) {
	text := word.TextOfRuns(runs)
	inner, ok := between(sentence, text)
	if !ok {
		return nil, false
	}
	before, _ := wordsAround(sentence)
	from := strings.Index(text, strings.TrimSpace(text)) + len(before)
	from += strings.Index(text[from:], inner)
	return cut(runs, from, from+len(inner)), true
}

// placesIn are what a text has at the places of a sentence, if the text is that sentence: as little as can be at each but the last.
func placesIn(sentence form.Sentence, text string) (places map[string]string, ok bool) {
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
