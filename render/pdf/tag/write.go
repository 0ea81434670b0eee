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
		refs := make(object.Refs, len(parents))
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
	dict   object.Entries // of the element that is written
	kids   object.Items   // of it
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

// write writes an element and those under it (14.7.2). The entries stand in the order of
// their keys, as those of any other dictionary do.
func (w *writer) write(e Element, parent object.Ref) {
	of, more, dict := w.tree.element(e), w.tree.details[e], &w.dict
	dict.Reset()
	if more != nil {
		if attributes := w.tree.tableAttributes(more); len(attributes) > 0 {
			object.AddEntry(dict, "A", attributes)
		}
	}
	if of.actualText != 0 {
		object.AddEntry(dict, "ActualText", object.Text(w.tree.texts[of.actualText]))
	}
	if more != nil && more.alt != "" {
		object.AddEntry(dict, "Alt", object.Text(more.alt))
	}
	if of.class != noClass {
		object.AddEntry(dict, "C", classNames[of.class])
	}
	if more != nil && more.id != "" {
		object.AddEntry(dict, "ID", object.Bytes(more.id))
	}
	page := w.writeKids(e)
	object.AddEntry(dict, "P", parent)
	if page >= 0 {
		object.AddEntry(dict, "Pg", w.sheets[page])
	}
	object.AddEntry(dict, "S", of.kind.Name())
	w.file.Put(w.tree.ref(e), dict)
	for k := range w.tree.kidsOf(e) {
		if k.element != NoElement {
			w.write(k.element, w.tree.ref(e))
		}
	}
}

// writeKids writes the children of an element, and returns the page that its first content
// stands on; -1 where it has none (14.7.4.2 and 14.7.4.3).
func (w *writer) writeKids(e Element) (page int32) {
	page = -1
	w.kids.Reset()
	first, last := w.tree.element(e).first, w.tree.element(e).last
	for k := range w.tree.kidsOf(e) {
		if k.element == NoElement && page < 0 {
			page = k.page
		}
		switch {
		case k.element != NoElement:
			addKid(w, first == last, w.tree.ref(k.element))
		case k.annotation == 0 && k.page == page:
			addKid(w, first == last, object.Int(k.mcid))
		default:
			addKid(w, first == last, w.farKid(k, page))
		}
	}
	if first != last {
		object.AddEntry(&w.dict, "K", &w.kids)
	}
	return page
}

// addKid adds a child to the list of them; one that is alone stands in the element's
// dictionary itself.
func addKid[T object.Object](w *writer, alone bool, kid T) {
	if alone {
		object.AddEntry(&w.dict, "K", kid)
	} else {
		object.AddItem(&w.kids, kid)
	}
}

// farKid is an annotation, or content on another page than that of its element.
func (w *writer) farKid(k *kid, page int32) object.Dict {
	dict := object.Dict{"Type": object.Name("MCR"), "MCID": object.Int(k.mcid)}
	if k.annotation != 0 {
		dict = object.Dict{"Type": object.Name("OBJR"), "Obj": object.Ref(k.annotation)}
	}
	if k.page != page {
		dict["Pg"] = w.sheets[k.page]
	}
	return dict
}

// tableAttributes are what is said of a table or a cell of one (14.8.5.7).
func (t *Tree) tableAttributes(of *details) object.Dict {
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
	if len(table) > 0 {
		table["O"] = object.Name("Table")
	}
	return table
}
