package syntax

import (
	"iter"

	"example.com/newstext/article"
)

// Children returns the indices of the tokens whose head is the token with index i, in text order.
func (d *Doc) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, c := range d.dependents(i) {
			if !yield(int(c)) {
				return
			}
		}
	}
}

func (d *Doc) dependents(i int) []int32 { return d.children[d.from[i]:d.from[i+1]] }

// Ancestors returns the head of the token with index i, its head, and so on up to the root of the sentence.
func (d *Doc) Ancestors(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for h := d.tokens[i].head; h >= 0; h = d.tokens[h].head {
			if !yield(int(h)) {
				return
			}
		}
	}
}

// Child returns the index of the first token whose head is the token with index i and whose relation
// to it is one of rels, or -1.
func (d *Doc) Child(i int, rels ...Rel) int {
	set := uint64(0) // there are less than 64 relations
	for _, rel := range rels {
		set |= 1 << rel
	}
	for _, c := range d.dependents(i) {
		if set>>d.tokens[c].rel&1 != 0 {
			return int(c)
		}
	}
	return -1
}

// Subtree returns the tokens from the first to the last that depend, over any number of steps, on the token with
// index i: those with index first up to, but not including, end. It includes i.
func (d *Doc) Subtree(i int) (first, end int) {
	return int(d.reach[i].first), int(d.reach[i].last) + 1
}

// SubtreeSpan returns the stretch of text of [Doc.Subtree].
func (d *Doc) SubtreeSpan(i int) article.Span {
	return d.span(d.Subtree(i))
}

// Predicate returns the index of the word that an auxiliary or copula with index i belongs to,
// such as "denied" for "has" in "has denied"; for any other word it returns i.
func (d *Doc) Predicate(i int) int {
	switch t := &d.tokens[i]; t.rel {
	case Aux, AuxPass, Cop:
		if t.head >= 0 {
			return int(t.head)
		}
	}
	return i
}

// maxSteps is how far the walks that look for a subject or a negation go: a chain of verbs is short.
const maxSteps = 8

// Subject returns the index of the subject of the verb or other predicate with index i, or -1 if it has none.
// It looks through auxiliaries ("has" in "she has denied"), coordination ("she came and denied"),
// verbs without a subject of their own ("she refused to deny", "she left, denying it"), and participles
// after a noun ("a woman denying it"). Of a passive it is what the verb is done to; see [Doc.Agent].
// A relative pronoun can be a subject.
func (d *Doc) Subject(i int) int {
	i = d.Predicate(i)
	for range maxSteps {
		if c := d.Child(i, Nsubj, NsubjPass, Csubj, CsubjPass); c >= 0 {
			return c
		}
		t := &d.tokens[i]
		if t.head < 0 {
			return -1
		}
		switch t.rel {
		case Conj, Advcl, Parataxis:
			if t.rel == Parataxis && !t.feats.Has(Present|Participle) || t.rel == Advcl && t.feats&Finite != 0 {
				return -1
			}
		case Xcomp:
			// Whom somebody asks to go is who goes, but who promises somebody to go goes himself; the first is commoner.
			if o := d.Child(int(t.head), Obj, Iobj); o >= 0 && d.tokens[o].start < t.start {
				return o
			}
		case Acl:
			if t.feats.Has(Participle) {
				return int(t.head)
			}
			return -1
		default:
			return -1
		}
		i = int(t.head)
	}
	return -1
}

// Object returns the index of the object of the verb with index i, or -1 if it has none.
// Of a passive it is the subject.
func (d *Doc) Object(i int) int {
	i = d.Predicate(i)
	if c := d.Child(i, Obj); c >= 0 {
		return c
	}
	if c := d.Child(i, NsubjPass); c >= 0 {
		return c
	}
	if d.tokens[i].feats.Has(Passive) {
		return d.Subject(i)
	}
	return -1
}

// Agent returns the index of who does what the verb with index i says: of a passive the word after "by",
// otherwise the subject; -1 if that is not said.
func (d *Doc) Agent(i int) int {
	i = d.Predicate(i)
	if c := d.Child(i, OblAgent); c >= 0 {
		return c
	}
	if !d.tokens[i].feats.Has(Passive) {
		return d.Subject(i)
	}
	for _, c := range d.dependents(i) {
		if t := &d.tokens[c]; t.rel == Obl && t.start > d.tokens[i].start {
			if k := d.Child(int(c), Case); k >= 0 && d.Token(k).Lemma == "by" {
				return int(c)
			}
		}
	}
	return -1
}

// Negated reports whether the verb or other predicate with index i is denied by a word such as not, n't or never,
// at it or at an auxiliary, by a subject or object such as nobody, nothing or "no official",
// or by that of a verb which it is joined to: "did not confirm or deny", "neither confirmed nor denied".
func (d *Doc) Negated(i int) bool {
	i = d.Predicate(i)
	for range maxSteps {
		if d.negatedHere(i) {
			return true
		}
		t := &d.tokens[i]
		if t.rel != Conj || t.head < 0 || d.Child(i, Nsubj, NsubjPass) >= 0 {
			return false
		}
		cc := d.Child(i, Cc)
		if cc < 0 {
			return false
		}
		switch lemma := d.Token(cc).Lemma; lemma {
		case "nor":
			return true
		case "or", "and":
			if d.Child(i, Aux, AuxPass, Cop) >= 0 || lemma == "and" && t.feats&Finite != 0 {
				return false
			}
		default:
			return false
		}
		i = int(t.head)
	}
	return false
}

// negatedHere is Negated without coordination.
func (d *Doc) negatedHere(i int) bool {
	for _, c := range d.dependents(i) {
		t := &d.tokens[c]
		switch t.rel {
		case Advmod, Cc, Aux, Det, Discourse:
			if t.feats.Has(Negative) && (t.rel != Det || d.tokens[i].tag != VERB) {
				return true
			}
		case Nsubj, NsubjPass, Obj:
			if t.feats.Has(Negative) {
				return true
			}
			if k := d.Child(int(c), Det); k >= 0 && d.tokens[k].feats.Has(Negative) {
				return true
			}
		}
	}
	return false
}

// passive reports whether the past participle with index i is passive.
func (d *Doc) passive(i int) bool {
	for _, c := range d.dependents(i) {
		switch d.tokens[c].rel {
		case AuxPass, NsubjPass, CsubjPass, OblAgent:
			return true
		case Aux:
			return false
		}
	}
	switch d.tokens[i].rel {
	case Acl, Amod, Advcl:
		return true
	case Conj:
		return d.tokens[i].head >= 0 && d.tokens[d.tokens[i].head].feats.Has(Passive)
	}
	return false
}
