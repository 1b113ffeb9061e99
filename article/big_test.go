package article_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
)

// TestBig checks that awkward texts of ten million bytes are read in time that grows with their length.
func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs")
	}
	for _, piece := range []string{
		"“", "\"", ".", "said ", "Mr. ", "\n", "a\n", "- ", "- a\n", "By ", "By Ana Ruiz and ", "(AP) — ", "Home\n", "Read more\n", "3/4/2025 ",
		"Nov 3, 2025\n", "\u00a0", "。", "© ", "The mayor said nothing. ", "The mayor of the town said nothing at all about the bridge that had been built over the river.\n",
	} {
		read := func(size int) time.Duration {
			text := strings.Repeat(piece, size/len(piece))
			start := time.Now()
			a, err := article.Parse(text)
			require.NoError(t, err)
			for range a.Sentences() {
			}
			return time.Since(start)
		}
		read(1 << 20)
		half := read(5_000_000)
		whole := read(10_000_000)
		assert.Less(t, whole, 10*time.Second, "%q", piece)
		assert.Less(t, whole, 3*half+time.Second, "%q: time grows faster than the text", piece)
	}
}
