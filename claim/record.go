package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
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

// A ledger is the statements of an article while they are gathered into claims, with what is known of each.
type ledger struct {
	*run
	all      []Statement
	props    []proposition // what each is about
	where    []int         // the sentence each stands in
	of       []*cluster    // the cluster each is in, or nil
	clusters []*cluster    // in the order they were made
}

// record joins the statements about the same thing and returns the claims, setting Claim of each statement on one.
// A claim has at least one statement that is more than an assertion.
func (r *run) record(all []Statement) []Claim {
	l := &ledger{run: r, all: all, props: make([]proposition, len(all)), where: make([]int, len(all)), of: make([]*cluster, len(all))}
	for i := range all {
		l.props[i] = r.propose(&all[i])
		l.where[i] = r.sentenceOf(all[i].place().Start)
	}
	l.frames()
	for i := range all {
		switch {
		case l.props[i].frame:
		case all[i].Stance == Assert:
			if c := l.told(i); c != nil {
				l.join(c, i)
			}
		default:
			l.settle(i)
		}
	}
	l.opposed()
	l.heads()
	l.unnamed()
	return l.claims()
}

// recent returns the clusters that a statement may be joined to.
func (l *ledger) recent() []*cluster {
	return l.clusters[max(0, len(l.clusters)-window):]
}

// begin makes a cluster for a statement of sentence at.
func (l *ledger) begin(at int) *cluster {
	c := &cluster{last: at}
	l.clusters = append(l.clusters, c)
	return c
}

// join puts statement i into c.
func (l *ledger) join(c *cluster, i int) {
	if d := l.of[i]; d != nil { // where it was for want of a better one
		is := func(m int) bool { return m == i }
		d.members, d.near = slices.DeleteFunc(d.members, is), slices.DeleteFunc(d.near, is)
	}
	l.of[i] = c
	s, p := &l.all[i], &l.props[i]
	c.members = append(c.members, i)
	if c.near = append(c.near, i); len(c.near) > firsts+lasts {
		c.near = append(c.near[:firsts], c.near[firsts+1:]...)
	}
	c.last = max(c.last, l.where[i])
	if !p.refer && !(p.aside && p.thing) && !(p.loose && len(c.keys) > 0) && (s.Stance != Assert || len(c.keys) == 0) && len(c.keys) < 40 {
		c.keys = union(c.keys, p.keys)
	}
	if s.Stance == Assert && len(c.said) < 40 {
		c.said = union(c.said, p.keys)
	}
	if p.noun != "" {
		c.nouns = append(c.nouns, p.noun)
	}
	c.spoken = c.spoken || s.Stance != NoComment
	if p.thing && !p.aside && c.thing == "" {
		c.thing = p.keys[0]
	}
}

// settle puts the stance i into the cluster that it belongs to, or into one of its own.
func (l *ledger) settle(i int) {
	c, from := l.pointed(i)
	switch {
	case c == nil && from < 0:
		c = l.match(i)
	case c == nil:
		c = l.begin(l.where[from])
	}
	if from >= 0 {
		l.join(c, from)
	}
	if c == nil {
		c = l.backed(i)
	}
	if c == nil {
		if l.all[i].Stance == NoComment && l.props[i].refer {
			return // silence about nothing in particular
		}
		c = l.begin(l.where[i])
		l.join(c, i)
		l.reachBack(c, i)
		return
	}
	l.join(c, i)
	if l.all[i].Reason == Contradict { // it answers what somebody else has just said
		j := l.before(i)
		nearer := func(m int) bool { return m > j && l.all[m].Stance == Assert }
		if j >= 0 && len(shared(l.props[i].keys, l.props[j].keys)) > 0 && !slices.ContainsFunc(c.near, nearer) {
			l.props[j].loose = true
			l.join(c, j)
		}
	}
}

// claims makes claims of the clusters that are about something.
func (l *ledger) claims() []Claim {
	slices.SortFunc(l.clusters, func(a, b *cluster) int { return slices.Min(a.members) - slices.Min(b.members) })
	var out []Claim
	for _, c := range l.clusters {
		slices.Sort(c.members)
		span := l.fullest(c)
		if !slices.ContainsFunc(c.members, func(i int) bool { return l.all[i].Reason != Contradict }) {
			span = l.affirmed(span)
		}
		span = l.introduced(l.unmarked(span))
		if span.IsZero() {
			continue
		}
		claim := Claim{ID: ClaimID(len(out) + 1), Span: span, Text: l.text[span.Start:span.End]}
		for _, i := range c.members {
			l.all[i].Claim = claim.ID
			claim.Statements = append(claim.Statements, l.all[i].ID)
		}
		out = append(out, claim)
	}
	return out
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
		if sent.Kind == article.Subheading && isTime(r.text[sent.Span.Start:sent.Span.End]) {
			r.posts = append(r.posts, len(r.starting))
		}
	}
}

// isTime reports whether text starts with a time of day: 15:20, 3.15pm.
func isTime(text string) bool {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return 0 < n && n < 3 && n+3 < len(text) && (text[n] == ':' || text[n] == '.' || text[n] == 'h') && '0' <= text[n+1] && text[n+1] <= '5' && '0' <= text[n+2] && text[n+2] <= '9'
}

// apart reports whether sentences a and b, the later, stand in different posts of a live blog, each of which tells of something else.
func (r *run) apart(a, b int) bool {
	n, _ := slices.BinarySearch(r.posts, a+1)
	return len(r.posts) > 2 && n < len(r.posts) && r.posts[n] <= b
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
		for len(b) > 0 && b[0] < k {
			b = b[1:]
		}
		if len(b) > 0 && b[0] == k {
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
