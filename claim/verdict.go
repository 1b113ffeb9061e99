package claim

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// resolve returns the words that the pronoun at token i stands for, if they are a proposition before it in the sentence,
// and otherwise span.
func (r *run) resolve(i int, span article.Span) article.Span {
	s := &r.s
	for j := i - 1; j >= 0 && j > i-25; j-- {
		if s.has(j, wTold) && s.tag(j) == syntax.NOUN && (s.rel(j, syntax.Obj, syntax.Nsubj, syntax.NsubjPass, syntax.Obl)) {
			return s.cover(s.phrase(j))
		}
	}
	return span
}

// said returns the quote that token i is said in, and who says it.
// Where no quote was found it is the subject of the verb of saying that governs the clause.
func (r *run) said(i int) (holder, bool) {
	s := &r.s
	if s.in[i] != 0 {
		q, ok := r.voice(i)
		if !ok {
			return holder{}, false
		}
		return r.source(q), true
	}
	j := i
	for range 4 {
		h := s.head[j]
		if !s.ok(h) {
			break
		}
		if s.rel(j, syntax.Ccomp, syntax.Parataxis) && s.is(h, "say", "tell", "tweet", "insist", "write", "claim", "state", "maintain", "declare", "add", "post", "announce", "conclude", "find", "report", "stress", "argue", "contend", "reply", "respond", "note", "explain") {
			if g := s.groupOf(h); s.unreal(h, g) || g.neg {
				return holder{}, false
			}
			if sub := s.subject(h); sub >= 0 && r.somebody(sub) {
				return r.holderAt(sub), true
			}
			return holder{}, false
		}
		if s.rel(j, syntax.Conj) && s.kidIs(j, "that") >= 0 && s.has(h, wTell) && s.isVerb(h) && s.is(h, "say", "tell", "write", "add") && h < j {
			if sub := s.subject(h); sub >= 0 && r.somebody(sub) && !s.groupOf(h).neg {
				return r.holderAt(sub), true // said she was in Oslo, and that the stories were untrue
			}
			return holder{}, false
		}
		if !s.rel(j, syntax.Ccomp, syntax.Conj, syntax.Xcomp) {
			break
		}
		j = h
	}
	return holder{}, false
}

// verdicts looks for predicates that say that something is false or true, in what somebody says.
func (r *run) verdicts(i int) {
	s := &r.s
	c := s.class[i]
	if !c.has(wFalse | wAbsurd | wUntruth | wTrue | wMerit) {
		return
	}
	if s.isVerb(i) {
		return // lying on the floor
	}
	for j, up := i, 0; up < 3 && s.ok(s.head[j]) && s.rel(j, syntax.Ccomp, syntax.Conj, syntax.Xcomp); up++ {
		if j = s.head[j]; s.is(j, "hope", "wish", "pray", "fear", "wonder", "doubt", "pretend", "imagine") {
			return // I hope it is not true
		}
		if s.is(j, "know", "see", "learn") && s.isVerb(j) && s.groupOf(j).modal != "" {
			return // then we will know that it is true
		}
		if s.has(j, wDeny|wReject|wAffirm|wConcede|wWithhold) && s.isVerb(j) {
			return // did not deny that it is true: that verb tells the stance
		}
		if s.isVerb(j) && s.in[j] == s.in[i] {
			if s.groupOf(j).neg || s.is(s.headOf(j), "want") && s.groupOf(s.head[j]).neg {
				return // I don’t want to say it’s false
			}
		}
	}
	h, ok := r.said(i)
	if !ok {
		return
	}
	if c.has(wMerit) && s.tag(i) == syntax.NOUN {
		r.merit(i, h)
		return
	}
	if s.is(i, "hoax") && s.kid(i, syntax.Cop) < 0 && s.kid(i, syntax.Det) >= 0 && s.tag(i) == syntax.NOUN && !s.question(i) && !s.is(s.headOf(i), "say", "call", "be") {
		// fans who fell for this hoax: whoever says so calls it one
		if q, ok := r.voice(i); ok && spoken(r.text[q.Cue.Start:q.Cue.End]) {
			r.add(Contrary, i, i, i, h, s.cover(s.phrase(i)), false)
		}
		return
	}
	cop := s.copula(i)
	own := -1 // the noun whose clause the parse took for the predicate's: the suggestion (that he is a forger) is absurd
	if cop >= 0 && cop < i-1 && s.is(i-1, "be") && s.xpos(i-1, "VBD", "VBZ", "VBP") {
		if own = s.toldBefore(i); own >= 0 {
			cop = i - 1
		}
	}
	if from := r.verbless(i); cop < 0 && from >= 0 && c.has(wFalse) {
		r.add(Contrary, i, i, i, h, s.cover(from, i-1), false) // Officials: rumours of outbreak untrue
		return
	}
	if cop < 0 && !(s.is(i-1, "be") || s.rel(i, syntax.Xcomp) && s.is(s.head[i], "be", "prove", "seem")) {
		// One that heads the sentence without a verb: “Absolutely false,” he said.
		if !(s.head[i] < 0 || s.rel(i, syntax.Ccomp, syntax.Parataxis, syntax.Conj)) || s.kid(i, syntax.Det) >= 0 && !s.is(i, "lie", "hoax", "fabrication", "falsehood") || !r.brief(i) {
			return
		}
	}
	g := s.groupOf(i)
	if g.unreal || g.going || s.question(i) || g.modal != "" && g.modal != "could" && g.modal != "can" {
		return
	}
	sub := s.kid(i, syntax.Nsubj, syntax.Csubj)
	if sub < 0 && s.rel(i, syntax.Conj, syntax.Xcomp) {
		sub = r.taker(i)
	}
	if s.is(sub, "which", "that") {
		sub = s.antecedent(sub, i)
	}
	if s.is(sub, "that") && cop > sub+1 { // that her claim otherwise was false
		for j := cop - 1; j > sub; j-- {
			if s.has(j, wTold) && s.tag(j) == syntax.NOUN {
				sub = j
				break
			}
		}
	}
	if sub < 0 && cop >= 0 && cop < i {
		if sub = s.before(i); sub < 0 {
			sub = s.before(cop)
		}
	}
	if sub < 0 && cop > 0 && s.is(cop-1, "that", "this") && (cop == 1 || s.isVerb(cop-2) || s.tag(cop-2) == syntax.PUNCT) {
		sub = cop - 1 // says that is rubbish
	}
	clause := s.kid(i, syntax.Ccomp, syntax.Csubj)
	if own >= 0 && own < cop {
		sub = own
	}
	if !r.truthful(i, sub, clause) {
		sub = s.toldBefore(i)
		if sub < 0 || !r.truthful(i, sub, clause) {
			return
		}
	}
	if q, ok := r.quotes.Lookup(s.in[i]); ok && sub >= 0 && q.Within != 0 && q.Cue.Start > s.toks[s.left[sub]].Span.Start && q.Cue.End < s.toks[i].Span.Start && q.Source.Overlaps(s.toks[sub].Span) {
		if outer, ok := r.quotes.Lookup(q.Within); ok && !outer.Source.IsZero() {
			h = r.source(outer) // Posts claiming that … were false, said a doctor
		}
	}
	first := min(g.first, i)
	if own >= 0 {
		g.first, first = cop, cop
	}
	for j := first - 1; j >= 0 && j > first-14 && s.tag(j) != syntax.PUNCT && !s.is(j, "that"); j-- {
		if s.is(j, "if", "whether", "unless", "until") {
			return // if the allegations against him are true
		}
	}
	for j := first - 1; j >= 0 && j > first-5 && s.in[j] == s.in[i]; j-- {
		if s.is(j, "say", "claim", "suggest", "think", "believe", "mean") && s.isVerb(j) && (s.groupOf(j).neg || s.is(j-1, "to") && s.groupOf(j-2).neg) {
			return // I don’t want to say it’s false
		}
	}
	if s.is(first-1, "to") || cop >= 0 && s.is(cop-1, "to") {
		v := first - 2
		if cop >= 0 && s.is(cop-1, "to") {
			v = cop - 2
		}
		if !c.has(wTrue) || !s.is(v, "appear", "seem") || s.groupOf(v).neg || s.groupOf(v).modal != "" {
			return // will prove to be true
		}
	}
	if cop >= 0 {
		first = min(first, max(cop, i-10))
		if g.first > cop {
			g = s.negatedBetween(g, cop, i)
		}
	}
	for s.tag(first-1) == syntax.ADV && strings.HasSuffix(s.toks[first-1].Form, "ly") {
		first--
	}
	neg := g.neg
	var reason Reason
	switch {
	case c.has(wTrue):
		reason = Affirm
		if neg {
			reason = Contrary
		} else if g.modal != "" {
			return
		}
	case neg && !(g.modal == "could" || g.modal == "can"):
		return // not false
	case g.modal != "":
		return
	case c.has(wAbsurd):
		reason = Reject
	default:
		reason = Contrary
	}
	var target article.Span
	switch {
	case clause >= 0 && clause != sub:
		target = s.cover(s.full(clause))
	case sub >= 0:
		target = s.cover(s.full(sub))
		if s.is(sub+1, "that") && cop > sub || own >= 0 {
			target = s.cover(s.left[sub], cop-1) // the suggestion that … is false
		}
		if s.tag(sub) == syntax.PRON {
			target = r.resolve(sub, target)
		}
		if s.is(sub, "it") && s.is(i+1, "that", "about") {
			target = s.after(i + 1)
		} else if s.is(sub, "it") && s.xpos(i+2, "VBD", "VBZ", "VBP", "MD") && s.isNoun(i+1) {
			target = s.after(i) // it is true we spoke
		}
	}
	r.add(reason, first, i, i, h, target, g.hedged)
}

// verbless returns where the words start that the verdict at token i ends as headlines do, without a verb, if they are about something told;
// or -1: rumours of outbreak untrue.
func (r *run) verbless(i int) int {
	s := &r.s
	if s.in[i] == 0 || s.ok(i+1) && s.in[i+1] == s.in[i] && s.tag(i+1) != syntax.PUNCT || !s.isNoun(i-1) {
		return -1
	}
	from, told := i, false
	for from > 0 && s.in[from-1] == s.in[i] {
		from--
		if s.isVerb(from) || s.tag(from) == syntax.AUX {
			return -1
		}
		told = told || s.has(from, wTold) && s.tag(from) == syntax.NOUN
	}
	if !told {
		return -1
	}
	return from
}

// copula returns the form of be that makes a predicate of token i, even if the parse hung it elsewhere, or -1:
// the claims are “a complete fabrication”.
func (s *sentence) copula(i int) int {
	if k := s.kid(i, syntax.Cop); k >= 0 {
		return k
	}
	if s.rel(i, syntax.Amod, syntax.Compound) {
		return -1
	}
	for j := i - 1; j >= 0 && j > i-8; j-- {
		switch s.tag(j) {
		case syntax.ADJ, syntax.ADV, syntax.DET, syntax.PUNCT, syntax.PART:
			if s.is(j, ";", ":") || s.is(j, ",") && (s.tag(j-1) != syntax.ADV || s.tag(j+1) != syntax.ADV) {
				return -1
			}
			continue
		case syntax.CCONJ: // absolutely, utterly and completely false
			if s.tag(j-1) == syntax.ADV && s.tag(j+1) == syntax.ADV {
				continue
			}
		case syntax.AUX, syntax.VERB:
			if s.is(j, "be") && s.xpos(j, "VBD", "VBZ", "VBP") {
				return j
			}
		}
		return -1
	}
	return -1
}

// toldBefore returns the noun with a clause of its own that is the subject of the predicate at token i,
// if the parse took a word of the clause for it, or -1: the suggestion that people were hurt is false.
func (s *sentence) toldBefore(i int) int {
	for j := i - 1; j >= 0 && s.in[j] == s.in[i]; j-- {
		if s.has(j, wTold) && s.tag(j) == syntax.NOUN && (s.is(j+1, "that") || s.is(j-1, "that") && s.xpos(j, "NNS") && (s.tag(j+1) == syntax.DET || s.xpos(j+1, "PRP", "PRP$", "NNP"))) {
			return j
		}
	}
	return -1
}

// negatedBetween returns g with the negation that stands between tokens i and j.
func (s *sentence) negatedBetween(g group, i, j int) group {
	for k := i; k < j; k++ {
		if s.is(k, "not", "n't", "n’t", "never", "neither", "hardly") {
			g.neg = true
		}
		if s.has(k, wHedge) {
			g.hedged = true
		}
	}
	return g
}

// brief reports whether token i stands in a sentence or piece of a quote of a few words.
func (r *run) brief(i int) bool {
	s := &r.s
	if s.in[i] == 0 {
		return false
	}
	n := 0
	for j := range s.toks {
		if s.in[j] == s.in[i] && s.tag(j) != syntax.PUNCT {
			n++
		}
	}
	return n <= 4
}

// truthful reports whether the predicate at token i, with subject sub or clause, is about what is true or false.
func (r *run) truthful(i, sub, clause int) bool {
	s := &r.s
	c := s.class[i]
	pron := sub >= 0 && s.is(sub, "it", "that", "this", "these", "those", "they", "all", "none", "nothing", "everything") && s.tag(sub) != syntax.NOUN
	prop := s.has(sub, wProposition)
	if s.is(i, "right", "correct", "wrong", "mistaken", "incorrect", "dishonest", "truthful") && sub >= 0 && !pron && !prop {
		return false
	}
	if pron && s.is(i, "wrong") {
		for j := max(0, i-3); j < i; j++ { // they are completely wrong
			if s.is(j, "completely", "absolutely", "totally", "simply", "flat", "dead", "percent", "factually", "entirely", "utterly", "plainly") {
				return true
			}
		}
	}
	q, _ := r.quotes.Lookup(s.in[i])
	direct := q.Kind == quote.Direct || q.Kind == quote.Mixed
	switch {
	case c.has(wTrue):
		if s.is(i, "legitimate", "legit", "valid", "justified", "credible", "reliable", "right", "real", "well-founded", "authoritative", "factual", "truthful") {
			return prop && (s.has(sub, wTold) || s.is(i, "real", "credible", "reliable", "factual")) || pron && s.is(i, "right", "real", "legit") && sub < i && !direct && clause < 0
		}
		return prop || pron || clause >= 0 || sub < 0 && r.brief(i)
	case c.has(wFalse):
		if s.is(i, "fake", "false", "doctored", "forged", "incorrect", "mistaken", "inaccurate", "made-up", "bogus", "counterfeit", "fictional", "phony") {
			return prop || pron || clause >= 0 || sub < 0 && r.brief(i)
		}
		return prop || pron || clause >= 0 || sub < 0 && r.brief(i) || s.tag(sub) == syntax.NOUN && !r.person(sub)
	case c.has(wUntruth):
		if s.kid(i, syntax.NmodPoss) >= 0 {
			return false
		}
		if s.is(i, "conspiracy", "joke", "farce", "stunt", "travesty", "gossip", "speculation", "rumor", "rumour", "sham", "scam", "invention", "hype", "myth") {
			rumour := s.is(i, "gossip", "speculation", "rumor", "rumour", "myth", "invention")
			return prop || rumour && (pron || s.has(sub, wWrongdoing) || s.tag(sub) == syntax.NOUN && !r.person(sub) && r.recent(s.lemma[sub]))
		}
		return prop || pron || clause >= 0 || sub < 0 && r.brief(i) && s.tag(i) == syntax.NOUN || s.tag(sub) == syntax.NOUN && !r.person(sub) && s.is(i, "hoax", "lie", "fabrication")
	default:
		return s.has(sub, wTold) && !s.is(sub, "statement", "idea", "fact", "news", "story") || s.is(sub, "statement", "story") && s.is(i, "wrong") || s.is(sub, "attack", "smear") && s.is(i, "garbage", "nonsense", "rubbish", "slander", "bunk") || pron && s.is(i, "nonsense", "rubbish", "garbage", "slander", "preposterous", "ludicrous") && (r.last.asked || s.hasBefore(i, wAsk|wAccuse) || r.brief(i)) ||
			pron && s.is(sub, "it", "they", "that", "these") && s.tag(i) == syntax.ADJ && r.repeats(q)
	}
}

// merit handles "there is no truth to", "the claim has no basis", "is without merit".
func (r *run) merit(i int, h holder) {
	s := &r.s
	no := s.kidIs(i, "no", "any", "little")
	if no < 0 && s.is(i-1, "no") {
		no = i - 1
	}
	without := s.kidIs(i, "without")
	head := s.head[i]
	if without < 0 {
		for j := i - 1; j >= 0 && j > i-4; j-- {
			if s.is(j, "without") {
				without = j
			}
		}
	}
	if no < 0 && without < 0 {
		return
	}
	var target article.Span
	first := i
	switch {
	case without >= 0:
		sub := s.kid(i, syntax.Nsubj)
		if sub < 0 && s.ok(head) {
			sub = s.kid(head, syntax.Nsubj)
		}
		if b := s.before(without); s.has(b, wTold) && s.is(without-1, "be") {
			sub = b
		}
		if sub < 0 || !s.has(sub, wProposition) && s.tag(sub) != syntax.PRON {
			return
		}
		first, target = without, s.cover(s.full(sub))
		if s.is(first-1, "be") {
			first--
		}
	case s.is(no, "no"):
		first = no
		switch {
		case s.is(head, "have", "hold") && s.rel(i, syntax.Obj):
			sub := s.subject(head)
			if sub < 0 || !s.has(sub, wProposition) && s.tag(sub) != syntax.PRON {
				return
			}
			if !s.is(head, "have") || s.is(i, "ground", "credibility") && !s.has(sub, wTold) {
				return
			}
			first, target = s.groupOf(head).first, s.cover(s.full(sub))
		default:
			k := s.prep(i, "to", "in", "for", "behind")
			if k < 0 {
				k = s.kid(i, syntax.Acl, syntax.Ccomp, syntax.AclRelcl)
			}
			if j := i + 1; k < 0 && s.is(j, "to", "in", "for", "behind", "whatsoever", "at") {
				for j < len(s.toks) && !s.isNoun(j) {
					j++
				}
				if k = j; k > i+6 || !s.ok(k) {
					return
				}
			} else if k < 0 {
				return
			}
			if !s.is(i, "truth") && !(s.is(k, "it", "that", "this", "what") || s.has(k, wProposition|wAccuse)) {
				return
			}
			target = s.cover(s.full(k))
		}
	default:
		return
	}
	if s.question(i) {
		return
	}
	r.add(Contrary, first, i, i, h, target, false)
}
