package plan_test

import (
	"testing"
)

// The cases hold plans with mistakes and the report that their writer reads.
func TestReports(t *testing.T) {
	schema := testSchema()
	for _, file := range []string{"toml.txt", "sleutels.txt", "opmaak.txt"} {
		t.Run(file, func(t *testing.T) {
			runCases(t, file, func(t *testing.T, c testCase) string {
				return reportOn(t, c.writeFiles(t), schema)
			})
		})
	}
}
