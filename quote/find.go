package quote

import "example.com/newstext/entity"

// A Finder finds quotes. The zero Finder is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Finder struct {
	// DirectOnly leaves out indirect quotes and terms: only words in quotation marks that somebody said.
	DirectOnly bool
}

// Find finds the quotes of the article that ents is about.
func (f *Finder) Find(ents *entity.Set) *Set {
	return &Set{entities: ents}
}
