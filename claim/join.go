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
func (l *ledger) pointed(i int) (*cluster, int) {
	p, s := l.props[i], l.all[i]
	recent := l.recent()
	switch {
	case s.Stance == Deny && s.Target.IsZero() && s.Speaker != 0 && l.tellsBy(&s, "denial"): // the minister's denial: the one that was told
		for _, c := range slices.Backward(recent) {
			if slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Speaker == s.Speaker && l.all[m].Stance == Deny }) {
				return c, -1
			}
		}
	case p.which: // which account she believed: of the claim that is contested
		if c := l.contested(l.where[i]); c != nil {
			return c, -1
		}
	case p.denial:
		for _, c := range slices.Backward(recent) {
			if slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Reason == Contrary || l.all[m].Reason == Reject }) {
				return c, -1
			}
		}
	case p.that && s.Stance == Deny: // that explanation: what somebody else has just said
		if j := l.before(i); j >= 0 && l.where[i]-l.where[j] <= 1 {
			return nil, j
		}
		return nil, l.explained(i)
	case p.whose != 0 && p.whose != s.Speaker:
		return l.accountOf(p.whose, i)
	case p.call:
		for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 2; j-- {
			if l.of[j] == nil && l.all[j].Stance == Assert && l.tellsBy(&l.all[j], "call", "demand", "urge", "appeal", "ask", "request") {
				return nil, j
			}
		}
	case s.Stance == NoComment && p.refer && isThis(l.text[s.Target.Start:s.Target.End]): // would not confirm this: what has just been said
		if j := l.before(i); j >= 0 && l.where[i]-l.where[j] <= 1 && (len(l.clusters) == 0 || l.clusters[len(l.clusters)-1].last < l.where[j]) {
			return nil, j
		}
	case s.Stance == NoComment && s.Target.IsZero(), p.matter:
		return l.silence(i), -1
	}
	return nil, -1
}

// contested returns the cluster that somebody denies and that sentence at may speak of as told in several ways, or nil:
// the latest if it has just been told, and otherwise the one that most is said of.
func (l *ledger) contested(at int) *cluster {
	var found *cluster
	for _, c := range slices.Backward(l.recent()) {
		if !slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Stance == Deny }) {
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
func (l *ledger) accountOf(who entity.ID, i int) (*cluster, int) {
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 12; j-- {
		if l.all[j].Speaker != who || l.all[j].Stance == NoComment || l.props[j].frame {
			continue
		}
		if l.of[j] != nil {
			return l.of[j], -1
		}
		if q, ok := l.quotes.Lookup(l.all[j].Quote); ok && q.Kind == quote.Direct {
			if isRemark(l.props[i].noun) { // the last thing that they said
				l.props[j] = l.propose(&Statement{Stance: Assert, Target: q.Content[len(q.Content)-1]})
				return nil, j
			}
			continue // a detail of it
		}
		for k := j - 1; k >= 0 && l.where[k] == l.where[j]; k-- { // denied it, hours after the president showed the wreck: the denial answers him
			if l.of[k] != nil && l.all[k].Target.Start < l.all[j].Target.Start {
				return l.of[k], j
			}
		}
		return nil, j
	}
	return nil, -1
}

// isRemark reports whether noun stands for something that somebody has said in so many words.
func isRemark(noun string) bool {
	switch noun {
	case "remark", "comment", "statement", "quip", "jibe", "outburst":
		return true
	}
	return false
}

// silence returns the cluster that the silence i, which says nothing of what it is about, belongs to, or nil:
// a claim about those who are silent, or else what they were asked about.
func (l *ledger) silence(i int) *cluster {
	name := l.headKey(l.all[i].Source)
	for _, c := range slices.Backward(l.recent()) {
		if _, ok := slices.BinarySearch(c.keys, name); name == "" {
			break
		} else if ok && l.where[i]-c.last <= 12 && !slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Speaker != 0 && l.all[m].Speaker == l.all[i].Speaker }) {
			return c
		}
	}
	return l.addressed(i)
}

// backed returns the cluster of the lead that the stance i, a quotation, backs, or nil:
// the first quotation of whoever the lead speaks of is about what the lead tells.
func (l *ledger) backed(i int) *cluster {
	s := &l.all[i]
	if len(l.clusters) == 0 || s.Stance != Deny || l.where[i] > lead+2 || l.props[i].refer {
		return nil
	}
	first := l.clusters[0]
	q, ok := l.quotes.Lookup(s.Quote)
	if !ok || q.Kind != quote.Direct || l.where[first.members[0]] > lead || !l.opensQuote(q.Span, first) {
		return nil
	}
	for _, m := range first.members {
		if l.all[m].Stance == Deny && l.speaksFor(s.Speaker, l.all[m].Speaker) {
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
	return ok && e.Kind == entity.Person && e.Of == 0 && q.Kind != quote.Direct && r.proper(q.Source) && !strings.EqualFold(e.Name, e.Role) && r.first(q.Speaker) >= r.s.span.Start
}

// answers returns the assertion of somebody else that the denial i answers, or -1: one of a party that the denial speaks of, in which
// the one who denies is spoken of; or the sentence before, if it tells of the same event.
func (l *ledger) answers(i int) int {
	s := &l.all[i]
	if s.Reason == Contradict && l.newcomer(s, &l.props[i]) {
		return -1
	}
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 6; j-- {
		a := &l.all[j]
		if l.of[j] != nil || a.Stance != Assert || l.props[j].frame || l.props[j].refer || a.Speaker != 0 && a.Speaker == s.Speaker || a.Source == s.Source {
			continue
		}
		common := shared(l.props[i].keys, l.props[j].keys)
		switch {
		case l.props[i].such && l.where[i]-l.where[j] <= 3 && len(common) > 0: // no such orders were given: those that somebody has just told of
			return j
		case l.where[i]-l.where[j] <= 3 && s.Speaker != 0 && a.Speaker != 0 && l.speaksOf(s.Target, a.Speaker) && l.speaksOf(a.Target, s.Speaker):
			l.props[j].aside = true
			return j
		case (l.where[i]-l.where[j] <= 1 || l.where[i]-l.where[j] <= 2 && len(l.props[i].keys) == 1) && slices.ContainsFunc(common, isEvent):
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

// brought returns the assertion of whoever brought up the thing that could not be verified, or -1:
// “We have letters,” she said. Reporters could not verify the letters. A film that he said showed the wreck; the film could not be verified.
func (l *ledger) brought(i int) int {
	first := l.introduced(l.props[i].span)
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 4; j-- {
		a := &l.all[j]
		if l.of[j] != nil && !l.props[j].loose || a.Stance != Assert || l.props[j].frame {
			continue
		}
		if first != l.props[i].span && first.Contains(a.Cue) {
			return j
		}
		q, ok := l.quotes.Lookup(a.Quote)
		if !ok || q.Kind != quote.Direct {
			continue
		}
		for _, piece := range q.Content {
			if p := l.propose(&Statement{Target: piece}); slices.Contains(p.keys, l.props[i].keys[0]) {
				return j
			}
		}
	}
	return -1
}

// explained returns the explanation that the stance i points to, "that explanation", which somebody else has just added to a denial, or -1.
func (l *ledger) explained(i int) int {
	for k := i - 1; k >= 0 && l.where[i]-l.where[k] <= 2; k-- {
		a := &l.all[k]
		if a.Stance == Assert && l.of[k] == nil && a.Quote != 0 && (a.Speaker == 0 || a.Speaker != l.all[i].Speaker) &&
			slices.ContainsFunc(l.all[max(0, k-2):i], func(d Statement) bool { return d.Stance == Deny && d.Quote == a.Quote }) {
			return k
		}
	}
	return -1
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
func (l *ledger) shown(i int) *cluster {
	s := &l.all[i]
	if s.Reason != Reject || s.Speaker == 0 || !l.props[i].thing || l.props[i].refer {
		return nil
	}
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 2 && l.all[j].Speaker == s.Speaker; j-- {
		if l.of[j] != nil && l.all[j].Stance == Deny && len(shared(l.props[i].keys, l.of[j].keys)) == 0 && l.where[l.of[j].members[0]] <= lead {
			l.props[i].aside = true
			return l.of[j]
		}
	}
	return nil
}
