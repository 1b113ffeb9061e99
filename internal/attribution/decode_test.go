package attribution_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/attribution"
	"example.com/newstext/internal/marks"
	"example.com/newstext/internal/share"
	"example.com/newstext/internal/testtext"
)

// TestProcessors reads a long text, whose sentences are shared out, on one processor and on more.
func TestProcessors(t *testing.T) {
	text := testtext.Long(t, "../../quote/testdata/*/*.txt")
	a, err := article.Parse(text)
	require.NoError(t, err)
	doc := syntax.Analyze(a)
	require.Greater(t, doc.Len(), share.Long, "words of one part")
	passages, _ := marks.Find(a)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := attribution.Find(doc, passages)
	for _, n := range []int{2, 3, 7} {
		runtime.GOMAXPROCS(n)
		assert.Equal(t, want, attribution.Find(doc, passages), "%d processors", n)
	}
}
