package claim

import "example.com/newstext/quote"

// A Finder finds statements. The zero Finder is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Finder struct {
	// StancesOnly leaves out plain assertions.
	StancesOnly bool
}

// Find finds the statements that the quotes and the words around them make.
func (f *Finder) Find(quotes *quote.Set) *Set {
	return &Set{quotes: quotes}
}
