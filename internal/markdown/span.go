package markdown

// span is the stretch of a text from one offset up to another.
type span struct{ start, end int }
