package main

import (
	"os/exec"
	"runtime"
)

// openBrowser opens an address in the user's browser. Where that fails, the user has the
// address on the screen.
func openBrowser(address string) {
	command := exec.Command("xdg-open", address)
	switch runtime.GOOS {
	case "darwin":
		command = exec.Command("open", address)
	case "windows":
		command = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	}
	if command.Start() == nil {
		go func() { _ = command.Wait() }() // so that it does not stay in the table of processes
	}
}
