//go:build amd64 || arm64

package article_test

import (
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
)

// TestTooLong checks that a text whose offsets would not fit is refused before it is read.
func TestTooLong(t *testing.T) {
	if testing.Short() {
		t.Skip("asks for 2 GiB of memory, though it touches none of it")
	}
	b := make([]byte, 1<<31)
	_, err := article.Parse(unsafe.String(&b[0], len(b)))
	var parse *article.ParseError
	require.ErrorAs(t, err, &parse)
	assert.Equal(t, 1<<31-1, parse.Offset)
	assert.ErrorContains(t, err, "2 GiB")
}
