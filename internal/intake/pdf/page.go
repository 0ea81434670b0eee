package pdf

// Limits of the trees of a file.
const (
	deepestTree = 32
	mostNodes   = 1 << 17
)

// Page is one page.
type Page struct {
	Object    Reference // 0 where it has no number
	Entries   Dictionary
	Resources Dictionary // its own, or those of the pages that it is among (7.7.3.4)
}

// Catalog is the root of the objects (7.7.2); nil where there is none.
func (f *File) Catalog() Dictionary { return f.Dictionary(f.trailer["Root"]) }

// Dictionary is the dictionary that a value is or refers to; nil for none.
func (f *File) Dictionary(value any) Dictionary {
	dict, _ := f.Resolve(value).(Dictionary)
	return dict
}

// Array is the array that a value is or refers to; nil for none.
func (f *File) Array(value any) Array {
	items, _ := f.Resolve(value).(Array)
	return items
}

// Pages are the pages of the file, in order.
func (f *File) Pages() ([]Page, error) {
	t := &pageTree{file: f, seen: map[Reference]bool{}}
	err := t.add(f.Catalog()["Pages"], nil, 0)
	return t.pages, err
}

// pageTree goes through the tree of pages (7.7.3).
type pageTree struct {
	file  *File
	seen  map[Reference]bool
	pages []Page
}

func (t *pageTree) add(node any, resources Dictionary, depth int) error {
	number, _ := node.(Reference)
	if number != 0 {
		if t.seen[number] {
			return nil
		}
		t.seen[number] = true
	}
	if depth > deepestTree || len(t.seen)+len(t.pages) > mostNodes || t.file.Exhausted() {
		return ErrTooComplex
	}
	dict := t.file.Dictionary(node)
	if dict == nil {
		return nil
	}
	if own := t.file.Dictionary(dict["Resources"]); own != nil {
		resources = own
	}
	kids := t.file.Array(dict["Kids"])
	if kids == nil {
		t.pages = append(t.pages, Page{number, dict, resources})
	}
	for _, kid := range kids {
		if err := t.add(kid, resources, depth+1); err != nil {
			return err
		}
	}
	return nil
}
