// Package index finds the items of a list that share a key: the mentions of one entity, the statements on one claim.
package index

import "sync"

// An Index knows the items of one list by their keys, which are numbers from 1; an item with key 0 belongs to nothing.
// The zero Index is ready to use, by any number of goroutines. It looks at the list once, at the first call of Of.
type Index struct {
	once  sync.Once
	first []int32 // by key: where its items start in items
	items []int32
}

// Of returns the places in list of the items whose key is k, in order.
// All calls for one Index must have the same list and the same keys.
func Of[T any](x *Index, list []T, key func(*T) int, k int) []int32 {
	x.once.Do(func() { build(x, list, key) })
	if k < 1 || k >= len(x.first)-1 {
		return nil
	}
	return x.items[x.first[k]:x.first[k+1]]
}

// build sorts the places of the items by key, in time proportional to their number and the highest key.
func build[T any](x *Index, list []T, key func(*T) int) {
	top := 0
	for i := range list {
		top = max(top, key(&list[i]))
	}
	x.first = make([]int32, top+2)
	for i := range list {
		x.first[key(&list[i])+1]++
	}
	for k := range top + 1 {
		x.first[k+1] += x.first[k]
	}
	x.items = make([]int32, len(list))
	next := append([]int32(nil), x.first...)
	for i := range list {
		k := key(&list[i])
		x.items[next[k]] = int32(i)
		next[k]++
	}
}
