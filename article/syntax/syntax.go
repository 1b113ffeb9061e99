// Package syntax finds the sentences, words and grammar of an article.
//
//	doc := syntax.Analyze(a)
//	for s := range doc.Sentences() {
//		for i := s.First; i < s.End; i++ {
//			t := doc.Token(i)
//			fmt.Println(t.Form, t.Lemma, t.Tag, t.Rel)
//		}
//	}
//
// # Terms
//
// Tokens, tags, features and relations are those of Universal Dependencies (universaldependencies.org):
// "didn't" is two tokens, did and n't; a preposition depends on its noun; the head of a sentence is its main predicate.
package syntax

import (
	"iter"

	"example.com/newstext/article"
)

// A Token is a word, number, mark or symbol of the text.
type Token struct {
	Span  article.Span
	Form  string // the text of Span
	Lemma string // the dictionary form: "deny" for "denied"
	Tag   Tag    // the universal part of speech
	XPOS  string // the Penn Treebank tag, such as "VBD"
	Head  int    // the index in the Doc of the token that this one depends on; -1 at the root of a sentence
	Rel   Rel    // how it depends on Head
}

// A Sentence is a run of tokens.
type Sentence struct {
	Span       article.Span
	Kind       article.Kind // of the block that the sentence lies in
	First, End int          // its tokens are those with index First up to, but not including, End
}

// A Doc is the grammar of one article. It never changes, and any number of goroutines may use it at once.
type Doc struct {
	article   *article.Article
	tokens    []Token
	sentences []Sentence
}

// Analyze finds the sentences, tokens, tags and heads of a.
func Analyze(a *article.Article) *Doc { return &Doc{article: a} }

// Article returns the article that d is the grammar of.
func (d *Doc) Article() *article.Article { return d.article }

// Len returns the number of tokens.
func (d *Doc) Len() int { return len(d.tokens) }

// Token returns the token with index i, which must be at least 0 and less than Len.
func (d *Doc) Token(i int) Token { return d.tokens[i] }

// Sentences returns the sentences in text order.
func (d *Doc) Sentences() iter.Seq[Sentence] {
	return func(yield func(Sentence) bool) {
		for _, s := range d.sentences {
			if !yield(s) {
				return
			}
		}
	}
}
