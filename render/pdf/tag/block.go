package tag

import (
	"fmt"

	"actieplan/render/document"
)

// This file has the grouping and block-level elements of ISO 32000-1, 14.8.4.2 and
// 14.8.4.3.

// document adds the parts of the form.
func (b *Builder) document(d *document.Document) {
	for _, section := range d.Sections {
		b.running(section.Header, Header)
		b.running(section.Footer, Footer)
		first := len(section.Blocks)
		if len(section.Parts) > 0 {
			first = section.Parts[0].First
		}
		b.blocks(root, section.Blocks[:first])
		for i, part := range section.Parts {
			next := len(section.Blocks)
			if i+1 < len(section.Parts) {
				next = section.Parts[i+1].First
			}
			b.blocks(b.tree.add(root, Sect), section.Blocks[part.First:next])
		}
	}
}

// running notes that a paragraph is a running header or footer.
func (b *Builder) running(p *document.Paragraph, artifact Artifact) {
	if p != nil {
		b.texts[p] = text{artifact: artifact}
	}
}

// blocks adds what stands in a part or a cell.
func (b *Builder) blocks(parent Element, blocks []document.Block) {
	for i := 0; i < len(blocks); {
		switch block := blocks[i].(type) {
		case *document.Table:
			b.table(parent, block)
			i++
		case *document.Paragraph:
			switch {
			case block.Entry != nil:
				i += b.contents(parent, blocks[i:])
			case block.Item != nil:
				i += b.list(parent, blocks[i:])
			default:
				e := b.tree.add(parent, b.typeOf(block))
				b.tree.element(e).class = alignments[block.Style.Align]
				b.paragraph(e, NoElement, block)
				i++
			}
		}
	}
}

// typeOf is what a paragraph outside lists and contents is.
func (b *Builder) typeOf(p *document.Paragraph) Type {
	switch p.Role {
	case document.TitleRole:
		return Title
	case document.HeadingRole:
		return b.heading(p.Style.Outline)
	}
	return P
}

// heading is the type of a heading at a level of the outline. Levels count from those of
// the headings around it, so that none is left out (ISO 14289-1, 7.4.2); a heading that
// is not in the outline is of the first.
func (b *Builder) heading(level int) Type {
	level = max(1, level)
	for len(b.outline) > 0 && b.outline[len(b.outline)-1] >= level {
		b.outline = b.outline[:len(b.outline)-1]
	}
	b.outline = append(b.outline, level)
	return min(H1+Type(len(b.outline))-1, H6)
}

// paragraph says which elements the marks of a paragraph belong to: itself, and those of
// its runs that are elements of their own.
func (b *Builder) paragraph(body, label Element, p *document.Paragraph) {
	of := text{label: label, body: body}
	within := func(run *document.Run, e Element) { b.runs[run], of.inRuns = e, true }
	var link Element // that the runs before are in
	for i := range p.Runs {
		run := &p.Runs[i]
		switch {
		case run.Kind == document.LineBreak && link != NoElement && i+1 < len(p.Runs) && p.Runs[i+1].Link == p.Runs[i-1].Link:
			within(run, link)
			continue
		case run.Link == "":
			link = NoElement
		case link == NoElement || i > 0 && p.Runs[i-1].Link != "" && p.Runs[i-1].Link != run.Link:
			link = b.tree.newElement(Link, body)
		}
		switch {
		case run.Kind == document.TickBox && b.blank:
			within(run, b.tree.newElement(Form, body))
		case run.Kind == document.TickBox:
			words := unticked
			if run.Ticked {
				words = ticked
			}
			within(run, b.readAs(words, body))
		case run.Kind == document.FigureRun && !run.Figure.Decorative:
			figure := b.tree.newElement(Figure, body)
			b.tree.detail(figure).alt = run.Figure.Icon.Alt
			within(run, figure)
		case run.Kind == document.PageReference && p.Entry != nil && link != NoElement:
			// Its number stands behind a leader, which is not read: without a space it is
			// part of the word before that.
			within(run, b.readAs(fmt.Sprintf(" %d", b.anchors[run.Anchor].Page+1), link))
		case link != NoElement:
			within(run, link)
		}
	}
	b.texts[p] = of
}

// readAs returns an element within the text of another that is read as other words.
func (b *Builder) readAs(words string, parent Element) Element {
	t := b.tree
	span := t.newElement(Span, parent)
	t.element(span).actualText = int32(len(t.texts))
	t.texts = append(t.texts, words)
	return span
}

// What is read for a tick box.
const (
	ticked   = "aangevinkt"
	unticked = "niet aangevinkt"
)

// contents adds a table of contents and returns how many blocks it has. The entries of a
// level below stand within the one above them.
func (b *Builder) contents(parent Element, blocks []document.Block) (count int) {
	type open struct {
		level int
		toc   Element
		last  Element
	}
	var levels []open
	of := blocks[0].(*document.Paragraph).Entry.Contents
	for _, block := range blocks {
		p, is := block.(*document.Paragraph)
		if !is || p.Entry == nil || p.Entry.Contents != of {
			break
		}
		count++
		level := p.Entry.Level
		for len(levels) > 1 && levels[len(levels)-1].level > level {
			levels = levels[:len(levels)-1]
		}
		switch n := len(levels); {
		case n == 0:
			levels = append(levels, open{level: level, toc: b.tree.add(parent, TOC)})
		case levels[n-1].level < level:
			levels = append(levels, open{level: level, toc: b.tree.add(levels[n-1].last, TOC)})
		}
		top := &levels[len(levels)-1]
		top.last = b.tree.add(top.toc, TOCI)
		b.paragraph(b.tree.add(top.last, Reference), NoElement, p)
	}
	return count
}
