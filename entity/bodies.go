package entity

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// bodies adds the mention with a head that is a noun for an organisation.
func (f *finding) bodies(i int, lemma string, plural bool, s *sentence) {
	p := f.phraseAt(i, s)
	switch lemma {
	case "palace":
		if v := f.verbOf(i); v < 0 || !speaks(f.doc.Token(v).Lemma) || !p.the {
			return // what is done in it
		}
	case "platform":
		if !p.the && p.owner < 0 && !p.poss && s.Kind == article.Paragraph {
			return // a platform for growth
		}
	case "site", "website", "group", "panel", "office", "network":
		if lemma == "office" && p.poss && p.inner >= 0 && !isPossessive(f.doc.Token(p.inner).Form) {
			break // the prosecutor's office
		}
		if b := f.byRole[lemma] - 1; !plural && !p.the && p.owner < 0 && b < 0 && lemma != "group" && lemma != "panel" || lemma == "site" && p.words == p.head && b < 0 {
			return
		}
	}
	if p.start == p.words && p.words == p.head && !plural && s.Kind == article.Paragraph {
		switch lemma {
		case "police", "military", "parliament", "opposition", "prosecution":
		default:
			return // in office, at court
		}
	}
	end := max(p.end, p.stop)
	e := f.appositeBody(i, lemma, &p)
	if e < 0 && !plural && p.the && p.owner < 0 && p.end == p.stop {
		if k := f.byRole[lemma] - 1; k >= 0 && f.beings[k].Kind != Group && f.beings[k].Kind != Person && p.words == p.head {
			e = k
		} else if p.words == p.head {
			if e = f.lastBody(lemma, i); e < 0 && i < lede && s.Kind == article.Paragraph {
				e = f.nextBody(lemma, i)
			}
		}
	}
	if e < 0 && !plural && s.Kind == article.Paragraph && (p.the || p.article) {
		e = f.headed(lemma, f.phrase(p.start, end))
		if e >= 0 && p.owner < 0 {
			f.beings[e].Name = bare(f.phrase(p.start, end))
		}
	}
	if e < 0 {
		from := p.words
		if p.owner >= 0 && p.end == p.stop || p.poss {
			from = p.start
		}
		text := bare(f.phrase(from, end))
		if p.article && end > p.stop && f.recent["="+fold(f.phrase(p.words, p.stop))] != 0 {
			text = f.phrase(p.words, p.stop) // the headline has told of it
		}
		kind := Organization
		if plural {
			kind = Group
		} else if newsNoun(lemma) {
			kind = Publication
		}
		made := false
		e, made = f.same(kind, text)
		if made {
			b := &f.beings[e]
			b.head = lemma
			b.plural = plural
			b.owner, b.pron = p.owner, p.inner
			b.generic = true
		}
	}
	f.note(f.span(p.start, end), i, Nominal, e)
	f.touch(e, i)
}

// headed returns the body with that main noun of which only the headline has told, in words that are all in text, or -1:
// Clinic admits … The private clinic at Lind.
func (f *finding) headed(lemma, text string) int {
	e := f.byRole[lemma] - 1
	if e < 0 {
		return -1
	}
	b := &f.beings[e]
	if b.Kind != Organization || !b.generic || b.lastAt < 0 {
		return -1
	}
	if k := f.sentences[f.words[b.lastAt].sent].Kind; k != article.Headline && k != article.Dek {
		return -1
	}
	text = " " + fold(text) + " "
	for w := range strings.FieldsSeq(b.Name) {
		if !strings.Contains(text, " "+fold(w)+" ") {
			return -1
		}
	}
	return e
}

// appositeBody returns the body whose name stands right behind or before the noun at token i, which says what it is; or -1:
// the operator DSB, the Salvation party.
func (f *finding) appositeBody(i int, lemma string, p *phrase) int {
	if p.poss || f.plural(i) {
		return -1
	}
	n := f.nameStarting(i + 1)
	if n < 0 && isQuoteMark(f.form(i+1, i)) {
		n = f.nameStarting(i + 2) // the magazine “Kontur”
	}
	if n >= 0 && p.end == p.stop && f.words[f.names[n].start].sent == f.words[i].sent {
		e := f.names[n].entity
		if k := f.beings[e].Kind; (k == Organization || k == Publication) && (p.the || p.start < i || p.words < i) && f.beings[e].head != lemma {
			return e
		}
	}
	if n := f.nameEnding(i); n >= 0 && p.owner == n && p.end == p.stop {
		switch lemma {
		case "party", "movement", "group", "company", "firm", "newspaper", "magazine", "daily", "weekly", "club", "airline", "bank", "charity", "chain",
			"militia", "faction", "alliance", "coalition", "website", "foundation", "supermarket", "broadcaster":
			e := f.names[n].entity
			if k := f.beings[e].Kind; k == Organization || k == Publication {
				return e
			}
		case "hospital", "clinic", "hotel", "prison", "school", "college", "university", "museum", "theatre", "theater", "mine", "restaurant", "brewery":
			e := f.names[n].entity
			b := &f.beings[e]
			if b.Kind != Organization || b.head != "" && b.head != lemma {
				return -1
			}
			if b.head == "" && !strings.HasSuffix(b.Name, lemma) { // the Lakeview hospital
				b.Name, b.head = b.Name+" "+f.doc.Token(i).Form, lemma
			}
			return e
		}
	}
	return -1
}

func newsNoun(lemma string) bool {
	switch lemma {
	case "newspaper", "magazine", "broadcaster", "outlet", "daily", "weekly", "paper", "website", "site", "network", "station":
		return true
	}
	return false
}

// lastBody returns the named organisation that "the company" and the like at token i can be, or -1.
func (f *finding) lastBody(lemma string, i int) int {
	switch lemma {
	case "company", "firm", "agency", "organization", "organisation", "group", "newspaper", "magazine", "broadcaster", "outlet", "paper",
		"network", "team", "club", "party", "bank", "airline", "union", "charity", "association", "body", "retailer", "manufacturer",
		"carrier", "website", "daily", "station", "studio", "platform", "clinic":
	default:
		return -1
	}
	news := newsNoun(lemma)
	best, most := -1, 0
	for _, e := range f.others.list[:f.others.n] {
		b := &f.beings[e]
		if int(f.words[i].sent)-b.lastSeen > 4 || b.generic || b.head != lemma && official(b.head) && lemma != "organization" && lemma != "organisation" && lemma != "agency" && lemma != "body" {
			continue
		}
		if b.Kind == Publication && (news || b.salience >= 4 && (lemma == "agency" || lemma == "company")) || b.Kind == Organization && !news {
			if p := 30 - 3*(int(f.words[i].sent)-b.lastSeen) + 2*b.salience; p > most {
				best, most = e, p
			}
		}
	}
	return best
}

// nextBody returns the named company that the lead speaks of as "the company" at token i before it names it, or -1:
// the first organisation named in the next two sentences.
func (f *finding) nextBody(lemma string, i int) int {
	switch lemma {
	case "company", "firm", "club", "bank", "airline", "charity", "retailer", "manufacturer", "carrier", "union", "studio":
	default:
		return -1
	}
	for n := f.nameBefore(i+1) + 1; n < len(f.names) && f.words[f.names[n].start].sent <= f.words[i].sent+2; n++ {
		if b := &f.beings[f.names[n].entity]; b.Kind == Organization && !official(b.head) && b.opened < 0 {
			return f.names[n].entity
		}
	}
	return -1
}

// official reports whether a body whose main noun is head is no company, team or party.
func official(head string) bool {
	switch head {
	case "ministry", "department", "court", "council", "parliament", "police", "university", "committee", "commission", "army", "church",
		"government", "congress", "senate", "office", "agency", "authority", "bureau", "hospital", "school", "college", "nations", "assembly",
		"board", "house", "navy", "force", "embassy", "treasury", "reserve":
		return true
	}
	return false
}

// places adds the mention "the country", "the city", where it stands for one that has a name.
func (f *finding) places(i int, lemma string, s *sentence) {
	p := f.phraseAt(i, s)
	if p.owner >= 0 && p.end > p.stop && p.words == p.head {
		if e := f.names[p.owner].entity; f.beings[e].Kind == Place && f.names[p.owner].end == p.end {
			f.note(f.span(p.start, p.stop), i, Nominal, e) // the city of Porto Alto
		}
		return
	}
	if !p.the || p.words != p.head || p.end != p.stop || p.owner >= 0 {
		return
	}
	for _, e := range f.others.list[:f.others.n] {
		b := &f.beings[e]
		if b.Kind != Place || int(f.words[i].sent)-b.lastSeen > 4 {
			continue
		}
		ok := false
		switch lemma {
		case "country", "nation", "republic", "kingdom":
			ok = b.country
		case "city", "capital":
			ok = !b.country && b.city
		case "town", "village", "suburb", "port":
			ok = !b.country && !b.city
		default:
			ok = !b.country && !b.city && b.head == lemma
		}
		if ok {
			f.note(f.span(p.start, p.stop), i, Nominal, e)
			f.touch(e, i)
			return
		}
	}
}

// company reports whether token i is a noun that tells of a company or the like, and of nobody who works for one.
func (f *finding) company(i int) bool {
	t := f.doc.Token(i)
	switch t.Lemma {
	case "firm", "company", "group", "operator", "manufacturer", "maker", "airline", "carrier", "bank", "lender", "insurer", "retailer", "conglomerate",
		"consortium", "brewer", "shipyard", "startup", "chain", "subsidiary", "charity", "foundation", "union", "utility",
		"automaker", "carmaker", "drugmaker", "chipmaker":
		return f.words[i].look&upper == 0 && !f.plural(i)
	}
	return false
}

// bodyAcross reports whether a noun phrase for a company stands before name n and a comma: The operator, Vodní Energie, said.
func (f *finding) bodyAcross(n *name, s *sentence) bool {
	k := n.title - 2
	if n.title != n.start || k <= s.First || f.doc.Token(k).Tag != syntax.NOUN || !f.company(k) || !f.closes(n.end, s) {
		return false
	}
	if n.end-n.start > 1 && f.words[n.start].class&lexicon.Given != 0 && f.words[n.end-1].class&lexicon.Surname != 0 {
		return false // the contractor, Tom Vega,
	}
	operates := f.doc.Token(k).Lemma == "operator"
	for k--; k >= s.First && k > n.title-8; k-- {
		switch t := f.doc.Token(k); {
		case f.articleAt(k) || t.XPOS == "PRP$":
			return true
		case !isModifier(t.Tag) || operates:
			return false // the crane operator, Tom Vega,
		}
	}
	return false
}
