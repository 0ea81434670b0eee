package main

import (
	"fmt"

	"actieplan/conformance/random"
	"actieplan/templates"
)

// batchSize is how many plans LibreOffice lays out in one start.
const batchSize = 20

// newBatches invents n plans, in batches; the templates take turns. A seed gives the same plan whichever seed it began with. Plans are
// printed only when their turn comes.
func newBatches(seed uint64, n int) ([][]*subject, error) {
	var schemas []*templates.Field
	for _, id := range templates.IDs() {
		template, err := templates.Find(id)
		if err != nil {
			return nil, err
		}
		schemas = append(schemas, template.Schema())
	}
	var batches [][]*subject
	for i := range n {
		if i%batchSize == 0 {
			batches = append(batches, nil)
		}
		own := seed + uint64(i)
		s := newSubject(schemas[own%uint64(len(schemas))], own)
		batches[len(batches)-1] = append(batches[len(batches)-1], s)
	}
	return batches, nil
}

// newSubject describes the random plan of a seed.
func newSubject(schema *templates.Field, seed uint64) *subject {
	plan := func() *random.Plan { return random.New(schema, seed) }
	return &subject{
		name:    fmt.Sprintf("willekeurig-%d", seed),
		plan:    plan,
		content: func() string { return plan().TOML() },
	}
}
