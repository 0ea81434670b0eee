package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// builtInStyle is what Word's gallery makes of a style that it knows by name.
type builtInStyle struct {
	priority     int  // place in the gallery; custom for a style that Word does not know
	gallery      bool // shown in the gallery of quick styles
	onlyWhenUsed bool // shown from its first use on
}

const custom = -1

// lastPriority is the place of most styles, behind all that have one of their own.
const lastPriority = 99

// latentCount is how many styles Word knows by name since version 2019.
const latentCount = 376

// builtInStyles are the styles that Word knows and a form may use; a name that ends in a
// space stands for a number too.
var builtInStyles = []struct {
	name  string
	style builtInStyle
}{
	{"Normal", builtInStyle{0, true, false}},
	{"heading ", builtInStyle{9, true, true}},
	{"Title", builtInStyle{10, true, false}},
	{"Subtitle", builtInStyle{11, true, false}},
	{"Strong", builtInStyle{22, true, false}},
	{"Emphasis", builtInStyle{20, true, false}},
	{"List Paragraph", builtInStyle{34, true, false}},
	{"toc ", builtInStyle{39, false, true}},
	{"TOC Heading", builtInStyle{39, true, true}},
	{"Table Grid", builtInStyle{39, false, false}},
	{"caption", builtInStyle{35, true, true}},
	{"Body Text", builtInStyle{lastPriority, false, true}},
	{"List Bullet", builtInStyle{lastPriority, false, true}},
	{"List Number", builtInStyle{lastPriority, false, true}},
	{"header", builtInStyle{lastPriority, false, true}},
	{"footer", builtInStyle{lastPriority, false, true}},
	{"Placeholder Text", builtInStyle{lastPriority, false, true}},
	{"Hyperlink", builtInStyle{lastPriority, false, true}},
	{"Default Paragraph Font", builtInStyle{1, false, true}},
	{"Normal Table", builtInStyle{lastPriority, false, true}},
	{"No List", builtInStyle{lastPriority, false, true}},
}

func builtIn(name string) builtInStyle {
	for _, known := range builtInStyles {
		if known.name == name {
			return known.style
		}
		if n, ok := strings.CutPrefix(name, known.name); ok && strings.HasSuffix(known.name, " ") && len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
			return known.style
		}
	}
	return builtInStyle{priority: custom, gallery: true}
}

// isBuiltIn reports whether Word knows a style by its name.
func isBuiltIn(name string) bool { return builtIn(name).priority != custom }

// builtInID is the identifier that Word gives a style which it knows, in every language:
// "Heading1" for "heading 1".
func builtInID(name string) string {
	var id strings.Builder
	for _, word := range strings.Fields(name) {
		if word == "toc" {
			word = "TOC"
		}
		first, size := utf8.DecodeRuneInString(word)
		id.WriteRune(unicode.ToUpper(first))
		id.WriteString(word[size:])
	}
	return id.String()
}
