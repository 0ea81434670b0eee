package conformance

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// Missing returns the programs that are needed but not installed on this machine.
func Missing() []string {
	var missing []string
	for _, name := range []string{"soffice", "pdftotext", "pdftoppm", "qpdf"} {
		if _, err := exec.LookPath(name); err != nil {
			missing = append(missing, name)
		}
	}
	return missing
}

// Run runs a program and returns what it printed. It and the programs it started end with
// ctx.
func Run(ctx context.Context, name string, arguments ...string) ([]byte, error) {
	command := exec.CommandContext(ctx, name, arguments...)
	var output, complaints bytes.Buffer
	command.Stdout, command.Stderr = &output, &complaints
	command.WaitDelay = 5 * time.Second
	endWithChildren(command)
	if err := command.Run(); err != nil {
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		return nil, fmt.Errorf("%s: %w: %s", name, err, lastLine(complaints.String()))
	}
	return output.Bytes(), nil
}

func lastLine(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexByte(s, '\n')+1:]
}

// CheckPDF has qpdf check a PDF file and returns what it finds wrong.
func CheckPDF(ctx context.Context, pdf string) error {
	_, err := Run(ctx, "qpdf", "--check", pdf)
	return err
}
