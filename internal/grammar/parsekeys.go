package grammar

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

// around is where a parser stands: the words on the stack, those to be read, and their outer dependents.
type around struct {
	s0, s1, s2    *node // on the stack, the last first
	b0, b1, b2    *node // to be read
	s0l, s0r      *node // the leftmost and rightmost dependent of s0
	s1l, s1r, b0l *node
	d0, d1        uint64 // how far b0 is from s0, and s0 from s1
	g             uint64 // how the heads that an earlier reading found lie to s0, s1 and b0
}

// look sets a to where s stands.
func (a *around) look(s *Sentence) {
	top := len(s.stack)
	i0, i1, i2, j0 := s.stack[top-1], s.stack[top-2], s.stack[top-3], s.next
	ns := s.nodes
	s0, s1, b0 := &ns[i0], &ns[i1], &ns[j0]
	a.s0, a.s1, a.s2, a.b0, a.b1, a.b2 = s0, s1, &ns[i2], b0, &ns[0], &ns[0]
	if int(j0) < len(ns)-2 {
		a.b1, a.b2 = &ns[j0+1], &ns[j0+2]
	}
	a.s0l, a.s0r, a.s1l, a.s1r, a.b0l = &ns[s0.left1], &ns[s0.right1], &ns[s1.left1], &ns[s1.right1], &ns[b0.left1]
	a.d0, a.d1 = distance(i0, j0), distance(i1, i0)
	var g uint64
	switch h := s0.guide; {
	case h == j0:
		g = 1
	case h == i1:
		g = 2
	case h > j0:
		g = 3
	}
	switch h := b0.guide; {
	case h == i0:
		g |= 1 << 2
	case h == i1:
		g |= 2 << 2
	case h < i0:
		g |= 3 << 2
	}
	if s0.last >= j0 { // it has dependents to come
		g |= 1 << 4
	}
	if b0.first < i0 { // the next word has other dependents
		g |= 1 << 5
	}
	if s1.guide == j0 {
		g |= 1 << 6
	} else if s1.last >= j0 {
		g |= 1 << 7
	}
	a.g = g
}

func t3(a, b, c *node) uint64 { return tags(a.tag, b.tag, c.tag) }

// firstKeys adds the features that tell most of the next move. Nearly all of them are of tags and of the words to be read.
func (a *around) firstKeys(k *Keys) {
	s0, s1, b0, b1, b2, s0l, s0r, b0l, d0, g := a.s0, a.s1, a.b0, a.b1, a.b2, a.s0l, a.s0r, a.b0l, a.d0, a.g
	k.add(45, b0.wt(), 0)
	k.add(46, uint64(b0.lower), 0)
	k.add(47, uint64(b0.tag), 0)
	k.add(48, b1.wt(), 0)
	k.add(49, uint64(b1.tag), 0)
	k.add(50, b2.wt(), 0)
	k.add(56, t3(s0, b0, s0), 0)
	k.add(57, t3(b0, b1, b0), 0)
	k.add(62, t3(b0, b1, b2), 0)
	k.add(63, t3(s0, b0, b1), 0)
	k.add(66, t3(s0, s0l, b0), 0)
	k.add(67, t3(s0, s0r, b0), 0)
	k.add(68, t3(s0, b0l, b0), 0)
	k.add(73, uint64(b0.lower), d0)
	k.add(74, t3(s0, b0, s0), d0+1)
	k.add(80, s0.leftRels, uint64(s0.tag))
	k.add(81, s0.rightRels, uint64(s0.tag))
	k.add(82, b0.leftRels, uint64(b0.tag))
	k.add(86, b0l.wt(), uint64(b0.tag))
	k.add(152, tags(s0.cluster, b0.tag, s0.tag), 0)
	k.add(153, tags(b0.cluster, s0.tag, b0.tag), 0)
	k.add(157, tags(s0.coarse, b0.coarse, b1.coarse), 1)
	k.add(158, tags(s0l.coarse, s0.coarse, b0.coarse), 2)
	k.add(159, tags(s0l.coarse, s0.coarse, s1.coarse), 3)
	k.add(160, g, 0)
	k.add(161, g, uint64(s0.tag)<<8|uint64(b0.tag))
	k.add(162, g, uint64(s0.tag)<<8|uint64(s1.tag))
	k.add(163, g, s0.wt())
}

// moreKeys adds features that tell less of it.
func (a *around) moreKeys(k *Keys) {
	s0, s1, s2, b0, s0l, s0r, s1l, s1r, d0, d1, g := a.s0, a.s1, a.s2, a.b0, a.s0l, a.s0r, a.s1l, a.s1r, a.d0, a.d1, a.g
	k.add(40, s0.wt(), 0)
	k.add(41, uint64(s0.lower), 0)
	k.add(43, s1.wt(), 0)
	k.add(61, t3(s1, s0, s0), 0)
	k.add(65, t3(s2, s1, s0), 0)
	k.add(69, t3(s1, s1r, s0), 0)
	k.add(70, t3(s1, s0l, s0), 0)
	k.add(71, t3(s1, s0r, s0), 0)
	k.add(72, uint64(s0.lower), d0)
	k.add(75, t3(s1, s0, s0), d1+1)
	k.add(76, s0.wt(), uint64(s0.nright)+1)
	k.add(83, s1.rightRels, uint64(s1.tag))
	k.add(84, s0l.wt(), uint64(s0.tag))
	k.add(85, s0r.wt(), uint64(s0.tag))
	k.add(96, t3(s1l, s1, s0), 0)
	k.add(154, tags(s1.cluster, s0.tag, s1.tag), 0)
	k.add(155, tags(s0.cluster, s1.tag, s0.tag), 1)
	k.add(156, tags(s1.coarse, s0.coarse, b0.coarse), 0)
	k.add(164, g, b0.wt())
	k.add(166, g, s1.wt())
}

// lastKeys adds those that tell least. There are more of them, and they matter only where the others leave it open.
func (a *around) lastKeys(k *Keys) {
	s0, s1, s2, b0, b1, b2, s0l, s1r, b0l, d1, g := a.s0, a.s1, a.s2, a.b0, a.b1, a.b2, a.s0l, a.s1r, a.b0l, a.d1, a.g
	k.add(42, uint64(s0.tag), 0)
	k.add(44, uint64(s1.tag), 0)
	k.add(51, uint64(s2.tag), 0)
	k.add(52, s0.wt(), b0.wt())
	k.add(53, s0.wt(), uint64(b0.tag))
	k.add(54, b0.wt(), uint64(s0.tag))
	k.add(55, uint64(s0.lower), uint64(b0.lower))
	k.add(58, s1.wt(), uint64(s0.tag))
	k.add(59, s0.wt(), uint64(s1.tag))
	k.add(60, uint64(s1.lower), uint64(s0.lower))
	k.add(64, t3(s1, s0, b0), 0)
	k.add(77, s1.wt(), d1+20)
	k.add(79, s1.wt(), uint64(s1.nright)+1)
	k.add(87, s1r.wt(), uint64(s1.tag))
	k.add(91, uint64(s1.lower), uint64(b0.lower))
	k.add(92, s1.wt(), uint64(b0.tag))
	k.add(93, s1.leftRels|s1.rightRels, tags(s0.tag, b0.tag, s1.tag))
	k.add(94, s0.leftRels, tags(s1.tag, b0.tag, s0.tag))
	k.add(95, tags(s1.tag, s0.tag, b0.tag), uint64(b1.tag)<<8|uint64(s2.tag))
	k.add(97, pack(s0l.lower, s0.tag), uint64(b0.lower)) // a preposition and the verb to come
	k.add(98, pack(s0l.lower, s0.tag), uint64(s1.lower)) // a preposition and the word it might go to
	k.add(99, tags(s0.tag, s1.tag, 0), uint64(s0l.lower))
	k.add(100, tags(b0.tag, s0.tag, b1.tag), uint64(b2.tag)<<8|uint64(s1.tag))
	k.add(101, s1.leftRels|s1.rightRels, uint64(s1.lower))
	k.add(102, s0.leftRels|s0.rightRels, uint64(s0.lower))
	k.add(104, s1r.wt(), uint64(s0.tag)<<8|uint64(s1.tag))
	k.add(105, s1r.wt(), s0.wt())
	k.add(106, b0l.wt(), tags(s0.tag, b0.tag, s1.tag))
	k.add(107, tags(s0.cluster, s1.cluster, s0l.cluster), uint64(s0.tag))
	k.add(108, tags(s0.cluster, b0.cluster, s0l.cluster), uint64(s0.tag))
	k.add(109, uint64(s2.lower), tags(s1.tag, s0.tag, b0.tag))
	k.add(150, tags(s0.cluster, b0.cluster, 0), 0)
	k.add(151, tags(s1.cluster, s0.cluster, 0), 0)
	k.add(165, g, tags(s1.tag, s0.tag, b0.tag))
	k.add(170, uint64(s1.lower), tags(s2.tag, s0.tag, b0.tag))
	k.add(171, uint64(s0.lower), tags(s2.tag, s1.tag, b0.tag))
	k.add(172, uint64(b0.lower), tags(s2.tag, s1.tag, s0.tag))
}

// bareKeys adds the features of a bare reading that tell most of the next move.
func (a *around) bareKeys(k *Keys) {
	s0, s1, b0, b1, b2, s0l, s0r, s1r, b0l, d0, d1 := a.s0, a.s1, a.b0, a.b1, a.b2, a.s0l, a.s0r, a.s1r, a.b0l, a.d0, a.d1
	k.add(43, s1.wt(), 0)
	k.add(54, b0.wt(), uint64(s0.tag))
	k.add(62, t3(b0, b1, b2), 0)
	k.add(63, t3(s0, b0, b1), 0)
	k.add(64, t3(s1, s0, b0), 0)
	k.add(66, t3(s0, s0l, b0), 0)
	k.add(67, t3(s0, s0r, b0), 0)
	k.add(68, t3(s0, b0l, b0), 0)
	k.add(69, t3(s1, s1r, s0), 0)
	k.add(74, t3(s0, b0, s0), d0+1)
	k.add(75, t3(s1, s0, s0), d1+1)
	k.add(87, s1r.wt(), uint64(s1.tag))
}

// moreBareKeys adds the others.
func (a *around) moreBareKeys(k *Keys) {
	s0, s1, b0, b1, b2, s0l := a.s0, a.s1, a.b0, a.b1, a.b2, a.s0l
	k.add(53, s0.wt(), uint64(b0.tag))
	k.add(55, uint64(s0.lower), uint64(b0.lower))
	k.add(58, s1.wt(), uint64(s0.tag))
	k.add(59, s0.wt(), uint64(s1.tag))
	k.add(60, uint64(s1.lower), uint64(s0.lower))
	k.add(70, t3(s1, s0l, s0), 0)
	k.add(91, uint64(s1.lower), uint64(b0.lower))
	k.add(95, tags(s1.tag, s0.tag, b0.tag), uint64(b1.tag)<<8|uint64(b2.tag))
	k.add(150, tags(s0.cluster, b0.cluster, 0), 0)
	k.add(151, tags(s1.cluster, s0.cluster, 0), 0)
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
