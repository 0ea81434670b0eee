package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/form"
)

// How much of a file is read. A filled-in form is a few hundred kilobytes of XML.
const (
	mostUnpacked = 32 << 20 // bytes of all parts that are read
	mostParts    = 5000
)

// LargestFile is how many bytes a file may have: with pictures it may be large.
const LargestFile = 64 << 20

// ErrNotWord is a file that is no DOCX; errors that wrap it say in Dutch what it is.
var ErrNotWord = errors.New("dit is geen Word-document (DOCX)")

// pack is an opened file.
type pack struct {
	parts  map[string]*zip.File
	unpack int64 // bytes that may still be unpacked
	pieces int   // that may still be read of XML
}

// openPack opens a file as a package (ECMA-376 part 2).
func openPack(data []byte) (*pack, error) {
	if len(data) > LargestFile {
		return nil, fmt.Errorf("%w: het bestand is te groot", ErrNotWord)
	}
	if kind := otherKind(data); kind != "" {
		return nil, fmt.Errorf("%w, maar %s", ErrNotWord, kind)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w, of het is beschadigd: open het in Word en bewaar het als .docx, of vraag het opnieuw op", ErrNotWord)
	}
	if len(archive.File) > mostParts {
		return nil, fmt.Errorf("%w: er zitten te veel bestanden in", ErrNotWord)
	}
	p := &pack{parts: map[string]*zip.File{}, unpack: mostUnpacked, pieces: mostPieces}
	for _, file := range archive.File {
		name := strings.TrimPrefix(strings.ReplaceAll(file.Name, `\`, "/"), "/")
		if strings.HasPrefix(name, "Index/") && strings.HasSuffix(name, ".iwa") {
			return nil, fmt.Errorf("%w, maar een document van Pages: exporteer het als Word", ErrNotWord)
		}
		p.parts[strings.ToLower(name)] = file
	}
	for part, kind := range otherParts {
		if p.parts[part] != nil && p.parts["word/document.xml"] == nil {
			return nil, fmt.Errorf("%w, maar %s: neem de tekst over in het formulier in Word", ErrNotWord, kind)
		}
	}
	return p, nil
}

// otherParts are the main parts of files of other programs of Office, and what such a
// file is.
var otherParts = map[string]string{
	"xl/workbook.xml": "een rekenblad van Excel (.xlsx)", "xl/workbook.bin": "een rekenblad van Excel (.xlsb)",
	"ppt/presentation.xml": "een presentatie van PowerPoint (.pptx)",
}

// open opens a part to be unpacked, with as much as may still be; nil where there is none.
func (p *pack) open(name string) (io.ReadCloser, *io.LimitedReader, error) {
	file := p.parts[strings.ToLower(name)]
	if file == nil {
		return nil, nil, nil
	}
	const encrypted = 1
	if file.Flags&encrypted != 0 {
		return nil, nil, fmt.Errorf("%w dat gelezen kan worden: het is versleuteld; pak het uit of bewaar het zonder wachtwoord", ErrNotWord)
	}
	r, err := file.Open()
	if err != nil {
		return nil, nil, damaged(name + " kan niet uitgepakt worden")
	}
	return r, &io.LimitedReader{R: r, N: p.unpack}, nil
}

// read parses a part; nil where there is none.
func (p *pack) read(name string) (*element, error) { return p.readWith(name, hasText) }

// readWith parses a part with the text of the elements that hold any.
func (p *pack) readWith(name string, holdsText func(string) bool) (*element, error) {
	r, limited, err := p.open(name)
	if r == nil || err != nil {
		return nil, err
	}
	defer r.Close()
	root, err := parse(limited, &p.pieces, holdsText)
	if p.unpack = limited.N; p.unpack <= 0 {
		return nil, ErrTooComplex
	}
	return root, err
}

// readAll unpacks a part that is no XML; nil where there is none.
func (p *pack) readAll(name string) ([]byte, error) {
	r, limited, err := p.open(name)
	if r == nil || err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(limited)
	if p.unpack = limited.N; p.unpack <= 0 {
		return nil, ErrTooComplex
	}
	return data, err
}

// answers are the fingerprints that the part about the form has, wherever a program that
// saved the file put it.
func (p *pack) answers() []uint32 {
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		if !strings.HasPrefix(name, "customxml/item") || strings.HasPrefix(name, "customxml/itemprops") {
			continue
		}
		if root, err := p.read(name); err == nil && root != nil {
			if text := root.child(form.DataElement).get(form.DataAnswers); text != "" {
				return form.UnpackAnswers(text)
			}
		}
	}
	return nil
}

// mainPart is the name of the document's part.
func (p *pack) mainPart() (string, error) {
	root, err := p.read("_rels/.rels")
	if err != nil {
		return "", err
	}
	if root != nil {
		for _, r := range root.child("Relationships").kids() {
			if strings.HasSuffix(r.get("Type"), "/officeDocument") {
				return strings.TrimPrefix(path.Clean("/"+r.get("Target")), "/"), nil
			}
		}
	}
	if p.parts["word/document.xml"] != nil {
		return "word/document.xml", nil
	}
	if form := p.packedForm(); form != "" {
		return "", fmt.Errorf("%w, maar een ingepakte map (.zip): pak ze uit, en geef het formulier zelf: %s", ErrNotWord, character.Visible(form))
	}
	return "", fmt.Errorf("%w, maar een ander ingepakt bestand: open het in het programma waarmee het gemaakt is en bewaar het als .docx", ErrNotWord)
}

// packedForm is the name of a form that was packed as it is, as OneDrive and mail programs
// hand over several files; empty where there is none.
func (p *pack) packedForm() string {
	var forms []string
	for _, file := range p.parts {
		if ext := strings.ToLower(path.Ext(file.Name)); ext == ".docx" || ext == ".pdf" {
			forms = append(forms, file.Name)
		}
	}
	slices.Sort(forms)
	return strings.Join(forms[:min(1, len(forms))], "")
}

// kids are the children of an element, which may be nil.
func (e *element) kids() []*element {
	if e == nil {
		return nil
	}
	return e.children
}

// relation is a relationship of a part.
type relation struct {
	kind     string // the last word of its type
	target   string // the name of a part, or an address outside
	external bool
}

// relations reads the relationships of a part, by their id.
func (p *pack) relations(part string) (map[string]relation, error) {
	folder, file := path.Split(part)
	root, err := p.read(folder + "_rels/" + file + ".rels")
	if err != nil {
		return nil, err
	}
	found := map[string]relation{}
	if root == nil {
		return found, nil
	}
	for _, r := range root.child("Relationships").kids() {
		target, external := r.get("Target"), r.get("TargetMode") == "External"
		if !external {
			target = strings.TrimPrefix(path.Clean("/"+folder+target), "/")
			if strings.HasPrefix(r.get("Target"), "/") {
				target = strings.TrimPrefix(path.Clean(r.get("Target")), "/")
			}
		}
		kind := r.get("Type")
		found[r.get("Id")] = relation{kind[strings.LastIndexByte(kind, '/')+1:], target, external}
	}
	return found, nil
}
