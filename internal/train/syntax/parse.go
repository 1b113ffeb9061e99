package main

import (
	"log"
	"math/rand/v2"

	"example.com/newstext/internal/grammar"
)

// parsers trains both readings. The second one learns from heads that first readings found which had not learned from
// these sentences.
func parsers(p grammar.Parts, xs []grammar.Example, r rounds, seeds []uint64) (both [2]grammar.Parser) {
	e := grammar.NewEngine(p)
	first := grammar.Plan{Reading: grammar.FirstReading, Size: r.size - 1, Rounds: r.parser, Least: 4, Forget: 20}
	second := grammar.Plan{Reading: grammar.SecondReading, Size: r.size, Rounds: r.parser, Least: 4, Forget: 30}
	heads := make([][]int, len(xs))
	grammar.Parallel(r.folds+1, func(fold int) {
		plan := first
		plan.Order = order(len(xs), func(i int) bool { return i%r.folds != fold })
		parser := e.Learn(xs, plan, seeds[0]+uint64(fold))
		if fold == r.folds {
			both[0] = *parser
			return
		}
		var s grammar.Sentence
		for i := fold; i < len(xs); i += r.folds {
			e.Start(&s, &xs[i])
			parser.Parse(&s)
			for j := range xs[i].Forms {
				heads[i] = append(heads[i], s.HeadOf(j))
			}
		}
	})
	var right, words int
	for i := range xs {
		for j, h := range xs[i].Heads {
			words++
			if h == heads[i][j] {
				right++
			}
		}
		xs[i].Guide = heads[i]
	}
	log.Printf("first reading: %s%% of heads right", percent(right, words))
	second.Order = order(len(xs), func(int) bool { return true })
	both[1] = *e.Learn(xs, second, seeds...)
	return both
}

// order returns the examples to learn from in a round: all that keep says, shuffled.
func order(n int, keep func(i int) bool) func(int, *rand.Rand) []int {
	return func(_ int, rng *rand.Rand) (list []int) {
		for _, i := range rng.Perm(n) {
			if keep(i) {
				list = append(list, i)
			}
		}
		return list
	}
}
