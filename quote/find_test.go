package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

func find(tb testing.TB, text string) *quote.Set {
	tb.Helper()
	a, err := article.Parse(text)
	require.NoError(tb, err)
	return quote.Find(entity.Find(a))
}

func TestFind(t *testing.T) {
	testtext.Run(t, "testdata/*/*.txt", func(t *testing.T, text string) string {
		s := find(t, text)
		testtext.CheckQuotes(t, s)
		return printed(s)
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
		if q.Mode != quote.Speech {
			fmt.Fprintf(&b, " %s", q.Mode)
		}
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

func TestDirectOnly(t *testing.T) {
	a, err := article.Parse("Ana Ruiz said that the “old” bridge was safe. “We built it well,” she said. She called it “a gem.”")
	require.NoError(t, err)
	f := quote.Finder{DirectOnly: true}
	for q := range f.Find(entity.Find(a)).All() {
		assert.Contains(t, []quote.Kind{quote.Direct, quote.Mixed}, q.Kind, q.Text)
		assert.NotEmpty(t, q.Quoted, q.Text)
	}
}

func TestLookups(t *testing.T) {
	s := find(t, "“We built it well,” Ana Ruiz said.\n\nPiet Marais said that it was not so.\n\n“We built it well,” Ruiz said again.")
	var all []quote.Quote
	for q := range s.All() {
		all = append(all, q)
		got, ok := s.Lookup(q.ID)
		assert.True(t, ok)
		assert.Equal(t, q, got)
	}
	require.Len(t, all, 3)
	_, ok := s.Lookup(0)
	assert.False(t, ok)
	_, ok = s.Lookup(4)
	assert.False(t, ok)
	var by, in []quote.ID
	for q := range s.By(all[0].Speaker) {
		by = append(by, q.ID)
	}
	assert.Equal(t, []quote.ID{1, 3}, by)
	for q := range s.By(0) {
		assert.Fail(t, "a quote of nobody", q.Text)
	}
	for q := range s.In(article.Span{Start: all[1].Span.Start, End: len(s.Entities().Article().Text())}) {
		in = append(in, q.ID)
	}
	assert.Equal(t, []quote.ID{2, 3}, in)
}
