package variation

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTOML: a variation lacks some rows, but none that others refer to, and depends on
// its seed only.
func TestTOML(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	rows := strings.Repeat("[[acties]]\ntitel = \"a\"\n", 40)
	referredTo := strings.Repeat("[[doelstellingen]]\nid = \"d\"\n", 10)
	if err := os.WriteFile(path, []byte("sjabloon = \"s\"\n[zone]\nnaam = \"z\"\n"+referredTo+rows), 0o666); err != nil {
		t.Fatal(err)
	}
	plans, err := Read([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	varied := plans.TOML(7)
	count := func(what string) int { return strings.Count(varied, what) }
	if count("sjabloon = ") != 1 || count("[zone]") != 1 || count("[[doelstellingen]]") != 10 {
		t.Errorf("something that must stay is gone:\n%s", varied)
	}
	if n := count("[[acties]]"); n < 20 || n > 39 {
		t.Errorf("%d of 40 rows are left", n)
	}
	if plans.TOML(7) != varied || plans.TOML(8) == varied {
		t.Error("a seed does not stand for one variation")
	}
}
