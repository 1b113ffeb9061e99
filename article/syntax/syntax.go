// Package syntax finds the sentences, words, grammar and names of an article.
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
// "didn't" is two tokens, did and n't; "so-called" is three; a preposition depends on its noun;
// the head of a sentence is its main predicate.
//
// # What counts
//
// Every byte of a sentence that is not space lies in exactly one token.
// Each sentence has one root, and no two relations cross.
// Capitals tell little in headlines and in text all in capitals, and are read so.
//
// # Limits
//
// The models learned from edited and from informal English. Other languages get tokens, but no sensible tags and heads.
// About one word in twenty-five has a wrong tag, and one in seven a wrong head; long sentences are harder.
// Which analysis a sentence gets may change between releases.
package syntax

import (
	"iter"
	"sort"

	"example.com/newstext/article"
)

// A Token is a word, number, mark or symbol of the text.
type Token struct {
	Span  article.Span
	Form  string // the text of Span
	Lemma string // the dictionary form: "deny" for "denied"
	XPOS  string // the Penn Treebank tag, such as "VBD"
	Tag   Tag    // the universal part of speech
	Rel   Rel    // how it depends on Head
	Feats Feats  // number, person, tense, voice, polarity
	Head  int    // the index in the Doc of the token that this one depends on; -1 at the root of a sentence
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
	text      string
	tokens    []token
	lemmas    string   // those that are no part of the text, one after the other
	xpos      []string // the Penn Treebank tags
	sentences []Sentence
	children  []int32 // the dependents of all tokens, one token after the other
	from      []int32 // where those of a token start in children; one entry more than there are tokens
	reach     []reach
	names     []Name
}

// A token is a Token as it is kept: a long text has millions.
type token struct {
	start, end int32
	head       int32
	lemma      int32  // where it starts in lemmas
	size       uint16 // the length of the lemma; zero if the form is the lemma
	feats      Feats
	tag        Tag
	rel        Rel
	xpos       uint8 // its place in Doc.xpos
}

// A reach is the first and last token of a subtree.
type reach struct{ first, last int32 }

// Article returns the article that d is the grammar of.
func (d *Doc) Article() *article.Article { return d.article }

// Len returns the number of tokens.
func (d *Doc) Len() int { return len(d.tokens) }

// Token returns the token with index i, which must be at least 0 and less than Len.
func (d *Doc) Token(i int) Token {
	t := &d.tokens[i]
	form := d.text[t.start:t.end]
	return Token{
		Span:  article.Span{Start: int(t.start), End: int(t.end)},
		Form:  form,
		Lemma: d.lemma(t, form),
		XPOS:  d.xpos[t.xpos],
		Tag:   t.tag,
		Rel:   t.rel,
		Feats: t.feats,
		Head:  int(t.head),
	}
}

// lemma returns the lemma of t, whose form is given.
func (d *Doc) lemma(t *token, form string) string {
	if t.size == 0 {
		return form
	}
	return d.lemmas[t.lemma:][:t.size]
}

// span returns the stretch of text from token first up to, but not including, token end.
func (d *Doc) span(first, end int) article.Span {
	return article.Span{Start: int(d.tokens[first].start), End: int(d.tokens[end-1].end)}
}

// At returns the index of the token at the given byte of the text, or of the first one after it
// if that byte lies in no token, or Len if there is none.
func (d *Doc) At(offset int) int {
	return sort.Search(len(d.tokens), func(i int) bool { return int(d.tokens[i].end) > offset })
}

// In returns the tokens that lie at least partly in s: those with index first up to, but not including, end.
func (d *Doc) In(s article.Span) (first, end int) {
	first = d.At(s.Start)
	end = first + sort.Search(len(d.tokens)-first, func(i int) bool { return int(d.tokens[first+i].start) >= s.End })
	return first, end
}

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

// SentenceOf returns the sentence of the token with index i.
func (d *Doc) SentenceOf(i int) Sentence {
	return d.sentences[sort.Search(len(d.sentences), func(k int) bool { return d.sentences[k].End > i })]
}
