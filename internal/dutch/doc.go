// Package dutch writes numbers, quotations and lists of words as Dutch does.
package dutch
