package claim_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

func TestLaws(t *testing.T) {
	for _, c := range testtext.Load(t, "testdata/records/*.txt") {
		t.Run(c.Name, func(t *testing.T) { testtext.CheckClaims(t, find(t, c.Text)) })
	}
	for _, text := range []string{"", " ", "\n", "“", "denied", "said that said that", "He denied. “No.”", "\u2028denied\u0000it", "No comment"} {
		testtext.CheckClaims(t, find(t, text))
	}
}

func TestJSON(t *testing.T) {
	got, err := json.MarshalIndent(find(t, ferry), "", " ")
	require.NoError(t, err)
	const golden = "testdata/ferry.json"
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.WriteFile(golden, append(got, '\n'), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got))
}

func TestNew(t *testing.T) {
	set := find(t, ferry)
	quotes := set.Quotes()
	statements, claims := slices.Collect(set.All()), slices.Collect(set.Claims())
	for _, tt := range []struct {
		name  string
		spoil func(s []claim.Statement, c []claim.Claim)
		want  string
	}{
		{"an ID that is not in order", func(s []claim.Statement, _ []claim.Claim) { s[0].ID = 7 }, "has ID 7"},
		{"a cue outside the text", func(s []claim.Statement, _ []claim.Claim) { s[0].Cue.End = 1e6 }, "span"},
		{"a reason for another stance", func(s []claim.Statement, _ []claim.Claim) { s[0].Reason = claim.Declined }, "no reason to"},
		{"a speaker who is not there", func(s []claim.Statement, _ []claim.Claim) { s[0].Speaker = 99 }, "no such entity"},
		{"a quote that is not there", func(s []claim.Statement, _ []claim.Claim) { s[0].Quote = 99 }, "no such quote"},
		{"via itself", func(s []claim.Statement, _ []claim.Claim) { s[0].Via = []claim.ID{1} }, "no such other statement"},
		{"another text", func(_ []claim.Statement, c []claim.Claim) { c[0].Text = "x" }, "but the article has"},
		{"a record that its statement does not know of", func(_ []claim.Statement, c []claim.Claim) { c[0].Statements = []claim.ID{99} }, "not on this claim"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, c := slices.Clone(statements), slices.Clone(claims)
			tt.spoil(s, c)
			_, err := claim.New(quotes, s, c)
			require.ErrorContains(t, err, tt.want)
			assert.ErrorContains(t, err, "claim: ")
		})
	}
}

func TestStancesOnly(t *testing.T) {
	a, err := article.Parse(ferry)
	require.NoError(t, err)
	f := claim.Finder{StancesOnly: true}
	n := 0
	for s := range f.Find(quote.Find(entity.Find(a))).All() {
		n++
		assert.Equal(t, claim.ID(n), s.ID)
		assert.NotEqual(t, claim.Assert, s.Stance, "statement %d", s.ID)
	}
	assert.NotZero(t, n)
}

// Nobody is on record from the teasers of other stories.
func TestTeasers(t *testing.T) {
	const text = "Port reopens after storm\n\nThe port of Arica reopened on Friday.\n\nRead more: Minister denies bribery claims\n\nShips began to arrive at noon."
	for s := range find(t, text).All() {
		assert.Fail(t, "a statement from a teaser", "%+v", s)
	}
}
