package serve_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/serve"
	"actieplan/internal/source"
	"actieplan/render"
	"actieplan/render/layout"
)

// example is the plan that the tests show.
const example = "../../content/voorbeeldstreek"

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// load reads and lays out a plan, as watchers do: its pages keep their marks.
func load(t testing.TB, path string) (*layout.Pages, []finding.Finding) {
	t.Helper()
	p, findings, err := plan.Load(path)
	must(t, err)
	template, err := form.Find(p.Root.Get("sjabloon").Text)
	must(t, err)
	findings = append(findings, bind.Bind(p, template.Schema())...)
	return layout.NewIncremental().Lay(render.Plan(p, template, time.Unix(0, 0))), findings
}

// start serves the example plan with one document, and returns the server and its address.
func start(t *testing.T) (*serve.Server, string) {
	t.Helper()
	document := filepath.Join(t.TempDir(), "een plan.pdf")
	must(t, os.WriteFile(document, []byte("%PDF-1.7"), 0o666))
	pages, findings := load(t, example)
	server := serve.New()
	server.Show(serve.Render{Path: example, Name: "../../content/voorbeeldstreek", Pages: pages, Findings: findings,
		Documents: []string{document}})
	return server, host(t, server)
}

func host(t *testing.T, server *serve.Server) string {
	t.Helper()
	web := httptest.NewUnstartedServer(nil)
	handler, err := server.Handler(web.Listener.Addr().String())
	must(t, err)
	web.Config.Handler = handler
	web.Start()
	t.Cleanup(web.Close)
	return web.URL
}

// ask sends a request with headers given as "Name: value".
func ask(t testing.TB, method, address string, headers ...string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequest(method, address, nil)
	must(t, err)
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		if request.Header.Set(name, value); name == "Host" {
			request.Host = value
		}
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	must(t, err)
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	must(t, err)
	return response, string(body)
}

// planState is what the tests read of a plan's state.
type planState struct {
	Version string
	Good    bool
	Title   string
	Errors  int
	Changed []int
	Edited  []struct{ Page, Paragraph int }
	Files   []string
	Pages   []struct {
		Print         string
		Width, Height int
		Sources       []*[2]int
	}
	Findings []struct {
		Severity, Message string
		Position          *struct{ File string }
		Excerpt           *struct{ Before, Marked, After string }
		Target            *struct{ Page, Paragraph, Y int }
	}
	Documents []struct{ Kind, Name string }
}

func state(t testing.TB, address, id string) planState {
	t.Helper()
	response, body := ask(t, "GET", address+"/plannen/"+id+"/stand.json")
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s", response.Status, body)
	}
	var s planState
	must(t, json.Unmarshal([]byte(body), &s))
	return s
}

// TestDocumentsStay: while documents are being written again, those of before can be had.
func TestDocumentsStay(t *testing.T) {
	server, address := start(t)
	before := state(t, address, "1")
	pages, _ := load(t, example)
	server.Show(serve.Render{Path: example, Name: "x", Pages: pages})
	after := state(t, address, "1")
	if len(before.Documents) != 1 || len(after.Documents) != 1 || before.Documents[0] != after.Documents[0] ||
		after.Version == before.Version {
		t.Errorf("%+v, then %+v", before, after)
	}
	if response, body := ask(t, "GET", address+"/plannen/1/documenten/een%20plan.pdf"); body != "%PDF-1.7" {
		t.Errorf("%s: %q", response.Status, body)
	}
}

// TestRequests asks what may be asked, and what may not.
func TestRequests(t *testing.T) {
	_, address := start(t)
	own := strings.TrimPrefix(address, "http://")
	_, port, _ := strings.Cut(own, ":")
	for _, test := range []struct {
		method, path string
		headers      []string
		status       int
	}{
		{"GET", "/", nil, 200},
		{"HEAD", "/", nil, 200},
		{"HEAD", "/gebeurtenissen", nil, 200},
		{"GET", "/app.js", nil, 200},
		{"GET", "/style.css", nil, 200},
		{"GET", "/letters/ActieplanSans-Regular.ttf", nil, 200},
		{"GET", "/plannen/1/stand.json", nil, 200},
		{"GET", "/plannen/1/documenten/een%20plan.pdf", nil, 200},
		{"GET", "/", []string{"Host: localhost:" + port}, 200},
		{"GET", "/", []string{"Host: LOCALHOST:" + port}, 200},
		{"GET", "/", []string{"Origin: " + address}, 200},
		{"GET", "/", []string{"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"}, 200},

		{"GET", "/", []string{"Host: rebind.example:" + port}, 421},
		{"GET", "/", []string{"Host: rebind.example"}, 421},
		{"GET", "/", []string{"Host: localhost:1"}, 421},
		{"GET", "/", []string{"Host: localhost"}, 421},
		{"GET", "/", []string{"Host: 127.0.0.1.rebind.example:" + port}, 421},
		{"GET", "/plannen/1/stand.json", []string{"Origin: https://elders.example"}, 403},
		{"GET", "/plannen/1/stand.json", []string{"Origin: null"}, 403},
		{"GET", "/plannen/1/stand.json", []string{"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"}, 403},
		{"POST", "/", nil, 403},
		{"POST", "/", []string{"Origin: https://elders.example"}, 403},
		{"POST", "/", []string{"Origin: " + address}, 405},
		{"DELETE", "/plannen/1/stand.json", []string{"Origin: " + address}, 405},
		{"OPTIONS", "/", nil, 403},

		{"GET", "/weg", nil, 404},
		{"GET", "/static/app.js", nil, 404},
		{"GET", "/index.html", nil, 404},
		{"GET", "/plannen/2/stand.json", nil, 404},
		{"GET", "/plannen/1/bladzijden/x.svg", nil, 404},
		{"GET", "/plannen/1/documenten/ander.pdf", nil, 404},
		{"GET", "/plannen/1/documenten/", nil, 404},
		{"GET", "/plannen/1/documenten/..%2f..%2f..%2f..%2fetc%2fpasswd", nil, 404},
		{"GET", "/plannen/1/documenten/%2fetc%2fpasswd", nil, 404},
		{"GET", "/letters/..%2fOFL.txt", nil, 404},
	} {
		response, body := ask(t, test.method, address+test.path, test.headers...)
		if response.StatusCode != test.status {
			t.Errorf("%s %s %v: %s, want %d", test.method, test.path, test.headers, response.Status, test.status)
		}
		header := response.Header
		if policy := header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'self';") ||
			strings.Contains(policy, "unsafe") {
			t.Errorf("%s %s: policy %q", test.method, test.path, policy)
		}
		if header.Get("X-Content-Type-Options") != "nosniff" || header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s %s: headers %v", test.method, test.path, header)
		}
		if test.status == 200 && test.method == "GET" && (body == "" || header.Get("Content-Type") == "") {
			t.Errorf("%s %s: %d bytes of %q", test.method, test.path, len(body), header.Get("Content-Type"))
		}
	}
}

// TestStaticFiles holds the page to what its policy and the user's language ask for.
func TestStaticFiles(t *testing.T) {
	_, address := start(t)
	_, page := ask(t, "GET", address+"/")
	for _, part := range []string{`<html lang="nl-BE">`, `name="viewport"`, `class="skip"`} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %s", part)
		}
	}
	for _, part := range []string{"<style", " style=", "onclick=", "http:", "https:", "<script>"} {
		if strings.Contains(page, part) {
			t.Errorf("the page has %s", part)
		}
	}
	response, _ := ask(t, "GET", address+"/fonts.css")
	again, _ := ask(t, "GET", address+"/fonts.css", "If-None-Match: "+response.Header.Get("ETag"))
	if again.StatusCode != http.StatusNotModified {
		t.Errorf("asked again with its tag: %s", again.Status)
	}
}

// TestState shows a good render, then an error, then another good one.
func TestState(t *testing.T) {
	server, address := start(t)
	first := state(t, address, "1")
	if !first.Good || len(first.Pages) < 30 || first.Errors != 0 || len(first.Documents) != 1 || first.Documents[0].Kind != "PDF" {
		t.Fatalf("%+v", first)
	}
	file := &source.File{Path: first.Files[0], Data: []byte("x = \t1\nnaaam = \"één\" # hier\n")}
	server.Show(serve.Render{Path: example, Name: "../../content/voorbeeldstreek", Findings: []finding.Finding{
		{Position: source.Position{File: file, Offset: 7, Length: 5}, Message: "onbekend"},
		{Position: source.Position{File: &source.File{Path: "elders.toml"}}, Message: "leeg"},
		{Message: "zonder plaats"},
	}})
	wrong := state(t, address, "1")
	if wrong.Good || wrong.Errors != 3 || len(wrong.Pages) != len(first.Pages) || wrong.Title != first.Title || len(wrong.Documents) != 1 {
		t.Errorf("the last pages did not stay: %+v", wrong)
	}
	if wrong.Version == first.Version {
		t.Error("another render has the same version")
	}
	var found bool
	for _, f := range wrong.Findings {
		switch f.Message {
		case "onbekend":
			found = true
			if f.Target == nil || f.Target.Page != 1 || f.Excerpt == nil || f.Excerpt.Marked != "naaam" ||
				f.Excerpt.After != ` = "één" # hier` {
				t.Errorf("%+v, target %v, excerpt %v", f, f.Target, f.Excerpt)
			}
		default:
			if f.Target != nil {
				t.Errorf("%+v leads to %+v", f, f.Target)
			}
		}
	}
	if !found || len(wrong.Findings) != 3 {
		t.Errorf("findings %+v", wrong.Findings)
	}
	pages, _ := load(t, example)
	server.Show(serve.Render{Path: example, Name: "../../content/voorbeeldstreek", Pages: pages, Changed: []int{2}})
	if good := state(t, address, "1"); !good.Good || good.Errors != 0 || len(good.Changed) != 1 ||
		good.Pages[3].Print != first.Pages[3].Print {
		t.Errorf("%+v", good)
	}
}

// TestEdited tells what a render changed, also when its documents are there later, and
// nothing of the first one.
func TestEdited(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan")
	must(t, os.CopyFS(path, os.DirFS(example)))
	pages, _ := load(t, path)
	server := serve.New()
	server.Show(serve.Render{Path: path, Name: "x", Pages: pages, At: time.Unix(1, 0)})
	address := host(t, server)
	if first := state(t, address, "1"); len(first.Edited) != 0 {
		t.Errorf("of the first render %v", first.Edited)
	}
	file := filepath.Join(path, "netwerkevents.toml")
	data, err := os.ReadFile(file)
	must(t, err)
	must(t, os.WriteFile(file, bytes.Replace(data, []byte(" een "), []byte(" geen enkele "), 1), 0o666))
	pages, _ = load(t, path)
	render := serve.Render{Path: path, Name: "x", Pages: pages, At: time.Unix(2, 0)}
	for range 2 { // laid out, and with its documents
		server.Show(render)
		second := state(t, address, "1")
		if len(second.Edited) != 1 {
			t.Fatalf("of the second render %v", second.Edited)
		}
		at := second.Edited[0]
		_, svg := ask(t, "GET", address+"/plannen/1/bladzijden/"+second.Pages[at.Page-1].Print+".svg")
		_, text, _ := strings.Cut(svg, fmt.Sprintf(`data-p="%d"`, at.Paragraph))
		if text, _, _ = strings.Cut(text, "</text>"); !strings.Contains(text, "geen enkele") {
			t.Errorf("%v is %s", at, text)
		}
	}
}

// TestKeep forgets plans, and shows several in the order asked for.
func TestKeep(t *testing.T) {
	server, address := start(t)
	server.Show(serve.Render{Path: "b", Name: "b", Problem: "b bestaat niet"})
	server.Keep([]string{"b", example})
	if list := next(t, stream(t, t.Context(), address)); strings.Index(list, `"name":"b"`) > strings.Index(list,
		`"name":"../../content/voorbeeldstreek"`) {
		t.Errorf("order %s", list)
	}
	server.Keep([]string{"b"})
	if list := next(t, stream(t, t.Context(), address)); strings.Contains(list, "../../content/voorbeeldstreek") ||
		!strings.Contains(list, `"errors":1`) {
		t.Errorf("list %s", list)
	}
	if response, _ := ask(t, "GET", address+"/plannen/1/stand.json"); response.StatusCode != http.StatusNotFound {
		t.Errorf("a plan that is gone: %s", response.Status)
	}
}
