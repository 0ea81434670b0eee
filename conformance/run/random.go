package main

import (
	"fmt"

	"actieplan/conformance/random"
	"actieplan/conformance/variation"
	"actieplan/internal/form"
)

// vary describes n variations of plans; none where there is no plan to vary.
func vary(paths []string, seed uint64, n int) ([]*subject, error) {
	plans, err := variation.Read(paths)
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	subjects := make([]*subject, n)
	for i := range subjects {
		own := seed + uint64(i)
		subjects[i] = &subject{
			name:    fmt.Sprintf("variatie-%d", own),
			content: func() string { return plans.TOML(own) },
		}
	}
	return subjects, nil
}

// invent describes n random plans; the templates take turns. A seed gives the same plan
// whichever seed the run began with. A plan is made only when it is needed.
func invent(seed uint64, n int) ([]*subject, error) {
	var schemas []*form.Field
	for _, id := range form.IDs() {
		template, err := form.Find(id)
		if err != nil {
			return nil, err
		}
		schemas = append(schemas, template.Schema())
	}
	subjects := make([]*subject, n)
	for i := range subjects {
		own := seed + uint64(i)
		subjects[i] = newSubject(schemas[own%uint64(len(schemas))], own)
	}
	return subjects, nil
}

// newSubject describes the random plan of a seed.
func newSubject(schema *form.Field, seed uint64) *subject {
	plan := func() *random.Plan { return random.New(schema, seed) }
	return &subject{
		name:    fmt.Sprintf("willekeurig-%d", seed),
		plan:    plan,
		content: func() string { return plan().TOML() },
	}
}
