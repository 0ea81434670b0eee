package content

// matrix is a transformation (ISO 32000-1, 8.3.3): x' = a*x + c*y + e, y' = b*x + d*y + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// times is the transformation that does m first, and n then.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// moved is m after a move.
func (m matrix) moved(x, y float64) matrix { return matrix{a: 1, d: 1, e: x, f: y}.times(m) }
