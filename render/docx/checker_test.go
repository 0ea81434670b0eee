package docx

import (
	"fmt"
	"strings"
	"testing"
)

// TestChecker: the checker finds what is wrong, or the other tests mean nothing.
func TestChecker(t *testing.T) {
	const declarations = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	for _, c := range []struct{ markup, want string }{
		{`<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`, ""},
		{`<w:p><w:r/></w:p>`, "w:r lacks"},
		{`<w:p><w:r><w:t>a</w:t></w:r><w:pPr/></w:p>`, "w:p: w:pPr is out of place"},
		{`<w:p><w:pPr><w:jc w:val="left"/><w:spacing/></w:pPr></w:p>`, "w:pPr: w:spacing is out of place"},
		{`<w:p><w:pPr><w:keepNext/><w:keepNext/></w:pPr></w:p>`, "w:pPr: w:keepNext is out of place"},
		{`<w:p><w:pPr><w:pStyle/></w:pPr></w:p>`, "w:pStyle lacks attribute w:val"},
		{`<w:p><w:pPr><w:jc w:val="start"/></w:pPr></w:p>`, `w:jc: attribute w:val is "start"`},
		{`<w:p><w:pPr><w:spacing w:line="-2"/></w:pPr></w:p>`, `w:spacing: attribute w:line is "-2"`},
		{`<w:p><w:pPr><w:spacing w:lines="2"/></w:pPr></w:p>`, "w:spacing: unknown attribute w:lines"},
		{`<w:p>los</w:p>`, "w:p holds text"},
		{`<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`, "w:tbl lacks w:tblGrid"},
		{`<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/><w:tblW w:w="1" w:type="dxa"/></w:tblPr>` +
			`<w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`, "w:tblPr: w:tblW is out of place"},
		{`<w:p><w:sdt><w:sdtPr><w:tag w:val="a"/><w:alias w:val="b"/></w:sdtPr>` +
			`<w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "w:sdtPr: w:alias is out of place"},
		{`<w:p><w:sdt><w:sdtPr/><w:sdtContent/></w:sdt></w:p>`, "w:sdtContent lacks"},
		{`<w:p><w:smartTag/></w:p>`, "unknown element w:smartTag"},
		{`<w:p><x:y/></w:p>`, "prefix x is not declared"},
		{`<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>`, "prefix w stands for"},
		{`<w:p><w:r></w:p></w:r>`, "is closed as"},
	} {
		markup := c.markup
		if !strings.Contains(markup, "xmlns:") {
			end := strings.IndexAny(markup, " >/")
			markup = markup[:end] + declarations + markup[end:]
		}
		var found []string
		root, err := parse([]byte(markup))
		if err != nil {
			found = append(found, err.Error())
		} else {
			root.check(func(format string, args ...any) {
				found = append(found, strings.TrimSpace(fmt.Sprintf(format, args...)))
			})
		}
		got := strings.Join(found, "; ")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s\n found %q, want %q", c.markup, got, c.want)
		}
	}
}
