package claim

import (
	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// silences looks for those who take no side or could not be asked: the stances that several words make.
func (r *run) silences() {
	s := &r.s
	for i := range s.toks {
		if !s.used[i] && s.has(i, wSilence) && s.is(i, "confirm", "deny", "verify", "admit", "acknowledge", "dispute") {
			r.neither(i)
		}
	}
	for i := range s.toks {
		if s.used[i] {
			continue
		}
		c := s.class[i]
		if !c.has(wSilence | wWithhold | wDeclining | wTell | wGive | wRespond | wContact | wMerit | wDodge | wRefer | wSilent) {
			continue
		}
		switch {
		case c.has(wWithhold) && (s.isVerb(i) || s.is(i+1, "to")) && r.withhold(i):
		case c.has(wDeclining) && s.tag(i) == syntax.NOUN && r.refusal(i):
		case s.is(i, "stop") && r.short(i):
		case s.is(i, "rule", "exclude") && s.isVerb(i) && r.ruled(i):
		case c.has(wTell|wGive) && s.isVerb(i) && r.untold(i):
		case c.has(wRespond) && s.isVerb(i) && r.unanswered(i):
		case c.has(wContact|wMerit) && s.tag(i) == syntax.NOUN && r.noWord(i):
		case s.is(i, "response", "reply", "word", "answer", "comment", "reaction", "statement") && s.tag(i) == syntax.NOUN && r.noWord(i):
		case s.is(i, "reach", "contact") && s.isVerb(i) && r.unreached(i):
		case s.is(i, "available", "unavailable") && r.unavailable(i):
		case c.has(wDodge) && s.isVerb(i) && r.dodged(i):
		case c.has(wRefer) && s.isVerb(i) && r.deferred(i):
		case s.is(i, "position", "liberty") && r.unfit(i):
		case s.is(i, "fail") && s.isVerb(i) && r.failed(i):
		case s.is(i, "hear") && s.is(i+1, "back") && r.unheardFrom(i):
		case s.is(i, "hang", "hung") && r.hungUp(i):
		case s.is(i, "nothing") && r.spent(i):
		case c.has(wSilent) && r.silent(i):
		case s.is(i, "invoke", "plead", "assert", "take", "cite") && s.isVerb(i) && r.fifth(i):
		}
	}
}

// neither handles "did not confirm or deny", "neither confirmed nor denied", "declined to confirm or deny".
func (r *run) neither(i int) bool {
	s := &r.s
	j := i + 1
	for j < len(s.toks) && j < i+6 && (s.is(j, "or", "nor", "to", ",", "and", "explicitly", "even", "publicly") || s.tag(j) == syntax.ADV) {
		j++
	}
	if j == i+1 || !s.is(j, "deny", "confirm", "dispute", "refute") && !(s.is(j, "rule") && s.is(j+1, "out")) || s.is(j, s.toks[i].Lemma) || s.is(j-1, "and") {
		return false
	}
	g := s.groupOf(i)
	first := g.first
	off := g.neg
	top := i
	for k := i - 1; k >= 0 && k > i-7; k-- {
		if s.is(k, "ask", "press", "invite") {
			off = false
			break
		}
		if s.is(k, "neither", "not", "n't", "n’t", "nor", "never", "without", "cannot") {
			off, first = true, min(first, k)
		}
		if s.has(k, wWithhold|wDeclining) {
			off, first, top = true, min(first, k), k
			if s.isVerb(k) {
				gk := s.groupOf(k)
				first = min(first, gk.first)
			}
			break
		}
		if s.is(k, ",", ";", "but") && first < i {
			break
		}
	}
	last := j
	if s.is(j, "rule") {
		last++
	}
	if !off || g.unreal || s.question(i) {
		if g.inf || g.unreal || g.modal != "" {
			s.used[i], s.used[j] = true, true // asked to confirm or deny
			return true
		}
		return false
	}
	if s.is(s.head[i], "ask") && g.inf {
		return true
	}
	target := s.target(j)
	if target.IsZero() || target.Start < s.toks[j].Span.Start {
		if t := s.target(i); !t.IsZero() && t.Start > s.toks[j].Span.Start {
			target = t
		}
	}
	if target.IsZero() {
		target = s.after(j)
	}
	sub := s.subject(top)
	if s.has(top, wDeclining) {
		sub = s.kid(top, syntax.NmodPoss)
	}
	r.add(Neither, first, last, i, r.holderAt(sub), target, g.hedged)
	return true
}

// told reports whether verb v is one of telling, so that not doing it is no comment:
// one of the class wTell, or of wGive with information as its object.
func (r *run) told(v int) bool {
	s := &r.s
	switch {
	case s.is(v, "name", "identify", "interview", "quote", "draw") && s.kid(v, syntax.AuxPass) >= 0 || s.is(v-1, "be") && s.xpos(v, "VBN"):
		return s.is(v, "interview", "draw")
	case s.is(v, "confirm", "verify") && !s.used[v]:
		return true
	case s.is(v, "deny", "acknowledge", "admit", "accept"):
		return false
	case s.is(v, "describe", "characterize", "characterise", "name", "identify", "call") && s.prep(v, "as") >= 0:
		return false // refuses to describe it as a coup
	case s.is(v, "say") && (s.is(v+2, "word", "words") || s.is(v+1, "sorry", "goodbye", "hello", "thanks")), s.is(v, "say") && s.is(s.kid(v, syntax.Obj), "word", "phrase", "grace", "prayer", "sorry", "goodbye", "hello", "thanks"):
		return false
	case s.is(v, "speak", "talk"):
		return s.prep(v, "with") < 0 || s.prep(v, "about", "on") >= 0
	case s.is(v, "address", "entertain", "take"):
		o := s.kid(v, syntax.Obj)
		return o >= 0 && (s.has(o, wProposition|wInformation) || s.is(o, "question", "issue", "matter", "topic", "query", "subject"))
	case s.has(v, wTell):
		return true
	case s.has(v, wGive):
		o := s.kid(v, syntax.Obj)
		if o < 0 {
			for j := v + 1; j < len(s.toks) && j < v+5; j++ {
				if s.has(j, wInformation) {
					return true
				}
			}
			return s.is(v, "go") && s.prep(v, "into") >= 0 || s.is(v, "get") && s.prep(v, "into") >= 0
		}
		return s.has(o, wInformation) && s.tag(o) != syntax.VERB || s.is(o, "them", "it", "one", "any") && (r.last.asked || s.hasBefore(v, wAsk) || r.document(v))
	}
	return s.is(v, "interview") || s.is(v, "draw") || s.is(v, "speculate")
}

// about returns the words for what verb v of telling is about.
func (s *sentence) about(v int) article.Span {
	for j := v + 1; s.is(v, "answer") && j < v+6 && s.ok(j); j++ {
		if s.is(j, "question", "query") {
			return s.cover(v+1, s.clauseEnd(v))
		}
	}
	for k := s.first[v]; k >= 0; k = s.next[k] {
		if k > v && s.rel(k, syntax.Obl, syntax.Nmod, syntax.Advcl) {
			if p := s.kidIs(k, "on", "about", "regarding", "concerning", "into"); p >= 0 && p < k {
				from, to := s.full(k)
				return s.clip(max(from, p+1), to, v)
			}
		}
	}
	if s.is(v, "respond", "reply") {
		if k := s.prep(v, "to"); k >= 0 {
			return s.asking(k)
		}
	}
	if s.is(v, "comment", "respond", "elaborate", "speak", "reply") {
		// The parse may have put "on …" elsewhere.
		if s.is(v+1, "on", "about") || s.is(v+1, "further", "publicly", "directly", "specifically") && s.is(v+2, "on", "about") {
			return s.after(v + 1)
		}
		return article.Span{}
	}
	return s.target(v)
}

// asking returns what the request that token k heads is about, or the request itself if it says more than "comment".
func (s *sentence) asking(k int) article.Span {
	for _, j := range [2]int{k, s.prep(k, "for")} {
		if !s.ok(j) {
			continue
		}
		if a := s.prep(j, "about", "on", "regarding", "over"); a >= 0 {
			return s.cover(s.full(a))
		}
		if a := s.kid(j, syntax.Acl); s.is(a, "ask") && s.is(a+1, "about", "whether", "if", "why", "how") {
			if s.is(a+1, "about", "if") {
				a++
			}
			return s.cover(a+1, s.clauseEnd(a+1))
		}
		if a := s.kid(j, syntax.Acl); a >= 0 && !s.is(a, "seek", "ask", "make", "send", "leave") {
			return s.cover(s.full(a))
		}
		if a := s.kid(j, syntax.Acl); a >= 0 && s.is(s.kid(a, syntax.Obj), "comment", "response", "information") {
			if b := s.prep(s.kid(a, syntax.Obj), "about", "on", "regarding"); b >= 0 {
				return s.cover(s.full(b))
			}
		}
		if a := s.kid(j, syntax.Acl); a >= 0 && s.kid(a, syntax.Obj) >= 0 && !s.is(s.kid(a, syntax.Obj), "comment", "response", "information") {
			return s.cover(s.full(s.kid(a, syntax.Obj)))
		}
	}
	if s.has(k, wProposition) && !s.has(k, wContact) {
		return s.cover(s.full(k))
	}
	return article.Span{}
}

// infinitive returns the verb of the infinitive that depends on token i, or -1.
func (s *sentence) infinitive(i int) int {
	if k := s.kid(i, syntax.Xcomp, syntax.Ccomp, syntax.Acl, syntax.Advcl); k > i && s.isVerb(k) && s.kidIs(k, "to") >= 0 {
		return k
	}
	for j := i + 1; j < len(s.toks) && j < i+5; j++ {
		if s.is(j, "to") {
			for j++; j < len(s.toks) && s.tag(j) == syntax.ADV; j++ {
			}
			if s.is(j, "be") {
				j++
			}
			if s.is(j, "elaborate", "comment", "answer", "respond", "discuss", "detail") && !s.isVerb(j) && s.tag(j-1) != syntax.DET {
				s.retag(j, syntax.VERB, "VB") // that the tagger took for a noun
			}
			if s.isVerb(j) {
				return j
			}
			return -1
		}
		if s.tag(j) != syntax.ADV && s.tag(j) != syntax.PUNCT {
			return -1
		}
	}
	return -1
}

// withhold handles decline and refuse.
func (r *run) withhold(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	if g.neg || s.unreal(i, g) || g.passive {
		return false
	}
	sub := r.taker(i)
	v := s.infinitive(i)
	if s.is(i+1, "to") && s.is(i+2, "be") {
		for j := i + 3; j < len(s.toks) && j < i+6; j++ {
			if s.is(j, "specific", "precise") {
				r.add(Declined, g.first, j, i, r.holderAt(sub), article.Span{}, g.hedged)
				return true
			}
		}
	}
	if s.is(v, "rule") && s.is(v+1, "out") {
		r.add(NonDenial, g.first, v+1, i, r.holderAt(sub), s.after(v+1), g.hedged)
		return true
	}
	if v >= 0 {
		at := v
		exact := s.has(v, wGive) && s.kidIs(s.kid(v, syntax.Obj), "specific", "exact", "precise") >= 0 // declined to give an exact price
		if !r.told(v) && !exact {
			at = -1
			for k := s.first[v]; k >= 0; k = s.next[k] {
				if k > v && s.rel(k, syntax.Conj) && s.xpos(k, "VB") && r.told(k) {
					at = k
				}
			}
			if at < 0 {
				return false
			}
		}
		last := at
		r.mute(at)
		target := s.about(at)
		if r.empty(i, target) {
			target = article.Span{}
		}
		r.add(Declined, g.first, last, i, r.holderAt(sub), target, g.hedged)
		return true
	}
	obj := s.object(i)
	if obj > i {
		switch {
		case s.is(obj, "comment"), s.is(obj, "interview"):
		case s.has(obj, wContact) && s.kidIs(obj, "interview") >= 0:
		case s.has(obj, wContact) && (s.prep(obj, "for") >= 0 && s.is(s.prep(obj, "for"), "comment", "interview", "information")):
		default:
			return false
		}
		target := s.asking(obj)
		if target.IsZero() && s.is(obj+1, "on", "about", "regarding") {
			target = s.after(obj + 1)
		}
		r.add(Declined, g.first, obj, i, r.holderAt(sub), target, g.hedged)
		return true
	}
	if obj < 0 && s.is(i, "decline") && (r.last.asked || s.hasBefore(i, wAsk) || s.kidIs(i, "when") >= 0) && s.prep(i, "in", "by", "to", "from", "at") < 0 && r.person(sub) {
		r.add(Declined, g.first, i, i, r.holderAt(sub), article.Span{}, g.hedged)
		return true
	}
	return false
}

// mute keeps the verbs that are joined to verb v from being read as stances of their own.
func (r *run) mute(v int) {
	s := &r.s
	for k := s.first[v]; k >= 0; k = s.next[k] {
		if s.rel(k, syntax.Conj) && s.xpos(k, "VB") {
			s.used[k] = true
		}
	}
}

// hasBefore reports whether a verb of one of the classes stands before token i.
func (s *sentence) hasBefore(i int, c class) bool {
	for j := range i {
		if s.has(j, c) && s.isVerb(j) {
			return true
		}
	}
	return false
}

// refusal handles "its refusal to comment".
func (r *run) refusal(i int) bool {
	s := &r.s
	v := s.infinitive(i)
	if v < 0 || !r.told(v) {
		return false
	}
	sub := s.kid(i, syntax.NmodPoss)
	if sub < 0 {
		sub = s.prep(i, "of", "by")
	}
	r.add(Declined, i, v, i, r.holderAt(sub), s.about(v), false)
	return true
}

// short handles "stopped short of denying".
func (r *run) short(i int) bool {
	s := &r.s
	if !s.is(i+1, "short") || !s.is(i+2, "of") || !s.has(i+3, wDeny|wAffirm) && !s.is(i+3, "dispute", "reject") {
		return false
	}
	g := s.groupOf(i)
	if g.neg || s.unreal(i, g) {
		return false
	}
	r.add(NonDenial, g.first, i+3, i, r.holderAt(r.taker(i)), s.target(i+3), g.hedged)
	return true
}

// ruled handles "did not rule out the possibility that".
func (r *run) ruled(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	if !g.neg || s.is(i, "rule") != s.is(i+1, "out") || g.unreal || s.question(i) || g.passive {
		return false
	}
	obj := s.object(i)
	if clause := s.clauseAfter(i); clause < 0 && !(s.is(obj, "possibility", "suggestion", "report", "claim") && (s.kid(obj, syntax.Acl, syntax.Ccomp) >= 0 || s.is(obj+1, "that"))) {
		return false
	}
	last := i
	if s.is(i, "rule") {
		last++
	}
	r.add(NonDenial, g.first, last, i, r.holderAt(r.taker(i)), s.target(i), g.hedged)
	return true
}

// untold handles verbs of telling under a negation: would not say, has not commented, is not going to discuss.
func (r *run) untold(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	if g.unreal || s.question(i) {
		return false
	}
	if s.is(i, "draw") && s.xpos(i, "VBN", "VBD") {
		return r.undrawn(i, g)
	}
	if g.passive {
		return false
	}
	if s.is(i, "say") && (s.is(i-1, "only") && (g.modal == "would" || g.modal == "will") || s.is(i+1, "only") && (g.modal == "would" || g.modal == "will")) && !g.neg {
		r.add(Declined, g.first, i, i, r.holderAt(r.taker(i)), r.topic(i), g.hedged)
		return true
	}
	if h := s.headOf(i); g.first == i && s.rel(i, syntax.Conj) && s.has(h, wAffirm|wConcede) && s.groupOf(h).neg {
		return false // would not confirm it or give details
	}
	if g.inf && s.is(s.headOf(i), "want", "wish", "care") && s.groupOf(s.head[i]).neg && s.is(i, "comment", "elaborate", "discuss", "speak", "talk", "answer", "respond", "say") {
		w := s.groupOf(s.head[i]) // did not want to comment
		if sub := r.taker(s.head[i]); !s.unreal(s.head[i], w) && r.somebody(sub) && w.do && !s.is(sub, "I", "we", "you", "one") && (s.is(i, "comment", "elaborate") || r.told(i) && s.prep(i, "about", "on", "into") >= 0) {
			r.add(Declined, w.first, i, i, r.holderAt(sub), s.about(i), w.hedged)
			return true
		}
		return false
	}
	if !g.neg && g.inf && s.is(i-2, "early", "soon", "premature") && s.is(i, "comment", "speculate") {
		if h, ok := r.said(i); ok { // it was too early to comment
			r.add(Declined, i-2, i, i, h, s.about(i), false)
			return true
		}
	}
	if !g.neg && g.inf && s.is(i-2, "early", "soon", "premature") && s.is(i, "say", "tell") && s.is(i+1, "whether", "if", "how", "who", "what", "why") {
		if h, ok := r.said(i); ok { // it was too early to say whether
			r.addUnconfirmed(i-2, i, i, h, s.after(i))
			return true
		}
	}
	if !g.neg {
		return r.nothing(i, g)
	}
	if g.inf && !g.yet && !g.going && !g.unable {
		// chose not to comment
		if !(s.is(s.head[i], "choose", "prefer", "opt", "elect", "ask") && s.is(i, "comment", "elaborate", "discuss")) || s.is(s.head[i], "ask") {
			return false
		}
	}
	sub := r.taker(i)
	if sub >= 0 && (s.nobody(sub) || !r.somebody(sub)) || s.is(sub, "you") {
		return false
	}
	clause := s.clauseAfter(i)
	wh := clause >= 0 && (s.kidIs(clause, "whether", "if", "how", "why", "when", "where", "who", "what", "which") >= 0 || s.is(s.left[clause], "whether", "if", "how", "why", "when", "where", "who", "what", "which")) ||
		s.is(i+1, "whether", "if", "how", "why", "when", "where", "who", "what", "which", "exactly")
	asked := s.hasBefore(i, wAsk) || s.kidIs(i, "when") >= 0 || s.is(i+1, "when") && s.has(i+2, wAsk) || r.last.asked
	reason := Declined
	switch {
	case s.is(i, "comment"):
		if g.have || g.yet || g.do && s.is(g.first, "do") && s.xpos(g.first, "VBD") {
			reason = NoResponse
		}
	case s.is(i, "confirm", "deny", "verify", "respond", "reply", "acknowledge", "admit"):
		return false
	case s.is(i, "say") && (g.modal == "can" || g.modal == "could"):
		if wh || s.certain(i) {
			r.addUnconfirmed(g.first, i, i, r.holderAt(sub), s.after(i))
			return true
		}
		return false
	case s.is(i, "say") && s.is(i+1, "no", "yes"):
		return false
	case s.is(i, "say", "tell"):
		if g.yet && wh && s.is(i, "say") {
			reason = NoResponse // has yet to say whether
			break
		}
		firm := g.modal == "would" || g.modal == "will" || g.going
		open := s.is(i+1, "whether", "if") && g.do && s.xpos(s.aux(g), "VBD") && s.is(i, "say") // did not say whether
		if !firm && !open && !(asked && wh) || clause >= 0 && !wh || s.is(i, "tell") && !wh {
			return false
		}
		if clause < 0 && !wh && s.object(i) > i && !s.has(s.object(i), wInformation) && !s.is(s.object(i), "more", "anything", "much") {
			return false
		}
		if s.is(sub, "I", "we") && !wh {
			return false // I would not say he is wrong
		}
	case s.is(i, "elaborate"):
	case s.is(i, "take"):
		if !g.do && g.modal != "would" || !s.is(s.object(i), "question") || s.kid(s.object(i), syntax.Det) >= 0 {
			return false
		}
	case s.is(i, "answer"):
		if g.unable || g.modal == "can" || g.modal == "could" {
			return false
		}
		if o := s.object(i); o > i && !s.has(o, wContact) || o < 0 && !asked && s.kidIs(i, "directly") < 0 {
			return false
		}
		if o := s.object(i); o > i && s.is(o, "call", "email", "phone", "message", "door", "telephone") || s.is(i+1, "when") && g.do {
			reason = NoResponse
		}
		if q := s.asked(i + 2); s.is(i+1, "when") && !q.IsZero() {
			r.add(reason, g.first, i, i, r.holderAt(sub), q, g.hedged)
			return true
		}
	case s.is(i, "discuss", "disclose", "reveal", "identify", "specify", "name", "divulge"), s.is(i, "detail", "describe", "characterize"):
		// A habit or a refusal, not just something that was left out.
		firm := g.modal == "would" || g.modal == "will" || g.going || s.is(i, "discuss", "disclose") && g.modal == "can" || g.do && !s.xpos(s.aux(g), "VBD") && s.is(i, "discuss")
		open := s.is(i+1, "whether", "if") && g.do && s.xpos(s.aux(g), "VBD") // did not reveal whether
		if !firm && !asked && !open || !r.told(i) || g.have && s.prep(i, "with") >= 0 {
			return false
		}
	case s.is(i, "speak") && g.have && (s.is(i+1, "publicly") || s.is(i+1, "about", "on") && s.groupOf(i).yet):
		reason = NoResponse
	case s.is(i, "address") && g.yet && s.has(s.object(i), wProposition):
		reason = NoResponse
	case s.is(i, "get", "go") && g.do && !s.xpos(s.aux(g), "VBD") && s.is(i+1, "into") && s.in[i] != 0 && s.is(sub, "we", "I") && s.is(s.prep(i, "into"), "specific", "specifics", "detail", "case", "matter", "speculation"):
	case s.is(i, "speak", "talk", "speculate", "get", "go"):
		if !(g.modal == "would" || g.modal == "will" || g.going || g.modal == "can") || !r.told(i) {
			return false
		}
		if s.is(i, "speak", "talk", "get", "go") && s.prep(i, "about", "on", "into") < 0 && !s.is(i+1, "about", "on", "into") {
			return false
		}
	case s.is(i, "release", "issue", "make") && s.is(s.object(i), "statement") && (g.do && s.xpos(s.aux(g), "VBD") || g.have):
		reason = NoResponse // did not release a statement
	case s.has(i, wGive):
		if s.is(s.object(i), "comment") {
			return false // that comment is kept back is told by the noun
		}
		detail := g.do && s.xpos(s.aux(g), "VBD") && s.is(s.object(i), "detail", "details", "specific", "specifics", "explanation") && s.kidIs(s.object(i), "any", "further", "more") >= 0
		if !(g.modal == "would" || g.modal == "will" || g.going || s.hasBefore(i, wAsk) && g.do || detail) || !r.told(i) {
			return false
		}
	default:
		return false
	}
	r.mute(i)
	r.add(reason, g.first, i, i, r.holderAt(sub), s.about(i), g.hedged)
	return true
}

// aux returns the first auxiliary of the group.
func (s *sentence) aux(g group) int {
	for j := g.first; j < g.last; j++ {
		if s.tag(j) == syntax.AUX {
			return j
		}
	}
	return g.first
}

// certain reports whether "with certainty" or the like follows token i.
func (s *sentence) certain(i int) bool {
	for j := i + 1; j < len(s.toks) && j < i+5; j++ {
		if s.is(j, "with") && s.is(j+1, "certainty", "certitude", "absolute", "any", "confidence", "100") {
			return true
		}
		if s.is(j, "sure", "certain") {
			return true
		}
	}
	return false
}

// nothing handles verbs of telling whose object is negated: offered no comment, gave no details.
func (r *run) nothing(i int, g group) bool {
	s := &r.s
	o := s.kid(i, syntax.Obj)
	if o < i || s.kidIs(o, "no") < 0 {
		return false
	}
	firm := g.modal == "would" || g.modal == "will"
	statement := s.is(o, "statement") && (g.have || g.yet || s.is(o-1, "public", "official", "formal")) // has made no public statement
	if !s.is(o, "comment", "answer", "response") && !statement && !(s.is(o, "detail", "information", "explanation", "question", "specifics") && (firm || s.is(i, "take") || s.hasBefore(i, wAsk))) {
		return false
	}
	if s.is(i, "get") {
		return false
	}
	sub := r.taker(i)
	if s.is(i, "issue", "make", "give", "offer", "provide", "take", "go", "supply", "release") && r.somebody(sub) {
		r.add(Declined, g.first, o, i, r.holderAt(sub), s.about(o), g.hedged)
		return true
	}
	return false
}
