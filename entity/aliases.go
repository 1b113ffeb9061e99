package entity

import (
	"slices"
	"strings"

	"example.com/newstext/internal/lexicon"
)

// join makes the form i a form of entity e, and adds what it may be shortened to.
func (f *finding) join(i, e int) {
	fm, b := &f.forms[i], &f.beings[e]
	fm.entity = e
	b.votes.add(fm.votes)
	b.male += 8 * fm.male
	b.female += 8 * fm.female
	if len(fm.text) > len(b.Name) && !strings.Contains(b.Name, " ") {
		b.Name = fm.text
	}
	class := lexicon.Classes(fm.text)
	b.country = b.country || class&lexicon.Country != 0
	b.city = b.city || class&(lexicon.City|lexicon.Capital) != 0
	switch b.Kind {
	case Person:
		f.personAliases(fm, e)
		f.alias(fm.nick, e)
	case Group:
	default:
		f.bodyAliases(fm, e)
	}
}

// alias notes that key may stand for entity e.
func (f *finding) alias(key string, e int) {
	if key == "" {
		return
	}
	list := f.aliases[key]
	if !slices.Contains(list[max(0, len(list)-32):], e) {
		f.aliases[key] = append(list, e)
	}
}

// personAliases adds the short forms of a person's name.
func (f *finding) personAliases(fm *form, e int) {
	b := &f.beings[e]
	f.alias(fm.key, e)
	first, last := personWords(fm.words)
	if last == "" {
		return
	}
	if b.first == "" || len(b.first) < len(first) {
		b.first, b.last = first, last
	}
	known := given(first)
	if len(first) <= 2 {
		known = Unknown // initials
	}
	switch known {
	case Male:
		b.male += 2
	case Female:
		b.female += 2
	}
	f.alias(last, e)
	f.alias(first, e)
	f.alias(first[:1]+". "+last, e)
	for full := range strings.SplitSeq(lexicon.FullNames(first), ";") {
		if full != "" {
			f.alias(fold(full[:1])+". "+last, e)
		}
	}
	f.alias(skeleton(first)+" "+skeleton(last), e)
	if s := skeleton(last); len(s) >= 5 {
		f.alias("~"+s, e)
	}
	// Parts of a surname: van Dijk, Ruiz of Ana Ruiz Soto, the last part of Smith-Jones.
	words := fm.words
	for len(words) > 1 && suffix(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for k := 1; k < len(words)-1; k++ {
		f.alias(strings.Join(words[k:], " "), e)
		if w := words[k]; len(w) > 3 && lexicon.Classes(w)&lexicon.Given == 0 {
			f.alias(w, e)
		}
	}
	if p, rest, ok := strings.Cut(last, "-"); ok && len(p) <= 3 {
		f.alias(rest, e) // Assad for al-Assad
	}
}

// bodyAliases adds the short forms of the name of an organisation, a publication or something else.
func (f *finding) bodyAliases(fm *form, e int) {
	b := &f.beings[e]
	words := fm.words
	if b.head == "" {
		k := len(words) - 1
		if i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" }); i > 0 {
			k = i - 1
		}
		if lexicon.Classes(words[k])&(lexicon.OrgHead|lexicon.PlaceHead|lexicon.NewsHead) != 0 {
			b.head = words[k]
		}
	}
	f.alias(fm.key, e)
	if s := skeleton(fm.key); len(words) == 1 && len(s) >= 3 && b.Kind == Place {
		f.alias("~"+s, e)
	}
	if len(words) < 2 {
		if full := lexicon.Expansion(fm.text); full != "" {
			for one := range strings.SplitSeq(full, ";") {
				f.alias(fold(one), e)
			}
		}
		return
	}
	bare := stripped(words)
	f.alias(bare, e)
	if b.Kind == Organization && len(words[0]) >= 6 {
		f.alias(words[0][:3], e) // the Fed
	}
	if short := strings.Fields(bare); len(short) == 1 || b.Kind == Organization || b.Kind == Publication {
		const common = lexicon.Demonym | placeName | roleNoun | lexicon.OrgHead | lexicon.PlaceHead | lexicon.OtherHead
		if c := lexicon.Classes(words[0]); c&common == 0 && len(words[0]) > 3 && !generic(words[0]) {
			f.alias(words[0], e)
		}
	}
	last := words[len(words)-1]
	if i := slices.Index(words, "of"); i > 0 && b.Kind == Organization && b.head == words[i-1] && len(words[i-1]) > 3 {
		f.alias(words[i-1], e)
	}
	if b.Kind == Publication || b.Kind == Organization && lexicon.Classes(last)&(placeName|lexicon.Given) == 0 && last != "house" || f.match && b.Kind == Organization {
		f.alias(last, e)
		if b.Kind == Organization {
			b.last = last
		}
	}
	if i := slices.Index(words, "of"); i > 0 && i == len(words)-2 {
		if c := lexicon.Classes(last); c&(placeName|lexicon.Given|lexicon.OrgHead) == 0 {
			f.alias(last, e)
		}
	}
	if b.Kind == Place {
		return
	}
	all, main := initials(words)
	f.alias(all, e)
	f.alias(main, e)
}

// generic reports whether a word starts the names of so many bodies that it stands for none.
func generic(word string) bool {
	switch word {
	case "national", "international", "royal", "united", "new", "first", "general", "public", "central", "federal", "state", "world",
		"global", "european", "american", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "great",
		"grand", "high", "supreme", "house", "white", "red", "green", "blue", "black", "free", "social", "democratic", "republican",
		"human", "civil", "department", "ministry", "university", "bank", "church", "institute", "center", "centre", "office", "home",
		"foreign", "defence", "defense", "justice", "health", "education", "labor", "labour", "saint", "city", "county", "san", "santa",
		"los", "las", "the", "team", "big", "old", "young", "good", "community", "medical", "research", "police", "army", "joint":
		return true
	}
	return false
}

// initials returns the first letters of all words, and of those that are not function words.
func initials(words []string) (all, main string) {
	var a, m []byte
	for _, w := range words {
		switch c := w[0]; {
		case c < 'a' || c > 'z':
		case len(w) <= 3 && (w == "of" || w == "for" || w == "and" || w == "the" || w == "on" || w == "to"):
			a = append(a, c)
		default:
			a, m = append(a, c), append(m, c)
		}
	}
	if len(m) < 2 {
		return "", ""
	}
	return string(a), string(m)
}
