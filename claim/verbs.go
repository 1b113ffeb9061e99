package claim

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
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
	if s.xpos(i, "VBN") && s.is(i+1, "and", "or") && (s.tag(i-1) == syntax.ADP || s.tag(i-1) == syntax.DET) {
		return // a field of confirmed and potential candidates
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
	if s.is(i, "dispute", "reject") && s.tag(i) == syntax.NOUN {
		return s.rel(i, syntax.AclRelcl) || s.kid(i, syntax.Nsubj) >= 0
	}
	return s.tag(i) == syntax.NOUN && (strings.HasSuffix(form, "ed") || s.is(i, "deny", "admit", "confirm", "acknowledge", "dismiss") && strings.HasSuffix(form, "s"))
}

// clauseAfter returns the token that heads the clause that is the object of verb i, or -1.
func (s *sentence) clauseAfter(i int) int {
	if k := s.kid(i, syntax.Ccomp); k >= 0 && k > i {
		return k
	}
	if k := s.kid(i, syntax.Xcomp); k > i && !(k == i+1 && s.xpos(k, "VB")) && (s.isVerb(k) || s.kid(k, syntax.Cop, syntax.Aux) >= 0) {
		return k
	}
	if s.xpos(i+1, "VBG") && s.headOf(i+1) == i {
		return i + 1 // admitted taking
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
	if s.pronounClause(i) {
		return i + 2
	}
	if s.is(i+1, "that") && s.xpos(i+1, "IN") {
		for j := i + 2; j < len(s.toks) && j < i+20; j++ {
			if s.xpos(j, "VBD", "VBZ", "VBP", "MD") {
				return j
			}
		}
	}
	// A clause whose subject the parse took for the object: confirmed the two were held, conceded a pump failed
	if o := s.kid(i, syntax.Obj); o > i && s.kid(o, syntax.AclRelcl) < 0 {
		_, to := s.phrase(o)
		if j := to + 1; s.ok(j) && s.xpos(j, "VBN") && (s.head[j] == o || s.head[j] == i) && s.is(j, "fail", "die", "collapse", "crash", "occur", "happen", "resign", "escape", "malfunction", "leak", "drown", "arrive", "disappear", "begin", "overrun") {
			return j
		}
		if j := to + 1; s.ok(j) && s.xpos(j, "VBN") && s.head[j] == o && (s.tag(j+1) == syntax.DET || s.xpos(j+1, "PRP$", "NNS")) && strings.HasSuffix(s.toks[j].Form, "ed") {
			return j // admitted his men used truncheons: no participle has an object
		}
		if j := to + 1; s.ok(j) && (s.xpos(j, "VBD", "VBZ", "VBP", "MD") && (s.tag(j) == syntax.AUX || s.isVerb(j))) {
			if s.tag(j) == syntax.AUX && s.ok(s.head[j]) && s.head[j] > j {
				return s.head[j]
			}
			return j
		}
	}
	return -1
}

// pronounClause reports whether a clause follows verb i at once whose subject is a pronoun: admitted he had.
func (s *sentence) pronounClause(i int) bool {
	return s.is(i+1, "he", "she", "it", "they", "we", "i", "there") && (s.tag(i+2) == syntax.AUX || s.xpos(i+2, "VBD", "VBZ", "VBP", "MD"))
}

// described returns the words before the relative clause that verb i with subject sub stands in, or nothing:
// a video, which the paper could not verify.
func (s *sentence) described(sub int) article.Span {
	if !s.ok(sub) {
		return article.Span{}
	}
	w := s.left[sub] - 1
	if !s.is(w, "which", "that") {
		w--
	}
	if !s.is(w, "which") && !(s.is(w, "that") && s.isNoun(w-1) && !s.rel(s.head[w], syntax.Ccomp)) {
		return article.Span{}
	}
	if w--; s.is(w, ",") {
		w--
	}
	if !s.isNoun(w) {
		return article.Span{}
	}
	for range 4 {
		if h := s.head[w]; s.ok(h) && h < w && s.isVerb(h) && s.rel(h, syntax.Acl) && s.isNoun(s.head[h]) && s.head[h] < h {
			w = s.head[h] // a video circulating on social media
		} else if s.ok(h) && h < w && s.isNoun(h) {
			w = h
		}
	}
	return s.cover(s.phrase(w))
}

// object returns the token that heads the object of verb i, or -1.
// Of a relative clause without one, it is the noun that the clause describes.
func (s *sentence) object(i int) int {
	k := s.kid(i, syntax.Obj)
	if k >= 0 && (s.is(k, "that") && s.xpos(k, "IN") || s.temporal(k) && s.kid(k, syntax.Det) < 0) {
		return -1
	}
	if sub := s.kid(i, syntax.Nsubj); sub >= 0 && k < 0 && s.is(s.left[sub]-1, ",") {
		return -1 // …, the ministry confirmed
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
	if s.is(j, ",") && s.is(j+1, "however", "though", "meanwhile", "too") && s.is(j+2, ",") {
		j += 3
	}
	if s.is(j, "on") && s.temporal(j+1) { // disputed on Friday a report
		j += 2
		for s.temporal(j) {
			j++
		}
	}
	if s.is(j, "as") { // dismissed as “pure theatre” allegations that
		for k := j + 1; k < j+9 && s.ok(k); k++ {
			if s.toks[k].XPOS == "''" {
				j = k + 1
				break
			}
		}
	}
	if s.xpos(j, "``") { // rejects ‘cover-up’ slur
		for k := j + 1; k < j+6 && s.ok(k); k++ {
			if s.xpos(k, "''") && s.has(k+1, wTold) {
				j = k + 1
				break
			}
		}
	}
	for s.tag(j) == syntax.NOUN && !s.has(j, wTold) && s.has(j+1, wTold) || s.tag(j) == syntax.DET || s.tag(j) == syntax.ADJ || s.tag(j) == syntax.ADV || s.xpos(j, "PRP$", "POS") {
		j++
	}
	if s.has(j, wTold) && !s.isVerb(j+1) && !s.is(j, "charge") {
		return j
	}
	return -1
}

// target returns the words for what verb i is about: its clause, its object, or what follows it.
func (s *sentence) target(i int) article.Span {
	if t := s.clauseWords(i); !t.IsZero() {
		return t
	}
	if s.is(i+1, "that") && s.xpos(i+1, "IN", "WDT") {
		to := s.clauseEnd(i + 1)
		if k := s.clauseAfter(i); k >= 0 {
			to = max(to, s.right[k])
		}
		return s.clip(i+2, to, i)
	}
	if s.pronounClause(i) {
		return s.clip(i+1, s.clauseEnd(i), i)
	}
	if t := s.trailing(i); !t.IsZero() {
		return t
	}
	if k := s.clauseAfter(i); k >= 0 {
		from, to := s.full(k)
		if o := s.kid(i, syntax.Obj); o > i && o < from {
			from = max(s.left[o], i+1) // its subject, which the parse took for the object
		}
		return s.clip(max(from, i+1), to, i)
	}
	if t := s.toldAfter(i); t > 0 && s.is(i+1, "as") && s.object(i) != t {
		from := t
		for from-1 > i && s.tag(from-1) != syntax.PUNCT {
			from--
		}
		return s.cover(from, max(s.right[t], s.clauseEnd(t)))
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
		from := i + 1
		if s.is(from, ",") {
			from += 3 // …, however, …
		}
		to := max(k, s.right[k], s.clauseEnd(k))
		for j := to + 1; j < to+4 && s.ok(j); j++ {
			if s.is(j, "according") && s.is(j+1, "to") && s.is(j+2, "which") {
				to = s.clauseEnd(j + 2)
			}
		}
		return s.cover(from, to)
	}
	return article.Span{}
}

// clauseWords returns the clause that starts right after verb i with a word for it, less "that" and "if",
// whatever the parse made of it.
func (s *sentence) clauseWords(i int) article.Span {
	from := i + 1
	switch {
	case s.is(from, "that", "if"):
		from++
	case s.is(from, "whether", "who", "what", "how", "why", "when", "where"):
	default:
		return article.Span{}
	}
	end := s.clauseEnd(from)
	if k := s.clauseAfter(i); k > i && !s.between(end, s.right[k], "but") {
		end = max(end, s.right[k])
	}
	for j := from; j <= end; j++ {
		if s.xpos(j, "VBD", "VBZ", "VBP", "MD") {
			return s.clip(from, end, i)
		}
	}
	return article.Span{}
}

// trailing returns what stands before a verb with its subject that only trail behind it: “…, the ministry confirmed on Friday.”
func (s *sentence) trailing(i int) article.Span {
	sub := s.nominal(i)
	if sub < 0 || sub > i {
		return article.Span{}
	}
	from := s.left[sub]
	if s.tag(from-1) == syntax.DET {
		from--
	}
	if !s.is(from-1, ",") || from < 5 || s.clauseAfter(i) >= 0 || s.object(i) >= 0 {
		return article.Span{}
	}
	if !(s.tag(i+1) == syntax.PUNCT || s.temporal(i+1) || s.is(i+1, "on", "in", "late", "early", "to")) || s.in[i] != 0 {
		return article.Span{}
	}
	return s.cover(0, from-2)
}

// complete returns the first and last token of all that the noun k heads,
// with its clause even if the parse hung that elsewhere: the claim that …
func (s *sentence) complete(k int) (from, to int) {
	from, to = s.full(k)
	if to == k && s.is(k+1, "of", "that", "about") {
		to = s.clauseEnd(k)
	}
	for s.tag(to) == syntax.NOUN && s.tag(to+1) == syntax.NOUN && !s.temporal(to+1) && !s.xpos(to+1, "VBZ") { // nouns in a row
		to++
		if s.is(to+1, "-") && s.tag(to+2) == syntax.NOUN {
			to += 2
		}
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
		if s.is(j, ",") && j > from && s.in[from] != 0 && s.in[i] == s.in[from] && s.in[j] == 0 {
			to = j - 1 // stands by its story, (the editor said)
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
	if j := s.kid(i, syntax.Conj); j > i && s.isVerb(j) {
		// confirmed (the suspect and his brother were held), taken for two clauses
		if n := s.kid(j, syntax.Nsubj, syntax.NsubjPass); n > i && s.is(s.left[n]-1, "and") && !s.is(s.left[n]-2, ",") && s.isNoun(s.left[n]-2) {
			return true
		}
	}
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
