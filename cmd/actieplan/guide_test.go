package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"actieplan/internal/project"
)

// guide is what the staff read.
const guide = "../../docs/handleiding.md"

// guideCommands returns the lines of the blocks of shell commands in the guide, in their
// order.
func guideCommands(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	var commands []string
	within := false
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "```sh":
			within = true
		case strings.HasPrefix(line, "```"):
			within = false
		case within && line != "" && !strings.HasPrefix(line, "#"):
			commands = append(commands, line)
		}
	}
	return commands
}

// TestGuide follows the guide from its first command to its last, in a copy of the
// project's content: the program is installed as it says, a plan is made, filled in (with
// the example's words), looked at, checked and rendered.
func TestGuide(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil || runtime.GOOS == "windows" { // where no program can be interrupted
		t.Skip("no shell of Unix to run the guide's commands in")
	}
	proj, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	work := t.TempDir()
	programs := filepath.Join(work, "build") // where make looks for the program
	if err := os.CopyFS(filepath.Join(work, "content"), os.DirFS(filepath.Join(proj, "content"))); err != nil {
		t.Fatal(err)
	}
	makefile, err := os.ReadFile(filepath.Join(proj, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(work, "Makefile"), string(makefile))
	environment := append(os.Environ(),
		"GOBIN="+programs, "PATH="+programs+string(filepath.ListSeparator)+os.Getenv("PATH"), project.EpochVariable+"="+earlyEnough)

	commands := guideCommands(t)
	if len(commands) < 15 {
		t.Fatalf("only %d commands: %q", len(commands), commands)
	}
	for _, line := range commands {
		words := strings.Fields(line)
		command := exec.Command(shell, "-c", line)
		command.Dir, command.Env = work, environment
		switch {
		case words[0] == "go":
			command.Dir = proj
		case words[0] == "make":
			if _, err := exec.LookPath("make"); err != nil {
				t.Logf("%s: no make here", line)
				continue
			}
			// What there is to build has been built: the copy has no code.
			command = exec.Command(shell, "-c", line+" GO=true")
			command.Dir, command.Env = work, environment
		case words[0] != "actieplan":
			t.Errorf("%s: this test does not know how to run that", line)
			continue
		case words[1] == "watch" || words[1] == "serve":
			if words[1] == "serve" {
				words = append(words, "--geen-browser")
			}
			command = exec.Command(filepath.Join(programs, "actieplan"), words[1:]...)
			command.Dir, command.Env = work, environment
			if err := runUntilItSpeaks(command); err != nil {
				t.Errorf("%s: %v", line, err)
			}
			continue
		}
		if strings.Contains(line, " --in ") { // what came back is what was made
			made, err := os.ReadFile(filepath.Join(work, "build", "actieplan-2026-mijnzone.docx"))
			if err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(work, words[2]), string(made))
		}
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", line, err, out)
		}
		if strings.HasPrefix(line, "actieplan new") {
			fillIn(t, work)
		}
	}
	for _, made := range []string{
		"build/actieplan-2026-voorbeeldstreek.pdf", "build/actieplan-2026-mijnzone.pdf", "build/actieplan-2026-mijnzone.docx",
		"build/nazicht/actieplan-2026-mijnzone.pdf", "build/" + lastForm() + "-blanco.docx",
		"content/mijnzone/" + lastForm() + ".schema.json",
	} {
		if _, err := os.Stat(filepath.Join(work, filepath.FromSlash(made))); err != nil {
			t.Error(err)
		}
	}
}

// fillIn writes the example's words into the new plans.
func fillIn(t *testing.T, work string) {
	t.Helper()
	plans, err := filepath.Glob(filepath.Join(work, "content", "*zone"))
	if err != nil || len(plans) == 0 {
		t.Fatalf("no new plan: %v", err)
	}
	for _, plan := range plans {
		if err := os.RemoveAll(plan); err != nil {
			t.Fatal(err)
		}
		if err := os.CopyFS(plan, os.DirFS(filepath.Join(work, "content", "voorbeeldstreek"))); err != nil {
			t.Fatal(err)
		}
	}
}

// runUntilItSpeaks starts a command that runs until it is interrupted, interrupts it once
// it has said something, and returns what is wrong with how it ended.
func runUntilItSpeaks(command *exec.Cmd) error {
	output, err := command.StdoutPipe()
	if err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(context.Background(), 20*time.Second)
	defer stop()
	ended := context.AfterFunc(ctx, func() { _ = command.Process.Kill() })
	defer ended()
	reader := bufio.NewReader(output)
	line, err := reader.ReadString('\n')
	if err != nil {
		return errors.Join(err, command.Wait())
	}
	if strings.TrimSpace(line) == "" {
		err = errors.New("it said nothing")
	}
	err = errors.Join(err, command.Process.Signal(os.Interrupt))
	_, _ = io.Copy(io.Discard, reader)
	return errors.Join(err, command.Wait())
}

// TestGuideShowsFindings makes the mistakes in the example that the guide shows the
// findings of.
func TestGuideShowsFindings(t *testing.T) {
	data, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	t.Setenv(project.EpochVariable, earlyEnough)
	work := t.TempDir()
	plan := filepath.Join("content", "voorbeeldstreek")
	if err := os.CopyFS(filepath.Join(work, plan), os.DirFS(example)); err != nil {
		t.Fatal(err)
	}
	t.Chdir(work)
	for _, mistake := range []struct{ file, right, wrong string }{
		{"plan.toml", "F = { vte = 0.95 }  ", "F = { vte = 0.9 }   "},
		{filepath.Join("acties", "2-praatpunt.toml"), "[acties.waarom]", "[acties.warom]"},
	} {
		path := filepath.Join(plan, mistake.file)
		data, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(data), mistake.right) {
			t.Fatalf("%s has no %q: %v", path, mistake.right, err)
		}
		write(t, path, strings.Replace(string(data), mistake.right, mistake.wrong, 1))
	}
	_, _, complaints := start("check", plan)
	findings := strings.Split(strings.TrimSpace(complaints), "\n\n")
	if len(findings) != 2 {
		t.Errorf("%d findings:\n%s", len(findings), complaints)
	}
	for _, finding := range findings {
		if !strings.Contains(text, "```\n"+finding+"\n```") {
			t.Errorf("the guide does not show this as it is printed:\n%s", finding)
		}
	}
}

// TestGuideKnowsTheOptions holds the guide's table of options against the commands: every
// option named is one of every command named beside it, and no command has an option that
// the table lacks.
func TestGuideKnowsTheOptions(t *testing.T) {
	data, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("(?m)^\\| (`-[^|]*`) \\| ([a-z, ]+) \\|")
	option := regexp.MustCompile("`-+([a-z-]+)")
	told := map[string]bool{}
	for _, match := range row.FindAllStringSubmatch(string(data), -1) {
		for _, name := range strings.Split(match[2], ", ") {
			command, _, err := newRootCommand().Find([]string{name})
			if err != nil || command.Name() != name {
				t.Errorf("the guide names a command %q", name)
				continue
			}
			for _, flag := range option.FindAllStringSubmatch(match[1], -1) {
				f := command.Flags().Lookup(flag[1])
				if len(flag[1]) == 1 {
					f = command.Flags().ShorthandLookup(flag[1])
				}
				if f == nil {
					t.Errorf("%s has no option %q", name, flag[1])
					continue
				}
				told[name+" "+f.Name] = true
			}
		}
	}
	if len(told) < 10 {
		t.Errorf("the guide's table of options was not found: %v", told)
	}
	for _, command := range newRootCommand().Commands() {
		if !command.Hidden {
			for _, row := range flagRows(command) {
				name := regexp.MustCompile(`--([a-z-]+)`).FindStringSubmatch(row[0])[1]
				if name != "help" && !told[command.Name()+" "+name] {
					t.Errorf("the guide does not tell of %s --%s", command.Name(), name)
				}
			}
		}
	}
}
