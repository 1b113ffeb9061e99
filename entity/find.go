package entity

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// A Finder finds entities. The zero Finder is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Finder struct {
	// NamesOnly leaves out nominals and pronouns.
	NamesOnly bool
}

// Find finds the entities of a and their mentions.
func (f *Finder) Find(a *article.Article) *Set {
	return &Set{syntax: syntax.Analyze(a)}
}
