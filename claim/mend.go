package claim

import (
	"strings"

	"example.com/newstext/article/syntax"
)

// mend corrects what the tagger and the parser most often get wrong about the words that tell a stance:
// what such a word does is told by its form and its neighbours where the parse is unlikely.
func (s *sentence) mend() {
	changed := s.mendNames()
	for i, c := range s.class {
		switch {
		case c.has(wDeny|wReject|wAffirm|wConcede) && (s.tag(i) == syntax.NOUN || s.xpos(i, "NNPS") || s.tag(i) == syntax.PROPN && len(s.toks[i].Form) > 4 && s.toks[i].Form == strings.ToUpper(s.toks[i].Form)):
			if s.mendPlural(i) || s.mendListed(i) {
				changed = true
				s.link()
			}
		case c.has(wTold|wContact) && s.tag(i) == syntax.VERB:
			changed = s.mendNoun(i) || changed
		case s.is(i, "interview") && s.tag(i) == syntax.VERB && s.is(i-1, "to") && s.is(i+1, "request", "requests") && s.has(i-2, wRespond):
			s.retag(i, syntax.NOUN, "NN") // did not respond to interview requests
			s.retag(i-1, syntax.ADP, "IN")
			s.hang(i+1, i-2, syntax.Obl)
			s.hang(i, i+1, syntax.Compound)
			s.hang(i-1, i+1, syntax.Case)
			changed = true
		case c.has(wTell|wRespond|wAffirm|wDeny) && s.tag(i) == syntax.NOUN && s.is(i-1, "to") && s.is(i, "comment", "elaborate", "answer", "respond", "react", "discuss", "confirm", "deny", "verify"):
			s.retag(i, syntax.VERB, "VB") // has yet to comment
			s.retag(i-1, syntax.PART, "TO")
			s.toks[i-1].Rel = syntax.Mark
		}
	}
	if changed {
		s.link()
	}
	relative := -1 // the first relative pronoun after a comma, 0 if there is none
	for i, c := range s.class {
		if !c.has(wPhrasal | wRefer | wBrand | wDeny | wReject | wAffirm | wConcede | wWithhold | wTell | wRespond) {
			continue
		}
		changed := s.mendNeither(i)
		switch {
		case c.has(wPhrasal):
			changed = s.mendPhrasal(i) || changed
		case c.has(wBrand) && s.tag(i) == syntax.NOUN:
			changed = s.mendBrand(i) || changed
		}
		if s.isVerb(i) {
			if c.has(wDeny | wReject | wAffirm | wConcede) {
				changed = s.mendApposed(i) || s.mendThat(i) || changed
			}
			if c.has(wBrand) {
				changed = s.mendVerdict(i) || changed
			}
			changed = s.mendPassive(i) || changed
			changed = s.mendActive(i) || s.mendSole(i) || s.mendFirmly(i) || s.mendAside(i) || s.mendFinite(i) || s.mendOnly(i) || changed
			if relative < 0 {
				relative = s.relative()
			}
			changed = relative > 0 && relative < i && s.mendRelative(i) || changed
			changed = s.mendJoined(i) || changed
			changed = s.mendParticiple(i) || changed
		}
		if changed {
			s.link()
		}
	}
	changed = false
	for i, c := range s.class {
		changed = c.has(wTold) && s.tag(i) == syntax.NOUN && s.mendContent(i) || changed
	}
	if changed {
		s.link()
	}
}

// mendContent hangs the clause that says what was told on the word for it, where no "that" stands between:
// "denied claims it had lost money". A word of stance before it is then the verb.
func (s *sentence) mendContent(i int) bool {
	c := i + 2
	if s.is(i+1, ",") && s.xpos(c, "VBN", "VBD") {
		return s.mendAired(i)
	}
	if !s.is(i+1, "he", "she", "it", "they", "we", "i") || !s.xpos(c, "VBD", "VBZ", "VBP", "MD", "VBN") {
		return false
	}
	if h := s.head[c]; s.tag(c) == syntax.AUX && h > c && h < c+6 {
		c = h
	}
	if s.head[c] == i {
		return false
	}
	if v := i - 1; v > 0 && s.stance(v) && s.tag(v) == syntax.VERB && s.within(v, c) {
		s.hoist(v, c, syntax.Parataxis)
		s.retag(v, syntax.VERB, "VBD")
		for k := range v {
			if s.head[k] == c && s.rel(k, syntax.Nsubj) {
				s.hang(k, v, syntax.Nsubj)
			}
		}
		s.hang(i, v, syntax.Obj)
	}
	return s.hang(c, i, syntax.Acl)
}

// relative returns the first relative pronoun after a comma, or 0.
func (s *sentence) relative() int {
	for i := 2; i < len(s.toks); i++ {
		if x := s.toks[i].XPOS; len(x) > 1 && x[0] == 'W' && (s.tag(i-1) == syntax.PUNCT || i < 12 && s.isNoun(i-1) && s.is(i, "who")) && s.is(i, "who", "which", "whose", "where") {
			return i
		}
	}
	return 0
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
	case s.has(i, wContact) && (i == 0 || s.tag(p) == syntax.CCONJ || s.is(p, ",", ";", "that")) && s.is(i+1, "to", "for", "seeking"):
		return s.mendCalls(i, xpos)
	case s.is(p, "to"):
		return false
	case s.tag(p) == syntax.ADP, s.tag(p) == syntax.DET && !s.is(p, "that", "this"), s.xpos(p, "PRP$", "POS"):
	case s.stance(p) && s.tag(p) == syntax.VERB:
		v = p
	case s.is(p, "down", "off", "aside", "away") && s.has(p-1, wPhrasal):
		v = p - 1
	case s.tag(p) == syntax.NOUN || s.tag(p) == syntax.ADJ || s.tag(p) == syntax.ADV && s.stance(p-1): // debunked media reports
		for p > 0 && p > i-8 && (s.tag(p) == syntax.NOUN || s.tag(p) == syntax.ADJ || s.tag(p) == syntax.ADV || s.xpos(p, "``", "''") || s.is(p, "as")) {
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
		if k := s.kid(v, syntax.Obj); k > v && k < i {
			s.hang(k, i, syntax.Compound)
		}
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
		if s.is(j, ",", ";", ".") {
			return false
		}
		if s.is(j, "go", "remain") && s.is(j+1, "unanswered", "unreturned", "unheeded") {
			s.retag(i, syntax.NOUN, xpos) // calls went unanswered
			if s.within(j, i) {
				s.hoist(j, i, syntax.Nsubj)
			}
			s.hang(i, j, syntax.Nsubj)
			s.toks[i].Rel = syntax.Nsubj
			return true
		}
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
		return s.is(i+1, "cold") && s.is(i+2, "water") || s.is(i+1, "scorn") && s.is(i+2, "on")
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

// mendNeither makes a conjunction of "neither" that was taken for the subject: The director neither confirmed nor denied it.
func (s *sentence) mendNeither(i int) bool {
	n := i - 1
	if !s.is(n, "neither") || !s.isNoun(n) || !s.xpos(i, "VBN", "VBD") || !s.isNoun(n-1) {
		return false
	}
	s.retag(n, syntax.CCONJ, "CC")
	s.retag(i, syntax.VERB, "VBD")
	if s.within(i, n) {
		s.hoist(i, n, syntax.Cc)
	}
	sub := n - 1
	for h := s.head[sub]; s.ok(h) && h < n && s.isNoun(h); h = s.head[h] {
		sub = h
	}
	s.hang(sub, i, syntax.Nsubj)
	s.toks[sub].Rel = syntax.Nsubj
	s.head[n], s.toks[n].Rel = i, syntax.Cc
	for k := range s.toks {
		if s.head[k] == n && k != sub {
			s.head[k] = sub
			if k > i {
				s.head[k] = i
			}
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

// mendApposed hangs the verb at token i, which has no object, with its subject on the noun for something told right before that:
// …, a charge the company denies.
func (s *sentence) mendApposed(i int) bool {
	if !s.xpos(i, "VBD", "VBZ", "VBP", "VBN") || s.tag(i+1) != syntax.PUNCT && !s.temporal(i+1) && !s.is(i+1, "on") {
		return false
	}
	sub := -1
	for j := s.groupOf(i).first - 1; j > 1 && j > i-9; j-- {
		switch {
		case s.has(j, wTold) && s.isNoun(j) && sub > j:
			d := j - 1
			for s.tag(d) == syntax.ADJ {
				d--
			}
			if !s.is(d, "a", "an") || !s.is(d-1, ",", "—", "–") {
				return false
			}
			s.hoist(i, j, syntax.Appos)
			if h := s.headOf(i); s.ok(h) && h < d && !s.within(h, j) {
				s.hang(j, h, syntax.Appos)
			}
			s.head[i], s.toks[i].Rel = j, syntax.AclRelcl
			s.hang(sub, i, syntax.Nsubj)
			s.toks[sub].Rel = syntax.Nsubj
			return true
		case s.tag(j) == syntax.VERB, s.tag(j) == syntax.PUNCT, s.tag(j) == syntax.ADP, s.is(j, "that", "which", "who"):
			return false
		case sub < 0 && s.isNoun(j):
			sub = j
		}
	}
	return false
}

// mendVerdict gives the verb at token i the noun as its object that stands behind the verdict on it: called absurd the accusations.
func (s *sentence) mendVerdict(i int) bool {
	j := i + 1
	if !s.has(j, wAbsurd|wFalse) || s.tag(j) == syntax.NOUN || s.tag(j+1) != syntax.DET && !s.xpos(j+1, "PRP$") {
		return false
	}
	n := j + 2
	for s.tag(n) == syntax.ADJ || s.isNoun(n) && s.isNoun(n+1) && !s.has(n, wTold) {
		n++
	}
	if !s.has(n, wTold) || !s.isNoun(n) {
		return false
	}
	s.retag(j, syntax.ADJ, "JJ")
	if h := s.head[i]; s.rel(i, syntax.Acl, syntax.Amod) && s.ok(h) && h < i && s.isNoun(h) && !s.isVerb(s.headOf(h)) {
		s.retag(i, syntax.VERB, "VBD")
		s.hoist(i, h, syntax.Nsubj)
	}
	s.head[n], s.toks[n].Rel = i, syntax.Obj
	s.hang(j, i, syntax.Xcomp)
	return true
}

// mendPlural makes a verb of one in -s that is hardly ever a noun: Board rubbishes rift talk.
func (s *sentence) mendPlural(i int) bool {
	if i == 1 && s.tag(0) == syntax.ADJ {
		s.retag(0, syntax.NOUN, "NN") // Ministry rejects
		s.toks[0].Rel = syntax.Nsubj
	}
	if !s.is(i, "scout", "slam", "rubbish", "deny", "dismiss", "reject", "refute", "debunk", "rebut", "concede", "confirm", "admit", "acknowledge", "belie") ||
		!strings.HasSuffix(s.toks[i].Form, "s") && !strings.HasSuffix(s.toks[i].Form, "S") || !s.isNoun(i-1) || s.tag(i+1) == syntax.ADP || s.tag(i+1) == syntax.AUX {
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
	for k := sub - 1; k >= 0 && s.isNoun(k) && (s.head[k] < 0 || s.head[k] > sub); k-- { // Colony head
		if s.head[k] < 0 {
			s.hoist(i, k, syntax.Dep)
		}
		s.hang(k, sub, syntax.Compound)
	}
	s.hang(sub, i, syntax.Nsubj)
	s.toks[sub].Rel = syntax.Nsubj
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
	if i == 1 && s.tag(0) == syntax.SCONJ && s.xpos(i, "VBN", "VBD") && s.toks[0].Form[0] < 'a' && (s.tag(2) == syntax.DET || s.xpos(2, "PRP$")) &&
		!s.is(0, "if", "that", "because", "while", "although", "though", "since", "as", "when", "whether", "after", "before", "unless", "until", "once", "than") {
		s.retag(0, syntax.PROPN, "NNP") // Prairie disputed their account
		s.retag(i, syntax.VERB, "VBD")
		s.hang(0, i, syntax.Nsubj)
		s.toks[0].Rel = syntax.Nsubj
		if !s.rel(i, syntax.Amod) {
			return true
		}
	}
	have := i - 1
	for s.tag(have) == syntax.ADV {
		have--
	}
	if s.rel(i, syntax.Amod) && n > i && s.isNoun(n) && (s.is(have, "have") && s.tag(have) == syntax.AUX || s.tag(i-1) == syntax.CCONJ && s.has(n, wTold) && n == i+1 && s.isVerb(s.head[n])) {
		joined := s.tag(i-1) == syntax.CCONJ
		s.hoist(i, n, syntax.Obj) // has rejected suggestions; but dismissed talk of
		for k := range i {
			if s.head[k] == n && !joined {
				s.head[k] = i
				if s.isNoun(k) && k < have && s.isNoun(k) {
					s.toks[k].Rel = syntax.Nsubj
				}
			}
		}
		if joined {
			s.toks[i].Rel = syntax.Conj
			s.retag(i, syntax.VERB, "VBD")
			s.head[i-1], s.toks[i-1].Rel = i, syntax.Cc
		}
		return true
	}
	bare := n == i+1 && s.ok(n) && s.head[n] < 0 && s.has(n, wTold) && s.is(n+1, "that", "of", "about") // The inspectorate rejected criticism that
	if !s.rel(i, syntax.Amod) || !s.xpos(i, "VBN") || n < i || !s.isNoun(n) || s.tag(i+1) != syntax.DET && !s.xpos(i+1, "PRP$", "EX") && !s.is(i+1, "ever", "having", "being") && !bare {
		return false
	}
	sub := i - 1
	if bare && s.tag(sub) == syntax.ADJ && s.isNoun(sub-1) {
		s.retag(sub, syntax.NOUN, "NN")
		s.head[sub] = n
		for k := range sub {
			if s.head[k] == n && !s.isVerb(k) {
				s.head[k] = sub
				if s.rel(k, syntax.Nsubj) {
					s.toks[k].Rel = syntax.Compound
				}
			}
		}
	}
	if s.tag(sub) == syntax.ADJ && s.tag(sub-1) == syntax.DET {
		s.retag(sub, syntax.NUM, "CD") // a third
	}
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
	if s.kid(n, syntax.Cop) >= 0 {
		s.toks[n].Rel = syntax.Ccomp // denied ever having been a customer
	}
	s.hang(sub, i, syntax.Nsubj)
	for k := n + 1; k < len(s.toks); k++ {
		if s.head[k] == n && s.rel(k, syntax.Conj) && s.isVerb(k) {
			s.head[k] = i
		}
	}
	return true
}
