package main

import (
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLoad sends articles from 200 clients at once, each as fast as it is answered, for a while: 30 seconds if VIEWER_LOAD is 30s.
// None may fail, and memory must stay bounded.
func TestLoad(t *testing.T) {
	clients := 200
	const most = 512 << 20 // bytes of memory, that of the clients included
	length := 5 * time.Second
	if testing.Short() {
		clients, length = 50, time.Second
	}
	if asked := os.Getenv("VIEWER_LOAD"); asked != "" {
		var err error
		length, err = time.ParseDuration(asked)
		require.NoError(t, err)
	}
	listener, err := net.Listen("tcp", "localhost:0")
	require.NoError(t, err)
	server := newServer(newViewer())
	go server.Serve(listener)
	defer server.Close()
	address := "http://" + listener.Addr().String()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}, Timeout: time.Minute}
	defer client.CloseIdleConnections()

	articles := files(t)
	names := slices.Sorted(maps.Keys(articles))
	var answers, failures atomic.Int64
	var failure atomic.Value
	fail := func(what any) {
		failures.Add(1)
		failure.Store(fmt.Sprint(what))
	}
	end := time.Now().Add(length)
	var slowest atomic.Int64
	var running sync.WaitGroup
	for i := range clients {
		running.Go(func() {
			for n := i; time.Now().Before(end); n++ {
				name := names[n%len(names)]
				r := post(t, name, articles[name])
				start := time.Now()
				sent, err := http.NewRequest(r.Method, address, r.Body)
				if err != nil {
					fail(err)
					continue
				}
				sent.Header, sent.ContentLength = r.Header, r.ContentLength
				resp, err := client.Do(sent)
				if err != nil {
					fail(err)
					continue
				}
				size, err := io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
				if err != nil || resp.StatusCode != http.StatusOK || size < 5000 {
					fail(fmt.Sprint(resp.Status, " ", size, " ", err))
				}
				answers.Add(1)
				for took := int64(time.Since(start)); ; {
					was := slowest.Load()
					if took <= was || slowest.CompareAndSwap(was, took) {
						break
					}
				}
			}
		})
	}
	done := make(chan struct{})
	go func() { running.Wait(); close(done) }()
	var peak uint64
	for tick := time.NewTicker(50 * time.Millisecond); ; {
		select {
		case <-tick.C:
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse+m.StackInuse)
			continue
		case <-done:
			tick.Stop()
		}
		break
	}
	t.Logf("%d clients, %v: %d answers, %.0f a second, the slowest after %v; %d failures; at most %d MB in use",
		clients, length, answers.Load(), float64(answers.Load())/length.Seconds(), time.Duration(slowest.Load()).Round(time.Millisecond),
		failures.Load(), peak>>20)
	assert.Zero(t, failures.Load(), "%v", failure.Load())
	assert.GreaterOrEqual(t, answers.Load(), int64(clients))
	assert.Less(t, peak, uint64(most))
}
