package finding_test

import (
	"errors"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/source"
)

// sampleFindings are findings in two files and in none, out of order and one of them twice.
func sampleFindings() []finding.Finding {
	a := &source.File{Path: "plan/a.toml",
		Data: []byte("één = 1\n\ttwee = \"2, 50 % → \x07\"\nlang = \"" + strings.Repeat("lang ", 60) + "\"\n")}
	b := &source.File{Path: "plan/b.toml", Data: []byte("x = 1\r\ny = 2\r\n")}
	first := finding.Finding{Position: source.Position{File: a, Offset: 0, Length: 5}, Message: "eerste", Help: "hulp bij één"}
	return []finding.Finding{
		{Position: source.Position{File: b, Offset: 7, Length: 1}, Message: "vierde",
			Related: source.Position{File: a, Offset: 11, Length: 4}},
		{Position: source.Position{File: a, Offset: 18, Length: 15}, Severity: finding.Warning, Message: "tweede, 100%", Help: "een\ntwee"},
		first,
		{Message: "geen plaats"},
		first,
		{Position: source.Position{File: a, Offset: 200, Length: 4}, Message: "derde"},
		{Position: source.Position{File: b, Offset: len(b.Data)}, Message: "einde"},
	}
}

const sampleReport = `fout: geen plaats

plan/a.toml:1:1: fout: eerste
    1 | één = 1
      | ^^^
hulp: hulp bij één

plan/a.toml:2:9: waarschuwing: tweede, 100%
    2 | 	twee = "2, 50 % → �"
      | 	       ^^^^^^^^^^^^^
hulp: een
twee

plan/a.toml:3:167: fout: derde
    3 | …g lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lan…
      |                                                              ^^^^

plan/b.toml:2:1: fout: vierde
    2 | y = 2
      | ^

plan/b.toml:3:1: fout: einde
    3 |
      | ^
`

func TestReport(t *testing.T) {
	var out strings.Builder
	if err := finding.Report(&out, sampleFindings()); err != nil {
		t.Fatal(err)
	}
	if out.String() != sampleReport {
		t.Errorf("got:\n%s\nwant:\n%s", out.String(), sampleReport)
	}
}

func TestReportInColor(t *testing.T) {
	var plain, color strings.Builder
	if err := finding.Report(&plain, sampleFindings(), finding.WithColor(false)); err != nil {
		t.Fatal(err)
	}
	if err := finding.Report(&color, sampleFindings(), finding.WithColor(true)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(plain.String(), "\x1b") {
		t.Error("colour that nobody asked for")
	}
	stripped := color.String()
	for _, code := range []string{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;32m", "\x1b[34m", "\x1b[0m"} {
		if !strings.Contains(stripped, code) {
			t.Errorf("no %q", code)
		}
		stripped = strings.ReplaceAll(stripped, code, "")
	}
	if stripped != plain.String() {
		t.Errorf("got without colour:\n%s", stripped)
	}
}

func TestReportJSON(t *testing.T) {
	var out strings.Builder
	if err := finding.ReportJSON(&out, sampleFindings()[:2]); err != nil {
		t.Fatal(err)
	}
	const want = `[
  {
    "severity": "warning",
    "position": {
      "file": "plan/a.toml",
      "line": 2,
      "column": 9,
      "endColumn": 22
    },
    "message": "tweede, 100%",
    "help": "een\ntwee"
  },
  {
    "severity": "error",
    "position": {
      "file": "plan/b.toml",
      "line": 2,
      "column": 1,
      "endColumn": 2
    },
    "message": "vierde",
    "related": {
      "file": "plan/a.toml",
      "line": 2,
      "column": 2,
      "endColumn": 6
    }
  }
]
`
	if out.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", out.String(), want)
	}
	out.Reset()
	if err := finding.ReportJSON(&out, nil); err != nil || out.String() != "[]\n" {
		t.Errorf("nothing to report: %q, %v", out.String(), err)
	}
}

func TestReportGitHub(t *testing.T) {
	found := sampleFindings()[:2]
	found[0].Position.File.Path = "plan: een, twee.toml"
	var out strings.Builder
	if err := finding.ReportGitHub(&out, append(found, finding.Finding{Message: "geen plaats"})); err != nil {
		t.Fatal(err)
	}
	const want = `::error::geen plaats
::warning file=plan/a.toml,line=2,col=9,endColumn=22::tweede, 100%25%0Ahulp: een%0Atwee
::error file=plan%3A een%2C twee.toml,line=2,col=1,endColumn=2::vierde
`
	if out.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", out.String(), want)
	}
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestReportsTellOfWriteErrors(t *testing.T) {
	for _, err := range []error{
		finding.Report(full{}, sampleFindings()), finding.ReportJSON(full{}, sampleFindings()),
		finding.ReportGitHub(full{}, sampleFindings()),
	} {
		if !errors.Is(err, errFull) {
			t.Errorf("got %v", err)
		}
	}
}
