package quote_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

func FuzzFind(f *testing.F) {
	for _, c := range testtext.Load(f, "testdata/*/*.txt") {
		f.Add(c.Text)
	}
	f.Add("“‘«‹„\"'” said ’ he »› ''``")
	f.Add("“A.\n\n“B.\n\n“C,” said D. “E.\n\nF.”")
	f.Add("— he: “a” — B\n\nC: “d\n\nE: f")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		a, err := article.Parse(text)
		if err != nil {
			return // not UTF-8
		}
		testtext.CheckQuotes(t, quote.Find(entity.Find(a)))
	})
}

func FuzzNew(f *testing.F) {
	set := find(f, dam)
	data, err := json.Marshal(set)
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"quotes":[{"id":1,"kind":"direct","span":{"start":0,"end":3},"text":"The","content":[{"start":0,"end":3}],"within":1}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var in struct{ Quotes []quote.Quote }
		if len(data) > 4096 || json.Unmarshal(data, &in) != nil {
			return
		}
		s, err := quote.New(set.Entities(), in.Quotes...)
		if err != nil {
			return
		}
		again, err := json.Marshal(s)
		require.NoError(t, err)
		var out struct{ Quotes []quote.Quote }
		require.NoError(t, json.Unmarshal(again, &out))
		_, err = quote.New(set.Entities(), out.Quotes...)
		require.NoError(t, err)
	})
}
