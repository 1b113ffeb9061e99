package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/enum"
	"example.com/newstext/internal/turns"
)

// A Turn says what a paragraph is in an interview, a press conference or a transcript.
// The zero Turn is an ordinary paragraph.
//
// A turn that has no label goes on with the turn before it or, if it is an answer behind a question, answers that.
type Turn uint8

// The turns. The zero Turn is NoTurn.
const (
	NoTurn   Turn = iota // no turn: the writer speaks
	Question             // what is asked, by a reporter or whoever leads the talk: nobody is on record through it
	Answer               // what anybody else says, asked or not
)

var turnNames = []string{"none", "question", "answer"}

// String returns the name of t in lower case, as it is in JSON.
func (t Turn) String() string { return enum.String("article.Turn", turnNames, t) }

// MarshalText returns the name of t; it fails for a number that is no Turn.
func (t Turn) MarshalText() ([]byte, error) { return enum.Marshal("article.Turn", turnNames, t) }

// UnmarshalText sets t to the turn that text names.
func (t *Turn) UnmarshalText(text []byte) error {
	return enum.Unmarshal("article.Turn", turnNames, text, t)
}

// checkTurn returns what is wrong with the turn of b or with its label, or nil.
func (a *Article) checkTurn(b Block) error {
	switch {
	case int(b.Turn) >= len(turnNames):
		return fmt.Errorf("article: offset %d: no known turn (%d)", b.Span.Start, b.Turn)
	case b.Turn != NoTurn && b.Kind != Paragraph:
		return fmt.Errorf("article: offset %d: a turn in a %s", b.Span.Start, b.Kind)
	case b.Label.IsZero():
		return nil
	case b.Turn == NoTurn:
		return fmt.Errorf("article: offset %d: the label of no turn", b.Span.Start)
	}
	if err := a.Check(b.Label); err != nil {
		return fmt.Errorf("%w (label of a turn)", err)
	}
	if !b.Span.Contains(b.Label) {
		return fmt.Errorf("article: offset %d: the label of a turn lies outside it", b.Label.Start)
	}
	return nil
}

// findTurns finds the turns of an interview or a transcript. Those with a label are paragraphs, whatever else they look like.
func (l *layout) findTurns() {
	l.turns = turns.Find(len(l.units), l.line)
	for i := range l.turns {
		if l.turns[i].Labelled() {
			l.kinds[i] = Paragraph
		}
	}
}

// labelled reports whether unit i is a turn with a label.
func (l *layout) labelled(i int) bool { return l.turns != nil && l.turns[i].Labelled() }

// turn makes b, a paragraph of the lines that t is about, a turn if that is one.
func turn(b Block, t turns.Turn) Block {
	switch {
	case b.Kind != Paragraph || !t.Is:
		return b
	case t.Question:
		b.Turn = Question
	default:
		b.Turn = Answer
	}
	if t.Labelled() {
		b.Label = Span{b.Span.Start + t.Start, b.Span.Start + t.End}
	}
	return b
}

// opening returns where the label of b, a turn, ends with its colon and the space behind that.
func (a *Article) opening(b Block) int {
	const marks = "*_ "
	at := b.Label.End
	skip := func(set string) {
		for at < b.Span.End && strings.IndexByte(set, a.text[at]) >= 0 {
			at++
		}
	}
	skip(marks)
	if at < b.Span.End && strings.IndexByte(":.)", a.text[at]) >= 0 {
		at++
	}
	skip("*_")
	return at
}

// appendTurn appends the sentences of b, a turn: its label with the colon is one by itself.
func (a *Article) appendTurn(out []Span, b Block) []Span {
	if b.Label.IsZero() {
		return a.appendSentences(out, b.Span)
	}
	at := a.opening(b)
	if s := bare(a.text, Span{b.Span.Start, at}); s.Len() > 0 {
		out = append(out, s)
	}
	return a.appendSentences(out, Span{at, b.Span.End})
}

// bare returns s without the space around it.
func bare(text string, s Span) Span {
	for s.Start < s.End {
		r, size := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.Start += size
	}
	for s.Start < s.End {
		r, size := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= size
	}
	return s
}
