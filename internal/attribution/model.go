package attribution

import (
	"fmt"
	"math/bits"
	"sync"

	"example.com/newstext/internal/linear"
	"example.com/newstext/internal/models"
)

// A Model is what was learned of cues, of their sources and of their contents.
type Model struct {
	Cue     Weights // of each label of a token
	Moves   [labels * labels]int32
	Source  Weights
	Content Weights
	Accept  Weights // of the whole attribution: positive if it is one
}

// Bytes returns m as a model file.
func (m *Model) Bytes() []byte {
	var w linear.Writer
	moves := make([]byte, 0, 2*len(m.Moves))
	for _, v := range m.Moves {
		moves = append(moves, byte(v), byte(v>>8))
	}
	w.Section(moves)
	for _, t := range []*Weights{&m.Cue, &m.Source, &m.Content, &m.Accept} {
		b := make([]byte, len(t.Table))
		for i, v := range t.Table {
			b[i] = byte(v)
		}
		w.Section(b)
	}
	return w.Bytes()
}

// ReadModel reads a model file.
func ReadModel(data string) (*Model, error) {
	r := linear.NewReader(data)
	m := &Model{Cue: Weights{Classes: labels}, Source: Weights{Classes: 1}, Content: Weights{Classes: 1}, Accept: Weights{Classes: 1}}
	moves := r.Section()
	for i := range m.Moves {
		if 2*i+1 < len(moves) {
			m.Moves[i] = int32(int16(uint16(moves[2*i]) | uint16(moves[2*i+1])<<8))
		}
	}
	for _, t := range []*Weights{&m.Cue, &m.Source, &m.Content, &m.Accept} {
		b := r.Section()
		if n := len(b) / t.Classes; n == 0 || bits.OnesCount(uint(n)) != 1 {
			return nil, fmt.Errorf("attribution: %w: a table of %d places", linear.ErrDamaged, n)
		}
		t.Table = make([]int8, len(b))
		for i := range t.Table {
			t.Table[i] = int8(b[i])
		}
	}
	return m, r.Err()
}

var load = sync.OnceValue(func() *Model {
	m, err := ReadModel(models.Quote)
	if err != nil {
		panic(err) // the file is compiled in, and a test reads it
	}
	return m
})
