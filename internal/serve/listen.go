package serve

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// DefaultAddress is where the page is, if that port is free.
const DefaultAddress = "127.0.0.1:8026"

// ErrAddress says in Dutch that an address makes no sense, or is not of this computer alone.
var ErrAddress = errors.New("kies een adres van deze computer zelf, zoals " + DefaultAddress)

// portsTried is how many ports are tried from the one asked for on.
const portsTried = 50

// Listen opens a port on the loopback interface: the one asked for, or else the next one
// that is free. It refuses other interfaces with ErrAddress.
func Listen(address string) (net.Listener, error) {
	host, portText, err := net.SplitHostPort(address)
	if err != nil {
		return nil, ErrAddress
	}
	port, err := strconv.Atoi(portText)
	if err != nil || port < 0 || port > 65535 {
		return nil, ErrAddress
	}
	if host == "localhost" {
		host = "127.0.0.1"
	}
	ip := net.ParseIP(host)
	if ip == nil || !ip.IsLoopback() {
		return nil, ErrAddress
	}
	for tried := 1; ; tried++ {
		listener, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if err == nil || port == 0 || port == 65535 || tried == portsTried || !taken(err) {
			return listener, err
		}
		port++
	}
}

// portTaken is WSAEADDRINUSE, which package syscall does not name on every system;
// portForbidden is WSAEACCES, which Windows gives for a port that another program has for
// itself.
const (
	portTaken     syscall.Errno = 10048
	portForbidden syscall.Errno = 10013
)

func taken(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, portTaken) || errors.Is(err, portForbidden)
}

// shutdownTimeout is how long answers in progress may take when the server ends.
const shutdownTimeout = 300 * time.Millisecond

// writeTimeout is how long an answer may take: a browser that reads nothing keeps no
// connection. Streams of events set a limit of their own for each message.
const writeTimeout = 30 * time.Second

// Serve answers browsers until ctx ends; then it returns nil. It closes the listener. The
// error is the system's.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	handler, err := s.Handler(listener.Addr().String())
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	server := &http.Server{
		Handler:           handler,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends the streams of events too
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      s.writeTimeout,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	var ending sync.WaitGroup
	ending.Add(1)
	stop := context.AfterFunc(ctx, func() {
		defer ending.Done()
		late, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
		defer cancel()
		if server.Shutdown(late) != nil {
			_ = server.Close() // connections that are still open are closed
		}
	})
	err = server.Serve(listener)
	if stop() { // ctx goes on: the listener failed
		return err
	}
	ending.Wait()
	return nil
}
