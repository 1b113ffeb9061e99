package main

import (
	"fmt"
	"log"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/conllu"
)

// A place is a stretch of a document's text, and of which document.
type place struct{ doc, start, end int }

// A reading is what one side, treebank or program, says of documents: its words and sentences by their places.
type reading struct {
	words     map[place]reading1
	sentences map[place]bool
}

type reading1 struct {
	tag, rel string
	head     place // the zero place at a root
}

// reportRaw measures everything on the text of a treebank without its tokens, as the CoNLL 2018 shared task did:
// words are compared by their places in the text.
func reportRaw(name string, sents []conllu.Sentence, keep func(doc string) bool) {
	gold := reading{map[place]reading1{}, map[place]bool{}}
	got := reading{map[place]reading1{}, map[place]bool{}}
	for d, docs := 0, documents(sents); d < len(docs); d++ {
		if keep(docs[d][0].Doc) {
			text, blocks := gold.add(d, docs[d])
			a, err := article.New(text, blocks...)
			if err != nil {
				log.Fatal(err)
			}
			got.analyze(d, a)
		}
	}
	var words, tags, uas, las, scored, guessed, sentences int
	for p, w := range gold.words {
		v, ok := got.words[p]
		if ok {
			words++
			if v.tag == w.tag {
				tags++
			}
		}
		if w.rel == "punct" {
			continue
		}
		scored++
		if ok && v.head == w.head {
			uas++
			if mainRel(v.rel) == mainRel(w.rel) {
				las++
			}
		}
	}
	for _, v := range got.words {
		if v.rel != "punct" {
			guessed++
		}
	}
	for p := range gold.sentences {
		if got.sentences[p] {
			sentences++
		}
	}
	f1 := func(right, a, b int) string { return percent(2*right, a+b) }
	n, m := len(gold.words), len(got.words)
	fmt.Printf("%-9s raw text, F1: words %s sentences %s UPOS %s, without punctuation UAS %s LAS %s\n", name, f1(words, n, m),
		f1(sentences, len(gold.sentences), len(got.sentences)), f1(tags, n, m), f1(uas, scored, guessed), f1(las, scored, guessed))
}

// documents returns the sentences of each document.
func documents(sents []conllu.Sentence) (docs [][]conllu.Sentence) {
	for i, s := range sents {
		if i == 0 || s.Doc != sents[i-1].Doc {
			docs = append(docs, nil)
		}
		docs[len(docs)-1] = append(docs[len(docs)-1], s)
	}
	return docs
}

// add adds what the treebank says of a document, and returns its text and paragraphs.
func (r reading) add(doc int, sents []conllu.Sentence) (string, []article.Block) {
	var text strings.Builder
	var blocks []article.Block
	for i, s := range sents {
		if i > 0 && s.Para {
			text.WriteString("\n\n")
		} else if i > 0 {
			text.WriteByte(' ')
		}
		if i == 0 || s.Para {
			blocks = append(blocks, article.Block{Kind: article.Paragraph, Span: article.Span{Start: text.Len()}})
		}
		places := make([]place, len(s.Words))
		for j, w := range s.Words {
			start := text.Len()
			text.WriteString(w.Form)
			places[j] = place{doc, start, text.Len()}
			if !w.Glued && j < len(s.Words)-1 {
				text.WriteByte(' ')
			}
		}
		for j, w := range s.Words {
			v := reading1{tag: w.UPOS, rel: w.Rel}
			if w.Head >= 0 {
				v.head = places[w.Head]
			}
			r.words[places[j]] = v
		}
		r.sentences[place{doc, places[0].start, places[len(places)-1].end}] = true
		blocks[len(blocks)-1].Span.End = text.Len()
	}
	return text.String(), blocks
}

// analyze adds what package syntax says of a.
func (r reading) analyze(doc int, a *article.Article) {
	d := syntax.Analyze(a)
	at := func(i int) place { s := d.Token(i).Span; return place{doc, s.Start, s.End} }
	for s := range d.Sentences() {
		r.sentences[place{doc, s.Span.Start, s.Span.End}] = true
	}
	for i := range d.Len() {
		t := d.Token(i)
		v := reading1{tag: t.Tag.String(), rel: t.Rel.String()}
		if t.Head >= 0 {
			v.head = at(t.Head)
		}
		r.words[at(i)] = v
	}
}
