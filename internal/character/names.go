package character

// Characters that are easier to read by name than by number: most of them cannot be seen.
const (
	NoBreakSpace      = '\u00A0'
	SoftHyphen        = '\u00AD'
	ZeroWidthSpace    = '\u200B'
	NoBreakHyphen     = '\u2011'
	WordJoiner        = '\u2060'
	ByteOrderMark     = '\uFEFF'
	ObjectReplacement = '\uFFFC' // stands in a text for what is no text
)
