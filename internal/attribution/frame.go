package attribution

import (
	"slices"
	"strings"

	"example.com/newstext/article/syntax"
)

// isCue reports whether token i is a verb that tells that something was said, written or asked.
func (t *text) isCue(i int) bool {
	w := &t.toks[i]
	return w.class&speech != 0 && w.Tag == syntax.VERB && w.XPOS != "VB"
}

// group returns the words of the cue with the head i: auxiliaries, negation and adverbs before it, a particle after it.
func (t *text) group(i int) run {
	s := t.sentenceOf(i)
	r := run{i, i + 1}
	for j := i - 1; j >= s.start && i-j < 8; j-- {
		w := &t.toks[j]
		if w.Tag == syntax.AUX || w.Tag == syntax.PART && !isPossessive(w.Form) || w.Tag == syntax.ADV && w.class == 0 && w.Head == i {
			r.start = j
			continue
		}
		break
	}
	for r.start < i && t.toks[r.start].Tag == syntax.PART && strings.EqualFold(t.toks[r.start].Form, "to") {
		r.start++
	}
	if j := i + 1; j < s.end && t.toks[j].Rel == syntax.CompoundPrt && t.toks[j].Head == i {
		r.end = j + 1
	}
	return r
}

func isPossessive(form string) bool { return form == "'s" || form == "’s" }

// words returns how many tokens of r are words.
func (t *text) words(r run) (n int) {
	for i := r.start; i < r.end; i++ {
		if t.toks[i].Tag != syntax.PUNCT {
			n++
		}
	}
	return n
}

// hasComma reports whether there is a comma in r, as there is before an apposition.
func (t *text) hasComma(r run) bool {
	for i := r.start; i < r.end; i++ {
		if t.toks[i].Form == "," {
			return true
		}
	}
	return false
}

// speechLike reports whether passage n may be a quote of its own rather than a few quoted words.
func (t *text) speechLike(n int) bool {
	q := t.quoted[n]
	if q.empty() {
		return false
	}
	for i := q.end - 1; i > q.start && i >= q.end-3; i-- {
		switch t.toks[i].Form {
		case ",", ".", "!", "?", "…", "...", "—":
			return true
		}
	}
	if q.end < len(t.toks) && t.toks[q.end].Form == "," && t.words(q) > 3 {
		return true
	}
	return t.words(q) > 8
}

// covered sets f.used for each passage that is part of some content.
func (f *finder) cover() {
	f.used = make([]bool, len(f.passages))
	for _, x := range f.found {
		for _, r := range x.content {
			for i := r.start; i < r.end; i++ {
				if n := f.toks[i].pass; n >= 0 {
					f.used[n] = true
					i = max(i, f.quoted[n].end-1)
				}
			}
		}
	}
}

// quotations finds who says the passages that the models left over, from the layout of their sentences.
func (f *finder) quotations() {
	f.cover()
	f.byCue = make(map[int]int, len(f.found))
	for k := range f.found {
		f.byCue[f.found[k].head] = k
	}
	for n := range f.passages {
		if f.used[n] || f.passages[n].Parent >= 0 || f.quoted[n].empty() || !f.speechLike(n) {
			continue
		}
		q := f.quoted[n]
		if !f.sentenceOf(q.start).kind.OnRecord() {
			continue
		}
		if i := f.cueAfter(n); i >= 0 {
			f.attach(n, i, "quote, cue")
		} else if i := f.cueBefore(n); i >= 0 {
			f.attach(n, i, "cue, quote")
		} else if i := f.cueAbove(n); i >= 0 {
			f.attach(n, i, "cue: quote")
		} else if k := f.sameParagraph(n); k >= 0 {
			f.take(&f.found[k], n)
		}
	}
}

// cueAfter returns the cue that follows passage n in its sentence: “…,” she said; or -1.
func (f *finder) cueAfter(n int) int {
	q := f.quoted[n]
	s := f.sentenceOf(q.end - 1)
	end := s.end
	if q.end == s.end && f.is(q.end-2, ",") && s.end < s.block.end {
		end = f.sentenceOf(s.end).end // cut in two by mistake
	}
	for i := q.end; i < end && i < q.end+30; i++ {
		w := &f.toks[i]
		if w.pass >= 0 || w.Form == ";" || w.Form == ":" {
			return -1
		}
		if f.isCue(i) && w.Rel != syntax.AclRelcl && w.Rel != syntax.Acl {
			return i
		}
	}
	return -1
}

// cueBefore returns the cue that comes before passage n in its sentence: She said, “…”; or -1.
func (f *finder) cueBefore(n int) int {
	q := f.quoted[n]
	s := f.sentenceOf(q.start)
	if q.start == s.start {
		return -1
	}
	switch p := &f.toks[q.start-1]; {
	case p.Form == "," || p.Form == ":" || p.Form == "—" || p.Form == "–" || p.Form == "that" || p.class&speech != 0 && p.Tag == syntax.VERB:
	default:
		return -1
	}
	for i := q.start - 1; i >= s.start && i > q.start-25; i-- {
		w := &f.toks[i]
		if w.pass >= 0 || w.Form == ";" {
			return -1
		}
		if f.isCue(i) {
			return i
		}
	}
	return -1
}

// cueAbove returns the cue that a colon at the end of the paragraph before points from to passage n, which starts its own; or -1.
func (f *finder) cueAbove(n int) int {
	q := f.quoted[n]
	if b := f.sentenceOf(q.start).block; q.start != b.start || b.start == 0 {
		return -1
	}
	if !f.is(q.start-1, ":") {
		return -1
	}
	s := f.sentenceOf(q.start - 1)
	for i := q.start - 1; i >= s.start && i > q.start-40; i-- {
		if f.isCue(i) {
			return i
		}
	}
	return -1
}

// sameParagraph returns the attribution that passage n goes on with: “…,” she said. “…” “…”; or -1.
func (f *finder) sameParagraph(n int) int {
	q := f.quoted[n]
	b := f.sentenceOf(q.start).block
	if q.start == b.start || len(f.found) == 0 {
		return -1
	}
	// The passage before, or the sentence before, tells whose it is.
	last := q.start - 1
	s := f.sentenceOf(last)
	if s.end != q.start {
		return -1
	}
	for k := range f.found {
		x := &f.found[k]
		if x.cue.start >= b.start && x.cue.end <= b.end && slices.ContainsFunc(x.content, func(r run) bool {
			return r.end <= q.start && r.end > r.start && f.toks[r.end-1].pass >= 0 && (r.end == q.start || f.sentenceOf(x.head).end == q.start)
		}) {
			return k
		}
	}
	return -1
}

// attach gives passage n to the cue with the head i.
func (f *finder) attach(n, i int, rule string) {
	if k, ok := f.byCue[i]; ok {
		f.take(&f.found[k], n)
		return
	}
	for k := range f.found { // a cue of several words
		if f.found[k].cue.contains(i) {
			f.take(&f.found[k], n)
			return
		}
	}
	cue := f.group(i)
	fr := f.newFrame(cue)
	x := found{head: i, cue: cue, rule: rule}
	x.source, _, _ = f.source(fr)
	f.take(&x, n)
	f.byCue[i] = len(f.found)
	f.found = append(f.found, x)
}

// take adds passage n and those of later paragraphs that go on with it to the content of x.
func (f *finder) take(x *found, n int) {
	for ; n >= 0; n = f.passages[n].Next {
		if !f.used[n] && !f.quoted[n].empty() {
			f.used[n] = true
			x.content = append(x.content, f.quoted[n])
		}
	}
}
