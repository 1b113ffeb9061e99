package pagebody

import (
	_ "embed" // for the model
	"encoding/binary"
	"sync"
)

// encoded is written by internal/train/webpage.
//
//go:embed model.bin
var encoded []byte

// A model is the weights of the first pass and the trees of the second.
type model struct {
	keys    []uint32 // a hash table: 0 is free
	weights []int8
	trees   int
	inner   int     // nodes of a tree that ask
	number  []uint8 // of all trees, one after the other
	bound   []int32
	leaf    []int32
}

// load returns the model.
var load = sync.OnceValue(func() *model {
	b := encoded
	n := int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	size := 1024
	for size < 2*n {
		size *= 2
	}
	m := &model{keys: make([]uint32, size), weights: make([]int8, size)}
	for i := range n {
		key := binary.LittleEndian.Uint32(b[4*i:]) | 1
		at := key & uint32(size-1)
		for m.keys[at] != 0 && m.keys[at] != key {
			at = (at + 1) & uint32(size-1)
		}
		m.keys[at], m.weights[at] = key, int8(b[4*n+i])
	}
	b = b[5*n:]
	m.trees = int(b[0])
	m.inner = 1<<b[1] - 1
	b = b[2:]
	for range m.trees {
		m.number = append(m.number, b[:m.inner]...)
		b = b[m.inner:]
		for range m.inner {
			m.bound = append(m.bound, int32(binary.LittleEndian.Uint32(b)))
			b = b[4:]
		}
		for range m.inner + 1 {
			m.leaf = append(m.leaf, int32(int16(binary.LittleEndian.Uint16(b))))
			b = b[2:]
		}
	}
	return m
})

// weight returns the weight of a feature in the first pass.
func (m *model) weight(feature uint32) int32 {
	key := feature | 1
	for at := key & uint32(len(m.keys)-1); m.keys[at] != 0; at = (at + 1) & uint32(len(m.keys)-1) {
		if m.keys[at] == key {
			return int32(m.weights[at])
		}
	}
	return 0
}

// score returns what the trees say of a line with the numbers d, in thousandths of a log-odds.
func (m *model) score(d []int32) int32 {
	sum := int32(0)
	for t := range m.trees {
		number, bound := m.number[t*m.inner:(t+1)*m.inner], m.bound[t*m.inner:(t+1)*m.inner]
		n := 0
		for n < m.inner {
			if d[number[n]] >= bound[n] {
				n = 2*n + 2
			} else {
				n = 2*n + 1
			}
		}
		sum += m.leaf[t*(m.inner+1)+n-m.inner]
	}
	return sum
}
