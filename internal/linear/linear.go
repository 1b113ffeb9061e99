// Package linear holds linear models with hashed features: small, quantised, quick to load and to ask.
//
// A feature is known by a 32-bit key only, the hash of what it says of a word.
// A [Model] maps keys to small integer weights of some classes; a [Trainer] learns one.
//
//	var scores linear.Scores
//	model.Sum(&scores, features)
//	best := scores.Best(model.Classes())
//
// Everything is counted in integers, so that the same input gives the same output on every machine.
package linear

// MaxClasses is how many classes a model can have at most.
const MaxClasses = 128

// Scores are the sums of weights, one for each class.
type Scores [256]int32

// Reset sets the scores of the first n classes to zero.
func (s *Scores) Reset(n int) { clear(s[:n]) }

// Best returns the class with the highest score of the first n; of equals the first.
func (s *Scores) Best(n int) int {
	best, top := 0, s[0]
	for i, v := range s[1:n] {
		if v > top {
			best, top = i+1, v
		}
	}
	return best
}

// Hash returns the key of the feature that template t makes of a and b.
func Hash(t, a, b uint64) uint32 {
	x := (a+t*0x9E3779B97F4A7C15)*0xD6E8FEB86659FD93 ^ (b+0x632BE59BD9B4E019)*0xA0761D6478BD642F
	x ^= x >> 32
	return uint32((x * 0xE7037ED1A0B428DB) >> 32)
}

// A cell is the weight of one class.
type cell struct {
	class  uint8
	weight int8
}

// A slot is one place of a hash table: the key and where its cells are. The key zero marks an empty slot.
type slot struct {
	key   uint32
	cells uint32 // the first cell, times 256, plus how many
}

// pad is how many slots lie behind the last place that a key can want, so that a search need not wrap around.
const pad = 64

// A Model maps features to weights. It never changes, and any number of goroutines may use it at once.
type Model struct {
	classes int
	shift   uint
	slots   []slot
	cells   []cell
}

// Classes returns the number of classes.
func (m *Model) Classes() int { return m.classes }

// Features returns the number of features with a weight.
func (m *Model) Features() (n int) {
	for _, s := range m.slots {
		if s.key != 0 {
			n++
		}
	}
	return n
}

// batch is how many features are looked up together, so that one look-up need not wait for the memory of another.
const batch = 32

// Sum adds the weights of the features with the given keys to the scores.
func (m *Model) Sum(scores *Scores, keys []uint32) {
	var first [batch]slot
	for len(keys) > 0 {
		some := keys[:min(batch, len(keys))]
		keys = keys[len(some):]
		for i, key := range some {
			first[i&(batch-1)] = m.slots[key>>m.shift]
		}
		for i, key := range some {
			s := first[i&(batch-1)]
			for at := key >> m.shift; s.key != key && s.key != 0; {
				at++
				s = m.slots[at]
			}
			if s.key == 0 {
				continue
			}
			for _, c := range m.cells[s.cells>>8:][:s.cells&0xFF] {
				scores[c.class] += int32(c.weight)
			}
		}
	}
}

// A Small is a Model of at most four classes, which lie in the table itself.
type Small struct {
	classes int
	shift   uint
	slots   []smallSlot
}

type smallSlot struct {
	key     uint32
	weights [4]int8
}

// Sum adds the weights of the features with the given keys to the scores.
func (m *Small) Sum(scores *[4]int32, keys []uint32) {
	var first [batch]smallSlot
	var sum [4]int32
	for len(keys) > 0 {
		some := keys[:min(batch, len(keys))]
		keys = keys[len(some):]
		for i, key := range some {
			first[i&(batch-1)] = m.slots[key>>m.shift]
		}
		for i, key := range some {
			s := first[i&(batch-1)]
			for at := key >> m.shift; s.key != key && s.key != 0; {
				at++
				s = m.slots[at]
			}
			// An empty slot has no weights.
			sum[0] += int32(s.weights[0])
			sum[1] += int32(s.weights[1])
			sum[2] += int32(s.weights[2])
			sum[3] += int32(s.weights[3])
		}
	}
	for i, w := range sum {
		scores[i] += w
	}
}

// tableShift returns by how much a key is shifted to get its place in a table of n keys.
func tableShift(n int) uint {
	bits := uint(4)
	for 1<<bits < n+n/2 {
		bits++
	}
	return 32 - bits
}
