package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"sync"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// largestFile is how many bytes a content file may have: far more than a plan of text needs.
const largestFile = 4 << 20

// cannotRead tells why path could not be read.
func cannotRead(path string, cause error) error {
	var message string
	switch {
	case errors.Is(cause, errNowhere):
		message = path + " is een verwijzing naar een bestand dat niet bestaat"
	case errors.Is(cause, source.ErrNotRegular):
		message = path + " is geen bestand"
	case errors.Is(cause, errTooManyFolders):
		message = fmt.Sprintf("%s heeft meer dan %d mappen onder zich; is dit wel de map van een plan?", path, mostFolders)
	case errors.Is(cause, fs.ErrNotExist):
		message = path + " bestaat niet"
	case errors.Is(cause, fs.ErrPermission):
		message = path + " mag niet gelezen worden: u hebt geen toegang"
	default:
		message = path + " kan niet gelezen worden: " + source.Reason(cause)
	}
	return source.NewFileError(message, cause)
}

// errNowhere says that a file is a link to one that is not there.
var errNowhere = errors.New("link to nowhere")

// leadsNowhere adds errNowhere to an error of opening a link that leads to nothing.
func leadsNowhere(path string, err error) error {
	if info, linkErr := os.Lstat(path); linkErr == nil && info.Mode()&fs.ModeSymlink != 0 && errors.Is(err, fs.ErrNotExist) {
		return errors.Join(errNowhere, err)
	}
	return err
}

// ReadFile reads the file at path. The text that comes with it is what to parse: the
// file's bytes, with those that no content can hold replaced one for one, so that offsets
// stay. It is nil where the file is no text at all. The file may be known from before.
func ReadFile(path string, known func(*source.File) *source.File, found *finding.List) (*source.File, []byte, error) {
	file := &source.File{Path: source.ShownPath(path)}
	data, info, err := source.ReadFile(path, largestFile)
	var large *source.TooLargeError
	switch {
	case errors.As(err, &large):
		found.ErrorAt(source.Position{File: file},
			fmt.Sprintf("dit bestand is te groot: %s MB", dutch.FormatNumber(float64(large.Size*10>>20)/10)),
			fmt.Sprintf("een bestand mag ten hoogste %d MB groot zijn; is dit wel een tekstbestand?", largestFile>>20))
		return file, nil, nil
	case err != nil:
		return nil, nil, cannotRead(file.Path, leadsNowhere(path, err))
	}
	file.ModTime = info.ModTime()
	if message, help := foreign(data); message != "" {
		found.ErrorAt(source.Position{File: file}, message, help)
		return file, nil, nil
	}
	file.Data = bytes.TrimPrefix(data, []byte(string(character.ByteOrderMark)))
	file = known(file)
	if at := conflict(file.Data); at >= 0 {
		found.ErrorAt(source.Span(file, at, at+len(conflictMark)), "hier staan twee versies van hetzelfde, die een programma niet kon samenvoegen",
			"kies per plaats één versie, en wis de andere en de regels die met <<<<<<<, ======= en >>>>>>> beginnen")
		return file, nil, nil
	}
	return file, clean(file, found), nil
}

// conflictMark begins the line before the first of two versions that git, or a program
// like it, could not merge.
const conflictMark = "<<<<<<< "

// conflict is where a file holds two versions of something, of which one has to be
// chosen; -1 where it does not.
func conflict(data []byte) int {
	at := -1
	if bytes.HasPrefix(data, []byte(conflictMark)) {
		at = 0
	} else if n := bytes.Index(data, []byte("\n"+conflictMark)); n >= 0 {
		at = n + 1
	}
	if at < 0 || !bytes.Contains(data[at:], []byte("\n=======")) || !bytes.Contains(data[at:], []byte("\n>>>>>>> ")) {
		return -1
	}
	return at
}

const saveAsUTF8 = "bewaar het bestand als UTF-8; in Kladblok: Bestand, Opslaan als, Codering: UTF-8"

// foreign tells what a file is that is no text in UTF-8 at all.
func foreign(data []byte) (message, help string) {
	for _, kind := range []struct{ start, message, help string }{
		{"\xff\xfe", "dit bestand is bewaard als UTF-16 (“Unicode”), niet als UTF-8", saveAsUTF8},
		{"\xfe\xff", "dit bestand is bewaard als UTF-16 (“Unicode”), niet als UTF-8", saveAsUTF8},
		{"PK\x03\x04", "dit is een Word-bestand of een zip-bestand, geen tekst", "een ingevuld formulier in Word zet u om met: actieplan import"},
		{"{\\rtf", "dit is een RTF-bestand, geen gewone tekst", "kies bij Opslaan als het type “tekst zonder opmaak” en de codering UTF-8"},
		{"%PDF-", "dit is een PDF, geen tekst", "geef het .toml-bestand van het plan"},
		{"\xd0\xcf\x11\xe0", "dit is een bestand van een oude Word (.doc), geen tekst", "bewaar een ingevuld formulier in Word als .docx en zet het om met: actieplan import"},
	} {
		if bytes.HasPrefix(data, []byte(kind.start)) {
			return kind.message, kind.help
		}
	}
	switch first := bytes.ToLower(bytes.TrimSpace(data[:min(len(data), 64)])); {
	case bytes.HasPrefix(first, []byte("<html")) || bytes.HasPrefix(first, []byte("<!doctype")) || bytes.HasPrefix(first, []byte("<?xml")):
		return "dit is een webpagina of een XML-bestand, geen gewone tekst", "kies bij Opslaan als het type “tekst zonder opmaak” en de codering UTF-8"
	case len(data) > 0 && len(bytes.Trim(data, "\x00")) == 0:
		return "dit bestand is beschadigd: er staan enkel nullen in", "zet een eerdere versie van het bestand terug"
	}
	// Latin letters in UTF-16 without its mark: every second byte is zero.
	start := data[:min(len(data), 1024)]
	if zeros := bytes.Count(start, []byte{0}); len(start) >= 4 && zeros*3 >= len(start) && !bytes.Contains(start, []byte{0, 0}) {
		return "dit bestand is bewaard als UTF-16 (“Unicode”), niet als UTF-8", saveAsUTF8
	}
	return "", ""
}

// clean returns the file's bytes with a space for each byte of a character that no
// content can hold, and reports those. A vertical tab in a text of several lines is one of
// its line ends: Word and PowerPoint have it on the clipboard for Shift+Enter.
func clean(file *source.File, found *finding.List) []byte {
	data := file.Data
	replace := func(start, end int, by byte) {
		if &data[0] == &file.Data[0] {
			data = bytes.Clone(file.Data)
		}
		for i := start; i < end; i++ {
			data[i] = by
		}
	}
	encoding, carriage := true, true // not reported yet
	for i := 0; i < len(data); {
		c := data[i]
		if c >= ' ' && c < 0x7f || c == '\n' || c == '\t' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if encoding {
				encoding = false
				message, help := notUTF8(file, i)
				found.ErrorAt(source.Span(file, i, i+1), message, help)
			}
			replace(i, i+1, '?')
		case c == '\r' && i+1 < len(data) && data[i+1] == '\n':
			size = 2
		case c == '\r':
			if carriage {
				carriage = false
				found.ErrorAt(source.Span(file, i, i+1), "hier staat een regeleinde (CR) dat TOML niet kent",
					"bewaar het bestand met Windows-regeleinden (CRLF) of Unix-regeleinden (LF)")
			}
			replace(i, i+1, '\n')
		case r == '\v' && !inShortText(data[:i]):
			replace(i, i+1, '\n')
		case character.Forbidden(r):
			size = runLength(data[i:], r) // many in a row are one mistake
			if !found.Full(source.Span(file, i, i)) {
				found.ErrorAt(source.Span(file, i, i+size), "hier staat "+character.Describe(r), character.RemoveControl(r))
			}
			replace(i, i+size, ' ')
		}
		i += size
	}
	return data
}

// shortText is the beginning of a line up to within a text between single quotes.
var shortText = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`=[ \t]*(?:"[^"]|'[^'])`) })

// inShortText reports whether the end of data is on a line with a text that cannot go on
// on the next one.
func inShortText(data []byte) bool {
	return shortText().Match(data[bytes.LastIndexByte(data, '\n')+1:])
}

// runLength is how many bytes of r, one after the other, data begins with.
func runLength(data []byte, r rune) int {
	one := []byte(string(r))
	length := 0
	for bytes.HasPrefix(data[length:], one) {
		length += len(one)
	}
	return length
}

// notUTF8 tells of the first byte of a file that is not UTF-8, and what it is in the encoding
// that Windows programs used to write. Where other characters are UTF-8, saving the file
// anew would break those.
func notUTF8(file *source.File, first int) (message, help string) {
	message, help = "dit bestand is geen UTF-8", saveAsUTF8
	lines, mixed := linesNotUTF8(file.Data)
	if mixed {
		message = "dit bestand is niet overal UTF-8"
		help = "open het in Visual Studio Code of Notepad++ en typ er dit teken opnieuw; in Kladblok gaan de letters stuk die wel UTF-8 zijn"
	}
	message += fmt.Sprintf(": het teken met code %02X", file.Data[first])
	if sign, ok := character.InWindows(rune(file.Data[first])); ok {
		message += fmt.Sprintf(" (in Windows-1252 is dat “%c”)", sign)
	}
	if mixed {
		message += dutch.AlsoOnLines(lines[1:])
	}
	return message, help
}

// linesNotUTF8 are the numbers of the lines that are not UTF-8, and whether any character
// in the file is one of more than a byte.
func linesNotUTF8(data []byte) (lines []int, mixed bool) {
	number := 0
	for line := range bytes.Lines(data) {
		number++
		if !utf8.Valid(line) {
			lines = append(lines, number)
		}
		for !mixed && len(line) > 0 {
			r, size := utf8.DecodeRune(line)
			mixed = size > 1 && r != character.ByteOrderMark
			line = line[size:]
		}
	}
	return lines, mixed
}
