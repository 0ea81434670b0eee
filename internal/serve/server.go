package serve

import (
	"crypto/rand"
	"fmt"
	"slices"
	"sync"
	"time"

	"actieplan/internal/finding"
	"actieplan/render/layout"
)

// Render is what came of one plan.
type Render struct {
	Path      string        // which plan: the file or folder
	Name      string        // what to call it, where it has no title (yet)
	Pages     *layout.Pages // nil if the plan has errors: then the last pages stay
	Changed   []int         // numbers of the pages that look otherwise than those before, from 1 on
	Findings  []finding.Finding
	Problem   string   // Dutch: why the plan could not be read or its documents not written; empty if they could
	Documents []string // files written; none while they are being written: then the last ones stay
	At        time.Time
	Took      time.Duration
}

// Server keeps the last render of every plan and tells browsers of new ones. It is safe
// for concurrent use.
type Server struct {
	run          string        // unlike that of any other run: browsers outlive a server
	writeTimeout time.Duration // of an answer

	lock      sync.Mutex
	plans     []*plan // in the order of Keep
	last      int     // the last id given
	count     int     // renders shown
	drawn     *drawn  // last; of other plans, to keep the pages would take much memory
	listeners map[chan struct{}]bool
}

// New returns a server without plans.
func New() *Server {
	return &Server{run: rand.Text(), writeTimeout: writeTimeout, listeners: make(map[chan struct{}]bool)}
}

// plan is what browsers get to see of a plan. It does not change: a new render makes a
// new one.
type plan struct {
	path  string
	id    string    // in addresses
	at    time.Time // of the render
	state state
	pages map[string][]byte // SVG by fingerprint, of the last good render
	files map[string]string // documents by name
	svg   *svgDocument      // of the last good render; nil if there was none
}

// Show takes in a new render of a plan.
func (s *Server) Show(r Render) {
	now := newPlan(r, s.lastDrawn(r.Path))
	s.lock.Lock()
	defer s.lock.Unlock()
	at := slices.IndexFunc(s.plans, func(p *plan) bool { return p.path == r.Path })
	if at < 0 {
		s.last++
		now.id = fmt.Sprint(s.last)
		at = len(s.plans)
		s.plans = append(s.plans, now)
	} else {
		now.follow(s.plans[at], r)
	}
	if r.Pages != nil {
		s.drawn = &drawn{r.Path, r.Pages, now.svg}
	}
	s.count++
	now.finish(r, fmt.Sprintf("%s-%d", s.run, s.count))
	s.plans[at] = now
	s.wake()
}

// lastDrawn is what was drawn last, if that is of the plan at a path; nil if not.
func (s *Server) lastDrawn(path string) *drawn {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.drawn == nil || s.drawn.path != path {
		return nil
	}
	return s.drawn
}

// Keep forgets the plans that are not at one of the paths, and puts the others in that order.
func (s *Server) Keep(paths []string) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.plans = slices.DeleteFunc(s.plans, func(p *plan) bool { return !slices.Contains(paths, p.path) })
	if s.drawn != nil && !slices.Contains(paths, s.drawn.path) {
		s.drawn = nil
	}
	slices.SortStableFunc(s.plans, func(a, b *plan) int {
		return slices.Index(paths, a.path) - slices.Index(paths, b.path)
	})
	s.wake()
}

// wake tells every listener that there is something new. The lock is held.
func (s *Server) wake() {
	for listener := range s.listeners {
		select {
		case listener <- struct{}{}:
		default: // it has been told, and has not looked yet
		}
	}
}

// listen returns a channel that says when to look at the plans again, and what ends that.
func (s *Server) listen() (news <-chan struct{}, end func()) {
	listener := make(chan struct{}, 1)
	s.lock.Lock()
	defer s.lock.Unlock()
	s.listeners[listener] = true
	return listener, func() {
		s.lock.Lock()
		defer s.lock.Unlock()
		delete(s.listeners, listener)
	}
}

// all returns the plans as they are now.
func (s *Server) all() []*plan {
	s.lock.Lock()
	defer s.lock.Unlock()
	return slices.Clone(s.plans)
}

// find returns the plan with an id, or nil.
func (s *Server) find(id string) *plan {
	for _, p := range s.all() {
		if p.id == id {
			return p
		}
	}
	return nil
}
