package claim

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
	"example.com/newstext/internal/lexicon"
	"example.com/newstext/quote"
)

// mentionAt returns the mention that token i heads: the longest of those that end with it or hold it.
func (r *run) mentionAt(i int) (entity.Mention, bool) {
	s := &r.s
	tok := s.toks[i].Span
	from, to := s.phrase(i)
	span := article.Span{Start: s.toks[from].Span.Start, End: s.toks[to].Span.End}
	var best entity.Mention
	found := false
	for m := range r.ents.In(span) {
		if !m.Span.Contains(tok) {
			continue
		}
		if !found || best.Entity == 0 && m.Entity != 0 {
			best, found = m, true
		}
	}
	if !found {
		for m := range r.ents.In(article.Span{Start: s.span.Start, End: s.span.End}) {
			if m.Span.Contains(tok) {
				return m, true
			}
			if m.Span.Start > tok.Start {
				break
			}
		}
	}
	return best, found
}

// kindOf returns the kind of the entity that token i names, and whether it names one.
func (r *run) kindOf(i int) (entity.Kind, bool) {
	if !r.s.ok(i) {
		return 0, false
	}
	if m, ok := r.mentionAt(i); ok {
		if e, ok := r.ents.Lookup(m.Entity); ok {
			return e.Kind, true
		}
	}
	return 0, false
}

// somebody reports whether token i can take a stance: a person, a body of people, a paper, a pronoun for one of these.
func (r *run) somebody(i int) bool {
	s := &r.s
	if s.nobody(i) {
		return false
	}
	if s.people(i) {
		return true
	}
	switch s.tag(i) {
	case syntax.PRON:
		return !s.is(i, "this", "that", "these", "those", "which", "what", "something", "nothing", "anything")
	case syntax.PROPN:
		return true
	case syntax.DET, syntax.NUM, syntax.ADJ:
		return true // some, two, one
	}
	if k, ok := r.kindOf(i); ok && k != entity.Other {
		return true
	}
	if s.has(i, wEvidence) {
		return false
	}
	for from, to := s.phrase(i); from <= to && to-from < 12; from++ {
		if s.tag(from) == syntax.PROPN && s.rel(from, syntax.Appos, syntax.Flat, syntax.Compound) && s.head[from] == i {
			return true
		}
	}
	if i == 0 && s.xpos(i, "NN") && s.first[i] < 0 && !s.has(i, wProposition|wMerit|wConfirming) {
		return true // a name that was taken for a noun: Glide confirmed
	}
	if s.kid(i, syntax.NmodPoss) >= 0 && s.has(i, wProposition) {
		return false // his statement
	}
	if s.has(i, wBody|wPerson|wCourt) || s.is(i, "report", "story", "book", "study", "spokesman", "spokeswoman", "spokesperson") {
		return true
	}
	c := lexicon.Classes(strings.ToLower(s.toks[i].Lemma)) | lexicon.Classes(strings.ToLower(s.toks[i].Form))
	if c&(lexicon.Person|lexicon.Collective|lexicon.Animate|lexicon.Title|lexicon.NewsOrg|lexicon.Metonym|lexicon.Country|lexicon.People) != 0 && !s.has(i, wWrongdoing) {
		return true
	}
	return s.tag(i) == syntax.NOUN && !s.has(i, wWrongdoing|wMerit|wProposition) && !s.temporal(i) && r.sourced(i)
}

// sourced reports whether token i is part of the source of a quote whose cue is in the sentence: then it can tell something.
func (r *run) sourced(i int) bool {
	s := &r.s
	last := quote.ID(0)
	for j := range s.toks {
		if id := s.cued[j]; id != 0 && id != last {
			last = id
			if q, ok := r.quotes.Lookup(id); ok && q.Source.Contains(s.toks[i].Span) {
				return true
			}
		}
	}
	return false
}

// person reports whether token i names a human being or several.
func (r *run) person(i int) bool {
	s := &r.s
	if !s.ok(i) {
		return false
	}
	if k, ok := r.kindOf(i); ok && (k == entity.Person || k == entity.Group) {
		return !s.has(i, wProposition|wWrongdoing)
	}
	if s.tag(i) == syntax.PRON {
		return s.is(i, "he", "she", "him", "her", "they", "them", "who", "whom", "I", "we", "you", "me", "us") && !s.is(i, "they", "them")
	}
	if s.tag(i) == syntax.PROPN {
		return false
	}
	return s.has(i, wPerson) || lexicon.Classes(strings.ToLower(s.toks[i].Lemma))&(lexicon.Person|lexicon.Animate) != 0 && !s.has(i, wProposition|wWrongdoing)
}
