package claim

import (
	"slices"
	"strings"
)

// match returns the cluster that the stance i belongs to, or nil.
func (l *ledger) match(i int) *cluster {
	recent := l.recent()
	p, s := l.props[i], l.all[i]
	if len(recent) == 0 || p.fresh {
		return nil
	}
	// In the same quote, or the next words of the same speaker, about what they have just spoken of.
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if l.of[j] == nil || l.all[j].Stance == Assert || l.where[i]-l.where[j] > 1 {
			continue
		}
		same := l.all[j].Quote != 0 && l.all[j].Quote == s.Quote || l.all[j].Speaker != 0 && l.all[j].Speaker == s.Speaker
		if same && (p.refer || s.Reason == Contradict && l.all[j].Quote == s.Quote || s.Stance == NoComment && l.all[j].Stance == NoComment) {
			return l.of[j]
		}
		need := 1
		if s.Stance == Confirm && l.all[j].Stance == Deny {
			need = 2 // of the same matter they would hardly say both
		}
		keys := l.of[j].keys
		if same && len(slices.DeleteFunc(shared(p.keys, keys), func(head string) bool { return otherKind(p.keys, keys, head) })) >= need {
			return l.of[j]
		}
	}
	if s.Reason == Contradict {
		if c := l.sided(i); c != nil {
			return c
		}
	}
	if c := l.headed(i); c != nil {
		return c
	}
	if s.Stance == Deny && len(p.keys) == 1 && isEvent(p.keys[0]) { // denied forging anything … “The suggestion that he is a forger is absurd,” his lawyer said
		for _, c := range slices.Backward(recent) {
			if slices.Equal(c.keys, p.keys) && slices.ContainsFunc(c.near, func(m int) bool {
				return l.all[m].Stance == Deny && (l.speaksFor(s.Speaker, l.all[m].Speaker) || l.speaksFor(l.all[m].Speaker, s.Speaker))
			}) {
				return c
			}
		}
	}
	if c := l.shown(i); c != nil {
		return c
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
		if p.refer && s.Stance == Confirm && s.Speaker != 0 { // stands by its story: what it said itself
			for _, c := range slices.Backward(recent) {
				if slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Speaker == s.Speaker && l.all[m].Stance != NoComment }) {
					return c
				}
			}
			if p.whose == s.Speaker { // its report, which others have told of: what was denied first
				for _, c := range recent {
					if slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Stance == Deny }) {
						return c
					}
				}
			}
		}
		if p.stands { // against those who deny it
			for _, c := range slices.Backward(recent) {
				if l.where[i]-c.last <= 12 && slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Stance == Deny }) {
					return c
				}
			}
		}
		if p.refer && p.noun != "" { // this rumor: what was called a rumor before
			for _, c := range slices.Backward(recent) {
				if l.where[i]-c.last <= 8*reach && slices.Contains(c.nouns, p.noun) {
					return c
				}
			}
		}
		if c := l.toldSo(i); c != nil {
			return c
		}
		if j := l.before(i); p.refer && p.noun != "" && s.Stance == Deny && p.whose == 0 && j >= 0 && l.where[i]-l.where[j] == 1 && recent[len(recent)-1].last < l.where[j] {
			return nil // the suggestion: what somebody else has just said
		}
		if j := l.before(i); p.refer && p.apart && j >= 0 && l.where[j] == l.where[i] {
			return nil
		} else if p.refer && p.noun == "" && j >= 0 && recent[len(recent)-1].last < l.where[j] {
			return nil // what somebody else has just said is nearer
		}
		for _, c := range slices.Backward(recent) {
			switch {
			case p.refer && !c.spoken && s.Stance != NoComment:
			case l.where[i]-c.last > reach*3:
			case s.Reason == Contradict && !c.spoken: // nothing has been said yet that it could contradict
			case len(p.keys) > 0 && !p.refer && len(shared(p.keys, c.keys)) > 0 && !(s.Reason == Contradict && (c.thing != "" && !p.neg || l.newcomer(&s, &p))):
				return c
			case p.refer && l.where[i]-c.last <= reach:
				return c
			}
		}
		if p.refer && p.noun != "" && !p.apart && p.whose == 0 && s.Stance != NoComment && l.before(i) < 0 { // the claim: the one of the story
			for _, c := range recent {
				if l.where[c.members[0]] <= lead && slices.ContainsFunc(c.near, func(m int) bool { return l.all[m].Stance == Deny }) {
					return c
				}
			}
		}
		if len(p.keys) < 2 || p.refer || s.Reason == Contradict && l.newcomer(&s, &p) {
			return nil
		}
	}
	return best(recent, p, l.where[i], false)
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
	if p.refer || len(p.keys) < 2 && !p.thing || asserted && p.inf && !p.verb {
		return nil // whoever urges somebody to do it says nothing of whether it is so
	}
	for _, c := range clusters {
		if c.thing != "" && at-c.last <= 12 && !asserted && slices.Contains(p.keys, c.thing) {
			return c
		}
		common := slices.DeleteFunc(shared(p.keys, c.keys), isCount)
		if len(common) < 2 {
			continue
		}
		common = slices.DeleteFunc(common, func(head string) bool { return otherKind(p.keys, c.keys, head) })
		least := min(words(p.keys), words(c.keys), 8)
		if len(common) < need && !(len(common) == least && len(common) >= 2) || least == 0 {
			continue
		}
		if asserted && !c.spoken && len(common)-pairs(common) < 3 && p.names == 0 && len(common)-pairs(common) < min(len(p.keys)-pairs(p.keys), len(c.keys)-pairs(c.keys)) {
			continue // one noun of several words is not enough: the temperature log
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

// otherKind reports whether head is a noun that both a and b tell the kind of, but not the same: a chemistry paper, a mathematics paper.
func otherKind(a, b []string, head string) bool {
	differ := false
	for _, k := range a {
		if modifier, ok := strings.CutSuffix(k, head); !ok || len(modifier) < 2 || modifier[len(modifier)-1] != ' ' {
			continue
		}
		if _, same := slices.BinarySearch(b, k); same {
			return false
		}
		for _, o := range b {
			modifier, ok := strings.CutSuffix(o, head)
			differ = differ || ok && len(modifier) > 1 && modifier[len(modifier)-1] == ' '
		}
	}
	return differ
}

// words returns how many of keys are no small numbers.
func words(keys []string) int {
	n := len(keys)
	for _, k := range keys {
		if isCount(k) {
			n--
		}
	}
	return n
}

// isCount reports whether a key is a small number, which many things have in common.
func isCount(key string) bool {
	switch key {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve":
		return true
	}
	return len(key) == 1 && key[0] >= '0' && key[0] <= '9'
}

// reach adds to the cluster c of stance i the assertions before it, or only those above the story, that tell the same.
func (l *ledger) reach(c *cluster, i int, above bool) {
	for j := max(0, i-3*window); j < i; j++ {
		if l.of[j] != nil || l.all[j].Stance != Assert || l.props[j].frame || above && !l.above[l.where[j]] {
			continue
		}
		if best([]*cluster{c}, l.props[j], l.where[j], true) == c || l.above[l.where[j]] && l.all[i].Stance == Deny && l.sameEvent(&l.props[j], c) {
			l.join(c, j)
		}
	}
}

// reachBack adds to the new cluster c of stance i the assertions before it that it answers.
func (l *ledger) reachBack(c *cluster, i int) {
	l.reach(c, i, false)
	if l.props[i].refer || l.all[i].Reason == Contradict && !l.newcomer(&l.all[i], &l.props[i]) {
		// That is false: what somebody else said right before.
		if j := l.before(i); j >= 0 && (l.props[i].refer && len(l.props[i].keys) == 0 || len(shared(l.props[i].keys, l.props[j].keys)) > 0) {
			pointer := len(c.keys) == 0
			l.join(c, j)
			if pointer {
				l.reach(c, i, true)
			}
			if k := j - 1; l.props[i].refer && k >= 0 && l.of[k] == nil && l.tellsOn(&l.all[k], &l.all[j]) {
				l.join(c, k)
			}
		}
	}
	if l.all[i].Stance == Unconfirmed && len(l.props[i].keys) == 1 && !l.props[i].verb && len(c.members) == 1 {
		if j := l.brought(i); j >= 0 {
			l.props[j].loose = true
			l.join(c, j)
		}
	}
	for j := i - 1; l.all[i].Stance == Deny && l.props[i].thing && c.thing != "" && j >= 0 && l.where[i]-l.where[j] <= lead; j-- {
		if l.of[j] == nil && l.all[j].Stance == Assert && !l.props[j].frame && l.headKey(l.all[j].Source) == c.thing { // what the memo says, which is called a forgery
			l.props[j].loose, l.props[j].aside = true, true
			l.join(c, j)
		}
	}
	if l.all[i].Stance == Deny && !l.props[i].refer && len(c.members) == 1 {
		for j := l.answers(i); j >= 0; j = l.answers(i) {
			if l.join(c, j); !l.props[j].aside {
				break
			}
		}
	}
	slices.Sort(c.members)
}

// before returns the assertion of somebody else right before the stance i that is on no claim yet, or -1.
func (l *ledger) before(i int) int {
	for j := i - 1; j >= 0 && l.where[i]-l.where[j] <= 2; j-- {
		if l.of[j] != nil || l.all[j].Stance != Assert || l.props[j].frame || l.all[j].Quote == l.all[i].Quote && l.all[i].Quote != 0 {
			continue
		}
		if l.all[j].Speaker != 0 && l.all[j].Speaker == l.all[i].Speaker || l.all[j].Source == l.all[i].Source {
			continue
		}
		if !l.props[j].refer && (len(l.props[j].keys) >= 2 || len(l.props[j].keys) == 1 && l.props[j].verb) {
			return j
		}
	}
	return -1
}

// frames marks the assertions that only tell of somebody's stance which is a statement of its own:
// in "An aide said that the mayor had denied it" the aide asserts nothing about it.
func (l *ledger) frames() {
	for i := range l.all {
		a := &l.all[i]
		for j := max(0, i-3); a.Stance == Assert && j < len(l.all) && (j < i || l.all[j].place().Start < a.Target.End); j++ {
			b := &l.all[j]
			if j > i && b.Stance == Assert && b.Speaker != 0 && b.Speaker == a.Speaker && l.whatSaid(a, b) {
				l.props[i].frame = true
				break
			}
			if b.Stance == Assert || !a.Target.Contains(b.Cue) || l.props[j].apart {
				continue
			}
			if b.Target.End < b.Cue.Start && strings.HasPrefix(l.text[b.Target.End:b.Cue.Start], ", which ") {
				continue
			}
			// In "… that it was sold, a report that she denied" the stance only follows.
			if b.Target.Start > b.Cue.Start || b.Target.Start-a.Target.Start < 30 {
				l.props[i].frame = true
				break
			}
		}
	}
}

// whatSaid reports whether assertion a is told with what the speaker said of it, which is assertion b:
// she showed them what she said was a letter.
func (r *run) whatSaid(a, b *Statement) bool {
	k := r.token(b.Source.Start)
	return k > 0 && a.Target.Contains(b.Cue) && !b.Source.IsZero() && a.Cue.End <= b.Source.Start && strings.EqualFold(r.doc.Token(k-1).Form, "what")
}
