package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// pointed returns the cluster that the stance i points to with words for it: the president's account, which account, the demand;
// or that a silence is about which says nothing of it. It may return an assertion that belongs to the claim too, or else -1:
// without a cluster, the two of them make one.
func (r *run) pointed(clusters []*cluster, all []Statement, props []proposition, where []int, of []*cluster, i int) (*cluster, int) {
	p, s := props[i], all[i]
	recent := clusters[max(0, len(clusters)-window):]
	switch {
	case p.which: // which account she believed: of the claim that is contested
		if c := contested(recent, all, where[i]); c != nil {
			return c, -1
		}
	case p.denial:
		for _, c := range slices.Backward(recent) {
			if slices.ContainsFunc(c.near, func(m int) bool { return all[m].Reason == Contrary || all[m].Reason == Reject }) {
				return c, -1
			}
		}
	case p.that && s.Stance == Deny: // that explanation: what somebody else has just said
		if j := r.before(all, props, where, of, i); j >= 0 && where[i]-where[j] <= 1 {
			return nil, j
		}
		r.explained(all, props, where, i)
	case p.whose != 0 && p.whose != s.Speaker:
		return r.accountOf(p.whose, all, props, where, of, i)
	case p.call:
		for j := i - 1; j >= 0 && where[i]-where[j] <= 2; j-- {
			if of[j] == nil && all[j].Stance == Assert && r.calls(r.text[all[j].Cue.Start:all[j].Cue.End]) {
				return nil, j
			}
		}
	case s.Stance == NoComment && p.refer && isThis(r.text[s.Target.Start:s.Target.End]): // would not confirm this: what has just been said
		if j := r.before(all, props, where, of, i); j >= 0 && where[i]-where[j] <= 1 && (len(clusters) == 0 || clusters[len(clusters)-1].last < where[j]) {
			return nil, j
		}
	case s.Stance == NoComment && (s.Target.IsZero() || p.matter):
		return r.silence(clusters, all, props, where, of, i), -1
	}
	return nil, -1
}

// contested returns the cluster that somebody denies and that sentence at may speak of as told in several ways, or nil:
// the latest if it has just been told, and otherwise the one that most is said of.
func contested(clusters []*cluster, all []Statement, at int) *cluster {
	var found *cluster
	for _, c := range slices.Backward(clusters) {
		if !slices.ContainsFunc(c.near, func(m int) bool { return all[m].Stance == Deny }) {
			continue
		}
		if found == nil && at-c.last <= 2 {
			return c
		}
		if found == nil || len(c.members) > len(found.members) {
			found = c
		}
	}
	return found
}

// accountOf returns the cluster of what the entity who has told, and an assertion of theirs that is on none yet, or -1.
func (r *run) accountOf(who entity.ID, all []Statement, props []proposition, where []int, of []*cluster, i int) (*cluster, int) {
	for j := i - 1; j >= 0 && where[i]-where[j] <= 12; j-- {
		if all[j].Speaker != who || all[j].Stance == NoComment || props[j].frame {
			continue
		}
		if of[j] != nil {
			return of[j], -1
		}
		if q, ok := r.quotes.Lookup(all[j].Quote); ok && q.Kind == quote.Direct {
			continue // a detail of it
		}
		for k := j - 1; k >= 0 && where[k] == where[j]; k-- { // denied it, hours after the president showed the wreck: the denial answers him
			if of[k] != nil && all[k].Target.Start < all[j].Target.Start {
				return of[k], j
			}
		}
		return nil, j
	}
	return nil, -1
}

// calls reports whether a cue is one of asking for something to be done.
func (r *run) calls(cue string) bool {
	cue = strings.ToLower(cue)
	for _, w := range []string{"call", "demand", "urge", "appeal", "ask", "request"} {
		if strings.Contains(cue, w) {
			return true
		}
	}
	return false
}

// silence returns the cluster that the silence i, which says nothing of what it is about, belongs to, or nil:
// a claim about those who are silent, or else what they were asked about.
func (r *run) silence(clusters []*cluster, all []Statement, props []proposition, where []int, of []*cluster, i int) *cluster {
	name := r.headKey(all[i].Source)
	for _, c := range slices.Backward(clusters[max(0, len(clusters)-window):]) {
		if _, ok := slices.BinarySearch(c.keys, name); name == "" {
			break
		} else if ok && where[i]-c.last <= 12 && !slices.ContainsFunc(c.near, func(m int) bool { return all[m].Speaker != 0 && all[m].Speaker == all[i].Speaker }) {
			return c
		}
	}
	return r.addressed(clusters, all, props, where, of, i)
}

// backed returns the cluster of the lead that the stance i, a quotation, backs, or nil:
// the first quotation of whoever the lead speaks of is about what the lead tells.
func (r *run) backed(clusters []*cluster, all []Statement, props []proposition, where []int, i int) *cluster {
	s := &all[i]
	if len(clusters) == 0 || s.Stance != Deny || where[i] > lead+2 || props[i].refer {
		return nil
	}
	first := clusters[0]
	q, ok := r.quotes.Lookup(s.Quote)
	if !ok || q.Kind != quote.Direct || where[first.members[0]] > lead || !r.opensQuote(q.Span, first) {
		return nil
	}
	for _, m := range first.members {
		if all[m].Stance == Deny && r.speaksFor(s.Speaker, all[m].Speaker) {
			return first
		}
	}
	return nil
}

// opensQuote reports whether no other direct quotation stands between the last statement of c and span.
func (r *run) opensQuote(span article.Span, c *cluster) bool {
	from := r.starting[max(c.last-1, 0)]
	for q := range r.quotes.In(article.Span{Start: from, End: span.Start}) {
		if q.Kind == quote.Direct && q.Span != span {
			return false
		}
	}
	return true
}

// speaksFor reports whether who is the same as body, or holds an office in it: the health minister in the health ministry.
func (r *run) speaksFor(who, body entity.ID) bool {
	if who == 0 || body == 0 {
		return false
	}
	if who == body {
		return true
	}
	e, _ := r.ents.Lookup(who)
	b, _ := r.ents.Lookup(body)
	if e.Of == body || e.Of != 0 && e.Of == b.Of {
		return true
	}
	role, name := strings.ToLower(e.Role), strings.ToLower(b.Name)
	for _, w := range [][2]string{{" minister", " ministry"}, {" secretary", " department"}, {" commissioner", " commission"}} {
		if office, ok := strings.CutSuffix(role, w[0]); ok {
			office = office[strings.LastIndexByte(office, ' ')+1:]
			if office != "" && strings.HasSuffix(name, office+w[1]) {
				return true
			}
		}
	}
	return false
}

// newcomer reports whether the contradiction s is by somebody whom the article names here for the first time, of something that they did themselves:
// nobody has said it of them yet.
func (r *run) newcomer(s *Statement, p *proposition) bool {
	if s.Speaker == 0 || p.span.IsZero() {
		return false
	}
	switch strings.ToLower(r.doc.Token(r.token(p.span.Start)).Form) {
	case "i", "we", "he", "she", "it", "they":
	default:
		return false
	}
	if e, ok := r.ents.Lookup(s.Speaker); !ok || e.Of != 0 || e.Kind == entity.Person {
		return false // a director speaks for those who were spoken of
	}
	return r.sentenceOf(r.first(s.Speaker)) == r.sentenceOf(s.place().Start)
}

// first returns where the entity id is first mentioned.
func (r *run) first(id entity.ID) int {
	if r.firsts == nil {
		r.firsts = make(map[entity.ID]int)
		for m := range r.ents.Mentions() {
			if _, ok := r.firsts[m.Entity]; !ok {
				r.firsts[m.Entity] = m.Span.Start
			}
		}
	}
	return r.firsts[id]
}

// unheardOf reports whether q is of a person who is first mentioned beside it, and is told to be nobody's lawyer or the like.
func (r *run) unheardOf(q quote.Quote) bool {
	e, ok := r.ents.Lookup(q.Speaker)
	return ok && e.Kind == entity.Person && e.Of == 0 && q.Kind != quote.Direct && r.proper(q.Source) && r.first(q.Speaker) >= r.s.span.Start
}

// answers returns the assertion of somebody else that the denial i answers, or -1: one of a party that the denial speaks of, in which
// the one who denies is spoken of; or the sentence before, if it tells of the same event.
func (r *run) answers(all []Statement, props []proposition, where []int, of []*cluster, i int) int {
	s := &all[i]
	if s.Reason == Contradict && r.newcomer(s, &props[i]) {
		return -1
	}
	for j := i - 1; j >= 0 && where[i]-where[j] <= 6; j-- {
		a := &all[j]
		if of[j] != nil || a.Stance != Assert || props[j].frame || props[j].refer || a.Speaker != 0 && a.Speaker == s.Speaker || a.Source == s.Source {
			continue
		}
		common := shared(props[i].keys, props[j].keys)
		switch {
		case where[i]-where[j] <= 3 && s.Speaker != 0 && a.Speaker != 0 && r.speaksOf(s.Target, a.Speaker) && r.speaksOf(a.Target, s.Speaker):
			props[j].aside = true
			return j
		case where[i]-where[j] <= 1 && slices.ContainsFunc(common, isEvent):
			return j
		case s.Reason == Contradict && len(common) > pairs(common):
			return j
		}
	}
	return -1
}

// isEvent reports whether a key stands for a group of words for one event.
func isEvent(key string) bool {
	_, ok := alikeTo(key)
	return ok
}

// speaksOf reports whether who is mentioned in span.
func (r *run) speaksOf(span article.Span, who entity.ID) bool {
	for m := range r.ents.In(span) {
		if m.Entity == who {
			return true
		}
	}
	return false
}

// headKey returns the key of the noun that heads the words for somebody, or "": brother, of the brother of the minister.
func (r *run) headKey(source article.Span) string {
	key := ""
	for i := r.token(source.Start); i < r.doc.Len() && r.doc.Token(i).Span.End <= source.End; i++ {
		t := r.doc.Token(i)
		switch {
		case t.Tag == syntax.NOUN || t.Tag == syntax.PROPN:
			w, known := look(r.starts, t.Lemma, t.Form)
			key = r.keyOf(t, w, known)
		case t.XPOS == "POS":
			key = ""
		case key != "":
			return key
		}
	}
	return key
}

// introduced returns the words that the article introduced a thing with, for those that only name it again:
// a video that the navy said showed the drone, for the video.
func (r *run) introduced(span article.Span) article.Span {
	lo := r.token(span.Start)
	if lo+1 >= r.doc.Len() || !strings.EqualFold(r.doc.Token(lo).Form, "the") || r.doc.Token(lo+1).Span.End != span.End {
		return span
	}
	thing := r.doc.Token(lo + 1)
	for i := lo - 1; i > 0 && i > lo-120; i-- {
		t := r.doc.Token(i)
		if t.Tag != syntax.NOUN || t.Lemma != thing.Lemma || i+3 >= r.doc.Len() {
			continue
		}
		switch first, next := r.doc.Token(i-1), r.doc.Token(i+1).Form; {
		case !strings.EqualFold(first.Form, "a") && !strings.EqualFold(first.Form, "an"), next != "that" && next != "which" && next != "showing" && next != "of":
			return span
		default:
			end := i + 2
			for end < i+30 && end < r.doc.Len() && r.doc.Token(end).Tag != syntax.PUNCT {
				end++
			}
			return article.Span{Start: first.Span.Start, End: r.doc.Token(end - 1).Span.End}
		}
	}
	return span
}

// brought returns the assertion of whoever brought up the thing that could not be verified, or -1:
// “We have letters,” she said. Reporters could not verify the letters. A film that he said showed the wreck; the film could not be verified.
func (r *run) brought(all []Statement, props []proposition, where []int, of []*cluster, i int) int {
	first := r.introduced(props[i].span)
	for j := i - 1; j >= 0 && where[i]-where[j] <= 4; j-- {
		a := &all[j]
		if of[j] != nil || a.Stance != Assert || props[j].frame {
			continue
		}
		if first != props[i].span && first.Contains(a.Cue) {
			return j
		}
		q, ok := r.quotes.Lookup(a.Quote)
		if !ok || q.Kind != quote.Direct {
			continue
		}
		for _, piece := range q.Content {
			if p := r.propose(&Statement{Target: piece}); slices.Contains(p.keys, props[i].keys[0]) {
				return j
			}
		}
	}
	return -1
}

// affirmed returns the words behind a negation that span, a short clause, starts with: (it had never) received the memo.
func (r *run) affirmed(span article.Span) article.Span {
	lo := r.token(span.Start)
	for i := lo + 1; i+1 < r.doc.Len() && i < lo+6; i++ {
		t, next := r.doc.Token(i), r.doc.Token(i+1)
		if next.Span.Start >= span.End {
			break
		}
		switch strings.ToLower(t.Form) {
		case "not", "n't", "n’t", "never":
			if subject := r.doc.Token(lo); next.Tag == syntax.VERB && subject.Tag == syntax.PRON {
				return article.Span{Start: next.Span.Start, End: span.End}
			}
			return span
		}
	}
	return span
}

// tellsOn reports whether b is a quotation that goes on with what a, an assertion right before it, tells:
// A worker said the light had burst. “Bits went everywhere,” the woman said.
func (r *run) tellsOn(a, b *Statement) bool {
	q, ok := r.quotes.Lookup(b.Quote)
	if !ok || q.Kind != quote.Direct || a.Stance != Assert || b.Stance != Assert || a.Speaker == 0 || r.sentenceOf(q.Span.Start)-r.sentenceOf(a.place().Start) > 1 {
		return false
	}
	if a.Speaker == b.Speaker {
		return true
	}
	switch word, _, _ := strings.Cut(strings.TrimPrefix(r.text[b.Source.Start:b.Source.End], "the "), " "); strings.TrimRight(word, ",") {
	case "woman", "man", "source", "official", "witness":
		e, _ := r.ents.Lookup(a.Speaker)
		return e.Kind == entity.Person && !r.proper(a.Source)
	}
	return false
}

// explained makes what the stance i points to, "that explanation", the words that somebody else has just added to a denial:
// “Nobody was dismissed,” she said. “They left.” The union rejected that explanation.
func (r *run) explained(all []Statement, props []proposition, where []int, i int) {
	for k := i - 1; k >= 0 && where[i]-where[k] <= 2; k-- {
		d := &all[k]
		q, ok := r.quotes.Lookup(d.Quote)
		if d.Stance != Deny || d.Speaker == all[i].Speaker && d.Speaker != 0 || !ok || q.Kind != quote.Direct || q.Content[0].Overlaps(all[i].Cue) {
			continue
		}
		for _, piece := range q.Content {
			if piece.Overlaps(d.Target) || piece.Overlaps(d.Cue) {
				continue
			}
			p := r.propose(&Statement{Target: piece})
			if p.verb && len(p.keys) >= 2 && !p.neg {
				props[i] = p
				return
			}
		}
		return
	}
}

// sameEvent reports whether all that p tells of is an event that c is about.
func (r *run) sameEvent(p *proposition, c *cluster) bool {
	return !p.refer && !p.neg && len(p.keys) > 0 && len(shared(p.keys, c.keys)) == len(p.keys) && slices.ContainsFunc(p.keys, isEvent)
}

// isThis reports whether a target is a word for what has just been said.
func isThis(target string) bool {
	return strings.EqualFold(target, "this") || strings.EqualFold(target, "that")
}

// shown returns the cluster of what somebody denied right before they reject a thing shown for it, the stance i, or nil:
// “There was no leak,” she said. She dismissed the list as a fake.
func (r *run) shown(all []Statement, props []proposition, where []int, of []*cluster, i int) *cluster {
	s := &all[i]
	if s.Reason != Reject || s.Speaker == 0 || !props[i].thing || props[i].refer {
		return nil
	}
	for j := i - 1; j >= 0 && where[i]-where[j] <= 2 && all[j].Speaker == s.Speaker; j-- {
		if of[j] != nil && all[j].Stance == Deny && len(shared(props[i].keys, of[j].keys)) == 0 && where[of[j].members[0]] <= lead {
			props[i].aside = true
			return of[j]
		}
	}
	return nil
}
