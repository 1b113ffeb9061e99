package main

import (
	"log"
	"math"
	"math/rand/v2"

	"example.com/newstext/internal/attribution"
)

// judged is an attribution that the models found, and whether it is right.
type judged struct {
	features []uint32
	right    bool
}

// judge reads articles with m and compares what it finds with what is known.
func judge(rs []*reading, m *attribution.Model) (out []judged) {
	right, gold := 0, 0
	for _, r := range rs {
		used := make([]bool, len(r.gold))
		gold += len(r.gold)
		for _, c := range attribution.Candidates(r.doc, r.passages, m) {
			ok := false
			for i := range r.gold {
				if !used[i] && attribution.Linked(&c.Attribution, &r.gold[i]) {
					used[i], ok = true, true
					right++
					break
				}
			}
			out = append(out, judged{c.Features, ok})
		}
	}
	log.Printf("candidates: %d of %d right, of %d attributions", right, len(out), gold)
	return out
}

// trainAccept learns which of the attributions found are right.
func trainAccept(train, dev []judged, rng *rand.Rand) attribution.Weights {
	l := newLearner(15, 1, 0.05, 1e-2)
	for round := range 4 {
		loss := 0.0
		l.rate = 0.05 / float32(1+round)
		for _, n := range rng.Perm(len(train)) {
			ex := &train[n]
			p := 1 / (1 + math.Exp(-l.score(ex.features, 0)))
			g := p
			if ex.right {
				g--
			}
			loss -= math.Log(1 - math.Abs(g) + 1e-12)
			l.step(ex.features, 0, float32(g))
		}
		log.Printf("accept round %d: loss %.4f", round, loss/float64(len(train)))
	}
	for _, bar := range []float64{-1.2, -0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9} {
		hit, kept := 0, 0
		for _, ex := range dev {
			if l.score(ex.features, 0) > bar {
				kept++
				if ex.right {
					hit++
				}
			}
		}
		log.Printf("bar %.1f: kept %d, right %d: %.3f", bar, kept, hit, float64(hit)/float64(max(kept, 1)))
	}
	return l.quantize()
}
