package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"actieplan/render/document"
	"actieplan/render/pdf/object"
)

// producer is what the file says it was made with.
const producer = "actieplan"

// info is the document information dictionary (ISO 32000-1, 14.3.3).
func info(d *document.Document) object.Dict {
	dict := object.Dict{"Title": object.Text(d.Title), "Creator": object.Text(producer), "Producer": object.Text(producer)}
	if d.Author != "" {
		dict["Author"] = object.Text(d.Author)
	}
	if !d.Modified.IsZero() {
		date := object.Bytes(d.Modified.UTC().Format("D:20060102150405+00'00'")) // 7.9.4
		dict["CreationDate"], dict["ModDate"] = date, date
	}
	return dict
}

// metadata is the same as XMP (ISO 16684-1). The stream is not compressed, so that any
// program finds it.
func metadata(d *document.Document) object.Stream {
	return object.Stream{
		Dict: object.Dict{"Type": object.Name("Metadata"), "Subtype": object.Name("XML")},
		Data: []byte(xmp(d)),
	}
}

func xmp(d *document.Document) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" +
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" +
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"" +
		" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
	fmt.Fprintf(&b, "<dc:format>application/pdf</dc:format>\n")
	fmt.Fprintf(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", escape(d.Title))
	if d.Author != "" {
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", escape(d.Author))
	}
	if d.Language != "" {
		fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", escape(d.Language))
	}
	if !d.Modified.IsZero() {
		date := d.Modified.UTC().Format(time.RFC3339)
		for _, name := range []string{"CreateDate", "ModifyDate", "MetadataDate"} {
			fmt.Fprintf(&b, "<xmp:%s>%s</xmp:%[1]s>\n", name, date)
		}
	}
	fmt.Fprintf(&b, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n<pdf:Producer>%[1]s</pdf:Producer>\n", producer)
	b.WriteString("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n" +
		"</rdf:Description>\n" + accessibilitySchema + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

// accessibilitySchema describes the property pdfuaid:part, which PDF/A does not know (ISO
// 19005-2, 6.6.2.3).
const accessibilitySchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

// escape is text as it stands in XML; what XML cannot hold becomes U+FFFD.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder does not fail
	return b.String()
}
