package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/grammar"
)

func TestInfinitive(t *testing.T) {
	for form, want := range map[string]string{
		"conceded": "concede", "proceeded": "proceed", "hoped": "hope", "hopped": "hop", "denies": "deny", "denied": "deny", "lied": "lie",
		"agreeing": "agree", "noting": "note", "knotting": "knot", "planned": "plan", "tweeted": "tweet", "shouted": "shout", "added": "add",
		"claims": "claim", "watches": "watch", "uses": "use", "alleging": "allege", "fixed": "fix", "ruled": "rule", "admitted": "admit",
		"preferring": "prefer", "offered": "offer", "dyed": "dye", "blamed": "blame",
	} {
		cut, tail, ok := grammar.Infinitive(form)
		if assert.True(t, ok, form) {
			assert.Equal(t, want, form[:len(form)-cut]+tail, form)
		}
	}
	for _, form := range []string{"", "ed", "ing", "bed", "red", "zqed", "thing", "was", "said"} {
		_, _, ok := grammar.Infinitive(form)
		assert.False(t, ok, form)
	}
}

func TestVerbsAreSorted(t *testing.T) {
	before := ""
	for v := range strings.SplitSeq(strings.Trim(grammar.Verbs(), "\n"), "\n") {
		assert.Less(t, before, v)
		assert.True(t, grammar.IsVerb(v, ""), v)
		before = v
	}
	assert.False(t, grammar.IsVerb("", ""))
	assert.False(t, grammar.IsVerb("zzzz", ""))
	assert.False(t, grammar.IsVerb("concede", "s"))
}
