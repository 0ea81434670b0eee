package project

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/intake"
	"actieplan/internal/markdown"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/disk"
	"actieplan/internal/plan/revise"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/render/document"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// Revise brings the plan at a path up to date with a document that was made of it and
// changed since, in Word or another program. Where something fails, the plan is as it was.
func Revise(file, path string) (*Revised, error) {
	reading, path, err := readWhole(path)
	if err != nil {
		return nil, err
	}
	changed, err := readForm(file, reading.Template)
	if err != nil {
		return nil, err
	}
	if changed.Content.IsBlank(&reading.Template.Keys) {
		return nil, &FileError{Message: fmt.Sprintf("%s: %s", character.Visible(file), nothingFilledIn)}
	}
	if !reading.isOf(changed) {
		return nil, &FileError{Message: fmt.Sprintf("%s is niet van dit plan: er staat de naam %s in; lees het in als nieuw plan, zonder --in",
			character.Visible(file), dutch.Quoted(nameIn(changed, &reading.Template.Keys)))}
	}
	write := new(docx.Encoder).Write
	if strings.EqualFold(filepath.Ext(file), "."+FormatPDF) {
		write = new(pdf.Encoder).WriteAndRelease
	}
	own, order, err := reading.readBack(write)
	if err != nil {
		return nil, err
	}
	schema := reading.Template.Schema()
	changes, files := revise.Merge(schema, revise.Copies{
		Plan: reading.Plan.Root, Order: order, Own: own.Content, Changed: changed.Content, Made: changed.Answers,
	})
	revised := &Revised{changes: changes, known: changed.Answers != nil, Unsure: newRemarks(changed.Unsure, own.Unsure)}
	if !revised.known {
		revised.Unsure = append(revised.Unsure, notKnown)
	}
	if len(files) == 0 {
		return revised, nil
	}
	if err := stillFits(reading, schema, files); err != nil {
		return nil, err
	}
	return revised, revised.write(path, files)
}

const notKnown = "dit document zegt niet van welk plan het gemaakt is: wat wel in het plan staat en niet in het document, is blijven staan"

// readWhole reads the one plan at a path, which must be without errors, and returns where
// the whole of it is.
func readWhole(path string) (*Reading, string, error) {
	plans := locate([]string{wholePlan(path)})
	if len(plans) != 1 {
		return nil, "", wrongUsage("in %s staan %d plannen; geef er één van", character.Visible(path), len(plans))
	}
	reading := new(Forms).ReadPlan(plans[0])
	switch {
	case reading.Err != nil:
		return nil, "", reading.Err
	case reading.Template == nil:
		return nil, "", &FileError{Message: fmt.Sprintf("in %s staat geen plan", character.Visible(path))}
	case reading.HasErrors():
		return nil, "", &FileError{Message: fmt.Sprintf("%s heeft fouten; verbeter die eerst: actieplan check %s",
			character.Visible(path), source.ShownArgument(path))}
	}
	return reading, plans[0], nil
}

// isOf reports whether a form is of the plan: it was made of it, or names the same zone or
// none.
func (r *Reading) isOf(read *intake.Result) bool {
	keys, schema := &r.Template.Keys, r.Template.Schema()
	name := nameIn(read, keys)
	return name == "" || revise.AreOf(schema, r.Plan.Root, read.Answers) && read.Answers != nil ||
		name == markdown.LineText(r.Plan.Root.Get(keys.Zone.Name, keys.ZoneName.Name).Inlines)
}

// nameIn is the name of the zone in a form.
func nameIn(read *intake.Result, keys *form.PlanKeys) string {
	return read.Content.Plain(keys.Zone.Name + "." + keys.ZoneName.Name)
}

// readBack writes a document of the plan and reads it: what it says is all that a document
// that was not changed would say. The order is that in which the document has rows.
func (r *Reading) readBack(write func(io.Writer, *layout.Pages) error) (read *intake.Result, order map[string][]int, err error) {
	poured, err := r.document()
	if err != nil {
		return nil, nil, err
	}
	order = rowOrder(poured)
	var file bytes.Buffer
	if err := write(&file, layout.Lay(poured)); err != nil {
		return nil, nil, err
	}
	read, err = intake.ReadForm(file.Bytes(), r.Template)
	return read, order, err
}

// rowOrder lists, by path of an array of tables, which of its rows a document has, in the
// order of the document.
func rowOrder(poured *document.Document) map[string][]int {
	order := map[string][]int{}
	for _, section := range poured.Sections {
		for p := range document.Paragraphs(section.Blocks) {
			if p.Answer != nil {
				noteRows(order, p.Answer.Field)
			}
			for _, insert := range p.Inserts {
				noteRows(order, insert.Answer.Field)
			}
		}
	}
	return order
}

// noteRows notes the rows that the path of a field leads through.
func noteRows(order map[string][]int, path string) {
	for at := 0; ; {
		open := strings.IndexByte(path[at:], '[')
		if open < 0 {
			return
		}
		rows := path[:at+open]
		digits, _, _ := strings.Cut(path[at+open+1:], "]")
		at += open + len(digits) + 2
		if n, err := strconv.Atoi(digits); err == nil && !slices.Contains(order[rows], n) {
			order[rows] = append(order[rows], n)
		}
	}
}

var placeOfRemark = regexp.MustCompile(`^(?:alinea|bladzijde) \d+,? ?`)

// newRemarks are the remarks on a document but for as many of each as reading the plan's own
// gives too, at whatever paragraph.
func newRemarks(changed, own []string) []string {
	known := map[string]int{}
	for _, remark := range own {
		known[placeOfRemark.ReplaceAllString(remark, "")]++
	}
	return slices.DeleteFunc(changed, func(remark string) bool {
		said := placeOfRemark.ReplaceAllString(remark, "")
		known[said]--
		return known[said] >= 0
	})
}

// stillFits returns an error where the plan would have errors with the new text.
func stillFits(reading *Reading, schema *form.Field, changed map[*source.File]*source.File) error {
	found := new(finding.List)
	after := &plan.Plan{Slug: reading.Plan.Slug, Root: &toml.Value{Kind: toml.Table, Origin: toml.Header}}
	merger := toml.NewMerger(after.Root, found)
	for _, file := range reading.Plan.Files {
		if changed[file] != nil {
			file = changed[file]
		}
		after.Files = append(after.Files, file)
		merger.Add(toml.ParseFile(file, file.Data, found))
	}
	after.Root.Position = reading.Plan.Root.Position
	for _, f := range append(found.List, bind.Bind(after, schema)...) {
		if f.Severity == finding.Error {
			return &FileError{Message: fmt.Sprintf("het plan zou met deze wijzigingen een fout hebben, en is niet aangepast: %s: %s", f.Position, f.Message)}
		}
	}
	return nil
}

// oldEnd is what the name of a file of before ends with.
const oldEnd = ".oud"

// write writes the new texts of the files of the plan at a path, all or none, and what
// they were before beside them.
func (r *Revised) write(path string, changed map[*source.File]*source.File) error {
	names, _, err := disk.ContentFiles(path)
	if err != nil {
		return err
	}
	folder := filepath.Dir(path)
	var outputs []output
	add := func(name string, data []byte) {
		inside, _ := filepath.Rel(folder, name) // both are below one folder
		outputs = append(outputs, output{name: inside, write: func(w io.Writer) error { _, err := w.Write(data); return err }})
	}
	for _, name := range names {
		for file, after := range changed {
			if file.Path != source.ShownPath(name) {
				continue
			}
			if real, err := filepath.EvalSymlinks(name); err == nil {
				name = real // a link stays one
			}
			old, _, err := source.ReadFile(name, int64(len(file.Data))+3)
			if err != nil {
				return cannotRead(name, err)
			}
			before, ok := bytes.CutSuffix(old, file.Data)
			if !ok {
				return &FileError{Message: character.Visible(name) + " is intussen gewijzigd; probeer het opnieuw"}
			}
			add(oldName(name), old)
			add(name, slices.Concat(before, after.Data))
			r.Files, r.Old = append(r.Files, name), append(r.Old, oldName(name))
		}
	}
	if len(r.Files) < len(changed) {
		return &FileError{Message: "een bestand van het plan is intussen weg; het plan is niet aangepast: probeer het opnieuw"}
	}
	_, err = writeFiles(folder, outputs)
	return err
}

// oldName is a name beside a file that no file has yet.
func oldName(name string) string {
	for n := 1; ; n++ {
		old := name + oldEnd
		if n > 1 {
			old += strconv.Itoa(n)
		}
		if _, err := os.Lstat(old); err != nil {
			return old
		}
	}
}
