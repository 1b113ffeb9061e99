package claim

import (
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// quashed handles "put the rumours to rest", "laid the reports to bed".
func (r *run) quashed(i int) {
	s := &r.s
	g, sub := s.groupOf(i), r.taker(i)
	if !s.isVerb(i) || g.neg || g.passive || s.unreal(i, g) || !r.somebody(sub) {
		return
	}
	for j, told := i+1, -1; j < len(s.toks) && j < i+14 && !s.isVerb(j); j++ {
		if s.has(j, wTold) && s.isNoun(j) {
			told = j
		}
		if told >= 0 && s.is(j, "to") && s.is(j+1, "rest", "bed") {
			r.add(Contrary, g.first, i, i, r.holderAt(sub), s.cover(i+1, j-1), g.hedged)
			return
		}
	}
}

// senseless handles "the claim makes no sense" and "the account does not make much sense", in what somebody says.
func (r *run) senseless(i int) {
	s := &r.s
	j := i + 1
	for s.tag(j) == syntax.DET || s.tag(j) == syntax.ADJ || s.tag(j) == syntax.ADV {
		j++
	}
	g := s.groupOf(i)
	if !s.is(j, "sense") || !g.neg && !s.between(i, j, "no") || g.modal != "" || g.unreal || s.question(i) {
		return
	}
	sub := r.taker(i)
	if h, ok := r.said(i); ok && s.has(sub, wTold) && !s.has(sub, wOpinion) && s.isNoun(sub) {
		r.add(Reject, g.first, j, i, h, s.cover(s.full(sub)), g.hedged)
	}
}

// invented handles "said she had made up the story": what somebody is said to have made up is not so.
func (r *run) invented(i int) {
	s := &r.s
	g := s.groupOf(i)
	obj := s.object(i)
	if s.is(i, "make") && !s.is(i+1, "up") && !s.is(obj+1, "up") || !s.isVerb(i) || g.neg || g.passive || g.modal != "" || s.unreal(i, g) || s.question(i) {
		return
	}
	if s.is(i, "make") && s.is(i+1, "up") && (obj < 0 || obj == i+1) {
		for obj = i + 2; s.tag(obj) == syntax.DET || s.tag(obj) == syntax.ADJ || s.xpos(obj, "PRP$"); obj++ {
		}
	}
	sub := r.taker(i)
	if !s.has(obj, wTold) || s.has(obj, wOpinion) || s.tag(obj) != syntax.NOUN || obj < i || sub < 0 || s.is(sub, "I", "we") || !r.somebody(sub) {
		return
	}
	h, ok := r.said(i)
	if !ok || h.speaker != 0 && h.speaker == r.holderAt(sub).speaker {
		return
	}
	r.add(Contrary, g.first, max(i, obj), i, h, s.cover(s.full(obj)), g.hedged)
}

// unbelieve handles “Ignore the reports” and “Do not believe the rumours”, in what somebody says.
func (r *run) unbelieve(i int) {
	s := &r.s
	g, first := s.groupOf(i), i
	if neg := s.is(i, "believe", "listen", "trust"); neg {
		if first = g.first; !s.is(first, "do") || !g.neg {
			return
		}
	} else if g.first != i || g.neg {
		return
	}
	if !s.xpos(i, "VB", "VBP") || s.kid(i, syntax.Nsubj) >= 0 || s.question(i) || first > 0 && s.tag(first-1) != syntax.PUNCT && !s.is(first-1, "please", "so", "and") {
		return
	}
	q, ok := r.quotes.Lookup(s.in[i])
	if !ok || q.Kind == quote.Indirect || q.Source.IsZero() {
		return
	}
	j := i + 1
	for s.tag(j) == syntax.ADP || s.tag(j) == syntax.DET || s.tag(j) == syntax.ADJ || s.isNoun(j) && s.isNoun(j+1) && !s.has(j, wTold) {
		j++
	}
	if s.tag(j) == syntax.NOUN && s.is(j, "report", "rumour", "rumor", "claim", "story", "allegation", "gossip", "speculation", "lie") {
		r.add(Reject, first, i, i, r.source(q), s.cover(i+1, max(j, s.clauseEnd(i))), false)
	}
}
