package entity

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// votes is the evidence for each Kind.
type votes [len(kindCount)]int

var kindCount [Group + 1]struct{}

// add adds other to v.
func (v *votes) add(other votes) {
	for k := range v {
		v[k] += other[k]
	}
}

// winner returns the kind with the most votes; the first of equals in the order organization, person, place, publication, other.
func (v *votes) winner() Kind {
	best, most := Other, v[Other]
	for _, k := range [...]Kind{Publication, Place, Person, Organization} {
		if v[k] > 0 && v[k] >= most {
			best, most = k, v[k]
		}
	}
	return best
}

// vote weighs what the words of n and those around it tell of its kind.
func (f *finding) vote(n *name, s *sentence) {
	f.voteForm(n)
	f.voteContext(n, s)
	if n.certainTitle {
		n.votes[Person] += 8
	}
}

// voteForm weighs the words of n themselves.
func (f *finding) voteForm(n *name) {
	v := &n.votes
	words := n.end - n.start
	all := f.class(n.start, n.end)
	if words > 1 && all == 0 {
		all = lexicon.Classes(f.phrase(n.start, n.end))
	}
	a, z := f.words[n.start].class, f.words[n.end-1].class
	look := f.words[n.start].look
	form := f.doc.Token(n.start).Form
	if form[0] == '@' || form[0] == '#' {
		v[Other] += 3
		return
	}
	if all&lexicon.Country != 0 {
		v[Place] += 8
	}
	if all&(lexicon.City|lexicon.Region|lexicon.Capital) != 0 {
		v[Place] += 5
		if words == 1 && all&personal != 0 {
			if people, _ := lexicon.CityPeople(form); people < 1_000_000 {
				v[Place] -= 3
			}
		}
	}
	if all&lexicon.Metonym != 0 && all&(lexicon.City|lexicon.Capital) == 0 {
		v[Organization] += 7
	}
	if all&lexicon.Acronym != 0 {
		v[Organization] += 5
	}
	if all&lexicon.Body != 0 {
		switch {
		case words > 1:
			v[Organization] += 12
		case all&(personal|placeName) != 0:
			v[Organization] += 4
		default:
			v[Organization] += 8
		}
	}
	if all&lexicon.Abbrev != 0 && lexicon.Abbreviated(form)&lexicon.AbbrevState != 0 {
		v[Place] += 6
	}
	if all&lexicon.NewsOrg != 0 {
		switch {
		case words > 1 && z&lexicon.Surname == 0 && a&lexicon.Given == 0:
			v[Publication] += 12
		case words > 1 || look&caps != 0:
			v[Publication] += 8
		case f.the(n):
			v[Publication] += 6
		case z&(lexicon.NewsHead|lexicon.OtherHead|lexicon.PlaceHead) == 0 && all&(personal|placeName) == 0:
			v[Publication] += 4
		default:
			v[Publication] += 1
		}
	}
	if words > 1 {
		f.voteWords(n, a, z)
		return
	}
	switch {
	case look&caps != 0 && all&^(lexicon.Given|lexicon.Surname) == 0 && len(form) >= 2:
		v[Organization]++
		if s := &f.sentences[f.words[n.start].sent]; len(form) <= 5 && all&lexicon.Given == 0 && !s.titled && s.Kind == article.Paragraph && n.title == n.start {
			v[Person] -= 5 // an acronym
		}
	case all&lexicon.Given != 0 && all&lexicon.Surname != 0:
		v[Person] += 3
	case all&personal != 0:
		v[Person] += 2
	}
	if len(form) > 6 && (strings.HasSuffix(form, "wire") || strings.HasSuffix(form, "Wire")) && look&inner != 0 {
		v[Publication] += 6 // PRNewswire
	}
	if z&(lexicon.OrgHead|lexicon.Company) != 0 && all&personal == 0 {
		v[Organization] += 2
	}
	if z&lexicon.OtherHead != 0 {
		v[Other] += 2
	}
}

// voteWords weighs the words of n, which is more than one token; a and z are the classes of its first and last.
func (f *finding) voteWords(n *name, a, z lexicon.Class) {
	v := &n.votes
	of, inside := n.start, lexicon.Class(0)
	for i := n.start + 1; i < n.end; i++ {
		switch f.doc.Token(i).Form {
		case "of", "for", "on":
			if of == n.start {
				of = i
			}
		case "and":
			v[Organization]++
		case "&":
			v[Organization] += 5
			v[Person] -= 4
		default:
			inside |= f.words[i-1].class
			if f.joins(i) {
				v[Organization] += 4 // Doctors Without Borders
				v[Person] -= 4
			}
		}
	}
	if force(f.doc.Token(n.start).Form) {
		v[Other] += 8
		v[Person] -= 4
	}
	first, last := f.doc.Token(n.start).Form, f.doc.Token(n.end-1).Form
	words := n.end - n.start
	for i := n.start; i < n.end && words > 1; i++ {
		if gazette(f.doc.Token(i).Form) {
			v[Publication] += 6
			v[Person] -= 3
			break
		}
	}
	if daily(first) && z&(lexicon.OrgHead|lexicon.PlaceHead|lexicon.OtherHead) == 0 {
		v[Publication] += 6
		v[Person] -= 3
	}
	if isApostropheS(last) || ownS(last) {
		v[Organization] += 8
		v[Person] -= 8
	}
	if f.doc.Token(n.end-1).XPOS == "NNPS" && z&(lexicon.Surname|lexicon.Given) == 0 && n.title == n.start {
		v[Organization] += 3 // Sale Sharks
		v[Person] -= 4
	}
	head := z
	if of > n.start { // the head of "Bank of the North" is Bank
		head = f.words[of-1].class
		v[Person] -= 4
	}
	human := a&(lexicon.Given|lexicon.Nickname) != 0 && a&lexicon.Demonym == 0 && (f.words[n.start].look&caps == 0 || f.words[n.end-1].look&caps != 0) ||
		f.words[n.start].look&initial != 0 && a&(lexicon.Country|lexicon.Acronym|lexicon.Region) == 0
	onMap := terrain(f.doc.Token(n.start).Form) && n.end-n.start <= 3 && f.unknown(n.start+1, n.end)
	if male, female := lexicon.GivenName(f.doc.Token(n.start).Form); onMap && male+female < 5000 {
		human = false // Little Marden
	}
	named := human && z&lexicon.Surname != 0 && n.end-n.start <= 4
	if named && z&(lexicon.OrgHead|lexicon.PlaceHead|lexicon.NewsHead|lexicon.OtherHead) != 0 {
		head = 0 // Ana Banks, Carlos Street: one point for the usual meaning
		v[Organization]++
	}
	if head&lexicon.OrgHead != 0 {
		v[Organization] += 5
	}
	if z&lexicon.Company != 0 && !named {
		v[Organization] += 5
	}
	if head&lexicon.PlaceHead != 0 && f.doc.Token(n.end-1).Form != "Capital" {
		v[Place] += 5
	}
	if head&lexicon.NewsHead != 0 && of == n.start {
		v[Publication] += 6
	}
	if head&lexicon.OtherHead != 0 {
		v[Other] += 5
	}
	if inside&(lexicon.OrgHead) != 0 && !human {
		v[Organization] += 2
	}
	if f.words[n.end-1].look&digit != 0 {
		v[Other] += 3
	}
	if last == "Day" && words > 1 {
		v[Other] += 8
	}
	if a&lexicon.Demonym != 0 {
		v[Organization]++
		v[Other]++
	}
	if a&(lexicon.Region|lexicon.City|lexicon.Country) != 0 && a&personal == 0 {
		v[Organization] += 2
		v[Person] -= 2
	}
	if human {
		v[Person] += 4
		if f.words[n.start].look&initial != 0 {
			v[Person] += 2
		}
	}
	switch {
	case onMap && !human:
		v[Place] += 6
	case words <= 3 && !human && of == n.start && !f.the(n) && f.unknown(n.start, n.end) && !locative(f.form(n.start-1, n.start)):
		v[Person] += 3
		if f.match {
			v[Person] += 3
		}
	}
	if z&lexicon.Surname != 0 && head == z && z&(lexicon.OrgHead|lexicon.PlaceHead|lexicon.NewsHead|lexicon.OtherHead) == 0 {
		v[Person] += 2
	}
	if f.words[n.end-1].look&caps != 0 && f.words[n.start].look&caps == 0 && z&lexicon.Company == 0 {
		v[Other]++
	}
}

// unknown reports whether the tokens i up to j say nothing of the kind of the name that they are part of.
func (f *finding) unknown(i, j int) bool {
	for ; i < j; i++ {
		w := &f.words[i]
		if w.class&^(lexicon.Surname|lexicon.Begins) != 0 || w.look&(upper|caps|inner|digit) != upper {
			return false
		}
	}
	return true
}

// piece reports whether noun is something that a paper or a broadcaster publishes.
func piece(noun string) bool {
	switch noun {
	case "report", "story", "article", "column", "editorial", "essay":
		return true
	}
	return false
}

// civic reports whether noun is one for somebody who lives in a place or governs it.
func civic(noun string) bool {
	switch noun {
	case "councillor", "councilman", "councilwoman", "alderman", "mayor", "resident", "villager", "townspeople", "ratepayer":
		return true
	}
	return false
}

// bodyBehind reports whether token i ends a phrase like "the firm", which is not part of a role: the head of the firm.
func (f *finding) bodyBehind(i int, s *sentence) bool {
	if i-1 < s.First || i >= s.End || f.plural(i) {
		return false
	}
	if d := fold(f.doc.Token(i - 1).Form); d != "the" {
		return false
	}
	if t := f.doc.Token(i); t.Tag != syntax.NOUN || sortOf(t.Form, t.Lemma, f.words[i].class) != body {
		return false
	}
	return i-3 < s.First || f.doc.Token(i-2).Tag != syntax.ADP || !f.humanNoun(i-3)
}

// voteContext weighs the words around n.
func (f *finding) voteContext(n *name, s *sentence) {
	v := &n.votes
	before, second := f.form(n.title-1, n.start), f.form(n.title-2, n.start)
	after, next := f.form(n.end, n.start), f.form(n.end+1, n.start)
	if before == "of" && n.title-2 >= s.First && f.words[n.title-2].look&upper == 0 {
		switch second {
		case "government", "navy", "army", "republic", "kingdom", "parliament", "population", "coast", "border", "waters":
			v[Place] += 4
			v[Person] -= 2
		default:
			if sortOf(second, second, 0) == place {
				v[Place] += 5
			}
		}
	}
	if before == "," && f.bodyAcross(n, s) {
		v[Organization] += 8 // The operator, Vodní Energie,
		v[Person] -= 6
	}
	switch before {
	case "neighbouring", "neighboring", "Neighbouring", "Neighboring":
		v[Place] += 6
	case "in", "In":
		v[Place] += 3
	case "at":
		if f.joinsRole(n.title-2, s) {
			v[Organization] += 4
		}
	case "near", "outside", "across", "throughout", "around", "Near", "Across", "toward", "towards":
		v[Place] += 2
	}
	switch {
	case isQuoteMark(before) && isQuoteMark(after) && n.title-2 >= s.First && f.newsBefore(n.title-2, s):
		v[Publication] += 8 // the magazine “Kontrast”
		v[Person] -= 2
	case isQuoteMark(before) && isQuoteMark(after):
		v[Other] += 6 // a film, a song
		v[Person] -= 2
	case before == "in" && piece(second) && f.class(n.start, n.end)&placeName == 0:
		v[Publication] += 10 // the report in Kontrast
		v[Place] -= 4
	case (before == "itself" || before == "themselves") && (second == "calls" || second == "call" || second == "calling" || second == "called"):
		v[Organization] += 12 // a group that calls itself Night Owl
		v[Person] -= 8
	case before == "," && f.bodyBehind(n.title-2, s):
		v[Organization] += 5 // the firm, Tillit,
		v[Person] -= 3
	}
	k := n.title
	if before == "the" || before == "The" {
		v[Person] -= 3
		k--
	}
	if k > s.First && f.newsBefore(k-1, s) {
		v[Publication] += 6
	}
	if n.title > s.First {
		t := f.doc.Token(n.title - 1)
		switch {
		case t.Tag == syntax.NOUN && f.personLike(n.start, n.end) && f.roleEnds(n.title-1) && f.words[n.title-1].class&lexicon.Collective == 0:
			v[Person] += 5
		case t.Tag == syntax.NOUN && f.company(n.title-1) && (n.end-n.start == 1 || f.words[n.start].class&lexicon.Given == 0):
			v[Organization] += 6 // the satellite firm Orbview
			v[Person] -= 4
		case speaks(t.Lemma) && t.Tag == syntax.VERB:
			v[Person] += 2
			v[Organization]++
		}
	}
	switch after {
	case ",":
		switch {
		case next == "who":
			v[Person] += 4
		case next == "which":
			v[Person] -= 5
			v[Organization] += 2
		case f.age(n.end+1, n.start):
			v[Person] += 5
		case n.end+1 < s.End && f.words[n.end+1].class&(lexicon.Country|lexicon.Region) != 0:
			v[Place] += 2
		default:
			if h, role := f.appositive(n.end+1, s); h > 0 {
				v.appositive(role)
			}
		}
	case "(":
		if f.age(n.end+1, n.start) {
			v[Person] += 3
		}
	case "who":
		v[Person] += 3
	}
	if (before == "As" || before == "as") && (after == "reports" || after == "reported" || after == "writes" || after == "wrote") {
		v[Publication] += 6
		v[Person] -= 4
	}
	if f.words[n.start].class&lexicon.NewsOrg != 0 && before == "in" && (second == "published" || second == "appeared") {
		v[Publication] += 8
	}
	if (before == "told" || before == "to" && (second == "statement" || second == "interview" || second == "according")) &&
		f.class(n.start, n.end)&lexicon.NewsOrg != 0 {
		v[Publication] += 5 * min(2, n.end-n.start)
	}
	if after == "'s" || after == "’s" {
		if k := n.end + 1; n.end-n.start == 1 && n.title == n.start && k+1 < s.End && f.words[k].class&lexicon.Given != 0 && f.words[k+1].look&upper != 0 && v[Place] < 5 {
			v[Organization] += 5 // Sequoia's Ana Ruiz
			v[Person] -= 5
		}
		if n.end-n.start == 1 && n.title == n.start && f.governs(n.end+1, s) {
			v[Place] += 8 // Toland's interior minister
			v[Person] -= 8
		}
	}
	if k := f.traded(n, s); k != Person {
		v[k] += 12
		v[Person] -= 12
	}
	if k := n.end; k+1 < s.End && n.title == n.start && f.words[k].look&(upper|letters) == letters && f.words[k].class&lexicon.Person != 0 && f.words[k+1].look&upper != 0 &&
		!functional(f.doc.Token(k+1).Tag) {
		v[Person] -= 5 // Harrow boss Stuart Pierson
		if v[Place] < 5 {
			v[Organization] += 3
		}
	}
	if k := n.end; k+1 < s.End && n.title == n.start && f.words[k].look&upper != 0 && f.words[k].class&(lexicon.Title|lexicon.Honorific) != 0 && f.words[k].class&personal == 0 {
		v[Person] -= 6 // Renewal Party MLA Ana Ruiz
		if v[Place] < 5 {
			v[Organization] += 3
		}
	}
	if n.title > s.First && n.title == n.start && vessel(f.doc.Token(n.title-1).Form) {
		v[Other] += 10
		v[Person] -= 4
	}
	if s.score {
		v[Organization] += 12
	}
	if s.Kind == article.Dateline {
		if f.parenthesised(n.start, s) {
			v[Publication] += 10
		} else if n.end-n.start <= 3 {
			v[Place] += 6
		}
		v[Person] -= 4
	}
	if (before == "for" || before == "For") && n.title-2 >= s.First {
		if l := f.doc.Token(n.title - 2).Lemma; l == "play" || l == "score" || l == "sign" {
			v[Organization] += 10 // who plays for Porto
		}
	}
	if f.match && v[Place] >= 8 && f.plays(n) {
		v[Organization] += v[Place] + 6
	}
	if n.start == s.First && (s.Kind == article.Dateline || f.words[n.start].look&caps != 0 && len(f.doc.Token(n.start).Form) > 2 && f.dateline(n.end, s)) {
		v[Place] += 6
	}
	if n.end < s.End {
		t := f.doc.Token(n.end)
		if n.title == n.start && f.words[n.end].look&upper == 0 && civic(t.Lemma) && f.words[n.end-1].class&lexicon.OrgHead == 0 {
			v[Place] += 10 // a Lower Marden councillor
			v[Person] -= 4
		}
		if t.Tag == syntax.NOUN && f.words[n.end].look&upper == 0 && n.end-n.start == 1 && v[Place] < 8 {
			switch sortOf(t.Form, t.Lemma, 0) {
			case body:
				v[Organization] += 4 // the Salvation movement
			}
		}
		if before == "of" && n.start-2 >= s.First && member(strings.ToLower(f.doc.Token(n.start-2).Lemma)) && v[Place] < 8 {
			v[Organization] += 3
			if n.end-n.start > 1 && f.words[n.start].class&lexicon.Given == 0 {
				v[Organization] += 3
				v[Person] -= 4
			}
			if f.words[n.start].class&lexicon.Given == 0 {
				v[Person] -= 2 // nobody is the owner of a person
			}
		}
		if (t.Tag == syntax.NOUN || t.Tag == syntax.PROPN) && f.words[n.end].look&upper == 0 && sortOf(t.Form, t.Form, 0) == place {
			v[Place] += 6 // Porto Alto district
		}
		if t.Tag == syntax.VERB && speaks(t.Lemma) {
			v[Person] += 2
			v[Organization]++
			v[Publication]++
			v[Place]--
		}
	}
}
