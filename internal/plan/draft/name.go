package draft

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"actieplan/internal/form"
)

// longestSlug is how many characters a folder's name has at most, so that paths stay
// short enough for Windows.
const longestSlug = 60

// Slug makes the name of a plan's folder from the name of a zone: small letters, digits
// and dashes, without the words that every zone's name begins with. It is empty where the
// name has no letter or digit. The result is a name that every file system takes; Windows
// has names of its own, such as "con", that no file may have.
func Slug(template *form.Template, zone string) string {
	words := strings.Fields(zone)
	for _, prefix := range template.NamePrefix {
		if len(words) > 1 && strings.EqualFold(words[0], prefix) {
			words = words[1:]
			break
		}
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(letters.Replace(strings.Join(words, " "))) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(unicode.ToLower(r))
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := strings.Trim(b.String(), "-")
	slug = strings.Trim(slug[:min(len(slug), longestSlug)], "-")
	if isDevice(slug) {
		slug = "zone-" + slug
	}
	return slug
}

// letters writes letters that do not come apart into a plain letter and an accent in
// plain letters.
var letters = strings.NewReplacer("ß", "ss", "æ", "ae", "Æ", "Ae", "œ", "oe", "Œ", "Oe", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D")

// isDevice reports whether Windows keeps a name for a device (Microsoft, "Naming Files,
// Paths, and Namespaces").
func isDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt")) && unicode.IsDigit(rune(name[3]))
}

// Clean is the name of a zone as a plan has it: on one line, without characters that do
// not print.
func Clean(zone string) string {
	printable := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, zone)
	return strings.Join(strings.Fields(printable), " ")
}

// escaped takes the meaning that Markdown gives them from the characters of a name: some
// anywhere, some at the start.
func escaped(name string) string {
	var b strings.Builder
	for i, r := range name {
		if strings.ContainsRune("\\`*_[]<>~|", r) || r == '&' && strings.Contains(name, ";") ||
			i == 0 && strings.ContainsRune("#-+=", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
