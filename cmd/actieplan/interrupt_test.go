package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// asProgram is the variable that makes the test binary the program itself, or with the
// value endless one whose work does not end.
const (
	asProgram = "ACTIEPLAN_TEST_AS_PROGRAM"
	endless   = "endless"
)

func TestMain(m *testing.M) {
	switch os.Getenv(asProgram) {
	case "":
		os.Exit(m.Run())
	case endless:
		os.Exit(int(runEndless()))
	}
	main()
}

// runEndless runs watch or serve with work that goes on after the interrupt, as a long
// layout does, or for any other argument that work alone. It says on standard output when
// the work begins and when it is interrupted.
func runEndless() exitStatus {
	work := func(ctx context.Context) error {
		fmt.Println("begin")
		<-ctx.Done()
		fmt.Println("interrupt")
		time.Sleep(2 * patience)
		return nil
	}
	root := &cobra.Command{}
	root.AddCommand(
		newWatchCommand(func(ctx context.Context, _ *watchOptions) error { return work(ctx) }),
		newServeCommand(func(ctx context.Context, _ *serveOptions) error { return work(ctx) }),
		&cobra.Command{Use: "work", RunE: func(command *cobra.Command, _ []string) error {
			ctx, stop := untilInterrupted(command)
			defer stop()
			return work(ctx)
		}},
	)
	return statusOf(root.Execute())
}

// startProgram starts the program as a process of its own.
func startProgram(t *testing.T, args ...string) (*exec.Cmd, *bufio.Reader) {
	t.Helper()
	return startAs(t, "1", args...)
}

// startAs starts the test binary as a process of its own, with a value of asProgram.
func startAs(t *testing.T, as string, args ...string) (*exec.Cmd, *bufio.Reader) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no program can be interrupted here")
	}
	command := exec.Command(os.Args[0], args...)
	command.Env = append(os.Environ(), asProgram+"="+as)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill() })
	return command, bufio.NewReader(out)
}

// end waits for the end of a program, and returns the error that it ends with.
func end(t *testing.T, command *exec.Cmd) error {
	t.Helper()
	start, done := time.Now(), make(chan error, 1)
	go func() { done <- command.Wait() }()
	select {
	case err := <-done:
		t.Logf("ended in %v", time.Since(start))
		return err
	case <-time.After(patience):
		t.Fatalf("did not end within %v", patience)
		return nil
	}
}

// expectLine reads the next line that a program writes.
func expectLine(t *testing.T, out *bufio.Reader, want string) {
	t.Helper()
	if line, err := out.ReadString('\n'); err != nil || line != want+"\n" {
		t.Fatalf("got %q, %v; want %q", line, err, want)
	}
}

// interrupt sends a signal to a program.
func interrupt(t *testing.T, program *exec.Cmd, signal os.Signal) {
	t.Helper()
	if err := program.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
}

// TestInterruptInBuild ends watch and serve in the middle of work that does not end by
// itself.
func TestInterruptInBuild(t *testing.T) {
	for _, command := range []string{"watch", "serve"} {
		for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
			t.Run(fmt.Sprint(command, " ", signal), func(t *testing.T) {
				program, out := startAs(t, endless, command, "x")
				expectLine(t, out, "begin")
				interrupt(t, program, signal)
				expectLine(t, out, "interrupt")
				if err := end(t, program); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// TestSecondInterrupt ends by the second signal, which does what it does to any program.
func TestSecondInterrupt(t *testing.T) {
	program, out := startAs(t, endless, "work")
	expectLine(t, out, "begin")
	interrupt(t, program, os.Interrupt)
	expectLine(t, out, "interrupt")
	// The program lets go of the signals just after its context ends: one that comes
	// before is still caught.
	go func() {
		for program.Process.Signal(os.Interrupt) == nil {
			time.Sleep(10 * time.Millisecond)
		}
	}()
	err := end(t, program)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != -1 {
		t.Errorf("ended with %v, want the signal", err)
	}
}

// TestInterruptWithBrowsers ends serve while browsers neither ask nor read on.
func TestInterruptWithBrowsers(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "proef.toml")
	write(t, plan, goodPlan)
	program, out := startProgram(t, "serve", plan, "-o", folder, "--addr", "127.0.0.1:0", "--geen-browser")
	address := ""
	for address == "" {
		line, err := out.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		address = regexp.MustCompile(`127\.0\.0\.1:\d+`).FindString(line)
	}
	for _, request := range []string{
		"", "GET / HTTP/1.1\r\nHost: ", "GET /gebeurtenissen HTTP/1.1\r\nHost: " + address + "\r\n\r\n",
		strings.Repeat("GET /plannen/1/documenten/actieplan-2026-proef.pdf HTTP/1.1\r\nHost: "+address+"\r\n\r\n", 400),
	} {
		connection, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		go func() { _, _ = io.WriteString(connection, request) }() // it may take no more
	}
	time.Sleep(100 * time.Millisecond) // for the server to take what it can of them
	interrupt(t, program, os.Interrupt)
	if err := end(t, program); err != nil {
		t.Error(err)
	}
}

// TestEndSoon does not wait for what does not end.
func TestEndSoon(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	release := make(chan struct{})
	defer close(release)
	if err := endSoon(ctx, func() error { <-release; return nil }); err != nil {
		t.Errorf("got %v", err)
	}
	want := errors.New("x")
	if err := endSoon(ctx, func() error { return want }); err != want {
		t.Errorf("got %v", err)
	}
}

// TestServeOpensBrowser has a program of its own stand for the browser.
func TestServeOpensBrowser(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("the browser is opened in another way here")
	}
	folder := t.TempDir()
	opened := filepath.Join(folder, "geopend")
	write(t, filepath.Join(folder, "xdg-open"), "#!/bin/sh\necho \"$1\" > '"+opened+"'\n")
	if err := os.Chmod(filepath.Join(folder, "xdg-open"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+string(filepath.ListSeparator)+os.Getenv("PATH"))
	plan := filepath.Join(folder, "proef.toml")
	write(t, plan, goodPlan)
	r := launch(t, "serve", plan, "-o", folder, "--addr", "127.0.0.1:0")
	r.await(t, `alles is nieuw\n`)
	address := strings.TrimSpace(r.await(t, `http://127\.0\.0\.1:\d+/`))
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if data, err := os.ReadFile(opened); err == nil && len(data) > 0 {
			if got := strings.TrimSpace(string(data)); got != address {
				t.Errorf("opened %q, want %s", got, address)
			}
			return
		}
	}
	t.Error("no browser was opened")
}

// TestNamesOnScreen gives a plan a name that would steer a terminal.
func TestNamesOnScreen(t *testing.T) {
	t.Chdir(t.TempDir())
	const name = "pr\x1b[31m\x07oef\u009b2J.toml"
	if err := os.WriteFile(name, []byte(goodPlan+"x = 1\n"), 0o666); err != nil {
		t.Skip("no such names here: ", err)
	}
	raw := regexp.MustCompile("[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f]")
	for _, args := range [][]string{
		{"check", name}, {"check", "--format", "json", name}, {"check", "--format", "github", name}, {"render", name},
		{"render", "weg\x1b"},
		{"check", "x\x1b.txt"}, {"blank", "-o", name}, {"new", "Zone", "-o", name}, {"serve", "weg\x1b"}, {"watch", "weg\x1b"},
		{"new", "a\x1b", "b"}, {"render", "--x\x1b"}, {"x\x1b"}, {"templates", "x\x1b"},
	} {
		_, out, complaints := start(args...)
		if found := raw.FindString(out + complaints); found != "" || out+complaints == "" {
			t.Errorf("%q: %q is on the screen: %q", args, found, out+complaints)
		}
	}
	write(t, name, goodPlan)
	if _, out, complaints := start("render", name, "-o", "uit\x1b"); raw.MatchString(out+complaints) ||
		!strings.Contains(out, "bladzijde") {
		t.Errorf("%q", out+complaints)
	}
	forms, err := filepath.Glob("uit\x1b/*.docx")
	if err != nil || len(forms) != 1 {
		t.Fatal(forms, err)
	}
	if _, out, complaints := start("import", forms[0], "-o", "in\x1b"); raw.MatchString(out+complaints) ||
		!strings.Contains(out, "gelezen") {
		t.Errorf("%q", out+complaints)
	}
	r := launch(t, "watch", name, "-o", "uit")
	if line := r.await(t, `.*alles is nieuw\n`); raw.MatchString(line) {
		t.Errorf("%q", line)
	}
}
