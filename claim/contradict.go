package claim

import (
	"slices"
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/quote"
)

// A topics remembers which words were told in an article, by whom and in which sentence, roughly:
// words that start alike are the same, and a few collide.
type topics struct {
	at [4096]struct{ last, other telling }
}

// A telling is where a word was told, and by whom.
// In other is the last telling by somebody else than the last teller.
type telling struct {
	sentence int32
	speaker  int32 // an entity, less than 0 for the quotes of nobody known, 0 for the article itself
}

// teller returns the speaker of q as a telling has it.
func teller(q quote.Quote) int32 {
	if q.Speaker != 0 {
		return int32(q.Speaker)
	}
	return -int32(q.ID)
}

// by returns the last telling of a word by others than speaker.
func (t *topics) by(lemma string, speaker int32) telling {
	e := &t.at[key(lemma)]
	if e.last.speaker != speaker {
		return e.last
	}
	return e.other
}

// key returns the place of a word in topics.
func key(lemma string) int {
	if group, ok := alikeTo(lemma); ok {
		lemma = group
	}
	if n := len(lemma) - 3; n >= 4 && strings.HasSuffix(lemma, "ing") { // blurring: blur
		if lemma = lemma[:n]; lemma[n-1] == lemma[n-2] {
			lemma = lemma[:n-1]
		}
	}
	h := uint32(2166136261)
	for i := range min(len(lemma), 6) {
		b := lemma[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		h = (h ^ uint32(b)) * 16777619
	}
	return int(h^h>>15) & 4095
}

// content reports whether token i is a word with content.
func (s *sentence) content(i int) bool {
	switch s.tag(i) {
	case syntax.VERB, syntax.NOUN, syntax.ADJ, syntax.PROPN:
		l := s.lemma[i]
		return len(l) > 2 && !s.has(i, wEmpty)
	default:
		return false
	}
}

// remember notes what the sentence tells.
func (r *run) remember() {
	s := &r.s
	told := s.in[0] != 0
	denied := quote.ID(0) // what somebody denies was told by others
	last := r.lastDenial()
	if last != nil && last.reason == Contrary && s.span.Contains(last.cue) {
		if q, ok := r.quotes.Lookup(last.quote); ok && q.Kind == quote.Indirect && q.Cue.Overlaps(last.cue) {
			denied = q.ID
		}
	}
	for i := range s.toks {
		told = told || s.has(i, wTold|wAccuse|wAsk|wWrongdoing)
	}
	for i := range s.toks {
		if !s.content(i) || !(told || s.in[i] != 0) {
			continue
		}
		now := telling{sentence: r.number}
		if q, ok := r.quotes.Lookup(s.in[i]); ok {
			now.speaker = teller(q)
		}
		e := &r.topics.at[key(s.lemma[i])]
		if e.last.speaker != now.speaker && e.last.sentence != 0 {
			e.other = e.last
		}
		if s.in[i] == denied && denied != 0 {
			e.other = telling{sentence: r.number}
		}
		e.last = now
	}
	for i := range s.toks {
		if s.has(i, wAccuse) && s.isVerb(i) || s.is(i, "allegation", "accusation", "claim", "rumor", "rumour", "report", "suggestion", "charge", "speculation", "hoax", "lie", "denial", "complaint") {
			r.alleged = r.number
		}
	}
	if last != nil && s.span.Overlaps(last.cue) {
		r.alleged = r.number
	}
	r.answer()
}

// lastDenial returns the last of what was found that is no assertion, if it is a denial, or nil.
func (r *run) lastDenial() *finding {
	for n := len(r.found) - 1; n >= 0; n-- {
		if f := &r.found[n]; f.stance == Deny {
			return f
		} else if f.stance != Assert {
			break
		}
	}
	return nil
}

// denials looks for what contradicts a claim in words that do not say so: “I never met him,” she said.
func (r *run) denials() {
	s := &r.s
	for i := range s.toks {
		q, ok := r.quotes.Lookup(s.in[i])
		if !ok || s.used[i] || q.Source.IsZero() || r.contradicted[q.ID] || !s.main(i, q.ID) {
			continue
		}
		if len(r.found) > 0 {
			if f := r.found[len(r.found)-1]; f.quote == q.ID && f.stance == Deny && s.span.Overlaps(f.cue) {
				continue
			}
		}
		if r.contradicts(i, q) < 4 {
			r.expect(i, q)
			continue
		}
		r.contradicted[q.ID] = true
		r.found = append(r.found, r.contradiction(i, q))
	}
}

// contradiction returns the finding that the clause of token i, said in q, contradicts a claim.
func (r *run) contradiction(i int, q quote.Quote) finding {
	s := &r.s
	target := r.s.target(i)
	if o := s.kid(i, syntax.Obj); target.IsZero() || target.Len() < 12 || s.is(o, "anything", "anyone", "anybody") {
		from, to := i, i
		for from > s.left[i] && s.in[from-1] == q.ID {
			from--
		}
		for to < s.right[i] && s.in[to+1] == q.ID {
			to++
		}
		target = s.cover(from, to)
	}
	if n := s.left[i]; s.kidIs(i, "no") < 0 && s.tag(n) == syntax.DET && s.is(n, "no") || s.is(s.kid(i, syntax.Nsubj, syntax.NsubjPass), "nobody", "none", "nothing") {
		target = s.cover(n, s.clauseEnd(i)) // no pupil was ever turned away
	}
	if end := s.clauseEnd(i); end < len(s.toks) && s.in[end] == q.ID && s.toks[end].Span.End > target.End && s.toks[i].Span.Start < target.End {
		target.End = s.toks[end].Span.End // … by the time the crew came
	}
	cue := q.Cue
	if !s.span.Overlaps(cue) {
		last := i
		for k := s.first[i]; k >= 0; k = s.next[k] {
			if k > i && k < i+6 && (s.kidIs(k, "no") >= 0 || s.is(k, "nothing")) {
				last = k
			}
		}
		cue = s.cover(s.groupOf(i).first, last)
	}
	return finding{stance: Deny, reason: Contradict, cue: cue, holder: r.source(q), target: target, quote: q.ID}
}

// main reports whether token i is the predicate of a sentence of quote q, or of a clause joined to it.
func (s *sentence) main(i int, q quote.ID) bool {
	if !s.isVerb(i) && s.kid(i, syntax.Cop) < 0 && s.tag(i) != syntax.AUX {
		return false
	}
	if s.rel(i, syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Amod) {
		return false
	}
	for range 3 {
		h := s.head[i]
		if !s.ok(h) || s.in[h] != q {
			return true
		}
		if !s.rel(i, syntax.Conj, syntax.Parataxis, syntax.Ccomp) {
			return false
		}
		if s.rel(i, syntax.Ccomp) && !s.is(h, "think", "believe", "say", "be", "know", "tell", "want", "confident", "certain", "sure", "satisfied") {
			return false
		}
		i = h
	}
	return false
}

// spoken reports whether a cue is one of speech, rather than of thought or showing. No cue is.
func spoken(cue string) bool {
	if cue == "" {
		return true
	}
	cue = strings.ToLower(cue)
	for _, w := range []string{"think", "thought", "believ", "belief", "feel", "felt", "show", "suggest", "know", "knew", "hope", "fear", "expect", "indicat",
		"found", "find", "see", "saw", "reali", "doubt", "worr", "hear", "learn", "according", "remember", "recall", "reveal", "warn", "predict", "conclu", "estimat", "confirm", "admit", "acknowledg", "conced", "remind", "concern", "report", "agree"} {
		if strings.Contains(cue, w) {
			return false
		}
	}
	return true
}

// recent reports whether lemma was told in the last sentences.
func (r *run) recent(lemma string) bool {
	t := r.topics.at[key(lemma)].last
	return t.sentence != 0 && r.number-t.sentence <= 8
}

// contradicts weighs how surely the clause of token i, said in q, denies what the article tells before.
func (r *run) contradicts(i int, q quote.Quote) int {
	s := &r.s
	g := s.groupOf(i)
	if h := s.headOf(i); s.rel(i, syntax.Ccomp) && s.is(h, "believe") && s.in[h] == q.ID && s.groupOf(h).neg {
		g.neg = !g.neg // do not believe that it is: believe that it is not
	}
	cue := r.text[q.Cue.Start:q.Cue.End]
	no := -1 // a noun under no: there was no call
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if s.rel(k, syntax.Obj, syntax.Nsubj, syntax.NsubjPass, syntax.Obl) && (s.kidIs(k, "no") >= 0 || s.is(k, "nothing", "nobody", "none")) {
			no = k
		}
	}
	if s.kidIs(i, "no") >= 0 && !s.isVerb(i) {
		no = i
	}
	if k := s.kid(i, syntax.Nsubj, syntax.NsubjPass); k >= 0 && s.is(s.left[k], "not") && s.is(s.left[k]+1, "one", "a") {
		no = k // not one seal was broken
	}
	atNo := s.atNoTime(i)
	if atNo {
		g.neg, g.never, no = true, true, -1
	}
	if r.opposite(i) && !g.neg && !g.unreal && !s.question(i) && g.modal == "" && spoken(cue) {
		return 5
	}
	if s.is(s.subject(i), "he", "she") && r.unheardOf(q) {
		return 0 // nobody has said anything of whoever is named only here
	}
	if g.neg && s.between(g.first, i, "only") {
		return 0 // not only
	}
	if !g.neg && no < 0 || g.unreal || g.inf || s.question(i) || g.yet || !spoken(cue) || notSaid(cue) || s.is(no, "none") && s.is(no+2, "which", "whom") {
		return 0
	}
	if k := s.prep(i, "in"); s.is(k, "position") || s.is(i, "position") {
		return 0 // is in no position to
	}
	switch {
	case g.modal == "should" || g.modal == "must" || g.modal == "may" || g.modal == "might":
		return 0
	case no >= 0 && r.such(no):
	case s.is(no, "evidence", "proof", "indication", "sign") && (s.argued(no) || r.suspected(no)): // found no evidence of a leak
	case s.has(i, wOpen) && s.tag(i) != syntax.NOUN && !(g.never && s.is(i, "see", "aware", "know")) && !(s.is(i, "come") && s.is(i+1, "from")) && !(g.never && s.is(i, "hear") && s.is(i+1, "of") && r.repeats(q)):
		return 0
	case no >= 0 && s.has(no, wOpen):
		return 0
	case s.is(no, "complaint", "request", "application") && s.is(i, "receive", "file", "lodge", "make"):
		return 0 // none has come so far
	}
	n := 1
	bad := false // it tells of a wrong that is denied
	sub := s.subject(i)
	own := r.own(sub, q)
	past := g.have || s.xpos(s.aux(g), "VBD") || s.xpos(i, "VBD")
	if g.modal != "" || g.going {
		n -= 2
	}
	if s.is(i, "mine", "ours", "hers", "theirs") {
		n++
	}
	act := own && past && (g.never || g.neg && (g.do || g.be))
	if own && g.neg && g.have && g.modal == "" && !act { // I have not fled, if others have said so
		t := r.topics.by(s.lemma[i], teller(q))
		act = t.sentence != 0 && r.number-t.sentence <= 2 && s.content(i)
	}
	switch {
	case act && g.never && s.slightest(i):
		n, bad = n+3, true // never took a cent of it
	case act:
		n += 2
	case g.never:
		n++
	}
	for j := max(s.left[i], i-8); j <= min(s.right[i], i+12); j++ {
		bad = bad || s.in[j] == q.ID && s.has(j, wWrongdoing) && !s.has(j, wTold)
	}
	if own && g.neg && s.tag(i) == syntax.NOUN && s.is(i, "thief", "crook", "murderer", "killer", "spy", "fraud", "cheat", "forger", "rapist", "traitor", "criminal", "racist", "terrorist") {
		act, bad = true, true // I am not a thief
	}
	if bad && act {
		n += 2
	}
	sure := bad && act
	if no >= 0 {
		switch {
		case s.is(no, "nothing") && s.is(i, "wrong", "amiss"),
			s.is(no, "nothing") && s.is(no+1, "wrong", "improper", "illegal", "inappropriate"), s.is(no, "nothing") && s.is(no+1, "to") && s.is(no+2, "do"):
			n, sure = n+3, true
		case r.such(no):
			n, sure = n+3, true
		case s.is(no, "evidence", "proof", "indication") && r.charged(no):
			n, sure = n+3, true
		case s.is(no, "way") && s.is(no+1, "to"):
			return 0
		case s.is(no, "way") && s.is(i, "be"):
			n += 2
		case s.is(no, "evidence", "proof", "intelligence", "indication", "information", "sign") && (s.argued(no) || r.suspected(no)) && r.alleged != 0 && r.number-r.alleged <= 12:
			n, sure = n+3, true // no credible intelligence to suggest that
		case s.is(no, "evidence", "proof", "intelligence", "indication", "basis"):
			n++
		case s.is(i, "be") && (past || r.recent(s.lemma[no])):
			n++
			if past && s.has(no, wWrongdoing) {
				n++ // there was no breach
			}
		case s.rel(no, syntax.Nsubj, syntax.NsubjPass) && past && (r.recent(s.lemma[i]) || r.recent(s.lemma[no])):
			n++ // nobody arrested him
		}
	}
	insists := false
	for _, w := range []string{"insist", "maintain", "counter", "swear", "swore", "protest", "repl", "respond"} {
		if strings.Contains(strings.ToLower(cue), w) {
			n++
			insists = w != "repl" && w != "respond"
			break
		}
	}
	// Is it about what was told before? Of a predicate that is no verb it must be the predicate.
	hits, core := 0, false
	for j := s.left[i]; j <= s.right[i]; j++ {
		if s.in[j] != q.ID || !s.content(j) || j > i+8 || j < i-6 {
			continue
		}
		if t := r.topics.by(s.lemma[j], teller(q)); t.sentence == 0 || r.number-t.sentence > 12 {
			continue
		}
		hits++
		if s.isVerb(i) || s.is(i, "be") {
			core = core || j == i || j == no || s.head[j] == i && s.rel(j, syntax.Obj, syntax.Nsubj, syntax.NsubjPass)
		} else {
			core = core || j == i || j == no || s.is(i, "aware") && s.isNoun(j)
		}
	}
	involved := false // the glass did not come from us
	for j := s.left[i]; core && j <= s.right[i]; j++ {
		involved = involved || s.in[j] == q.ID && q.Kind == quote.Direct && s.is(j, "us", "our", "me", "my") && s.rel(j, syntax.Obl, syntax.Obj, syntax.NmodPoss)
	}
	if involved {
		n++
		if s.is(i, "come") {
			n++ // nor from anybody here
		}
	}
	if core {
		n++
	}
	if hits > 1 {
		n++
	}
	if j := s.left[i]; s.is(j, "contrary") && s.is(j+1, "to") && s.has(j+2, wTold) || s.is(0, "contrary") && s.in[0] == q.ID && s.has(2, wTold) {
		n, sure = n+3, true // Contrary to reports, she has not retired
	}
	since := r.number - r.alleged
	if r.alleged == 0 || since > 8 {
		since = 100
	}
	for j := range s.toks { // …, after media reports that he was
		if s.in[j] == 0 && s.tag(j) == syntax.NOUN && s.is(j, "report", "rumour", "rumor", "claim", "allegation", "speculation", "accusation", "suggestion") {
			since = 0
		}
	}
	if since <= 3 {
		n++
		if atNo {
			n, sure = n+2, true
		}
	}
	if insists && g.neg && past && g.modal == "" && (s.isVerb(i) || own) {
		n, sure = n+2, true
	}
	if since <= 2 && s.is(no, "evidence", "proof") && s.between(no, min(no+5, len(s.toks)), "that") {
		n++
	}
	again := r.repeats(q)
	if again && (own || core) {
		n++
	}
	if f := r.lastDenial(); again && f != nil && past && g.neg && g.modal == "" && s.span.Contains(f.cue) && f.cue.End <= q.Cue.Start && f.reason != Contradict {
		n, sure = n+2, true // denied the reports, saying she was not in the area
	}
	switch {
	case sure:
	case s.tag(i) == syntax.ADJ && !own && !(core && (again || no >= 0)), no >= 0 && s.has(i, wTold):
		return 0 // that is not acceptable: an opinion
	case act && !core && hits == 0 && !insists && since > 1:
		return 0
	case act && since > 8 && !insists && !(core && hits > 0), !act && !g.never && (since > 3 || !core) && no < 0 && !(involved && (hits > 1 || s.is(i, "come")) && since <= 8), no >= 0 && (since > 8 || since > 3 && !core):
		return 0
	}
	return n
}

// atNoTime reports whether the clause of token i starts with "at no time".
func (s *sentence) atNoTime(i int) bool {
	n := s.left[i]
	if s.tag(n) == syntax.PUNCT {
		n++
	}
	return s.is(n, "at") && s.is(n+1, "no") && s.is(n+2, "time", "point", "stage", "moment")
}

// opposites returns what cannot be if somebody is what word says: nobody is alive who has died.
func opposites(word string) string {
	switch word {
	case "alive":
		return "die"
	case "awake":
		return "asleep"
	case "sober":
		return "drunk"
	case "unharmed", "unhurt":
		return "injure"
	}
	return ""
}

// opposite reports whether the predicate at token i cannot be true if what was told is.
func (r *run) opposite(i int) bool {
	s := &r.s
	if o := opposites(s.lemma[i]); o != "" {
		return r.recent(o)
	}
	if !s.is(i, "safe", "fine", "well", "healthy") && !(s.is(i, "health") && s.is(i-1, "good", "excellent", "perfect")) {
		return false
	}
	// Of many things it is said that they are well: here it must answer a rumour.
	told := []string{"capture", "kidnap", "abduct", "steal", "theft", "missing", "die", "death", "dead"}
	if s.is(i, "safe") {
		told = told[:6] // who is safe after a shooting was not said to be dead
	}
	k := s.kid(i, syntax.Nsubj)
	return k >= 0 && !s.is(k, "it", "that", "this", "everything", "all", "you") && r.alleged != 0 && r.number-r.alleged <= 8 &&
		slices.ContainsFunc(told, r.recent)
}

// slightest reports whether what follows verb i is the least of its kind: a cent, a finger.
func (s *sentence) slightest(i int) bool {
	o := i + 2
	if s.is(o, "single") {
		o++
	}
	return s.is(i+1, "a", "one") && s.is(o, "cent", "penny", "dime", "nickel", "shilling", "kopek", "rupee", "centavo", "finger", "hair", "crumb")
}

// such reports whether the noun at token no, under a negation, is spoken of as such: no such meeting, no record of any such payment.
func (r *run) such(no int) bool {
	s := &r.s
	if s.is(no, "information", "knowledge", "plan", "intention", "comment", "authority", "power", "right", "luck") {
		return false
	}
	for j := no - 2; j < no+6 && j < len(s.toks); j++ {
		if j >= 0 && s.is(j, "such") && s.tag(j) != syntax.ADV && !s.is(j+1, "as") {
			return true
		}
	}
	return false
}

// argued reports whether what follows token i, evidence or the like, says what that would show: that it was so, to suggest that, suggesting.
func (s *sentence) argued(i int) bool {
	j := i + 1
	if s.is(j, "to") {
		j++
	}
	return s.is(i+1, "that") && s.xpos(i+1, "IN") || s.is(j, "suggest", "indicate", "show", "prove") && s.xpos(j, "VB", "VBG")
}

// charged reports whether what follows token i names an allegation or a wrong: no evidence to support the allegations.
func (r *run) charged(i int) bool {
	s := &r.s
	for j := i + 1; j < len(s.toks) && j < i+8 && s.tag(j) != syntax.PUNCT; j++ {
		if s.has(j, wWrongdoing) || s.is(j, "claim", "allegation", "accusation", "rumour", "rumor") {
			return true
		}
	}
	return false
}

// own reports whether token sub, the subject of something said in q, names who says q or those that they speak for.
func (r *run) own(sub int, q quote.Quote) bool {
	s := &r.s
	switch {
	case !s.ok(sub):
		return false
	case s.is(sub, "I", "we"):
		return true
	case s.tag(sub) == syntax.PRON:
		if q.Kind == quote.Direct || !s.is(sub, "he", "she", "they", "it") {
			return false
		}
		m, ok := r.mentionAt(sub)
		return s.is(sub, "it", "they") || !ok || m.Entity == 0 || q.Speaker == 0 || m.Entity == q.Speaker || speaksFor(r.text[q.Source.Start:q.Source.End])
	case q.Speaker != 0 && s.isNoun(sub):
		if s.in[sub] != q.ID {
			return false
		}
		m, ok := r.mentionAt(sub)
		if ok && m.Entity != 0 {
			e, _ := r.ents.Lookup(q.Speaker)
			return m.Entity == q.Speaker || m.Entity == e.Of || speaksFor(e.Role)
		}
		return s.tag(sub) == syntax.PROPN && speaksFor(r.text[q.Source.Start:q.Source.End])
	}
	return false
}

// speaksFor reports whether a source is one who speaks for somebody else: her lawyer, a spokesman.
func speaksFor(source string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(source)) {
		switch strings.TrimRight(w, ",'’s") {
		case "lawyer", "attorney", "solicitor", "barrister", "counsel", "agent", "publicist", "representative", "rep",
			"spokesman", "spokeswoman", "spokesperson", "spokespeople", "secretary":
			return true
		}
	}
	return false
}

// repeats reports whether the speaker of q denied something in this sentence or the one before.
func (r *run) repeats(q quote.Quote) bool {
	for k := len(r.found) - 1; k >= 0 && k >= len(r.found)-4; k-- {
		f := &r.found[k]
		if f.cue.End < r.previous {
			break
		}
		if f.stance == Deny && f.holder.speaker != 0 && f.holder.speaker == q.Speaker {
			return true
		}
	}
	return false
}
