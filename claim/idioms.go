package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// idioms looks for stances that whole phrases tell, in what somebody says.
func (r *run) idioms() {
	s := &r.s
	for i := range s.toks {
		if s.used[i] || !s.has(i, wIdiom) {
			continue
		}
		switch {
		case s.is(i, "happen", "occur", "exist") || s.is(i, "take") && s.is(i+1, "place"):
			r.happened(i)
		case s.is(i, "case") && s.is(i-1, "the"):
			h, ok := r.said(i)
			g := s.groupOf(i)
			sub := s.kid(i, syntax.Nsubj)
			if ok && s.is(i-2, "not", "n't", "n’t", "never", "simply") && s.is(sub, "that", "this", "it") && !g.unreal && !s.question(i) && g.modal == "" {
				target := s.cover(sub, sub)
				if s.is(i+1, "that") {
					target = s.after(i + 1)
				}
				r.add(Contrary, min(g.first, i-2), i, i, h, target, g.hedged)
			}
		case s.is(i, "question") && s.is(i-1, "no") && s.is(i+1, "of"):
			if h, ok := r.said(i); ok && !s.question(i) && s.groupOf(s.head[i]).modal == "" {
				r.add(Contrary, i-1, i+1, i, h, s.after(i+1), false)
			}
		case s.is(i, "nothing") && s.is(i+1, "in", "to", "behind"):
			j := i + 2
			for s.ok(j) && j < i+6 && !s.has(j, wTold) && !s.isVerb(j) {
				j++
			}
			if h, ok := r.said(i); ok && s.has(j, wTold) && s.isNoun(j) && !s.question(i) { // there was nothing in the reports
				r.add(Contrary, i, i+1, i, h, s.cover(s.complete(j)), false)
			}
		case s.is(i, "ignore", "disregard", "believe", "listen", "trust") && s.isVerb(i):
			r.unbelieve(i)
		case s.is(i, "thing") && s.is(i-1, "a") && s.is(i-2, "not", "n't", "n’t") && s.is(i-3, "be") && (!s.ok(i+1) || s.tag(i+1) == syntax.PUNCT):
			if h, ok := r.said(i); ok && !s.question(i) { // the split is not a thing
				if k := s.kid(i, syntax.Nsubj); k >= 0 && s.isNoun(k) && r.recent(s.lemma[k]) {
					r.add(Contrary, i-3, i, i, h, s.cover(s.full(k)), false)
				}
			}
		case s.is(i, "way") && s.tag(i) == syntax.NOUN:
			r.noWay(i)
		case s.is(i, "await", "wait") && s.isVerb(i):
			r.awaits(i)
		case s.is(i, "evidence", "information", "proof", "intelligence", "record") && s.tag(i) == syntax.NOUN:
			r.lacks(i)
		case s.is(i, "put", "lay") && s.isVerb(i):
			r.quashed(i)
		case s.is(i, "make") && s.isVerb(i) && !(s.xpos(i, "VBN") && s.is(i-1, "be")):
			if r.senseless(i); !s.used[i] {
				r.invented(i)
			}
		case s.is(i, "invent", "fabricate", "concoct"):
			r.invented(i)
		case s.is(i, "correspond", "square") && (s.is(i+1, "to", "with") && (s.is(i+2, "reality", "fact", "facts", "truth") || s.is(i+3, "reality", "fact", "facts", "truth"))):
			g := s.groupOf(i)
			if h, ok := r.said(i); ok && g.neg && !g.unreal && !s.question(i) {
				last := i + 2
				if !s.isNoun(last) {
					last++
				}
				r.add(Contrary, g.first, last, i, h, s.cover(s.full(max(r.taker(i), 0))), g.hedged)
			}
		case s.is(i, "wide") && s.is(i+1, "of") && s.is(i+3, "mark"), s.is(i, "make") && s.xpos(i, "VBN") && s.is(i+1, "up") && s.is(i-1, "be"):
			r.astray(i)
		case s.is(i, "so") && s.is(i-1, "not", "n't", "n’t") && s.is(i-2, "be") && s.is(i-3, "this", "that", "it") && (!s.ok(i+1) || s.tag(i+1) == syntax.PUNCT):
			if h, ok := r.said(i); ok && !s.question(i) {
				r.add(Contrary, i-2, i, i, h, s.cover(i-3, i-3), false)
			}
		case s.is(i, "innocence"):
			if v := s.headOf(i); s.is(v, "maintain", "protest", "proclaim", "declare") && s.rel(i, syntax.Obj) && s.kid(i, syntax.NmodPoss) >= 0 {
				if g, sub := s.groupOf(v), r.taker(v); !g.neg && !g.passive && !s.unreal(v, g) && r.somebody(sub) {
					r.add(Contrary, g.first, i, v, r.holderAt(sub), article.Span{}, g.hedged)
				}
			}
		case s.is(i, "not") && r.brief(i):
			r.shortNo(i)
		case s.is(i, "ours", "mine", "theirs") && s.is(i-1, "not", "n't", "n’t") && s.is(i-2, "be"):
			r.disowned(i)
		case s.is(i, "leave") && s.is(i+1, "open") && s.is(i+2, "whether"):
			if g := s.groupOf(i); s.isVerb(i) && !g.neg && !s.unreal(i, g) && r.person(r.taker(i)) {
				r.add(Declined, g.first, i+1, i, r.holderAt(r.taker(i)), s.after(i+1), g.hedged)
			}
		case s.is(i, "give") && s.is(i+1, "the") && s.is(i+2, "lie") && s.is(i+3, "to"):
			if g, sub := s.groupOf(i), r.taker(i); s.isVerb(i) && !g.neg && !s.unreal(i, g) && r.somebody(sub) {
				r.add(Contrary, g.first, i+2, i, r.holderAt(sub), s.after(i+3), g.hedged)
			}
		case s.is(i, "hear") && s.is(i+1, "of"):
			r.unheard(i)
		case s.is(i, "pluck") && (s.is(i+4, "air") || s.is(i+3, "air")):
			r.plucked(i)
		case s.is(i, "establish", "ascertain", "determine"):
			r.unestablished(i)
		case s.is(i, "check"):
			r.unchecked(i)
		case s.is(i, "support", "back", "bear"):
			r.unsupported(i)
		case s.is(i, "far", "further") && s.is(i+1, "from") && (s.is(i+3, "truth") || s.is(i+2, "true", "reality")):
			if h, ok := r.said(i); ok && !s.question(i) {
				r.add(Contrary, i, min(i+3, len(s.toks)-1), i, h, r.topic(i), false)
			}
		}
	}
}

// unchecked handles "had not been able to check the account".
func (r *run) unchecked(i int) {
	s := &r.s
	g, o, sub := s.groupOf(i), s.object(i), r.taker(i)
	if !s.isVerb(i) || !g.neg || g.unreal || g.passive || s.question(i) || !g.unable && g.modal != "could" || o < i || !s.has(o, wProposition) || !r.somebody(sub) {
		return
	}
	r.addUnconfirmed(g.first, i, i, r.holderAt(sub), s.target(i))
}

// unsupported handles "the data did not support the claim" and "the claim was not supported by the data", in what somebody says.
func (r *run) unsupported(i int) {
	s := &r.s
	g := s.groupOf(i)
	if !s.isVerb(i) || !g.neg || g.unreal || g.yet || g.modal == "will" || g.modal == "would" || s.question(i) {
		return
	}
	h, ok := r.said(i)
	if !ok {
		return
	}
	obj := s.object(i)
	if g.passive {
		obj = r.taker(i)
	} else if sub := r.taker(i); sub >= 0 && r.person(sub) {
		return // nobody supports an idea he dislikes
	}
	if n := len(r.found); n > 0 && r.found[n-1].stance == Deny && s.span.Contains(r.found[n-1].cue) {
		return // said already: false, and not supported by anything
	}
	if k := s.toldBefore(i); g.passive && !s.has(obj, wTold) && k >= 0 {
		obj = k // suggestions that people were caught are not supported
	}
	if s.has(obj, wTold) && !s.has(obj, wOpinion) {
		r.add(Contrary, g.first, i, i, h, s.cover(s.phrase(obj)), g.hedged)
	}
}

// unestablished handles "could not be independently established" and "could not establish whether".
func (r *run) unestablished(i int) {
	s := &r.s
	g := s.groupOf(i)
	if s.is(i-1, "to") && (s.is(i+1, "whether") || s.is(i+2, "authenticity", "veracity", "truth", "accuracy")) {
		h := i - 2 // is working as fast as it can to determine its authenticity
		for h >= 0 && h > i-9 && !s.has(h, wAttempt) && s.tag(h) != syntax.PUNCT {
			h--
		}
		if a := s.groupOf(max(h, 0)); s.has(h, wAttempt) && s.isVerb(h) && a.be && s.xpos(h, "VBG") && !a.neg && !s.unreal(h, a) && r.somebody(r.taker(h)) {
			target := s.target(i)
			if target.IsZero() {
				target = s.after(i)
			}
			r.addUnconfirmed(a.first, i, i, r.holderAt(r.taker(h)), target)
			return
		}
	}
	if !s.isVerb(i) || !g.neg || g.unreal || s.question(i) || g.modal != "could" && g.modal != "can" && !g.unable && !g.yet && !g.have {
		return
	}
	sub := r.taker(i)
	if !g.passive {
		k := i + 1
		if s.is(k, "exactly", "precisely") {
			k++
		}
		if (s.is(k, "whether", "if") || g.unable && s.is(k, "what", "which", "who", "how", "where", "when", "why")) && r.somebody(sub) {
			r.addUnconfirmed(g.first, i, i, r.holderAt(sub), s.target(i))
		}
		return
	}
	if s.has(sub, wProposition) {
		h := holder{}
		if s.in[i] != 0 {
			h, _ = r.said(i)
		}
		r.addUnconfirmed(g.first, i, i, h, s.cover(s.full(sub)))
	}
}

// happened handles “That never happened”.
func (r *run) happened(i int) {
	s := &r.s
	g := s.groupOf(i)
	if !g.neg || s.rel(i, syntax.AclRelcl) || s.is(i-1, "just") || g.modal != "" || g.unreal || g.yet || s.question(i) {
		return
	}
	if g.do && !s.xpos(s.aux(g), "VBD") && !s.is(i, "exist") || s.xpos(i, "VBZ", "VBP") && !s.is(i, "exist") {
		return // such things do not happen
	}
	h, ok := r.said(i)
	if !ok {
		return
	}
	sub := s.kid(i, syntax.Nsubj)
	if b := g.first - 1; sub < 0 && s.is(b, "that", "this", "it") && (b == 0 || s.tag(b-1) == syntax.PUNCT) {
		sub = b
	}
	if sub < 0 || !s.is(sub, "it", "this", "that", "they", "none", "nothing") && !s.has(sub, wProposition|wWrongdoing) && !(s.is(i, "exist") && s.isNoun(sub) && r.recent(s.lemma[sub])) &&
		!s.is(sub, "meeting", "conversation", "call", "incident", "event", "attack", "exchange", "phone", "talk", "discussion", "payment", "plan", "deal", "thing", "agreement", "encounter", "visit", "order", "recording") {
		return
	}
	r.add(Contradict, g.first, i, i, h, s.cover(s.full(sub)), g.hedged)
}

// disowned handles “The foam is not ours” of something that somebody else has spoken of.
func (r *run) disowned(i int) {
	s := &r.s
	q, ok := r.quotes.Lookup(s.in[i])
	n := i - 3
	if !ok || q.Source.IsZero() || r.contradicted[q.ID] || !s.isNoun(n) || s.question(i) || s.is(i, "theirs") == (q.Kind == quote.Direct) {
		return
	}
	if t := r.topics.by(s.lemma[n], teller(q)); t.sentence == 0 || r.number-t.sentence > 12 {
		return
	}
	r.contradicted[q.ID] = true
	r.add(Contradict, i-2, i, i, r.source(q), s.cover(s.left[n], i), false)
}

// unheard handles "would not hear of suggestions that", which are then rejected.
func (r *run) unheard(i int) {
	s := &r.s
	g, sub := s.groupOf(i), r.taker(i)
	if !g.neg || g.modal != "would" && g.modal != "will" || g.unreal || s.question(i) || !r.somebody(sub) {
		return
	}
	for j := i + 2; j < len(s.toks) && j < i+7 && !s.isVerb(j); j++ {
		if s.has(j, wTold) && !s.has(j, wProposal) && s.isNoun(j) && !r.value(j) {
			r.add(Reject, g.first, i+1, i, r.holderAt(sub), s.cover(i+2, max(s.right[j], s.clauseEnd(j))), g.hedged)
			return
		}
	}
}

// plucked handles "called the figure plucked out of the air".
func (r *run) plucked(i int) {
	s := &r.s
	v := i - 1
	for ; v >= 0 && v > i-12 && !(s.has(v, wBrand) && s.isVerb(v)); v-- {
		if s.isVerb(v) || s.is(v, ",", ";") {
			return
		}
	}
	if v < 0 || v <= i-12 {
		return
	}
	g, sub := s.groupOf(v), r.taker(v)
	if g.neg || g.passive || s.unreal(v, g) || s.used[v] || !r.somebody(sub) {
		return
	}
	to := i - 1
	for s.tag(to) == syntax.PUNCT || s.is(to, "as", "be") {
		to--
	}
	if target := s.cover(v+1, to); !target.IsZero() {
		r.add(Contrary, g.first, v, v, r.holderAt(sub), target, g.hedged)
	}
}

// astray handles "the reports were wide of the mark" and "the story was made up", in what somebody says.
func (r *run) astray(i int) {
	s := &r.s
	h, ok := r.said(i)
	be := i - 1
	for s.tag(be) == syntax.ADV {
		be--
	}
	if !ok || !s.is(be, "be") || s.question(i) {
		return
	}
	sub := s.kid(i, syntax.Nsubj, syntax.NsubjPass)
	if sub < 0 || !s.has(sub, wTold) {
		for sub = be - 1; sub >= 0 && s.in[sub] == s.in[i] && !s.has(sub, wTold); sub-- {
		}
	}
	if g := s.groupOf(i); sub >= 0 && s.has(sub, wTold) && s.isNoun(sub) && s.in[sub] == s.in[i] && !g.neg && !g.unreal && g.modal == "" {
		last := i + 1
		if s.is(i, "wide") {
			last = i + 3
		}
		r.add(Contrary, be, last, i, h, s.cover(s.left[sub], be-1), g.hedged)
	}
}

// shortNo handles “Absolutely not,” he said when asked whether ….
func (r *run) shortNo(i int) {
	s := &r.s
	q, ok := r.quotes.Lookup(s.in[i])
	if !ok || q.Kind != quote.Direct || q.Source.IsZero() || !s.is(i-1, "absolutely", "certainly", "definitely", "course") && !s.is(i+1, "at") || !(r.last.asked || s.hasBefore(len(s.toks), wAsk)) {
		return
	}
	r.add(Contrary, i, i, i, r.source(q), r.topic(i), false)
}
