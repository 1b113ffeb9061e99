package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/quote"
)

// A talk follows the turns of an interview or a transcript: what was asked last, and how far the answer has got.
type talk struct {
	blocks []article.Block // the turns still to come, and the one that the last sentence was in
	said   []piece         // what is said in turns, still to come
	turn   article.Block   // of the sentence; the zero Block is no turn
	number int             // of the sentence in its turn, from 0, the label left out
	asked  question
	told   question // what the answer says first, which somebody else may answer
	taken  bool     // the answer has said yes or no
	polite bool     // the answer has begun with thanks
}

// A question is what was asked last.
type question struct {
	span   article.Span // its words
	closed bool         // it can be answered by yes or no
	neg    bool         // it puts something negative: You never met him?
	denial bool         // it asks whether something is denied
	told   bool         // somebody said it, and did not ask
	verb   string       // its main verb
}

// loadTalk notes the turns of the article.
func (r *run) loadTalk() {
	r.talk = talk{}
	for b := range r.ents.Article().Blocks() {
		if b.Turn != article.NoTurn {
			r.talk.blocks = append(r.talk.blocks, b)
		}
	}
	if len(r.talk.blocks) == 0 {
		return
	}
	for q := range r.quotes.All() {
		if q.Rule == turnRule {
			for _, c := range q.Content {
				r.talk.said = append(r.talk.said, piece{c, q.ID})
			}
		}
	}
	slices.SortFunc(r.talk.said, func(a, b piece) int { return a.span.Compare(b.span) })
}

// from forgets the turns that end before offset.
func (t *talk) from(offset int) {
	for len(t.blocks) > 0 && t.blocks[0].Span.End <= offset {
		t.blocks = t.blocks[1:]
	}
	t.said = from(t.said, offset)
}

// turnRule is the rule of quotes that are turns.
const turnRule = "turn"

// enter moves to the turn that span, the next sentence, is in. It reports whether span is only the label of a turn.
func (r *run) enter(span article.Span) (label bool) {
	t := &r.talk
	t.from(span.Start)
	if len(t.blocks) == 0 || span.Start < t.blocks[0].Span.Start {
		t.turn = article.Block{}
		return false
	}
	b := t.blocks[0]
	if b != t.turn {
		if b.Turn == article.Question && !(b.Label.IsZero() && t.turn.Turn == b.Turn) {
			t.asked = question{}
		}
		if b.Turn == article.Answer && !b.Label.IsZero() || t.turn.Turn == article.Question {
			if t.turn.Turn == article.Answer {
				t.asked = t.told
				t.asked.told = true
			}
			t.told = question{}
			t.number, t.taken, t.polite = 0, false, false
		} else {
			t.number++
		}
		t.turn = b
	} else {
		t.number++
	}
	if !b.Label.IsZero() && span.Start <= b.Label.Start {
		t.number--
		return true
	}
	if b.Turn == article.Answer && t.number < opening && !t.asked.span.IsZero() {
		r.last.asked, r.last.question, r.last.told = true, t.asked.span, article.Span{}
	}
	return false
}

// opening is how many sentences of an answer are read as an answer to the question.
const opening = 3

// spoke looks at the sentence that was just read, if it is in a turn: found is how many stances were found before it.
func (r *run) spoke(found int) {
	switch r.talk.turn.Turn {
	case article.Question:
		// Whoever asks takes no stance.
		label := r.talk.turn.Label
		kept := slices.DeleteFunc(r.found[found:], func(f finding) bool {
			return f.holder.span == label && !label.IsZero() || r.isYou(f.holder.span)
		})
		r.found = r.found[:found+len(kept)]
		r.pose()
		r.alleged = r.number
	case article.Answer:
		defer r.tell()
		if r.talk.number < opening && !r.talk.asked.span.IsZero() {
			r.reply(found)
		}
	}
}

// tell notes what the sentence of an answer says, or asks, for whoever speaks next.
func (r *run) tell() {
	s, t := &r.s, &r.talk
	asked := t.asked
	if n := len(s.toks); t.told.span.IsZero() || s.is(n-1, "?") {
		t.asked = t.told
		r.pose()
		t.told, t.asked = t.asked, asked
	}
}

// isYou reports whether span is the word you.
func (r *run) isYou(span article.Span) bool {
	return strings.EqualFold(r.text[span.Start:span.End], "you")
}

// turnQuote returns the quote that is the turn at offset.
func (r *run) turnQuote(offset int) (quote.Quote, bool) {
	t := &r.talk
	t.said = from(t.said, offset)
	if len(t.said) == 0 || offset < t.said[0].span.Start {
		return quote.Quote{}, false
	}
	return r.quotes.Lookup(t.said[0].id)
}

// isAsked reports whether q, which does not start before that of the last call, is what somebody asks in a turn,
// or what whoever is asked is told to have said: nobody is on record through a question.
func (r *run) isAsked(q quote.Quote) bool {
	t := &r.talk
	t.from(q.Span.Start)
	if len(t.blocks) == 0 || q.Span.Start < t.blocks[0].Span.Start || t.blocks[0].Turn != article.Question {
		return false
	}
	if q.Rule == turnRule || r.isYou(q.Source) {
		return true
	}
	if i := r.token(q.Cue.Start); i < r.doc.Len() && !q.Cue.IsZero() && r.doc.Token(i).XPOS == "VB" {
		return true // What did the owner say?
	}
	i := r.token(q.Span.Start)
	return i < r.doc.Len() && q.Kind != quote.Direct && opensQuestion(r.doc.Token(i).Form) // Were you asleep, as the company says?
}
