package syntax

import (
	"iter"

	"example.com/newstext/article"
	"example.com/newstext/internal/enum"
)

// A NameKind says what a name is the name of.
type NameKind uint8

// The kinds of names. A country or city is a place even where it stands for its government.
const (
	OtherName        NameKind = iota // an event, work, law, product; a nationality or faith: "Iraqi", "Muslims"
	PersonName                       // without titles: "Ana Ruiz" of "Mayor Ana Ruiz"
	OrganizationName                 // a company, party, ministry, newspaper, team
	PlaceName                        // a country, city, river, building
)

var nameKinds = []string{"other", "person", "organization", "place"}

// String returns the name of k in lower case.
func (k NameKind) String() string { return enum.String("syntax.NameKind", nameKinds, k) }

// MarshalText returns the name of k; it fails for a number that is no NameKind.
func (k NameKind) MarshalText() ([]byte, error) {
	return enum.Marshal("syntax.NameKind", nameKinds, k)
}

// UnmarshalText sets k to the kind that text names.
func (k *NameKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("syntax.NameKind", nameKinds, text, k)
}

// A Name is a stretch of text that names somebody or something.
type Name struct {
	Span       article.Span
	First, End int // its tokens are those with index First up to, but not including, End; all of one sentence
	Kind       NameKind
}

// Names returns the names in text order; no two overlap.
func (d *Doc) Names() iter.Seq[Name] {
	return func(yield func(Name) bool) {
		for _, n := range d.names {
			if !yield(n) {
				return
			}
		}
	}
}

// kindsOf are the kinds in the order of the model's labels.
var kindsOf = [...]NameKind{PersonName, OrganizationName, PlaceName, OtherName}

// findNames returns the names in tokens, whose words were added to m.
func (r *reader) findNames(text string, tokens []token, m *memory) (names []Name) {
	r.namer.Find(&m.names, text, func(kind, first, end int) {
		span := article.Span{Start: int(tokens[first].start), End: int(tokens[end-1].end)}
		names = append(names, Name{Span: span, First: first, End: end, Kind: kindsOf[kind]})
	})
	return names
}
