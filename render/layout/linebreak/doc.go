// Package linebreak finds where a line of text may be broken: exactly where LibreOffice
// 7.4 would (UAX #14, as it varies it).
package linebreak
