// Package toml reads TOML into a tree in which every key and value knows its place, goes on after a mistake, and merges the
// files of a plan into one tree.
package toml
