// Package source knows the files of a plan and places in them. In go paths and offsets in bytes; out come positions as
// editors read them, file:line:column.
package source
