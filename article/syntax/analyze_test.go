package syntax_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/testtext"
)

// TestProcessors analyzes a long text, whose sentences are shared out, on one processor and on more.
func TestProcessors(t *testing.T) {
	text := testtext.Long(t, "testdata/*/*.txt")
	a, err := article.Parse(text)
	require.NoError(t, err)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := show(syntax.Analyze(a))
	for _, n := range []int{2, 3, 7} {
		runtime.GOMAXPROCS(n)
		assert.Equal(t, want, show(syntax.Analyze(a)), "%d processors", n)
	}
}
