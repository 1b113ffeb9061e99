package attribution

import (
	"cmp"
	"slices"
	"sync"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
	"example.com/newstext/internal/marks"
)

// An Attribution says who says what. Zero spans were not found.
type Attribution struct {
	Source  article.Span
	Cue     article.Span
	Content []article.Span // in text order
	Rule    string         // what found it
	Mode    Mode
}

// A Mode says how something was told.
type Mode uint8

// The modes, in the order of those of package quote.
const (
	Speech Mode = iota
	Writing
	Thought
)

// mode returns how x was told, by the words of its cue and its source.
func (t *text) mode(x *found) Mode {
	var all class
	for i := x.cue.start; i < x.cue.end; i++ {
		all |= t.toks[i].class
	}
	h := &t.toks[x.head]
	switch {
	case h.class&write != 0 && h.class&say == 0:
		return Writing
	case h.class&(think|intend|seem|adjective) != 0 && h.class&(speech|judge) == 0 && all&speech == 0:
		return Thought
	case !x.source.empty() && t.toks[t.headOf(x.source)].class&document != 0:
		return Writing
	default:
		return Speech
	}
}

// Find finds the attributions of an article, ordered by their contents, given its grammar and its passages in quotation marks.
func Find(doc *syntax.Doc, passages []marks.Passage) []Attribution {
	if doc.Len() == 0 {
		return nil
	}
	f := finders.Get().(*finder)
	f.text.read(doc, passages)
	f.model, f.found = load(), f.found[:0]
	f.learned()
	f.quotations()
	out := f.results(f.turns())
	if len(f.toks) < kept {
		f.doc, f.passages = nil, nil
		finders.Put(f)
	}
	return out
}

// finders are finders that are done, whose memory is used again unless the article was longer than that, in words.
var finders = sync.Pool{New: func() any { return &finder{text: new(text)} }}

const kept = 1 << 14

// A finder collects the attributions of one article.
type finder struct {
	*text
	model *Model
	found []found
	used  []bool  // the passages that are the content of something
	owner []int32 // of each token, the attribution whose cue it is part of, or -1

	// Memory that is used again and again.
	emit, fore, rear [][labels]int32
	from             [][labels]uint8
	spare            [][labels]int32 // for another fore
	runs             []run
	scores           []int32
	feats            features
	candidates       []phrase
	drawn            plan
	endScores        []int32
}

// found is an attribution in tokens.
type found struct {
	head    int // of the cue
	cue     run
	source  run
	content []run
	rule    string

	// How sure the models are.
	margin, overNone, overNext, score, contentMargin int32
}

// results returns what was found, with the turns among it.
func (f *finder) results(turns []Attribution) []Attribution {
	out := slices.Grow(turns, len(f.found))
	for _, x := range f.found {
		a := Attribution{Rule: x.rule, Mode: f.mode(&x)}
		slices.SortFunc(x.content, func(r, s run) int { return cmp.Compare(r.start, s.start) })
		last := -1
		for _, r := range x.content {
			r.start = max(r.start, last)
			if !r.empty() {
				a.Content = append(a.Content, f.span(r))
				last = r.end
			}
		}
		if len(a.Content) == 0 {
			continue
		}
		if !x.cue.empty() {
			a.Cue = f.span(x.cue)
		}
		if !x.source.empty() {
			a.Source = f.span(f.trim(x.source))
		}
		out = append(out, a)
	}
	slices.SortStableFunc(out, func(a, b Attribution) int {
		return cmp.Or(a.hull().Compare(b.hull()), a.Cue.Compare(b.Cue))
	})
	return slices.CompactFunc(out, func(a, b Attribution) bool {
		return a.Source == b.Source && slices.Equal(a.Content, b.Content)
	})
}

// trim returns a source without the words around it that only join or date the sentence:
// "the company" of "the company, however,", of "the company on Monday announced", of "hours after the company announced",
// and of "Grain: the company sees no shortage".
func (t *text) trim(source run) run {
	for source.end-source.start > 2 && t.is(source.end-1, ",") && t.tag(source.end-2) == syntax.ADV && t.is(source.end-3, ",") {
		source.end -= 3
	}
	source.end = t.undated(source)
	if source.end-source.start > 1 && isPossessive(t.word(source.end-1)) {
		source.end--
	}
	for i := source.end - 2; i > source.start; i-- {
		if t.is(i, ":") {
			source.start = i + 1
		}
	}
	if source.end-source.start > 1 && t.tag(source.start) == syntax.SCONJ {
		source.start++
	}
	if source.end-source.start > 2 && t.isTime(source.start) && (t.is(source.start+1, "after") || t.is(source.start+1, "before")) {
		source.start += 2
	}
	return source
}

// undated returns where a source ends if what only dates the sentence is left out:
// the mayor (on Monday), the mayor (this evening), the mayor, Ana Ruiz, (late last night).
func (t *text) undated(source run) int {
	end := source.end
	for range 3 {
		i := end - 1
		if !t.isTime(i) {
			break
		}
		for i-1 > source.start && (t.isTime(i-1) || t.is(i-1, "this") || t.is(i-1, "last") || t.is(i-1, "late") || t.is(i-1, "early")) {
			i--
		}
		if t.is(i-1, "on") {
			if i--; t.is(i-1, "late") || t.is(i-1, "early") {
				i--
			}
		} else if t.is(i-1, "the") || t.is(i-1, "of") || t.tag(i-1) == syntax.ADP || t.tag(i-1) == syntax.DET || t.tag(i-1) == syntax.ADJ ||
			t.toks[i].tag == syntax.PROPN && t.tag(i-1) == syntax.PROPN && !t.isWeekday(i) {
			break // the paper of this morning; the News of the Day; Jo March
		}
		if i <= source.start {
			break
		}
		end = i
		if t.is(end-1, ",") && end-1 > source.start {
			end--
		}
	}
	return end
}

// isTime reports whether token i is a word for when something is said.
func (t *text) isTime(i int) bool {
	if i < 0 || i >= len(t.toks) {
		return false
	}
	switch t.word(i) {
	case "today", "yesterday", "tonight", "now", "morning", "afternoon", "evening", "night", "week", "month", "hours", "days", "weeks":
		return true
	}
	return t.isWeekday(i)
}

// isWeekday reports whether token i names a day of the week.
func (t *text) isWeekday(i int) bool { return lexicon.Classes(t.word(i))&lexicon.Weekday != 0 }

func (a *Attribution) hull() article.Span {
	return article.Span{Start: a.Content[0].Start, End: a.Content[len(a.Content)-1].End}
}
