package grammar

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"example.com/newstext/internal/linear"
)

// An Engine holds the models. It never changes, and any number of goroutines may use it at once.
type Engine struct {
	Tags    []string // the Penn tag and the universal part of speech: "VBD/VERB"
	Rels    []string
	Scripts []Script

	classes  *linear.Table // by lower: which tags a word can have
	sure     *linear.Table // by form: the tag of words that have only one
	clusters *linear.Table // by lower: words that are used alike
	lemmas   *linear.Table
	tagger   *linear.Model
	arcs     *linear.Small
	labels   *linear.Model
}

// Parts are what an Engine is made of, as training makes them.
type Parts struct {
	Tags, Rels                      []string
	Scripts                         []Script
	Classes, Sure, Clusters, Lemmas *linear.Table
	Tagger                          *linear.Model
	Arcs                            *linear.Small
	Labels                          *linear.Model
}

// NewEngine returns the Engine made of p.
func NewEngine(p Parts) *Engine {
	return &Engine{Tags: p.Tags, Rels: p.Rels, Scripts: p.Scripts, classes: p.Classes, sure: p.Sure, clusters: p.Clusters,
		lemmas: p.Lemmas, tagger: p.Tagger, arcs: p.Arcs, labels: p.Labels}
}

// Bytes returns p as a model file.
func (p Parts) Bytes() []byte {
	var w linear.Writer
	w.Strings(p.Tags)
	w.Strings(p.Rels)
	var scripts []string
	for _, s := range p.Scripts {
		scripts = append(scripts, fmt.Sprintf("%t %d %s", s.Keep, s.Cut, s.Append))
	}
	w.Strings(scripts)
	w.Table(p.Classes)
	w.Table(p.Sure)
	w.Table(p.Clusters)
	w.Table(p.Lemmas)
	w.Model(p.Tagger)
	w.Small(p.Arcs)
	w.Model(p.Labels)
	return w.Bytes()
}

// Read reads the model file that [Parts.Bytes] made.
func Read(data string) (*Engine, error) {
	r := linear.NewReader(data)
	e := &Engine{Tags: r.Strings(), Rels: r.Strings()}
	var errs []error
	for _, line := range r.Strings() {
		keep, rest, _ := strings.Cut(line, " ")
		cut, tail, _ := strings.Cut(rest, " ")
		n, err := strconv.Atoi(cut)
		errs = append(errs, err)
		e.Scripts = append(e.Scripts, Script{Keep: keep == "true", Cut: n, Append: tail})
	}
	e.classes, e.sure, e.clusters, e.lemmas = r.Table(), r.Table(), r.Table(), r.Table()
	e.tagger, e.arcs, e.labels = r.Model(), r.Small(), r.Model()
	if err := r.Err(); err != nil {
		return nil, err
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("%w: %w", linear.ErrDamaged, err)
	}
	if e.tagger.Classes() != len(e.Tags) || e.labels.Classes() != len(e.Rels) {
		return nil, fmt.Errorf("%w: %d tags and %d relations named, models of %d and %d", linear.ErrDamaged,
			len(e.Tags), len(e.Rels), e.tagger.Classes(), e.labels.Classes())
	}
	return e, nil
}

// A Sentence is the working memory for one sentence after another.
type Sentence struct {
	n      int
	words  []word  // the words of the sentence, with edge words of nothing on both sides
	tags   []uint8 // as words
	scores linear.Scores
	state
}

// fit makes room for n words.
func (s *Sentence) fit(n int) {
	s.n = n
	size := n + 2*edge + 1
	if cap(s.words) < size {
		s.words = make([]word, size+size/2)
		s.tags = make([]uint8, size+size/2)
	}
	s.words, s.tags = s.words[:size], s.tags[:size]
	for _, i := range []int{0, 1, n + edge, n + edge + 1, n + edge + 2} {
		s.words[i] = word{}
		s.tags[i] = 0
	}
}

// Look starts a sentence of n words with the given forms.
func (e *Engine) Look(s *Sentence, n int, form func(int) string) {
	s.fit(n)
	words := s.words[edge : edge+n]
	for i := range words {
		words[i].look(form(i))
		e.dictionary(&words[i])
	}
	settle(words, form)
}

// Analyze finds tags, heads and relations of the sentence that [Engine.Look] started.
func (e *Engine) Analyze(s *Sentence) {
	e.tag(s)
	e.parse(s)
}

// TagOf, HeadOf and RelOf return what was found of word i, counted from zero. The head of the root is -1.
func (s *Sentence) TagOf(i int) uint8 { return s.tags[edge+i] }

// HeadOf returns the head of word i, or -1 for the root.
func (s *Sentence) HeadOf(i int) int { return int(s.nodes[i+1].head) - 1 }

// RelOf returns the relation of word i to its head.
func (s *Sentence) RelOf(i int) uint8 { return s.nodes[i+1].rel }
