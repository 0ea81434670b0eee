package bind_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"actieplan/internal/cputime"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
)

// hostileFiles are repeated up to cputime.HostileSize.
var hostileFiles = map[string]string{
	"keys":           "",
	"header again":   "",
	"same key":       "a = 1\n",
	"same table":     "[a]\n",
	"rows":           "[[acties]]\n",
	"ids":            "[[doelstellingen]]\nid = \"1\"\n",
	"brackets":       "[",
	"braces":         "a = {",
	"arrays":         "a = [",
	"dots":           "a.",
	"quotes":         "\"",
	"three quotes":   "\"\"\"\n",
	"open texts":     "a = \"\"\"\n",
	"prose":          "een regel tekst\n",
	"half lines":     "a = \n",
	"commas":         "a = 1,7\n",
	"backslashes":    "a = \"\\\\\\\\\"\n",
	"bad escapes":    "a = \"\\_\"\n",
	"line ends":      "",
	"drive":          "",
	"controls":       "\x01",
	"not UTF-8":      "\xff\xfea",
	"carriage":       "a\r",
	"comment":        "#",
	"unclosed array": "a = [\n1,\n",
}

func TestHostileFilesAreQuick(t *testing.T) {
	schema := testSchema()
	for name, unit := range hostileFiles {
		t.Run(name, func(t *testing.T) {
			text := ""
			switch name {
			case "keys":
				var b strings.Builder
				for i := 0; b.Len() < cputime.HostileSize; i++ {
					b.WriteString("k" + dutch.FormatNumber(float64(i)) + "=1\n")
				}
				text = b.String()
			case "header again":
				var b strings.Builder
				for i := 0; b.Len() < 4*cputime.HostileSize; i++ {
					b.WriteString("[capaciteit.k" + strconv.Itoa(i) + "]\n")
				}
				text = b.String() + "[capaciteit.k1]\n"
			case "line ends":
				text = `a = "` + strings.Repeat(`a\n`, cputime.HostileSize/3) + `"`
			case "drive":
				text = `a = "C:` + strings.Repeat(`\n`, cputime.HostileSize/2) + `"`
			default:
				text = strings.Repeat(unit, cputime.HostileSize/len(unit))
			}
			file := filepath.Join(t.TempDir(), "plan.toml")
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			cputime.Quick(t, func() { reportOn(t, file, schema) })
		})
	}
}

// reportOn loads, binds and reports on a plan.
func reportOn(tb testing.TB, path string, schema *form.Field) string {
	tb.Helper()
	p, found, err := plan.Load(path)
	if err != nil {
		return err.Error() + "\n"
	}
	bound := bind.New(p, nil)
	if finding := bound.TemplateFinding([]string{"form-1"}); finding != nil {
		found = append(found, *finding)
	}
	found = bound.Advise(append(found, bound.Bind(schema)...))
	var report strings.Builder
	if err := finding.Report(&report, found); err != nil {
		tb.Fatal(err)
	}
	return report.String()
}
