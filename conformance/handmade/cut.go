package main

import (
	"regexp"
	"strings"
	"unicode"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/toml"
)

// document is a submitted plan, cut into answers.
type document struct {
	plan    *toml.Value       // as it was typed over from the document
	answers map[string]string // by path: as the document has them, or as the plan has those that were not found in it
	found   int               // how many were found
}

// cut cuts a text into the answers of the form. An answer begins with the first words
// that the plan has for it; it ends before the next one, or before words of the form.
func cut(text string, plan *toml.Value, template *form.Template) *document {
	d := &document{plan: plan, answers: map[string]string{}}
	s := newStream(text)
	type place struct {
		path string
		from int
	}
	var places []place
	at := 0
	each(plan, template, func(path, answer string) {
		d.answers[path] = answer
		if i := s.find(answer, at); i >= 0 {
			places = append(places, place{path, i})
			at = i + 1
		}
	})
	fixed := wordingOf(template)
	for i, p := range places {
		to := len(s.letters)
		if i+1 < len(places) {
			to = places[i+1].from
		}
		for _, words := range fixed {
			if j := strings.Index(string(s.letters[p.from:to]), words); j > 0 {
				to = p.from + len([]rune(string(s.letters[p.from:to])[:j]))
			}
		}
		if cut := s.text(p.from, to); similar(cut, d.answers[p.path]) {
			d.answers[p.path] = cut
			d.found++
		}
	}
	return d
}

// wordingOf is the form's own wording that may follow an answer, as letters.
func wordingOf(template *form.Template) []string {
	var all []string
	for _, part := range template.Parts {
		all = append(all, letters(part.Heading))
		if part.Fiches == nil {
			continue
		}
		for _, o := range part.Fiches.Objectives {
			all = append(all, letters(string(o.HeadingBare)))
		}
		for _, row := range part.Fiches.Rows {
			for _, item := range row.Items {
				all = append(all, letters(item.Prompt), letters(item.Hint), letters(item.Box))
			}
		}
	}
	var long []string
	for _, words := range all {
		if len(words) > 10 {
			long = append(long, words)
		}
	}
	return long
}

// stream is a text with its letters and digits.
type stream struct {
	source  string
	letters []rune // and digits, in lower case
	at      []int  // where each stands in the source
}

// Markup of the texts, page headers and words of the form that stand within answers;
// markers are those of the items of lists.
var (
	lineEnds = regexp.MustCompile(`</?(?:p|ul|ol|li|br|div|table|tr|td)\b[^>]*>`)
	noise    = regexp.MustCompile(`(?m)<[^>\n]*>|^Actieplan ELZ [A-Z]+\s*$|^[\s|-]*-{3,}[\s|-]*$|^(?:Wat|Waarom|Voor wie|Met wie|Hoe)\?\s*$`)
	markers  = regexp.MustCompile(`(?m)^(\s*)(?:[•*▪]|o)\s+`)
)

func newStream(text string) *stream {
	text = lineEnds.ReplaceAllString(text, "\n")
	text = noise.ReplaceAllString(text, "\n")
	s := &stream{source: text}
	for i, r := range text {
		if character.IsAlphanumeric(r) {
			s.letters, s.at = append(s.letters, unicode.ToLower(r)), append(s.at, i)
		}
	}
	return s
}

// find is the letter that an answer begins with, not before the given one; -1 for none.
func (s *stream) find(answer string, from int) int {
	begin := []rune(letters(markdown.Text(parse.Text(answer))))
	for _, n := range []int{40, 24, 14} {
		want := string(begin[:min(n, len(begin))])
		ahead := string(s.letters[from:min(len(s.letters), from+30000)])
		if i := strings.Index(ahead, want); i >= 0 && len(want) > 3 {
			return from + len([]rune(ahead[:i]))
		}
	}
	return -1
}

// text is the text from one letter up to another, with the marker before the first.
func (s *stream) text(from, to int) string {
	begin, end := s.at[from], len(s.source)
	if to < len(s.at) {
		end = s.at[to]
	}
	line := s.source[strings.LastIndexByte(s.source[:begin], '\n')+1 : begin]
	if strings.Trim(line, " \t•-o*") == "" {
		begin -= len(line)
	}
	return strings.TrimRight(markers.ReplaceAllString(s.source[begin:end], "$1- "), " \t\n-•☒☐(")
}

// similar reports whether a text that was cut is the answer, give or take what was put
// right while it was typed over.
func similar(cut, answer string) bool {
	got, want := counts(cut), countsOf(answer)
	both, wanted := shared(want, got)
	_, there := shared(got, want)
	return both*10 >= wanted*8 && (there-both)*5 <= wanted+5
}

// letters are the letters and digits of a text in lower case.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if character.IsAlphanumeric(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// counts counts the words of a text.
func counts(text string) map[string]int {
	all := map[string]int{}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !character.IsAlphanumeric(r) }) {
		all[word]++
	}
	return all
}
