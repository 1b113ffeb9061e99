package claim

import "example.com/newstext/article/syntax"

// idioms looks for stances that whole phrases tell, in what somebody says.
func (r *run) idioms() {
	s := &r.s
	for i := range s.toks {
		if s.used[i] || !s.has(i, wIdiom) {
			continue
		}
		switch {
		case s.is(i, "happen", "occur", "exist") || s.is(i, "take") && s.is(i+1, "place"):
			r.happened(i)
		case s.is(i, "case") && s.is(i-1, "the"):
			h, ok := r.said(i)
			g := s.groupOf(i)
			sub := s.kid(i, syntax.Nsubj)
			if ok && s.is(i-2, "not", "n't", "n’t", "never", "simply") && s.is(sub, "that", "this", "it") && !g.unreal && !s.question(i) && g.modal == "" {
				r.add(Contrary, min(g.first, i-2), i, i, h, s.cover(sub, sub), g.hedged)
			}
		case s.is(i, "question") && s.is(i-1, "no") && s.is(i+1, "of"):
			if h, ok := r.said(i); ok && !s.question(i) && s.groupOf(s.head[i]).modal == "" {
				r.add(Contrary, i-1, i+1, i, h, s.after(i+1), false)
			}
		case s.is(i, "far", "further") && s.is(i+1, "from") && (s.is(i+3, "truth") || s.is(i+2, "true", "reality")):
			if h, ok := r.said(i); ok && !s.question(i) {
				r.add(Contrary, i, min(i+3, len(s.toks)-1), i, h, r.topic(i), false)
			}
		}
	}
}

// happened handles “That never happened”.
func (r *run) happened(i int) {
	s := &r.s
	g := s.groupOf(i)
	if !g.neg || s.rel(i, syntax.AclRelcl) || s.is(i-1, "just") || g.modal != "" || g.unreal || g.yet || s.question(i) {
		return
	}
	if g.do && !s.xpos(s.aux(g), "VBD") && !s.is(i, "exist") {
		return // such things do not happen
	}
	h, ok := r.said(i)
	if !ok {
		return
	}
	sub := s.kid(i, syntax.Nsubj)
	if b := g.first - 1; sub < 0 && s.is(b, "that", "this", "it") && (b == 0 || s.tag(b-1) == syntax.PUNCT) {
		sub = b
	}
	if sub < 0 || !s.is(sub, "it", "this", "that", "they", "none", "nothing") && !s.has(sub, wProposition|wWrongdoing) &&
		!s.is(sub, "meeting", "conversation", "call", "incident", "event", "attack", "exchange", "phone", "talk", "discussion", "payment", "plan", "deal", "thing", "agreement", "encounter", "visit", "order", "recording") {
		return
	}
	r.add(Contradict, g.first, i, i, h, s.cover(s.full(sub)), g.hedged)
}
