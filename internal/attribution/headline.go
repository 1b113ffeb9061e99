package attribution

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// headlined finds the source of passage n if a headline begins with it, and a colon and people follow:
// ‘We are staying’: villagers defy dam builders. It reports whether there is one.
func (f *finder) headlined(n int) bool {
	q := f.quoted[n]
	s := f.sentenceOf(q.start)
	if s.kind != article.Headline && s.kind != article.Dek || q.start != s.start || !f.is(q.end, ":") || !f.predicates(q) {
		return false
	}
	first := q.end + 1
	head := first
	for head < s.end && head < first+4 && !f.human(head) {
		switch f.tag(head) {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.NUM:
			head++
		default:
			return false
		}
	}
	if head == s.end || !f.human(head) {
		return false
	}
	end := head + 1
	for end < s.end && (f.tag(end) == syntax.PROPN || f.human(end)) {
		end++
	}
	x := found{head: q.end, cue: run{q.end, q.end + 1}, source: run{first, end}, rule: "headline"}
	f.take(&x, n)
	f.add(x)
	return true
}

// headlineEnd finds who says what a headline says, if it ends with them: Firm knew of fault, whistleblower claims.
// Such a word is easily taken for a noun, so that the models miss it.
func (f *finder) headlineEnd(s *sentence) {
	i := s.end - 1
	if s.kind != article.Headline && s.kind != article.Dek || i < s.start+4 {
		return
	}
	stem, third := strings.CutSuffix(f.word(i), "s")
	if lookup(stem, syntax.VERB)&say == 0 || !third && f.word(i) != "say" && f.word(i) != "warn" && f.word(i) != "claim" {
		return
	}
	comma := i - 1
	for comma > s.start && !f.is(comma, ",") {
		switch f.tag(comma) {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.NUM, syntax.PART, syntax.ADP:
			comma--
		default:
			return
		}
	}
	if comma < s.start+2 || comma == i-1 || i-comma > 8 || !f.human(i-1) && !isAgent(f.word(i-1)) {
		return
	}
	for k := range f.found {
		if f.found[k].cue.contains(i) {
			return
		}
	}
	f.found = append(f.found, found{head: i, cue: run{i, i + 1}, source: run{comma + 1, i}, content: []run{{s.start, comma}}, rule: "headline"})
}

// headlineColon finds who says what a headline says behind a colon: Ministry: no toxin in maize. Union: bosses lied.
// Names are left alone: many are only what the headline is about.
func (f *finder) headlineColon(s *sentence) {
	if s.kind != article.Headline && s.kind != article.Dek {
		return
	}
	colon := s.start + 1
	for colon < s.end && colon < s.start+6 && !f.is(colon, ":") {
		colon++
	}
	if colon+3 > s.end || !f.is(colon, ":") || f.cued(colon) >= 0 || f.predicates(run{s.start, colon}) || f.hasPassage(run{s.start, s.end}) >= 0 {
		return
	}
	h := &f.toks[colon-1]
	word := strings.ToLower(f.word(colon - 1))
	if c := lexicon.Classes(word) | lexicon.Classes(f.doc.Token(colon-1).Lemma); h.tag == syntax.PROPN && h.pass < 0 && c&(lexicon.Person|lexicon.Collective|lexicon.Animate) == 0 ||
		c&(lexicon.Person|lexicon.Collective|lexicon.Animate) == 0 && word != "hall" && word != "police" {
		return
	}
	for i := s.start; i < colon-1; i++ {
		switch f.tag(i) {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.NUM, syntax.PART, syntax.X:
		default:
			return
		}
	}
	end := s.end
	for end > colon+1 && f.tag(end-1) == syntax.PUNCT {
		end--
	}
	if end < colon+3 || f.is(s.end-1, "?") {
		return
	}
	f.found = append(f.found, found{head: colon, cue: run{colon, colon + 1}, source: run{s.start, colon}, content: []run{{colon + 1, end}}, rule: "headline"})
}

// isAgent reports whether a noun ends as those for people do: whistleblower, campaigner, economist.
func isAgent(noun string) bool {
	for _, end := range []string{"er", "or", "ist", "man", "woman"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// predicates reports whether a verb stands in r.
func (t *text) predicates(r run) bool {
	for i := r.start; i < r.end; i++ {
		if tag := t.tag(i); tag == syntax.VERB || tag == syntax.AUX {
			return true
		}
	}
	return false
}

// human reports whether token i is a name or a word for people.
func (t *text) human(i int) bool {
	return t.toks[i].tag == syntax.PROPN ||
		lexicon.Classes(t.doc.Token(i).Lemma)&(lexicon.Person|lexicon.Collective|lexicon.Animate|lexicon.NewsOrg|lexicon.Acronym|lexicon.Metonym) != 0
}
