package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// heartbeat is the time between two messages that say nothing: they keep a connection
// open, and fail where the browser went away without closing it.
const heartbeat = 15 * time.Second

// messageTimeout is how long a browser may take to read a message.
const messageTimeout = 10 * time.Second

// events sends the list of plans, now and whenever one changes, as server-sent events
// (HTML standard, 9.2).
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	news, end := s.listen()
	defer end()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	control := http.NewResponseController(w)
	// The server's limit on reading a request would end the stream too.
	_ = control.SetReadDeadline(time.Time{})
	send := func(message []byte) bool {
		_ = control.SetWriteDeadline(time.Now().Add(messageTimeout)) // where that is not possible, writing may take longer
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

// versions is the event that lists the plans, each with its last version.
func (s *Server) versions() []byte {
	list := []summary{}
	for _, p := range s.all() {
		list = append(list, p.state.summary)
	}
	data, _ := json.Marshal(list) // strings and numbers always can be written
	return fmt.Appendf(nil, "event: stand\ndata: %s\n\n", data)
}
