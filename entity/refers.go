package entity

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// around is how far outside a span a mention may reach that is still looked at for it.
const around = 80

// Refers returns the entity that the noun phrase in span refers to as a whole, or 0 if that is not known:
// Ana Ruiz for "the mayor of Porto, Ana Ruiz", and for "Mayor Ruiz"; not Porto.
// The phrase need not be a mention, and a mention may be longer than the phrase.
func (s *Set) Refers(span article.Span) ID {
	head := s.head(span)
	wide := article.Span{Start: max(0, span.Start-around), End: min(len(s.Article().Text()), span.End+around)}
	var name, nominal, beside, first Mention
	for m := range s.In(wide) {
		if m.Span.Start == span.Start && m.Kind == Nominal && first.Entity == 0 && m.Entity != 0 && span.Contains(m.Span) {
			first = m
		}
		switch {
		case m.Entity == 0 || !m.Span.Overlaps(span):
		case m.Span == span:
			return m.Entity
		case m.Span.Contains(head) && m.Kind == Name:
			if name.Entity == 0 {
				name = m // the outermost
			}
		case m.Span.Contains(head):
			if nominal.Entity == 0 || m.Span.Len() < nominal.Span.Len() {
				nominal = m
			}
		case m.Kind == Name && span.Contains(m.Span) && s.stands(m):
			if b, k := s.entities[m.Entity-1].Kind, s.kindOf(beside); beside.Entity == 0 || b == Person && k != Person {
				beside = m
			}
		}
	}
	switch {
	case name.Entity != 0 && s.kindOf(name) != Person && s.titled(name, beside, span):
		return beside.Entity
	case name.Entity != 0:
		return name.Entity
	case nominal.Entity != 0 && (s.titleOf(nominal, beside) || s.apposed(nominal, beside, span)):
		return beside.Entity
	case nominal.Entity != 0 && first.Entity != 0 && first.Span.End <= nominal.Span.Start && s.governed(nominal):
		return first.Entity
	case nominal.Entity != 0:
		if e := s.entities[nominal.Entity-1]; e.Kind == Other && e.Of != 0 {
			return e.Of // the Gazette's report
		}
		return nominal.Entity
	case beside.Entity == 0 && first.Entity != 0 && s.described(first.Span.End):
		return first.Entity // an official of the port, who did not wish to be named
	default:
		return beside.Entity
	}
}

// described reports whether "who" or "which" follows at offset.
func (s *Set) described(offset int) bool {
	text := strings.TrimLeft(s.Article().Text()[offset:], ", ")
	return strings.HasPrefix(text, "who ") || strings.HasPrefix(text, "which ")
}

func (s *Set) kindOf(m Mention) Kind {
	if m.Entity == 0 {
		return Other
	}
	return s.entities[m.Entity-1].Kind
}

// titleOf reports whether the nominal n is the title of the name m, which follows it at once: "his father Ana Ruiz".
func (s *Set) titleOf(n, m Mention) bool {
	return m.Entity != 0 && s.kindOf(m) == Person && s.kindOf(n) != Group && n.Span.End < m.Span.Start && m.Span.Start-n.Span.End <= 3
}

// apposed reports whether the name m of a body ends what a comma sets beside the nominal n in span: "Its owner, the group Halden,".
func (s *Set) apposed(n, m Mention, span article.Span) bool {
	if m.Entity == 0 || s.kindOf(m) != Organization || s.kindOf(n) == Group || m.Span.Start < n.Span.End || span.End-m.Span.End > 2 {
		return false
	}
	between, ok := strings.CutPrefix(s.Article().Text()[n.Span.End:m.Span.Start], ", ")
	return ok && !strings.ContainsAny(between, ",;:") && (strings.HasPrefix(between, "the ") || between == "")
}

// titled reports whether the person m, at the end of span, is who the phrase is about, and the name n before it only
// part of the title: "Porto Alto spokesman Tom Vega".
func (s *Set) titled(n, m Mention, span article.Span) bool {
	if m.Entity == 0 || s.kindOf(m) != Person || m.Span.Start < n.Span.End || span.End-m.Span.End > 2 {
		return false
	}
	doc := s.syntax()
	i, end := doc.In(article.Span{Start: n.Span.End, End: m.Span.Start})
	for ; i < end; i++ {
		if t := doc.Token(i); !isModifier(t.Tag) && !isHyphen(t.Form) && !isApostropheS(t.Form) {
			return false
		}
	}
	return true
}

// governed reports whether a preposition stands before m: close to the presenter.
func (s *Set) governed(m Mention) bool {
	first, _ := s.syntax().In(m.Span)
	return first > 0 && s.syntax().Token(first-1).Tag == syntax.ADP
}

// stands reports whether the name m is not part of a phrase about something else: "of Porto", "Porto's".
func (s *Set) stands(m Mention) bool {
	doc := s.syntax()
	first, end := doc.In(m.Span)
	if first > 0 && doc.Token(first-1).Tag == syntax.ADP {
		return false
	}
	return end >= doc.Len() || !isApostropheS(doc.Token(end).Form)
}

// head returns the span of the word of the phrase in span that its other words depend on.
func (s *Set) head(span article.Span) article.Span {
	doc := s.syntax()
	first, end := doc.In(span)
	best := -1
	for i := first; i < end; i++ {
		t := doc.Token(i)
		if t.Head >= first && t.Head < end || t.Tag == syntax.PUNCT {
			continue
		}
		if noun := t.Tag == syntax.NOUN || t.Tag == syntax.PROPN || t.Tag == syntax.PRON; noun || best < 0 {
			best = i
			if noun {
				break
			}
		}
	}
	if best < 0 {
		return span
	}
	return doc.Token(best).Span
}
