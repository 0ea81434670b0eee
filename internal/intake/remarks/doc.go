// Package remarks collects what was not sure when a form was read, in Dutch. In go the
// number of a paragraph, or another place, and what is to be said of it; out comes a list,
// each with the place by which people find it: a page, a fiche, a row of a table.
package remarks
