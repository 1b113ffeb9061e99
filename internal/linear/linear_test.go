package linear_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/internal/linear"
)

// learned returns a model file of a single model, a double model and a table, learned from random features,
// of which every third tells the class.
func learned(tb testing.TB) []byte {
	tb.Helper()
	rng := rand.New(rand.NewPCG(1, 1))
	single, double := linear.NewTrainer(false), linear.NewTrainer(true)
	entries := map[uint32]uint32{}
	for range 3000 {
		class := rng.IntN(3)
		keys := features(rng, class)
		single.Step()
		double.Step()
		for c := range 3 {
			delta := int32(-1)
			if c == class {
				delta = 2
			}
			single.Update(keys, c, delta)
			if c > 0 && class > 0 {
				double.Update(keys, c, delta)
			} else if c > 0 {
				double.Update(keys, c, -2)
			}
		}
		entries[keys[0]] = uint32(class)
	}
	var w linear.Writer
	w.Strings([]string{"one", "two"})
	w.Model(single.Model(12, 2))
	w.Model(double.Model(12, 2))
	w.Table(linear.NewTable(entries))
	return w.Bytes()
}

func features(rng *rand.Rand, class int) []uint32 {
	return []uint32{
		linear.Hash(1, uint64(rng.IntN(1000)), 0),
		linear.Hash(2, uint64(class), 0),
		linear.Hash(3, uint64(rng.IntN(1000)), uint64(rng.IntN(10))),
	}
}

func TestLearn(t *testing.T) {
	r := linear.NewReader(string(learned(t)))
	assert.Equal(t, []string{"one", "two"}, r.Strings())
	single, double, table := r.Model(), r.Model(), r.Table()
	require.NoError(t, r.Err())
	assert.False(t, single.Double())
	assert.True(t, double.Double())
	rng := rand.New(rand.NewPCG(2, 2))
	for range 300 {
		class := rng.IntN(3)
		keys := features(rng, class)
		second, third := double.Pair(keys)
		for c, v := range []int32{0, second, third} {
			assert.LessOrEqual(t, v, []int32{0, second, third}[class], "class %d of %d, %d", c, second, third)
			assert.LessOrEqual(t, single.Score(keys, uint8(c)), single.Score(keys, uint8(class)), "class %d", c)
		}
	}
	_, ok := table.Lookup(12345)
	assert.False(t, ok)
}

// TestUnseen asks for features that were never seen: few of them meet the check of one that was.
func TestUnseen(t *testing.T) {
	r := linear.NewReader(string(learned(t)))
	r.Strings()
	single, double := r.Model(), r.Model()
	rng := rand.New(rand.NewPCG(4, 4))
	wrong := 0
	for range 10_000 {
		keys := []uint32{rng.Uint32()}
		if second, third := double.Pair(keys); second != 0 || third != 0 {
			wrong++
		}
		if single.Score(keys, 1) != 0 {
			wrong++
		}
	}
	assert.Less(t, wrong, 300)
}

func TestLearnTwice(t *testing.T) {
	assert.Equal(t, learned(t), learned(t), "the same data gives the same file")
}

func TestDamage(t *testing.T) {
	file := learned(t)
	read := func(data []byte) error {
		r := linear.NewReader(string(data))
		r.Strings()
		r.Model()
		r.Model()
		r.Table()
		return r.Err()
	}
	require.NoError(t, read(file))
	for _, n := range []int{0, 3, 12, len(file) / 2, len(file) - 1} {
		require.ErrorIs(t, read(file[:n]), linear.ErrDamaged, "cut to %d bytes", n)
	}
	for i := 0; i < len(file); i += 97 {
		bad := append([]byte(nil), file...)
		bad[i] ^= 0x10
		require.Error(t, read(bad), "byte %d changed", i)
	}
	r := linear.NewReader(string(file))
	r.Strings()
	require.ErrorIs(t, r.Err(), linear.ErrDamaged, "sections left over")
}

// TestJoin adds what two trainers learned; the sum knows what only one of them has seen.
func TestJoin(t *testing.T) {
	one, other := linear.NewTrainer(false), linear.NewTrainer(false)
	for i := range uint32(5000) {
		one.Step()
		other.Step()
		one.Update([]uint32{linear.Hash(1, uint64(i%50), 0)}, 1, 1)
		other.Update([]uint32{linear.Hash(2, uint64(i%3000), 0)}, 2, -1)
	}
	one.Join(other)
	m := one.Model(12, 1)
	assert.Positive(t, m.Score([]uint32{linear.Hash(1, 7, 0)}, 1))
	assert.Negative(t, m.Score([]uint32{linear.Hash(2, 7, 0)}, 2))
	assert.Zero(t, m.Score([]uint32{linear.Hash(1, 7, 0)}, 2))
}

func TestEmpty(t *testing.T) {
	var w linear.Writer
	w.Model(linear.NewTrainer(false).Model(4, 0))
	w.Model(linear.NewTrainer(true).Model(4, 0))
	w.Table(linear.NewTable(nil))
	r := linear.NewReader(string(w.Bytes()))
	single, double, table := r.Model(), r.Model(), r.Table()
	require.NoError(t, r.Err())
	keys := []uint32{0, 7, 0xFFFFFFFF}
	second, third := double.Pair(keys)
	assert.Equal(t, [3]int32{}, [3]int32{single.Score(keys, 3), second, third})
	_, ok := table.Lookup(0xFFFFFFFF)
	assert.False(t, ok)
}

// FuzzRead reads files that are damaged behind a right checksum.
func FuzzRead(f *testing.F) {
	f.Add(learned(f)[9:2000])
	f.Add(append([]byte{0, 4}, make([]byte, 128)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		var w linear.Writer
		w.Section(data)
		w.Section(data)
		w.Section(data)
		r := linear.NewReader(string(w.Bytes()))
		m, n, table := r.Model(), r.Model(), r.Table()
		if r.Err() != nil {
			return
		}
		for _, k := range []uint32{0, 1, 1 << 31, 0xFFFFFFFF} {
			m.Score([]uint32{k}, 7)
			n.Pair([]uint32{k})
			table.Lookup(k)
		}
	})
}

func TestHash(t *testing.T) {
	seen := map[uint32]bool{}
	for a := range uint64(100) {
		for b := range uint64(100) {
			seen[linear.Hash(a%10, a, b)] = true
		}
	}
	assert.Greater(t, len(seen), 9990, "few features share a key")
}
