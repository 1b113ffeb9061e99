package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// maxUp is how many heads are followed upwards from a word: sentences nest less, and noise must not cost more.
const maxUp = 12

// A sentence is what is known of one sentence: its grammar, and the classes and the quote of each token.
// Tokens are numbered from 0 in it. One sentence is reused for the next.
type sentence struct {
	text  string // of the article
	span  article.Span
	toks  []syntax.Token
	head  []int      // of each token, -1 at the root
	class []class    // of each token's lemma
	lemma []string   // of each token, in lower case if words.txt has it
	in    []quote.ID // the innermost quote whose content holds the token
	cued  []quote.ID // the quote whose cue holds the token
	first []int      // first dependent of each token, -1 if none
	next  []int      // next dependent of the same head, -1 if none
	left  []int      // first token of the subtree of each token
	right []int      // last token of it
	used  []bool     // tokens that a finding rests on
	depth int        // of shared
	order []int      // scratch
}

// load makes s the sentence of the tokens toks, the first of which is token base of its Doc.
func (s *sentence) load(text string, span article.Span, base int, toks []syntax.Token, starts *places) {
	n := len(toks)
	s.text, s.span, s.toks = text, span, toks
	s.head = resize(s.head, n)
	s.class, s.lemma = resize(s.class, n), resize(s.lemma, n)
	s.in = resize(s.in, n)
	s.cued = resize(s.cued, n)
	s.first, s.next = resize(s.first, n), resize(s.next, n)
	s.left, s.right = resize(s.left, n), resize(s.right, n)
	s.used = resize(s.used, n)
	for i, t := range toks {
		s.head[i] = -1
		if h := t.Head - base; t.Head >= 0 && h >= 0 && h < n && h != i {
			s.head[i] = h
		}
		s.lemma[i] = t.Lemma
		if w, ok := look(starts, t.Lemma, t.Form); ok {
			s.lemma[i], s.class[i] = w.lemma, w.class
		}
		if t.Lemma == "case" && same(t.Form, "cast") {
			s.lemma[i], s.class[i] = "cast", wPhrasal
		}
	}
	s.link()
}

// link sets what follows from the heads.
func (s *sentence) link() {
	for i := range s.toks {
		s.first[i], s.next[i], s.left[i], s.right[i] = -1, -1, i, i
	}
	for i := len(s.toks) - 1; i >= 0; i-- {
		if h := s.head[i]; h >= 0 {
			s.next[i], s.first[h] = s.first[h], i
		}
	}
	s.bounds()
}

// resize returns a slice of n zero values, on the memory of v if that is enough.
func resize[T any](v []T, n int) []T {
	if cap(v) < n {
		return make([]T, n, n+n/2)
	}
	v = v[:n]
	clear(v)
	return v
}

// bounds sets the first and last token of each subtree.
func (s *sentence) bounds() {
	// Tokens in an order in which heads come before dependents.
	s.order = s.order[:0]
	for i, h := range s.head {
		if h < 0 {
			s.order = append(s.order, i)
		}
	}
	for at := 0; at < len(s.order); at++ {
		for k := s.first[s.order[at]]; k >= 0; k = s.next[k] {
			s.order = append(s.order, k)
		}
	}
	for at := len(s.order) - 1; at >= 0; at-- {
		i := s.order[at]
		if h := s.head[i]; h >= 0 {
			s.left[h] = min(s.left[h], s.left[i])
			s.right[h] = max(s.right[h], s.right[i])
		}
	}
}

// ok reports whether i is a token.
func (s *sentence) ok(i int) bool { return i >= 0 && i < len(s.toks) }

// tag returns the part of speech of token i, or X if there is no such token.
func (s *sentence) tag(i int) syntax.Tag {
	if !s.ok(i) {
		return syntax.X
	}
	return s.toks[i].Tag
}

// xpos reports whether the Penn tag of token i is one of tags.
func (s *sentence) xpos(i int, tags ...string) bool {
	if s.ok(i) {
		if slices.Contains(tags, s.toks[i].XPOS) {
			return true
		}
	}
	return false
}

// rel reports whether token i stands in one of rels to its head.
func (s *sentence) rel(i int, rels ...syntax.Rel) bool {
	if s.ok(i) {
		if slices.Contains(rels, s.toks[i].Rel) {
			return true
		}
	}
	return false
}

// is reports whether the lemma or the form of token i is one of words, which are in lower case.
func (s *sentence) is(i int, words ...string) bool {
	if s.ok(i) {
		lemma, form := s.lemma[i], s.toks[i].Form
		l, f := glance(lemma), glance(form)
		for _, w := range words {
			if k := glance(w); k == l && same(lemma, w) || k == f && same(form, w) {
				return true
			}
		}
	}
	return false
}

// glance returns what tells most words apart at once: the length and the first letter, whatever its case.
func glance(s string) int {
	if s == "" {
		return 0
	}
	return len(s)<<8 | int(s[0]|0x20)
}

// same reports whether s is the word w, which is in lower case, whatever the case of s.
func same(s, w string) bool {
	return len(s) == len(w) && s != "" && s[0]|0x20 == w[0]|0x20 && strings.EqualFold(s, w)
}

// has reports whether token i is of one of the classes of c.
func (s *sentence) has(i int, c class) bool { return s.ok(i) && s.class[i].has(c) }

// kid returns the first dependent of token i that stands in one of rels to it, or -1.
func (s *sentence) kid(i int, rels ...syntax.Rel) int {
	if !s.ok(i) {
		return -1
	}
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if s.rel(k, rels...) {
			return k
		}
	}
	return -1
}

// kidIs returns the first dependent of token i that is one of words, or -1.
func (s *sentence) kidIs(i int, words ...string) int {
	if !s.ok(i) {
		return -1
	}
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if s.is(k, words...) {
			return k
		}
	}
	return -1
}

// prep returns the dependent of token i that stands after one of the prepositions, or -1.
func (s *sentence) prep(i int, preps ...string) int {
	if !s.ok(i) {
		return -1
	}
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if k > i && s.rel(k, syntax.Obl, syntax.Nmod, syntax.OblAgent, syntax.Advcl, syntax.Acl, syntax.Ccomp, syntax.Xcomp, syntax.Obj) {
			for c := s.first[k]; c >= 0; c = s.next[c] {
				if c < k && s.rel(c, syntax.Case, syntax.Mark) && s.is(c, preps...) {
					return k
				}
			}
		}
	}
	return -1
}

// between reports whether word stands between tokens i and j.
func (s *sentence) between(i, j int, word string) bool {
	for ; i < j; i++ {
		if s.is(i, word) {
			return true
		}
	}
	return false
}

// headOf returns the head of token i, or -1.
func (s *sentence) headOf(i int) int {
	if !s.ok(i) {
		return -1
	}
	return s.head[i]
}

// isVerb reports whether token i is a verb that is no auxiliary.
func (s *sentence) isVerb(i int) bool { return s.tag(i) == syntax.VERB }

// isNoun reports whether token i can head a noun phrase.
func (s *sentence) isNoun(i int) bool {
	if !s.ok(i) {
		return false
	}
	switch s.tag(i) {
	case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.NUM, syntax.X, syntax.SYM:
		return true
	default:
		return false
	}
}

// cover returns the span from token i to token j, marks and space at its ends left out.
func (s *sentence) cover(i, j int) article.Span {
	i, j = max(i, 0), min(j, len(s.toks)-1)
	for i <= j && s.drop(i) {
		i++
	}
	for j >= i && s.drop(j) {
		j--
	}
	if i > j {
		return article.Span{}
	}
	return article.Span{Start: s.toks[i].Span.Start, End: s.toks[j].Span.End}
}

// drop reports whether token i is a mark that no span starts or ends with.
func (s *sentence) drop(i int) bool {
	if s.toks[i].Tag != syntax.PUNCT {
		return false
	}
	switch s.toks[i].Form {
	case ")", "(", "]", "[", "%", "$":
		return false
	}
	return true
}

// at returns the token that starts at or after byte offset, or len(s.toks).
func (s *sentence) at(offset int) int {
	lo, hi := 0, len(s.toks)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if s.toks[mid].Span.Start < offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// within reports whether token i is in the subtree of token top.
func (s *sentence) within(i, top int) bool {
	for range maxUp * 2 {
		if i == top {
			return true
		}
		if i < 0 {
			return false
		}
		i = s.head[i]
	}
	return false
}

// phrase returns the first and last token of the noun phrase that token i heads:
// with its titles, its appositions and the prepositions that belong to it, without relative clauses.
func (s *sentence) phrase(i int) (from, to int) {
	from, to = i, i
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if k < i {
			switch s.toks[k].Rel {
			case syntax.Case, syntax.Cc, syntax.Punct, syntax.Mark, syntax.Advmod, syntax.Cop, syntax.Nsubj, syntax.Aux, syntax.Parataxis, syntax.Discourse, syntax.Advcl:
			case syntax.Acl, syntax.AclRelcl, syntax.Obl, syntax.Dep, syntax.Conj:
			default:
				if s.is(s.right[k]+1, ",") && !s.rel(k, syntax.Amod, syntax.Det, syntax.Nummod) {
					continue // in Washington, the agency
				}
				from = min(from, s.left[k])
			}
			continue
		}
		switch s.toks[k].Rel {
		case syntax.Flat, syntax.Compound, syntax.Nummod, syntax.Appos, syntax.Nmod, syntax.Fixed, syntax.Conj, syntax.Goeswith, syntax.Amod:
			if s.rel(k, syntax.Conj) && !s.isNoun(k) || s.temporal(k) || s.tag(k) == syntax.NUM && s.is(k-1, ",") || s.is(s.left[k], "as") && s.tag(s.left[k]) == syntax.ADP {
				continue // an age; described by the embassy (as baseless)
			}
			_, end := s.phrase1(k)
			to = max(to, end)
		}
	}
	for j := from; j < i; j++ {
		if s.is(j, "but") {
			from = j + 1
		}
	}
	if s.is(from-1, "nor") {
		for j := from - 2; j >= 0 && j > from-9; j-- {
			if s.is(j, "neither") {
				from = j
				break
			}
		}
	}
	for to > i && s.is(to, "neither", "also", "both") {
		to--
	}
	if s.is(from-1, "neither") && s.between(from, to+1, "nor") {
		from--
	}
	if s.is(from-1, "neither", "both") && s.kid(i, syntax.Conj) >= 0 || s.is(from-1, "neither", "both") && s.rel(i, syntax.Conj) {
		from--
	}
	return from, to
}

// phrase1 is phrase for what depends on a noun: it follows two levels of it only.
func (s *sentence) phrase1(i int) (from, to int) {
	from, to = i, i
	for k := s.first[i]; k >= 0; k = s.next[k] {
		switch s.toks[k].Rel {
		case syntax.AclRelcl, syntax.Acl, syntax.Punct, syntax.Parataxis, syntax.Advcl, syntax.Ccomp:
			continue
		}
		if k > i && s.temporal(k) && !s.rel(k, syntax.Flat) { // but Cine Today
			continue
		}
		from, to = min(from, s.left[k]), max(to, s.right[k])
	}
	return from, to
}

// full returns the first and last token of all that token i heads, less a preposition or "that" before it.
func (s *sentence) full(i int) (from, to int) {
	from, to = s.left[i], s.right[i]
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if k < i && s.rel(k, syntax.Case, syntax.Cc) && s.left[k] == from {
			from = s.right[k] + 1
		} else if k < i && s.rel(k, syntax.Mark) && s.left[k] == from && s.is(k, "that", "as", "to", "of", "for", "about") {
			from = s.right[k] + 1
		} else if k > i && s.rel(k, syntax.Conj) && s.isNoun(i) && s.isVerb(k) && s.left[k] < k && s.kid(k, syntax.Cc) >= 0 {
			to = min(to, s.left[k]-1) // could not confirm the report and had asked for samples
		}
	}
	return min(from, i), max(to, i)
}
