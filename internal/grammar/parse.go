package grammar

import (
	"math"

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
	nleft     uint8 // number of dependents on the left, up to 7
	nright    uint8
	leftRels  uint64 // bit set of the relations of dependents on the left
	rightRels uint64
	head      int32
	left1     int32 // the leftmost dependent, and the one after it
	left2     int32
	right1    int32 // the rightmost dependent, and the one before it
	right2    int32
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
		s.nodes[i+1].lower = s.words[edge+i].lower
		s.nodes[i+1].tag = s.tags[edge+i] + 1
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
		h.left2 = h.left1
		h.left1 = dep
		h.nleft = min(h.nleft+1, 7)
		h.leftRels |= bit
		return
	}
	h.right2 = h.right1
	h.right1 = dep
	h.nright = min(h.nright+1, 7)
	h.rightRels |= bit
}

// parse finds heads and relations.
func (e *Engine) parse(s *Sentence) {
	s.begin()
	var keys Keys
	for !s.done() {
		move := shift
		if ok := s.allowed(); ok[left] || ok[right] {
			if !ok[shift] && !ok[right] {
				move = left
			} else if !ok[shift] && !ok[left] {
				move = right
			} else {
				s.arcKeys(&keys)
				var scores [4]int32
				e.arcs.Sum(&scores, keys.Slice())
				move = choose(&scores, ok)
			}
		}
		rel := uint8(0)
		if move != shift {
			rel = e.label(s, move, &keys)
		}
		s.move(move, rel)
	}
}

// choose returns the move with the highest score of those allowed.
func choose(scores *[4]int32, ok [3]bool) int {
	best := -1
	for m, can := range ok {
		if can && (best < 0 || scores[m] > scores[best]) {
			best = m
		}
	}
	return best
}

// label finds the relation that a move should make.
func (e *Engine) label(s *Sentence, move int, keys *Keys) uint8 {
	if head, _ := s.arc(move); int(head) == s.n+1 {
		return 0
	}
	s.labelKeys(move, keys)
	s.scores.Reset(len(e.Rels))
	e.labels.Sum(&s.scores, keys.Slice())
	return bestRel(&s.scores, len(e.Rels))
}

// bestRel returns the relation with the highest score; never that of the root, which is relation 0.
func bestRel(scores *linear.Scores, n int) uint8 {
	scores[0] = math.MinInt32
	return uint8(scores.Best(n))
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
	s0l, s0r, s1r, s1l, b0l := &ns[s0.left1], &ns[s0.right1], &ns[s1.right1], &ns[s1.left1], &ns[b0.left1]
	s0l2, s0r2, b0l2 := &ns[s0.left2], &ns[s0.right2], &ns[b0.left2]
	t3 := func(a, b, c *node) uint64 { return tags(a.tag, b.tag, c.tag) }
	d0, d1 := distance(i0, j0), distance(i1, i0)
	k.n = 0
	k.add(40, s0.wt(), 0)
	k.add(41, uint64(s0.lower), 0)
	k.add(42, uint64(s0.tag), 0)
	k.add(43, s1.wt(), 0)
	k.add(44, uint64(s1.tag), 0)
	k.add(45, b0.wt(), 0)
	k.add(46, uint64(b0.lower), 0)
	k.add(47, uint64(b0.tag), 0)
	k.add(48, b1.wt(), 0)
	k.add(49, uint64(b1.tag), 0)
	k.add(50, b2.wt(), 0)
	k.add(51, uint64(s2.tag), 0)
	k.add(52, s0.wt(), b0.wt())
	k.add(53, s0.wt(), uint64(b0.tag))
	k.add(54, b0.wt(), uint64(s0.tag))
	k.add(55, uint64(s0.lower), uint64(b0.lower))
	k.add(56, t3(s0, b0, s0), 0)
	k.add(57, t3(b0, b1, b0), 0)
	k.add(58, s1.wt(), uint64(s0.tag))
	k.add(59, s0.wt(), uint64(s1.tag))
	k.add(60, uint64(s1.lower), uint64(s0.lower))
	k.add(61, t3(s1, s0, s0), 0)
	k.add(62, t3(b0, b1, b2), 0)
	k.add(63, t3(s0, b0, b1), 0)
	k.add(64, t3(s1, s0, b0), 0)
	k.add(65, t3(s2, s1, s0), 0)
	k.add(66, t3(s0, s0l, b0), 0)
	k.add(67, t3(s0, s0r, b0), 0)
	k.add(68, t3(s0, b0l, b0), 0)
	k.add(69, t3(s1, s1r, s0), 0)
	k.add(70, t3(s1, s0l, s0), 0)
	k.add(71, t3(s1, s0r, s0), 0)
	k.add(72, uint64(s0.lower), d0)
	k.add(73, uint64(b0.lower), d0)
	k.add(74, t3(s0, b0, s0), d0+1)
	k.add(75, t3(s1, s0, s0), d1+1)
	k.add(76, s0.wt(), uint64(s0.nright)+1)
	k.add(77, s0.wt(), uint64(s0.nleft)+20)
	k.add(78, b0.wt(), uint64(b0.nleft)+1)
	k.add(79, s1.wt(), uint64(s1.nright)+1)
	k.add(80, s0.leftRels, uint64(s0.tag))
	k.add(81, s0.rightRels, uint64(s0.tag))
	k.add(82, b0.leftRels, uint64(b0.tag))
	k.add(83, s1.rightRels, uint64(s1.tag))
	k.add(84, s0l.wt(), uint64(s0.tag))
	k.add(85, s0r.wt(), uint64(s0.tag))
	k.add(86, b0l.wt(), uint64(b0.tag))
	k.add(87, s1r.wt(), uint64(s1.tag))
	k.add(88, tags(s0l.rel, s0l2.rel, s0.tag), 1)
	k.add(89, tags(s0r.rel, s0r2.rel, s0.tag), 1)
	k.add(90, tags(b0l.rel, b0l2.rel, b0.tag), 1)
	k.add(91, uint64(s1.lower), uint64(b0.lower))
	k.add(92, s1.wt(), uint64(b0.tag))
	k.add(93, s1.leftRels|s1.rightRels, tags(s0.tag, b0.tag, s1.tag))
	k.add(94, s0.leftRels, tags(s1.tag, b0.tag, s0.tag))
	k.add(95, tags(s1.tag, s0.tag, b0.tag), uint64(b1.tag)<<8|uint64(s2.tag))
	k.add(96, t3(s1l, s1, s0), 0)
	k.add(97, pack(s0l.lower, s0.tag), uint64(b0.lower)) // a preposition and the verb to come
	k.add(98, pack(s0l.lower, s0.tag), uint64(s1.lower)) // a preposition and the word it might go to
	k.add(99, tags(s0.tag, s1.tag, 0), uint64(s0l.lower))
	k.add(100, tags(b0.tag, s0.tag, b1.tag), uint64(b2.tag)<<8|uint64(s1.tag))
}

// labelKeys finds the features of the relation that a move makes.
func (s *Sentence) labelKeys(move int, k *Keys) {
	hi, di := s.arc(move)
	ns := s.nodes
	h, d := &ns[hi], &ns[di]
	dl, dr, hl, hr := &ns[d.left1], &ns[d.right1], &ns[h.left1], &ns[h.right1]
	before, after := &ns[di-1], &ns[di+1]
	hAfter := &ns[min(int(hi)+1, len(ns)-1)]
	var dist uint64
	if move == left {
		dist = distance(di, hi)
	} else {
		dist = distance(hi, di) + 8
	}
	side := dist >> 3
	k.n = 0
	k.add(110, d.wt(), side)
	k.add(111, uint64(d.tag), side)
	k.add(112, h.wt(), side)
	k.add(113, uint64(h.tag), side)
	k.add(114, tags(h.tag, d.tag, 0), side)
	k.add(115, tags(h.tag, d.tag, 0), dist)
	k.add(116, h.wt(), uint64(d.tag)<<1|side)
	k.add(117, d.wt(), uint64(h.tag)<<1|side)
	k.add(118, uint64(h.lower)<<1|side, uint64(d.lower))
	k.add(119, dl.wt(), uint64(d.tag)<<1|side)
	k.add(120, dl.wt(), tags(d.tag, h.tag, 0)|side)
	k.add(121, tags(dl.rel, dr.rel, d.tag), side)
	k.add(122, d.leftRels, tags(d.tag, h.tag, 0)|side)
	k.add(123, d.rightRels, tags(d.tag, h.tag, 0)|side)
	k.add(124, h.leftRels, tags(h.tag, d.tag, 0)|side)
	k.add(125, h.rightRels, tags(h.tag, d.tag, 0)|side)
	k.add(126, tags(before.tag, d.tag, after.tag), side)
	k.add(127, tags(before.tag, d.tag, h.tag), side)
	k.add(128, uint64(before.lower), tags(d.tag, h.tag, 0)|side)
	k.add(129, uint64(after.lower), tags(d.tag, h.tag, 0)|side)
	k.add(130, tags(hl.tag, h.tag, d.tag), side)
	k.add(131, tags(hr.tag, h.tag, d.tag), side)
	k.add(132, pack(dl.lower, d.tag), uint64(h.lower)<<1|side)
	k.add(133, tags(hAfter.tag, h.tag, d.tag), side)
	k.add(134, dr.wt(), tags(d.tag, h.tag, 0)|side)
	k.add(135, uint64(dl.lower)<<1|side, uint64(d.lower))
	k.add(136, tags(hr.rel, h.tag, d.tag), uint64(hr.lower))
	k.add(137, h.leftRels|h.rightRels, uint64(h.lower)<<8|uint64(d.tag))
}
