package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"

	"actieplan/conformance"
)

// contestant is a program and what was measured of it, one figure for each run.
type contestant struct {
	name    string
	command []string
	told    func(printed string) (milliseconds float64, err error) // where the program says what it measured within; else nil

	wall   []float64 // of the whole process, in ms
	cpu    []float64 // in ms
	inside []float64 // what the program itself measured, in ms
	memory []float64 // at the peak, in MiB
}

// run starts the program once and returns what it printed.
func (c *contestant) run(ctx context.Context) (string, error) {
	printed, _, err := c.start(ctx)
	return printed, err
}

// measure starts the program once more and keeps what that took.
func (c *contestant) measure(ctx context.Context) error {
	start := time.Now()
	printed, command, err := c.start(ctx)
	wall := time.Since(start)
	if err != nil {
		return err
	}
	if c.told != nil {
		inside, err := c.told(printed)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		c.inside = append(c.inside, inside)
	}
	state := command.ProcessState
	c.wall = append(c.wall, milliseconds(wall))
	c.cpu = append(c.cpu, milliseconds(state.UserTime()+state.SystemTime()))
	c.memory = append(c.memory, float64(conformance.MaxMemory(state))/(1<<20))
	return nil
}

func (c *contestant) start(ctx context.Context) (printed string, command *exec.Cmd, err error) {
	command = exec.CommandContext(ctx, c.command[0], c.command[1:]...)
	var output, complaints bytes.Buffer
	command.Stdout, command.Stderr = &output, &complaints
	if err := command.Run(); err != nil {
		return "", nil, fmt.Errorf("%s: %w\n%s", strings.Join(c.command, " "), err, complaints.String())
	}
	return output.String(), command, nil
}

// String is the line about it for the user.
func (c *contestant) String() string {
	line := fmt.Sprintf("%-24s %6.1f ms, processor %6.1f ms, geheugen %5.1f MiB", c.name, median(c.wall), median(c.cpu), median(c.memory))
	if c.told != nil {
		line += fmt.Sprintf(", waarvan het zetten zelf %.1f ms", median(c.inside))
	}
	return line
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1e3 }

// median returns the middle figure, 0 where there is none.
func median(figures []float64) float64 {
	if len(figures) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(figures))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}
