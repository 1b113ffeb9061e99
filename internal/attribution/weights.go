package attribution

// A features is the list of what is said of one thing: each a key.
type features []uint32

// key1 returns the key of the feature that template t makes of one value; the functions beside it take another number of values.
// They are many, and not one that takes any number, since a look at one word asks for dozens of keys.
func key1(t, a uint32) uint32          { return finish(mix(start(t), a)) }
func key2(t, a, b uint32) uint32       { return finish(mix(mix(start(t), a), b)) }
func key3(t, a, b, c uint32) uint32    { return finish(mix(mix(mix(start(t), a), b), c)) }
func key4(t, a, b, c, d uint32) uint32 { return finish(mix(mix(mix(mix(start(t), a), b), c), d)) }
func key5(t, a, b, c, d, e uint32) uint32 {
	return finish(mix(mix(mix(mix(mix(start(t), a), b), c), d), e))
}
func key0(t uint32) uint32 { return finish(start(t)) }

func start(t uint32) uint32 { return t*0x9E3779B1 + 0x7F4A7C15 }

func mix(h, v uint32) uint32 {
	h = (h ^ v) * 0x85EBCA6B
	return h ^ h>>15
}

func finish(h uint32) uint32 {
	h *= 0xC2B2AE35
	return h ^ h>>16
}

// hash returns a number for a string; equal strings have equal numbers.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// lowerHash returns the hash of s in lower case, as far as ASCII goes.
func lowerHash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// Weights are the hashed weights of one linear model: Classes numbers for each of a power of two of places.
type Weights struct {
	Classes int
	Table   []int8
}

// sum returns the sum of the weights of all features, for a model of one class.
func (w *Weights) sum(fs features) (total int32) {
	mask := uint32(len(w.Table) - 1)
	for _, h := range fs {
		total += int32(w.Table[h&mask])
	}
	return total
}

// bucket makes a small number of a length.
func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 31
	case n < 6:
		return uint32(n)
	case n < 9:
		return 6
	case n < 13:
		return 7
	case n < 20:
		return 8
	case n < 35:
		return 9
	default:
		return 10
	}
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
