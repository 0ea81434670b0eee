package serve_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"actieplan/internal/serve"
)

// patience is how long a test waits for what has to come.
const patience = 10 * time.Second

// stream opens the stream of events and returns its "data" lines.
func stream(t *testing.T, ctx context.Context, address string) <-chan string {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, "GET", address+"/gebeurtenissen", nil)
	must(t, err)
	response, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(request)
	must(t, err)
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Fatalf("%s of %q", response.Status, kind)
	}
	lines := make(chan string, 100)
	go func() {
		defer close(lines)
		defer response.Body.Close()
		for scanner := bufio.NewScanner(response.Body); scanner.Scan(); {
			if data, ok := strings.CutPrefix(scanner.Text(), "data: "); ok {
				lines <- data
			}
		}
	}()
	return lines
}

func next(t *testing.T, lines <-chan string) string {
	t.Helper()
	select {
	case line, ok := <-lines:
		if !ok {
			t.Fatal("the stream of events ended")
		}
		return line
	case <-time.After(patience):
		t.Fatal("no event came")
	}
	return ""
}

// TestEvents is told of the versions at once, and of every new one; to one who does not
// listen for a while, of the last.
func TestEvents(t *testing.T) {
	server, address := start(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	lines := stream(t, ctx, address)
	first := next(t, lines)
	if version := state(t, address, "1").Version; !strings.Contains(first, version) {
		t.Errorf("%s is told, the version is %s", first, version)
	}
	for range 50 {
		server.Show(serve.Render{Path: example, Name: "x", Problem: "weg"})
	}
	last := state(t, address, "1").Version
	for told := ""; !strings.Contains(told, last); {
		told = next(t, lines)
	}
	server.Keep(nil)
	for told := ""; told != "[]"; { // the same version may be told twice
		told = next(t, lines)
	}
}

// goroutines waits until there are no more than before.
func goroutines(t *testing.T, before int) {
	t.Helper()
	for end := time.Now().Add(patience); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines before, %d after\n%s", before, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// TestServe lets browsers come and go, some without a word and some that do not read, and
// ends while some are there.
func TestServe(t *testing.T) {
	before := runtime.NumGoroutine()
	listener, err := serve.Listen("127.0.0.1:0")
	must(t, err)
	address := "http://" + listener.Addr().String()
	server := serve.New()
	pages, _ := load(t, example)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, listener) }()
	server.Show(serve.Render{Path: "p", Name: "p", Pages: pages})

	for range 10 {
		gone, leave := context.WithCancel(t.Context())
		lines := stream(t, gone, address)
		next(t, lines)
		leave()
		server.Show(serve.Render{Path: "p", Name: "p", Pages: pages})
		for range lines {
		}
	}
	silent, err := net.Dial("tcp", listener.Addr().String())
	must(t, err)
	defer silent.Close()
	fmt.Fprintf(silent, "GET /gebeurtenissen HTTP/1.1\r\nHost: %s\r\n\r\n", listener.Addr())
	half, err := net.Dial("tcp", listener.Addr().String())
	must(t, err)
	defer half.Close()
	fmt.Fprint(half, "GET / HT")
	lines := stream(t, t.Context(), address)
	next(t, lines)

	ended := time.Now()
	stop()
	must(t, <-done)
	if took := time.Since(ended); took > 5*time.Second {
		t.Errorf("ending took %v", took)
	}
	for range lines {
	}
	silent.Close()
	half.Close()
	http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	goroutines(t, before)
	if _, err := net.Dial("tcp", listener.Addr().String()); err == nil {
		t.Error("the port is still open")
	}
}

// TestServeFails has the listener fail while nobody asked for an end.
func TestServeFails(t *testing.T) {
	before := runtime.NumGoroutine()
	listener, err := serve.Listen("127.0.0.1:0")
	must(t, err)
	must(t, listener.Close())
	if err := serve.New().Serve(t.Context(), listener); err == nil {
		t.Error("no error")
	}
	goroutines(t, before)
}

// TestListen opens ports here, and nowhere else.
func TestListen(t *testing.T) {
	first, err := serve.Listen("127.0.0.1:0")
	must(t, err)
	defer first.Close()
	second, err := serve.Listen(first.Addr().String())
	must(t, err)
	defer second.Close()
	if first.Addr().String() == second.Addr().String() {
		t.Error("the same port twice")
	}
	local, err := serve.Listen("localhost:0")
	must(t, err)
	defer local.Close()
	for _, address := range []string{"", "8026", ":8026", "0.0.0.0:8026", "[::]:8026", "192.168.1.2:80", "example.org:80", "127.0.0.1",
		"127.0.0.1:x", "127.0.0.1:70000"} {
		if listener, err := serve.Listen(address); !errors.Is(err, serve.ErrAddress) {
			t.Errorf("%q: %v", address, err)
			if err == nil {
				listener.Close()
			}
		}
	}
}
