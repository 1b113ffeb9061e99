package main

import (
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/stretchr/testify/assert"
)

// TestAhead checks how far reading gets ahead when nothing is written, and that no two huge articles are looked at at once.
func TestAhead(t *testing.T) {
	cores := runtime.GOMAXPROCS(0)
	tests := []struct {
		name                 string
		length, read, atOnce int // at most
	}{
		{"empty", 0, aheadItems*cores + 3, cores},
		{"short", 100, aheadItems*cores + 3, cores},
		{"long", aheadBytes / 4, 4*cores + 1, cores},
		{"longer than may be read ahead", aheadBytes*cores + 1, 2, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				data := make([]byte, test.length)
				read := 0
				items := func(yield func(item) bool) {
					for read < 1<<20 {
						read++
						if !yield(item{data: data}) {
							return
						}
					}
				}
				var now, most atomic.Int32
				print := func(item) ([]byte, error) {
					n := now.Add(1)
					for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
					}
					runtime.Gosched()
					now.Add(-1)
					return nil, nil
				}
				written := 0
				for range inOrder(items, print, nil) {
					synctest.Wait() // until all of it waits for this to go on
					assert.LessOrEqual(t, read, test.read+written)
					if written++; written == 10 {
						break
					}
				}
				synctest.Wait() // fails if something is left behind
				assert.LessOrEqual(t, int(most.Load()), test.atOnce)
			})
		})
	}
}

// TestInOrder checks that results have the order of the items, and that a stop ends them.
func TestInOrder(t *testing.T) {
	items := func(yield func(item) bool) {
		for i := range 5000 {
			if !yield(item{name: fmt.Sprint(i), data: make([]byte, i*7919%3000), err: map[bool]error{true: errChanged}[i%10 == 3]}) {
				return
			}
		}
	}
	print := func(it item) ([]byte, error) { return []byte(it.name), nil }
	n := 0
	for r := range inOrder(items, print, nil) {
		assert.Equal(t, fmt.Sprint(n), r.name)
		if n%10 == 3 {
			assert.Equal(t, errChanged, r.err)
		} else {
			assert.Equal(t, r.name, string(r.out))
		}
		n++
	}
	assert.Equal(t, 5000, n)

	stop := make(chan struct{})
	close(stop)
	assert.Less(t, len(slices.Collect(inOrder(items, print, stop))), 5000)
}
