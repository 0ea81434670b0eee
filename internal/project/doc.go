// Package project is the application without its command line: a server, a batch or a test uses it as the commands do.
//
// In go paths; out come documents, findings, and errors with the exit status that they lead to. ReadAll finds the plans at
// some paths and reads and checks each: a Reading. A Builder makes the documents of a Reading and writes all of them or
// none. A Rebuilder does both again whenever a file of a plan changes.
package project
