package grammar

import (
	"math"
	"math/bits"
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
}

// state is a state of the parser.
type state struct {
	nodes []node
	stack []int32
	next  int32 // the first node not yet read
}

// begin starts to parse s.
func (s *Sentence) begin() {
	n := s.n
	if cap(s.nodes) < n+4 {
		s.nodes = make([]node, n+n/2+4)
	}
	s.nodes = s.nodes[:n+4] // two nodes of nothing behind the root
	clear(s.nodes)
	for i := range n {
		j, w := i+1, &s.words[edge+i]
		s.nodes[j].lower = w.lower
		s.nodes[j].cluster = w.cluster
		s.nodes[j].coarse = w.coarse
		s.nodes[j].tag = s.tags[edge+i] + 1
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

// parse finds heads and relations.
func (e *Engine) parse(s *Sentence) {
	s.begin()
	var keys Keys
	for !s.done() {
		move := s.only()
		if move < 0 {
			s.arcKeys(&keys)
			var scores [3]int32
			scores[left], scores[right] = e.arcs.Pair(keys.Slice())
			move = choose(&scores, s.allowed())
		}
		rel := uint8(0)
		if move != shift {
			rel = e.label(s, move, &keys)
		}
		s.move(move, rel)
	}
}

// only returns the move to be done if only one is possible, or else -1.
func (s *Sentence) only() int {
	switch s.allowed() {
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
func (e *Engine) relations(s *Sentence, move int) uint64 {
	head, dep := s.arc(move)
	if int(head) == s.n+1 {
		return 1
	}
	bits := e.allowed[e.pairs(s.nodes[head].tag-1, s.nodes[dep].tag-1, uint64(move-left))] &^ 1
	if bits == 0 {
		return uint64(1)<<len(e.Rels) - 2
	}
	return bits
}

// label finds the relation that a move should make.
func (e *Engine) label(s *Sentence, move int, keys *Keys) uint8 {
	can := e.relations(s, move)
	if can&(can-1) == 0 {
		return uint8(bits.TrailingZeros64(can))
	}
	s.labelKeys(move, keys)
	best, top := uint8(0), int32(math.MinInt32)
	for ; can != 0; can &= can - 1 {
		rel := uint8(bits.TrailingZeros64(can))
		if v := e.labels.Score(keys.Slice(), rel); v > top {
			best, top = rel, v
		}
	}
	return best
}

// distance returns how far b lies behind a, coarsely.
func distance(a, b int32) uint64 {
	switch d := b - a; {
	case d <= 4:
		return uint64(max(d, 0))
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	default:
		return 7
	}
}

func (n *node) wt() uint64 { return uint64(n.lower)<<8 | uint64(n.tag) }

// arcKeys finds the features of the next move.
func (s *Sentence) arcKeys(k *Keys) {
	top := len(s.stack)
	i0, i1, i2, j0 := s.stack[top-1], s.stack[top-2], s.stack[top-3], s.next
	ns := s.nodes
	s0, s1, s2, b0 := &ns[i0], &ns[i1], &ns[i2], &ns[j0]
	b1, b2 := &ns[0], &ns[0]
	if int(j0) < len(ns)-2 {
		b1, b2 = &ns[j0+1], &ns[j0+2]
	}
	s0l, s0r, s1r, b0l := &ns[s0.left1], &ns[s0.right1], &ns[s1.right1], &ns[b0.left1]
	t3 := func(a, b, c *node) uint64 { return tags(a.tag, b.tag, c.tag) }
	d0, d1 := distance(i0, j0), distance(i1, i0)
	k.n = 0
	k.add(40, s0.wt(), 0)
	k.add(41, uint64(s0.lower), 0)
	k.add(43, s1.wt(), 0)
	k.add(45, b0.wt(), 0)
	k.add(48, b1.wt(), 0)
	k.add(53, s0.wt(), uint64(b0.tag))
	k.add(54, b0.wt(), uint64(s0.tag))
	k.add(55, uint64(s0.lower), uint64(b0.lower))
	k.add(58, s1.wt(), uint64(s0.tag))
	k.add(59, s0.wt(), uint64(s1.tag))
	k.add(60, uint64(s1.lower), uint64(s0.lower))
	k.add(62, t3(b0, b1, b2), 0)
	k.add(63, t3(s0, b0, b1), 0)
	k.add(64, t3(s1, s0, b0), 0)
	k.add(65, t3(s2, s1, s0), 0)
	k.add(66, t3(s0, s0l, b0), 0)
	k.add(67, t3(s0, s0r, b0), 0)
	k.add(68, t3(s0, b0l, b0), 0)
	k.add(69, t3(s1, s1r, s0), 0)
	k.add(70, t3(s1, s0l, s0), 0)
	k.add(74, t3(s0, b0, s0), d0+1)
	k.add(75, t3(s1, s0, s0), d1+1)
	k.add(76, s0.wt(), uint64(s0.nright)+1)
	k.add(80, s0.leftRels, uint64(s0.tag))
	k.add(81, s0.rightRels, uint64(s0.tag))
	k.add(82, b0.leftRels, uint64(b0.tag))
	k.add(83, s1.rightRels, uint64(s1.tag))
	k.add(87, s1r.wt(), uint64(s1.tag))
	k.add(91, uint64(s1.lower), uint64(b0.lower))
	k.add(92, s1.wt(), uint64(b0.tag))
	k.add(94, s0.leftRels, tags(s1.tag, b0.tag, s0.tag))
	k.add(95, tags(s1.tag, s0.tag, b0.tag), uint64(b1.tag)<<8|uint64(s2.tag))
	k.add(97, pack(s0l.lower, s0.tag), uint64(b0.lower)) // a preposition and the verb to come
	k.add(98, pack(s0l.lower, s0.tag), uint64(s1.lower)) // a preposition and the word it might go to
	k.add(150, tags(s0.cluster, b0.cluster, 0), 0)
	k.add(151, tags(s1.cluster, s0.cluster, 0), 0)
	k.add(152, tags(s0.cluster, b0.tag, s0.tag), 0)
	k.add(153, tags(b0.cluster, s0.tag, b0.tag), 0)
	k.add(154, tags(s1.cluster, s0.tag, s1.tag), 0)
	k.add(155, tags(s0.cluster, s1.tag, s0.tag), 1)
	k.add(156, tags(s1.coarse, s0.coarse, b0.coarse), 0)
	k.add(157, tags(s0.coarse, b0.coarse, b1.coarse), 1)
	k.add(158, tags(s0l.coarse, s0.coarse, b0.coarse), 2)
	k.add(159, tags(s0l.coarse, s0.coarse, s1.coarse), 3)
}

// labelKeys finds the features of the relation that a move makes.
func (s *Sentence) labelKeys(move int, k *Keys) {
	hi, di := s.arc(move)
	ns := s.nodes
	h, d := &ns[hi], &ns[di]
	dl := &ns[d.left1]
	before, after := &ns[di-1], &ns[di+1]
	var dist uint64
	if move == left {
		dist = distance(di, hi)
	} else {
		dist = distance(hi, di) + 8
	}
	side := dist >> 3
	k.n = 0
	k.add(110, d.wt(), side)
	k.add(112, h.wt(), side)
	k.add(115, tags(h.tag, d.tag, 0), dist)
	k.add(116, h.wt(), uint64(d.tag)<<1|side)
	k.add(117, d.wt(), uint64(h.tag)<<1|side)
	k.add(118, uint64(h.lower)<<1|side, uint64(d.lower))
	k.add(119, dl.wt(), uint64(d.tag)<<1|side)
	k.add(120, dl.wt(), tags(d.tag, h.tag, 0)|side)
	k.add(122, d.leftRels, tags(d.tag, h.tag, 0)|side)
	k.add(124, h.leftRels, tags(h.tag, d.tag, 0)|side)
	k.add(125, h.rightRels, tags(h.tag, d.tag, 0)|side)
	k.add(126, tags(before.tag, d.tag, after.tag), side)
	k.add(128, uint64(before.lower), tags(d.tag, h.tag, 0)|side)
	k.add(132, pack(dl.lower, d.tag), uint64(h.lower)<<1|side)
	k.add(135, uint64(dl.lower)<<1|side, uint64(d.lower))
	k.add(137, h.leftRels|h.rightRels, uint64(h.lower)<<8|uint64(d.tag))
	k.add(138, tags(h.cluster, d.cluster, 0), side)
	k.add(139, tags(d.cluster, h.tag, d.tag), side)
	k.add(143, tags(h.cluster, d.tag, h.tag), side)
	k.add(144, tags(h.coarse, d.coarse, dl.cluster), side)
	k.add(146, uint64(dl.lower), tags(d.cluster, h.tag, 0)|side)
}
