package layout_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// BenchmarkLay lays out the example plan, and the same with each of its rows 4 and 16
// times: neither the time nor the memory that a page takes may grow.
func BenchmarkLay(b *testing.B) {
	for _, times := range []int{1, 4, 16} {
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			document := planned(b, example, times)
			b.ReportAllocs()
			before := inUse()
			var pages *layout.Pages
			for b.Loop() {
				pages = layout.Lay(document)
			}
			count := len(pages.Pages)
			b.ReportMetric(float64(count), "pages")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*count), "µs/page")
			b.ReportMetric((inUse()-before)/1000/float64(count), "kB-kept/page")
			runtime.KeepAlive(pages)
		})
	}
}

// inUse is how many bytes are in use.
func inUse() float64 {
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return float64(memory.HeapAlloc)
}

// BenchmarkLayAwkward lays out one paragraph of each kind of text that is set piece by
// piece, and one that is four times as long: what a byte takes must not grow.
func BenchmarkLayAwkward(b *testing.B) {
	for _, test := range []struct {
		name string
		runs []document.Run // repeated
	}{
		{"words", []document.Run{{Text: strings.Repeat("zorg en welzijn ", 8)}}},
		{"directions", []document.Run{{Text: strings.Repeat("אב (גד) 12 ", 8)}}},
		{"marks", []document.Run{{Text: strings.Repeat("q\u0302", 40)}}},
		{"hyphens", []document.Run{{Text: strings.Repeat("zorg\u00ADraad\u2011a\u00A0b", 8)}}},
		{"links", []document.Run{{Text: "zorg", Link: "https://voorbeeld.be"}, {Text: " en "}}},
		{"breaks", []document.Run{{Text: "zorg"}, {Kind: document.LineBreak}}},
	} {
		for _, times := range []int{1000, 4000} {
			b.Run(fmt.Sprintf("%s/x%d", test.name, times), func(b *testing.B) {
				paragraph := &document.Paragraph{Style: &stylesheet.Paragraph{Size: 11 * measure.Point, Leading: 280}}
				size := 0
				for range times {
					paragraph.Runs = append(paragraph.Runs, test.runs...)
				}
				for _, run := range paragraph.Runs {
					size += len(run.Text) + 1
				}
				page := &stylesheet.Page{Width: 11906, Height: 16838, Left: 1400, Right: 1400, Top: 1400, Bottom: 1400}
				long := &document.Document{
					Styles: &stylesheet.Styles{}, Modified: time.Unix(0, 0),
					Sections: []*document.Section{{Page: page, Blocks: []document.Block{paragraph}}},
				}
				b.ReportAllocs()
				b.SetBytes(int64(size))
				for b.Loop() {
					layout.Lay(long)
				}
			})
		}
	}
}
