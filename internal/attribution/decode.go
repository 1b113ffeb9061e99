package attribution

import (
	"math"
	"slices"
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/share"
)

// A sighting is what the model takes for a cue.
type sighting struct {
	cue    run
	margin int32 // by how much it is better that a cue starts here than that none does
}

// lowBar is how much is added to the score of a cue to see the less likely ones too.
const lowBar = 50

// An attribution is taken for one from these scores on. Acts are told from words by what they are done to:
// after a word of saying a clause or a quotation is what was said, and an object often is not ("ordered a blackout");
// after a verb that is in no list of cues, a phrase without a verb seldom is ("issued an alert").
const (
	clauseBar = -3
	phraseBar = 7
	wildBar   = 10
	objectBar = 13
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
	f.fore, f.spare = slices.Grow(f.spare[:0], n)[:n], f.fore
	all := f.path(s, lowBar, likely)
	f.fore, f.spare = f.spare, f.fore
	f.runs = all
	likely, all = all[:k], all[k:]
	add := func(r run) {
		i := r.start - s.start
		v := func(y int) int32 { return f.fore[i][y] + f.rear[i][y] }
		out = append(out, sighting{r, v(begins) - max(v(outside), v(goesOn))})
	}
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
	p.weights = &f.model.Content
	f.text.plan(p, fr)
	var top [2]int32
	var pick [2]run
	var next [2]int32
	for k, sd := range []*side{&p.before, &p.after} {
		top[k], next[k] = math.MinInt32/4, math.MinInt32/4
		for _, pr := range sd.pairs {
			s := sd.starts[pr.start].score + sd.ends[pr.end].score + pr.score
			if s > top[k] {
				top[k], next[k], pick[k] = s, top[k], sd.run(pr)
			} else if s > next[k] {
				next[k] = s
			}
		}
	}
	both := top[0] + top[1] + p.patterns[0].score
	before, after := top[0]+p.patterns[1].score, top[1]+p.patterns[2].score
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

// learned finds what the models see. What they see in a sentence does not depend on others.
func (f *finder) learned() {
	parts := share.Parts(f.sents, func(s *sentence) int { return s.start })
	if len(parts) == 1 {
		f.learnEach(f.sents)
		return
	}
	found := make([][]found, len(parts))
	share.Each(len(parts), func(i int) {
		o := &finder{text: f.text, model: f.model}
		o.learnEach(parts[i])
		found[i] = o.found
	})
	f.found = slices.Concat(found...)
}

// learnEach finds what the models see in sentences.
func (f *finder) learnEach(list []sentence) {
	var seen []sighting
	for i := range list {
		s := &list[i]
		if !s.kind.OnRecord() {
			continue
		}
		seen = f.cues(seen[:0], s)
		for k, sight := range seen[:min(len(seen), maxCues)] {
			f.learn(sight, k > 0)
		}
		f.embedded(s)
		f.learnedFrom(s)
		f.headlineEnd(s)
		f.headlineColon(s)
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
	if !ok || f.names(&x) || f.governs(&x) || f.questioned(&x) || f.charged(&x) {
		return
	}
	if f.addressed(&x) {
		x.source = run{}
	}
	if f.isAccording(x.cue) && (f.is(x.cue.end, "which") || f.is(x.cue.end, "whom")) {
		if !f.relative(&x) {
			return
		}
		x.rule = "according to"
	} else if f.isAccording(x.cue) && !x.source.empty() {
		x.rule = "according to"
	} else if f.quotedAs(&x) {
		x.rule = "quoted as saying"
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

// relative gives x its source and content by "according to which": a report by the harbour office according to which no ship had sailed.
// It reports whether there are both.
func (f *finder) relative(x *found) bool {
	s, best := f.sentenceOf(x.cue.start), run{start: x.cue.start, end: x.cue.start}
	if f.is(best.end-1, ",") {
		best.start, best.end = best.end-1, best.end-1
	}
	for k := best.start - 1; k >= s.start && f.tag(k) != syntax.VERB && f.tag(k) != syntax.AUX && !f.is(k, ","); k-- {
		if f.tag(k) == syntax.DET || f.tag(k) == syntax.PROPN || f.tag(k) == syntax.NOUN {
			best.start = k
		}
	}
	end := x.cue.end + 1
	for end < s.end && f.tag(end) != syntax.PUNCT {
		end++
	}
	x.source, x.content = best, []run{{x.cue.end + 1, end}}
	return !best.empty() && end > x.cue.end+3
}

// accept reports whether x is an attribution; second is set if its cue is not the first in its sentence.
func (f *finder) accept(x *found, second bool) bool {
	f.feats = f.feats[:0]
	f.acceptFeatures(&f.feats, x, second)
	return f.model.Accept.sum(f.feats) >= f.bar(x)
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
	if r.start == x.cue.end && f.is(r.start, "that") && !f.finite(r) && !f.isTime(r.start+1) && x.cue.end == x.head+1 {
		end := s.end // said that cattle, too, were drowned: no clause ends before its verb
		for end > r.end && f.tag(end-1) == syntax.PUNCT {
			end--
		}
		if f.finite(run{r.end, end}) && f.hasPassage(run{r.end, end}) < 0 {
			x.content[0].end = end
			return "source, cue, that"
		}
	}
	switch {
	case r.end == x.source.start-1 && f.is(r.end, ",") && x.cue.end == x.head+1 && (x.cue.end == s.end || f.tag(x.cue.end) == syntax.PUNCT) && r.start <= s.start+1 && f.words(r) > 2:
		return "clause, source, cue"
	case r.start == x.cue.end && f.is(r.start, "that") && f.startsClause(r.start+1) && f.words(r) > 3:
		return "source, cue, that"
	default:
		return ""
	}
}

// bar returns the score from which on x is taken for an attribution.
func (f *finder) bar(x *found) int32 {
	r := x.content[0]
	k := f.top(r)
	top, class := &f.toks[k], f.toks[x.head].class
	clause := f.child(k, syntax.Nsubj, syntax.NsubjPass, syntax.Cop) >= 0 || top.tag == syntax.VERB
	quotes := f.hasPassage(r) >= 0
	switch {
	case class&speech != 0 && (clause || quotes), class&judge != 0 && quotes && !f.opening(r.start):
		return clauseBar
	case class&speech != 0 && top.rel == syntax.Obj && top.tag == syntax.NOUN && !f.finite(r):
		return objectBar
	case class == 0 && !quotes && !f.finite(r):
		return wildBar
	default:
		return phraseBar
	}
}

// finite reports whether r has a verb that can be the only one of a clause.
func (f *finder) finite(r run) bool {
	for i := r.start; i < r.end; i++ {
		if f.isFinite(i) {
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
