package main

import (
	"context"
	"runtime"
)

// A lane bounds how much is done at once: how many requests are held in memory, and how many articles are analysed.
// Who comes later waits.
type lane struct{ held, busy chan struct{} }

// quickBytes is the length in bytes up to which a request is in the quick lane. Most articles are much shorter.
const quickBytes = 1 << 18

// lanes are one for ordinary requests and one for large ones, so that these never keep those waiting.
type lanes struct{ quick, slow lane }

func newLanes() lanes {
	cores := runtime.GOMAXPROCS(0)
	return lanes{
		quick: lane{held: make(chan struct{}, 256), busy: make(chan struct{}, cores)},
		slow:  lane{held: make(chan struct{}, 8), busy: make(chan struct{}, max(1, cores/2))},
	}
}

// of returns the lane for a request of n bytes. A negative n means that nobody knows how many there are.
func (l *lanes) of(n int64) *lane {
	if 0 <= n && n <= quickBytes {
		return &l.quick
	}
	return &l.slow
}

// take waits for a place in c. The error tells that ctx was done first.
func take(ctx context.Context, c chan struct{}) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case c <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// leave gives back a place in c.
func leave(c chan struct{}) { <-c }
