package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version tells what the program was built from, as far as the build knows.
func version() string {
	version := "onbekende versie"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		version = info.Main.Version
	}
	return fmt.Sprintf("%s, %s, %s/%s", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
