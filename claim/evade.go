package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
)

// dodged handles "sidestepped the question".
func (r *run) dodged(i int) bool {
	s := &r.s
	o := s.object(i)
	if s.is(i, "dodge", "ignore", "duck") && o > i && s.is(o, "call", "request", "email", "message", "inquiry") && (!s.is(o+1, "for", "to") || s.is(o+1, "for") && (s.is(o+2, "comment", "interview", "information") || s.is(o+3, "comment", "interview", "information"))) {
		if g := s.groupOf(i); !g.neg && !s.unreal(i, g) && !g.passive && r.somebody(r.taker(i)) {
			r.add(NoResponse, g.first, i, i, r.holderAt(r.taker(i)), article.Span{}, g.hedged)
			return true
		}
	}
	if o < i || !s.is(o, "question", "reply", "answer", "query", "issue") && !(s.is(o, "variety", "number", "series", "host") && s.prep(o, "of") >= 0 && s.is(s.prep(o, "of"), "question")) {
		return false
	}
	if s.is(o, "question") && s.is(i, "ignore") && !s.xpos(o, "NNS") {
		return false
	}
	if s.is(o, "issue") && !s.is(i, "sidestep", "duck", "dodge") {
		return false
	}
	g := s.groupOf(i)
	if g.neg || s.unreal(i, g) {
		return false
	}
	target := s.about(o)
	if target.IsZero() {
		target = s.cover(s.full(o))
	}
	r.add(Declined, g.first, i, i, r.holderAt(r.taker(i)), target, g.hedged)
	return true
}

// deferred handles "referred questions to".
func (r *run) deferred(i int) bool {
	s := &r.s
	o := s.kid(i, syntax.Obj)
	if o < 0 {
		for j := i + 1; j < i+5 && s.ok(j); j++ {
			if s.has(j, wContact) && s.tag(j) == syntax.NOUN {
				o = j
				break
			}
		}
	}
	to := s.prep(i, "to")
	if to < 0 && o >= 0 {
		to = s.prep(o, "to")
	}
	paper := false // referred the Courier to the police
	if k, ok := r.kindOf(o); ok && o > i {
		paper = k == entity.Publication && s.is(i, "refer", "redirect")
	}
	if o < i || to < 0 || !paper && !s.is(o, "question", "call", "inquiry", "enquiry", "query", "reporter", "comment", "request", "journalist", "email") {
		return false
	}
	if s.is(i, "pass") && !s.is(i+1, "on") && !s.is(o+1, "on") && !s.is(o+1, "along") {
		return false
	}
	if s.is(o, "call", "request") && !s.is(i, "refer", "pass", "direct", "redirect", "steer") || s.is(o, "comment") && !s.is(i, "refer", "defer") {
		return false
	}
	g := s.groupOf(i)
	if s.is(i, "direct", "steer", "point") && r.person(r.taker(i)) {
		return false // a guide directs questions too
	}
	if g.neg || s.unreal(i, g) || g.passive && s.agent(i) < 0 {
		return false
	}
	sub := r.taker(i)
	if g.passive {
		sub = s.agent(i)
	}
	target := s.asking(o)
	if s.is(i, "pass") && target.Overlaps(s.toks[to].Span) {
		target = article.Span{} // passed the question on to her deputy
	}
	r.add(Deferred, g.first, o, i, r.holderAt(sub), target, g.hedged)
	return true
}

// silent handles "remained tight-lipped".
func (r *run) silent(i int) bool {
	s := &r.s
	v := i - 1
	for s.ok(v) && (s.tag(v) == syntax.ADV || s.is(v, "tight", "-", "lipped") || s.is(v, "a", "their", "his", "her", "its")) {
		v--
	}
	if !s.is(v, "remain", "stay", "keep", "maintain", "be") || s.is(i, "quiet", "silence") && s.is(v, "be") {
		return false
	}
	if s.is(i, "silence") && s.is(v, "maintain") && r.somebody(r.taker(v)) && s.is(i+1, ".", ";", ",") {
		// the Sultan maintained silence
	} else if s.is(i, "quiet", "silent", "silence", "coy") && s.prep(i, "on", "about") < 0 && s.prep(v, "on", "about") < 0 && !s.is(i+1, "on", "about") {
		return false
	}
	g := s.groupOf(v)
	sub := r.taker(i)
	if s.kid(i, syntax.Nsubj) < 0 {
		sub = s.subject(v)
	}
	if g.neg || s.unreal(v, g) || !r.somebody(sub) {
		return false
	}
	var target article.Span
	if s.is(i+1, "on", "about") {
		target = s.after(i + 1)
	}
	r.add(Declined, g.first, i, i, r.holderAt(sub), target, g.hedged)
	return true
}

// fifth handles "invoked the Fifth Amendment".
func (r *run) fifth(i int) bool {
	s := &r.s
	for j := i + 1; j < len(s.toks) && j < i+4; j++ {
		if (s.is(j, "Fifth", "5th")) && (s.is(j+1, "Amendment", "amendment") || !s.is(i, "take", "cite", "assert") && !s.isNoun(j+1) || s.is(i, "take", "plead") && s.is(j-1, "the") && !s.isNoun(j+1) && s.tag(j+1) != syntax.ADJ) {
			g := s.groupOf(i)
			if g.neg || s.unreal(i, g) || s.is(i, "take") && !s.is(j+1, "Amendment") && s.tag(j) != syntax.PROPN {
				return false
			}
			r.add(Declined, g.first, j, i, r.holderAt(r.taker(i)), article.Span{}, g.hedged)
			return true
		}
	}
	return false
}

// unfit handles "is not in a position to judge".
func (r *run) unfit(i int) bool {
	s := &r.s
	j := i + 1
	if !s.is(j, "to") || !s.has(j+1, wTell|wAffirm|wDeny) && !s.is(j+1, "judge", "render", "give", "provide", "share", "go", "get", "assess") {
		return false
	}
	if s.is(j+1, "tell") && (s.is(j+2, "him", "her", "them", "you", "people") || s.tag(j+2) == syntax.PROPN) {
		return false // in no position to tell her what to do
	}
	neg := -1
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if s.is(k, "not", "n't", "n’t") {
			neg = k
		}
	}
	if neg < 0 || !s.between(neg, i, "in") && !s.between(neg, i, "at") {
		return false
	}
	g := s.groupOf(neg + 1)
	be := neg - 1
	if !s.is(be, "be") || g.unreal || s.question(i) {
		return false
	}
	sub := r.taker(i)
	if sub < 0 || !r.somebody(sub) {
		sub = s.before(be)
	}
	if sub < 0 || !r.somebody(sub) || s.is(sub, "you") {
		return false
	}
	r.add(Declined, be, i, i, r.holderAt(sub), s.about(j+1), false)
	if s.ok(j + 1) {
		s.used[j+1] = true
	}
	return true
}

// document reports whether something written or shown is spoken of before token v in its sentence or in the one before:
// He refused to show it.
func (r *run) document(v int) bool {
	s := &r.s
	if !r.last.told.IsZero() {
		return true
	}
	for j := range v {
		if s.has(j, wProposition) && s.tag(j) == syntax.NOUN {
			return true
		}
	}
	return r.last.shown
}

// spent handles "had nothing to add".
func (r *run) spent(i int) bool {
	s := &r.s
	j := i + 1
	for s.is(j, "more", "further", "else", "new") {
		j++
	}
	if !s.is(j, "to") || !s.is(j+1, "add", "say", "declare", "comment") || s.is(j+2, "to") && s.is(j+3, "him", "her", "them", "you", "me", "each") {
		return false
	}
	have := i - 1
	for s.tag(have) == syntax.ADV {
		have--
	}
	if !s.is(have, "have") {
		return false
	}
	g := s.groupOf(have)
	sub := r.taker(have)
	if g.neg || s.unreal(have, g) || !r.somebody(sub) {
		return false
	}
	var target article.Span
	if k := j + 2; s.is(k, "on", "about", "to", "beyond") {
		target = s.after(k)
	}
	r.add(Declined, g.first, j+1, have, r.holderAt(sub), target, g.hedged)
	return true
}

// undrawn handles "would not be drawn on".
func (r *run) undrawn(i int, g group) bool {
	s := &r.s
	if !g.neg || !s.is(i-1, "be", "being") || g.modal == "" && !g.inf || s.is(i+1, "from", "out", "up", "between", "against") {
		return false
	}
	var target article.Span
	if j := i + 1; s.is(j, "on", "into", "about", "over", "as", "further") {
		if s.is(j, "further", "as") {
			j++
		}
		target = s.after(j)
		if s.is(j+1, "whether") {
			target = s.after(j + 1)
		}
	}
	sub := r.taker(i)
	if !r.somebody(sub) {
		return false // lots will not be drawn
	}
	r.add(Declined, g.first, i, i, r.holderAt(sub), target, g.hedged)
	return true
}

// hungUp handles "hung up on a reporter".
func (r *run) hungUp(i int) bool {
	s := &r.s
	j := i + 3
	for s.tag(j) == syntax.DET || s.tag(j) == syntax.ADJ || s.xpos(j, "PRP$") || s.isNoun(j) && s.isNoun(j+1) {
		j++
	}
	if !s.is(i+1, "up") || !s.is(i+2, "on", "when") || s.is(i+2, "on") && !s.is(j, "reporter", "journalist", "correspondent", "newspaper", "caller", "us") {
		return false
	}
	if s.is(i+2, "when") { // hung up when a reporter called
		if j = i + 3; !s.between(j, min(j+8, len(s.toks)), "reporter") && !s.between(j, min(j+8, len(s.toks)), "asked") && !s.between(j, min(j+8, len(s.toks)), "journalist") {
			return false
		}
		j = i + 1
	}
	g, sub := s.groupOf(i), r.taker(i)
	if g.neg || g.passive || s.unreal(i, g) || !r.somebody(sub) {
		return false
	}
	r.add(Declined, g.first, j, i, r.holderAt(sub), article.Span{}, g.hedged)
	return true
}
