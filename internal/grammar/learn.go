package grammar

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/linear"
)

// By how much the right class must win over the next for nothing to be learned: enough that it also wins
// on words that training has not seen. For moves, no margin did better.
const (
	tagMargin  = 40
	relMargin  = 20
	nameMargin = 15
)

// An Example is a sentence with its right analysis, to learn from.
type Example struct {
	Forms []string
	Tags  []uint8
	Heads []int // -1 at the root
	Rels  []uint8
	Guide []int // heads that an earlier reading found, to learn a guided one
}

// LookAt starts the sentence of x.
func (e *Engine) LookAt(s *Sentence, x *Example) {
	e.Look(s, len(x.Forms), func(i int) string { return x.Forms[i] })
}

// Words returns the keys of the words of x: whatever their case, as written, and of their endings.
func (e *Engine) Words(x *Example) (lower, form []uint32, endings [][3]uint32) {
	var s Sentence
	e.LookAt(&s, x)
	for i := range s.n {
		w := &s.words[edge+i]
		lower = append(lower, w.lower)
		form = append(form, w.form)
		endings = append(endings, w.endings())
	}
	return lower, form, endings
}

// Untrained returns a model of no use, for an Engine whose dictionaries are still to be made.
func Untrained(double bool) *linear.Model { return linear.NewTrainer(double).Model(4, 0) }

// Tag tags the sentence that was started.
func (e *Engine) Tag(s *Sentence) { e.tag(s) }

// LearnTagger learns to tag from examples, with a model of 1<<size buckets: once for each seed, and adds up what was learned.
func (e *Engine) LearnTagger(examples []Example, size uint, rounds int, seeds ...uint64) *linear.Model {
	runs := make([]*linear.Trainer, len(seeds))
	Parallel(len(seeds), func(i int) {
		runs[i] = e.learnTagger(examples, rounds, rand.New(rand.NewPCG(seeds[i], 1)))
	})
	for _, t := range runs[1:] {
		runs[0].Join(t)
	}
	return runs[0].Model(size, 4*len(seeds))
}

func (e *Engine) learnTagger(examples []Example, rounds int, rng *rand.Rand) *linear.Trainer {
	t := linear.NewTrainer(false)
	var s Sentence
	var keys Keys
	var buf [2*maxTags + 2]uint8
	for range rounds {
		for _, n := range rng.Perm(len(examples)) {
			x := &examples[n]
			forms := recase(x.Forms, rng.IntN(100))
			e.Look(&s, len(forms), func(i int) string { return forms[i] })
			for i, right := range x.Tags {
				at := i + edge
				if v, ok := e.sure.Lookup(s.words[at].form); ok {
					s.tags[at] = uint8(v)
					continue
				}
				list := e.candidates(&s, at, &buf)
				s.tags[at] = list[0]
				if len(list) == 1 {
					continue
				}
				s.tagKeys(at, &keys)
				s.tags[at] = learnClass(t, keys.Slice(), list, right, tagMargin)
			}
		}
	}
	return t
}

// Parallel does n jobs, two at a time.
func Parallel(n int, job func(i int)) {
	places := make(chan bool, 2)
	var wg sync.WaitGroup
	for i := range n {
		places <- true
		wg.Go(func() {
			job(i)
			<-places
		})
	}
	wg.Wait()
}

// learnClass learns to choose right from a list of classes, and returns what was chosen.
func learnClass(t *linear.Trainer, keys []uint32, list []uint8, right uint8, margin int32) uint8 {
	t.Step()
	best, other := list[0], uint8(0)
	var top, reach, second int32 = math.MinInt32, math.MinInt32, math.MinInt32
	for _, c := range list {
		v := t.Score(keys, int(c))
		if v > top {
			best, top = c, v
		}
		switch {
		case c == right:
			reach = v
		case v > second:
			other, second = c, v
		}
	}
	if reach > math.MinInt32 && int64(reach)-int64(second) < int64(margin) {
		t.Update(keys, int(right), 1)
		t.Update(keys, int(other), -1)
	}
	return best
}

// seen keeps what was seen of examples, so as not to look again in each round.
func (e *Engine) seen(examples []Example) [][]word {
	all := make([][]word, len(examples))
	var s Sentence
	for i := range examples {
		e.LookAt(&s, &examples[i])
		all[i] = slices.Clone(s.words)
	}
	return all
}

// again starts the sentence of x, whose words were seen before.
func (s *Sentence) again(x *Example, words []word) {
	s.fit(len(x.Forms))
	copy(s.words, words)
	copy(s.tags[edge:], x.Tags)
	s.setGuide(x)
}

// recase returns forms as they are in a title if dice is below 6, all in capitals if it is below 9, and else as they are.
func recase(forms []string, dice int) []string {
	if dice >= 9 {
		return forms
	}
	out := make([]string, len(forms))
	for i, f := range forms {
		r, n := utf8.DecodeRuneInString(f)
		switch {
		case dice >= 6:
			out[i] = strings.ToUpper(f)
		case len(f) > 3 || i == 0 || i == len(forms)-1:
			out[i] = string(unicode.ToUpper(r)) + f[n:]
		default:
			out[i] = f
		}
	}
	return out
}
