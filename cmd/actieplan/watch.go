package main

import (
	"context"

	"github.com/spf13/cobra"

	"actieplan/internal/project"
)

// watchOptions are those of "actieplan watch".
type watchOptions struct {
	streams
	Paths  []string
	Folder string
}

// newWatchCommand returns the command that makes documents of plans again on every save.
func newWatchCommand(run func(context.Context, *watchOptions) error) *cobra.Command {
	opts := &watchOptions{}
	command := &cobra.Command{
		Use:     "watch PAD…",
		Short:   "Maakt de documenten opnieuw telkens als u een plan bewaart.",
		Long:    helpPaths + "\nHet programma loopt tot u Ctrl+C drukt. Bij een fout in een plan blijven de vorige documenten staan.",
		Example: "  actieplan watch content/voorbeeldstreek\n  actieplan watch content -o build/nazicht",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			ctx, stop := untilInterrupted(command)
			defer stop()
			opts.streams, opts.Paths = streamsOf(command), args
			return endSoon(ctx, func() error { return run(ctx, opts) })
		},
	}
	outputFlag(command.Flags(), &opts.Folder)
	return command
}

// runWatch makes documents until ctx ends.
func runWatch(ctx context.Context, opts *watchOptions) error {
	log := newBuildLog(opts.streams)
	rebuilder := project.NewRebuilder(opts.Paths, &project.Builder{Folder: opts.Folder, Formats: project.AllFormats()})
	return rebuilder.Run(ctx, log.forget, log.add)
}
