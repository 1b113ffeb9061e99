package claim

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
	"example.com/newstext/internal/lexicon"
	"example.com/newstext/quote"
)

// subject returns the token that heads the subject of token i, followed through participles, infinitives,
// joined verbs and relative clauses to the words that name it; -1 if there is none.
// For a passive it is what is acted upon.
func (s *sentence) subject(i int) int {
	if b := s.groupOf(i).first - 1; s.people(b) {
		return b
	}
	if o := s.quoted(i); o >= 0 {
		return o
	}
	if s.nominal(i) < 0 && (s.rel(i, syntax.Conj, syntax.Root, syntax.Parataxis, syntax.Dep) || s.rel(i, syntax.Acl, syntax.AclRelcl) && s.xpos(i, "VBD", "VBZ") ||
		s.rel(i, syntax.Advcl) && s.xpos(i, "VBD", "VBZ") && s.kid(i, syntax.Mark, syntax.Advmod) < 0) {
		if b := s.before(i); b >= 0 && (s.tag(b) == syntax.PROPN || !s.rel(b, syntax.Obj, syntax.Iobj, syntax.Obl) || s.tag(b-2) == syntax.CCONJ && (s.tag(b-1) == syntax.DET || s.xpos(b-1, "PRP$"))) {
			return b
		}
	}
	for range maxUp {
		if !s.ok(i) {
			return -1
		}
		if k := s.nominal(i); k >= 0 {
			return s.antecedent(k, i)
		}
		h := s.head[i]
		if !s.ok(h) {
			break
		}
		switch s.toks[i].Rel {
		case syntax.Conj, syntax.Advcl, syntax.Parataxis, syntax.Ccomp, syntax.Cop, syntax.Aux, syntax.Dep, syntax.Obl, syntax.Root:
			if !s.isVerb(h) && s.tag(h) != syntax.AUX && s.tag(h) != syntax.ADJ && s.kid(h, syntax.Nsubj, syntax.NsubjPass) < 0 {
				if s.isNoun(h) && s.rel(i, syntax.Advcl, syntax.Dep) && h < i {
					return h
				}
				return s.before(i)
			}
			i = h
		case syntax.Xcomp:
			if o := s.kid(h, syntax.Obj); o >= 0 && o < i && s.has(h, wPrompt) {
				return o // urged the firm to deny
			}
			i = h
		case syntax.Acl, syntax.AclRelcl:
			if s.isNoun(h) && h < i {
				return s.teller(h)
			}
			i = h
		default:
			return s.before(i)
		}
	}
	return s.before(i)
}

// quoted returns who is quoted as doing what participle i says, or -1: quoted the ministry disputing his account.
func (s *sentence) quoted(i int) int {
	h := s.headOf(i)
	if !s.xpos(i, "VBG") || !s.rel(i, syntax.Acl, syntax.Advcl, syntax.Xcomp) || !s.ok(h) {
		return -1
	}
	if !s.isVerb(h) {
		if !s.rel(h, syntax.Obj) {
			return -1
		}
		h = s.head[h]
	}
	if o := s.kid(h, syntax.Obj); s.is(h, "quote", "cite", "show", "record") && o > h && o < i {
		return o
	}
	return -1
}

// people reports whether token i is a plural noun for people that was taken for a verb: aides.
func (s *sentence) people(i int) bool {
	return s.tag(i) == syntax.VERB && s.xpos(i, "VBZ") && i > 0 && (s.tag(i-1) == syntax.PROPN || s.tag(i-1) == syntax.ADJ) &&
		lexicon.Classes(strings.ToLower(s.toks[i].Lemma))&(lexicon.Person|lexicon.Animate) != 0
}

// nominal returns the subject among the dependents of token i, the nearest before it if there are several, or -1.
// A subject that the parse gave to an auxiliary of it counts.
// A noun right before the verb that the parse made no part of an earlier phrase is better than one further away.
func (s *sentence) nominal(i int) int {
	best := -1
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if best >= 0 && s.is(k, "himself", "herself", "itself", "themselves") {
			continue // the Sultan himself
		}
		if s.rel(k, syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.CsubjPass) && (best < 0 || k < i && !s.temporal(k)) {
			best = k
		} else if s.rel(k, syntax.Aux, syntax.AuxPass, syntax.Cop) && k < i {
			if n := s.kid(k, syntax.Nsubj, syntax.NsubjPass); n >= 0 && best < 0 {
				best = n
			}
		}
	}
	if best >= 0 && best < i && s.is(best, "further", "also") {
		return s.before(i) // the agency further confirms
	}
	if best >= 0 && best < i && s.temporal(best) && s.kid(i, syntax.NsubjPass) < 0 {
		if b := s.before(i); b >= 0 && b != best {
			return b // Long on Monday denied
		}
	}
	if best < 0 || best > i {
		return best
	}
	if b := s.before(i); b > best && s.in[best] != s.in[i] && s.in[b] == s.in[i] {
		return b // “It’s true,” an insider confirms
	} else if b > best && !s.within(b, best) && s.tag(best) != syntax.PRON && !s.temporal(b) &&
		s.kid(b, syntax.Case) < 0 && s.rel(b, syntax.Nsubj, syntax.Dep, syntax.Root, syntax.Conj, syntax.Appos, syntax.Parataxis) {
		return b
	}
	return best
}

// temporal reports whether token i names a day, a month or the like.
func (s *sentence) temporal(i int) bool {
	return s.ok(i) && lexicon.Classes(s.toks[i].Form)&(lexicon.Weekday|lexicon.Month) != 0 || s.is(i, "today", "yesterday", "week", "month", "year", "day", "night", "morning", "evening", "afternoon")
}

// before returns the noun right before the group of token i, as a parse may have missed that it is the subject, or -1.
func (s *sentence) before(i int) int {
	if !s.ok(i) {
		return -1
	}
	j := s.groupOf(i).first - 1
	for s.ok(j) && (s.tag(j) == syntax.ADV && j > 0 || s.is(j, "also", "further", "himself", "herself", "itself", "themselves")) {
		j--
	}
	// Long on Monday denied; Ruiz, the mayor, denied
	if s.ok(j) && s.temporal(j) {
		if j--; s.is(j, "on", "last", "this", "late", "early") {
			j--
		}
		if s.is(j, "on") {
			j--
		}
		if j == 0 && s.tag(j) == syntax.ADV {
			return j // a name that was taken for an adverb
		}
	}
	if s.is(j, ",") {
		for k := j - 1; k > 0 && k > j-20; k-- {
			if s.is(k, ",") && s.isNoun(k-1) && !s.temporal(k-1) {
				j = k - 1
				break
			}
		}
		if s.is(j, ",") && s.tag(j-1) == syntax.PROPN {
			j-- // its chief executive, Robin Achebe,
		}
	}
	if s.ok(j) && s.tag(j) == syntax.ADJ && (s.tag(j-1) == syntax.DET || s.toks[j].Form[0] >= 'A' && s.toks[j].Form[0] <= 'Z') {
		return j // a noun that was taken for an adjective
	}
	if s.ok(j) && s.isNoun(j) && !s.is(j, "that", "which", "who") && s.toks[j].Form != "%" {
		// The head of the phrase, if the noun is only a part of it.
		for range 4 {
			if s.rel(j, syntax.Conj) && s.kid(j, syntax.Cc) < 0 && s.is(s.left[j], ",") {
				break // filmed at the till, the cook
			}
			if h := s.head[j]; s.ok(h) && h < i && s.isNoun(h) && !s.temporal(h) && s.rel(j, syntax.Flat, syntax.Compound, syntax.Nmod, syntax.Appos, syntax.Conj, syntax.Nummod) {
				j = h
			}
		}
		return j
	}
	return -1
}

// antecedent returns what the subject k of token i stands for if it is a relative pronoun, and otherwise k.
func (s *sentence) antecedent(k, i int) int {
	if !s.is(k, "who", "which", "that", "whom") || s.tag(k) == syntax.DET {
		return k
	}
	for j := i; s.ok(j); j = s.head[j] {
		if s.rel(j, syntax.AclRelcl, syntax.Acl) && s.ok(s.head[j]) {
			return s.head[j]
		}
		if !s.rel(j, syntax.Conj, syntax.Xcomp, syntax.Ccomp) {
			break
		}
	}
	// A relative clause that the parse did not see as one.
	j := k - 1
	if s.is(j, ",") {
		j--
	}
	if s.is(j, ")") {
		for j > 0 && !s.is(j, "(") {
			j--
		}
		j--
	}
	if s.ok(j) && (s.isNoun(j) || s.toks[j].Form[0] < 'a' && s.toks[j].Form[0] >= 'A' && s.tag(j) != syntax.DET) && s.is(k, "who", "which") {
		for range 4 {
			if h := s.head[j]; s.ok(h) && h < k && s.isNoun(h) && s.rel(j, syntax.Flat, syntax.Compound, syntax.Nmod, syntax.Appos) && s.kidIs(j, "to", "with") < 0 {
				j = h
			}
		}
		return j
	}
	return k
}

// teller returns who speaks through the noun n that a participle belongs to:
// the firm, of a statement by the firm denying; n itself, if it is somebody.
func (s *sentence) teller(n int) int {
	if !s.has(n, wProposition) && !s.is(n, "entry", "message", "page", "tweet", "letter", "release", "email", "post", "video", "interview", "conference", "briefing") {
		return n
	}
	if k := s.kid(n, syntax.NmodPoss); k >= 0 {
		return k
	}
	if k := s.prep(n, "from", "by"); k >= 0 {
		return k
	}
	if h := s.head[n]; s.ok(h) && s.rel(n, syntax.Obj, syntax.Obl) {
		if k := s.kid(h, syntax.Nsubj, syntax.NsubjPass); k >= 0 {
			return s.antecedent(k, h)
		}
	}
	return n
}

// agent returns the token that heads the agent of the passive i, or -1.
func (s *sentence) agent(i int) int {
	if k := s.kid(i, syntax.OblAgent); k >= 0 {
		return k
	}
	k := s.prep(i, "by")
	if k >= 0 && s.isNoun(k) && !s.xpos(k, "VBG") {
		return k
	}
	for j := i + 1; j < i+14 && s.ok(j); j++ { // dismissed as fantasy by the observatory
		if h := s.headOf(j); s.is(j, "by") && h > j && s.isNoun(h) && !s.temporal(h) && s.rel(j, syntax.Case) {
			return h
		}
		if s.tag(j) == syntax.VERB || s.tag(j) == syntax.AUX || s.is(j, ",", ";") {
			break
		}
	}
	return -1
}

// taker returns the token that names who takes the stance of token i, or -1.
// It is the subject, unless that is nobody who could and the verb may have been joined to the wrong one.
func (r *run) taker(i int) int {
	s := &r.s
	k := s.subject(i)
	if k >= 0 && (r.somebody(k) || s.nominal(i) >= 0) {
		return k
	}
	if s.is(k+1, "who") && !r.somebody(k) {
		for j := k - 1; j >= 0 && j > k-7 && s.tag(j) != syntax.VERB; j-- {
			if r.person(j) {
				return j
			}
		}
	}
	if n := s.headOf(k); s.is(k+1, "who") && s.ok(n) && s.rel(k, syntax.Nmod) && s.isNoun(n) && r.somebody(n) {
		return n // doctors on the scene who
	}
	if first := s.groupOf(i).first; !s.rel(i, syntax.Conj) && s.nominal(i) < 0 && (s.is(first-1, "but", "and", "also") || s.rel(i, syntax.Acl) && s.clauseAfter(i) >= 0) {
		for j := i - 1; j >= 0; j-- {
			if s.rel(j, syntax.Nsubj, syntax.NsubjPass) && s.in[j] == s.in[i] && r.somebody(j) {
				return s.antecedent(j, s.head[j])
			}
		}
	}
	if k < 0 || s.rel(i, syntax.Conj) {
		for j, up := i, 0; up < 5 && s.ok(s.head[j]); up++ {
			j = s.head[j]
			if n := s.nominal(j); n >= 0 && n < i {
				if n = s.antecedent(n, j); r.somebody(n) {
					return n
				}
			}
		}
	}
	if k < 0 || !r.somebody(k) {
		if q, ok := r.quotes.Lookup(s.cued[i]); ok && s.span.Contains(q.Source) && !q.Source.IsZero() { // as the quote has it
			for j := s.at(q.Source.Start); s.ok(j) && s.toks[j].Span.End <= q.Source.End; j++ {
				if h := s.head[j]; s.isNoun(j) && (!s.ok(h) || !q.Source.Contains(s.toks[h].Span)) {
					return j
				}
			}
		}
	}
	if k < 0 && len(s.toks) > 0 {
		// The sentence is a noun with something hung on it: the parse lost the verb.
		for j, h := range s.head {
			if h < 0 && j < i && s.isNoun(j) && !s.temporal(j) && r.somebody(j) {
				return j
			}
		}
	}
	return k
}

// inverted returns the subject after the verb at token i of one like “…,” confirmed a spokesman, or -1.
func (r *run) inverted(i int) int {
	s := &r.s
	first := s.groupOf(i).first
	if first == 0 || s.tag(first-1) != syntax.PUNCT || s.clauseAfter(i) >= 0 || s.tag(i+1) == syntax.PUNCT {
		return -1
	}
	if n := s.nominal(i); n >= 0 && n < i && s.in[n] == s.in[i] && s.is(n+1, ",") || n >= 0 && n < i && s.in[n] == s.in[i] && s.kid(n, syntax.AclRelcl, syntax.Appos) > n && s.object(i) > i {
		return -1 // Ruiz, who runs the mill, confirmed the sale
	}
	if !s.is(first-1, ",", "”", "\"", "''", "’", "?", "!", "»") || first < 3 && s.in[first-1] == 0 {
		return -1
	}
	for j := i + 1; j < len(s.toks) && j < i+12; j++ {
		if t := s.tag(j); t == syntax.VERB || t == syntax.AUX || t == syntax.ADP && j == i+1 || t == syntax.PUNCT {
			return -1
		}
		if !s.isNoun(j) || s.isNoun(j+1) || s.is(j+1, "'s", "’s") {
			continue
		}
		for range 3 {
			if h := s.head[j]; s.ok(h) && h > i && s.isNoun(h) && s.rel(j, syntax.Flat, syntax.Compound, syntax.NmodPoss) {
				j = h
			}
		}
		if h := s.head[j]; s.ok(h) && h > i && h < j && s.rel(j, syntax.Flat) {
			j = h
		}
		if r.person(j) || s.tag(j) == syntax.PROPN || r.somebody(j) && !s.has(j, wProposition) && (s.in[first-1] != 0 || s.in[max(first-2, 0)] != 0) {
			return j
		}
		return -1
	}
	return -1
}

// A holder is who takes a stance.
type holder struct {
	span    article.Span
	speaker entity.ID
}

// nobody reports whether token i is no one that could hold a stance.
func (s *sentence) nobody(i int) bool {
	return !s.ok(i) || s.is(i, "there", "nobody", "none", "no-one")
}

// holderAt returns the holder that the noun phrase of token i names.
// A first person is whoever says the quote that the token stands in,
// and so is a pronoun in an indirect quote, if the speaker may be meant.
func (r *run) holderAt(i int) holder {
	s := &r.s
	if !s.ok(i) {
		return holder{}
	}
	if q, ok := r.voice(i); ok && !q.Source.Overlaps(s.toks[i].Span) {
		if s.is(i, "I", "we", "me", "us", "myself", "ourselves") {
			return r.source(q)
		}
		if q.Kind != quote.Direct && s.tag(i) == syntax.PRON && s.is(i, "he", "she", "it", "they") {
			if m, ok := r.mentionAt(i); ok && m.Entity != 0 && m.Entity == q.Speaker || (!ok || m.Entity == 0 || q.Speaker == 0 || s.is(i, "it", "they")) && !r.rival(i) {
				return r.source(q)
			}
		}
	}
	if p := s.kid(i, syntax.Appos); p > i && p-i < 3 && s.tag(i) == syntax.PRON {
		i = p
	}
	from, to := s.phrase(i)
	if s.is(i, "neither", "both", "also") && s.isNoun(i-1) {
		to = i - 1
		from = min(from, to)
	}
	if from > 0 && from == i && s.tag(i) != syntax.PRON && s.tag(i) != syntax.PROPN && (s.tag(from-1) == syntax.DET || s.xpos(from-1, "PRP$")) {
		from--
	}
	for s.people(i) && from > 0 && (s.tag(from-1) == syntax.PROPN || s.tag(from-1) == syntax.ADJ || s.tag(from-1) == syntax.DET) {
		from--
	}
	if p := from - 1; s.tag(p) == syntax.ADP && s.is(p, "in", "with", "at", "on", "after", "during", "to", "from", "by") {
		for c := to; c > from; c-- { // In a statement, a spokeswoman: what the comma parts are two
			if s.is(c, ",") && c < to && (s.tag(c+1) == syntax.DET || s.tag(c+1) == syntax.PROPN || s.tag(c+1) == syntax.PRON) && s.groupEnds(to) {
				from = c + 1
				break
			}
		}
	}
	if s.tag(from-1) == syntax.ADP && s.groupEnds(to) { // From his exile in Tunis the General: a noun right before an article is another's
		for c := to; c > from+1; c-- {
			if s.xpos(c, "DT") && s.is(c, "the", "a", "an") && s.isNoun(c-1) {
				from = c
				break
			}
		}
		if from > i {
			for i = from; i < to && !(s.isNoun(i) && !s.isNoun(i+1)); i++ {
			}
		}
	}
	for range 2 { // the leader of the group: no subject stands right after "of"
		if j := from - 2; s.is(from-1, "of", "for", "within", "from", "at") && s.tag(j) == syntax.NOUN && s.in[j] == s.in[i] && r.somebody(j) {
			from, _ = s.phrase(j)
			from = min(from, j)
		}
	}
	if s.is(to+1, ",") && s.tag(i) == syntax.NOUN && s.tag(to+2) == syntax.PROPN { // its owner, Duc Tran
		end := to + 2
		for s.tag(end+1) == syntax.PROPN {
			end++
		}
		if end+1 == len(s.toks) || s.tag(end+1) == syntax.PUNCT && !s.is(end+1, "-", "‑") || s.head[end] == i {
			to = end
		}
	}
	if s.tag(from) == syntax.PROPN && from > 0 && (s.tag(from-1) == syntax.NOUN || s.tag(from-1) == syntax.PROPN) && lexicon.Classes(strings.ToLower(s.toks[from-1].Form))&(lexicon.Person|lexicon.Title) != 0 {
		k := from - 1 // Author Bryony Sharpe, City engineer Rolly Tan
		for k > 0 && k > from-5 && (s.tag(k-1) == syntax.NOUN || s.tag(k-1) == syntax.ADJ || s.tag(k-1) == syntax.PROPN || s.xpos(k-1, "VBG")) {
			k--
		}
		if k == 0 || s.tag(k-1) == syntax.DET || s.tag(k-1) == syntax.PUNCT || s.tag(k-1) == syntax.CCONJ {
			from = k
		}
	}
	if from > 1 && s.is(0, "neither") && s.between(0, from, "nor") && s.groupEnds(to) {
		from = 0
	}
	for from < i && s.tag(from) == syntax.ADP {
		from++
	}
	for t := from; t < i; t++ { // Last year Ruiz
		if s.temporal(t) && s.tag(t+1) == syntax.PROPN && (t == from || s.is(from, "last", "this", "next", "early", "late")) {
			from = t + 1
		}
	}
	h := holder{span: s.cover(from, to)}
	h.speaker = r.ents.Refers(h.span)
	if m, ok := r.mentionAt(i); ok {
		if m.Kind == entity.Name {
			h.span.Start = min(h.span.Start, max(m.Span.Start, s.span.Start))
			h.span.End = max(h.span.End, min(m.Span.End, s.span.End))
		} else if m.Kind == entity.Nominal && m.Span.End == h.span.End && m.Span.Start >= s.span.Start {
			h.span.Start = min(h.span.Start, m.Span.Start)
		}
		if h.speaker == 0 {
			h.speaker = m.Entity
		}
	}
	if s.people(i) {
		h.speaker = 0 // the aides of somebody are not he
	}
	return h
}

// groupEnds reports whether a verb or its auxiliary follows token i at once.
func (s *sentence) groupEnds(i int) bool {
	for s.tag(i+1) == syntax.ADV {
		i++
	}
	return s.tag(i+1) == syntax.AUX || s.isVerb(i+1) || s.is(i+1, "neither")
}

// source returns the holder that the source of q names, without what is hung on it by a comma.
func (r *run) source(q quote.Quote) holder {
	text := r.text[q.Source.Start:q.Source.End]
	if lexicon.Classes(text)&lexicon.Weekday != 0 { // said Monday the story is not true
		if j := r.s.at(q.Cue.Start); r.s.ok(j) && r.s.toks[j].Span.Start < q.Cue.End {
			for b := range j {
				if r.s.rel(b, syntax.Nsubj) && !r.s.temporal(b) && r.somebody(b) {
					return r.holderAt(b)
				}
			}
		}
	}
	if strings.EqualFold(text, "I") || strings.EqualFold(text, "we") {
		// Nobody else calls himself I: the words beside the cue tell better.
		if j := r.s.at(q.Cue.Start); r.s.ok(j) && r.s.toks[j].Span.Start < q.Cue.End {
			if b := r.s.before(j); b >= 0 && r.s.tag(b) != syntax.PRON {
				span := r.s.cover(r.s.phrase(b))
				return holder{span, r.ents.Refers(span)}
			}
		}
	}
	for _, w := range []string{", however", ", though", ", despite ", ", who ", ", which ", ", whose ", ", while ", ", although ", ", reached ", ", speaking ", ", asked ", ", citing "} {
		if n := strings.Index(text, w); n > 0 {
			text = text[:n]
		}
	}
	start := q.Source.Start
	for _, w := range [...]string{"Last year ", "Last month ", "Last week ", "Last night ", "This week ", "This month ", "This year ", "Yesterday "} { // Last year Ruiz
		if rest, ok := strings.CutPrefix(text, w); ok && rest != "" {
			start, text = start+len(w), rest
		}
	}
	text = strings.TrimRight(text, ", ")
	for { // … on Tuesday; …, 54
		n := strings.LastIndexByte(text, ' ')
		if n < 0 {
			break
		}
		w := text[n+1:]
		if lexicon.Classes(w)&lexicon.Weekday == 0 && w != "on" && w != "yesterday" && w != "today" && w != "later" && w != "also" && w != "earlier" && w != "again" &&
			!(text[n-1] == ',' && strings.Trim(w, "0123456789") == "") && !(w == "night" && strings.HasSuffix(text[:n], " last")) && !(w == "last" && len(text) < q.Source.Len()) {
			break
		}
		text = strings.TrimRight(text[:n], ", ")
	}
	return holder{article.Span{Start: start, End: start + len(text)}, q.Speaker}
}

// voice returns the innermost quote that token i is said in whose source is more than a pronoun in another quote.
func (r *run) voice(i int) (quote.Quote, bool) {
	s := &r.s
	q, ok := r.quotes.Lookup(s.in[i])
	for depth := 0; ok && q.Within != 0 && depth < maxUp; depth++ {
		if !q.Source.IsZero() && q.Source.Len() > 4 && !q.Source.Overlaps(s.toks[i].Span) {
			break
		}
		outer, found := r.quotes.Lookup(q.Within)
		if !found {
			break
		}
		q = outer
	}
	return q, ok && !q.Source.IsZero()
}

// rival reports whether somebody else stands before the pronoun at token i in what is said, whom it may mean.
func (r *run) rival(i int) bool {
	s := &r.s
	for j := i - 1; j >= 0 && s.in[j] != 0; j-- {
		if s.in[j] != s.in[i] && s.cued[j] != 0 {
			break
		}
		if s.rel(j, syntax.Nsubj, syntax.NsubjPass) && s.tag(j) != syntax.PRON && r.somebody(j) {
			if q, ok := r.quotes.Lookup(s.in[i]); ok && !q.Source.Overlaps(s.toks[j].Span) {
				return true
			}
		}
	}
	return false
}
