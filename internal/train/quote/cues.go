package main

import (
	"log"
	"math"
	"math/rand/v2"

	"example.com/newstext/internal/attribution"
)

const labels = 3 // outside, begins, goes on

// trainCues learns a conditional random field over the words of a sentence.
func trainCues(train, dev []attribution.CueExample, rounds, bits int, rng *rand.Rand) (attribution.Weights, [labels * labels]int32) {
	l := newLearner(bits, labels, 0.06, 0.05)
	c := &chain{l: l}
	for i := range c.sq {
		c.sq[i] = 1e-6
	}
	for round := range rounds {
		l.rate = 0.06 / float32(1+round)
		for _, n := range rng.Perm(len(train)) {
			c.learn(&train[n])
		}
	}
	// Cues that are seldom found are worth a lower bar.
	c.bias = bias
	log.Printf("with bias %.2f: dev %.4f", bias, c.f1(dev))
	var moves [labels * labels]int32
	for i, v := range c.moves {
		moves[i] = int32(math.Round(float64(v) * unit))
	}
	for x := range labels {
		moves[x*labels+1] += int32(math.Round(bias * unit))
	}
	moves[0*labels+2] = -9999 // a cue does not start with its second word
	return l.quantize(), moves
}

// A chain is a conditional random field under training.
type chain struct {
	bias      float64 // added to the score of a cue
	l         *learner
	moves, sq [labels * labels]float32
	emit      [][labels]float64
	fore      [][labels]float64
	back      [][labels]float64
}

func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

// forbidden reports whether label b cannot follow label a.
func forbidden(a, b int) bool { return a == 0 && b == 2 }

func (c *chain) score(ex *attribution.CueExample) {
	c.emit = c.emit[:0]
	for _, fs := range ex.Features {
		var e [labels]float64
		for y := range e {
			e[y] = c.l.score(fs, y)
		}
		c.emit = append(c.emit, e)
	}
}

func (c *chain) learn(ex *attribution.CueExample) {
	n := len(ex.Features)
	c.score(ex)
	c.fore, c.back = append(c.fore[:0], make([][labels]float64, n)...), append(c.back[:0], make([][labels]float64, n)...)
	for i := range n {
		for y := range labels {
			v := math.Inf(-1)
			if i == 0 {
				if !forbidden(0, y) {
					v = float64(c.moves[y])
				}
			} else {
				for x := range labels {
					if !forbidden(x, y) {
						v = logAdd(v, c.fore[i-1][x]+float64(c.moves[x*labels+y]))
					}
				}
			}
			c.fore[i][y] = v + c.emit[i][y]
		}
	}
	for i := n - 2; i >= 0; i-- {
		for x := range labels {
			v := math.Inf(-1)
			for y := range labels {
				if !forbidden(x, y) {
					v = logAdd(v, float64(c.moves[x*labels+y])+c.emit[i+1][y]+c.back[i+1][y])
				}
			}
			c.back[i][x] = v
		}
	}
	z := math.Inf(-1)
	for y := range labels {
		z = logAdd(z, c.fore[n-1][y])
	}
	var gm [labels * labels]float64
	for i := range n {
		for y := range labels {
			p := math.Exp(c.fore[i][y] + c.back[i][y] - z)
			g := p
			if int(ex.Labels[i]) == y {
				g--
			}
			c.l.step(ex.Features[i], y, float32(g))
			if i == 0 {
				continue
			}
			for x := range labels {
				if !forbidden(x, y) {
					gm[x*labels+y] += math.Exp(c.fore[i-1][x] + float64(c.moves[x*labels+y]) + c.emit[i][y] + c.back[i][y] - z)
				}
			}
			gm[int(ex.Labels[i-1])*labels+y] -= boolean(int(ex.Labels[i]) == y)
		}
	}
	for i, g := range gm {
		c.sq[i] += float32(g * g)
		c.moves[i] -= c.l.rate * float32(g) / float32(math.Sqrt(float64(c.sq[i])))
	}
}

func boolean(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// best returns the best labels of a sentence.
func (c *chain) best(ex *attribution.CueExample) []uint8 {
	n := len(ex.Features)
	c.score(ex)
	back := make([][labels]uint8, n)
	var s [labels]float64
	for i := range n {
		var next [labels]float64
		for y := range labels {
			v, from := math.Inf(-1), 0
			for x := range labels {
				if i == 0 && x > 0 || forbidden(x, y) {
					continue
				}
				if w := s[x] + float64(c.moves[x*labels+y]); w > v {
					v, from = w, x
				}
			}
			next[y], back[i][y] = v+c.emit[i][y], uint8(from)
			if y == 1 {
				next[y] += c.bias
			}
		}
		s = next
	}
	y := uint8(0)
	for x := range labels {
		if s[x] > s[y] {
			y = uint8(x)
		}
	}
	out := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = y
		y = back[i][y]
	}
	return out
}

// f1 returns the F1 of exact cues.
func (c *chain) f1(exs []attribution.CueExample) float64 {
	hit, gold, pred := 0, 0, 0
	for _, ex := range exs {
		got := spans(c.best(&ex))
		want := spans(ex.Labels)
		gold += len(want)
		pred += len(got)
		for _, g := range got {
			for _, w := range want {
				if g == w {
					hit++
				}
			}
		}
	}
	return 2 * float64(hit) / float64(max(1, gold+pred))
}

func spans(ls []uint8) (out [][2]int) {
	for i := 0; i < len(ls); i++ {
		if ls[i] != 1 {
			continue
		}
		j := i + 1
		for j < len(ls) && ls[j] == 2 {
			j++
		}
		out = append(out, [2]int{i, j})
		i = j - 1
	}
	return out
}
