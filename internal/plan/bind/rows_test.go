package bind_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTooManyRows: a list has as many rows as any plan needs, and no more.
func TestTooManyRows(t *testing.T) {
	const empty, titled = "[[acties]]\n", "[[acties]]\ntitel = \"a\"\n"
	for _, test := range []struct {
		rows, want string
	}{
		{strings.Repeat(empty, 1000) + strings.Repeat(titled, 9000), ""},
		{strings.Repeat(empty, 1001), "er staan meer dan 1000 blokken [[acties]] waarin niets is ingevuld"},
		{titled + "operationele_doelstellingen = [" + strings.Repeat(`"1.1",`, 1000) + "]\n", ""},
		{titled + "operationele_doelstellingen = [" + strings.Repeat(`"1.1",`, 1001) + "]\n",
			`de lijst "operationele_doelstellingen" heeft meer dan 1000 waarden`},
		{strings.Repeat(titled, 10001), "er staan meer dan 10000 blokken [[acties]]: zoveel heeft geen plan"},
	} {
		file := filepath.Join(t.TempDir(), "plan.toml")
		if err := os.WriteFile(file, []byte("sjabloon = \"form-1\"\n[zone]\nnaam = \"ELZ Noord\"\n"+test.rows), 0o600); err != nil {
			t.Fatal(err)
		}
		report := reportOn(t, file, testSchema())
		if want := "meer dan"; test.want == "" && strings.Contains(report, want) || !strings.Contains(report, test.want) {
			t.Errorf("%d bytes of rows, want %q:\n%.300s", len(test.rows), test.want, report)
		}
	}
}
