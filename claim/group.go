package claim

import (
	"strings"

	"example.com/newstext/article/syntax"
)

// A group is a verb, or an adjective or noun with be, together with its auxiliaries and negations,
// and what they make of it.
type group struct {
	first, last int    // its tokens, up to the word itself
	neg         bool   // not, never, neither, nobody
	never       bool   // never
	yet         bool   // has yet to
	modal       string // will, would, can, could, may …; the first of them
	do, have    bool   // with did, has
	be          bool   // with is: progressive, passive or a copula
	going       bool   // is going to
	unable      bool   // was unable to, was not possible to
	passive     bool
	inf         bool // an infinitive with to that no auxiliary governs
	hedged      bool // reportedly
	unreal      bool // under if or whether, asked for, to come: no position
}

// groupOf returns the group of token i.
func (s *sentence) groupOf(i int) group {
	g := group{first: i, last: i}
	core := i // the first token that is surely part of the group
	for j := i - 1; j >= 0 && j > i-14; j-- {
		switch {
		case s.tag(j) == syntax.AUX || s.is(j, "be", "'s", "’s") && s.xpos(j, "VBZ", "VBD", "VBP", "VB", "VBN"):
			s.auxiliary(&g, j, i)
			core = j
			continue
		case s.is(j, "not", "n't", "n’t", "never", "neither", "nor", "no longer", "cannot", "hardly", "nowhere"):
			g.neg = true
			g.never = g.never || s.is(j, "never")
			core = j
			continue
		case s.is(j, "to") && (s.tag(j) == syntax.PART || s.tag(j) == syntax.SCONJ):
			if k := s.governs(&g, j-1); k >= 0 {
				core, j = k, k
				continue
			}
			if core == i || s.xpos(core, "VB") || s.tag(core) == syntax.AUX || s.tag(core) == syntax.ADV {
				g.inf = !g.have && !g.do && g.modal == ""
			}
		case s.is(j, "yet", "only", "just", "independent") || s.tag(j) == syntax.ADV && !s.is(j, "when", "where", "why", "how", "so", "then", "there", "here", "ago", "however"):
			g.hedged = g.hedged || s.has(j, wHedge)
			if s.tag(j-1) == syntax.AUX || s.tag(j-1) == syntax.ADV || s.tag(j-1) == syntax.PART || s.is(j-1, ",", "not", "n't", "never", "neither") || strings.HasSuffix(s.toks[j].Form, "ly") {
				continue
			}
		case s.xpos(j, "``", "''") && s.tag(j-1) == syntax.AUX:
			continue // are “not supported”
		case s.is(j, ",") && s.is(j-1, "however", "though", "therefore") && s.is(j-2, ","):
			j -= 2
			continue
		case s.is(j, ",") && s.is(j+1, "however", "though") || s.is(j, "however", "though") && s.is(j+1, ","):
			continue
		}
		break
	}
	for core < i && s.tag(core) == syntax.PUNCT {
		core++
	}
	g.first = core
	if h := s.headOf(i); s.rel(i, syntax.Xcomp) && s.is(h, "appear", "seem") {
		g.hedged = true
	}
	s.dependents(&g, i)
	s.shared(&g, i)
	if g.passive && s.rel(i, syntax.Conj) && s.kid(i, syntax.AuxPass, syntax.Aux) < 0 && s.kid(i, syntax.Obj) > i {
		g.passive = false // was hacked and dismissed the story
	}
	if s.rel(i, syntax.Conj) && s.xpos(i, "VBN") && s.xpos(s.head[i], "VBD", "VBZ") && s.tag(i-1) != syntax.AUX {
		return g // picked up the phone and replied
	}
	if s.clauseAfter(i) < 0 && s.kid(i, syntax.Obj) < 0 && s.xpos(i, "VBN") && !g.have && !g.be && g.modal == "" && !g.do && !s.rel(i, syntax.Root) && s.kid(i, syntax.Nsubj) < 0 {
		g.passive = true // claims denied by the ministry
	}
	return g
}

// auxiliary notes the auxiliary j of the group of token i.
func (s *sentence) auxiliary(g *group, j, i int) {
	switch {
	case s.xpos(j, "MD") || s.is(j, "will", "would", "may", "might", "can", "could", "should", "must", "shall", "wo", "ca", "'ll", "’ll", "cannot"):
		g.modal = strings.ToLower(s.toks[j].Form)
		switch g.modal {
		case "wo", "'ll", "’ll":
			g.modal = "will"
		case "'d", "’d":
			if g.modal = "would"; s.isVerb(i) && strings.HasSuffix(s.toks[i].Form, "ed") && s.lemma[i] != s.toks[i].Form { // we’d not confirmed it
				g.modal, g.have = "", true
			}
		case "ca", "cannot":
			g.neg = g.neg || g.modal == "cannot"
			g.modal = "can"
		}
	case s.is(j, "do"):
		g.do = true
	case s.is(j, "have"):
		g.have = true
	case s.is(j, "be", "get", "'s", "’s", "'re", "’re", "'m", "’m"):
		if s.is(j, "'s", "’s") && s.xpos(i, "VBN") && (s.is(j, "have") || s.kid(i, syntax.Obj) > i) { // he’s always denied it
			g.have = true
			break
		}
		g.be = true
		if s.xpos(i, "VBN", "VBD") && s.isVerb(i) || s.participle(i) {
			g.passive = true
		}
	}
}

// participle reports whether token i is a participle of a verb that tells a stance, taken for an adjective.
func (s *sentence) participle(i int) bool {
	return s.tag(i) == syntax.ADJ && s.has(i, wDeny|wReject|wAffirm|wConcede|wRespond|wBrand) && !s.has(i, wFalse|wTrue) && strings.HasSuffix(s.toks[i].Form, "ed")
}

// governs reports how far left the group reaches when token j stands before its "to":
// yet to, going to, unable to, have to. It returns -1 if j is none of these.
func (s *sentence) governs(g *group, j int) int {
	switch {
	case s.is(j, "yet"):
		g.yet, g.neg = true, true
		return j
	case s.is(j, "going") && s.tag(j-1) != syntax.VERB:
		g.going = true
		return j
	case s.is(j, "unable", "impossible"):
		g.unable, g.neg = true, true
		return j
	case s.is(j, "able", "possible"):
		g.unable = true // with a negation before it
		g.unreal = g.unreal || s.is(j, "possible") && !s.is(j-1, "not", "n't", "be", "immediately", "independently")
		return j
	case s.is(j, "position", "liberty", "prepared") && s.is(j-1, "a", "at", "not", "any"):
		g.going = true
		for s.is(j-1, "a", "at", "any", "in") {
			j--
		}
		return j
	case s.is(j, "have") && s.tag(j) != syntax.NOUN && s.tag(j-1) != syntax.AUX:
		return j
	}
	return -1
}

// dependents adds to g what the parse says depends on token i.
func (s *sentence) dependents(g *group, i int) {
	for k := s.first[i]; k >= 0; k = s.next[k] {
		switch {
		case s.rel(k, syntax.AuxPass):
			g.passive = true
		case s.rel(k, syntax.Aux, syntax.Cop) && k < i && k < g.first:
			s.auxiliary(g, k, i)
			if s.rel(k, syntax.Cop) && i-k < 6 {
				g.first = k
			}
		case s.rel(k, syntax.Mark, syntax.Advmod) && k < i && s.is(k, "if", "unless", "whether", "lest"):
			g.unreal = true
		case k < i && s.is(k, "not", "n't", "never", "neither", "nor") && (s.in[k] == s.in[i] || s.in[k] == 0):
			g.neg = true
			g.never = g.never || s.is(k, "never")
		case s.has(k, wHedge):
			g.hedged = true
		case s.rel(k, syntax.Nsubj, syntax.NsubjPass) && k < i:
			if s.is(k, "nobody", "none", "neither") || s.is(k, "no-one") || s.is(k, "one") && s.is(k-1, "no") || s.kidIs(k, "no", "neither") >= 0 {
				g.neg = true
			}
			if l := s.left[k] - 1; s.is(l, "if", "unless", "whether") {
				g.unreal = true
			}
		}
	}
	if s.is(0, "neither") && g.first < 14 && s.between(1, g.first, "nor") {
		verb := false
		for j := range g.first {
			verb = verb || s.isVerb(j)
		}
		g.neg = g.neg || !verb // neither the firm nor its lawyer returned calls
	}
	for j := g.first - 1; j >= 0 && j > g.first-7; j-- { // no local authority has confirmed
		if s.is(j, "no") && s.tag(j) == syntax.DET && !s.is(j-1, "with", "of", "by", "there", "be") {
			g.neg = true
		}
		if t := s.tag(j); t != syntax.NOUN && t != syntax.PROPN && t != syntax.ADJ && !s.is(j, "of", "'s", "in", "at") {
			break
		}
	}
	if s.is(g.first-1, "if", "unless", "whether", "once") {
		g.unreal = true
	}
}

// shared adds what a verb shares with the verb that it is joined to: would not (confirm or discuss).
func (s *sentence) shared(g *group, i int) {
	h := s.head[i]
	if s.depth > 2 || !s.rel(i, syntax.Conj) || !s.ok(h) || h > i || g.first != i || s.kid(i, syntax.Nsubj, syntax.NsubjPass) >= 0 || i-h > 14 {
		return
	}
	if !s.xpos(i, "VB", "VBN", "VBG") && s.isVerb(i) {
		return
	}
	s.depth++
	b := s.groupOf(h)
	s.depth--
	if s.kid(i, syntax.Obj) > i && b.passive {
		return
	}
	if s.isVerb(i) && s.isVerb(h) && s.toks[i].XPOS != s.toks[h].XPOS {
		return
	}
	but := s.kid(i, syntax.Cc)
	if but < 0 || !s.is(but, "but") {
		g.neg, g.never = g.neg || b.neg, g.never || b.never
	}
	g.modal, g.do, g.have, g.be, g.passive, g.inf = b.modal, b.do, b.have, b.be, b.passive, b.inf
	g.going, g.yet, g.unable = b.going, b.yet, b.unable
	g.unreal = g.unreal || b.unreal
}

// unreal reports whether what token i says is only supposed, asked, wanted or to come.
// Token i has group g.
func (s *sentence) unreal(i int, g group) bool {
	if g.unreal {
		return true
	}
	switch g.modal {
	case "will", "would", "may", "might", "should", "must", "shall", "ought", "could":
		if !g.neg {
			return true
		}
	}
	if g.inf && s.wanted(i) {
		return true
	}
	if s.question(i) {
		return true
	}
	if k := s.kid(i, syntax.Advmod, syntax.Mark); g.passive && g.be && !g.have && s.is(k, "when", "once", "until") && k < i && s.xpos(s.aux(g), "VBZ", "VBP") {
		return true // when it is confirmed
	}
	if s.xpos(i, "VB") && g.first == i && s.is(s.headOf(i), "help", "let") && s.rel(i, syntax.Xcomp, syntax.Ccomp) {
		return true // would help scientists confirm it
	}
	if s.xpos(i, "VB") && g.first == i && !g.inf && s.kid(i, syntax.Nsubj) < 0 && (i == 0 || i == 1 && s.tag(0) == syntax.PUNCT) {
		return true // Deny everything, the note said
	}
	// Imperatives: Admit it.
	if s.xpos(i, "VB") && s.isVerb(i) && g.first == i && !g.inf && s.head[i] < 0 && s.kid(i, syntax.Nsubj) < 0 {
		return true
	}
	for up, j := 0, i; up < 4 && s.ok(j); up++ {
		if !s.rel(j, syntax.Ccomp, syntax.Xcomp, syntax.Advcl, syntax.Conj, syntax.Csubj) {
			break
		}
		if m := s.kid(j, syntax.Mark); s.ok(m) && m < j && s.is(m, "if", "unless", "whether", "lest") && s.in[m] == s.in[i] {
			return true
		}
		j = s.head[j]
	}
	return false
}

// wanted reports whether the infinitive i is one that need not happen: urged to deny, expected to confirm.
func (s *sentence) wanted(i int) bool {
	h := s.head[i]
	if s.rel(i, syntax.Conj) && s.ok(h) {
		i, h = h, s.head[h]
	}
	if !s.ok(h) {
		return true
	}
	switch {
	case s.has(h, wReal):
		if s.is(h, "get", "come", "have", "force", "act", "use") {
			return s.groupOf(h).neg
		}
		return s.groupOf(h).neg
	case s.has(h, wPrompt|wAsk|wAttempt):
		return true
	case s.rel(i, syntax.Advcl) && s.isVerb(h):
		return !s.xpos(h, "VBD", "VBZ", "VBN")
	}
	return true
}

// question reports whether the clause of token i is asked rather than said.
func (s *sentence) question(i int) bool {
	for j := i + 1; j < len(s.toks) && j < i+60; j++ {
		switch {
		case s.is(j, "?"):
			return true
		case s.tag(j) == syntax.PUNCT && s.is(j, ".", "!", ";", "”", "\"", "’", "''", "»"):
			return false
		}
	}
	return false
}
