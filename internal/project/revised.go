package project

import (
	"fmt"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/plan/revise"
)

// Revised is a plan that was brought up to date with a document.
type Revised struct {
	Files  []string // that were changed
	Old    []string // what those were before, under other names
	Unsure []string // in Dutch: what was not sure in the document

	changes []revise.Change
	known   bool // whether the document says which plan it was made of
}

// Taken is a line for the user about each difference that the plan has now.
func (r *Revised) Taken() (lines []string) {
	did := map[revise.Kind]string{revise.Replaced: "gewijzigd", revise.Filled: "ingevuld", revise.Added: "nieuw"}
	for _, c := range r.changes {
		if c.IsTaken() {
			lines = append(lines, fmt.Sprintf("%s: %s: %s", c.At, did[c.Kind], what(&c)))
		}
	}
	return lines
}

// Left are findings about the differences that the plan does not have.
func (r *Revised) Left() (found []finding.Finding) {
	for _, c := range r.changes {
		if message, help := r.reason(&c); message != "" {
			found = append(found, finding.WarningAt(c.At, what(&c)+" "+message, help))
		}
	}
	return found
}

// reason says why a difference was not taken over, and what to do; empty for one that was.
func (r *Revised) reason(c *revise.Change) (message, help string) {
	switch c.Kind {
	case revise.Kept:
		message = "is in het document anders, maar hier intussen ook gewijzigd; uw tekst is blijven staan"
		if !r.known {
			message = "is in het document anders; uw tekst is blijven staan, want het document zegt niet of daarin iets gewijzigd is"
		}
		help = "in het document staat: " + c.Text
	case revise.Unplaced:
		message = "is in het document anders, maar welke rij van het plan dat is, is niet zeker; uw tekst is blijven staan"
		help = "in het document staat:\n" + c.Text
	case revise.Unknown:
		message, help = "verwijst in het document naar iets anders, dat niet in het plan staat", "pas de verwijzing zelf aan"
	case revise.Emptied:
		message, help = "is leeg in het document; uw tekst is blijven staan", "wis hem als dat de bedoeling is"
	case revise.Gone:
		message, help = "staat niet meer in het document; de rij is blijven staan", "wis ze als dat de bedoeling is"
	case revise.Moved:
		message, help = "staat in het document op een andere plaats", "verplaats de rij als dat de bedoeling is"
	}
	return message, help
}

// what names what a difference is about.
func what(c *revise.Change) string {
	switch c.Kind {
	case revise.Added, revise.Unplaced, revise.Gone, revise.Moved:
		if c.Row == "" {
			return "een rij van " + c.Path
		}
		return fmt.Sprintf("de rij %s van %s", dutch.Quoted(c.Row), c.Path)
	}
	if c.Row == "" {
		return c.Path
	}
	return c.Path + " van " + dutch.Quoted(c.Row)
}
