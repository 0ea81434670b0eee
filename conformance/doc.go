// Package conformance measures how alike a PDF and a DOCX of the same plan are.
//
// It takes the two files, has LibreOffice lay out the DOCX and poppler read and draw both
// sides, and returns an Agreement: the page counts, the share of words in the same place,
// of lines with the same words, and of ink that the other side has too. Four programs
// have to be installed: soffice, pdftotext, pdftoppm and, for CheckPDF, qpdf. A second
// word processor, the witness, needs node and the packages of conformance/witness.
//
// Nothing that actieplan does for its users depends on this package. Its developers use
// it to check that the two files of a plan show the same pages. The command in
// conformance/run measures the plans that it is given, and random ones. The other
// commands are beside it: standards checks the PDF against its standards, handmade
// imports Word files as people make them, round counts which plans come back from their
// own forms, pageends/count counts what pages end badly with, and peers measures time and
// memory. Command, Run and Python are for all of them.
package conformance
