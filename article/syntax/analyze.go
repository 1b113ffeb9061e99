package syntax

import (
	"math"
	"slices"
	"strings"
	"sync"

	"example.com/newstext/article"
	"example.com/newstext/internal/grammar"
	"example.com/newstext/internal/models"
	"example.com/newstext/internal/share"
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
	blocks   []article.Block
	waiting  []int32
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// Analyze finds the sentences, tokens, tags, heads and names of a, in time proportional to its text.
func Analyze(a *article.Article) *Doc {
	r := load()
	d := &Doc{article: a, text: a.Text(), xpos: r.xpos}
	m := memories.Get().(*memory)
	d.cut(m)
	r.readAll(d, m)
	d.link(m)
	for i := range d.tokens {
		t := &d.tokens[i]
		form := d.text[t.start:t.end]
		t.feats = feats(d.xpos[t.xpos], form, d.lemma(t, form))
		if t.tag == VERB && t.feats.Has(Past|Participle) && d.passive(i) {
			t.feats |= Passive
		}
	}
	if len(d.tokens) < share.Long {
		memories.Put(m)
	}
	return d
}

// cut finds the sentences.
func (d *Doc) cut(m *memory) {
	m.blocks = slices.AppendSeq(m.blocks[:0], d.article.Blocks())
	kinds := m.blocks
	for span := range d.article.Sentences() {
		for len(kinds) > 1 && kinds[0].Span.End <= span.Start {
			kinds = kinds[1:]
		}
		s := Sentence{Span: span}
		if len(kinds) > 0 {
			s.Kind = kinds[0].Kind
		}
		d.sentences = append(d.sentences, s)
	}
}

// A part is what is found in a part of an article. Tokens are counted from its first one, and lemmas start in its own.
type part struct {
	tokens []token
	lemmas string
	names  []Name
}

// wordSize is the length of a word in bytes, with what stands before it, on average.
const wordSize = 5

// readAll reads the sentences of d, the first part of them with m.
func (r *reader) readAll(d *Doc, m *memory) {
	lists := share.Parts(d.sentences, func(s *Sentence) int { return s.Span.Start / wordSize })
	parts := make([]part, len(lists))
	share.Each(len(lists), func(i int) {
		if i == 0 {
			parts[i] = r.readPart(d.text, lists[i], m)
			return
		}
		o := memories.Get().(*memory)
		parts[i] = r.readPart(d.text, lists[i], o)
		memories.Put(o)
	})
	d.join(lists, parts)
	d.sentences = slices.DeleteFunc(d.sentences, func(s Sentence) bool { return s.First == s.End })
}

// join makes d of parts, which have the sentences of lists.
func (d *Doc) join(lists [][]Sentence, parts []part) {
	if len(parts) == 1 {
		d.tokens, d.lemmas, d.names = parts[0].tokens, parts[0].lemmas, parts[0].names
		return
	}
	n := 0
	for i := range parts {
		n += len(parts[i].tokens)
	}
	d.tokens = make([]token, 0, n)
	var lemmas strings.Builder
	for i := range parts {
		p := &parts[i]
		first := len(d.tokens)
		for k := range lists[i] {
			s := &lists[i][k]
			s.First, s.End = s.First+first, s.End+first
		}
		for _, t := range p.tokens {
			if t.head >= 0 {
				t.head += int32(first)
			}
			t.lemma += int32(lemmas.Len())
			d.tokens = append(d.tokens, t)
		}
		lemmas.WriteString(p.lemmas)
		for _, x := range p.names {
			x.First, x.End = x.First+first, x.End+first
			d.names = append(d.names, x)
		}
		*p = part{} // its memory is needed
	}
	d.lemmas = lemmas.String()
}

// readPart cuts the sentences of list into tokens, reads one after the other, and then finds their names.
func (r *reader) readPart(text string, list []Sentence, m *memory) part {
	m.spans, m.lemmas = m.spans[:0], m.lemmas[:0]
	m.names.Reset()
	for i := range list {
		s := &list[i]
		s.First = len(m.spans)
		m.spans = grammar.Tokenize(m.spans, text, s.Span.Start, s.Span.End)
		s.End = len(m.spans)
	}
	tokens := make([]token, len(m.spans))
	for i, s := range m.spans {
		tokens[i].start, tokens[i].end = int32(s.Start), int32(s.End)
	}
	for _, s := range list {
		if s.First < s.End {
			r.read(text, tokens[s.First:s.End], s.First, m)
		}
	}
	return part{tokens, string(m.lemmas), r.findNames(text, tokens, m)}
}

// read finds the tags, lemmas, heads and relations of the tokens of one sentence, the first of which has the index base.
func (r *reader) read(text string, tokens []token, base int, m *memory) {
	form := func(i int) string { return text[tokens[i].start:tokens[i].end] }
	g := &m.sentence
	r.engine.Look(g, len(tokens), form)
	r.engine.Analyze(g)
	m.names.Add(g, func(i int) (int, int) { return int(tokens[i].start), int(tokens[i].end) })
	for i := range tokens {
		t := &tokens[i]
		tag := g.TagOf(i)
		t.xpos, t.tag, t.rel = tag, r.tags[tag], r.rels[g.RelOf(i)]
		t.head = -1
		if h := g.HeadOf(i); h >= 0 {
			t.head = int32(base + h)
		}
		n := len(m.lemmas)
		m.lemmas = r.engine.AppendLemma(m.lemmas, form(i), tag)
		if size := len(m.lemmas) - n; size > math.MaxUint16 || string(m.lemmas[n:]) == form(i) {
			m.lemmas = m.lemmas[:n]
		} else {
			t.lemma, t.size = int32(n), uint16(size)
		}
	}
}

// link prepares walks from heads to dependents.
func (d *Doc) link(m *memory) {
	n := len(d.tokens)
	d.from = make([]int32, n+2)
	for i := range d.tokens {
		if h := d.tokens[i].head; h >= 0 {
			d.from[h+2]++
		}
	}
	for i := 2; i < len(d.from); i++ {
		d.from[i] += d.from[i-1]
	}
	d.children = make([]int32, d.from[n+1])
	for i := range d.tokens { // in text order, so that the dependents of each are so too
		if h := d.tokens[i].head; h >= 0 {
			d.children[d.from[h+1]] = int32(i)
			d.from[h+1]++
		}
	}
	d.from = d.from[:n+1]

	// A subtree reaches as far as those of its dependents: start at the leaves.
	d.reach = make([]reach, n)
	m.waiting = slices.Grow(m.waiting[:0], n)
	waiting := m.waiting[:n]
	for i := range d.tokens {
		d.reach[i] = reach{int32(i), int32(i)}
		waiting[i] = d.from[i+1] - d.from[i]
	}
	for i := range d.tokens {
		for j := i; waiting[j] == 0; {
			waiting[j] = -1
			h := int(d.tokens[j].head)
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
