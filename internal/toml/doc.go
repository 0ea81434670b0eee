// Package toml reads TOML. In go the bytes of the files of a plan; out come one tree, in
// which every key and value knows its place, and a finding for each mistake, after which
// the reading goes on.
package toml
