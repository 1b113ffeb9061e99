package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/entity"
)

// Two claims joined wrongly are worse than one left apart: what is not surely the same stays a claim of its own.

// A cluster is statements about the same thing, as they are gathered.
type cluster struct {
	members []int // indexes of statements
	near    []int // of members: the first and the last ones, which others are compared with
	keys    []string
	said    []string // the keys of what is only asserted
	thing   string   // the one noun that it is about
	nouns   []string // the nouns that members call it by: rumor
	spoken  bool     // a member does more than keep silent about it
	last    int      // the sentence of the last member
}

// firsts and lasts are how many of the first and the last members of a claim others are compared with.
const firsts, lasts = 8, 32

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
	r.frames(all, props)
	var clusters []*cluster
	of := make([]*cluster, len(all))
	join := func(c *cluster, i int) {
		of[i] = c
		c.members = append(c.members, i)
		if c.near = append(c.near, i); len(c.near) > firsts+lasts {
			c.near = append(c.near[:firsts], c.near[firsts+1:]...)
		}
		c.last = max(c.last, where[i])
		if !props[i].refer && !(props[i].aside && props[i].thing) && (all[i].Stance != Assert || len(c.keys) == 0) && len(c.keys) < 40 {
			c.keys = union(c.keys, props[i].keys)
		}
		if all[i].Stance == Assert && len(c.said) < 40 {
			c.said = union(c.said, props[i].keys)
		}
		if props[i].noun != "" {
			c.nouns = append(c.nouns, props[i].noun)
		}
		c.spoken = c.spoken || all[i].Stance != NoComment
		if props[i].thing && !props[i].aside && c.thing == "" {
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
			if c != nil && props[i].neg && !r.above[where[i]] && !slices.ContainsFunc(c.near, func(m int) bool { return props[m].neg }) {
				c = nil // says that it was not so of something else
			}
			if c == nil && r.report(all[i].Source) {
				for _, d := range slices.Backward(recent) { // the reports suggested
					if where[i]-d.last <= 4 {
						c = d
						break
					}
				}
			}
			if c == nil {
				c = r.again(recent, all, props, where, i)
			}
			if c == nil {
				c = resaid(recent, all, props[i], where[i], all[i].Speaker)
				if c == nil {
					c = r.accuser(recent, all, props, where, of, i)
				}
				props[i].loose = c != nil
			}
			if c == nil {
				c = r.spelled(recent, all, &props[i], where[i])
				props[i].aside = c != nil
			}
			if c != nil {
				join(c, i)
			}
			continue
		}
		c, from := r.pointed(clusters, all, props, where, of, i)
		switch {
		case c == nil && from < 0:
			c = r.match(recent, all, props, where, of, i)
		case c == nil:
			c = &cluster{last: where[from]}
			clusters = append(clusters, c)
		}
		if from >= 0 {
			join(c, from)
		}
		if c == nil {
			c = r.backed(clusters, all, props, where, i)
		}
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
		if all[i].Reason == Contradict { // it answers what somebody else has just said
			if j := r.before(all, props, where, of, i); j >= 0 && len(shared(props[i].keys, props[j].keys)) > 0 {
				props[j].loose = true
				join(c, j)
			}
		}
	}
	r.opposed(clusters, all, props, where, of, join)
	r.unnamed(clusters, all, where)
	return r.claims(clusters, all, props)
}

// frames marks the assertions that only tell of somebody's stance which is a statement of its own:
// in "An aide said that the mayor had denied it" the aide asserts nothing about it.
func (r *run) frames(all []Statement, props []proposition) {
	for i := range all {
		a := &all[i]
		for j := max(0, i-3); a.Stance == Assert && j < len(all) && (j < i || all[j].place().Start < a.Target.End); j++ {
			b := &all[j]
			if j > i && b.Stance == Assert && b.Speaker != 0 && b.Speaker == a.Speaker && r.whatSaid(a, b) {
				props[i].frame = true
				break
			}
			if b.Stance == Assert || !a.Target.Contains(b.Cue) || props[j].apart {
				continue
			}
			// In "… that it was sold, a report that she denied" the stance only follows.
			if b.Target.Start > b.Cue.Start || b.Target.Start-a.Target.Start < 30 {
				props[i].frame = true
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
	if s.Reason == Contradict {
		if c := r.sided(clusters, all, p, where, i); c != nil {
			return c
		}
	}
	if c := r.headed(clusters, all, where, i); c != nil {
		return c
	}
	if c := r.shown(all, props, where, of, i); c != nil {
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
			for _, c := range slices.Backward(clusters) {
				if slices.ContainsFunc(c.near, func(m int) bool { return all[m].Speaker == s.Speaker && all[m].Stance != NoComment }) {
					return c
				}
			}
			if p.whose == s.Speaker { // its report, which others have told of: what was denied first
				for _, c := range clusters {
					if slices.ContainsFunc(c.near, func(m int) bool { return all[m].Stance == Deny }) {
						return c
					}
				}
			}
		}
		if p.stands { // against those who deny it
			for _, c := range slices.Backward(clusters) {
				if where[i]-c.last <= 12 && slices.ContainsFunc(c.near, func(m int) bool { return all[m].Stance == Deny }) {
					return c
				}
			}
		}
		if p.refer && p.noun != "" { // this rumor: what was called a rumor before
			for _, c := range slices.Backward(clusters) {
				if where[i]-c.last <= 8*reach && slices.Contains(c.nouns, p.noun) {
					return c
				}
			}
		}
		if c := r.toldSo(clusters, all, props, where, of, i); c != nil {
			return c
		}
		if j := r.before(all, props, where, of, i); p.refer && p.apart && j >= 0 && where[j] == where[i] {
			return nil
		} else if p.refer && p.noun == "" && j >= 0 && clusters[len(clusters)-1].last < where[j] {
			return nil // what somebody else has just said is nearer
		}
		for _, c := range slices.Backward(clusters) {
			switch {
			case p.refer && !c.spoken && s.Stance != NoComment:
			case where[i]-c.last > reach*3:
			case len(p.keys) > 0 && !p.refer && len(shared(p.keys, c.keys)) > 0 && !(s.Reason == Contradict && (c.thing != "" && !p.neg || r.newcomer(&s, &p))):
				return c
			case p.refer && where[i]-c.last <= reach:
				return c
			}
		}
		if p.refer && p.noun != "" && !p.apart && p.whose == 0 && s.Stance != NoComment && r.before(all, props, where, of, i) < 0 { // the claim: the one of the story
			for _, c := range clusters {
				if where[c.members[0]] <= lead && slices.ContainsFunc(c.near, func(m int) bool { return all[m].Stance == Deny }) {
					return c
				}
			}
		}
		if len(p.keys) < 2 || p.refer || s.Reason == Contradict && r.newcomer(&s, &p) {
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
	if p.refer || len(p.keys) < 2 && !p.thing || asserted && p.inf && !p.verb {
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

// resaid returns the cluster that the same speaker has asserted before in words that share some with p, or nil.
func resaid(clusters []*cluster, all []Statement, p proposition, at int, speaker entity.ID) *cluster {
	if speaker == 0 || p.refer || p.inf && !p.verb {
		return nil
	}
	for _, c := range slices.Backward(clusters) {
		if at-c.last > 6 || len(shared(p.keys, c.said)) < 2 {
			continue
		}
		for _, m := range c.near {
			if all[m].Stance == Assert && all[m].Speaker == speaker {
				return c
			}
		}
	}
	return nil
}

// reachBack adds to the new cluster c of stance i the assertions before it that it answers.
func (r *run) reachBack(c *cluster, all []Statement, props []proposition, where []int, of []*cluster, i int, join func(*cluster, int)) {
	for j := max(0, i-3*window); j < i; j++ {
		if of[j] != nil || all[j].Stance != Assert || props[j].frame {
			continue
		}
		if best([]*cluster{c}, props[j], where[j], true) == c || r.above[where[j]] && all[i].Stance == Deny && r.sameEvent(&props[j], c) {
			join(c, j)
		}
	}
	if props[i].refer || all[i].Reason == Contradict && !r.newcomer(&all[i], &props[i]) {
		// That is false: what somebody else said right before.
		if j := r.before(all, props, where, of, i); j >= 0 && (props[i].refer && len(props[i].keys) == 0 || len(shared(props[i].keys, props[j].keys)) > 0) {
			join(c, j)
			if k := j - 1; props[i].refer && k >= 0 && of[k] == nil && r.tellsOn(&all[k], &all[j]) {
				join(c, k)
			}
		}
	}
	if all[i].Stance == Unconfirmed && len(props[i].keys) == 1 && !props[i].verb && len(c.members) == 1 {
		if j := r.brought(all, props, where, of, i); j >= 0 {
			props[j].loose = true
			join(c, j)
		}
	}
	if all[i].Stance == Deny && !props[i].refer && len(c.members) == 1 {
		for j := r.answers(all, props, where, of, i); j >= 0; j = r.answers(all, props, where, of, i) {
			if join(c, j); !props[j].aside {
				break
			}
		}
	}
	slices.Sort(c.members)
}

// before returns the assertion of somebody else right before the stance i that is on no claim yet, or -1.
func (r *run) before(all []Statement, props []proposition, where []int, of []*cluster, i int) int {
	for j := i - 1; j >= 0 && where[i]-where[j] <= 2; j-- {
		if of[j] != nil || all[j].Stance != Assert || props[j].frame || all[j].Quote == all[i].Quote && all[i].Quote != 0 {
			continue
		}
		if all[j].Speaker != 0 && all[j].Speaker == all[i].Speaker || all[j].Source == all[i].Source {
			continue
		}
		if !props[j].refer && (len(props[j].keys) >= 2 || len(props[j].keys) == 1 && props[j].verb) {
			return j
		}
	}
	return -1
}

// claims makes claims of the clusters that are about something.
func (r *run) claims(clusters []*cluster, all []Statement, props []proposition) []Claim {
	slices.SortFunc(clusters, func(a, b *cluster) int { return slices.Min(a.members) - slices.Min(b.members) })
	var out []Claim
	for _, c := range clusters {
		slices.Sort(c.members)
		span := r.fullest(c, all, props)
		if !slices.ContainsFunc(c.members, func(i int) bool { return all[i].Reason != Contradict }) {
			span = r.affirmed(span)
		}
		span = r.introduced(r.unmarked(span))
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
		if p.refer && len(p.keys) == 0 || p.aside {
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
		if p.loose {
			score -= 12
		}
		if k := r.token(p.span.Start); !p.verb && r.pronoun(k) && r.doc.Token(k).XPOS == "PRP" {
			score -= 12 // them “the tears of a bad loser”
		}
		if all[i].Reason == Contradict {
			score -= 10
			if !p.neg {
				score -= 10 // what is true instead: he is alive and well
			}
		}
		if r.headline(p.span.Start) {
			score -= 4 // in a language of its own
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

// sentences notes where the sentences start, in which block each of them is, and whether that stands above the story.
func (r *run) sentences() {
	var blocks []article.Span
	for b := range r.ents.Article().Blocks() {
		blocks = append(blocks, b.Span)
	}
	n := 0
	r.paragraphs, r.above = append(r.paragraphs, 0), append(r.above, false)
	for sent := range r.doc.Sentences() {
		r.starting = append(r.starting, sent.Span.Start)
		for n < len(blocks) && blocks[n].Start <= sent.Span.Start {
			n++
		}
		r.paragraphs = append(r.paragraphs, n)
		r.above = append(r.above, sent.Kind == article.Headline || sent.Kind == article.Dek)
	}
}

// headline reports whether offset lies in a headline.
func (r *run) headline(offset int) bool {
	n := r.sentenceOf(offset)
	return r.above[n]
}

// sentenceOf returns the number of the sentence that offset lies in.
func (r *run) sentenceOf(offset int) int {
	n, _ := slices.BinarySearch(r.starting, offset+1)
	return n
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

// unmarked returns span without the quotation marks around it, and the comma or full stop before the last of them.
func (r *run) unmarked(span article.Span) article.Span {
	text := r.text[span.Start:span.End]
	inner := strings.TrimLeft(text, "“\"‘'«„")
	if inner == text || inner == "" {
		return span
	}
	cut := strings.TrimRight(inner, "”\"’'»“.,")
	if strings.ContainsAny(cut, "“”„«»\"") || cut == "" {
		return span // it is marked in part
	}
	start := span.Start + len(text) - len(inner)
	return article.Span{Start: start, End: start + len(cut)}
}

// pairs returns how many of keys are of two nouns that stand together.
func pairs(keys []string) int {
	n := 0
	for _, k := range keys {
		if strings.IndexByte(k, ' ') >= 0 {
			n++
		}
	}
	return n
}
