package testtext

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// Linear checks that the time run takes grows in proportion to its text, however little that looks like news:
// it gives it each of the pieces, repeated to size bytes and to twice as many, which may take at most three times as long.
// It counts processor time, so that what else the machine does matters little, and forgives a slow run that
// is not slow when it is tried again. The test is skipped by -short.
func Linear(t *testing.T, size int, pieces []string, run func(text string)) {
	t.Helper()
	if testing.Short() {
		t.Skip("large inputs")
	}
	for _, piece := range pieces {
		t.Run(fmt.Sprintf("%.20q", piece), func(t *testing.T) {
			cost := func(size int) time.Duration {
				text := strings.Repeat(piece, size/len(piece))
				start := processorTime()
				run(text)
				return processorTime() - start
			}
			cost(size / 50) // what is loaded once is loaded now
			var half, whole time.Duration
			for range 3 {
				half, whole = cost(size), cost(2*size)
				if whole <= 3*half+50*time.Millisecond {
					break
				}
			}
			assert.LessOrEqual(t, whole, 3*half+50*time.Millisecond, "%d bytes took %v, twice as many %v", size, half, whole)
			assert.LessOrEqual(t, whole, 10*time.Second, "%d bytes", 2*size)
		})
	}
}
