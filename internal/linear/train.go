package linear

import (
	"cmp"
	"math"
	"slices"
)

// A Trainer learns the weights of a [Model] as an averaged perceptron.
type Trainer struct {
	double  bool
	rows    []row     // hash table
	history []history // as rows
	used    int
	step    int64
}

// A row is the present weights of a key: one, or two of a double model. The key zero marks an empty row.
type row struct {
	key uint32
	now [2]int32
}

// history is what the average is made of. It lies apart from the weights, which are asked for more often.
type history struct {
	uses int32 // how often the key was updated
	last [2]int32
	sum  [2]int64 // of the weight over all steps up to the step last
}

// NewTrainer returns a Trainer of a single or double model.
func NewTrainer(double bool) *Trainer {
	return &Trainer{double: double, rows: make([]row, 1<<16), history: make([]history, 1<<16)}
}

// find returns where the row of key is, or the empty one where it would be.
func (t *Trainer) find(key uint32) int {
	mask := uint32(len(t.rows) - 1)
	for i := key >> 4 & mask; ; i = (i + 1) & mask {
		if k := t.rows[i].key; k == key || k == 0 {
			return int(i)
		}
	}
}

// key returns the key of the weight of a feature for a class; in a double model it is that of both.
func (t *Trainer) key(key uint32, class int) (uint32, int) {
	if t.double {
		return key, class - 1
	}
	return key ^ uint32(class)*spread, 0
}

// Score returns the sum of the present weights of a class for features with the given keys.
func (t *Trainer) Score(keys []uint32, class int) (score int32) {
	for _, k := range keys {
		k, i := t.key(k, class)
		score += t.rows[t.find(k)].now[i]
	}
	return score
}

// Pair returns the sums of the present weights of the second and third class, of a double model.
func (t *Trainer) Pair(keys []uint32) (second, third int32) {
	for _, k := range keys {
		r := &t.rows[t.find(k)]
		second += r.now[0]
		third += r.now[1]
	}
	return second, third
}

// Step counts one more decision; averages are over steps.
func (t *Trainer) Step() { t.step++ }

// Update adds delta to the weights of a class for features with the given keys.
func (t *Trainer) Update(keys []uint32, class int, delta int32) {
	for _, k := range keys {
		k, i := t.key(k, class)
		if k == 0 {
			continue
		}
		at := t.row(k)
		r, h := &t.rows[at], &t.history[at]
		h.uses++
		h.sum[i] += int64(r.now[i]) * (t.step - int64(h.last[i]))
		h.last[i] = int32(t.step)
		r.now[i] += delta
	}
}

// row returns where the row of key is, which it makes if there is none.
func (t *Trainer) row(key uint32) int {
	if 2*t.used >= len(t.rows) {
		old, past := t.rows, t.history
		t.rows, t.history = make([]row, 2*len(old)), make([]history, 2*len(old))
		for i, r := range old {
			if r.key != 0 {
				at := t.find(r.key)
				t.rows[at], t.history[at] = r, past[i]
			}
		}
	}
	at := t.find(key)
	if t.rows[at].key == 0 {
		t.rows[at].key = key
		t.used++
	}
	return at
}

// Join adds what o has learned, as if t had gone on for the steps of o: the average is then over both.
// Nothing can be learned after that.
func (t *Trainer) Join(o *Trainer) {
	t.settle()
	o.settle()
	for j, r := range o.rows {
		if r.key == 0 {
			continue
		}
		mine, h := &t.history[t.row(r.key)], &o.history[j]
		mine.uses += h.uses
		for i := range mine.sum {
			mine.sum[i] += h.sum[i]
		}
	}
	t.step += o.step
}

// settle brings the sums of all weights up to the present step.
func (t *Trainer) settle() {
	for j := range t.rows {
		r, h := &t.rows[j], &t.history[j]
		for i := range h.sum {
			h.sum[i] += int64(r.now[i]) * (t.step - int64(h.last[i]))
			r.now[i] = 0
		}
	}
}

// Model returns what has been learned, averaged over all steps and rounded, as a table of 1<<size buckets.
// Features that were updated fewer than least times are left out, and the lightest of those that want a full bucket.
func (t *Trainer) Model(size uint, least int) *Model {
	type averaged struct {
		key     uint32
		uses    int32
		weights [2]float64
		size    float64
	}
	var all []averaged
	var sizes []float64
	for j, r := range t.rows {
		h := &t.history[j]
		if r.key == 0 || int(h.uses) < least {
			continue
		}
		a := averaged{key: r.key, uses: h.uses}
		for i := range a.weights {
			a.weights[i] = float64(h.sum[i]+int64(r.now[i])*(t.step-int64(h.last[i]))) / float64(max(t.step, 1))
			a.size = max(a.size, math.Abs(a.weights[i]))
		}
		all = append(all, a)
		sizes = append(sizes, a.size)
	}
	m := &Model{double: t.double, shift: 32 - size, buckets: make([]uint64, 1<<size)}
	if len(all) == 0 {
		return m
	}
	slices.Sort(sizes)
	scale := 127 / max(sizes[len(sizes)-1-len(sizes)/2000], 1e-9) // one in 2000 is cut to the largest that fits
	weight := func(v float64) uint64 {
		return uint64(uint8(int8(math.Round(max(-127, min(127, v*scale))))))
	}
	// What is large and was wanted often comes first.
	slices.SortFunc(all, func(a, b averaged) int {
		return cmp.Or(cmp.Compare(b.size*math.Sqrt(float64(b.uses)), a.size*math.Sqrt(float64(a.uses))), cmp.Compare(a.key, b.key))
	})
	places, width := uint8(4), uint(16)
	if t.double {
		places, width = 2, 32
	}
	taken := make([]uint8, len(m.buckets))
	for _, a := range all {
		i := a.key >> m.shift
		w := uint64(uint8(a.key)) | weight(a.weights[0])<<8
		if t.double {
			w = uint64(uint16(a.key)) | weight(a.weights[0])<<16 | weight(a.weights[1])<<24
		}
		if a.size*scale < 0.5 || taken[i] == places {
			continue
		}
		m.buckets[i] |= w << (uint(taken[i]) * width)
		taken[i]++
	}
	return m
}
