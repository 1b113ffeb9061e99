package marks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/internal/marks"
	"example.com/newstext/internal/testtext"
)

func parse(tb testing.TB, text string) *article.Article {
	tb.Helper()
	a, err := article.Parse(text)
	require.NoError(tb, err)
	return a
}

func TestFind(t *testing.T) {
	testtext.Run(t, "testdata/*.txt", func(t *testing.T, text string) string {
		a := parse(t, text)
		var b strings.Builder
		passages, problems := marks.Find(a)
		for i, p := range passages {
			depth := 0
			for q := p.Parent; q >= 0; q = passages[q].Parent {
				depth++
			}
			fmt.Fprintf(&b, "%s%s", strings.Repeat("  ", depth), oneLine(a.Slice(p.Inner)))
			if p.Prev >= 0 {
				assert.Equal(t, i, passages[p.Prev].Next)
				b.WriteString(" (goes on)")
			}
			b.WriteByte('\n')
		}
		for _, p := range problems {
			fmt.Fprintf(&b, "problem at %d: %s: %s\n", p.Span.Start, a.Slice(p.Span), p.Message)
		}
		return b.String()
	})
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
