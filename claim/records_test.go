package claim_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
)

// printRecords prints the claims of an article, each with its record: stance, reason, holder, speaker (and whom one without a name is of), cue.
func printRecords(t *testing.T, text string) string {
	set := find(t, text)
	ents := set.Quotes().Entities()
	a := ents.Article()
	var b strings.Builder
	for c := range set.Claims() {
		fmt.Fprintf(&b, "%d %q\n", c.ID, c.Text)
		for s := range set.On(c.ID) {
			name := s.Stance.String()
			if s.Reason != claim.None {
				name += "/" + s.Reason.String()
			}
			who := "-"
			if !s.Source.IsZero() {
				who = a.Slice(s.Source)
			}
			e, ok := ents.Lookup(s.Speaker)
			if ok && e.Name != who {
				who += " = " + e.Name
			}
			if of, found := ents.Lookup(e.Of); found && e.Kind == entity.Person && e.Name == strings.ToLower(e.Name) && !strings.Contains(e.Name, of.Name) {
				who += ", of " + of.Name
			}
			cue := "-"
			if !s.Cue.IsZero() {
				cue = a.Slice(s.Cue)
			}
			fmt.Fprintf(&b, "  %-22s %s | %s\n", name, who, cue)
		}
	}
	return b.String()
}

func TestRecords(t *testing.T) {
	testtext.Run(t, "testdata/records/*.txt", printRecords)
}

// Interviews, press conferences and transcripts: their records, and whoever says something else.
func TestTalks(t *testing.T) {
	testtext.Run(t, "testdata/talks/*.txt", func(t *testing.T, text string) string {
		set := find(t, text)
		testtext.CheckClaims(t, set)
		testtext.CheckQuotes(t, set.Quotes())
		testtext.CheckEntities(t, set.Quotes().Entities())
		var b strings.Builder
		b.WriteString(printRecords(t, text))
		a := set.Quotes().Entities().Article()
		for s := range set.All() {
			if s.Claim == 0 {
				e, _ := set.Quotes().Entities().Lookup(s.Speaker)
				fmt.Fprintf(&b, "%s %s = %s | %s\n", s.Stance, a.Slice(s.Source), e.Name, a.Slice(s.Target))
			}
		}
		return b.String()
	})
}

// printHearsay prints each statement with those that it was told in, and whether it is hedged.
func printHearsay(t *testing.T, text string) string {
	set := find(t, text)
	a := set.Quotes().Entities().Article()
	slice := func(s article.Span) string {
		if s.IsZero() {
			return "-"
		}
		return a.Slice(s)
	}
	var b strings.Builder
	for s := range set.All() {
		fmt.Fprintf(&b, "%d %s | %s | %s | %s", s.ID, s.Stance, slice(s.Source), slice(s.Cue), slice(s.Target))
		if len(s.Via) > 0 {
			fmt.Fprintf(&b, " | via %v", s.Via)
		}
		if s.Hedged {
			b.WriteString(" | hedged")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestHearsay(t *testing.T) {
	testtext.Run(t, "testdata/hearsay/*.txt", printHearsay)
}
