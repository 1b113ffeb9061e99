// Package entity finds the people, organisations, publications, places and groups of an article,
// and every mention of them: by name, by role, by pronoun.
//
//	ents := entity.Find(a)
//	for e := range ents.All() {
//		fmt.Println(e.Kind, e.Name, e.Role)
//	}
//
// # Terms
//
// A mention is a stretch of text that refers to somebody: a name ("Ana Ruiz"), a nominal ("the mayor") or a pronoun ("she").
// An entity is the somebody. A role says what an entity is, and of which other entity: spokesperson, of the Kremlin.
//
// # What counts
//
// Names in headlines, paragraphs, captions, credits and datelines count; those in bylines, teasers and boilerplate do not.
// A name is found without its titles, which tell the role: "Finance Minister Amina Bello" is Amina Bello, finance minister.
// The article before a name is part of it only in names of publications: The Harbor Gazette, but the Kremlin.
// A building or place that stands for those who govern from it, such as Downing Street, is an organization;
// a capital city is a place even where it stands for its government.
//
// Common nouns are mentions when they stand for people, bodies or documents that can be the source of a statement:
// "officials", "the ministry", "a spokeswoman for the mayor", "the report". Several people without a name are a group.
// An entity without a name is called by the words of its first mention, without "a" or "the".
// Whoever the text calls unnamed, or says that it keeps the name of, is Anonymous.
//
// A surname, an acronym or a pronoun belongs to whoever it can stand for and was mentioned last, the subject of
// a sentence before others; he and she go by titles, nouns and the statistics of given names, never by surnames.
// A title alone ("the mayor") belongs to whoever the text gives that title, and to nobody who has another one:
// not to the deputy mayor, a former mayor, or the mayor of another town.
// "I" and "my" inside quotation marks belong to whoever the text says is speaking, "we" and "our" to the body that speaks
// or that the speaker has a role in; where none is known they are mentions without an entity.
//
// The label of a turn in an interview or a transcript is a mention of whoever speaks there: a surname, initials, and "A"
// where the headline or the words before the first turn leave no doubt who is interviewed. "I" in an answer is whoever gives it.
//
// Of several roles the one that tells most is kept: spokesman rather than colonel, mayor of Porto Alto rather than mayor.
// A role includes its field: head of traffic, Minister of Climate.
// Party and state behind a name (R-Okla.), honours (QC, Ph.D.) and units (300 MW) are part of no name.
//
// # Limits
//
// Only English is understood. Known wrong answers:
//   - a first name that is also a word, at the start of a sentence and nowhere else ("Hope said so");
//   - a company called like a person, when nothing around tells ("Marlin Grant said so");
//   - two people of one surname and gender, when only the surname is given: it goes to the one mentioned last by that name;
//   - descriptions that the text has not tied to a name, other than "the singer" or "the 45-year-old" of whoever it speaks of:
//     "the German", "the IAS officer", "Dad";
//   - the words of a headline for somebody whom the text calls otherwise ("Water chief cleared", of the head of a board);
//   - "who" and "his" behind two nouns ("the father of the striker Tom Vega, who was freed"), which go to the nearer one;
//   - "his client" of a lawyer, when the text does not say whose lawyer it is;
//   - national teams outside the report of a match, which are found as places;
//   - companies and places that no list and no word around tells, such as invented ones, taken for people;
//   - "it" that stands for a thing or a fact rather than a body, in about one case of five;
//   - names with a small word or a date inside (Heal the Children, the March 19 Movement);
//   - names that a hyphen or slash joins, unless both are found elsewhere in the article.
//
// The set of entities found may change between releases.
package entity

import (
	"fmt"
	"iter"
	"slices"
	"sync"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/enum"
	"example.com/newstext/internal/index"
)

// An ID numbers the entities of a Set from 1, in order of their first mention. The zero ID is no entity.
type ID int

// A Kind says what sort of thing an entity is.
type Kind uint8

// The kinds of entity. The zero Kind is Other: a name of something else, such as an event, a law or a product.
const (
	Other        Kind = iota
	Person            // one human being, real or invented
	Organization      // a company, party, ministry, court, team; a place that stands for its government
	Publication       // a newspaper, broadcaster, agency or site that reports news
	Place             // a country, city, building, river
	Group             // several people without a name: officials, residents, two people familiar with the matter
)

var kindNames = []string{"other", "person", "organization", "publication", "place", "group"}

// String returns the name of k in lower case, as it is in JSON.
func (k Kind) String() string { return enum.String("entity.Kind", kindNames, k) }

// MarshalText returns the name of k; it fails for a number that is no Kind.
func (k Kind) MarshalText() ([]byte, error) { return enum.Marshal("entity.Kind", kindNames, k) }

// UnmarshalText sets k to the kind that text names.
func (k *Kind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("entity.Kind", kindNames, text, k)
}

// A Gender is the grammatical gender that the article's words give a person.
type Gender uint8

// The genders. The zero Gender is Unknown: nothing in the text tells, or the text disagrees.
const (
	Unknown Gender = iota
	Male
	Female
)

var genderNames = []string{"unknown", "male", "female"}

// String returns the name of g in lower case, as it is in JSON.
func (g Gender) String() string { return enum.String("entity.Gender", genderNames, g) }

// MarshalText returns the name of g; it fails for a number that is no Gender.
func (g Gender) MarshalText() ([]byte, error) { return enum.Marshal("entity.Gender", genderNames, g) }

// UnmarshalText sets g to the gender that text names.
func (g *Gender) UnmarshalText(text []byte) error {
	return enum.Unmarshal("entity.Gender", genderNames, text, g)
}

// An Entity is somebody or something that the article mentions.
type Entity struct {
	ID        ID     `json:"id"`
	Kind      Kind   `json:"kind"`
	Name      string `json:"name"`               // the fullest form of the name in the text, without titles; for a group, its words
	Role      string `json:"role,omitempty"`     // what the text says the entity is: "spokesperson"; empty if it does not
	Of        ID     `json:"of,omitempty"`       // the entity that Role belongs to; 0 if none is named
	Gender    Gender `json:"gender,omitzero"`    // of a person
	Anonymous bool   `json:"anonymous,omitzero"` // the text says that it keeps the name back
}

// A MentionKind says how a mention refers.
type MentionKind uint8

// The kinds of mention. The zero MentionKind is Name.
const (
	Name    MentionKind = iota // "Ana Ruiz", "Ruiz", "WHO"
	Nominal                    // "the mayor", "officials"
	Pronoun                    // "she", "who"
)

var mentionNames = []string{"name", "nominal", "pronoun"}

// String returns the name of k in lower case, as it is in JSON.
func (k MentionKind) String() string { return enum.String("entity.MentionKind", mentionNames, k) }

// MarshalText returns the name of k; it fails for a number that is no MentionKind.
func (k MentionKind) MarshalText() ([]byte, error) {
	return enum.Marshal("entity.MentionKind", mentionNames, k)
}

// UnmarshalText sets k to the kind of mention that text names.
func (k *MentionKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("entity.MentionKind", mentionNames, text, k)
}

// A Mention is a stretch of the text that refers to an entity.
type Mention struct {
	Span   article.Span `json:"span"`
	Text   string       `json:"text"`
	Kind   MentionKind  `json:"kind"`
	Entity ID           `json:"entity,omitempty"` // whom it refers to; 0 if the text does not settle it
}

// A Set is the entities of one article and their mentions.
// It never changes, and any number of goroutines may use it at once.
type Set struct {
	article  *article.Article
	syntax   func() *syntax.Doc
	entities []Entity
	mentions []Mention
	byEntity index.Index
}

// Find finds the entities of a and their mentions.
// It is short for new(Finder).Find(a).
func Find(a *article.Article) *Set { return new(Finder).Find(a) }

// New returns the set of the given entities and mentions, as another tool or a JSON file tells them.
// Entities must be numbered from 1 in order, and mentions may be in any order.
// The error tells which entity or mention is of no known kind, refers to an entity that is not there,
// lies outside the text, or has a Text other than the article's.
func New(a *article.Article, entities []Entity, mentions []Mention) (*Set, error) {
	s := &Set{article: a, entities: slices.Clone(entities), mentions: slices.Clone(mentions)}
	s.syntax = sync.OnceValue(func() *syntax.Doc { return syntax.Analyze(a) }) // nobody who only reads needs it
	for i, e := range s.entities {
		if e.ID != ID(i+1) {
			return nil, fmt.Errorf("entity: entity %d of %d has ID %d", i+1, len(entities), e.ID)
		}
		if int(e.Kind) >= len(kindNames) || int(e.Gender) >= len(genderNames) {
			return nil, fmt.Errorf("entity: entity %d: no known kind (%d) or gender (%d)", e.ID, e.Kind, e.Gender)
		}
		if e.Of < 0 || int(e.Of) > len(entities) || e.Of == e.ID {
			return nil, fmt.Errorf("entity: entity %d is of entity %d: no such other entity", e.ID, e.Of)
		}
	}
	slices.SortStableFunc(s.mentions, func(m, n Mention) int { return m.Span.Compare(n.Span) })
	for _, m := range s.mentions {
		if err := a.Check(m.Span); err != nil {
			return nil, fmt.Errorf("entity: mention %q: %w", m.Text, err)
		}
		if got := a.Slice(m.Span); got != m.Text {
			return nil, fmt.Errorf("entity: offset %d: mention %q, but the text has %q", m.Span.Start, m.Text, got)
		}
		if int(m.Kind) >= len(mentionNames) {
			return nil, fmt.Errorf("entity: offset %d: mention %q of no known kind (%d)", m.Span.Start, m.Text, m.Kind)
		}
		if m.Entity < 0 || int(m.Entity) > len(entities) {
			return nil, fmt.Errorf("entity: offset %d: mention %q of entity %d: no such entity", m.Span.Start, m.Text, m.Entity)
		}
	}
	return s, nil
}

// Article returns the article that s is about.
func (s *Set) Article() *article.Article { return s.article }

// Syntax returns the grammar of the article, which finding entities needed.
// Of a set that comes from [New] it is found at the first call.
func (s *Set) Syntax() *syntax.Doc { return s.syntax() }

// All returns the entities in order of their first mention.
func (s *Set) All() iter.Seq[Entity] { return slices.Values(s.entities) }

// Mentions returns the mentions of all entities in text order, an outer mention before those inside it.
func (s *Set) Mentions() iter.Seq[Mention] { return slices.Values(s.mentions) }

// Lookup returns the entity with the given ID, and whether there is one.
func (s *Set) Lookup(id ID) (Entity, bool) {
	if id < 1 || int(id) > len(s.entities) {
		return Entity{}, false
	}
	return s.entities[id-1], true
}

// In returns the mentions that lie wholly in span, in text order.
// It takes time in proportion to what it returns.
func (s *Set) In(span article.Span) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		first, _ := slices.BinarySearchFunc(s.mentions, span.Start, func(m Mention, start int) int {
			return m.Span.Start - start
		})
		for _, m := range s.mentions[first:] {
			if m.Span.Start >= span.End {
				return
			}
			if m.Span.End <= span.End && !yield(m) {
				return
			}
		}
	}
}

// By returns the mentions of one entity in text order.
func (s *Set) By(id ID) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		for _, i := range index.Of(&s.byEntity, s.mentions, func(m *Mention) int { return int(m.Entity) }, int(id)) {
			if !yield(s.mentions[i]) {
				return
			}
		}
	}
}
