//go:build unix

package conformance

import (
	"os/exec"
	"syscall"
)

// endWithChildren has the end of the command's context end the programs that it started too: soffice is a script around
// the program that does the work.
func endWithChildren(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
}
