// Package fromword turns what a Word file holds into the Markdown of a plan. In go the
// blocks or the runs of package word; out come blocks of Markdown, or the text of a line.
// Lists and bold are read whether Word made them or someone typed them. It knows no form
// but for the bookmarks around answers.
package fromword
