package quote_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

func TestJSON(t *testing.T) {
	a, err := article.Parse("“No,” she said. “Not ‘yet.’”")
	require.NoError(t, err)
	ents, err := entity.New(a, []entity.Entity{{ID: 1, Kind: entity.Person, Name: "she"}}, nil)
	require.NoError(t, err)
	span := func(text string) article.Span {
		for i := range a.Text() {
			if len(a.Text())-i >= len(text) && a.Text()[i:i+len(text)] == text {
				return article.Span{Start: i, End: i + len(text)}
			}
		}
		t.Fatalf("no %q", text)
		return article.Span{}
	}
	whole := article.Span{Start: 0, End: len(a.Text())}
	set, err := quote.New(ents,
		quote.Quote{ID: 1, Kind: quote.Direct, Span: whole, Text: a.Text(), Content: []article.Span{span("“No,”"), span("“Not ‘yet.’”")},
			Quoted: []article.Span{span("No,"), span("Not ‘yet.’")}, Cue: span("said"), Source: span("she"), Speaker: 1, Rule: "model"},
		quote.Quote{ID: 2, Kind: quote.Term, Span: span("‘yet.’"), Text: "‘yet.’", Content: []article.Span{span("‘yet.’")}, Within: 1})
	require.NoError(t, err)
	got, err := json.MarshalIndent(set, "", "\t")
	require.NoError(t, err)
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.WriteFile("testdata/quotes.json", append(got, '\n'), 0o644))
	}
	want, err := os.ReadFile("testdata/quotes.json")
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got))

	empty, err := json.Marshal(find(t, ""))
	require.NoError(t, err)
	assert.JSONEq(t, "{}", string(empty))
}

func TestNewRefuses(t *testing.T) {
	ents := find(t, dam).Entities()
	good := quote.Quote{ID: 1, Kind: quote.Direct, Span: article.Span{Start: 0, End: 3}, Text: "The", Content: []article.Span{{Start: 0, End: 3}}}
	_, err := quote.New(ents, good)
	require.NoError(t, err)
	for name, spoil := range map[string]func(q *quote.Quote){
		"other ID":            func(q *quote.Quote) { q.ID = 2 },
		"no kind":             func(q *quote.Quote) { q.Kind = quote.Unknown },
		"mode of no name":     func(q *quote.Quote) { q.Mode = 99 },
		"kind of no name":     func(q *quote.Quote) { q.Kind = 99 },
		"other text":          func(q *quote.Quote) { q.Text = "the" },
		"no content":          func(q *quote.Quote) { q.Content = nil },
		"span too long":       func(q *quote.Quote) { q.Span.End = 4 },
		"content too far":     func(q *quote.Quote) { q.Content[0].End, q.Span.End = 1e6, 1e6 },
		"cue backwards":       func(q *quote.Quote) { q.Cue = article.Span{Start: 5, End: 4} },
		"source out of range": func(q *quote.Quote) { q.Source = article.Span{Start: -1, End: 4} },
		"speaker unknown":     func(q *quote.Quote) { q.Speaker = 1000 },
		"within itself":       func(q *quote.Quote) { q.Within = 1 },
		"within none":         func(q *quote.Quote) { q.Within = 2 },
	} {
		t.Run(name, func(t *testing.T) {
			q := good
			q.Content = append([]article.Span(nil), good.Content...)
			spoil(&q)
			_, err := quote.New(ents, q)
			assert.ErrorContains(t, err, "quote: ")
		})
	}
}
