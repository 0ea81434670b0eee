package finding

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"actieplan/internal/source"
)

// place is a Position as ReportJSON writes it. Lines and columns count from 1, columns in characters; the end is the
// column after the last character.
type placeJSON struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndColumn int    `json:"endColumn"`
}

// findingJSON is a Finding as ReportJSON writes it.
type findingJSON struct {
	Severity string     `json:"severity"` // "error" or "warning"
	Position *placeJSON `json:"position"` // null where a finding has no place
	Message  string     `json:"message"`
	Help     string     `json:"help,omitempty"`
	Related  *placeJSON `json:"related,omitempty"`
}

// ReportJSON writes findings for programs: a JSON array, sorted by place; empty where there is nothing to report.
func ReportJSON(w io.Writer, found []Finding) error {
	r := reporter{lines: map[*source.File][]int{}}
	list := []findingJSON{}
	for _, f := range sortedFindings(found) {
		list = append(list, findingJSON{
			Severity: severityWord(f.Severity), Position: r.place(f.Position),
			Message: f.Message, Help: f.Help, Related: r.place(f.Related),
		})
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

func (r *reporter) place(p source.Position) *placeJSON {
	if p.File == nil {
		return nil
	}
	line, column := r.lineColumn(p)
	end := min(p.Offset+p.Length, len(p.File.Data))
	length := utf8.RuneCount(p.File.Data[min(p.Offset, end):end])
	return &placeJSON{File: p.File.Path, Line: line, Column: column, EndColumn: column + length}
}

// ReportGitHub writes findings as the workflow commands that GitHub shows as annotations, sorted by place.
func ReportGitHub(w io.Writer, found []Finding) error {
	r := reporter{lines: map[*source.File][]int{}}
	for _, f := range sortedFindings(found) {
		message := f.Message
		if f.Help != "" {
			message += "\nhulp: " + f.Help
		}
		properties := ""
		if p := r.place(f.Position); p != nil {
			properties = fmt.Sprintf(" file=%s,line=%d,col=%d,endColumn=%d", commandProperty(p.File), p.Line, p.Column, p.EndColumn)
		}
		if _, err := fmt.Fprintf(w, "::%s%s::%s\n", severityWord(f.Severity), properties, commandData(message)); err != nil {
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
