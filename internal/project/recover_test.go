package project

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// deadProcess returns the number of a process that has ended.
func deadProcess(t *testing.T) int {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run=^$")
	if err := command.Run(); err != nil {
		t.Fatal(err)
	}
	return command.Process.Pid
}

func TestRecover(t *testing.T) {
	dead, alive := deadProcess(t), os.Getppid()
	named := func(name string, process int) string { return fmt.Sprintf(".%s.%d-0.tmp", name, process) }
	journal := named("a.pdf", dead) + "\na.pdf\n" + named("a.docx", dead) + "\na.docx\n"
	for _, test := range []struct {
		name         string
		before, want []string // name and content by turns
	}{
		{
			"killed while it wrote",
			[]string{"a.docx", "oud", "a.pdf", "oud", named("a.pdf", dead), "nieuw", named("a.docx", dead), "nie"},
			[]string{"a.docx", "oud", "a.pdf", "oud"},
		},
		{
			"killed before the first rename",
			[]string{"a.docx", "oud", "a.pdf", "oud", named("a.pdf", dead), "nieuw", named("a.docx", dead), "nieuw",
				named(journalName, dead), journal + journalEnd},
			[]string{"a.docx", "nieuw", "a.pdf", "nieuw"},
		},
		{
			"killed between the renames",
			[]string{"a.docx", "oud", "a.pdf", "nieuw", named("a.pdf", dead) + ".old", "oud", named("a.docx", dead), "nieuw",
				named(journalName, dead), journal + journalEnd},
			[]string{"a.docx", "nieuw", "a.pdf", "nieuw"},
		},
		{"killed between the renames of the first documents", []string{"a.pdf", "nieuw", named("a.docx", dead), "nieuw",
			named(journalName, dead), journal + journalEnd}, []string{"a.docx", "nieuw", "a.pdf", "nieuw"}},
		{
			"killed after the renames",
			[]string{"a.docx", "nieuw", "a.pdf", "nieuw", named("a.docx", dead) + ".old", "oud",
				named(journalName, dead), journal + journalEnd},
			[]string{"a.docx", "nieuw", "a.pdf", "nieuw"},
		},
		{
			"killed in the journal",
			[]string{"a.docx", "oud", "a.pdf", "oud", named("a.pdf", dead), "nieuw", named("a.docx", dead), "nieuw",
				named(journalName, dead), journal},
			[]string{"a.docx", "oud", "a.pdf", "oud"},
		},
		{
			"a journal that leads elsewhere",
			[]string{
				named(journalName, dead), "../x\nb\n" + named("a.pdf", dead) + "\nb\n" + journalEnd,
				named("a.pdf", dead), "x",
			},
			nil,
		},
		{
			"files of others",
			[]string{".zip.12-0.tmp", "", ".a.pdf.x-0.tmp", "", "a.pdf", ""},
			[]string{".a.pdf.x-0.tmp", "", ".zip.12-0.tmp", "", "a.pdf", ""},
		},
		{"a process that goes on", []string{named("a.pdf", alive), "nieuw"}, []string{named("a.pdf", alive), "nieuw"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			for i := 0; i < len(test.before); i += 2 {
				if err := os.WriteFile(filepath.Join(folder, test.before[i]), []byte(test.before[i+1]), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			Recover(folder)
			holds(t, folder, test.want...)
		})
	}
	Recover(filepath.Join(t.TempDir(), "weg"))
}

// TestRecoverOldFiles removes a temporary file though its process's number has been given
// again.
func TestRecoverOldFiles(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, fmt.Sprintf(".a.pdf.%d-0.tmp", os.Getppid()))
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	then := time.Now().Add(-2 * oldAge)
	if err := os.Chtimes(path, then, then); err != nil {
		t.Fatal(err)
	}
	Recover(folder)
	holds(t, folder)
}

// TestWriteFilesKeepsModes writes over files whose rights someone changed.
func TestWriteFilesKeepsModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights of Unix")
	}
	folder := t.TempDir()
	if _, err := writeFiles(folder, []output{file("a", "oud"), file("b", "oud")}); err != nil {
		t.Fatal(err)
	}
	for name, mode := range map[string]os.FileMode{"a": 0o640, "b": 0o666} {
		if err := os.Chmod(filepath.Join(folder, name), mode); err != nil {
			t.Fatal(err)
		}
		if _, err := writeFiles(folder, []output{file("a", "nieuw"), file("b", "nieuw")}); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s: %v, want %v: %v", name, info.Mode(), mode, err)
		}
	}
	holds(t, folder, "a", "nieuw", "b", "nieuw")
}
