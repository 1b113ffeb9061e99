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
		if all&(personal|placeName) != 0 && words == 1 {
			v[Organization] += 4
		} else {
			v[Organization] += 8
		}
	}
	if all&lexicon.Abbrev != 0 && lexicon.Abbreviated(form)&lexicon.AbbrevState != 0 {
		v[Place] += 6
	}
	if all&lexicon.NewsOrg != 0 {
		switch {
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
	case all&lexicon.Given != 0 && all&lexicon.Surname != 0:
		v[Person] += 3
	case all&personal != 0:
		v[Person] += 2
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
	switch words := n.end - n.start; {
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

// terrain reports whether form is a word that starts the names of places.
func terrain(form string) bool {
	switch form {
	case "Little", "Upper", "Lower", "Great", "Greater", "North", "South", "East", "West", "Port", "Porto",
		"Puerto", "Fort", "Mount", "Lake", "Cape", "San", "Santa", "Santo", "São", "Sao", "Rio", "Monte", "Los", "Las", "Ciudad", "Villa", "Nizhny",
		"Beit", "Deir", "Wadi", "Kuala", "Bandar", "Tel", "Umm", "Ras", "Kafr", "Isle", "Point", "Nova", "Novo", "Nuevo", "Nueva", "Bad":
		return true
	}
	return false
}

// locative reports whether a place often follows form.
func locative(form string) bool {
	switch form {
	case "in", "In", "from", "near", "at", "to", "of", "around", "outside", "across", "through":
		return true
	}
	return false
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

// force reports whether a name that starts with form is one of a storm or an operation.
func force(form string) bool {
	switch form {
	case "Storm", "Hurricane", "Cyclone", "Typhoon", "Operation", "Tropical", "Exercise", "Project":
		return true
	}
	return false
}

// voteContext weighs the words around n.
func (f *finding) voteContext(n *name, s *sentence) {
	v := &n.votes
	before, second := f.form(n.title-1, n.start), f.form(n.title-2, n.start)
	after, next := f.form(n.end, n.start), f.form(n.end+1, n.start)
	if before == "of" && n.title-2 >= s.First && f.words[n.title-2].look&upper == 0 && sortOf(second, second, 0) == place {
		v[Place] += 5
	}
	switch before {
	case "in", "In":
		v[Place] += 3
	case "at":
		if f.joinsRole(n.title-2, s) {
			v[Organization] += 4
		}
	case "near", "outside", "across", "throughout", "around", "Near", "Across", "toward", "towards":
		v[Place] += 2
	}
	if isQuoteMark(before) && isQuoteMark(after) {
		v[Other] += 6 // a film, a song
		v[Person] -= 2
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
	if (before == "told" || before == "to" && (second == "statement" || second == "interview" || second == "according")) &&
		f.words[n.start].class&lexicon.NewsOrg != 0 && n.end-n.start == 1 {
		v[Publication] += 5
	}
	if after == "'s" || after == "’s" {
		if n.end-n.start == 1 && n.title == n.start && f.governs(n.end+1, s) {
			v[Place] += 8 // Toland's interior minister
			v[Person] -= 8
		}
	}
	if k := f.traded(n, s); k != Person {
		v[k] += 6
		v[Person] -= 6
	}
	if f.match && v[Place] >= 8 && f.plays(n) {
		v[Organization] += v[Place] + 6
	}
	if n.start == s.First && (s.Kind == article.Dateline || f.words[n.start].look&caps != 0 && len(f.doc.Token(n.start).Form) > 2 && f.dateline(n.end, s)) {
		v[Place] += 6
	}
	if s.Kind == article.Dateline && before == "," && (after == "(" || after == "" || after == ",") && n.end-n.start <= 2 {
		v[Place] += 8 // DROVNIK, Toland (Reuters)
		v[Person] -= 4
	}
	if n.end < s.End {
		t := f.doc.Token(n.end)
		if t.Tag == syntax.NOUN && f.words[n.end].look&upper == 0 && n.end-n.start == 1 && v[Place] < 8 {
			switch sortOf(t.Form, t.Lemma, 0) {
			case body:
				v[Organization] += 4 // the Salvation movement
			}
		}
		if before == "of" && n.start-2 >= s.First && member(strings.ToLower(f.doc.Token(n.start-2).Lemma)) && v[Place] < 8 {
			v[Organization] += 3
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

// governs reports whether the phrase at token k tells of what countries have: a prime minister, a parliament.
func (f *finding) governs(k int, s *sentence) bool {
	for m := k; m < min(k+4, s.End); m++ {
		switch f.low(m, f.doc.Token(m).Form) {
		case "parliament", "capital", "army", "government", "economy", "constitution", "navy", "junta", "military", "border", "embassy", "ambassador",
			"coast", "currency", "population":
			return true
		case "minister":
			return m > k
		case "bank":
			return m > k && f.doc.Token(m-1).Form == "central"
		}
		if t := f.doc.Token(m); !isModifier(t.Tag) {
			return false
		}
	}
	return false
}

// joinsRole reports whether token k ends a role: head of commodities, at …
func (f *finding) joinsRole(k int, s *sentence) bool {
	for steps := 0; k >= s.First && steps < 4; k, steps = k-1, steps+1 {
		t := f.doc.Token(k)
		if t.Tag == syntax.NOUN && f.words[k].class&lexicon.Person != 0 {
			return true
		}
		if t.Tag != syntax.NOUN && t.Tag != syntax.ADJ && t.Form != "of" && t.Form != "and" {
			return false
		}
	}
	return false
}

// member reports whether a noun before "of" tells that a body follows.
func member(lemma string) bool {
	switch lemma {
	case "member", "chairman", "chairwoman", "founder", "employee", "spokesman", "spokeswoman", "branch", "follower", "director",
		"owner", "shareholder", "subsidiary":
		return true
	}
	return false
}

// isQuoteMark reports whether form is a quotation mark.
func isQuoteMark(form string) bool {
	switch form {
	case `"`, "“", "”", "„", "«", "»", "``", "''", "‘", "’":
		return true
	}
	return false
}

// dateline reports whether what follows token i is as in "KYIV, Ukraine (AP) —" or "LIMA —".
func (f *finding) dateline(i int, s *sentence) bool {
	for k := i; k < min(i+8, s.End); k++ {
		switch f.doc.Token(k).Form {
		case "—", "–", "--", "-":
			return f.words[k].look&glued == 0
		}
	}
	return false
}

// newsBefore reports whether token i is a noun for a publication that stands before its name: the news agency, the daily.
func (f *finding) newsBefore(i int, s *sentence) bool {
	t := f.doc.Token(i)
	if t.Tag != syntax.NOUN {
		return false
	}
	switch t.Form {
	case "newspaper", "journal", "magazine", "broadcaster", "daily", "weekly", "tabloid", "newswire":
		return true
	case "agency", "site", "website", "source", "outlet", "channel", "service", "organization", "organisation", "network", "portal", "blog":
		return i > s.First && (f.doc.Token(i-1).Form == "news" || f.doc.Token(i-1).Form == "television" || t.Form == "outlet")
	}
	return false
}

// appositive adds the evidence of a noun phrase in apposition with head of class c.
func (v *votes) appositive(c lexicon.Class) {
	switch {
	case c&lexicon.NewsHead != 0 && c&lexicon.Person == 0:
		v[Publication] += 4
	case c&lexicon.Collective != 0:
		v[Organization] += 2
	case c&(lexicon.Person|lexicon.Animate) != 0:
		v[Person] += 4
	case c&lexicon.PlaceHead != 0:
		v[Place] += 3
	case c&lexicon.OrgHead != 0:
		v[Organization] += 3
	}
}

// the reports whether "The" or "the" stands right before n.
func (f *finding) the(n *name) bool {
	before := f.form(n.start-1, n.start)
	return before == "The" || before == "the"
}

// age reports whether token i is the age of a person, as in "Ana Ruiz, 45, said".
func (f *finding) age(i, in int) bool {
	s := f.sentences[f.words[in].sent]
	if i >= s.End || f.words[i].look&digit == 0 {
		return false
	}
	form := f.doc.Token(i).Form
	if len(form) > 3 || form[0] == '0' || len(form) == 3 && form[0] != '1' {
		return false
	}
	for _, c := range []byte(form) {
		if c < '0' || c > '9' {
			return false
		}
	}
	switch f.form(i+1, in) {
	case ",", ".", ")", ";", "":
		return true
	}
	return false
}

// roleEnds reports whether token i is a noun for a person, a role or a relation.
func (f *finding) roleEnds(i int) bool {
	c := f.words[i].class
	if c&(lexicon.Person|lexicon.Animate) != 0 {
		return true
	}
	return f.nounClass(i)&(lexicon.Person|lexicon.Animate) != 0
}

// nounClass returns the classes of the dictionary form of token i.
func (f *finding) nounClass(i int) lexicon.Class {
	t := f.doc.Token(i)
	if t.Lemma == "" || t.Lemma == t.Form {
		return f.words[i].class
	}
	return lexicon.Classes(t.Lemma)
}

// speaks reports whether a verb has to do with speaking: its subject is somebody.
func speaks(lemma string) bool {
	switch lemma {
	case "say", "tell", "add", "ask", "announce", "claim", "argue", "write", "tweet", "deny", "confirm", "warn", "insist", "explain",
		"note", "state", "admit", "acknowledge", "declare", "reply", "respond", "comment", "report", "allege", "accuse", "urge",
		"reveal", "describe", "call", "predict", "suggest", "promise", "vow", "pledge", "reject", "dismiss", "criticize", "criticise",
		"condemn", "stress", "emphasize", "testify", "recall", "joke", "quip", "concede", "complain", "believe", "think", "hope",
		"decline", "refuse", "agree", "point", "speak", "quote", "cite", "publish", "blame", "praise", "demand", "propose":
		return true
	}
	return false
}

// headlineVerb reports whether form is a verb as headlines have it between two names.
func headlineVerb(form string) bool {
	switch form {
	case "Says", "Denies", "Rejects", "Confirms", "Calls", "Slams", "Urges", "Vows", "Backs", "Wins", "Loses", "Claims", "Warns", "Tells",
		"Dismisses", "Accuses", "Blames", "Admits", "Announces", "Asks", "Seeks", "Faces", "Gets", "Takes", "Makes", "Gives", "Meets",
		"Visits", "Hits", "Blasts", "Defends", "Demands", "Orders", "Signs", "Unveils", "Launches", "Plans", "Pledges", "Promises",
		"Refuses", "Declines", "Resigns", "Quits", "Dies", "Leads", "Joins", "Leaves", "Returns", "Reveals", "Reports", "Sues", "Charges",
		"Arrests", "Kills", "Attacks", "Threatens", "Offers", "Agrees", "Approves", "Blocks", "Bans", "Cuts", "Raises", "Drops", "Beats",
		"Said", "Denied", "Is", "Are", "Was", "Has", "Will", "Wants", "Apologizes", "Apologises", "Insists", "Suggests", "Hints",
		"Criticizes", "Criticises", "Condemns", "Praises", "Welcomes", "Endorses", "Opposes", "Supports", "Responds", "Reacts", "Speaks",
		"Appears", "Arrives", "Becomes", "Begins", "Ends", "Opens", "Closes", "Shuts", "Sets", "Sends", "Sees", "Expects", "Fears",
		"Names", "Appoints", "Fires", "Hires", "Picks", "Elects", "Votes", "Passes", "Rules", "Clears", "Sentences", "Convicts", "Jails":
		return true
	}
	return false
}

// given returns the gender that the statistics of given names tell for form, if they are clear.
func given(form string) Gender {
	male, female := lexicon.GivenName(form)
	switch {
	case male+female < 100:
		return Unknown
	case male >= 12*female:
		return Male
	case female >= 12*male:
		return Female
	default:
		return Unknown
	}
}

// titleGender returns the gender that the titles in the tokens i up to j tell.
func (f *finding) titleGender(i, j int) Gender {
	for ; i < j; i++ {
		if g := nounGender(f.doc.Token(i).Form); g != Unknown {
			return g
		}
	}
	return Unknown
}

// nounGender returns the gender of those whom a noun in the singular is said of.
func nounGender(noun string) Gender {
	switch fold(noun) {
	case "mr", "mr.", "sir", "lord", "king", "prince", "father", "brother", "son", "husband", "uncle", "nephew", "grandfather",
		"grandson", "stepfather", "boyfriend", "widower", "man", "boy", "gentleman", "spokesman", "chairman", "businessman",
		"congressman", "councilman", "assemblyman", "policeman", "fisherman", "duke", "baron", "earl", "emperor", "sheikh", "emir",
		"sultan", "monk", "imam", "pope", "cardinal", "bishop", "archbishop", "monsignor", "actor", "waiter", "salesman", "cameraman",
		"alderman", "groom", "father-in-law", "brother-in-law", "son-in-law", "herr", "senor", "monsieur", "guy", "lad", "dad", "ayatollah",
		"statesman", "sportsman", "anchorman", "patriarch", "rabbi", "fiance", "grandpa", "tsar", "ombudsman", "serviceman", "gunman":
		return Male
	case "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "mother", "sister", "daughter", "wife", "aunt",
		"niece", "grandmother", "granddaughter", "stepmother", "girlfriend", "widow", "woman", "girl", "spokeswoman", "chairwoman",
		"businesswoman", "congresswoman", "councilwoman", "assemblywoman", "policewoman", "duchess", "baroness", "countess", "empress",
		"nun", "actress", "waitress", "saleswoman", "alderwoman", "bride", "mother-in-law", "sister-in-law", "daughter-in-law", "frau",
		"senora", "madame", "mme.", "mme", "mlle.", "mom", "mum", "stateswoman", "sportswoman", "anchorwoman", "matriarch", "heroine",
		"ballerina", "grandma", "fiancee", "midwife", "schoolgirl", "servicewoman", "lass", "noblewoman":
		return Female
	}
	return Unknown
}
