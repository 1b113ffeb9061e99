package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
)

// retold looks for those who are said to have told what is spoken of without its being told again: The claims were made by a union,
// the president repeated the accusation, anglers blame the mill, … denied a truce, hours after the president announced one.
func (r *run) retold() {
	s := &r.s
	for i := range s.toks {
		if s.class[i].has(wTold) && s.tag(i) == syntax.NOUN {
			r.contention(i)
		}
		if s.used[i] || s.cued[i] != 0 || s.in[i] != 0 || s.tag(i) != syntax.VERB {
			continue
		}
		switch {
		case s.is(i, "make", "give", "issue", "offer") && s.is(i-1, "one", "that") && s.xpos(i, "VBN") && r.conflicts(i):
		case s.is(i, "make", "repeat", "reiterate", "level", "renew", "raise", "voice"):
			r.retells(i)
		case s.is(i, "blame"):
			if sub, obj := r.taker(i), s.kid(i, syntax.Obj); obj > i && r.somebody(sub) && s.prep(i, "for", "on") < 0 {
				if g := s.groupOf(i); !g.neg && !g.passive && !s.unreal(i, g) {
					r.note(finding{stance: Assert, cue: s.cover(g.first, i), holder: r.holderAt(sub), target: s.cover(s.phrase(obj))}, i)
				}
			}
		case s.is(i, "announce", "declare", "report", "allege", "claim") && s.is(i+1, "one", "it") && s.rel(i, syntax.Advcl, syntax.Acl, syntax.Conj):
			sub := s.groupOf(i).first - 1
			for s.isNoun(s.headOf(sub)) && s.head[sub] < sub && s.kidIs(sub, "after", "when", "since") < 0 {
				sub = s.head[sub]
			}
			if after := s.kidIs(sub, "after", "when", "since") >= 0 || s.rel(i, syntax.Advcl); after && sub < i && !s.groupOf(i).neg && r.somebody(sub) && r.deniedBefore(i) {
				r.note(finding{stance: Assert, cue: s.cover(s.groupOf(i).first, i), holder: r.holderAt(sub), target: s.cover(i+1, i+1)}, i)
			}
		}
	}
}

// contention handles "disputed her contention that he had called": she contends it; "denied a report in the Herald that he had called".
func (r *run) contention(i int) {
	s := &r.s
	n := len(r.found)
	if n == 0 {
		return
	}
	f := &r.found[n-1]
	if f.stance != Deny || f.cue.End > s.toks[i].Span.Start || !f.target.Contains(s.toks[i].Span) {
		return
	}
	owner, that := -1, i+1
	switch {
	case s.is(i, "claim", "contention", "assertion", "allegation", "accusation", "charge", "insistence", "suggestion") && s.is(that, "that"):
		owner = s.kid(i, syntax.NmodPoss)
	case s.is(i+1, ",") && s.xpos(i+2, "VBN", "VBD"): // allegations, aired on Sunday by Radio Sur, that
		by := i + 3
		for by < i+9 && !s.is(by, "by", "in") && !s.is(by, ",") {
			by++
		}
		for that = by; that < by+8 && s.ok(that) && !s.is(that, ","); that++ {
			if s.is(by, "by", "in") && s.isNoun(that) {
				owner = that
			}
		}
		that++
	case s.is(i+1, "in", "by", "from"):
		for that < i+10 && s.ok(that) && !s.is(that, "that") && s.tag(that) != syntax.PUNCT && !s.isVerb(that) {
			if s.isNoun(that) && !s.isNoun(that+1) {
				owner = that
			}
			that++
		}
		if k := s.prep(i, "in", "by", "from"); k > i && k < that && s.isNoun(k) {
			owner = k
		}
	}
	if !s.is(that, "that") || !s.ok(that+1) || !r.somebody(owner) {
		return
	}
	h := r.holderAt(owner)
	if e, ok := r.ents.Lookup(h.speaker); !ok || h.speaker == f.holder.speaker || s.is(i+1, "in") && e.Kind != entity.Publication && e.Kind != entity.Organization || e.Kind == entity.Place {
		return
	}
	if target := (article.Span{Start: s.toks[that+1].Span.Start, End: f.target.End}); target.Len() > 0 {
		r.note(finding{stance: Assert, cue: s.toks[i].Span, holder: h, target: target}, i)
		r.found[len(r.found)-1].quote = 0 // theirs, whoever speaks of it
	}
}

// retells handles "repeated the accusation" and "the claims were made by a union".
func (r *run) retells(i int) {
	s := &r.s
	g := s.groupOf(i)
	if g.neg || s.unreal(i, g) {
		return
	}
	sub, obj := r.taker(i), s.object(i)
	if g.passive {
		sub, obj = s.agent(i), s.kid(i, syntax.NsubjPass, syntax.Nsubj)
	}
	if !r.somebody(sub) || !s.is(obj, "claim", "allegation", "accusation", "charge", "assertion") || s.kidIs(obj, "the", "this", "that", "these", "those") < 0 || s.prep(obj, "of") >= 0 || s.is(obj+1, "that") {
		return
	}
	r.note(finding{stance: Assert, cue: s.cover(g.first, i), holder: r.holderAt(sub), target: s.cover(s.phrase(obj))}, i)
}

// conflicts handles "her account was in conflict with one given by the captain": he told the other.
func (r *run) conflicts(i int) bool {
	s := &r.s
	clash, by := false, s.agent(i)
	for j := range i {
		clash = clash || s.is(j, "conflict", "odds", "variance", "contradict", "contradiction", "counter")
	}
	if !clash || !r.somebody(by) {
		return false
	}
	h := r.holderAt(by)
	for k := i; k < by; k++ {
		if s.is(k, "by") {
			h.span.Start = max(h.span.Start, s.toks[k+1].Span.Start)
		}
	}
	r.note(finding{stance: Assert, cue: s.toks[i].Span, holder: h, target: s.toks[i-1].Span}, i)
	return true
}

// deniedBefore reports whether a denial stands before token i in its sentence.
func (r *run) deniedBefore(i int) bool {
	n := len(r.found)
	return n > 0 && r.found[n-1].stance == Deny && r.s.span.Contains(r.found[n-1].cue) && r.found[n-1].cue.End <= r.s.toks[i].Span.Start
}
