package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// doubts looks for words that say that something is not established.
func (r *run) doubts(i int) {
	s := &r.s
	c := s.class[i]
	switch {
	case c.has(wUnverified) && s.rel(i, syntax.Amod) && s.has(s.head[i], wProposition) && s.head[i] > i:
		r.unverified(i, s.head[i])
	case c.has(wUnverified) && s.tag(i-1) == syntax.CCONJ && s.isNoun(i+1) && s.has(i+1, wProposition): // contradictory and unconfirmed reports
		r.unverified(i, i+1)
	case c.has(wAffirm) && s.xpos(i, "VBN", "JJ") && s.rel(i, syntax.Amod) && s.has(s.head[i], wProposition):
		// no confirmed reports
		if n := s.head[i]; s.kidIs(n, "no") >= 0 {
			r.addUnconfirmed(s.kidIs(n, "no"), n, i, holder{}, s.complement(n))
		}
	case c.has(wUnsure | wSure):
		r.unsure(i)
	case s.is(i, "doubt") && s.kidIs(i, "no") >= 0 && s.is(s.headOf(i), "have") && s.in[i] != 0:
		if h, ok := r.said(i); ok && !s.question(i) && (s.is(s.subject(s.head[i]), "I", "we") || s.is(s.subject(s.head[i]), "he", "she", "it", "they") && r.indirect(i)) {
			r.add(Affirm, s.groupOf(s.head[i]).first, i, i, h, s.after(i), false)
			for j := i + 1; j <= s.clauseEnd(i); j++ {
				s.used[j] = s.used[j] || s.has(j, wTrue) // that it is true
			}
		}
	case s.is(i, "know", "idea") && s.in[i] != 0:
		r.unsure(i)
	}
}

// indirect reports whether token i is said in a quote that is not direct.
func (r *run) indirect(i int) bool {
	q, ok := r.quotes.Lookup(r.s.in[i])
	return ok && q.Kind != quote.Direct
}

// complement returns the words for what the proposition of noun n says, or else of its governing clause.
func (s *sentence) complement(n int) article.Span {
	if k := s.kid(n, syntax.Acl, syntax.Ccomp, syntax.AclRelcl); k > n {
		return s.cover(s.full(k))
	}
	if k := s.prep(n, "of", "about", "that"); k > n {
		return s.cover(s.full(k))
	}
	h := s.head[n]
	if s.ok(h) && s.isVerb(h) {
		if k := s.clauseAfter(h); k > n {
			return s.cover(s.full(k))
		}
		if s.rel(n, syntax.Obl) {
			if k := s.kid(h, syntax.Nsubj, syntax.NsubjPass); k >= 0 {
				return s.cover(s.left[k], s.right[h])
			}
		}
		if s.rel(n, syntax.Nsubj) && s.right[h] > n+1 {
			if o := s.kid(h, syntax.Obj, syntax.Obl); o > n {
				return s.cover(s.full(o))
			}
		}
	}
	return article.Span{}
}

// unverified handles "unconfirmed reports that …": n is the noun.
func (r *run) unverified(i, n int) {
	s := &r.s
	if s.question(i) {
		return
	}
	r.addUnconfirmed(i, i, i, holder{}, s.complement(n))
}

// unsure handles "it was unclear whether", "was not sure what", "had no idea if", in what somebody says.
func (r *run) unsure(i int) {
	s := &r.s
	g := s.groupOf(i)
	clause := s.clauseAfter(i)
	if clause < 0 {
		clause = s.kid(i, syntax.Csubj, syntax.Advcl, syntax.Acl)
	}
	open := -1 // whether, if, who …
	for j := i + 1; j < len(s.toks) && j < i+7; j++ {
		if s.is(j, "whether", "if", "who", "what", "how", "why", "where", "when", "which") {
			open = j
			break
		}
		if s.isVerb(j) || s.tag(j) == syntax.PUNCT {
			break
		}
	}
	neg := s.has(i, wUnsure) && !g.neg || !s.has(i, wUnsure) && g.neg
	if s.is(i, "idea") {
		neg = s.kidIs(i, "no") >= 0 && s.is(s.head[i], "have")
		if neg {
			g = s.groupOf(s.head[i])
		}
	}
	if !neg || g.unreal || s.question(i) {
		return
	}
	if s.is(i, "able", "possible", "aware", "definite") {
		return // verbs say what is not possible
	}
	if s.is(i, "unconfirmed", "unverified") {
		sub := r.taker(i)
		if !s.has(sub, wProposition) && !s.is(sub, "it", "this", "that", "they", "which") {
			return
		}
		for j := i + 1; j < len(s.toks) && j < i+6; j++ {
			if s.has(j, wFalse|wAbsurd) && s.tag(j) == syntax.ADJ {
				return // unverified and utterly ridiculous: that is more
			}
		}
		h, _ := r.said(i)
		if s.is(g.first-1, "remain", "stay") {
			g.first--
		}
		r.addUnconfirmed(g.first, i, i, h, s.cover(s.full(sub)))
		return
	}
	h, ok := r.said(i)
	sub := r.taker(i)
	if b := g.first - 1; s.is(b, "it") && s.tag(b) == syntax.PRON {
		sub = b
	}
	if s.is(i, "idea") {
		sub = s.subject(s.head[i])
	}
	first := s.is(sub, "I", "we")
	if sub >= 0 && !s.is(sub, "it", "that", "this", "there") && !first && r.somebody(sub) && (!ok || s.tag(sub) != syntax.PRON) {
		// Police were not sure whether … : the subject holds it.
		if s.is(i, "know", "clear", "unclear", "idea") && !ok {
			return
		}
		if s.is(i, "unclear", "clear", "unknown", "known") {
			return
		}
		h, ok = r.holderAt(sub), true
	}
	if open < 0 && s.is(i, "sure", "certain") && s.is(i+1, "that") && (g.modal == "can" || g.modal == "could") {
		open = i + 1 // could not be sure that
	}
	if !ok || open < 0 {
		return
	}
	if s.is(i, "know", "idea") && !s.is(open, "whether", "if") {
		return
	}
	if s.is(open, "how", "why", "when") && !s.is(i, "unclear", "clear", "unknown", "known", "unsure", "sure") {
		return
	}
	var target article.Span
	from := open
	if s.is(open, "whether", "if", "that") {
		from++
	}
	to := s.clauseEnd(open)
	if clause >= 0 && s.right[clause] > open {
		to = s.right[clause]
	}
	target = s.cover(from, to)
	r.addUnconfirmed(min(g.first, i), i, i, h, target)
}
