// Package cluster sorts words into clusters of words that stand between the same kinds of words.
//
// It is the exchange algorithm for a two-sided bigram class model (Kneser and Ney 1993; Martin, Liermann and Ney 1998):
// each word in turn goes to the cluster where the text becomes most likely.
package cluster

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// A Model counts words and what they stand beside.
type model struct {
	k       int
	of      []int        // by word: its cluster
	n       [][]int32    // by pair of clusters: how often the second follows the first
	total   []int32      // by cluster
	left    [][]neighbor // by word: the words before it
	right   [][]neighbor
	self    []int32 // by word: how often it follows itself
	uses    []int32
	entropy []float64 // n log n of small numbers
}

type neighbor struct {
	word  int32
	count int32
}

// Learn sorts the words of sentences that occur at least least times into clusters 1 to k, going rounds times over all.
// Words are known by keys; sentences are cut at rarer words. The result depends on nothing but the arguments.
func Learn(sentences [][]uint32, least, k, rounds int) map[uint32]int {
	counts := map[uint32]int{}
	for _, s := range sentences {
		for _, w := range s {
			counts[w]++
		}
	}
	vocabulary := slices.Collect(maps.Keys(counts))
	vocabulary = slices.DeleteFunc(vocabulary, func(w uint32) bool { return counts[w] < least })
	slices.SortFunc(vocabulary, func(a, b uint32) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	number := make(map[uint32]int32, len(vocabulary))
	for i, w := range vocabulary {
		number[w] = int32(i + 2)
	}
	// Words 0 and 1 are the edge of a sentence and all rare words; they stay in clusters of their own.
	n := len(vocabulary) + 2
	m := &model{k: k + 2, of: make([]int, n), total: make([]int32, k+2), left: make([][]neighbor, n), right: make([][]neighbor, n),
		self: make([]int32, n), uses: make([]int32, n), entropy: make([]float64, 1<<16)}
	for i := range m.entropy {
		m.entropy[i] = float64(i) * math.Log(float64(max(i, 1)))
	}
	bigrams := map[[2]int32]int32{}
	for _, s := range sentences {
		prev := int32(0)
		for _, w := range s {
			id, ok := number[w]
			if !ok {
				id = 1
			}
			bigrams[[2]int32{prev, id}]++
			prev = id
		}
		bigrams[[2]int32{prev, 0}]++
	}
	pairs := slices.Collect(maps.Keys(bigrams))
	slices.SortFunc(pairs, func(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	m.of[1] = 1
	for i := range vocabulary {
		m.of[i+2] = 2 + i%k
	}
	m.n = make([][]int32, m.k)
	for i := range m.n {
		m.n[i] = make([]int32, m.k)
	}
	for _, p := range pairs {
		c := bigrams[p]
		a, b := p[0], p[1]
		m.n[m.of[a]][m.of[b]] += c
		m.uses[b] += c
		m.total[m.of[b]] += c
		if a == b {
			m.self[a] = c
			continue
		}
		m.right[a] = append(m.right[a], neighbor{b, c})
		m.left[b] = append(m.left[b], neighbor{a, c})
	}
	for range rounds {
		moved := 0
		for w := 2; w < n; w++ {
			if m.place(w) {
				moved++
			}
		}
		if moved*1000 < n {
			break
		}
	}
	out := make(map[uint32]int, len(vocabulary))
	for i, w := range vocabulary {
		out[w] = m.of[i+2] - 1
	}
	return out
}

func (m *model) f(n int32) float64 {
	if int(n) < len(m.entropy) {
		return m.entropy[n]
	}
	return float64(n) * math.Log(float64(n))
}

type context struct {
	cluster int
	count   int32
}

// gather adds up neighbours by cluster.
func (m *model) gather(list []neighbor, buf []int32) (out []context) {
	for _, x := range list {
		buf[m.of[x.word]] += x.count
	}
	for c, n := range buf {
		if n > 0 {
			out = append(out, context{c, n})
			buf[c] = 0
		}
	}
	return out
}

// place moves word w to its best cluster and reports whether that is another one.
func (m *model) place(w int) bool {
	buf := make([]int32, m.k)
	left, right := m.gather(m.left[w], buf), m.gather(m.right[w], buf)
	from, self, uses := m.of[w], m.self[w], m.uses[w]
	m.change(from, left, right, self, uses, -1)
	best, gain := from, math.Inf(-1)
	for c := 2; c < m.k; c++ {
		g := -2 * (m.f(m.total[c]+uses) - m.f(m.total[c]))
		var loopIn, loopOut int32
		for _, x := range left {
			if x.cluster == c {
				loopIn = x.count
				continue
			}
			n := m.n[x.cluster][c]
			g += m.f(n+x.count) - m.f(n)
		}
		row := m.n[c]
		for _, x := range right {
			if x.cluster == c {
				loopOut = x.count
				continue
			}
			n := row[x.cluster]
			g += m.f(n+x.count) - m.f(n)
		}
		if add := loopIn + loopOut + self; add > 0 {
			g += m.f(row[c]+add) - m.f(row[c])
		}
		if g > gain+1e-9 || c == from && g > gain-1e-9 {
			best, gain = c, g
		}
	}
	m.of[w] = best
	m.change(best, left, right, self, uses, 1)
	return best != from
}

// change adds the counts of a word to those of cluster c, sign times.
func (m *model) change(c int, left, right []context, self, uses, sign int32) {
	for _, x := range left {
		m.n[x.cluster][c] += sign * x.count
	}
	for _, x := range right {
		m.n[c][x.cluster] += sign * x.count
	}
	m.n[c][c] += sign * self
	m.total[c] += sign * uses
}
