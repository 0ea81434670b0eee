package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"actieplan/internal/project"
	"actieplan/internal/serve"
)

// newServe makes the command that shows plans in a browser while they are written.
func newServe() *cobra.Command {
	var folder, address string
	command := &cobra.Command{
		Use:   "serve PAD…",
		Short: "Toont een plan in uw browser terwijl u eraan schrijft.",
		Long: helpPaths + "\nDe pagina is er alleen voor deze computer en ververst bij elke bewaring. " +
			"Het programma loopt tot u Ctrl+C drukt.",
		Example: "  actieplan serve content/voorbeeldstreek\n  actieplan serve content --addr 127.0.0.1:9000",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			ctx, stop := untilInterrupted(command)
			defer stop()
			a := &project.Rebuilder{Args: args, Press: &project.Builder{Folder: folder, Formats: allFormats().chosen}}
			return serveUntil(ctx, command, a, address)
		},
	}
	outputFlag(command.Flags(), &folder)
	command.Flags().StringVar(&address, "addr", serve.DefaultAddress, "`ADRES` van de pagina; is de poort bezet, dan de volgende die vrij is")
	return command
}

// serveUntil shows rounds until ctx ends or something fails.
func serveUntil(ctx context.Context, command *cobra.Command, a *project.Rebuilder, address string) error {
	listener, err := serve.Listen(address)
	if errors.Is(err, serve.ErrAddress) {
		return project.WrongUsage("--addr: %q kan niet; %s", address, err)
	} else if err != nil {
		return &project.Failure{Status: project.StatusFiles, Message: fmt.Sprintf("op %s kan geen pagina getoond worden: %s", address, project.Reason(err)), Cause: err}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	server, served := serve.New(), make(chan error, 1)
	go func() {
		served <- server.Serve(ctx, listener)
		stop()
	}()
	fmt.Fprintf(command.OutOrStdout(), "Open in uw browser: http://%s/ (stoppen: Ctrl+C)\n", listener.Addr())
	teller := newTeller(command)
	err = a.Until(ctx, func(paths []string) {
		teller.forget(paths)
		server.Keep(paths)
	}, func(r *project.Outcome) {
		server.Show(viewOf(r))
		teller.tell(r)
	})
	stop()
	if failed := <-served; err == nil && failed != nil {
		return &project.Failure{Status: project.StatusFiles, Message: failed.Error(), Cause: failed}
	}
	return err
}

// viewOf is the round as the page shows it.
func viewOf(r *project.Outcome) serve.Render {
	v := serve.Render{
		Path: r.Path, Name: r.Name, Pages: r.Laid, Changed: r.Changed, Findings: r.Findings,
		Documents: r.Files, At: r.At, Took: r.Took,
	}
	if r.Before == 0 {
		v.Changed = nil // all is new: nothing to point at
	}
	if r.Problem != nil {
		v.Problem = r.Problem.Error()
	}
	return v
}
