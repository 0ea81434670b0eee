package conformance

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"
)

func TestRunEndsWithItsContext(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no sh")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := Run(ctx, "sh", "-c", "sleep 30; :")
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > 4*time.Second {
		t.Errorf("the program's child held us up for %v", took)
	}
}

func TestRunSaysWhy(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no sh")
	}
	output, err := Run(t.Context(), "sh", "-c", "echo ja")
	if string(output) != "ja\n" || err != nil {
		t.Errorf("got %q, %v", output, err)
	}
	_, err = Run(t.Context(), "sh", "-c", "echo eerst >&2; echo daarom >&2; exit 3")
	if err == nil || !strings.HasSuffix(err.Error(), ": daarom") {
		t.Errorf("got %v", err)
	}
}
