package main

import (
	"iter"
	"runtime"
)

// A result is what is printed for one article, or the reason why nothing is.
type result struct {
	name string
	out  []byte
	err  error
}

// inOrder gives each item to print, on all cores at once, and returns the results in the order of the items.
// It reads only a few items ahead, so that memory does not grow with their number.
func inOrder(items iter.Seq[item], print func(item) ([]byte, error)) iter.Seq[result] {
	return func(yield func(result) bool) {
		type job struct {
			item
			done chan result
		}
		workers := runtime.GOMAXPROCS(0)
		todo := make(chan job)
		order := make(chan job, 4*workers)
		stop := make(chan struct{})
		defer close(stop)

		go func() {
			defer close(order)
			defer close(todo)
			for it := range items {
				j := job{it, make(chan result, 1)}
				for _, next := range []chan<- job{order, todo} {
					select {
					case next <- j:
					case <-stop:
						return
					}
				}
			}
		}()
		for range workers {
			go func() {
				for j := range todo {
					r := result{name: j.name, err: j.err}
					if r.err == nil {
						r.out, r.err = print(j.item)
					}
					j.done <- r
				}
			}()
		}
		for j := range order {
			if !yield(<-j.done) {
				return
			}
		}
	}
}
