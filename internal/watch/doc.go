// Package watch tells which files of plans changed while people write them.
//
// In go the paths that a command was given; out comes a call for every save, with the
// content files that it touched: Watch. Events of the system only say when to look. What
// changed follows from comparing the files with how they were, so it does not matter how
// an editor saves: in place, by renaming a new file over the old one, or by removing the
// old one first. Where the system tells nothing, as on some network drives, a look every
// few seconds finds it.
package watch
