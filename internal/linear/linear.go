// Package linear holds linear models with hashed features: small, quantised, quick to load and to ask.
//
// A feature is known by a 32-bit key only, the hash of what it says of a word.
//
//	score := model.Score(keys, class)
//
// A [Model] is a hash table of buckets of eight bytes. A feature is in the bucket that the first bits of its key tell,
// or it has no weight: a look-up is one load and no branch. Everything is counted in integers, so that the same input
// gives the same output on every machine.
package linear

import "math/bits"

// Hash returns the key of the feature that template t makes of a and b.
func Hash(t, a, b uint64) uint32 {
	x := (a+t*0x9E3779B97F4A7C15)*0xD6E8FEB86659FD93 ^ (b+0x632BE59BD9B4E019)*0xA0761D6478BD642F
	x ^= x >> 32
	return uint32((x * 0xE7037ED1A0B428DB) >> 32)
}

// A Model gives features weights. A single model has one weight for a feature and a class: a bucket has four places of
// a check byte and a weight. A double model decides between three classes, the first of which needs no weights:
// a bucket has two places of two check bytes and two weights.
// A Model never changes, and any number of goroutines may use it at once.
type Model struct {
	double  bool
	shift   uint
	buckets []uint64
}

// Double reports whether m is a double model.
func (m *Model) Double() bool { return m.double }

// spread sets the weights of the classes of one feature apart.
const spread = 0x9E3779B1

// In every place of a bucket of a single model:
const (
	ones = 0x0001_0001_0001_0001 // the lowest bit
	mask = 0x00FF_00FF_00FF_00FF // the check byte
	high = 0x8000_8000_8000_8000 // the highest bit
)

// ahead is how many buckets are loaded before the first is looked into. Most loads miss the cache nearest to the processor;
// many that wait together cost little more than one.
const ahead = 64

// Score returns the sum of the weights of a class, in a single model, for features with the given keys.
func (m *Model) Score(keys []uint32, class uint8) (score int32) {
	shift, buckets, apart := m.shift&31, m.buckets, uint32(class)*spread
	var loaded [ahead]uint64
	for len(keys) > 0 {
		now := keys[:min(ahead, len(keys))]
		in := loaded[:len(now)]
		for i, key := range now {
			in[i] = buckets[(key^apart)>>shift]
		}
		for i, key := range now {
			b := in[i]
			// Taking one from check bytes that agree, and so are zero, borrows from the highest bit of their place.
			z := ((b^uint64(uint8(key^apart))*ones)&mask - ones) & high
			w := int32(int8(b >> (uint(bits.TrailingZeros64(z)-7) & 63)))
			score += w & int32(int64(z|-z)>>63)
		}
		keys = keys[len(now):]
	}
	return score
}

// Pair returns the sums of the weights of the second and third class, in a double model, for features with the given keys.
func (m *Model) Pair(keys []uint32) (second, third int32) {
	shift, buckets := m.shift&31, m.buckets
	var loaded [ahead]uint64
	for len(keys) > 0 {
		now := keys[:min(ahead, len(keys))]
		in := loaded[:len(now)]
		for i, key := range now {
			in[i] = buckets[key>>shift]
		}
		for i, key := range now {
			here, there := uint32(in[i]), uint32(in[i]>>32)
			if uint16(there) != uint16(key) {
				there = 0
			}
			if uint16(here) != uint16(key) {
				here = there
			}
			second += int32(int8(here >> 16))
			third += int32(int8(here >> 24))
		}
		keys = keys[len(now):]
	}
	return second, third
}
