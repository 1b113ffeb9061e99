package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
	"example.com/newstext/internal/share"
)

// A Finder finds entities. The zero Finder is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Finder struct {
	// NamesOnly leaves out nominals and pronouns.
	NamesOnly bool
}

// Find finds the entities of a and their mentions.
func (f *Finder) Find(a *article.Article) *Set {
	doc := syntax.Analyze(a)
	g := &finding{doc: doc, text: a.Text(), speaker: -1, lead: -1}
	g.load()
	g.loadTurns()
	g.findMatch()
	g.findNames()
	g.taken = make([]bool, doc.Len())
	g.findRoles()
	g.cluster()
	g.giveRoles()
	g.walk(f.NamesOnly)
	return g.set()
}

// A finding is the working memory of one search.
type finding struct {
	doc         *syntax.Doc
	text        string
	words       []word
	sentences   []sentence
	read        []syntax.Name // the names that syntax finds
	names       []name
	roles       []role
	forms       []form
	formOf      map[string]int   // the index of a form by its key
	aliases     map[string][]int // the entities that a short form may stand for
	recent      map[string]int   // of these, the one mentioned last, and 1
	beings      []being
	found       []found
	taken       []bool              // the noun is part of a name's titles or otherwise dealt with
	people      ring                // the persons mentioned last
	others      ring                // the organisations, places and groups mentioned last
	byRole      map[string]int      // the body, group or document mentioned last with that main noun, and 1
	holders     map[string][]int    // the persons mentioned last who have a role with that main noun, the latest first
	holder      []int32             // by token, the entity whose mention it is the head of, and 1
	comings     map[string][]coming // the roles to come, by their main noun
	firsts      []int               // the tokens that are I or we inside quotation marks
	early       []pending           // pronouns before anybody is named
	match       bool                // the article is the report of a match
	speaker     int                 // the entity that spoke last, or -1
	spoke       int                 // the sentence in which it did
	heroes      [Female + 1]int     // the named person of each gender with the most mentions, and 1
	lead        int                 // the person without a name whom the first sentence speaks of, or -1
	sayer       sayer
	turns       []turn         // by block, as far as the last turn; nil if there is none
	callers     map[string]int // people whom only the labels of their turns name, or their initials there
	interviewee int            // whom an interview is with, and 1; 0 if nobody has looked, -1 if nobody knows
}

// A found is a mention in the making.
type found struct {
	span   article.Span
	head   int // its main token
	kind   MentionKind
	entity int // the index of its entity, or -1
}

// findNames finds the names in all sentences.
func (f *finding) findNames() {
	f.allRuns()
	f.titledNames()
	f.heed()
	f.names = slices.DeleteFunc(f.names, f.chance)
	f.adjectives()
	f.unpair()
	f.echoes()
	f.parentheses()
	f.couples()
}

// allRuns finds the names that capital letters show.
func (f *finding) allRuns() {
	parts := share.Parts(f.sentences, func(s *sentence) int { return s.First })
	if len(parts) == 1 {
		f.runsIn(parts[0])
		return
	}
	names := make([][]name, len(parts))
	share.Each(len(parts), func(i int) {
		g := *f // which differs only in the names
		g.runsIn(parts[i])
		names[i] = g.names
	})
	f.names = slices.Concat(names...)
}

// runsIn finds the names in the sentences of list that capital letters show.
func (f *finding) runsIn(list []sentence) {
	for i := range list {
		if s := &list[i]; s.named && !s.titled {
			f.runs(s)
		}
	}
}

// heed weighs what syntax takes for names: it tells their kinds, and finds some that capitals do not show.
func (f *finding) heed() {
	own := len(f.names)
	k := 0
	for _, r := range f.read {
		for k < own && f.names[k].end <= r.First {
			k++
		}
		met := false
		for m := k; m < own && f.names[m].title < r.End; m++ {
			met = true
			if f.names[m].start < r.End {
				f.names[m].heed(r)
			}
		}
		s := &f.sentences[f.words[r.First].sent]
		if r.End-r.First == 1 && (functional(f.doc.Token(r.First).Tag) || f.opensBody(r.First, s)) {
			continue
		}
		if met || f.notRead(r, s) || feast(f.doc.Token(r.First).Form) || f.words[r.First].class&lexicon.Month != 0 && r.End > r.First+1 && f.words[r.End-1].look&digit != 0 || r.End-r.First == 1 && f.appended(r.First, s) || portfolio(f.doc.Token(r.First).Form) && f.inCharge(r.First, s) || f.words[r.First].look&styled != 0 || f.endsInTitle(r) || !s.named || r.Kind == syntax.OtherName || f.words[r.First].look&upper == 0 {
			continue
		}
		f.add(r.First, r.End, -1, s)
		f.names[len(f.names)-1].heed(r)
	}
	slices.SortStableFunc(f.names, func(a, b name) int { return cmp.Compare(a.start, b.start) })
}

// notRead reports whether r, which syntax takes for a name, is none: a party's letter, what has no name but capitals.
func (f *finding) notRead(r syntax.Name, s *sentence) bool {
	if f.partyTag(r.First, s) || r.First > s.First && f.partyTag(r.First-1, s) {
		return true
	}
	if r.End-r.First > 2 && f.doc.Token(r.First+1).Form == "of" {
		return f.words[r.First].class&lexicon.Person != 0 && portfolio(f.doc.Token(r.First+2).Form)
	}
	if r.End-r.First > 1 {
		return false
	}
	form := f.doc.Token(r.First).Form
	if c := f.words[r.First].class; c&lexicon.Demonym != 0 && c&(placeName|personal) == 0 && r.Kind != syntax.PersonName && r.End < s.End && f.words[r.End].look&letters != 0 {
		return true // the Omani minister
	}
	if r.First > s.First && (royal(form) && f.doc.Token(r.First-1).Form == "Crown" || feast(f.doc.Token(r.First-1).Form)) {
		return true
	}
	if r.End < s.End && f.words[r.End].look&upper != 0 && f.words[r.End].class&lexicon.Title != 0 && f.class(r.First, r.End+1)&lexicon.Person != 0 {
		return true // Crown Prince
	}
	return f.words[r.First].look&caps != 0 && plain(form) || royal(form) && f.definite(r.First, s)
}

// partyTag reports whether the tokens at i tell of a party and a state: R-Okla.
func (f *finding) partyTag(i int, s *sentence) bool {
	if i > s.First && i+1 < s.End && f.doc.Token(i-1).Form == "(" && f.doc.Token(i+1).Form == ")" && len(f.doc.Token(i).Form) == 1 {
		return true // (D)
	}
	return i+2 < s.End && len(f.doc.Token(i).Form) == 1 && isHyphen(f.doc.Token(i+1).Form) && lexicon.Abbreviated(f.doc.Token(i+2).Form) != 0
}

// echoes finds words at the start of sentences that are parts of names found elsewhere.
func (f *finding) echoes() {
	known := map[string]bool{}
	for i := range f.names {
		n := &f.names[i]
		kind := n.votes.winner()
		if kind == Other || kind == Place {
			continue
		}
		known[f.doc.Token(n.end-1).Form] = true
		if n.end-n.start > 1 && (kind == Organization || f.words[n.start].look&first == 0) {
			known[f.doc.Token(n.start).Form] = true
		}
	}
	k, own := 0, len(f.names)
	for m := range f.sentences {
		s := &f.sentences[m]
		if !s.named || s.titled {
			continue
		}
		for i := s.First; i < s.End; i++ {
			for k < own && f.names[k].end <= i {
				k++
			}
			if f.words[i].look&(upper|styled) != upper || k < own && f.names[k].title <= i || f.words[i].look&first == 0 && (f.words[i].class&lexicon.OrgHead == 0 || f.words[i].class&lexicon.Person != 0) {
				continue
			}
			t := f.doc.Token(i)
			if !functional(t.Tag) && !f.label(i, s) && (t.Tag != syntax.ADV || f.words[i].class&lexicon.Begins == 0 && len(t.Form) >= 5) && known[t.Form] && !(f.words[i].class&(lexicon.Title|calendar) != 0) {
				f.add(i, i+1, -1, s)
			}
		}
	}
	slices.SortStableFunc(f.names, func(a, b name) int { return cmp.Compare(a.start, b.start) })
}

// unpair parts what a hyphen joins for the occasion: "the Ruiz-Vega talks", of two people named elsewhere.
func (f *finding) unpair() {
	pair := func(n *name) bool { return n.end-n.start == 3 && isHyphen(f.doc.Token(n.start+1).Form) }
	if !slices.ContainsFunc(f.names, func(n name) bool { return pair(&n) }) {
		return
	}
	known := map[string]bool{}
	for i := range f.names {
		if n := &f.names[i]; !pair(n) {
			known[f.doc.Token(n.end-1).Form] = true
			if k := n.end - 3; k > n.start && isHyphen(f.doc.Token(k+1).Form) {
				known[f.phrase(k, n.end)] = true // Ana Ruiz-Vega
			}
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if pair(n) && !known[f.phrase(n.start, n.end)] && known[f.doc.Token(n.start).Form] && known[f.doc.Token(n.end-1).Form] {
			s := &f.sentences[f.words[n.start].sent]
			f.add(n.end-1, n.end, -1, s)
			n = &f.names[i] // add may have moved it
			n.end = n.start + 1
			n.votes = votes{}
			f.vote(n, s)
		}
	}
	slices.SortStableFunc(f.names, func(a, b name) int { return cmp.Compare(a.start, b.start) })
}

// chance reports whether n is a word that has a capital letter only since it comes first.
func (f *finding) chance(n name) bool {
	if n.end-n.start > 1 || f.words[n.start].look&(first|caps|inner) != first || n.title < n.start {
		return false
	}
	r := f.readAt(n.start)
	if i := n.end; i < len(f.words) && f.words[i].sent == f.words[n.start].sent && f.words[i].look&(upper|letters) == letters && f.words[i].class&lexicon.Person != 0 &&
		f.words[n.start].class&(lexicon.Collective|lexicon.OrgHead) != 0 && f.words[n.start].class&(lexicon.Given|placeName|lexicon.Metonym|lexicon.Body) == 0 {
		return true // Council leader
	}
	if r != nil && r.Kind != syntax.PersonName {
		return false
	}
	if i := n.end; i < len(f.words) && f.words[i].sent == f.words[n.start].sent && f.words[i].look&(upper|letters) == letters && n.votes.winner() == Person {
		t := f.doc.Token(i)
		if t.Tag == syntax.NOUN && f.words[n.start].class&lexicon.Given == 0 || r == nil && f.words[i].class&(lexicon.Collective|lexicon.OrgHead) != 0 {
			return true // Parish council
		}
	}
	return n.votes.winner() == Other && f.words[n.start].read == 0
}

// adjectives drops names that are the adjectives of others: Sarvian, where Sarvia is named, which that tells to be a place.
func (f *finding) adjectives() {
	stems := map[string]bool{}
	for i := range f.names {
		if stem := f.stem(&f.names[i]); stem != "" {
			stems[stem] = false
		}
	}
	if len(stems) == 0 {
		return
	}
	for i := range f.names {
		n := &f.names[i]
		if n.end-n.start != 1 {
			continue
		}
		form := f.doc.Token(n.start).Form
		if _, ok := stems[form]; ok && f.words[n.start].class&personal == 0 {
			stems[form] = true
			n.votes[Place] += 6
			n.votes[Person] -= 3
		}
	}
	f.names = slices.DeleteFunc(f.names, func(n name) bool { return stems[f.stem(&n)] })
}

// stem returns what n is the adjective of by its form, or "".
func (f *finding) stem(n *name) string {
	if n.end-n.start != 1 || n.end >= len(f.words) || f.words[n.end].look&(upper|letters) != letters {
		return ""
	}
	form := f.doc.Token(n.start).Form
	stem, ok := strings.CutSuffix(form, "n")
	if !ok || len(stem) < 4 || !strings.HasSuffix(stem, "a") {
		return ""
	}
	return stem
}

// endsInTitle reports whether the last words of r are a role: they name nobody.
func (f *finding) endsInTitle(r syntax.Name) bool {
	for k := r.First; k < r.End; k++ {
		if n := f.titleAt(k, r.End); n > 0 && k+n == r.End {
			return f.words[r.End-1].class&lexicon.Given == 0 && !(r.Kind == syntax.OrganizationName && f.words[r.End-1].class&lexicon.NewsOrg != 0)
		}
	}
	return false
}

// heed adds to the votes of n that syntax takes r for a name.
func (n *name) heed(r syntax.Name) {
	p := 1
	switch {
	case n.start == r.First && n.end == r.End:
		p = 4
	case n.end == r.End:
		p = 3
	case n.start == r.First:
		p = 2
	}
	switch r.Kind {
	case syntax.PersonName:
		n.votes[Person] += p
	case syntax.OrganizationName:
		n.votes[Organization] += p
		if n.votes[Publication] > 0 {
			n.votes[Publication] += p
		}
	case syntax.PlaceName:
		n.votes[Place] += p
	default:
		n.votes[Other] += p
	}
}

// parentheses finds short forms in brackets behind names: World Health Organization (WHO).
func (f *finding) parentheses() {
	for i := 1; i < len(f.names); i++ {
		n, long := &f.names[i], &f.names[i-1]
		if f.knownAs(n, long) {
			n.shortFor, n.other = i-1, true
			continue
		}
		if n.start != long.end+1 || f.doc.Token(long.end).Form != "(" || f.words[n.start].sent != f.words[long.start].sent {
			continue
		}
		if s := f.sentences[f.words[n.start].sent]; n.end >= s.End || f.doc.Token(n.end).Form != ")" {
			continue
		}
		if f.words[n.start].class&lexicon.NewsOrg != 0 && f.words[n.start].class&lexicon.Acronym == 0 && f.words[long.start].class&placeName != 0 || !f.abbreviates(n, long) {
			continue
		}
		if n.end-n.start <= 2 && (f.words[n.start].look&caps != 0 || long.end-long.start > 1 && n.end-n.start == 1 && f.words[n.start].look&inner != 0) {
			n.shortFor = i - 1
		} else if n.end-n.start == 1 && f.words[n.start].class&(lexicon.Acronym|lexicon.Body) != 0 {
			n.shortFor, n.other = i-1, true // Islamic State (Isis)
		}
	}
}

// knownAs reports whether n is told to be another name of long: known by its acronym MST, nicknamed “Ironbar”.
func (f *finding) knownAs(n, long *name) bool {
	if n.start-long.end > 10 || n.end-n.start > 3 || f.words[n.start].sent != f.words[long.start].sent {
		return false
	}
	k := n.start - 1
	if k == long.end+2 && f.doc.Token(k).Form == ":" && exchange(f.doc.Token(k-1).Form) && f.doc.Token(long.end).Form == "(" {
		long.votes[Organization] += 12
		return true // (Nasdaq: ABCD)
	}
	if isQuoteMark(f.doc.Token(k).Form) {
		k--
	}
	switch f.doc.Token(k).Form {
	case "acronym", "initials", "nickname", "nicknamed", "alias":
	case "as":
		if form := f.doc.Token(k - 1).Form; form != "known" && form != "to" {
			return false
		}
	default:
		return false
	}
	for k--; k >= long.end; k-- {
		switch t := f.doc.Token(k); {
		case t.Form == "known", t.Form == "nicknamed", k == long.end && t.Form == ",":
			return true
		case t.Tag == syntax.NOUN || t.Tag == syntax.VERB:
			return false
		}
	}
	return f.doc.Token(n.start-1).Form == "nicknamed"
}

// abbreviates reports whether the first letter of n starts a word of long, and long is no country.
func (f *finding) abbreviates(n, long *name) bool {
	if f.class(long.start, long.end)&(lexicon.Country|lexicon.City) != 0 {
		return false
	}
	c := f.doc.Token(n.start).Form[0]
	for i := long.start; i < long.end; i++ {
		if f.doc.Token(i).Form[0] == c {
			return true
		}
	}
	return false
}

// couples gives the first of "Bill and Hillary Clinton" the surname of the second, and finds families.
func (f *finding) couples() {
	for i := range f.names {
		n := &f.names[i]
		s := &f.sentences[f.words[n.start].sent]
		if n.end < s.End && n.end-n.start == 1 && n.the {
			switch f.doc.Token(n.end).Form {
			case "brothers", "sisters", "siblings", "twins", "family", "couple":
				n.group = true
				n.votes = votes{}
				n.votes[Group] = 10
				n.alias = f.phrase(n.start, n.end+1)
				n.end++
			}
			continue
		}
		if i+1 >= len(f.names) || n.end-n.start != 1 || !given1(f.doc.Token(n.start).Form) {
			continue
		}
		m := &f.names[i+1]
		if m.title != n.end+1 || m.start != m.title || n.end >= s.End || f.doc.Token(n.end).Form != "and" || m.end-m.start < 2 || m.end > s.End {
			continue
		}
		if given1(f.doc.Token(m.start).Form) && m.votes.winner() == Person {
			n.alias = f.doc.Token(n.start).Form + " " + f.phrase(m.start+1, m.end)
			n.votes[Person] += 5
		}
	}
}

// given1 reports whether form is known as a given name of many.
func given1(form string) bool {
	male, female := lexicon.GivenName(form)
	return male+female > 500
}

// set returns what was found.
func (f *finding) set() *Set {
	slices.SortStableFunc(f.found, func(a, b found) int { return a.span.Compare(b.span) })
	doc := f.doc
	set := &Set{article: doc.Article(), syntax: func() *syntax.Doc { return doc }}
	ids := make([]ID, len(f.beings))
	var last article.Span
	for _, m := range f.found {
		if m.span == last {
			continue
		}
		last = m.span
		out := Mention{Span: m.span, Text: f.text[m.span.Start:m.span.End], Kind: m.kind}
		if m.entity >= 0 {
			if ids[m.entity] == 0 {
				ids[m.entity] = ID(len(set.entities) + 1)
				set.entities = append(set.entities, f.beings[m.entity].Entity)
				set.entities[len(set.entities)-1].ID = ids[m.entity]
			}
			out.Entity = ids[m.entity]
		}
		set.mentions = append(set.mentions, out)
	}
	for e := range f.beings {
		if ids[e] == 0 {
			continue
		}
		b := &f.beings[e]
		out := &set.entities[ids[e]-1]
		if b.owner >= 0 {
			b.of = f.names[b.owner].entity
		} else if b.of < 0 && b.pron >= 0 {
			b.of = int(f.holder[b.pron]) - 1
		}
		if b.of >= 0 && b.of != e {
			out.Of = ids[b.of]
		}
		if b.Kind == Person {
			out.Gender = b.gender()
		}
		if (b.Kind == Person || b.Kind == Place) && (len(b.Name) > 4 || len(b.Name) == 4 && b.city) {
			out.Name = quieter(b.Name)
		}
	}
	return set
}

// quieter returns a name that stands all in capitals as it would stand in a sentence.
func quieter(name string) string {
	if !inCaps(name) || strings.Contains(name, ".") {
		return name
	}
	start := true
	return strings.Map(func(r rune) rune {
		if start {
			start = !unicode.IsLetter(r)
			return r
		}
		start = !unicode.IsLetter(r) && r != '\'' && r != '’'
		return unicode.ToLower(r)
	}, name)
}

// gender returns the gender that the evidence for b tells.
func (b *being) gender() Gender {
	switch {
	case b.male >= 2 && b.male > 2*b.female:
		return Male
	case b.female >= 2 && b.female > 2*b.male:
		return Female
	default:
		return Unknown
	}
}
