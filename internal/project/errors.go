package project

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"syscall"

	"actieplan/internal/character"
	"actieplan/internal/source"
)

// UsageError says that what was asked for makes no sense, such as a template that does not
// exist. The user has to ask for something else.
type UsageError struct {
	Message string // Dutch
}

// Error implements error.
func (e *UsageError) Error() string { return e.Message }

func wrongUsage(format string, args ...any) error {
	return &UsageError{fmt.Sprintf(format, args...)}
}

// FileError says that something could not be read or written.
type FileError struct {
	Message string // Dutch, with the path
	Cause   error  // nil if there is none to tell
}

// Error implements error.
func (e *FileError) Error() string { return e.Message }

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Cause }

// cannotWrite is the error of a file that could not be written.
func cannotWrite(path string, err error) error {
	return &FileError{fmt.Sprintf("%s kan niet geschreven worden: %s", character.Visible(path), Reason(err)), err}
}

// cannotRead is the error of a file that could not be read.
func cannotRead(path string, err error) error {
	return &FileError{fmt.Sprintf("%s kan niet gelezen worden: %s", character.Visible(path), Reason(err)), err}
}

// Error numbers of Windows that package syscall does not name on every system (winerror.h).
const (
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
	diskFull         syscall.Errno = 112
)

// reasons tells in Dutch what numbers of the system mean.
var reasons = map[syscall.Errno]string{
	syscall.ENOSPC:        "de schijf is vol",
	syscall.EDQUOT:        "de schijf is vol, of u hebt er geen plaats meer op",
	syscall.EFBIG:         "het bestand wordt te groot voor de schijf",
	syscall.EROFS:         "de schijf kan alleen gelezen worden",
	syscall.ENOTDIR:       "een deel van het pad is geen map",
	syscall.EISDIR:        "er is al een map met die naam",
	syscall.ENOTEMPTY:     "er is al een map met die naam",
	syscall.ENAMETOOLONG:  "de naam is te lang",
	syscall.EINVAL:        "de naam of de plaats kan niet op dit systeem",
	syscall.EILSEQ:        "de naam kan niet op dit systeem",
	syscall.ELOOP:         "een verwijzing leidt in een kring",
	syscall.EIO:           "de schijf of de verbinding ermee geeft een fout",
	syscall.EBUSY:         "het is in gebruik door een ander programma",
	syscall.ETXTBSY:       "het is in gebruik door een ander programma",
	syscall.EMFILE:        "dit programma heeft te veel bestanden open",
	syscall.ENFILE:        "op deze computer zijn te veel bestanden open",
	syscall.ENOMEM:        "er is te weinig geheugen",
	syscall.ESTALE:        "de verbinding met de schijf is weg",
	syscall.ETIMEDOUT:     "de verbinding met de schijf antwoordt niet",
	syscall.ENODEV:        "dat toestel is er niet",
	syscall.ENXIO:         "dat toestel is er niet",
	syscall.EXDEV:         "het ligt op een andere schijf",
	syscall.EPIPE:         "wie het leest, is gestopt",
	syscall.EADDRINUSE:    "het adres is in gebruik door een ander programma",
	syscall.EADDRNOTAVAIL: "deze computer heeft dat adres niet",
}

// Reason tells in Dutch why the system refused. The words of the system itself are in
// another language.
func Reason(err error) string {
	if errors.Is(err, source.ErrNotRegular) {
		return "het is geen bestand"
	}
	var number syscall.Errno
	known := errors.As(err, &number)
	if known {
		windows := runtime.GOOS == "windows"
		switch {
		case windows && (number == sharingViolation || number == lockViolation):
			return "het is open in een ander programma; sluit het daar en probeer opnieuw"
		case windows && number == diskFull:
			return reasons[syscall.ENOSPC]
		case reasons[number] != "":
			return reasons[number]
		}
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "u hebt er geen toegang toe, of het is open in een ander programma"
	case errors.Is(err, fs.ErrNotExist):
		return "het bestaat niet"
	case errors.Is(err, fs.ErrExist):
		return "er is al iets met die naam"
	case errors.Is(err, io.ErrShortWrite):
		return reasons[syscall.ENOSPC]
	case known:
		return fmt.Sprintf("het systeem geeft fout %d", int(number))
	}
	return "het systeem zegt niet waarom"
}

// CannotPrint is the error of what could not be written to standard output; other errors
// are returned as they are.
func CannotPrint(err error) error {
	var failure *FileError
	var number syscall.Errno
	if err == nil || errors.As(err, &failure) || !errors.As(err, &number) {
		return err
	}
	return &FileError{"de uitvoer kan niet geschreven worden: " + Reason(err), err}
}
