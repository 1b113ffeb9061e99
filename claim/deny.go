package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// deny handles verbs that deny.
func (r *run) deny(i int) {
	s := &r.s
	g := s.groupOf(i)
	if s.unreal(i, g) {
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
	if s.kid(i, syntax.Iobj) >= 0 && clause < 0 || s.nobody(sub) && sub >= 0 || s.withheld(i) {
		return
	}
	if obj > i && clause < 0 {
		switch {
		case s.has(obj, wGrant) && !s.has(obj, wProposition|wWrongdoing),
			s.has(obj, wGrant|wProposition) && s.has(sub, wCourt) && !s.has(obj, wTold),
			s.has(sub, wCourt) && s.is(obj, "claim", "charge", "complaint", "request") && !r.itself(sub, obj),
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
	if target.IsZero() && obj < 0 {
		target = s.described(sub) // which the school denies
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

// disputed handles "she said the pump had failed, which the council disputes".
func (r *run) disputed(i int, g group) bool {
	s := &r.s
	if !s.is(i, "dispute", "reject", "contest", "challenge") || !s.xpos(i, "VBZ", "VBD", "VBP") || s.ok(i+1) && s.tag(i+1) != syntax.PUNCT || g.neg || g.passive {
		return false
	}
	sub := g.first - 1
	k := sub
	for k > 1 && k > i-9 && !s.is(k, "which") && !s.isVerb(k) {
		k--
	}
	q, ok := r.quotes.Lookup(s.in[max(k-2, 0)])
	if !s.is(k, "which") || !s.is(k-1, ",") || k == sub || !ok || q.Kind == quote.Direct || s.has(k-2, wProposal) || !r.somebody(sub) {
		return false
	}
	from := s.at(max(q.Content[0].Start, s.span.Start))
	clause := false
	for j := from; j < k; j++ {
		clause = clause || s.xpos(j, "VBD", "VBZ", "VBP", "MD")
	}
	if from >= k-1 || !clause {
		return false // a plan, which the union rejects
	}
	r.add(Reject, g.first, i, i, r.holderAt(sub), s.cover(from, k-2), g.hedged)
	r.found[len(r.found)-1].quote = 0 // the article's own word
	return true
}

// withheld reports whether two noun phrases follow token i: whoever denies the poor a voice says nothing of it.
func (s *sentence) withheld(i int) bool {
	j := i + 1
	for j < len(s.toks) && j < i+6 && (s.tag(j) == syntax.DET || s.tag(j) == syntax.ADJ || s.isNoun(j) && s.isNoun(j+1)) {
		j++
	}
	return s.isNoun(j) && s.is(j+1, "a", "an", "any", "their", "his", "her") && !s.has(j, wProposition|wWrongdoing) && !s.temporal(j)
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
	if s.unreal(i, g) {
		return
	}
	obj := s.object(i)
	clause := s.clauseAfter(i)
	if s.is(i, "recognise", "recognize") {
		if g.neg && s.has(obj, wProposition) && !g.passive && !s.is(obj, "signature", "name", "photo", "picture", "video", "image") && r.somebody(r.taker(i)) {
			r.add(Reject, g.first, i, i, r.holderAt(r.taker(i)), s.target(i), g.hedged)
		}
		return // does not recognise the figure
	}
	if s.is(i, "contradict") && r.versus(i, g, obj) || r.disputed(i, g) {
		return
	}
	if (obj < 0 || !s.has(obj, wTold) && obj > i) && clause < 0 {
		if k := s.toldAfter(i); k >= 0 {
			obj = k
		}
	}
	if of := s.prep(obj, "of"); obj > i && s.is(obj, "part", "portion", "some", "aspect", "element", "much", "content", "contents", "substance", "thrust", "gist", "detail", "details") && s.has(of, wTold) {
		obj = of // disputed parts of the report
	}
	sub := r.taker(i)
	h := sub
	if !g.passive && obj < 0 && clause < 0 && s.xpos(i, "VBN", "VBD") && s.head[i] < 0 && s.has(sub, wTold|wUntruth) && !s.has(sub, wBody) && s.is(i, "dismiss", "reject", "dispute", "refute", "debunk") {
		g.passive = true // Death hoax dismissed
	}
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
	case clause > i && obj > i && s.has(obj, wProposal|wGrant) && !s.has(obj, wTold):
		return // rejected appeals that they step down
	case clause > i && s.is(i, "dispute", "contest", "rebut", "refute", "reject", "counter"):
		if !s.is(i, "dispute", "contest", "refute", "counter") && s.kidIs(clause, "that") < 0 {
			return
		}
	case obj < 0:
		return
	case s.is(i, "slam", "blast", "decry", "lambast", "lambaste", "denounce", "deride", "mock", "ridicule"):
		if !s.has(obj, wTold) || s.has(obj, wOpinion) || s.is(obj, "statement", "story", "article", "coverage", "news", "leak") {
			return
		}
	case s.is(i, "dispute") && s.is(obj, "that", "this", "it") && s.tag(obj) != syntax.NOUN && s.tag(obj+1) == syntax.PUNCT:
	case s.is(i, "dispute", "contradict", "rebut", "refute"):
		if r.person(obj) || r.named(obj) || !s.has(obj, wProposition|wWrongdoing) {
			return
		}
	case s.is(i, "contest", "challenge"):
		if !s.has(obj, wTold) && !s.is(obj, "authenticity", "accuracy", "existence", "truth", "veracity") {
			return
		}
	case s.is(obj, "it", "that", "this", "them", "which") && !s.is(i, "counter"):
		if s.tag(obj) != syntax.PRON && s.tag(obj) != syntax.DET || !s.is(i, "dismiss", "reject", "dispute") ||
			!(r.last.asked || s.hasBefore(i, wTold) && s.is(obj, "it", "this", "that") || !r.last.told.IsZero() && s.is(obj, "this", "that") || s.is(obj+1, ":") || s.is(i, "dispute") && s.tag(obj+1) == syntax.PUNCT) {
			return
		}
	case s.is(i, "dismiss", "reject") && s.has(obj, wProposition) && !s.has(obj, wProposal) && r.tagged(obj):
	case s.has(obj, wDenying) && s.is(i, "dismiss", "reject", "dispute", "rubbish", "ridicule"):
	case !s.has(obj, wTold), s.is(obj, "idea", "notion") && s.kid(obj, syntax.NmodPoss) >= 0:
		return
	}
	if r.legal(i, h, obj) || r.value(obj) {
		return
	}
	if s.has(obj, wDenying) && !g.neg && r.somebody(h) {
		r.add(Affirm, g.first, i, i, r.holderAt(h), s.cover(s.phrase(obj)), g.hedged) // who dismisses a denial says that it is so
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
	if s.is(i+1, "on") && s.temporal(i+2) && obj > i+2 {
		target = s.cover(i+3, max(s.right[obj], s.clauseEnd(obj)))
	}
	if g.passive || s.is(i, "scoff", "bristle") {
		target = s.cover(s.complete(obj))
	}
	for j := obj + 1; obj > i && j < len(s.toks) && j < obj+12; j++ { // dismissed the reports (as speculation)
		if s.is(j, "as") && s.toks[j].Span.Start > target.Start && s.toks[j].Span.End <= target.End {
			target = trim(r.text, article.Span{Start: target.Start, End: s.toks[j].Span.Start})
		}
	}
	hold := r.holderAt(h)
	if s.is(i, "contradict") && !r.person(h) && s.tag(h) != syntax.PRON && s.tag(h) != syntax.PROPN {
		return
	}
	r.add(reason, g.first, i, i, hold, target, g.hedged)
}

// versus handles "contradicting hackers who said they had copied the records":
// what those who are contradicted said is what is denied.
func (r *run) versus(i int, g group, obj int) bool {
	s := &r.s
	if obj < i || g.neg || !r.somebody(obj) {
		return false
	}
	rel := s.kid(obj, syntax.AclRelcl)
	for k := s.first[obj]; rel < 0 && k >= 0; k = s.next[k] {
		rel = s.kid(k, syntax.AclRelcl) // a group of hackers who
	}
	if rel < 0 && !s.has(obj, wProposition) && r.somebody(r.taker(i)) && !s.unreal(i, g) { // contradicted the minister
		r.add(Contradict, g.first, i, i, r.holderAt(r.taker(i)), s.cover(s.phrase(obj)), g.hedged)
		return true
	}
	if rel < 0 || !s.is(rel, "say", "claim", "allege", "report", "insist", "suggest") {
		return false
	}
	target := s.target(rel)
	if target.IsZero() {
		target = s.after(rel)
	}
	h := r.taker(i)
	if j := s.headOf(i); s.rel(i, syntax.Advcl) && (h < 0 || !r.somebody(h) || s.in[h] != 0) {
		for ; s.ok(j) && s.in[j] != 0; j = s.head[j] {
			h = -1 // the speaker of the whole
		}
		if s.ok(j) {
			h = r.taker(j)
		}
	}
	if h < 0 || !r.somebody(h) {
		return false
	}
	r.add(Contradict, i, i, i, r.holderAt(h), target, g.hedged)
	j := s.headOf(i)
	for up := 0; s.ok(j) && s.cued[j] == 0 && up < maxUp; up++ {
		j = s.head[j]
	}
	if s.rel(i, syntax.Advcl) && s.ok(j) && s.cued[j] != 0 {
		r.found[len(r.found)-1].quote = s.cued[j] // what the same words say is what contradicts
	}
	return true
}

// tagged reports whether the object at token i, something shown or told, is said to be something else: the sample as a collection of old files.
func (r *run) tagged(i int) bool {
	s := &r.s
	for j := i + 1; j < len(s.toks) && j < i+12; j++ {
		if s.is(j, "as") && (s.tag(j+1) == syntax.DET || s.tag(j+1) == syntax.ADJ || s.isNoun(j+1) || s.tag(j+1) == syntax.PUNCT || s.tag(j+1) == syntax.ADV) {
			return true
		}
		if s.isVerb(j) && !s.xpos(j, "VBG", "VBN") || s.is(j, ",", ";") {
			return false
		}
	}
	return false
}

// itself reports whether what was told says something of a body that is no court: the council denied claims that it had lied.
func (r *run) itself(sub, obj int) bool {
	s := &r.s
	if s.is(sub, "court", "tribunal", "judge", "magistrate", "jury", "arbitrator", "panel") {
		return false
	}
	return s.is(obj+1, "it", "they") || s.is(obj+1, "that") && s.is(obj+2, "it", "they")
}

// legal reports whether a court or the like acts here: judges dismiss charges without saying that they are false.
func (r *run) legal(i, sub, obj int) bool {
	s := &r.s
	if s.is(sub, "board", "panel", "commission") && s.xpos(obj, "NNS") && s.is(obj, "claim", "allegation") && s.is(obj+1, "of", "that") {
		return false // a school board dismisses claims of leaks, or that there was one
	}
	return s.has(sub, wCourt) && !r.itself(sub, obj) && s.is(obj, "claim", "charge", "complaint", "argument", "allegation", "suit", "testimony", "evidence", "account", "theory")
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
			if m := s.groupOf(k).modal; m == "should" || m == "must" || m == "ought" || s.is(k, "need", "ought", "deserve") && !s.xpos(k, "VBD", "VBN") {
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
