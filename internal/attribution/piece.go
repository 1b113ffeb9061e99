package attribution

import "example.com/newstext/article/syntax"

// A piece is what is to be known of a stretch of text as a piece of the content of a cue.
type piece struct {
	a, b, n *token // its first and last word, and the next
	top     *token // the word of it that the others depend on
	head    *token // of the cue

	marks uint32 // how it lies to quotation marks, 5 bits
	fin   uint32 // how it lies to the end of the sentence, 3 bits
	first uint32 // 1 if it is the start of the sentence
	size  uint32 // its length, as a bucket
	above uint32 // which of the words that the cue depends on it holds, as it should only when the cue is a parenthesis, 4 bits
	verbs uint32 // how many verbs of its own it has, up to 2
	cuts  uint32 // 1 if its top is the subject of a verb that comes after it
	whole uint32 // whether it is one phrase, and how that hangs on the cue, 4 bits
}

// piece returns what is to be known of r as a piece of the content of f.
func (t *text) piece(f *frame, r run) piece {
	s := t.sentenceOf(f.head)
	a, b, h := &t.toks[r.start], &t.toks[r.end-1], &t.toks[f.head]
	x := piece{a: a, b: b, n: &edge, head: h, size: bucket(r.end - r.start), first: bit(r.start == s.start)}
	if r.end < s.block.end {
		x.n = &t.toks[r.end]
	}
	same := a.pass >= 0 && a.pass == b.pass
	x.marks = bit(t.opening(r.start)) | bit(t.closing(r.end-1))<<1 | bit(same)<<2 | bit(a.pass >= 0)<<3 | bit(b.pass >= 0)<<4
	x.fin = bit(r.end == s.end) | bit(r.end+1 == s.end)<<1 | bit(r.end > s.end)<<2
	for k, steps := h.head(), 0; k >= 0 && steps < 4; k, steps = t.toks[k].head(), steps+1 {
		if r.contains(k) {
			x.above |= 1 << steps
		}
	}
	for i := r.start; i < r.end && x.verbs < 2; i++ {
		if t.toks[i].tag == syntax.VERB || t.toks[i].tag == syntax.AUX {
			x.verbs++
		}
	}
	k := t.top(r)
	top := &t.toks[k]
	x.top = top
	x.cuts = bit(top.head() >= r.end && (top.rel == syntax.Nsubj || top.rel == syntax.NsubjPass || top.rel == syntax.Mark))
	x.whole = bit(int(top.left) == r.start) | bit(int(top.right)+1 == r.end)<<1 | bit(top.head() == f.head)<<2 | bit(h.head() == k)<<3
	return x
}

// features appends what the content model is told of x, on the side d of f.
func (x *piece) features(fs *features, f *frame, d uint32) {
	x.ofMarks(fs, f, d)
	x.ofSize(fs, f, d)
	x.ofAbove(fs, f, d)
	x.ofVerbs(fs, f, d)
	x.ofEnd(fs, f, d)
	x.ofCut(fs, f, d)
	x.ofTop(fs, f, d)
	x.ofItself(fs, f, d)
}

func (x *piece) ofMarks(fs *features, f *frame, d uint32) {
	*fs = append(*fs,
		key2(261, d, x.marks),
		key3(262, d, x.marks, x.fin),
		key3(263, d, x.marks, f.said),
		key4(273, d, x.first, x.fin, x.marks),
	)
}

func (x *piece) ofSize(fs *features, f *frame, d uint32) {
	*fs = append(*fs,
		key2(264, d, x.size),
		key3(265, d, x.size, f.class),
		key3(266, d, x.size, f.said),
	)
}

func (x *piece) ofAbove(fs *features, f *frame, d uint32) {
	*fs = append(*fs,
		key3(277, d, x.above, uint32(x.head.rel)),
		key4(278, d, x.above, uint32(x.head.tag), f.class),
		key4(279, d, x.above, uint32(x.head.rel), x.fin),
	)
}

func (x *piece) ofVerbs(fs *features, f *frame, d uint32) {
	*fs = append(*fs,
		key3(303, d, x.verbs, x.a.form),
		key4(304, d, x.verbs, x.a.xpos, f.class),
	)
}

func (x *piece) ofEnd(fs *features, f *frame, d uint32) {
	*fs = append(*fs,
		key4(275, d, x.a.xpos, x.fin, f.class),
		key4(276, d, x.a.form, x.fin, f.said),
	)
}

func (x *piece) ofCut(fs *features, f *frame, d uint32) {
	*fs = append(*fs, key3(306, d, x.cuts, f.said))
}

func (x *piece) ofTop(fs *features, f *frame, d uint32) {
	*fs = append(*fs,
		key3(270, d, x.whole, uint32(x.top.rel)),
		key4(271, d, x.whole, uint32(x.top.rel), f.class),
		key4(272, d, x.whole, uint32(x.top.tag), f.said),
		key4(274, d, x.a.form, uint32(x.top.rel), x.whole),
	)
}

func (x *piece) ofItself(fs *features, f *frame, d uint32) {
	*fs = append(*fs,
		key3(267, d, x.a.form, x.n.form),
		key4(268, d, x.a.xpos, x.n.form, x.fin),
		key4(269, d, x.a.xpos, x.b.xpos, f.class),
		key4(305, d, x.verbs, x.cuts, x.n.form),
	)
}

// pieceSums keeps what some features of pieces add up to: the pieces on one side of a cue have most of them in common.
type pieceSums struct {
	now, side, start uint32 // what was kept before the present side, or start, is no longer true

	marks [1 << 9]sum
	size  [32]sum
	above [1 << 7]sum
	cuts  [2]sum

	verbs    [3]sum // of pieces with the present start
	end      [8]sum
	top      sum
	topToken *token
	topWhole uint32
}

// A sum was made at a time that pieceSums counts.
type sum struct {
	at    uint32
	score int32
}

func (m *pieceSums) newSide() {
	if m.now >= 1<<31 {
		*m = pieceSums{}
	}
	m.now++
	m.side = m.now
}

func (m *pieceSums) newStart() {
	m.now++
	m.start = m.now
}

// score returns the sum of the weights of all features of x, on the side d of f.
func (p *plan) score(f *frame, x *piece, d uint32) int32 {
	m, fs := &p.sums, &p.arena
	from := len(*fs)
	marks, size, above, cuts := &m.marks[x.marks<<4|x.fin<<1|x.first], &m.size[x.size], &m.above[x.above<<3|x.fin], &m.cuts[x.cuts]
	verbs, end, top := &m.verbs[x.verbs], &m.end[x.fin], &m.top
	if marks.at != m.side {
		x.ofMarks(fs, f, d)
		*marks = sum{m.side, p.since(from).score}
	}
	if size.at != m.side {
		x.ofSize(fs, f, d)
		*size = sum{m.side, p.since(from).score}
	}
	if above.at != m.side {
		x.ofAbove(fs, f, d)
		*above = sum{m.side, p.since(from).score}
	}
	if cuts.at != m.side {
		x.ofCut(fs, f, d)
		*cuts = sum{m.side, p.since(from).score}
	}
	if verbs.at != m.start {
		x.ofVerbs(fs, f, d)
		*verbs = sum{m.start, p.since(from).score}
	}
	if end.at != m.start {
		x.ofEnd(fs, f, d)
		*end = sum{m.start, p.since(from).score}
	}
	if top.at != m.start || m.topToken != x.top || m.topWhole != x.whole {
		x.ofTop(fs, f, d)
		*top = sum{m.start, p.since(from).score}
		m.topToken, m.topWhole = x.top, x.whole
	}
	x.ofItself(fs, f, d)
	return marks.score + size.score + above.score + cuts.score + verbs.score + end.score + top.score + p.since(from).score
}
