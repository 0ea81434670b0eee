package bind

import (
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
)

// surelyExplained is how many bytes of a line and an explanation have to be the same. The
// empty plan wraps what is longer than a line.
const surelyExplained = 40

// explanations are the lines of explanation, less their #, that the empty plan has above
// the keys: who takes the # away from a key may take that from the line above it as well.
func explanations(schema *form.Field) (lines []string) {
	for _, p := range pathsBelow(schema, nil) {
		field := p.last()
		said := strings.Trim(field.Title+": "+field.Description, ": ")
		if field.Title != "" && field.Description != "" {
			lines = append(lines, said)
		}
		if said != "" {
			lines = append(lines, field.Key+": "+said)
		}
	}
	return lines
}

// isExplanation reports whether a place is on a line that is one of some explanations.
func isExplanation(at source.Position, lines []string) bool {
	if at.File == nil {
		return false
	}
	number, _ := at.LineColumn()
	start, end := at.File.Line(number)
	line := strings.TrimSpace(string(at.File.Data[start:end]))
	if strings.Contains(line, "=") {
		return false // the question was taken for the key
	}
	for _, explanation := range lines {
		if same := min(len(line), surelyExplained); same > 0 && strings.HasPrefix(explanation, line[:same]) && (len(line) > surelyExplained || line == explanation) {
			return true
		}
	}
	return false
}

// asExplanation is the finding about a line of explanation.
func asExplanation(found finding.Finding) finding.Finding {
	found.Message = "deze regel is uitleg, en geen sleutel met een waarde"
	found.Help = "zet er weer een # en een spatie voor"
	found.Habit = finding.HabitOf(found.Message, found.Help)
	return found
}
