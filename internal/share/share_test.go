package share_test

import (
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/share"
)

func TestParts(t *testing.T) {
	tests := []struct {
		name   string
		starts []int // of the items, in words
		want   [][]int
	}{
		{"nothing", nil, nil},
		{"an article", []int{0, 20, 45}, [][]int{{0, 20, 45}}},
		{"two parts", []int{0, share.Long - 1, share.Long, share.Long + 1}, [][]int{{0, share.Long - 1}, {share.Long, share.Long + 1}}},
		{"items longer than a part", []int{0, 2 * share.Long, 4 * share.Long}, [][]int{{0}, {2 * share.Long}, {4 * share.Long}}},
		{"empty items", []int{5, 5, 5}, [][]int{{5, 5, 5}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts := share.Parts(tt.starts, func(at *int) int { return *at })
			assert.Equal(t, tt.want, parts)
			assert.Equal(t, tt.starts, slices.Concat(parts...))
		})
	}
}

func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 1000} {
		calls := make([]atomic.Int32, n)
		share.Each(n, func(i int) { calls[i].Add(1) })
		for i := range calls {
			assert.EqualValues(t, 1, calls[i].Load(), "call %d of %d", i, n)
		}
	}
}
