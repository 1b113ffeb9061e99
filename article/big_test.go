package article_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/internal/testtext"
)

// TestBig checks that awkward texts are read in time that grows with their length.
func TestBig(t *testing.T) {
	testtext.Linear(t, 1_000_000, []string{
		"“", "\"", ".", "said ", "Mr. ", "\n", "a\n", "- ", "- a\n", "By ", "By Ana Ruiz and ", "(AP) — ", "Home\n", "Read more\n", "3/4/2025 ",
		"Nov 3, 2025\n", "\u00a0", "。", "© ", "The mayor said nothing. ", "The mayor of the town said nothing at all about the bridge that had been built over the river.\n",
		"Q: Why?\nA: No.\n", "ANA: I did.\nBO: Did you?\nYou did.\n", "Ana Ruiz: Why did you?\n", "Q", "A: ", "Did I?\nANA: I did.\n",
	}, func(text string) {
		a, err := article.Parse(text)
		require.NoError(t, err)
		a.Sentences()
	})
}
