package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"actieplan/serve"
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
			a := &again{args: args, press: &press{folder: folder, formats: allFormats()}}
			return serveUntil(ctx, command, a, address)
		},
	}
	outputFlag(command.Flags(), &folder)
	command.Flags().StringVar(&address, "addr", serve.DefaultAddress, "`ADRES` van de pagina; is de poort bezet, dan de volgende die vrij is")
	return command
}

// serveUntil shows rounds until ctx ends or something fails.
func serveUntil(ctx context.Context, command *cobra.Command, a *again, address string) error {
	listener, err := serve.Listen(address)
	if errors.Is(err, serve.ErrAddress) {
		return wrongUsage("--addr: %q kan niet; %s", address, err)
	} else if err != nil {
		return &failure{statusFiles, fmt.Sprintf("op %s kan geen pagina getoond worden: %s", address, reason(err)), err}
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
	err = a.until(ctx, func(paths []string) {
		teller.forget(paths)
		server.Keep(paths)
	}, func(r *round) {
		server.Show(r.view())
		teller.tell(r)
	})
	stop()
	if failed := <-served; err == nil && failed != nil {
		return &failure{statusFiles, failed.Error(), failed}
	}
	return err
}

// view is the round as the page shows it.
func (r *round) view() serve.Render {
	v := serve.Render{
		Path: r.path, Name: r.name, Pages: r.laid, Changed: r.changed, Findings: r.findings,
		Documents: r.files, At: r.at, Took: r.took,
	}
	if r.before == 0 {
		v.Changed = nil // all is new: nothing to point at
	}
	if r.problem != nil {
		v.Problem = r.problem.Error()
	}
	return v
}
