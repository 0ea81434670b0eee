package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"actieplan/internal/character"
	"actieplan/internal/plan/plantest"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// TestPageReadAloud checks that the page about standards shows the elements of one whole
// page of the example plan: the text of each paragraph that begins there, in order.
func TestPageReadAloud(t *testing.T) {
	text := documents(t)["../../docs/standards.md"]
	number := regexp.MustCompile(`Page (\d+) of the example plan`).FindStringSubmatch(text)
	_, after, found := strings.Cut(text, "```\n")
	tree, _, closed := strings.Cut(after, "```")
	if number == nil || !found || !closed {
		t.Fatal("no page is shown")
	}
	template := plantest.Form(t, "actieplan-2026")
	pages := layout.Lay(render.Plan(plantest.Plan(t, example, template), template, time.Unix(0, 0)))
	page, err := strconv.Atoi(number[1])
	if err != nil || page > len(pages.Pages) {
		t.Fatalf("page %s of %d", number[1], len(pages.Pages))
	}
	want := paragraphsOn(pages.Pages[page-1])
	got := regexp.MustCompile(`(?m)^ *(?:P|H\d) "(.*)"$`).FindAllStringSubmatch(tree, -1)
	for i := range max(len(got), len(want)) {
		if i == len(got) || i == len(want) {
			t.Fatalf("%d paragraphs are shown, and page %d has %d", len(got), page, len(want))
		}
		shown, cut := strings.CutSuffix(strings.Replace(got[i][1], "[Span]", "☒", 1), "…")
		if shown != want[i] && !(cut && strings.HasPrefix(want[i], shown)) {
			t.Fatalf("paragraph %d is shown as %q, and is %q", i+1, shown, want[i])
		}
	}
}

// paragraphsOn are the texts of the paragraphs on a page, in the order of their first
// words; not what is repeated there.
func paragraphsOn(page *layout.Page) []string {
	var texts []string
	seen := map[*document.Paragraph]bool{}
	for _, mark := range page.Marks() {
		m, is := mark.(*layout.Text)
		if !is || m.From.Role != layout.Content || m.From.Paragraph == nil || seen[m.From.Paragraph] {
			continue
		}
		seen[m.From.Paragraph] = true
		var text strings.Builder
		for _, run := range m.From.Paragraph.Runs {
			text.WriteString(run.Text)
		}
		texts = append(texts, character.Unbroken(text.String()))
	}
	return texts
}
