package syntax_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/testtext"
)

// BenchmarkAnalyze analyses prose of the case files, over and over.
func BenchmarkAnalyze(b *testing.B) {
	var text strings.Builder
	for _, c := range testtext.Load(b, "testdata/*/*.txt") {
		text.WriteString(c.Text + "\n\n")
	}
	a, err := article.Parse(strings.Repeat(text.String(), 20))
	require.NoError(b, err)
	n := syntax.Analyze(a).Len()
	b.SetBytes(int64(len(a.Text())))
	b.ReportAllocs()
	for b.Loop() {
		syntax.Analyze(a)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
