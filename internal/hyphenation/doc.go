// Package hyphenation says where Dutch lets a word be broken over two lines. In goes a
// word; out come the places in it, and of each whether the parts of a compound meet there,
// which are the best. The patterns are those of TeX (hyph-nl.tex, by Piet
// Tutelaers, under the MIT licence), applied as in F. M. Liang, "Word Hy-phen-a-tion by
// Com-put-er" (1983).
package hyphenation
