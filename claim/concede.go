package claim

import "example.com/newstext/article/syntax"

// concede handles verbs that concede.
func (r *run) concede(i int) {
	s := &r.s
	g := s.groupOf(i)
	if s.is(i, "accept") && g.neg && g.do && s.is(i+1, "that") && !s.unreal(i, g) && r.somebody(r.taker(i)) && (s.clauseAfter(i) < 0 || s.groupOf(s.clauseAfter(i)).modal == "") {
		r.add(Reject, g.first, i, i, r.holderAt(r.taker(i)), s.target(i), g.hedged) // did not accept that
		return
	}
	if g.neg || s.unreal(i, g) || s.xpos(i, "VBG") && (s.rel(i, syntax.Amod) || g.have && !g.be) { // have admitting privileges
		return
	}
	if s.is(i, "agree") {
		// She agreed that it was missing; not: the two sides agreed that they should meet.
		k, sub := s.clauseAfter(i), r.taker(i)
		if !s.xpos(i, "VBD") || !s.is(i+1, "that") || k < 0 || s.groupOf(k).modal != "" || !s.is(sub, "he", "she") && s.tag(sub) != syntax.PROPN {
			return
		}
	}
	obj, clause := s.object(i), s.clauseAfter(i)
	if s.is(i, "accept") && (g.passive || clause < 0 || s.xpos(clause, "VBG") || !s.is(i+1, "that") && !s.pronounClause(i)) {
		return // accepted the offer
	}
	sub := r.taker(i)
	to := s.prep(i, "to", "into")
	if g.passive {
		if clause < 0 || !s.is(sub, "it") {
			if agent := s.agent(i); agent < 0 || s.is(i, "admit") && to >= 0 || r.person(sub) {
				return
			}
		}
		r.add(Concede, g.first, i, i, r.holderAt(s.agent(i)), s.cover(s.full(max(sub, clause))), g.hedged)
		return
	}
	if inv := r.inverted(i); inv >= 0 {
		r.add(Concede, g.first, i, i, r.holderAt(inv), s.preceding(g.first), g.hedged)
		return
	}
	if sub >= 0 && (s.nobody(sub) || !r.somebody(sub)) {
		return
	}
	if s.is(sub, "I", "we", "you") && s.in[i] != 0 && (g.modal != "" || s.is(i-1, "to") || s.is(i, "admit", "confess", "concede")) {
		return // I must admit
	}
	target := s.target(i)
	for j := i - 1; j > 1 && j > i-6; j-- { // an article which it later admitted to be false: that article
		if s.is(i+1, "to") && s.is(i+2, "be", "have") && s.is(j, "which", "that") && s.isNoun(j-1) {
			from, to := s.phrase(j - 1)
			target = s.cover(from, to)
			r.add(Concede, g.first, i, i, r.holderAt(sub), target, g.hedged)
			return
		}
	}
	switch {
	case clause >= 0:
	case s.is(i, "admit", "confess") && to >= 0 && obj < 0:
		if r.person(to) {
			return // confessed to a priest
		}
		if s.is(i, "admit") && !s.xpos(to, "VBG") && !s.isVerb(to) && !s.has(to, wWrongdoing|wProposition) && !s.is(to, "error", "mistake", "crime", "murder", "theft", "charge", "offence", "offense", "lie", "fraud", "affair", "killing", "doping", "use", "failing", "fault") {
			return // admitted to hospital
		}
		target = s.cover(s.full(to))
	case obj > i:
		switch {
		case r.person(obj), r.named(obj), s.has(obj, wNominee) && !s.has(obj, wProposition):
			return
		case s.is(i, "admit") && (to >= 0 || s.prep(obj, "to", "into") >= 0 && !s.has(obj, wWrongdoing)):
			return // admit refugees to the country
		case s.is(i, "concede") && !s.is(obj, "mistake", "error", "fact", "failing", "failure", "lapse", "this", "that", "it", "point") && !s.has(obj, wProposition):
			return // conceded a goal, defeat, the race
		case s.is(i, "concede") && s.is(obj, "point") && s.kidIs(obj, "the") < 0:
			return
		case s.is(i, "acknowledge") && s.is(obj, "applause", "crowd", "receipt", "cheer", "fan", "audience", "supporter", "wave", "greeting", "gift", "help", "support", "holiday", "other"):
			return
		}
	case obj >= 0: // which he acknowledged
	case s.cued[i] != 0:
	default:
		return
	}
	r.add(Concede, g.first, i, i, r.holderAt(sub), target, g.hedged)
}
