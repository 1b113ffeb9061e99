// Package share reads long texts part by part, on several processors at once.
//
// Where a part ends depends on the text alone, and what is found in one does not depend on the others,
// so that the result is the same on every machine. An article of usual length is one part, and costs nothing more.
package share

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Long is the length of a part in words. Hardly any article is longer.
const Long = 1 << 15

// Parts cuts list into parts, each of which ends with the item that makes it long enough.
// Items begin at the words that first tells.
func Parts[T any](list []T, first func(*T) int) [][]T {
	var parts [][]T
	for len(list) > 0 {
		n := 1
		for n < len(list) && first(&list[n])-first(&list[0]) < Long {
			n++
		}
		parts = append(parts, list[:n])
		list = list[n:]
	}
	return parts
}

// most is how many parts are read at once: each needs memory.
const most = 8

// Each calls do with the numbers from 0 to n-1, in any order and several at once. It returns when all calls have.
func Each(n int, do func(i int)) {
	if n == 1 {
		do(0)
		return
	}
	var next atomic.Int64
	work := func() {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			do(i)
		}
	}
	var others sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0), most) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
}
