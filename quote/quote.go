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
//
// # What counts
//
// Whatever the article reports as said, written, asked or thought by somebody is a quote: in quotation marks or not, in a sentence
// of its own or in part of one. So are beliefs, hopes and plans ("hopes to reopen in May"); the Mode of a quote tells them from speech.
// What a report, a poll or a law says counts too, with the report as its source.
//
// The content is what was said, as one would repeat it: "that" at its start belongs to it, the commas and full stops around it do not;
// quotation marks always do, with what stands between them. Words that stand in the middle of it (“The port,” she said, “will close”)
// cut it into pieces. A quotation that goes on after the sentence that names its speaker, or in the paragraphs after it, is one quote.
//
// The source is the whole phrase: "the mayor, Ana Ruiz,". For "who" and "she" it is that pronoun, and the Speaker is whom it stands for.
// The cue has its auxiliaries, negations and adverbs: "has never said". A negated cue is a cue all the same; what it denies is the
// business of package claim.
//
// Names, titles, nicknames and words that quotation marks hold at arm's length are of kind Term: they quote nobody.
// A quotation that nothing attributes is a quote without a source. It has a speaker only where the layout leaves no doubt:
// a paragraph in quotation marks right after one that ends with what a person says, or the sentence after what somebody did
// (She shook her head. “No.”).
//
// What is said in a turn of an interview or a transcript is a direct quote, though it has no quotation marks and so no words inside them:
// the words behind the label, which is its source, and those of the paragraphs that go on with it. The colon is its cue.
// Questions are quotes too, but those of a "Q" are nobody's.
//
// Nothing is quoted from bylines, credits, teasers of other stories and boilerplate.
//
// # Rules
//
// The Rule of a quote names what found it. "model" is the trained models: one of cues, one of sources, one of contents,
// and one that judges all three together. The others need no score: "according to"; "source, cue, that"
// (She said that the port was closed), "clause, source, cue" (The port is closed, she said), "clause, source, cue, rest"
// (The port, she said, is closed again) and "clause, cue" (The bridge is safe, says the builder); "relative clause"
// (rifles which officers say were found); "learned from" (It was learned from a pilot that …); "quoted as saying";
// "quote, cue", "cue, quote" and "cue: quote" by the order of a quotation and a word of saying; "what somebody called"
// (what she called “a charade”); "headline" (‘We will stay’: villagers defy builders); "quote in a quote"; "in the words of";
// "as put" (as she put it); "signature" (“…” — Ana Ruiz); "turn" (RUIZ: …); "floating", "beat" and "unattributed" for
// quotations without a cue; "marks" for terms.
//
// # Limits
//
// Only English is understood, though quotation marks of all styles are. Known wrong answers:
//   - content that ends too late, at the end of the sentence, where the writer goes on in a voice of his own;
//   - beliefs and plans told by a noun or an adjective ("the fear of …", "is keen on …"), of which about half are missed;
//   - acts that say something without words of saying ("imposed a fine", "endorsed her"), found in some sentences and not in others;
//   - a quotation mark that is never closed at the end of a paragraph, if the next one begins with a quotation:
//     the two are read as one quotation;
//   - the possessive of a plural inside single quotation marks (‘the workers’ pay’) where no better closing mark follows;
//   - interviews whose turns package article does not find.
//
// The set of quotes found may change between releases.
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
	Direct        // all of it in quotation marks, or a turn of a transcript, which needs none
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

// A Mode says how something was told.
type Mode uint8

// The modes. The zero Mode is Speech.
const (
	Speech  Mode = iota // said aloud, or told in a way that the article leaves open
	Writing             // written: a letter, a post, a report, a law
	Thought             // believed, known, felt, hoped or planned, and maybe never said
)

var modeNames = []string{"speech", "writing", "thought"}

// String returns the name of m in lower case, as it is in JSON.
func (m Mode) String() string { return enum.String("quote.Mode", modeNames, m) }

// MarshalText returns the name of m; it fails for a number that is no Mode.
func (m Mode) MarshalText() ([]byte, error) { return enum.Marshal("quote.Mode", modeNames, m) }

// UnmarshalText sets m to the mode that text names.
func (m *Mode) UnmarshalText(text []byte) error {
	return enum.Unmarshal("quote.Mode", modeNames, text, m)
}

// A Quote is one piece of reported speech, thought or writing.
// A Span in it that is zero, a Speaker or Within that is 0, was not found.
type Quote struct {
	ID      ID             `json:"id"`
	Kind    Kind           `json:"kind"`
	Mode    Mode           `json:"mode,omitzero"`
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
	if int(q.Mode) >= len(modeNames) {
		return fmt.Errorf("no known mode (%d)", q.Mode)
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
