package entity

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// A post is a role as a noun phrase like "the mayor" is compared with it: what it is, and whose or of what.
type post struct {
	text   string // deputy mayor
	owner  int    // the index of the name that it belongs to, or -1
	of     int    // the entity that it belongs to, or -1
	inner  int    // the pronoun or common noun for whom it belongs to, or -1
	people string // the country whose adjective stands before it, or ""
	free   bool   // it is told with "the", so that its owner is known
}

// A coming is a role that the text gives to an entity at a token.
type coming struct {
	token, entity int
	role          int  // its index
	definite      bool // it is told with "the"
}

// maxHolders is how many of those who hold roles with one main noun are kept in mind: the latest.
const maxHolders = 8

// office returns what is the same in the nouns for a man and a woman of one role: spokes for spokesman and spokeswoman.
func office(noun string) string {
	switch noun {
	case "actress":
		return "actor"
	case "heroine":
		return "hero"
	case "waitress":
		return "waiter"
	case "adviser":
		return "advisor"
	case "justice":
		return "judge"
	}
	for _, end := range [...]string{"woman", "person", "man"} {
		if stem, ok := strings.CutSuffix(noun, end); ok && len(stem) >= 4 {
			return stem
		}
	}
	return noun
}

// holds notes that entity e, mentioned just now, has a role with the given main noun.
func (f *finding) holds(head string, e int) {
	key := office(head)
	list := f.holders[key]
	k := slices.Index(list, e)
	switch {
	case k == 0:
		return
	case k < 0 && len(list) < maxHolders:
		list = append(list, e)
		k = len(list) - 1
	case k < 0:
		k = len(list) - 1
	}
	copy(list[1:k+1], list[:k])
	list[0] = e
	f.holders[key] = list
}

// holderOf returns the person whom p, a definite noun phrase, can stand for, since it has that role; or -1.
// Of several it is the one whose role p tells in full, or else the one mentioned last.
func (f *finding) holderOf(lemma string, p *phrase) int {
	best, exact := -1, false
	for _, e := range f.holders[office(lemma)] {
		fits, full := f.holding(lemma, p, e)
		if fits && (best < 0 || full && !exact) {
			best, exact = e, full
		}
	}
	return best
}

// holding reports whether p can stand for entity e by one of its roles, and whether it tells that role in full.
func (f *finding) holding(lemma string, p *phrase, e int) (fits, full bool) {
	b := &f.beings[e]
	if g, has := nounGender(lemma), b.gender(); g != Unknown && has != Unknown && g != has {
		return false, false
	}
	if b.generic {
		fits, full = f.fills(p, &post{text: b.Role, owner: b.owner, of: b.of, inner: b.pron})
		return fits && (full || p.words == p.head), full
	}
	for _, k := range b.roles {
		if r := &f.roles[k]; office(r.head) == office(lemma) {
			ok, all := f.fills(p, r.post())
			fits, full = fits || ok, full || all
		}
	}
	return fits, full
}

// ahead returns the person whom the text names with this role soon after token i, or -1.
func (f *finding) ahead(lemma string, p *phrase, i int) int {
	key := office(lemma)
	list := f.comings[key]
	for len(list) > 0 && list[0].token < i {
		list = list[1:]
	}
	f.comings[key] = list
	near := 3
	if k := f.sentences[f.words[i].sent].Kind; i < lede && (k == article.Headline || k == article.Dek) {
		near = 8 // a dek, a byline and a dateline may stand between
	}
	for _, c := range list[:min(len(list), maxHolders)] {
		b := &f.beings[c.entity]
		apart := f.away(int(f.words[i].sent), int(f.words[c.token].sent))
		switch {
		case p.article && c.definite && apart <= 12: // a collector … The collector, Tom Vega,
		case p.article && i >= lede, apart > near, apart > 2 && i >= lede:
			return -1
		}
		if b.opened >= 0 && b.opened < i && f.sentences[f.words[b.opened].sent].Kind == article.Paragraph {
			return -1 // had the text meant the one it named before, it would have said so
		}
		if g, has := nounGender(lemma), b.gender(); g != Unknown && has != Unknown && g != has {
			continue
		}
		o := f.roles[c.role].post()
		r := &f.roles[c.role]
		o.free = c.definite && (apart <= 2 || apart <= 3 && i < lede) ||
			p.poss && i < lede && r.owner < 0 && r.pron < 0 && strings.IndexByte(r.text, ' ') > 0 && strings.EqualFold(r.text, f.phrase(p.words, p.stop)) // its defence minister said. … Defence Minister Ana Ruiz
		if p.poss && !o.free && !firstOrSecond(f.form(p.inner, max(p.inner, 0))) {
			continue
		}
		if fits, _ := f.fills(p, o); fits {
			return c.entity
		}
	}
	return -1
}

// post returns r as it is compared.
func (r *role) post() *post {
	return &post{text: r.text, owner: r.owner, of: -1, inner: r.pron, people: r.people}
}

// fills reports whether p can stand for who has the role o, and whether it names that role in full.
// The words before the two nouns must not tell of two roles, and those that change what somebody is must stand before both:
// the mayor is not the deputy mayor, and the council leader is not the opposition leader.
func (f *finding) fills(p *phrase, o *post) (fits, full bool) {
	text, _, _ := strings.Cut(o.text, " of ")
	text, _, _ = strings.Cut(text, " and ")
	words := strings.Fields(text)
	if len(words) == 0 {
		return false, false
	}
	head, words := words[len(words)-1], words[:len(words)-1]
	extra, seen := false, 0
	for k := p.words; k < p.head; k++ {
		t := f.doc.Token(k)
		if f.words[k].look&letters == 0 || t.Tag == syntax.NUM {
			continue
		}
		form := f.low(k, t.Form)
		switch c := f.words[k].class; {
		case slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, t.Form) }):
			seen++
		case o.free && past(form): // A former aide … The aide, Tom Vega,
		case changes(form, head):
			return false, false
		case c&lexicon.Demonym != 0:
			if !f.ofPeople(lexicon.DemonymOf(t.Form), o) {
				return false, false
			}
		case k < p.role && t.Tag != syntax.NOUN && t.Tag != syntax.PROPN, f.ownedBy(form, o):
		default:
			extra = true
		}
	}
	if extra && (o.owner >= 0 || o.people != "") {
		return false, false
	}
	for _, w := range words {
		told := false
		for k := p.words; k < p.head && !told; k++ {
			told = strings.EqualFold(w, f.doc.Token(k).Form)
		}
		if told || lexicon.Classes(w)&lexicon.Demonym != 0 {
			continue
		}
		if extra || changes(fold(w), head) {
			return false, false
		}
	}
	return f.sameOwner(p, o), seen == len(words) && !extra
}

// past reports whether word before a noun for a role tells that it is over: those who have been introduced so are called by the role alone.
func past(word string) bool {
	switch word {
	case "former", "ex", "onetime", "one-time", "retired":
		return true
	}
	return false
}

// changes reports whether word before a noun for a role makes it another role.
func changes(word, head string) bool {
	switch word {
	case "former", "ex", "deputy", "vice", "assistant", "associate", "under", "shadow", "elect", "designate", "prime", "first", "second",
		"former-", "onetime", "one-time", "then", "junior", "rival", "opposition", "would-be":
		return true
	case "chief":
		return head == "officer" || head == "justice" || head == "secretary" || head == "minister"
	case "attorney", "solicitor", "secretary", "director", "consul", "inspector", "surgeon", "auditor", "comptroller", "postmaster", "governor":
		return strings.EqualFold(head, "general")
	}
	return false
}

// ofPeople reports whether the role o can belong to one of the countries, separated by semicolons.
func (f *finding) ofPeople(countries string, o *post) bool {
	name := o.people
	if name == "" && o.owner >= 0 {
		if b := &f.beings[f.names[o.owner].entity]; b.Kind == Place {
			name = b.Name
		}
	}
	if name == "" {
		return true
	}
	for one := range strings.SplitSeq(countries, ";") {
		if keyOf(one) == keyOf(name) {
			return true
		}
	}
	return false
}

// ownedBy reports whether the noun form tells of the body that the role o belongs to: council, for Marden District Council.
func (f *finding) ownedBy(form string, o *post) bool {
	if o.inner >= 0 {
		return fold(f.doc.Token(o.inner).Form) == form
	}
	if o.owner < 0 {
		return false
	}
	b := &f.beings[f.names[o.owner].entity]
	for w := range strings.FieldsSeq(b.Name) {
		if strings.EqualFold(w, form) {
			return true
		}
	}
	switch form {
	case "company", "firm":
		return b.Kind == Organization && !official(b.head)
	case "team", "club", "party":
		return b.Kind == Organization && (b.head == "" || b.head == form)
	}
	return false
}

// sameOwner reports whether nothing tells that p and the role o belong to two different owners.
func (f *finding) sameOwner(p *phrase, o *post) bool {
	has := o.of
	if o.owner >= 0 {
		has = f.names[o.owner].entity
	} else if o.inner >= 0 {
		has = int(f.holder[o.inner]) - 1
	}
	if p.owner >= 0 {
		e := f.names[p.owner].entity
		switch {
		case has >= 0:
			return has == e
		case o.people != "":
			return keyOf(o.people) == keyOf(f.beings[e].Name)
		default:
			return true
		}
	}
	if p.inner < 0 {
		return true
	}
	t := f.doc.Token(p.inner)
	if isPossessive(t.Form) {
		if firstOrSecond(t.Form) && o.inner >= 0 && firstOrSecond(f.doc.Token(o.inner).Form) && f.holder[p.inner] == 0 {
			return true // Your father? My father …
		}
		e := int(f.holder[p.inner]) - 1
		return e >= 0 && (has == e || has < 0 && o.free)
	}
	if o.inner >= 0 && o.owner < 0 {
		return fold(t.Lemma) == fold(f.doc.Token(o.inner).Lemma)
	}
	if has >= 0 {
		return f.holder[p.inner] == 0 && f.ownedBy(fold(t.Form), o) || int(f.holder[p.inner])-1 == has
	}
	return true
}

// A guild is a set of roles that are told by several nouns: singer, rapper, musician.
type guild uint16

const (
	musicians guild = 1 << iota
	players
	lawyers
	lawmakers
	executives
	writers
	scholars
	doctors
	police
	journalists
	filmmakers
	clerics
	soldiers
	royals
)

// guildOf returns the guilds of those who are called by the noun, the last word of text.
func guildOf(text, noun string) guild {
	switch noun {
	case "singer", "rapper", "musician", "vocalist", "songwriter", "singer-songwriter", "guitarist", "drummer", "pianist", "violinist", "cellist",
		"bandleader", "composer", "crooner", "soprano", "tenor":
		return musicians
	case "star":
		if w, _, _ := strings.Cut(fold(text), " "); w == "pop" || w == "rock" || w == "country" {
			return musicians
		}
	case "player", "footballer", "striker", "forward", "midfielder", "defender", "winger", "goalkeeper", "keeper", "captain", "skipper", "substitute",
		"quarterback", "pitcher", "batsman", "batter", "bowler", "athlete", "full-back", "centre-back":
		return players
	case "lawyer", "attorney", "barrister", "solicitor", "counsel", "advocate":
		return lawyers
	case "lawmaker", "mp", "legislator", "parliamentarian", "senator", "congressman", "congresswoman", "representative", "assemblyman",
		"assemblywoman", "politician", "deputy":
		return lawmakers
	case "executive", "boss", "ceo", "businessman", "businesswoman", "entrepreneur", "tycoon", "billionaire", "magnate", "industrialist":
		return executives
	case "author", "writer", "novelist", "poet", "playwright", "essayist", "biographer":
		return writers
	case "scientist", "researcher", "professor", "academic", "scholar", "biologist", "chemist", "physicist", "economist", "historian", "geologist",
		"epidemiologist", "virologist", "ecologist", "psychologist", "sociologist", "climatologist", "astronomer", "microbiologist", "lecturer":
		return scholars
	case "doctor", "physician", "surgeon", "paediatrician", "pediatrician", "psychiatrist", "cardiologist", "oncologist", "medic", "gp":
		return doctors
	case "officer", "policeman", "policewoman", "constable", "sergeant", "inspector", "detective", "superintendent":
		return police
	case "journalist", "reporter", "correspondent", "columnist", "broadcaster", "newsreader", "presenter":
		return journalists
	case "director", "filmmaker", "film-maker":
		return filmmakers
	case "monarch", "king", "queen", "sovereign", "emperor", "sultan", "oba", "ruler":
		return royals
	case "priest", "pastor", "bishop", "archbishop", "cardinal", "cleric", "clergyman", "reverend", "vicar", "imam", "rabbi", "minister":
		return clerics
	case "soldier", "colonel", "general", "commander", "captain-general", "lieutenant", "major", "admiral", "brigadier":
		return soldiers
	}
	return 0
}

// alike returns the only person of those mentioned last whose role can be told by the noun of p, "the lawyer" for an attorney; or -1.
func (f *finding) alike(lemma string, p *phrase, i int) int {
	g := guildOf(lemma, lemma)
	if !p.the || p.words < p.head && f.words[p.words].look&digit == 0 || p.end > p.stop || g == 0 {
		return -1
	}
	best := -1
	for _, e := range f.people.list[:f.people.n] {
		b := &f.beings[e]
		if int(f.words[i].sent)-b.lastSeen > 8 || guildOf(b.Role, b.roleHead)&g == 0 || strings.HasPrefix(b.Role, "former ") {
			continue
		}
		if g, has := nounGender(lemma), b.gender(); g != Unknown && has != Unknown && g != has {
			continue
		}
		if best >= 0 {
			return -1
		}
		best = e
	}
	return best
}
