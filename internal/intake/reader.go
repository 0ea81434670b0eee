package intake

import (
	"fmt"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
)

// reader goes through a document from top to bottom.
type reader struct {
	*match.Form
	keys    *form.PlanKeys
	content *Content

	overview
	titlePage
	formPlace
	outline
	fichesRead
	runningTexts
	*remarks.List

	capacityRows map[string]bool // that were read, by key
	flattened    bool            // the fields of a form are text of its pages, of which the tags say nothing
}

// overview is what was seen of a document as a whole before it is read.
type overview struct {
	outside    map[string]bool // paragraphs outside tables, by their letters
	headings   map[string]bool // all paragraphs, without the numbers around them
	unheaded   *form.Part      // of the fiches, if the document does not have its heading
	entries    []string        // of the contents of which it has no heading
	titled     bool            // controls or bookmarks say which paragraphs are titles of actions
	titleLevel int             // of the headings that most fiches stand right below, where nothing says so; 0 for none
}

// titlePage is what was read of the title of the plan.
type titlePage struct {
	above *word.Paragraph // that may be the title of the plan; nil for none
	named bool            // it has the name of the zone, as the form's title does
	zone  bool            // the zone's title was read

	inBlock bool // it was read in its table
}

// formPlace is where in the form the block at hand stands.
type formPlace struct {
	part    *form.Part                           // nil before the first heading
	domain  *form.Domain                         // whose heading stands above
	depth   int                                  // level of the last heading of a domain; 0 for none
	grouped map[*form.Part]map[*form.Domain]bool // the domains whose headings parts have; nil for a heading of none
	open    *openTable                           // the table above, if nothing stands below it yet
}

// outline is what was read of the objectives, and which of them the block at hand belongs to.
type outline struct {
	objectives []objective          // headings above, one for each level
	listing    int                  // level, from 1 on, of those that stand in a list below their heading; 0 for none
	bare       int                  // level, from 1 on, of the last that stands without the form's words for it; 0 for none
	highest    int                  // level of the heading that came since the last action; -1 for that of a domain
	fresh      bool                 // no action came since the last objective
	repeated   bool                 // the objective above was read before
	under      string               // path of the objective that text below belongs to; empty below an action
	begun      bool                 // that text has begun
	tagged     bool                 // a control or a bookmark says so of it
	known      map[[3]string]string // paths of the rows of objectives, by array, number and title
	ids        map[[2]string]int    // how often an id of an objective was wanted, by array
}

// fichesRead is what was read of the fiches.
type fichesRead struct {
	title    string       // of the action whose fiche comes next
	fiches   int          // how many were read
	lastRows []*fiche.Row // of the last of these
	hinted   bool         // one had a hint
	breaks   ficheBreaks
	labels   map[int]bool // paragraphs in their labels, by number
}

// runningTexts are texts that are read one paragraph at a time, by path.
type runningTexts struct {
	running map[string][]word.Block
	added   map[[2]string]bool // paragraphs in these, as Markdown, by path
}

func newReader(text *match.Form, told *remarks.List) *reader {
	r := &reader{
		Form: text, List: told, keys: &text.Template.Keys, content: newContent(),
		formPlace:    formPlace{grouped: map[*form.Part]map[*form.Domain]bool{}},
		outline:      outline{highest: -1, known: map[[3]string]string{}, ids: map[[2]string]int{}},
		fichesRead:   fichesRead{labels: map[int]bool{}},
		runningTexts: runningTexts{running: map[string][]word.Block{}, added: map[[2]string]bool{}},
		capacityRows: map[string]bool{},
	}
	r.content.setValue(r.keys.Template.Name, fmt.Sprintf("%q", text.Template.ID))
	return r
}
