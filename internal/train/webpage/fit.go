package main

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"example.com/newstext/internal/linear"
	"example.com/newstext/internal/pagebody"
)

// Features are numbered as they are met.
var (
	numbers = map[uint32]int32{}
	hashes  []uint32
)

func number(h uint32) int32 {
	n, ok := numbers[h]
	if !ok {
		n = int32(len(hashes))
		numbers[h] = n
		hashes = append(hashes, h)
	}
	return n
}

// features returns the features of each line of p.
func (p *page) features() []row {
	if p.rows == nil {
		p.rows = make([]row, len(p.markup.Lines))
		for i := range p.rows {
			f, end := p.lines.Features(i)
			r := row{end: end, features: make([]int32, len(f))}
			for k, h := range f {
				r.features[k] = number(h)
			}
			p.rows[i] = r
		}
	}
	return p.rows
}

// A row is the features of a line.
type row struct {
	features []int32
	end      [pagebody.Sections]int
}

// A model holds the weights of the first pass, by number, in units of pagebody, and the trees of the second.
type model struct {
	weights []int32
	trees   []tree
}

// body returns which lines of p the model takes for the body.
func (m *model) body(p *page) []bool {
	d := m.numbers(p)
	s := make([]int32, len(d))
	for i := range d {
		for k := range m.trees {
			s[i] += m.trees[k].score(d[i])
		}
	}
	p.scores = s
	return p.lines.Body(s)
}

// numbers runs the first pass over p and returns what the second sees of each line.
func (m *model) numbers(p *page) [][]int32 {
	rows := p.features()
	p.lines.Judge(func(i int) (sums [pagebody.Sections]int32) {
		k := 0
		for s, end := range rows[i].end {
			for ; k < end; k++ {
				if f := rows[i].features[k]; int(f) < len(m.weights) {
					if w := m.weights[f]; w >= minWeight || w <= -minWeight {
						sums[s] += w
					}
				}
			}
		}
		return sums
	})
	out := make([][]int32, len(rows))
	for i := range out {
		out[i] = slices.Clone(p.lines.Numbers(i))
	}
	return out
}

// innerFolds is into how many parts the training pages are cut
// to let the second pass see first verdicts on pages that the first pass was not trained on.
const innerFolds = 4

// fit trains both passes on pages.
func fit(pages []*page) *model {
	var rows [][]int32
	var labels []bool
	var weights []float32
	for part := range innerFolds {
		var rest, held []*page
		for _, p := range pages {
			if p.fold(innerFolds*31)%innerFolds == part {
				held = append(held, p)
			} else {
				rest = append(rest, p)
			}
		}
		inner := &model{weights: train(rest)}
		for _, p := range held {
			rows = append(rows, inner.numbers(p)...)
			labels = append(labels, p.labels...)
			for i := range p.labels {
				weights = append(weights, p.weight(i))
			}
		}
	}
	return &model{weights: train(pages), trees: grow(rows, labels, weights)}
}

// weight returns how much line i counts in training.
func (p *page) weight(i int) float32 {
	goldWords := float64(max(len(p.gold), 20))
	return float32(base + 30*math.Min(float64(p.words[i])/goldWords, 0.2))
}

// An example is a line.
type example struct {
	features []int32
	label    float32
	weight   float32
}

const (
	minSites  = 3    // a feature counts if lines of so many sites have it
	epochs    = 8    // of which the second half is averaged
	rate      = 0.1  // the first step of learning
	decay     = 5e-5 // pulls weights to 0
	dropout   = 0.3  // share of features that a line is shown without
	base      = 0.5  // what a line counts for, however short it is
	minWeight = 2    // weights that are smaller are left out
)

// train returns the weights of the first pass.
func train(pages []*page) []int32 {
	ordered := slices.Clone(pages)
	slices.SortStableFunc(ordered, func(a, b *page) int { return strings.Compare(a.site(), b.site()) })
	rows := make([][]row, len(ordered))
	for i, p := range ordered {
		rows[i] = p.features()
	}
	// Count on how many sites each feature stands.
	sites, last := make([]int32, len(hashes)), make([]int32, len(hashes))
	id, name := int32(0), ""
	for i, p := range ordered {
		if s := p.site(); s != name {
			id, name = id+1, s
		}
		for _, r := range rows[i] {
			for _, k := range r.features {
				if last[k] != id {
					last[k] = id
					sites[k]++
				}
			}
		}
	}
	var examples []example
	for n, p := range ordered {
		for i, r := range rows[n] {
			x := example{features: make([]int32, 0, len(r.features)), weight: p.weight(i)}
			for _, k := range r.features {
				if sites[k] >= minSites {
					x.features = append(x.features, k)
				}
			}
			if p.labels[i] {
				x.label = 1
			}
			examples = append(examples, x)
		}
	}
	w := make([]float32, len(hashes))
	g := make([]float32, len(hashes))
	sum := make([]float64, len(hashes))
	rnd := rand.New(rand.NewPCG(1, 0))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	steps := 0
	var kept []int32
	for e := range epochs {
		rnd.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, n := range order {
			x := &examples[n]
			kept = kept[:0]
			z := float32(0)
			for _, f := range x.features {
				if rnd.Float32() >= dropout {
					kept = append(kept, f)
					z += w[f]
				}
			}
			z /= 1 - dropout
			p := float32(1 / (1 + math.Exp(-float64(z))))
			d := (p - x.label) * x.weight
			for _, f := range kept {
				gr := d + decay*w[f]*float32(len(examples))/100
				g[f] += gr * gr
				w[f] -= rate * gr / float32(math.Sqrt(float64(g[f])+1))
			}
		}
		if e >= epochs/2 {
			steps++
			for f, v := range w {
				sum[f] += float64(v)
			}
		}
	}
	out := make([]int32, len(w))
	for f := range w {
		out[f] = int32(math.Max(-127, math.Min(127, math.Round(32*sum[f]/float64(steps)))))
	}
	return out
}

// encode returns the model as pagebody reads it.
func (m *model) encode() []byte {
	var order []int32
	for k, w := range m.weights {
		if w >= minWeight || w <= -minWeight {
			order = append(order, int32(k))
		}
	}
	slices.SortFunc(order, func(a, c int32) int { return cmp.Compare(hashes[a], hashes[c]) })
	var keys, weights []byte
	for _, k := range order {
		keys = binary.LittleEndian.AppendUint32(keys, hashes[k])
		weights = append(weights, byte(int8(m.weights[k])))
	}
	b := []byte{byte(len(m.trees)), byte(depth)}
	for _, t := range m.trees {
		b = append(b, t.number...)
		for _, v := range t.bound {
			b = binary.LittleEndian.AppendUint32(b, uint32(v))
		}
		for _, v := range t.leaf {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(v)))
		}
	}
	var w linear.Writer
	w.Section(keys)
	w.Section(weights)
	w.Section(b)
	return w.Bytes()
}
