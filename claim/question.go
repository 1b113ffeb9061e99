package claim

import (
	"strings"

	"example.com/newstext/article/syntax"
)

// pose notes what the sentence asks.
func (r *run) pose() {
	s := &r.s
	from, end := 0, len(s.toks)
	for from < end && (s.is(from, "and", "but", "so", "or", "well", "okay", "now", "then", "yet", "ok") || s.tag(from) == syntax.PUNCT) {
		from++
	}
	for j := from; j < end && j < from+5; j++ { // Mr. Sitoe, did you …
		if s.is(j, ",") {
			from = j + 1
			break
		}
		if s.tag(j) != syntax.PROPN && s.tag(j) != syntax.NOUN && !s.is(j, "thank", "thanks", "you", "sorry", "sir", "madam", "ma'am", "first", "then") {
			break
		}
	}
	for end > from && s.tag(end-1) == syntax.PUNCT {
		end--
	}
	asks := s.is(end, "?")
	switch {
	case end-from < 2 && asks && s.is(from, "right", "correct", "true", "really", "yes", "no"):
		r.talk.asked.closed = true // The engine failed. Right?
		return
	case end-from < 2, s.is(from, "thank", "thanks", "good", "welcome", "hello"):
		return
	}
	if end-from <= 12 && (s.auxiliaryAt(from) || s.is(from, "any", "what")) {
		for i := from; i < end; i++ {
			if s.is(i, "comment", "response", "reaction") && (s.is(i-1, "your", "a", "any", "the", "official") || s.is(from, "any")) {
				return // Do you have any comment?
			}
		}
	}
	if s.is(from, "I") && s.is(from+1, "put", "suggest") { // I put it to you that …
		for i := from + 2; i < from+6 && i+2 < end; i++ {
			if s.is(i, "that") {
				r.talk.asked = question{span: s.cover(i+1, end-1), closed: true}
				return
			}
		}
	}
	q := question{span: s.cover(from, end-1)}
	switch {
	case s.auxiliaryAt(from):
		if !r.asksWhether(&q, from, end) {
			return
		}
	case s.wh(from) || s.wh(from+1) && s.tag(from) == syntax.ADP:
	default:
		q = r.put(from, end)
		if q.span.IsZero() {
			return
		}
		if k := s.tagQuestion(from, end); k >= 0 {
			q.span = s.cover(from, k-1)
		}
	}
	for i := from; i < end; i++ {
		if s.isVerb(i) && s.rel(i, syntax.Root) {
			q.verb = s.lemma[i]
			break
		}
	}
	r.talk.asked = q
}

// auxiliaryAt reports whether token i is a verb that opens a question to be answered by yes or no.
func (s *sentence) auxiliaryAt(i int) bool {
	return opensQuestion(s.form(i))
}

// opensQuestion reports whether form is an auxiliary.
func opensQuestion(form string) bool {
	switch strings.ToLower(form) {
	case "do", "does", "did", "is", "are", "was", "were", "am", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might", "must", "shall",
		"ca", "wo":
		return true
	}
	return false
}

// form returns the form of token i, or nothing.
func (s *sentence) form(i int) string {
	if !s.ok(i) {
		return ""
	}
	return s.toks[i].Form
}

// wh reports whether token i is a word that asks for more than yes or no.
func (s *sentence) wh(i int) bool {
	return s.is(i, "what", "who", "whom", "whose", "which", "why", "how", "when", "where")
}

// asksWhether reads a question that starts with an auxiliary at token from. It reports false if it only asks whether what was put before is so.
func (r *run) asksWhether(q *question, from, end int) bool {
	s := &r.s
	you := from + 1
	if s.is(you, "not", "n't", "n’t") {
		you++
	}
	last := func(i int) bool { return i >= end }
	// Is that right? Is it true that …? Is it the case that …?
	if s.is(from, "be") && s.is(you, "that", "this", "it") {
		j := you + 1
		for s.is(j, "really", "also", "still", "not", "in", "the", "fair") {
			j++
		}
		if s.is(j, "true", "right", "correct", "so", "accurate", "case", "fact", "not", "false", "wrong", "say", "to") || s.is(j-1, "to") {
			if s.is(j, "say", "to") {
				j++
			}
			if s.is(j, "say") {
				j++
			}
			if last(j + 1) {
				r.talk.asked.closed = !s.is(j, "false", "wrong") && !r.talk.asked.span.IsZero()
				return false
			}
			if s.is(j+1, "that") {
				j++
			}
			if s.is(j, "that") && !s.is(j-1, "false", "wrong") {
				q.span, q.closed = s.cover(j+1, end-1), true
				return true
			}
		}
	}
	if s.is(you, "you") || s.tag(you) == syntax.PROPN || s.is(you, "the") {
		// Can you confirm that …? Do you deny …?
		for j := you + 1; j < end && j < you+8; j++ {
			deny := s.is(j, "deny", "dispute", "reject")
			if !deny && !s.is(j, "confirm", "admit", "acknowledge", "accept", "concede", "say", "tell", "clarify", "agree") {
				continue
			}
			if deny && !s.isVerb(j) || s.is(you, "the") && !deny && !s.is(j, "confirm", "admit", "acknowledge", "accept", "concede") {
				break
			}
			if !deny && s.is(j, "say", "tell", "clarify", "agree") {
				k := j + 1
				if s.is(k, "us", "me", "we") {
					k++
				}
				if !s.is(k, "whether", "if") && !(s.is(j, "agree") && s.is(k, "that")) {
					if s.wh(k) || s.is(from, "can", "could", "will", "would") {
						return true
					}
					break
				}
				j = k - 1
			}
			k := j + 1
			for s.is(k, "that", "whether", "if", "or") && !last(k+1) && !(s.is(k, "that") && s.is(k+1, "claim", "report", "allegation", "accusation", "charge", "he", "she") && s.tag(k) == syntax.DET) {
				k++
			}
			q.closed, q.denial = true, deny
			if last(k) || last(k+1) && s.is(k, "that", "this", "it", "them", "those") {
				if r.talk.asked.span.IsZero() {
					q.closed = false
					return true
				}
				r.talk.asked.closed, r.talk.asked.denial = true, deny
				return false // can you confirm that
			}
			q.span = s.cover(k, end-1)
			return true
		}
	}
	if last(you+1) && s.tag(you) == syntax.PRON { // Did he?
		r.talk.asked.closed = true
		return false
	}
	q.closed = !s.is(from, "would", "can", "could", "should", "may", "might", "must", "shall", "ca") && !r.opinion(from, end)
	return true
}

// opinion reports whether the question from token from up to end asks for an opinion or a feeling: nobody denies anything who has none.
func (r *run) opinion(from, end int) bool {
	s := &r.s
	for i := from + 1; i < end && i < from+10; i++ {
		if s.isVerb(i) && s.rel(i, syntax.Root) || i == from+2 {
			if s.is(i, "think", "believe", "feel", "want", "hope", "wish", "like", "love", "worry", "regret", "miss", "enjoy", "mind", "expect", "prefer", "agree", "consider",
				"fear", "support", "oppose", "trust", "remember", "recall", "see", "understand", "need", "ready", "afraid", "worried", "happy", "proud", "sorry", "surprised", "confident", "optimistic", "angry") {
				return true
			}
		}
	}
	return false
}

// put reads a question, or a statement that somebody is asked to answer, in the order of a statement: You knew of it?
func (r *run) put(from, end int) question {
	s := &r.s
	if end-from < 3 {
		return question{}
	}
	if s.is(from, "there") { // There are reports that …
		for j := from + 1; j < end && j < from+7; j++ {
			if s.is(j, "that") && s.has(j-1, wTold) && j+3 < end {
				from = j + 1
				break
			}
		}
	}
	for i := from; i < end; i++ {
		if !s.isVerb(i) && s.kid(i, syntax.Cop) < 0 || !s.rel(i, syntax.Root, syntax.Conj, syntax.Ccomp, syntax.Parataxis) {
			continue
		}
		if s.kid(i, syntax.Nsubj, syntax.NsubjPass, syntax.Expl, syntax.Csubj) < 0 {
			continue
		}
		g := s.groupOf(i)
		if s.is(i, "deny", "confirm") && g.neg {
			return question{span: s.cover(from, end-1)}
		}
		if s.is(i, "deny", "dispute") { // You deny that you drove it?
			for j := i + 1; j < i+3 && j+2 < end; j++ {
				if s.is(j, "that") {
					return question{span: s.cover(j+1, end-1), closed: true, denial: true}
				}
			}
		}
		return question{span: s.cover(from, end-1), closed: true, neg: g.neg}
	}
	return question{}
}

// tagQuestion returns where the tag of a question starts, its comma: You knew, didn't you; or -1.
func (s *sentence) tagQuestion(from, end int) int {
	for j := max(from+2, end-5); j < end; j++ {
		if s.is(j, ",") && (s.auxiliaryAt(j+1) || s.is(j+1, "right", "correct", "yes", "no", "is n't")) {
			return j
		}
	}
	return -1
}
