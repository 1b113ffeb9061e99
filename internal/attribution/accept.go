package attribution

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
	"example.com/newstext/internal/marks"
)

// level makes a small number of a score or a margin.
func level(v int32) uint32 {
	if v < -200 {
		v = -200
	}
	if v > 300 {
		v = 300
	}
	return uint32((v + 200) / 20)
}

// acceptFeatures appends what the last model is told of x: whether it is an attribution after all.
func (t *text) acceptFeatures(fs *features, x *found, second bool) {
	s := t.sentenceOf(x.head)
	h := &t.toks[x.head]
	class := uint32(h.class)
	r := x.content[0]
	sides := uint32(len(x.content))
	after := bit(r.start >= x.cue.end)
	a, b := &t.toks[r.start], &t.toks[r.end-1]
	marks := bit(t.opening(r.start)) | bit(t.closing(r.end-1))<<1 | bit(a.pass >= 0)<<2
	m := level(x.margin)
	*fs = append(*fs, key0(401))
	for i := range m {
		*fs = append(*fs, key1(402, i))
	}
	none := level(x.overNone)
	if x.source.empty() {
		none = 99
	}
	*fs = append(*fs,
		key1(403, none),
		key2(404, m, none),
		key1(405, level(x.overNext)),
		key1(406, level(x.score)),
		key1(407, level(x.contentMargin)),
		key2(408, m, level(x.contentMargin)),
		key1(409, h.lemma),
		key3(410, class, sides, after),
		key2(411, class, a.form),
		key3(412, marks, sides, after),
		key2(413, marks, h.lemma),
		key2(414, h.xpos, none),
		key2(415, h.xpos, class),
		key2(416, uint32(h.rel), class),
		key2(417, a.xpos, b.xpos),
		key3(418, bucket(r.end-r.start), after, sides),
		key2(419, bit(h.pass >= 0), bit(a.pass == h.pass)),
		key2(420, bit(second), m),
		key2(421, uint32(s.kind), m),
		key2(422, bucket(x.cue.end-x.cue.start), m),
	)
	// What the content is: a clause, an infinitive, a noun phrase.
	k := t.top(r)
	top := &t.toks[k]
	finite := bit(t.child(k, syntax.Nsubj, syntax.NsubjPass, syntax.Cop) >= 0)
	*fs = append(*fs,
		key3(423, uint32(top.tag), finite, class),
		key3(424, uint32(top.tag), finite, h.lemma),
		key3(425, uint32(top.rel), bit(top.head() == x.head), class),
		key3(426, uint32(top.tag), finite, m),
		key3(431, class, uint32(top.rel), level(x.score)),
		key2(432, t.kids(x.head), class),
		key3(433, t.kids(x.head), h.xpos, m),
		key2(434, class, m),
		key2(435, class, none),
		key2(436, t.toks[x.cue.end-1].lemma, h.lemma),
		key2(437, a.form, h.lemma),
		key2(438, bit(x.cue.start == s.start), h.xpos),
	)
	if !x.source.empty() {
		head := t.headOf(x.source)
		w := &t.toks[head]
		*fs = append(*fs,
			key2(427, uint32(w.tag), class),
			key1(428, w.lemma),
			key2(429, w.xpos, h.lemma),
		)
		cls := lexicon.Classes(t.doc.Token(head).Lemma) & sourceClasses
		*fs = append(*fs,
			key3(439, uint32(cls), uint32(w.tag), class),
			key3(440, uint32(cls), uint32(w.tag), m),
			key2(430, bit(x.source.start > x.head), class),
		)
	}
}

// A Candidate is what the models take for an attribution, likely or not.
type Candidate struct {
	Attribution
	Features []uint32 // what the last model is told of it
}

// Candidates returns what the models of m take for attributions, before the last model has its say.
func Candidates(doc *syntax.Doc, passages []marks.Passage, m *Model) (out []Candidate) {
	if doc.Len() == 0 {
		return nil
	}
	f := &finder{text: newText(doc, passages), model: m}
	var seen []sighting
	for i := range f.sents {
		if s := &f.sents[i]; s.kind.OnRecord() {
			seen = f.cues(seen, s)
		}
	}
	for i, sight := range seen {
		x, ok := f.candidate(sight)
		if !ok {
			continue
		}
		c := Candidate{Attribution: Attribution{Cue: f.span(x.cue)}}
		if !x.source.empty() {
			c.Source = f.span(x.source)
		}
		for _, r := range x.content {
			c.Content = append(c.Content, f.span(r))
		}
		f.acceptFeatures((*features)(&c.Features), &x, i > 0 && f.toks[seen[i-1].cue.start].sent == f.toks[x.head].sent)
		out = append(out, c)
	}
	return out
}

// Linked reports whether two attributions have half their content in common, and sources that overlap.
func Linked(a, b *Attribution) bool {
	if a.Source.IsZero() != b.Source.IsZero() || !a.Source.IsZero() && !a.Source.Overlaps(b.Source) {
		return false
	}
	common, sum := 0, size(a.Content)+size(b.Content)
	for _, s := range a.Content {
		for _, u := range b.Content {
			common += max(0, min(s.End, u.End)-max(s.Start, u.Start))
		}
	}
	return 2*common >= sum-common
}

func size(spans []article.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}
