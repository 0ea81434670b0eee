package render

import (
	"testing"

	"actieplan/internal/markdown"
)

func TestLastHyphens(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"zorg\u00AD", "zorg"}, {"zorg**\u00AD**", "zorg"}, {"**zorg\u00AD\u00AD**", "zorg"}, {"zorg\u00ADraad", "zorg\u00ADraad"},
		{"\u00AD", ""}, {"zorg\u00AD\nraad", "zorg\u00ADraad"}, {"zorg\\\n\u00AD", "zorg"},
	} {
		var got string
		for _, run := range runs(markdown.Parse(test.text)[0].(*markdown.Paragraph).Inlines) {
			got += run.Text
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}
