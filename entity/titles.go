package entity

import (
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// titleAt returns how many of the tokens from k up to j are a title or role that may stand before a name.
func (f *finding) titleAt(k, j int) int {
	for n := min(5, j-k); n > 0; n-- {
		c := f.class(k, k+n)
		if n == 1 && c&lexicon.Honorific != 0 {
			return 1
		}
		if c&lexicon.Person == 0 || n == 1 && c&(lexicon.Title|lexicon.Surname) == lexicon.Surname {
			continue
		}
		if n == 1 && c&lexicon.Given != 0 && k+2 >= j {
			if male, female := lexicon.GivenName(f.doc.Token(k).Form); male+female > 100_000 {
				return 0 // Dean Kamen, not a dean
			}
		}
		if e := k + n; e+1 < j && isHyphen(f.doc.Token(e).Form) {
			switch f.doc.Token(e + 1).Form {
			case "elect", "Elect", "designate", "Designate":
				n += 2
			}
		}
		return n
	}
	return 0
}

// modifies reports whether form before a role belongs to it: former, deputy.
func modifies(form string) bool {
	switch form {
	case "Former", "former", "Acting", "acting", "Deputy", "deputy", "Vice", "vice", "Assistant", "assistant", "Senior", "senior",
		"Shadow", "shadow", "Interim", "interim", "Incoming", "incoming", "Outgoing", "outgoing", "Ex", "ex", "Chief", "chief",
		"Junior", "junior", "Associate", "associate", "Lead", "lead", "Top", "top", "Then", "then", "Late", "late", "Veteran", "veteran",
		"Retired", "retired", "Ousted", "ousted", "Jailed", "jailed", "Exiled", "exiled", "Disgraced", "disgraced":
		return true
	}
	return false
}

// personLike reports whether the tokens i up to j could be the name of a person.
func (f *finding) personLike(i, j int) bool {
	if i >= j || j-i > 7 {
		return false
	}
	a, z := f.words[i].class, f.words[j-1].class
	if f.words[i].look&letters == 0 {
		return false
	}
	if z&(lexicon.OrgHead|lexicon.PlaceHead|lexicon.NewsHead|lexicon.OtherHead|lexicon.Company) != 0 &&
		!(z&lexicon.Surname != 0 && (j-i == 1 && z&(lexicon.OrgHead|lexicon.Company) == 0 || a&lexicon.Given != 0 && j-i == 2)) {
		return false
	}
	if a&(lexicon.Country|lexicon.Acronym) != 0 && a&personal == 0 {
		return false
	}
	for k := i + 1; k < j-1; k++ {
		switch f.doc.Token(k).Form {
		case "of", "for", "and", "&", "on":
			return false
		}
	}
	return true
}

// split cuts the run of tokens from i up to j into titles and names.
func (f *finding) split(i, j int, s *sentence) {
	if f.officeRun(i, j, s) {
		return
	}
	if j-i > 1 && f.class(i, j)&lexicon.NewsOrg != 0 && f.words[j-1].class&lexicon.Surname == 0 {
		f.add(i, j, -1, s) // Business Insider
		return
	}
	pos, title := i, -1
	for k := i; k < j; {
		n := 0
		if k == i || f.words[k-1].class&lexicon.Given == 0 || f.words[k].class&lexicon.Surname == 0 || f.words[k-1].class&lexicon.Honorific != 0 {
			n = f.titleAt(k, j)
		}
		if n == 0 || k > i && f.words[k].look&initial != 0 || k+n < j && isApostropheS(f.doc.Token(k+n).Form) {
			k++
			continue
		}
		if k+n == j {
			if title < 0 && f.words[k].class&lexicon.Honorific == 0 && (k > i || n > 1 || f.words[k].class&lexicon.Given == 0 || royal(f.doc.Token(k).Form) && f.definite(i, s)) && f.endsInRole(pos, k, j, s) {
				f.cut(pos, f.modifierStart(pos, k), -1, s)
				return // what is left is a role without a name: the Prime Minister
			}
			break
		}
		if !f.personLike(k+n, j) {
			k++
			continue
		}
		start := f.modifierStart(pos, k)
		if title < 0 || start > pos {
			f.cut(pos, start, -1, s)
			title = start
		}
		k += n
		pos = k
	}
	f.cut(pos, j, title, s)
}

// officeRun reports whether the run from i up to j is a role with its field, Head of Communications, after it has added the
// person whose name may follow in the run: Minister of Education Stefania Rossi.
func (f *finding) officeRun(i, j int, s *sentence) bool {
	for k := i; k < min(i+5, j-2); k++ {
		if f.doc.Token(k+1).Form != "of" {
			if f.words[k].look&upper == 0 {
				return false
			}
			continue
		}
		if f.words[k].class&lexicon.Person == 0 || !portfolio(f.doc.Token(k+2).Form) {
			return false
		}
		for m := j - 2; m > k+2; m-- {
			if f.words[m].class&lexicon.Given != 0 && f.words[m-1].class&lexicon.Given == 0 && f.personLike(m, j) {
				f.add(m, j, i, s)
				break
			}
		}
		return true
	}
	return false
}

// endsInRole reports whether a run of capitalised words that ends in the role at k is to be read as one.
func (f *finding) endsInRole(i, k, j int, s *sentence) bool {
	c := f.words[j-1].class
	if j-k == 1 && c&lexicon.Surname != 0 && (k > i && f.words[k-1].class&(personal|lexicon.Demonym) != 0 && f.words[k-1].class&lexicon.Demonym == 0) {
		return false // Tim Cook
	}
	if j-k == 1 && c&(lexicon.OrgHead|lexicon.NewsHead) != 0 && k > i {
		return false
	}
	if r := f.readAt(k); j-k == 1 && k == i && r != nil && r.Kind == syntax.OrganizationName && c&lexicon.NewsOrg != 0 {
		return false // The Guardian
	}
	return c&lexicon.Person != 0 || j-k > 1
}

// royal reports whether form is a title that also stands alone behind "the", and is a name of people too.
func royal(form string) bool {
	switch form {
	case "King", "Queen", "Prince", "Princess", "Duke", "Judge", "Pope", "Bishop", "Dean", "Earl", "Baron", "Sheikh":
		return true
	}
	return false
}

// definite reports whether "the" stands before token i.
func (f *finding) definite(i int, s *sentence) bool {
	return i > s.First && (f.doc.Token(i-1).Form == "the" || f.doc.Token(i-1).Form == "The")
}

// modifierStart returns where the words that belong to the role at k start, at pos or later.
func (f *finding) modifierStart(pos, k int) int {
	inOffice := false
	for i := k; i < min(k+3, len(f.words)); i++ {
		switch f.doc.Token(i).Form {
		case "Minister", "Secretary", "Commissioner", "Director", "Officer", "Chief", "Spokesman", "Spokeswoman", "Spokesperson", "Editor":
			inOffice = true
		}
	}
	for k > pos {
		w := &f.words[k-1]
		if f.doc.Token(k-1).Form == "and" && k-2 >= pos {
			joined := false
			for m := max(pos, k-4); m < k-1 && !joined; m++ {
				if m+f.titleAt(m, k-1) == k-1 {
					k, joined = m, true // Crown Prince and Prime Minister
				}
			}
			if joined {
				continue
			}
		}
		const named = placeName | lexicon.Demonym | personal | lexicon.Acronym | lexicon.Metonym | lexicon.OrgHead | lexicon.Company
		if !modifies(f.doc.Token(k-1).Form) && !(inOffice && portfolio(f.doc.Token(k-1).Form)) && !(inOffice && w.class&named == 0 && w.look&(upper|caps|inner) == upper && w.read == 0) {
			break
		}
		k--
	}
	return k
}

// cut finds the names in the tokens from i up to j, a run without titles; title is where those before the last one start, or -1.
func (f *finding) cut(i, j, title int, s *sentence) {
	for i < j && f.doc.Token(i).Form == "of" { // "Chief Executive Officer of Northern Rail": no title of the rail
		i++
		title = -1
	}
	for i < j && title < 0 && modifies(f.doc.Token(i).Form) && f.words[i].class&personal == 0 {
		i++
	}
	for j > i && f.words[j-1].look&(letters|digit) == 0 || j-i > 2 && postnominal(f.doc.Token(j-1).Form) {
		j--
	}
	if i >= j {
		return
	}
	// A place, or a body, and then a person: "the United States Hamdullah Mohib".
	if title < 0 && j-i >= 3 {
		for k := j - 2; k > i; k-- {
			if f.words[k].class&lexicon.Given == 0 || !f.personLike(k, j) {
				continue
			}
			known := f.class(i, k)&(lexicon.Country|lexicon.City|lexicon.Demonym) != 0
			if known && j-k >= 2 && f.words[i].class&personal == 0 && i > s.First && f.doc.Token(i-1).Tag == syntax.ADP {
				f.cut(i, k, -1, s) // the analyst in Oran Nadia Sassi
				i, title = k, k
				break
			}
			if f.words[k-1].class&lexicon.OrgHead != 0 && f.words[k-1].class&personal == 0 || known && f.words[k].class&placeName == 0 && f.words[j-1].class&lexicon.Surname != 0 {
				f.cut(i, k, -1, s)
				i = k
				title = k
				break
			}
		}
	}
	if title < 0 {
		for k := j - 1; k > i; k-- {
			if r := f.readAt(k); r != nil && r.Kind == syntax.PersonName && r.First == k && r.End >= j && j-k >= 2 && f.words[k-1].read != 0 && f.apart(i, k) && f.words[k-1].look&letters != 0 && f.words[k].look&letters != 0 {
				f.cut(i, k, -1, s)
				i = k
				break
			}
		}
	}
	if title < 0 && j-i >= 3 {
		for k := j - 2; k > i; k-- {
			const heads = lexicon.OrgHead | lexicon.PlaceHead | lexicon.NewsHead | lexicon.OtherHead | lexicon.Company
			if k-i >= 2 && f.class(i, k)&lexicon.Country != 0 && f.words[j-1].class&heads == 0 {
				f.cut(i, k, -1, s)
				i = k
				break
			}
		}
	}
	// A portfolio behind "of": "Minister of Education Stefania Rossi".
	if title < 0 && j-i >= 3 && i-2 >= s.First && f.doc.Token(i-1).Form == "of" && f.words[i-2].class&lexicon.Title != 0 {
		if k := j - 2; f.words[k].class&lexicon.Given != 0 && f.personLike(k, j) {
			f.add(k, j, i-2, s)
			return
		}
	}
	// Words for a people before a name that is none of theirs: "Ukrainian Olena Koval".
	if title < 0 && j-i >= 3 && f.words[i].class&lexicon.Demonym != 0 && f.words[i+1].class&lexicon.Given != 0 && f.personLike(i+1, j) {
		i++
	}
	if j-i == 1 && f.words[i].class&(lexicon.Demonym|lexicon.People) != 0 && f.words[i].class&(placeName|lexicon.Given) == 0 {
		if r := f.readAt(i); title < 0 && (r == nil || r.Kind != syntax.PersonName) {
			return // Kenyan, Kenyans
		}
	}
	if j-i == 1 && title < 0 && f.doc.Token(i).Tag == syntax.ADJ &&
		(f.words[i].class&lexicon.Demonym != 0 && f.words[i].class&placeName == 0 || f.words[i].read == 0 && f.words[i].class&(knownName|lexicon.Given) == 0) {
		return // German
	}
	if j-i == 1 && f.words[i].class&(lexicon.Honorific|personal) == lexicon.Honorific {
		return
	}
	if f.words[i].class&lexicon.Demonym != 0 && f.words[j-1].class&lexicon.Demonym != 0 && j-i == 3 && isHyphen(f.doc.Token(i+1).Form) {
		return // Anglo-French
	}
	if j-i == 3 && isHyphen(f.doc.Token(i+1).Form) && len(f.doc.Token(i).Form) == 1 && lexicon.Abbreviated(f.doc.Token(i+2).Form) != 0 {
		return // (R-Fla.)
	}
	if title < 0 && j-i >= 3 && f.words[i].look&first != 0 && f.words[i].class&(lexicon.Person|lexicon.Animate) != 0 && f.words[i].class&personal == 0 &&
		f.words[i+1].class&lexicon.Given != 0 && f.words[j-1].class&(lexicon.OrgHead|lexicon.PlaceHead|lexicon.NewsHead) == 0 {
		title, i = i, i+1 // Vendor Ahmed Siddiqui
	}
	if two := f.pair(i, j); two > 0 {
		f.add(i, two, -1, s)
		f.add(two+1, j, -1, s)
		return
	}
	f.add(i, j, title, s)
}

// apart reports whether the tokens i up to k can be a name of their own before that of a person: no particle ends them,
// and something tells that they are a body or a place.
func (f *finding) apart(i, k int) bool {
	const known = lexicon.OrgHead | lexicon.PlaceHead | lexicon.NewsHead | lexicon.Company | placeName | lexicon.Acronym | lexicon.Body | lexicon.NewsOrg | lexicon.Metonym | lexicon.Demonym
	w := &f.words[k-1]
	switch fold(f.doc.Token(k - 1).Form) {
	case "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "bin", "bint", "ibn", "al", "el", "la", "le", "ben", "abu", "abdul":
		return false
	}
	return w.class&known != 0 || w.look&caps != 0 || f.class(i, k)&known != 0 || w.class&personal != 0 && k-i >= 2
}

// postnominal reports whether form is an honour or office that follows a name: QC, MP.
func postnominal(form string) bool {
	switch form {
	case "QC", "KC", "MP", "MEP", "MSP", "MD", "M.D.", "PhD", "Ph.D.", "OBE", "CBE", "MBE", "KBE", "Esq.", "Esq", "TD", "MLA", "MS", "RN", "DDS":
		return true
	}
	return false
}

// pair returns the hyphen that parts two names in the tokens i up to j, as in "Russia-Ukraine", or 0.
func (f *finding) pair(i, j int) int {
	if j-i != 3 || !isHyphen(f.doc.Token(i+1).Form) || isArabicArticle(f.doc.Token(i).Form) {
		return 0
	}
	const whole = placeName | lexicon.Demonym | lexicon.Acronym
	if f.words[i].class&whole != 0 && f.words[i+2].class&whole != 0 {
		return i + 1
	}
	return 0
}

// add adds the name made of the tokens i up to j; title is where its titles start, or -1.
func (f *finding) add(i, j, title int, s *sentence) {
	if i >= j {
		return
	}
	if title >= s.First && title < i && (j < s.End && isApostropheS(f.doc.Token(j).Form) || j-i > 1 && f.words[j-1].class&(lexicon.PlaceHead|lexicon.OrgHead) != 0) {
		if form := f.doc.Token(i - 1).Form; form == "St." || form == "St" || form == "Saint" {
			i, title = i-1, -1 // St. Mark's
		}
	}
	n := name{start: i, end: j, title: i, shortFor: -1, entity: -1}
	if title >= 0 {
		n.title = title
		n.certainTitle = title < i
	}
	if n.title > s.First {
		n.the = f.doc.Token(n.title-1).Form == "the" || f.doc.Token(n.title-1).Form == "The"
	}
	n.gender = f.titleGender(n.title, i)
	f.vote(&n, s)
	f.names = append(f.names, n)
}

// spelled returns the noun that a short title stands for.
func spelled(title string) string {
	switch title {
	case "sen.", "sen":
		return "senator"
	case "gov.", "gov":
		return "governor"
	case "rep.":
		return "representative"
	case "gen.", "gen":
		return "general"
	case "col.", "col":
		return "colonel"
	case "lt.", "lt":
		return "lieutenant"
	case "sgt.", "sgt":
		return "sergeant"
	case "capt.", "capt":
		return "captain"
	case "prof.", "prof":
		return "professor"
	case "rev.", "rev":
		return "reverend"
	case "cllr", "cllr.", "coun.":
		return "councillor"
	case "supt.", "supt":
		return "superintendent"
	case "insp.", "insp":
		return "inspector"
	case "det.":
		return "detective"
	}
	return title
}

// courtesy reports whether a title tells nothing but respect.
func courtesy(form string) bool {
	switch form {
	case "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Mx.", "Mx", "Sir", "Dame", "Lady", "Lord", "Dr.", "Dr", "Madame", "Madam", "Messrs.", "Saint", "St.", "Hon.", "Majesty", "Highness", "Excellency",
		"Holiness", "Eminence", "Hon", "HRH", "Shri", "Smt", "Smt.", "Herr", "Frau", "Monsieur", "Señor", "Señora", "Bapak", "Ibu", "Khun":
		return true
	}
	// MR. ACQUAH
	return inCaps(form) && courtesy(form[:1]+strings.ToLower(form[1:]))
}

// noble reports whether a title tells of birth rather than office.
func noble(form string) bool {
	switch form {
	case "Prince", "Princess", "Sheikh", "Sheikha", "Sheik", "Count", "Countess", "Baron", "Baroness", "Duke", "Duchess", "Earl", "Emir":
		return true
	}
	return false
}
