package conformance

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// Command does the work of a command of this folder until that ends or the user
// interrupts it, and then ends the process: with status 0 where all is good, 1 where
// something is not, and 3 where that could not be found out.
func Command(work func(context.Context) (good bool, err error)) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	good, err := work(ctx)
	stop()
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "fout:", err)
		os.Exit(3)
	case !good:
		os.Exit(1)
	}
}
