package finding

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/source"
)

// Place is a source.Position as programs read it. Lines and columns count from 1, columns
// in characters; the end is the column after the last character on that line.
type Place struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndColumn int    `json:"endColumn"`
}

// JSON is a Finding as programs read it.
type JSON struct {
	Severity string `json:"severity"` // "error" or "warning"
	Position *Place `json:"position"` // null where a finding has no place
	Message  string `json:"message"`
	Help     string `json:"help,omitempty"`
	Related  *Place `json:"related,omitempty"`
}

// JSON returns f as programs read it.
func (f Finding) JSON() JSON {
	return JSON{
		Severity: severityWord(f.Severity), Position: place(f.Position),
		Message: f.Message, Help: f.Help, Related: place(f.Related),
	}
}

// ReportJSON writes findings for programs: a JSON array, sorted by place; empty where
// there is nothing to report.
func ReportJSON(w io.Writer, found []Finding) error {
	list := []JSON{}
	for _, f := range Sorted(found) {
		list = append(list, f.JSON())
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(list)
}

func severityWord(s Severity) string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

func place(p source.Position) *Place {
	if p.File == nil {
		return nil
	}
	line, column := p.LineColumn()
	length := utf8.RuneCountInString(p.FirstLine().Text())
	return &Place{File: p.File.Path, Line: line, Column: column, EndColumn: column + length}
}

// ReportGitHub writes findings as the workflow commands that GitHub shows as annotations,
// sorted by place.
func ReportGitHub(w io.Writer, found []Finding) error {
	for _, f := range Sorted(found) {
		message := f.Message
		if f.Help != "" {
			message += "\nhulp: " + f.Help
		}
		properties := ""
		if p := place(f.Position); p != nil {
			properties = fmt.Sprintf(" file=%s,line=%d,col=%d,endColumn=%d", commandProperty(character.Visible(p.File)), p.Line, p.Column, p.EndColumn)
		}
		if _, err := fmt.Fprintf(w, "::%s%s::%s\n", severityWord(f.Severity), properties, commandData(character.VisibleLines(message))); err != nil {
			return err
		}
	}
	return nil
}

// commandData escapes the message of a workflow command.
func commandData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// commandProperty escapes a property of a workflow command.
func commandProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(commandData(s))
}
