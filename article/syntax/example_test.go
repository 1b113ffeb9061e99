package syntax_test

import (
	"fmt"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

func Example() {
	a, err := article.Parse("The mayor did not deny that two men were arrested.")
	if err != nil {
		panic(err)
	}
	doc := syntax.Analyze(a)
	for s := range doc.Sentences() {
		for i := s.First; i < s.End; i++ {
			t := doc.Token(i)
			fmt.Println(t.Form, t.Lemma, t.XPOS, t.Tag, t.Rel)
		}
	}
	// Output:
	// The the DT DET det
	// mayor mayor NN NOUN nsubj
	// did do VBD AUX aux
	// not not RB PART advmod
	// deny deny VB VERB root
	// that that IN SCONJ mark
	// two two CD NUM nummod
	// men man NNS NOUN nsubj:pass
	// were be VBD AUX aux:pass
	// arrested arrest VBN VERB ccomp
	// . . . PUNCT punct
}

func ExampleDoc_Negated() {
	a, err := article.Parse("Officials neither confirmed nor denied the report, and the company declined to comment.")
	if err != nil {
		panic(err)
	}
	doc := syntax.Analyze(a)
	for i := range doc.Len() {
		if t := doc.Token(i); t.Tag == syntax.VERB {
			subject := doc.Subject(i)
			fmt.Println(doc.Token(subject).Form, t.Form, doc.Negated(i))
		}
	}
	// Output:
	// Officials confirmed true
	// Officials denied true
	// company declined false
	// company comment false
}
