package entity_test

import (
	"encoding/json"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
)

func FuzzFind(f *testing.F) {
	for _, c := range testtext.Load(f, "testdata/*/*.txt") {
		f.Add(c.Text)
	}
	for _, s := range []string{"", "The", "’s", "Mr.", "A-", "-elect President", "“I”", "The Post (TP) of", "\xff", "Bill and Hillary Clinton",
		"who, who", "his his his", "Ana “The” Ruiz", "of the of", "U.S.’s", "İstanbul’s Mayor Ana-Maria"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 || !utf8.ValidString(text) {
			return
		}
		a, err := article.Parse(text)
		require.NoError(t, err)
		s := entity.Find(a)
		last := article.Span{}
		for m := range s.Mentions() {
			require.NoError(t, a.Check(m.Span))
			require.Equal(t, a.Slice(m.Span), m.Text)
			require.True(t, last.IsZero() || last.Compare(m.Span) <= 0)
			last = m.Span
		}
		n := 0
		for e := range s.All() {
			n++
			require.Equal(t, entity.ID(n), e.ID)
			require.NotEmpty(t, e.Name)
			require.NotEqual(t, e.ID, e.Of)
		}
	})
}

func FuzzNew(f *testing.F) {
	f.Add("Ana Ruiz spoke.", `[{"id":1,"kind":"person","name":"Ana Ruiz"}]`, `[{"span":{"start":0,"end":8},"text":"Ana Ruiz","kind":"name","entity":1}]`)
	f.Add("é", `[]`, `[{"span":{"start":1,"end":2},"text":"","kind":"name"}]`)
	f.Fuzz(func(t *testing.T, text, entities, mentions string) {
		if len(text) > 4096 {
			return
		}
		a, err := article.Parse(text)
		if err != nil {
			return
		}
		var es []entity.Entity
		var ms []entity.Mention
		if json.Unmarshal([]byte(entities), &es) != nil || json.Unmarshal([]byte(mentions), &ms) != nil {
			return
		}
		s, err := entity.New(a, es, ms)
		if err != nil {
			return
		}
		for m := range s.Mentions() {
			require.Equal(t, a.Slice(m.Span), m.Text)
		}
		again, err := entity.New(a, slices.Collect(s.All()), slices.Collect(s.Mentions()))
		require.NoError(t, err)
		assert.Equal(t, slices.Collect(s.All()), slices.Collect(again.All()))
	})
}

// Time grows in proportion to the text, whatever it is made of.
func TestBig(t *testing.T) {
	testtext.Linear(t, 100_000, []string{"“", "said ", "Mr. ", "Ana ", "A. ", "Ana Ruiz said she. ", "the mayor of ", "’s ", "Ana-", "of the Bank ", "he ", "\n\nAna Ruiz",
		"(WHO) ", "Ana and ", "the officials ", "“I said ”", ", the mayor", "Q: Why?\nA: I did.\n",
		"ANA: I did.\nBO: Did you?\nYou did.\n", "Q: Did he?\nI did.\nHe said I did.\n"}, func(text string) {
		a, err := article.Parse(text)
		require.NoError(t, err)
		entity.Find(a)
	})
}
