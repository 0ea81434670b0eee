package line

import (
	"encoding/binary"
	"sync"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// This file shares what paragraphs with the same words have in common: the form's own
// words are in every fiche, and after a small change most paragraphs are as they were.

// Store keeps the lines of paragraphs for others with the same content, within a document
// and, where it is incremental, from one document to the next. The zero Store keeps those
// of the form's own paragraphs, of which there are many alike. Several goroutines may use
// a Store at a time.
type Store struct {
	incremental bool
	lock        sync.Mutex
	now, before map[content]*Setting // used for this document; for the one before
}

// NewIncrementalStore returns a Store for documents that are much alike, laid out one
// after the other.
func NewIncrementalStore() *Store { return &Store{incremental: true} }

// Next ends a document. What it did not use is forgotten.
func (s *Store) Next() { s.before, s.now = s.now, nil }

// content is all that the lines of a paragraph depend on.
type content struct {
	style       *stylesheet.Paragraph
	left, width measure.Twips
	label       bool
	runs        string
}

// keeps reports whether the lines of a paragraph are kept.
func (s *Store) keeps(p *document.Paragraph) bool {
	return s != nil && (s.incremental || p.Source.File == nil)
}

// find returns the lines of a paragraph with the given content, nil if there is none. In
// the key, runs is not yet set.
func (s *Store) find(key content, runs []byte) *Setting {
	s.lock.Lock()
	defer s.lock.Unlock()
	if set := s.now[content{key.style, key.left, key.width, key.label, string(runs)}]; set != nil {
		return set
	}
	set := s.before[content{key.style, key.left, key.width, key.label, string(runs)}]
	if set != nil {
		key.runs = string(runs)
		s.enter(key, set)
	}
	return set
}

// keep keeps the lines of a paragraph.
func (s *Store) keep(key content, set *Setting) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.enter(key, set)
}

// enter adds lines to those used now. The lock is held.
func (s *Store) enter(key content, set *Setting) {
	if s.now == nil {
		s.now = make(map[content]*Setting, len(s.before))
	}
	s.now[key] = set
}

// breakOnce breaks a paragraph into lines, unless that was done for another with the same
// content.
func (b *Breaker) breakOnce(p *document.Paragraph, left, width measure.Twips, pageNumber func(string) string) Text {
	b.runs = appendRuns(appendInserts(b.runs[:0], p.Inserts), p.Runs, pageNumber)
	key := content{style: p.Style, left: left, width: width, label: p.Item != nil && p.Item.Marker != ""}
	if known := b.Store.find(key, b.runs); known != nil {
		return Text{p, known}
	}
	text := b.breakAnew(p, left, width, pageNumber)
	key.runs = string(b.runs)
	b.Store.keep(key, text.Setting)
	return text
}

// appendRuns appends what the lines of a paragraph depend on of its runs.
func appendRuns(b []byte, runs []document.Run, pageNumber func(string) string) []byte {
	for i := range runs {
		run := &runs[i]
		b = append(b, byte(run.Kind), boolByte(run.Bold), boolByte(run.Italic))
		if run.Figure != nil {
			b = binary.AppendVarint(b, int64(run.Figure.Size))
		}
		for _, text := range []string{printedBy(run, pageNumber), run.Link} {
			b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
		}
	}
	return b
}

// appendInserts appends where the answers within a paragraph begin and end.
func appendInserts(b []byte, inserts []document.Insert) []byte {
	b = binary.AppendUvarint(b, uint64(len(inserts)))
	for _, insert := range inserts {
		b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(insert.From)), uint64(insert.To))
	}
	return b
}

func boolByte(b bool) byte {
	if b {
		return 1
	}
	return 0
}
