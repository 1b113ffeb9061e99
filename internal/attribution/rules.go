package attribution

import (
	"strings"

	"example.com/newstext/article/syntax"
)

// isCue reports whether token i may be the head of a cue that is a verb.
func (t *text) isCue(i int) bool {
	tok := &t.toks[i]
	if tok.Tag != syntax.VERB || tok.class&(speech|show|think|intend|judge) == 0 {
		return false
	}
	return t.sentenceOf(i).kind.OnRecord()
}

// cue finds the attribution whose cue has the head i.
func (f *finder) cue(i int) {
	x := found{head: i, cue: f.group(i)}
	class := f.toks[i].class
	subject := f.subject(i)
	x.source = subject
	if inner := f.toks[i].pass; inner >= 0 && subject.empty() {
		return
	}
	switch {
	case class&speech != 0 && f.after(&x), class&speech != 0 && f.before(&x):
	case f.clause(&x):
	default:
		return
	}
	f.found = append(f.found, x)
}

// group returns the words of the cue with the head i: auxiliaries, negation and adverbs before it, a particle after it.
func (t *text) group(i int) run {
	s := t.sentenceOf(i)
	r := run{i, i + 1}
	for j := i - 1; j >= s.start && i-j < 8; j-- {
		tok := &t.toks[j]
		if tok.Tag == syntax.AUX || tok.Tag == syntax.PART && tok.Form != "'s" && tok.Form != "’s" || tok.Tag == syntax.ADV && tok.class == 0 && tok.Head == i {
			r.start = j
			continue
		}
		break
	}
	for r.start < i && t.toks[r.start].Tag == syntax.PART && strings.EqualFold(t.toks[r.start].Form, "to") {
		r.start++
	}
	if j := i + 1; j < s.end && (t.toks[j].Rel == syntax.CompoundPrt && t.toks[j].Head == i) {
		r.end = j + 1
	}
	return r
}

// subject returns the words for who or what does what verb i says, or none.
func (t *text) subject(i int) run {
	for range 6 {
		if j := t.child(i, syntax.Nsubj, syntax.NsubjPass); j >= 0 {
			if t.toks[j].Rel == syntax.NsubjPass {
				if by := t.child(i, syntax.OblAgent); by >= 0 {
					return t.phrase(by)
				}
				return run{}
			}
			return t.phrase(j)
		}
		tok := &t.toks[i]
		h := tok.Head
		if h < 0 || h >= len(t.toks) || h == i {
			break
		}
		switch tok.Rel {
		case syntax.Conj, syntax.Advcl, syntax.Xcomp, syntax.Parataxis:
			if t.toks[h].Tag != syntax.VERB && t.toks[h].Tag != syntax.AUX && t.toks[h].Tag != syntax.ADJ {
				return run{}
			}
			i = h
		case syntax.Acl:
			if strings.HasPrefix(tok.XPOS, "VBN") {
				return run{}
			}
			p := t.phrase(h)
			if p.end > i {
				p.end = i
			}
			return p
		default:
			return run{}
		}
	}
	return run{}
}

// phrase returns the noun phrase with the head i, without marks at its ends.
func (t *text) phrase(i int) run {
	s := t.sentenceOf(i)
	r := run{max(s.start, int(t.toks[i].left)), min(s.end, int(t.toks[i].right)+1)}
	if c := t.child(i, syntax.Case); c >= 0 && c == r.start {
		r.start++
	}
	for r.start < i && t.toks[r.start].Tag == syntax.PUNCT {
		r.start++
	}
	for r.end > i+1 && t.toks[r.end-1].Tag == syntax.PUNCT {
		if t.is(r.end-1, ",") && t.hasComma(run{r.start, r.end - 1}) {
			break
		}
		r.end--
	}
	if t.is(r.end, ",") && r.end+1 < s.end && t.hasComma(r) && t.tag(r.end+1) != syntax.PUNCT {
		r.end++
	}
	return r
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

// between reports how many tokens of r are words.
func (t *text) words(r run) (n int) {
	for i := r.start; i < r.end; i++ {
		if t.toks[i].Tag != syntax.PUNCT {
			n++
		}
	}
	return n
}

// after finds content in quotation marks that follows the cue: She said, “…”
func (f *finder) after(x *found) bool {
	s := f.sentenceOf(x.head)
	for j := x.cue.end; j < s.end && j-x.cue.end < 25; j++ {
		tok := &f.toks[j]
		if tok.pass >= 0 && tok.pass != f.toks[x.head].pass {
			n := int(tok.pass)
			prev := j - 1
			introduced := prev >= x.cue.end && (f.toks[prev].Form == "," || f.toks[prev].Form == ":" || f.toks[prev].Form == "—") || prev < x.cue.end
			if f.used[n] || !introduced || !f.speechLike(n) {
				return false
			}
			x.content = append(x.content, f.chain(n, x)...)
			x.rule = "cue-quote"
			return true
		}
		if tok.Form == ";" || tok.class&speech != 0 && tok.Tag == syntax.VERB {
			return false
		}
	}
	return false
}

// before finds content in quotation marks that comes before the cue: “…,” she said.
func (f *finder) before(x *found) bool {
	s := f.sentenceOf(x.head)
	lo := x.cue.start
	if !x.source.empty() && x.source.end <= x.cue.start {
		lo = x.source.start
	}
	// Only a mark, a comma or an addressee may stand between the quote and what says whose it is.
	for j := lo - 1; j >= s.block.start && lo-j < 12; j-- {
		tok := &f.toks[j]
		if tok.pass >= 0 {
			n := int(tok.pass)
			if f.used[n] || tok.pass == f.toks[x.head].pass || !f.speechLike(n) {
				return false
			}
			gap := run{f.quoted[n].end, lo}
			if f.words(gap) > 0 {
				if x.source.empty() || x.source.start < x.cue.start {
					return false
				}
			}
			if x.source.empty() {
				x.source = f.near(x.cue, gap)
			}
			x.content = append(x.content, f.back(n)...)
			x.content = append(x.content, f.chain(n, x)...)
			x.rule = "quote-cue"
			return true
		}
	}
	return false
}

// near returns the noun phrase that stands right after the cue or in the gap before it.
func (t *text) near(cue, gap run) run {
	if t.words(gap) > 0 {
		return run{gap.start, gap.end}
	}
	s := t.sentenceOf(cue.start)
	end := cue.end
	for end < s.end && t.toks[end].pass < 0 {
		switch t.toks[end].Tag {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.PRON:
			end++
			continue
		}
		break
	}
	return run{cue.end, end}
}

// back returns the passages of the same block right before passage n that belong to the same quote: “…” “…,” she said.
func (f *finder) back(n int) []run { return nil }

// chain takes passage n and those that go on with it: further paragraphs, and what follows the cue after a full stop.
func (f *finder) chain(n int, x *found) []run {
	var out []run
	for k := n; k >= 0; k = f.passages[k].Next {
		f.used[k] = true
		out = append(out, f.quoted[k])
		n = k
	}
	// “…,” she said. “…”
	for k := n + 1; k < len(f.passages); k++ {
		p := f.passages[k]
		if p.Parent >= 0 {
			continue
		}
		gap := run{f.quoted[n].end, f.quoted[k].start}
		if f.toks[f.quoted[k].start].sent >= int32(len(f.sents)) || f.sentenceOf(f.quoted[k].start).block != f.sentenceOf(f.quoted[n].start).block {
			break
		}
		if !gap.contains(x.head) && f.words(gap) > 0 || f.used[k] || !f.speechLike(k) || f.claimed(gap, x) || f.introduced(k) {
			break
		}
		f.used[k] = true
		out = append(out, f.quoted[k])
		for m := f.passages[k].Next; m >= 0; m = f.passages[m].Next {
			f.used[m] = true
			out = append(out, f.quoted[m])
			k = m
		}
		n = k
		if gap.contains(x.head) && f.words(gap) > 30 {
			break
		}
	}
	return out
}

// claimed reports whether another cue in gap takes what follows the gap: “…,” she said, adding: “…”
func (f *finder) claimed(gap run, x *found) bool {
	for i := gap.start; i < gap.end; i++ {
		if i != x.head && !x.cue.contains(i) && f.isCue(i) && f.toks[i].class&speech != 0 && !x.source.contains(i) {
			return true
		}
	}
	// Words after the full stop of the cue's sentence tell something else.
	s := f.sentenceOf(x.head)
	return x.head >= gap.start && s.end < gap.end && f.words(run{s.end, gap.end}) > 0
}

// introduced reports whether passage n is followed by a cue of its own.
func (f *finder) introduced(n int) bool {
	q := f.quoted[n]
	b := f.sentenceOf(q.start).block
	for i := q.end; i < b.end && i-q.end < 20; i++ {
		tok := &f.toks[i]
		if tok.pass >= 0 || tok.Form == "." {
			return false
		}
		if f.isCue(i) && tok.class&speech != 0 {
			return true
		}
	}
	return false
}

// speechLike reports whether passage n may be a quote of its own rather than a few quoted words.
func (f *finder) speechLike(n int) bool {
	q := f.quoted[n]
	if f.words(q) >= 5 {
		return true
	}
	for i := q.end - 1; i > q.start && i >= q.end-3; i-- {
		switch f.toks[i].Form {
		case ",", ".", "!", "?", "…", "...", "—":
			return true
		}
	}
	return q.end < len(f.toks) && f.toks[q.end].Form == ","
}

// clause finds content that is a clause or a phrase of the cue's sentence.
func (f *finder) clause(x *found) bool {
	i := x.head
	s := f.sentenceOf(i)
	class := f.toks[i].class
	if j := f.child(i, syntax.Ccomp); j >= 0 {
		r := run{int(f.toks[j].left), int(f.toks[j].right) + 1}
		x.rule = "clause"
		if r.contains(i) || r.start < i && r.end > i {
			if int(f.toks[j].left) < x.cue.start { // the port, he said, would close
				lo := x.cue.start
				if !x.source.empty() && x.source.end <= lo {
					lo = x.source.start
				}
				hi := x.cue.end
				if !x.source.empty() && x.source.start >= hi {
					hi = x.source.end
				}
				f.piece(x, run{r.start, lo})
				f.piece(x, run{hi, r.end})
				return len(x.content) > 0
			}
			return false
		}
		f.piece(x, r)
		return len(x.content) > 0
	}
	// The sentence is what was said: The port would close, he said.
	if class&speech != 0 && f.toks[i].Rel == syntax.Parataxis {
		lo, hi := x.cue.start, x.cue.end
		if !x.source.empty() {
			lo, hi = min(lo, x.source.start), max(hi, x.source.end)
		}
		x.rule = "parenthesis"
		if f.is(lo-1, ",") {
			f.piece(x, run{s.start, lo})
			if f.is(hi, ",") {
				f.piece(x, run{hi, s.end})
			}
		}
		return len(x.content) > 0
	}
	if x.source.empty() {
		return false
	}
	if j := f.child(i, syntax.Xcomp); j >= 0 && class&(speech|think|intend) != 0 && j > i {
		x.rule = "infinitive"
		f.piece(x, run{int(f.toks[j].left), int(f.toks[j].right) + 1})
		return len(x.content) > 0
	}
	if class&(judge|say) != 0 {
		end := x.cue.end
		if j := f.child(i, syntax.Obj, syntax.Obl); j > i && int(f.toks[j].left) >= end {
			x.rule = "object"
			f.piece(x, run{int(f.toks[j].left), max(int(f.toks[j].right), int(f.toks[i].right)) + 1})
			return len(x.content) > 0
		}
	}
	return false
}

// piece adds r to the contents of x, without marks at its ends.
func (f *finder) piece(x *found, r run) {
	r.start, r.end = max(r.start, 0), min(r.end, len(f.toks))
	if r.empty() {
		return
	}
	for r.start < r.end && f.toks[r.start].Tag == syntax.PUNCT && f.toks[r.start].pass < 0 {
		r.start++
	}
	for r.end > r.start && f.toks[r.end-1].Tag == syntax.PUNCT && f.toks[r.end-1].pass < 0 {
		r.end--
	}
	if !r.empty() && f.words(r) > 0 {
		x.content = append(x.content, r)
	}
}

// according finds what is said in a sentence with "according to".
func (f *finder) according() {
	for i := 0; i+2 < len(f.toks); i++ {
		if !strings.EqualFold(f.toks[i].Form, "according") || !strings.EqualFold(f.toks[i+1].Form, "to") || !f.sentenceOf(i).kind.OnRecord() {
			continue
		}
		s := f.sentenceOf(i)
		x := found{head: i, cue: run{i, i + 2}, rule: "according to"}
		h := -1
		for j := i + 2; j < s.end && j < i+12; j++ {
			if t := f.toks[j].Tag; t == syntax.NOUN || t == syntax.PROPN || t == syntax.PRON {
				h = j
				if n := f.toks[j].Head; n > j && n < s.end && f.toks[n].left <= int32(i+2) && (f.toks[n].Tag == syntax.NOUN || f.toks[n].Tag == syntax.PROPN) {
					h = n
				}
				break
			}
		}
		if h < 0 {
			continue
		}
		x.source = run{i + 2, max(h+1, min(s.end, int(f.toks[h].right)+1))}
		for x.source.end > h+1 && f.toks[x.source.end-1].Tag == syntax.PUNCT {
			x.source.end--
		}
		if i == s.start || i == s.start+1 {
			f.piece(&x, run{x.source.end, s.end})
		} else {
			f.piece(&x, run{s.start, i})
			if f.is(x.source.end, ",") && f.is(i-1, ",") {
				f.piece(&x, run{x.source.end, s.end})
			}
		}
		if len(x.content) > 0 {
			f.found = append(f.found, x)
		}
	}
}
