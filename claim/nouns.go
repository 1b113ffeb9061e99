package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// nouns looks for stances that nouns tell: the ministry's denial, an admission of guilt, no confirmation.
func (r *run) nouns(i int) {
	s := &r.s
	c := s.class[i]
	if s.tag(i) != syntax.NOUN && s.tag(i) != syntax.ADJ || !c.has(wDenying|wRejecting|wConfirming|wAdmitting|wUnverified) {
		return
	}
	if s.rel(i, syntax.Compound) {
		return // confirmation hearing
	}
	of := s.prep(i, "of", "that", "about")
	poss := s.kid(i, syntax.NmodPoss)
	from := s.prep(i, "from", "by")
	h, object := s.head[i], s.rel(i, syntax.Obj)
	if s.rel(i, syntax.Nmod) && s.is(h, "series", "string", "flurry", "number", "round", "list") {
		h, object = s.head[h], s.rel(h, syntax.Obj) // a series of denials
	}
	var clause article.Span
	if k := s.kid(i, syntax.Acl, syntax.Ccomp, syntax.AclRelcl); k > i && s.kidIs(k, "that") >= 0 {
		clause = s.cover(s.full(k))
	}
	if clause.IsZero() && s.is(i+1, "that") {
		clause = s.after(i + 1)
	}
	target := clause
	if of > i && target.IsZero() {
		target = s.cover(s.full(of))
	}
	if s.is(h, "await", "wait") || s.is(i-1, "await", "awaiting") {
		return
	}
	no := s.kidIs(i, "no", "any", "without")
	if no >= 0 && s.is(no, "no") || no >= 0 && s.ok(h) && s.groupOf(h).neg {
		if !c.has(wConfirming) || s.question(i) {
			return
		}
		if from < 0 && s.ok(h) {
			from = s.prep(h, "from")
		}
		if from < 0 && s.is(h, "have", "receive") {
			if sub := s.subject(h); !s.is(sub, "there") && r.somebody(sub) {
				from = sub
			}
		}
		hold := r.holderAt(from)
		if s.is(i, "notification") {
			if !s.is(h, "have", "receive") {
				return
			}
			hold = r.holderAt(r.taker(h))
		}
		if target.IsZero() || s.is(i, "notification") {
			for j := i + 1; j < i+12 && s.ok(j) && !s.isVerb(j); j++ {
				if s.is(j, "that") {
					target = s.after(j)
				}
			}
		}
		r.addUnconfirmed(no, i, i, hold, target)
		return
	}
	holds := -1
	switch {
	case poss >= 0:
		holds = poss
	case from >= 0:
		holds = from
	case object && s.is(h, "issue", "make", "give", "offer", "release", "repeat", "reiterate", "fire", "maintain", "send", "tweet", "post", "publish"):
		if g := s.groupOf(h); s.unreal(h, g) || g.neg {
			return
		}
		holds = s.subject(h)
	}
	if c.has(wAdmitting) && holds < 0 && s.is(of, "error", "guilt", "mistake", "fault", "failure", "wrongdoing", "responsibility", "defeat") && !s.is(of, "defeat") {
		// published a correction and an admission of error
		j := i
		if s.rel(j, syntax.Conj) {
			j = s.head[j]
		}
		if s.rel(j, syntax.Obj) {
			holds = r.taker(s.head[j])
		}
	}
	reason := Contrary
	switch {
	case s.is(i, "notification"):
		return
	case c.has(wDenying):
		if of >= 0 && s.has(of, wGrant) && !s.has(of, wProposition|wWrongdoing) || s.prep(i, "to") >= 0 || s.is(i-1, "in") || s.is(h, "of") {
			return
		}
		if holds < 0 && !(s.toks[i].XPOS == "NNS" && !s.rel(i, syntax.Nmod, syntax.Obl)) {
			return
		}
		if s.kid(i, syntax.Compound) >= 0 || s.kid(i, syntax.Amod) >= 0 && s.is(s.kid(i, syntax.Amod), "plausible") {
			return // climate denial
		}
	case c.has(wRejecting):
		reason = Reject
		if of < 0 || !s.has(of, wTold) || holds < 0 {
			return
		}
	case c.has(wConfirming):
		reason = Affirm
		if holds < 0 || poss >= 0 && of < 0 && clause.IsZero() || r.person(of) || r.named(of) || s.has(of, wNominee) {
			return
		}
	default:
		reason = Concede
		if holds < 0 || of < 0 && clause.IsZero() && !(s.rel(i, syntax.Obj) && s.is(h, "make")) {
			return
		}
		if of >= 0 && clause.IsZero() && s.is(i, "admission") && (r.person(of) || s.has(of, wPerson) || s.xpos(of, "NNS") && !s.has(of, wWrongdoing|wProposition)) {
			return
		}
	}
	if s.question(i) || s.has(i, wUnverified) {
		return
	}
	if holds >= 0 && !r.somebody(holds) {
		return
	}
	r.add(reason, i, i, i, r.holderAt(holds), target, false)
}
