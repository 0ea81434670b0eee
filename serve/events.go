package serve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// heartbeat keeps a stream of events from looking dead, and finds browsers that went away without a word.
const heartbeat = 15 * time.Second

// patience is how long a browser may take to read what it is sent.
const patience = 10 * time.Second

// events sends the versions of all plans, now and whenever one changes, as server-sent events (HTML standard, 9.2).
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	news, end := s.listen()
	defer end()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	control := http.NewResponseController(w)
	// The server's limit on reading a request would end the stream too.
	_ = control.SetReadDeadline(time.Time{})
	send := func(message []byte) bool {
		_ = control.SetWriteDeadline(time.Now().Add(patience)) // where that cannot be, writing fails or not
		_, err := w.Write(message)
		return err == nil && control.Flush() == nil
	}
	timer := time.NewTicker(heartbeat)
	defer timer.Stop()
	if !send(append([]byte("retry: 500\n"), s.versions()...)) {
		return
	}
	for {
		var message []byte
		select {
		case <-r.Context().Done():
			return
		case <-news:
			message = s.versions()
		case <-timer.C:
			message = []byte(": \n\n")
		}
		if !send(message) {
			return
		}
	}
}

// versions is the event that tells which version of each plan is the last.
func (s *Server) versions() []byte {
	type version struct {
		ID      string `json:"id"`
		Version string `json:"version"`
	}
	list := []version{}
	for _, p := range s.all() {
		list = append(list, version{p.id, p.state.Version})
	}
	var b bytes.Buffer
	data, _ := json.Marshal(list) // strings always can be written
	fmt.Fprintf(&b, "event: stand\ndata: %s\n\n", data)
	return b.Bytes()
}
