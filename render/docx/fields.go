package docx

import (
	"fmt"
	"strconv"

	"actieplan/render/document"
)

// field writes a complex field with the result that stands until a word processor works
// it out (ECMA-376 part 1, 17.16.18). Word asks to repair a field without a result.
func (b *body) field(look runLook, instruction string, result int) {
	b.fieldBegin(look, instruction)
	b.open("w:r")
	b.runProperties(look)
	b.element("w:t", strconv.Itoa(result))
	b.close("w:r")
	b.fieldEnd(look)
}

// fieldBegin writes a field up to its result.
func (b *body) fieldBegin(look runLook, instruction string) {
	b.fieldCharacter(look, "begin")
	b.open("w:r")
	b.runProperties(look)
	b.tag("w:instrText").str("xml:space", "preserve").body()
	b.text(" " + instruction + " ")
	b.close("w:instrText")
	b.close("w:r")
	b.fieldCharacter(look, "separate")
}

func (b *body) fieldEnd(look runLook) { b.fieldCharacter(look, "end") }

func (b *body) fieldCharacter(look runLook, kind string) {
	b.open("w:r")
	b.runProperties(look)
	b.tag("w:fldChar").str("w:fldCharType", kind).end()
	b.close("w:r")
}

// pageReference writes the number of the page that an anchor stands on, as a field that
// Word can work out again.
func (b *body) pageReference(look runLook, anchor string) {
	page := 1
	if place, ok := b.doc.pages.Anchors[anchor]; ok {
		page = place.Page + 1
	}
	b.field(look, `PAGEREF `+b.bookmarkName(anchor)+` \h`, page)
}

// bookmarks gives every anchor of a document its bookmark.
type bookmarks struct {
	byAnchor map[string]bookmark
}

type bookmark struct {
	id   int
	name string
}

// newBookmarks numbers the anchors in the order of the document. Word hides names that
// begin with an underscore; those of headings are named as Word names them for a table of
// contents, so that it goes on using them.
func newBookmarks(doc *document.Document) *bookmarks {
	b := &bookmarks{byAnchor: map[string]bookmark{}}
	for _, s := range doc.Sections {
		for p := range document.Paragraphs(s.Blocks) {
			if p.Anchor == "" {
				continue
			}
			if _, twice := b.byAnchor[p.Anchor]; twice {
				continue
			}
			prefix := "_Ref"
			if p.Style.Outline > 0 {
				prefix = "_Toc"
			}
			id := len(b.byAnchor) + 1
			b.byAnchor[p.Anchor] = bookmark{id: id, name: fmt.Sprintf("%s%08d", prefix, id)}
		}
	}
	return b
}

// bookmarkName is the bookmark of an anchor; an anchor that the document does not have is
// an error.
func (b *body) bookmarkName(anchor string) string {
	mark, ok := b.doc.bookmarks.byAnchor[anchor]
	if !ok && b.err == nil {
		b.err = fmt.Errorf("het document heeft geen plaats %q om naar te verwijzen", anchor)
	}
	return mark.name
}
