package serve

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"mime"
	"net"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"

	"actieplan/fonts"
	"actieplan/internal/source"
)

//go:embed static
var static embed.FS

// types are the media types of what is served. They are not asked of the system, which on
// Windows may say anything.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".svg":  "image/svg+xml; charset=utf-8",
	".ttf":  "font/ttf",
}

// kinds are the kinds of documents.
var kinds = map[string]struct{ name, mediaType, disposition string }{
	".pdf":  {"PDF", "application/pdf", "inline"},
	".docx": {"DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment"},
}

// Handler answers browsers that find the server at an address, host:port.
func (s *Server) Handler(address string) (http.Handler, error) {
	mux := http.NewServeMux()
	if err := handleFiles(mux); err != nil {
		return nil, err
	}
	mux.HandleFunc("GET /gebeurtenissen", s.events)
	mux.HandleFunc("GET /plannen/{id}/stand.json", s.withPlan(func(w http.ResponseWriter, _ *http.Request, p *plan) {
		writeJSON(w, &p.state)
	}))
	mux.HandleFunc("GET /plannen/{id}/bladzijden/{print}", s.withPlan(writePage))
	mux.HandleFunc("GET /plannen/{id}/documenten/{name}", s.withPlan(writeDocument))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		notFound(w)
	})
	guard, err := newGuard(address, mux)
	if err != nil {
		return nil, err
	}
	return guard, nil
}

// handleFiles serves what is part of the program: the page itself and the fonts.
func handleFiles(mux *http.ServeMux) error {
	entries, err := static.ReadDir("static")
	if err != nil {
		return err
	}
	for _, entry := range entries {
		data, err := static.ReadFile("static/" + entry.Name())
		if err != nil {
			return err
		}
		address := "/" + entry.Name()
		if entry.Name() == "index.html" {
			address = "/{$}"
		}
		mux.Handle("GET "+address, constant(path.Ext(entry.Name()), data))
	}
	for _, font := range fonts.All() {
		mux.Handle("GET /letters/"+font.PostScriptName+".ttf", constant(".ttf", font.Data))
	}
	return nil
}

// constant serves the same bytes always. Another version of the program may have others,
// so browsers ask each time whether those they have are still good (RFC 9110, 13.1.2).
func constant(extension string, data []byte) http.Handler {
	h := fnv.New64a()
	h.Write(data)
	tag := fmt.Sprintf(`"%x"`, h.Sum64())
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Type", types[extension])
		header.Set("Cache-Control", "no-cache")
		header.Set("ETag", tag)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
	})
}

// withPlan finds the plan that an address names.
func (s *Server) withPlan(handle func(http.ResponseWriter, *http.Request, *plan)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if p := s.find(r.PathValue("id")); p != nil {
			handle(w, r, p)
			return
		}
		notFound(w)
	}
}

// writePage writes the SVG of a page. Its address holds its fingerprint, so it never changes.
func writePage(w http.ResponseWriter, r *http.Request, p *plan) {
	print, ok := strings.CutSuffix(r.PathValue("print"), ".svg")
	page := p.pages[print]
	if !ok || page == nil {
		notFound(w)
		return
	}
	w.Header().Set("Content-Type", types[".svg"])
	w.Header().Set("Cache-Control", "private, max-age=86400, immutable")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(page))
}

// writeDocument sends a document that was written. The names are those of the last
// render: no other file can be asked for.
func writeDocument(w http.ResponseWriter, r *http.Request, p *plan) {
	name := r.PathValue("name")
	file, info, err := source.Open(p.files[name])
	if err != nil {
		notFound(w)
		return
	}
	defer file.Close()
	kind := kinds[path.Ext(name)]
	w.Header().Set("Content-Type", kind.mediaType)
	w.Header().Set("Content-Disposition", mime.FormatMediaType(kind.disposition, map[string]string{"filename": name}))
	w.Header().Set("Cache-Control", "no-store")
	http.ServeContent(w, r, "", info.ModTime(), file)
}

func writeJSON(w http.ResponseWriter, value any) {
	data, err := json.Marshal(value)
	if err != nil {
		http.Error(w, "Dit kan nu niet getoond worden.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(data) // the browser may have gone
}

func notFound(w http.ResponseWriter) {
	http.Error(w, "Dit is hier niet (meer). Ga terug naar het begin van de pagina: /", http.StatusNotFound)
}

// guard lets in only what comes from the server's own page on this computer, and tells
// browsers to keep to that too.
type guard struct {
	hosts []string // host:port as a browser writes them
	next  http.Handler
}

func newGuard(address string, next http.Handler) (*guard, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	g := &guard{next: next}
	for _, name := range []string{host, "localhost"} {
		g.hosts = append(g.hosts, net.JoinHostPort(name, port))
		if port == "80" {
			g.hosts = append(g.hosts, name)
		}
	}
	return g, nil
}

// policy allows the page nothing but its own files: no inline script or style, no other
// server (CSP level 3).
const policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// ServeHTTP implements http.Handler. A page elsewhere can have a browser ask things of
// this server: under another name, to get at the answers (DNS rebinding), or under its
// own.
func (g *guard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("X-Frame-Options", "DENY")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	reads := r.Method == http.MethodGet || r.Method == http.MethodHead
	origin := r.Header.Get("Origin")
	switch {
	case !slices.Contains(g.hosts, strings.ToLower(r.Host)):
		http.Error(w, "Deze pagina is er alleen voor deze computer.", http.StatusMisdirectedRequest)
	case origin != "" && !g.own(origin) || !reads && origin == "" || fromElsewhere(r):
		http.Error(w, "Een andere website mag dit niet vragen.", http.StatusForbidden)
	case !reads:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "Hier valt alleen te lezen.", http.StatusMethodNotAllowed)
	default:
		g.next.ServeHTTP(w, r)
	}
}

func (g *guard) own(origin string) bool {
	host, ok := strings.CutPrefix(origin, "http://")
	return ok && slices.Contains(g.hosts, strings.ToLower(host))
}

// fromElsewhere reports whether a browser says that another site asks for a part of the
// page (Fetch Metadata). A link to the page, the user may follow.
func fromElsewhere(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	return (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}
