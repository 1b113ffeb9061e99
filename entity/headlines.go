package entity

import (
	"cmp"
	"slices"
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// titledNames finds names in the sentences in which capital letters tell nothing: those that stand elsewhere in the
// article, and those that are known.
func (f *finding) titledNames() {
	var titled []*sentence
	for i := range f.sentences {
		if s := &f.sentences[i]; s.named && (s.titled || s.styled) {
			titled = append(titled, s)
		}
	}
	if len(titled) == 0 {
		return
	}
	known := map[string]bool{} // the names found so far, and the surnames of people
	for i := range f.names {
		n := &f.names[i]
		text := f.nameText(n)
		known[keyOf(text)] = true
		if words := strings.Fields(fold(text)); len(words) > 1 && n.votes.winner() == Person {
			last := words[len(words)-1]
			known[last] = true
		}
	}
	for _, s := range titled {
		for i := s.First; i < s.End; {
			if !s.titled && f.words[i].look&styled == 0 {
				i++
			} else if n := f.titledName(i, s, known); n > 0 {
				i += n
			} else {
				i++
			}
		}
	}
	slices.SortStableFunc(f.names, func(a, b name) int { return cmp.Compare(a.start, b.start) })
}

// titledName adds the name that starts at token i of a sentence in title case, and returns its length; 0 if there is none.
func (f *finding) titledName(i int, s *sentence, known map[string]bool) int {
	w := &f.words[i]
	if w.look&(upper|inner) == 0 || f.label(i, s) {
		return 0
	}
	for n := min(6, s.End-i); n > 0; n-- {
		last := &f.words[i+n-1]
		if last.look&(upper|inner|digit) == 0 {
			continue
		}
		text := f.phrase(i, i+n)
		if n == 1 && w.look&caps != 0 && w.class == 0 && len(text) < 2 {
			continue
		}
		ok := len(known) > 0 && known[keyOf(text)]
		if !ok && n == 1 && (functional(f.doc.Token(i).Tag) || w.class&(calendar|lexicon.Demonym|lexicon.Person) != 0) {
			continue
		}
		if !ok {
			c := lexicon.Classes(text)
			ok = c&(lexicon.Country|lexicon.Metonym) != 0 && c&personal == 0 || n > 1 && c&(lexicon.NewsOrg|lexicon.City|lexicon.Region) != 0 ||
				c&lexicon.Acronym != 0 && f.acronym(text) || f.fullName(i, i+n)
		}
		if !ok {
			continue
		}
		title := -1
		if i > s.First {
			for k := max(s.First, i-4); k < i && title < 0; k++ {
				if k+f.titleAt(k, i) == i && f.words[i].class&personal != 0 {
					title = k
				}
			}
		}
		f.add(i, i+n, title, s)
		return n
	}
	return 0
}

// acronym reports whether text, of a heading, is written as acronyms are and not a word in capitals.
func (f *finding) acronym(text string) bool { return inCaps(text) && len(text) >= 2 }

func inCaps(s string) bool { return lookOf(s)&caps != 0 }

// fullName reports whether the tokens i up to j are a given name and a surname, and not more.
func (f *finding) fullName(i, j int) bool {
	if j-i != 2 && !(j-i == 3 && f.words[i+1].look&initial != 0) {
		return false
	}
	a, z := f.words[i].class, f.words[j-1].class
	if a&lexicon.Given == 0 || z&lexicon.Surname == 0 {
		return false
	}
	if f.doc.Token(i).Tag != syntax.PROPN || f.doc.Token(j-1).Tag != syntax.PROPN {
		return false
	}
	return !(i > 0 && f.words[i-1].look&(first) == 0 && f.words[i].look&first != 0)
}
