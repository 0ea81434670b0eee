package tagged

import (
	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
)

// element is an element of the tree (14.7.2).
type element struct {
	kind string // one of the standard types of 14.8.4, where the file says which it stands for
	dict pdf.Dictionary
	page int // that its content stands on, from 0 on; -1 where it does not say
}

// kid is what stands in an element: another element, or marked content of a page, or an
// annotation.
type kid struct {
	element    *element
	page, mcid int
	annotation pdf.Dictionary
}

// kids are what stands in an element, in order (14.7.4).
func (r *reader) kids(e *element) []kid {
	value := r.file.Resolve(e.dict["K"])
	items, is := value.(pdf.Array)
	if !is {
		items = pdf.Array{e.dict["K"]}
	}
	var kids []kid
	for _, item := range items {
		if r.elements++; r.elements > mostElements {
			return kids
		}
		switch item := r.file.Resolve(item).(type) {
		case float64:
			kids = append(kids, kid{page: e.page, mcid: int(item)})
		case pdf.Dictionary:
			kids = append(kids, r.kid(e, item))
		}
	}
	return kids
}

// kid is what a dictionary among the kids of an element says.
func (r *reader) kid(parent *element, dict pdf.Dictionary) kid {
	page := parent.page
	if number, is := dict["Pg"].(pdf.Reference); is {
		if at, known := r.pages[number]; known {
			page = at
		}
	}
	switch r.file.Resolve(dict["Type"]) {
	case pdf.Name("MCR"):
		id, _ := r.file.Resolve(dict["MCID"]).(float64)
		return kid{page: page, mcid: int(id)}
	case pdf.Name("OBJR"):
		return kid{page: -1, annotation: r.file.Dictionary(dict["Obj"])} // nil where it was taken out
	}
	kind, _ := r.file.Resolve(dict["S"]).(pdf.Name)
	return kid{element: &element{r.standard(kind), dict, page}}
}

// besides are the types of Word and Acrobat for what stands beside the text, which they
// say are groups of it.
var besides = map[pdf.Name]string{"InlineShape": "Figure", "Textbox": textBox, "TextBox": textBox, "Annotation": comment}

// standard is the standard type that one of the file's own stands for (14.7.3).
func (r *reader) standard(kind pdf.Name) string {
	if beside := besides[kind]; beside != "" {
		return beside
	}
	for range 8 {
		role, is := r.file.Resolve(r.roles[kind]).(pdf.Name)
		if !is || role == kind {
			break
		}
		kind = role
	}
	return string(kind)
}

// attribute is an attribute of an element under a key, its own or that of its classes
// (14.7.5); nil for none.
func (r *reader) attribute(e *element, key pdf.Name) any {
	for _, value := range []any{e.dict["A"], e.dict["C"]} {
		items := r.file.Array(value)
		if items == nil {
			items = pdf.Array{value}
		}
		for _, item := range items {
			of := r.file.Resolve(item)
			if class, is := of.(pdf.Name); is {
				of = r.file.Resolve(r.classes[class])
			}
			if dict, is := of.(pdf.Dictionary); is && dict[key] != nil {
				return r.file.Resolve(dict[key])
			}
		}
	}
	return nil
}

// pieces are the text of marked content, which belongs to an element.
func (r *reader) pieces(k kid) []content.Piece {
	if k.page < 0 || k.page >= len(r.shown) {
		return nil
	}
	r.used[[2]int{k.page, k.mcid}] = true
	return r.shown[k.page].Marked[k.mcid]
}

// tooDeep reports whether an element stands deeper in the tree than is read, after which
// the file is refused.
func (r *reader) tooDeep(depth int) bool {
	if depth > deepestElement {
		r.elements = mostElements + 1
	}
	return depth > deepestElement
}
