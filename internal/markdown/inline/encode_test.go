package inline

import (
	"testing"
)

// TestPercentEncoded: Word refuses a whole document for a space or a stray percent sign
// in an address.
func TestPercentEncoded(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"https://example.org/pad?a=1&b=2#deel", "https://example.org/pad?a=1&b=2#deel"},
		{"mailto:iemand@example.org", "mailto:iemand@example.org"},
		{"https://example.org/een pad", "https://example.org/een%20pad"},
		{"https://example.org/100%", "https://example.org/100%25"},
		{"https://example.org/%zz%4", "https://example.org/%25zz%254"},
		{"https://example.org/caf%C3%A9", "https://example.org/caf%C3%A9"},
		{"https://example.org/café", "https://example.org/caf%C3%A9"},
		{`https://example.org/"<a>"\|[1]{2}^`, "https://example.org/%22%3Ca%3E%22%5C%7C%5B1%5D%7B2%7D%5E"},
		{"", ""},
	} {
		if got := percentEncoded(c.address); got != c.want {
			t.Errorf("percentEncoded(%q) = %q, want %q", c.address, got, c.want)
		}
	}
}
