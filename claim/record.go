package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// Two claims joined wrongly are worse than one left apart: what is not surely the same stays a claim of its own.

// A proposition is what a statement is about, in a form that can be compared.
type proposition struct {
	span  article.Span // the words
	keys  []string     // the words with content, those alike under one name, sorted, each once
	names int          // how many of keys are names
	refer bool         // it only points to something told before: it, the reports
	neg   bool
	verb  bool   // it has a finite verb
	thing bool   // it is one noun for what can be true or false: the memo
	noun  string // the noun for something told in it: rumor
	frame bool   // it tells of a stance that is a statement itself
}

// A group is statements about the same thing, as they are gathered.
type cluster struct {
	members []int // indexes of statements
	keys    []string
	thing   string   // the one noun that it is about
	nouns   []string // the nouns that members call it by: rumor
	spoken  bool     // a member does more than keep silent about it
	last    int      // the sentence of the last member
}

// window is how many claims a statement may be joined to: the latest.
const window = 40

// record joins the statements about the same thing and returns the claims, setting Claim of each statement on one.
// A claim has at least one statement that is more than an assertion.
func (r *run) record(all []Statement) []Claim {
	props := make([]proposition, len(all))
	where := make([]int, len(all))
	for i := range all {
		props[i] = r.propose(&all[i])
		where[i] = r.sentenceOf(all[i].place().Start)
	}
	frames(all, props)
	var clusters []*cluster
	of := make([]*cluster, len(all))
	join := func(c *cluster, i int) {
		of[i] = c
		c.members = append(c.members, i)
		c.last = max(c.last, where[i])
		if !props[i].refer && (all[i].Stance != Assert || len(c.keys) == 0) && len(c.keys) < 40 {
			c.keys = union(c.keys, props[i].keys)
		}
		if props[i].noun != "" {
			c.nouns = append(c.nouns, props[i].noun)
		}
		c.spoken = c.spoken || all[i].Stance != NoComment
		if props[i].thing && c.thing == "" {
			c.thing = props[i].keys[0]
		}
	}
	for i := range all {
		recent := clusters[max(0, len(clusters)-window):]
		if props[i].frame {
			continue
		}
		if all[i].Stance == Assert {
			c := best(recent, props[i], where[i], true)
			if c == nil && r.report(all[i].Source) {
				for _, d := range slices.Backward(recent) { // the reports suggested
					if where[i]-d.last <= 4 {
						c = d
						break
					}
				}
			}
			if c != nil {
				join(c, i)
			}
			continue
		}
		c := r.match(recent, all, props, where, of, i)
		if c == nil {
			if all[i].Stance == NoComment && props[i].refer {
				continue // silence about nothing in particular
			}
			c = &cluster{last: where[i]}
			clusters = append(clusters, c)
			join(c, i)
			r.reachBack(c, all, props, where, of, i, join)
			continue
		}
		join(c, i)
	}
	return r.claims(clusters, all, props)
}

// frames marks the assertions that only tell of somebody's stance which is a statement of its own:
// in "An aide said that the mayor had denied it" the aide asserts nothing about it.
func frames(all []Statement, props []proposition) {
	for i := range all {
		if all[i].Stance != Assert {
			continue
		}
		for j := i + 1; j < len(all) && all[j].place().Start < all[i].Target.End; j++ {
			if all[j].Stance != Assert && all[i].Target.Contains(all[j].Cue) {
				props[i].frame = true
				break
			}
		}
		for j := i - 1; j >= 0 && j > i-4; j-- {
			if all[j].Stance != Assert && all[i].Target.Contains(all[j].Cue) {
				props[i].frame = true
			}
		}
	}
}

// report reports whether a source is a report that was spoken of before: the reports, these claims.
func (r *run) report(source article.Span) bool {
	if source.IsZero() {
		return false
	}
	lo := r.token(source.Start)
	if lo+1 >= r.doc.Len() || r.doc.Token(lo+1).Span.End != source.End {
		return false
	}
	switch strings.ToLower(r.doc.Token(lo).Form) {
	case "the", "these", "those":
		w, ok := look(r.starts, r.doc.Token(lo+1).Lemma, r.doc.Token(lo+1).Form)
		return ok && w.class.has(wTold)
	}
	return false
}

// match returns the cluster that the stance i belongs to, or nil.
func (r *run) match(clusters []*cluster, all []Statement, props []proposition, where []int, of []*cluster, i int) *cluster {
	p, s := props[i], all[i]
	if len(clusters) == 0 {
		return nil
	}
	// In the same quote, or the next words of the same speaker, about what they have just spoken of.
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if of[j] == nil || all[j].Stance == Assert || where[i]-where[j] > 1 {
			continue
		}
		same := all[j].Quote != 0 && all[j].Quote == s.Quote || all[j].Speaker != 0 && all[j].Speaker == s.Speaker
		if same && (p.refer || s.Reason == Contradict && all[j].Quote == s.Quote || s.Stance == NoComment && all[j].Stance == NoComment || len(shared(p.keys, of[j].keys)) > 0) {
			return of[j]
		}
	}
	if p.refer || s.Reason == Contradict || len(p.keys) == 1 && !p.verb {
		// The latest that is near enough; a single word must be one of its words.
		reach := 4
		switch {
		case s.Reason == NoResponse || s.Reason == Unreachable:
			if s.Target.IsZero() {
				return nil
			}
		case s.Stance == NoComment && s.Target.IsZero():
			reach = 1
		}
		if p.refer && p.noun != "" { // this rumor: what was called a rumor before
			for _, c := range slices.Backward(clusters) {
				if where[i]-c.last <= 8*reach && slices.Contains(c.nouns, p.noun) {
					return c
				}
			}
		}
		for _, c := range slices.Backward(clusters) {
			switch {
			case p.refer && !c.spoken && s.Stance != NoComment:
			case where[i]-c.last > reach*3:
			case len(p.keys) > 0 && !p.refer && len(shared(p.keys, c.keys)) > 0 && !(s.Reason == Contradict && c.thing != "" && (len(p.keys) > 1 || !p.thing)):
				return c
			case p.refer && where[i]-c.last <= reach:
				return c
			}
		}
		if len(p.keys) < 2 || p.refer {
			return nil
		}
	}
	return best(clusters, p, where[i], false)
}

// best returns the cluster most like p, or nil if none is like it enough.
// Of what is only asserted, more must be alike.
func best(clusters []*cluster, p proposition, at int, asserted bool) *cluster {
	var found *cluster
	top := 0.0
	need, share := 2, 0.5
	if asserted {
		need, share = 3, 0.5
	}
	if p.refer || len(p.keys) < 2 || asserted && !p.verb {
		return nil // whoever urges somebody to do it says nothing of whether it is so
	}
	for _, c := range clusters {
		if c.thing != "" && at-c.last <= 12 && !asserted && slices.Contains(p.keys, c.thing) {
			return c
		}
		common := shared(p.keys, c.keys)
		least := min(len(p.keys), len(c.keys), 8)
		if len(common) < need && !(len(common) == least && len(common) >= 2) || least == 0 {
			continue
		}
		if asserted && len(common) < 3+p.names && float64(len(common)) < 0.6*float64(least) {
			continue
		}
		if score := float64(len(common)) / float64(least); score >= share && score > top {
			found, top = c, score
		}
	}
	return found
}

// reachBack adds to the new cluster c of stance i the assertions before it that it answers.
func (r *run) reachBack(c *cluster, all []Statement, props []proposition, where []int, of []*cluster, i int, join func(*cluster, int)) {
	for j := max(0, i-3*window); j < i; j++ {
		if of[j] != nil || all[j].Stance != Assert || props[j].frame {
			continue
		}
		if best([]*cluster{c}, props[j], where[j], true) == c {
			join(c, j)
		}
	}
	if props[i].refer || all[i].Reason == Contradict {
		// That is false: what somebody else said right before.
		for j := i - 1; j >= 0 && where[i]-where[j] <= 2; j-- {
			if of[j] != nil || all[j].Stance != Assert || props[j].frame || all[j].Quote == all[i].Quote && all[i].Quote != 0 {
				continue
			}
			if all[j].Speaker != 0 && all[j].Speaker == all[i].Speaker || all[j].Source == all[i].Source {
				continue
			}
			if !props[j].refer && len(props[j].keys) >= 2 && (props[i].refer && len(props[i].keys) == 0 || len(shared(props[i].keys, props[j].keys)) > 0) {
				join(c, j)
				break
			}
		}
	}
	slices.Sort(c.members)
}

// claims makes claims of the clusters that are about something.
func (r *run) claims(clusters []*cluster, all []Statement, props []proposition) []Claim {
	slices.SortFunc(clusters, func(a, b *cluster) int { return slices.Min(a.members) - slices.Min(b.members) })
	var out []Claim
	for _, c := range clusters {
		slices.Sort(c.members)
		span := r.fullest(c, all, props)
		if span.IsZero() {
			continue
		}
		claim := Claim{ID: ClaimID(len(out) + 1), Span: span, Text: r.text[span.Start:span.End]}
		for _, i := range c.members {
			all[i].Claim = claim.ID
			claim.Statements = append(claim.Statements, all[i].ID)
		}
		out = append(out, claim)
	}
	return out
}

// fullest returns the words that tell best what the statements of c are about:
// a clause rather than a noun, without negation, and not too long.
func (r *run) fullest(c *cluster, all []Statement, props []proposition) article.Span {
	var span article.Span
	top := -1000
	for _, i := range c.members {
		p := props[i]
		if p.span.IsZero() {
			continue
		}
		if p.refer && len(p.keys) == 0 {
			continue
		}
		score := 2 * min(len(p.keys), 8)
		if p.verb {
			score += 4
		}
		if p.neg {
			score -= 8
		}
		if p.refer {
			score -= 10
		}
		if all[i].Reason == Contradict {
			score -= 6
		}
		if all[i].Stance == Assert {
			score-- // rather as it is put by those who answer it
			if !p.verb {
				score -= 6
			}
		}
		score -= max(0, p.span.Len()-160) / 20
		if score > top {
			top, span = score, p.span
		}
	}
	return span
}

// sentences notes where the sentences start.
func (r *run) sentences() {
	for sent := range r.doc.Sentences() {
		r.starting = append(r.starting, sent.Span.Start)
	}
}

// sentenceOf returns the number of the sentence that offset lies in.
func (r *run) sentenceOf(offset int) int {
	n, _ := slices.BinarySearch(r.starting, offset+1)
	return n
}

// propose returns what s is about.
func (r *run) propose(s *Statement) proposition {
	p := proposition{span: s.Target}
	if p.span.IsZero() {
		p.refer = true
		return p
	}
	lo := r.token(s.Target.Start)
	told, first, words := -1, -1, 0
	last := "" // the key of the token before, if it is a noun
	for i := lo; i < min(lo+60, r.doc.Len()); i++ {
		t := r.doc.Token(i)
		if t.Span.Start >= s.Target.End {
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
		if isTold && told < 0 && words <= 3 && !p.verb {
			told = i
		}
		switch t.Tag {
		case syntax.VERB, syntax.AUX:
			switch t.XPOS {
			case "VBD", "VBZ", "VBP", "MD":
				p.verb = true
			}
		case syntax.PART, syntax.ADV, syntax.DET:
			switch strings.ToLower(t.Form) {
			case "not", "n't", "n’t", "never", "no":
				p.neg = true
			}
		}
		if isTold {
			if p.noun == "" {
				p.noun = w.lemma
			}
			continue
		}
		k := r.keyOf(t, w, known)
		if k != "" && last != "" && t.Tag == syntax.NOUN {
			p.keys = append(p.keys, last+" "+k) // life jackets: more than life and jackets
		}
		last = ""
		if t.Tag == syntax.NOUN {
			last = k
		}
		if k != "" {
			p.thing = known && w.class.has(wProposition) && t.Tag == syntax.NOUN
			p.keys = append(p.keys, k)
			if t.Tag == syntax.PROPN {
				p.names++
			}
		}
	}
	slices.Sort(p.keys)
	p.keys = slices.Compact(p.keys)
	p.thing = p.thing && len(p.keys) == 1
	p.refer = len(p.keys) == 0 || told >= 0 && len(p.keys) <= 1 && p.names == len(p.keys) || words <= 2 && r.pronoun(first)
	if told >= 0 && !p.refer {
		p.span = r.neutral(p.span, told)
	}
	p.span = r.bare(p.span)
	return p
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
	for i := told + 1; i < told+6 && i < r.doc.Len(); i++ {
		t := r.doc.Token(i)
		if t.Span.Start >= span.End {
			break
		}
		switch strings.ToLower(t.Form) {
		case "that", "of", "about":
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

// bare returns span without "that" or "on Monday that" before a clause.
func (r *run) bare(span article.Span) article.Span {
	lo := r.token(span.Start)
	span = r.clipped(span, lo)
	for i := lo; i < lo+5 && i+1 < r.doc.Len(); i++ {
		t := r.doc.Token(i)
		if t.Span.Start >= span.End || t.Tag == syntax.VERB || t.Tag == syntax.PUNCT {
			break
		}
		if next := r.doc.Token(i + 1).Span.Start; strings.EqualFold(t.Form, "that") && next < span.End && (i > lo || t.XPOS == "IN" || t.XPOS == "WDT") {
			return article.Span{Start: next, End: span.End}
		}
	}
	return span
}

// clipped returns span, which starts with token lo, without what only follows the claim: "…, citing privacy", "…, a charge he denies".
func (r *run) clipped(span article.Span, lo int) article.Span {
	for i := lo + 2; i+1 < min(lo+80, r.doc.Len()); i++ {
		t, next := r.doc.Token(i), r.doc.Token(i+1)
		if next.Span.Start >= span.End {
			break
		}
		cut := t.Form == ";"
		switch {
		case t.Form == ",":
			switch strings.ToLower(next.Form) {
			case "citing", "saying", "adding", "calling", "noting", "insisting", "contradicting", "hours", "days", "weeks", "while", "although", "though", "but", "as":
				cut = true
			case "a", "an":
				if i+2 < r.doc.Len() {
					w, ok := look(r.starts, r.doc.Token(i+2).Lemma, r.doc.Token(i+2).Form)
					cut = ok && w.class.has(wTold)
				}
			}
		case t.Tag == syntax.CCONJ:
			cut = strings.EqualFold(next.Form, "said") || strings.EqualFold(next.Form, "denied") || strings.EqualFold(next.Form, "declined")
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
		if w.class.has(wFalse|wTrue|wUntruth) && t.Tag != syntax.PROPN {
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

// shared returns the keys in both of two sorted lists.
func shared(a, b []string) []string {
	var out []string
	for _, k := range a {
		if _, ok := slices.BinarySearch(b, k); ok {
			out = append(out, k)
		}
	}
	return out
}

// union returns the keys of two sorted lists, sorted.
func union(a, b []string) []string {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}
