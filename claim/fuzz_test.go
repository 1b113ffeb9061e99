package claim_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

func FuzzFind(f *testing.F) {
	files, err := filepath.Glob("testdata/traps/*.txt")
	require.NoError(f, err)
	for _, file := range files {
		_, traps := loadTraps(f, file)
		for i, c := range traps {
			if i%5 == 0 {
				f.Add(c.text)
			}
		}
	}
	f.Add(ferry)
	f.Add("That claims the bridge was safe surprised the engineers.")
	f.Add("neither nor neither confirm or deny or confirm nor that that that")
	f.Add("“We “deny ”denied, he he said said” that no no one")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		a, err := article.Parse(text)
		if err != nil {
			return // not UTF-8
		}
		testtext.CheckClaims(t, claim.Find(quote.Find(entity.Find(a))))
	})
}

func FuzzNew(f *testing.F) {
	set := find(f, ferry)
	data, err := json.Marshal(set)
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"statements":[{"id":1,"stance":"deny","cue":{"start":1,"end":2},"via":[2]}],"claims":[{"id":1,"span":{"start":0,"end":1},"text":"F","statements":[1]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var in struct {
			Statements []claim.Statement
			Claims     []claim.Claim
		}
		if len(data) > 4096 || json.Unmarshal(data, &in) != nil {
			return
		}
		s, err := claim.New(set.Quotes(), in.Statements, in.Claims)
		if err != nil {
			assert.ErrorContains(t, err, "claim: ")
			return
		}
		for st := range s.All() {
			for range s.In(st.Cue) {
			}
			for range s.On(st.Claim) {
			}
			for range s.By(st.Speaker) {
			}
		}
	})
}

func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, piece := range []string{
		"denied ", "said that ", "neither confirm nor deny ", "“", "He denied the report. ", "“No comment,” she said. ",
		"They denied it and ", "the claim that the report of ", "If he denies that ",
		"Q: Did he?\nA: He did not. That is not true.\n", "ANA: I did.\nBO: Did you?\nYou did.\n", "Q: Did he?\nI did.\nHe said I did not.\n",
	} {
		n := 100_000 / len(piece)
		small := timeFind(t, strings.Repeat(piece, n))
		big := timeFind(t, strings.Repeat(piece, 4*n))
		assert.Less(t, big, 4*time.Second, "%q", piece)
		if big > 500*time.Millisecond { // less tells nothing on a busy machine
			assert.Less(t, big, 9*small, "four times the input of %q", piece)
		}
	}
}

// timeFind returns how long claim.Find alone takes.
func timeFind(t *testing.T, text string) time.Duration {
	t.Helper()
	a, err := article.Parse(text)
	require.NoError(t, err)
	quotes := quote.Find(entity.Find(a))
	start := time.Now()
	claim.Find(quotes)
	return time.Since(start)
}
