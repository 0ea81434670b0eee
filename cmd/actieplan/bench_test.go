package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"actieplan/conformance"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/project"
	"actieplan/render"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// largestPlan is the plan with the most text that is at hand: one of a real zone where
// there is any, else the example.
func largestPlan(b *testing.B) string {
	b.Helper()
	largest, most := example, int64(0)
	real, err := filepath.Glob("../../../shared/plans/*")
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range real {
		r := new(project.Forms).ReadPlan(path)
		size := int64(0)
		if r.Err == nil {
			for _, file := range r.Plan.Files {
				size += int64(len(file.Data))
			}
		}
		if size > most {
			largest, most = path, size
		}
	}
	return largest
}

// chain does all that rendering does, but for writing to disk, and returns the number of
// pages.
func chain(b *testing.B, r *project.Reading) int {
	b.Helper()
	pages := layout.Lay(render.Plan(r.Plan, r.Template, time.Unix(0, 0)))
	if err := pdf.Write(io.Discard, pages); err != nil {
		b.Fatal(err)
	}
	if err := docx.Write(io.Discard, pages); err != nil {
		b.Fatal(err)
	}
	return len(pages.Pages)
}

// mustRead reads a plan that has no errors.
func mustRead(b *testing.B, path string) *project.Reading {
	b.Helper()
	r := new(project.Forms).ReadPlan(path)
	if r.Err != nil || r.HasErrors() {
		b.Fatalf("%s: %v %v", path, r.Err, r.Findings)
	}
	return r
}

// BenchmarkPlan reads a plan, its template included, and makes both documents.
func BenchmarkPlan(b *testing.B) {
	path := largestPlan(b)
	b.ReportAllocs()
	pages := 0
	for b.Loop() {
		pages = chain(b, mustRead(b, path))
	}
	b.ReportMetric(float64(pages), "pages")
}

// BenchmarkLinear makes documents of a plan, and of the same plan with each of its rows 4
// and 16 times: what a page takes must not grow.
func BenchmarkLinear(b *testing.B) {
	path := largestPlan(b)
	for _, times := range []int{1, 4, 16} {
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			r := mustRead(b, path)
			repeatRows(r.Plan, r.Template.Schema(), times)
			pages := 0
			for b.Loop() {
				pages = chain(b, r)
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
		})
	}
}

// repeatRows repeats the rows at the top of a plan, those that have a name of their own
// aside.
func repeatRows(plan *plan.Plan, schema *form.Field, times int) {
	for _, f := range schema.Fields {
		rows := plan.Root.Get(f.Key)
		named := slices.ContainsFunc(f.Fields, func(child *form.Field) bool { return child.Unique })
		if f.Kind == form.RowsField && rows != nil && !named {
			rows.Items = slices.Repeat(rows.Items, times)
		}
	}
}

// BenchmarkCold starts the program for every plan, as a user does, and measures its
// memory too.
func BenchmarkCold(b *testing.B) { benchmarkProgram(b, largestPlan(b)) }

// BenchmarkImport reads the documents of a plan back into a plan.
func BenchmarkImport(b *testing.B) {
	folder := b.TempDir()
	if status, _, stderr := start("render", largestPlan(b), "-o", folder); status != exitDone {
		b.Fatal(stderr)
	}
	for _, format := range project.AllFormats() {
		b.Run(format, func(b *testing.B) {
			forms, err := filepath.Glob(filepath.Join(folder, "*."+format))
			if err != nil || len(forms) != 1 {
				b.Fatal(forms, err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if status, _, stderr := start("import", forms[0], "-o", b.TempDir()); status != exitDone {
					b.Fatal(stderr)
				}
			}
		})
	}
}

// BenchmarkZones renders 60 zones, copies of the example, in one process.
func BenchmarkZones(b *testing.B) {
	const zones = 60
	folder := b.TempDir()
	for i := range zones {
		if err := os.CopyFS(filepath.Join(folder, fmt.Sprintf("zone%02d", i+1)), os.DirFS(example)); err != nil {
			b.Fatal(err)
		}
	}
	benchmarkProgram(b, folder)
}

// benchmarkProgram renders what is at path in a process of its own, again and again.
func benchmarkProgram(b *testing.B, path string) {
	b.Helper()
	program := buildProgram(b)
	arguments := []string{"render", path, "-o", b.TempDir()}
	for b.Loop() {
		if output, err := exec.Command(program, arguments...).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, output)
		}
	}
	b.ReportMetric(memoryOf(b, program, arguments), "MiB")
}

// measured is the environment variable with the program that TestMeasure starts.
const measured = "ACTIEPLAN_MEASURED"

// memoryOf returns the most memory that a program had at a time, in MiB. Linux counts a
// process the memory of the one that started it, so a process that has next to none is
// put in between: TestMeasure in a process of its own.
func memoryOf(b *testing.B, program string, arguments []string) float64 {
	b.Helper()
	between := exec.Command(os.Args[0], append([]string{"-test.run=^TestMeasure$", "--"}, arguments...)...)
	between.Env = append(os.Environ(), measured+"="+program)
	output, err := between.Output()
	if err != nil {
		b.Fatalf("%v\n%s", err, output)
	}
	var bytes int64
	if _, err := fmt.Sscan(string(output), &bytes); err != nil {
		b.Fatalf("%v\n%s", err, output)
	}
	return float64(bytes) / (1 << 20)
}

// TestMeasure is no test but the process in between: it starts a program and prints how
// much memory that took.
func TestMeasure(t *testing.T) {
	program := os.Getenv(measured)
	if program == "" {
		t.Skip("for BenchmarkCold and BenchmarkZones")
	}
	command := exec.Command(program, flag.Args()...)
	if err := command.Run(); err != nil {
		t.Fatal(err)
	}
	fmt.Println(conformance.MaxMemory(command.ProcessState))
}
