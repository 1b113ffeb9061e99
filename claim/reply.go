package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// reply reads the sentence as an answer to what was asked. found is how many stances were found before the sentence.
func (r *run) reply(found int) {
	s, t := &r.s, &r.talk
	q, ok := r.turnQuote(s.span.Start)
	if !ok {
		return
	}
	hold := r.source(q)
	if q.Source.IsZero() {
		hold = holder{speaker: q.Speaker}
	}
	here := false                           // the sentence has said so already
	for i := found; i < len(r.found); i++ { // That is not true: what was asked is not
		f := &r.found[i]
		if f.quote != q.ID && !r.withinTurn(f.quote, q.ID) || f.holder.speaker != hold.speaker || hold.speaker == 0 && f.holder.span != hold.span {
			continue
		}
		f.quote, f.holder = q.ID, hold
		if f.stance == NoComment && (f.target.IsZero() || r.points(f.target)) || r.points(f.target) && (here || s.at(f.target.Start) <= pointing) {
			f.target = t.asked.span
		}
		if f.target != t.asked.span {
			continue
		}
		here = true
		if t.taken { // No. That is not true: said once
			r.found = slices.Delete(r.found, i, i+1)
			i--
		}
		t.taken = true
	}
	if t.taken {
		return
	}
	if t.number > 1 || t.number == 1 && !t.polite {
		// Only the first words say yes or no, but for those that thank.
		if t.number > 0 {
			r.declines(q, hold)
		}
		return
	}
	yes, no, first, last := r.yesOrNo()
	if !yes && !no {
		t.polite = t.number == 0 && s.is(0, "thank", "thanks", "good", "look", "well")
		r.declines(q, hold)
		return
	}
	if !t.asked.closed {
		return
	}
	f := finding{cue: s.cover(first, last), holder: hold, target: t.asked.span, quote: q.ID}
	switch {
	case t.asked.neg && yes:
		return // Yes I did, or Yes, never
	case t.asked.neg:
		f.stance, f.reason = Confirm, Affirm
	case t.asked.denial && no:
		f.stance, f.reason = NoComment, NonDenial
	case t.asked.denial || no:
		f.stance, f.reason = Deny, Contrary
	default:
		f.stance, f.reason = Confirm, Affirm
	}
	t.taken = true
	r.contradicted[q.ID] = true
	// What the sentence goes on to say is the same denial: No, I was not asleep.
	kept := slices.DeleteFunc(r.found[found:], func(g finding) bool { return g.reason == Contradict && g.quote == q.ID })
	r.found = append(r.found[:found+len(kept)], f)
	for k := first; k <= last; k++ {
		s.used[k] = true
	}
}

// withinTurn reports whether quote id is told in quote turn: I decline (to answer that).
func (r *run) withinTurn(id, turn quote.ID) bool {
	q, ok := r.quotes.Lookup(id)
	return ok && q.Within == turn
}

// pointing is how far into a sentence a word can stand that points to the question: No, that is not true.
const pointing = 3

// points reports whether target only points to what was said before: that, it, this.
func (r *run) points(target article.Span) bool {
	switch strings.ToLower(r.text[target.Start:target.End]) {
	case "that", "this", "it", "those", "these", "them", "the question", "that question", "any of that", "all of that", "the claim", "that claim", "the allegation", "that allegation",
		"the accusation", "that accusation", "those allegations", "the allegations", "the report", "that report", "the reports", "those reports", "these reports":
		return true
	}
	return false
}

// yesOrNo reports whether the sentence starts as an answer that says yes or no, and which words say so.
func (r *run) yesOrNo() (yes, no bool, first, last int) {
	s := &r.s
	i := 0
	for s.is(i, "well", "look", "oh", "ah", "actually", "frankly", "listen", "honestly", "thank", "you", "thanks", "sir", "ma'am", "madam", "so", "minister", "to", "be", "clear", "honest", "let", "me", "say") || s.tag(i) == syntax.PUNCT {
		if s.is(i, "you", "be", "clear", "honest", "me", "to", "let", "say", "so") && i == 0 {
			break
		}
		if i++; i > 7 {
			break
		}
	}
	if i > 0 && s.tag(i-1) != syntax.PUNCT {
		i = 0 // Look at the figures
	}
	stop := func(j int) bool { return j >= len(s.toks) || s.tag(j) == syntax.PUNCT }
	word := strings.ToLower(s.form(i))
	switch word {
	case "no", "nope", "nonsense", "rubbish", "negative", "untrue", "false", "wrong", "lies":
		if stop(i+1) || s.tag(i+1) == syntax.PRON && word == "no" {
			return false, true, i, i
		}
	case "never":
		return false, !s.is(i+1, "mind"), i, i
	case "not":
		switch {
		case s.is(i+1, "at") && s.is(i+2, "all"), s.is(i+1, "in") && s.is(i+2, "the"), s.is(i+1, "a") && s.is(i+2, "single", "word", "bit", "chance"):
			return false, true, i, i + 2
		case s.is(i+1, "true", "one", "once", "so", "correct", "me", "us"):
			return false, true, i, i + 1
		}
	case "absolutely", "certainly", "definitely", "of", "categorically", "obviously", "clearly":
		j := i + 1
		if word == "of" {
			if !s.is(j, "course") {
				return false, false, 0, 0
			}
			j++
		}
		if s.is(j, "not") && stop(j+1) || s.is(j, "no") && stop(j+1) {
			return false, true, i, j
		}
		if stop(j) {
			return true, false, i, j - 1
		}
	case "yes", "yeah", "yep", "correct", "true", "indeed", "exactly", "precisely", "affirmative", "yup":
		if s.is(i+1, "and") && s.is(i+2, "no") || s.is(i+1, ",") && s.is(i+2, "no") {
			return false, false, 0, 0
		}
		if stop(i+1) || s.tag(i+1) == syntax.PRON {
			return true, false, i, i
		}
	case "right":
		if s.is(i+1, ".") {
			return true, false, i, i
		}
	case "nothing":
		if s.is(i+1, "of") && s.is(i+2, "the") && s.is(i+3, "kind", "sort") {
			return false, true, i, i + 3
		}
	}
	if y, n, f, l := r.elliptic(i); y || n {
		return y, n, f, l
	}
	if f, l := r.mistaken(i); l > 0 {
		return false, true, f, l
	}
	// One has, yes. Not in March, no.
	if n := len(s.toks); n > 3 && n <= 8 && s.is(n-1, ".") && s.is(n-3, ",") && s.is(n-2, "yes", "no") {
		return s.is(n-2, "yes"), s.is(n-2, "no"), n - 2, n - 2
	}
	return r.echo(i)
}

// mistaken reads an answer that says that whoever was cited is wrong: The collector is mistaken.
func (r *run) mistaken(i int) (first, last int) {
	s := &r.s
	for j := i + 1; j < len(s.toks)-1 && j < i+5; j++ {
		if !s.is(j, "be", "'s", "’s", "'re") {
			if s.tag(j) == syntax.PUNCT {
				break
			}
			continue
		}
		k := j + 1
		for s.tag(k) == syntax.ADV && !s.is(k, "not", "never") {
			k++
		}
		if !s.is(k, "wrong", "mistaken", "lying", "misinformed", "liar", "lie") || k+1 < len(s.toks) && s.tag(k+1) != syntax.PUNCT && !s.is(k+1, "and", "about") {
			break
		}
		sub := strings.ToLower(s.form(j - 1))
		asked := strings.ToLower(r.text[r.talk.asked.span.Start:r.talk.asked.span.End])
		if s.is(j-1, "he", "she", "they", "you") || len(sub) > 3 && strings.Contains(asked, sub) {
			return j, k
		}
		break
	}
	return 0, 0
}

// echo reads an answer that says the verb of the question again, of somebody whom a pronoun stands for: It has not cracked.
func (r *run) echo(i int) (yes, no bool, first, last int) {
	s := &r.s
	if s.tag(i) != syntax.PRON || s.wh(i) || r.talk.asked.verb == "" {
		return false, false, 0, 0
	}
	for j := i + 1; j < len(s.toks) && j < i+6; j++ {
		if !s.isVerb(j) {
			if s.tag(j) != syntax.AUX && s.tag(j) != syntax.PART && s.tag(j) != syntax.ADV {
				break
			}
			continue
		}
		g := s.groupOf(j)
		if s.lemma[j] != r.talk.asked.verb || g.unreal || g.modal != "" && g.modal != "will" || s.question(j) || s.kid(j, syntax.Nsubj, syntax.NsubjPass) != i {
			break
		}
		return !g.neg && !r.talk.asked.told, g.neg, g.first, j
	}
	return false, false, 0, 0
}

// elliptic reads an answer that repeats no more than the verb, at token i: I did not, He has; or that says it is so: That is right.
func (r *run) elliptic(i int) (yes, no bool, first, last int) {
	s := &r.s
	if s.is(i, "I") && (s.is(i+1, "can") && s.is(i+2, "confirm") || s.is(i+1, "confirm")) {
		j := i + 1
		if s.is(j, "can") {
			j++
		}
		if s.is(j+1, "that", "this", "it") && (j+2 >= len(s.toks) || s.tag(j+2) == syntax.PUNCT) {
			return true, false, i + 1, j
		}
		return false, false, 0, 0
	}
	if s.tag(i) != syntax.PRON && s.tag(i) != syntax.DET || s.wh(i) {
		return false, false, 0, 0
	}
	j := i + 1
	never := s.is(j, "never")
	if never {
		j++
	}
	if !s.auxiliaryAt(j) && !s.is(j, "'s", "’s", "'re", "’re", "cannot") {
		return false, false, 0, 0
	}
	first, last = j, j
	neg := never || s.is(j, "cannot") || strings.HasSuffix(strings.ToLower(s.form(j)), "n't")
	k := j + 1
	if s.is(k, "not", "n't", "n’t", "never") {
		neg, last = true, k
		k++
	}
	if s.is(i, "that", "it", "this", "you") && s.is(j, "be", "'s", "’s", "'re") {
		for s.is(k, "absolutely", "quite", "exactly", "perfectly", "entirely", "certainly", "simply", "very", "indeed", "the", "completely", "just", "broadly", "substantially") {
			k++
		}
		if s.is(k, "right", "true", "correct", "so", "accurate", "case", "fact") && (k+1 >= len(s.toks) || s.tag(k+1) == syntax.PUNCT || s.is(k+1, "and", "that")) {
			return !neg, neg, first, k
		}
	}
	for s.is(k, "indeed", "so", "certainly", "either", "sir", "ma'am", "there", "here", "then") {
		k++
	}
	if k < len(s.toks) && s.tag(k) != syntax.PUNCT || s.is(k, "?") {
		return false, false, 0, 0
	}
	if never {
		first--
	}
	return !neg, neg, first, last
}

// declines notes that the sentence gives no answer in words that are a refusal only as an answer: I have nothing for you on that.
func (r *run) declines(q quote.Quote, hold holder) {
	s := &r.s
	if slices.ContainsFunc(r.found, func(f finding) bool { return f.quote == q.ID && f.stance == NoComment }) {
		return
	}
	for i := range s.toks {
		if i > 8 {
			return
		}
		first, last := -1, -1
		switch {
		case s.is(i, "nothing") && s.is(i-1, "have", "'ve", "’ve", "got") && s.pointless(i+1):
			first, last = i-1, i
		case s.is(i, "information", "update", "updates", "announcement", "comment", "details", "news") && s.is(i-1, "no") && s.is(i-2, "have") && s.pointless(i+1):
			first, last = i-2, i
		case s.is(i, "anything", "comment") && s.pointless(i+1) && s.hasNegHave(i):
			first, last = s.groupOf(s.have(i)).first, i
		case s.is(i, "go", "get", "going", "getting", "be", "drawn") && s.is(i+1, "into", "drawn") && i > 1:
			g := s.groupOf(i)
			if !g.neg {
				continue
			}
			first, last = g.first, i+1
		case s.is(i, "say", "discuss", "comment", "answer", "speculate", "elaborate") && s.isVerb(i) && !s.is(i+1, "that", "enough") && s.is(s.subject(i), "I", "we"):
			g := s.groupOf(i)
			if !g.neg || g.modal == "" && !g.going || g.unreal {
				continue
			}
			first, last = g.first, i
		case s.is(i, "next") && s.is(i+1, "question") && i < 2:
			first, last = i, i+1
		case s.is(i, "refer") && s.is(i+1, "you") && s.is(i+2, "to"), s.is(i, "leave") && s.is(i+1, "that", "it") && s.is(i+2, "to", "for"): // I will leave that to the inquiry
			r.found = append(r.found, finding{stance: NoComment, reason: Deferred, cue: s.cover(i, i+1), holder: hold, target: r.talk.asked.span, quote: q.ID})
			return
		}
		if first >= 0 {
			r.found = append(r.found, finding{stance: NoComment, reason: Declined, cue: s.cover(first, last), holder: hold, target: r.talk.asked.span, quote: q.ID})
			return
		}
	}
}

// pointless reports whether what follows "nothing" at token i is no more than to whom or on what: to say, for you on that, to add.
func (s *sentence) pointless(i int) bool {
	if s.is(i, "more", "further", "else") {
		i++
	}
	switch {
	case s.is(i, "for") && s.is(i+1, "you"), s.is(i, "to") && s.is(i+1, "say", "add", "share", "offer", "announce", "report", "tell"), s.is(i, "on") && s.is(i+1, "that", "this", "it"):
		return true
	}
	return i >= len(s.toks) || s.is(i, ".")
}

// have returns the verb have that the words up to token i are an object of, or -1.
func (s *sentence) have(i int) int {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if s.is(j, "have") {
			return j
		}
	}
	return -1
}

// hasNegHave reports whether token i is the object of a negated have: do not have anything.
func (s *sentence) hasNegHave(i int) bool {
	j := s.have(i)
	return j >= 0 && s.groupOf(j).neg
}
