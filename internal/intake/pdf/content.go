package pdf

import "bytes"

// This file has what it takes to read content streams (7.8.2).

// NewParser returns a Parser of data that stand by themselves, such as a content stream.
func NewParser(data []byte) *Parser { return &Parser{data: data} }

// SkipImage passes over the data of an image within a content stream (8.9.7), of which the
// parser has read the keyword ID.
func (p *Parser) SkipImage() {
	for p.at < len(p.data) {
		i := bytes.Index(p.data[p.at:], []byte("EI"))
		if i < 0 {
			p.at = len(p.data)
			return
		}
		before, after := p.at+i-1, p.at+i+2
		p.at = after
		if before >= 0 && isSpace(p.data[before]) && (after == len(p.data) || isSpace(p.data[after])) {
			return
		}
	}
}

// Done reports whether the parser is at the end of its data.
func (p *Parser) Done() bool {
	p.skip()
	return p.at >= len(p.data)
}
