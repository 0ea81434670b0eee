// Package character tells what the other packages need to know of single characters. In
// goes a character or a text; out comes whether a document can hold it and what to tell
// its writer, whether it shows anything, what a terminal may be sent of it, and which
// sign is printed in its place.
package character
