package attribution

import "example.com/newstext/article/syntax"

// A part is a stretch of a feature arena.
type part struct{ from, to int }

// A boundary is a place where content may start or end, and what the model is told of it.
type boundary struct {
	at int
	told
}

// A pair is a piece of content: from one boundary to another.
type pair struct {
	start, end int // indices of boundaries
	told
}

// told is what the model is told of something, and what it thinks of that if it is there.
type told struct {
	feats part
	score int32
}

// A side is the pieces that content may have on one side of its cue.
type side struct {
	after  bool
	starts []boundary
	ends   []boundary
	pairs  []pair
}

func (s *side) reset(after bool) {
	s.after = after
	s.starts, s.ends, s.pairs = s.starts[:0], s.ends[:0], s.pairs[:0]
}

func (s *side) run(p pair) run { return run{s.starts[p.start].at, s.ends[p.end].at} }

const (
	maxStarts = 16
	maxEnds   = 28
)

// A plan is all that content may be for one cue: on either side, and the features of all that.
type plan struct {
	before, after side
	patterns      [3]told // both sides, before only, after only
	arena         features
	weights       *Weights // the model, or nil if only features are wanted
	sums          pieceSums
}

// since returns what is told by the features of the arena from the given place on. Only without weights they stay in the arena.
func (p *plan) since(from int) told {
	x := told{feats: part{from, len(p.arena)}}
	if p.weights != nil {
		x = told{score: p.weights.sum(p.arena[from:])}
		p.arena = p.arena[:from]
	}
	return x
}

// limits returns where the content before the cue must end and that after it may start.
func (t *text) limits(f *frame) (lo, hi int) {
	lo, hi = f.cue.start, f.cue.end
	if !f.source.empty() {
		if f.source.end <= lo {
			lo = f.source.start
		} else if f.source.start >= hi && f.source.start <= hi+3 {
			hi = f.source.end
		}
	}
	return lo, hi
}

// plan fills p with what the content of f may be.
func (t *text) plan(p *plan, f *frame) {
	p.arena = p.arena[:0]
	lo, hi := t.limits(f)
	t.planAfter(p, f, hi)
	t.planBefore(p, f, lo)
	for i := range p.patterns {
		from := len(p.arena)
		t.patternFeatures(&p.arena, f, uint32(i), lo, hi)
		p.patterns[i] = p.since(from)
	}
}

// opening reports whether token i is the first of the outermost passage that it lies in.
func (t *text) opening(i int) bool {
	return i < len(t.toks) && t.toks[i].pass >= 0 && t.quoted[t.toks[i].pass].start == i
}

// closing reports whether token i is the last of the outermost passage that it lies in.
func (t *text) closing(i int) bool {
	return i >= 0 && i < len(t.toks) && t.toks[i].pass >= 0 && t.quoted[t.toks[i].pass].end == i+1
}

// mayStart reports whether content may start at token j, which is not where it is first looked for.
func (t *text) mayStart(j int, f *frame) bool {
	w := &t.toks[j]
	if t.opening(j) {
		return true
	}
	if w.tag == syntax.PUNCT {
		return false
	}
	if t.toks[j-1].tag == syntax.PUNCT && !t.opening(j-1) {
		return true
	}
	switch w.tag {
	case syntax.SCONJ, syntax.ADP, syntax.PART, syntax.DET, syntax.PRON:
		return true
	case syntax.ADV:
		return w.xpos == xposWRB
	}
	// The left edge of what depends on the cue.
	for k := j; k >= 0 && t.toks[k].left <= int32(j) && t.toks[k].sent == w.sent; k = t.toks[k].head() {
		if int(t.toks[k].left) == j && f.cue.contains(t.toks[k].head()) {
			return true
		}
		if t.toks[k].left < int32(j) {
			break
		}
	}
	return false
}

// mayEnd reports whether content may end before token e.
func (t *text) mayEnd(e int) bool {
	w := &t.toks[e]
	if t.closing(e - 1) {
		return true
	}
	switch w.tag {
	case syntax.PUNCT:
		return !t.closing(e)
	case syntax.CCONJ, syntax.SCONJ, syntax.ADP:
		return true
	case syntax.VERB:
		return w.xpos == xposVBG
	case syntax.ADV, syntax.PART, syntax.PRON, syntax.DET:
		return w.xpos == xposTO || w.xpos == xposWRB || w.xpos == xposWP || w.xpos == xposWDT
	case syntax.PROPN:
		return t.toks[e-1].rel != syntax.Compound && w.rel != syntax.Flat
	default:
		return false
	}
}

func (t *text) planAfter(p *plan, f *frame, hi int) {
	sd := &p.after
	sd.reset(true)
	s := t.sentenceOf(f.head)
	addStart := func(j int) {
		if len(sd.starts) < maxStarts {
			from := len(p.arena)
			t.startFeatures(&p.arena, f, j, hi, true)
			sd.starts = append(sd.starts, boundary{j, p.since(from)})
		}
	}
	if hi > f.cue.end && f.source.start > f.cue.end {
		addStart(f.cue.end)
	}
	for j := hi; j < s.end && j < hi+40; j++ {
		if j == hi && t.toks[j].tag != syntax.PUNCT || !f.source.contains(j) && j > hi && t.mayStart(j, f) || j == hi && t.opening(j) {
			addStart(j)
		}
	}
	// Quotations in the sentences that follow: “…,” she said. “…”
	last := s.end
	if k := s.end; k < s.block.end && t.opening(k) && k-hi < 80 || k == s.block.end && t.is(k-1, ":") && t.opening(k) {
		addStart(k)
		last = max(last, t.quoted[t.toks[k].pass].end)
	}
	for e := hi + 1; e <= s.end && len(sd.ends) < maxEnds-3; e++ {
		if e == s.end || t.mayEnd(e) {
			from := len(p.arena)
			t.endFeatures(&p.arena, f, e, hi, true)
			sd.ends = append(sd.ends, boundary{e, p.since(from)})
		}
	}
	// Passages that go on past the end of the sentence.
	prev := s.end
	for _, st := range sd.starts {
		if pass := t.toks[st.at].pass; pass >= 0 {
			last = max(last, t.quoted[pass].end)
		}
	}
	if pass := t.toks[s.end-1].pass; pass >= 0 {
		last = max(last, t.quoted[pass].end)
	}
	if last > prev && len(sd.ends) < maxEnds {
		from := len(p.arena)
		t.endFeatures(&p.arena, f, last, hi, true)
		sd.ends = append(sd.ends, boundary{last, p.since(from)})
	}
	t.join(p, f, sd)
}

func (t *text) planBefore(p *plan, f *frame, lo int) {
	sd := &p.before
	sd.reset(false)
	s := t.sentenceOf(f.head)
	addEnd := func(e int) {
		if len(sd.ends) < 8 && e > s.block.start {
			for _, b := range sd.ends {
				if b.at == e {
					return
				}
			}
			from := len(p.arena)
			t.endFeatures(&p.arena, f, e, lo, false)
			sd.ends = append(sd.ends, boundary{e, p.since(from)})
		}
	}
	addStart := func(j int) {
		if len(sd.starts) < maxStarts {
			for _, b := range sd.starts {
				if b.at == j {
					return
				}
			}
			from := len(p.arena)
			t.startFeatures(&p.arena, f, j, lo, false)
			sd.starts = append(sd.starts, boundary{j, p.since(from)})
		}
	}
	for e := lo; e > s.block.start && e > lo-3; e-- {
		if e == s.start && !t.closing(e-1) {
			break
		}
		if t.toks[e-1].tag != syntax.PUNCT || t.closing(e-1) || t.is(e-1, "?") || t.is(e-1, "!") {
			addEnd(e)
		}
	}
	for e, n := lo-1, 0; e > s.start && e > lo-30 && n < 5; e-- {
		if t.toks[e].tag == syntax.PUNCT && !t.closing(e) || t.closing(e-1) {
			addEnd(e)
			n++
		}
	}
	if len(sd.ends) == 0 {
		return
	}
	if lo > s.start {
		addStart(s.start)
		if s.start+1 < lo && t.toks[s.start].tag == syntax.CCONJ {
			addStart(s.start + 1)
		}
		if f.subject >= 0 && f.subject < lo {
			if j := t.stripLeft(int(t.toks[f.subject].left), f.subject); j < lo {
				addStart(j)
			}
		}
		if w := &t.toks[f.head]; w.rel == syntax.AclRelcl && w.head() >= s.start && w.head() < lo {
			addStart(t.stripLeft(int(t.toks[w.head()].left), w.head()))
			addStart(t.chunkStart(w.head(), s.start))
		}
		for j, n := lo-1, 0; j > s.start && n < 9; j-- {
			if t.toks[j].xpos == xposWP || t.toks[j].xpos == xposWRB || t.toks[j].xpos == xposWDT || t.opening(j) || t.toks[j].tag != syntax.PUNCT && (t.toks[j-1].tag == syntax.PUNCT && !t.opening(j-1) || t.toks[j].tag == syntax.SCONJ) {
				addStart(j)
				n++
			}
		}
	}
	// A passage that started in an earlier sentence.
	for _, b := range sd.ends {
		if pass := t.toks[b.at-1].pass; pass >= 0 && t.quoted[pass].start >= s.block.start {
			addStart(t.quoted[pass].start)
		}
	}
	t.join(p, f, sd)
}

// join makes the pairs of the boundaries of one side.
func (t *text) join(p *plan, f *frame, sd *side) {
	beyond := t.beyond(f)
	p.sums.newSide()
	for i, a := range sd.starts {
		p.sums.newStart()
		verb := a.at // content that starts with a conjunction is a clause, with a verb
		if w := &t.toks[a.at]; w.tag == syntax.SCONJ && w.rel == syntax.Mark || t.is(a.at, "that") && t.startsClause(a.at+1) {
			for end := t.sentenceOf(a.at).end; verb < end && t.toks[verb].tag != syntax.VERB && t.toks[verb].tag != syntax.AUX; {
				verb++
			}
		}
		for j, b := range sd.ends {
			if b.at <= verb && verb > a.at {
				continue
			}
			if a.at >= b.at || !f.source.empty() && f.source.overlaps(run{a.at, b.at}) || sd.after && beyond >= 0 && a.at <= beyond && beyond < b.at {
				continue
			}
			x := t.piece(f, run{a.at, b.at})
			if p.weights != nil {
				sd.pairs = append(sd.pairs, pair{i, j, told{score: p.score(f, &x, bit(sd.after))}})
				continue
			}
			from := len(p.arena)
			x.features(&p.arena, f, bit(sd.after))
			sd.pairs = append(sd.pairs, pair{i, j, p.since(from)})
		}
	}
}

// startsClause reports whether token i begins a subject of its own after "that".
func (t *text) startsClause(i int) bool {
	switch t.tag(i) {
	case syntax.PROPN, syntax.PRON, syntax.DET, syntax.SCONJ:
		return true
	default:
		return false
	}
}

// beyond returns a word after the cue that belongs to the clause around it, not to its content: the verb of which the noun
// that a relative clause hangs on, or a noun cue, is the subject. It returns -1 if there is none.
func (t *text) beyond(f *frame) int {
	w := &t.toks[f.head]
	switch {
	case w.rel == syntax.AclRelcl && w.head() >= 0 && w.head() < f.head:
		w = &t.toks[w.head()]
	case w.tag == syntax.NOUN:
	default:
		return -1
	}
	if (w.rel == syntax.Nsubj || w.rel == syntax.NsubjPass) && w.head() > f.head && (t.isFinite(w.head()) || t.child(w.head(), syntax.Aux, syntax.AuxPass) >= 0) {
		return w.head()
	}
	return -1
}

// startFeatures appends what the content model is told of content that starts at token j.
func (t *text) startFeatures(fs *features, f *frame, j, base int, after bool) {
	s := t.sentenceOf(f.head)
	w, p := &t.toks[j], t.at(&sentence{run: s.block}, j-1)
	d := bit(after)
	dist := bucket(j - base)
	if !after {
		dist = bucket(base - j)
	}
	h := &t.toks[f.head]
	*fs = append(*fs,
		key2(201, d, w.form),
		key3(202, d, w.form, f.said),
		key2(203, d, p.form),
		key3(204, d, p.form, w.form),
		key3(205, d, p.xpos, w.xpos),
		key2(206, d, dist),
		key3(207, d, dist, w.xpos),
		key3(208, d, dist, f.said),
	)
	open := bit(t.opening(j))
	*fs = append(*fs,
		key3(209, d, open, p.form),
		key4(210, d, open, bit(w.pass >= 0), dist),
		key3(211, d, w.xpos, f.said),
		key3(212, d, w.xpos, f.class),
		key4(213, d, p.xpos, f.class, open),
		key3(214, d, bit(j == s.start), open),
	)
	// How the start hangs on the cue: the highest word that starts here.
	k := j
	for t.toks[k].head() >= 0 && int(t.toks[t.toks[k].head()].left) == j {
		k = t.toks[k].head()
	}
	top := &t.toks[k]
	hangs := uint32(0)
	switch {
	case top.head() == f.head:
		hangs = 1
	case top.head() >= 0 && f.cue.contains(top.head()):
		hangs = 2
	case top.head() >= 0 && t.toks[top.head()].head() == f.head:
		hangs = 3
	case h.head() == k:
		hangs = 4
	}
	*fs = append(*fs,
		key3(215, d, hangs, uint32(top.rel)),
		key4(216, d, hangs, uint32(top.rel), f.class),
		key4(217, d, hangs, uint32(top.rel), f.said),
		key4(218, d, hangs, uint32(top.tag), w.xpos),
		key2(219, d, uint32(t.gapShape(f, j, base, after))),
		key3(220, d, uint32(t.gapShape(f, j, base, after)), f.said),
		key3(221, d, h.xpos, w.xpos),
		key4(222, d, dist, h.xpos, open),
		key4(223, d, t.at(s, f.cue.end).form, open, dist),
	)
}

// gapShape tells what lies between the cue and the content that starts at j.
func (t *text) gapShape(f *frame, j, base int, after bool) uint32 {
	r := run{base, j}
	if !after {
		return 0
	}
	h := uint32(1)
	for i := r.start; i < r.end && i < r.start+6; i++ {
		w := &t.toks[i]
		c := uint32(w.tag) + 2
		if w.tag == syntax.PUNCT {
			c = w.form
		}
		h = h*31 + c
	}
	return h
}

// endFeatures appends what the content model is told of content that ends before token e.
func (t *text) endFeatures(fs *features, f *frame, e, base int, after bool) {
	s := t.sentenceOf(f.head)
	d := bit(after)
	blk := &sentence{run: s.block}
	w, n, n2 := &t.toks[e-1], t.at(blk, e), t.at(blk, e+1)
	h := &t.toks[f.head]
	dist := bucket(e - base)
	if !after {
		dist = bucket(base - e)
	}
	fin := bit(e == s.end) | bit(e+1 == s.end)<<1 | bit(e > s.end)<<2
	shut := bit(t.closing(e - 1))
	*fs = append(*fs,
		key2(231, d, n.form),
		key2(232, d, w.form),
		key3(233, d, w.xpos, n.xpos),
		key3(234, d, n.form, n2.form),
		key3(235, d, n.xpos, n2.xpos),
		key2(236, d, fin),
		key4(237, d, fin, n.form, f.class),
		key4(238, d, shut, n.form, fin),
		key2(239, d, dist),
		key3(240, d, dist, n.xpos),
		key4(241, d, n.form, uint32(n2.class), n2.xpos),
		key3(242, d, n.form, f.said),
		key3(243, d, fin, f.said),
		key3(244, d, n.xpos, f.class),
	)
	// What goes on after the end, and how it hangs on the cue.
	rel, hangs := uint32(99), uint32(0)
	if e < s.end {
		k := e
		for t.toks[k].head() >= 0 && int(t.toks[t.toks[k].head()].left) == e {
			k = t.toks[k].head()
		}
		top := &t.toks[k]
		rel = uint32(top.rel)
		switch {
		case top.head() < 0:
			hangs = 5
		case top.head() == f.head:
			hangs = 1
		case top.head() == h.head():
			hangs = 2
		case top.head() >= base == after:
			hangs = 3
		}
		*fs = append(*fs,
			key4(245, d, rel, hangs, n.form),
			key4(246, d, rel, hangs, uint32(top.tag)),
			key5(247, d, rel, hangs, uint32(top.class), top.xpos),
			key4(248, d, rel, hangs, f.class),
		)
	}
	commas := 0
	if after {
		for i := base; i < e; i++ {
			if t.toks[i].form == comma && t.toks[i].pass < 0 {
				commas++
			}
		}
	}
	*fs = append(*fs,
		key4(249, d, uint32(min(commas, 3)), n.form, fin),
		key5(250, d, bit(w.pass >= 0), bit(n.pass >= 0), bit(w.pass == n.pass), n.form),
		key4(251, d, fin, dist, h.xpos),
	)
	// Whether a word that depends on the cue ends here.
	ends := uint32(0)
	for k, steps := e-1, 0; k >= 0 && steps < 12 && t.toks[k].right == int32(e-1); k, steps = t.toks[k].head(), steps+1 {
		if t.toks[k].head() == f.head {
			ends = uint32(t.toks[k].rel) + 1
			break
		}
		if k == f.head {
			ends = 100
			break
		}
	}
	*fs = append(*fs,
		key2(252, d, ends),
		key3(253, d, ends, f.class),
		key3(254, d, ends, f.said),
		key4(255, d, ends, n.form, fin),
	)
}

// patternFeatures appends what the content model is told of there being content on both sides of the cue (0),
// only before it (1), or only after it (2).
func (t *text) patternFeatures(fs *features, f *frame, pattern uint32, lo, hi int) {
	s := t.sentenceOf(f.head)
	blk := &sentence{run: s.block}
	h := &t.toks[f.head]
	p, n, n2 := t.at(blk, lo-1), t.at(blk, hi), t.at(blk, hi+1)
	source := uint32(0)
	if !f.source.empty() {
		source = 1 + bit(f.source.start >= f.cue.end)
	}
	rest := bucket(s.end - hi)
	*fs = append(*fs,
		key1(281, pattern),
		key2(282, pattern, f.said),
		key2(283, pattern, f.class),
		key3(284, pattern, p.form, bit(p.pass >= 0)),
		key3(285, pattern, n.form, bit(n.pass >= 0)),
		key3(286, pattern, p.form, n.form),
		key3(287, pattern, source, n.form),
		key4(288, pattern, source, bit(lo == s.start), n.form),
		key4(289, pattern, source, p.form, f.class),
		key3(290, pattern, uint32(h.rel), n.form),
		key3(291, pattern, uint32(h.rel), h.xpos),
		key2(292, pattern, t.kids(f.head)),
		key3(293, pattern, rest, n.form),
		key3(294, pattern, n.form, n2.form),
		key3(295, pattern, bit(lo == s.start), f.said),
		key3(296, pattern, n.xpos, f.said),
		key3(297, pattern, p.form, f.said),
		key4(298, pattern, bit(s.end < s.block.end && t.opening(s.end)), rest, bit(p.pass >= 0)),
		key3(299, pattern, bit(t.toks[f.head].pass >= 0), p.form),
		key4(300, pattern, t.at(s, f.cue.start).form, p.form, source),
		key4(301, pattern, rest, p.form, source),
		key4(302, pattern, n.xpos, source, p.form),
	)
}
