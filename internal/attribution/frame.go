package attribution

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// isCue reports whether token i is a verb that tells that something was said, written or asked.
func (t *text) isCue(i int) bool {
	w := &t.toks[i]
	if w.tag == syntax.NOUN {
		return t.isParticiple(i) || t.isInverted(i)
	}
	return w.class&speech != 0 && w.tag == syntax.VERB && w.xpos != xposVB
}

// isParticiple reports whether token i is "writing" or the like right before a quotation, taken for a noun:
// with one reader writing, “…”
func (t *text) isParticiple(i int) bool {
	stem, ok := strings.CutSuffix(t.word(i), "ing")
	if !ok || len(stem) < 2 {
		return false
	}
	next := i + 1
	if t.is(next, ",") || t.is(next, ":") {
		next++
	}
	if !t.opening(next) {
		return false
	}
	return (lookup(stem, syntax.VERB)|lookup(stem+"e", syntax.VERB))&speech != 0
}

// isInverted reports whether token i is a verb of saying, taken for a noun after a quotation and who says it:
// “I did,” the sailor replies.
func (t *text) isInverted(i int) bool {
	if i < 2 || t.toks[i].xpos != xposNNS || t.tag(i+1) != syntax.PUNCT || lookup(t.doc.Token(i).Lemma, syntax.VERB)&(say|manner) == 0 || !t.human(i-1) {
		return false
	}
	for k := i - 2; k > 0 && k > i-9; k-- {
		switch t.tag(k) {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM:
		default:
			if !t.is(k, "-") {
				return t.closing(k)
			}
		}
	}
	return false
}

// group returns the words of the cue with the head i: auxiliaries, negation and adverbs before it, a particle after it.
func (t *text) group(i int) run {
	s := t.sentenceOf(i)
	r := run{i, i + 1}
	for j := i - 1; j >= s.start && i-j < 8; j-- {
		w := &t.toks[j]
		if w.tag == syntax.AUX || w.tag == syntax.PART && !isPossessive(t.word(j)) || w.tag == syntax.ADV && w.class == 0 && w.head() == i {
			r.start = j
			continue
		}
		break
	}
	for r.start < i && t.toks[r.start].tag == syntax.PART && strings.EqualFold(t.word(r.start), "to") {
		r.start++
	}
	if j := i + 1; j < s.end && t.toks[j].rel == syntax.CompoundPrt && t.toks[j].head() == i {
		r.end = j + 1
	}
	return r
}

func isPossessive(form string) bool { return form == "'s" || form == "’s" }

// words returns how many tokens of r are words.
func (t *text) words(r run) (n int) {
	for i := r.start; i < r.end; i++ {
		if t.toks[i].tag != syntax.PUNCT {
			n++
		}
	}
	return n
}

// hasComma reports whether there is a comma in r, as there is before an apposition.
func (t *text) hasComma(r run) bool {
	for i := r.start; i < r.end; i++ {
		if t.toks[i].form == comma {
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
		switch t.word(i) {
		case ",", ".", "!", "?", "…", "...", "—":
			return true
		}
	}
	if q.end < len(t.toks) && t.word(q.end) == "," && t.words(q) > 3 {
		return true
	}
	return t.words(q) > 8
}

// cover sets f.used for each passage that is part of some content.
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
	for k := range f.found {
		f.goOn(&f.found[k])
	}
	f.owner = slices.Repeat([]int32{-1}, len(f.toks))
	for k := range f.found {
		f.own(k)
	}
	for n := range f.passages {
		if f.passages[n].Parent >= 0 {
			f.nested(n)
			continue
		}
		if f.used[n] || f.quoted[n].empty() {
			continue
		}
		q := f.quoted[n]
		if f.inTheWords(n) || f.headlined(n) || f.soCalled(n) || !f.speechLike(n) {
			continue
		}
		if !f.sentenceOf(q.start).kind.OnRecord() {
			continue
		}
		if f.signature(n) {
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

// own notes that the cue of attribution k is taken.
func (f *finder) own(k int) {
	for i := f.found[k].cue.start; i < f.found[k].cue.end; i++ {
		f.owner[i] = int32(k)
	}
}

// nested finds who says the quotation n inside another: “She told me, ‘Never sell,’ and I never did.”
func (f *finder) nested(n int) {
	q := f.quoted[n]
	if q.empty() || q.start == 0 || f.words(q) < 2 {
		return
	}
	outer := f.quoted[f.passages[n].Parent]
	switch p := f.word(q.start - 1); {
	case p == "," || p == ":" || f.isCue(q.start-1):
	default:
		return
	}
	for i := q.start - 1; i > outer.start && i > q.start-8; i-- {
		if f.is(i, ".") || f.is(i, ";") {
			return
		}
		if !f.isCue(i) {
			continue
		}
		if f.owner[i] >= 0 {
			return
		}
		x := found{head: i, cue: f.group(i), content: []run{q}, rule: "quote in a quote"}
		x.source, _, _ = f.source(f.newFrame(x.cue))
		if x.source.start < outer.start {
			x.source = run{}
		}
		f.add(x)
		return
	}
}

// add adds an attribution.
func (f *finder) add(x found) {
	f.found = append(f.found, x)
	f.own(len(f.found) - 1)
}

// inTheWords finds the source of passage n in phrases that take no verb of saying, and reports whether there is one:
// in the words of the coach, “…”; as the coach put it, “…”
func (f *finder) inTheWords(n int) bool {
	q := f.quoted[n]
	s := f.sentenceOf(q.start)
	end := q.start
	if !f.is(end-1, ",") {
		return false
	}
	end--
	for i := end - 1; i >= s.start && i > end-16; i-- {
		switch strings.ToLower(f.word(i)) {
		case "words":
			if i > s.start+1 && f.is(i+1, "of") && strings.EqualFold(f.word(i-2), "in") && i+2 < end {
				x := found{head: i, cue: run{i - 2, i + 2}, source: run{i + 2, end}, rule: "in the words of"}
				f.take(&x, n)
				f.add(x)
				return true
			}
		case "as":
			if f.is(end-1, "it") && (f.is(end-2, "put") || f.is(end-2, "puts")) && i+1 < end-2 {
				x := found{head: end - 2, cue: run{end - 2, end}, source: run{i + 1, end - 2}, rule: "as put"}
				f.take(&x, n)
				f.add(x)
				return true
			}
		}
	}
	return false
}

// soCalled finds who calls something by the words of passage n: what she called “a charade”. It reports whether somebody does.
func (f *finder) soCalled(n int) bool {
	q := f.quoted[n]
	s := f.sentenceOf(q.start)
	i := q.start - 1
	for i > s.start && i > q.start-4 && (f.tag(i) == syntax.DET || f.tag(i) == syntax.ADP || f.tag(i) == syntax.ADJ) {
		i--
	}
	if i <= s.start || f.toks[i].class&(judge|say) == 0 || f.tag(i) != syntax.VERB || f.owner[i] >= 0 {
		return false
	}
	cue := f.group(i)
	for k := cue.start - 1; k >= s.start && k > cue.start-8; k-- {
		if f.toks[k].xpos != xposWP {
			continue
		}
		if k == cue.start-1 {
			return false
		}
		x := found{head: i, cue: cue, source: run{k + 1, cue.start}, rule: "what somebody called"}
		f.take(&x, n)
		f.add(x)
		return true
	}
	return false
}

// inverted finds a clause followed by who said it, the verb first: The bridge is safe, insisted the contractor.
func (f *finder) inverted(i int) (x found, ok bool) {
	s := f.sentenceOf(i)
	w := &f.toks[i]
	if w.class&say == 0 || w.tag != syntax.VERB || w.xpos != xposVBD && w.xpos != xposVBZ && w.xpos != xposVBN ||
		i < s.start+3 || !f.is(i-1, ",") || w.pass >= 0 {
		return x, false
	}
	if k := f.child(i, syntax.Nsubj); s.kind != article.Headline && k >= 0 && k < i && f.human(k) {
		return x, false // Ana Ruiz, who owns the mill, confirmed the sale
	}
	// A name or a person up to the end of the sentence, or up to a comma.
	end, head := i+1, -1
	for ; end < s.end && end < i+14; end++ {
		t := &f.toks[end]
		if t.tag == syntax.PUNCT && !f.is(end, "-") && !f.is(end, "’s") {
			break
		}
		switch t.tag {
		case syntax.NOUN, syntax.PROPN:
			if f.human(end) || s.kind == article.Headline && end == s.end-1 {
				head = end
			}
		case syntax.DET, syntax.ADJ, syntax.NUM, syntax.PART, syntax.ADP:
		default:
			return x, false
		}
		if t.pass >= 0 || end == i+1 && t.tag == syntax.ADP {
			return x, false
		}
	}
	if head < 0 || end < s.end-1 && !f.is(end, ",") {
		return x, false
	}
	verb := false
	for j := s.start; j < i-1; j++ {
		if f.toks[j].pass >= 0 {
			return x, false
		}
		verb = verb || f.toks[j].tag == syntax.VERB || f.toks[j].tag == syntax.AUX
	}
	if !verb && s.kind != article.Headline || f.toks[i-2].tag == syntax.VERB {
		return x, false // but a headline may do without: Report of merger false, says airline
	}
	return found{head: i, cue: run{i, i + 1}, source: run{i + 1, end}, content: []run{{s.start, i - 1}}, rule: "clause, cue"}, true
}

// signature finds the name after a dash that signs passage n: “…” — Ana Ruiz. It reports whether there is one.
func (f *finder) signature(n int) bool {
	q := f.quoted[n]
	dash := q.end
	if dash >= len(f.toks) || !isDash(f.word(dash)) {
		return false
	}
	b := f.sentenceOf(dash).block
	if b.start != f.sentenceOf(q.start).block.start && b.start != dash {
		return false // the dash is neither in the paragraph of the quote nor the first thing in the next
	}
	end := dash + 1
	for end < b.end && end < dash+16 && !f.opening(end) && f.word(end) != "." && (f.is(end, "-") || !isDash(f.word(end))) {
		if w := &f.toks[end]; w.tag == syntax.VERB || w.tag == syntax.AUX || w.tag == syntax.PRON {
			return false
		}
		end++
	}
	if end == dash+1 || end < b.end && !f.opening(end) && !f.is(end, ".") {
		return false
	}
	if c := f.word(dash + 1)[0]; c < 'A' || c > 'Z' && c < 0x80 {
		return false
	}
	x := found{head: dash, cue: run{dash, dash + 1}, source: run{dash + 1, end}, rule: "signature"}
	f.take(&x, n)
	f.add(x)
	return true
}

func isDash(form string) bool {
	switch form {
	case "—", "–", "―", "--", "-", "---":
		return true
	default:
		return false
	}
}

// cueAfter returns the cue that follows passage n in its sentence: “…,” she said; or -1.
func (f *finder) cueAfter(n int) int {
	q := f.quoted[n]
	s := f.sentenceOf(q.end - 1)
	end := s.end
	if q.end == s.end && s.end < s.block.end && (f.is(q.end-2, ",") || 'a' <= f.word(s.end)[0] && f.word(s.end)[0] <= 'z') {
		end = f.sentenceOf(s.end).end // cut in two by mistake
	}
	for i := q.end; i < end && i < q.end+30; i++ {
		w := &f.toks[i]
		if w.pass >= 0 || f.is(i, ";") || f.is(i, ":") {
			return -1
		}
		if (f.isCue(i) || w.class&manner != 0 && w.tag == syntax.VERB) && w.rel != syntax.AclRelcl && w.rel != syntax.Acl {
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
	switch p, form := &f.toks[q.start-1], f.word(q.start-1); {
	case form == "," || form == ":" || form == "—" || form == "–" || form == "that":
	case p.class&speech != 0 && p.tag == syntax.VERB, p.class&document != 0 && p.tag == syntax.NOUN, f.isCue(q.start - 1):
	default:
		return f.cueWhen(n)
	}
	for i := q.start - 1; i >= s.start && i > q.start-25; i-- {
		w := &f.toks[i]
		if f.is(i, ";") || w.pass >= 0 && (f.used[w.pass] && f.speechLike(int(w.pass)) || f.words(f.quoted[w.pass]) > 6) {
			return -1
		}
		if w.pass < 0 && f.isCue(i) {
			return i
		}
	}
	return -1
}

// cueWhen returns the verb of saying that passage n follows with a time or place between: The senator tweeted on Friday “…”; or -1.
func (f *finder) cueWhen(n int) int {
	q := f.quoted[n]
	s := f.sentenceOf(q.start)
	for i := q.start - 1; i > s.start && i > q.start-6; i-- {
		w := &f.toks[i]
		switch {
		case f.isCue(i) && w.tag == syntax.VERB && w.pass < 0:
			return i
		case w.tag == syntax.PROPN, w.tag == syntax.NOUN, w.tag == syntax.NUM, (w.tag == syntax.ADP || w.tag == syntax.DET) && i < q.start-1:
		default:
			return -1
		}
	}
	return -1
}

// cueAbove returns the cue that a colon or comma at the end of the paragraph before points from to passage n, which starts its own; or -1.
func (f *finder) cueAbove(n int) int {
	q := f.quoted[n]
	if b := f.sentenceOf(q.start).block; q.start != b.start || b.start == 0 {
		return -1
	}
	if !f.is(q.start-1, ":") && !f.is(q.start-1, ",") {
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
	// The passage before, or one of the two sentences before, tells whose it is.
	last := q.start - 1
	if f.sentenceOf(last).end != q.start {
		return -1
	}
	if f.somebodyActs(f.sentenceOf(last)) {
		return -1
	}
	for i := last; i >= b.start && i > last-120; i-- {
		if k := f.owner[i]; k >= 0 && f.leads(&f.found[k], q.start) {
			return int(k)
		}
	}
	return -1
}

// somebodyActs reports whether s, which quotes nobody, tells what somebody named does: what follows may be theirs to say.
func (f *finder) somebodyActs(s *sentence) bool {
	acts := false
	for i := s.start; i < s.end; i++ {
		w := &f.toks[i]
		if w.pass >= 0 {
			return false
		}
		acts = acts || w.rel == syntax.Nsubj && (w.tag == syntax.NOUN || w.tag == syntax.PROPN) && f.human(i)
	}
	return acts
}

// leads reports whether some content of x is a passage shortly before token i.
func (f *finder) leads(x *found, i int) bool {
	for _, r := range x.content {
		if r.end <= i && f.toks[r.end-1].pass >= 0 && (r.end == i || f.toks[i].sent-f.toks[x.head].sent <= 2) {
			return true
		}
	}
	return false
}

// attach gives passage n to the cue with the head i.
func (f *finder) attach(n, i int, rule string) {
	if k := f.owner[i]; k >= 0 {
		x := &f.found[k]
		if f.is(f.quoted[n].start-1, ":") && x.cue.end <= f.quoted[n].start {
			// What follows the colon is the content, not what leads up to it.
			x.content = slices.DeleteFunc(x.content, func(r run) bool {
				return r.start >= x.cue.end && f.sentenceOf(r.start) == f.sentenceOf(x.head) && f.hasPassage(r) < 0
			})
		}
		f.take(x, n)
		return
	}
	cue := f.group(i)
	fr := f.newFrame(cue)
	x := found{head: i, cue: cue, rule: rule}
	x.source, _, _ = f.source(fr)
	if x.source.empty() && f.toks[i].tag == syntax.NOUN {
		x.source = run{f.chunkStart(i-1, f.sentenceOf(i).start), i}
	}
	f.take(&x, n)
	f.add(x)
}

// hasPassage returns a passage in r, or -1.
func (f *finder) hasPassage(r run) int32 {
	for i := r.start; i < r.end; i++ {
		if f.toks[i].pass >= 0 {
			return f.toks[i].pass
		}
	}
	return -1
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
