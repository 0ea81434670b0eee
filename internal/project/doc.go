// Package project is the application without its command line: a server, a batch or a
// test uses it as the commands do.
//
// In go paths; out come documents, plans, findings, and errors with a message for the
// user. ReadAll finds the plans at some paths and reads and checks each: a Reading. A
// Builder makes the documents of a Reading and writes all of them or none; its RenderAll
// does so for many plans. A Rebuilder does both again whenever a file of a plan changes.
// NewPlan and NextPlan write the plan that a zone begins with, and Import the plan that a
// filled-in form holds.
//
// An error is a *UsageError where the user has to ask for something else, and a
// *FileError where something could not be read or written. What is wrong with the content
// of a plan is no error but a finding.
package project
