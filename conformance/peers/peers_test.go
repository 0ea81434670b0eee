package main

import "testing"

func TestPagesIn(t *testing.T) {
	for _, test := range []struct {
		printed string
		want    int
	}{
		{"build/a.pdf en build/a.docx: 37 bladzijden, 49 ms\n", 37},
		{"a.pdf: 1 bladzijde, 4 ms\nb.pdf: 12 bladzijden, 9 ms\n", 13},
	} {
		if got, err := pagesIn(test.printed); got != test.want || err != nil {
			t.Errorf("%q: %d pages, %v", test.printed, got, err)
		}
	}
	if _, err := pagesIn("niets gemaakt\n"); err == nil {
		t.Error("no error where the program says nothing of pages")
	}
}

func TestMedian(t *testing.T) {
	for _, test := range []struct {
		figures []float64
		want    float64
	}{{nil, 0}, {[]float64{3}, 3}, {[]float64{9, 1, 5}, 5}, {[]float64{4, 1, 2, 9}, 3}} {
		if got := median(test.figures); got != test.want {
			t.Errorf("median of %v is %v", test.figures, got)
		}
	}
}
