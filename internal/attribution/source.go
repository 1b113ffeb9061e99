package attribution

import (
	"slices"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// maxReach is how many tokens away from the cue a source is looked for.
const maxReach = 60

// A phrase is a run of tokens that may be a source, and the word that its other words depend on.
type phrase struct {
	run
	head int
}

// sources appends the phrases that may be the source for a cue, those with one head together. The first is empty: no source.
func (t *text) sources(out []phrase, cue run) []phrase {
	out = append(out, phrase{head: -1})
	s := t.sentenceOf(cue.start)
	lo, hi := max(s.start, cue.start-maxReach), min(s.end, cue.end+maxReach)
	for h := lo; h < hi; h++ {
		if cue.contains(h) || !t.isNominal(h) {
			continue
		}
		out = t.phrases(out, h, cue, lo, hi)
	}
	return out
}

// isNominal reports whether token i may be the head of a noun phrase.
func (t *text) isNominal(i int) bool {
	w := &t.toks[i]
	switch w.tag {
	case syntax.NOUN, syntax.PROPN:
		// Of a chain of nouns only the last, or the one that the grammar makes the head.
		if i+1 < len(t.toks) {
			n := &t.toks[i+1]
			if (n.tag == syntax.NOUN || n.tag == syntax.PROPN) && w.rel != syntax.Nsubj && n.head() != i {
				return t.hasChild(i)
			}
		}
		return w.rel != syntax.Flat || t.tag(i+1) != syntax.PROPN
	case syntax.PRON:
		return true
	case syntax.NUM, syntax.DET, syntax.ADJ, syntax.X, syntax.SYM:
		switch w.rel {
		case syntax.Nsubj, syntax.NsubjPass, syntax.Obl, syntax.OblAgent, syntax.Obj, syntax.Nmod:
			return true
		default:
			return false
		}
	default:
		return false
	}
}

// hasChild reports whether any token depends on i.
func (t *text) hasChild(i int) bool {
	for range t.doc.Children(i) {
		return true
	}
	return false
}

// phrases appends the phrases with the head h: where they start and end is open.
func (t *text) phrases(out []phrase, h int, cue run, lo, hi int) []phrase {
	w := &t.toks[h]
	var starts [8]int
	var ends [14]int
	ns, ne := 0, 0
	addStart := func(i int) {
		if i < lo || i > h || cue.end > i && i >= cue.start || i < cue.start && h >= cue.end || ns == len(starts) {
			return
		}
		if slices.Contains(starts[:ns], i) {
			return
		}
		starts[ns] = i
		ns++
	}
	addEnd := func(i int) {
		if i > hi || i <= h || ne == len(ends) || h < cue.start && i > cue.start {
			return
		}
		if slices.Contains(ends[:ne], i) {
			return
		}
		ends[ne] = i
		ne++
	}
	if w.tag == syntax.PRON {
		addStart(h)
		addEnd(h + 1)
	}
	l := t.stripLeft(int(w.left), h)
	addStart(l)
	addStart(t.chunkStart(h, lo))
	if w.tag != syntax.PRON {
		addEnd(t.chunkEnd(h, hi))
	}
	// Dependents to the right lengthen the phrase one by one.
	for j := range t.doc.Children(h) {
		if j > h {
			switch t.toks[j].rel {
			case syntax.Nmod, syntax.Appos, syntax.Acl, syntax.AclRelcl, syntax.Conj, syntax.Flat, syntax.Compound, syntax.Parataxis, syntax.Nummod, syntax.Amod, syntax.Advmod:
				e := int(t.toks[j].right) + 1
				for e > j+1 && t.toks[e-1].tag == syntax.PUNCT && !t.is(e-1, ")") && t.toks[e-1].pass < 0 {
					e--
				}
				addEnd(e)
				if t.is(e, ",") {
					addEnd(e + 1)
				}
			default:
			}
		}
		if ne >= len(ends)-1 {
			break
		}
	}
	r := int(w.right) + 1
	addEnd(r)
	if t.is(r, ",") {
		addEnd(r + 1)
	}
	// Commas, for what the grammar attached elsewhere.
	stop := min(hi, h+40)
	if h < cue.start {
		addEnd(cue.start)
		stop = cue.start
	}
	for i, n := h+1, 0; i < stop && n < 4; i++ {
		if c := t.toks[i].form; c == comma || c == closeRound {
			addEnd(i)
			if c == comma && i+1 < hi && t.isFinite(i+1) {
				stop = i // no noun phrase goes on with a verb after a comma
				break
			}
			addEnd(i + 1)
			n++
		}
	}
	if h >= cue.end && stop == hi {
		addEnd(hi - 1)
	}
	for _, a := range starts[:ns] {
		for _, b := range ends[:ne] {
			out = append(out, phrase{run{a, b}, h})
		}
	}
	return out
}

// isFinite reports whether token i is a verb in the present or past tense, or a modal.
func (t *text) isFinite(i int) bool {
	switch t.toks[i].xpos {
	case xposVBD, xposVBZ, xposVBP, xposMD:
		return true
	default:
		return false
	}
}

// stripLeft returns i moved past prepositions, conjunctions and marks, as far as h.
func (t *text) stripLeft(i, h int) int {
	for i < h {
		switch t.toks[i].tag {
		case syntax.ADP, syntax.CCONJ, syntax.PUNCT, syntax.SCONJ:
			i++
			continue
		}
		break
	}
	return i
}

// chunkStart returns where the noun phrase that ends in h starts, judged by the parts of speech alone.
func (t *text) chunkStart(h, lo int) int {
	i := h
	for i > lo {
		if t.toks[i].tag == syntax.DET && t.toks[i-1].tag != syntax.DET {
			break // "the" starts it; but "all the"
		}
		switch t.toks[i-1].tag {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.SYM, syntax.X:
			i--
			continue
		case syntax.PART:
			if f := t.word(i - 1); f == "'s" || f == "’s" || f == "'" || f == "’" {
				i--
				continue
			}
		case syntax.PRON:
			if t.toks[i-1].xpos == xposPRPS {
				i--
				continue
			}
		case syntax.PUNCT:
			if f := t.word(i - 1); f == "-" || f == "." {
				i--
				continue
			}
		}
		break
	}
	return i
}

// chunkEnd returns where the noun phrase with the head h ends, judged by the parts of speech alone.
func (t *text) chunkEnd(h, hi int) int {
	i := h + 1
	for i < hi {
		switch t.toks[i].tag {
		case syntax.NOUN, syntax.PROPN, syntax.NUM:
			i++
			continue
		}
		break
	}
	return i
}

// headOf returns the token of r that the others depend on.
func (t *text) headOf(r run) int {
	for i := r.start; i < r.end; i++ {
		if h := t.toks[i].head(); h < r.start || h >= r.end {
			if t.toks[i].tag != syntax.PUNCT && t.toks[i].tag != syntax.ADP {
				return i
			}
		}
	}
	return r.start
}

// cueHead returns the token of a cue that the others depend on.
func (t *text) cueHead(cue run) int {
	best := -1
	for i := cue.start; i < cue.end; i++ {
		if h := t.toks[i].head(); h < cue.start || h >= cue.end {
			if t.toks[i].class&(speech|think|intend|judge|noun) != 0 {
				return i
			}
			if best < 0 || t.toks[best].tag == syntax.PUNCT {
				best = i
			}
		}
	}
	if best < 0 {
		best = cue.start
	}
	for i := best + 1; i < cue.end && t.is(best, "had"); i++ { // had first said
		if t.toks[i].class&say != 0 && t.toks[i].xpos == xposVBN && t.toks[i].head() == best {
			return i
		}
	}
	return best
}

// path tells how tokens i and j hang together: the relations from each up to their common head, three steps at most.
func (t *text) path(i, j int) uint32 {
	var up [4]int
	n := 0
	for k := i; k >= 0 && n < len(up) && t.toks[k].sent == t.toks[i].sent; k = t.toks[k].head() {
		up[n] = k
		n++
	}
	h := uint32(0)
	for k, steps := j, 0; k >= 0 && steps < 4 && t.toks[k].sent == t.toks[i].sent; k, steps = t.toks[k].head(), steps+1 {
		for m := range n {
			if up[m] == k {
				for x := range m {
					h = h*31 + uint32(t.toks[up[x]].rel) + 1
				}
				return h*37 + 5
			}
		}
		h = h*41 + uint32(t.toks[k].rel) + 7
	}
	return 3
}

// A frame is a cue and what has been found of its attribution so far.
type frame struct {
	cue     run
	head    int // of the cue
	source  run
	passive bool
	said    uint32 // the lemma of the head
	class   uint32
	subject int // the subject of the head by the grammar, or -1
}

func (t *text) newFrame(cue run) *frame {
	h := t.cueHead(cue)
	f := &frame{cue: cue, head: h, said: t.toks[h].lemma, class: uint32(t.toks[h].class)}
	f.subject = t.child(h, syntax.Nsubj, syntax.NsubjPass)
	f.passive = t.child(h, syntax.AuxPass) >= 0
	return f
}

// noSource appends what the source model is told of there being no source.
func (t *text) noSource(fs *features, f *frame) {
	w := &t.toks[f.head]
	*fs = append(*fs,
		key0(101),
		key1(102, f.said),
		key2(103, uint32(w.rel), w.xpos),
		key3(104, bit(f.subject >= 0), bit(f.passive), f.class),
		key2(105, w.xpos, f.class),
		key2(106, bit(f.cue.start == t.sentenceOf(f.head).start), w.xpos),
		key3(107, f.said, w.xpos, bit(f.passive)),
		key1(108, t.at(t.sentenceOf(f.head), f.cue.start-1).lemma),
		key2(109, bit(f.subject >= 0), uint32(w.rel)),
	)
}

// headFeatures appends what the source model is told of the source of f having the head h, which is the same for all phrases with it.
func (t *text) headFeatures(fs *features, f *frame, h int) {
	w, c := &t.toks[h], &t.toks[f.head]
	after := bit(h >= f.cue.end)
	dist := bucket(f.cue.start-h) | after<<5
	if after == 1 {
		dist = bucket(h-f.cue.end) | after<<5
	}
	path := t.path(h, f.head)
	cls := uint32(lexicon.Classes(t.doc.Token(h).Lemma) & sourceClasses)
	*fs = append(*fs,
		key1(111, path),
		key2(112, path, f.class),
		key2(113, path, f.said),
		key2(114, path, c.xpos),
		key3(117, uint32(w.tag), after, f.said),
		key2(118, w.lemma, after),
		key2(119, w.lemma, f.said),
		key2(122, cls, f.class),
		key2(123, cls, path),
		key2(124, uint32(w.rel), dist),
		key3(125, uint32(w.rel), after, c.xpos),
		key3(126, bit(w.pass >= 0), bit(c.pass >= 0), bit(w.pass == c.pass)),
		key3(142, w.xpos, path, bit(f.passive)),
		key2(145, path, dist),
		key2(146, w.lemma, path),
		key3(148, bit(f.subject == h), bit(f.subject >= 0), f.class),
	)
}

// sourceClasses are the classes of words that matter to a source.
const sourceClasses = lexicon.Person | lexicon.Collective | lexicon.NewsOrg | lexicon.Animate | lexicon.Country |
	lexicon.Metonym | lexicon.Surname | lexicon.Given | lexicon.Acronym

// sourceFeatures appends what else the source model is told of r, with the head h, as the source of f.
func (t *text) sourceFeatures(fs *features, f *frame, r run, h int) {
	t.sourceStart(fs, f, r.start, h)
	t.sourceEnd(fs, f, r.end, h)
	t.sourceWhole(fs, f, r, h)
}

// sourceStart appends what the source model is told of a source that starts at token i, wherever it ends.
func (t *text) sourceStart(fs *features, f *frame, i, h int) {
	s := t.sentenceOf(f.head)
	w, first, prev := &t.toks[h], &t.toks[i], t.at(s, i-1)
	after := bit(i >= f.cue.end)
	*fs = append(*fs,
		key2(127, prev.form, after),
		key2(130, prev.xpos, first.xpos),
		key2(131, bit(int(w.left) == i || t.stripLeft(int(w.left), h) == i), uint32(w.tag)),
		key2(136, first.form, uint32(first.tag)),
		key3(143, f.said, prev.form, after),
	)
	if after == 1 {
		t.gapFeatures(fs, run{f.cue.end, i}, w, after)
	}
}

// sourceEnd appends what the source model is told of a source that ends before token i, wherever it starts.
func (t *text) sourceEnd(fs *features, f *frame, i, h int) {
	s := t.sentenceOf(f.head)
	w, last, next := &t.toks[h], &t.toks[i-1], t.at(s, i)
	after := bit(h >= f.cue.end)
	lastComma := bit(last.form == comma)
	*fs = append(*fs,
		key2(128, next.form, after),
		key2(129, next.xpos, last.xpos),
		key3(132, bit(int(w.right)+1 == i), uint32(w.tag), lastComma),
		key3(137, last.xpos, after, bit(next.form == comma)),
		key3(149, uint32(next.rel), uint32(last.rel), lastComma),
	)
	if after == 0 {
		t.gapFeatures(fs, run{i, f.cue.start}, w, after)
	}
}

// gapFeatures appends what the source model is told of the words between the cue and a source with the head w.
func (t *text) gapFeatures(fs *features, gap run, w *token, after uint32) {
	verbs, commas, nominals := uint32(0), uint32(0), uint32(0)
	for i := gap.start; i < gap.end; i++ {
		switch t.toks[i].tag {
		case syntax.VERB, syntax.AUX:
			verbs++
		case syntax.NOUN, syntax.PROPN, syntax.PRON:
			nominals++
		case syntax.PUNCT:
			commas++
		}
	}
	verbs, commas, nominals = min(verbs, 3), min(commas, 3), min(nominals, 4)
	dist := bucket(gap.end-gap.start) | after<<5
	*fs = append(*fs,
		key1(115, dist),
		key2(116, dist, uint32(w.tag)),
		key3(120, verbs, after, nominals),
		key3(121, commas, verbs, after),
		key3(147, nominals, dist, w.xpos),
	)
}

// sourceWhole appends what the source model is told of r as a whole, with the head h, as the source of f.
func (t *text) sourceWhole(fs *features, f *frame, r run, h int) {
	s := t.sentenceOf(f.head)
	w, c := &t.toks[h], &t.toks[f.head]
	first, last, prev, next := &t.toks[r.start], &t.toks[r.end-1], t.at(s, r.start-1), t.at(s, r.end)
	after, meets := bit(r.start >= f.cue.end), bit(r.end == f.cue.start)
	inner := t.hasComma(run{r.start, r.end - 1})
	lastComma := bit(last.form == comma)
	finite, relative, marks := uint32(0), uint32(0), uint32(0)
	for i := r.start; i < r.end; i++ {
		switch x := t.toks[i].xpos; {
		case x == xposWP || x == xposWDT || x == xposWPS:
			relative = 1
		case t.toks[i].tag == syntax.PUNCT:
			marks++
		case t.isFinite(i):
			finite++
		}
	}
	finite, marks = min(finite, 3), min(marks, 3)
	*fs = append(*fs,
		key4(133, lastComma, bit(inner), after, meets),
		key3(134, lastComma, bit(inner), next.xpos),
		key2(135, bucket(r.end-r.start), uint32(w.tag)),
		key3(138, meets, bit(r.start == f.cue.end), next.xpos),
		key3(139, c.xpos, prev.xpos, meets),
		key3(140, bit(r.start == s.start), meets, uint32(w.tag)),
		key3(141, first.xpos, w.xpos, last.xpos),
		key1(144, bit(t.balanced(r))),
		key2(151, finite, relative),
		key4(152, finite, relative, marks, after),
		key2(153, finite, next.xpos),
	)
	if !inner {
		*fs = append(*fs, key3(150, next.form, last.xpos, meets))
	}
}

// balanced reports whether the brackets and quotation marks of r close in r.
func (t *text) balanced(r run) bool {
	depth := 0
	for i := r.start; i < r.end; i++ {
		switch t.toks[i].form {
		case openRound, openSquare:
			depth++
		case closeRound, closeSquare:
			if depth--; depth < 0 {
				return false
			}
		}
	}
	if depth != 0 {
		return false
	}
	a, b := t.toks[r.start].pass, t.toks[r.end-1].pass
	if a >= 0 && r.start == t.quoted[a].start && r.end < t.quoted[a].end {
		return false
	}
	if b >= 0 && r.end == t.quoted[b].end && r.start > t.quoted[b].start {
		return false
	}
	return true
}
