package entity

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// A name is a stretch of tokens that names somebody or something.
type name struct {
	start, end   int // tokens
	title        int // the token where the titles right before it start, or start
	votes        votes
	gender       Gender // by its title
	the          bool   // an article stands before it
	alias        string // what it names, if that is not its own words: Bill Clinton, for the Bill of "Bill and Hillary Clinton"
	shortFor     int    // the index of the name that this one, in brackets, is short for; or -1
	other        bool   // the text says that it is another name of shortFor
	entity       int    // the index of its entity, or -1
	group        bool   // "the Wright brothers"
	certainTitle bool
	apposed      int // the main noun of the phrase beside it that tells its role, or 0
}

// runs finds the names of sentence s, in which capital letters tell something.
func (f *finding) runs(s *sentence) {
	for i := s.First; i < s.End; {
		if s.Kind == article.Dateline && f.doc.Token(i).Form == "(" {
			for j := i + 2; j < min(i+8, s.End); j++ {
				if f.doc.Token(j).Form == ")" && f.words[j-1].look&letters != 0 { // (Inter-African Press)
					f.add(i+1, j, -1, s)
					i = j
				}
			}
			i++
			continue
		}
		if !f.starts(i, s) {
			i++
			continue
		}
		j := f.run(i, s)
		f.split(i, j, s)
		i = j
	}
}

// functional reports whether words of tag t are never names of their own.
func functional(t syntax.Tag) bool {
	switch t {
	case syntax.DET, syntax.PRON, syntax.ADP, syntax.CCONJ, syntax.SCONJ, syntax.AUX, syntax.PART, syntax.PUNCT, syntax.SYM:
		return true
	default:
		return false
	}
}

const (
	placeName = lexicon.City | lexicon.Capital | lexicon.Country | lexicon.Region
	knownName = lexicon.Body | lexicon.Country | lexicon.Capital | lexicon.Region | lexicon.Acronym | lexicon.NewsOrg | lexicon.Metonym
	personal  = lexicon.Given | lexicon.Surname | lexicon.Nickname
	roleNoun  = lexicon.Person | lexicon.Animate | lexicon.Collective
	calendar  = lexicon.Month | lexicon.Weekday
)

// starts reports whether a name can start with token i.
func (f *finding) starts(i int, s *sentence) bool {
	w := &f.words[i]
	if w.look&digit != 0 && f.numberedUnit(i, s) {
		return true
	}
	if w.look&letters == 0 || w.look&styled != 0 {
		return false
	}
	t := f.doc.Token(i)
	if w.look&upper == 0 {
		return f.lowStart(i, t, s)
	}
	if t.Form[0] == '@' {
		return true
	}
	if headlineVerb(t.Form) && w.class&personal == 0 || f.appended(i, s) || feast(t.Form) || t.Form == "Day" && i > s.First && feast(f.doc.Token(i-1).Form) {
		return false
	}
	if w.look&first != 0 && modifies(t.Form) && i+1 < s.End && f.words[i+1].look&upper == 0 {
		return false // Shadow treasurer Ana Ruiz
	}
	next := i+1 < s.End && f.words[i+1].look&upper != 0 && (!functional(f.doc.Token(i+1).Tag) || f.joins(i+1))
	if t.Form == "Independent" && next && f.words[i+1].class&(lexicon.Title|lexicon.Honorific) != 0 {
		return false // Independent MP
	}
	if w.class&calendar != 0 && !(i+1 < s.End && isHyphen(f.doc.Token(i+1).Form)) && !(w.class&lexicon.Given != 0 && next && f.words[i+1].class&calendar == 0) {
		return false
	}
	if t.Tag == syntax.NUM && w.look&(caps|digit) == 0 {
		return false
	}
	if portfolio(t.Form) && f.inCharge(i, s) || w.look&caps != 0 && !next && plain(t.Form) || w.look&digit != 0 && w.look&inner != 0 && f.amount(i, s) {
		return false
	}
	if functional(t.Tag) {
		return t.Tag == syntax.AUX && w.class&lexicon.Given != 0 && next || w.look&caps != 0 && len(t.Form) > 1 && w.class&lexicon.Acronym != 0
	}
	if f.label(i, s) {
		return false
	}
	if !next && (t.XPOS == "NNPS" || t.XPOS == "NNS") && w.class&(personal|placeName|lexicon.Acronym|lexicon.NewsOrg) == 0 && f.nounClass(i)&roleNoun != 0 {
		return false // Lawmakers
	}
	if w.look&caps != 0 && w.read == 0 && w.class&(knownName|personal) == 0 && t.Tag != syntax.PROPN && t.Tag != syntax.X && t.Tag != syntax.NOUN {
		return false // a word in capitals for emphasis
	}
	if w.look&first == 0 || w.look&caps != 0 && len(t.Form) <= 6 {
		return true
	}
	// The first word has a capital letter whatever it is.
	if next && i+1 < s.End && lexicon.Classes(f.phrase(i, i+2))&lexicon.Metonym != 0 {
		return true // Downing Street
	}
	if f.opensBody(i, s) {
		return false
	}
	if w.class&roleNoun != 0 && !next && w.class&(lexicon.Given|placeName) == 0 {
		return false
	}
	if r := f.readAt(i); r != nil && r.First == i && r.Kind != syntax.OtherName {
		return true
	}
	if t.Tag == syntax.PROPN {
		return !(w.class&roleNoun != 0 && w.class&lexicon.Given == 0) || next
	}
	if w.class&(knownName|lexicon.Honorific) != 0 && t.Tag != syntax.VERB && t.Tag != syntax.ADV &&
		(w.class&(knownName|lexicon.Honorific) != lexicon.NewsOrg || t.Tag != syntax.NOUN) {
		return true
	}
	return next && w.class&(lexicon.Given|lexicon.Title|lexicon.Demonym|lexicon.City|lexicon.Begins) != 0 && t.Tag != syntax.VERB
}

// label reports whether token i is a word like the first of "Photo: Ana Ruiz".
func (f *finding) label(i int, s *sentence) bool {
	return i+1 < s.End && f.doc.Token(i+1).Form == ":" && f.words[i].look&first != 0 && f.words[i].class&personal == 0
}

// readAt returns the name that syntax takes token i to be part of, or nil.
func (f *finding) readAt(i int) *syntax.Name {
	if k := f.words[i].read; k > 0 {
		return &f.read[k-1]
	}
	return nil
}

// oneRead reports whether syntax takes the tokens i and j to be of one name.
func (f *finding) oneRead(i, j int) bool {
	return f.words[i].read != 0 && f.words[i].read == f.words[j].read
}

// lowStart reports whether a name can start with token i, which has a small first letter: al-Assad, eBay.
func (f *finding) lowStart(i int, t syntax.Token, s *sentence) bool {
	if f.words[i].look&inner != 0 {
		return f.words[i].look&digit == 0 && t.Tag == syntax.PROPN
	}
	if t.Tag != syntax.PROPN && t.Tag != syntax.X || i+1 >= s.End {
		return false
	}
	n := f.particle(i, s)
	return n > 0 && i+n < s.End && f.words[i+n].look&upper != 0
}

// capital reports whether token i, which is not the first of a name, can go on with it.
func (f *finding) capital(i int) bool {
	w := &f.words[i]
	if w.look&(upper|inner) == 0 {
		return false
	}
	t := f.doc.Token(i)
	if functional(t.Tag) && w.look&first == 0 && (f.oneRead(i-1, i) || f.joins(i)) {
		return true // Doctors Without Borders
	}
	if functional(t.Tag) {
		return w.look&caps != 0 && t.Tag != syntax.PRON && len(t.Form) > 1 || w.look&(first|initial) == initial
	}
	if w.class&lexicon.Weekday != 0 {
		return false
	}
	if w.class&lexicon.Month != 0 {
		return f.words[i-1].class&lexicon.Given != 0 && f.words[i-1].look&upper != 0
	}
	return w.look&first == 0
}

// maxName is the length in tokens up to which a run of words with capital letters is one name.
const maxName = 16

// run returns the end of the run of tokens with capital letters, and what can join them, that starts at i.
func (f *finding) run(i int, s *sentence) int {
	of := false // the run has an "of" in it
	j := i + 1
	if f.words[i].look&upper == 0 && f.words[i].look&inner == 0 {
		j = i + f.particle(i, s) + 1
	} else if i+3 <= s.End && isArabicArticle(f.doc.Token(i).Form) && isHyphen(f.doc.Token(i+1).Form) && f.words[i+2].look&upper != 0 {
		j = i + 3 // Al-Hadid
	}
	for j < s.End && j-i < maxName {
		if f.capital(j) {
			if headlineVerb(f.doc.Token(j).Form) && f.words[j].class&lexicon.Surname == 0 {
				break
			}
			j++
			continue
		}
		n := 0
		switch t := f.doc.Token(j); t.Form {
		case "of", "for", "on", "and", "the", "&", "in", "'s", "’s":
			if f.oneRead(j-1, j) && (t.Form != "the" || f.words[j-1].class&(lexicon.PlaceHead|lexicon.OrgHead) == 0) {
				n = 1
				if j+1 < s.End && f.oneRead(j, j+1) && f.doc.Token(j+1).Form == "the" {
					n = 2
				}
				of = of || t.Form == "of"
			}
		}
		switch t := f.doc.Token(j); t.Form {
		case "-", "‐", "‑":
			n = f.hyphen(i, j, s)
		case "of", "for", "on":
			if n == 0 {
				if n = f.linked(j, s, t.Form); n > 0 {
					of = true
				}
			}
		case ",":
			n = f.listed(i, j, s)
		case "'", "’":
			if f.words[j].look&glued != 0 && strings.HasSuffix(f.doc.Token(j-1).Form, "s") && j+1 < s.End && f.words[j+1].class&(lexicon.OrgHead|lexicon.TakesOf) != 0 {
				n = 1 // Whalers' Association
			}
			if n == 0 {
				n = f.nickname(i, j, s)
			}
		case "the", "in":
		case "&":
			n = 1
		case "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "20", "24", "30", "60":
			if f.numbered(i, j, s) {
				return j + 1
			}
		case "and":
			if n == 0 && f.joint(i, j, s, of) {
				n = 1
			}
		case "'s", "’s":
			if n == 0 && f.possessiveInside(i, j) {
				n = 1
			}
			if j == i+1 && (ownS(f.doc.Token(j-1).Form) && !(j+1 < s.End && f.capital(j+1)) || f.ownVerb(j+1, s)) {
				return j + 1 // Moody's
			}
		case "“", `"`, "‘", "``":
			n = f.nickname(i, j, s)
		default:
			n = f.particle(j, s)
			if n == 0 && f.words[j].look&digit != 0 && j+1 < s.End && f.words[j+1].look&upper != 0 && f.words[j+1].class&lexicon.PlaceHead != 0 {
				n = 1 // West 23rd Street
			}
		}
		if n == 0 || j+n > s.End {
			break
		}
		if j+n < s.End && f.capital(j+n) {
			j += n + 1
			continue
		}
		if n >= 2 && f.doc.Token(j+n-1).Form != "the" && f.closed(j, n) {
			j += n
			continue
		}
		break
	}
	return j
}

// closed reports whether the n tokens at j, found to go on with a name, also may end it: the -un of Kim Jong-un.
func (f *finding) closed(j, n int) bool {
	switch f.doc.Token(j).Form {
	case "-", "‐", "‑":
		return n == 2
	}
	return false
}

// particle returns how many tokens at j are particles of names: van der, al-.
func (f *finding) particle(j int, s *sentence) int {
	n := 0
	for j+n < s.End && n < 3 {
		switch f.doc.Token(j + n).Form {
		case "de", "da", "del", "della", "delle", "di", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "ten",
			"bin", "bint", "ibn", "ben", "zu", "af", "av", "y", "i", "abu", "d'", "d’", "ould":
			n++
		case "al", "el", "as", "ad", "an", "ar", "ash", "at", "az", "ul", "ur":
			if j+n+1 < s.End && isHyphen(f.doc.Token(j+n+1).Form) && f.words[j+n+1].look&glued != 0 {
				return n + 2
			}
			return n
		default:
			return n
		}
	}
	return n
}

func isArabicArticle(form string) bool {
	switch form {
	case "Al", "El", "As", "Ad", "An", "Ar", "Ash", "At", "Az":
		return true
	}
	return false
}

func isHyphen(form string) bool { return form == "-" || form == "‐" || form == "‑" }

// hyphen returns how many tokens from the hyphen j on join what follows to the name that starts at i.
func (f *finding) hyphen(i, j int, s *sentence) int {
	if f.words[j].look&glued == 0 || j+1 >= s.End || f.words[j+1].look&glued == 0 {
		return 0
	}
	next := f.doc.Token(j + 1).Form
	switch {
	case f.words[j+1].look&upper != 0:
		return 1
	case next == "elect", next == "designate":
		return 2
	case len(next) <= 3 && j+3 < s.End && isHyphen(f.doc.Token(j+2).Form) && f.words[j+3].look&upper != 0 && f.words[j+3].look&glued != 0:
		return 3 // Mar-a-Lago
	case strings.EqualFold(next, f.doc.Token(j-1).Form):
		return 2 // Jun-jun
	case j >= i+2 && f.words[j-2].look&upper != 0 && len(next) <= 5 && f.words[j-1].look&(upper|caps) == upper && f.words[i].look&caps == 0 && !compoundEnd(next) &&
		f.words[i].class&(lexicon.Demonym|placeName|lexicon.Title) == 0:
		return 2 // Kim Jong-un
	}
	return 0
}

// compoundEnd reports whether s is a word that makes an adjective of the name before it: Tokyo-based.
func compoundEnd(s string) bool {
	switch s {
	case "based", "born", "led", "era", "style", "made", "run", "owned", "like", "wide", "area", "type", "class", "level", "held",
		"bound", "only", "free", "own", "ever", "to", "in", "on", "off", "up", "out", "age", "old", "inch", "year", "day", "plus",
		"esque", "ish", "ready", "size", "sized", "month", "cup", "tax", "trade", "aid", "war", "link", "pro", "anti":
		return true
	}
	return false
}

// linked returns how many tokens, from the preposition j on, link what follows to the noun before: Bank of the North.
func (f *finding) linked(j int, s *sentence, form string) int {
	head := f.words[j-1].class
	if head&lexicon.TakesOf == 0 {
		return 0
	}
	if form == "on" {
		switch f.doc.Token(j - 1).Form {
		case "Committee", "Council", "Commission", "Panel", "Subcommittee", "Conference":
		default:
			return 0
		}
	}
	if j+1 >= s.End {
		return 0
	}
	if t := f.doc.Token(j + 1); t.Form == "the" {
		return 2
	}
	if f.words[j+1].look&upper == 0 {
		return 0
	}
	return 1
}

// joint reports whether the "and" at j is part of the name that starts at i: Food and Drug Administration.
func (f *finding) joint(i, j int, s *sentence, of bool) bool {
	if j+1 >= s.End || !f.capital(j+1) {
		return false
	}
	left, right := f.words[j-1].class, f.words[j+1].class
	if f.class(i, j+2)&(lexicon.Country|lexicon.Region|lexicon.NewsOrg) != 0 || j-i <= 2 && f.class(i, j+2)&lexicon.OrgHead != 0 {
		return true
	}
	const whole = placeName | lexicon.Acronym | lexicon.OrgHead | lexicon.Company | lexicon.Demonym | lexicon.People
	if left&whole != 0 || right&(placeName|lexicon.Acronym|lexicon.Demonym|lexicon.Given) != 0 || f.words[j-1].look&caps != 0 {
		return false
	}
	k := j + 1
	for k < s.End && f.capital(k) {
		k++
	}
	last := f.words[k-1].class
	if of {
		return right&lexicon.Surname == 0 || last&lexicon.OrgHead != 0
	}
	return k-j > 2 && j-i <= 2 && last&(lexicon.OrgHead|lexicon.Company) != 0 && left&lexicon.Given == 0
}

// possessiveInside reports whether the 's at j is part of the name that starts at i: People's Republic.
func (f *finding) possessiveInside(i, j int) bool {
	switch f.doc.Token(j - 1).Form {
	case "King", "Queen", "Prince", "Princess":
		return j-i == 1
	case "People", "Women", "Children", "Men", "Farmers", "Moody", "Lloyd", "McDonald", "Wendy", "Macy", "Sotheby",
		"Christie", "Kohl", "Levi", "Lowe", "Sainsbury", "Valentine", "Guy", "Trader", "Victoria":
		return true
	}
	return j-i == 2 && (f.doc.Token(i).Form == "St." || f.doc.Token(i).Form == "St")
}

// nickname returns how many tokens from the mark at j on are a nickname in quotation marks inside the name that starts at i.
func (f *finding) nickname(i, j int, s *sentence) int {
	if f.words[i].class&(lexicon.Given|lexicon.Nickname) == 0 || j-i > 2 {
		return 0
	}
	for n := 2; n <= 4 && j+n+1 < s.End; n++ {
		switch f.doc.Token(j + n).Form {
		case "”", `"`, "’", "'", "''":
			if f.words[j+n+1].look&(upper|first) == upper && f.words[j+1].look&upper != 0 {
				return n + 1
			}
			return 0
		}
	}
	return 0
}

// class returns the classes of the phrase of the tokens i up to j.
func (f *finding) class(i, j int) lexicon.Class {
	if j-i == 1 {
		return f.words[i].class
	}
	if f.words[i].class&lexicon.Begins == 0 {
		return 0
	}
	return lexicon.Classes(f.phrase(i, j))
}

// opensBody reports whether token i, the first of sentence s, has its capital letter for that alone, as the next word shows: City hall.
func (f *finding) opensBody(i int, s *sentence) bool {
	return f.words[i].look&first != 0 && i+1 < s.End && f.words[i+1].look&(letters|upper) == letters && f.words[i+1].class&lexicon.Person == 0 &&
		lexicon.Classes(f.phrase(i, i+2))&lexicon.Collective != 0
}

// ownVerb reports whether token i, behind 's, is a verb of saying with a clause or an object, so that what stands before it is its subject:
// Hadley's confirmed it had, Brandt's said that.
func (f *finding) ownVerb(i int, s *sentence) bool {
	if i+1 >= s.End {
		return false
	}
	t, next := f.doc.Token(i), f.doc.Token(i+1)
	if t.Tag != syntax.VERB || !speaks(t.Lemma) || t.XPOS != "VBD" && t.XPOS != "VBN" && t.XPOS != "VBZ" {
		return false
	}
	return next.Tag == syntax.PRON && next.XPOS != "PRP$" || next.Tag == syntax.DET || next.Tag == syntax.SCONJ || next.Form == "to" || next.Form == "that"
}
