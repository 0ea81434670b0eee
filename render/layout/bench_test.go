package layout_test

import (
	"fmt"
	"testing"

	"actieplan/render/layout"
)

// BenchmarkLay lays out the example plan, and the same with each of its rows 4 and 16 times: what a page takes must not grow.
func BenchmarkLay(b *testing.B) {
	for _, times := range []int{1, 4, 16} {
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			document := planned(b, example, times)
			b.ReportAllocs()
			pages := 0
			for b.Loop() {
				pages = len(layout.Lay(document).Pages)
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
		})
	}
}
