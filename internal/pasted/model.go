package pasted

import (
	"math"
	"sync"

	"example.com/newstext/internal/models"
)

// A linear is the weights of the first look or of headlines, a hundred times what was learned.
type linear [NumFeatures]int16

// score returns the sum of the weights of the features.
func (w *linear) score(features []uint16) int16 {
	s := 0
	for _, f := range features {
		s += int(w[f])
	}
	return int16(max(math.MinInt16, min(math.MaxInt16, s)))
}

// A model is what was learned.
type model struct {
	first, heading linear
	trees          []Tree
}

// learned returns the model. An unfit model file gives one that takes nothing for an article.
var learned = sync.OnceValue(func() *model {
	m := new(model)
	data := models.Pasted
	for _, w := range []*linear{&m.first, &m.heading} {
		if len(data) < 2*NumFeatures {
			return new(model)
		}
		for j := range w {
			w[j] = int16(uint16(data[2*j]) | uint16(data[2*j+1])<<8)
		}
		data = data[2*NumFeatures:]
	}
	m.trees = make([]Tree, len(data)/treeBytes)
	for i := range m.trees {
		m.trees[i].decode(data[i*treeBytes:])
	}
	return m
})

// second returns the score of a line of the second look.
func (m *model) second(numbers []int16) int16 {
	sum := 0
	for i := range m.trees {
		sum += m.trees[i].Value(numbers)
	}
	return int16(max(math.MinInt16, min(math.MaxInt16, sum/leafUnit)))
}

// Encode returns the model file of what was learned: the weights of the first look and of headlines, the trees of the second look.
func Encode(first, heading []float64, trees []Tree) []byte {
	var out []byte
	for _, w := range [][]float64{first, heading} {
		for _, x := range w {
			v := int16(math.Round(max(-300, min(300, x)) * 100))
			out = append(out, byte(v), byte(uint16(v)>>8))
		}
	}
	for i := range trees {
		out = trees[i].encode(out)
	}
	return out
}
