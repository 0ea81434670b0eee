package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSchema(t *testing.T) {
	status, out, complaints := start("schema", "--template", lastForm())
	if status != exitDone || complaints != "" || !json.Valid([]byte(out)) || !strings.Contains(out, "draft-04") {
		t.Errorf("status %d, %q, %.100q", status, complaints, out)
	}
	folder := filepath.Join(t.TempDir(), "plan")
	if status, said, complaints := start("schema", "-o", folder); status != exitDone || complaints != "" ||
		!strings.HasSuffix(said, lastForm()+".schema.json\n") {
		t.Errorf("status %d, %q, %q", status, said, complaints)
	}
	if data, err := os.ReadFile(filepath.Join(folder, lastForm()+".schema.json")); err != nil || string(data) != out {
		t.Errorf("%v, %.100q", err, data)
	}
	if status, _, complaints := start("schema", "x"); status != exitUsage || !strings.Contains(complaints, `"x"`) {
		t.Errorf("status %d, %q", status, complaints)
	}
}
