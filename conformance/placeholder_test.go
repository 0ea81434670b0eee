package conformance

import "testing"

func TestWithoutPlaceholders(t *testing.T) {
	const shown = `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>[naam]</w:t></w:r>`
	for _, test := range []struct{ part, want string }{
		{`<w:p><w:r><w:t>Zone</w:t></w:r></w:p>`, `<w:p><w:r><w:t>Zone</w:t></w:r></w:p>`},
		{`<w:p>` + shown + `</w:p><w:p><w:r><w:t>Zone</w:t></w:r></w:p>`, `<w:p><w:r/></w:p><w:p><w:r><w:t>Zone</w:t></w:r></w:p>`},
		{`<w:p><w:r><w:t>Zone</w:t></w:r>` + shown + `</w:p>`, `<w:p><w:r><w:t>Zone</w:t></w:r><w:r><w:t>…</w:t></w:r></w:p>`},
	} {
		if got := string(withoutPlaceholders([]byte(test.part), "…")); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.part, got, test.want)
		}
	}
}
