package quote_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// TestBig finds the quotes of long texts made of awkward pieces: twice the text may take at most about twice the time.
func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts")
	}
	for _, piece := range []string{"“", "” ", "\" ", "\"a\" ", "'a ", "‘a’ ", "said ", "“No,” said ", "he said, ", "“a ‘b “c” d’ e” ",
		"“A.\n\n", "“He left,” she said.\n\n", "According to ", "according to the mayor, ", ": ", "“I said, “he said, "} {
		took := func(n int) time.Duration {
			ents := entity.Find(parse(t, strings.Repeat(piece, n/len(piece))))
			best := time.Hour
			for range 3 {
				start := time.Now()
				quote.Find(ents)
				best = min(best, time.Since(start))
			}
			return best
		}
		once, twice := took(1<<18), took(1<<19)
		t.Logf("%q: %v, %v", piece, once, twice)
		assert.Less(t, twice, 3*once+50*time.Millisecond, "%q: %v for 256 KiB, %v for 512 KiB", piece, once, twice)
	}
}
