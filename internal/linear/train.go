package linear

import (
	"math"
	"slices"
)

// A Trainer learns the weights of a model as an averaged perceptron.
// The zero Trainer is ready to use.
type Trainer struct {
	index []int32 // hash table of 1 + the index of a row
	rows  []row
	step  int64
}

type row struct {
	key     uint32
	updates int32
	weights []weight
}

// A weight is that of one class, and the sum of it over all steps so far up to step last.
type weight struct {
	class uint8
	value int32
	last  int64
	sum   int64
}

// find returns the row of key, or nil; if add is set it makes one.
func (t *Trainer) find(key uint32, add bool) *row {
	if len(t.rows)*2 >= len(t.index) {
		t.grow()
	}
	mask := uint32(len(t.index) - 1)
	for i := (key * 0x9E3779B1) >> 3 & mask; ; i = (i + 1) & mask {
		j := t.index[i]
		if j == 0 {
			if !add {
				return nil
			}
			t.rows = append(t.rows, row{key: key})
			t.index[i] = int32(len(t.rows))
			return &t.rows[len(t.rows)-1]
		}
		if t.rows[j-1].key == key {
			return &t.rows[j-1]
		}
	}
}

func (t *Trainer) grow() {
	t.index = make([]int32, max(1<<16, 2*len(t.index)))
	mask := uint32(len(t.index) - 1)
	for j, r := range t.rows {
		i := (r.key * 0x9E3779B1) >> 3 & mask
		for t.index[i] != 0 {
			i = (i + 1) & mask
		}
		t.index[i] = int32(j + 1)
	}
}

// Score adds the present weights of the features to the scores.
func (t *Trainer) Score(scores *Scores, keys []uint32) {
	for _, k := range keys {
		if r := t.find(k, false); r != nil {
			for _, w := range r.weights {
				scores[w.class] += w.value
			}
		}
	}
}

// Step counts one more decision; averages are over steps.
func (t *Trainer) Step() { t.step++ }

// Update makes the class right more likely, and wrong less likely, where the features with the given keys are seen.
func (t *Trainer) Update(keys []uint32, right, wrong int) {
	for _, k := range keys {
		if k == 0 {
			continue
		}
		r := t.find(k, true)
		r.updates++
		t.add(r, uint8(right), +1)
		t.add(r, uint8(wrong), -1)
	}
}

func (t *Trainer) add(r *row, class uint8, delta int32) {
	for i := range r.weights {
		if w := &r.weights[i]; w.class == class {
			w.sum += int64(w.value) * (t.step - w.last)
			w.last = t.step
			w.value += delta
			return
		}
	}
	r.weights = append(r.weights, weight{class: class, value: delta, last: t.step})
}

// Prune says which weights to leave out of a model.
type Prune struct {
	Updates int     // features that were updated fewer times
	Weight  float64 // weights of a smaller average
}

// averages returns, in the order of keys, the rows with their averaged weights times scale, as int8.
func (t *Trainer) quantised(p Prune) (keys []uint32, cells [][]cell) {
	type averaged struct {
		key    uint32
		values []float64
		row    *row
	}
	var all []averaged
	var sizes []float64
	for i := range t.rows {
		r := &t.rows[i]
		if r.updates < int32(p.Updates) {
			continue
		}
		a := averaged{key: r.key, row: r}
		for _, w := range r.weights {
			v := float64(w.sum+int64(w.value)*(t.step-w.last)) / float64(max(t.step, 1))
			if math.Abs(v) < p.Weight {
				v = 0
			}
			a.values = append(a.values, v)
			sizes = append(sizes, math.Abs(v))
		}
		all = append(all, a)
	}
	if len(sizes) == 0 {
		return nil, nil
	}
	slices.Sort(sizes)
	scale := 127 / max(sizes[len(sizes)-1-len(sizes)/5000], 1e-9) // one in 5000 is cut to the largest that fits
	slices.SortFunc(all, func(a, b averaged) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	for _, a := range all {
		var cs []cell
		for i, v := range a.values {
			if q := math.Round(max(-127, min(127, v*scale))); q != 0 {
				cs = append(cs, cell{a.row.weights[i].class, int8(q)})
			}
		}
		if len(cs) > 0 {
			slices.SortFunc(cs, func(a, b cell) int { return int(a.class) - int(b.class) })
			keys = append(keys, a.key)
			cells = append(cells, cs)
		}
	}
	return keys, cells
}

// Model returns what has been learned, averaged over all steps, pruned and rounded.
func (t *Trainer) Model(classes int, p Prune) *Model {
	keys, cells := t.quantised(p)
	m := &Model{classes: classes, shift: tableShift(len(keys))}
	m.slots = make([]slot, 1<<(32-m.shift)+pad)
	next := uint32(0)
	for i, k := range keys {
		next = place(m.slots, next, m.shift, slot{k, uint32(len(m.cells))<<8 | uint32(len(cells[i]))})
		if next == 0 {
			panic("linear: too many keys of one place")
		}
		m.cells = append(m.cells, cells[i]...)
	}
	return m
}

// Small returns what Model does as a Small.
func (t *Trainer) Small(classes int, p Prune) *Small {
	keys, cells := t.quantised(p)
	m := &Small{classes: classes, shift: tableShift(len(keys))}
	m.slots = make([]smallSlot, 1<<(32-m.shift)+pad)
	next := uint32(0)
	for i, k := range keys {
		at := max(next, k>>m.shift)
		next = at + 1
		m.slots[at].key = k
		for _, c := range cells[i] {
			m.slots[at].weights[c.class] = c.weight
		}
	}
	return m
}

// NewTable returns the table with the given entries.
func NewTable(entries map[uint32]uint32) *Table {
	var keys []uint32
	for k := range entries {
		if k != 0 {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	t := &Table{shift: tableShift(len(keys))}
	t.slots = make([]slot, 1<<(32-t.shift)+pad)
	next := uint32(0)
	for _, k := range keys {
		if next = place(t.slots, next, t.shift, slot{k, entries[k]}); next == 0 {
			panic("linear: too many keys of one place")
		}
	}
	return t
}
