// Package pdf writes a laid-out document as PDF 1.7 (ISO 32000-1) that is accessible
// (PDF/UA-1, ISO 14289-1) and fit for an archive (PDF/A-2a, ISO 19005-2).
//
// In go layout.Pages, in which every glyph has its place; out comes a file: Write. It has
// two steps. The first goes through the pages, one after the other: package tag says what
// each mark is in the structure of the document, and draw turns the marks into a content
// stream and notes what these use, glyphs and icons. The second writes that, and what a
// file has besides pages: fonts, links, bookmarks, metadata, the structure. The same
// pages give the same bytes; no time but Document.Modified is in the file.
//
// Package object spells the objects. They are our own: the free libraries fix the file's
// date, identifier or order of objects, show a missing glyph silently, or leave no room
// for the structure of an accessible file.
package pdf
