package entity

import (
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// A phrase is a noun phrase: the former finance minister of Peru.
type phrase struct {
	start   int // its first token, the article included
	words   int // its first token that is no article, possessor or name of another
	role    int // where the role that its head is the last word of starts
	head    int // its main noun
	stop    int // the end of its head, or of what is joined to it: founder and chief executive
	end     int // its end
	owner   int // the index of the name that it belongs to, or -1
	inner   int // the main word of whom it belongs to, if that has no name; or -1
	the     bool
	a       bool // indefinite: a, some, no article
	article bool // "a" or "an" stands before it
	poss    bool // belongs to somebody: his, the mayor's
	class   lexicon.Class
}

// isModifier reports whether a token of tag t can stand between the article and the noun.
func isModifier(t syntax.Tag) bool {
	switch t {
	case syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.X:
		return true
	default:
		return false
	}
}

// isPossessive reports whether form is a possessive pronoun.
func isPossessive(form string) bool {
	switch form {
	case "his", "her", "its", "their", "my", "our", "your", "whose", "His", "Her", "Its", "Their", "My", "Our", "Your":
		return true
	}
	return false
}

func isApostropheS(form string) bool {
	return form == "'s" || form == "’s" || form == "'" || form == "’"
}

// headFrom returns the main noun of a noun phrase that starts at token i, and its classes; 0 if there is none.
func (f *finding) headFrom(i int, s *sentence) (head int, class lexicon.Class) {
	head = -1
	k := i
	for steps := 0; k < s.End && steps < 14; k, steps = k+1, steps+1 {
		t := f.doc.Token(k)
		switch {
		case t.Tag == syntax.NOUN:
			head = k
		case t.Tag == syntax.PROPN || t.Tag == syntax.ADJ || t.Tag == syntax.NUM || t.Tag == syntax.X:
			if t.Tag == syntax.PROPN && f.words[k].class&lexicon.Person != 0 {
				head = k
			}
		case isHyphen(t.Form):
		case t.Tag == syntax.DET || isPossessive(t.Form):
			if k > i {
				return f.headClass(head)
			}
		case isApostropheS(t.Form) && k > i:
			head = -1
		case t.Tag == syntax.ADV && head < 0:
		case t.Tag == syntax.VERB && head < 0 && k > i && f.isParticiple(t):
		default:
			return f.headClass(head)
		}
	}
	return f.headClass(head)
}

func (f *finding) isParticiple(t syntax.Token) bool { return t.XPOS == "VBN" || t.XPOS == "VBG" }

func (f *finding) headClass(head int) (int, lexicon.Class) {
	if head < 0 {
		return 0, 0
	}
	return head, f.nounClass(head)
}

// appositive returns the main noun of a noun phrase in apposition that starts at i, behind a comma, and its classes;
// 0 if there is none.
func (f *finding) appositive(i int, s *sentence) (head int, class lexicon.Class) {
	if i >= s.End {
		return 0, 0
	}
	t := f.doc.Token(i)
	article := t.Form == "a" || t.Form == "an" || t.Form == "the" || isPossessive(t.Form)
	h, c := f.headFrom(i, s)
	if h == 0 || h < i {
		return 0, 0
	}
	if !article && c&(lexicon.Person|lexicon.Animate) == 0 {
		return 0, 0
	}
	if h+1 < s.End {
		switch n := f.doc.Token(h + 1); {
		case n.Tag == syntax.VERB || n.Tag == syntax.AUX:
			return 0, 0 // a clause of its own: ", the minister said"
		case n.Tag == syntax.CCONJ && !article:
			if c&(lexicon.Person|lexicon.Animate) == 0 {
				return 0, 0
			}
		}
	}
	return h, c
}

// phraseAt returns the noun phrase with main noun h.
func (f *finding) phraseAt(h int, s *sentence) phrase {
	p := phrase{head: h, stop: h + 1, owner: -1, inner: -1, class: f.nounClass(h)}
	k := h
	for k > s.First && h-k < 12 {
		t := f.doc.Token(k - 1)
		if n := f.nameEnding(k); n >= 0 {
			nm := &f.names[n]
			if nm.votes.winner() == Person && nm.votes[Person] > 0 && !isHyphen(f.doc.Token(k).Form) {
				break
			}
			p.owner = n
			k = nm.title
			break
		}
		if isHyphen(t.Form) && f.words[k-1].look&glued != 0 && k-1 > s.First {
			k -= 2
			continue
		}
		if t.Tag == syntax.NOUN && k < h && f.doc.Token(k).Tag == syntax.ADJ {
			break // a noun before an adjective belongs to something else
		}
		if t.Form == "least" || t.Form == "most" || t.Tag == syntax.NUM && strings.Contains(t.Form, ":") {
			break
		}
		if !isModifier(t.Tag) && !(t.Tag == syntax.VERB && (modifies(t.Form) || f.isParticiple(t) && k-1 > s.First && f.articleAt(k-2))) {
			break
		}
		k--
	}
	p.words = k
	if p.owner >= 0 {
		p.words = f.names[p.owner].end
		if isHyphen(f.doc.Token(p.words).Form) {
			p.words, p.owner = k, -1 // Kyiv-based
		}
	}
	p.start = k
	p.role = f.roleStart(p.words, h)
	f.before(&p, s)
	f.after(&p, s)
	return p
}

// articleAt reports whether token i is an article or a possessive.
func (f *finding) articleAt(i int) bool {
	t := f.doc.Token(i)
	return t.Tag == syntax.DET || isPossessive(t.Form) || isApostropheS(t.Form)
}

// roleStart returns where the longest role that ends in the noun h starts, at from or later.
func (f *finding) roleStart(from, h int) int {
	lemma := f.doc.Token(h).Lemma
	for k := max(from, h-4); k < h; k++ {
		if f.words[k].class&lexicon.Begins == 0 && f.words[k].look&letters != 0 {
			if f.words[k].class != 0 || !lexiconBegins(f.doc.Token(k).Form) {
				continue
			}
		}
		words := f.phrase(k, h+1)
		if lexicon.Classes(words)&(lexicon.Person|lexicon.Collective) != 0 {
			return k
		}
		if form := f.doc.Token(h).Form; lemma != "" && lemma != form && len(words) > len(form) && len(words) < 60 {
			if lexicon.Classes(words[:len(words)-len(form)]+lemma)&lexicon.Person != 0 {
				return k
			}
		}
	}
	return h
}

func lexiconBegins(form string) bool { return lexicon.Classes(form)&lexicon.Begins != 0 }

// before looks at what stands before p: an article, a possessor.
func (f *finding) before(p *phrase, s *sentence) {
	p.a = true
	if p.start == s.First {
		return
	}
	t := f.doc.Token(p.start - 1)
	switch {
	case isApostropheS(t.Form) && t.Tag != syntax.PUNCT:
		p.a, p.poss = false, true
		if n := f.nameEnding(p.start - 1); n >= 0 {
			p.owner = n
			p.start = f.names[n].title
			if p.start > s.First && f.doc.Token(p.start-1).Tag == syntax.DET {
				p.start--
			}
		} else if p.start-2 >= s.First {
			k := p.start - 2
			p.inner = k
			for k > s.First && p.head-k < 14 && isModifier(f.doc.Token(k-1).Tag) {
				k--
			}
			if k > s.First && f.doc.Token(k-1).Tag == syntax.DET {
				k--
			}
			p.start = k
		}
	case isPossessive(t.Form):
		p.a, p.poss = false, true
		p.start--
		p.inner = p.start
	case t.Tag == syntax.DET:
		p.start--
		switch fold(t.Form) {
		case "the", "this", "that", "these", "those", "both":
			p.a, p.the = false, true
		case "a", "an":
			p.article = true
		}
	}
}

// after looks at what stands after the noun of p: another role, and whom it belongs to.
func (f *finding) after(p *phrase, s *sentence) {
	p.end = p.stop
	if p.class&(lexicon.Person|lexicon.Animate) != 0 && p.stop+1 < s.End && f.doc.Token(p.stop).Form == "and" {
		if h, c := f.headFrom(p.stop+1, s); h > 0 && c&lexicon.Person != 0 && !f.taken[h] && f.doc.Token(p.stop+1).Tag != syntax.DET && !isPossessive(f.doc.Token(p.stop+1).Form) &&
			f.nameIn(p.stop+1, h) < 0 && !f.plural(p.head) && !f.plural(h) {
			p.stop = h + 1
			p.end = p.stop
		}
	}
	p.end = max(p.end, f.complement(p))
	for range 3 {
		if p.end+1 >= s.End {
			return
		}
		switch f.doc.Token(p.end).Form {
		case "of", "for":
			if p.start > s.First && p.end == p.stop && f.doc.Token(p.end).Form == "of" && charges(f.doc.Token(p.start-1).Lemma) {
				return // accused the bank of fraud
			}
		case "in":
			k := p.end + 1
			if n := f.nameStarting(k); n >= 0 && f.names[n].votes.winner() == Place && p.class&lexicon.Person != 0 && f.form(f.names[n].end, k) == "," {
				p.end = f.names[n].end // a coordinator in Bahia,
				return
			}
			if k+1 >= s.End || f.doc.Token(k).Tag != syntax.DET || !span(f.doc.Token(k+1).Lemma) {
				return
			}
			p.end += 3 // her third minister in a year
			continue
		case "at", "from", "with":
			if p.class&(lexicon.Person|lexicon.Animate) == 0 {
				return
			}
		default:
			return
		}
		k := p.end + 1
		if f.doc.Token(p.end).Form == "for" && isPossessive(f.doc.Token(k).Form) {
			return
		}
		if t := f.doc.Token(k); t.Tag == syntax.DET || isPossessive(t.Form) {
			k++
		}
		if k >= s.End {
			return
		}
		if n := f.nameStarting(k); n >= 0 && !(f.names[n].end < s.End && isHyphen(f.doc.Token(f.names[n].end).Form)) {
			if p.owner < 0 {
				p.owner = n
			}
			end := f.names[n].end
			if end+1 >= s.End || !isApostropheS(f.doc.Token(end).Form) && f.doc.Token(end).Tag != syntax.NOUN {
				p.end = end
				continue
			}
			k = end
			if isApostropheS(f.doc.Token(end).Form) {
				k++
			}
		}
		if t := f.doc.Token(k); t.XPOS == "VBG" && t.Rel == syntax.Amod && f.doc.Token(k-1).Tag == syntax.DET && k+1 < s.End {
			k++ // of the ruling party
		} else if t.XPOS == "VBG" {
			return
		}
		h, _ := f.headFrom(k, s)
		if h > 0 && span(f.doc.Token(h).Lemma) && f.doc.Token(p.end).Form == "for" {
			return
		}
		if h == 0 {
			for m := k + 1; m < min(k+3, s.End) && isModifier(f.doc.Token(m-1).Tag); m++ { // the 4th Army
				if n := f.nameStarting(m); n >= 0 {
					if p.owner < 0 {
						p.owner = n
					}
					p.end = f.names[n].end
					break
				}
			}
			return
		}
		if n := f.nameStarting(h + 1); n >= 0 && h+1 < s.End && f.names[n].votes.winner() == Person && f.humanNoun(h) && p.owner < 0 {
			p.owner = n // the manager of the singer Ana Ruiz
			p.end = f.names[n].end
			return
		}
		if n := f.nameIn(k, h); n >= 0 && p.owner < 0 {
			p.owner = n
		} else if p.inner < 0 && p.owner < 0 {
			p.inner = h
		}
		p.end = h + 1
	}
}

// charges reports whether the "of" behind the object of a verb belongs to the verb: accused the bank of fraud.
func charges(lemma string) bool {
	switch lemma {
	case "accuse", "suspect", "convict", "acquit", "clear", "absolve", "warn", "inform", "notify", "rob", "deprive", "strip", "remind", "assure":
		return true
	}
	return false
}

// span reports whether noun is a stretch of time.
func span(noun string) bool {
	switch noun {
	case "year", "month", "week", "decade", "season", "day", "century":
		return true
	}
	return false
}

// plural reports whether the noun at i is a plural.
func (f *finding) plural(i int) bool {
	t := f.doc.Token(i)
	if t.XPOS == "NNS" || t.XPOS == "NNPS" {
		return true
	}
	return t.XPOS == "" && t.Lemma != "" && t.Lemma != t.Form && len(t.Form) > len(t.Lemma)
}

// nameEnding returns the index of the name that ends before token i, or -1.
func (f *finding) nameEnding(i int) int {
	n := f.nameBefore(i)
	if n >= 0 && f.names[n].end == i {
		return n
	}
	return -1
}

// nameStarting returns the index of the name whose words, or the titles before them, start at token i, or -1.
func (f *finding) nameStarting(i int) int {
	if n := f.nameBefore(i + 1); n >= 0 && f.names[n].start == i {
		return n
	} else if n+1 < len(f.names) && f.names[n+1].title == i {
		return n + 1
	}
	return -1
}

// nameIn returns the index of the first name that lies in the tokens i up to j, or -1.
func (f *finding) nameIn(i, j int) int {
	n := f.nameBefore(i) + 1
	if n < len(f.names) && f.names[n].start >= i && f.names[n].end <= j {
		return n
	}
	return -1
}

// nameBefore returns the index of the last name that starts before token i, or -1.
func (f *finding) nameBefore(i int) int {
	lo, hi := 0, len(f.names)
	for lo < hi {
		mid := (lo + hi) / 2
		if f.names[mid].start < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}
