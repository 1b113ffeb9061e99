// Package quote finds reported speech, thought and writing: what was said, the words that say so, and who said it.
//
//	quotes := quote.Find(entity.Find(a))
//	for q := range quotes.All() {
//		speaker, _ := quotes.Entities().Lookup(q.Speaker)
//		fmt.Println(speaker.Name, q.Text)
//	}
//
// # Terms
//
// The source of a quote is the words that name who said it ("she", "the spokesman"), the cue the words that say that it was
// said ("told reporters", "according to"), the content the words that were said, their quotation marks included.
// The speaker is the entity behind the source.
package quote

import (
	"fmt"
	"iter"
	"slices"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/enum"
	"example.com/newstext/internal/index"
)

// An ID numbers the quotes of a Set from 1, in text order. The zero ID is no quote.
type ID int

// A Kind says how much of a quote stands in quotation marks.
type Kind uint8

// The kinds of quote. The zero Kind is Unknown, which no finder gives.
const (
	Unknown  Kind = iota
	Direct        // all of it in quotation marks
	Mixed         // part of it in quotation marks
	Indirect      // none of it in quotation marks
	Term          // words in quotation marks that quote nobody: titles, nicknames, scare quotes
)

var kindNames = []string{"unknown", "direct", "mixed", "indirect", "term"}

// String returns the name of k in lower case, as it is in JSON.
func (k Kind) String() string { return enum.String("quote.Kind", kindNames, k) }

// MarshalText returns the name of k; it fails for a number that is no Kind.
func (k Kind) MarshalText() ([]byte, error) { return enum.Marshal("quote.Kind", kindNames, k) }

// UnmarshalText sets k to the kind that text names.
func (k *Kind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("quote.Kind", kindNames, text, k)
}

// A Quote is one piece of reported speech, thought or writing.
// A Span in it that is zero, a Speaker or Within that is 0, was not found.
type Quote struct {
	ID      ID             `json:"id"`
	Kind    Kind           `json:"kind"`
	Span    article.Span   `json:"span"`              // from the first to the last byte of Content
	Text    string         `json:"text"`              // the text of Span
	Content []article.Span `json:"content"`           // the pieces of what was said, quotation marks included, in text order
	Quoted  []article.Span `json:"quoted,omitempty"`  // the words inside quotation marks, without the marks
	Cue     article.Span   `json:"cue,omitzero"`      // the words that say that it was said
	Source  article.Span   `json:"source,omitzero"`   // the words that name who said it
	Speaker entity.ID      `json:"speaker,omitempty"` // the entity behind Source
	Within  ID             `json:"within,omitempty"`  // the quote that this one is reported in
	Rule    string         `json:"rule,omitempty"`    // what found it
}

// A Set is the quotes of one article.
// It never changes, and any number of goroutines may use it at once.
type Set struct {
	entities  *entity.Set
	quotes    []Quote
	problems  []article.Problem
	bySpeaker index.Index
}

// Find finds the quotes of the article that ents is about.
// It is short for new(Finder).Find(ents).
func Find(ents *entity.Set) *Set { return new(Finder).Find(ents) }

// New returns the set of the given quotes, as another tool or a JSON file tells them.
// Quotes must be in text order and numbered from 1.
// The error tells which quote lies outside the text, has a Text other than the article's,
// or refers to an entity or a quote that is not there.
func New(ents *entity.Set, quotes ...Quote) (*Set, error) {
	s := &Set{entities: ents, quotes: slices.Clone(quotes)}
	for i, q := range s.quotes {
		if q.ID != ID(i+1) {
			return nil, fmt.Errorf("quote: quote %d of %d has ID %d", i+1, len(quotes), q.ID)
		}
		if err := s.check(q); err != nil {
			return nil, fmt.Errorf("quote: quote %d: %w", q.ID, err)
		}
		if i > 0 && quotes[i-1].Span.Compare(q.Span) > 0 {
			return nil, fmt.Errorf("quote: quote %d comes before quote %d in the text", q.ID, q.ID-1)
		}
	}
	return s, nil
}

// check returns what is wrong with q, or nil.
func (s *Set) check(q Quote) error {
	a := s.entities.Article()
	if q.Kind == Unknown || int(q.Kind) >= len(kindNames) {
		return fmt.Errorf("no known kind (%d)", q.Kind)
	}
	if len(q.Content) == 0 || q.Span != (article.Span{Start: q.Content[0].Start, End: q.Content[len(q.Content)-1].End}) {
		return fmt.Errorf("span %v is not the hull of content %v", q.Span, q.Content)
	}
	for _, spans := range [][]article.Span{q.Content, q.Quoted} {
		for i, span := range spans {
			if err := a.Check(span); err != nil {
				return err
			}
			if i > 0 && spans[i-1].End > span.Start {
				return fmt.Errorf("pieces %v and %v overlap or are out of order", spans[i-1], span)
			}
		}
	}
	for _, span := range []article.Span{q.Cue, q.Source} {
		if err := a.Check(span); err != nil && !span.IsZero() {
			return err
		}
	}
	if got := a.Slice(q.Span); got != q.Text {
		return fmt.Errorf("text %q, but the article has %q", q.Text, got)
	}
	if _, ok := s.entities.Lookup(q.Speaker); !ok && q.Speaker != 0 {
		return fmt.Errorf("speaker %d: no such entity", q.Speaker)
	}
	if q.Within < 0 || int(q.Within) > len(s.quotes) || q.Within == q.ID {
		return fmt.Errorf("within quote %d: no such other quote", q.Within)
	}
	return nil
}

// Entities returns the entities of the article, among them the speakers.
func (s *Set) Entities() *entity.Set { return s.entities }

// All returns the quotes in text order, an outer quote before those inside it.
func (s *Set) All() iter.Seq[Quote] { return slices.Values(s.quotes) }

// Lookup returns the quote with the given ID, and whether there is one.
func (s *Set) Lookup(id ID) (Quote, bool) {
	if id < 1 || int(id) > len(s.quotes) {
		return Quote{}, false
	}
	return s.quotes[id-1], true
}

// In returns the quotes that lie wholly in span, in text order.
func (s *Set) In(span article.Span) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		first, _ := slices.BinarySearchFunc(s.quotes, span.Start, func(q Quote, start int) int {
			return q.Span.Start - start
		})
		for _, q := range s.quotes[first:] {
			if q.Span.Start >= span.End {
				return
			}
			if q.Span.End <= span.End && !yield(q) {
				return
			}
		}
	}
}

// By returns the quotes of one speaker in text order.
func (s *Set) By(speaker entity.ID) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		for _, i := range index.Of(&s.bySpeaker, s.quotes, func(q *Quote) int { return int(q.Speaker) }, int(speaker)) {
			if !yield(s.quotes[i]) {
				return
			}
		}
	}
}

// Problems returns what was odd about the quotation marks of the article, such as one that is never closed, in text order.
func (s *Set) Problems() []article.Problem { return slices.Clone(s.problems) }
