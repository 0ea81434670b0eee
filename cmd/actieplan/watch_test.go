package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"actieplan/internal/project"
	"actieplan/internal/serve"
)

// patience is how long a test waits for what has to come.
const patience = 15 * time.Second

// screen is what a program that runs on has written so far.
type screen struct {
	lock sync.Mutex
	text bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.text.Write(p)
}

func (s *screen) String() string {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.text.String()
}

// running is a command that ends when it is told to.
type running struct {
	out, complaints screen
	done            chan error
	seen            int // of out
}

// launch runs the program until the test ends.
func launch(t *testing.T, args ...string) *running {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	r := &running{done: make(chan error, 1)}
	root := newRootCommand()
	root.SetArgs(args)
	root.SetOut(&r.out)
	root.SetErr(&r.complaints)
	go func() { r.done <- root.ExecuteContext(ctx) }()
	t.Cleanup(func() {
		stop()
		select {
		case err := <-r.done:
			if err != nil {
				t.Errorf("ended with %v", err)
			}
		case <-time.After(patience):
			t.Error("did not end")
		}
	})
	return r
}

// await waits for a match in what was written since the last one.
func (r *running) await(t *testing.T, pattern string) string {
	t.Helper()
	expression := regexp.MustCompile(pattern)
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(time.Millisecond) {
		text := r.out.String()
		if at := expression.FindStringIndex(text[r.seen:]); at != nil {
			match := text[r.seen+at[0] : r.seen+at[1]]
			r.seen += at[1]
			return match
		}
	}
	t.Fatalf("no %q in\n%s\n%s", pattern, &r.out, &r.complaints)
	return ""
}

// copyExample copies the example plan to a folder.
func copyExample(t *testing.T, folder string) {
	t.Helper()
	if err := os.CopyFS(folder, os.DirFS(example)); err != nil {
		t.Fatal(err)
	}
}

// replace changes a text in a file.
func replace(t *testing.T, path, from, to string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), from) {
		t.Fatalf("%s: no %q: %v", path, from, err)
	}
	// As editors save: no reader finds half a file.
	write(t, path+"~", strings.Replace(string(data), from, to, 1))
	if err := os.Rename(path+"~", path); err != nil {
		t.Fatal(err)
	}
}

func TestWatch(t *testing.T) {
	folder := t.TempDir()
	plan, out := filepath.Join(folder, "plannen", "proef"), filepath.Join(folder, "uit")
	copyExample(t, plan)
	launched := time.Now()
	r := launch(t, "watch", filepath.Join(folder, "plannen"), "-o", out)
	r.await(t, `^\d\d:\d\d:\d\d  proef: \d+ bladzijden in \d+ ms; alles is nieuw\n`)
	first := time.Since(launched) // tells how fast the machine is; most of it is the build
	file := filepath.Join(plan, "plan.toml")

	saved := time.Now()
	replace(t, file, "Daalt in de tweede jaarhelft", "Zakt in de tweede jaarhelft")
	r.await(t, `^\S+  proef: \d+ bladzijden in \d+ ms; bladzijde \d+ gewijzigd\n`)
	took := time.Since(saved) // see BenchmarkSave
	t.Logf("documents there %v after the save, %v after the start", took, first)
	if took > time.Second+4*first {
		t.Error("that is too long after the save")
	}

	replace(t, file, "# De doelstellingen", "# Doelstellingen")
	r.await(t, `^\S+  proef: \d+ bladzijden in \d+ ms; geen bladzijde gewijzigd\n`)

	before := snapshot(t, out)
	replace(t, file, "[capaciteit]", "[capaciteitt]")
	r.await(t, `^\S+  proef: 1 fout; de documenten van \d\d:\d\d:\d\d blijven staan\n`)
	if !strings.Contains(r.complaints.String(), `onbekende sleutel "capaciteitt"`) {
		t.Errorf("not told what is wrong: %s", &r.complaints)
	}
	if after := snapshot(t, out); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
	replace(t, file, "[capaciteitt]", "[capaciteit]")
	r.await(t, `^\S+  proef: \d+ bladzijden in \d+ ms; geen bladzijde gewijzigd\n`)

	// Another plan beside it: only that one is made.
	write(t, filepath.Join(folder, "plannen", "nieuw.toml"), goodPlan)
	r.await(t, `^\S+  nieuw: \d+ bladzijden in \d+ ms; alles is nieuw\n`)
	write(t, filepath.Join(folder, "plannen", "fout.toml"), wrongPlan)
	r.await(t, `^\S+  fout: 1 fout; er zijn nog geen documenten\n`)
	write(t, filepath.Join(folder, "plannen", "fout.toml"), goodPlan)
	r.await(t, `^\S+  fout: \d+ bladzijden in \d+ ms; alles is nieuw\n`)
	replace(t, filepath.Join(folder, "plannen", "nieuw.toml"), "ELZ Proef", "ELZ Nieuw")
	r.await(t, `^\S+  nieuw: \d+ bladzijden in \d+ ms; bladzijde .+ gewijzigd\n`)

	// A plan that went is made anew when it is back.
	if err := os.Rename(plan, filepath.Join(folder, "weg")); err != nil {
		t.Fatal(err)
	}
	replace(t, filepath.Join(folder, "plannen", "nieuw.toml"), "ELZ Nieuw", "ELZ Nieuwer")
	r.await(t, `^\S+  nieuw: .+ gewijzigd\n`)
	if err := os.Rename(filepath.Join(folder, "weg"), plan); err != nil {
		t.Fatal(err)
	}
	r.await(t, `^\S+  proef: \d+ bladzijden in \d+ ms; alles is nieuw\n`)
}

// TestWatchWarnings tells a warning once, not at each save.
func TestWatchWarnings(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "proef.toml")
	write(t, file, goodPlan+"[slot]\ntekst = \"• een\"\n")
	r := launch(t, "watch", file, "-o", folder)
	r.await(t, `alles is nieuw\n`)
	said := r.complaints.String()
	if !strings.Contains(said, "waarschuwing:") {
		t.Fatalf("the plan for this test has to have a warning: %s", said)
	}
	replace(t, file, "ELZ Proef", "ELZ Toets")
	r.await(t, `gewijzigd\n`)
	if again := r.complaints.String(); again != said {
		t.Errorf("told again:\n%s", again[len(said):])
	}
}

// TestWatchOutput has the documents written where they cannot be: that is told, and does
// not end it.
func TestWatchOutput(t *testing.T) {
	folder := t.TempDir()
	file, out := filepath.Join(folder, "proef.toml"), filepath.Join(folder, "uit")
	write(t, file, goodPlan)
	write(t, out, "een bestand")
	r := launch(t, "watch", file, "-o", out)
	r.await(t, `proef: 1 fout; er zijn nog geen documenten\n`)
	if !strings.Contains(r.complaints.String(), "kan niet geschreven worden") {
		t.Errorf("told %s", &r.complaints)
	}
	if err := os.Remove(out); err != nil {
		t.Fatal(err)
	}
	replace(t, file, "ELZ Proef", "ELZ Toets")
	r.await(t, `alles is nieuw\n`)
}

func TestServe(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "proef")
	copyExample(t, plan)
	r := launch(t, "serve", plan, "-o", filepath.Join(folder, "uit"), "--addr", "127.0.0.1:0", "--geen-browser")
	r.await(t, `alles is nieuw\n`)
	address := strings.TrimSuffix(r.await(t, `http://127\.0\.0\.1:\d+/`), "/")
	get := func(path string) (int, string) {
		response, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		body, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return response.StatusCode, string(body)
	}
	defer http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	_, first := get("/plannen/1/stand.json")
	if !strings.Contains(first, `"good":true`) || !strings.Contains(first, `"changed":[]`) {
		t.Errorf("%.300s", first)
	}
	replace(t, filepath.Join(plan, "plan.toml"), "Daalt in de tweede jaarhelft", "Zakt in de tweede jaarhelft")
	r.await(t, `bladzijde \d+ gewijzigd\n`)
	if _, now := get("/plannen/1/stand.json"); strings.Contains(now, `"changed":[]`) {
		t.Errorf("%.300s", now)
	}
	for path, start := range map[string]string{"actieplan-2026-proef.pdf": "%PDF-", "actieplan-2026-proef.docx": "PK"} {
		if status, body := get("/plannen/1/documenten/" + path); status != http.StatusOK || !strings.HasPrefix(body, start) {
			t.Errorf("%s: status %d, %.10q", path, status, body)
		}
	}
}

// TestServeAnnouncesOnce saves a plan again and again: the page is open already.
func TestServeAnnouncesOnce(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "proef.toml")
	write(t, file, goodPlan)
	r := launch(t, "serve", file, "-o", folder, "--addr", "127.0.0.1:0", "--geen-browser")
	r.await(t, `alles is nieuw\n`)
	for _, names := range [][2]string{{"Proef", "Een"}, {"Een", "Twee"}, {"Twee", "Drie"}, {"Drie", "Vier"}} {
		replace(t, file, "ELZ "+names[0], "ELZ "+names[1])
		r.await(t, `gewijzigd\n`)
	}
	if n := strings.Count(r.out.String(), "Open in uw browser"); n != 1 {
		t.Errorf("told the address %d times:\n%s", n, &r.out)
	}
}

// TestWatchUsage starts what cannot be.
func TestWatchUsage(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "proef.toml")
	write(t, file, goodPlan)
	for _, test := range []struct {
		args   []string
		status exitStatus
		says   string
	}{
		{[]string{"watch"}, exitUsage, "geef het pad van een plan"},
		{[]string{"serve"}, exitUsage, "geef het pad van een plan"},
		{[]string{"watch", filepath.Join(folder, "weg")}, exitFiles, "weg bestaat niet"},
		{[]string{"serve", filepath.Join(folder, "weg")}, exitFiles, "weg bestaat niet"},
		{[]string{"watch", "main.go"}, exitFiles, "main.go is geen plan"},
		{[]string{"serve", "main.go"}, exitFiles, "main.go is geen plan"},
		{[]string{"serve", file, "--addr", "0.0.0.0:8026"}, exitUsage, "kies een adres van deze computer"},
		{[]string{"serve", file, "--addr", ":8026"}, exitUsage, "kies een adres van deze computer"},
		{[]string{"serve", file, "--addr", "8026"}, exitUsage, "kies een adres van deze computer"},
	} {
		if status, _, complaints := start(test.args...); status != test.status || !strings.Contains(complaints, test.says) {
			t.Errorf("%v: status %d, %q", test.args, status, complaints)
		}
	}
}

// BenchmarkSave measures what comes after a change of one answer in the example plan,
// once it is noticed: until the page in the browser can be shown, and from then on until
// the documents are written.
func BenchmarkSave(b *testing.B) {
	plan := filepath.Join(b.TempDir(), "plan")
	if err := os.CopyFS(plan, os.DirFS(example)); err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(plan, "netwerkevents.toml")
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	rebuilder := project.NewRebuilder([]string{plan}, &project.Builder{Folder: b.TempDir(), Formats: project.AllFormats()})
	server := serve.New()
	var screen time.Duration
	rebuilder.Laid = func(r *project.Outcome) {
		server.Show(viewOf(r))
		screen += time.Since(r.Start)
	}
	build := func() {
		r := rebuilder.Build(plan)
		if r.Err != nil || r.Pages == nil {
			b.Fatal(r.Err, r.Findings)
		}
		server.Show(viewOf(r))
	}
	build()
	screen = 0
	for serial := 0; b.Loop(); serial++ {
		b.StopTimer()
		changed := bytes.Replace(data, []byte(" een "), fmt.Appendf(nil, " een %d ", serial), 1)
		if err := os.WriteFile(file, changed, 0o666); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		build()
	}
	b.ReportMetric(float64(screen.Nanoseconds())/float64(b.N), "screen-ns/op")
	b.ReportMetric(float64((b.Elapsed()-screen).Nanoseconds())/float64(b.N), "files-ns/op")
}
