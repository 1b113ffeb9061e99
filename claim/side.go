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
func (r *run) addressed(clusters []*cluster, all []Statement, props []proposition, where []int, of []*cluster, i int) *cluster {
	if all[i].Stance != NoComment || !all[i].Target.IsZero() && !props[i].matter {
		return nil
	}
	for j := i - 1; j >= 0 && where[j] >= where[i]-8 && r.paragraphs[where[j]] == r.paragraphs[where[i]]; j-- {
		if of[j] != nil && all[j].Stance != Assert && all[j].Stance != Confirm && !(all[j].Stance == NoComment && all[j].Target.IsZero()) {
			return of[j]
		}
	}
	var main *cluster
	for _, c := range clusters {
		if where[c.members[0]] > lead {
			break
		}
		if c.spoken && (main == nil || len(c.members) > len(main.members)) {
			main = c
		}
	}
	return main
}

// lead is how many sentences of an article its main claim is put in.
const lead = 6

// sided returns the cluster that what is said without a word of denying answers, in words that do not repeat it, or nil:
// of the latest, one that such a thing was denied in, or that the same side has denied just before.
func (r *run) sided(clusters []*cluster, all []Statement, p proposition, where []int, i int) *cluster {
	var found *cluster
	at, speaker := where[i], all[i].Speaker
	broad := r.sweeping(p)
	for _, c := range slices.Backward(clusters) {
		if at-c.last > 8 {
			continue
		}
		if len(shared(p.keys, c.keys)) > 0 {
			return nil // as the words have it
		}
		for _, m := range c.near {
			if found == nil && all[m].Stance == Deny && (p.such || (at-c.last <= 4 || broad && where[c.members[0]] <= lead) && speaker != 0 && r.side(all[m].Speaker) == r.side(speaker)) {
				found = c
			}
		}
	}
	return found
}

// sweeping reports whether p denies everything of its kind: there was no deal, nobody was asked.
func (r *run) sweeping(p proposition) bool {
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
func (r *run) headed(clusters []*cluster, all []Statement, where []int, i int) *cluster {
	if r.above[where[i]] || where[i] > lead {
		return nil
	}
	for _, c := range clusters {
		if !r.above[c.last] {
			continue
		}
		for _, m := range c.near {
			if h := &all[m]; h.Stance == all[i].Stance && h.Stance != NoComment && r.akin(h, &all[i]) {
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
func (r *run) opposed(clusters []*cluster, all []Statement, props []proposition, where []int, of []*cluster, join func(*cluster, int)) {
	for i := range all {
		if !r.above[where[i]] {
			break
		}
		if of[i] != nil || all[i].Stance != Assert || !props[i].neg || props[i].frame {
			continue
		}
		for _, c := range clusters {
			for _, m := range c.near {
				if s := &all[m]; s.Stance == Deny && where[m] <= lead && !r.above[where[m]] && r.akin(&all[i], s) &&
					(s.Reason == Contradict && len(shared(r.saidIn(s), props[i].keys)) >= 2 || len(shared(props[m].keys, props[i].keys)) >= 2) {
					all[i].Stance, all[i].Reason = Deny, Contradict
					join(c, i)
					break
				}
			}
			if of[i] != nil {
				break
			}
		}
	}
}

// unnamed gives the statements of a headline that names nobody the speaker of the same stance in the lead,
// if the lead introduces them with the headline's word: Neighbor rejects the claim; neighbouring Arland rejected it.
func (r *run) unnamed(clusters []*cluster, all []Statement, where []int) {
	for _, c := range clusters {
		for _, i := range c.members {
			h := &all[i]
			if !r.above[where[i]] || !r.nameless(h) || h.Source.IsZero() || r.proper(h.Source) {
				continue
			}
			key := r.headKey(h.Source)
			for _, m := range c.near {
				s := &all[m]
				if key == "" || r.above[where[m]] || where[m] > lead || s.Speaker == 0 || s.Stance != h.Stance || s.Reason != h.Reason || !r.proper(s.Source) {
					continue
				}
				if k := r.token(s.Source.Start); k > 0 && (isPrefix(key, r.doc.Token(k).Form) || isPrefix(key, r.doc.Token(k-1).Form) && r.doc.Token(k-1).Span.Start >= r.starting[where[m]-1]) {
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

// spelled returns the cluster whose one noun p, an assertion, spells out of the same entity, or nil:
// her death … she had died of a fever.
func (r *run) spelled(clusters []*cluster, all []Statement, p *proposition, at int) *cluster {
	if !p.verb || p.refer || p.span.IsZero() {
		return nil
	}
	for _, c := range slices.Backward(clusters) {
		if len(c.keys) != 1 || at-c.last > 4 || !isEvent(c.keys[0]) || !slices.Contains(p.keys, c.keys[0]) {
			continue
		}
		for _, m := range c.near {
			for x := range r.ents.In(all[m].Target) {
				if x.Entity != 0 && r.speaksOf(p.span, x.Entity) {
					return c
				}
			}
		}
	}
	return nil
}

// accuser returns the cluster of the denial in the sentence before, or nil, if the assertion i is by those whom it denies:
// it rejected allegations of fraud. The opposition said that … ; she denied it. A cook claims that … ; A guard, however, said that ….
func (r *run) accuser(clusters []*cluster, all []Statement, props []proposition, where []int, of []*cluster, i int) *cluster {
	a := &all[i]
	for j := i - 1; j >= 0 && where[i]-where[j] <= 1; j-- {
		c := of[j]
		if c != nil && all[j].Stance == Deny && where[i] == where[j] && all[j].Cue.End < a.Source.Start && strings.HasSuffix(r.text[all[j].Cue.End:a.Source.Start], " after ") {
			return c // denied using force after a hospital reported that …
		}
		if c == nil || all[j].Stance != Deny || where[i] == where[j] || r.side(all[j].Speaker) == r.side(a.Speaker) && a.Speaker != 0 {
			continue
		}
		answered := slices.ContainsFunc(c.near, func(m int) bool { return all[m].Stance == Assert && !r.above[where[m]] })
		switch {
		case !answered && where[j] <= lead && r.alleging(r.text[a.Cue.Start:a.Cue.End]),
			!answered && where[j] <= lead && props[j].noun != "" && len(shared(props[i].keys, props[j].keys)) > 0,
			r.paragraphs[where[i]] == r.paragraphs[where[j]] && r.contrasted(where[i]):
			return c
		}
	}
	return nil
}

// alleging reports whether cue is one of putting forward what others may deny.
func (r *run) alleging(cue string) bool {
	cue = strings.ToLower(cue)
	for _, w := range [...]string{"claim", "alleg", "accus", "charg"} {
		if strings.Contains(cue, w) {
			return true
		}
	}
	return false
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

// toldSo returns the cluster that somebody put forward with the verb of the noun that stance i points to it with, or nil:
// he claims that … They dismissed the claim.
func (r *run) toldSo(clusters []*cluster, all []Statement, props []proposition, where []int, of []*cluster, i int) *cluster {
	p := &props[i]
	if !p.refer || p.noun == "" || p.apart || p.whose != 0 {
		return nil
	}
	stem := p.noun[:min(len(p.noun), 6)]
	if j := r.before(all, props, where, of, i); j >= 0 && r.cueHas(&all[j], stem) {
		return nil // nearer
	}
	for _, c := range slices.Backward(clusters) {
		for _, m := range c.near {
			if all[m].Stance == Assert && where[i]-where[m] <= 40 && r.cueHas(&all[m], stem) {
				return c
			}
		}
	}
	return nil
}

// cueHas reports whether stem is part of the cue of s.
func (r *run) cueHas(s *Statement, stem string) bool {
	return strings.Contains(strings.ToLower(r.text[s.Cue.Start:s.Cue.End]), stem)
}
