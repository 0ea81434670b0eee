package finding_test

import (
	"fmt"
	"slices"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// TestGathered: errors of one habit are one where there are many in a file, and stay as
// they are where there are few.
func TestGathered(t *testing.T) {
	file := func(name string) *source.File {
		return &source.File{Path: name, Data: []byte("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n")}
	}
	one, two := file("1.toml"), file("2.toml")
	comma := func(f *source.File, line int) finding.Finding {
		message, help := fmt.Sprintf("0,%d is geen getal", line), fmt.Sprintf("schrijf %q", fmt.Sprint(line))
		return finding.Finding{Position: source.Span(f, 2*line, 2*line+1), Message: message, Help: help,
			Habit: finding.HabitOf(message, help)}
	}
	other := finding.Finding{Position: source.Span(one, 0, 1), Message: "onbekende sleutel", Help: "schrijf x"}
	found := []finding.Finding{other, comma(two, 1), comma(two, 2)}
	for _, line := range []int{9, 8, 2, 3, 4, 5, 6, 7, 7, 10, 11} {
		found = append(found, comma(one, line))
	}
	var got []string
	for _, f := range finding.Sorted(finding.Gathered(found)) {
		got = append(got, f.Position.String()+" "+f.Message+": "+f.Help)
	}
	want := []string{
		"1.toml:1:1 onbekende sleutel: schrijf x",
		`1.toml:3:1 0,2 is geen getal (ook op regel 4, 5, 6, 7, 8, 9, 10, 11 en verder): schrijf "2"; doe op de andere regels hetzelfde`,
		`2.toml:2:1 0,1 is geen getal: schrijf "1"`,
		`2.toml:3:1 0,2 is geen getal: schrijf "2"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
