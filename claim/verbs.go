package claim

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
)

// verbs looks for a stance in the verb at token i.
func (r *run) verbs(i int) {
	s := &r.s
	if s.participle(i) && !s.rel(i, syntax.Amod) {
		// be denied, be verified
	} else if s.verby(i) {
		// a verb that the tagger took for something else
	} else if s.tag(i) != syntax.VERB && !(s.tag(i) == syntax.NOUN && s.head[i] < 0 && s.xpos(i, "NNS")) && !s.xpos(i, "VBN", "VBD", "VBZ", "VBG", "VB", "VBP") {
		return
	}
	if s.rel(i, syntax.Amod, syntax.Compound) && s.head[i] > i && !s.verby(i) {
		return // confirmed cases, a disputed area
	}
	c := s.class[i]
	if c.has(wBrand) && r.brand(i) {
		return
	}
	switch {
	case c.has(wPhrasal) && !c.has(wDeny|wReject|wAffirm|wConcede):
		r.phrasal(i)
	case c.has(wDeny):
		r.deny(i)
	case c.has(wReject):
		r.reject(i)
	case c.has(wAffirm):
		r.affirm(i)
	case c.has(wConcede):
		r.concede(i)
	}
}

// verby reports whether token i must be a verb whatever its tag says: denies, scoffed.
func (s *sentence) verby(i int) bool {
	if s.has(i, wPhrasal) && (s.is(i, "cast") && s.is(i+1, "doubt") ||
		s.is(i, "shot", "shoot", "knock", "brush", "shrug", "laugh", "wave") && s.is(i+1, "down", "off", "aside", "away")) {
		return true
	}
	if s.tag(i) == syntax.VERB || s.rel(i, syntax.Amod) && s.head[i] > i && !s.has(i, wPhrasal) || !s.has(i, wDeny|wReject|wAffirm|wConcede|wPhrasal) || s.class[i].has(wProposition|wFalse) {
		return false
	}
	form := s.toks[i].Form
	return s.tag(i) == syntax.NOUN && (strings.HasSuffix(form, "ed") || s.is(i, "deny", "admit", "confirm", "acknowledge", "dismiss") && strings.HasSuffix(form, "s"))
}

// clauseAfter returns the token that heads the clause that is the object of verb i, or -1.
func (s *sentence) clauseAfter(i int) int {
	if k := s.kid(i, syntax.Ccomp); k >= 0 && k > i {
		return k
	}
	if k := s.kid(i, syntax.Xcomp); k > i && (s.isVerb(k) || s.kid(k, syntax.Cop, syntax.Aux) >= 0) {
		return k
	}
	// A clause that the parse hung on a word in between: denied on Monday that …
	for j := i + 1; j < len(s.toks) && j < i+9; j++ {
		if s.is(j, "that") && (s.tag(j) == syntax.SCONJ || s.xpos(j, "IN", "WDT")) {
			if h := s.head[j]; s.ok(h) && h > j && s.xpos(j, "IN") && s.rel(j, syntax.Mark) && !s.has(s.head[h], wProposition) {
				return h
			}
			break
		}
		if s.tag(j) == syntax.PUNCT || s.isVerb(j) || s.has(j, wProposition) {
			break
		}
	}
	if s.is(i+1, "that") && s.xpos(i+1, "IN") {
		for j := i + 2; j < len(s.toks) && j < i+20; j++ {
			if s.xpos(j, "VBD", "VBZ", "VBP", "MD") {
				return j
			}
		}
	}
	// A clause whose subject the parse took for the object: confirmed the two were held
	if o := s.kid(i, syntax.Obj); o > i && s.kid(o, syntax.AclRelcl) < 0 {
		_, to := s.phrase(o)
		if j := to + 1; s.ok(j) && (s.xpos(j, "VBD", "VBZ", "VBP", "MD") && (s.tag(j) == syntax.AUX || s.isVerb(j))) {
			if s.tag(j) == syntax.AUX && s.ok(s.head[j]) && s.head[j] > j {
				return s.head[j]
			}
			return j
		}
	}
	return -1
}

// object returns the token that heads the object of verb i, or -1.
// Of a relative clause without one, it is the noun that the clause describes.
func (s *sentence) object(i int) int {
	k := s.kid(i, syntax.Obj)
	if k >= 0 && s.is(k, "that") && s.xpos(k, "IN") {
		return -1
	}
	if k >= 0 && !(k < i && s.is(k, "which", "that", "what", "who", "whom")) {
		return k
	}
	if k < 0 && s.clauseAfter(i) >= 0 {
		return -1
	}
	for j, up := i, 0; s.ok(j) && up < 4; j, up = s.head[j], up+1 {
		if s.rel(j, syntax.AclRelcl) && s.ok(s.head[j]) && s.kid(i, syntax.Nsubj) >= 0 {
			if sub := s.kid(i, syntax.Nsubj); s.is(sub, "who", "which", "that") && k < 0 {
				return -1
			}
			return s.head[j]
		}
		if !s.rel(j, syntax.Xcomp, syntax.Ccomp, syntax.Conj) {
			break
		}
	}
	return -1
}

// toldAfter returns the noun for something told right after verb i, if the parse did not see that it is the object, or -1.
func (s *sentence) toldAfter(i int) int {
	j := i + 1
	for s.tag(j) == syntax.DET || s.tag(j) == syntax.ADJ || s.tag(j) == syntax.ADV || s.xpos(j, "PRP$", "POS") {
		j++
	}
	if s.has(j, wTold) && !s.isVerb(j+1) && !s.is(j, "charge") {
		return j
	}
	return -1
}

// target returns the words for what verb i is about: its clause, its object, or what follows it.
func (s *sentence) target(i int) article.Span {
	if s.is(i+1, "that") && s.xpos(i+1, "IN", "WDT") {
		to := s.clauseEnd(i + 1)
		if k := s.clauseAfter(i); k >= 0 {
			to = max(to, s.right[k])
		}
		return s.clip(i+2, to, i)
	}
	if k := s.clauseAfter(i); k >= 0 {
		from, to := s.full(k)
		return s.clip(max(from, i+1), to, i)
	}
	if k := s.object(i); k >= 0 {
		from, to := s.full(k)
		if k < i {
			return s.cover(s.phrase(k))
		}
		if to == k && s.has(k, wTold) {
			return s.cover(s.complete(k))
		}
		return s.clip(max(from, i+1), to, i)
	}
	if k := s.kid(i, syntax.NsubjPass, syntax.CsubjPass); k >= 0 {
		return s.cover(s.phrase(k))
	}
	if k := s.toldAfter(i); k >= 0 {
		return s.cover(i+1, max(k, s.right[k], s.clauseEnd(k)))
	}
	return article.Span{}
}

// complete returns the first and last token of all that the noun k heads,
// with its clause even if the parse hung that elsewhere: the claim that …
func (s *sentence) complete(k int) (from, to int) {
	from, to = s.full(k)
	if to == k && s.is(k+1, "of", "that", "about") {
		to = s.clauseEnd(k)
	}
	return from, to
}

// clip returns the span from token from to token to, less what a parse should not have put there:
// a clause that says who said it.
func (s *sentence) clip(from, to, i int) article.Span {
	for j := from; j <= to; j++ {
		if s.in[j] != s.in[from] && s.in[from] != 0 && s.in[j] != 0 {
			break
		}
		if s.is(j, ";", "—", "–") && j > from+2 {
			to = j - 1
			break
		}
	}
	return s.cover(from, to)
}

// after returns the span that follows token i to the end of its clause, for verbs whose object the parse did not see.
func (s *sentence) after(i int) article.Span {
	return s.cover(i+1, s.clauseEnd(i))
}

// clauseEnd returns the last token of what follows token i without a comma or the like.
func (s *sentence) clauseEnd(i int) int {
	j := i + 1
	for j < len(s.toks) && !s.is(j, ",", ";", ".", "—", "–", ":", "but", "?", "!", "”", "\"") {
		j++
	}
	return j - 1
}

// preceding returns what stands before token i in its sentence.
func (s *sentence) preceding(i int) article.Span { return s.cover(0, i-1) }

// spoken reports whether the quote that verb i is the cue of has a finite verb in its content,
// so that it is a clause even if the parse did not see it.
func (r *run) spoken(i int) bool {
	s := &r.s
	if s.cued[i] == 0 {
		return false
	}
	for j := i + 1; j < len(s.toks); j++ {
		if s.in[j] == s.cued[i] && s.xpos(j, "VBD", "VBZ", "VBP", "MD") && s.tag(j-1) != syntax.PRON && !s.is(j-1, "who", "which", "that") {
			return true
		}
	}
	return false
}

// deny handles verbs that deny.
func (r *run) deny(i int) {
	s := &r.s
	g := s.groupOf(i)
	if r.unreal(i, g) {
		return
	}
	obj, clause := s.object(i), s.clauseAfter(i)
	if s.is(i-1, "of", "for") && s.xpos(i, "VBG") && s.hasBefore(i, wAccuse) {
		return // accused of denying
	}
	if g.passive {
		r.denied(i, g)
		return
	}
	sub := r.taker(i)
	if s.kid(i, syntax.Iobj) >= 0 && clause < 0 || s.nobody(sub) && sub >= 0 {
		return
	}
	if obj > i && clause < 0 {
		switch {
		case s.has(obj, wGrant) && !s.has(obj, wProposition|wWrongdoing),
			s.has(obj, wGrant|wProposition) && s.has(sub, wCourt) && !s.has(obj, wTold),
			s.has(sub, wCourt) && s.is(obj, "claim", "charge", "complaint", "request"),
			s.prep(i, "to") >= 0 && !s.has(obj, wProposition|wWrongdoing),
			s.prep(obj, "to") >= 0 && !s.has(obj, wProposition|wWrongdoing) && !s.xpos(s.prep(obj, "to"), "VBG"),
			r.named(obj) && !s.is(obj, "it", "this", "that"),
			r.person(obj):
			return
		}
	}
	if !r.somebody(sub) && sub >= 0 {
		return
	}
	for j := i + 1; j < i+4 && s.ok(j) && clause >= 0 && s.xpos(clause, "VBG"); j++ {
		if s.is(j, "boarding") || s.has(j, wGrant) && !s.has(j, wProposition|wWrongdoing) && s.tag(j) == syntax.NOUN && s.isVerb(j-1) {
			return // denied boarding, denied planning permission
		}
	}
	target := s.target(i)
	if w := s.left[max(sub, 0)] - 1; target.IsZero() && obj < 0 && (s.is(w, "which", "that") || s.is(w-1, "which", "that")) {
		if !s.is(w, "which", "that") {
			w--
		}
		if w--; s.is(w, ",") {
			w--
		}
		if s.isNoun(w) { // which the school denies
			target = s.cover(s.phrase(w))
		}
	}
	if target.IsZero() && s.cued[i] == 0 {
		target = s.after(i)
	}
	reason := Contrary
	if g.neg {
		if g.modal == "can" || g.modal == "could" || s.is(sub, "one") {
			return // no one can deny that
		}
		reason = NonDenial
	}
	r.add(reason, g.first, i, i, r.holderAt(sub), target, g.hedged)
}

// denied handles the passive of verbs that deny: what was denied must be something that is true or false.
func (r *run) denied(i int, g group) {
	s := &r.s
	sub := s.kid(i, syntax.NsubjPass, syntax.Nsubj)
	if sub >= 0 {
		sub = s.antecedent(sub, i)
	} else if s.rel(i, syntax.Acl, syntax.AclRelcl) {
		sub = s.head[i]
	} else {
		sub = r.taker(i)
	}
	if s.object(i) > i || sub < 0 || r.person(sub) || r.named(sub) || s.prep(i, "to") >= 0 {
		return
	}
	if k := s.prep(sub, "for"); k >= 0 && s.has(k, wGrant) {
		return // her claim for asylum
	}
	if s.has(sub, wGrant) && !s.has(sub, wProposition) || s.tag(sub) == syntax.PRON && !s.is(sub, "it", "this", "that", "all", "which") {
		return
	}
	if s.rel(i, syntax.Acl) && !s.has(sub, wProposition|wWrongdoing) {
		return
	}
	reason := Contrary
	if g.neg {
		if g.modal == "can" || g.modal == "could" {
			return
		}
		reason = NonDenial
	}
	r.add(reason, g.first, i, i, r.holderAt(s.agent(i)), s.cover(s.phrase(sub)), g.hedged)
}

// named reports whether token i names a person, an organisation, a place: such are denied, rejected and
// confirmed as persons are, not as claims are.
func (r *run) named(i int) bool {
	s := &r.s
	if s.tag(i) != syntax.PROPN {
		return false
	}
	if s.has(i, wProposition|wWrongdoing) {
		return false
	}
	k, ok := r.kindOf(i)
	return !ok || k != entity.Other
}

// reject handles verbs that deny if what they have as object is something told.
func (r *run) reject(i int) {
	s := &r.s
	g := s.groupOf(i)
	if r.unreal(i, g) {
		return
	}
	obj := s.object(i)
	clause := s.clauseAfter(i)
	if obj < 0 && clause < 0 {
		obj = s.toldAfter(i)
	}
	sub := r.taker(i)
	h := sub
	if g.passive {
		obj = s.kid(i, syntax.NsubjPass, syntax.Nsubj)
		if obj < 0 && s.rel(i, syntax.Acl) {
			obj = s.head[i]
		} else if obj >= 0 {
			obj = s.antecedent(obj, i)
		} else {
			obj = r.taker(i)
		}
		h, clause = s.agent(i), -1
	} else if s.is(i, "scoff", "bristle") {
		obj = s.prep(i, "at")
	}
	if obj < 0 && clause < 0 && s.cued[i] == 0 {
		return
	}
	switch {
	case clause > i && s.is(i, "dispute", "contest", "rebut", "refute", "reject", "counter"):
		if !s.is(i, "dispute", "contest", "refute", "counter") && s.kidIs(clause, "that") < 0 {
			return
		}
	case obj < 0:
		return
	case s.is(i, "slam", "blast", "decry", "lambast", "lambaste", "denounce", "deride", "mock", "ridicule"):
		if !s.has(obj, wTold) || s.has(obj, wOpinion) || s.is(obj, "statement", "story", "article", "coverage", "news") {
			return
		}
	case s.is(i, "dispute", "contradict", "rebut", "refute"):
		if r.person(obj) || r.named(obj) || !s.has(obj, wProposition|wWrongdoing) {
			return
		}
	case s.is(i, "contest"):
		if !s.has(obj, wTold) {
			return
		}
	case s.is(obj, "it", "that", "this", "them", "which") && !s.is(i, "counter"):
		if s.tag(obj) != syntax.PRON || !r.last.asked || !s.is(i, "dismiss", "reject") {
			return
		}
	case !s.has(obj, wTold), s.is(obj, "idea", "notion") && s.kid(obj, syntax.NmodPoss) >= 0:
		return
	}
	if r.legal(i, h, obj) || r.value(obj) {
		return
	}
	if h >= 0 && !r.somebody(h) {
		return
	}
	reason := Reject
	if g.neg {
		if g.modal == "can" || g.modal == "could" || s.is(sub, "one") {
			return
		}
		reason = NonDenial
	}
	target := s.target(i)
	if g.passive || s.is(i, "scoff", "bristle") {
		target = s.cover(s.complete(obj))
	}
	hold := r.holderAt(h)
	if s.is(i, "contradict") && !r.person(h) && s.tag(h) != syntax.PRON && s.tag(h) != syntax.PROPN {
		return
	}
	r.add(reason, g.first, i, i, hold, target, g.hedged)
}

// legal reports whether a court or the like acts here: judges dismiss charges without saying that they are false.
func (r *run) legal(i, sub, obj int) bool {
	s := &r.s
	return s.has(sub, wCourt) && s.is(obj, "claim", "charge", "complaint", "argument", "allegation", "suit", "testimony", "evidence", "account", "theory")
}

// value reports whether the proposition of token obj is about what should be, not about what is.
func (r *run) value(obj int) bool {
	s := &r.s
	if !s.has(obj, wOpinion) {
		return false
	}
	for k := s.first[obj]; k >= 0; k = s.next[k] {
		if k < obj {
			continue
		}
		if s.rel(k, syntax.Acl, syntax.Ccomp, syntax.AclRelcl, syntax.Advcl) {
			if m := s.groupOf(k).modal; m == "should" || m == "must" || m == "ought" || s.kidIs(k, "need") >= 0 || s.is(k, "need", "ought", "deserve") {
				return true
			}
			return false
		}
		if s.rel(k, syntax.Nmod) && s.kidIs(k, "of") >= 0 && s.is(obj, "idea", "notion", "prospect", "possibility") {
			return true // the idea of a tax
		}
	}
	return false
}

// affirm handles verbs that affirm.
func (r *run) affirm(i int) {
	s := &r.s
	g := s.groupOf(i)
	obj, clause := s.object(i), s.clauseAfter(i)
	sub := r.taker(i)
	// To try to confirm is not to have confirmed.
	if g.inf && s.has(s.head[i], wAttempt) && s.rel(i, syntax.Xcomp) && s.isVerb(s.head[i]) {
		a := s.groupOf(s.head[i])
		if !r.unreal(s.head[i], a) && (a.be || a.neg) {
			r.addUnconfirmed(a.first, i, i, r.holderAt(r.taker(s.head[i])), s.target(i))
		}
		return
	}
	if g.neg || g.yet {
		r.unconfirmed(i, g)
		return
	}
	if g.modal == "can" || g.modal == "could" {
		if g.modal == "could" || g.passive {
			return
		}
	}
	if r.unreal(i, g) {
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
	if clause >= 0 && r.contrary(clause) || clause < 0 && obj > i && r.verdictAfter(obj) {
		reason = Contrary
	}
	if target.IsZero() && s.cued[i] == 0 {
		target = s.after(i)
		if target.IsZero() && s.is(i+1, ",", ":") {
			target = s.cover(i+2, len(s.toks)-1)
		}
	}
	r.add(reason, g.first, last, i, r.holderAt(sub), target, g.hedged)
}

// contrary reports whether the clause that token i heads says that something is not so:
// that the picture is a hoax, that there is no truth to it, that this is not by her.
func (r *run) contrary(i int) bool {
	s := &r.s
	neg := s.groupOf(i).neg
	switch {
	case s.has(i, wFalse) || s.has(i, wUntruth) && s.is(i, "hoax", "fake", "fabrication", "lie", "forgery", "scam"):
		return !neg
	case s.is(i, "true", "accurate", "correct", "genuine", "authentic", "real", "case"):
		return neg
	case s.is(i, "be") || s.tag(i) == syntax.NOUN:
		if k := s.kid(i, syntax.Nsubj); k >= 0 && s.has(k, wMerit) && s.kidIs(k, "no") >= 0 {
			return true
		}
	}
	return neg && s.kid(i, syntax.Cop) >= 0
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
	if agent < 0 && (s.rel(i, syntax.Acl) || !s.has(sub, wProposition) && !s.is(sub, "it", "this", "that", "death", "case")) {
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
	if g.passive {
		if sub >= 0 {
			target = s.cover(s.full(sub))
			if s.rel(i, syntax.AclRelcl) && s.head[i] == sub {
				target = s.cover(s.phrase(sub))
				if c := s.left[sub] - 1; s.is(c, ",") && s.has(sub, wProposition) {
					from := c
					for s.ok(from-1) && s.in[from-1] == s.in[c-1] {
						from--
					}
					target = s.cover(from, c-1) // …, a figure that could not be verified
				}
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
	} else {
		target = s.target(i)
		if target.IsZero() && s.cued[i] == 0 {
			target = s.after(i)
		}
		if o := s.object(i); o > i && s.clauseAfter(i) < 0 && (s.has(o, wNominee) && r.person(o) || s.has(sub, wCourt)) {
			return
		}
		if s.is(sub, "it", "there") && g.unable && s.between(g.first, i, "possible") { // it was not possible to verify
			h = -1
		} else if sub >= 0 && !r.somebody(sub) {
			return
		}
	}
	if !s.is(i, "confirm", "verify", "corroborate", "authenticate") || s.is(i-1, "just", "only") {
		return
	}
	hold := r.holderAt(h)
	if h < 0 {
		hold = holder{}
		if s.in[i] != 0 && g.passive {
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
}

// concede handles verbs that concede.
func (r *run) concede(i int) {
	s := &r.s
	g := s.groupOf(i)
	if g.neg || r.unreal(i, g) {
		return
	}
	obj, clause := s.object(i), s.clauseAfter(i)
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

// unreal is sentence.unreal, except that whoever can confirm does so.
func (r *run) unreal(i int, g group) bool {
	return r.s.unreal(i, g)
}
