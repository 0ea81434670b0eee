// Package pdf reads the objects of a PDF (ISO 32000-1, 7), its pages, and what people put
// on these. In go the bytes of a file; out comes a File that gives its values on request.
//
// Files come from many programs, and some leave the cross-reference table wrong when they
// add what was filled in. So the objects are found by going through the file from its
// beginning to its end: of two with the same number the later one counts, as it does
// after an incremental update (7.5.6).
//
// A file that is encrypted is read where it opens without a password: then a password is
// only needed for what its owner forbids, such as changing it.
//
// A file is not trusted: how much of it is read and unpacked, and how deep it nests, has
// limits.
package pdf
