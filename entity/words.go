package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// A word is what the finder knows of a token beside its grammar.
type word struct {
	class lexicon.Class
	look  look
	sent  int32 // the index of its sentence
	read  int32 // the number of the name, counted from 1, that syntax takes it to be part of; 0 if none
}

// A look is a set of facts about how a token is written.
type look uint16

const (
	upper   look = 1 << iota // starts with a capital letter
	caps                     // has two capital letters or more and no small ones
	inner                    // has a capital letter that is not its first: eBay, McCabe
	first                    // the first word of its sentence, or of a quotation in it
	quoted                   // inside quotation marks
	glued                    // no space before it
	initial                  // a capital letter and a period: J.
	digit                    // starts with a digit
	letters                  // has a letter
	styled                   // in a title in quotation marks, in which capitals tell nothing
)

// A sentence is a run of tokens in one block.
type sentence struct {
	syntax.Sentence
	styled bool // it has a title in quotation marks
	titled bool // most words start with a capital letter, so that it tells nothing
	score  bool // it is the result of a match
	named  bool // the block is of a kind whose names count
	block  int  // the number of its block
}

// load looks at all tokens of the article.
func (f *finding) load() {
	f.words = make([]word, f.doc.Len())
	for s := range f.doc.Sentences() {
		f.sentences = append(f.sentences, sentence{Sentence: s, named: named(s.Kind)})
	}
	for r := range f.doc.Names() {
		f.read = append(f.read, r)
		for i := r.First; i < r.End; i++ {
			f.words[i].read = int32(len(f.read))
		}
	}
	block, open := article.Span{}, false
	next := 0
	blocks := f.blocks()
	for n := range f.sentences {
		s := &f.sentences[n]
		for next < len(blocks) && blocks[next].End <= s.Span.Start {
			next++
		}
		if next < len(blocks) && blocks[next] != block {
			block, open = blocks[next], false
		}
		s.block = next
		open = f.sentence(n, s, open)
	}
}

// blocks returns the spans of all blocks.
func (f *finding) blocks() []article.Span {
	var spans []article.Span
	for b := range f.doc.Article().Blocks() {
		spans = append(spans, b.Span)
	}
	return spans
}

// named reports whether names in a block of kind k count.
func named(k article.Kind) bool {
	return k.OnRecord() || k == article.Dateline || k == article.Credit
}

// sentence looks at the tokens of sentence n. The sentence starts inside quotation marks if open is set;
// it returns whether it ends in them.
func (f *finding) sentence(n int, s *sentence, open bool) bool {
	start, words, capital, content := true, 0, 0, 0
	end := s.Span.Start
	for i := s.First; i < s.End; i++ {
		t := f.doc.Token(i)
		w := &f.words[i]
		w.sent = int32(n)
		w.look = lookOf(t.Form)
		if t.Span.Start == end && i > s.First {
			w.look |= glued
		}
		end = t.Span.End
		switch t.Form {
		case "“", "„", "«", "``":
			open = true
		case "”", "»", "''":
			open = false
		case `"`:
			open = !open
		}
		if open {
			w.look |= quoted
		}
		if w.look&letters == 0 {
			if isOpening(t.Form) || t.Form == ":" || t.Form == "•" {
				start = true
			}
			continue
		}
		if start {
			w.look |= first
			start = false
		}
		words++
		if w.look&upper != 0 {
			capital++
		} else if t.Tag == syntax.VERB || t.Tag == syntax.NOUN || t.Tag == syntax.ADJ || t.Tag == syntax.PRON {
			content++ // a word that title case would have given a capital letter
		}
		if s.named && (w.look&(upper|inner) != 0 || t.Tag == syntax.NOUN || t.Tag == syntax.ADJ || t.Tag == syntax.PROPN) {
			w.class = lexicon.Classes(t.Form) | extra(t.Form)
		}
	}
	f.style(s)
	if s.score = words <= 6 && capital == words && f.scores(s); s.score {
		return open // Kettering Vale 1 Harrow Borough 2
	}
	heading := s.Kind == article.Headline || s.Kind == article.Subheading || s.Kind == article.Dek
	s.titled = s.Kind != article.Dateline && words >= 3 && capital >= 2 && (content == 0 && capital*2 > words || heading && capital > 4*content && capital*3 > words*2)
	return open
}

// scores reports whether s is the result of a match.
func (f *finding) scores(s *sentence) bool {
	n := 0
	for i := s.First + 1; i < s.End; i++ {
		if t := f.doc.Token(i); f.words[i].look&digit != 0 {
			if len(t.Form) > 2 || f.words[i-1].look&letters == 0 {
				return false
			}
			n++
		}
	}
	return n == 2
}

// style marks the quotations in s that are titles: four words or more, most of them with capital letters.
func (f *finding) style(s *sentence) {
	for i := s.First; i < s.End; i++ {
		if f.words[i].look&quoted == 0 {
			continue
		}
		j, words, capital := i, 0, 0
		for j < s.End && f.words[j].look&quoted != 0 {
			if w := f.words[j].look; w&letters != 0 {
				words++
				if w&upper != 0 {
					capital++
				}
			}
			j++
		}
		if words >= 4 && capital >= 3 && capital*10 >= words*6 {
			for k := i; k < j; k++ {
				f.words[k].look |= styled
			}
			s.styled = true
		}
		i = j
	}
}

// lookOf returns the facts about a form alone.
func lookOf(form string) look {
	var l look
	capitals, small := 0, 0
	for i, r := range form {
		switch {
		case unicode.IsUpper(r):
			if capitals++; i == 0 {
				l |= upper
			} else {
				l |= inner
			}
		case unicode.IsLetter(r):
			small++
		case i == 0 && unicode.IsDigit(r):
			l |= digit
		}
	}
	if capitals+small > 0 {
		l |= letters
	}
	if capitals >= 2 && small == 0 {
		l |= caps
	}
	if capitals > 0 && capitals <= 3 && small == 0 && len(form) == 2*capitals && form[1] == '.' {
		l |= initial
	}
	return l
}

// isOpening reports whether form is a mark after which a sentence can start.
func isOpening(form string) bool {
	switch form {
	case `"`, "“", "„", "«", "``", "‘", "'", "(", "[":
		return true
	}
	return false
}

// form returns the text of token i, or "" if there is none in the sentence of token in.
func (f *finding) form(i, in int) string {
	s := f.sentences[f.words[in].sent]
	if i < s.First || i >= s.End {
		return ""
	}
	return f.doc.Token(i).Form
}

// span returns the span of the tokens i up to j.
func (f *finding) span(i, j int) article.Span {
	return article.Span{Start: f.doc.Token(i).Span.Start, End: f.doc.Token(j - 1).Span.End}
}

// phrase returns the text of the tokens i up to j, with single spaces.
func (f *finding) phrase(i, j int) string {
	s := f.text[f.doc.Token(i).Span.Start:f.doc.Token(j-1).Span.End]
	if j-i > 1 && !singlySpaced(s) {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

// singlySpaced reports whether all space in s is single blanks.
func singlySpaced(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && i+1 < len(s) && s[i+1] == ' ', '\t' <= c && c <= '\r', c >= utf8.RuneSelf && isWideSpace(s[i:]):
			return false
		}
	}
	return true
}

func isWideSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// low returns the form of token i in small letters.
func (f *finding) low(i int, form string) string {
	if f.words[i].look&(upper|inner) == 0 {
		return form
	}
	return fold(form)
}

// fold returns the folded form of s as a string.
func fold(s string) string {
	var buf [64]byte
	return string(lexicon.AppendFold(buf[:0], s))
}
