package inline

// Span is the stretch of a text from one offset up to another.
type Span struct{ Start, End int }
