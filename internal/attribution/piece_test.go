package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/attribution"
	"example.com/newstext/internal/marks"
	"example.com/newstext/internal/testtext"
)

// TestPieceScores compares the scores of pieces, most of whose parts are kept from piece to piece, with sums over all features.
func TestPieceScores(t *testing.T) {
	n := 0
	for _, c := range testtext.Load(t, "../../quote/testdata/*/*.txt") {
		a, err := article.Parse(c.Text)
		require.NoError(t, err, c.Name)
		passages, _ := marks.Find(a)
		scores, plain := attribution.PieceScores(syntax.Analyze(a), passages)
		assert.Equal(t, plain, scores, c.Name)
		n += len(scores)
	}
	assert.Greater(t, n, 1000)
}
