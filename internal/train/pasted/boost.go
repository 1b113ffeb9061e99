package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"example.com/newstext/internal/pasted"
)

// Settings of the trees.
const (
	trees     = 120
	shrink    = 0.08 // how much of what a tree finds is believed
	ridge     = 40   // how much evidence a leaf needs
	someLines = 0.7  // the share of the lines that a tree learns from
	someKinds = 0.3  // the share of the numbers that it may ask about
	bins      = 64   // how many cuts of a number are tried, at most
	fewLines  = 40   // a group of lines that is not split
)

// A booster learns trees one after the other, each from what those before it got wrong.
type booster struct {
	gold, weight []float64
	numbers      [][]int16
	cuts         [][]int16 // the cuts of each number that are tried
	bin          [][]uint8 // for each number, between which of its cuts that of each line lies
	score        []float64 // what the trees so far give each line
	slope, bend  []float64 // first and second derivative of the loss
	kinds        []int     // the numbers that this tree may ask about
}

// boost learns the trees of the second look.
func boost(pages []*page) []pasted.Tree {
	b := new(booster)
	for _, p := range pages {
		if p.scan.Plain() {
			continue // the first look decides about these
		}
		for i := range p.lines {
			gold := 0.0
			if p.gold[i] {
				gold = 1
			}
			b.gold = append(b.gold, gold)
			b.weight = append(b.weight, p.weight[i])
			b.numbers = append(b.numbers, p.scan.Numbers(nil, i))
		}
	}
	n := len(b.gold)
	b.score, b.slope, b.bend = make([]float64, n), make([]float64, n), make([]float64, n)
	b.sort()
	r := rand.New(rand.NewPCG(3, 4))
	out := make([]pasted.Tree, trees)
	for t := range out {
		var lines []int32
		for i := range n {
			p := 1 / (1 + math.Exp(-b.score[i]))
			b.slope[i] = (p - b.gold[i]) * b.weight[i]
			b.bend[i] = max(p*(1-p), 1e-6) * b.weight[i]
			if r.Float64() < someLines {
				lines = append(lines, int32(i))
			}
		}
		b.kinds = b.kinds[:0]
		for k := range pasted.NumNumbers {
			if r.Float64() < someKinds {
				b.kinds = append(b.kinds, k)
			}
		}
		b.grow(&out[t], lines, 0)
		for i := range n {
			b.score[i] += float64(out[t].Value(b.numbers[i])) / 4000
		}
	}
	return out
}

// sort finds the cuts of each number.
func (b *booster) sort() {
	b.cuts, b.bin = make([][]int16, pasted.NumNumbers), make([][]uint8, pasted.NumNumbers)
	for k := range b.cuts {
		var values []int16
		for i := 0; i < len(b.numbers); i += 3 {
			values = append(values, b.numbers[i][k])
		}
		slices.Sort(values)
		for q := 1; q < bins; q++ {
			v := values[len(values)*q/bins]
			if n := len(b.cuts[k]); n == 0 || b.cuts[k][n-1] != v {
				b.cuts[k] = append(b.cuts[k], v)
			}
		}
		b.bin[k] = make([]uint8, len(b.numbers))
		for i := range b.numbers {
			at, _ := slices.BinarySearch(b.cuts[k], b.numbers[i][k])
			b.bin[k][i] = uint8(at)
		}
	}
}

// grow makes question q of t, and those under it, split lines best.
func (b *booster) grow(t *pasted.Tree, lines []int32, q int) {
	slope, bend := 0.0, 0.0
	for _, i := range lines {
		slope += b.slope[i]
		bend += b.bend[i]
	}
	if q >= len(t.Number) {
		t.Leaf[q-len(t.Number)] = int16(max(-30000, min(30000, math.Round(-shrink*slope/(bend+ridge)*4000))))
		return
	}
	kind, bin := -1, 0
	if len(lines) >= fewLines {
		kind, bin = b.split(lines, slope, bend)
	}
	if kind < 0 { // no question helps: both answers lead to the same
		t.Cut[q] = math.MaxInt16
		b.grow(t, lines, 2*q+1)
		b.grow(t, lines, 2*q+2)
		return
	}
	t.Number[q], t.Cut[q] = uint8(kind), b.cuts[kind][bin]
	var low, high []int32
	for _, i := range lines {
		if int(b.bin[kind][i]) <= bin {
			low = append(low, i)
		} else {
			high = append(high, i)
		}
	}
	b.grow(t, low, 2*q+1)
	b.grow(t, high, 2*q+2)
}

// split returns the number and the cut that part lines best, or -1 if none is worth it.
func (b *booster) split(lines []int32, slope, bend float64) (kind, bin int) {
	best := slope*slope/(bend+ridge) + 1e-3
	kind = -1
	for _, k := range b.kinds {
		var slopes, bends [bins + 1]float64
		at := b.bin[k]
		for _, i := range lines {
			slopes[at[i]] += b.slope[i]
			bends[at[i]] += b.bend[i]
		}
		s, h := 0.0, 0.0
		for c := range b.cuts[k] {
			s += slopes[c]
			h += bends[c]
			if h < 2 || bend-h < 2 {
				continue
			}
			if gain := s*s/(h+ridge) + (slope-s)*(slope-s)/(bend-h+ridge); gain > best {
				best, kind, bin = gain, k, c
			}
		}
	}
	return kind, bin
}
