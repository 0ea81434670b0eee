package tag

import "actieplan/render/pdf/object"

// This file has the objects of ISO 32000-1, 14.7.2 to 14.7.4.

// Write writes the tree and returns its root. sheets are the pages.
func (t *Tree) Write(f *object.File, sheets []object.Ref) object.Ref {
	w := &writer{tree: t, file: f, sheets: sheets, root: f.Reserve()}
	w.reserve(root)
	w.write(root, w.root)
	dict := object.Dict{
		"Type": object.Name("StructTreeRoot"), "K": t.ref(root), "ClassMap": classes(),
		"RoleMap":    object.Dict{Title.Name(): P.Name()}, // a type that readers of PDF 1.7 need not know
		"ParentTree": f.Add(t.parentTree(f)), "ParentTreeNextKey": object.Int(len(t.parents) + len(t.annotations)),
	}
	if len(t.headers) > 0 {
		dict["IDTree"] = t.idTree()
	}
	f.Put(w.root, dict)
	return w.root
}

// ref is the object that an element is written as.
func (t *Tree) ref(e Element) object.Ref { return object.Ref(t.element(e).ref) }

// parentTree is the number tree from the pages' content and the annotations to their
// elements (14.7.4.4).
func (t *Tree) parentTree(f *object.File) object.Dict {
	var numbers object.Array
	for page, parents := range t.parents {
		refs := make(object.Array, len(parents))
		for i, e := range parents {
			refs[i] = t.ref(e)
		}
		numbers = append(numbers, object.Int(page), f.Add(refs))
	}
	for i, e := range t.annotations {
		numbers = append(numbers, object.Int(len(t.parents)+i), t.ref(e))
	}
	return object.Dict{"Nums": numbers}
}

// idTree is the name tree from ids to their elements (14.7.2).
func (t *Tree) idTree() object.Dict {
	var names object.Array
	for _, e := range t.headers {
		names = append(names, object.Bytes(t.details[e].id), t.ref(e))
	}
	return object.Dict{"Names": names}
}

// writer writes the elements.
type writer struct {
	tree   *Tree
	file   *object.File
	sheets []object.Ref
	root   object.Ref
	kids   object.Array   // of the element that is written
	dict   object.Entries // of it
}

// reserve numbers the elements in the order in which they are written, so that numbers
// that stand near each other differ little.
func (w *writer) reserve(e Element) {
	w.tree.element(e).ref = int32(w.file.Reserve())
	for k := range w.tree.kidsOf(e) {
		if k.element != NoElement {
			w.reserve(k.element)
		}
	}
}

// write writes an element and those under it (14.7.2).
func (w *writer) write(e Element, parent object.Ref) {
	page := int32(-1) // on which the first content of the element stands
	w.kids = w.kids[:0]
	for k := range w.tree.kidsOf(e) {
		if k.element == NoElement && page < 0 {
			page = k.page
		}
		w.kids = append(w.kids, w.kid(k, page))
	}
	of, more := w.tree.element(e), w.tree.details[e]
	w.dict = w.dict[:0]
	if more != nil {
		w.add("A", w.tree.tableAttributes(more))
	}
	if of.actualText != 0 {
		w.add("ActualText", object.Text(w.tree.texts[of.actualText]))
	}
	if more != nil && more.alt != "" {
		w.add("Alt", object.Text(more.alt))
	}
	if of.class != noClass {
		w.add("C", classNames[of.class])
	}
	if more != nil && more.id != "" {
		w.add("ID", object.Bytes(more.id))
	}
	switch len(w.kids) {
	case 0:
	case 1:
		w.add("K", w.kids[0])
	default:
		w.add("K", w.kids)
	}
	w.add("P", parent)
	if page >= 0 {
		w.add("Pg", w.sheets[page])
	}
	w.add("S", of.kind.Name())
	w.file.Put(w.tree.ref(e), w.dict)
	for k := range w.tree.kidsOf(e) {
		if k.element != NoElement {
			w.write(k.element, w.tree.ref(e))
		}
	}
}

// add adds an entry to the dictionary of the element, nil for none. They are added in the
// order of their keys, as those of any other dictionary stand.
func (w *writer) add(key object.Name, value object.Object) {
	if value != nil {
		w.dict = append(w.dict, object.Entry{Key: key, Value: value})
	}
}

// kid is one child of an element whose own page is given (14.7.4.2 and 14.7.4.3).
func (w *writer) kid(k *kid, page int32) object.Object {
	var dict object.Dict
	switch {
	case k.element != NoElement:
		return w.tree.ref(k.element)
	case k.annotation != 0:
		dict = object.Dict{"Type": object.Name("OBJR"), "Obj": object.Ref(k.annotation)}
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

// tableAttributes are what is said of a table or a cell of one (14.8.5.7); nil for nothing.
func (t *Tree) tableAttributes(of *details) object.Object {
	table := object.Dict{}
	if of.summary != "" {
		table["Summary"] = object.Text(of.summary)
	}
	if of.rowSpan > 1 {
		table["RowSpan"] = object.Int(of.rowSpan)
	}
	if len(of.headers) > 0 {
		ids := make(object.Array, len(of.headers))
		for i, header := range of.headers {
			ids[i] = object.Bytes(t.details[header].id)
		}
		table["Headers"] = ids
	}
	if len(table) == 0 {
		return nil
	}
	table["O"] = object.Name("Table")
	return table
}
