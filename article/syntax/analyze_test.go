package syntax_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/testtext"
)

// TestProcessors analyzes a long text, whose sentences are shared out, on one processor and on more.
func TestProcessors(t *testing.T) {
	var text strings.Builder
	for text.Len() < 230_000 {
		for _, c := range testtext.Load(t, "testdata/*/*.txt") {
			text.WriteString(c.Text + "\n\n")
		}
	}
	a, err := article.Parse(text.String())
	require.NoError(t, err)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := show(syntax.Analyze(a))
	for _, n := range []int{2, 3, 7} {
		runtime.GOMAXPROCS(n)
		assert.Equal(t, want, show(syntax.Analyze(a)), "%d processors", n)
	}
}
