package entity

import (
	"example.com/newstext/article/syntax"
)

// pronoun adds the mention that the pronoun at token i is, if it can refer to somebody.
func (f *finding) pronoun(i int, t syntax.Token, s *sentence) {
	switch f.low(i, t.Form) {
	case "he", "him", "his", "himself":
		f.personal(i, t, Male)
	case "she", "her", "hers", "herself":
		f.personal(i, t, Female)
	case "they", "them", "their", "theirs", "themselves":
		f.they(i, t)
	case "it", "its", "itself":
		f.it(i, t, s)
	case "who":
		f.who(i, t, s)
	case "which", "that":
		f.which(i, t, s)
	case "i", "me", "my", "mine", "myself", "we", "our", "us", "ours":
		if f.words[i].look&quoted != 0 || f.turnSpeaker(i) >= 0 {
			f.firsts = append(f.firsts, i)
		}
	}
}

// personal resolves he and she.
func (f *finding) personal(i int, t syntax.Token, g Gender) {
	best, most := -1, 0
	for _, e := range f.people.list[:f.people.n] {
		if p := f.rate(i, t, e, g); p > most {
			best, most = e, p
		}
	}
	if best < 0 {
		// Statistics of names can be wrong.
		for _, e := range f.people.list[:f.people.n] {
			b := &f.beings[e]
			if b.male+b.female > 2 || int(f.words[i].sent)-b.lastSeen > 2 {
				continue
			}
			if p := f.rate(i, t, e, Unknown); p > most {
				best, most = e, p
			}
		}
		if best >= 0 {
			f.beings[best].male, f.beings[best].female = 0, 0
		}
	}
	f.note(t.Span, i, Pronoun, best)
	if best < 0 {
		if f.people.n == 0 {
			f.early = append(f.early, pending{len(f.found) - 1, g})
		}
		return
	}
	b := &f.beings[best]
	if b.gender() == Unknown {
		if g == Male {
			b.male++
		} else {
			b.female++
		}
	}
	f.touch(best, i)
}

// pending is a pronoun of the given gender that stands before anybody is named, and the index of its mention.
type pending struct {
	found  int
	gender Gender
}

// catchUp gives the pronouns that came before anybody was named to entity e, the first person named.
func (f *finding) catchUp(e int) {
	b := &f.beings[e]
	if b.generic {
		return // a pronoun looks ahead to names alone
	}
	for _, p := range f.early {
		m := &f.found[p.found]
		if has := b.gender(); (has == Unknown || has == p.gender) && b.lastSeen-int(f.words[m.head].sent) <= 3 {
			m.entity = e
			f.holder[m.head] = int32(e + 1)
		}
	}
	f.early = f.early[:0]
}

// rate returns how well the pronoun at token i, of the given gender, suits entity e; 0 means not at all.
func (f *finding) rate(i int, t syntax.Token, e int, g Gender) int {
	b := &f.beings[e]
	if e == f.turnSpeaker(i) {
		return 0 // who speaks says "I"
	}
	has := b.gender()
	if g != Unknown && has != Unknown && has != g {
		return 0
	}
	apart := f.away(b.lastSeen, int(f.words[i].sent))
	if apart > 5 {
		if g != Unknown && e+1 == f.heroes[g] && apart <= 12 && b.mentions >= 3 {
			return 8
		}
		return 0
	}
	p := 20 - 4*apart + 2*b.salience + min(b.mentions, 4)
	if has == g && g != Unknown {
		p += 4
	} else if b.male+b.female == 0 && b.generic {
		p -= 3
	}
	if g != Unknown && apart > 0 && !f.sameBlock(b.lastSeen, int(f.words[i].sent)) {
		p -= 2 // a paragraph speaks of its own people
	}
	if apart == 0 {
		p += 2
		if g != Unknown && f.afterBut(i) {
			p += 6 // tried to reach the producer, but she did not answer
		}
		if t.XPOS == "PRP$" {
			p += 4
		}
		if f.sharesVerb(i, t, b.lastAt) || f.subjectIs(t, e) {
			return 0
		}
		if f.inPhraseOf(i, b.lastAt) {
			return 0
		}
	}
	if apart == 0 && f.under(i, b.lastAt) {
		p += 8 // a man in his sixties
	}
	inside := f.words[i].look&quoted != 0
	if !inside && e == f.speaker && int(f.words[i].sent)-f.spoke <= 1 && has == Unknown && f.saysQuote(i) {
		p += 14 // a foreman said he saw it. “All of it,” he said
	}
	if inside && f.sayerOf(i) == e {
		return 0 // who speaks says "I"
	}
	switch {
	case inside && f.speaker == e && f.sameBlock(f.spoke, int(f.words[i].sent)):
		p -= 10
	case inside && !b.quoted && f.speaker == e && int(f.words[i].sent)-f.spoke <= 1:
		p -= 8
	case !inside && b.quoted:
		p -= 2
		if v := f.verbOf(i); v >= 0 && (speaks(f.doc.Token(v).Lemma) || i > 0 && f.words[i-1].look&letters == 0 && isQuoteMark(f.doc.Token(i-1).Form)) {
			p -= 18 // who is spoken of is seldom who speaks
		}
	}
	return max(p, 1)
}

// under reports whether token i is part of a phrase that says something of the noun at token j.
func (f *finding) under(i, j int) bool {
	steps := 0
	for h := range f.doc.Ancestors(i) {
		if h == j {
			return steps > 0
		}
		if steps++; steps > 3 || f.doc.Token(h).Tag == syntax.VERB {
			return false
		}
	}
	return false
}

// verbOf returns the verb that token i is the subject of, or -1.
func (f *finding) verbOf(i int) int {
	t := f.doc.Token(i)
	if (t.Rel == syntax.Nsubj || t.Rel == syntax.NsubjPass) && t.Head >= 0 {
		return t.Head
	}
	return -1
}

// sharesVerb reports whether token i, which is not reflexive or possessive, and token j belong to one verb, so that they
// are not of one person.
func (f *finding) sharesVerb(i int, t syntax.Token, j int) bool {
	switch t.Rel {
	case syntax.Obj, syntax.Iobj, syntax.Obl, syntax.Nsubj:
	default:
		return false
	}
	switch f.low(i, t.Form) {
	case "himself", "herself", "itself", "themselves":
		return false
	}
	u := f.doc.Token(j)
	for range 3 {
		if u.Rel != syntax.Flat && u.Rel != syntax.Compound && u.Rel != syntax.Appos {
			break
		}
		u = f.doc.Token(u.Head)
	}
	switch u.Rel {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj, syntax.Iobj, syntax.Obl:
		return u.Head == t.Head
	}
	return false
}

// subjectIs reports whether t is an object whose verb has entity e for its subject.
func (f *finding) subjectIs(t syntax.Token, e int) bool {
	switch t.Rel {
	case syntax.Obj, syntax.Iobj:
	default:
		return false
	}
	if t.Head < 0 || t.XPOS == "PRP$" {
		return false
	}
	subject := f.doc.Subject(t.Head)
	return subject >= 0 && int(f.holder[subject]) == e+1
}

// inPhraseOf reports whether token i depends on token j: "his" in "his brother Ana" is not Ana's.
func (f *finding) inPhraseOf(i, j int) bool {
	t := f.doc.Token(i)
	return t.Rel == syntax.NmodPoss && t.Head == j
}

// they resolves they: a group, a body, or somebody.
func (f *finding) they(i int, t syntax.Token) {
	best, most := -1, 8
	for _, e := range f.others.list[:f.others.n] {
		b := &f.beings[e]
		if b.Kind == Place {
			continue
		}
		p := f.rate(i, t, e, Unknown)
		if p == 0 {
			continue
		}
		switch {
		case b.Kind == Publication:
			p -= 20
		case b.Kind != Group && (t.Rel == syntax.Obj || t.Rel == syntax.Obl):
			p -= 8
		case b.Kind != Group && b.head != "police":
			p -= 4
		}
		if p > most {
			best, most = e, p
		}
	}
	f.note(t.Span, i, Pronoun, best)
	if best >= 0 {
		f.touch(best, i)
	}
}

// it resolves it, where it stands for a body or a place.
func (f *finding) it(i int, t syntax.Token, s *sentence) {
	if t.Rel == syntax.Expl || f.empty(i, t, s) {
		return
	}
	best, most := -1, 24
	if v := f.verbOf(i); v >= 0 && speaks(f.doc.Token(v).Lemma) {
		most = 14
	}
	for _, e := range f.others.list[:f.others.n] {
		b := &f.beings[e]
		if b.Kind == Group || int(f.words[i].sent)-b.lastSeen > 1 {
			continue
		}
		p := f.rate(i, t, e, Unknown)
		if b.Kind == Place {
			p -= 3
		}
		if b.generic {
			p -= 5
		}
		if b.Kind != Place && e == f.speaker && most == 14 && int(f.words[i].sent)-f.spoke == 1 && f.sameBlock(f.spoke, int(f.words[i].sent)) {
			p += 12 // A clinic in Porto said so. It could not say why
		}
		if t.Rel == syntax.Obj || t.Rel == syntax.Iobj {
			p -= 8
		}
		if p > most {
			best, most = e, p
		}
	}
	if best < 0 {
		return
	}
	f.note(t.Span, i, Pronoun, best)
	f.touch(best, i)
}

// empty reports whether the "it" at token i stands for nothing: it is clear that, it rained.
func (f *finding) empty(i int, t syntax.Token, s *sentence) bool {
	if t.XPOS == "PRP$" || t.Head < 0 {
		return false
	}
	h := f.doc.Token(t.Head)
	switch h.Lemma {
	case "seem", "appear", "rain", "snow", "take", "matter", "happen", "turn", "be", "time":
		return true
	}
	if h.Tag == syntax.ADJ && f.doc.Child(t.Head, syntax.Cop) >= 0 {
		return f.doc.Child(t.Head, syntax.Ccomp, syntax.Csubj, syntax.Xcomp, syntax.Advcl) >= 0
	}
	return h.Tag == syntax.NOUN && f.doc.Child(t.Head, syntax.Cop) >= 0
}

// who resolves the relative pronoun to the noun or name before it.
func (f *finding) who(i int, t syntax.Token, s *sentence) {
	human := func(k int) bool {
		e := int(f.holder[k]) - 1
		if e < 0 || f.beings[e].Kind != Person && f.beings[e].Kind != Group {
			return false
		}
		f.note(t.Span, i, Pronoun, e)
		f.touch(e, i)
		return true
	}
	if t.Head >= 0 {
		if v := f.doc.Token(t.Head); v.Rel == syntax.AclRelcl && v.Head >= s.First && v.Head < i && human(v.Head) {
			return
		}
	}
	k := i - 1
	if k > s.First && f.doc.Token(k).Form == "," {
		k--
	}
	for steps := 0; k >= s.First && steps < 12; k, steps = k-1, steps+1 {
		if human(k) {
			return
		}
		if tag := f.doc.Token(k).Tag; tag == syntax.VERB || tag == syntax.SCONJ {
			return
		}
	}
}

// which resolves the relative pronoun at token i to the body or document before it, where it is what says something.
func (f *finding) which(i int, t syntax.Token, s *sentence) {
	v := f.verbOf(i)
	if v < 0 || !speaks(f.doc.Token(v).Lemma) || f.doc.Token(v).Rel != syntax.AclRelcl {
		return
	}
	if h := f.doc.Token(v).Head; h >= s.First && h < i && f.holder[h] > 0 {
		f.note(t.Span, i, Pronoun, int(f.holder[h])-1)
	}
}

// saysQuote reports whether the pronoun at token i is who says the quotation that ends right before it.
func (f *finding) saysQuote(i int) bool {
	v := f.verbOf(i)
	return v >= 0 && i > 0 && f.words[i-1].look&letters == 0 && isQuoteMark(f.doc.Token(i-1).Form) && speaks(f.doc.Token(v).Lemma)
}

// afterBut reports whether token i is the subject right behind ", but": it rather means somebody of the clause before.
func (f *finding) afterBut(i int) bool {
	return i >= 2 && f.form(i-1, i) == "but" && f.form(i-2, i) == ","
}
