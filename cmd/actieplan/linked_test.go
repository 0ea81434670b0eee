package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// buildProgram builds the program as make does, and returns its path.
func buildProgram(tb testing.TB) string {
	tb.Helper()
	program := filepath.Join(tb.TempDir(), "actieplan")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	build := exec.Command("go", "build", "-trimpath", "-o", program, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := build.CombinedOutput(); err != nil {
		tb.Fatalf("%v\n%s", err, output)
	}
	return program
}

// TestTextTemplateIsNotLinked checks that nothing in the program runs text/template (see
// runRoot). The names of functions stand in the program as they are.
func TestTextTemplateIsNotLinked(t *testing.T) {
	program, err := os.ReadFile(buildProgram(t))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(program, []byte("text/template.HTMLEscaper")) { // which cobra refers to
		t.Error("names of functions are not found in the program")
	}
	if bytes.Contains(program, []byte("text/template.(*state).walk")) {
		t.Error("the program can run text/template")
	}
}
