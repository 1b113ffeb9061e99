package grammar

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/linear"
)

// By how much the right class must win over the next for nothing to be learned: enough that it also wins
// on words that training has not seen. For moves, no margin did better.
const (
	tagMargin  = 40
	relMargin  = 20
	nameMargin = 15
)

// An Example is a sentence with its right analysis, to learn from.
type Example struct {
	Forms []string
	Tags  []uint8
	Heads []int // -1 at the root
	Rels  []uint8
}

// LookAt starts the sentence of x.
func (e *Engine) LookAt(s *Sentence, x *Example) {
	e.Look(s, len(x.Forms), func(i int) string { return x.Forms[i] })
}

// Words returns the keys of the words of x: whatever their case, as written, and of their endings.
func (e *Engine) Words(x *Example) (lower, form []uint32, endings [][3]uint32) {
	var s Sentence
	e.LookAt(&s, x)
	for i := range s.n {
		w := &s.words[edge+i]
		lower = append(lower, w.lower)
		form = append(form, w.form)
		endings = append(endings, w.endings())
	}
	return lower, form, endings
}

// Untrained returns a model of no use, for an Engine whose dictionaries are still to be made.
func Untrained(double bool) *linear.Model { return linear.NewTrainer(double).Model(4, 0) }

// Tag tags the sentence that was started.
func (e *Engine) Tag(s *Sentence) { e.tag(s) }

// LearnTagger learns to tag from examples, with a model of 1<<size buckets.
func (e *Engine) LearnTagger(examples []Example, size uint, rounds int, rng *rand.Rand) *linear.Model {
	t := linear.NewTrainer(false)
	var s Sentence
	var keys Keys
	var buf [2*maxTags + 2]uint8
	for range rounds {
		for _, n := range rng.Perm(len(examples)) {
			x := &examples[n]
			forms := recase(x.Forms, rng.IntN(100))
			e.Look(&s, len(forms), func(i int) string { return forms[i] })
			for i, right := range x.Tags {
				at := i + edge
				if v, ok := e.sure.Lookup(s.words[at].form); ok {
					s.tags[at] = uint8(v)
					continue
				}
				list := e.candidates(&s.words[at], &buf)
				s.tags[at] = list[0]
				if len(list) == 1 {
					continue
				}
				s.tagKeys(at, &keys)
				s.tags[at] = learnClass(t, keys.Slice(), list, right, tagMargin)
			}
		}
	}
	return t.Model(size, 4)
}

// learnClass learns to choose right from a list of classes, and returns what was chosen.
func learnClass(t *linear.Trainer, keys []uint32, list []uint8, right uint8, margin int32) uint8 {
	t.Step()
	best, other := list[0], uint8(0)
	var top, reach, second int32 = math.MinInt32, math.MinInt32, math.MinInt32
	for _, c := range list {
		v := t.Score(keys, int(c))
		if v > top {
			best, top = c, v
		}
		switch {
		case c == right:
			reach = v
		case v > second:
			other, second = c, v
		}
	}
	if reach > math.MinInt32 && int64(reach)-int64(second) < int64(margin) {
		t.Update(keys, int(right), 1)
		t.Update(keys, int(other), -1)
	}
	return best
}

// seen keeps what was seen of examples, so as not to look again in each round.
func (e *Engine) seen(examples []Example) [][]word {
	all := make([][]word, len(examples))
	var s Sentence
	for i := range examples {
		e.LookAt(&s, &examples[i])
		all[i] = slices.Clone(s.words)
	}
	return all
}

// again starts the sentence of x, whose words were seen before.
func (s *Sentence) again(x *Example, words []word) {
	s.fit(len(x.Forms))
	copy(s.words, words)
	copy(s.tags[edge:], x.Tags)
}

// LearnParser learns moves and relations from examples, whose Tags are those that the parser will see,
// with models of 1<<size buckets. Their trees must be projective.
func (e *Engine) LearnParser(examples []Example, size uint, rounds int, rng *rand.Rand) (arcs, labels *linear.Model) {
	at, lt := linear.NewTrainer(true), linear.NewTrainer(false)
	seen := e.seen(examples)
	var s Sentence
	var keys Keys
	for round := range rounds {
		for _, n := range rng.Perm(len(examples)) {
			x := &examples[n]
			s.again(x, seen[n])
			s.begin()
			o := newOracle(x)
			for !s.done() {
				move := s.only()
				if move < 0 {
					s.arcKeys(&keys)
					move = learnMove(at, &s, o, keys.Slice(), round, rng)
				}
				rel := uint8(0)
				if move != shift {
					rel = e.learnLabel(&s, x, move, lt, &keys)
				}
				s.move(move, rel)
			}
		}
	}
	return at.Model(size, 4), lt.Model(size-1, 4)
}

// learnMove learns from the next move and returns the one to go on with, which may be wrong.
func learnMove(t *linear.Trainer, s *Sentence, o *oracle, keys []uint32, round int, rng *rand.Rand) int {
	scores := [3]int32{left: t.Score(keys, left), right: t.Score(keys, right)}
	t.Step()
	ok := s.allowed()
	guess := choose(&scores, ok)
	best := o.best(s, ok)
	if best[guess] {
		return guess
	}
	// Only differences to the score of shift, which is zero, are learned.
	want := choose(&scores, best)
	base := sign(want == shift) - sign(guess == shift)
	t.Update(keys, left, sign(want == left)-sign(guess == left)-base)
	t.Update(keys, right, sign(want == right)-sign(guess == right)-base)
	if round == 0 || rng.IntN(10) == 0 {
		return want
	}
	return guess
}

func sign(b bool) int32 {
	if b {
		return 1
	}
	return 0
}

// learnLabel returns the relation that a move should make as far as is known now, and learns if the arc is right.
func (e *Engine) learnLabel(s *Sentence, x *Example, move int, t *linear.Trainer, keys *Keys) uint8 {
	head, dep := s.arc(move)
	can := e.relations(s, move)
	var buf [64]uint8
	list := buf[:0]
	for ; can != 0; can &= can - 1 {
		list = append(list, uint8(bits.TrailingZeros64(can)))
	}
	if len(list) == 1 {
		return list[0]
	}
	s.labelKeys(move, keys)
	if x.Heads[dep-1] == int(head)-1 {
		return learnClass(t, keys.Slice(), list, x.Rels[dep-1], relMargin)
	}
	best, top := list[0], int32(math.MinInt32)
	for _, c := range list {
		if v := t.Score(keys.Slice(), int(c)); v > top {
			best, top = c, v
		}
	}
	return best
}

// An oracle tells which moves lose no arc of the right tree that can still be had.
type oracle struct {
	heads []int32   // by node: the right head; n+1 is the root
	deps  [][]int32 // by node: the right dependents
}

func newOracle(x *Example) *oracle {
	n := len(x.Heads)
	o := &oracle{heads: make([]int32, n+2), deps: make([][]int32, n+2)}
	for i, h := range x.Heads {
		if h < 0 {
			h = n
		}
		o.heads[i+1] = int32(h + 1)
		o.deps[h+1] = append(o.deps[h+1], int32(i+1))
	}
	return o
}

// best reports which of the moves that are possible lose the fewest arcs.
func (o *oracle) best(s *Sentence, ok [3]bool) [3]bool {
	var cost [3]int
	stack := s.stack[below:]
	s0 := stack[len(stack)-1]
	onStack := func(i int32) bool {
		return slices.Contains(stack, i)
	}
	unread := func(i int32) bool { return i >= s.next }
	for _, d := range o.deps[s0] {
		if unread(d) { // s0 goes, and its dependents to come lose it
			cost[left]++
			cost[right]++
		}
	}
	h := o.heads[s0]
	if len(stack) >= 2 && h == stack[len(stack)-2] || h > s.next {
		cost[left]++
	}
	if unread(h) {
		cost[right]++
	}
	if int(s.next) <= s.n {
		if h := o.heads[s.next]; h != s0 && onStack(h) {
			cost[shift]++
		}
		for _, d := range o.deps[s.next] {
			if onStack(d) {
				cost[shift]++
			}
		}
	}
	low := 1 << 30
	for m, can := range ok {
		if can {
			low = min(low, cost[m])
		}
	}
	for m := range ok {
		ok[m] = ok[m] && cost[m] == low
	}
	return ok
}

// Project changes heads, -1 at the root, so that no arcs cross: of two that do, the dependent of one goes
// to its grandparent, the shortest such arc first.
func Project(heads []int) {
	for {
		worst, size := -1, 0
		for d, h := range heads {
			if h < 0 {
				continue
			}
			a, b := min(d, h), max(d, h)
			for k := a + 1; k < b; k++ {
				if g := k; !reaches(heads, g, h) {
					if worst < 0 || b-a < size {
						worst, size = d, b-a
					}
					break
				}
			}
		}
		if worst < 0 || heads[heads[worst]] < 0 {
			return
		}
		heads[worst] = heads[heads[worst]]
	}
}

// reaches reports whether the path from k to the root goes through h.
func reaches(heads []int, k, h int) bool {
	for k >= 0 {
		if k == h {
			return true
		}
		k = heads[k]
	}
	return false
}

// TagAs tags the words of s with the given tags.
func (s *Sentence) TagAs(tags []uint8) { copy(s.tags[edge:], tags) }

// Parse finds heads and relations of words that have tags.
func (e *Engine) Parse(s *Sentence) { e.parse(s) }

// recase returns forms as they are in a title if dice is below 6, all in capitals if it is below 9, and else as they are.
func recase(forms []string, dice int) []string {
	if dice >= 9 {
		return forms
	}
	out := make([]string, len(forms))
	for i, f := range forms {
		r, n := utf8.DecodeRuneInString(f)
		switch {
		case dice >= 6:
			out[i] = strings.ToUpper(f)
		case len(f) > 3 || i == 0 || i == len(forms)-1:
			out[i] = string(unicode.ToUpper(r)) + f[n:]
		default:
			out[i] = f
		}
	}
	return out
}
