package quote_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

// BenchmarkFind measures quotes alone: grammar and entities are found before.
func BenchmarkFind(b *testing.B) {
	var all strings.Builder
	for _, c := range testtext.Load(b, "testdata/*/*.txt") {
		all.WriteString(c.Text)
		all.WriteString("\n\n")
	}
	for _, bench := range []struct{ name, text string }{
		{"case files", all.String()},
		{"said", strings.Repeat("said ", 2000)},
		{"marks", strings.Repeat("“a” ‘b’ ", 1000)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			a, err := article.Parse(bench.text)
			require.NoError(b, err)
			ents := entity.Find(a)
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				quote.Find(ents)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(ents.Syntax().Len()), "ns/token")
		})
	}
}
