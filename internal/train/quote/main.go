// Command quote trains the models of internal/attribution: of cues, of their sources, of their contents,
// and of what of all that is an attribution.
//
//	go run ./internal/train/quote -data DIR [-seed 1] [-out FILE]
//
// The first three learn from the articles; then each half of the articles is read with what the other half taught,
// and the last model learns which of the attributions found are right.
//
// DIR holds articles with attributions, polnear.train.jsonl and gum_other.train.jsonl, and polnear.dev.jsonl to measure on.
// The same data and seed give the same file.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/attribution"
	"example.com/newstext/internal/marks"
)

// config is what can be set for a training.
type config struct {
	runs, rounds  int
	cueBits, bits int
	seed          uint64
}

func main() {
	log.SetFlags(log.Ltime)
	data := flag.String("data", "", "directory of the articles")
	out := flag.String("out", "internal/models/quote.model", "file to write the model to")
	part := flag.Float64("part", 1, "how much of the training articles to use")
	var c config
	flag.Uint64Var(&c.seed, "seed", 1, "seed of the order of examples")
	flag.IntVar(&c.runs, "runs", 5, "runs in other orders, whose mean is the model")
	flag.IntVar(&c.rounds, "rounds", 3, "times that each example is seen")
	flag.IntVar(&c.cueBits, "cuebits", 18, "logarithm of the number of places of the cue model")
	flag.IntVar(&c.bits, "bits", 18, "logarithm of the number of places of the other models")
	flag.Parse()
	if *data == "" {
		flag.Usage()
		os.Exit(2)
	}
	train := load(*data, *part, "polnear.train.jsonl", "gum_other.train.jsonl")
	dev := load(*data, 1, "polnear.dev.jsonl")
	var halves [2][]*reading
	for i, r := range train {
		halves[i%2] = append(halves[i%2], r)
	}
	var found []judged
	for k, half := range halves {
		m := c.learn(halves[1-k], nil)
		found = append(found, judge(half, m)...)
	}
	m := c.learn(train, dev)
	m.Accept = trainAccept(found, judge(dev, m), rand.New(rand.NewPCG(c.seed, 1)))
	file := m.Bytes()
	if err := os.WriteFile(*out, file, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes", *out, len(file))
}

// learn trains the first three models. It measures them on dev if there is any.
func (c *config) learn(train, dev []*reading) *attribution.Model {
	exs, devs := join(train), join(dev)
	log.Printf("%d sentences, %d sources (%d missed), %d contents (%d missed)",
		len(exs.Cues), len(exs.Sources), exs.Missed[0], len(exs.Contents), exs.Missed[1])
	runs := make([]*attribution.Model, c.runs)
	for i := range runs {
		random := func() *rand.Rand { return rand.New(rand.NewPCG(c.seed, uint64(i))) }
		m := new(attribution.Model)
		m.Cue, m.Moves = trainCues(exs.Cues, devs.Cues, 1+c.rounds/3, c.cueBits, random())
		m.Source = trainChoices(exs.Sources, devs.Sources, c.rounds, c.bits, random())
		m.Content = trainContents(exs.Contents, devs.Contents, c.rounds, c.bits, random())
		runs[i] = m
	}
	return mean(runs)
}

// mean returns the model whose weights are the means of those of several, which learned from the same examples in other orders.
func mean(runs []*attribution.Model) *attribution.Model {
	m := new(attribution.Model)
	m.Cue = meanWeights(runs, func(m *attribution.Model) attribution.Weights { return m.Cue })
	m.Source = meanWeights(runs, func(m *attribution.Model) attribution.Weights { return m.Source })
	m.Content = meanWeights(runs, func(m *attribution.Model) attribution.Weights { return m.Content })
	for i := range m.Moves {
		sum := 0
		for _, r := range runs {
			sum += int(r.Moves[i])
		}
		m.Moves[i] = int32(nearest(sum, len(runs)))
	}
	return m
}

func meanWeights(runs []*attribution.Model, of func(*attribution.Model) attribution.Weights) attribution.Weights {
	w := attribution.Weights{Classes: of(runs[0]).Classes, Table: make([]int8, len(of(runs[0]).Table))}
	for i := range w.Table {
		sum := 0
		for _, r := range runs {
			sum += int(of(r).Table[i])
		}
		w.Table[i] = int8(nearest(sum, len(runs)))
	}
	return w
}

// nearest returns the integer nearest to sum/n.
func nearest(sum, n int) int { return int(math.Round(float64(sum) / float64(n))) }

// A reading is one article of which the attributions are known.
type reading struct {
	doc      *syntax.Doc
	passages []marks.Passage
	gold     []attribution.Attribution
	examples *attribution.Examples
}

// load reads the articles of some files.
func load(dir string, part float64, names ...string) (all []*reading) {
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			log.Fatal(err)
		}
		lines := bytes.Count(data, []byte("\n"))
		r := bufio.NewReader(bytes.NewReader(data))
		for n := 0; float64(n) < part*float64(lines); n++ {
			line, err := r.ReadBytes('\n')
			if err == io.EOF {
				break
			}
			all = append(all, read(line))
		}
	}
	log.Printf("%v: %d articles", names, len(all))
	return all
}

// join puts the examples of several articles together.
func join(rs []*reading) *attribution.Examples {
	all := new(attribution.Examples)
	for _, r := range rs {
		all.Cues = append(all.Cues, r.examples.Cues...)
		all.Sources = append(all.Sources, r.examples.Sources...)
		all.Contents = append(all.Contents, r.examples.Contents...)
		all.Missed[0] += r.examples.Missed[0]
		all.Missed[1] += r.examples.Missed[1]
	}
	return all
}

// read reads one article.
func read(line []byte) *reading {
	var a struct {
		Text         string
		Attributions []struct{ Source, Cue, Content [][2]int }
	}
	if err := json.Unmarshal(line, &a); err != nil {
		log.Fatal(err)
	}
	art, err := article.Parse(a.Text)
	if err != nil {
		log.Fatal(err)
	}
	var gold []attribution.Attribution
	for _, x := range a.Attributions {
		var g attribution.Attribution
		if len(x.Source) > 0 {
			g.Source = article.Span{Start: x.Source[0][0], End: x.Source[0][1]}
		}
		if len(x.Cue) > 0 {
			g.Cue = article.Span{Start: x.Cue[0][0], End: x.Cue[0][1]}
		}
		for _, c := range x.Content {
			g.Content = append(g.Content, article.Span{Start: c[0], End: c[1]})
		}
		gold = append(gold, g)
	}
	r := &reading{doc: syntax.Analyze(art), gold: gold}
	r.passages, _ = marks.Find(art)
	r.examples = attribution.MakeExamples(r.doc, r.passages, gold)
	return r
}
