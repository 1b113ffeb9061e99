package attribution

import (
	"slices"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/marks"
	"example.com/newstext/internal/share"
)

// A token is what the finder needs to know of a word, beside its form. A long text has millions.
type token struct {
	lemma uint32 // the hash of the lemma
	form  uint32 // the hash of the form in lower case
	xpos  uint32 // the hash of the Penn Treebank tag
	up    int32  // the token that it depends on, or -1
	left  int32  // the first token of its subtree
	right int32  // the last token of its subtree
	sent  int32  // its sentence
	pass  int32  // the outermost passage that it lies in, or -1; the marks belong to it
	class class
	tag   syntax.Tag
	rel   syntax.Rel
}

// head returns the token that w depends on, or -1.
func (w *token) head() int { return int(w.up) }

// What some forms and tags are in a token.
var (
	comma                   = lowerHash(",")
	openRound, closeRound   = lowerHash("("), lowerHash(")")
	openSquare, closeSquare = lowerHash("["), lowerHash("]")

	xposVBD, xposVBZ, xposVBP, xposMD = hash("VBD"), hash("VBZ"), hash("VBP"), hash("MD")
	xposVB, xposVBG, xposVBN, xposTO  = hash("VB"), hash("VBG"), hash("VBN"), hash("TO")
	xposWP, xposWPS, xposWRB, xposWDT = hash("WP"), hash("WP$"), hash("WRB"), hash("WDT")
	xposPRPS, xposNNS                 = hash("PRP$"), hash("NNS")
)

// A run is a run of tokens, from Start up to, but not including, End.
type run struct{ start, end int }

func (r run) empty() bool         { return r.start >= r.end }
func (r run) contains(i int) bool { return r.start <= i && i < r.end }
func (r run) overlaps(s run) bool { return r.start < s.end && s.start < r.end }

// A text is the grammar of one article, made ready for the finder.
type text struct {
	doc      *syntax.Doc
	toks     []token
	sents    []sentence
	passages []marks.Passage
	quoted   []run // the tokens of each passage, marks included
}

// A sentence is a run of tokens in one block.
type sentence struct {
	run
	n     int // its index
	kind  article.Kind
	block run // the tokens of the block that it lies in
}

// newText returns the text of an article.
func newText(doc *syntax.Doc, passages []marks.Passage) *text {
	t := new(text)
	t.read(doc, passages)
	return t
}

// read makes t the text of an article, whose grammar it reads.
func (t *text) read(doc *syntax.Doc, passages []marks.Passage) {
	n, m := doc.Len(), len(passages)
	*t = text{doc: doc, passages: passages, toks: slices.Grow(t.toks[:0], n)[:n], sents: t.sents[:0], quoted: slices.Grow(t.quoted[:0], m)[:m]}
	text := doc.Article()
	var blocks []article.Span
	for b := range text.Blocks() {
		blocks = append(blocks, b.Span)
	}
	first, k := 0, 0
	for s := range doc.Sentences() {
		if s.First >= s.End {
			continue
		}
		for k < len(blocks) && blocks[k].End <= s.Span.Start {
			k++
			t.closeBlock(first)
			first = len(t.sents)
		}
		t.sents = append(t.sents, sentence{run: run{s.First, s.End}, n: len(t.sents), kind: s.Kind})
	}
	t.closeBlock(first)
	parts := share.Parts(t.sents, func(s *sentence) int { return s.start })
	share.Each(len(parts), func(i int) { t.readWords(parts[i]) })
	t.place()
}

// readWords reads the words of the sentences of list.
func (t *text) readWords(list []sentence) {
	for _, s := range list {
		for i := s.start; i < s.end; i++ {
			tok := t.doc.Token(i)
			first, end := t.doc.Subtree(i)
			w := &t.toks[i]
			*w = token{class: lookup(tok.Lemma, tok.Tag), form: lowerHash(tok.Form), xpos: hash(tok.XPOS), tag: tok.Tag, rel: tok.Rel,
				up: int32(tok.Head), left: int32(first), right: int32(end - 1), sent: int32(s.n), pass: -1}
			w.lemma = w.form
			if tok.Lemma != tok.Form {
				w.lemma = lowerHash(tok.Lemma)
			}
		}
	}
}

// closeBlock sets the block of the sentences from first on.
func (t *text) closeBlock(first int) {
	if first == len(t.sents) {
		return
	}
	block := run{t.sents[first].start, t.sents[len(t.sents)-1].end}
	for i := first; i < len(t.sents); i++ {
		t.sents[i].block = block
	}
}

// place finds the tokens of each passage.
func (t *text) place() {
	i := 0
	for n, p := range t.passages {
		for i > 0 && t.doc.Token(i-1).Span.End > p.Outer.Start {
			i--
		}
		for i < len(t.toks) && t.doc.Token(i).Span.End <= p.Outer.Start {
			i++
		}
		j := i
		for j < len(t.toks) && t.doc.Token(j).Span.Start < p.Outer.End {
			j++
		}
		t.quoted[n] = run{i, j}
		if p.Parent < 0 {
			for k := i; k < j; k++ {
				t.toks[k].pass = int32(n)
			}
		}
	}
}

// span returns the span of the text that the tokens of r cover.
func (t *text) span(r run) article.Span {
	return article.Span{Start: t.doc.Token(r.start).Span.Start, End: t.doc.Token(r.end - 1).Span.End}
}

// sentenceOf returns the sentence of token i.
func (t *text) sentenceOf(i int) *sentence { return &t.sents[t.toks[i].sent] }

// word returns the form of token i.
func (t *text) word(i int) string { return t.doc.Token(i).Form }

// is reports whether token i is there and is the given form.
func (t *text) is(i int, form string) bool {
	return i >= 0 && i < len(t.toks) && t.word(i) == form
}

// tag returns the part of speech of token i, or PUNCT if there is none.
func (t *text) tag(i int) syntax.Tag {
	if i < 0 || i >= len(t.toks) {
		return syntax.PUNCT
	}
	return t.toks[i].tag
}

// child returns the first token that depends on i by one of the given relations, or -1.
func (t *text) child(i int, rels ...syntax.Rel) int { return t.doc.Child(i, rels...) }
