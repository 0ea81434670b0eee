package project

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"actieplan/internal/source"
)

// A journal is a file that is there while the files of one document are put in their
// places. It names, on two lines for each, the temporary file and its place, and ends
// with a line that says it is whole.
const (
	journalName = "actieplan"
	journalEnd  = "einde\n"
)

// writeJournal writes the journal of some replacements that are ready, and returns its
// path. One file needs no journal.
func writeJournal(folder string, replacements []*replacement) (string, error) {
	if len(replacements) < 2 {
		return "", nil
	}
	var b bytes.Buffer
	for _, r := range replacements {
		b.WriteString(filepath.Base(r.temporary) + "\n" + filepath.Base(r.path) + "\n")
	}
	b.WriteString(journalEnd)
	file, err := createBeside(filepath.Join(folder, journalName))
	if err == nil {
		err = writeAndClose(file, b.Bytes())
	}
	if err != nil {
		return "", cannotWrite(folder, err)
	}
	return file.Name(), nil
}

// temporaryName is the form of the names that createBeside gives, and of backups: of
// what, by which process.
var temporaryName = regexp.MustCompile(`^\.(.+)\.(\d+)-\d+\.tmp(?:\.old)?$`)

// oldAge is the age at which a temporary file is no longer in use, even if there is a
// process with the number of the one that made it: the system uses numbers again.
const oldAge = time.Hour

// Recover finishes what runs that were killed left in a folder of documents: where one of
// the files of a document is in its place already, it puts the others in theirs, and it
// removes temporary files. Call it at the start of a run, before anything is written.
// What it cannot do it leaves: the run itself tells why it cannot write there.
func Recover(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // there is nothing to finish
	}
	var left []string
	for _, entry := range entries {
		if match := temporaryName.FindStringSubmatch(entry.Name()); match != nil && source.IsRegular(entry.Type()) && ours(match[1]) &&
			abandoned(entry, match[2]) {
			left = append(left, filepath.Join(folder, entry.Name()))
		}
	}
	for _, path := range left {
		if match := temporaryName.FindStringSubmatch(filepath.Base(path)); match[1] == journalName {
			finish(path)
		}
	}
	for _, path := range left {
		_ = os.Remove(path) // it may have been put in its place
	}
}

// ours reports whether a temporary file of that name is one that this program makes.
func ours(name string) bool {
	switch filepath.Ext(name) {
	case "." + FormatPDF, "." + FormatDOCX:
		return true
	}
	return name == journalName
}

// abandoned reports whether the process that made a temporary file has ended.
func abandoned(entry fs.DirEntry, process string) bool {
	number, err := strconv.Atoi(process)
	if err != nil {
		return false
	}
	if number == os.Getpid() || !alive(number) {
		return true // this process has not begun to write yet
	}
	info, err := entry.Info()
	return err == nil && time.Since(info.ModTime()) > oldAge
}

// finish puts the files that a journal names in their places, if the journal is whole.
func finish(journal string) {
	data, err := os.ReadFile(journal)
	text, whole := strings.CutSuffix(string(data), journalEnd)
	if err != nil || !whole {
		return
	}
	names := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	folder := filepath.Dir(journal)
	for i := 0; i+1 < len(names); i += 2 {
		temporary, name := names[i], names[i+1]
		match := temporaryName.FindStringSubmatch(temporary)
		if match != nil && match[1] == name && filepath.Base(name) == name {
			_ = os.Rename(filepath.Join(folder, temporary), filepath.Join(folder, name)) // done before, perhaps
		}
	}
}
