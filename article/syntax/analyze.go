package syntax

import (
	"strings"
	"sync"

	"example.com/newstext/article"
	"example.com/newstext/internal/grammar"
	"example.com/newstext/internal/models"
)

// A reader is the models, and what their numbers mean here.
type reader struct {
	engine *grammar.Engine
	namer  *grammar.Namer
	tags   []Tag
	xpos   []string
	rels   []Rel
}

// load reads the models at first use.
var load = sync.OnceValue(func() *reader {
	e, err := grammar.Read(models.Syntax)
	if err != nil {
		panic(err) // the file is compiled in, and a test reads it
	}
	n, err := grammar.ReadNamer(models.Names)
	if err != nil {
		panic(err)
	}
	r := &reader{engine: e, namer: n}
	for _, name := range e.Tags {
		xpos, upos, _ := strings.Cut(name, "/")
		var t Tag
		if err := t.UnmarshalText([]byte(upos)); err != nil {
			panic(err)
		}
		r.tags = append(r.tags, t)
		r.xpos = append(r.xpos, xpos)
	}
	for _, name := range e.Rels {
		var rel Rel
		if err := rel.UnmarshalText([]byte(name)); err != nil {
			panic(err)
		}
		r.rels = append(r.rels, rel)
	}
	return r
})

// memory is what one analysis needs besides its result.
type memory struct {
	sentence grammar.Sentence
	names    grammar.Names
	spans    []grammar.Span
	lemmas   []byte
	made     []made
}

// made tells which token has a lemma that is no part of the text.
type made struct{ token, end int }

// part is more tokens than an article has. Of longer texts the names are found part by part, which keeps memory in bounds.
const part = 1 << 16

var memories = sync.Pool{New: func() any { return new(memory) }}

// Analyze finds the sentences, tokens, tags, heads and names of a, in time proportional to its text.
func Analyze(a *article.Article) *Doc {
	d := &Doc{article: a}
	r := load()
	m := memories.Get().(*memory)
	m.spans, m.lemmas, m.made = m.spans[:0], m.lemmas[:0], m.made[:0]
	d.cut(m)
	d.tokens = make([]Token, len(m.spans))
	text := a.Text()
	for i, s := range m.spans {
		d.tokens[i].Span = article.Span{Start: s.Start, End: s.End}
		d.tokens[i].Form = text[s.Start:s.End]
	}
	keep := cap(m.spans) < part
	if !keep {
		m.spans = nil
	}
	m.names.Reset()
	start := 0 // of the part whose names are yet to be found
	for _, s := range d.sentences {
		if s.First-start >= part {
			r.findNames(d, m, start)
			m.names.Reset()
			start = s.First
		}
		r.read(d.tokens[s.First:s.End], s.First, m)
	}
	r.findNames(d, m, start)
	lemmas := string(m.lemmas)
	start = 0
	for _, l := range m.made {
		d.tokens[l.token].Lemma = lemmas[start:l.end]
		start = l.end
	}
	if keep {
		memories.Put(m)
	}
	d.link()
	for i := range d.tokens {
		t := &d.tokens[i]
		t.Feats = feats(t)
		if t.Tag == VERB && t.XPOS == "VBN" && d.passive(i) {
			t.Feats |= Passive
		}
	}
	return d
}

// cut finds the sentences and their tokens.
func (d *Doc) cut(m *memory) {
	text := d.article.Text()
	var kinds []article.Block
	for b := range d.article.Blocks() {
		kinds = append(kinds, b)
	}
	for span := range d.article.Sentences() {
		for len(kinds) > 1 && kinds[0].Span.End <= span.Start {
			kinds = kinds[1:]
		}
		s := Sentence{Span: span, First: len(m.spans)}
		if len(kinds) > 0 {
			s.Kind = kinds[0].Kind
		}
		m.spans = grammar.Tokenize(m.spans, text, span.Start, span.End)
		s.End = len(m.spans)
		if s.End > s.First {
			d.sentences = append(d.sentences, s)
		}
	}
}

// read finds the tags, lemmas, heads and relations of tokens, a sentence; first is the index of the first in the Doc.
func (r *reader) read(tokens []Token, first int, m *memory) {
	s := &m.sentence
	r.engine.Look(s, len(tokens), func(i int) string { return tokens[i].Form })
	r.engine.Analyze(s)
	m.names.Add(s, func(i int) (int, int) { return tokens[i].Span.Start, tokens[i].Span.End })
	for i := range tokens {
		t := &tokens[i]
		tag := s.TagOf(i)
		t.Tag, t.XPOS = r.tags[tag], r.xpos[tag]
		t.Rel = r.rels[s.RelOf(i)]
		t.Head = -1
		if h := s.HeadOf(i); h >= 0 {
			t.Head = first + h
		}
		n := len(m.lemmas)
		m.lemmas = r.engine.AppendLemma(m.lemmas, t.Form, tag)
		if string(m.lemmas[n:]) == t.Form {
			t.Lemma = t.Form
			m.lemmas = m.lemmas[:n]
		} else {
			m.made = append(m.made, made{first + i, len(m.lemmas)})
		}
	}
}

// link prepares walks from heads to dependents.
func (d *Doc) link() {
	n := len(d.tokens)
	d.from = make([]int32, n+2)
	for i := range d.tokens {
		if h := d.tokens[i].Head; h >= 0 {
			d.from[h+2]++
		}
	}
	for i := 2; i < len(d.from); i++ {
		d.from[i] += d.from[i-1]
	}
	d.children = make([]int32, d.from[n+1])
	for i := range d.tokens { // in text order, so that the dependents of each are so too
		if h := d.tokens[i].Head; h >= 0 {
			d.children[d.from[h+1]] = int32(i)
			d.from[h+1]++
		}
	}
	d.from = d.from[:n+1]

	// A subtree reaches as far as those of its dependents: start at the leaves.
	d.reach = make([]reach, n)
	waiting := make([]int32, n)
	for i := range d.tokens {
		d.reach[i] = reach{int32(i), int32(i)}
		waiting[i] = d.from[i+1] - d.from[i]
	}
	for i := range d.tokens {
		for j := i; waiting[j] == 0; {
			waiting[j] = -1
			h := d.tokens[j].Head
			if h < 0 {
				break
			}
			d.reach[h].first = min(d.reach[h].first, d.reach[j].first)
			d.reach[h].last = max(d.reach[h].last, d.reach[j].last)
			waiting[h]--
			j = h
		}
	}
}
