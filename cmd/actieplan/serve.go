package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"actieplan/internal/project"
	"actieplan/internal/serve"
	"actieplan/internal/source"
)

// serveOptions are those of "actieplan serve".
type serveOptions struct {
	streams
	Paths   []string
	Folder  string
	Address string
	// NoBrowser says that the page is not to be opened in the user's browser.
	NoBrowser bool
}

// newServeCommand returns the command that shows plans in a browser while they are written.
func newServeCommand(run func(context.Context, *serveOptions) error) *cobra.Command {
	opts := &serveOptions{}
	command := &cobra.Command{
		Use:   "serve PAD…",
		Short: "Toont een plan in uw browser terwijl u eraan schrijft.",
		Long: helpPaths + "\nAlleen deze computer kan de pagina openen. Ze wordt ververst telkens als u een plan bewaart.\n" +
			"Het programma loopt tot u Ctrl+C drukt.",
		Example: "  actieplan serve content/voorbeeldstreek\n  actieplan serve content --addr 127.0.0.1:9000",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			ctx, stop := untilInterrupted(command)
			defer stop()
			opts.streams, opts.Paths = streamsOf(command), args
			return endSoon(ctx, func() error { return run(ctx, opts) })
		},
	}
	outputFlag(command.Flags(), &opts.Folder)
	command.Flags().StringVar(&opts.Address, "addr", serve.DefaultAddress,
		"`ADRES` van de pagina; is de poort bezet, dan de volgende die vrij is")
	command.Flags().BoolVar(&opts.NoBrowser, "geen-browser", false, "opent de pagina niet in uw browser; het adres staat op het scherm")
	return command
}

// runServe shows plans until ctx ends or something fails.
func runServe(ctx context.Context, opts *serveOptions) error {
	listener, err := serve.Listen(opts.Address)
	if errors.Is(err, serve.ErrAddress) {
		return usageError("--addr: %s kan niet; %s", quoted(opts.Address), err)
	} else if err != nil {
		return fmt.Errorf("op %s kan geen pagina getoond worden: %s", opts.Address, source.Reason(err))
	}
	server, log := serve.New(), newBuildLog(opts.streams)
	rebuilder := project.NewRebuilder(opts.Paths, &project.Builder{Folder: opts.Folder, Formats: project.AllFormats()})
	rebuilder.Laid = func(r *project.Outcome) { server.Show(viewOf(r)) }
	left := 0 // builds of a series to wait for: the address is printed below those of the first
	announce := sync.OnceFunc(func() { opts.announce("http://" + listener.Addr().String() + "/") })
	group, ctx := errgroup.WithContext(ctx) // where one of the two fails, the other ends too
	group.Go(func() error {
		if err := server.Serve(ctx, listener); err != nil {
			return fmt.Errorf("de pagina kan niet getoond worden: %s", source.Reason(err))
		}
		return nil
	})
	group.Go(func() error {
		return rebuilder.Run(ctx, func(paths []string) {
			left = len(paths)
			log.forget(paths)
			server.Keep(paths)
		}, func(r *project.Outcome) {
			server.Show(viewOf(r))
			log.add(r)
			if left--; left == 0 {
				announce()
			}
		})
	})
	return group.Wait()
}

// announce tells where the page is, and opens it.
func (opts *serveOptions) announce(address string) {
	fmt.Fprintf(opts.out, "Open in uw browser: %s (stoppen: Ctrl+C)\n", address)
	if !opts.NoBrowser {
		openBrowser(address)
	}
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
