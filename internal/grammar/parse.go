package grammar

import (
	"math"
	"math/bits"

	"example.com/newstext/internal/linear"
)

// The parser reads a sentence from left to right with a stack, and in each state does one of three things
// (arc-hybrid of Kuhlmann, Gómez-Rodríguez and Satta 2011). The root stands behind the last word.
const (
	shift = iota // put the next word on the stack
	left         // the next word is the head of the top of the stack, which is done
	right        // the second of the stack is the head of the top, which is done
)

// A node is a word of a sentence while it is parsed. Node 0 is none, 1 to n are the words, n+1 is the root.
type node struct {
	lower     uint32
	tag       uint8
	rel       uint8
	cluster   uint8
	coarse    uint8
	nright    uint8  // number of dependents on the right, up to 7
	leftRels  uint64 // bit set of the relations of dependents on the left
	rightRels uint64
	head      int32
	left1     int32 // the leftmost dependent
	right1    int32 // the rightmost dependent
	guide     int32 // the head that an earlier reading found, and its first and last dependent there
	first     int32
	last      int32
}

// state is a state of the parser.
type state struct {
	nodes []node
	stack []int32
	next  int32 // the first node not yet read
}

// begin starts to parse s, from right to left if mirror is set.
func (s *Sentence) begin(mirror bool) {
	n := s.n
	if cap(s.nodes) < n+4 {
		s.nodes = make([]node, n+n/2+4)
	}
	s.nodes = s.nodes[:n+4] // two nodes of nothing behind the root
	clear(s.nodes)
	for i := range n {
		w, x := &s.words[edge+i], &s.nodes[i+1]
		if mirror {
			x = &s.nodes[n-i]
		}
		x.lower = w.lower
		x.cluster = w.cluster
		x.coarse = w.coarse
		x.tag = s.tags[edge+i] + 1
	}
	s.nodes[n+1].tag = 255
	s.stack = append(s.stack[:0], 0, 0, 0) // three of nothing below the stack
	s.next = 1
}

const below = 3 // how many nodes of nothing lie below the stack

// allowed reports which moves are possible.
func (s *Sentence) allowed() (ok [3]bool) {
	depth := len(s.stack) - below
	atRoot := int(s.next) == s.n+1
	ok[shift] = !atRoot
	ok[left] = depth >= 1 && (!atRoot || depth == 1)
	ok[right] = depth >= 2
	return ok
}

// done reports whether all words have heads.
func (s *Sentence) done() bool { return int(s.next) == s.n+1 && len(s.stack) == below }

// arc returns the head and dependent that a move joins.
func (s *Sentence) arc(move int) (head, dep int32) {
	dep = s.stack[len(s.stack)-1]
	if move == left {
		return s.next, dep
	}
	return s.stack[len(s.stack)-2], dep
}

// move does a move; rel is the relation if it makes an arc.
func (s *Sentence) move(move int, rel uint8) {
	if move == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	head, dep := s.arc(move)
	s.stack = s.stack[:len(s.stack)-1]
	d, h := &s.nodes[dep], &s.nodes[head]
	d.head, d.rel = head, rel
	if int(head) == s.n+1 {
		d.head = 0
	}
	bit := uint64(1) << (rel & 63)
	if move == left {
		h.left1 = dep
		h.leftRels |= bit
		return
	}
	h.right1 = dep
	h.nright = min(h.nright+1, 7)
	h.rightRels |= bit
}

// A Reading is a way to read a sentence for its heads.
type Reading struct {
	Mirror bool // from right to left
	Bare   bool // for heads without relations, by few features
	Guided bool // knowing the heads that the reading before found
}

// The readings of an Engine. The first one finds heads that guide the second, which so knows something of what is to come.
var (
	FirstReading  = Reading{Mirror: true, Bare: true}
	SecondReading = Reading{Guided: true}
)

// A Parser is a trained reading.
type Parser struct {
	Reading
	engine *Engine
	usual  *linear.Table // by tags: moves that are right nearly always
	arcs   *linear.Model
	labels *linear.Model // nil of a bare reading
}

// parse finds heads and relations.
func (e *Engine) parse(s *Sentence) {
	for i := range e.parsers {
		e.parsers[i].Parse(s)
	}
}

// Parse finds heads of a sentence that has tags, and relations unless the reading is bare.
func (p *Parser) Parse(s *Sentence) {
	p.start(s)
	var keys Keys
	for !s.done() {
		ok := s.allowed()
		move := p.settled(s, ok)
		if move < 0 {
			move = p.next(s, ok, &keys)
		}
		rel := uint8(0)
		if move != shift && !p.Bare {
			rel = p.label(s, move, &keys)
		}
		s.move(move, rel)
	}
	s.keep(p.Mirror)
}

// The features of a move come in stages. If after one of them a move is better than others by more than this,
// those of later stages are not looked at: they would hardly ever change a move.
var (
	bareFar = []int32{200, 0}
	far     = []int32{700, 450, 0}
)

// far returns what ends the stages of a reading.
func (r Reading) far() []int32 {
	if r.Bare {
		return bareFar
	}
	return far
}

// keys adds the features of a stage.
func (r Reading) keys(a *around, stage int, k *Keys) {
	switch {
	case r.Bare && stage == 0:
		a.bareKeys(k)
	case r.Bare:
		a.moreBareKeys(k)
	case stage == 0:
		a.firstKeys(k)
	case stage == 1:
		a.moreKeys(k)
	default:
		a.lastKeys(k)
	}
}

// next returns the best of the moves that are possible.
func (p *Parser) next(s *Sentence, ok [3]bool, keys *Keys) (move int) {
	var at around
	at.look(s)
	var scores [3]int32
	for stage, far := range p.far() {
		keys.n = 0
		p.keys(&at, stage, keys)
		l, r := p.arcs.Pair(keys.Slice())
		scores[left] += l
		scores[right] += r
		move = choose(&scores, ok)
		open := false
		for m, v := range scores {
			open = open || m != move && ok[m] && scores[move]-v <= far
		}
		if !open {
			break
		}
	}
	return move
}

// start starts a reading. Of a guided one, the heads that were kept are the guides.
func (r Reading) start(s *Sentence) {
	s.begin(r.Mirror)
	if r.Guided {
		s.guide(r.Mirror)
	}
}

// moveKeys finds all features of the next move.
func (r Reading) moveKeys(s *Sentence, k *Keys) {
	var at around
	at.look(s)
	k.n = 0
	for stage := range r.far() {
		r.keys(&at, stage, k)
	}
}

// keep keeps the heads and relations that a reading found.
func (s *Sentence) keep(mirror bool) {
	for i := range s.n {
		at, head := i, s.nodes[i+1].head-1
		if mirror {
			at = s.n - 1 - i
			if head >= 0 {
				head = int32(s.n) - 1 - head
			}
		}
		s.heads[at], s.rels[at] = head, s.nodes[i+1].rel
	}
}

// guide tells the nodes which heads the reading before found.
func (s *Sentence) guide(mirror bool) {
	for i := range s.nodes {
		s.nodes[i].first = int32(i)
	}
	n := int32(s.n)
	for i, h := range s.heads {
		d := int32(i)
		if h < 0 {
			h = n
		} else if mirror {
			h = n - 1 - h
		}
		if mirror {
			d = n - 1 - d
		}
		s.nodes[d+1].guide = h + 1
		head := &s.nodes[h+1]
		head.first, head.last = min(head.first, d+1), max(head.last, d+1)
	}
}

// settled returns the move to be done if the tags settle it or only one is possible, or else -1.
func (p *Parser) settled(s *Sentence, ok [3]bool) int {
	move := only(ok)
	if move < 0 {
		if v, found := p.usual.Lookup(s.tagsKey()); found && ok[v] {
			return int(v)
		}
	}
	return move
}

// tagsKey returns the key of what alone can settle the next move: the tags around it.
func (s *Sentence) tagsKey() uint32 {
	top := len(s.stack)
	s0, s1, b0, b1 := &s.nodes[s.stack[top-1]], &s.nodes[s.stack[top-2]], &s.nodes[s.next], &s.nodes[s.next+1]
	return linear.Hash(203, tags(s1.tag, s0.tag, b0.tag), uint64(b1.tag)<<1|uint64(min(s0.left1, 1)))
}

// only returns the move to be done if only one is possible, or else -1.
func only(ok [3]bool) int {
	switch ok {
	case [3]bool{shift: true}:
		return shift
	case [3]bool{left: true}:
		return left
	case [3]bool{right: true}:
		return right
	}
	return -1
}

// choose returns the move with the highest score of those allowed, or -1 if none is.
func choose(scores *[3]int32, ok [3]bool) int {
	best := -1
	for m, can := range ok {
		if can && (best < 0 || scores[m] > scores[best]) {
			best = m
		}
	}
	return best
}

// relations returns the relations that a move can make, as bits. The root has its own, number 0.
func (p *Parser) relations(s *Sentence, move int) uint64 {
	head, dep := s.arc(move)
	if int(head) == s.n+1 {
		return 1
	}
	side := uint64(move - left)
	if p.Mirror {
		side = 1 - side
	}
	e := p.engine
	bits := e.allowed[e.pairs(s.nodes[head].tag-1, s.nodes[dep].tag-1, side)] &^ 1
	if bits == 0 {
		return uint64(1)<<len(e.Rels) - 2
	}
	return bits
}

// label finds the relation that a move should make.
func (p *Parser) label(s *Sentence, move int, keys *Keys) uint8 {
	can := p.relations(s, move)
	if can&(can-1) == 0 {
		return uint8(bits.TrailingZeros64(can))
	}
	s.labelKeys(move, keys)
	best, top := uint8(0), int32(math.MinInt32)
	for ; can != 0; can &= can - 1 {
		rel := uint8(bits.TrailingZeros64(can))
		if v := p.labels.Score(keys.Slice(), rel); v > top {
			best, top = rel, v
		}
	}
	return best
}
