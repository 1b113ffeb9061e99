package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article/syntax"
)

// retold looks for those who are said to have told what is spoken of without its being told again: The claims were made by a union,
// the president repeated the accusation, anglers blame the mill, … denied a truce, hours after the president announced one.
func (r *run) retold() {
	s := &r.s
	for i := range s.toks {
		if s.used[i] || s.cued[i] != 0 || s.in[i] != 0 || s.tag(i) != syntax.VERB {
			continue
		}
		switch {
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

// deniedBefore reports whether a denial stands before token i in its sentence.
func (r *run) deniedBefore(i int) bool {
	n := len(r.found)
	return n > 0 && r.found[n-1].stance == Deny && r.s.span.Contains(r.found[n-1].cue) && r.found[n-1].cue.End <= r.s.toks[i].Span.Start
}

// again returns the cluster that the assertion i only points to, or nil: the claims, one; or the denial of those whom it blames.
func (l *ledger) again(i int) *cluster {
	recent := l.recent()
	p, a := l.props[i], l.all[i]
	if len(recent) == 0 {
		return nil
	}
	if a.Quote == 0 && (p.refer || strings.EqualFold(l.text[a.Target.Start:a.Target.End], "one")) {
		for _, c := range slices.Backward(recent) {
			if c.spoken && l.where[i]-c.last <= 4 {
				return c
			}
		}
		return nil
	}
	if l.tellsBy(&a, "blam") && !p.verb && !p.inf && len(p.keys) == 1 {
		c := recent[len(recent)-1]
		for _, m := range slices.Backward(c.near) {
			if l.all[m].Stance == Deny && l.where[i]-l.where[m] <= 2 {
				if who := l.propose(&Statement{Target: l.all[m].Source}); len(shared(who.keys, p.keys)) > 0 {
					return c
				}
			}
		}
	}
	return nil
}
