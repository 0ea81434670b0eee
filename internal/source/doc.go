// Package source reads files that may be anything, and knows places in those of a plan.
// In go paths and offsets in bytes; out come the bytes of regular files of a bounded
// size, why the system refuses one, in Dutch, and positions and paths as editors and
// people read them.
package source
