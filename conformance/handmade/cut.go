package main

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
)

// document is a submitted plan, cut into answers.
type document struct {
	plan    *toml.Value       // that was typed over from it
	answers map[string]string // by path; those of the plan where they were not found in the text
	found   int               // answers that were
}

// cut cuts a text into the answers of the form. Where each begins is known from the first words of the plan that was typed
// over; it ends before the next one, or before words of the form.
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

// each calls visit for every answer of a plan that is a text of the zone in a table or a fiche, in the order of the form.
func each(plan *toml.Value, template *form.Template, visit func(path, answer string)) {
	answer := func(path string, v *toml.Value) {
		if !v.Empty() && v.Text != "" {
			visit(path, v.Text)
		}
	}
	for _, part := range template.Parts {
		switch {
		case part.Table != nil:
			for i, row := range plan.Get(part.Table.Key).RowsOf() {
				for _, column := range part.Table.Columns {
					answer(fmt.Sprintf("%s[%d].%s", part.Table.Key, i, column.Key), row.Get(column.Key))
				}
			}
		case part.Fiches != nil:
			for i, action := range plan.Get(part.Fiches.Key).RowsOf() {
				for _, row := range part.Fiches.Rows {
					for _, item := range row.Items {
						path, v := fmt.Sprintf("%s[%d].%s.%s", part.Fiches.Key, i, row.Key, item.Key), action.Get(row.Key, item.Key)
						if item.Box != "" {
							path, v = path+"."+part.Fiches.Choice.Text.Name, v.Get(part.Fiches.Choice.Text.Name)
						}
						if item.Key != "" {
							answer(path, v)
						}
					}
				}
			}
		case part.OwnText != nil:
			answer(part.OwnText.Key+"."+part.OwnText.Text.Name, plan.Get(part.OwnText.Key, part.OwnText.Text.Name))
		}
	}
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

// stream is a text with its letters and digits, and where each of these stands.
type stream struct {
	source  string
	letters []rune
	at      []int
}

// Markup and page headers of the texts, which stand for nothing that a person would see.
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
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			s.letters, s.at = append(s.letters, unicode.ToLower(r)), append(s.at, i)
		}
	}
	return s
}

// find is where an answer begins, from some place on; -1 for nowhere.
func (s *stream) find(answer string, from int) int {
	begin := []rune(letters(markdown.Text(markdown.Parse(answer))))
	for _, n := range []int{40, 24, 14} {
		want := string(begin[:min(n, len(begin))])
		ahead := string(s.letters[from:min(len(s.letters), from+30000)])
		if i := strings.Index(ahead, want); i >= 0 && len(want) > 3 {
			return from + len([]rune(ahead[:i]))
		}
	}
	return -1
}

// text is the text between two letters, with the marker that stands before the first.
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

// similar reports whether a text that was cut is the answer, give or take what was put right while it was typed over.
func similar(cut, answer string) bool {
	a, b := counts(cut), counts(markdown.Text(markdown.Parse(answer)))
	both, all := 0, 0
	for word, n := range b {
		both, all = both+min(n, a[word]), all+n
	}
	more := 0
	for word, n := range a {
		more += max(0, n-b[word])
	}
	return both*10 >= all*8 && more*5 <= all+5
}

// letters are the letters and digits of a text in lower case.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// counts counts the words of a text.
func counts(text string) map[string]int {
	all := map[string]int{}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		all[word]++
	}
	return all
}
