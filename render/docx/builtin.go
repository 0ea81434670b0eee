package docx

import (
	"strings"
)

// builtInStyle is what Word's gallery makes of a style that it knows by name.
type builtInStyle struct {
	priority     int  // place in the gallery; custom for a style that Word does not know
	gallery      bool // shown in the gallery of quick styles
	onlyWhenUsed bool // shown from its first use on
}

const custom = -1

// builtInStyles are the styles that Word knows and a form may use; a name that ends in a space stands for a number too.
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
	{"Body Text", builtInStyle{99, false, true}},
	{"List Bullet", builtInStyle{99, false, true}},
	{"List Number", builtInStyle{99, false, true}},
	{"header", builtInStyle{99, false, true}},
	{"footer", builtInStyle{99, false, true}},
	{"Placeholder Text", builtInStyle{99, false, false}},
	{"Hyperlink", builtInStyle{99, false, true}},
	{"Default Paragraph Font", builtInStyle{1, false, true}},
	{"Normal Table", builtInStyle{99, false, true}},
	{"No List", builtInStyle{99, false, true}},
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
