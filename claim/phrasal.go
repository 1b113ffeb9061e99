package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// phrasal handles verbs that deny or affirm together with a particle or a noun:
// brush off, push back against, cast doubt on, stand by.
func (r *run) phrasal(i int) {
	s := &r.s
	g := s.groupOf(i)
	last, prep := i, -1 // the last word of the phrase; the word whose phrase is the object
	reason := Reject
	near := func(from int, words ...string) int {
		for j := from + 1; j < len(s.toks) && j < from+6; j++ {
			if s.is(j, words...) {
				return j
			}
		}
		return -1
	}
	obj := s.object(i)
	switch {
	case s.is(i, "push", "hit") && s.is(i+1, "back"):
		last = i + 1
		if prep = near(last, "against", "on", "at"); prep < 0 {
			return
		}
		last = prep
	case s.is(i, "hit", "lash", "strike") && s.is(i+1, "out", "back"):
		last = i + 1
		if prep = near(last, "against", "on", "at", "over"); prep < 0 {
			return
		}
		last = prep
	case s.is(i, "brush", "wave", "push", "sweep") && near(i, "aside") > 0:
		last = i
		if s.is(i+1, "aside") {
			last = i + 1
		}
	case s.is(i, "brush", "shrug", "laugh", "wave", "shake") && near(i, "off", "away") > 0:
		last = i
		if s.is(i+1, "off", "away") {
			last = i + 1
		}
	case s.is(i, "shoot", "shot", "knock", "bat", "slap", "shut", "strike") && near(i, "down", "away") > 0, s.is(i, "bat") && s.is(i+1, "back"):
		last = i
		if s.is(i+1, "down", "away", "back") {
			last = i + 1
		}
		if s.is(i, "strike") {
			return
		}
	case s.is(i, "disagree") && near(i, "with") > 0:
		last = near(i, "with")
		prep = last
	case s.is(i, "beat") && s.is(i+1, "back"), s.is(i, "fend") && s.is(i+1, "off"):
		last = i + 1
	case s.is(i, "defend") && s.is(i+1, "himself", "herself", "itself", "themselves") && s.is(i+2, "against"):
		last, prep = i+2, i+2
	case s.is(i, "play") && s.is(i+1, "down"):
		last = i + 1
	case s.is(i, "pour", "throw"):
		w := near(i, "water", "scorn")
		if w < 0 || !s.is(w+1, "on", "over") {
			return
		}
		last, prep = w, w+1
	case s.is(i, "take") && near(i, "issue") > 0:
		w := near(i, "issue")
		if w > i+4 || !s.is(w+1, "with") {
			return
		}
		last, prep = w, w+1
	case s.is(i, "cast", "raise") && near(i, "doubt") > 0:
		w := near(i, "doubt")
		if w > i+4 || !s.is(w+1, "on", "upon", "over", "about") {
			return
		}
		last, prep = w, w+1
	case s.is(i, "stand", "stick", "stuck") && s.is(i+1, "by", "to", "behind"):
		last, prep, reason = i+1, i+1, Affirm
		if s.is(i, "stand") && s.is(i+1, "to") || s.is(i, "stick", "stuck") && s.is(i+1, "behind") {
			return
		}
	case s.is(i, "come") && s.is(i+1, "clean"):
		last, reason = i+1, Concede
	case s.is(i, "own", "fess") && s.is(i+1, "up"):
		last, reason = i+1, Concede
	case s.is(i, "own") && s.is(i+1, "that") && s.clauseAfter(i) > i && !g.passive || s.is(i, "own") && s.is(i+1, "to") && s.xpos(i+2, "VBG"):
		reason = Concede
	case s.is(i, "plead"):
		r.plea(i, g)
		return
	default:
		return
	}
	if g.neg && reason != Reject || s.unreal(i, g) {
		return
	}
	sub := r.taker(i)
	if g.passive {
		sub = s.agent(i)
	} else if sub >= 0 && !r.somebody(sub) {
		return
	}
	var target article.Span
	if reason == Concede {
		next := last + 1
		if s.is(next, "on") && s.temporal(next+1) {
			next += 2 // owned up on Tuesday to having lost the key
		}
		if k := s.prep(i, "about", "to", "on"); k >= 0 && !s.temporal(k) {
			target = s.cover(s.full(k))
		} else if s.is(next, "about", "to", "on", "over") {
			target = s.after(next)
		} else if last == i {
			target = s.target(i)
		}
		r.add(reason, g.first, last, i, r.holderAt(sub), target, g.hedged)
		return
	}
	o := obj
	if o < 0 && prep < 0 && !g.passive {
		prep = last
	}
	if prep >= 0 {
		o = -1
		for j := prep + 1; j < len(s.toks) && j < prep+8; j++ {
			if s.isNoun(j) && (!s.isNoun(j+1) || s.temporal(j+1) || s.has(j, wTold) && s.tag(j+1) == syntax.PRON) && !s.xpos(j+1, "POS") && !s.xpos(j, "PRP$") && !(s.tag(j+1) == syntax.PUNCT && s.xpos(j+1, "''") && s.isNoun(j+2)) {
				o = j
				break
			}
			if s.tag(j) == syntax.PUNCT && !s.xpos(j, "``", "''") || s.tag(j) == syntax.VERB {
				break
			}
		}
	} else if g.passive {
		o = r.taker(i)
	}
	if reason == Affirm && s.is(prep+1, "what") && !g.passive { // stands by what she said
		if v := s.headOf(prep + 1); s.is(v, "say", "write", "report", "tell") || s.between(prep+1, min(prep+6, len(s.toks)), "said") {
			r.add(reason, g.first, last, i, r.holderAt(sub), s.after(prep), g.hedged)
		}
		return
	}
	if o < 0 {
		return
	}
	switch {
	case reason == Affirm:
		it := s.tag(o) == syntax.PRON && s.is(o, "it", "that", "this", "them") && s.is(i, "stand") && !r.topic(i).IsZero()
		if !it && !s.has(o, wTold) && !s.is(o, "reporting", "presentation", "word", "comment", "remark", "work", "testimony", "coverage", "integrity", "gun", "position", "finding", "figure", "assertion", "decision") {
			return
		}
		if s.is(o, "gun", "position", "decision") {
			return
		}
	case s.is(i, "cast", "raise") && s.is(o, "credibility", "authenticity", "veracity", "accuracy"):
	case !s.has(o, wProposition) || s.is(o, "toll", "number", "figure", "video", "photo", "picture", "prospect", "image", "evidence", "attack"), s.is(i+1, "out") && !s.has(o, wTold), r.value(o):
		return
	}
	if prep >= 0 {
		from, to := prep+1, o
		if s.left[o] >= prep {
			_, to = s.complete(o)
		}
		target = s.clip(from, to, i)
	} else if g.passive {
		target = s.cover(s.full(o))
	} else {
		from, to := s.full(o)
		target = s.clip(max(from, i+1), to, i)
	}
	if g.neg {
		reason = NonDenial
	}
	r.add(reason, g.first, last, i, r.holderAt(sub), target, g.hedged)
}

// plea handles "pleaded not guilty to theft".
func (r *run) plea(i int, g group) {
	s := &r.s
	j, reason := i+1, Concede
	if s.is(j, "not") {
		j, reason = j+1, Contrary
	}
	if sub := r.taker(i); s.is(j, "guilty") && !g.neg && !g.passive && !s.unreal(i, g) && r.somebody(sub) {
		var target article.Span
		for k := j + 1; k < j+9 && s.ok(k) && s.tag(k) != syntax.PUNCT; k++ { // not guilty at the city court to fraud
			if s.is(k, "to") {
				target = s.after(k)
				break
			}
		}
		n := len(r.found)
		if r.add(reason, g.first, j, i, r.holderAt(sub), target, g.hedged); len(r.found) > n {
			r.found[n].exact = true
		}
	}
}
