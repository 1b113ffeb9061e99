package quote_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

func TestBig(t *testing.T) {
	pieces := []string{"“", "” ", "\" ", "\"a\" ", "'a ", "‘a’ ", "''a'' ", "said ", "“No,” said ", "he said, ", "“a ‘b “c” d’ e” ",
		"“A.\n\n", "“He left,” she said.\n\n", "“He said no.\n\n", "According to the mayor, ", ": ", "“I said, “he said, ", "“a” — Ann ", "ANN: no\n\n", "Q: Why?\nA: I did.\n", "ANA: I did.\nBO: Did you?\nYou did.\n", "Q: Did he?\nI did.\nHe said I did.\n"}
	testtext.Linear(t, 100_000, pieces, func(text string) {
		a, err := article.Parse(text)
		require.NoError(t, err)
		quote.Find(entity.Find(a))
	})
}
