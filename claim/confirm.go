package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// affirm handles verbs that affirm.
func (r *run) affirm(i int) {
	s := &r.s
	g := s.groupOf(i)
	obj, clause := s.object(i), s.clauseAfter(i)
	sub := r.taker(i)
	// To try to confirm is not to have confirmed.
	if (g.inf || g.first == i && s.xpos(i, "VBG")) && s.has(s.head[i], wAttempt) && s.rel(i, syntax.Xcomp) && s.isVerb(s.head[i]) {
		a := s.groupOf(s.head[i])
		if !s.unreal(s.head[i], a) && (a.be || a.neg || a.have && s.xpos(i, "VBG")) {
			r.addUnconfirmed(a.first, i, i, r.holderAt(r.taker(s.head[i])), s.target(i))
		}
		return
	}
	if q, ok := r.quotes.Lookup(s.cued[i]); ok && r.follows(i, q) && !g.neg && !s.unreal(i, g) {
		r.add(Affirm, g.first, i, i, r.source(q), q.Span, g.hedged) // …, an official confirmed on Monday
		return
	}
	if g.neg || g.yet {
		r.unconfirmed(i, g)
		return
	}
	if s.is(g.first-1, "rarely", "seldom", "without") || s.is(i-1, "rarely", "seldom") || g.have && s.is(g.first-1, "without") {
		return
	}
	if g.modal == "can" || g.modal == "could" {
		if g.modal == "could" || g.passive {
			return
		}
	}
	if s.unreal(i, g) {
		return
	}
	if s.is(i, "corroborate") && obj < 0 && s.prep(i, "with") >= 0 {
		return
	}
	if s.is(i, "vouch", "attest") {
		if obj = s.prep(i, "for", "to"); obj < 0 && clause < 0 {
			return
		}
	}
	if g.passive {
		r.confirmed(i, g)
		return
	}
	if inv := r.inverted(i); inv >= 0 {
		r.add(Affirm, g.first, i, i, r.holderAt(inv), s.preceding(g.first), g.hedged)
		return
	}
	if s.has(sub, wCourt) && clause < 0 && s.is(i, "confirm", "affirm", "validate") || s.nobody(sub) && sub >= 0 || sub >= 0 && !r.somebody(sub) {
		return
	}
	if obj > i && clause < 0 && !r.spoken(i) {
		if s.has(obj, wNominee) && !s.has(obj, wProposition) || r.person(obj) || r.named(obj) || s.is(obj, "himself", "herself", "itself", "themselves") {
			return
		}
		if s.is(i, "validate", "affirm", "attest", "substantiate", "reaffirm") && !s.has(obj, wTold) {
			return
		}
	}
	if obj < 0 && clause < 0 && s.cued[i] == 0 && s.target(i).IsZero() {
		if after := s.after(i); after.IsZero() && !s.is(i+1, ",", ":") || s.is(i, "affirm", "attest", "vouch", "validate", "reaffirm", "substantiate") {
			return
		}
	}
	reason, last := Affirm, i
	target := s.target(i)
	if s.is(i, "vouch", "attest") && obj >= 0 {
		target = s.cover(s.full(obj))
	}
	if clause >= 0 && r.contrary(clause) || clause < 0 && obj > i && (r.verdictAfter(obj) || s.is(obj, "hoax", "fabrication", "forgery", "prank") && s.is(i, "confirm")) {
		reason = Contrary
		if clause >= 0 {
			s.used[clause] = true
		}
	}
	if clause < 0 && obj > i {
		target = r.asked(target, obj)
	}
	if target.IsZero() && s.cued[i] == 0 {
		target = s.after(i)
		if target.IsZero() && s.is(i+1, ",", ":") {
			target = s.cover(i+2, len(s.toks)-1)
		}
	}
	r.add(reason, g.first, last, i, r.holderAt(sub), target, g.hedged)
}

// follows reports whether the verb at token i, taken for a participle, tells who said the clause before it:
// A woman was held, an official confirmed to the Courier.
func (r *run) follows(i int, q quote.Quote) bool {
	s := &r.s
	first := s.groupOf(i).first
	return first == i && s.rel(i, syntax.Acl, syntax.AclRelcl, syntax.Amod) && s.xpos(i, "VBN", "VBD") && len(q.Content) == 1 && q.Content[0].End <= q.Source.Start &&
		s.span.Contains(q.Content[0]) && s.at(q.Source.End) == first && (s.is(i+1, "to", "on", ".") || s.temporal(i+1))
}

// contrary reports whether the clause that token i heads says that something is not so:
// that the picture is a hoax, that there is no truth to it, that this is not by her.
func (r *run) contrary(i int) bool {
	s := &r.s
	neg := s.groupOf(i).neg
	switch {
	case s.has(i, wFalse) || s.has(i, wUntruth) && s.is(i, "hoax", "fake", "fabrication", "lie", "forgery", "scam", "satire", "parody", "prank"):
		return !neg
	case s.is(i, "true", "accurate", "correct", "genuine", "authentic", "real", "case"):
		return neg
	case s.is(i, "be") || s.tag(i) == syntax.NOUN:
		if k := s.kid(i, syntax.Nsubj); k >= 0 && s.has(k, wMerit) && s.kidIs(k, "no") >= 0 {
			return true
		}
	}
	if !neg || s.kid(i, syntax.Cop) >= 0 {
		return neg
	}
	return s.content(i) && r.recent(s.lemma[i]) && r.alleged != 0 && r.number-r.alleged <= 8 // that the van has not been stolen, as rumours had it
}

// verdictAfter reports whether the object at token i is followed by "as a hoax", "to be false".
func (r *run) verdictAfter(i int) bool {
	s := &r.s
	for j := i + 1; j < len(s.toks) && j < i+8 && s.tag(j) != syntax.PUNCT; j++ {
		if s.is(j, "as", "be") {
			for k := j + 1; k < len(s.toks) && k < j+6 && s.tag(k) != syntax.PUNCT && s.tag(k) != syntax.VERB; k++ {
				if s.has(k, wFalse|wUntruth) {
					return true
				}
			}
		}
	}
	return false
}

// confirmed handles the passive of verbs that affirm.
func (r *run) confirmed(i int, g group) {
	s := &r.s
	sub := s.kid(i, syntax.NsubjPass, syntax.CsubjPass, syntax.Nsubj)
	switch {
	case sub >= 0:
		sub = s.antecedent(sub, i)
	case s.rel(i, syntax.Acl, syntax.AclRelcl):
		sub = s.head[i]
	default:
		sub = r.taker(i)
	}
	agent := s.agent(i)
	hold := r.holderAt(agent)
	if agent < 0 && s.in[i] != 0 {
		hold, _ = r.said(i)
	}
	clause := s.clauseAfter(i)
	if clause >= 0 && s.is(sub, "it") {
		from, to := s.full(clause)
		reason := Affirm
		if r.contrary(clause) {
			reason = Contrary
		}
		r.add(reason, g.first, i, i, hold, s.cover(from, to), g.hedged)
		return
	}
	if sub < 0 || s.has(agent, wCourt) {
		return
	}
	if r.verdictAfter(i) {
		r.add(Contrary, g.first, i, i, hold, s.cover(s.phrase(sub)), g.hedged)
		return
	}
	if s.is(i+1, "dead", "deceased", "decease") {
		r.add(Affirm, g.first, i, i, hold, s.cover(s.left[sub], s.right[i]), g.hedged)
		return
	}
	if r.person(sub) || r.named(sub) || s.has(sub, wNominee) && !s.has(sub, wProposition) || s.prep(i, "as", "in", "for") >= 0 && agent < 0 {
		return
	}
	if agent < 0 && (s.rel(i, syntax.Acl) || !s.has(sub, wProposition) && !s.is(sub, "it", "this", "that", "death", "case", "identity", "authenticity")) {
		return
	}
	r.add(Affirm, g.first, i, i, hold, s.cover(s.full(sub)), g.hedged)
}

// unconfirmed handles verbs that affirm, under a negation.
func (r *run) unconfirmed(i int, g group) {
	s := &r.s
	if g.unreal || s.question(i) {
		return
	}
	sub := r.taker(i)
	var target article.Span
	h := sub
	aside := false // the article's own remark on what somebody said
	if g.passive {
		if sub >= 0 {
			target = s.cover(s.full(sub))
			if s.rel(i, syntax.AclRelcl) && s.head[i] == sub {
				target = s.cover(s.phrase(sub))
				if f, _ := s.phrase(sub); s.is(f-1, ",") && s.has(sub, wProposition) {
					aside = r.indirect(i)
					c := f - 1
					from := c
					for s.ok(from-1) && s.in[from-1] == s.in[c-1] {
						from--
					}
					target = s.cover(from, c-1) // …, a figure that could not be verified
				}
			}
			if s.between(max(0, g.first-4), g.first, "whose") {
				aside = true // said a source whose account could not be verified
			}
			if s.is(sub, "it") {
				if c := s.clauseAfter(i); c >= 0 {
					target = s.cover(s.full(c))
				}
			}
		}
		h = s.agent(i)
		if sub >= 0 && s.has(sub, wNominee) && !s.has(sub, wProposition) || s.has(h, wCourt) || s.prep(i, "as") >= 0 && r.person(sub) {
			return
		}
	} else if g.unable && s.between(g.first, i, "impossible") && !s.is(sub, "it", "there") {
		if sub < 0 || g.modal != "" || s.between(g.first, i, "always") {
			return
		}
		target, h = s.cover(s.full(sub)), -1 // the reports are impossible to confirm
	} else {
		target = s.described(sub)
		if target.IsZero() {
			target = s.target(i)
		}
		if target.IsZero() && s.cued[i] == 0 {
			target = s.after(i)
		}
		if o := s.object(i); o > i && s.clauseAfter(i) < 0 && (s.has(o, wNominee) && r.person(o) || s.has(sub, wCourt) && s.is(i, "confirm") && !s.has(o, wTold) && s.tag(o) != syntax.PRON) {
			return
		}
		if s.is(sub, "it", "there") && g.unable && (s.between(g.first, i, "possible") || s.between(g.first, i, "impossible")) { // it was not possible to verify
			h = -1
		} else if sub >= 0 && !r.somebody(sub) {
			return
		}
	}
	if !s.is(i, "confirm", "verify", "corroborate", "authenticate", "vouch") || s.is(i-1, "just", "only") {
		return
	}
	hold := r.holderAt(h)
	if h < 0 {
		hold = holder{}
		if s.in[i] != 0 && (g.passive || g.unable) && !aside {
			hold, _ = r.said(i)
		}
	}
	if r.empty(i, target) {
		target = article.Span{}
	}
	if !g.passive && (g.modal == "will" || g.modal == "would" || g.going || g.be && !g.unable && s.xpos(i, "VBG")) {
		r.mute(i)
		r.add(Declined, g.first, i, i, hold, target, g.hedged)
		return
	}
	r.addUnconfirmed(g.first, i, i, hold, target)
	if n := len(r.found) - 1; aside && n >= 0 {
		r.found[n].quote = 0
	}
}

// asked returns target, what is confirmed, without whom it was confirmed with: confirmed the memo (with two of the engineers).
func (r *run) asked(target article.Span, obj int) article.Span {
	s := &r.s
	for j := obj + 1; j < len(s.toks) && j < obj+8 && s.toks[j].Span.End <= target.End; j++ {
		if !s.is(j, "with") || s.toks[j].Span.Start <= target.Start {
			continue
		}
		for k := j + 1; k < len(s.toks) && k < j+6 && !s.isVerb(k); k++ {
			if s.isNoun(k) && r.somebody(k) {
				return trim(r.text, article.Span{Start: target.Start, End: s.toks[j].Span.Start})
			}
		}
	}
	return target
}
