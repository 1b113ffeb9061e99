package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
)

// A proposition is what a statement is about, in a form that can be compared.
type proposition struct {
	span   article.Span // the words
	keys   []string     // the words with content, those alike under one name, sorted, each once
	names  int          // how many of keys are names
	refer  bool         // it only points to something told before: it, the reports
	neg    bool
	verb   bool      // it has a finite verb
	inf    bool      // it has an infinitive
	thing  bool      // it is one noun for what can be true or false: the memo
	stands bool      // it is what somebody stands by: its reporting
	such   bool      // it speaks of such a thing: no such payment
	amount bool      // it is a number that is said to be one: the figure of nine
	matter bool      // it is the matter, whatever that is: the row
	loose  bool      // it is on its claim for what answers it, not for its words
	apart  bool      // it is in apposition to what it refers to: …, a charge that he denies
	noun   string    // the noun for something told in it: rumor
	frame  bool      // it tells of a stance that is a statement itself
	whose  entity.ID // whose account it points to: the president's account
	which  bool      // it asks which of several accounts
	that   bool      // it points to what was told last: that explanation
	denial bool      // it points to a denial
	fresh  bool      // it points to a report or the like that was not spoken of before
	aside  bool      // it says something else, from which the claim follows
	call   bool      // it points to what somebody has called for: the demand
}

// propose returns what s is about.
func (r *run) propose(s *Statement) proposition {
	p := proposition{span: s.Target}
	if p.span.IsZero() {
		p.refer = true
		return p
	}
	lo := r.token(s.Target.Start)
	whole := r.clipped(s.Target, lo)
	if end := r.undated(whole); end < whole.End {
		p.span.End, whole.End = end, end
	}
	told, first, words := -1, -1, 0
	last := "" // the key of the token before, if it is a noun
	for i := lo; i < min(lo+60, r.doc.Len()); i++ {
		t := r.doc.Token(i)
		if t.Span.Start >= whole.End {
			break
		}
		if t.Tag == syntax.PUNCT {
			continue
		}
		words++
		if first < 0 {
			first = i
		}
		w, known := look(r.starts, t.Lemma, t.Form)
		isTold := known && w.class.has(wTold) && (t.Tag == syntax.NOUN || words == 1)
		if isTold && told < 0 && !p.verb && (words <= 3 || words <= 7 && i+1 < r.doc.Len() && r.doc.Token(i+1).Form == "that") {
			told = i
		}
		switch t.Tag {
		case syntax.VERB, syntax.AUX:
			switch t.XPOS {
			case "VBD", "VBZ", "VBP", "MD":
				p.verb = true
			}
		case syntax.PART, syntax.ADV, syntax.DET:
			p.inf = p.inf || t.XPOS == "TO"
			switch strings.ToLower(t.Form) {
			case "not", "n't", "n’t", "never", "no":
				p.neg = true
			}
		}
		if t.Tag != syntax.ADV && (t.Form == "such" || t.Form == "Such") {
			p.such = true
		}
		if isTold {
			if p.noun == "" {
				p.noun = w.lemma
			}
			if i == told {
				continue
			}
		}
		k := r.keyOf(t, w, known)
		if k == "" && s.Stance == Assert && known && w.class.has(wFalse|wUntruth) {
			k, _ = alikeTo(w.lemma) // those records are forged
		}
		if k != "" && last != "" && t.Tag == syntax.NOUN {
			p.keys = append(p.keys, last+" "+k) // life jackets: more than life and jackets
		}
		if k != "" && t.Tag == syntax.NOUN && i > lo {
			if n := strings.ToLower(r.doc.Token(i - 1).Form); isCount(n) {
				p.keys = append(p.keys, n+"/"+k) // two couples are not two complaints
			}
		}
		last = ""
		if t.Tag == syntax.NOUN {
			last = k
		}
		if k != "" && len(p.keys) == 0 && known && t.Tag == syntax.NOUN {
			switch w.lemma {
			case "figure", "number", "total", "sum", "estimate", "toll":
				p.amount = i+1 < r.doc.Len() && r.doc.Token(i+1).Form == "of"
			}
		}
		if k != "" {
			p.thing = known && w.class.has(wProposition) && t.Tag == syntax.NOUN
			p.keys = append(p.keys, k)
			if t.Tag == syntax.PROPN {
				p.names++
			}
		}
	}
	if p.amount && len(p.keys) == 2 && !p.verb {
		p.keys = p.keys[1:] // the figure of nine
	}
	slices.Sort(p.keys)
	p.keys = slices.Compact(p.keys)
	p.thing = p.thing && len(p.keys) == 1
	p.refer = len(p.keys) == 0 && !p.verb || told >= 0 && len(p.keys) <= 1 && p.names == len(p.keys) || words <= 2 && r.pronoun(first) && !strings.EqualFold(r.doc.Token(first).Form, "nobody")
	if t := r.doc.Token(max(first, 0)); p.refer && told >= 0 && !p.verb && s.Stance != NoComment && (strings.EqualFold(t.Form, "a") || strings.EqualFold(t.Form, "an")) && t.Span.Start > 1 && r.text[t.Span.Start-2] != ',' {
		p.fresh = true
	}
	r.point(&p, s, first, told, words)
	if s.Reason == Affirm && r.tellsBy(s, "stand", "stood", "stick", "stuck") && !p.verb && len(p.keys)-p.names <= 1 {
		p.refer, p.stands = true, true
	}
	if n := p.span.Start; told >= 0 && n > 2 && strings.HasSuffix(r.text[:n], ", ") && strings.HasPrefix(r.text[n:], "a") {
		p.apart = true
	}
	if told >= 0 && !p.refer {
		p.span = r.neutral(p.span, told)
	}
	if r.accusing(s) {
		p.span = r.charge(p.span, lo)
	}
	p.span = r.bare(p.span)
	return p
}

// undated returns the end of span, of a few words, without the time behind them: his assertion (this morning).
func (r *run) undated(span article.Span) int {
	text := r.text[span.Start:span.End]
	if len(text) > 40 {
		return span.End
	}
	for _, tail := range [...]string{" this morning", " this afternoon", " this evening", " today", " to-day", " tonight", " yesterday"} {
		if rest, ok := strings.CutSuffix(text, tail); ok && strings.Count(rest, " ") == 1 {
			return span.Start + len(rest)
		}
	}
	return span.End
}

// point completes p, the proposition of s in so many words from token first on, if it only points to something told before:
// the president's account, which account she believed, the details, the demand. The noun for what was told is token told.
func (r *run) point(p *proposition, s *Statement, first, told, words int) {
	if first < 0 {
		return
	}
	t := r.doc.Token(first)
	if strings.EqualFold(t.Form, "which") || strings.EqualFold(t.Form, "whose") {
		next := r.doc.Token(min(first+1, r.doc.Len()-1))
		if w, ok := look(r.starts, next.Lemma, next.Form); ok && w.class.has(wTold) {
			p.refer, p.which = true, true
		}
		return
	}
	if s.Stance == NoComment || s.Stance == Unconfirmed {
		if noun := r.doc.Token(min(first+min(words, 2)-1, r.doc.Len()-1)); words == 2 && t.Tag == syntax.DET && isMatter(noun.Lemma) || strings.EqualFold(t.Form, "matters") {
			p.refer, p.matter = true, true
			return
		}
	}
	if words == 2 {
		last := r.doc.Token(first + 1)
		p.that = p.refer && told == first+1 && strings.EqualFold(t.Form, "that")
		if w, ok := look(r.starts, last.Lemma, last.Form); ok && w.class.has(wDenying) {
			p.refer, p.denial = true, true // dismissed the denial
			return
		}
	}
	if told < 0 {
		for k := first + 1; k < first+8 && k < r.doc.Len() && r.doc.Token(k).Span.End <= p.span.End; k++ {
			t := r.doc.Token(k)
			if w, ok := look(r.starts, t.Lemma, t.Form); ok && w.class.has(wTold) && t.Tag == syntax.NOUN && t.Span.End == p.span.End {
				told = k
			}
		}
	}
	if told > first && told < first+8 && !p.verb && r.doc.Token(told).Span.End == p.span.End {
		owner := article.Span{Start: t.Span.Start, End: r.doc.Token(told).Span.Start}
		for m := range r.ents.In(owner) {
			if next := strings.TrimLeft(r.text[m.Span.End:owner.End], " "); m.Entity != 0 && (t.XPOS == "PRP$" && m.Span == t.Span || next == "'s " || next == "’s " || next == "'s" || next == "’s" || next == "'" || next == "’") {
				p.whose, p.refer = m.Entity, true
			}
		}
	}
	if s.Stance == NoComment && !p.verb && words <= 3 && len(p.keys) <= 1 {
		last := r.doc.Token(first + words - 1)
		w, ok := look(r.starts, last.Lemma, last.Form)
		switch {
		case ok && w.class.has(wInformation) && !w.class.has(wProposition) && last.Tag == syntax.NOUN:
			p.refer = true // declined to give details
		case last.Tag == syntax.NOUN && words == 2 && (strings.EqualFold(t.Form, "the") || strings.EqualFold(t.Form, "that") || strings.EqualFold(t.Form, "this")):
			switch last.Lemma {
			case "demand", "call", "appeal", "request":
				p.refer, p.call = true, true
			}
		}
	}
}

// accusing reports whether s tells that somebody is accused.
func (r *run) accusing(s *Statement) bool {
	if s.Stance != Assert || s.Cue.IsZero() {
		return false
	}
	for i := r.token(s.Cue.Start); i < r.doc.Len() && r.doc.Token(i).Span.End <= s.Cue.End; i++ {
		t := r.doc.Token(i)
		if w, ok := look(r.starts, t.Lemma, t.Form); ok && w.class.has(wAccuse) {
			return true
		}
	}
	return false
}

// charge returns span, which starts with token lo, without those who are accused: (the clinic of) concealment.
func (r *run) charge(span article.Span, lo int) article.Span {
	for i := lo + 1; i+1 < min(lo+12, r.doc.Len()); i++ {
		next := r.doc.Token(i + 1)
		if next.Span.Start >= span.End {
			break
		}
		if t := r.doc.Token(i); t.Form == "of" && (next.XPOS == "VBG" || i < lo+6) {
			return article.Span{Start: next.Span.Start, End: span.End}
		}
	}
	return span
}

// isMatter reports whether noun stands for what everybody speaks of.
func isMatter(noun string) bool {
	switch noun {
	case "matter", "row", "affair", "case", "issue", "dispute", "scandal", "controversy", "saga", "subject", "furore", "furor", "situation":
		return true
	}
	return false
}

// pronoun reports whether token i is one.
func (r *run) pronoun(i int) bool { return i >= 0 && r.doc.Token(i).Tag == syntax.PRON }

// token returns the first token that starts at or after offset.
func (r *run) token(offset int) int {
	lo, hi := 0, r.doc.Len()
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if r.doc.Token(mid).Span.Start < offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// neutral returns span without "reports claiming that" or "claims of", whose noun is token told.
func (r *run) neutral(span article.Span, told int) article.Span {
	for i := told + 1; i < told+14 && i < r.doc.Len(); i++ {
		t := r.doc.Token(i)
		if t.Span.Start >= span.End {
			break
		}
		if t.Form == "according" && i+3 < r.doc.Len() && r.doc.Token(i+2).Form == "which" {
			if start := r.doc.Token(i + 3).Span.Start; start < span.End {
				return article.Span{Start: start, End: span.End}
			}
		}
		switch word := strings.ToLower(t.Form); word {
		case "that", "of", "about":
			if word != "that" && i > told+5 {
				continue
			}
			if i+1 < r.doc.Len() {
				if start := r.doc.Token(i + 1).Span.Start; start < span.End {
					return article.Span{Start: start, End: span.End}
				}
			}
			return span
		}
	}
	return span
}

// bare returns span without "that" or "on Monday that" before a clause, and without "any" before a noun: any wrongdoing.
func (r *run) bare(span article.Span) article.Span {
	lo := r.token(span.Start)
	span = r.clipped(span, lo)
	if lo+1 < r.doc.Len() {
		t, next := r.doc.Token(lo), r.doc.Token(lo+1)
		if (strings.EqualFold(t.Form, "any") || strings.EqualFold(t.Form, "all")) && (next.Tag == syntax.NOUN || next.Tag == syntax.ADJ) && next.Span.Start < span.End && t.Span.Start == span.Start {
			span.Start = next.Span.Start
		}
	}
	for i := lo; i < lo+5 && i+1 < r.doc.Len(); i++ {
		t := r.doc.Token(i)
		if t.Span.Start >= span.End || t.Tag == syntax.VERB || t.Tag == syntax.PUNCT {
			break
		}
		if next := r.doc.Token(i + 1).Span.Start; strings.EqualFold(t.Form, "that") && next < span.End && (i > lo || t.XPOS == "IN" || t.XPOS == "WDT") && r.verbIn(article.Span{Start: next, End: span.End}) {
			return article.Span{Start: next, End: span.End}
		}
	}
	return span
}

// verbIn reports whether span has a verb near its start: it is a clause, as "that year" is not.
func (r *run) verbIn(span article.Span) bool {
	lo := r.token(span.Start)
	for i := lo; i < min(lo+40, r.doc.Len()) && r.doc.Token(i).Span.Start < span.End; i++ {
		if tag := r.doc.Token(i).Tag; tag == syntax.VERB || tag == syntax.AUX {
			return true
		}
	}
	return false
}

// clipped returns span, which starts with token lo, without what only follows the claim: "…, citing privacy", "…, a charge he denies",
// "…, where fish have died", "… but insists that".
func (r *run) clipped(span article.Span, lo int) article.Span {
	said := false // a verb has come
	for i := lo; i < lo+2 && i < r.doc.Len(); i++ {
		tag := r.doc.Token(i).Tag
		said = said || tag == syntax.VERB || tag == syntax.AUX
	}
	for i := lo + 2; i+1 < min(lo+80, r.doc.Len()); i++ {
		t, next := r.doc.Token(i), r.doc.Token(i+1)
		if next.Span.Start >= span.End {
			break
		}
		cut := t.Form == ";"
		if t.Tag == syntax.VERB || t.Tag == syntax.AUX {
			said = true
		}
		switch {
		case t.Form == ",":
			switch strings.ToLower(next.Form) {
			case "citing", "saying", "adding", "calling", "noting", "insisting", "contradicting", "hours", "days", "weeks", "after", "despite", "when", "even", "without", "while", "although", "though", "but", "as":
				cut = true
			case "which", "who", "where", "whose":
				cut = said
			case "a", "an", "one", "two", "three", "four", "five", "six", "several":
				if i+3 < r.doc.Len() && (r.doc.Token(i+3).Form == "after" || r.doc.Token(i+3).Form == "before") {
					cut = true // …, a day after the paper published it
				} else if i+2 < r.doc.Len() {
					w, ok := look(r.starts, r.doc.Token(i+2).Lemma, r.doc.Token(i+2).Form)
					cut = ok && w.class.has(wTold)
				}
			}
		case t.Form == "as" && said && (t.Tag == syntax.SCONJ || t.XPOS == "IN") && !strings.EqualFold(r.doc.Token(i-2).Form, "as"):
			for k := i + 2; k < min(i+8, r.doc.Len()) && !cut; k++ { // driver was asleep as toll in crash rises
				v := r.doc.Token(k)
				if v.Tag == syntax.PUNCT || v.Tag == syntax.DET {
					break
				}
				cut = v.Tag == syntax.VERB && v.XPOS == "VBZ" && v.Span.End <= span.End && r.headline(t.Span.Start)
			}
		case t.Form == "after" || t.Form == "when":
			for k := i + 2; k < min(i+7, r.doc.Len()) && !cut; k++ { // after a hospital reported that …
				v := r.doc.Token(k)
				cut = v.Tag == syntax.VERB && (v.XPOS == "VBD" || v.XPOS == "VBZ") && (v.Lemma == "report" || v.Lemma == "say" || v.Lemma == "claim" || v.Lemma == "allege" || v.Lemma == "publish" || v.Lemma == "accuse" || v.Lemma == "tell" || v.Lemma == "announce")
			}
		case t.Tag == syntax.CCONJ:
			cut = said && t.Lemma == "but" && (next.Tag == syntax.VERB || next.Tag == syntax.AUX) || strings.EqualFold(next.Form, "said") || strings.EqualFold(next.Form, "denied") || strings.EqualFold(next.Form, "declined")
		}
		if cut {
			return trim(r.text, article.Span{Start: span.Start, End: t.Span.Start})
		}
	}
	return span
}

// keyOf returns the key of a token, or "" if it has no content of its own.
func (r *run) keyOf(t syntax.Token, w word, known bool) string {
	switch t.Tag {
	case syntax.NOUN, syntax.PROPN, syntax.VERB, syntax.ADJ, syntax.NUM:
	default:
		return ""
	}
	lemma := strings.ToLower(t.Lemma)
	if known {
		if w.class.has(wFalse|wTrue|wUntruth) && t.Tag != syntax.PROPN && t.XPOS != "VBG" && t.XPOS != "VB" && t.XPOS != "VBD" {
			return ""
		}
		lemma = w.lemma
	}
	switch lemma {
	case "say", "tell", "have", "be", "do", "make", "take", "get", "go", "come", "give", "use", "other", "such", "own", "many", "more", "new",
		"last", "first", "year", "week", "day", "month", "time", "thing", "way", "people", "claim", "suggest", "allege", "report", "include", "want",
		"mr.", "mrs.", "ms.", "dr.", "sir", "any", "involve", "take place", "happen", "occur":
		return ""
	}
	if o := opposites(lemma); o != "" {
		lemma = o // awake, of a pilot said to have been asleep
	}
	if group, ok := alikeTo(lemma); ok {
		return group
	}
	if len(lemma) > 7 && t.Tag != syntax.PROPN {
		for n := range lemma {
			if n >= 7 {
				return lemma[:n] // discriminate, discrimination
			}
		}
	}
	return lemma
}
