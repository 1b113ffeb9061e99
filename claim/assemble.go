package claim

import (
	"cmp"
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// assemble makes statements of the quotes and the findings, in text order.
func (r *run) assemble(stancesOnly bool) []Statement {
	slices.SortStableFunc(r.found, func(a, b finding) int { return a.cue.Compare(b.cue) })
	answered := r.answered()
	r.whole()
	r.repeated()
	r.unsaid()
	r.deks()
	said := r.assertions(answered)
	all := make([]Statement, 0, len(r.found)+len(said))
	for _, f := range r.found {
		all = append(all, Statement{
			Stance: f.stance, Reason: f.reason, Source: f.holder.span, Speaker: f.holder.speaker,
			Cue: f.cue, Target: f.target, Quote: f.quote, Hedged: f.hedged,
		})
	}
	all = append(all, said...)
	slices.SortStableFunc(all, func(a, b Statement) int {
		return cmp.Or(a.place().Compare(b.place()), cmp.Compare(a.Quote, b.Quote))
	})
	if more := r.explanations(all); len(more) > 0 {
		all = append(all, more...)
		slices.SortStableFunc(all, func(a, b Statement) int {
			return cmp.Or(a.place().Compare(b.place()), cmp.Compare(a.Quote, b.Quote))
		})
	}
	if stancesOnly {
		all = slices.DeleteFunc(all, func(s Statement) bool { return s.Stance == Assert })
	}
	for i := range all {
		all[i].ID = ID(i + 1)
	}
	r.bodies(all)
	r.hearsay(all)
	return all
}

// place returns where s stands in the text: its cue or, if it has none, its source or target.
func (s Statement) place() article.Span {
	return cmp.Or(s.Cue, s.Source, s.Target)
}

// answered returns the quotes whose source takes the stance of a finding, so that they need no assertion.
// Those findings take over what the quote knows.
func (r *run) answered() map[quote.ID]bool {
	done := make(map[quote.ID]bool)
	for i := range r.found {
		f := &r.found[i]
		q, ok := r.quotes.Lookup(f.quote)
		if !ok {
			continue
		}
		if q.Cue.Overlaps(f.cue) && !q.Cue.IsZero() {
			if f.holder.span.IsZero() && !strings.EqualFold(r.text[q.Source.Start:q.Source.End], "it") {
				f.holder = r.source(q)
			}
			if h := r.source(q); h.span.Contains(f.holder.span) && h.span != f.holder.span {
				f.holder.span = h.span // the same, at full length
				f.holder.speaker = cmp.Or(f.holder.speaker, h.speaker)
			}
			if f.holder.speaker == 0 && f.holder.span.Overlaps(q.Source) {
				f.holder.speaker = q.Speaker
			}
			if said := longest(q.Content); f.reason.Stance() != NoComment && !f.exact && (f.target.IsZero() || said.Contains(f.target) && said.Start < f.target.Start && said.Start >= f.cue.End && !strings.HasPrefix(r.text[said.Start:], "as ")) {
				f.target = r.sayable(said)
			} else if s := r.sayable(said); s.Start == f.target.Start && s.End > f.target.End && q.Kind == quote.Indirect && r.finite(f.target.End) {
				f.target = s // a shipment which officers (say was found): no object ends right before a verb
			}
			done[q.ID] = true
			continue
		}
		if f.holder.span.Start == q.Source.Start && q.Source.Contains(f.holder.span) || q.Rule == turnRule && f.holder.span.IsZero() && q.Source.IsZero() {
			done[q.ID] = true
		}
	}
	// A cue that is part of a stance is no assertion: declined to disclose …
	at := 0
	for _, c := range r.cued {
		for at < len(r.found) && r.found[at].cue.End <= c.span.Start {
			at++
		}
		if at < len(r.found) && r.found[at].cue.Overlaps(c.span) {
			done[c.id] = true
		}
	}
	return done
}

// sayable returns said without a "that" or "to" before it.
func (r *run) sayable(said article.Span) article.Span {
	if text := r.text[said.Start:said.End]; len(text) > 5 && strings.EqualFold(text[:5], "that ") {
		said.Start += 5
	} else if strings.HasPrefix(text, "to “") || strings.HasPrefix(text, `to "`) {
		said.Start += 3
	}
	return said
}

// whole lengthens a target that tells of something said to all of what was said, as in: reports claiming that ….
func (r *run) whole() {
	for i := range r.found {
		f := &r.found[i]
		at, _ := slices.BinarySearchFunc(r.cued, f.target.Start, func(c piece, start int) int { return c.span.Start - start })
		for ; at < len(r.cued) && r.cued[at].span.End <= f.target.End; at++ {
			q, ok := r.quotes.Lookup(r.cued[at].id)
			if !ok || !f.target.Contains(q.Source) || q.Span.Overlaps(f.cue) || r.sentenceOf(q.Span.End) != r.sentenceOf(f.target.Start) {
				continue
			}
			if f.target.Overlaps(q.Span) && q.Span.End > f.target.End {
				f.target.End = q.Span.End
			}
		}
	}
}

// repeated drops the stances in what somebody says that only repeat how the quote is told: “That is true,” she confirmed.
func (r *run) repeated() {
	cue := make(map[quote.ID]Stance)
	for _, f := range r.found {
		if q, ok := r.quotes.Lookup(f.quote); ok && q.Cue.Overlaps(f.cue) && f.reason != Contradict {
			cue[q.ID] = f.stance
		}
	}
	r.found = slices.DeleteFunc(r.found, func(f finding) bool {
		q, ok := r.quotes.Lookup(f.quote)
		return ok && !q.Cue.Overlaps(f.cue) && cue[q.ID] == f.stance && f.stance != NoComment && f.holder.span == q.Source
	})
	last := finding{} // “That is not true, and he knows that it is not true”: once
	r.found = slices.DeleteFunc(r.found, func(f finding) bool {
		again := f.quote != 0 && f.quote == last.quote && f.reason == last.reason && f.reason == Contrary && f.holder == last.holder && f.target.Len() <= len("that") && last.target.Len() <= len("that")
		last = f
		return again
	})
}

// deks gives what a line under the headline tells of nobody to whom the headline tells of: Envoy Denies Trip / Calls Report ‘Moonshine’.
func (r *run) deks() {
	var head finding
	for i := range r.found {
		f := &r.found[i]
		n := r.sentenceOf(f.cue.Start)
		if !r.above[n] {
			return
		}
		if f.holder.span.IsZero() && !head.holder.span.IsZero() && r.starting[n-1] == f.cue.Start {
			f.holder = head.holder
		}
		if !f.holder.span.IsZero() {
			head = *f
		}
	}
}

// unsaid drops the silences that somebody denies: disputed that it had declined to be interviewed.
func (r *run) unsaid() {
	last := finding{}
	r.found = slices.DeleteFunc(r.found, func(f finding) bool {
		if f.reason == Contrary || f.reason == Reject {
			last = f
		}
		return f.stance == NoComment && last.target.Contains(f.cue) && last.target.Len() > f.cue.Len() && last.cue.End < f.cue.Start
	})
}

// longest returns the longest of spans.
func longest(spans []article.Span) article.Span {
	var best article.Span
	for _, s := range spans {
		if s.Len() > best.Len() {
			best = s
		}
	}
	return best
}

// assertions returns a statement for each quote that has a source and no other stance.
func (r *run) assertions(answered map[quote.ID]bool) []Statement {
	var out []Statement
	kept := make(map[quote.ID]bool)
	for _, f := range r.found {
		if q, ok := r.quotes.Lookup(f.quote); ok && f.stance != Confirm && q.Cue.Overlaps(f.cue) {
			kept[q.ID] = true
		}
	}
	onRecord := r.blocks()
	r.loadTalk()
	for q := range r.quotes.All() {
		if cue := r.text[q.Cue.Start:q.Cue.End]; notSaid(cue) || q.Kind == quote.Indirect && asking(cue) {
			continue
		}
		if q.Within != 0 && kept[q.Within] && q.Rule != "relative clause" {
			continue // said in something denied or kept back
		}
		if r.supposed[q.ID] {
			continue
		}
		if r.isAsked(q) {
			continue
		}
		if q.Kind == quote.Term || q.Source.IsZero() && !(q.Rule == turnRule && q.Speaker != 0) || answered[q.ID] || !onRecord(q.Span.Start) {
			continue
		}
		if len(q.Content) == 1 && citing(r.text[q.Cue.Start:q.Cue.End]) {
			// The paper, citing officials, said …: the officials say it, the paper passes it on.
			source := trim(r.text, q.Content[0])
			if other, ok := r.passedOn(q); ok && r.ents.Refers(source) != 0 { // not: citing privacy
				out = append(out, Statement{
					Source: source, Speaker: r.ents.Refers(source), Cue: q.Cue, Target: longest(other.Content), Quote: other.ID,
				})
			}
			continue
		}
		out = append(out, Statement{
			Source: q.Source, Speaker: q.Speaker, Cue: q.Cue, Target: longest(q.Content), Quote: q.ID, Hedged: r.hedgedBetween(q),
		})
	}
	return out
}

// passedOn returns the quote that the source of q, a quote that only cites somebody, passes on from them:
// the nearest one of the same source beside it.
func (r *run) passedOn(q quote.Quote) (quote.Quote, bool) {
	for _, d := range []quote.ID{1, -1, 2} {
		if o, ok := r.quotes.Lookup(q.ID + d); ok && o.Kind != quote.Term && o.Source == q.Source && o.Cue != q.Cue &&
			r.sentenceOf(o.Span.Start) == r.sentenceOf(q.Span.Start) {
			return o, true
		}
	}
	// The Post reported that …. The newspaper cited an inspector.
	if o, ok := r.quotes.Lookup(q.ID - 1); ok && o.Kind != quote.Term && o.Speaker == q.Speaker && q.Speaker != 0 && o.Cue != q.Cue && !citing(r.text[o.Cue.Start:o.Cue.End]) &&
		r.sentenceOf(q.Span.Start)-r.sentenceOf(o.Span.Start) == 1 {
		return o, true
	}
	return quote.Quote{}, false
}

// blocks returns a function that reports whether an offset, not before that of the last call, is on record.
func (r *run) blocks() func(int) bool {
	var spans []article.Span
	for b := range r.ents.Article().Blocks() {
		if b.Kind.OnRecord() {
			spans = append(spans, b.Span)
		}
	}
	return func(offset int) bool {
		for len(spans) > 0 && spans[0].End <= offset {
			spans = spans[1:]
		}
		return len(spans) > 0 && spans[0].Start <= offset
	}
}

// hedgedBetween reports whether a hedge stands beside the cue of q: reportedly said.
func (r *run) hedgedBetween(q quote.Quote) bool {
	if q.Cue.IsZero() {
		return false
	}
	lo, hi := max(0, q.Cue.Start-14), min(len(r.text), q.Cue.End+14)
	return hedge(r.text[lo:q.Cue.Start]) || hedge(r.text[q.Cue.Start:q.Cue.End]) || hedge(r.text[q.Cue.End:hi])
}

// hearsay sets Via of the statements: those of the quotes that their own quote is reported in, outermost first.
func (r *run) hearsay(all []Statement) {
	first := make(map[quote.ID]ID)
	for _, s := range all {
		if s.Quote != 0 && first[s.Quote] == 0 {
			if q, ok := r.quotes.Lookup(s.Quote); ok && q.Source == s.Source {
				first[s.Quote] = s.ID
			}
		}
	}
	for i := range all {
		s := &all[i]
		q, ok := r.quotes.Lookup(s.Quote)
		if !ok {
			continue
		}
		id := q.Within
		if q.Source != s.Source && !q.Cue.Overlaps(s.Cue) {
			id = q.ID // somebody else's, in what q says
		}
		for depth := 0; id != 0 && depth < maxUp; depth++ {
			outer, ok := r.quotes.Lookup(id)
			if !ok {
				break
			}
			if v := first[id]; v != 0 && v != s.ID && !slices.Contains(s.Via, v) && !(all[v-1].Stance == Deny && q.Rule == "relative clause") {
				s.Via = append(s.Via, v)
			}
			id = outer.Within
		}
		slices.Reverse(s.Via)
	}
}

// finite reports whether the first token that starts at or after offset is a verb that can be the only one of a clause.
func (r *run) finite(offset int) bool {
	i := r.token(offset)
	if i >= r.doc.Len() {
		return false
	}
	switch r.doc.Token(i).XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	default:
		return false
	}
}

// explanations returns an assertion for each explanation that somebody adds to a denial in the same quotation, if others then reject it:
// “Nobody was dismissed,” she said. “They left.” The union rejected that explanation.
func (r *run) explanations(all []Statement) []Statement {
	var out []Statement
	for i := range all {
		if all[i].Stance != Deny || !isExplanation(r.text[all[i].Target.Start:all[i].Target.End]) {
			continue
		}
		at := r.sentenceOf(all[i].place().Start)
		for k := i - 1; k >= 0 && at-r.sentenceOf(all[k].place().Start) <= 2; k-- {
			d := &all[k]
			q, ok := r.quotes.Lookup(d.Quote)
			if d.Stance != Deny || d.Speaker == all[i].Speaker && d.Speaker != 0 || !ok || q.Kind != quote.Direct {
				continue
			}
			for _, piece := range q.Content {
				if piece.Overlaps(d.Target) || piece.Overlaps(d.Cue) {
					continue
				}
				s := Statement{Source: d.Source, Speaker: d.Speaker, Cue: q.Cue, Target: piece, Quote: q.ID}
				if p := r.propose(&s); p.verb && len(p.keys) >= 2 && !p.neg {
					out = append(out, s)
					break
				}
			}
			break
		}
	}
	return out
}

// isExplanation reports whether target points to what somebody else has just given for one.
func isExplanation(target string) bool {
	_, noun, ok := strings.Cut(target, " ")
	if !ok || len(target) > 24 {
		return false
	}
	switch noun {
	case "explanation", "account", "version", "argument", "reasoning", "defence", "defense", "excuse":
		return true
	}
	return false
}

// bodies gives what "it" says at the start of a sentence, if "it" was taken for a place, to the body that has just spoken:
// A clinic in Leon said it had treated eleven people. It could not say what had made them ill.
func (r *run) bodies(all []Statement) {
	for i := range all {
		s := &all[i]
		at := r.sentenceOf(s.place().Start)
		if s.Speaker == 0 && !s.Source.IsZero() && strings.EqualFold(r.text[s.Source.Start:s.Source.End], "it") {
			s.Speaker = r.topicOf(at - 1)
			continue
		}
		if e, ok := r.ents.Lookup(s.Speaker); !ok || e.Kind != entity.Place || r.text[s.Source.Start:s.Source.End] != "It" {
			continue
		}
		for j := i - 1; j >= 0 && at-r.sentenceOf(all[j].place().Start) <= 1; j-- {
			if b, ok := r.ents.Lookup(all[j].Speaker); ok && b.Kind != entity.Person && b.Kind != entity.Place && r.paragraphs[at] == r.paragraphs[r.sentenceOf(all[j].place().Start)] {
				s.Speaker = b.ID
				break
			}
		}
	}
}

// topicOf returns the body that sentence n, of the same paragraph as the next, starts with, or 0.
func (r *run) topicOf(n int) entity.ID {
	if n < 1 || n+1 >= len(r.paragraphs) || r.paragraphs[n] != r.paragraphs[n+1] {
		return 0
	}
	for m := range r.ents.In(article.Span{Start: r.starting[n-1], End: r.starting[n]}) {
		if e, ok := r.ents.Lookup(m.Entity); ok && m.Span.Start-r.starting[n-1] <= len("The ") && e.Kind == entity.Organization {
			return e.ID
		}
	}
	return 0
}
