package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestSchema(t *testing.T) {
	status, out, complaints := start("schema", "--template", "actieplan-2026")
	if status != exitDone || complaints != "" || !json.Valid([]byte(out)) || !strings.Contains(out, "draft-04") {
		t.Errorf("status %d, %q, %.100q", status, complaints, out)
	}
	if status, _, complaints := start("schema", "x"); status != exitUsage || !strings.Contains(complaints, `"x"`) {
		t.Errorf("status %d, %q", status, complaints)
	}
}
