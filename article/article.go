package article

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"

	"example.com/newstext/internal/enum"
)

// A Kind says what a block of an article is.
type Kind uint8

// The kinds of block. The zero Kind is Unknown, which no parser gives.
const (
	Unknown     Kind = iota
	Headline         // the title of the article
	Dek              // the sentence or list under the headline that sums the article up
	Byline           // who wrote it, and often when
	Dateline         // where it was filed, and by which agency: "KYIV, Ukraine (AP) —"
	Subheading       // a heading inside the article
	Paragraph        // a paragraph of the article
	List             // the items of a list, together
	Blockquote       // a quotation set apart from the paragraphs
	Table            // rows of cells
	Caption          // the words under a picture
	Credit           // who made the picture
	Related          // teasers: headlines of other stories, "Read more:" lines
	Boilerplate      // anything of the page that is no part of the article: menus, share bars, notices
)

var kindNames = []string{"unknown", "headline", "dek", "byline", "dateline", "subheading", "paragraph",
	"list", "blockquote", "table", "caption", "credit", "related", "boilerplate"}

// String returns the name of k in lower case, as it is in JSON.
func (k Kind) String() string { return enum.String("article.Kind", kindNames, k) }

// MarshalText returns the name of k; it fails for a number that is no Kind.
func (k Kind) MarshalText() ([]byte, error) { return enum.Marshal("article.Kind", kindNames, k) }

// UnmarshalText sets k to the kind that text names.
func (k *Kind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("article.Kind", kindNames, text, k)
}

// OnRecord reports whether blocks of kind k are the article's own words, in which people can be on record.
// Captions count, credits, bylines, teasers and boilerplate do not.
func (k Kind) OnRecord() bool {
	switch k {
	case Headline, Dek, Subheading, Paragraph, List, Blockquote, Table, Caption:
		return true
	default:
		return false
	}
}

// A Block is one piece of an article.
type Block struct {
	Kind  Kind `json:"kind"`
	Span  Span `json:"span"`
	Turn  Turn `json:"turn,omitzero"`  // of a paragraph: whether it is what one speaks in an interview or a transcript
	Label Span `json:"label,omitzero"` // of a turn: the words at its start for who speaks, without the colon behind them
}

// A Filing says where and by whom a story was filed, as its dateline tells: KYIV, Ukraine (AP).
// The zero Filing says nothing.
type Filing struct {
	Place  string `json:"place,omitempty"`
	Agency string `json:"agency,omitempty"`
}

// Meta is what is known of an article as a whole. The zero value of each field means that it is not known.
type Meta struct {
	Title     string       `json:"title,omitempty"`
	Authors   []string     `json:"authors,omitempty"`
	Published time.Time    `json:"published,omitzero"` // midnight UTC if only the day is known
	Modified  time.Time    `json:"modified,omitzero"`
	Publisher string       `json:"publisher,omitempty"`
	Section   string       `json:"section,omitempty"`
	URL       string       `json:"url,omitempty"`
	Language  language.Tag `json:"language,omitzero"`
	Dateline  Filing       `json:"dateline,omitzero"`
}

// A Problem is something odd in the text that stopped nothing, such as a quotation mark that is never closed.
type Problem struct {
	Span    Span   `json:"span"`
	Message string `json:"message"`
}

// An Article is a text and the blocks it is made of.
// It never changes, and any number of goroutines may use it at once.
type Article struct {
	text      string
	blocks    []Block
	meta      Meta
	pages     func() []offset
	sentences func() []Span
}

// New returns the article with the given text and blocks, as another tool or a JSON file tells them.
// Blocks may be in any order but must not overlap; parts of the text may lie in no block.
// The error tells which block is out of range, empty, cuts a character in two, or overlaps another,
// which has a label that does not lie in it, or is no turn and has a label or a question,
// or at which offset the text is not valid UTF-8 or too long (a *[ParseError]): no text may have more than 2 GiB.
func New(text string, blocks ...Block) (*Article, error) {
	if err := checkText(text); err != nil {
		return nil, err
	}
	a := &Article{text: text, blocks: slices.Clone(blocks)}
	slices.SortStableFunc(a.blocks, func(b, c Block) int { return b.Span.Compare(c.Span) })
	for i, b := range a.blocks {
		if err := a.Check(b.Span); err != nil {
			return nil, fmt.Errorf("%w (%s block)", err, b.Kind)
		}
		if b.Kind == Unknown || int(b.Kind) >= len(kindNames) {
			return nil, fmt.Errorf("article: offset %d: a block of no known kind (%d)", b.Span.Start, b.Kind)
		}
		if err := a.checkTurn(b); err != nil {
			return nil, err
		}
		if i > 0 && a.blocks[i-1].Span.End > b.Span.Start {
			return nil, fmt.Errorf("article: offset %d: %s and %s overlap", b.Span.Start, a.blocks[i-1].Kind, b.Kind)
		}
	}
	a.pages = sync.OnceValue(func() []offset { return index(a.text) })
	a.sentences = sync.OnceValue(a.findSentences)
	return a, nil
}

// With returns the same article with meta in place of what was known of it.
func (a *Article) With(meta Meta) *Article {
	b := *a
	b.meta = meta
	b.meta.Authors = slices.Clone(meta.Authors)
	return &b
}

// Text returns the text that was parsed, to the byte.
func (a *Article) Text() string { return a.text }

// Meta returns what is known of the article as a whole. The caller owns its Authors.
func (a *Article) Meta() Meta {
	m := a.meta
	m.Authors = slices.Clone(m.Authors)
	return m
}

// Blocks returns the blocks in text order.
func (a *Article) Blocks() iter.Seq[Block] { return slices.Values(a.blocks) }

// Sentences returns the sentences of all blocks in text order, without space around them.
// Every byte of a block that is not space lies in exactly one sentence, and no sentence runs across two blocks.
// They are found at the first call, in time proportional to the text.
func (a *Article) Sentences() iter.Seq[Span] { return slices.Values(a.sentences()) }

// Slice returns the text of s. It panics if s is out of range, as slicing a string does.
func (a *Article) Slice(s Span) string { return a.text[s.Start:s.End] }

// Check returns nil if s marks at least one byte of the text and starts and ends on rune boundaries,
// and otherwise an error that says what is wrong with it.
func (a *Article) Check(s Span) error {
	switch {
	case s.Start < 0 || s.Start >= s.End || s.End > len(a.text):
		return fmt.Errorf("article: span [%d,%d) of a text of %d bytes", s.Start, s.End, len(a.text))
	case !utf8.RuneStart(a.text[s.Start]):
		return fmt.Errorf("article: offset %d: span starts inside a character", s.Start)
	case s.End < len(a.text) && !utf8.RuneStart(a.text[s.End]):
		return fmt.Errorf("article: offset %d: span ends inside a character", s.End)
	}
	return nil
}

// A ParseError tells where a text could not be read, and why.
type ParseError struct {
	Offset int   // in bytes
	Err    error // the cause
}

func (e *ParseError) Error() string { return fmt.Sprintf("article: offset %d: %v", e.Offset, e.Err) }

// Unwrap returns the cause.
func (e *ParseError) Unwrap() error { return e.Err }

var (
	errUTF8    = errors.New("invalid UTF-8")
	errTooLong = errors.New("text of more than 2 GiB")
)

// checkText returns a *ParseError if text is too long for offsets of 32 bits, or at its first byte that is not UTF-8, or nil.
func checkText(text string) error {
	if len(text) > math.MaxInt32 {
		return &ParseError{Offset: math.MaxInt32, Err: errTooLong}
	}
	if utf8.ValidString(text) {
		return nil
	}
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return &ParseError{Offset: i, Err: errUTF8}
			}
		}
	}
	return nil
}
