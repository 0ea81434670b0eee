package word

import (
	"strconv"
	"strings"

	"actieplan/internal/character"
)

// Read reads a Word file. The error is in Dutch; it wraps ErrNotWord or ErrTooComplex where those fit.
func Read(data []byte) (*Document, error) {
	p, err := openPack(data)
	if err != nil {
		return nil, err
	}
	main, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	root, err := p.read(main)
	if err != nil {
		return nil, err
	}
	if root == nil || root.child("document", "body") == nil {
		return nil, ErrNotWord
	}
	relations, err := p.relations(main)
	if err != nil {
		return nil, err
	}
	d := &reader{relations: relations, notes: map[string]string{}}
	parts := map[string]*element{}
	for _, r := range relations {
		switch r.kind {
		case "styles", "numbering", "footnotes", "endnotes", "comments", "header":
			if parts[r.target], err = p.read(r.target); err != nil {
				return nil, err
			}
		}
	}
	for _, r := range relations {
		part := parts[r.target]
		switch r.kind {
		case "styles":
			d.styles = readStyles(part)
		case "numbering":
			d.numbering = readNumbering(part)
		case "footnotes", "endnotes", "comments":
			d.readNotes(r.kind, part)
		case "header":
			if text := strings.TrimSpace(plainText(part)); text != "" && (d.document.Header == "" || text < d.document.Header) {
				d.document.Header, d.document.HeaderTags = text, filledTags(part, nil)
			}
		}
	}
	if d.numbering == nil {
		d.numbering = readNumbering(nil)
	}
	if properties, err := p.read("docProps/core.xml"); err == nil && properties != nil {
		d.document.Creator = strings.TrimSpace(textOf(properties.child("coreProperties", "creator")))
	}
	d.document.Blocks = d.blocks(root.child("document", "body"), nil)
	return &d.document, nil
}

// reader reads the body of a document.
type reader struct {
	document  Document
	relations map[string]relation
	styles    map[string]*style
	numbering *numbering
	notes     map[string]string // texts of footnotes and comments, by kind and id
	number    int               // of the paragraph at hand
	field     []field           // fields that are open, the innermost last
}

// field is a complex field (ECMA-376 part 1, 17.16.18).
type field struct {
	instruction string
	result      bool // its result has begun
	ticked      Tick // of a FORMCHECKBOX
}

func (d *reader) note(kind, text string) {
	text = strings.TrimSpace(text)
	if text != "" || kind == "afbeelding" {
		d.document.Notes = append(d.document.Notes, Note{kind, d.number, text})
	}
}

func (d *reader) readNotes(kind string, root *element) {
	if root == nil {
		return
	}
	for _, list := range root.kids() {
		for _, e := range list.kids() {
			if e.get("type") == "" || e.get("type") == "normal" {
				d.notes[kind+e.get("id")] = plainText(e)
			}
		}
	}
}

// filledTags adds the tags of the content controls within an element that hold no placeholder.
func filledTags(e *element, tags []string) []string {
	if e.name == "sdt" && e.child("sdtPr", "showingPlcHdr") == nil {
		tags = withTag(tags, e)
	}
	for _, c := range e.children {
		tags = filledTags(c, tags)
	}
	return tags
}

// plainText is all text within an element that was not deleted, paragraphs parted by spaces, without placeholders.
func plainText(e *element) string {
	var b strings.Builder
	var walk func(e *element)
	walk = func(e *element) {
		switch e.name {
		case "del", "moveFrom", "instrText", "delText":
			return
		case "sdt":
			if e.child("sdtPr", "showingPlcHdr") != nil {
				return
			}
		case "":
			b.WriteString(e.text)
		case "tab", "br", "cr":
			b.WriteByte(' ')
		case "noBreakHyphen":
			b.WriteRune(character.NoBreakHyphen)
		}
		for _, c := range e.children {
			walk(c)
		}
		if e.name == "p" {
			b.WriteByte(' ')
		}
	}
	if e != nil {
		walk(e)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// blocks reads the paragraphs and tables within an element; tags are those of the content controls around it.
func (d *reader) blocks(parent *element, tags []string) []Block {
	var blocks []Block
	for _, e := range parent.kids() {
		switch e.name {
		case "p":
			blocks = append(blocks, d.paragraph(e, tags))
		case "tbl":
			blocks = append(blocks, d.table(e, tags))
		case "sdt":
			if e.child("sdtPr", "docPartObj") != nil {
				continue // a table of contents, or another part that Word fills in
			}
			inner := d.blocks(e.child("sdtContent"), withTag(tags, e))
			if e.child("sdtPr", "showingPlcHdr") != nil {
				inner = emptied(inner)
			}
			blocks = append(blocks, inner...)
		case "ins", "moveTo", "customXml", "smartTag":
			blocks = append(blocks, d.blocks(e, tags)...)
		case "AlternateContent":
			blocks = append(blocks, d.blocks(chosen(e), tags)...)
		case "del", "moveFrom":
			d.document.Changes++
		}
	}
	return blocks
}

// withTag adds the tag of a content control to those around it.
func withTag(tags []string, sdt *element) []string {
	tag, _ := sdt.value("sdtPr", "tag")
	if tag == "" {
		tag, _ = sdt.value("sdtPr", "alias")
	}
	if tag == "" {
		return tags
	}
	return append(tags[:len(tags):len(tags)], tag)
}

// emptied are blocks without their text, which was a placeholder.
func emptied(blocks []Block) []Block {
	for _, block := range blocks {
		if p, ok := block.(*Paragraph); ok {
			p.Runs, p.Held = nil, true
		}
	}
	return blocks
}

// chosen is the alternative that is read: the first choice, or what stands for it.
func chosen(e *element) *element {
	if choice := e.child("Choice"); choice != nil {
		return choice
	}
	return e.child("Fallback")
}

func (d *reader) paragraph(e *element, tags []string) *Paragraph {
	d.number++
	p := &Paragraph{Number: d.number, Tags: tags}
	styleID, _ := e.value("pPr", "pStyle")
	p.Level = d.levelOf(styleID)
	if val, ok := e.value("pPr", "outlineLvl"); ok {
		if n, err := strconv.Atoi(val); err == nil && n < 9 {
			p.Level = n + 1
		}
	}
	p.Align = d.alignOf(styleID)
	if val, ok := e.value("pPr", "jc"); ok {
		p.Align = val
	}
	switch p.Align {
	case "end":
		p.Align = "right"
	case "start":
		p.Align = "left"
	}
	p.NewPage = e.child("pPr").on("pageBreakBefore")
	numID, ilvl := d.numberingOf(styleID)
	if val, ok := e.value("pPr", "numPr", "numId"); ok {
		numID = val
	}
	if val, ok := e.value("pPr", "numPr", "ilvl"); ok {
		ilvl = val
	}
	if numID != "" && p.Level == 0 {
		level, _ := strconv.Atoi(ilvl)
		level = min(max(level, 0), 8)
		p.List = d.numbering.next(numID, level)
		p.Left = d.numbering.left(numID, level)
	}
	if left := leftOf(e.child("pPr")); left > 0 {
		p.Left = left
	}
	if e.child("pPr", "rPr", "del") != nil {
		d.document.Changes++
	}
	look := run{}
	look.styleBold, look.styleItalic = d.looksOf(styleID)
	d.runs(e, p, look)
	for len(p.Runs) > 0 && p.Runs[0].Tick == NoBox && strings.TrimSpace(p.Runs[0].Text) == "" {
		p.Runs = p.Runs[1:]
	}
	return p
}

// run is what the runs at hand have in common.
type run struct {
	bold, italic           bool // on top of what the paragraph's style asks for, which is the form's look
	styleBold, styleItalic bool
	link                   string
}

// runs reads the content of a paragraph, or of something within one.
func (d *reader) runs(parent *element, p *Paragraph, look run) {
	for _, e := range parent.kids() {
		switch e.name {
		case "r":
			d.run(e, p, look)
		case "hyperlink":
			inner := look
			if r, ok := d.relations[e.get("id")]; ok && r.external {
				inner.link = r.target
			}
			d.runs(e, p, inner)
		case "sdt":
			d.inlineControl(e, p, look)
		case "ins", "moveTo", "smartTag", "customXml", "bdo", "dir":
			d.runs(e, p, look)
		case "fldSimple":
			if isContents(e.get("instr")) {
				continue
			}
			d.runs(e, p, look)
		case "AlternateContent":
			d.runs(chosen(e), p, look)
		case "del", "moveFrom":
			d.document.Changes++
		case "bookmarkStart":
			if name := e.get("name"); !strings.HasPrefix(name, "_") { // those of Word itself begin so
				p.Tags = append(p.Tags[:len(p.Tags):len(p.Tags)], name)
			}
		}
	}
}

// inlineControl reads a content control within a paragraph (17.5.2).
func (d *reader) inlineControl(e *element, p *Paragraph, look run) {
	p.Tags = withTag(p.Tags, e)
	properties := e.child("sdtPr")
	if box := properties.child("checkbox"); box != nil {
		tick := Unticked
		if box.on("checked") {
			tick = Ticked
		}
		p.Runs = append(p.Runs, Run{Tick: tick})
		return
	}
	if properties.child("showingPlcHdr") != nil {
		p.Held = true
		return
	}
	d.runs(e.child("sdtContent"), p, look)
}

func isContents(instruction string) bool {
	words := strings.Fields(instruction)
	return len(words) > 0 && strings.EqualFold(words[0], "TOC")
}

// skipping reports whether what is read is the instruction of a field, or the result of a table of contents.
func (d *reader) skipping() bool {
	for _, f := range d.field {
		if !f.result || isContents(f.instruction) {
			return true
		}
	}
	return false
}

// run reads w:r (17.3.2.25).
func (d *reader) run(e *element, p *Paragraph, look run) {
	rPr := e.child("rPr")
	if id, ok := rPr.value("rStyle"); ok {
		bold, italic := d.looksOf(id)
		look.bold, look.italic = look.bold || bold && !look.styleBold, look.italic || italic && !look.styleItalic
	}
	bold, italic := toggles(rPr)
	if bold != nil {
		look.bold = *bold && !look.styleBold
	}
	if italic != nil {
		look.italic = *italic && !look.styleItalic
	}
	for i := len(d.field) - 1; i >= 0 && look.link == ""; i-- {
		look.link = linkOf(d.field[i].instruction)
	}
	for _, c := range e.kids() {
		switch c.name {
		case "fldChar":
			d.fieldChar(c, p)
			continue
		case "instrText":
			if n := len(d.field); n > 0 && !d.field[n-1].result {
				d.field[n-1].instruction += textOf(c)
			}
			continue
		}
		if d.skipping() {
			continue
		}
		switch c.name {
		case "t":
			d.add(p, look, textOf(c))
		case "tab", "ptab":
			d.add(p, look, "\t")
		case "br":
			if kind := c.get("type"); kind == "" || kind == "textWrapping" {
				d.add(p, look, "\n")
			}
		case "cr":
			d.add(p, look, "\n")
		case "noBreakHyphen":
			d.add(p, look, string(character.NoBreakHyphen))
		case "sym":
			d.symbol(p, look, c)
		case "footnoteReference":
			d.note("voetnoot", d.notes["footnotes"+c.get("id")])
		case "endnoteReference":
			d.note("eindnoot", d.notes["endnotes"+c.get("id")])
		case "commentReference":
			d.note("opmerking", d.notes["comments"+c.get("id")])
		case "drawing", "pict", "object":
			d.drawing(c)
		case "AlternateContent":
			for _, inner := range chosen(c).kids() {
				d.drawing(inner)
			}
		}
	}
}

// add adds text to a paragraph; soft hyphens are left out.
func (d *reader) add(p *Paragraph, look run, text string) {
	text = strings.ReplaceAll(text, string(character.SoftHyphen), "")
	if text == "" {
		return
	}
	if n := len(p.Runs); n > 0 {
		last := &p.Runs[n-1]
		if last.Tick == NoBox && last.Bold == look.bold && last.Italic == look.italic && last.Link == look.link {
			last.Text += text
			return
		}
	}
	p.Runs = append(p.Runs, Run{Text: text, Bold: look.bold, Italic: look.italic, Link: look.link})
}

// Signs of Wingdings that people tick boxes with, by the low byte of their code.
var boxes = map[int64]Tick{0x6F: Unticked, 0xA8: Unticked, 0xFD: Ticked, 0xFE: Ticked, 0x78: Ticked, 0x54: Ticked, 0x52: Ticked, 0xA3: Unticked}

// symbol reads w:sym (17.3.3.30).
func (d *reader) symbol(p *Paragraph, look run, e *element) {
	code, err := strconv.ParseInt(e.get("char"), 16, 32)
	if err != nil {
		return
	}
	if strings.HasPrefix(strings.ToLower(e.get("font")), "wingdings") {
		if tick, ok := boxes[code&0xff]; ok {
			p.Runs = append(p.Runs, Run{Tick: tick})
			return
		}
	}
	d.add(p, look, string(rune(code)))
}

// drawing notes a picture, and the text of a text box.
func (d *reader) drawing(e *element) {
	text, picture := "", false
	var walk func(e *element)
	walk = func(e *element) {
		switch e.name {
		case "txbxContent":
			text += " " + plainText(e)
			return
		case "pic", "imagedata", "blip":
			picture = true
		}
		for _, c := range e.children {
			walk(c)
		}
	}
	walk(e)
	if strings.TrimSpace(text) != "" {
		d.note("tekstvak", text)
	} else if picture {
		alt := ""
		if pr := e.child("inline", "docPr"); pr != nil {
			alt = pr.get("descr")
		}
		d.note("afbeelding", alt)
	}
}

// fieldChar begins, turns or ends a complex field.
func (d *reader) fieldChar(c *element, p *Paragraph) {
	n := len(d.field)
	switch c.get("fldCharType") {
	case "begin":
		f := field{}
		if box := c.child("ffData", "checkBox"); box != nil {
			f.ticked = Unticked
			if box.on("checked") || box.child("checked") == nil && box.on("default") {
				f.ticked = Ticked
			}
		}
		if len(d.field) < deepest {
			d.field = append(d.field, f)
		}
	case "separate":
		if n > 0 {
			d.field[n-1].result = true
		}
	case "end":
		if n > 0 {
			if d.field[n-1].ticked != NoBox {
				p.Runs = append(p.Runs, Run{Tick: d.field[n-1].ticked})
			}
			d.field = d.field[:n-1]
		}
	}
}

// linkOf is the address that a HYPERLINK field leads to.
func linkOf(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK")
	if !ok || strings.Contains(rest, `\l`) {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if strings.HasPrefix(rest, `"`) {
		address, _, _ := strings.Cut(rest[1:], `"`)
		return address
	}
	return ""
}

func textOf(e *element) string {
	var b strings.Builder
	for _, c := range e.kids() {
		b.WriteString(c.text)
	}
	return b.String()
}

// table reads w:tbl (17.4.37). A cell that is merged with the one above or beside it is nil there.
func (d *reader) table(e *element, tags []string) *Table {
	t := &Table{Number: d.number + 1}
	d.rows(e, tags, t)
	return t
}

func (d *reader) rows(parent *element, tags []string, t *Table) {
	for _, e := range parent.kids() {
		switch e.name {
		case "tr":
			if e.child("trPr", "del") != nil {
				d.document.Changes++
				continue
			}
			var row []*Cell
			d.cells(e, tags, &row)
			t.Rows = append(t.Rows, row)
		case "sdt":
			d.rows(e.child("sdtContent"), withTag(tags, e), t)
		case "ins", "moveTo", "customXml", "smartTag":
			d.rows(e, tags, t)
		}
	}
}

func (d *reader) cells(parent *element, tags []string, row *[]*Cell) {
	for _, e := range parent.kids() {
		switch e.name {
		case "tc":
			cell := &Cell{Blocks: d.blocks(e, tags)}
			if merge, ok := e.value("tcPr", "vMerge"); ok && merge != "restart" {
				cell = nil
			}
			*row = append(*row, cell)
			if span, ok := e.value("tcPr", "gridSpan"); ok {
				n, _ := strconv.Atoi(span)
				for range min(n, 64) - 1 {
					*row = append(*row, nil)
				}
			}
		case "sdt":
			d.cells(e.child("sdtContent"), withTag(tags, e), row)
		case "ins", "moveTo", "customXml", "smartTag":
			d.cells(e, tags, row)
		}
	}
}
