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
		b.blocks(b.tree.root, section.Blocks[:first])
		for i, part := range section.Parts {
			next := len(section.Blocks)
			if i+1 < len(section.Parts) {
				next = section.Parts[i+1].First
			}
			b.blocks(b.tree.root.add(Sect), section.Blocks[part.First:next])
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
func (b *Builder) blocks(parent *Element, blocks []document.Block) {
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
				b.paragraph(parent.add(b.typeOf(block)), nil, block)
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
	return headings[min(len(b.outline), len(headings))-1]
}

// paragraph says which elements the marks of a paragraph belong to: itself, and those of
// its runs that are elements of their own.
func (b *Builder) paragraph(body, label *Element, p *document.Paragraph) {
	b.texts[p] = text{label: label, body: body}
	var link *Element // that the runs before are in
	for i := range p.Runs {
		run := &p.Runs[i]
		switch {
		case run.Kind == document.LineBreak && link != nil && i+1 < len(p.Runs) && p.Runs[i+1].Link == p.Runs[i-1].Link:
			b.runs[run] = link
			continue
		case run.Link == "":
			link = nil
		case link == nil || i > 0 && p.Runs[i-1].Link != "" && p.Runs[i-1].Link != run.Link:
			link = body.inline(Link)
		}
		switch {
		case run.Kind == document.TickBox && b.blank:
			b.runs[run] = body.inline(Form)
		case run.Kind == document.TickBox:
			box := body.inline(Span)
			box.detailed().actualText = unticked
			if run.Ticked {
				box.more.actualText = ticked
			}
			b.runs[run] = box
		case run.Kind == document.FigureRun && !run.Figure.Decorative:
			figure := body.inline(Figure)
			figure.detailed().alt = run.Figure.Icon.Alt
			b.runs[run] = figure
		case run.Kind == document.PageReference && p.Entry != nil && link != nil:
			// Its number stands behind a leader, which is not read: without a space it is
			// part of the word before that.
			number := link.inline(Span)
			number.detailed().actualText = fmt.Sprintf(" %d", b.anchors[run.Anchor].Page+1)
			b.runs[run] = number
		case link != nil:
			b.runs[run] = link
		}
	}
}

// What is read for a tick box.
const (
	ticked   = "aangevinkt"
	unticked = "niet aangevinkt"
)

// contents adds a table of contents and returns how many blocks it has. The entries of a
// level below stand within the one above them.
func (b *Builder) contents(parent *Element, blocks []document.Block) (count int) {
	type open struct {
		level int
		toc   *Element
		last  *Element
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
			levels = append(levels, open{level: level, toc: parent.add(TOC)})
		case levels[n-1].level < level:
			levels = append(levels, open{level: level, toc: levels[n-1].last.add(TOC)})
		}
		top := &levels[len(levels)-1]
		top.last = top.toc.add(TOCI)
		b.paragraph(top.last.add(Reference), nil, p)
	}
	return count
}
