package claim_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/newstext/claim"
	"example.com/newstext/internal/testtext"
)

// printRecords prints the claims of an article, each with its record: stance, reason, holder, cue, speaker.
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
			if e, ok := ents.Lookup(s.Speaker); ok && e.Name != who {
				who += " = " + e.Name
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
