package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/internal/grammar"
	"example.com/newstext/internal/models"
	"example.com/newstext/internal/testtext"
)

// BenchmarkSentences tags and parses sentences of the case files of package syntax, without names.
func BenchmarkSentences(b *testing.B) {
	var all strings.Builder
	for _, c := range testtext.Load(b, "../../article/syntax/testdata/*/*.txt") {
		all.WriteString(c.Text + "\n\n")
	}
	text := all.String()
	a, err := article.Parse(text)
	require.NoError(b, err)
	var sentences [][]grammar.Span
	tokens := 0
	for s := range a.Sentences() {
		list := grammar.Tokenize(nil, text, s.Start, s.End)
		tokens += len(list)
		sentences = append(sentences, list)
	}
	e, err := grammar.Read(models.Syntax)
	require.NoError(b, err)
	var s grammar.Sentence
	b.ReportAllocs()
	for b.Loop() {
		for _, list := range sentences {
			e.Look(&s, len(list), func(i int) string { return text[list[i].Start:list[i].End] })
			e.Analyze(&s)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
