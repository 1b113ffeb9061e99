package grammar

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"

	"example.com/newstext/internal/linear"
)

// A Plan says how a reading is learned.
type Plan struct {
	Reading
	Size   uint // the logarithm of the number of buckets of the model of moves; that of relations is half as large
	Rounds int
	Least  int // how often a feature must have been updated to be kept
	Forget int // the percentage of features that are not looked at, others at each move
	// Order returns which examples are learned from in a round, and in which order.
	Order func(round int, rng *rand.Rand) []int
}

// Learn learns moves and relations from examples, whose Tags are those that the parser will see. Their trees must be projective.
// It does so once for each seed, and adds up what was learned: such a sum is right more often than its parts.
func (e *Engine) Learn(examples []Example, plan Plan, seeds ...uint64) *Parser {
	seen := e.seen(examples)
	p := &Parser{Reading: plan.Reading, engine: e, usual: e.usual(examples, seen, plan, rand.New(rand.NewPCG(seeds[0], 3)))}
	runs := make([]learner, len(seeds))
	Parallel(len(seeds), func(i int) {
		runs[i] = p.learn(examples, seen, plan, rand.New(rand.NewPCG(seeds[i], 2)))
	})
	for _, r := range runs[1:] {
		runs[0].arcs.Join(r.arcs)
		runs[0].labels.Join(r.labels)
	}
	p.arcs = runs[0].arcs.Model(plan.Size, plan.Least*len(seeds))
	if !p.Bare {
		p.labels = runs[0].labels.Model(plan.Size-1, plan.Least*len(seeds))
	}
	return p
}

// A learner holds the weights of one run.
type learner struct{ arcs, labels *linear.Trainer }

// learn learns in one run. It does not change p, whose models are not needed.
func (p *Parser) learn(examples []Example, seen [][]word, plan Plan, rng *rand.Rand) learner {
	l := learner{linear.NewTrainer(true), linear.NewTrainer(false)}
	var s Sentence
	var keys Keys
	for round := range plan.Rounds {
		for _, n := range plan.Order(round, rng) {
			x := &examples[n]
			s.again(x, seen[n])
			p.start(&s)
			o := newOracle(x, p.Mirror)
			for !s.done() {
				move := p.settled(&s, s.allowed())
				if move < 0 {
					p.moveKeys(&s, &keys)
					keys.forget(plan.Forget, rng)
					move = learnMove(l.arcs, &s, o, keys.Slice(), round, rng)
				}
				rel := uint8(0)
				if move != shift && !p.Bare {
					rel = p.learnLabel(&s, o, move, l.labels, &keys)
				}
				s.move(move, rel)
			}
		}
	}
	return l
}

// How often tags must have been met for a move to be usual there, and one miss in how many is put up with.
const (
	usualUses   = 20
	usualMisses = 300
)

// usual finds the moves that are right nearly always at some tags, in the examples of the first round.
func (e *Engine) usual(examples []Example, seen [][]word, plan Plan, rng *rand.Rand) *linear.Table {
	met := map[uint32]*[4]int{} // how often each move was right, and how often there was any
	var s Sentence
	for _, n := range plan.Order(0, rng) {
		x := &examples[n]
		s.again(x, seen[n])
		s.begin(plan.Mirror)
		for o := newOracle(x, plan.Mirror); !s.done(); {
			move := only(s.allowed())
			if move < 0 {
				best := o.best(&s, s.allowed())
				c := met[s.tagsKey()]
				if c == nil {
					c = new([4]int)
					met[s.tagsKey()] = c
				}
				c[3]++
				for m, right := range best {
					if right {
						c[m]++
						if move < 0 {
							move = m
						}
					}
				}
			}
			s.move(move, 0)
		}
	}
	moves := map[uint32]uint32{}
	for k, c := range met {
		for m := range 3 {
			if c[3] >= usualUses && (c[3]-c[m])*usualMisses <= c[3] {
				moves[k] = uint32(m)
				break
			}
		}
	}
	return linear.NewTable(moves)
}

// forget drops about so many percent of the features.
func (k *Keys) forget(percent int, rng *rand.Rand) {
	if percent == 0 {
		return
	}
	kept := k.keys[:0]
	dice := rng.Uint32() | 1
	for _, key := range k.Slice() {
		if uint64(key*dice)*100>>32 >= uint64(percent) {
			kept = append(kept, key)
		}
	}
	k.n = len(kept)
}

// learnMove learns from the next move and returns the one to go on with, which may be wrong.
func learnMove(t *linear.Trainer, s *Sentence, o *oracle, keys []uint32, round int, rng *rand.Rand) int {
	var scores [3]int32
	scores[left], scores[right] = t.Pair(keys)
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
func (p *Parser) learnLabel(s *Sentence, o *oracle, move int, t *linear.Trainer, keys *Keys) uint8 {
	head, dep := s.arc(move)
	can := p.relations(s, move)
	var buf [64]uint8
	list := buf[:0]
	for ; can != 0; can &= can - 1 {
		list = append(list, uint8(bits.TrailingZeros64(can)))
	}
	if len(list) == 1 {
		return list[0]
	}
	s.labelKeys(move, keys)
	if o.heads[dep] == head {
		return learnClass(t, keys.Slice(), list, o.rels[dep], relMargin)
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
	rels  []uint8   // by node: the right relation
}

func newOracle(x *Example, mirror bool) *oracle {
	n := len(x.Heads)
	o := &oracle{heads: make([]int32, n+2), deps: make([][]int32, n+2), rels: make([]uint8, n+2)}
	for i := range n {
		d, h := i, x.Heads[i]
		if h < 0 {
			h = n
		} else if mirror {
			h = n - 1 - h
		}
		if mirror {
			d = n - 1 - d
		}
		o.heads[d+1], o.rels[d+1] = int32(h+1), x.Rels[i]
		o.deps[h+1] = append(o.deps[h+1], int32(d+1))
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

// Start starts the sentence of x with its tags and guides, to be parsed.
func (e *Engine) Start(s *Sentence, x *Example) {
	e.LookAt(s, x)
	copy(s.tags[edge:], x.Tags)
	s.setGuide(x)
}

// setGuide keeps the guides of x, as if a reading had found them.
func (s *Sentence) setGuide(x *Example) {
	for i, h := range x.Guide {
		s.heads[i] = int32(h)
	}
}
