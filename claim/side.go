package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
)

// addressed returns the cluster that somebody who keeps silent about nothing in particular was asked about, or nil:
// what somebody else in the paragraph denies or keeps silent about, and otherwise the main one of the story.
func (l *ledger) addressed(i int) *cluster {
	if !l.props[i].matter && (l.all[i].Stance != NoComment || !l.all[i].Target.IsZero()) {
		return nil
	}
	for j := i - 1; j >= 0 && l.where[j] >= l.where[i]-8 && l.paragraphs[l.where[j]] == l.paragraphs[l.where[i]]; j-- {
		if l.of[j] != nil && l.all[j].Stance != Assert && l.all[j].Stance != Confirm && !(l.all[j].Stance == NoComment && l.all[j].Target.IsZero()) {
			return l.of[j]
		}
	}
	var main *cluster
	for _, c := range l.clusters {
		if l.where[c.members[0]] > lead {
			break
		}
		if c.spoken && !l.apart(c.last, l.where[i]) && (main == nil || len(c.members) > len(main.members)) {
			main = c
		}
	}
	return main
}

// lead is how many sentences of an article its main claim is put in.
const lead = 6

// sided returns the cluster that what is said without a word of denying answers, in words that do not repeat it, or nil:
// of the latest, one that such a thing was denied in, or that the same side has denied just before.
func (l *ledger) sided(i int) *cluster {
	var found *cluster
	p, at, speaker := &l.props[i], l.where[i], l.all[i].Speaker
	broad := l.sweeping(p)
	if pay, _ := alikeTo("payment"); p.such && slices.Contains(p.keys, pay) { // no such payment: the sum that was spoken of
		for _, c := range slices.Backward(l.recent()) {
			if at-c.last <= 30 && slices.ContainsFunc(c.near, func(m int) bool {
				return strings.ContainsAny(l.text[l.all[m].Target.Start:l.all[m].Target.End], "$€£¥₹₦")
			}) {
				return c
			}
		}
	}
	for _, c := range slices.Backward(l.recent()) {
		if at-c.last > 8 {
			continue
		}
		if len(shared(p.keys, c.keys)) > 0 {
			return nil // as the words have it
		}
		for _, m := range c.near {
			if found == nil && l.all[m].Stance == Deny && (p.such || (at-c.last <= 4 || broad && l.where[c.members[0]] <= lead) && speaker != 0 && (l.side(l.all[m].Speaker) == l.side(speaker) || l.proper(l.all[m].Source) && strings.HasSuffix(l.text[l.all[i].Source.Start:l.all[i].Source.End], " of "+l.text[l.all[m].Source.Start:l.all[m].Source.End]))) {
				found = c
			}
		}
	}
	return found
}

// sweeping reports whether p denies everything of its kind: there was no deal, nobody was asked.
func (r *run) sweeping(p *proposition) bool {
	if p.span.IsZero() {
		return false
	}
	switch strings.ToLower(r.doc.Token(r.token(p.span.Start)).Form) {
	case "there", "no", "nobody", "none", "nothing", "not", "i", "we":
		return true
	}
	return false
}

// side returns whom the entity id speaks for: the owner of its role, or itself.
func (r *run) side(id entity.ID) entity.ID {
	if e, ok := r.ents.Lookup(id); ok && e.Of != 0 {
		return e.Of
	}
	return id
}

// headed returns the cluster of the headline that stance i tells again, or nil: the lead says at length what the headline says.
func (l *ledger) headed(i int) *cluster {
	if l.where[i] > lead || l.above[l.where[i]] && l.props[i].noun == "" { // a dek may call the report names that the headline denies
		return nil
	}
	for _, c := range l.recent() {
		if !l.above[c.last] {
			continue
		}
		for _, m := range c.near {
			if h := &l.all[m]; h.Stance == l.all[i].Stance && h.Stance != NoComment && l.akin(h, &l.all[i]) && l.where[m] < l.where[i] {
				return c
			}
		}
	}
	return nil
}

// akin reports whether nothing speaks against it that statement b is of the side that headline h tells of, perhaps in other words.
func (r *run) akin(h, b *Statement) bool {
	return h.Speaker == 0 || b.Speaker == 0 || r.side(h.Speaker) == r.side(b.Speaker) || !r.proper(h.Source)
}

// proper reports whether span ends in a name.
func (r *run) proper(span article.Span) bool {
	i := r.token(span.Start)
	for i+1 < r.doc.Len() && r.doc.Token(i+1).Span.End <= span.End {
		i++
	}
	return i < r.doc.Len() && r.doc.Token(i).Tag == syntax.PROPN
}

// opposed joins the headlines that tell without a word of denying what the lead contradicts a claim with:
// Bank says no data stolen; the bank said that no data was stolen, contradicting those who said they had it.
func (l *ledger) opposed() {
	for i := range l.all {
		if !l.above[l.where[i]] {
			break
		}
		if l.of[i] != nil || l.all[i].Stance != Assert || !l.props[i].neg || l.props[i].frame {
			continue
		}
		for _, c := range l.clusters {
			for _, m := range c.near {
				if s := &l.all[m]; s.Stance == Deny && l.where[m] <= lead && !l.above[l.where[m]] && l.akin(&l.all[i], s) &&
					(s.Reason == Contradict && len(shared(l.saidIn(s), l.props[i].keys)) >= 2 || len(shared(l.props[m].keys, l.props[i].keys)) >= 2) {
					l.all[i].Stance, l.all[i].Reason = Deny, Contradict
					l.join(c, i)
					break
				}
			}
			if l.of[i] != nil {
				break
			}
		}
	}
}

// heads joins the headlines that tell in other words what a party to a claim tells in the story with the same verb:
// Aide insists deal was signed; her secretary said that a paper had been signed.
func (l *ledger) heads() {
	for i := range l.all {
		h := &l.all[i]
		if !l.above[l.where[i]] {
			break
		}
		if l.of[i] != nil || h.Stance != Assert || l.props[i].neg || l.props[i].frame {
			continue
		}
		for _, c := range l.clusters {
			if slices.ContainsFunc(c.near, func(m int) bool {
				b := &l.all[m]
				common := shared(l.props[i].keys, l.props[m].keys)
				return b.Stance == Assert && !l.above[l.where[m]] && l.where[m] <= 2*lead && !l.props[m].neg && 2*len(common) >= len(l.props[i].keys) && (l.akin(h, b) || !l.bareName(h.Source)) && l.sameVerb(i, m)
			}) {
				l.props[i].loose = true
				l.join(c, i)
				break
			}
		}
	}
}

// sameVerb reports whether statements i and m are about the same verb.
func (l *ledger) sameVerb(i, m int) bool {
	p := &l.props[i]
	for k := l.token(p.span.Start); k < l.doc.Len() && l.doc.Token(k).Span.End <= p.span.End; k++ {
		if t := l.doc.Token(k); t.Tag == syntax.VERB && len(t.Lemma) > 3 && l.acts(m, t.Lemma) {
			return true
		}
	}
	return false
}

// unnamed gives the statements of a headline that names nobody the speaker of the same stance in the lead,
// if the lead introduces them with the headline's word: Neighbor rejects the claim; neighbouring Arland rejected it.
func (l *ledger) unnamed() {
	for _, c := range l.clusters {
		for _, i := range c.members {
			h := &l.all[i]
			if !l.above[l.where[i]] || !l.nameless(h) || h.Source.IsZero() || l.proper(h.Source) {
				continue
			}
			key := l.headKey(h.Source)
			for _, m := range c.near {
				s := &l.all[m]
				if key == "" || l.above[l.where[m]] || l.where[m] > lead || s.Speaker == 0 || s.Stance != h.Stance || s.Reason != h.Reason || !l.proper(s.Source) {
					continue
				}
				if k := l.token(s.Source.Start); k > 0 && (isPrefix(key, l.doc.Token(k).Form) || isPrefix(key, l.doc.Token(k-1).Form) && l.doc.Token(k-1).Span.Start >= l.starting[l.where[m]-1]) {
					h.Speaker = s.Speaker
					break
				}
			}
		}
	}
}

// nameless reports whether the speaker of s is nobody known, or known only by the noun of its source: neighbor.
func (r *run) nameless(s *Statement) bool {
	e, ok := r.ents.Lookup(s.Speaker)
	return !ok || strings.EqualFold(e.Name, r.text[s.Source.Start:s.Source.End])
}

// isPrefix reports whether word starts as key does: neighbouring, neighbor.
func isPrefix(key, word string) bool {
	key = key[:min(len(key), 7)]
	return len(key) >= 5 && len(word) >= len(key) && strings.EqualFold(word[:len(key)], key)
}

// saidIn returns the keys of the quote that s was made in.
func (r *run) saidIn(s *Statement) []string {
	q, ok := r.quotes.Lookup(s.Quote)
	if !ok {
		return nil
	}
	p := r.propose(&Statement{Target: longest(q.Content)})
	return p.keys
}

// toldSo returns the cluster that somebody put forward with the verb of the noun that stance i points to it with, or nil:
// he claims that … They dismissed the claim.
func (l *ledger) toldSo(i int) *cluster {
	p := &l.props[i]
	if !p.refer || p.noun == "" || p.apart || p.whose != 0 {
		return nil
	}
	stem := p.noun[:min(len(p.noun), 6)]
	if j := l.before(i); j >= 0 && l.tellsBy(&l.all[j], stem) {
		return nil // nearer
	}
	for _, c := range slices.Backward(l.recent()) {
		for _, m := range c.near {
			if l.all[m].Stance == Assert && l.where[i]-l.where[m] <= 40 && l.tellsBy(&l.all[m], stem) {
				return c
			}
		}
	}
	return nil
}

// tellsBy reports whether the cue of s has one of stems in it.
func (r *run) tellsBy(s *Statement, stems ...string) bool {
	cue := strings.ToLower(r.text[s.Cue.Start:s.Cue.End])
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.Contains(cue, stem) })
}
