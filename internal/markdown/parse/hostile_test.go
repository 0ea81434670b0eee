package parse_test

import (
	"strings"
	"testing"

	"actieplan/internal/cputime"
	"actieplan/internal/markdown/parse"
)

// hostileTexts are repeated up to cputime.HostileSize.
var hostileTexts = map[string]string{
	"one word":              "a",
	"words":                 "woord ",
	"lines":                 "a\n",
	"empty lines":           "\n",
	"stars":                 "*",
	"stars apart":           "* ",
	"closers":               "a* ",
	"openers":               "*a ",
	"mixed emphasis":        "*a_ b**c ",
	"underscores":           "a_",
	"open brackets":         "[",
	"close brackets":        "]",
	"nested brackets":       "[a",
	"links":                 "[a](http://b.be) ",
	"half links":            "[a](",
	"images":                "![",
	"backticks":             "` `` ``` ",
	"less than":             "<",
	"half tags":             "<a ",
	"half comments":         "<!--",
	"half mails":            "<a@",
	"servers":               `\\a `,
	"lost backslashes":      `\. `,
	"mails on lines":        "a@b.be\n",
	"web semicolons":        "",
	"quotes":                "> ",
	"quote lines":           "> a\n",
	"bullets on a line":     "- ",
	"numbers on a line":     "1. ",
	"items":                 "- a\n",
	"items apart":           "- a\n\n",
	"deep item, then lines": strings.Repeat("- ", 40) + "a\n\n\n",
	"ladder":                "",
	"indented":              "     a\n",
	"tabs":                  "\t",
	"cells on a line":       "a\t",
	"bars":                  "|",
	"rows":                  "|a|b|\n",
	"headings":              "# a\n",
	"underlines":            "a\n===\n",
	"fences":                "```\n",
	"definitions":           "[a]: b\n",
	"references":            "&amp;",
	"half references":       "&a",
	"backslashes":           "\\",
	"hard breaks":           "a\\\n",
	"mails":                 "a@b.be ",
	"mail names":            "a.a_a@",
	"webs":                  "www.a.be/(((",
	"web closers":           "http://a.be/))))))))",
	"wide table":            "",
	"footnotes":             "[^1] ",
	"spaces":                " ",
	"dashes":                "---\n",
	"plus":                  "+ a\n",
	"bullets of Word":       "• a\n",
}

func hostile(name, unit string) string {
	switch name {
	case "ladder":
		var b strings.Builder
		for depth := 0; b.Len() < cputime.HostileSize; depth++ {
			b.WriteString(strings.Repeat("  ", depth) + "- a\n")
		}
		return b.String()[:cputime.HostileSize]
	case "web semicolons":
		return "http://a.be/&" + strings.Repeat(";", cputime.HostileSize)
	case "wide table":
		half := cputime.HostileSize / 4
		return strings.Repeat("a|", half/2) + "\n" + strings.Repeat("-|", half/2) + "\n" + strings.Repeat("|\n", half/2)
	}
	return strings.Repeat(unit, cputime.HostileSize/len(unit))
}

func TestHostileMarkdownIsQuick(t *testing.T) {
	for name, unit := range hostileTexts {
		t.Run(name, func(t *testing.T) {
			text := hostile(name, unit)
			cputime.Quick(t, func() { parse.Read(text, nil) })
			cputime.Quick(t, func() { parse.ReadLine(text) })
		})
	}
}
