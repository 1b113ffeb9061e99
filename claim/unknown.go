package claim

import "example.com/newstext/article/syntax"

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

// lacks handles nouns for what tells, under a negation: "has no information to confirm the claim" and
// “We have not seen any evidence that corroborates it” leave it open, as "had no information on her whereabouts" does;
// "found no evidence that" denies what was alleged. Noun i is what whoever has or sees it lacks.
func (r *run) lacks(i int) {
	s := &r.s
	h := s.headOf(i)
	if h < 0 || s.question(i) {
		return
	}
	v := i + 2 // to confirm, that confirms, that would confirm
	for s.tag(v) == syntax.AUX || s.tag(v) == syntax.ADV {
		v++
	}
	switch {
	case s.is(i, "information") && s.is(i+1, "on", "about", "regarding"):
		if g, sub, ok := r.lacking(i, h); ok && s.is(h, "have") && s.kidIs(i, "no") >= 0 {
			r.addUnconfirmed(g.first, i, h, r.holderAt(sub), s.after(i+1))
		}
	case s.is(i+1, "to", "that", "which") && v <= i+5 && s.is(v, "confirm", "corroborate", "verify", "substantiate"):
		if g, sub, ok := r.lacking(i, h); ok {
			r.addUnconfirmed(g.first, v, h, r.holderAt(sub), s.after(v))
		}
	case !s.argued(i) && !r.suspected(i) || r.alleged == 0 || r.number-r.alleged > 12:
	case s.in[i] != 0 && s.in[i] == s.in[h]: // what a quote denies is looked at as a whole
	case s.is(h, "be"):
		if hold, ok := r.said(h); ok && s.kidIs(i, "no") >= 0 { // the ministry maintains there is no evidence that
			r.add(Contradict, s.kidIs(i, "no"), i, i, hold, s.after(i+1), false)
		}
	default:
		if g, sub, ok := r.lacking(i, h); ok && r.somebody(sub) {
			r.add(Contradict, g.first, i, h, r.holderAt(sub), s.after(i+1), g.hedged)
		}
	}
}

// lacking returns the group and the subject of the verb h of having or seeing, and whether its object, the noun i, is negated once:
// has no, has not seen any.
func (r *run) lacking(i, h int) (g group, sub int, ok bool) {
	s := &r.s
	if !s.is(h, "have", "see", "find", "receive", "hold", "possess") || !s.isVerb(h) || s.used[h] {
		return g, -1, false
	}
	g, sub = s.groupOf(h), r.taker(h)
	if s.kidIs(i, "any") >= 0 { // have not in all this time seen any
		for j := h - 1; j >= 0 && j > h-8 && s.tag(j) != syntax.PUNCT; j-- {
			if g.neg = g.neg || s.is(j, "not", "n't", "n’t"); s.tag(j) == syntax.AUX {
				g.first = min(g.first, j)
			}
		}
		if k := g.first - 1; s.tag(k) == syntax.PRON {
			sub = k
		}
	}
	return g, sub, g.neg != (s.kidIs(i, "no") >= 0) && !g.passive && !g.unreal && g.modal == "" && sub >= 0 && (s.tag(sub) == syntax.PRON || r.somebody(sub))
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
