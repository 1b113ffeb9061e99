package claim

import (
	"strings"

	"example.com/newstext/article/syntax"
)

// mend corrects what the tagger and the parser most often get wrong about the words that tell a stance:
// what such a word does is told by its form and its neighbours where the parse is unlikely.
func (s *sentence) mend() {
	changed := false
	for i, c := range s.class {
		if c.has(wTold|wContact) && s.tag(i) == syntax.VERB {
			changed = s.mendNoun(i) || changed
		}
	}
	if changed {
		s.link()
	}
	for i, c := range s.class {
		if !c.has(wPhrasal | wBrand | wDeny | wReject | wAffirm | wConcede | wWithhold | wTell | wRespond) {
			continue
		}
		before := changed
		changed = false
		switch {
		case c.has(wPhrasal):
			changed = s.mendPhrasal(i)
		case c.has(wBrand) && s.tag(i) == syntax.NOUN:
			changed = s.mendBrand(i)
		}
		if !changed && c.has(wDeny|wReject|wAffirm|wConcede) && s.tag(i) == syntax.NOUN {
			changed = s.mendPlural(i)
		}
		if s.isVerb(i) {
			changed = s.mendPassive(i) || changed
			changed = s.mendActive(i) || s.mendFinite(i) || changed
			changed = s.mendRelative(i) || changed
			changed = s.mendJoined(i) || changed
			changed = s.mendParticiple(i) || changed
		}
		if changed {
			s.link()
		}
		changed = changed || before
	}
}

// hang makes token k depend on token h, unless h depends on k.
func (s *sentence) hang(k, h int, rel syntax.Rel) bool {
	if k == h || s.within(h, k) {
		return false
	}
	s.head[k], s.toks[k].Rel = h, rel
	return true
}

// hoist puts token v in the place of token n, and hangs n on it.
func (s *sentence) hoist(v, n int, rel syntax.Rel) {
	if v == n || !s.within(v, n) {
		return
	}
	s.head[v], s.toks[v].Rel = s.head[n], s.toks[n].Rel
	s.head[n], s.toks[n].Rel = v, rel
}

// retag gives token i another part of speech.
func (s *sentence) retag(i int, tag syntax.Tag, xpos string) {
	s.toks[i].Tag, s.toks[i].XPOS = tag, xpos
}

// stance reports whether token i is a word that can tell a stance on the noun after it.
func (s *sentence) stance(i int) bool {
	return s.has(i, wDeny|wReject|wAffirm|wConcede|wBrand) || s.has(i, wPhrasal) && s.is(i, "quash")
}

// mendNoun makes a noun of a word for something told or a call that was taken for a verb:
// "denied claims that", "hit back at claims", "Calls to the firm were not returned".
func (s *sentence) mendNoun(i int) bool {
	if s.xpos(i, "VBD", "VBN", "VBG") || s.toks[i].Form != s.lemma[i] && !strings.HasSuffix(s.toks[i].Form, "s") {
		return false
	}
	xpos := "NN"
	if strings.HasSuffix(s.toks[i].Form, "s") {
		xpos = "NNS"
	}
	v := -1 // the verb whose object it is
	p := i - 1
	switch {
	case i == 0 && s.has(i, wContact):
		return s.mendCalls(i, xpos)
	case s.is(p, "to"):
		return false
	case s.tag(p) == syntax.ADP, s.tag(p) == syntax.DET && !s.is(p, "that", "this"), s.xpos(p, "PRP$", "POS"):
	case s.stance(p) && s.tag(p) == syntax.VERB:
		v = p
	case s.is(p, "down", "off", "aside", "away") && s.has(p-1, wPhrasal):
		v = p - 1
	case s.tag(p) == syntax.NOUN || s.tag(p) == syntax.ADJ: // debunked media reports
		for p > 0 && p > i-8 && (s.tag(p) == syntax.NOUN || s.tag(p) == syntax.ADJ || s.xpos(p, "``", "''") || s.is(p, "as")) {
			p--
		}
		if !s.stance(p) || !s.isVerb(p) || s.is(i, "say", "state", "report") && !s.is(i+1, "that", "of") && xpos == "NN" {
			return false
		}
		v = p
	case s.is(p, "that") && (s.temporal(p-1) || s.isVerb(p-1)) && (s.tag(i+1) == syntax.DET || s.is(i+1, "of", "that") || s.xpos(i+1, "PRP$")):
		// said that claims its robot had …
	default:
		return false
	}
	s.retag(i, syntax.NOUN, xpos)
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if k < i && s.rel(k, syntax.Nsubj) && s.tag(k) == syntax.NOUN {
			s.toks[k].Rel = syntax.Compound
		}
	}
	if v >= 0 && !s.within(v, i) {
		s.hang(i, v, syntax.Obj)
	}
	return true
}

// mendCalls makes a subject of the call at the start of a sentence: Calls to the firm were not returned.
func (s *sentence) mendCalls(i int, xpos string) bool {
	if !s.is(i+1, "to", "for", "seeking") || xpos != "NNS" {
		return false
	}
	for j := i + 2; j < len(s.toks) && j < i+20; j++ {
		if s.tag(j) != syntax.AUX || !s.xpos(j, "VBD", "VBP") {
			continue
		}
		s.retag(i, syntax.NOUN, xpos)
		if h := s.head[j]; s.ok(h) && h > j && s.within(h, i) {
			rel := syntax.Nsubj
			if s.rel(j, syntax.AuxPass) {
				rel = syntax.NsubjPass
			}
			s.hoist(h, i, rel)
		}
		return true
	}
	return false
}

// particle reports whether the particle or preposition that makes a phrase of the verb at token i follows it.
func (s *sentence) particle(i int) bool {
	switch {
	case s.is(i, "hit", "lash") && s.is(i+1, "out"):
		return s.is(i+2, "at", "over")
	case s.is(i, "push", "hit"):
		return s.is(i+1, "back") && s.is(i+2, "at", "against", "on")
	case s.is(i, "brush", "shrug", "laugh", "wave", "shake"):
		return s.is(i+1, "off", "aside", "away")
	case s.is(i, "shoot", "shot", "knock", "bat", "slap", "shut"):
		return s.is(i+1, "down", "away")
	case s.is(i, "pour", "throw"):
		return s.is(i+1, "cold") && s.is(i+2, "water")
	case s.is(i, "cast"):
		return s.is(i+1, "doubt")
	case s.is(i, "stand"):
		return s.is(i+1, "by")
	case s.is(i, "stick", "stuck"):
		return s.is(i+1, "to", "by")
	}
	return false
}

// mendPhrasal makes a verb of one that tells a stance with its particle, and a subject of the noun before it:
// officials shot down talk of, the minister hit back at.
func (s *sentence) mendPhrasal(i int) bool {
	bare := s.is(i, "stand", "stick", "stuck")
	if !s.particle(i) || s.isVerb(i) && !s.rel(i, syntax.Amod, syntax.Compound) && !(bare && s.rel(i, syntax.Acl) && s.xpos(i, "VBN")) {
		return false
	}
	form := strings.ToLower(s.toks[i].Form)
	sub := i - 1
	for s.tag(sub) == syntax.ADV {
		sub--
	}
	if s.tag(sub) == syntax.AUX {
		s.retag(i, syntax.VERB, "VBN")
		return true
	}
	if s.is(sub, ",") && s.is(i, "stuck") { // who raised it, stuck to her story
		s.retag(i, syntax.VERB, "VBD")
		return true
	}
	if s.is(sub, ",") && bare && s.isNoun(s.head[i]) && s.head[i] < sub && !s.ok(s.head[s.head[i]]) { // the minister, Ilse Krantz, stood by
		s.retag(i, syntax.VERB, "VBD")
		s.hoist(i, s.head[i], syntax.Nsubj)
		if k := s.kid(i, syntax.OblAgent); k >= 0 {
			s.toks[k].Rel = syntax.Obl
		}
		return true
	}
	if s.ok(sub) && !s.isNoun(sub) && s.tag(sub) == syntax.ADJ && s.toks[sub].Form[0] < 'a' {
		s.retag(sub, syntax.NOUN, "NN")
	}
	if !s.isNoun(sub) {
		return false
	}
	switch {
	case strings.HasSuffix(form, "s"):
		s.retag(i, syntax.VERB, "VBZ")
	default:
		s.retag(i, syntax.VERB, "VBD")
	}
	for h := s.head[sub]; s.ok(h) && h < i && s.isNoun(h); h = s.head[h] {
		sub = h
	}
	if h := s.head[i]; h == sub && s.head[sub] > i && !s.isVerb(s.head[sub]) {
		s.hoist(i, s.head[sub], syntax.Obj)
	} else if h == sub {
		s.hoist(i, sub, syntax.Nsubj)
		if s.isVerb(s.head[i]) && s.head[i] < i {
			s.toks[i].Rel = syntax.Ccomp // told the paper she stood by it
		}
	} else if h > i && !s.isVerb(h) {
		s.hoist(i, h, syntax.Obj)
		for k := range i {
			if s.head[k] == h {
				s.head[k] = i
			}
		}
	}
	if s.head[sub] < i {
		return true
	}
	s.hang(sub, i, syntax.Nsubj)
	s.toks[sub].Rel = syntax.Nsubj
	for k := range sub {
		if s.head[k] == i && s.rel(k, syntax.Det, syntax.Amod, syntax.Compound, syntax.NmodPoss, syntax.Nummod) {
			s.head[k] = sub
		}
	}
	return true
}

// mendBrand makes a verb of "terms" in: Management terms the charge ‘baseless’.
func (s *sentence) mendBrand(i int) bool {
	if !strings.HasSuffix(s.toks[i].Form, "s") || !s.isNoun(i-1) || s.tag(i+1) == syntax.ADP && !s.is(i+1, "as") {
		return false
	}
	told := -1
	for j := i + 1; j < len(s.toks) && j < i+10; j++ {
		if s.has(j, wTold) {
			told = j
		}
		if s.has(j, wFalse|wAbsurd|wUntruth) && s.tag(j-1) == syntax.PUNCT && told > 0 {
			s.retag(i, syntax.VERB, "VBZ")
			s.hang(told, i, syntax.Obj)
			s.hang(i-1, i, syntax.Nsubj)
			return true
		}
		if s.tag(j) == syntax.VERB || s.is(j, ",", ";") {
			break
		}
	}
	return false
}

// mendPlural makes a verb of one in -s that is hardly ever a noun: Board rubbishes rift talk.
func (s *sentence) mendPlural(i int) bool {
	if !s.is(i, "rubbish", "deny", "dismiss", "reject", "refute", "debunk", "rebut", "concede", "confirm", "admit", "acknowledge", "belie") ||
		!strings.HasSuffix(s.toks[i].Form, "s") || !s.isNoun(i-1) || s.tag(i+1) == syntax.ADP || s.tag(i+1) == syntax.AUX {
		return false
	}
	sub := i - 1
	for h := s.head[sub]; s.ok(h) && h < i && s.isNoun(h); h = s.head[h] {
		sub = h
	}
	s.retag(i, syntax.VERB, "VBZ")
	n := i + 1 // the last noun right after it: its object
	for n < len(s.toks) && n < i+6 && (!s.isNoun(n) || s.isNoun(n+1)) && s.tag(n) != syntax.ADP {
		n++
	}
	if h := s.head[i]; s.ok(h) && h > i && h < i+7 {
		s.hoist(i, h, syntax.Obj)
		if s.isVerb(h) {
			s.toks[h].Rel = syntax.Dep
		}
		if h == n {
			n = -1
		}
	}
	if s.ok(n) && s.isNoun(n) {
		if s.within(i, n) {
			s.hoist(i, n, syntax.Obj)
		} else {
			s.hang(n, i, syntax.Obj)
		}
	}
	s.hang(sub, i, syntax.Nsubj)
	return true
}

// mendActive makes the verb of the sentence of one in -ed that was taken for a participle although it has an object:
// Two survivors corroborated Barba’s account.
func (s *sentence) mendActive(i int) bool {
	n := s.head[i]
	if !s.rel(i, syntax.Acl, syntax.Amod) || !s.xpos(i, "VBN") || !s.isNoun(n) || s.has(n, wTold) || s.tag(i-1) == syntax.AUX {
		return false
	}
	if h := s.head[n]; n > i || s.ok(h) || !s.isNoun(i-1) || s.kid(i, syntax.AuxPass, syntax.Aux, syntax.OblAgent) >= 0 {
		return false
	}
	if t := s.tag(i + 1); t != syntax.DET && t != syntax.PROPN && !s.xpos(i+1, "PRP$", "NN", "NNS") {
		return false
	}
	for j := i + 1; j < len(s.toks); j++ {
		if s.is(j, "by") || s.xpos(j, "VBD", "VBZ", "VBP") && s.head[j] == n {
			return false
		}
		if s.has(j, wTold) && s.isNoun(j) && !s.isNoun(j+1) {
			s.retag(i, syntax.VERB, "VBD")
			s.hoist(i, n, syntax.Nsubj)
			s.hang(j, i, syntax.Obj)
			return true
		}
		if s.isVerb(j) || s.tag(j) == syntax.ADP {
			return false
		}
	}
	return false
}

// mendFinite makes the verb of the sentence of one in -ed that was taken for a participle before a noun although its object begins
// right after it: Prairie disputed their account.
func (s *sentence) mendFinite(i int) bool {
	n := s.head[i]
	if s.rel(i, syntax.Amod) && s.xpos(i, "VBD") && n > i && s.kid(i, syntax.Nsubj) >= 0 {
		s.hoist(i, n, syntax.Obj) // Raja on Sunday scotched rumours
		return true
	}
	if !s.rel(i, syntax.Amod) || !s.xpos(i, "VBN") || n < i || !s.isNoun(n) || s.tag(i+1) != syntax.DET && !s.xpos(i+1, "PRP$") {
		return false
	}
	sub := i - 1
	if sub < 0 || !s.isNoun(sub) && !(sub == 0 && s.toks[0].Form[0] >= 'A' && s.toks[0].Form[0] <= 'Z' && len(s.toks[0].Form) > 3) || s.tag(sub) == syntax.AUX {
		return false
	}
	if !s.isNoun(sub) {
		s.retag(sub, syntax.PROPN, "NNP")
	}
	for h := s.head[sub]; s.ok(h) && h < i && s.isNoun(h); h = s.head[h] {
		sub = h
	}
	s.retag(i, syntax.VERB, "VBD")
	s.hoist(i, n, syntax.Obj)
	s.hang(sub, i, syntax.Nsubj)
	for k := n + 1; k < len(s.toks); k++ {
		if s.head[k] == n && s.rel(k, syntax.Conj) && s.isVerb(k) {
			s.head[k] = i
		}
	}
	return true
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

// mendRelative gives the verb at token i, after a relative clause between commas, its own subject:
// Two people familiar with the talks, who asked not to be named, confirmed it.
func (s *sentence) mendRelative(i int) bool {
	if !s.xpos(i, "VBD", "VBZ", "VBP", "VB", "VBN") || s.rel(i, syntax.AclRelcl, syntax.Acl, syntax.Amod) {
		return false
	}
	sub := s.nominal(i)
	j := s.groupOf(i).first - 1
	if !s.is(j, ",") && !s.is(j, ")") {
		return false
	}
	who := -1
	for k := j - 1; k > 1 && k > j-40; k-- {
		if s.is(k, "who", "which", "whose") && s.is(k-1, ",") {
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
	return true
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
