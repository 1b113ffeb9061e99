package entity

import (
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// parenthesised reports whether a bracket or slash opens before token i in a dateline: (Reuters), /PRNewswire/.
func (f *finding) parenthesised(i int, s *sentence) bool {
	for k := s.First; k < i; k++ {
		switch f.doc.Token(k).Form {
		case "(", "/", "[":
			return true
		}
	}
	return false
}

// governs reports whether the phrase at token k tells of what countries have: a prime minister, a parliament.
func (f *finding) governs(k int, s *sentence) bool {
	for m := k; m < min(k+4, s.End); m++ {
		switch f.low(m, f.doc.Token(m).Form) {
		case "parliament", "capital", "army", "government", "economy", "constitution", "navy", "junta", "military", "border", "embassy", "ambassador",
			"coast", "currency", "population":
			return true
		case "minister", "ministry":
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
	case "officer", "executive", "ceo", "president", "manager", "head", "treasurer", "trustee", "member", "chairman", "chairwoman", "founder", "employee", "spokesman", "spokeswoman", "branch", "follower", "director",
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
	case "station", "channel":
		return i > s.First && (f.doc.Token(i-1).Form == "radio" || f.doc.Token(i-1).Form == "television" || f.doc.Token(i-1).Form == "TV" || f.doc.Token(i-1).Form == "news")
	case "agency", "site", "website", "source", "outlet", "service", "organization", "organisation", "network", "portal", "blog":
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
	if c := lexicon.Classes(t.Lemma); c != 0 {
		return c
	}
	return f.words[i].class
}
