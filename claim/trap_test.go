package claim_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// find reads text to the end.
func find(t testing.TB, text string) *claim.Set {
	t.Helper()
	a, err := article.Parse(text)
	require.NoError(t, err)
	return claim.Find(quote.Find(entity.Find(a)))
}

// A trap is one to three sentences with a stance word in one of its senses, and the stances in them.
// Wrong is what is found instead, for a known failure.
type trap struct {
	text        string
	want, wrong []string
}

// loadTraps reads a file of traps: lines of text, then a line "= reason | holder | cue" for each stance
// (or "= none"), and a line "~ …" for each that is found instead, if what is found is known to be wrong.
func loadTraps(t testing.TB, file string) (head string, traps []trap) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	for n, part := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
		if n == 0 {
			head = part
			continue
		}
		var c trap
		for line := range strings.Lines(part) {
			line = strings.TrimSpace(line)
			switch {
			case strings.HasPrefix(line, "= "):
				c.want = append(c.want, line[2:])
			case strings.HasPrefix(line, "~ "):
				c.wrong = append(c.wrong, line[2:])
			default:
				c.text = strings.TrimSpace(c.text + "\n" + line)
			}
		}
		traps = append(traps, c)
	}
	return head, traps
}

// stances prints the stances of set that are not plain assertions, one a line.
func stances(set *claim.Set) []string {
	a := set.Quotes().Entities().Article()
	var out []string
	for s := range set.All() {
		if s.Stance == claim.Assert {
			continue
		}
		name := s.Reason.String()
		if s.Reason == claim.None {
			name = s.Stance.String()
		}
		holder := "-"
		if !s.Source.IsZero() {
			holder = a.Slice(s.Source)
		}
		target := "-"
		if !s.Target.IsZero() {
			target = a.Slice(s.Target)
		}
		out = append(out, fmt.Sprintf("%s | %s | %s | %s", name, holder, a.Slice(s.Cue), target))
	}
	if out == nil {
		return []string{"none"}
	}
	return out
}

// sameStances reports whether what was found is what was wanted: a holder to the letter,
// a cue that holds the words wanted, and a target only where the case names one.
func sameStances(want, got []string) bool {
	if len(want) != len(got) {
		return false
	}
	for i := range want {
		w, g := strings.Split(want[i], " | "), strings.Split(got[i], " | ")
		if len(g) < len(w) || w[0] != g[0] {
			return false
		}
		if len(w) > 1 && w[1] != g[1] || len(w) > 2 && !strings.Contains(g[2], w[2]) || len(w) > 3 && w[3] != g[3] {
			return false
		}
	}
	return true
}

func TestTraps(t *testing.T) {
	files, err := filepath.Glob("testdata/traps/*.txt")
	require.NoError(t, err)
	cases, failures := 0, 0
	for _, file := range files {
		head, traps := loadTraps(t, file)
		var update strings.Builder
		update.WriteString(head + "\n")
		for _, c := range traps {
			cases++
			got := stances(find(t, c.text))
			var wrong []string
			if !sameStances(c.want, got) {
				wrong = got
				failures++
			}
			if c.wrong == nil || wrong == nil { // what exactly is wrong in a known failure may change
				assert.Equal(t, c.wrong, wrong, "%s: %s\nwant %q", filepath.Base(file), c.text, c.want)
			}
			fmt.Fprintf(&update, "\n%s\n= %s\n", c.text, strings.Join(c.want, "\n= "))
			for _, w := range wrong {
				fmt.Fprintf(&update, "~ %s\n", w)
			}
		}
		if os.Getenv("NEWS_UPDATE") == "1" {
			require.NoError(t, os.WriteFile(file, []byte(update.String()), 0o644))
		}
	}
	t.Logf("%d of %d traps right", cases-failures, cases)
	assert.GreaterOrEqual(t, cases, 300)
	assert.GreaterOrEqual(t, float64(cases-failures), 0.95*float64(cases), "%d of %d traps right", cases-failures, cases)
}
