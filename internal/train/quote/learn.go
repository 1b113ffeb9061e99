package main

import (
	"log"
	"math"
	"math/rand/v2"

	"example.com/newstext/internal/attribution"
)

// A learner learns weights by gradient descent with a step of its own for each weight (AdaGrad).
type learner struct {
	classes int
	mask    uint32
	w, sq   []float32
	rate    float32
	decay   float32
}

func newLearner(bits, classes int, rate, decay float32) *learner {
	n := classes << bits
	return &learner{classes: classes, mask: 1<<bits - 1, w: make([]float32, n), sq: make([]float32, n), rate: rate, decay: decay}
}

// score returns the sum of the weights of fs for class c.
func (l *learner) score(fs []uint32, c int) float64 {
	var sum float32
	for _, h := range fs {
		sum += l.w[int(h&l.mask)*l.classes+c]
	}
	return float64(sum)
}

// step moves the weights of fs for class c against gradient g.
func (l *learner) step(fs []uint32, c int, g float32) {
	if g > -1e-4 && g < 1e-4 {
		return
	}
	for _, h := range fs {
		i := int(h&l.mask)*l.classes + c
		d := g + l.decay*l.w[i]
		l.sq[i] += d * d
		l.w[i] -= l.rate * d / float32(math.Sqrt(float64(l.sq[i])+1e-6))
	}
}

// bias is added to the score of every cue.
var bias = 0.5

// unit is how many units of a quantised weight make one of a learned one.
const unit = 24

// quantize returns the weights as small numbers.
func (l *learner) quantize() attribution.Weights {
	t := make([]int8, len(l.w))
	clipped := 0
	for i, v := range l.w {
		x := math.Round(float64(v) * unit)
		if x > 127 || x < -127 {
			clipped++
		}
		t[i] = int8(min(max(x, -127), 127))
	}
	log.Printf("clipped %d of %d weights", clipped, len(l.w))
	return attribution.Weights{Classes: l.classes, Table: t}
}

// softmax turns scores into probabilities and returns the logarithm of their sum.
func softmax(s []float64) float64 {
	top := math.Inf(-1)
	for _, v := range s {
		top = max(top, v)
	}
	sum := 0.0
	for _, v := range s {
		sum += math.Exp(v - top)
	}
	z := top + math.Log(sum)
	for i := range s {
		s[i] = math.Exp(s[i] - z)
	}
	return z
}

// trainChoices learns to choose one of several candidates.
func trainChoices(train, dev []attribution.ChoiceExample, rounds, bits int, rng *rand.Rand) attribution.Weights {
	l := newLearner(bits, 1, 0.06, 1e-3)
	var p []float64
	for round := range rounds {
		loss := 0.0
		l.rate = 0.06 / float32(1+round)
		for _, n := range rng.Perm(len(train)) {
			ex := &train[n]
			p = p[:0]
			for _, fs := range ex.Features {
				p = append(p, l.score(fs, 0))
			}
			softmax(p)
			loss -= math.Log(p[ex.Right] + 1e-12)
			for i, fs := range ex.Features {
				g := float32(p[i])
				if i == ex.Right {
					g--
				}
				l.step(fs, 0, g)
			}
		}
		log.Printf("source round %d: loss %.4f, train %.4f, dev %.4f", round, loss/float64(len(train)), l.choose(train[:min(len(train), 3000)]), l.choose(dev))
	}
	return l.quantize()
}

// choose returns how many of the choices are right.
func (l *learner) choose(exs []attribution.ChoiceExample) float64 {
	right := 0
	for _, ex := range exs {
		best, top := 0, math.Inf(-1)
		for i, fs := range ex.Features {
			if s := l.score(fs, 0); s > top {
				best, top = i, s
			}
		}
		if best == ex.Right {
			right++
		}
	}
	return float64(right) / float64(len(exs))
}

// A side is the scores of the pieces on one side of a cue.
type side struct {
	pairs        []float64
	starts, ends []float64
}

// score sets the scores of a side and returns the logarithm of the sum of their exponentials.
func (s *side) score(l *learner, ex *attribution.Side) {
	s.starts, s.ends, s.pairs = s.starts[:0], s.ends[:0], s.pairs[:0]
	for _, fs := range ex.Starts {
		s.starts = append(s.starts, l.score(fs, 0))
	}
	for _, fs := range ex.Ends {
		s.ends = append(s.ends, l.score(fs, 0))
	}
	for _, p := range ex.Pairs {
		s.pairs = append(s.pairs, s.starts[p.Start]+s.ends[p.End]+l.score(p.Features, 0))
	}
}

// learn moves weights: m is how likely it is that there is a piece on this side, s.pairs how likely each is.
func (s *side) learn(l *learner, ex *attribution.Side, m float64) {
	clear(s.starts)
	clear(s.ends)
	for i, p := range ex.Pairs {
		g := m * s.pairs[i]
		if i == ex.Right {
			g--
		}
		s.starts[p.Start] += g
		s.ends[p.End] += g
		l.step(p.Features, 0, float32(g))
	}
	for i, fs := range ex.Starts {
		l.step(fs, 0, float32(s.starts[i]))
	}
	for i, fs := range ex.Ends {
		l.step(fs, 0, float32(s.ends[i]))
	}
}

// trainContents learns to choose the pieces of content.
func trainContents(train, dev []attribution.ContentExample, rounds, bits int, rng *rand.Rand) attribution.Weights {
	l := newLearner(bits, 1, 0.06, 2e-2)
	var sides [2]side
	for round := range rounds {
		loss := 0.0
		l.rate = 0.06 / float32(1+round)
		for _, n := range rng.Perm(len(train)) {
			ex := &train[n]
			var z [2]float64
			for k := range sides {
				sides[k].score(l, &ex.Sides[k])
				z[k] = math.Inf(-1)
				if len(sides[k].pairs) > 0 {
					z[k] = softmax(sides[k].pairs)
				}
			}
			p := []float64{z[0] + z[1] + l.score(ex.Patterns[0], 0), z[0] + l.score(ex.Patterns[1], 0), z[1] + l.score(ex.Patterns[2], 0)}
			softmax(p)
			right := pattern(ex)
			lp := math.Log(p[right] + 1e-12)
			for k := range sides {
				if r := ex.Sides[k].Right; r >= 0 {
					lp += math.Log(sides[k].pairs[r] + 1e-12)
				}
			}
			loss -= lp
			for i, fs := range ex.Patterns {
				g := p[i]
				if i == right {
					g--
				}
				l.step(fs, 0, float32(g))
			}
			sides[0].learn(l, &ex.Sides[0], p[0]+p[1])
			sides[1].learn(l, &ex.Sides[1], p[0]+p[2])
		}
		log.Printf("content round %d: loss %.4f, train %.4f, dev %.4f", round, loss/float64(len(train)), l.compose(train[:min(len(train), 3000)]), l.compose(dev))
	}
	return l.quantize()
}

// pattern returns on which sides of the cue there is content.
func pattern(ex *attribution.ContentExample) int {
	switch {
	case ex.Sides[0].Right >= 0 && ex.Sides[1].Right >= 0:
		return 0
	case ex.Sides[0].Right >= 0:
		return 1
	default:
		return 2
	}
}

// compose returns how many of the contents are right.
func (l *learner) compose(exs []attribution.ContentExample) float64 {
	right := 0
	var sides [2]side
	for _, ex := range exs {
		var best [2]int
		var top [2]float64
		for k := range sides {
			sides[k].score(l, &ex.Sides[k])
			top[k], best[k] = math.Inf(-1), -1
			for i, v := range sides[k].pairs {
				if v > top[k] {
					best[k], top[k] = i, v
				}
			}
		}
		p := [3]float64{top[0] + top[1] + l.score(ex.Patterns[0], 0), top[0] + l.score(ex.Patterns[1], 0), top[1] + l.score(ex.Patterns[2], 0)}
		switch {
		case p[0] >= p[1] && p[0] >= p[2]:
		case p[1] >= p[2]:
			best[1] = -1
		default:
			best[0] = -1
		}
		if best[0] == ex.Sides[0].Right && best[1] == ex.Sides[1].Right {
			right++
		}
	}
	return float64(right) / float64(len(exs))
}
