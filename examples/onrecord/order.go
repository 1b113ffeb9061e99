package main

import (
	"iter"
	"runtime"
	"sync"
)

// A result is what is printed for one article, or the reason why nothing is.
type result struct {
	name string
	out  []byte
	err  error
	end  place // where the article ends in the input
}

// How far reading may be ahead of writing, for each core. An article of any length may be looked at,
// but one that is longer than this is looked at alone: it takes many times its length of memory.
const (
	aheadBytes = 1 << 19
	aheadItems = 256
)

// inOrder gives each item to print, on all cores at once, and returns the results in the order of the items.
// It reads only so far ahead that memory grows with neither their number nor their length.
// It ends early when stop is closed.
func inOrder(items iter.Seq[item], print func(item) ([]byte, error), stop <-chan struct{}) iter.Seq[result] {
	return func(yield func(result) bool) {
		type job struct {
			item
			done chan result
		}
		workers := runtime.GOMAXPROCS(0)
		todo := make(chan job)
		order := make(chan job, aheadItems*workers)
		ahead := newBudget(aheadBytes * workers)
		left := make(chan struct{})
		defer ahead.close()
		defer close(left)

		go func() {
			defer close(order)
			defer close(todo)
			for it := range items {
				if !ahead.take(len(it.data)) {
					return
				}
				j := job{it, make(chan result, 1)}
				for _, next := range []chan<- job{order, todo} {
					select {
					case next <- j:
					case <-left:
						return
					}
				}
			}
		}()
		for range workers {
			go func() {
				for j := range todo {
					r := result{name: j.name, err: j.err, end: j.end}
					if r.err == nil {
						r.out, r.err = print(j.item)
					}
					j.done <- r
				}
			}()
		}
		for {
			var j job
			var r result
			ok := false
			select {
			case j, ok = <-order:
			case <-stop:
			}
			if !ok {
				return
			}
			select {
			case r = <-j.done:
			case <-stop:
				return
			}
			if !yield(r) {
				return
			}
			ahead.give(len(j.data))
		}
	}
}

// A budget is an amount that one goroutine takes from and others give back to.
type budget struct {
	mu          sync.Mutex
	change      sync.Cond
	whole, left int
	closed      bool
}

func newBudget(n int) *budget {
	b := &budget{whole: n, left: n}
	b.change.L = &b.mu
	return b
}

// take waits until n is left, or all if there is not that much, and takes it. It reports false if b is closed.
func (b *budget) take(n int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	n = min(n, b.whole)
	for b.left < n && !b.closed {
		b.change.Wait()
	}
	b.left -= n
	return !b.closed
}

// give gives back what take has taken.
func (b *budget) give(n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.left += min(n, b.whole)
	b.change.Signal()
}

// close ends the waiting for more.
func (b *budget) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	b.change.Signal()
}
