package claim

import (
	"slices"

	"example.com/newstext/quote"
)

// early is the number of sentences at the start of an article that may answer what it tells only later.
const early = 4

// An expected is a negation at the start of an article: what it answers may come later.
// The swimmer is not banned, her agent said. … A radio host had claimed that the swimmer was banned.
type expected struct {
	finding finding
	number  int32 // of its sentence
	speaker int32 // as a telling has it
	core    int   // the place of its predicate among topics
	words   []int // those of the other words
}

// expect notes the negated clause of token i, said in q, if what it answers may be told later.
func (r *run) expect(i int, q quote.Quote) {
	s := &r.s
	g := s.groupOf(i)
	cue := r.text[q.Cue.Start:q.Cue.End]
	if r.number > early || !g.neg || g.modal != "" || g.going || g.unreal || g.inf || g.yet || s.question(i) || !spoken(cue) || notSaid(cue) || s.has(i, wOpen) || !s.content(i) {
		return
	}
	e := expected{finding: r.contradiction(i, q), number: r.number, speaker: teller(q), core: key(s.lemma[i])}
	for j := s.left[i]; j <= s.right[i] && len(e.words) < 12; j++ {
		if j != i && s.in[j] == q.ID && s.content(j) {
			e.words = append(e.words, key(s.lemma[j]))
		}
	}
	r.expected = append(r.expected, e)
}

// answer looks whether the sentence alleges what an earlier one negates.
func (r *run) answer() {
	s := &r.s
	for k := 0; k < len(r.expected); k++ {
		e := &r.expected[k]
		if e.number >= r.number || r.alleged != r.number {
			continue
		}
		core, hits := false, 0
		for j := range s.toks {
			if !s.content(j) {
				continue
			}
			if q, ok := r.quotes.Lookup(s.in[j]); ok && teller(q) == e.speaker {
				continue
			}
			place := key(s.lemma[j])
			core = core || place == e.core && !s.groupOf(j).neg
			if slices.Contains(e.words, place) {
				hits++
			}
		}
		if core && hits > 0 && !r.contradicted[e.finding.quote] {
			r.contradicted[e.finding.quote] = true
			r.found = slices.Insert(r.found, 0, e.finding) // the last stay the last
			r.expected = slices.Delete(r.expected, k, k+1)
			k--
		}
	}
}
