package attribution

import (
	"math"
	"slices"
	"strings"

	"example.com/newstext/article/syntax"
)

// A sighting is what the model takes for a cue.
type sighting struct {
	cue    run
	margin int32 // by how much it is better that a cue starts here than that none does
}

// lowBar is how much is added to the score of a cue to see the less likely ones too.
const lowBar = 50

// An attribution is taken for one from these scores on: the first if it is a clause or a quotation after a word of saying,
// the last if it is the object of such a word, which tells of acts as often as of words: "ordered a blackout".
// Those a little below zero are right more often than not.
const (
	acceptBar = -10
	phraseBar = 4
	thingBar  = 13
)

// farOff is by how much a word must seem to be outside of cues for the next word not to be looked at, unless cues begin with such words.
const farOff = 40

// noCue are the scores of a word that is not looked at.
var noCue = [labels]int32{begins: -1 << 16, goesOn: -1 << 16}

// mayBegin reports whether cues often begin with words such as token i: most words need no closer look.
func (t *text) mayBegin(i int) bool {
	w := &t.toks[i]
	switch w.tag {
	case syntax.VERB, syntax.AUX, syntax.ADV, syntax.PART:
		return true
	case syntax.PUNCT:
		return t.is(i, ":")
	default:
		return w.class != 0
	}
}

// cues appends the cues of sentence s that the model sees, the likely and the less likely ones, in order.
func (f *finder) cues(out []sighting, s *sentence) []sighting {
	n := s.end - s.start
	f.emit = slices.Grow(f.emit[:0], n)[:n]
	f.fore = slices.Grow(f.fore[:0], n)[:n]
	f.rear = slices.Grow(f.rear[:0], n)[:n]
	f.from = slices.Grow(f.from[:0], n)[:n]
	open := false // whether the word before may be one of a cue
	for i := range n {
		if !open && !f.mayBegin(s.start+i) {
			f.emit[i] = noCue
			continue
		}
		f.feats = f.feats[:0]
		f.cueFeatures(&f.feats, s.start+i)
		v := f.model.Cue.cueScores(f.feats)
		f.emit[i] = v
		tag := f.toks[s.start+i].tag // a cue may go on with a phrase: wrote in a statement
		open = max(v[begins], v[goesOn]) > v[outside]-farOff || open && (tag == syntax.ADP || tag == syntax.DET)
	}
	moves := &f.model.Moves
	likely := f.path(s, 0, f.runs[:0])
	for i := n - 1; i >= 0; i-- {
		for x := range labels {
			v := int32(math.MinInt32 / 2)
			if i == n-1 {
				v = 0
			} else {
				for y := range labels {
					v = max(v, moves[x*labels+y]+f.emit[i+1][y]+f.rear[i+1][y])
				}
			}
			f.rear[i][x] = v
		}
	}
	k := len(likely)
	all := f.path(s, lowBar, likely)
	f.runs = all
	likely, all = all[:k], all[k:]
	add := func(r run) {
		i := r.start - s.start
		v := func(y int) int32 { return f.fore[i][y] + f.rear[i][y] }
		out = append(out, sighting{r, v(begins) - max(v(outside), v(goesOn))})
	}
	f.path(s, 0, f.runs[len(f.runs):]) // sets fore again
	for _, r := range all {
		for len(likely) > 0 && likely[0].end <= r.start {
			add(likely[0])
			likely = likely[1:]
		}
		if len(likely) == 0 || !likely[0].overlaps(r) {
			if len(out) == 0 || !out[len(out)-1].cue.overlaps(r) {
				add(r)
			}
		}
	}
	for _, r := range likely {
		add(r)
	}
	return f.sightAccording(out, s)
}

// sightAccording makes each "according to" of sentence s one of the cues seen in it.
func (f *finder) sightAccording(out []sighting, s *sentence) []sighting {
	for i := s.start; i+2 < s.end; i++ {
		cue := run{i, i + 2}
		if c := f.word(i)[0]; c != 'a' && c != 'A' || !f.isAccording(cue) {
			continue
		}
		at := len(out)
		for at > 0 && out[at-1].cue.end > i {
			at--
		}
		end := at
		for end < len(out) && out[end].cue.start < cue.end {
			end++
		}
		out = slices.Replace(out, at, end, sighting{cue: cue})
	}
	return out
}

// path appends the cues on the best path through the labels of s, if bias is added to the score of each.
func (f *finder) path(s *sentence, bias int32, out []run) []run {
	n := s.end - s.start
	moves := &f.model.Moves
	for i := range n {
		for y := range labels {
			v, from := int32(math.MinInt32/2), 0
			if i == 0 {
				v = moves[y]
			} else {
				for x := range labels {
					if w := f.fore[i-1][x] + moves[x*labels+y]; w > v {
						v, from = w, x
					}
				}
			}
			if y == begins {
				v += bias
			}
			f.fore[i][y], f.from[i][y] = v+f.emit[i][y], uint8(from)
		}
	}
	y := uint8(0)
	for x := range labels {
		if f.fore[n-1][x] > f.fore[n-1][y] {
			y = uint8(x)
		}
	}
	first, end := len(out), s.end
	for i := n - 1; i >= 0; i-- {
		switch y {
		case begins:
			out = append(out, run{s.start + i, end})
			end = s.start + i
		case outside:
			end = s.start + i
		}
		y = f.from[i][y]
	}
	slices.Reverse(out[first:])
	return out
}

// source returns the best source of fr, by how much it is better than none, and than the next best with another head.
func (f *finder) source(fr *frame) (best run, overNone, overNext int32) {
	f.candidates = f.sources(f.candidates[:0], fr.cue)
	f.scores = f.scores[:0]
	w := &f.model.Source
	f.feats = f.feats[:0]
	f.noSource(&f.feats, fr)
	f.scores = append(f.scores, w.sum(f.feats))
	top, head, start, end := 0, int32(0), int32(0), 0
	for i := 1; i < len(f.candidates); i++ {
		// Candidates with one head are its starts with its ends, one start after the other, so that each score is asked for once.
		r, prev := f.candidates[i], f.candidates[i-1]
		if r.head != prev.head {
			f.feats = f.feats[:0]
			f.headFeatures(&f.feats, fr, r.head)
			head = w.sum(f.feats)
			f.endScores = f.endScores[:0]
		}
		if r.head != prev.head || r.start != prev.start {
			f.feats = f.feats[:0]
			f.sourceStart(&f.feats, fr, r.start, r.head)
			start, end = w.sum(f.feats), 0
		}
		if end == len(f.endScores) {
			f.feats = f.feats[:0]
			f.sourceEnd(&f.feats, fr, r.end, r.head)
			f.endScores = append(f.endScores, w.sum(f.feats))
		}
		f.feats = f.feats[:0]
		f.sourceWhole(&f.feats, fr, r.run, r.head)
		f.scores = append(f.scores, head+start+f.endScores[end]+w.sum(f.feats))
		end++
		if rel := f.toks[fr.head].rel; fr.subject > r.head && r.contains(fr.subject) && (rel == syntax.AclRelcl || rel == syntax.Acl) && f.toks[fr.head].head() == r.head {
			f.scores[i] -= 1000 // "an account that the mayor" of "an account that the mayor denied"
		}
		if f.scores[i] > f.scores[top] {
			top = i
		}
	}
	if f.isAccording(fr.cue) {
		top = f.sourceAfter(fr.cue, top)
	}
	best = f.candidates[top].run
	next := int32(math.MinInt32 / 4)
	for i, r := range f.candidates {
		if !r.overlaps(best) && i != top {
			next = max(next, f.scores[i])
		}
	}
	return best, f.scores[top] - f.scores[0], f.scores[top] - next
}

// sourceAfter returns the best candidate right after "according to", which at the start of a sentence ends before a comma;
// or else the one given.
func (f *finder) sourceAfter(cue run, otherwise int) int {
	first := cue.start <= f.sentenceOf(cue.start).start+1
	best := -1
	for i, r := range f.candidates {
		if r.start != cue.end || first && !f.is(r.end, ",") {
			continue
		}
		if best < 0 || f.scores[i] > f.scores[best] {
			best = i
		}
	}
	if best < 0 {
		return otherwise
	}
	return best
}

// content returns the best content of fr, its score, and by how much it is better than the next best on its side.
func (f *finder) content(fr *frame) (out []run, score, overNext int32) {
	p := &f.drawn
	f.text.plan(p, fr)
	w := &f.model.Content
	sum := func(x part) int32 { return w.sum(p.arena[x.from:x.to]) }
	var top [2]int32
	var pick [2]run
	var next [2]int32
	for k, sd := range []*side{&p.before, &p.after} {
		top[k], next[k] = math.MinInt32/4, math.MinInt32/4
		f.startScores, f.endScores = f.startScores[:0], f.endScores[:0]
		for _, b := range sd.starts {
			f.startScores = append(f.startScores, sum(b.feats))
		}
		for _, b := range sd.ends {
			f.endScores = append(f.endScores, sum(b.feats))
		}
		for _, pr := range sd.pairs {
			s := f.startScores[pr.start] + f.endScores[pr.end] + sum(pr.feats)
			if s > top[k] {
				top[k], next[k], pick[k] = s, top[k], sd.run(pr)
			} else if s > next[k] {
				next[k] = s
			}
		}
	}
	both := top[0] + top[1] + sum(p.patterns[0])
	before, after := top[0]+sum(p.patterns[1]), top[1]+sum(p.patterns[2])
	if pick[0].start < pick[0].end && (both >= before && both >= after || before >= after) {
		out = append(out, pick[0])
	}
	if pick[1].start < pick[1].end && (both >= before && both >= after || after > before) {
		out = append(out, pick[1])
	}
	score = max(both, before, after)
	k := 0
	if len(out) > 0 && out[len(out)-1].start >= fr.cue.end {
		k = 1
	}
	return out, score, top[k] - next[k]
}

// maxCues is how many cues of one sentence are looked into. Sentences of news have a third of that;
// what has more is no prose, and must not cost more.
const maxCues = 24

// learned finds what the models see.
func (f *finder) learned() {
	var seen []sighting
	for i := range f.sents {
		s := &f.sents[i]
		if !s.kind.OnRecord() {
			continue
		}
		seen = f.cues(seen[:0], s)
		for k, sight := range seen[:min(len(seen), maxCues)] {
			f.learn(sight, k > 0)
		}
		f.headlineEnd(s)
	}
}

// learn finds the attribution that a cue makes, if it makes one; second is set if it is not the first in its sentence.
func (f *finder) learn(sight sighting, second bool) {
	if f.refuses(sight.cue) {
		return
	}
	x, ok := f.candidate(sight)
	if y, ok := f.inverted(x.head); ok {
		f.found = append(f.found, y)
		return
	}
	if !ok || f.governs(&x) || f.questioned(&x) {
		return
	}
	if f.isAccording(x.cue) && !x.source.empty() {
		x.rule = "according to"
	} else if rule := f.clean(&x); rule != "" {
		x.rule = rule
	} else if f.encloses(&x) {
		x.rule = "clause, source, cue, rest"
	} else if !f.accept(&x, second) {
		sight.cue = f.lengthen(x.cue)
		if sight.cue == x.cue {
			return
		}
		if x, ok = f.candidate(sight); !ok || !f.accept(&x, second) {
			return
		}
	}
	f.found = append(f.found, x)
}

// accept reports whether x is an attribution; second is set if its cue is not the first in its sentence.
func (f *finder) accept(x *found, second bool) bool {
	f.feats = f.feats[:0]
	f.acceptFeatures(&f.feats, x, second)
	return f.model.Accept.sum(f.feats) >= f.bar(x)
}

// governs reports whether the source of x is the subject of another verb before the cue, which then is none:
// The ministry termed as “baseless” reports of a rise.
func (f *finder) governs(x *found) bool {
	if h := &f.toks[x.head]; x.source.empty() || x.source.end > x.cue.start || h.xpos != xposVBZ && h.xpos != xposVBP {
		return false
	}
	finite := false
	for i := x.source.start; i < x.cue.start; i++ {
		w := &f.toks[i]
		if w.pass >= 0 {
			continue
		}
		switch w.tag {
		case syntax.CCONJ, syntax.PRON:
			return false
		case syntax.SCONJ:
			if !f.is(i, "as") {
				return false
			}
		}
		if f.is(i, ",") || f.is(i, ";") || f.is(i, ":") || w.xpos == xposWDT || w.xpos == xposWRB {
			return false
		}
		finite = finite || f.isFinite(i)
	}
	return finite
}

// questioned reports whether x asks whether something was said: Would she concede that the log was wrong?
func (f *finder) questioned(x *found) bool {
	if x.source.start == 0 || x.source.empty() || x.source.end > x.cue.start || f.tag(x.source.start-1) != syntax.AUX {
		return false
	}
	s := f.sentenceOf(x.head)
	for i := x.cue.end; i < s.end; i++ {
		if f.toks[i].pass < 0 && f.is(i, "?") {
			return true
		}
	}
	return false
}

// encloses reports whether source and cue of x stand between two commas after a clause, which then is content too, with what follows:
// The stalls were pulled down, traders alleged, without any notice.
func (f *finder) encloses(x *found) bool {
	h, s := &f.toks[x.head], f.sentenceOf(x.head)
	if h.class&say == 0 || h.tag != syntax.VERB || x.source.empty() || x.source.end != x.cue.start || x.cue.end != x.head+1 ||
		!f.is(x.source.start-1, ",") || !f.is(x.cue.end, ",") || x.source.start-1 <= s.start+3 || len(x.content) != 1 {
		return false
	}
	verb := false
	for i := s.start; i < x.source.start-1; i++ {
		if f.toks[i].pass >= 0 || f.toks[i].tag == syntax.SCONJ && i == s.start {
			return false
		}
		verb = verb || f.isFinite(i)
	}
	r := x.content[0]
	if first := f.toks[s.start].xpos; !verb || r.start != x.cue.end+1 || f.hasPassage(r) >= 0 || first == xposVBN || first == xposVBG {
		return false
	}
	x.content = []run{{s.start, x.source.start - 1}, r}
	return true
}

// isAccording reports whether a cue is "according to".
func (t *text) isAccording(cue run) bool {
	return cue.end == cue.start+2 && strings.EqualFold(t.word(cue.start), "according") && t.is(cue.start+1, "to")
}

// clean returns the name of the layout of x if it leaves no doubt: The port is closed, she said. She said that the port was closed.
func (f *finder) clean(x *found) string {
	h := &f.toks[x.head]
	if h.class&say == 0 || h.tag != syntax.VERB || x.source.empty() || x.source.end != x.cue.start || len(x.content) != 1 {
		return ""
	}
	r, s := x.content[0], f.sentenceOf(x.head)
	switch {
	case r.end == x.source.start-1 && f.is(r.end, ",") && x.cue.end == x.head+1 && (x.cue.end == s.end || f.tag(x.cue.end) == syntax.PUNCT) && r.start <= s.start+1 && f.words(r) > 2:
		return "clause, source, cue"
	case r.start == x.cue.end && f.is(r.start, "that") && f.startsClause(r.start+1) && f.words(r) > 3:
		return "source, cue, that"
	default:
		return ""
	}
}

// split cuts a cue that runs over a noun and its participle, as in "denied reports claiming": who claims is the reports.
// It returns the words of the noun, or none.
func (f *finder) split(sight *sighting) run {
	i := sight.cue.end - 1
	w := &f.toks[i]
	if w.rel != syntax.Acl || w.xpos != xposVBG || w.class&say == 0 || w.head() <= sight.cue.start || w.head() >= i || f.toks[w.head()].tag != syntax.NOUN {
		return run{}
	}
	source := run{f.chunkStart(w.head(), sight.cue.start), i}
	sight.cue.start = i
	return source
}

// shorten cuts a cue after its first verb if "having" follows, as in "denied having said": what was denied starts there.
func (f *finder) shorten(cue run) run {
	for i := cue.start + 1; i < cue.end; i++ {
		if f.is(i, "having") && f.toks[i-1].class&(say|judge) != 0 {
			cue.end = i
		}
	}
	return cue
}

// join takes the second of two joined verbs of saying into a cue that ends with the first, as in "confirmed and welcomed":
// both are about what follows.
func (f *finder) join(cue run) run {
	n := cue.end + 1
	if n >= len(f.toks) || f.toks[cue.end].tag != syntax.CCONJ || f.toks[cue.end-1].class&(say|judge) == 0 {
		return cue
	}
	if w := &f.toks[n]; w.tag == syntax.VERB && w.class&(say|judge) != 0 && w.xpos == f.toks[cue.end-1].xpos {
		cue.end = n + 1
	}
	return cue
}

// deny is what the lemma of "denied" is in a token.
var deny = lowerHash("deny")

// refuses reports whether a cue says that nothing was said either way: "did not confirm or deny", "would neither confirm nor deny".
func (f *finder) refuses(cue run) bool {
	n := f.join(cue).end - 1
	if n < 2 || f.toks[n].lemma != deny || f.tag(n-1) != syntax.CCONJ {
		return false
	}
	return f.doc.Negated(n) || f.doc.Negated(n-2)
}

// lengthen takes the preposition that a verb of saying wants into its cue, as in "warned of": what was warned of follows.
func (f *finder) lengthen(cue run) run {
	if w := &f.toks[cue.end-1]; w.class&say == 0 || w.tag != syntax.VERB || !f.is(cue.end, "of") && !f.is(cue.end, "about") {
		return cue
	}
	if obl := f.toks[cue.end].head(); obl > cue.end && obl < len(f.toks) && f.toks[obl].head() == cue.end-1 {
		cue.end++
	}
	return cue
}

// bar returns the score from which on x is taken for an attribution.
func (f *finder) bar(x *found) int32 {
	k := f.top(x.content[0])
	top := &f.toks[k]
	clause := f.child(k, syntax.Nsubj, syntax.NsubjPass, syntax.Cop) >= 0 || top.tag == syntax.VERB
	if f.toks[x.head].class&speech != 0 && (clause || f.hasPassage(x.content[0]) >= 0) {
		return acceptBar
	}
	if f.toks[x.head].class&speech != 0 && top.rel == syntax.Obj && top.tag == syntax.NOUN && !f.finite(x.content[0]) {
		return thingBar
	}
	return phraseBar
}

// finite reports whether r has a verb that can be the only one of a clause.
func (f *finder) finite(r run) bool {
	for i := r.start; i < r.end; i++ {
		switch f.toks[i].xpos {
		case xposVBD, xposVBZ, xposVBP, xposMD:
			return true
		}
	}
	return false
}

// top returns the word of r that the others depend on, judged by the first of them.
func (t *text) top(r run) int {
	k := r.start
	for range 12 {
		up := t.toks[k].head()
		if up < r.start || up >= r.end {
			break
		}
		k = up
	}
	return k
}

// candidate returns the attribution that a cue makes, and whether it has content.
func (f *finder) candidate(sight sighting) (x found, ok bool) {
	noun := f.split(&sight)
	sight.cue = f.join(f.shorten(sight.cue))
	fr := f.newFrame(sight.cue)
	x = found{head: fr.head, cue: sight.cue, margin: sight.margin, rule: "model"}
	fr.source, x.overNone, x.overNext = f.source(fr)
	if !noun.empty() {
		fr.source = noun
	}
	x.source = fr.source
	x.content, x.score, x.contentMargin = f.content(fr)
	if len(x.content) == 1 {
		x.content[0] = f.asked(sight.cue, x.content[0])
	}
	return x, len(x.content) > 0
}

// asked ends the content of a question that a sentence begins with where its answer begins:
// Asked whether the road was safe, the engineer laughed.
func (f *finder) asked(cue, content run) run {
	s := f.sentenceOf(cue.start)
	if cue.start != s.start || content.start < cue.end || f.toks[cue.start].xpos != xposVBN && f.toks[cue.start].xpos != xposVBD || f.toks[cue.start].class&ask == 0 {
		return content
	}
	for i := content.start + 1; i+1 < content.end; i++ {
		if f.is(i, ",") && f.mainClause(i+1, content.end) {
			content.end = i
		}
	}
	return content
}

// mainClause reports whether a clause with a subject and a verb of its own begins at token i and goes on before end.
func (f *finder) mainClause(i, end int) bool {
	noun := false
	for ; i < end; i++ {
		switch w := &f.toks[i]; w.tag {
		case syntax.NOUN, syntax.PROPN, syntax.PRON:
			if w.xpos == xposWP || w.xpos == xposWDT || w.xpos == xposWPS {
				return false
			}
			noun = true
		case syntax.DET, syntax.ADJ, syntax.NUM, syntax.ADV, syntax.PART:
		case syntax.VERB, syntax.AUX:
			return noun && (w.xpos == xposVBD || w.xpos == xposVBZ || w.xpos == xposVBP || w.xpos == xposMD)
		default:
			return false
		}
	}
	return false
}

// goOn adds to the content of x the passages of later paragraphs that go on with its own.
func (f *finder) goOn(x *found) {
	for _, r := range x.content {
		n := f.toks[r.end-1].pass
		if n < 0 || f.quoted[n].end != r.end || f.toks[x.head].pass == n {
			continue
		}
		for next := f.passages[n].Next; next >= 0; next = f.passages[next].Next {
			if q := f.quoted[next]; q.empty() || q.start < r.end || f.used[next] {
				break
			}
			f.used[next] = true
			x.content = append(x.content, f.quoted[next])
		}
	}
}
