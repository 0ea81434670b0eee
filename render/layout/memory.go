package layout

import "actieplan/render/layout/line"

// Memory is for the marks of one page after another. The zero Memory is ready for use.
type Memory struct {
	marks    []Mark
	texts    supply[Text]
	boxes    supply[Box]
	pictures supply[Picture]
	parts    []line.Part // of the line that was drawn last
}

func (m *Memory) addText(t Text)       { m.marks = append(m.marks, m.texts.place(t)) }
func (m *Memory) addBox(b Box)         { m.marks = append(m.marks, m.boxes.place(b)) }
func (m *Memory) addPicture(p Picture) { m.marks = append(m.marks, m.pictures.place(p)) }

// reset forgets the marks.
func (m *Memory) reset() {
	m.marks = m.marks[:0]
	m.texts.used, m.boxes.used, m.pictures.used = 0, 0, 0
}

// supply hands out places for values, which stay where they are.
type supply[T any] struct {
	chunks [][]T // of perChunk values each
	used   int
}

// perChunk is how many values a chunk has: those of part of a page.
const perChunk = 32

// place puts a value in the next place.
func (s *supply[T]) place(value T) *T {
	if s.used == len(s.chunks)*perChunk {
		s.chunks = append(s.chunks, make([]T, perChunk))
	}
	placed := &s.chunks[s.used/perChunk][s.used%perChunk]
	*placed = value
	s.used++
	return placed
}
