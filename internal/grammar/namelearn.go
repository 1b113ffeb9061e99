package grammar

import (
	"math"
	"math/rand/v2"

	"example.com/newstext/internal/linear"
)

// A NameDoc is a document with the right labels of its tokens, to learn from.
type NameDoc struct {
	ID     string
	Text   string
	Tokens [][]Span  // by sentence
	Labels [][]uint8 // as Tokens, numbers of Labels
	Weight int       // how many times in ten it is used
}

// Read tags the sentences of d and adds them to x.
func (e *Engine) Read(x *Names, s *Sentence, d *NameDoc) {
	x.Reset()
	for _, tokens := range d.Tokens {
		e.Look(s, len(tokens), func(i int) string { return d.Text[tokens[i].Start:tokens[i].End] })
		e.tag(s)
		x.Add(s, func(i int) (int, int) { return tokens[i].Start, tokens[i].End })
	}
}

// LearnNames learns to find names in docs, with a model of 1<<size buckets.
func (e *Engine) LearnNames(docs []NameDoc, size uint, rounds int, rng *rand.Rand) *linear.Model {
	t := linear.NewTrainer(false)
	var x Names
	var s Sentence
	type seen struct {
		words []nameWord
		kinds []kind
	}
	all := make([]seen, len(docs))
	for i := range docs {
		e.Read(&x, &s, &docs[i])
		x.survey(docs[i].Text)
		all[i] = seen{append([]nameWord(nil), x.words...), append([]kind(nil), x.kinds...)}
	}
	for range rounds {
		for _, n := range rng.Perm(len(docs)) {
			d := &docs[n]
			if rng.IntN(10) >= d.Weight {
				continue
			}
			x.words, x.kinds = all[n].words, all[n].kinds
			i := edge
			for _, labels := range d.Labels {
				for _, right := range labels {
					w := &x.words[i]
					w.label = outside
					if x.wanted(i) {
						prev := x.words[i-1].label
						x.nameKeys(i)
						keys := x.keys.Slice()
						for l := range x.scores {
							x.scores[l] = t.Score(keys, l)
						}
						t.Step()
						guess := bestLabel(&x.scores, prev)
						if isInner(right) && prev != right && prev != right-1 {
							right-- // the name was not found from its start: better late
						}
						top := x.scores[right]
						x.scores[right] = math.MinInt32 / 2
						second := bestLabel(&x.scores, prev)
						if second != right && top-x.scores[second] < nameMargin {
							t.Update(keys, int(right), 1)
							t.Update(keys, int(second), -1)
						}
						w.label = guess
					}
					i++
				}
				i += edge
			}
		}
	}
	return t.Model(size, 3)
}
