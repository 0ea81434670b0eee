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

// lastWords is how long a command may take to end in its own way after an interrupt.
const lastWords = 400 * time.Millisecond

// endSoon calls run and returns its error. When ctx ends and run does not soon after, as
// in the middle of a long layout, endSoon returns without waiting for it: the program is
// to end, and files are written whole or not at all.
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
	case <-time.After(lastWords):
		return nil
	}
}
