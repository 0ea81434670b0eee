package docx

import "actieplan/internal/form"

// formParts writes the parts that only a form has: the placeholders, and what form it is.
func (d *writer) formParts(document *part) []*part {
	if d.Form == nil {
		return nil
	}
	var parts []*part
	if !d.controls.placeholders.None() {
		const root = "w:glossaryDocument"
		glossary := newXMLPart("word/glossary/document.xml", glossaryType, root)
		glossary.raw(d.controls.placeholders.Glossary())
		glossary.close(root)
		glossary.relate(relationship{typ: relStyles, target: "styles.xml"})
		document.relate(relationship{typ: relGlossary, target: "glossary/document.xml"})
		parts = append(parts, glossary, d.stylesPart("word/glossary/styles.xml"))
	}
	data := newPart("customXml/item1.xml", xmlDataType)
	data.raw(xmlDeclaration)
	data.tag(form.DataElement).str("xmlns", form.DataNamespace).str("sjabloon", d.Form.Template).num("jaar", d.Form.Year)
	if len(d.Form.Answers) > 0 {
		data.str(form.DataAnswers, form.PackAnswers(d.Form.Answers))
	}
	data.end()
	data.relate(relationship{typ: relXMLProps, target: "itemProps1.xml"})
	document.relate(relationship{typ: relXMLData, target: "../customXml/item1.xml"})
	properties := newPart("customXml/itemProps1.xml", xmlPropsType)
	properties.raw(xmlDeclaration)
	properties.tag("ds:datastoreItem").str("xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
	properties.str("ds:itemID", formItem).body()
	properties.open("ds:schemaRefs")
	properties.tag("ds:schemaRef").str("ds:uri", form.DataNamespace).end()
	properties.close("ds:schemaRefs")
	properties.close("ds:datastoreItem")
	return append(parts, data, properties)
}

// formItem identifies the part that says which form a document is a copy of; any that no
// other part has.
const formItem = "{5C1F0A52-7B1E-4C0D-9E55-0F6A6D1B2A11}"
