// Package conformance measures how alike a PDF and a DOCX of the same plan are.
//
// In go two files; LibreOffice lays out the DOCX, poppler reads and draws both sides, and out comes an Agreement: the
// page counts, the share of words that stand in the same place, of lines that hold the same words, and of ink that the
// other side has too. Three programs have to be there: soffice, pdftotext and pdftoppm.
//
// Nothing that actieplan does for its users depends on this package: it is how its makers know that the two files of a
// plan show the same pages. The command in conformance/run does it for the plans at hand and for random ones.
package conformance
