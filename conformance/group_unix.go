//go:build unix

package conformance

import (
	"os/exec"
	"syscall"
)

// endWithChildren makes the end of the command's context also kill the programs that the
// command started: soffice is a script that starts the program that does the work.
func endWithChildren(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
}
