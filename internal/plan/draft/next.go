package draft

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/toml/lexical"
)

// Previous is what a plan takes from that of the year before.
type Previous struct {
	Year     int
	Switches map[string]string // by key of the zone's table, as TOML
	Actions  []PreviousAction
}

// Add adds a fiche of that plan; one without a title proposes nothing.
func (p *Previous) Add(title, domain string) {
	if title = strings.TrimSpace(title); title != "" {
		p.Actions = append(p.Actions, PreviousAction{Title: title, Domain: domain})
	}
}

// PreviousAction is a fiche of that plan.
type PreviousAction struct {
	Title  string // Markdown of one line
	Domain string // its key; empty for none
}

// Next returns the files of a plan that follows another, as Plan does: its fiches are
// proposed as rows of the table of earlier actions, and all else is empty.
func Next(template *form.Template, zone string, previous *Previous) ([]File, error) {
	keys := &template.Keys
	next := &nextYear{empty: empty{keys.Zone.Name + "." + keys.ZoneName.Name, lexical.Quote(escaped(zone))}, values: map[string]string{}}
	for key, value := range previous.Switches {
		next.values[keys.Zone.Name+"."+key] = value
	}
	if previous.Switches[keys.Grouped.Name] == "true" && len(template.Domains) > 0 {
		next.domainKey, next.domain = "."+keys.Domain.Name, lexical.Quote(template.Domains[0].Key)
	}
	if table := template.PreviousTable(); table != nil {
		next.table, next.rows = table.Key, len(previous.Actions)
		domain := template.Schema().Field(table.Key, keys.Domain.Name)
		for i, action := range previous.Actions {
			row := fmt.Sprintf("%s[%d].", table.Key, i)
			title := table.Previous.Sentence.Fill(map[string]string{form.PlaceTitle: action.Title, form.PlaceYear: strconv.Itoa(previous.Year)})
			next.values[row+table.Previous.Column] = lexical.Quote(title)
			known := domain != nil && slices.ContainsFunc(domain.Choices, func(c form.Choice) bool { return c.Key == action.Domain })
			if known || next.domain != "" && action.Domain != "" { // one that the new form lacks is an error of the plan
				next.values[row+keys.Domain.Name] = lexical.Quote(action.Domain)
			}
		}
	}
	return drafter{content: next}.files(template)
}

// nextYear is the content of a plan that follows another.
type nextYear struct {
	empty
	table  string // that has a row for each fiche of the year before
	rows   int
	values map[string]string

	domainKey, domain string // what rows begin with where they must have a domain; empty where they need none
}

func (n *nextYear) Rows(path string) int {
	if path == n.table {
		return max(1, n.rows)
	}
	return n.empty.Rows(path)
}

func (n *nextYear) Value(path string) (string, bool) {
	if value, ok := n.values[path]; ok {
		return value, true
	}
	if n.domain != "" && strings.HasSuffix(path, n.domainKey) {
		return n.domain, true
	}
	return n.empty.Value(path)
}
