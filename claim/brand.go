package claim

import (
	"example.com/newstext/article/syntax"
)

// brand handles "called the report false" and "dismissed it as a hoax".
// It reports whether it dealt with the verb at token i.
func (r *run) brand(i int) bool {
	s := &r.s
	g := s.groupOf(i)
	verdict, obj := -1, s.kid(i, syntax.Obj)
	if obj < 0 {
		obj = s.object(i)
	}
	if s.is(i+1, "that", "this", "it", "them") && (s.tag(i+2) == syntax.PUNCT && !s.is(i+2, ",", ".") || s.tag(i+2) == syntax.DET || s.tag(i+2) == syntax.ADJ && !s.isNoun(i+3) || s.is(i+2, "as")) {
		obj = i + 1 // called that “a lie”
	}
	if g.passive {
		obj = s.kid(i, syntax.NsubjPass, syntax.Nsubj)
		if obj < 0 && s.rel(i, syntax.Acl) {
			obj = s.head[i]
		}
	}
	as := s.is(i, "describe", "dismiss", "denounce", "slam", "blast", "decry", "deride", "ridicule", "reject", "condemn", "characterize",
		"characterise", "brush", "write", "mock", "trash", "lambast", "lambaste", "denigrate", "attack", "criticize", "criticise", "assail", "paint", "portray")
	seen := !as
	wall := s.right[i]
	if wall <= i+1 {
		wall = len(s.toks) - 1
	}
	for j := i + 1; j <= wall && j < i+30; j++ {
		if s.is(j, "as") {
			seen = true
			continue
		}
		// The report fake news: what the parse made one noun are two.
		pair := s.kid(obj, syntax.Compound, syntax.Nmod, syntax.Nsubj)
		if pair >= 0 && pair < obj && s.has(pair, wTold|wProposition) && s.has(obj, wUntruth|wFalse) || pair >= 0 && pair < obj && s.has(pair, wTold) && s.is(obj, "news") {
			if s.has(j, wFalse|wUntruth) && j > pair {
				verdict, obj = j, pair
				break
			}
			continue
		}
		if n := s.branded(i, j); n > 0 {
			verdict, obj = j, n
			break
		}
		if !seen || j == obj {
			continue
		}
		if s.has(j, wMerit) && (s.is(j-1, "without", "lacking") || s.is(j-2, "without", "lacking")) && s.has(obj, wTold) {
			verdict = j // as without any foundation
			break
		}
		if s.has(j, wFalse|wUntruth|wAbsurd|wTrue) && !(s.rel(j, syntax.Amod, syntax.Compound) && s.within(j, obj) && !(j > obj && (s.head[j] == obj && s.tag(j) == syntax.ADJ || obj > i && s.between(obj, j, "as")))) {
			// The verdict itself, not a word of the object or of a later clause.
			if h := s.head[j]; s.ok(h) && s.rel(j, syntax.Amod, syntax.Compound) && s.has(h, wFalse|wUntruth|wAbsurd) {
				j = h
			}
			if obj > j || obj == j {
				obj = -1
				for k := i + 1; k < j; k++ {
					if s.isNoun(k) {
						obj = k
					}
				}
			}
			verdict = j
			break
		}
		if s.isVerb(j) && !s.xpos(j, "VBN", "VBG") && !s.within(j, obj) || s.is(j, ";", ".") || s.is(j, "because", "but", "although", "while") {
			break
		}
		if s.is(j, ",") && !s.is(j+1, "as", "a") {
			break
		}
	}
	if verdict < 0 || obj < 0 {
		if as && !s.is(i, "dismiss", "reject") {
			// slammed the report as …: the verb says it already, if its object is something told
			return !s.has(i, wReject|wPhrasal)
		}
		if s.is(i, "dismiss") && obj > i && s.has(obj, wProposition) && !s.has(obj, wProposal) {
			return false
		}
		return false
	}
	if g.neg || s.unreal(i, g) {
		return true
	}
	if g.passive && obj >= 0 && s.is(obj, "which", "that", "who") {
		obj = s.antecedent(obj, i)
	}
	if r.person(obj) || s.is(obj, "him", "her", "me", "us", "you", "himself", "herself", "themselves") {
		return true
	}
	loose := s.has(obj, wProposition) || (s.tag(obj) == syntax.PRON || obj == i+1) && s.is(obj, "it", "that", "this", "them", "these", "those") || s.is(obj, "episode", "incident", "threat", "matter", "affair")
	reason := Contrary
	switch {
	case s.has(verdict, wTrue):
		if !loose || !s.is(verdict, "true", "accurate", "correct", "genuine", "authentic", "real", "credible") {
			return true
		}
		reason = Affirm
		for j := i + 1; j < verdict; j++ {
			if s.is(j, "not", "n't", "less") {
				reason = Contrary
			}
		}
	case s.has(verdict, wMerit):
	case s.has(verdict, wFalse|wUntruth):
		if !loose && s.is(verdict, "fake", "false", "doctored", "forged", "mistaken", "incorrect") {
			return true
		}
		if !loose && r.named(obj) {
			return true
		}
		if s.is(verdict, "eyewash", "antic", "antics", "ploy", "gimmick", "smokescreen", "mischief", "handiwork", "stitch", "satire", "parody", "prank",
			"conspiracy", "stunt", "joke", "farce", "travesty", "invention", "rumor", "rumour", "speculation", "gossip", "sham") && !loose {
			return true
		}
	default: // absurd
		if !s.has(obj, wTold) && !(loose && s.tag(obj) == syntax.PRON && s.is(verdict, "nonsense", "rubbish", "garbage", "ridiculous", "absurd", "preposterous", "ludicrous")) {
			return true
		}
		if s.has(obj, wOpinion) && s.is(obj, "comparison", "criticism", "view") {
			return true
		}
	}
	if reason == Contrary && s.has(i, wReject) {
		reason = Reject
	}
	sub := r.taker(i)
	if g.passive {
		sub = s.agent(i)
	}
	if sub >= 0 && !r.somebody(sub) {
		return true
	}
	target := s.cover(s.phrase(obj))
	edge := verdict // the first token of the verdict
	for edge-1 > obj && (s.tag(edge-1) == syntax.ADJ || s.tag(edge-1) == syntax.ADV || s.tag(edge-1) == syntax.DET || s.tag(edge-1) == syntax.PUNCT || s.is(edge-1, "as")) {
		edge--
	}
	if from, to := s.full(obj); verdict < obj {
		for from <= verdict || s.drop(from) {
			from++
		}
		if s.isVerb(s.head[obj]) || to == obj {
			to = max(to, s.clauseEnd(obj))
		}
		target = s.cover(from, to)
	} else if to < verdict || obj < verdict {
		if to == obj && s.is(obj+1, "that", "of", "about") {
			to = edge
		}
		target = s.cover(from, min(to, edge-1))
	}
	if s.tag(obj) == syntax.PRON {
		target = r.resolve(obj, target)
	}
	r.add(reason, g.first, i, i, r.holderAt(sub), target, g.hedged)
	r.found[len(r.found)-1].exact = verdict < obj
	s.used[verdict] = true
	return true
}

// branded returns the noun for something told that follows the verdict at token j of the verb at token i
// and is what the verdict is on, or -1: termed as “baseless” media reports that …
func (s *sentence) branded(i, j int) int {
	if !s.has(j, wFalse|wAbsurd|wUntruth) || j > i+5 {
		return -1
	}
	marked := s.tag(j) == syntax.ADJ && j == i+1 && s.tag(j+1) == syntax.DET // called absurd the accusations
	for k := i + 1; k < j; k++ {
		if s.is(k, "as") || s.toks[k].XPOS == "``" {
			marked = true
		} else if s.isNoun(k) || s.isVerb(k) {
			return -1
		}
	}
	for k := j + 1; marked && k < len(s.toks) && k < j+6; k++ {
		if s.has(k, wTold) && s.isNoun(k) {
			return k
		}
		if s.tag(k) == syntax.VERB || s.tag(k) == syntax.ADP || s.is(k, ",", ".") {
			break
		}
	}
	return -1
}
