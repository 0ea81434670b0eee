package finding_test

import (
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// TestList: many warnings do not keep an error out, and neither goes on without end.
func TestList(t *testing.T) {
	var list finding.List
	for range 2 * finding.Most {
		list.Add(finding.Finding{Severity: finding.Warning, Message: "w", Help: "h"})
	}
	list.ErrorAt(source.Position{}, "f", "h")
	if n := len(list.List); n != finding.Most+2 || list.List[n-1].Severity != finding.Error {
		t.Errorf("%d findings, the last %+v", n, list.List[n-1])
	}
	for range 2 * finding.Most {
		list.ErrorAt(source.Position{}, "f", "h")
	}
	if n := len(list.List); n != 2*finding.Most+2 || !list.Full(source.Position{}) {
		t.Errorf("%d findings", n)
	}
}

// Findings are sorted by place, but that there are more comes after all of them.
func TestMoreComesLast(t *testing.T) {
	file := &source.File{Path: "plan.toml", Data: make([]byte, 3*finding.Most)}
	var list finding.List
	for i := range 2 * finding.Most {
		list.Add(finding.Finding{Severity: finding.Warning, Position: source.Span(file, 2*finding.Most-i, 2*finding.Most-i+1), Message: "w",
			Help: "h"})
	}
	sorted := finding.Sorted(list.List)
	if n := len(sorted); n != finding.Most+1 || sorted[n-1].Message == "w" {
		t.Errorf("%d findings, the last %+v", n, sorted[n-1])
	}
}
