package grammar

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/newstext/internal/lexicon"
	"example.com/newstext/internal/linear"
)

// An Engine holds the models. It never changes, and any number of goroutines may use it at once.
type Engine struct {
	Tags    []string // the Penn tag and the universal part of speech: "VBD/VERB"
	Rels    []string
	Scripts []Script
	Sets    [][]uint8 // sets of tags that words can have; set 0 is empty

	open      []uint8 // the tags that any word can have
	proper    []uint8 // those of names
	verb      []uint8 // that of a verb's base
	third     []uint8 // that of a verb in the third person
	plural    []uint8 // that of a noun in the plural
	noun      uint8   // single tags, 255 if there is none
	to        uint8
	modal     uint8
	not       uint8
	allowed   []uint64  // by tag of the head, tag of the dependent and side: the relations there are, as bits
	corrected [][]uint8 // by tag and relation: the tag that agrees with the relation
	inflected []bool    // by tag: whether it is of forms of verbs that are not their lemma

	classes  *linear.Table // by lower: which tags a word can have
	sure     *linear.Table // by form: the tag of words that have only one
	clusters *linear.Table // by lower: words that are used alike
	lemmas   *linear.Table
	endings  *linear.Table // by ending: which tags a rare word can have
	tagger   *linear.Model
	parsers  [2]Parser // one reading after the other
}

// maxSets is how many sets of tags there are at most.
const maxSets = 4096

// Parts are what an Engine is made of, as training makes them.
type Parts struct {
	Tags, Rels                      []string
	Scripts                         []Script
	Classes, Sure, Clusters, Lemmas *linear.Table
	Sets                            [][]uint8
	Allowed                         [][4]uint64 // tag of the head, 255 for the root, tag of the dependent, side, relations as bits
	Endings                         *linear.Table
	Tagger                          *linear.Model
	Parsers                         [2]Parser
}

// NewEngine returns the Engine made of p.
func NewEngine(p Parts) *Engine {
	e := &Engine{Tags: p.Tags, Rels: p.Rels, Scripts: p.Scripts, Sets: p.Sets, classes: p.Classes, sure: p.Sure, clusters: p.Clusters,
		lemmas: p.Lemmas, endings: p.Endings, tagger: p.Tagger, parsers: p.Parsers}
	for i := range e.parsers {
		e.parsers[i].engine = e
	}
	e.allow(p.Allowed)
	e.prepare()
	return e
}

// prepare finds out which tags any word can have, and which tags a relation corrects: what marks a clause
// is no preposition, and so on.
func (e *Engine) prepare() {
	for len(e.Sets) < maxSets {
		e.Sets = append(e.Sets, nil)
	}
	number := func(tag string) uint8 { return uint8(slices.Index(e.Tags, tag)) }
	e.noun, e.to, e.modal, e.not = number("NN/NOUN"), number("TO/PART"), number("MD/AUX"), number("RB/PART")
	if v := number("VB/VERB"); v != 255 {
		e.verb = []uint8{v}
	}
	if v := number("VBZ/VERB"); v != 255 {
		e.third = []uint8{v}
	}
	if v := number("NNS/NOUN"); v != 255 {
		e.plural = []uint8{v}
	}
	e.corrected = make([][]uint8, len(e.Tags))
	for t, tag := range e.Tags {
		e.corrected[t] = make([]uint8, len(e.Rels))
		xpos, upos, _ := strings.Cut(tag, "/")
		e.inflected = append(e.inflected, upos == "VERB" && xpos != "VB" && xpos != "VBP")
		switch upos {
		case "NOUN", "PROPN", "VERB", "ADJ", "ADV", "X":
			e.open = append(e.open, uint8(t))
		}
		if tag == "NNP/PROPN" || tag == "NNPS/PROPN" {
			e.proper = append(e.proper, uint8(t))
		}
		for r, rel := range e.Rels {
			want := upos
			switch {
			case upos == "ADP" && rel == "mark":
				want = "SCONJ"
			case upos == "SCONJ" && rel == "case":
				want = "ADP"
			case upos == "VERB" && (rel == "aux" || rel == "aux:pass" || rel == "cop"):
				want = "AUX"
			}
			e.corrected[t][r] = uint8(t)
			if i := slices.Index(e.Tags, xpos+"/"+want); i >= 0 {
				e.corrected[t][r] = uint8(i)
			}
		}
	}
}

// pairs returns where the relations between a head and a dependent are in allowed. The root has a tag of its own.
func (e *Engine) pairs(head, dep uint8, side uint64) int {
	return (int(min(head, uint8(len(e.Tags))))*len(e.Tags)+int(dep))*2 + int(side)
}

// allow sets which relations there are; between tags that no entry is for, there can be any.
func (e *Engine) allow(entries [][4]uint64) {
	all := uint64(1)<<len(e.Rels) - 1
	e.allowed = make([]uint64, (len(e.Tags)+1)*len(e.Tags)*2)
	for i := range e.allowed {
		e.allowed[i] = all
	}
	for _, x := range entries {
		if int(x[1]) < len(e.Tags) && x[3]&all != 0 {
			e.allowed[e.pairs(uint8(x[0]), uint8(x[1]), x[2]&1)] = x[3] & all
		}
	}
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
	w.Table(p.Endings)
	var sets, allowed []byte
	for _, set := range p.Sets {
		sets = append(append(sets, uint8(len(set))), set...)
	}
	w.Section(sets)
	for _, x := range p.Allowed {
		allowed = append(allowed, uint8(x[0]), uint8(x[1]), uint8(x[2]))
		allowed = binary.LittleEndian.AppendUint64(allowed, x[3])
	}
	w.Section(allowed)
	w.Model(p.Tagger)
	for _, x := range p.Parsers {
		w.Table(x.usual)
		w.Model(x.arcs)
		if !x.Bare {
			w.Model(x.labels)
		}
	}
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
	e.endings = r.Table()
	sets, allowed := r.Section(), r.Section()
	e.tagger = r.Model()
	wrong := e.tagger.Double()
	for i, reading := range []Reading{FirstReading, SecondReading} {
		x := Parser{Reading: reading, engine: e, usual: r.Table(), arcs: r.Model()}
		wrong = wrong || !x.arcs.Double() || x.usual.Above(right)
		if !x.Bare {
			x.labels = r.Model()
			wrong = wrong || x.labels.Double()
		}
		e.parsers[i] = x
	}
	for sets != "" {
		n := 1 + int(sets[0])
		if n > len(sets) || n > maxTags+1 {
			errs = append(errs, errors.New("a set of tags is too long"))
			break
		}
		if e.Sets = append(e.Sets, []uint8(sets[1:n])); len(e.Sets) > maxSets {
			errs = append(errs, errors.New("too many sets of tags"))
			break
		}
		sets = sets[n:]
	}
	var entries [][4]uint64
	for ; len(allowed) >= 11; allowed = allowed[11:] {
		bits := binary.LittleEndian.Uint64([]byte(allowed[3:11]))
		entries = append(entries, [4]uint64{uint64(allowed[0]), uint64(allowed[1]), uint64(allowed[2]), bits})
	}
	if err := errors.Join(append(errs, r.Err())...); err != nil {
		return nil, fmt.Errorf("%w: %w", linear.ErrDamaged, err)
	}
	if len(e.Rels) > 63 || len(e.Sets) == 0 || wrong {
		return nil, fmt.Errorf("%w: not a model of syntax", linear.ErrDamaged)
	}
	e.allow(entries)
	e.prepare()
	return e, nil
}

// A Sentence is the working memory for one sentence after another.
type Sentence struct {
	n     int
	words []word  // the words of the sentence, with edge words of nothing on both sides
	tags  []uint8 // as words
	heads []int32 // what a reading found, by word counted from zero; -1 at the root
	rels  []uint8
	state
}

// fit makes room for n words.
func (s *Sentence) fit(n int) {
	s.n = n
	size := n + 2*edge + 1
	if cap(s.words) < size {
		s.words = make([]word, size+size/2)
		s.tags = make([]uint8, size+size/2)
		s.heads = make([]int32, size+size/2)
		s.rels = make([]uint8, size+size/2)
	}
	s.heads, s.rels = s.heads[:n], s.rels[:n]
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
		f := form(i)
		words[i].look(f)
		words[i].lexical = 0
		if words[i].capital() {
			words[i].lexical = uint32(lexicon.Classes(f))
		}
	}
	settle(words, form)
	for i := range words {
		e.dictionary(&words[i])
	}
}

// Analyze finds tags, heads and relations of the sentence that [Engine.Look] started.
func (e *Engine) Analyze(s *Sentence) {
	e.tag(s)
	e.parse(s)
	for i := range s.n {
		t := &s.tags[edge+i]
		*t = e.corrected[*t][s.rels[i]]
	}
}

// TagOf, HeadOf and RelOf return what was found of word i, counted from zero. The head of the root is -1.
func (s *Sentence) TagOf(i int) uint8 { return s.tags[edge+i] }

// HeadOf returns the head of word i, or -1 for the root.
func (s *Sentence) HeadOf(i int) int { return int(s.heads[i]) }

// RelOf returns the relation of word i to its head.
func (s *Sentence) RelOf(i int) uint8 { return s.rels[i] }
