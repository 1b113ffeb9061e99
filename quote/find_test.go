package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

func parse(tb testing.TB, text string) *article.Article {
	tb.Helper()
	a, err := article.Parse(text)
	require.NoError(tb, err)
	return a
}

func TestFind(t *testing.T) {
	testtext.Run(t, "testdata/*/*.txt", func(t *testing.T, text string) string {
		return printed(quote.Find(entity.Find(parse(t, text))))
	})
}

// printed returns the quotes of s, one a line, those within others set in.
func printed(s *quote.Set) string {
	a := s.Entities().Article()
	var b strings.Builder
	for q := range s.All() {
		for w := q.Within; w != 0; {
			b.WriteString("  ")
			outer, _ := s.Lookup(w)
			w = outer.Within
		}
		fmt.Fprintf(&b, "%s", q.Kind)
		for _, piece := range q.Content {
			fmt.Fprintf(&b, " [%s]", strings.Join(strings.Fields(a.Slice(piece)), " "))
		}
		if !q.Cue.IsZero() {
			fmt.Fprintf(&b, " cue=%s", a.Slice(q.Cue))
		}
		if !q.Source.IsZero() {
			fmt.Fprintf(&b, " source=%s", a.Slice(q.Source))
		}
		if e, ok := s.Entities().Lookup(q.Speaker); ok {
			fmt.Fprintf(&b, " speaker=%s", e.Name)
		}
		b.WriteByte('\n')
	}
	for _, p := range s.Problems() {
		fmt.Fprintf(&b, "problem at %d: %s: %s\n", p.Span.Start, a.Slice(p.Span), p.Message)
	}
	return b.String()
}
