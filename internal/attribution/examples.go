package attribution

import (
	"slices"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/marks"
)

// Examples are what the three models learn from one article.
type Examples struct {
	Cues     []CueExample
	Sources  []ChoiceExample
	Contents []ContentExample
	Missed   [2]int // the sources and contents that no candidate is like
}

// A CueExample is a sentence: the features and the label of each token.
type CueExample struct {
	Features [][]uint32
	Labels   []uint8
}

// A ChoiceExample is the candidates of one choice, and which is right.
type ChoiceExample struct {
	Features [][]uint32
	Right    int
}

// A ContentExample is what the content of one cue may be: pieces before it, pieces after it, and which of them go together.
type ContentExample struct {
	Sides    [2]Side // before, after
	Patterns [3][]uint32
}

// A Side is the pieces on one side of a cue.
type Side struct {
	Starts, Ends [][]uint32
	Pairs        []Pair
	Right        int // the pair that is right, or -1 if there is no content on this side
}

// A Pair is a piece: indices of its start and its end, and the features of both together.
type Pair struct {
	Start, End int
	Features   []uint32
}

// MakeExamples returns the examples of an article whose attributions are known.
func MakeExamples(doc *syntax.Doc, passages []marks.Passage, gold []Attribution) *Examples {
	t := newText(doc, passages)
	out := new(Examples)
	labels := make([]uint8, len(t.toks))
	var p plan
	for _, g := range gold {
		cue := t.runOf(g.Cue)
		if cue.empty() || len(g.Content) == 0 || t.toks[cue.start].sent != t.toks[cue.end-1].sent {
			continue
		}
		if !slices.ContainsFunc(labels[cue.start:cue.end], func(l uint8) bool { return l != outside }) {
			labels[cue.start] = begins
			for i := cue.start + 1; i < cue.end; i++ {
				labels[i] = goesOn
			}
		}
		f := t.newFrame(cue)
		source := t.runOf(g.Source)
		if !t.sourceExample(out, f, source) {
			out.Missed[0]++
		}
		f.source = source
		if !t.contentExample(out, &p, f, g.Content) {
			out.Missed[1]++
		}
	}
	for _, s := range t.sents {
		if !s.kind.OnRecord() {
			continue
		}
		var ex CueExample
		for i := s.start; i < s.end; i++ {
			var fs features
			t.cueFeatures(&fs, i)
			ex.Features = append(ex.Features, fs)
			ex.Labels = append(ex.Labels, labels[i])
		}
		out.Cues = append(out.Cues, ex)
	}
	return out
}

// runOf returns the tokens that s touches.
func (t *text) runOf(s article.Span) run {
	if s.IsZero() {
		return run{}
	}
	first, end := t.doc.In(s)
	return run{first, end}
}

// likeness returns how much of two runs is common.
func likeness(r, s run) float64 {
	common := max(0, min(r.end, s.end)-max(r.start, s.start))
	return float64(common) / float64(r.end-r.start+s.end-s.start-common)
}

func (t *text) sourceExample(out *Examples, f *frame, source run) bool {
	ex := ChoiceExample{Right: -1}
	best := 0.0
	for i, r := range t.sources(nil, f.cue) {
		var fs features
		if r.empty() {
			t.noSource(&fs, f)
			if source.empty() {
				ex.Right = i
			}
		} else {
			t.headFeatures(&fs, f, r.head)
			t.sourceFeatures(&fs, f, r.run, r.head)
			if like := likeness(r.run, source); !source.empty() && like > best && like > 0.5 {
				ex.Right, best = i, like
			}
		}
		ex.Features = append(ex.Features, fs)
	}
	if ex.Right >= 0 {
		out.Sources = append(out.Sources, ex)
	}
	return ex.Right >= 0 && (best == 0 || best == 1)
}

func (t *text) contentExample(out *Examples, p *plan, f *frame, content []article.Span) bool {
	var want [2]run
	for _, c := range content {
		r := t.runOf(c)
		if r.empty() {
			continue
		}
		k := 0
		if r.start >= f.cue.end {
			k = 1
		}
		if r.end-r.start > want[k].end-want[k].start {
			want[k] = r
		}
	}
	t.plan(p, f)
	var ex ContentExample
	exact := true
	for k, sd := range []*side{&p.before, &p.after} {
		o := &ex.Sides[k]
		o.Right = -1
		for _, b := range sd.starts {
			o.Starts = append(o.Starts, slices.Clone(p.arena[b.feats.from:b.feats.to]))
		}
		for _, b := range sd.ends {
			o.Ends = append(o.Ends, slices.Clone(p.arena[b.feats.from:b.feats.to]))
		}
		best := 0.0
		for i, pr := range sd.pairs {
			o.Pairs = append(o.Pairs, Pair{pr.start, pr.end, slices.Clone(p.arena[pr.feats.from:pr.feats.to])})
			if want[k].empty() {
				continue
			}
			if like := likeness(sd.run(pr), want[k]); like > best && like > 0.6 {
				o.Right, best = i, like
			}
		}
		if !want[k].empty() && best < 1 {
			exact = false
		}
	}
	for i, pt := range p.patterns {
		ex.Patterns[i] = slices.Clone(p.arena[pt.feats.from:pt.feats.to])
	}
	if ex.Sides[0].Right < 0 && ex.Sides[1].Right < 0 {
		return false
	}
	out.Contents = append(out.Contents, ex)
	return exact
}
