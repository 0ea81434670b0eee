// Package dutch writes numbers, counts, quotations and lists of words as Dutch does, and
// finds the numbers in a Dutch text.
package dutch
