// Package stylesheet holds the looks of a form: pages, paragraphs, tables and lists, with
// every length in twips. In goes the stijlen.toml of a form; out come named styles.
package stylesheet
