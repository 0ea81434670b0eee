package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"actieplan/internal/project"
	"actieplan/internal/serve"
)

// serveOptions are those of "actieplan serve".
type serveOptions struct {
	streams
	Paths   []string
	Folder  string
	Address string
}

// newServeCommand returns the command that shows plans in a browser while they are written.
func newServeCommand() *cobra.Command {
	opts := &serveOptions{}
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
			opts.streams, opts.Paths = streamsOf(command), args
			return runServe(ctx, opts)
		},
	}
	outputFlag(command.Flags(), &opts.Folder)
	command.Flags().StringVar(&opts.Address, "addr", serve.DefaultAddress, "`ADRES` van de pagina; is de poort bezet, dan de volgende die vrij is")
	return command
}

// runServe shows plans until ctx ends or something fails.
func runServe(ctx context.Context, opts *serveOptions) error {
	listener, err := serve.Listen(opts.Address)
	if errors.Is(err, serve.ErrAddress) {
		return project.WrongUsage("--addr: %q kan niet; %s", opts.Address, err)
	} else if err != nil {
		return &project.Failure{Status: project.StatusFiles, Message: fmt.Sprintf("op %s kan geen pagina getoond worden: %s", opts.Address, project.Reason(err)), Cause: err}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	server, served := serve.New(), make(chan error, 1)
	go func() {
		served <- server.Serve(ctx, listener)
		stop()
	}()
	fmt.Fprintf(opts.out, "Open in uw browser: http://%s/ (stoppen: Ctrl+C)\n", listener.Addr())
	log := newBuildLog(opts.streams)
	rebuilder := project.NewRebuilder(opts.Paths, &project.Builder{Folder: opts.Folder, Formats: project.AllFormats()})
	err = rebuilder.Run(ctx, func(paths []string) {
		log.forget(paths)
		server.Keep(paths)
	}, func(r *project.Outcome) {
		server.Show(viewOf(r))
		log.add(r)
	})
	stop()
	if failed := <-served; err == nil && failed != nil {
		return &project.Failure{Status: project.StatusFiles, Message: failed.Error(), Cause: failed}
	}
	return err
}

// viewOf is a build as the page shows it.
func viewOf(r *project.Outcome) serve.Render {
	v := serve.Render{
		Path: r.Path, Name: r.Name, Pages: r.Pages, Changed: r.Changed, Findings: r.Findings,
		Documents: r.Files, At: r.Start, Took: r.Took,
	}
	if r.PagesBefore == 0 {
		v.Changed = nil // all is new: nothing to point at
	}
	if r.Err != nil {
		v.Problem = r.Err.Error()
	}
	return v
}
