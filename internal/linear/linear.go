// Package linear holds linear models with hashed features: small, quantised, quick to load and to ask.
//
// A feature is known by a 32-bit key only, the hash of what it says of a word.
// A [Model] maps keys to small integer weights of some classes; a [Trainer] learns one.
//
//	var scores linear.Scores
//	for _, key := range features {
//		model.Add(&scores, key)
//	}
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

// Add adds the weights of the feature with the given key to the scores.
func (m *Model) Add(scores *Scores, key uint32) {
	for _, s := range m.slots[key>>m.shift:] {
		if s.key == key {
			for _, c := range m.cells[s.cells>>8:][:s.cells&0xFF] {
				scores[c.class] += int32(c.weight)
			}
			return
		}
		if s.key == 0 {
			return
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

// Add adds the weights of the feature with the given key to the scores.
func (m *Small) Add(scores *[4]int32, key uint32) {
	for i := key >> m.shift; int(i) < len(m.slots); i++ {
		s := &m.slots[i]
		if s.key == key {
			scores[0] += int32(s.weights[0])
			scores[1] += int32(s.weights[1])
			scores[2] += int32(s.weights[2])
			scores[3] += int32(s.weights[3])
			return
		}
		if s.key == 0 {
			return
		}
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
