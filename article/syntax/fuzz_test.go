package syntax_test

import (
	"testing"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/testtext"
)

func FuzzAnalyze(f *testing.F) {
	for _, c := range testtext.Load(f, "testdata/*/*.txt") {
		f.Add(c.Text)
	}
	for _, s := range []string{"", " ", "''", "can't", "n't", "1-2-3.4", "a@b.c", "#1", "@", "U.S.", "\u200b", "(a)", "’s", "x’’s", ":-)", "5pm"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 || !utf8.ValidString(text) {
			return
		}
		a, err := article.Parse(text)
		if err != nil {
			return
		}
		d := syntax.Analyze(a)
		check(t, d)
		for i := range d.Len() {
			for _, j := range []int{d.Subject(i), d.Object(i), d.Agent(i), d.Predicate(i)} {
				if j < -1 || j >= d.Len() {
					t.Fatalf("token %d: walk leads to %d", i, j)
				}
			}
			d.Negated(i)
		}
		if show(d) != show(syntax.Analyze(a)) {
			t.Fatal("a second analysis differs")
		}
	})
}
