package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// told returns the cluster that the assertion i belongs to, or nil.
func (l *ledger) told(i int) *cluster {
	recent, p := l.recent(), &l.props[i]
	if a := &l.all[i]; i > 0 && a.Quote == 0 && l.all[i-1].Target.Contains(a.Target) {
		return l.of[i-1] // disputed her contention that …
	}
	c := best(recent, *p, l.where[i], true)
	if c != nil && p.neg && !l.above[l.where[i]] && !slices.ContainsFunc(c.near, func(m int) bool { return l.props[m].neg && l.all[m].Reason != Contradict }) {
		c = nil // says that it was not so of something else
	}
	if c == nil && l.report(l.all[i].Source) {
		for _, d := range slices.Backward(recent) { // the reports suggested
			if l.where[i]-d.last <= 4 {
				return d
			}
		}
	}
	if c == nil {
		c = l.again(i)
	}
	for _, find := range [...]func(int) *cluster{l.spellsOut, l.theSame, l.heading, l.inReport, l.recalls, l.recounts} {
		if c == nil {
			c = find(i)
			p.loose = c != nil
		}
	}
	if c == nil {
		c = l.resaid(i)
		if c == nil {
			c = l.accuser(i)
		}
		if c == nil {
			c = l.goesOn(i)
		}
		p.loose = c != nil
	}
	if c == nil {
		c = l.spelled(i)
		p.aside = c != nil
	}
	return c
}

// spellsOut returns the cluster that the speaker of assertion i is already on with words that only point to what they told, or nil:
// They denied it, hours after the president announced one. The president said on Monday that ….
// They denied a report by Radio Sur that …. Radio Sur quoted divers who ….
func (l *ledger) spellsOut(i int) *cluster {
	a := &l.all[i]
	if l.props[i].refer || l.props[i].neg {
		return nil
	}
	name := l.text[a.Source.Start:a.Source.End]
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 12; j-- {
		b := &l.all[j]
		if b.Stance != Assert || (a.Speaker == 0 || b.Speaker != a.Speaker) && l.text[b.Source.Start:b.Source.End] != name {
			continue
		}
		if l.of[j] != nil && b.Quote == 0 && (l.pointer(j) && l.where[i]-l.where[j] <= 2 || l.where[j] <= lead && l.contends(b)) {
			return l.of[j]
		}
		return nil
	}
	return nil
}

// contends reports whether s is told only in words for what others deny: an allegation by Radio Sur.
func (r *run) contends(s *Statement) bool {
	t := r.doc.Token(min(r.token(s.Cue.Start), r.doc.Len()-1))
	w, ok := look(r.starts, t.Lemma, t.Form)
	return ok && w.class.has(wTold) && t.Tag == syntax.NOUN && t.Span == s.Cue
}

// recalls returns the cluster whose verb assertion i makes a noun of, about somebody who is named in both, or nil:
// they say that Marsh offered her money … He heard Marsh make the offer.
func (l *ledger) recalls(i int) *cluster {
	p := &l.props[i]
	if p.neg || p.refer || p.names == 0 {
		return nil
	}
	for k := l.token(p.span.Start) + 1; k < l.doc.Len() && l.doc.Token(k).Span.End <= p.span.End; k++ {
		t := l.doc.Token(k)
		if t.Tag != syntax.NOUN || !strings.EqualFold(l.doc.Token(k-1).Form, "the") && !strings.EqualFold(l.doc.Token(k-1).Form, "that") {
			continue
		}
		for _, c := range slices.Backward(l.recent()) {
			if l.where[i]-c.last <= 12 && len(shared(p.keys, c.keys))+len(shared(p.keys, c.said)) >= 2 && slices.ContainsFunc(c.near, func(m int) bool { return l.acts(m, t.Lemma) }) {
				return c
			}
		}
	}
	return nil
}

// acts reports whether noun is the verb of what statement i is about.
func (l *ledger) acts(i int, noun string) bool {
	p := &l.props[i]
	for k := l.token(p.span.Start); k < l.doc.Len() && l.doc.Token(k).Span.End <= p.span.End; k++ {
		if t := l.doc.Token(k); t.Tag == syntax.VERB && strings.EqualFold(t.Lemma, noun) {
			return true
		}
	}
	return false
}

// recounts returns the cluster that assertion i contradicts with another number of the same things, or nil, if the same side has denied it:
// it disputed a report of nine cases. “There were two cases,” its director said. Assertion i is then a contradiction.
func (l *ledger) recounts(i int) *cluster {
	p := &l.props[i]
	if p.refer || !p.verb {
		return nil
	}
	n, things := l.counted(p)
	if n == "" {
		return nil
	}
	for _, c := range slices.Backward(l.recent()) {
		if l.where[i]-c.last > 2 {
			continue
		}
		if slices.ContainsFunc(c.near, func(m int) bool {
			other, same := l.counted(&l.props[m])
			return l.all[m].Stance == Deny && other != "" && other != n && same == things && l.sameSide(l.all[m].Speaker, l.all[i].Speaker)
		}) {
			l.all[i].Stance, l.all[i].Reason = Deny, Contradict
			return c
		}
	}
	return nil
}

// sameSide reports whether who speaks for the same as by, or holds an office in a body that is left unsaid: its, of course.
func (r *run) sameSide(by, who entity.ID) bool {
	e, ok := r.ents.Lookup(who)
	return ok && (r.side(by) == r.side(who) || e.Of == 0 && e.Role != "" && e.Kind == entity.Person)
}

// counted returns the first number in p and what there are so many of, or nothing.
func (l *ledger) counted(p *proposition) (number, things string) {
	for k := l.token(p.span.Start); k+1 < l.doc.Len() && l.doc.Token(k+1).Span.End <= p.span.End; k++ {
		if t, next := l.doc.Token(k), l.doc.Token(k+1); t.Tag == syntax.NUM && next.Tag == syntax.NOUN {
			return strings.ToLower(t.Form), next.Lemma
		}
	}
	return "", ""
}

// pointer reports whether assertion i has no words for what is told but the claim, one or the like.
func (l *ledger) pointer(i int) bool {
	a := &l.all[i]
	return a.Quote == 0 && (l.props[i].refer || strings.EqualFold(l.text[a.Target.Start:a.Target.End], "one"))
}

// theSame returns the cluster of what was spoken of last, or nil, if assertion i is told to be the same: One of them told us the same thing: “…”.
func (l *ledger) theSame(i int) *cluster {
	a := &l.all[i]
	q, ok := l.quotes.Lookup(a.Quote)
	if !ok || q.Span.Start < a.Cue.End || !strings.Contains(l.text[a.Cue.End:min(q.Span.Start, a.Cue.End+40)], "the same") {
		return nil
	}
	for _, c := range slices.Backward(l.recent()) {
		if c.spoken && l.where[i]-c.last <= 2 {
			return c
		}
	}
	return nil
}

// heading returns the cluster that the headline has the speaker of assertion i on, or nil, if this is the first that the story tells of them:
// Union says they were sacked … The Dockers' Union said that forty men had been turned away.
func (l *ledger) heading(i int) *cluster {
	a, p := &l.all[i], &l.props[i]
	if l.where[i] > lead || l.above[l.where[i]] || p.neg || p.refer {
		return nil
	}
	for _, c := range l.recent() {
		if len(shared(p.keys, c.keys))+len(shared(p.keys, c.said)) == 0 || slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Stance == Assert && !l.above[l.where[m]] }) {
			continue
		}
		for _, m := range c.near {
			h := &l.all[m]
			if !l.above[l.where[m]] || h.Stance != Assert || h.Source.IsZero() {
				continue
			}
			noun := l.headKey(h.Source)
			if h.Speaker != 0 && h.Speaker == a.Speaker || noun != "" && slices.Contains(l.propose(&Statement{Target: a.Source}).keys, noun) {
				return c
			}
		}
	}
	return nil
}

// inReport returns the cluster of the report that was just answered, or nil, if assertion i is told in a sentence about what stands in it:
// She disputed a report that he had threatened a guard. The report cites two cooks who say that ….
func (l *ledger) inReport(i int) *cluster {
	n := l.where[i]
	k := l.token(l.starting[n-1])
	if k+1 >= l.doc.Len() || !strings.EqualFold(l.doc.Token(k).Form, "the") {
		return nil
	}
	w, ok := look(l.starts, l.doc.Token(k+1).Lemma, l.doc.Token(k+1).Form)
	if !ok || !w.class.has(wTold) || l.doc.Token(k+1).Tag != syntax.NOUN {
		return nil
	}
	for _, c := range slices.Backward(l.recent()) {
		if n-c.last <= 2 && slices.ContainsFunc(c.nouns, func(noun string) bool { return noun == w.lemma || isPublished(noun) && isPublished(w.lemma) }) {
			return c
		}
	}
	return nil
}

// isPublished reports whether noun stands for what a paper prints.
func isPublished(noun string) bool {
	switch noun {
	case "report", "story", "article", "account", "dispatch", "item", "despatch":
		return true
	}
	return false
}

// goesOn returns the cluster of what the same voice has just told or confirmed, or nil, if assertion i is a direct quotation that goes on with it:
// A cook said the meat was old. “It was green,” he said.
func (l *ledger) goesOn(i int) *cluster {
	a := &l.all[i]
	q, ok := l.quotes.Lookup(a.Quote)
	if !ok || q.Kind != quote.Direct {
		return nil
	}
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 2; j-- {
		b := &l.all[j]
		if l.props[j].frame {
			continue
		}
		if l.of[j] != nil && (b.Stance == Assert || b.Reason == Affirm) && l.paragraphs[l.where[i]]-l.paragraphs[l.where[j]] <= 1 &&
			(l.oneVoice(b, a) || b.Reason == Affirm && l.paragraphs[l.where[i]] == l.paragraphs[l.where[j]] && l.where[i]-l.where[j] == 1 && l.sameSide(b.Speaker, a.Speaker)) {
			return l.of[j]
		}
		return nil
	}
	return nil
}

// oneVoice reports whether a and b, the next to speak, are the same, as far as can be told:
// a new name after somebody who has none yet is theirs. A cook said that …. “…,” Ana Lind said.
func (r *run) oneVoice(a, b *Statement) bool {
	if a.Speaker != 0 && a.Speaker == b.Speaker || b.Speaker != 0 && r.speaksOf(a.Source, b.Speaker) {
		return true
	}
	e, ok := r.ents.Lookup(b.Speaker)
	if d, found := r.ents.Lookup(a.Speaker); !ok || e.Kind != entity.Person || e.Of != 0 || found && (d.Kind != entity.Person || r.proper(a.Source)) {
		return false
	}
	indefinite := strings.HasPrefix(r.text[a.Source.Start:], "A ") || strings.HasPrefix(r.text[a.Source.Start:], "An ")
	return indefinite && !r.proper(a.Source) && r.bareName(b.Source) && r.first(b.Speaker) >= r.starting[r.sentenceOf(b.place().Start)-1]
}

// bareName reports whether span starts with a name.
func (r *run) bareName(span article.Span) bool {
	return r.doc.Token(min(r.token(span.Start), r.doc.Len()-1)).Tag == syntax.PROPN
}

// again returns the cluster that the assertion i only points to, or nil: the claims, one; or the denial of those whom it blames.
func (l *ledger) again(i int) *cluster {
	recent := l.recent()
	p, a := l.props[i], l.all[i]
	if p.refer && p.whose != 0 && p.whose == a.Speaker { // repeated his assertion
		for _, c := range slices.Backward(recent) {
			if slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Speaker == a.Speaker && l.all[m].Stance == Assert }) {
				return c
			}
		}
	}
	if len(recent) == 0 {
		return nil
	}
	if l.pointer(i) {
		for _, c := range slices.Backward(recent) {
			if c.spoken && l.where[i]-c.last <= 4 {
				return c
			}
		}
		return nil
	}
	if l.tellsBy(&a, "blam") && !p.verb && !p.inf && len(p.keys) == 1 {
		c := recent[len(recent)-1]
		for _, m := range slices.Backward(c.near) {
			if l.all[m].Stance == Deny && l.where[i]-l.where[m] <= 2 {
				if who := l.propose(&Statement{Target: l.all[m].Source}); len(shared(who.keys, p.keys)) > 0 {
					return c
				}
			}
		}
	}
	return nil
}

// resaid returns the cluster that the speaker of assertion i has asserted before in words that share some with it, or nil.
func (l *ledger) resaid(i int) *cluster {
	p, speaker := &l.props[i], l.all[i].Speaker
	if speaker == 0 || p.refer || p.inf && !p.verb {
		return nil
	}
	for _, c := range slices.Backward(l.recent()) {
		if l.where[i]-c.last > 6 || len(shared(p.keys, c.said)) < 2 {
			continue
		}
		for _, m := range c.near {
			if l.all[m].Stance == Assert && l.all[m].Speaker == speaker {
				return c
			}
		}
	}
	return nil
}

// accuser returns the cluster of the denial in the sentence before, or nil, if the assertion i is by those whom it denies:
// it rejected allegations of fraud. The opposition said that … ; she denied it. A cook claims that … ; A guard, however, said that ….
func (l *ledger) accuser(i int) *cluster {
	a := &l.all[i]
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 1; j-- {
		c := l.of[j]
		if c != nil && l.all[j].Stance == Deny && l.where[i] == l.where[j] && l.all[j].Cue.End < a.Source.Start && strings.HasSuffix(l.text[l.all[j].Cue.End:a.Source.Start], " after ") {
			return c // denied using force after a hospital reported that …
		}
		if c == nil || l.all[j].Stance != Deny || l.where[i] == l.where[j] || l.side(l.all[j].Speaker) == l.side(a.Speaker) && a.Speaker != 0 {
			continue
		}
		answered := slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Stance == Assert && !l.above[l.where[m]] })
		switch {
		case !answered && l.where[j] <= lead && l.tellsBy(a, "claim", "alleg", "accus", "charg"),
			!answered && l.where[j] <= lead && l.props[j].noun != "" && len(shared(l.props[i].keys, l.props[j].keys)) > 0,
			l.paragraphs[l.where[i]] == l.paragraphs[l.where[j]] && l.contrasted(l.where[i]):
			return c
		}
	}
	return nil
}

// contrasted reports whether sentence n says of itself that it speaks against the one before: A guard, however, said ….
func (r *run) contrasted(n int) bool {
	from := r.starting[n-1]
	to := min(from+80, len(r.text))
	if n < len(r.starting) {
		to = min(to, r.starting[n])
	}
	text := r.text[from:to]
	return strings.HasPrefix(text, "But ") || strings.HasPrefix(text, "However, ") || strings.Contains(text, ", however, ")
}

// spelled returns the cluster whose one noun the assertion i spells out of the same entity, or nil:
// her death … she had died of a fever.
func (l *ledger) spelled(i int) *cluster {
	p := &l.props[i]
	if !p.verb || p.refer || p.span.IsZero() {
		return nil
	}
	for _, c := range slices.Backward(l.recent()) {
		if len(c.keys) != 1 || l.where[i]-c.last > 4 || !isEvent(c.keys[0]) || !slices.Contains(p.keys, c.keys[0]) {
			continue
		}
		for _, m := range c.near {
			for x := range l.ents.In(l.all[m].Target) {
				if x.Entity != 0 && l.speaksOf(p.span, x.Entity) {
					return c
				}
			}
		}
	}
	return nil
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

// tellsOn reports whether b is a quotation that goes on with what a, an assertion right before it, tells:
// A worker said the light had burst. “Bits went everywhere,” the woman said.
func (r *run) tellsOn(a, b *Statement) bool {
	q, ok := r.quotes.Lookup(b.Quote)
	if !ok || a.Stance != Assert || b.Stance != Assert || a.Speaker == 0 || r.sentenceOf(q.Span.Start)-r.sentenceOf(a.place().Start) > 1 {
		return false
	}
	if q.Kind != quote.Direct && !r.accusing(a) {
		return false
	}
	if r.oneVoice(a, b) {
		return true
	}
	switch word, _, _ := strings.Cut(strings.TrimPrefix(r.text[b.Source.Start:b.Source.End], "the "), " "); strings.TrimRight(word, ",") {
	case "woman", "man", "source", "official", "witness":
		e, _ := r.ents.Lookup(a.Speaker)
		return e.Kind == entity.Person && !r.proper(a.Source)
	}
	return false
}
