package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"
)

// untilInterrupted returns a context that ends when the user presses Ctrl+C or the system
// asks the program to end. After that the signals do what they do to any program: a
// second one ends it at once.
func untilInterrupted(command *cobra.Command) (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(command.Context(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// endTimeout is how long a command may take to end in its own way after an interrupt.
const endTimeout = 400 * time.Millisecond

// endSoon calls run and returns its error. Where run goes on for long after ctx ended, as
// in the middle of a long layout, endSoon returns nil without waiting for it. The program
// may end then, since files are written whole or not at all.
func endSoon(ctx context.Context, run func() error) error {
	done := make(chan error, 1)
	go func() { done <- run() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return err
	case <-time.After(endTimeout):
		return nil
	}
}
