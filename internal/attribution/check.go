package attribution

import (
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// What grammar says of a cue and its content after the models have had their say.

// split cuts a cue that runs over a noun and its participle, as in "denied reports claiming": who claims is the reports.
// It returns the words of the noun, or none.
func (f *finder) split(sight *sighting) run {
	i := sight.cue.end - 1
	w := &f.toks[i]
	if w.rel != syntax.Acl || w.xpos != xposVBG || w.class&say == 0 || w.head() <= sight.cue.start || w.head() >= i || f.toks[w.head()].tag != syntax.NOUN {
		return run{}
	}
	source := run{f.chunkStart(w.head(), sight.cue.start), i}
	sight.cue.start = i
	return source
}

// shorten cuts a cue after its first verb if "having" follows, as in "denied having said": what was denied starts there;
// and before a comma and a participle, as in "said in a statement, calling".
func (f *finder) shorten(cue run) run {
	for i := cue.start + 1; i < cue.end; i++ {
		if f.is(i, ",") && i+1 < cue.end && f.toks[i+1].xpos == xposVBG && f.toks[cue.start].class&say != 0 {
			cue.end = i
			break
		}
		if f.is(i, "having") && f.toks[i-1].class&(say|judge) != 0 {
			cue.end = i
		}
	}
	return cue
}

// join takes the second of two joined verbs of saying into a cue that ends with the first, as in "confirmed and welcomed":
// both are about what follows.
func (f *finder) join(cue run) run {
	n := cue.end + 1
	if n >= len(f.toks) || f.toks[cue.end].tag != syntax.CCONJ || f.toks[cue.end-1].class&(say|judge) == 0 {
		return cue
	}
	if w := &f.toks[n]; w.tag == syntax.VERB && w.class&(say|judge) != 0 && w.xpos == f.toks[cue.end-1].xpos {
		cue.end = n + 1
	}
	return cue
}

// deny is what the lemma of "denied" is in a token.
var deny = lowerHash("deny")

// refuses reports whether a cue says that nothing was said either way: "did not confirm or deny", "would neither confirm nor deny".
func (f *finder) refuses(cue run) bool {
	if f.dated(cue) {
		return true
	}
	n := f.join(cue).end - 1
	if n < 2 || f.toks[n].lemma != deny || f.tag(n-1) != syntax.CCONJ {
		return false
	}
	return f.doc.Negated(n) || f.doc.Negated(n-2)
}

// charged reports whether the source of x begins with the noun for what it denies or confirms: …, (a charge the company) denies.
func (f *finder) charged(x *found) bool {
	i := x.source.start
	if x.source.end-i < 4 || !f.is(i-1, ",") || !f.is(i, "a") && !f.is(i, "an") || f.tag(i+1) != syntax.NOUN {
		return false
	}
	switch strings.ToLower(f.word(i + 1)) {
	case "charge", "claim", "allegation", "accusation", "report", "account", "suggestion", "assertion", "rumor", "rumour", "characterization", "characterisation", "figure":
		t := f.tag(i + 2)
		return t == syntax.DET || t == syntax.PROPN || t == syntax.PRON
	}
	return false
}

// dated reports whether a cue is a participle between commas that says when or where something was told, before the verb of the clause:
// The report, published on Friday, cites two pilots.
func (f *finder) dated(cue run) bool {
	n := cue.start
	s := f.sentenceOf(n)
	if cue.end != n+1 || n <= s.start || !f.is(n-1, ",") || f.toks[n].xpos != xposVBN && f.toks[n].xpos != xposVBD || n+3 >= s.end {
		return false
	}
	if t := f.tag(n + 1); t != syntax.ADP && t != syntax.NUM && lexicon.Classes(f.word(n+1))&(lexicon.Weekday|lexicon.Month) == 0 {
		return false
	}
	for i := n + 1; i < s.end-1 && i < n+8; i++ {
		switch f.tag(i) {
		case syntax.VERB, syntax.AUX:
			return false
		case syntax.PUNCT:
			return f.is(i, ",") && f.isFinite(i+1)
		}
	}
	return false
}

// lengthen takes the preposition that a verb of saying wants into its cue, as in "warned of": what was warned of follows.
func (f *finder) lengthen(cue run) run {
	if w := &f.toks[cue.end-1]; w.class&say == 0 || w.tag != syntax.VERB || !f.is(cue.end, "of") && !f.is(cue.end, "about") {
		return cue
	}
	if obl := f.toks[cue.end].head(); obl > cue.end && obl < len(f.toks) && f.toks[obl].head() == cue.end-1 {
		cue.end++
	}
	return cue
}

// asked ends the content of a question that a sentence begins with where its answer begins:
// Asked whether the road was safe, the engineer laughed.
func (f *finder) asked(cue, content run) run {
	s := f.sentenceOf(cue.start)
	if cue.start != s.start || content.start < cue.end || f.toks[cue.start].xpos != xposVBN && f.toks[cue.start].xpos != xposVBD || f.toks[cue.start].class&ask == 0 {
		return content
	}
	for i := content.start + 1; i+1 < content.end; i++ {
		if f.is(i, ",") && f.mainClause(i+1, content.end) {
			content.end = i
		}
	}
	return content
}

// addressed reports whether the source of x is who was asked: The department, asked whether the lamp was safe, said nothing.
func (f *finder) addressed(x *found) bool {
	h := &f.toks[x.head]
	return h.class&(ask|say) == ask && (h.xpos == xposVBN || h.xpos == xposVBD) && x.cue.start == x.head && f.is(x.head-1, ",") &&
		!x.source.empty() && x.source.end >= x.head-1 && x.source.end <= x.head && x.content[0].start == x.cue.end
}

// mainClause reports whether a clause with a subject and a verb of its own begins at token i and goes on before end.
func (f *finder) mainClause(i, end int) bool {
	noun := false
	for ; i < end; i++ {
		switch w := &f.toks[i]; w.tag {
		case syntax.NOUN, syntax.PROPN, syntax.PRON:
			if w.xpos == xposWP || w.xpos == xposWDT || w.xpos == xposWPS {
				return false
			}
			noun = true
		case syntax.DET, syntax.ADJ, syntax.NUM, syntax.ADV, syntax.PART:
		case syntax.VERB, syntax.AUX:
			return noun && f.isFinite(i)
		default:
			return false
		}
	}
	return false
}

// governs reports whether the source of x is the subject of another verb before the cue, which then is none:
// The ministry termed as “baseless” reports of a rise.
func (f *finder) governs(x *found) bool {
	if h := &f.toks[x.head]; x.source.empty() || x.source.end > x.cue.start || h.xpos != xposVBZ && h.xpos != xposVBP {
		return false
	}
	finite := false
	for i := x.source.start; i < x.cue.start; i++ {
		w := &f.toks[i]
		if w.pass >= 0 {
			continue
		}
		switch w.tag {
		case syntax.CCONJ, syntax.PRON:
			return false
		case syntax.SCONJ:
			if !f.is(i, "as") {
				return false
			}
		}
		if f.is(i, ",") || f.is(i, ";") || f.is(i, ":") || w.xpos == xposWDT || w.xpos == xposWRB {
			return false
		}
		finite = finite || f.isFinite(i)
	}
	return finite
}

// questioned reports whether x asks whether something was said: Would she concede that the log was wrong?
func (f *finder) questioned(x *found) bool {
	if x.source.start == 0 || x.source.empty() || x.source.end > x.cue.start || f.tag(x.source.start-1) != syntax.AUX {
		return false
	}
	s := f.sentenceOf(x.head)
	for i := x.cue.end; i < s.end; i++ {
		if f.toks[i].pass < 0 && f.is(i, "?") {
			return true
		}
	}
	return false
}

// encloses reports whether source and cue of x stand between two commas after a clause, which then is content too, with what follows:
// The stalls were pulled down, traders alleged, without any notice.
func (f *finder) encloses(x *found) bool {
	h, s := &f.toks[x.head], f.sentenceOf(x.head)
	if h.class&say == 0 || h.tag != syntax.VERB || x.source.empty() || x.source.end != x.cue.start || x.cue.end != x.head+1 ||
		!f.is(x.source.start-1, ",") || !f.is(x.cue.end, ",") || x.source.start-1 <= s.start+3 || len(x.content) != 1 {
		return false
	}
	verb := false
	for i := s.start; i < x.source.start-1; i++ {
		if f.toks[i].pass >= 0 || f.toks[i].tag == syntax.SCONJ && i == s.start {
			return false
		}
		verb = verb || f.isFinite(i)
	}
	r := x.content[0]
	if first := f.toks[s.start].xpos; !verb || r.start != x.cue.end+1 || f.hasPassage(r) >= 0 || first == xposVBN || first == xposVBG {
		return false
	}
	x.content = []run{{s.start, x.source.start - 1}, r}
	return true
}

// quotedAs reports whether the cue of x is passive and has a subject, "the minister was quoted as saying":
// that then is the source, and no content.
func (f *finder) quotedAs(x *found) bool {
	n := x.cue.end
	if n-x.cue.start < 3 || !f.is(n-2, "as") || f.toks[n-1].xpos != xposVBG || f.toks[n-1].class&say == 0 || f.toks[n-3].xpos != xposVBN {
		return false
	}
	last := x.content[len(x.content)-1]
	if last.start < n {
		return false
	}
	if len(x.content) == 2 && x.source.empty() && x.content[0].end == x.cue.start {
		x.source = x.content[0]
	}
	if x.source.empty() {
		return false
	}
	x.content = []run{last}
	return true
}
