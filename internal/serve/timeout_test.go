package serve

import (
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestWriteTimeout asks for a large document and does not read it: the server hangs up.
func TestWriteTimeout(t *testing.T) {
	const size = 64 << 20 // more than the system keeps for one who does not read
	document := filepath.Join(t.TempDir(), "groot.pdf")
	if err := os.WriteFile(document, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(document, size); err != nil {
		t.Fatal(err)
	}
	s := New()
	if s.writeTimeout <= 0 || s.writeTimeout > time.Minute {
		t.Errorf("an answer may take %v", s.writeTimeout)
	}
	s.writeTimeout = 50 * time.Millisecond
	s.plans = []*plan{{id: "1", files: map[string]string{"groot.pdf": document}}}
	listener, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, listener) }()
	defer func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	}()
	connection, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	request := "GET /plannen/1/documenten/groot.pdf HTTP/1.1\r\nHost: " + listener.Addr().String() + "\r\n\r\n"
	if _, err := io.WriteString(connection, request); err != nil {
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond)
	got, _ := io.Copy(io.Discard, connection) // an error says as much as the end
	if got == 0 || got >= size {
		t.Errorf("%d bytes came", got)
	}
}
