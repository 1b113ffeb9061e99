package main

import (
	"fmt"
	"log"
	"strings"

	"example.com/newstext/internal/conllu"
	"example.com/newstext/internal/grammar"
)

// report measures the model on the tokens of a treebank.
func report(name, file string, sents []conllu.Sentence) {
	e, err := grammar.Read(file)
	if err != nil {
		log.Fatal(err)
	}
	var n, upos, xpos, lemma, words, uas, las int
	var s grammar.Sentence
	for _, sent := range sents {
		x := grammar.Example{}
		for _, w := range sent.Words {
			x.Forms = append(x.Forms, w.Form)
		}
		e.LookAt(&s, &x)
		e.Analyze(&s)
		for i, w := range sent.Words {
			n++
			xp, up, _ := strings.Cut(e.Tags[s.TagOf(i)], "/")
			if xp == w.XPOS {
				xpos++
			}
			if up == w.UPOS {
				upos++
			}
			if string(e.AppendLemma(nil, w.Form, s.TagOf(i))) == w.Lemma {
				lemma++
			}
			if w.UPOS == "PUNCT" {
				continue
			}
			words++
			if s.HeadOf(i) == w.Head {
				uas++
				if mainRel(e.Rels[s.RelOf(i)]) == mainRel(w.Rel) {
					las++
				}
			}
		}
	}
	fmt.Printf("%-9s %6d tokens: UPOS %s XPOS %s lemma %s, without punctuation UAS %s LAS %s\n", name, n,
		percent(upos, n), percent(xpos, n), percent(lemma, n), percent(uas, words), percent(las, words))
}

// mainRel returns a relation without its subtype.
func mainRel(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}
