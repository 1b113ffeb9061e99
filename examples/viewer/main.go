// Viewer serves a web page that shows who is on record about what in a news article.
//
//	viewer [-addr localhost:8080]
//
// Open the address that it prints, and paste an article or open a file. Nothing is kept, and nothing leaves the machine.
// The exit status is 0 if it was told to stop, 1 if it could not serve, and 2 if the command was called in a wrong way.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const usage = `usage: viewer [-addr HOST:PORT]

Viewer serves a web page that shows who is on record about what in a news article.

  -addr  where to listen (the default is localhost:8080, which only this machine can reach)
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stderr))
}

// run is the command, with everything that main takes from the system. It serves until ctx is done and returns the exit status.
func run(ctx context.Context, args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("viewer", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	addr := flags.String("addr", "localhost:8080", "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stderr, usage)
		return 0
	}
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if err == nil {
		_, _, err = net.SplitHostPort(*addr)
	}
	if err != nil {
		fmt.Fprintf(stderr, "viewer: %v\n\n%s", err, usage)
		return 2
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", *addr)
	if err != nil {
		fmt.Fprintf(stderr, "viewer: %v\n", err)
		return 1
	}
	fmt.Fprintf(stderr, "viewer: open http://%s/\n", listener.Addr())
	if err := serve(ctx, listener); err != nil {
		fmt.Fprintf(stderr, "viewer: %v\n", err)
		return 1
	}
	return 0
}

// serve answers requests until ctx is done, and then gives those on their way some seconds to end.
func serve(ctx context.Context, listener net.Listener) error {
	s := newServer(newViewer())
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := s.Shutdown(ending); err != nil {
		return s.Close()
	}
	return nil
}

// newServer returns a server for h that waits for nobody long.
func newServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       time.Minute, // more than a request may wait for its turn to be read
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    1 << 16,
	}
}
