// Package form reads a department's form, which is data: every sentence, column, prompt,
// domain, key and style of it. In goes a folder with template.toml, stijlen.toml,
// regels.toml and icons/*.svg and the same as *.png; out comes a *Template, checked so
// that whatever it refers to exists, and from it the schema of the content that the form
// asks for.
//
// A form of another year is another folder of package templates and no Go. Go knows kinds
// of part (title block, contents, prose, capacity table, table, fiches, own text); which
// parts there are, what they are called and what a zone may fill in is data.
//
// To add a form: copy the folder of the nearest one, give it its own id, and change the
// words, keys, columns, rows and styles in it; where icons change, go generate draws
// their PNG. Find and IDs pick up every folder that package templates embeds; what does
// not fit together is an error that names the place.
package form

//go:generate go run ./derive ../../templates testdata
