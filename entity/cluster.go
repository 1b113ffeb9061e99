package entity

import (
	"cmp"
	"slices"
	"strings"

	"example.com/newstext/internal/lexicon"
)

// A form is one way a name is written, wherever it stands in the article.
type form struct {
	key    string
	words  []string // folded
	votes  votes
	count  int
	first  int // the index of the first name of this form
	entity int // the index of the entity that it always stands for, or -1 if its mentions are looked at one by one
	text   string
	nick   string // a part in quotation marks
	male   int    // titles that tell
	female int
	group  bool
}

// A being is an entity in the making.
type being struct {
	Entity
	first, last string // of a person, folded
	votes       votes
	male        int // evidence
	female      int
	roleHead    string // the last word of the role in the dictionary form
	roles       []int  // the indices of its roles, the first few
	weight      int    // of the role; a later role of more weight takes its place
	plural      bool
	city        bool
	country     bool
	owner       int // the index of the name it belongs to by its role, or -1
	pron        int // the pronoun or common noun for whom its role belongs to, or -1
	of          int // the index of the entity it belongs to by its role, or -1
	lastSeen    int // bookkeeping of the walk: the sentence and the order of its last mention
	salience    int
	mentions    int
	opened      int // where it was first mentioned
	lastAt      int // the token of its last mention
	quoted      bool
	generic     bool   // it has no name
	head        string // the main noun of an organisation, place or group
}

// cluster joins the names that are of one entity.
func (f *finding) cluster() {
	f.formOf = make(map[string]int, len(f.names)/2)
	f.aliases = map[string][]int{}
	for i := range f.names {
		f.addForm(i)
	}
	order := make([]int, len(f.forms))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := &f.forms[a], &f.forms[b]
		return cmp.Or(cmp.Compare(len(y.words), len(x.words)), cmp.Compare(x.first, y.first))
	})
	for _, i := range order {
		f.settle(i)
	}
	f.brackets()
	f.recent = map[string]int{}
	for i := range f.names {
		f.resolveName(i)
	}
}

// nameText returns the words of n as a reader would write the name.
func (f *finding) nameText(n *name) string {
	if n.alias != "" {
		return n.alias
	}
	return dropNickname(f.phrase(n.start, n.end))
}

// dropNickname returns s without a part in quotation marks in its midst.
func dropNickname(s string) string {
	i := strings.IndexAny(s, "“\"")
	if i <= 0 {
		return s
	}
	j := strings.LastIndexAny(s, "”\"")
	if j <= i {
		return s
	}
	for j < len(s) && s[j] != ' ' {
		j++
	}
	return strings.TrimSpace(s[:i]) + s[j:]
}

// nick returns the words of n before a nickname in quotation marks, and the nickname.
func (f *finding) nick(n *name) (before, nick string, ok bool) {
	open := -1
	for k := n.start + 1; k < n.end; k++ {
		if !isQuoteMark(f.doc.Token(k).Form) {
			continue
		}
		if open < 0 {
			open = k
		} else if k > open+1 {
			return f.phrase(n.start, open), f.phrase(open+1, k), true
		}
	}
	return "", "", false
}

// keyOf returns what is the same for all spellings of a name.
func keyOf(text string) string {
	if usual, ok := lexicon.CountryName(text); ok {
		return fold(usual)
	}
	key := fold(text)
	if state, of, ok := strings.Cut(key, " of "); ok && (strings.HasSuffix(state, "republic") || state == "kingdom") && lexicon.Classes(of)&lexicon.Country != 0 {
		switch of {
		case "china", "korea", "congo", "the congo": // there are two of each
		default:
			return keyOf(of)
		}
	}
	if !strings.Contains(key, ".") {
		return key
	}
	out := make([]byte, 0, len(key))
	for word := range strings.SplitSeq(key, " ") {
		if len(out) > 0 {
			out = append(out, ' ')
		}
		if strings.Count(word, ".") > 1 || len(word) == 2 {
			for _, c := range []byte(word) { // U.N., J.
				if c != '.' {
					out = append(out, c)
				}
			}
		} else {
			out = append(out, word...)
		}
	}
	return string(out)
}

// unincorporated returns key, of the name text of several words, without the letters for the kind of company at its end.
func unincorporated(key, text string) string {
	at := strings.LastIndexByte(key, ' ')
	if at < 0 || strings.IndexByte(key[:at], ' ') < 0 {
		return key
	}
	switch key[at+1:] {
	case "sa", "ag", "nv", "bv", "spa", "asa", "oyj":
		if last := text[strings.LastIndexByte(text, ' ')+1:]; strings.ToUpper(last) != last && !strings.HasSuffix(last, ".") {
			return key // Nogueira de Sa
		}
	case "plc", "inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "bhd":
	default:
		return key
	}
	return strings.TrimSuffix(key[:at], ",")
}

// addForm counts name i with its form.
func (f *finding) addForm(i int) {
	n := &f.names[i]
	text := f.nameText(n)
	full := keyOf(text)
	key := unincorporated(full, text)
	k, ok := f.formOf[key]
	if !ok {
		k = len(f.forms)
		f.formOf[key] = k
		f.forms = append(f.forms, form{key: key, words: strings.Fields(key), first: i, entity: -1, text: text, group: n.group})
	}
	fm := &f.forms[k]
	if n.alias == "" && n.end-n.start > 3 {
		if _, nick, ok := f.nick(n); ok && fm.nick == "" {
			fm.nick = fold(nick)
		}
	}
	fm.count++
	if len(text) > len(fm.text) && !(strings.Contains(text, " of ") && !strings.Contains(fm.text, " of ")) || strings.Contains(fm.text, " of ") && !strings.Contains(text, " of ") || f.words[n.start].look&caps == 0 && fm.text == strings.ToUpper(fm.text) {
		fm.text = text
	}
	fm.votes.add(n.votes)
	if key != full {
		fm.votes[Organization] += 20
	}
	switch n.gender {
	case Male:
		fm.male++
	case Female:
		fm.female++
	}
	n.entity = k // for now, the form
}

// settle gives the form i an entity, if it needs no look at each of its mentions.
func (f *finding) settle(i int) {
	fm := &f.forms[i]
	kind := fm.votes.winner()
	if fm.group {
		kind = Group
	}
	if len(fm.words) == 1 {
		if f.shortened(fm, kind) {
			return
		}
	} else if e := f.known(fm, kind); e >= 0 {
		f.join(i, e)
		return
	}
	e := len(f.beings)
	f.beings = append(f.beings, being{Entity: Entity{Kind: kind, Name: fm.text}, owner: -1, of: -1, pron: -1, opened: -1, lastSeen: -1})
	f.join(i, e)
}

// shortened reports whether the form of one word may be short for a longer name.
func (f *finding) shortened(fm *form, kind Kind) bool {
	for _, e := range f.candidates(fm) {
		if f.fits(fm, kind, &f.beings[e]) {
			return true
		}
	}
	return false
}

// candidates returns the entities that the form of one word may be short for, or another spelling of.
func (f *finding) candidates(fm *form) []int {
	if list := f.aliases[fm.key]; len(list) > 0 {
		return list
	}
	for full := range strings.SplitSeq(lexicon.FullNames(fm.key), ";") {
		if list := f.aliases[fold(full)]; full != "" && len(list) > 0 {
			return list // Ray, of Raymond Diaz
		}
	}
	if s := skeleton(fm.key); len(s) >= 5 || len(s) >= 3 && fm.votes[Place] >= 5 {
		return f.aliases["~"+s]
	}
	return nil
}

// fits reports whether a name of form fm, which by itself would be of the given kind, can be short for b.
func (f *finding) fits(fm *form, kind Kind, b *being) bool {
	v := &fm.votes
	switch {
	case b.Kind == kind, kind == Other && v[Other] < 3:
		return true
	case b.Kind == Person:
		return v[Place] < 5*fm.count+3 && (v[Organization] < 5 || v[Person] > 0)
	case b.Kind == Organization && kind == Place && strings.HasSuffix(b.Name, " of "+fm.text) && lexicon.Classes(fm.text)&placeName == 0:
		return true // the Church of Scientology
	case b.Kind == Organization || b.Kind == Publication:
		return kind == Organization || kind == Publication || kind == Person && v[Person] <= 3*fm.count || kind == Place && v[Place] <= 3*fm.count
	default:
		return b.Kind == Place && kind == Person && v[Person] <= 2*fm.count
	}
}

// known returns the entity that a form of several words is another form of, or -1.
func (f *finding) known(fm *form, kind Kind) int {
	if kind == Person {
		for _, key := range [...]string{fm.key, strings.ReplaceAll(fm.key, "-", " ")} {
			for _, e := range f.aliases[key] {
				if f.beings[e].Kind == Person && !genders(fm, &f.beings[e]) {
					return e // van der Meer, Kim Jong-un
				}
			}
		}
		first, last := personWords(fm.words)
		if first == "" || last == "" {
			return -1
		}
		if e := f.namesake(fm, first, last, first[:1]); e >= 0 {
			return e
		}
		for full := range strings.SplitSeq(lexicon.FullNames(first), ";") {
			if full == "" {
				break
			}
			if e := f.namesake(fm, first, last, fold(full[:1])); e >= 0 {
				return e
			}
		}
		for _, e := range f.aliases[skeleton(first)+" "+skeleton(last)] {
			if f.beings[e].Kind == Person {
				return e
			}
		}
		return -1
	}
	for _, e := range f.aliases[stripped(fm.words)] {
		if b := &f.beings[e]; b.Kind == kind || f.fits(fm, kind, b) {
			return e
		}
	}
	for _, e := range f.aliases[fm.key] {
		if b := &f.beings[e]; b.Kind != Person && f.fits(fm, kind, b) {
			return e
		}
	}
	return -1
}

// namesake returns the person with that surname and initial whose given name can be first, or -1.
func (f *finding) namesake(fm *form, first, last, initial string) int {
	for n, e := range f.aliases[initial+". "+last] {
		if n > 16 {
			break
		}
		if b := &f.beings[e]; b.Kind == Person && sameFirst(first, b.first) && !genders(fm, b) {
			return e
		}
	}
	return -1
}

// genders reports whether the titles of a form tell a gender other than b's.
func genders(fm *form, b *being) bool {
	return fm.male > 0 && b.female > 0 && b.male == 0 || fm.female > 0 && b.male > 0 && b.female == 0
}

// sameFirst reports whether two given names can be of one person: equal, an initial, a short form.
func sameFirst(a, b string) bool {
	if a == b || b == "" {
		return true
	}
	if short(a, b) || short(b, a) {
		return true
	}
	return nickOf(a, b) || nickOf(b, a) || skeleton(a) == skeleton(b)
}

// short reports whether a is the initial of b.
func short(a, b string) bool {
	a = strings.TrimSuffix(a, ".")
	return len(a) <= 2 && strings.HasPrefix(b, a[:1]) && (len(a) == 1 || a == b[:min(2, len(b))])
}

// nickOf reports whether a is a short form of the given name b.
func nickOf(a, b string) bool {
	for full := range strings.SplitSeq(lexicon.FullNames(a), ";") {
		if full != "" && strings.EqualFold(full, b) {
			return true
		}
	}
	return len(a) >= 3 && strings.HasPrefix(b, a)
}

// personWords returns the given name and the surname of a person.
func personWords(words []string) (first, last string) {
	for len(words) > 1 && suffix(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) < 2 {
		return "", ""
	}
	return words[0], words[len(words)-1]
}

func suffix(word string) bool {
	switch word {
	case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv":
		return true
	}
	return false
}

// stripped returns the words of an organisation's name without what tells its legal form.
func stripped(words []string) string {
	for len(words) > 1 && (lexicon.Classes(words[len(words)-1])|lexicon.Classes(strings.ToUpper(words[len(words)-1])))&lexicon.Company != 0 {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// skeleton returns a form of a word that is the same for most ways to write it in Latin letters.
func skeleton(word string) string {
	word = strings.TrimSuffix(word, "'s")
	var b []byte
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch c {
		case 'h':
			if len(b) > 0 && (b[len(b)-1] == 'k' || b[len(b)-1] == 'g') {
				continue // kh, gh
			}
		case 'y', 'j':
			c = 'i'
		case 'w':
			c = 'v'
		case 'c', 'q':
			c = 'k'
		case 'x':
			b = append(b, 'k')
			c = 's'
		case '\'', '-':
			continue
		}
		if len(b) > 0 && (b[len(b)-1] == c || c == 'e' && b[len(b)-1] == 'i' || c == 'i' && b[len(b)-1] == 'e') {
			b[len(b)-1] = min(b[len(b)-1], max(c, 'i'))
			if c == 'e' || c == 'i' {
				b[len(b)-1] = 'i'
			}
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

// brackets joins names to the short forms that follow them in brackets.
func (f *finding) brackets() {
	for i := range f.names {
		n := &f.names[i]
		if n.shortFor < 0 {
			continue
		}
		long := &f.forms[f.names[n.shortFor].entity]
		short := &f.forms[n.entity]
		if list := f.candidates(long); long.entity < 0 && n.other && len(list) == 1 && short.entity >= 0 && f.beings[short.entity].Name == short.text {
			f.alias(short.key, list[0])
			f.beings[list[0]].votes.add(short.votes)
			short.entity = list[0]
			continue
		}
		if long.entity < 0 || short.entity == long.entity {
			continue
		}
		if short.entity >= 0 {
			if b := &f.beings[short.entity]; !n.other && (b.votes.winner() == Person || len(short.words) > 1) || n.other && b.Name != short.text {
				continue
			}
		}
		f.alias(short.key, long.entity)
		short.entity = long.entity
		f.beings[long.entity].votes.add(short.votes)
	}
}

// resolveName finds the entity of name i and notes what its short forms stand for from here on.
func (f *finding) resolveName(i int) {
	n := &f.names[i]
	fm := &f.forms[n.entity]
	e := fm.entity
	if e < 0 {
		e = f.shortFor(n, fm)
	}
	if e < 0 {
		e = len(f.beings)
		kind := fm.votes.winner()
		f.beings = append(f.beings, being{Entity: Entity{Kind: kind, Name: fm.text}, owner: -1, of: -1, pron: -1, opened: -1, lastSeen: -1})
		f.join(n.entity, e)
		f.forms[n.entity].entity = -1 // the next mention may be of another
		f.beings[e].last = fm.key
	}
	n.entity = e
	b := &f.beings[e]
	if n.gender == Male {
		b.male += 2
	} else if n.gender == Female {
		b.female += 2
	}
	if b.last != "" && (b.Kind != Person || n.alias != "" || f.endsIn(n, b.last)) && !(f.recent[b.last] > 0 && f.asKin(n)) {
		f.recent[b.last] = e + 1
	}
	if b.Kind == Person && b.first != "" {
		f.recent[b.first] = e + 1
	}
}

// asKin reports whether n is told as a relative of somebody, whom the surname alone goes on to mean: her son, Tom Vega.
func (f *finding) asKin(n *name) bool {
	k := n.title - 1
	if n.end-n.start < 2 || k < 1 {
		return false
	}
	if f.doc.Token(k).Form == "," {
		k--
	}
	return kin(f.doc.Token(k).Lemma)
}

// endsIn reports whether the surname last is among the last words of n: a first name alone does not bring it to mind.
func (f *finding) endsIn(n *name, last string) bool {
	return n.end-n.start > 1 || fold(f.doc.Token(n.start).Form) == last
}

// shortFor returns the entity that n, a name of one word, is short for, or -1.
func (f *finding) shortFor(n *name, fm *form) int {
	list := f.candidates(fm)
	if len(list) > 0 && f.beings[list[0]].head == fm.key && f.beings[list[0]].Kind == Organization && strings.Contains(f.beings[list[0]].Name, " of ") {
		return list[0] // the Bank, of England
	}
	if r := f.recent[fm.key] - 1; r >= 0 && !f.conflict(n, r) {
		return r
	}
	best := -1
	kind := fm.votes.winner()
	for k, e := range list {
		if k > 16 {
			break
		}
		b := &f.beings[e]
		if f.conflict(n, e) || !f.fits(fm, kind, b) {
			continue
		}
		if best < 0 || b.last == fm.key && f.beings[best].last != fm.key {
			best = e
		}
	}
	return best
}

// conflict reports whether the title of n tells that it is not entity e.
func (f *finding) conflict(n *name, e int) bool {
	b := &f.beings[e]
	switch n.gender {
	case Male:
		return b.female > b.male
	case Female:
		return b.male > b.female
	default:
		return false
	}
}
