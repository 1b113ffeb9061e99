package claim

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
	"example.com/newstext/internal/share"
	"example.com/newstext/quote"
)

// A Finder finds statements. The zero Finder is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Finder struct {
	// StancesOnly leaves out plain assertions.
	StancesOnly bool
}

// Find finds the statements that the quotes and the words around them make.
func (f *Finder) Find(quotes *quote.Set) *Set {
	ents := quotes.Entities()
	r := &run{ents: ents, quotes: quotes, doc: ents.Syntax(), text: ents.Article().Text(), starts: wordStarts(),
		contradicted: make(map[quote.ID]bool), supposed: make(map[quote.ID]bool)}
	r.index()
	r.loadTalk()
	r.stances()
	r.sentences()
	statements := r.assemble(f.StancesOnly)
	set := &Set{quotes: quotes, statements: statements}
	set.claims = r.record(set.statements)
	return set
}

// maxTokens is the length of the longest sentence that is read: nobody writes longer ones,
// and what looks like one is no prose.
const maxTokens = 250

// maxStances is how many stances are looked for in one sentence.
const maxStances = 20

// A run is one call of Find.
type run struct {
	ents   *entity.Set
	quotes *quote.Set
	doc    *syntax.Doc
	text   string
	starts *places

	s    sentence
	toks []syntax.Token // of s
	last context        // of the sentence before s

	pieces []piece // the content of the quotes, sorted
	cues   []piece // the cues of the quotes, sorted: those still to come
	cued   []piece // the same, all of them
	open   []piece // of pieces: those that s may overlap
	found  []finding

	number       int32 // of the sentence, from 1 in the first part of the text and from more in others
	alleged      int32 // the last sentence in which something was alleged or asked
	previous     int   // where the sentence before s starts
	topics       topics
	starting     []int             // offsets of the sentences
	paragraphs   []int             // the block of each sentence; sentences are counted from 1
	posts        []int             // the sentences that head the posts of a live blog
	above        []bool            // of each sentence: it is part of the headline or the dek
	firsts       map[entity.ID]int // where each entity is mentioned first, once that was asked
	contradicted map[quote.ID]bool // quotes that contradict something
	expected     []expected        // early negations, which may contradict what is told later
	supposed     map[quote.ID]bool // quotes that somebody only might say: if the court finds that
	talk         talk
}

// A context is what a sentence leaves to the next.
type context struct {
	asked    bool         // somebody was asked, or something alleged
	question article.Span // what was asked
	request  article.Span // what somebody was asked to do
	told     article.Span // the last report, claim or the like that it speaks of
	shown    bool         // it speaks of something written or shown
}

// A piece is a span that belongs to a quote.
type piece struct {
	span article.Span
	id   quote.ID
}

// A finding is a stance found in the text.
type finding struct {
	stance Stance
	reason Reason
	cue    article.Span
	holder holder
	target article.Span
	quote  quote.ID // in whose content or cue it was found
	hedged bool
	exact  bool // the target is part of what the quote has: called absurd (the report)
}

// stances looks for stances in all sentences. Each part of a long text is read for itself: what was told in another is forgotten.
func (r *run) stances() {
	if r.doc.Len() < share.Long {
		r.read(r.doc.Sentences())
		return
	}
	parts := share.Parts(slices.Collect(r.doc.Sentences()), func(s *syntax.Sentence) int { return s.First })
	runs := make([]*run, len(parts))
	pieces, cues, talk := r.pieces, r.cues, r.talk
	for i, list := range parts {
		talk.from(list[0].Span.Start)
		pieces, cues = from(pieces, list[0].Span.Start), from(cues, list[0].Span.Start)
		runs[i] = &run{ents: r.ents, quotes: r.quotes, doc: r.doc, text: r.text, starts: r.starts, pieces: pieces, cues: cues, cued: r.cued,
			number: int32(list[0].First), talk: talk, contradicted: make(map[quote.ID]bool), supposed: make(map[quote.ID]bool)}
	}
	share.Each(len(runs), func(i int) { runs[i].read(slices.Values(parts[i])) })
	for _, p := range runs {
		r.found = append(r.found, p.found...)
		maps.Copy(r.supposed, p.supposed)
	}
}

// read looks for stances in sentences.
func (r *run) read(sentences iter.Seq[syntax.Sentence]) {
	for sent := range sentences {
		if label := r.enter(sent.Span); !label && sent.Kind.OnRecord() && sent.End-sent.First <= maxTokens {
			found := len(r.found)
			r.sentence(sent)
			r.spoke(found)
		}
	}
}

// from returns the pieces of list, which is sorted, from the first one on that ends behind offset.
func from(list []piece, offset int) []piece {
	for len(list) > 0 && list[0].span.End <= offset {
		list = list[1:]
	}
	return list
}

// index sorts the pieces and cues of the quotes.
func (r *run) index() {
	for q := range r.quotes.All() {
		if q.Kind == quote.Term {
			continue
		}
		for _, c := range q.Content {
			r.pieces = append(r.pieces, piece{c, q.ID})
		}
		if !q.Cue.IsZero() {
			r.cues = append(r.cues, piece{q.Cue, q.ID})
		}
	}
	compare := func(a, b piece) int { return cmp.Or(a.span.Compare(b.span), cmp.Compare(a.id, b.id)) }
	slices.SortFunc(r.pieces, compare)
	slices.SortFunc(r.cues, compare)
	r.cued = r.cues
}

// sentence looks for stances in one sentence.
func (r *run) sentence(sent syntax.Sentence) {
	r.toks = r.toks[:0]
	for i := sent.First; i < sent.End; i++ {
		r.toks = append(r.toks, r.doc.Token(i))
	}
	s := &r.s
	s.load(r.text, sent.Span, sent.First, r.toks, r.starts)
	r.paint(sent.Span)
	s.mend()
	before := len(r.found)
	r.silences()
	for i := range s.toks {
		if s.used[i] || s.class[i] == 0 || len(r.found)-before > maxStances {
			continue
		}
		r.verbs(i)
	}
	for i := range s.toks {
		if s.used[i] || s.class[i] == 0 || len(r.found)-before > maxStances {
			continue
		}
		r.verdicts(i)
		r.doubts(i)
		r.nouns(i)
	}
	r.idioms()
	r.suppose()
	r.retold()
	r.number++
	r.denials()
	r.remember()
	r.last = r.context()
	r.previous = sent.Span.Start
}

// suppose notes the quotes that the sentence tells under a condition.
func (r *run) suppose() {
	s := &r.s
	for i := range s.toks {
		if s.is(i, "if", "unless") && s.xpos(i, "IN") && s.in[i] == 0 {
			if h := s.headOf(i); s.rel(i, syntax.Mark) && s.ok(h) && s.cued[h] != 0 {
				r.supposed[s.cued[h]] = true
			}
		}
	}
}

// context returns what the sentence leaves to the next.
func (r *run) context() context {
	var c context
	s := &r.s
	for i := range s.toks {
		if s.has(i, wAsk|wAccuse) && s.isVerb(i) {
			c.asked = true
			if q := s.asked(i); !q.IsZero() {
				c.question = q
			}
			if o := s.kid(i, syntax.Obj); s.is(i, "ask", "urge") && o > i && s.kidIs(o, "question") < 0 {
				if k := s.kid(i, syntax.Xcomp, syntax.Ccomp); k > o && s.xpos(k, "VB") && !s.is(k, "comment", "respond", "answer") {
					c.request = s.cover(s.left[o], s.clauseEnd(k))
				}
			}
		}
		if s.has(i, wTold) && s.tag(i) == syntax.NOUN && !s.rel(i, syntax.Compound) && !s.is(i-1, "no") {
			c.told = s.cover(s.phrase(i))
		}
		c.shown = c.shown || s.tag(i) == syntax.NOUN && s.is(i, "document", "memo", "letter", "bulletin", "video", "recording", "footage", "email", "report", "contract", "list", "photo")
	}
	return c
}

// asked returns what is asked with the verb at token i, if it is a verb of asking.
func (s *sentence) asked(i int) article.Span {
	if !s.has(i, wAsk) || !s.isVerb(i) || s.rel(i, syntax.Amod) {
		return article.Span{}
	}
	for j := i + 1; j < len(s.toks) && j < i+9; j++ {
		switch {
		case s.is(j, "if", "whether", "about", "on"), s.is(j, "for") && j == i+1:
			end := s.clauseEnd(j)
			if end < j+3 && s.is(end+1, ",") && s.is(j, "if", "whether") { // whether, under the law, …
				end = len(s.toks) - 1
			}
			if s.is(j+1, "comment", "response", "reaction") {
				return article.Span{}
			}
			return s.cover(j+1, end)
		case s.is(j, "why", "how", "what", "who", "when", "where", "which"):
			return s.cover(j, s.clauseEnd(j))
		case s.is(j, ",", ";", "."):
			return article.Span{}
		}
	}
	return article.Span{}
}

// empty reports whether target says nothing by itself: anything, them, this.
func (r *run) empty(i int, target article.Span) bool {
	s := &r.s
	j := s.at(target.Start)
	return s.ok(j) && target == s.toks[j].Span && s.tag(j) == syntax.PRON && !r.topic(i).IsZero()
}

// topic returns what a stance at token i is about that does not say so itself:
// what was asked or reported, in the same sentence or the one before.
func (r *run) topic(i int) article.Span {
	s := &r.s
	var question, told article.Span
	for j := range s.toks {
		if q := s.asked(j); !q.IsZero() && !q.Overlaps(s.toks[i].Span) {
			question = q
		}
		if j < i && s.has(j, wTold) && s.tag(j) == syntax.NOUN && !s.rel(j, syntax.Compound) {
			told = s.cover(s.phrase(j))
		}
	}
	if before := r.last.told; !before.IsZero() && strings.IndexByte(r.text[before.End:s.span.Start], '\n') >= 0 {
		return cmp.Or(question, told, r.last.question) // of another paragraph
	}
	return cmp.Or(question, told, r.last.question, r.last.told)
}

// paint tells the tokens of the sentence which quotes they are in.
func (r *run) paint(span article.Span) {
	r.open = slices.DeleteFunc(r.open, func(p piece) bool { return p.span.End <= span.Start })
	for len(r.pieces) > 0 && r.pieces[0].span.Start < span.End {
		if r.pieces[0].span.End > span.Start {
			r.open = append(r.open, r.pieces[0])
		}
		r.pieces = r.pieces[1:]
	}
	s := &r.s
	for _, p := range r.open {
		for i := s.at(p.span.Start); i < len(s.toks) && s.toks[i].Span.Start < p.span.End; i++ {
			s.in[i] = p.id
		}
	}
	for len(r.cues) > 0 && r.cues[0].span.Start < span.End {
		c := r.cues[0]
		r.cues = r.cues[1:]
		for i := s.at(c.span.Start); i < len(s.toks) && s.toks[i].Span.Start < c.span.End; i++ {
			s.cued[i] = c.id
		}
	}
}

// add notes a stance whose cue is the tokens from i to j; the word it rests on is token core.
func (r *run) add(reason Reason, i, j, core int, h holder, target article.Span, hedged bool) {
	if target.IsZero() && reason.Stance() != Confirm && reason != Unreachable && !(reason == NoResponse && !r.s.has(j, wConfirming) && r.s.isVerb(core)) {
		target = r.topic(core)
	}
	r.note(finding{stance: reason.Stance(), reason: reason, cue: r.s.cover(i, j), holder: h, target: target, hedged: hedged}, core)
	for k := i; k <= j; k++ {
		r.s.used[k] = true
	}
}

// addUnconfirmed is add for what could not be established.
func (r *run) addUnconfirmed(i, j, core int, h holder, target article.Span) {
	if target.IsZero() {
		target = r.topic(core)
	}
	r.note(finding{stance: Unconfirmed, cue: r.s.cover(i, j), holder: h, target: target}, core)
	for k := i; k <= j; k++ {
		r.s.used[k] = true
	}
}

// note adds f, found at token core, unless it has no words.
func (r *run) note(f finding, core int) {
	if f.cue.IsZero() {
		return
	}
	f.quote = r.s.in[core]
	if c := r.s.cued[core]; c != 0 {
		f.quote = c
	}
	if k := r.s.at(f.target.Start); f.quote != 0 && r.s.is(k, "a", "an") && r.s.is(k-1, ",") && (r.s.has(k+1, wTold) || r.s.has(k+2, wTold)) {
		if q, ok := r.quotes.Lookup(f.quote); ok && q.Kind != quote.Direct && !q.Cue.Overlaps(f.cue) {
			f.quote = 0 // …, an account that she denied: that is the article's word, not the speaker's
		}
	}
	for k := r.s.at(f.target.Start); r.s.is(k, ",") || r.s.is(k, "however", "though", "meanwhile", "too") && r.s.is(k+1, ","); k++ {
		if next := r.s.at(f.target.Start) + 1; r.s.ok(next) && r.s.toks[next].Span.Start < f.target.End {
			f.target.Start = r.s.toks[next].Span.Start // confirmed, however, (that it had come)
		}
	}
	if k := r.s.at(f.target.Start); r.s.ok(k) && r.s.toks[k].Span.Start == f.target.Start && r.s.is(k, "that") && r.s.xpos(k, "IN", "WDT") && k+1 < len(r.s.toks) {
		if next := r.s.toks[k+1].Span.Start; next < f.target.End {
			f.target.Start = next
		}
	}
	if k := r.s.at(f.target.Start); r.s.is(k, "to") && k+1 < len(r.s.toks) && !r.s.xpos(k+1, "VB", "RB") && r.s.toks[k].Span.Start == f.target.Start && r.s.toks[k+1].Span.Start < f.target.End {
		f.target.Start = r.s.toks[k+1].Span.Start // admitted to “getting it wrong”
	}
	if k := r.s.at(f.target.Start); r.s.tag(k) == syntax.ADP && r.s.toks[k].Span.Start == f.target.Start {
		for j := k + 1; j < len(r.s.toks) && j < k+16 && r.s.toks[j].Span.Start < f.target.End && !r.s.xpos(j, "VBD", "VBZ", "VBP"); j++ {
			if r.s.is(j, "that") && r.s.xpos(j, "IN", "WDT") && j+1 < len(r.s.toks) && r.s.toks[j+1].Span.Start < f.target.End {
				f.target.Start = r.s.toks[j+1].Span.Start // admitted in an interview that …
				break
			}
		}
	}
	if q, ok := r.quotes.Lookup(r.s.in[core]); ok && !f.target.IsZero() {
		for _, c := range q.Content {
			if c.Contains(f.cue) && c.Start <= f.target.Start && f.target.Start < c.End && f.target.End > c.End {
				f.target = trim(r.text, article.Span{Start: f.target.Start, End: c.End}) // stands by its report, (editor Ana Ruiz said)
			}
		}
	}
	for k := max(core, r.s.at(f.target.Start)) + 1; k < len(r.s.toks) && r.s.toks[k].Span.End < f.target.End && r.s.toks[k].Span.Start > f.cue.End; k++ {
		if (r.s.is(k, "but") && r.s.xpos(k+1, "VBD", "VBZ", "VBP", "MD") || r.s.is(k, "and") && r.s.is(k-1, ",") && r.s.is(k+1, "said", "says")) && (r.s.in[k] == r.s.in[core] || r.s.in[k] == r.s.cued[core]) {
			f.target = trim(r.text, article.Span{Start: f.target.Start, End: r.s.toks[k].Span.Start}) // admitted taking it but insists that
			break
		}
	}
	if n := len(r.found); n > 0 && f.stance == NoComment && f.stance == r.found[n-1].stance && r.found[n-1].cue.Overlaps(f.cue) {
		return // would not be making any comment: said once
	}
	if f.target.Overlaps(f.cue) && !f.target.IsZero() {
		f.target = trim(r.text, outside(f.target, f.cue))
	}
	r.found = append(r.found, f)
}

// trim returns span without space and commas at its ends.
func trim(text string, span article.Span) article.Span {
	for span.Start < span.End && strings.IndexByte(" ,\n\t", text[span.Start]) >= 0 {
		span.Start++
	}
	for span.Start < span.End && strings.IndexByte(" ,\n\t", text[span.End-1]) >= 0 {
		span.End--
	}
	if span.Start == span.End {
		return article.Span{}
	}
	return span
}

// outside returns the longer part of t that is not in cue.
func outside(t, cue article.Span) article.Span {
	before := article.Span{Start: t.Start, End: min(t.End, cue.Start)}
	after := article.Span{Start: max(t.Start, cue.End), End: t.End}
	if after.Len() >= before.Len() {
		before = after
	}
	if before.Len() <= 1 {
		return article.Span{}
	}
	return before
}
