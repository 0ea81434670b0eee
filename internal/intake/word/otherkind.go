package word

import (
	"bytes"
	"strings"
)

// otherKinds are files that people give for a Word file, by what they begin with.
var otherKinds = []struct{ begins, are string }{
	{"%PDF", "een PDF"},
	{"%FDF", "alleen de gegevens uit een PDF (.fdf): bewaar de ingevulde PDF zelf, en geef die"},
	{"{\\rtf", "een RTF-bestand: bewaar het als .docx"},
	{"7z\xBC\xAF", packedFile}, {"Rar!", packedFile}, {"\x1F\x8B", packedFile},
}

// packedFile is what a file is that has others in it.
const packedFile = "een ingepakt bestand: pak het uit, en geef het formulier zelf"

// compoundFile is what the files of older programs of Office begin with ([MS-CFB] 2.2),
// and those of newer ones that have a password.
const compoundFile = "\xD0\xCF\x11\xE0"

// compoundKinds are what such files are, by the begin of the name of something in them.
var compoundKinds = []struct{ has, are string }{
	{"__substg1.0_", "een e-mail van Outlook (.msg): open hem, bewaar de bijlage, en geef die"},
	{"EncryptedPackage", "een document met een wachtwoord: haal dat in Word weg (Bestand > Info > Document beveiligen) en bewaar het opnieuw"},
	{"WordDocument", "een oud Word-document (.doc): bewaar het als .docx"},
}

// compoundKind tells what a compound file is.
func compoundKind(data []byte) string {
	for _, kind := range compoundKinds {
		name := strings.Join(strings.Split(kind.has, ""), "\x00") // in UTF-16
		if bytes.Contains(data, []byte(name)) {
			return kind.are
		}
	}
	return "een oud Office-document of een met een wachtwoord: bewaar het als .docx zonder wachtwoord"
}

// otherKind tells what a file is that is no Word file; empty for one that may be.
func otherKind(data []byte) string {
	for _, kind := range otherKinds {
		if bytes.HasPrefix(data, []byte(kind.begins)) {
			return kind.are
		}
	}
	if bytes.HasPrefix(data, []byte(compoundFile)) {
		return compoundKind(data)
	}
	start := data[:min(len(data), 1000)]
	text := bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\xEF\xBB\xBF")), " \t\r\n")
	switch {
	case len(data) == 0:
		return "een leeg bestand: bewaar het document opnieuw, of vraag het opnieuw op"
	case bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data[:min(len(data), 120)], []byte("mimetypeapplication/vnd.oasis.opendocument")):
		return "een OpenDocument (LibreOffice): bewaar het als .docx"
	case !bytes.HasPrefix(text, []byte("<")):
		return ""
	case bytes.Contains(text, []byte("<office:document")):
		return "een OpenDocument (LibreOffice): bewaar het als .docx"
	case bytes.HasPrefix(text, []byte("<?xml")) && bytes.Contains(text, []byte("Word.Document")):
		return "een Word-XML-document: open het in Word en bewaar het als .docx"
	case bytes.Contains(text, []byte("<xfdf")):
		return "alleen de gegevens uit een PDF (.xfdf): bewaar de ingevulde PDF zelf, en geef die"
	}
	return "een webpagina of een ander bestand met XML: open het in Word en bewaar het als .docx"
}
