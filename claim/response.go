package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// unanswered handles respond, reply, return and answer under a negation.
func (r *run) unanswered(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	if !g.neg || g.unreal || s.question(i) || g.inf && !g.yet {
		return false
	}
	if g.modal != "" && !(g.modal == "would" && s.is(i, "respond", "reply")) {
		return false
	}
	sub := r.taker(i)
	if g.passive {
		if sub >= 0 && s.has(sub, wContact) && s.is(i, "return", "answer") {
			to := s.prep(sub, "to", "with")
			if to < 0 {
				to = s.called(sub, g.first)
			}
			h := holder{}
			if to >= 0 {
				h = r.holderAt(to)
			} else if a := s.agent(i); a >= 0 {
				h = r.holderAt(a)
			}
			r.add(NoResponse, g.first, i, i, h, s.asking(sub), g.hedged)
			return true
		}
		return false
	}
	if sub >= 0 && (s.nobody(sub) || !r.somebody(sub)) {
		return false
	}
	o := s.object(i)
	to := s.prep(i, "to")
	switch {
	case s.is(i, "return", "answer", "pick", "take"):
		if o < i || !s.has(o, wContact) {
			return false
		}
	case to >= 0:
		if s.is(to, "call") && s.is(to+1, "for") && !s.is(to+2, "comment", "more", "information") {
			return false
		}
		if !s.has(to, wContact|wProposition) && !s.xpos(to, "VBG") && s.tag(to) != syntax.PROPN {
			return false
		}
	case s.prep(i, "with", "by", "in") >= 0 && s.kidIs(i, "immediately") < 0:
		return false
	}
	if h := s.headOf(i); s.rel(i, syntax.Conj) && s.ok(h) && s.used[h] && s.has(h, wRespond) && s.is(s.groupOf(i).first, "nor", s.lemma[i]) {
		return true // neither picked calls nor replied: said once
	}
	var target article.Span
	if to >= 0 {
		target = s.asking(to)
	} else if o > i {
		target = s.asking(o)
	}
	if target.IsZero() && to < 0 && o < 0 {
		target = r.last.request // asked both sides to publish it. Neither has responded.
	}
	h, first := r.holderAt(sub), g.first
	if sub < 0 && first == 0 && s.is(0, "neither") && first < i {
		h, first = holder{span: s.cover(0, 0)}, 1
	}
	r.add(NoResponse, first, i, i, h, target, g.hedged)
	return true
}

// called returns the noun for who was called, between the call at token i and token end, or -1:
// messages left with the union, calls seeking comment from the firm.
func (s *sentence) called(i, end int) int {
	for j := i + 1; j < end; j++ {
		if !s.is(j, "to", "with", "from", "for", "at") || s.is(j+1, "comment", "more", "further", "information") || s.isVerb(j+1) {
			continue
		}
		for k := j + 1; k < end; k++ {
			if s.isNoun(k) && !s.isNoun(k+1) && !s.xpos(k+1, "POS") && s.tag(k+1) != syntax.ADJ {
				return k
			}
		}
	}
	return -1
}

// noWord handles nouns of answering under "no": there was no word from, had no comment.
func (r *run) noWord(i int) bool {
	s := &r.s
	if s.is(i, "effort", "attempt", "call", "message", "email", "request", "inquiry", "query") {
		return r.unsuccessful(i)
	}
	if !s.is(i, "response", "reply", "word", "answer", "comment", "reaction", "statement") {
		return false
	}
	no := s.kidIs(i, "no", "any")
	if s.is(i, "statement") && s.is(i-1, "such") {
		return false
	}
	if no < 0 {
		for j := i - 1; j >= 0 && j > i-4; j-- {
			if s.is(j, "no", "any") {
				no = j
				break
			}
			if s.tag(j) != syntax.ADJ && s.tag(j) != syntax.ADV {
				break
			}
		}
	}
	if h := s.head[i]; no < 0 && s.is(i, "comment") && s.is(h, "have", "offer", "make", "provide") && s.rel(i, syntax.Obj) && s.isVerb(h) && s.groupOf(h).neg {
		no = i
	}
	if no < 0 || no > i {
		return false
	}
	about := func() article.Span {
		if k := s.prep(i, "on", "about", "regarding", "over"); k >= 0 {
			return s.cover(s.full(k))
		}
		for j := i + 1; j < i+9 && s.ok(j) && !s.isVerb(j) && s.tag(j) != syntax.PUNCT; j++ {
			if s.is(j, "on", "about") && !s.temporal(j+1) {
				if s.is(j+1, "whether") {
					j++
				}
				return s.after(j)
			}
		}
		return article.Span{}
	}
	from := s.prep(i, "from", "by")
	if from < 0 {
		// The parse may have put "from …" at the verb.
		if h := s.head[i]; s.ok(h) {
			from = s.prep(h, "from")
		}
	}
	for j := no - 1; j >= 0 && j > no-5; j-- {
		if s.is(j, "if", "unless", "whether") {
			return false
		}
	}
	h := s.head[i]
	if s.is(no, "any") {
		// did not have any comment
		if !s.ok(h) || !s.isVerb(h) || !s.groupOf(h).neg {
			return false
		}
	}
	switch {
	case s.is(h, "return", "vouchsafe") && s.is(i, "answer", "reply", "response", "comment") && s.isVerb(h) && s.rel(i, syntax.Obj):
		g, sub := s.groupOf(h), r.taker(h)
		if g.neg || s.unreal(h, g) || !r.somebody(sub) {
			return false
		}
		to := s.prep(h, "to")
		if to < 0 {
			to = s.prep(i, "to")
		}
		var target article.Span
		if to >= 0 {
			target = s.asking(to)
		}
		r.add(NoResponse, g.first, i, i, r.holderAt(sub), target, g.hedged)
		return true
	case s.is(h, "have", "offer", "give", "make", "issue", "provide") && s.isVerb(h) && s.rel(i, syntax.Obj):
		sub := s.subject(h)
		if s.is(sub, "there") || !r.somebody(sub) || s.is(i, "word", "answer", "reaction") || s.is(i, "response") && !(s.is(h, "have") && (s.prep(i, "to") >= 0 || s.right[i] == i)) {
			if !(s.is(i, "word") && from >= 0) {
				return false
			}
		}
		g := s.groupOf(h)
		if s.unreal(h, g) {
			return false
		}
		t := about()
		if t.IsZero() {
			t = s.about(h)
			if t.Overlaps(s.toks[i].Span) {
				t = article.Span{}
			}
		}
		r.add(Declined, min(g.first, i), i, i, r.holderAt(sub), t, g.hedged)
		return true
	case s.is(h, "receive", "get", "elicit", "draw") && s.rel(i, syntax.Obj, syntax.NsubjPass) && (from >= 0 || s.has(s.subject(h), wContact)), s.is(h, "be", "come") && from >= 0, s.is(no-1, "be") || s.is(no-2, "be"):
		if s.is(i, "word", "answer", "statement") && from < 0 {
			return false
		}
		first := no
		for s.is(first-1, "be", "have", "there", "also", "yet", "still") {
			first--
		}
		r.add(NoResponse, first, i, i, r.holderAt(from), about(), false)
		return true
	case from >= 0 && s.is(i, "response", "reply", "comment", "word"):
		r.add(NoResponse, no, i, i, r.holderAt(from), about(), false)
		return true
	case s.is(i, "comment") && s.in[i] != 0 && s.right[i]-no < 6:
		// “No comment,” she said.
		q, _ := r.quotes.Lookup(s.in[i])
		if !q.Source.IsZero() {
			r.add(Declined, no, i, i, r.source(q), about(), false)
			return true
		}
	}
	return false
}

// unsuccessful handles calls that were not returned, went unanswered, attempts to reach somebody that failed.
func (r *run) unsuccessful(i int) bool {
	s := &r.s
	h := s.head[i]
	if !s.rel(i, syntax.Nsubj, syntax.NsubjPass) || !s.ok(h) {
		return r.recording(i)
	}
	to := s.prep(i, "to", "with")
	g := s.groupOf(h)
	if g.unreal || s.question(h) {
		return false
	}
	switch {
	case s.is(h, "unanswered", "unreturned"), s.is(h, "go", "remain") && s.is(h+1, "unanswered", "unreturned"):
		last := max(h, i)
		if s.is(last+1, "unanswered", "unreturned") {
			last++
		}
		r.add(NoResponse, g.first, last, last, r.holderAt(to), s.asking(i), g.hedged)
		return true
	case s.is(h, "unsuccessful", "fail", "unsuccessfully", "futile") && s.is(i, "effort", "attempt", "call"):
		v := s.infinitive(i)
		if v < 0 || !s.is(v, "reach", "contact", "call") || s.is(v, "call") && s.is(h, "fail") {
			return false
		}
		o := s.kid(v, syntax.Obj)
		if !r.somebody(o) {
			return false
		}
		r.add(Unreachable, g.first, h, h, r.holderAt(o), article.Span{}, g.hedged)
		return true
	case s.is(h, "prove") && s.is(h+1, "futile", "unsuccessful", "abortive", "fruitless") && s.is(i, "effort", "attempt", "call"):
		v := s.infinitive(i)
		if v < 0 || !s.is(v, "reach", "contact", "call", "speak") {
			return false
		}
		o := s.kid(v, syntax.Obj)
		if s.is(v, "speak") {
			o = s.prep(v, "to", "with")
		}
		if !r.somebody(o) {
			return false
		}
		r.add(Unreachable, g.first, h+1, h, r.holderAt(o), article.Span{}, g.hedged)
		return true
	case s.is(h, "reach") && s.is(i, "effort", "attempt", "call") && s.kid(h, syntax.Obj) >= 0:
		o := s.kid(h, syntax.Obj)
		if !s.is(o, "message", "line", "voicemail", "recording", "machine") {
			return false
		}
		hold := holder{}
		if v := s.infinitive(i); v >= 0 {
			hold = r.holderAt(s.kid(v, syntax.Obj))
		} else if to >= 0 {
			hold = r.holderAt(to)
		}
		r.add(Unreachable, g.first, o, h, hold, article.Span{}, g.hedged)
		return true
	}
	return r.recording(i)
}

// recording handles "Calls to the firm reached only a recorded message" where the parse lost the thread:
// the sentence starts with the attempt.
func (r *run) recording(i int) bool {
	s := &r.s
	if i > 2 || !s.is(i+1, "to") {
		return false
	}
	from := i + 2
	if s.is(from, "reach", "contact", "call") {
		from++
	}
	to := -1 // the last token of who was called
	for j := from; j < len(s.toks) && j < i+30; j++ {
		if to < 0 && (s.tag(j) == syntax.PUNCT || s.tag(j) == syntax.VERB || s.tag(j) == syntax.AUX) {
			to = j - 1
		}
		if to >= from && (s.is(j, "unsuccessful", "unanswered", "unreturned", "voicemail") || s.is(j, "message", "line", "machine") && s.is(j-1, "recorded", "answering", "disconnected", "voicemail")) {
			var h holder
			for k := to; k >= from; k-- {
				if s.isNoun(k) {
					h = holder{span: s.cover(from, to)}
					h.speaker = r.ents.Refers(h.span)
					break
				}
			}
			if h.span.IsZero() {
				return false
			}
			r.add(Unreachable, j, j, j, h, article.Span{}, false)
			return true
		}
	}
	return false
}

// unreached handles "could not be reached".
func (r *run) unreached(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	if !g.neg || g.unreal || s.question(i) {
		return false
	}
	if g.passive && (g.modal == "could" || g.modal == "can" || g.unable || g.have || g.be) {
		sub := r.taker(i)
		if sub < 0 || s.has(sub, wProposal) || s.is(sub, "agreement", "deal", "compromise", "goal", "target", "verdict", "conclusion", "decision", "consensus", "settlement", "village", "area") || !r.somebody(sub) {
			return false
		}
		var target article.Span
		if k := s.prep(i, "for"); k >= 0 {
			target = s.asking(k)
		}
		r.add(Unreachable, g.first, i, i, r.holderAt(sub), target, g.hedged)
		return true
	}
	if o := s.kid(i, syntax.Obj); !g.passive && o > i && (g.modal == "could" || g.unable) && r.somebody(o) && !s.is(o, "agreement", "deal", "compromise", "goal", "consensus", "verdict") {
		for j := i; j < len(s.toks) && j < i+9; j++ {
			if s.is(j, "comment") {
				r.add(Unreachable, g.first, i, i, r.holderAt(o), article.Span{}, g.hedged)
				return true
			}
		}
	}
	return false
}

// unavailable handles "was not immediately available for comment".
func (r *run) unavailable(i int) bool {
	s := &r.s
	comment := false
	for j := i + 1; j < len(s.toks) && j < i+6; j++ {
		if s.is(j, "comment", "interview") {
			comment = true
		}
	}
	g := s.groupOf(i)
	comment = comment || s.tag(i+1) == syntax.PUNCT && s.is(i-1, "immediately")
	if comment && s.is(i, "available") {
		for v := i - 1; v >= 0 && v > i-12; v-- {
			if s.is(v, "make") && s.isVerb(v) {
				return r.sheltered(v, i)
			}
		}
	}
	if !comment || !(g.neg || s.is(i, "unavailable")) || g.unreal || s.question(i) {
		return false
	}
	sub := r.taker(i)
	if !r.somebody(sub) {
		return false // no figures were immediately available
	}
	r.add(Unreachable, g.first, i, i, r.holderAt(sub), article.Span{}, g.hedged)
	return true
}

// sheltered handles "would not make its staff available for interviews": v is the verb, i the adjective.
func (r *run) sheltered(v, i int) bool {
	s := &r.s
	g, top := s.groupOf(v), v
	if h := s.headOf(v); s.has(h, wWithhold) && s.isVerb(h) {
		g, top = s.groupOf(h), h // declined to make her available
		if g.neg {
			return false
		}
	} else if !g.neg || g.inf || g.modal != "would" && g.modal != "will" && !(g.do && s.xpos(s.aux(g), "VBD")) {
		return false
	}
	sub := r.taker(top)
	if s.unreal(top, g) || g.passive || !r.somebody(sub) {
		return false
	}
	r.add(Declined, g.first, v, top, r.holderAt(sub), article.Span{}, g.hedged)
	s.used[i] = true
	return true
}

// unheardFrom handles "asked the company, but have not heard back": whoever was asked has not answered.
func (r *run) unheardFrom(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	if !s.isVerb(i) || !g.neg || g.unreal || s.question(i) {
		return false
	}
	who := s.prep(i, "from")
	if j := i + 2; who < 0 && s.is(j, "from") {
		for who = j + 1; s.isNoun(who+1) || s.tag(who) == syntax.DET || s.tag(who) == syntax.ADJ; who++ {
		}
	}
	for j := i - 1; j >= 0 && who < 0; j-- {
		if o := s.kid(j, syntax.Obj); s.is(j, "ask", "contact", "email", "e-mail", "call", "approach", "query", "message") && s.isVerb(j) && r.somebody(o) {
			who = o
		}
	}
	if who < 0 || !r.somebody(who) {
		return false
	}
	r.add(NoResponse, g.first, i+1, i, r.holderAt(who), article.Span{}, g.hedged)
	return true
}

// failed handles "failed to comment" and "failed to respond to questions".
func (r *run) failed(i int) bool {
	s := &r.s
	g, v, sub := s.groupOf(i), i+2, r.taker(i)
	if s.tag(v) == syntax.ADV {
		v++
	}
	if !s.is(i+1, "to") || !s.is(v, "comment", "respond", "reply") || g.neg || g.passive || s.unreal(i, g) || !r.somebody(sub) {
		return false
	}
	var target article.Span
	if k := s.prep(v, "to", "on", "about"); k >= 0 {
		if !s.has(k, wContact|wProposition) && s.is(v, "respond", "reply") {
			return false // failed to respond to treatment
		}
		target = s.asking(k)
	}
	r.add(NoResponse, g.first, v, i, r.holderAt(sub), target, g.hedged)
	return true
}
