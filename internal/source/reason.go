package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"syscall"
)

// Error numbers of Windows that package syscall does not name on every system (winerror.h).
const (
	firstOfCloud syscall.Errno = 358 // ERROR_CLOUD_FILE_…, to the next two
	lastOfCloud  syscall.Errno = 404
	cloudTimeout syscall.Errno = 426
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
	if errors.Is(err, ErrNotRegular) {
		return "het is geen bestand"
	}
	var number syscall.Errno
	known := errors.As(err, &number)
	if known {
		if reason := reasonOnWindows(number); reason != "" && runtime.GOOS == "windows" {
			return reason
		}
		if reason := reasons[number]; reason != "" {
			return reason
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

// Reasons that several numbers of Windows have.
const (
	openElsewhere = "het is open in een ander programma; sluit het daar en probeer opnieuw"
	notOnNetwork  = "het is niet te vinden op het netwerk"
	noSuchFolder  = "een map of een schijf in dat pad is er niet"
)

// InUse reports whether Windows refused because another program keeps the file for itself.
func InUse(err error) bool {
	var number syscall.Errno
	return runtime.GOOS == "windows" && errors.As(err, &number) && reasonsOnWindows[number] == openElsewhere
}

// reasonsOnWindows tells in Dutch what numbers of Windows mean (winerror.h).
var reasonsOnWindows = map[syscall.Errno]string{
	3:    noSuchFolder,                      // ERROR_PATH_NOT_FOUND, which is also how Go says ENOTDIR
	15:   noSuchFolder,                      // ERROR_INVALID_DRIVE
	19:   reasons[syscall.EROFS],            // ERROR_WRITE_PROTECT
	21:   reasons[syscall.ENODEV],           // ERROR_NOT_READY
	32:   openElsewhere,                     // ERROR_SHARING_VIOLATION
	33:   openElsewhere,                     // ERROR_LOCK_VIOLATION
	39:   reasons[syscall.ENOSPC],           // ERROR_HANDLE_DISK_FULL
	51:   notOnNetwork,                      // ERROR_REM_NOT_LIST
	53:   notOnNetwork,                      // ERROR_BAD_NETPATH
	55:   reasons[syscall.ESTALE],           // ERROR_DEV_NOT_EXIST
	59:   reasons[syscall.ESTALE],           // ERROR_UNEXP_NET_ERR
	64:   reasons[syscall.ESTALE],           // ERROR_NETNAME_DELETED
	67:   notOnNetwork,                      // ERROR_BAD_NET_NAME
	112:  reasons[syscall.ENOSPC],           // ERROR_DISK_FULL
	121:  reasons[syscall.ETIMEDOUT],        // ERROR_SEM_TIMEOUT
	123:  reasons[syscall.EINVAL],           // ERROR_INVALID_NAME
	161:  reasons[syscall.EINVAL],           // ERROR_BAD_PATHNAME
	206:  reasons[syscall.ENAMETOOLONG],     // ERROR_FILENAME_EXCED_RANGE
	225:  "de virusscanner houdt het tegen", // ERROR_VIRUS_INFECTED
	267:  reasons[syscall.ENOTDIR],          // ERROR_DIRECTORY
	303:  openElsewhere,                     // ERROR_DELETE_PENDING
	1117: reasons[syscall.EIO],              // ERROR_IO_DEVICE
	1224: openElsewhere,                     // ERROR_USER_MAPPED_FILE
	1203: notOnNetwork,                      // ERROR_NO_NET_OR_BAD_PATH
	1222: reasons[syscall.ESTALE],           // ERROR_NO_NETWORK
	1231: reasons[syscall.ESTALE],           // ERROR_NETWORK_UNREACHABLE
	1232: reasons[syscall.ESTALE],           // ERROR_HOST_UNREACHABLE
	1236: reasons[syscall.ESTALE],           // ERROR_CONNECTION_ABORTED
	1295: reasons[syscall.EDQUOT],           // ERROR_DISK_QUOTA_EXCEEDED
	1392: reasons[syscall.EIO],              // ERROR_FILE_CORRUPT
}

// reasonOnWindows tells what those numbers of Windows mean that other systems do not give.
func reasonOnWindows(number syscall.Errno) string {
	if firstOfCloud <= number && number <= lastOfCloud || number == cloudTimeout {
		return "het staat in de cloud (OneDrive) en is nu niet op te halen; kies bij het bestand “Altijd behouden op dit apparaat” en probeer opnieuw"
	}
	return reasonsOnWindows[number]
}
