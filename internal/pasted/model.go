package pasted

import (
	"encoding/binary"
	"math"
	"sync"

	"example.com/newstext/internal/models"
)

// A linear is the weights of one look, a hundred times what was learned.
type linear [NumFeatures]int16

// score returns the sum of the weights of the features.
func (w *linear) score(features []uint16) int16 {
	s := 0
	for _, f := range features {
		s += int(w[f])
	}
	return int16(max(math.MinInt16, min(math.MaxInt16, s)))
}

// weights returns the weights of both looks, and those of headlines.
var weights = sync.OnceValue(func() *[3]linear {
	var w [3]linear
	at := func(i int) uint16 { return uint16(models.Pasted[i]) | uint16(models.Pasted[i+1])<<8 }
	if len(models.Pasted) != 3*2*NumFeatures {
		return &w
	}
	for i := range w {
		for j := range w[i] {
			w[i][j] = int16(at(2 * (i*NumFeatures + j)))
		}
	}
	return &w
})

// Encode returns the file that the weights are kept in: those of the two looks and those of headlines.
func Encode(first, second, heading []float64) []byte {
	var out []byte
	for _, w := range [][]float64{first, second, heading} {
		for _, x := range w {
			x = math.Round(max(-300, min(300, x)) * 100)
			out = binary.LittleEndian.AppendUint16(out, uint16(int16(x)))
		}
	}
	return out
}
