// Package source reads files that may be anything, and knows places in those of a plan.
// In go paths and offsets in bytes; out come the bytes of regular files of a bounded
// size, and positions and paths as editors and people read them.
package source
