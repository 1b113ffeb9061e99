package entity

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// A sort is what a common noun refers to.
type sort uint8

const (
	nothing sort = iota
	human
	body
	place
	document
)

// sortOf returns what the noun at i, with dictionary form lemma and classes c, refers to.
func sortOf(form, lemma string, c lexicon.Class) sort {
	switch lemma {
	case "company", "firm", "agency", "ministry", "department", "government", "party", "council", "court", "police", "army", "military",
		"navy", "bank", "team", "club", "university", "hospital", "union", "commission", "committee", "board", "association",
		"organization", "organisation", "group", "network", "broadcaster", "newspaper", "magazine", "embassy", "parliament",
		"senate", "cabinet", "administration", "campaign", "coalition", "regime", "junta", "militia", "federation", "league",
		"institute", "foundation", "charity", "church", "watchdog", "regulator", "airline", "carrier", "retailer", "manufacturer",
		"bureau", "consulate", "delegation", "tribunal", "jury", "corporation", "outlet", "daily", "weekly", "paper", "office",
		"opposition", "alliance", "bloc", "prosecution", "defence", "defense", "panel", "authority", "fund", "startup", "publisher",
		"operator", "legislature", "chamber", "consortium", "conglomerate", "subsidiary", "lender",
		"inspectorate", "laboratory", "lab", "observatory", "directorate", "secretariat", "refinery", "shipyard", "mill",
		"insurer", "automaker", "carmaker", "chipmaker", "drugmaker", "utility", "brewer", "website", "site", "nonprofit", "clinic", "studio",
		"platform", "brewery", "distillery", "museum", "orchestra", "palace":
		if c&lexicon.Person == 0 || firm(lemma) {
			return body
		}
	case "country", "nation", "city", "town", "village", "capital", "state", "region", "province", "island", "county", "district", "republic",
		"kingdom", "territory", "port", "suburb", "neighborhood", "neighbourhood", "municipality":
		return place
	case "ad", "video", "clip", "spot", "footage", "transcript", "review", "data", "statistic", "ruling", "brief", "submission", "book",
		"analysis", "figure", "advertisement", "recording", "verdict", "audit", "dossier", "press":
		return document
	case "report", "statement", "study", "survey", "poll", "letter", "memo", "document", "email", "filing", "indictment", "lawsuit",
		"complaint", "affidavit", "post", "tweet", "article", "story":
		return document
	case "station", "house", "mission":
		return nothing
	case "people", "person", "source", "man", "woman", "child", "family", "friend", "member", "leader", "folk", "crowd", "couple", "duo", "trio", "pair":
		return human
	}
	if c&(lexicon.Person|lexicon.Animate) != 0 {
		return human
	}
	if c&lexicon.Collective != 0 {
		return body
	}
	switch form {
	case "authorities", "police":
		return body
	}
	return nothing
}

// firm reports whether a noun that can be said of a person is said of a company.
func firm(lemma string) bool {
	switch lemma {
	case "publisher", "retailer", "insurer", "lender", "manufacturer", "carrier", "automaker", "carmaker", "chipmaker", "drugmaker", "brewer":
		return true
	}
	return false
}

// nominal adds the mention that the common noun at token i is the head of, if it refers to somebody.
func (f *finding) nominal(i int, t syntax.Token, s *sentence) {
	if f.taken[i] || f.holder[i] != 0 {
		return
	}
	if t.Tag == syntax.PROPN && f.words[i].class&(lexicon.Person|lexicon.Collective|lexicon.People) == 0 && f.words[i].look&upper != 0 {
		return
	}
	if i+1 < s.End {
		n := f.doc.Token(i + 1)
		if n.Tag == syntax.NOUN && n.Span.Start <= t.Span.End+1 || isHyphen(n.Form) && f.words[i+1].look&glued != 0 ||
			(t.Rel == syntax.Compound || t.Rel == syntax.Flat || t.Rel == syntax.Amod) && t.Head > i && t.Head <= i+2 && n.Tag != syntax.PUNCT {
			return
		}
	}
	form := t.Form
	if f.words[i].look&upper != 0 {
		form = fold(form)
	}
	c := f.words[i].class
	lemma := t.Lemma
	if lemma != form {
		lemma = fold(lemma)
		c |= lexicon.Classes(lemma)
	}
	plural := f.plural(i) && lemma != "police"
	what := sortOf(form, lemma, c)
	if what == human && i > s.First && !plural && f.words[i-1].class != 0 && lexicon.Classes(f.phrase(i-1, i+1))&lexicon.Collective != 0 {
		what = body // coast guard
	}
	if what == nothing && f.words[i].class&lexicon.People != 0 && plural {
		what = human // Kenyans
	}
	if what == nothing && i > s.First && lexicon.Classes(f.phrase(i-1, i+1))&lexicon.Collective != 0 {
		what = body // air force
	}
	switch what {
	case human:
		f.humans(i, lemma, plural, s)
	case body:
		f.bodies(i, lemma, plural, s)
	case place:
		if !plural {
			f.places(i, lemma, s)
		}
	case document:
		f.documents(i, lemma, plural, s)
	}
}

// humans adds the mention with a head that is a noun for people.
func (f *finding) humans(i int, lemma string, plural bool, s *sentence) {
	p := f.phraseAt(i, s)
	t := f.doc.Token(i)
	switch lemma {
	case "people", "family", "crowd":
		plural = true
	case "couple", "duo", "trio", "pair":
		if !p.the || p.words < p.head || p.end > p.stop {
			return // a couple of days
		}
		plural = true
	case "head":
		if p.end == p.stop && !p.the && (p.words == p.head || f.doc.Token(p.head-1).Tag != syntax.NOUN) || p.poss && p.owner < 0 && p.end == p.stop {
			return // a severed head, on its head
		}
	case "person":
		if f.form(i+1, i) == "of" {
			return // in the person of
		}
	case "fossil", "leveller", "fry":
		return
	case "count":
		if f.form(i+1, i) == "of" {
			return // four counts of fraud
		}
	case "contralto", "soprano", "alto", "tenor", "baritone", "bass":
		if p.poss {
			return // her voice
		}
	}
	if plural {
		if !(p.article && p.end == p.stop) {
			f.group(&p, s) // not a children's hospice
		}
		return
	}
	if b := p.start - 1; p.a && !p.article && b >= s.First && (f.doc.Token(b).Form == "as" || f.doc.Token(b).Form == "As") {
		return
	}
	heading := s.Kind == article.Headline || s.Kind == article.Dek || s.Kind == article.Subheading
	if p.a && !p.article && p.start == p.words && !heading && t.Rel != syntax.Nsubj {
		return // as president
	}
	e := f.predicateOf(i)
	if e < 0 && (p.the || p.poss || heading && p.start == p.words) {
		e = f.holderOf(lemma, &p)
	}
	if e < 0 && p.the && p.end == p.stop {
		if e = f.alike(lemma, &p, i); e < 0 && (p.words == p.head || f.words[p.words].look&digit != 0) {
			e = f.described(lemma, i)
		}
	}
	if e < 0 && p.article {
		e = f.ahead(lemma, &p, i) // A senator was held. … Senator Ana Ruiz, 58,
	}
	if e < 0 && (p.the || heading && (p.start == p.words || p.poss) || p.poss && p.inner >= 0 && isPossessive(f.doc.Token(p.inner).Form)) {
		e = f.ahead(lemma, &p, i)
	}
	if e < 0 && p.poss && lemma == "client" {
		e = f.client(&p)
	}
	if e < 0 {
		text := f.phrase(p.words, max(p.end, p.stop))
		if p.owner >= 0 && p.words > p.start && p.end == p.stop {
			text = bare(f.phrase(p.start, p.stop))
		}
		e = f.create(Person, text)
		b := &f.beings[e]
		b.generic = true
		if p.class&lexicon.Person != 0 {
			b.Role, b.roleHead = f.phrase(p.words, p.stop), lemma
		}
		b.owner, b.pron = p.owner, p.inner
		if b.owner < 0 && b.pron < 0 && isMouthpiece(lemma) {
			b.of = f.bodyBefore(i)
		}
		switch nounGender(lemma) {
		case Male:
			b.male += 4
		case Female:
			b.female += 4
		}
		b.Anonymous = f.anonymous(&p, s)
		if p.article && i < lede && s.Kind == article.Paragraph && f.lead < 0 && !b.Anonymous && f.suffers(t) {
			f.lead = e
		}
	}
	f.note(f.span(p.start, max(p.end, p.stop)), i, Nominal, e)
	f.touch(e, i)
	if p.inner >= 0 && firstOrSecond(f.doc.Token(p.inner).Form) {
		f.beings[e].quoted = true // who says "my mother" does not speak as she
	}
}

// isMouthpiece reports whether lemma is a word for those who speak for a body.
func isMouthpiece(lemma string) bool {
	switch lemma {
	case "spokesman", "spokeswoman", "spokesperson":
		return true
	}
	return false
}

// bodyBefore returns the body that is the subject of the sentence before that of token i in its paragraph, or -1:
// whom "a spokeswoman" there speaks for, if the text does not say.
func (f *finding) bodyBefore(i int) int {
	n := int(f.words[i].sent)
	if n == 0 || !f.sameBlock(n-1, n) {
		return -1
	}
	for k := f.sentences[n-1].First; k < f.sentences[n-1].End; k++ {
		if r := f.doc.Token(k).Rel; r != syntax.Nsubj && r != syntax.NsubjPass || f.words[k].look&quoted != 0 {
			continue
		}
		if e := int(f.holder[k]) - 1; e >= 0 && (f.beings[e].Kind == Organization || f.beings[e].Kind == Publication) {
			return e
		}
		return -1
	}
	return -1
}

// suffers reports whether t is the subject of what happens to somebody: was jailed, died.
func (f *finding) suffers(t syntax.Token) bool {
	if t.Rel != syntax.Nsubj && t.Rel != syntax.NsubjPass || t.Head < 0 {
		return false
	}
	switch v := f.doc.Token(t.Head); v.Lemma {
	case "deny", "die", "plead", "appear", "admit", "face", "lose", "win", "survive", "drown":
		return true
	default:
		return t.Rel == syntax.NsubjPass && v.Tag == syntax.VERB
	}
}

// firstOrSecond reports whether form is a possessive of the first or second person.
func firstOrSecond(form string) bool {
	switch form {
	case "my", "My", "our", "Our", "your", "Your":
		return true
	}
	return false
}

// client returns the person for whom the owner of p, "his client", is a lawyer or agent; or -1.
func (f *finding) client(p *phrase) int {
	e := -1
	if p.owner >= 0 {
		e = f.names[p.owner].entity
	} else if p.inner >= 0 {
		if e = int(f.holder[p.inner]) - 1; e < 0 && f.words[p.inner].look&quoted != 0 {
			e = f.sayerOf(p.inner) // my client
		}
	}
	if e < 0 {
		return -1
	}
	switch b := &f.beings[e]; b.roleHead {
	case "lawyer", "attorney", "solicitor", "barrister", "counsel", "agent", "advocate", "representative":
		if of := f.ownerOf(b); of >= 0 && f.beings[of].Kind == Person {
			return of
		}
	}
	return -1
}

// ownerOf returns the entity that the role of b belongs to, or -1.
func (f *finding) ownerOf(b *being) int {
	switch {
	case b.owner >= 0:
		return f.names[b.owner].entity
	case b.of >= 0:
		return b.of
	case b.pron >= 0:
		return int(f.holder[b.pron]) - 1
	}
	return -1
}

// bare returns text without the article at its start.
func bare(text string) string {
	for _, article := range [...]string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(text, article); ok {
			return rest
		}
	}
	return text
}

// predicateOf returns the person of whom the noun at token i is said to be true, as in "He is a judge", or -1.
func (f *finding) predicateOf(i int) int {
	if f.doc.Child(i, syntax.Cop) < 0 || f.doc.Negated(i) {
		return -1
	}
	subject := f.doc.Child(i, syntax.Nsubj)
	if subject < 0 || subject > i {
		return -1
	}
	if e := int(f.holder[subject]) - 1; e >= 0 && f.beings[e].Kind == Person {
		return e
	}
	return -1
}

// described returns the person that "the man" or "the woman" at token i is, or -1.
func (f *finding) described(lemma string, i int) int {
	switch lemma {
	case "man", "woman", "boy", "girl", "teenager", "suspect", "defendant", "kid":
	default:
		return f.only(lemma, i)
	}
	g := nounGender(lemma)
	for _, e := range f.people.list[:f.people.n] {
		b := &f.beings[e]
		if has := b.gender(); int(f.words[i].sent)-b.lastSeen <= 2 && b.salience >= 4 && (g == Unknown || has == g) {
			return e
		}
	}
	return -1
}

// lede is how many tokens an article starts with in which it may speak of somebody before naming him.
const lede = 90

// aged adds the mention "the 51-year-old" whose last token is i.
func (f *finding) aged(i int, s *sentence) {
	if i-5 < s.First || f.doc.Token(i-2).Form != "year" && f.doc.Token(i-2).Form != "years" || !isHyphen(f.doc.Token(i-1).Form) ||
		f.words[i-4].look&digit == 0 || fold(f.doc.Token(i-5).Form) != "the" || i+1 < s.End && isModifier(f.doc.Token(i+1).Tag) {
		return
	}
	e := f.focus(i, Unknown, 0)
	if e < 0 {
		return
	}
	f.note(f.span(i-5, i+1), i, Nominal, e)
	f.touch(e, i)
}

// focus returns the person that the text speaks of where token i stands, or -1:
// the subject of this sentence or the last ones, with a role in one of the fields if it has one.
func (f *finding) focus(i int, g Gender, fields lexicon.Field) int {
	best, most, second := -1, 0, 0
	t := f.doc.Token(i)
	for _, e := range f.people.list[:f.people.n] {
		b := &f.beings[e]
		apart := int(f.words[i].sent) - b.lastSeen
		if apart > 2 || apart > 0 && b.salience < 4 || b.generic {
			continue
		}
		if has, ok := lexicon.Role(b.roleHead); fields != 0 && b.roleHead != "" && (!ok || has&fields == 0 || apartFrom(t.Lemma) || apartFrom(b.roleHead)) {
			continue
		}
		p := f.rate(i, t, e, g)
		if apart == 0 && p > 0 {
			p += 8
		}
		switch {
		case p > most:
			best, most, second = e, p, most
		case p > second:
			second = p
		}
	}
	if most-second < 3 {
		return -1
	}
	return best
}

// apartFrom reports whether those of a role are seldom called by another: a referee is no striker.
func apartFrom(lemma string) bool {
	switch lemma {
	case "referee", "umpire", "linesman", "coach", "manager", "journalist", "reporter", "correspondent", "editor", "critic", "pundit",
		"presenter", "fan", "spectator", "viewer", "reader", "photographer", "publicist", "agent", "owner", "interviewer", "anchor":
		return true
	}
	return false
}

// only returns the person that "the singer" or "the midfielder" at token i must be, though the text has not said so, or -1.
func (f *finding) only(lemma string, i int) int {
	fields, _ := lexicon.Role(lemma)
	const stage = lexicon.Media | lexicon.Sport
	if fields&stage == 0 {
		return -1
	}
	e := f.focus(i, nounGender(lemma), fields&stage)
	if e >= 0 && fields&^stage != 0 && f.beings[e].roleHead == "" {
		return -1 // a captain of what?
	}
	return e
}

// create makes a new entity.
func (f *finding) create(kind Kind, text string) int {
	if len(text) > 120 {
		text = strings.ToValidUTF8(text[:120], "")
	}
	f.beings = append(f.beings, being{Entity: Entity{Kind: kind, Name: text}, owner: -1, of: -1, pron: -1, opened: -1, lastSeen: -1})
	return len(f.beings) - 1
}

// same returns the entity of the given kind that was mentioned in the same words before, or a new one.
func (f *finding) same(kind Kind, text string) (e int, made bool) {
	key := "=" + fold(text)
	if e := f.recent[key] - 1; e >= 0 && f.beings[e].Kind == kind {
		return e, false
	}
	e = f.create(kind, text)
	f.recent[key] = e + 1
	return e, true
}

// group adds the mention of several people.
func (f *finding) group(p *phrase, s *sentence) {
	end := max(p.end, p.stop)
	head := fold(f.doc.Token(p.head).Form)
	if head == "pair" || head == "duo" {
		head = "couple"
	}
	from := p.words
	if p.owner >= 0 && p.end == p.stop || p.poss {
		from = p.start
	}
	text := bare(f.phrase(from, end))
	e, made := -1, false
	if p.the && end == p.head+1 && p.words == p.head {
		if k := f.byRole[head] - 1; k >= 0 && f.beings[k].Kind == Group {
			e = k
		}
	}
	if e < 0 && (p.owner >= 0 || p.inner >= 0) && p.words == p.head {
		if e = f.owned(head, p); e >= 0 && len(text) > len(f.beings[e].Name) && !p.poss {
			f.beings[e].Name = text
		}
	}
	if e < 0 {
		e, made = f.same(Group, text)
	}
	if made {
		b := &f.beings[e]
		b.head = head
		b.plural = true
		b.owner, b.pron = p.owner, p.inner
		b.Anonymous = f.anonymous(p, s)
	}
	f.note(f.span(p.start, end), p.head, Nominal, e)
	f.touch(e, p.head)
}

// owned returns the group with that main noun which belongs to the same person as p, or -1: Singer's family … the family of the singer Ana Ruiz.
func (f *finding) owned(head string, p *phrase) int {
	k := f.byRole[head] - 1
	if k < 0 || f.beings[k].Kind != Group {
		return -1
	}
	of := -1
	if p.owner >= 0 {
		of = f.names[p.owner].entity
	} else {
		of = int(f.holder[p.inner]) - 1
	}
	if of < 0 || f.beings[of].Kind != Person || f.ownerOf(&f.beings[k]) != of {
		return -1
	}
	return k
}

// some adds the mention "some", "others", "many of them" at token i, where it is who says something.
func (f *finding) some(i int, t syntax.Token, s *sentence) {
	if t.Rel != syntax.Nsubj && t.Rel != syntax.NsubjPass || f.doc.Child(i, syntax.Cop) >= 0 {
		return
	}
	kind := Group
	switch f.low(i, t.Form) {
	case "some", "others", "many", "several", "most", "few", "all", "everyone", "everybody", "both", "those", "percent", "%", "half", "hundreds",
		"thousands", "dozens", "another":
	case "someone", "somebody", "one":
		kind = Person
	default:
		return
	}
	v := f.verbOf(i)
	if v < 0 || !speaks(f.doc.Token(v).Lemma) || f.holder[i] != 0 {
		return
	}
	start, end := f.doc.Subtree(i)
	start, end = max(start, i-3, s.First), min(end, i+8, s.End)
	for k := i - 1; k >= start; k-- {
		if t := f.doc.Token(k); t.Tag != syntax.DET && t.Tag != syntax.ADV && t.Tag != syntax.NUM && t.Tag != syntax.ADJ {
			start = k + 1
		}
	}
	for k := i + 1; k < end; k++ {
		if t := f.doc.Token(k); t.Tag == syntax.PUNCT || t.Tag == syntax.VERB || t.Form == "who" {
			end = k
			break
		}
	}
	e, _ := f.same(kind, f.phrase(start, end))
	f.beings[e].generic = true
	f.note(f.span(start, end), i, Nominal, e)
	f.touch(e, i)
}

// documents adds the mention of a report, a statement and the like.
func (f *finding) documents(i int, lemma string, plural bool, s *sentence) {
	p := f.phraseAt(i, s)
	end := max(p.end, p.stop)
	if p.owner < 0 && end+1 < s.End {
		switch f.doc.Token(end).Form {
		case "by", "from", "in":
			p.owner = f.ownerAfter(end+1, f.words[i].sent)
			if p.owner >= 0 && f.beings[f.names[p.owner].entity].Kind == Place {
				p.owner = -1
			}
		}
	}
	e := -1
	if p.the && p.words == p.head && end == p.head+1 {
		if k := f.byRole[lemma] - 1; k >= 0 && f.beings[k].Kind == Other {
			e = k
		}
	}
	if e < 0 {
		text := f.phrase(p.words, end)
		e, _ = f.same(Other, text)
		f.beings[e].owner = p.owner
	}
	f.byRole[lemma] = e + 1
	f.note(f.span(p.start, end), i, Nominal, e)
}

// anonymous reports whether the words of p or those after it say that a name is kept back.
func (f *finding) anonymous(p *phrase, s *sentence) bool {
	end := min(s.End, max(p.end, p.stop)+16)
	for k := p.start; k < end; k++ {
		switch f.doc.Token(k).Form {
		case "anonymous", "unnamed", "unidentified", "anonymity", "anonymously":
			return true
		case "familiar":
			if f.form(k+1, k) == "with" {
				return true
			}
		case "briefed":
			return true
		case "named", "identified":
			if k >= 2 && (f.form(k-1, k) == "be") && (f.form(k-3, k) == "not" || f.form(k-2, k) == "not" || f.form(k-3, k) == "declined") {
				return true
			}
		case "knowledge":
			if k >= 1 && f.form(k-1, k) == "with" {
				return true
			}
		case "close":
			if f.form(k+1, k) == "to" && k < max(p.end, p.stop)+2 {
				return true
			}
		}
	}
	return false
}
