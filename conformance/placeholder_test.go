package conformance

import (
	"strings"
	"testing"
)

func TestWithoutPlaceholders(t *testing.T) {
	const shown = `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>[naam]</w:t></w:r>`
	for _, test := range []struct{ part, want string }{
		{`<w:p><w:r><w:t>Zone</w:t></w:r></w:p>`, `<w:p><w:r><w:t>Zone</w:t></w:r></w:p>`},
		{`<w:p>` + shown + `</w:p><w:p><w:r><w:t>Zone</w:t></w:r></w:p>`, `<w:p><w:r/></w:p><w:p><w:r><w:t>Zone</w:t></w:r></w:p>`},
		{`<w:p><w:r><w:t>Zone</w:t></w:r>` + shown + `</w:p>`, `<w:p><w:r><w:t>Zone</w:t></w:r><w:r><w:t>…</w:t></w:r></w:p>`},
		{`<w:p><w:r><w:t>Doel </w:t></w:r>` + strings.Replace(shown, "naam", "nummer", 1) + shown + `</w:p>`,
			`<w:p><w:r><w:t>Doel </w:t></w:r><w:r><w:t>………</w:t></w:r><w:r><w:t>…</w:t></w:r></w:p>`},
	} {
		fillIn := map[string]string{"[naam]": "…", "[nummer]": "………"}
		if got := string(withoutPlaceholders([]byte(test.part), func(shown string) string { return fillIn[shown] })); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.part, got, test.want)
		}
	}
}
