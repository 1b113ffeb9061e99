package grammar_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/grammar"
)

func TestFindScript(t *testing.T) {
	tests := []struct {
		form, lemma string
		want        grammar.Script
	}{
		{"The", "the", grammar.Script{}},
		{"denied", "deny", grammar.Script{Cut: 3, Append: "y"}},
		{"Killed", "kill", grammar.Script{Cut: 2}},
		{"Ruiz", "Ruiz", grammar.Script{Keep: true}},
		{"Danes", "Dane", grammar.Script{Keep: true, Cut: 1}},
		{"were", "be", grammar.Script{Cut: 4, Append: "be"}},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, grammar.FindScript(tt.form, tt.lemma), tt.form)
	}
}

// TestProject makes random trees projective.
func TestProject(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		n := 2 + rng.IntN(12)
		order := rng.Perm(n)
		heads := make([]int, n)
		heads[order[0]] = -1
		for i := 1; i < n; i++ {
			heads[order[i]] = order[rng.IntN(i)]
		}
		before := append([]int(nil), heads...)
		grammar.Project(heads)
		for d, h := range heads {
			assert.Equal(t, before[d] < 0, h < 0, "the root of %v", before)
			for e, g := range heads {
				if h >= 0 && g >= 0 {
					a, b, c, f := min(d, h), max(d, h), min(e, g), max(e, g)
					assert.False(t, a < c && c < b && b < f, "%v crosses in %v, made of %v", [2]int{d, e}, heads, before)
				}
			}
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"can't", "a.b.c.", "'90s", "5pm.", "x--y", "(a)", "@a", "www.", "a@b", "l’", "…", "U.S.’s", "1.2.3-444", "I."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range grammar.Tokenize(nil, text, 0, len(text)) {
			if s.Start < at || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("token [%d,%d) after %d in %q", s.Start, s.End, at, text)
			}
			at = s.End
		}
	})
}
