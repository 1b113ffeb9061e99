package index_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/index"
)

func TestOf(t *testing.T) {
	list := []int{2, 0, 1, 2, 5, 2}
	var x index.Index
	of := func(k int) []int32 { return index.Of(&x, list, func(v *int) int { return *v }, k) }
	assert.Equal(t, []int32{2}, of(1))
	assert.Equal(t, []int32{0, 3, 5}, of(2))
	assert.Equal(t, []int32{4}, of(5))
	for _, k := range []int{-1, 0, 3, 6, math.MaxInt} {
		assert.Empty(t, of(k), "key %d", k)
	}
}

func TestOfNothing(t *testing.T) {
	var x index.Index
	assert.Empty(t, index.Of(&x, nil, func(v *int) int { return *v }, 1))
}
