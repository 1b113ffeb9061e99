package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/internal/lexicon"
)

// A turn is who speaks in a block of an interview or a transcript.
type turn struct {
	article.Block
	entity int  // -1 if nobody knows
	known  bool // entity has been looked for
}

// loadTurns notes the blocks that are turns; turns stays nil if there is none.
func (f *finding) loadTurns() {
	n := 0
	for b := range f.doc.Article().Blocks() {
		if b.Turn != article.NoTurn {
			for len(f.turns) < n {
				f.turns = append(f.turns, turn{})
			}
			f.turns = append(f.turns, turn{Block: b, entity: -1})
		}
		n++
	}
}

// turnOf returns the turn that sentence s is in, or nil.
func (f *finding) turnOf(s *sentence) *turn {
	if s.block < len(f.turns) && f.turns[s.block].Turn != article.NoTurn {
		return &f.turns[s.block]
	}
	return nil
}

// turnSpeaker returns the entity that says token i in a turn, outside quotation marks, or -1.
func (f *finding) turnSpeaker(i int) int {
	if f.turns == nil || f.words[i].look&quoted != 0 {
		return -1
	}
	if t := f.turnOf(&f.sentences[f.words[i].sent]); t != nil && t.known {
		return t.entity
	}
	return -1
}

// away returns how many sentences after sentence m sentence n stands. The label of the turn that n is in does not count.
func (f *finding) away(m, n int) int {
	if f.turns != nil && n-m > 1 && !f.sameBlock(m, n) {
		if t := f.turnOf(&f.sentences[n]); t != nil && !t.Label.IsZero() {
			return n - m - 1
		}
	}
	return n - m
}

// takeTurn finds who speaks in the turn of sentence n, which is about to be walked through, once its label has been.
func (f *finding) takeTurn(n int) {
	s := &f.sentences[n]
	t := f.turnOf(s)
	if t == nil || t.known || s.Span.Start < t.Label.End {
		return
	}
	t.known = true
	if !t.Label.IsZero() {
		t.entity = f.labelled(t)
		return
	}
	for k := s.block - 1; k >= 0; k-- {
		if before := &f.turns[k]; before.Turn != article.NoTurn {
			if before.Turn == t.Turn {
				t.entity = before.entity
				return
			}
			break
		}
	}
	if t.Turn == article.Answer {
		t.entity = f.interviewed()
	}
}

// labelled returns the entity that the label of t stands for, and notes its mention if the words are not found to be one: A, TH, Witness.
func (f *finding) labelled(t *turn) int {
	first, end := f.doc.In(t.Label)
	best := -1
	for i := first; i < end; i++ {
		if e := int(f.holder[i]) - 1; e >= 0 && (best < 0 || f.beings[best].Kind != Person) {
			best = e
		}
	}
	if best >= 0 || first >= end {
		return best
	}
	text := f.text[t.Label.Start:t.Label.End]
	kind, e := Nominal, -1
	switch {
	case text[0] == 'A' && strings.Trim(text[1:], "0123456789") == "" || text == "Answer" || text == "ANSWER":
		e = f.interviewed()
	case t.Turn == article.Question:
		return -1 // reporters, each another
	default:
		if e = f.caller(text); !f.beings[e].generic {
			kind = Name
		}
	}
	if e >= 0 {
		f.note(t.Label, end-1, kind, e)
		f.touch(e, end-1)
	}
	return e
}

// interviewed returns the person whom an interview is with: the only one that the headline names or, if it names none,
// that the words before the first turn do, or the one whom their first sentence is about; or -1.
func (f *finding) interviewed() int {
	if f.interviewee == 0 {
		f.interviewee = f.findInterviewed() + 1
		if f.interviewee == 0 {
			f.interviewee = -1
		}
	}
	return max(f.interviewee-1, -1)
}

// findInterviewed finds what interviewed returns.
func (f *finding) findInterviewed() int {
	start := 0
	for i := range f.turns {
		if f.turns[i].Turn != article.NoTurn {
			start = f.turns[i].Span.Start
			break
		}
	}
	above, all := -1, -1
	subject, opening := -1, -1 // who the first sentence below the headline is about, and that sentence
	for i := range f.names {
		n := &f.names[i]
		s := &f.sentences[f.words[n.start].sent]
		if s.Span.Start >= start {
			break
		}
		if f.beings[n.entity].Kind != Person {
			continue
		}
		if s.Kind == article.Headline || s.Kind == article.Dek {
			above = only(above, n.entity)
		} else if opening < 0 {
			opening = int(f.words[n.start].sent)
		}
		if f.questioned(n.title) {
			return n.entity
		}
		if opening == int(f.words[n.start].sent) && (subject < 0 || f.weight(f.headOf(n.start, n.end)) >= 4) {
			if subject = only(subject, n.entity); f.weight(f.headOf(n.start, n.end)) < 4 {
				subject = -2
			}
		}
		all = only(all, n.entity)
	}
	if above == -1 {
		above = all
	}
	if above < 0 {
		above = subject
	}
	return max(above, -1)
}

// questioned reports whether words before token i, where a name and its titles start, tell that whoever it names is asked:
// the cross-examination of, an interview with, the evidence of.
func (f *finding) questioned(i int) bool {
	if i < 2 {
		return false
	}
	switch f.doc.Token(i - 1).Form {
	case "of", "with", "by":
	default:
		return false
	}
	switch f.doc.Token(i - 2).Lemma {
	case "interview", "conversation", "interrogation", "chat":
		return f.doc.Token(i-1).Form == "with"
	case "cross-examination", "examination", "questioning", "hearing", "deposition":
		return f.doc.Token(i-1).Form == "of"
	case "testimony", "evidence":
		return true
	}
	return false
}

// only returns e if it is the first or the same as one, which was counted before, and otherwise -2: there are several.
func only(one, e int) int {
	if one == -1 || one == e {
		return e
	}
	return -2
}

// initialled returns the only person whose names start with the letters of text, or -1.
func (f *finding) initialled(text string) int {
	found := -1
	for e := range f.beings {
		if b := &f.beings[e]; b.Kind == Person && firstLetters(b.Name) == strings.ReplaceAll(text, ".", "") {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return found
}

// firstLetters returns the first letters of the words of name, in capitals.
func firstLetters(name string) string {
	var out strings.Builder
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		r, _ := utf8.DecodeRuneInString(word)
		out.WriteRune(unicode.ToUpper(r))
	}
	return out.String()
}

// caller returns the person called by text, a label that nothing else in the article explains, from its first turn on:
// the one whose initials it is, or somebody whom only labels name.
func (f *finding) caller(text string) int {
	key := fold(text)
	if e, ok := f.callers[key]; ok {
		return e
	}
	if f.callers == nil {
		f.callers = make(map[string]int)
	}
	if len(text) <= 4 && text == strings.ToUpper(text) {
		if e := f.initialled(text); e >= 0 {
			f.callers[key] = e
			return e
		}
	}
	if i := strings.IndexAny(text, "(["); i > 0 {
		text = strings.TrimSpace(text[:i])
	}
	b := being{Entity: Entity{Kind: Person, Name: text}, owner: -1, of: -1, pron: -1, opened: -1, lastSeen: -1}
	words := strings.Fields(text)
	if lexicon.Classes(strings.ToLower(words[len(words)-1]))&lexicon.Person != 0 {
		b.generic = true
		b.Name = strings.TrimPrefix(strings.ToLower(text), "the ")
	} else if len(words) > 1 && lexicon.Classes(words[0])&(lexicon.Honorific|lexicon.Title) != 0 {
		b.Name = strings.Join(words[1:], " ")
	}
	b.Name = quieter(b.Name)
	switch strings.ToLower(strings.TrimSuffix(words[0], ".")) {
	case "mr", "sir":
		b.male = 2
	case "ms", "mrs", "miss", "madam", "lady":
		b.female = 2
	}
	f.beings = append(f.beings, b)
	f.callers[key] = len(f.beings) - 1
	return len(f.beings) - 1
}
