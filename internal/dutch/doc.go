// Package dutch writes numbers, counts, quotations and lists of words as Dutch does, finds
// the numbers in a Dutch text, and says which words of it should stay on one line.
package dutch
