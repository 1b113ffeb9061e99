package entity

import (
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// A role is what the text says that a name is.
type role struct {
	name   int    // the index of the name
	text   string // finance minister
	head   string // minister
	owner  int    // the index of the name that it belongs to, or -1
	people string // the country whose adjective stands before it, or ""
	weight int    // how much it tells
	gender Gender
	pron   int    // the pronoun or common noun for whom it belongs to, or -1
	phrase phrase // the words, if they are a mention of their own; head 0 if not
}

// roles finds the roles that stand beside names.
func (f *finding) findRoles() {
	for i := range f.names {
		for k := f.names[i].title; k < f.names[i].end; k++ {
			f.taken[k] = true
		}
	}
	for i := range f.names {
		n := &f.names[i]
		s := &f.sentences[f.words[n.start].sent]
		f.titleRole(i, n, s)
		f.roleBefore(i, n, s)
		f.roleAfter(i, n, s)
	}
}

// titleRole reads the titles with capital letters right before name i.
func (f *finding) titleRole(i int, n *name, s *sentence) {
	start := n.title
	for start < n.start && courtesy(f.doc.Token(start).Form) {
		start++
	}
	if start == n.start {
		return
	}
	end := n.start
	for end > start && (courtesy(f.doc.Token(end-1).Form) || end-1 > start && noble(f.doc.Token(end-1).Form) && f.class(start, end-1)&lexicon.Person != 0) {
		end--
	}
	r := role{name: i, owner: -1, text: f.phrase(start, end), weight: 3, pron: -1}
	r.head = spelled(fold(f.doc.Token(end - 1).Form))
	if f.rank(end - 1) {
		r.weight = 1 // a rank tells less than what somebody does
	}
	if k := start - 2; start == n.title && k >= s.First && f.doc.Token(k+1).Form == "and" && f.words[k].look&upper != 0 && f.words[k].class&lexicon.Title != 0 {
		from := k // Crown Prince and Prime Minister
		if k > s.First && f.words[k-1].look&upper != 0 && f.class(k-1, k+1)&lexicon.Person != 0 {
			from--
		}
		for m := from; m <= k; m++ {
			f.taken[m] = true
		}
		f.roles = append(f.roles, role{name: i, owner: -1, text: f.phrase(from, k+1), head: fold(f.doc.Token(k).Form), weight: 3, pron: -1})
	}
	if n.end+1 < len(f.words) && f.doc.Token(n.end).Form == "of" {
		r.owner = f.ownerAfter(n.end+1, f.words[n.start].sent)
	}
	if end-2 > start && isHyphen(f.doc.Token(end-2).Form) {
		r.head = fold(f.doc.Token(end - 3).Form) // president-elect
	}
	if start == n.title {
		if o := f.ownerBefore(start, s); o >= 0 {
			r.owner = o
		}
		if start > s.First {
			r.people = f.peopleAt(start - 1)
		}
		if k := start - 1; k >= s.First && r.owner < 0 && r.people == "" && modifies(f.doc.Token(k).Form) {
			r.text = f.phrase(k, end)
			r.owner = f.ownerBefore(k, s)
		} else if r.owner >= 0 {
			if k := f.names[r.owner].title - 1; k >= s.First && modifies(f.doc.Token(k).Form) {
				r.text = f.doc.Token(k).Form + " " + r.text
			}
		} else if r.people != "" && start-2 >= s.First && modifies(f.doc.Token(start-2).Form) {
			r.text = f.doc.Token(start-2).Form + " " + r.text
		}
	}
	f.roles = append(f.roles, r)
}

// ownerBefore returns the index of the name that ends before token i, or before the 's before it; or -1.
func (f *finding) ownerBefore(i int, s *sentence) int {
	if i <= s.First {
		return -1
	}
	if isApostropheS(f.doc.Token(i - 1).Form) {
		i--
	}
	n := f.nameEnding(i)
	if n >= 0 && f.names[n].start >= s.First {
		return n
	}
	return -1
}

// peopleAt returns the country whose adjective token i is, or "".
func (f *finding) peopleAt(i int) string {
	if i < 0 || f.words[i].class&lexicon.Demonym == 0 {
		return ""
	}
	c, _, _ := strings.Cut(lexicon.DemonymOf(f.doc.Token(i).Form), ";")
	return c
}

// roleBefore reads a role in small letters before name i: "finance minister Ana Ruiz", "the mayor, Ana Ruiz,".
func (f *finding) roleBefore(i int, n *name, s *sentence) {
	k := n.title - 1
	if k < s.First {
		return
	}
	if f.doc.Token(k).Form == "," && f.closes(n.end, s) {
		f.roleAcross(i, k, s)
		return
	}
	if n.title < n.start && !f.rank(n.title) || partisan(f.doc.Token(k).Form) || !f.humanNoun(k) || f.plural(k) {
		return
	}
	p := f.phraseAt(k, s)
	if and := p.start - 1; p.owner < 0 && and-1 >= s.First && f.doc.Token(and).Form == "and" && f.humanNoun(and-1) && !f.plural(and-1) {
		first := f.phraseAt(and-1, s) // rapper and actor
		if !first.the && f.nameEnding(first.words) < 0 {
			f.taken[and-1] = true
			p.start, p.words, p.role, p.owner = first.start, first.words, first.role, first.owner
		}
	}
	f.addRole(i, p, false)
	if p.start-1 > s.First && f.doc.Token(p.start-1).Form == "," && f.closes(n.end, s) {
		f.roleAcross(i, p.start-1, s) // her husband, the actor Tom Vega
	}
}

// roleAcross reads the noun phrase that ends before the comma k as what name i is.
func (f *finding) roleAcross(i, k int, s *sentence) {
	if k--; k < s.First {
		return
	}
	if f.humanNoun(k) {
		p := f.phraseAt(k, s)
		if h := f.headBehind(k, s); h >= 0 && p.the && p.words == p.head && f.told(f.doc.Token(k).Lemma, i) {
			if p := f.phraseAt(h, s); p.end == k+1 && !f.plural(h) {
				f.addRole(i, p, true) // a former manager of the singer, Tom Vega: who the singer is has been told
				return
			}
		}
		if b := p.start - 1; b >= s.First && f.doc.Token(b).Tag == syntax.ADP && f.words[b].look&first != 0 && !strings.EqualFold(f.doc.Token(b).Form, "as") &&
			f.form(f.names[i].end, f.names[i].start) != "," {
			return // Besides her daughter, Ana Ruiz leaves a son
		}
		if (p.the || p.poss || p.article || p.owner >= 0 || p.start == s.First || f.peopleAt(p.words) != "") && !f.plural(k) {
			f.addRole(i, p, true)
		}
		return
	}
	if t := f.doc.Token(k); t.Tag == syntax.NOUN && sortOf(t.Form, t.Lemma, f.nounClass(k)) == body && f.names[i].votes[Person] < 8 && !f.plural(k) &&
		!(f.names[i].votes.winner() == Person && f.headBehind(k, s) >= 0) { // not: an officer in the harbour unit, Ana Ruiz
		// The dredging company, Varda Marine,
		if p := f.phraseAt(k, s); p.the || p.poss || p.article {
			f.addRole(i, p, true)
		}
		return
	}
	if h := f.headBehind(k, s); h >= 0 { // the head of the port authority, Ana Ruiz,
		p := f.phraseAt(h, s)
		switch t := f.doc.Token(p.stop); {
		case f.words[p.stop].look&letters != 0 && t.XPOS == "VBG", t.Form == "who", t.Form == "in", t.Form == "at", t.Form == "with":
			p.end = k + 1
		}
		if p.end == k+1 && (p.the || p.poss || p.article) && !f.plural(h) {
			f.addRole(i, p, true)
		}
	}
}

// told reports whether a name before name i has a role with the given main noun.
func (f *finding) told(lemma string, i int) bool {
	for k := len(f.roles) - 1; k >= 0; k-- {
		if r := &f.roles[k]; r.name < i && r.head == lemma {
			return true
		}
	}
	return false
}

// headBehind returns the human noun with an "of" or "for" phrase that ends at token k, or -1.
func (f *finding) headBehind(k int, s *sentence) int {
	if h := f.doerBehind(k, s); h >= 0 {
		return h
	}
	for h := k; h > s.First && k-h < 12 && f.doc.Token(h).Tag != syntax.PUNCT; h-- {
		if f.doc.Token(h).Form == "who" && f.humanNoun(h-1) && !f.plural(h-1) {
			return h - 1 // a fisherman who was near the islands, Olav Steen,
		}
	}
	for h := k - 1; h > s.First && k-h < 8; h-- {
		t := f.doc.Token(h)
		switch {
		case t.Form == "of" || t.Form == "for" || t.Form == "in" || t.Form == "at" || t.Form == "with":
			if f.humanNoun(h - 1) {
				return h - 1
			}
		case t.Tag == syntax.VERB && !(t.XPOS == "VBG" && t.Rel == syntax.Amod) || t.Tag == syntax.PUNCT && !isHyphen(t.Form) || t.Tag == syntax.AUX:
			return -1
		}
	}
	return -1
}

// doerBehind returns the human noun that a clause follows which ends at token k: the lawmaker representing the area; or -1.
func (f *finding) doerBehind(k int, s *sentence) int {
	for h := k; h > s.First && k-h < 16; h-- {
		switch t := f.doc.Token(h); {
		case t.XPOS == "VBG":
			switch t.Lemma {
			case "represent", "head", "lead", "oversee", "cover", "manage", "command":
				if f.humanNoun(h-1) && !f.plural(h-1) {
					return h - 1
				}
			}
			return -1
		case t.Tag == syntax.VERB || t.Tag == syntax.AUX || t.Form == "," || t.Form == ";":
			return -1
		}
	}
	return -1
}

// closes reports whether what stands at i ends an apposition.
func (f *finding) closes(i int, s *sentence) bool {
	if i < s.End && postnominal(f.doc.Token(i).Form) {
		i++
	}
	if i >= s.End {
		return true
	}
	if of := f.doc.Token(i).Form; (of == "of" || of == "from") && i+2 < s.End {
		k := i + 1
		if f.doc.Token(k).Tag == syntax.DET {
			k++
		}
		if n := f.nameStarting(k); n >= 0 && f.names[n].end < s.End {
			if i = f.names[n].end; f.doc.Token(i).Form == "(" && i+3 < s.End && f.doc.Token(i+2).Form == ")" {
				i += 3 // of the Renewal Party (RP),
			}
		}
	}
	switch t := f.doc.Token(i); t.Form {
	case ",", ".", ")", "(", ";", ":", "—", "–", "”", `"`:
		return true
	default:
		return t.Tag == syntax.VERB || t.Tag == syntax.AUX
	}
}

// humanNoun reports whether token i is a noun for a person.
func (f *finding) humanNoun(i int) bool {
	t := f.doc.Token(i)
	switch t.Tag {
	case syntax.NOUN:
	case syntax.PROPN:
		if f.words[i].class&lexicon.Person == 0 {
			return false
		}
	case syntax.ADJ:
		if f.words[i].class&lexicon.Person == 0 && !(t.Form == "advocate" && f.nameStarting(i+1) >= 0) {
			return false
		}
	default:
		return false
	}
	return f.nounClass(i)&(lexicon.Person|lexicon.Animate) != 0
}

// roleAfter reads a role that follows name i.
func (f *finding) roleAfter(i int, n *name, s *sentence) {
	k := n.end
	if k >= s.End {
		return
	}
	switch t := f.doc.Token(k); {
	case t.Form == ",":
		k++
		if f.age(k, n.start) {
			k++
			if k >= s.End || f.doc.Token(k).Form != "," {
				return
			}
			k++
		}
		if f.partyTag(k, s) {
			if k += 4; k >= s.End || f.doc.Token(k-1).Form != "," {
				return
			}
		}
		if k >= s.End {
			return
		}
		if n.votes[Place] >= 5 && n.votes[Person] < n.votes[Place] && n.start-1 > s.First && f.doc.Token(n.start-1).Form == "of" {
			if m := f.nameEnding(n.start - 1); m >= 0 && f.names[m].certainTitle {
				i = m // Rep. Ana Ruiz of Ohio, the panel's chair
			}
		}
		if form := f.doc.Token(k).Form; form == "who" {
			f.relative(i, k, s)
			return
		} else if form == "whose" {
			return
		}
		if f.doc.Token(k).Form == "the" || f.doc.Token(k).Form == "a" || f.doc.Token(k).Form == "an" || f.humanAhead(k, s) {
			f.apposition(i, k, s)
		}
	case t.Form == "(" && k+1 < s.End:
		if h, c := f.appositive(k+1, s); h > 0 && c&lexicon.Person != 0 && f.nameIn(k+1, h+1) < 0 {
			f.addRole(i, f.phraseAt(h, s), false)
		}
	case t.Form == "who":
		f.relative(i, k, s)
	case t.Tag == syntax.AUX && t.Lemma == "be" || t.Form == "became" || t.Form == "remains":
		f.copula(i, k+1, s)
	}
	f.predicate(i, n, s)
}

// predicate reads the noun that name i, which stands farther from it, is said to be: "Ana Ruiz, who is ill, is a judge".
func (f *finding) predicate(i int, n *name, s *sentence) {
	h := f.doc.Token(f.headOf(n.start, n.end))
	if h.Rel != syntax.Nsubj || h.Head <= n.end+1 || f.taken[h.Head] || !f.humanNoun(h.Head) || f.plural(h.Head) {
		return
	}
	if c := f.doc.Child(h.Head, syntax.Cop); c > n.end && f.doc.Token(c).Lemma == "be" && !f.doc.Negated(h.Head) &&
		f.words[h.Head].look&quoted == f.words[n.start].look&quoted {
		f.addRole(i, f.phraseAt(h.Head, s), true)
	}
}

// humanAhead reports whether a noun phrase with a human noun starts at k.
func (f *finding) humanAhead(k int, s *sentence) bool {
	_, c := f.headFrom(k, s)
	return c&(lexicon.Person|lexicon.Animate) != 0
}

// apposition reads the noun phrase at k as what name i is.
func (f *finding) apposition(i, k int, s *sentence) {
	h, c := f.appositive(k, s)
	if h == 0 {
		return
	}
	if c&(lexicon.Person|lexicon.Animate|lexicon.Collective|lexicon.OrgHead|lexicon.NewsHead|lexicon.PlaceHead) == 0 || f.plural(h) {
		return
	}
	// A name inside is whom it belongs to, but at its end it is somebody else: ", the mayor Ana Ruiz".
	if h+1 < s.End && f.nameStarting(h+1) >= 0 {
		return
	}
	p := f.phraseAt(h, s)
	if p.start < k || p.start > k+1 && !(p.owner >= 0) {
		p.start = k
	}
	if p.end < s.End {
		switch t := f.doc.Token(p.end); {
		case t.Form == "and" || t.Form == "or":
			if f.doc.Token(k).Tag == syntax.DET && p.end == p.stop {
				return // the last but one of a list
			}
		case t.Tag == syntax.VERB && !f.isParticiple(t), t.Tag == syntax.AUX:
			return
		}
	}
	f.addRole(i, p, true)
}

// copula reads the noun phrase at k, behind a form of "be", as what name i is.
func (f *finding) copula(i, k int, s *sentence) {
	for k < s.End && f.doc.Token(k).Tag == syntax.ADV {
		k++
	}
	if k >= s.End || !f.articleAt(k) && f.nameStarting(k) < 0 && !f.humanNoun(k) {
		return
	}
	h, c := f.headFrom(k, s)
	if h == 0 || c&(lexicon.Person|lexicon.Animate) == 0 || f.plural(h) {
		return
	}
	if f.words[h].look&quoted != f.words[k-1].look&quoted {
		return
	}
	f.addRole(i, f.phraseAt(h, s), true)
}

// relative reads ", who heads the port authority" as what name i is; k is the "who".
func (f *finding) relative(i, k int, s *sentence) {
	k++
	for k < s.End && (f.doc.Token(k).Tag == syntax.ADV || f.doc.Token(k).Tag == syntax.AUX && f.doc.Token(k).Lemma == "have") {
		k++
	}
	if k+1 >= s.End {
		return
	}
	t := f.doc.Token(k)
	if t.Lemma == "be" {
		f.copula(i, k+1, s)
		return
	}
	noun := doer(t.Lemma)
	if noun == "" {
		return
	}
	if t.Feats.Has(syntax.Past) && noun != "founder" {
		noun = "former " + noun
	}
	r := role{name: i, text: noun, head: doer(t.Lemma), owner: -1, weight: 2, pron: -1}
	for m := k + 1; m < s.End && m < k+8; m++ {
		if n := f.nameStarting(m); n >= 0 {
			r.owner = n
			break
		}
		if tag := f.doc.Token(m).Tag; tag != syntax.DET && !isModifier(tag) {
			break
		}
	}
	if h, c := f.headFrom(k+1, s); r.owner < 0 && (h == 0 || sortOf(f.doc.Token(h).Form, f.doc.Token(h).Lemma, c) != body) {
		return // who led the talks
	}
	f.roles = append(f.roles, r)
}

// doer returns the noun for who does what a verb says of somebody's position, or "".
func doer(lemma string) string {
	switch lemma {
	case "head":
		return "head"
	case "lead":
		return "leader"
	case "run", "manage":
		return "manager"
	case "chair":
		return "chair"
	case "direct":
		return "director"
	case "found", "co-found":
		return "founder"
	case "own":
		return "owner"
	case "coach":
		return "coach"
	case "edit":
		return "editor"
	case "represent":
		return "representative"
	case "teach":
		return "teacher"
	case "command":
		return "commander"
	default:
		return ""
	}
}

// addRole notes that name i is what p says; mention tells whether p is a mention of its own.
func (f *finding) addRole(i int, p phrase, mention bool) {
	n := &f.names[i]
	r := role{name: i, owner: p.owner, weight: 3, phrase: p, pron: p.inner}
	if p.owner == i {
		r.owner = -1
	}
	if f.taken[p.head] || p.class&(lexicon.Person|lexicon.Animate) != 0 && n.votes[Place] >= 5 && n.votes[Person] <= 0 {
		return
	}
	for k := p.role; k < max(p.stop, f.complement(&p)); k++ {
		f.taken[k] = true
	}
	if r.owner < 0 && n.end+1 < len(f.words) && f.doc.Token(n.end).Form == "of" && !mention {
		r.owner = f.ownerAfter(n.end+1, f.words[n.start].sent)
	}
	if mention {
		n.apposed = p.head
	} else {
		r.phrase = phrase{}
	}
	from := p.words
	for from < p.head && f.words[from].look&letters == 0 {
		from++
	}
	r.people = f.peopleAt(from)
	if r.people != "" && from < p.role && r.owner < 0 {
		from++
	} else if r.people == "" {
		for k := from; k < p.role; k++ {
			if r.people = f.peopleAt(k); r.people != "" {
				break
			}
		}
	}
	if k := from + 3; k < p.head+1 && f.doc.Token(from).Form == "year" && isHyphen(f.doc.Token(from+1).Form) {
		from = k // 61-year-old
	}
	for from < p.head && (from < p.role && f.doc.Token(from).Tag == syntax.NUM || p.poss && ordinal(f.doc.Token(from).Form) && !isHyphen(f.doc.Token(from+1).Form)) {
		from++
	}
	r.text = f.phrase(from, f.complement(&p))
	if len(r.text) > 100 {
		r.text = f.phrase(p.role, p.stop)
	}
	if f.words[from].look&first != 0 && f.words[from].look&(upper|caps|inner) == upper && f.words[from].class&(placeName|lexicon.Demonym) == 0 {
		r.text = lowerFirst(r.text)
	}
	r.head = fold(f.doc.Token(p.head).Lemma)
	r.gender = nounGender(r.head)
	fields, _ := lexicon.Role(r.head)
	switch {
	case anybody(r.head):
		r.weight = 0
	case p.class&lexicon.Person == 0 && (mention || p.owner >= 0):
		r.weight = 2
	case p.class&lexicon.Person == 0:
		r.weight = 1
	case fields == lexicon.Family:
		r.weight = 1
		if !p.poss && p.owner < 0 && p.end == p.stop {
			if r.weight = 0; (p.article || p.the) && kin(r.head) {
				r.weight = 1
				r.owner, r.pron = f.leftBehind(p.head, i)
			}
		}
	case !mention && fields != lexicon.Military:
		r.weight = 4
	case !mention:
		r.weight = 1
	}
	switch {
	case p.class&(lexicon.Person|lexicon.Animate) == 0:
		n.votes.appositive(p.class)
		r.weight = 0
	case contractor(r.head) && n.end-n.start > 1 && f.words[n.start].class&(lexicon.Given|lexicon.Nickname) == 0 && n.title == n.start:
		n.votes[Organization] += 8 // the promoter, Grand Large Live
	default:
		n.votes[Person] += 2
	}
	f.roles = append(f.roles, r)
}

// contractor reports whether a noun for a person is as often said of a company.
func contractor(noun string) bool {
	switch noun {
	case "promoter", "developer", "owner", "operator", "sponsor", "distributor", "publisher", "organiser", "organizer", "contractor", "builder",
		"supplier", "manufacturer", "producer", "rival", "maker", "landlord", "insurer", "lender", "employer":
		return true
	}
	return false
}

// ownerAfter returns the index of the organisation that is named at token k of the sentence, behind "of" and perhaps an article, or -1.
func (f *finding) ownerAfter(k int, sent int32) int {
	if k+1 < len(f.words) && f.doc.Token(k).Tag == syntax.DET {
		k++
	}
	if k+1 < len(f.words) && f.doc.Token(k).Tag == syntax.NOUN && f.newsBefore(k, &f.sentences[sent]) {
		if k++; k+1 < len(f.words) && isQuoteMark(f.doc.Token(k).Form) {
			k++ // by the magazine “Kontur”
		}
	}
	if k >= len(f.words) || f.words[k].sent != sent {
		return -1
	}
	return f.nameStarting(k)
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }
