package claim_test

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/internal/share"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

// TestProcessors reads a long text, which is shared out, on one processor and on more, in many lines and in one.
func TestProcessors(t *testing.T) {
	text := testtext.Long(t, "testdata/records/*.txt")
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, text := range []string{text, strings.Join(strings.Fields(text), " ")} {
		a, err := article.Parse(text)
		require.NoError(t, err)
		runtime.GOMAXPROCS(1)
		want := claim.Find(quote.Find(entity.Find(a)))
		require.Greater(t, want.Quotes().Entities().Syntax().Len(), share.Long, "words of one part")
		runtime.GOMAXPROCS(4)
		got := claim.Find(quote.Find(entity.Find(a)))
		assert.Equal(t, slices.Collect(want.Quotes().Entities().All()), slices.Collect(got.Quotes().Entities().All()))
		assert.Equal(t, slices.Collect(want.Quotes().Entities().Mentions()), slices.Collect(got.Quotes().Entities().Mentions()))
		assert.Equal(t, slices.Collect(want.Quotes().All()), slices.Collect(got.Quotes().All()))
		assert.Equal(t, slices.Collect(want.All()), slices.Collect(got.All()))
		assert.Equal(t, slices.Collect(want.Claims()), slices.Collect(got.Claims()))
	}
}
