package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// awaits handles "is awaiting confirmation" and "was waiting for verification": who waits has not established it.
func (r *run) awaits(i int) {
	s := &r.s
	j := i + 1
	if s.is(i, "wait") && s.is(j, "for", "on") {
		j++
	} else if s.is(i, "wait") {
		return
	}
	for s.tag(j) == syntax.ADJ || s.tag(j) == syntax.DET {
		j++
	}
	g, sub := s.groupOf(i), r.taker(i)
	if !s.has(j, wConfirming) && !s.is(j, "verification", "corroboration") || g.neg || g.passive || g.unreal || g.modal != "" || s.question(i) || !r.somebody(sub) {
		return
	}
	r.addUnconfirmed(g.first, j, i, r.holderAt(sub), s.complement(j))
}

// lacks handles "has no information to confirm the claim" and “We have not seen any evidence that corroborates it”, which are open,
// and "found no evidence that", which denies what was alleged. Noun i is what whoever has or sees it lacks.
func (r *run) lacks(i int) {
	s := &r.s
	v := i + 2 // to confirm, that confirms, that would confirm
	if !s.is(i+1, "to", "that", "which", "on", "about", "regarding") && !s.argued(i) && !r.suspected(i) {
		return
	}
	for s.tag(v) == syntax.AUX || s.tag(v) == syntax.ADV {
		v++
	}
	h := s.headOf(i)
	if h < 0 {
		return
	}
	open := v <= i+5 && s.is(v, "confirm", "corroborate", "verify", "substantiate")
	if h := s.headOf(i); s.is(i, "information") && s.kidIs(i, "no") >= 0 && s.is(i+1, "on", "about", "regarding") && s.is(h, "have") && s.isVerb(h) {
		if g, sub := s.groupOf(h), r.taker(h); !g.neg && !g.unreal && g.modal == "" && !s.question(i) && r.somebody(sub) {
			r.addUnconfirmed(g.first, i, h, r.holderAt(sub), s.after(i+1)) // had no information on her whereabouts
		}
		return
	}
	if !open && (!s.argued(i) && !r.suspected(i) || r.alleged == 0 || r.number-r.alleged > 12 || s.in[i] != 0 && s.in[i] == s.in[h]) {
		return
	}
	if hold, ok := r.said(h); ok && !open && s.is(h, "be") && s.kidIs(i, "no") >= 0 && !s.question(i) {
		r.add(Contradict, s.kidIs(i, "no"), i, i, hold, s.after(i+1), false) // the ministry maintains there is no evidence that
		return
	}
	if !s.is(h, "have", "see", "find", "receive", "hold", "possess") || !s.isVerb(h) {
		return
	}
	g, sub := s.groupOf(h), r.taker(h)
	no := s.kidIs(i, "no")
	if s.kidIs(i, "any") >= 0 { // have not at this time seen any
		for j := h - 1; j >= 0 && j > h-8 && s.tag(j) != syntax.PUNCT; j-- {
			if g.neg = g.neg || s.is(j, "not", "n't", "n’t"); s.tag(j) == syntax.AUX {
				g.first = min(g.first, j)
			}
		}
		if k := g.first - 1; s.tag(k) == syntax.PRON {
			sub = k
		}
	}
	if g.neg == (no >= 0) || g.passive || g.unreal || s.question(i) || s.used[h] || sub < 0 || s.tag(sub) != syntax.PRON && !r.somebody(sub) {
		return
	}
	if !open {
		if r.somebody(sub) {
			r.add(Contradict, g.first, i, h, r.holderAt(sub), s.after(i+1), g.hedged)
		}
		return
	}
	for k := v; k > h; k-- {
		s.used[k] = true
	}
	r.addUnconfirmed(g.first, v, h, r.holderAt(sub), s.after(v))
}

// noWay handles "there was no way to verify the claim".
func (r *run) noWay(i int) {
	s := &r.s
	no := i - 1
	for s.tag(no) == syntax.ADJ {
		no--
	}
	v := i + 2
	for s.tag(v) == syntax.ADV {
		v++
	}
	if s.is(no, "no") && s.is(i+1, "to") && s.is(v, "confirm", "corroborate", "verify") && s.is(s.headOf(i), "be", "have") && !s.question(i) {
		h, _ := r.said(i)
		r.addUnconfirmed(no, v, v, h, s.after(v))
	}
}

// suspected reports whether "of" and a wrong, or something that was told before, follow token i: no evidence of a leak.
func (r *run) suspected(i int) bool {
	s := &r.s
	if !s.is(i+1, "of") || !s.is(i, "evidence", "sign", "proof", "indication") {
		return false
	}
	j := i + 2
	for s.tag(j) == syntax.DET || s.tag(j) == syntax.ADJ || s.isNoun(j) && s.isNoun(j+1) {
		j++
	}
	return s.tag(j) == syntax.NOUN && (s.has(j, wWrongdoing|wTold) || r.recent(s.lemma[j]))
}

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

// quoted returns who is quoted as doing what participle i says, or -1: quoted the ministry disputing his account.
func (s *sentence) quoted(i int) int {
	h := s.headOf(i)
	if !s.xpos(i, "VBG") || !s.rel(i, syntax.Acl, syntax.Advcl, syntax.Xcomp) || !s.ok(h) {
		return -1
	}
	if !s.isVerb(h) {
		if !s.rel(h, syntax.Obj) {
			return -1
		}
		h = s.head[h]
	}
	if o := s.kid(h, syntax.Obj); s.is(h, "quote", "cite", "show", "record") && o > h && o < i {
		return o
	}
	return -1
}

// unheardFrom handles "asked the company, but have not heard back": whoever was asked has not answered.
func (r *run) unheardFrom(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	if !s.isVerb(i) || !g.neg || g.unreal || s.question(i) {
		return false
	}
	who := s.prep(i, "from")
	if j := i + 2; who < 0 && s.is(j, "from") {
		for who = j + 1; s.isNoun(who+1) || s.tag(who) == syntax.DET || s.tag(who) == syntax.ADJ; who++ {
		}
	}
	for j := i - 1; j >= 0 && who < 0; j-- {
		if o := s.kid(j, syntax.Obj); s.is(j, "ask", "contact", "email", "e-mail", "call", "approach", "query", "message") && s.isVerb(j) && r.somebody(o) {
			who = o
		}
	}
	if who < 0 || !r.somebody(who) {
		return false
	}
	r.add(NoResponse, g.first, i+1, i, r.holderAt(who), article.Span{}, g.hedged)
	return true
}

// failed handles "failed to comment" and "failed to respond to questions".
func (r *run) failed(i int) bool {
	s := &r.s
	g, v, sub := s.groupOf(i), i+2, r.taker(i)
	if s.tag(v) == syntax.ADV {
		v++
	}
	if !s.is(i+1, "to") || !s.is(v, "comment", "respond", "reply") || g.neg || g.passive || s.unreal(i, g) || !r.somebody(sub) {
		return false
	}
	var target article.Span
	if k := s.prep(v, "to", "on", "about"); k >= 0 {
		if !s.has(k, wContact|wProposition) && s.is(v, "respond", "reply") {
			return false // failed to respond to treatment
		}
		target = s.asking(k)
	}
	r.add(NoResponse, g.first, v, i, r.holderAt(sub), target, g.hedged)
	return true
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
