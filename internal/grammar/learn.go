package grammar

import (
	"math/rand/v2"
	"slices"

	"example.com/newstext/internal/linear"
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

// Words returns the keys of the forms of x: whatever their case, and as written there.
func (e *Engine) Words(x *Example) (lower, form []uint32) {
	var s Sentence
	e.LookAt(&s, x)
	for _, w := range s.words[edge : edge+s.n] {
		lower = append(lower, w.lower)
		form = append(form, w.form)
	}
	return lower, form
}

// Tag tags the sentence that was started.
func (e *Engine) Tag(s *Sentence) { e.tag(s) }

// LearnTagger learns to tag from examples.
func (e *Engine) LearnTagger(examples []Example, rounds int, rng *rand.Rand) *linear.Trainer {
	t := new(linear.Trainer)
	var s Sentence
	var keys Keys
	for range rounds {
		for _, n := range rng.Perm(len(examples)) {
			x := &examples[n]
			e.LookAt(&s, x)
			for i, right := range x.Tags {
				at := i + edge
				if v, ok := e.sure.Lookup(s.words[at].form); ok {
					s.tags[at] = uint8(v)
					continue
				}
				s.tagKeys(at, &keys)
				s.scores.Reset(len(e.Tags))
				t.Score(&s.scores, keys.Slice())
				t.Step()
				guess := s.scores.Best(len(e.Tags))
				if guess != int(right) {
					t.Update(keys.Slice(), int(right), guess)
				}
				s.tags[at] = uint8(guess)
			}
		}
	}
	return t
}

// LearnParser learns moves and relations from examples, whose Tags are those that the parser will see.
// Their trees must be projective.
func (e *Engine) LearnParser(examples []Example, rounds int, rng *rand.Rand) (arcs, labels *linear.Trainer) {
	arcs, labels = new(linear.Trainer), new(linear.Trainer)
	var s Sentence
	var keys Keys
	for round := range rounds {
		for _, n := range rng.Perm(len(examples)) {
			x := &examples[n]
			e.LookAt(&s, x)
			copy(s.tags[edge:], x.Tags)
			s.begin()
			o := newOracle(x)
			for !s.done() {
				ok := s.allowed()
				move := shift
				if ok[left] || ok[right] {
					s.arcKeys(&keys)
					var all linear.Scores
					arcs.Score(&all, keys.Slice())
					arcs.Step()
					scores := [4]int32(all[:4])
					guess := choose(&scores, ok)
					best := o.best(&s, ok)
					move = guess
					if !best[guess] {
						right := choose(&scores, best)
						arcs.Update(keys.Slice(), right, guess)
						if round == 0 || rng.IntN(10) == 0 {
							move = right
						}
					}
				}
				rel := uint8(0)
				if move != shift {
					rel = e.learnLabel(&s, x, move, labels, &keys)
				}
				s.move(move, rel)
			}
		}
	}
	return arcs, labels
}

// learnLabel returns the relation that a move should make as far as is known now, and learns if the arc is right.
func (e *Engine) learnLabel(s *Sentence, x *Example, move int, labels *linear.Trainer, keys *Keys) uint8 {
	head, dep := s.arc(move)
	if int(head) == s.n+1 {
		return 0
	}
	s.labelKeys(move, keys)
	s.scores.Reset(len(e.Rels))
	labels.Score(&s.scores, keys.Slice())
	guess := bestRel(&s.scores, len(e.Rels))
	if x.Heads[dep-1] == int(head)-1 {
		labels.Step()
		if right := x.Rels[dep-1]; right != guess && right != 0 {
			labels.Update(keys.Slice(), int(right), int(guess))
		}
	}
	return guess
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
