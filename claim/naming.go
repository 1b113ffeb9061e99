package claim

import (
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// mendNames corrects the phrases that name who takes a stance, where the parse broke one in two.
// It reports whether it changed anything.
func (s *sentence) mendNames() bool {
	changed := false
	for i := 1; i+1 < len(s.toks); i++ {
		switch s.toks[i].Tag {
		case syntax.VERB:
			if s.tag(i+1) == syntax.PROPN || s.tag(i+1) == syntax.NOUN {
				changed = s.mendTitle(i) || s.mendPlace(i) || changed
			}
		case syntax.PROPN:
			if s.tag(i-1) == syntax.NOUN && s.rel(i, syntax.Nsubj) {
				changed = s.mendNamed(i) || changed
			}
		}
	}
	return changed
}

// governor returns the verb that token i, the first of a group, belongs to.
func (s *sentence) governor(i int) int {
	if h := s.headOf(i); s.tag(i) == syntax.AUX && s.ok(h) && h > i && s.isVerb(h) {
		return h
	}
	return i
}

// mendTitle makes a noun of a word for a person that was taken for a verb between a noun and a name:
// Rovers striker Axel Lind has denied.
func (s *sentence) mendTitle(i int) bool {
	if s.tag(i+1) != syntax.PROPN || !s.isNoun(i-1) && s.tag(i-1) != syntax.ADJ || s.tag(i-1) == syntax.PRON || !s.has(i, wPerson) &&
		lexicon.Classes(strings.ToLower(s.toks[i].Form))&lexicon.Person == 0 {
		return false
	}
	name := i + 1
	for s.tag(name+1) == syntax.PROPN {
		name++
	}
	v := name + 1
	for s.tag(v) == syntax.ADV {
		v++
	}
	if !s.xpos(v, "VBD", "VBZ", "VBP", "MD") {
		return false
	}
	v = s.governor(v)
	s.retag(i, syntax.NOUN, "NN")
	s.hoist(v, i, syntax.Dep)
	for h := s.headOf(name); s.ok(h) && h > i && h < name; h = s.head[name] {
		name = h
	}
	s.hang(name, v, syntax.Nsubj)
	for k := range s.toks {
		if s.head[k] == i && k > v {
			s.head[k] = v
		}
	}
	s.hang(i, name, syntax.Compound)
	s.hang(i-1, i, syntax.Compound)
	return true
}

// mendPlace makes a noun of a word in -s that was taken for a verb although the noun for a body that ends its phrase
// has a verb of its own: The state waterways authority declined.
func (s *sentence) mendPlace(i int) bool {
	n := i + 1
	if !s.xpos(i, "VBZ") || s.class[i] != 0 || !s.isNoun(i-1) || s.tag(i-1) == syntax.PRON || !s.xpos(n, "NN") || !s.rel(n, syntax.Nsubj) ||
		!s.has(n, wBody) && lexicon.Classes(strings.ToLower(s.toks[n].Form))&(lexicon.Collective|lexicon.OrgHead) == 0 {
		return false
	}
	v := s.head[n]
	if !s.isVerb(v) || !s.within(v, i) || s.governor(n+1) != v || !s.xpos(n+1, "VBD", "VBZ", "MD") {
		return false
	}
	s.retag(i, syntax.NOUN, "NNS")
	s.hoist(v, i, syntax.Dep)
	for k := range s.toks {
		if s.head[k] == i && k != v {
			s.head[k] = n
			if k > n {
				s.head[k] = v
			} else if s.rel(k, syntax.Nsubj) {
				s.toks[k].Rel = syntax.Compound
			}
		}
	}
	s.hang(i, n, syntax.Compound)
	return true
}

// mendNamed gives the name at token i, which was taken for a subject beside another, to the noun before it:
// The operator of the ferry Star of Kano denied, Representatives for director Ana Ruiz said.
func (s *sentence) mendNamed(i int) bool {
	v, n := s.head[i], i-1
	if !s.ok(v) || v < i || s.temporal(i) || !s.rel(n, syntax.Nmod) {
		return false
	}
	for top := s.head[n]; s.ok(top) && top < n; top = s.head[top] {
		if s.head[top] == v && s.rel(top, syntax.Nsubj, syntax.NsubjPass) {
			s.toks[i].Rel = syntax.Appos
			s.head[i] = n
			return true
		}
	}
	return false
}
