package article_test

import (
	"strings"
	"testing"

	"example.com/newstext/article"
	"example.com/newstext/internal/testtext"
)

func BenchmarkParse(b *testing.B) {
	load := func(name string) string { return testtext.Load(b, "testdata/"+name)[0].Text }
	for _, bench := range []struct{ name, text string }{
		{"short", load("blocks/no-headline.txt")},
		{"typical", load("blocks/blank-lines.txt")},
		{"pasted", load("pasted/english.txt")},
		{"wrapped", load("blocks/wrapped.txt")},
		{"long", strings.Repeat(load("blocks/blank-lines.txt")+"\n\n", 500)},
		{"marks", strings.Repeat("“", 100_000)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				a, err := article.Parse(bench.text)
				if err != nil {
					b.Fatal(err)
				}
				for range a.Sentences() {
				}
			}
		})
	}
}
