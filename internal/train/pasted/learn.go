package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strings"

	"example.com/newstext/internal/pasted"
)

// root returns the weight of a line of n words.
func root(n int) float64 { return math.Pow(float64(n)+.5, .35) }

// Settings of the learning.
const (
	rate   = 0.1
	decay  = 1e-4
	epochs = 12
)

// learn returns the weights of a logistic regression of what features gives for each line of the pages.
func learn(pages []*page, features func(p *page, buf []uint16, i int) []uint16) []float64 {
	type example struct {
		page *page
		line int
	}
	var all []example
	for _, p := range pages {
		for i := range p.lines {
			if p.weight[i] > 0 {
				all = append(all, example{p, i})
			}
		}
	}
	w, squares := make([]float64, pasted.NumFeatures), make([]float64, pasted.NumFeatures)
	r := rand.New(rand.NewPCG(1, 2))
	var buf []uint16
	for range epochs {
		r.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
		for _, x := range all {
			buf = features(x.page, buf[:0], x.line)
			gold := 0.0
			if x.page.gold[x.line] {
				gold = 1
			}
			weight := x.page.weight[x.line]
			slope := (1/(1+math.Exp(-dot(w, buf))) - gold) * weight
			for _, f := range buf {
				g := slope + decay*w[f]*weight
				squares[f] += g * g
				w[f] -= rate * g / math.Sqrt(squares[f]+1e-6)
			}
		}
	}
	return w
}

func dot(w []float64, features []uint16) float64 {
	sum := 0.0
	for _, f := range features {
		sum += w[f]
	}
	return sum
}

// quantise returns a score as the package keeps it.
func quantise(x float64) int16 { return int16(max(-30000, min(30000, math.Round(100*x)))) }

// crossFirst gives each page the scores of a first look that was learned from pages of other sites.
func crossFirst(pages []*page, folds int) {
	for fold := range folds {
		w := learn(others(pages, fold, folds), func(p *page, buf []uint16, i int) []uint16 { return p.scan.First(buf, i) })
		for _, p := range pages {
			if int(p.fold)%folds != fold {
				continue
			}
			p.first = make([]int16, len(p.lines))
			for i := range p.first {
				p.first[i] = quantise(dot(w, p.scan.First(nil, i)))
			}
			p.scan.Review(p.first)
		}
	}
}

// crossSecond gives each page the final scores, of trees that were learned from pages of other sites.
func crossSecond(pages []*page, folds int) {
	for fold := range folds {
		learned := boost(others(pages, fold, folds))
		for _, p := range pages {
			if int(p.fold)%folds != fold {
				continue
			}
			p.scores = make([]int16, len(p.lines))
			for i := range p.scores {
				if p.scan.Plain() {
					p.scores[i] = p.first[i]
					continue
				}
				sum := 0
				numbers := p.scan.Numbers(nil, i)
				for t := range learned {
					sum += learned[t].Value(numbers)
				}
				p.scores[i] = int16(sum / 40)
			}
			p.scan.Settle(p.scores)
		}
	}
}

func others(pages []*page, fold, folds int) []*page {
	var out []*page
	for _, p := range pages {
		if int(p.fold)%folds != fold {
			out = append(out, p)
		}
	}
	return out
}

// evaluate prints how well the lines with a score above 0 make up the articles: the mean precision and recall
// of runs of four words for each benchmark, which is the part of the id before a colon.
func evaluate(out io.Writer, pages []*page, show string) {
	for _, bench := range []string{"fundus", "scrapinghub"} {
		var precision, recall, predicted, n float64
		for _, p := range pages {
			if p.plain || !strings.HasPrefix(p.ID, bench+":") {
				continue
			}
			var got strings.Builder
			for i, line := range p.lines {
				if p.scores[i] > 0 {
					got.WriteString(line)
					got.WriteByte('\n')
				}
			}
			gold, goldTotal := shingles(p.Body)
			pred, predTotal := shingles(got.String())
			hit := 0
			for s, n := range pred {
				hit += min(n, gold[s])
			}
			if predTotal > 0 {
				precision += float64(hit) / float64(predTotal)
				predicted++
			}
			recall += float64(hit) / float64(max(goldTotal, 1))
			n++
			if show != "" && (show == "all" || strings.Contains(p.ID, show)) {
				fmt.Fprintf(out, "%s %.3f %.3f\n", p.ID, float64(hit)/float64(max(predTotal, 1)), float64(hit)/float64(max(goldTotal, 1)))
				for i, line := range p.lines {
					if show != "all" {
						fmt.Fprintf(out, "%-5v %5d %.120s\n", p.gold[i], p.scores[i], line)
					}
				}
			}
		}
		precision, recall = precision/max(predicted, 1), recall/max(n, 1)
		fmt.Fprintf(out, "%-12s precision %.4f recall %.4f F1 %.4f of %.0f pages\n", bench, precision, recall, 2*precision*recall/(precision+recall), n)
	}
	lost, total := 0, 0
	for _, p := range pages {
		if !p.plain {
			continue
		}
		for i := 1; i < len(p.lines); i++ {
			total++
			if p.scores[i] <= 0 {
				lost++
				if show == "plain" {
					fmt.Fprintf(out, "lost %5d %.120s\n", p.scores[i], p.lines[i])
				}
			}
		}
	}
	fmt.Fprintf(out, "plain articles: %d of %d lines lost\n", lost, total)
}
