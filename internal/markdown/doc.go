// Package markdown reads the dialect of Markdown in which answers are written: CommonMark and tables, less what a form has no
// place for. In goes a text; out come blocks and inlines with their places, and problems with advice.
package markdown
