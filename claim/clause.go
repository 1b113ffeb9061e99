package claim

import (
	"strings"

	"example.com/newstext/article/syntax"
)

// mendRelative gives the verb at token i, after a relative clause between commas, its own subject:
// Two people familiar with the talks, who asked not to be named, confirmed it.
func (s *sentence) mendRelative(i int) bool {
	if !s.xpos(i, "VBD", "VBZ", "VBP", "VB", "VBN") || s.rel(i, syntax.AclRelcl, syntax.Amod) || s.rel(i, syntax.Acl) && !s.reports(i) {
		return false
	}
	sub := s.nominal(i)
	j := s.groupOf(i).first - 1
	if !s.is(j, ",") && !s.is(j, ")") {
		return false
	}
	who := -1
	for k := j - 1; k > 1 && k > j-40; k-- {
		if s.is(k, "who", "which", "whose", "where") && s.is(k-1, ",") || s.is(k, "who") && k < 12 && s.isNoun(k-1) && !s.finiteBefore(k) {
			who = k
			break
		}
		if s.is(k, ";", ":", "but") {
			return false
		}
	}
	if who < 0 || sub >= 0 && sub < who {
		return false
	}
	w := -1 // the verb of the relative clause
	for k := who + 1; k < j; k++ {
		if s.xpos(k, "VBD", "VBZ", "VBP", "MD") {
			w = k
			if h := s.head[k]; s.tag(k) == syntax.AUX && s.ok(h) && h > k && h < j {
				w = h
			}
			break
		}
	}
	if w < 0 {
		return false
	}
	n := s.noun(who)
	if n < 0 {
		return false
	}
	if s.within(i, n) { // the noun heads the sentence
		s.hoist(i, n, syntax.Nsubj)
	} else {
		if s.within(i, w) {
			top := w
			for s.ok(s.head[top]) && s.head[top] != i && s.within(i, s.head[top]) && s.head[top] > n {
				top = s.head[top]
			}
			s.hoist(i, top, syntax.Dep)
		}
		s.hang(n, i, syntax.Nsubj)
	}
	if sub > who {
		s.hang(sub, w, syntax.Obj)
	}
	s.hang(w, n, syntax.AclRelcl)
	if s.xpos(i, "VBN") && s.tag(i-1) == syntax.PUNCT {
		s.retag(i, syntax.VERB, "VBD")
	}
	return true
}

// reports reports whether a clause with "that" follows token i, after a comma, at once or behind the day: …, denied on Tuesday that.
func (s *sentence) reports(i int) bool {
	if !s.is(i-1, ",") || s.kid(i, syntax.OblAgent, syntax.AuxPass) >= 0 {
		return false
	}
	for i++; s.is(i, "on", "last", "late", "again", "also") || s.temporal(i); i++ {
	}
	return s.is(i, "that") && s.xpos(i, "IN", "WDT")
}

// noun returns the head of the noun phrase that the relative pronoun at token who belongs to, past ages and the like, or -1.
func (s *sentence) noun(who int) int {
	j := who - 1
	for s.is(j, ",") || s.tag(j) == syntax.NUM && s.is(j-1, ",") {
		j--
	}
	if !s.ok(j) || !s.isNoun(j) {
		return -1
	}
	for range 6 {
		h := s.head[j]
		if !s.ok(h) || h >= who || !s.isNoun(h) && s.tag(h) != syntax.ADJ {
			break
		}
		j = h
	}
	for k := range j { // people familiar with the talks, who …
		if s.rel(k, syntax.Nsubj) && s.head[k] > who && s.isNoun(k) {
			return k
		}
	}
	return j
}

// mendJoined hangs a verb that was joined to the verb of a clause on the one that governs the clause, whose subject it shares:
// He said the firm was closed but declined to say why.
func (s *sentence) mendJoined(i int) bool {
	if !s.rel(i, syntax.Conj) || s.kid(i, syntax.Nsubj, syntax.NsubjPass) >= 0 {
		return false
	}
	cc := s.kid(i, syntax.Cc)
	if h := s.headOf(i); cc >= 0 && s.rel(h, syntax.Xcomp) && s.xpos(h, "VB") && s.tag(s.groupOf(i).first) == syntax.AUX && s.ok(s.head[h]) && s.head[h] < h {
		return s.hang(i, s.head[h], syntax.Conj) // declined to say why, but did not dispute it
	}
	if cc < 0 || !s.is(cc, "but", "and", "although", "yet") || !s.is(cc, "but") && !s.has(i, wWithhold) && !(s.has(i, wReject|wDeny) && s.kid(s.head[i], syntax.Cop, syntax.AuxPass) >= 0) || !s.xpos(i, "VBD", "VBZ", "VBP", "VB", "VBN") {
		return false
	}
	h := s.head[i]
	if !s.ok(h) || h > i || s.tells(h) && s.kid(h, syntax.AuxPass) < 0 && (s.has(h, wDeny|wReject|wAffirm|wConcede|wWithhold) || s.clauseAfter(h) >= 0) || s.in[i] != 0 && s.in[cc] != 0 && s.in[s.root()] == 0 && s.inMarks(cc) {
		return false
	}
	for range 5 {
		t := s.head[h]
		if !s.ok(t) || t > i || !s.rel(h, syntax.Ccomp, syntax.Xcomp, syntax.Advcl, syntax.AclRelcl, syntax.Acl, syntax.Conj, syntax.Csubj, syntax.Parataxis) {
			return false
		}
		h = t
		if s.tells(h) && !s.rel(h, syntax.Xcomp) {
			if s.xpos(i, "VBN") && s.kid(i, syntax.Aux, syntax.AuxPass) < 0 && s.tag(i-1) != syntax.AUX {
				s.retag(i, syntax.VERB, "VBD")
			}
			return s.hang(i, h, syntax.Conj)
		}
	}
	return false
}

// mendParticiple hangs a participle on the main verb before it if the parse hung it on something later:
// The school backed her, confirming that it had seen …, none of them ill.
func (s *sentence) mendParticiple(i int) bool {
	if !s.xpos(i, "VBG") || !s.rel(i, syntax.Advcl) || s.head[i] < i || !s.is(i-1, ",") {
		return false
	}
	root := s.root()
	return root < i && s.isVerb(root) && s.hang(i, root, syntax.Advcl)
}

// tells reports whether token i is a verb whose subject tells or withholds something.
func (s *sentence) tells(i int) bool {
	return s.isVerb(i) && (s.has(i, wDeny|wReject|wAffirm|wConcede|wWithhold|wTell|wAsk) || s.is(i, "add", "insist", "claim", "write", "declare", "announce", "note", "argue", "maintain", "stress", "allege"))
}

// root returns the root of the sentence, or 0.
func (s *sentence) root() int {
	for i, h := range s.head {
		if h < 0 {
			return i
		}
	}
	return 0
}

// inMarks reports whether a quotation mark that opens stands before token i and none that closes after that.
func (s *sentence) inMarks(i int) bool {
	for ; i >= 0; i-- {
		if s.tag(i) == syntax.PUNCT {
			switch s.toks[i].XPOS {
			case "``":
				return true
			case "''":
				return false
			}
		}
	}
	return false
}

// mendOnly makes the verb of the sentence of one in -ed after a comma that was taken for a participle, if the sentence has no other:
// The parent company, Halden Energi, referred inquiries to its lawyer.
func (s *sentence) mendOnly(i int) bool {
	n, root := s.head[i], s.root()
	if !s.rel(i, syntax.Amod) || !s.xpos(i, "VBN", "VBD") || n < i || !s.is(i-1, ",") || root >= i || !s.isNoun(root) {
		return false
	}
	for j := range s.toks {
		if s.xpos(j, "VBD", "VBZ", "VBP", "MD") && j != i {
			return false
		}
	}
	s.retag(i, syntax.VERB, "VBD")
	s.hoist(i, n, syntax.Obj)
	s.head[i], s.toks[i].Rel = -1, syntax.Root
	for k := range s.toks {
		if s.head[k] == n && k < i {
			s.head[k] = root // its name
			s.toks[k].Rel = syntax.Appos
		}
	}
	return s.hang(root, i, syntax.Nsubj)
}

// mendPassive makes a main clause of a passive that was hung on a noun before it although it has a finite auxiliary:
// Suggestions of a cover-up were rejected by the hospital.
func (s *sentence) mendPassive(i int) bool {
	n := s.head[i]
	if !s.rel(i, syntax.Acl) || !s.xpos(i, "VBN") || !s.has(n, wTold|wProposition) || !s.isNoun(n) || n > i {
		return false
	}
	aux := s.kid(i, syntax.AuxPass, syntax.Aux)
	if aux < 0 || aux > i || s.kidIs(i, "who", "which", "that") >= 0 || !s.is(n+1, "of", "about") {
		return false
	}
	old := s.kid(i, syntax.NsubjPass, syntax.Nsubj)
	s.hoist(i, n, syntax.NsubjPass)
	if old >= 0 && old > n && old < i {
		s.head[old], s.toks[old].Rel = n, syntax.Nmod
		for k := n + 1; k < old; k++ {
			if s.head[k] == i {
				s.head[k] = old
			}
		}
	}
	return true
}

// finiteBefore reports whether a verb that can be the only one of a clause stands before token i.
func (s *sentence) finiteBefore(i int) bool {
	for j := range i {
		if s.xpos(j, "VBD", "VBZ", "VBP", "MD") {
			return true
		}
	}
	return false
}

// mendFirmly makes a verb of one in -ed that was taken for a participle of the noun for something told after it,
// if an adverb stands between it and a noun: The company today flatly rejected allegations.
func (s *sentence) mendFirmly(i int) bool {
	n := i + 1
	if !s.rel(i, syntax.Amod) || !s.xpos(i, "VBN", "VBD") || s.head[i] != n || !s.has(n, wTold) || s.tag(i-1) != syntax.ADV || !strings.HasSuffix(s.toks[i-1].Form, "ly") {
		return false
	}
	sub := i - 2
	for s.temporal(sub) || s.is(sub, "on") {
		sub--
	}
	if !s.isNoun(sub) {
		return false
	}
	for h := s.head[sub]; s.ok(h) && h < i && s.isNoun(h); h = s.head[h] {
		sub = h
	}
	s.retag(i, syntax.VERB, "VBD")
	s.hoist(i, n, syntax.Obj)
	if h := s.head[sub]; s.ok(h) && h > n && s.xpos(h, "VBN", "VBD") { // allegations, (made on Sunday), that
		s.hoist(i, h, syntax.Acl)
		s.hoist(i, sub, syntax.Nsubj)
		s.head[sub], s.toks[sub].Rel = i, syntax.Nsubj
		s.hang(h, n, syntax.Acl)
		return true
	}
	s.hoist(i, sub, syntax.Nsubj)
	s.hang(sub, i, syntax.Nsubj)
	s.toks[sub].Rel = syntax.Nsubj
	return true
}

// mendAside makes a verb of the sentence of one in -ed that was taken for a participle, if a word between commas cuts it off from what is said:
// A spokesman confirmed, however, that two letters had come.
func (s *sentence) mendAside(i int) bool {
	n, h := s.head[i], s.headOf(s.head[i])
	if !s.rel(i, syntax.Acl) || !s.xpos(i, "VBN") || n > i || !s.isNoun(n) || !s.is(i+1, ",") || !s.is(i+2, "however", "though", "meanwhile", "too") || !s.is(i+3, ",") || s.tag(i-1) == syntax.AUX {
		return false
	}
	s.retag(i, syntax.VERB, "VBD")
	if !s.ok(h) || h < i {
		s.hoist(i, n, syntax.Nsubj)
		return true
	}
	s.hoist(i, h, syntax.Ccomp)
	return s.hang(n, i, syntax.Nsubj)
}

// mendAired hangs the clause that says what was told on the word for it, if how it was told stands between them:
// rejected allegations, aired on Sunday by the radio, that ….
func (s *sentence) mendAired(i int) bool {
	j := i + 3
	for j < i+12 && s.ok(j) && !s.is(j, ",") && !s.isVerb(j) {
		j++
	}
	c := s.headOf(j + 1)
	if !s.is(j, ",") || !s.is(j+1, "that") || !s.rel(j+1, syntax.Mark) || c < j || s.head[c] == i {
		return false
	}
	s.hang(i+2, i, syntax.Acl)
	return s.hang(c, i, syntax.Acl)
}

// mendListed makes a verb of one in -s that stands in a headline after another verb and a comma: Clinic confirms mix-up, disputes number.
func (s *sentence) mendListed(i int) bool {
	n := s.head[i]
	root := s.root()
	if !s.is(i-1, ",") || !strings.HasSuffix(s.toks[i].Form, "s") || !s.rel(i, syntax.Compound, syntax.Nmod, syntax.Conj, syntax.Appos, syntax.Obl, syntax.Obj, syntax.Dep) ||
		root > i || !s.xpos(root, "VBZ") || s.tag(i+1) == syntax.PUNCT || s.tag(i+1) == syntax.CCONJ || s.tag(i+1) == syntax.ADP && !s.has(i, wPhrasal) {
		return false
	}
	s.retag(i, syntax.VERB, "VBZ")
	if s.ok(n) && n > i {
		s.hoist(i, n, syntax.Obj)
	} else if s.isNoun(i+1) || s.tag(i+1) == syntax.DET {
		for k := i + 1; k < len(s.toks); k++ {
			if s.isNoun(k) && !s.isNoun(k+1) {
				s.hang(k, i, syntax.Obj)
				break
			}
		}
	}
	s.head[i], s.toks[i].Rel = root, syntax.Conj
	return true
}

// mendThat makes the complement of the verb at token i of a clause that the parse hung elsewhere:
// acknowledged in an interview that the sale is on.
func (s *sentence) mendThat(i int) bool {
	if s.tag(i+1) != syntax.ADP || s.clauseAfter(i) >= 0 {
		return false
	}
	for j := i + 2; j < len(s.toks) && j < i+9; j++ {
		if s.tag(j) == syntax.PUNCT || s.isVerb(j) {
			return false
		}
		h := s.headOf(j)
		if !s.is(j, "that") || h < j+2 {
			continue
		}
		switch s.tag(j + 1) {
		case syntax.DET, syntax.PRON, syntax.PROPN, syntax.NOUN, syntax.ADJ, syntax.NUM:
		default:
			return false
		}
		if !s.rel(h, syntax.Acl, syntax.AclRelcl, syntax.Advcl) || !s.hang(h, i, syntax.Ccomp) {
			return false
		}
		s.retag(j, syntax.SCONJ, "IN")
		s.toks[j].Rel = syntax.Mark
		return true
	}
	return false
}

// mendSole makes the verb of the sentence of one in -ed that was taken for a participle, if the sentence has no other:
// a full sentence has a finite verb. His agents — as before — dismissed the claims.
func (s *sentence) mendSole(i int) bool {
	n := len(s.toks)
	if n < 5 || !s.rel(i, syntax.Acl, syntax.AclRelcl, syntax.Amod, syntax.Advcl) || !s.xpos(i, "VBN", "VBD") || s.tag(i-1) == syntax.AUX || s.is(i+1, "by", ",") ||
		s.kid(i, syntax.AuxPass, syntax.Aux, syntax.OblAgent) >= 0 || s.tag(n-1) != syntax.PUNCT || !strings.HasSuffix(s.toks[i].Form, "ed") {
		return false
	}
	if t := s.tag(i + 1); t != syntax.DET && t != syntax.PRON && t != syntax.PROPN && t != syntax.ADP && t != syntax.SCONJ && !s.has(i+1, wTold) && !s.temporal(i+1) {
		return false
	}
	for j := range s.toks {
		if j != i && s.in[j] == s.in[i] && s.xpos(j, "VBD", "VBZ", "VBP", "MD") {
			return false
		}
	}
	root := s.root()
	sub := root
	if sub > i || !s.isNoun(sub) {
		sub = s.before(i)
	}
	if sub < 0 || sub > i || s.rel(i, syntax.Amod) && s.head[i] > i || !s.within(i, root) {
		return false
	}
	s.retag(i, syntax.VERB, "VBD")
	s.hoist(i, root, syntax.Advcl)
	s.hang(sub, i, syntax.Nsubj)
	s.toks[sub].Rel = syntax.Nsubj
	return true
}
