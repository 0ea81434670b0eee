// Package project is the application without its command line: it finds plans, reads them, builds their documents, writes
// those whole or not at all, and builds them again when a file changes. In go paths; out come files, findings and errors with
// the exit status that they lead to.
package project
