package main

import (
	"math"
	"math/rand/v2"
	"slices"
)

// A tree asks about one number after another. Nodes are numbered as in a heap: the children of n are 2n+1 and 2n+2.
type tree struct {
	number []uint8 // which number an inner node asks about
	bound  []int32 // ... and from what value on it goes right
	leaf   []int32 // in thousandths of a log-odds
}

func (t *tree) score(d []int32) int32 {
	n := 0
	for n < len(t.number) {
		if d[t.number[n]] >= t.bound[n] {
			n = 2*n + 2
		} else {
			n = 2*n + 1
		}
	}
	return t.leaf[n-len(t.number)]
}

const (
	trees    = 240
	depth    = 4    // how often a tree asks
	shrink   = 0.05 // how much a tree counts
	lambda   = 5    // pulls leaves to 0
	columns  = 0.4  // share of the numbers that a tree may ask about
	rowShare = 0.7  // share of the lines that a tree learns from
	minHess  = 2    // least weight of the lines on either side of a question
)

// maxBins is into how many parts the values of a number are cut.
const maxBins = 48

// grow returns trees that add up to a score for each row of numbers.
func grow(rows [][]int32, labels []bool, weights []float32) []tree {
	width := len(rows[0])
	bounds := make([][]int32, width)
	bins := make([][]uint8, width)
	for c := range width {
		bounds[c] = cut(rows, c)
		col := make([]uint8, len(rows))
		for i, r := range rows {
			n, found := slices.BinarySearch(bounds[c], r[c])
			if found {
				n++
			}
			col[i] = uint8(n)
		}
		bins[c] = col
	}
	rnd := rand.New(rand.NewPCG(7, 7))
	score := make([]float64, len(rows))
	grad, hess := make([]float64, len(rows)), make([]float64, len(rows))
	var out []tree
	inner := 1<<depth - 1
	node := make([]int32, len(rows))
	type cell struct{ g, h float64 }
	for range trees {
		for i, s := range score {
			p := 1 / (1 + math.Exp(-s))
			y := 0.0
			if labels[i] {
				y = 1
			}
			w := float64(weights[i])
			grad[i], hess[i] = (p-y)*w, p*(1-p)*w
		}
		var use []int32
		for i := range rows {
			node[i] = 0
			if rnd.Float64() < rowShare {
				use = append(use, int32(i))
			}
		}
		var cols []int
		for c := range width {
			if rnd.Float64() < columns {
				cols = append(cols, c)
			}
		}
		t := tree{number: make([]uint8, inner), bound: make([]int32, inner), leaf: make([]int32, inner+1)}
		split := make([]uint8, inner)
		for level := range depth {
			first, n := 1<<level-1, 1<<level
			total := make([]cell, n)
			for _, i := range use {
				k := int(node[i]) - first
				total[k].g += grad[i]
				total[k].h += hess[i]
			}
			best := make([]float64, n)
			for k := range n {
				t.bound[first+k] = math.MaxInt32
				split[first+k] = 255
			}
			hist := make([]cell, n*(maxBins+1))
			for _, c := range cols {
				clear(hist)
				col := bins[c]
				for _, i := range use {
					h := &hist[(int(node[i])-first)*(maxBins+1)+int(col[i])]
					h.g += grad[i]
					h.h += hess[i]
				}
				for k := range n {
					var left cell
					whole := total[k]
					for b := range bounds[c] {
						h := hist[k*(maxBins+1)+b]
						left.g += h.g
						left.h += h.h
						rg, rh := whole.g-left.g, whole.h-left.h
						if left.h < minHess || rh < minHess {
							continue
						}
						gain := left.g*left.g/(left.h+lambda) + rg*rg/(rh+lambda) - whole.g*whole.g/(whole.h+lambda)
						if gain > best[k]+1e-6 {
							best[k] = gain
							t.number[first+k], t.bound[first+k], split[first+k] = uint8(c), bounds[c][b], uint8(b)
						}
					}
				}
			}
			for i := range rows {
				n := node[i]
				if split[n] != 255 && bins[t.number[n]][i] > split[n] {
					node[i] = 2*n + 2
				} else {
					node[i] = 2*n + 1
				}
			}
		}
		sums := make([]cell, inner+1)
		for _, i := range use {
			k := int(node[i]) - inner
			sums[k].g += grad[i]
			sums[k].h += hess[i]
		}
		for k, s := range sums {
			t.leaf[k] = int32(math.Round(-1000 * shrink * s.g / (s.h + lambda)))
		}
		for i := range rows {
			score[i] += float64(t.leaf[int(node[i])-inner]) / 1000
		}
		out = append(out, t)
	}
	return out
}

// cut returns values that part the numbers of column c into about equally many.
func cut(rows [][]int32, c int) []int32 {
	vals := make([]int32, len(rows))
	for i, r := range rows {
		vals[i] = r[c]
	}
	slices.Sort(vals)
	var out []int32
	if distinct := slices.Compact(slices.Clone(vals)); len(distinct) <= maxBins {
		return distinct[1:]
	}
	for k := 1; k < maxBins; k++ {
		v := vals[len(vals)*k/maxBins]
		if v > vals[0] && (len(out) == 0 || out[len(out)-1] != v) {
			out = append(out, v)
		}
	}
	return out
}
