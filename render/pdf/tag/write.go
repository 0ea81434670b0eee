package tag

import "actieplan/render/pdf/object"

// This file has the objects of ISO 32000-1, 14.7.2 to 14.7.4.

// Write writes the tree and returns its root. sheets are the pages.
func (t *Tree) Write(f *object.File, sheets []object.Ref) object.Ref {
	w := &writer{file: f, sheets: sheets, root: f.Reserve(), dict: object.Dict{}}
	w.reserve(t.root)
	w.write(t.root, w.root)
	root := object.Dict{
		"Type": object.Name("StructTreeRoot"), "K": t.root.ref, "ClassMap": classes(),
		"RoleMap":    object.Dict{Title.Name(): P.Name()}, // a type that readers of PDF 1.7 need not know
		"ParentTree": f.Add(t.parentTree(f)), "ParentTreeNextKey": object.Int(len(t.parents) + len(t.annotations)),
	}
	if len(t.headers) > 0 {
		root["IDTree"] = t.idTree()
	}
	f.Put(w.root, root)
	return w.root
}

// parentTree is the number tree from the pages' content and the annotations to their
// elements (14.7.4.4).
func (t *Tree) parentTree(f *object.File) object.Dict {
	var numbers object.Array
	for page, parents := range t.parents {
		refs := make(object.Array, len(parents))
		for i, e := range parents {
			refs[i] = e.ref
		}
		numbers = append(numbers, object.Int(page), f.Add(refs))
	}
	for i, e := range t.annotations {
		numbers = append(numbers, object.Int(len(t.parents)+i), e.ref)
	}
	return object.Dict{"Nums": numbers}
}

// idTree is the name tree from ids to their elements (14.7.2).
func (t *Tree) idTree() object.Dict {
	var names object.Array
	for _, e := range t.headers {
		names = append(names, object.Bytes(e.more.id), e.ref)
	}
	return object.Dict{"Names": names}
}

// writer writes the elements.
type writer struct {
	file   *object.File
	sheets []object.Ref
	root   object.Ref
	dict   object.Dict // of the element that is being written
	kids   object.Array
}

// reserve numbers the elements in the order in which they are written, so that numbers
// that stand near each other differ little.
func (w *writer) reserve(e *Element) {
	e.ref = w.file.Reserve()
	for _, k := range e.kids {
		if k.element != nil {
			w.reserve(k.element)
		}
	}
}

// write writes an element and those under it (14.7.2).
func (w *writer) write(e *Element, parent object.Ref) {
	dict, kids := w.dict, w.kids[:0]
	clear(dict)
	dict["S"], dict["P"] = e.Type.Name(), parent
	page := int32(-1) // on which the first content of the element stands
	for _, k := range e.kids {
		if k.element == nil && page < 0 {
			page = k.page
			dict["Pg"] = w.sheets[page]
		}
		kids = append(kids, w.kid(k, page))
	}
	switch len(kids) {
	case 0:
	case 1:
		dict["K"] = kids[0]
	default:
		dict["K"] = kids
	}
	w.kids = kids
	e.describe(dict)
	w.file.Put(e.ref, dict)
	for _, k := range e.kids {
		if k.element != nil {
			w.write(k.element, e.ref)
		}
	}
}

// kid is one child of an element whose own page is given (14.7.4.2 and 14.7.4.3).
func (w *writer) kid(k kid, page int32) object.Object {
	var dict object.Dict
	switch {
	case k.element != nil:
		return k.element.ref
	case k.annotation() != 0:
		dict = object.Dict{"Type": object.Name("OBJR"), "Obj": k.annotation()}
	case k.page == page:
		return object.Int(k.mcid)
	default:
		dict = object.Dict{"Type": object.Name("MCR"), "MCID": object.Int(k.mcid)}
	}
	if k.page != page {
		dict["Pg"] = w.sheets[k.page]
	}
	return dict
}

// describe adds what there is to say of an element beside its place.
func (e *Element) describe(dict object.Dict) {
	if e.class != noClass {
		dict["C"] = classNames[e.class]
	}
	more := e.more
	if more == nil {
		return
	}
	if more.id != "" {
		dict["ID"] = object.Bytes(more.id)
	}
	if more.actualText != "" {
		dict["ActualText"] = object.Text(more.actualText)
	}
	if more.alt != "" {
		dict["Alt"] = object.Text(more.alt)
	}
	table := object.Dict{}
	if more.summary != "" {
		table["Summary"] = object.Text(more.summary)
	}
	if more.rowSpan > 1 {
		table["RowSpan"] = object.Int(more.rowSpan)
	}
	if len(more.headers) > 0 {
		ids := make(object.Array, len(more.headers))
		for i, header := range more.headers {
			ids[i] = object.Bytes(header.more.id)
		}
		table["Headers"] = ids
	}
	if len(table) > 0 {
		table["O"] = object.Name("Table")
		dict["A"] = table
	}
}
