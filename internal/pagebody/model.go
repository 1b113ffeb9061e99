package pagebody

import (
	"encoding/binary"
	"sync"

	"example.com/newstext/internal/linear"
	"example.com/newstext/internal/models"
)

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

// load returns the model that is compiled in.
var load = sync.OnceValue(func() *model {
	m, err := decode(models.Webpage)
	if err != nil { // a test proves that this does not happen
		return &model{keys: make([]uint32, 1)}
	}
	return m
})

// decode reads a model file: the hashes of features in order, their weights, and the trees, each in a section.
// The trees start with how many they are and how often each asks; then follow, tree by tree,
// the numbers that it asks about, the bounds and the leaves.
func decode(file string) (*model, error) {
	r := linear.NewReader(file)
	hashes, weights, b := []byte(r.Section()), r.Section(), []byte(r.Section())
	if err := r.Err(); err != nil {
		return nil, err
	}
	size := 1024
	for size < len(weights)*2 {
		size *= 2
	}
	m := &model{keys: make([]uint32, size), weights: make([]int8, size)}
	if len(hashes) != 4*len(weights) || len(b) < 2 {
		return nil, linear.ErrDamaged
	}
	for i := range len(weights) {
		key := binary.LittleEndian.Uint32(hashes[4*i:])
		at := key & uint32(size-1)
		for m.keys[at] != 0 && m.keys[at] != key {
			at = (at + 1) & uint32(size-1)
		}
		m.keys[at], m.weights[at] = key, int8(weights[i])
	}
	m.trees, m.inner = int(b[0]), 1<<b[1]-1
	if b = b[2:]; len(b) != m.trees*(5*m.inner+2*(m.inner+1)) {
		return nil, linear.ErrDamaged
	}
	for range m.trees {
		for _, n := range b[:m.inner] {
			if n >= numDense {
				return nil, linear.ErrDamaged
			}
		}
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
	return m, nil
}

// weight returns the weight of a feature in the first pass.
func (m *model) weight(feature uint32) int32 {
	for at := feature & uint32(len(m.keys)-1); m.keys[at] != 0; at = (at + 1) & uint32(len(m.keys)-1) {
		if m.keys[at] == feature {
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
