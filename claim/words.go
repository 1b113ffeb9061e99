package claim

import (
	"slices"
	"strings"
	"sync"
)

//go:generate go run gen.go -o zwords.go

// A class is a set of the things that words.txt knows about a word.
type class uint64

// The classes of words.txt, which names them without the w.
const (
	wDeny        class = 1 << iota // verbs that deny: deny, refute, debunk
	wReject                        // verbs that deny if their object is a proposition: reject, dismiss, scoff at
	wAffirm                        // verbs that affirm: confirm, verify, vouch for
	wConcede                       // verbs that concede: admit, acknowledge
	wWithhold                      // decline, refuse
	wTell                          // what one declines to do to give no comment: say, comment, identify
	wGive                          // the same, if the object is information: provide, release
	wRespond                       // respond, reply, return
	wBrand                         // call … false, dismiss … as
	wDodge                         // dodge, sidestep a question
	wRefer                         // refer questions to
	wAttempt                       // try to confirm
	wAsk                           // asked whether
	wProposition                   // nouns for what is true or false: report, allegation, figure
	wTold                          // such nouns that say that somebody tells it: report, but not figure
	wOpinion                       // such nouns that may be about values: idea, notion
	wGrant                         // nouns for what is denied to people: bail, entry
	wNominee                       // nouns for what is confirmed without being true: nominee, booking
	wPerson                        // nouns for people who are dismissed or admitted
	wProposal                      // nouns for what is rejected without being false: bill, offer
	wCourt                         // those who deny motions and dismiss charges
	wInformation                   // nouns for what one declines to give: details, names
	wContact                       // nouns for what one responds to: call, request
	wFalse                         // adjectives: false, unfounded
	wAbsurd                        // adjectives and nouns that say so of a proposition only: absurd, garbage
	wUntruth                       // nouns: hoax, lie
	wTrue                          // adjectives: true, accurate
	wMerit                         // nouns: no truth, no basis
	wUnsure                        // adjectives: unclear, unknown
	wSure                          // the same with not: clear, known
	wUnverified                    // unconfirmed reports
	wHedge                         // reportedly
	wDenying                       // nouns: denial
	wRejecting                     // nouns: rejection
	wConfirming                    // nouns: confirmation
	wIdea                          // know, idea, doubt
	wAdmitting                     // nouns: admission
	wDeclining                     // nouns: refusal
	wSilent                        // silent, tight-lipped
	wConditional                   // if, whether
	wPrompt                        // words whose infinitive did not happen: urge, expect, plan
	wReal                          // words whose infinitive happened: forced, continue
	wAccuse                        // verbs of accusing
	wEvidence                      // nouns for what confirms without speaking: victory, test
	wSilence                       // other words of those who take no side: reach, available
	wIdiom                         // words of idioms: happen, far
	wPhrasal                       // verbs that tell a stance with a particle: brush off
	wBody                          // nouns for bodies that speak: school, airline
	wWrongdoing                    // nouns for what people deny: involvement, wrongdoing
	wOpen                          // words that make a negation no answer to a charge: did not know, no plans
	wEmpty                         // words that say little of what is told: say, thing
)

// has reports whether c and d have a class in common.
func (c class) has(d class) bool { return c&d != 0 }

// A word is a line of words.txt.
type word struct {
	lemma string
	class class
}

// An alike is a word of alike.txt and the name of its group.
type alike struct{ lemma, group string }

// alikeTo returns the name of the group of alike.txt that lemma is in.
func alikeTo(lemma string) (string, bool) {
	i, ok := slices.BinarySearchFunc(alikeTable, lemma, func(a alike, l string) int { return strings.Compare(a.lemma, l) })
	if !ok {
		return "", false
	}
	return alikeTable[i].group, true
}

// places tells where in wordTable the lines of lemmas are: a hash table of more than twice their number,
// in which lines are counted from 1 and 0 is none.
type places [1 << 12]uint16

const (
	hashStart = 2166136261
	hashPrime = 16777619
)

// slot returns where the search for a lemma with the hash h starts.
func slot(h uint32) uint32 { return h * 0x9E3779B1 >> 20 }

// wordStarts returns the places of wordTable.
var wordStarts = sync.OnceValue(func() *places {
	x := new(places)
	for at, w := range wordTable {
		h := uint32(hashStart)
		for i := range len(w.lemma) {
			h = (h ^ uint32(w.lemma[i])) * hashPrime
		}
		i := slot(h)
		for x[i] != 0 {
			i = (i + 1) % uint32(len(x))
		}
		x[i] = uint16(at + 1)
	}
	return x
})

// find returns the line of words.txt for a lemma, whatever its case.
// Its last letters may be given apart, as tail.
func find(starts *places, lemma, tail string) (word, bool) {
	const longest = 24
	n := len(lemma) + len(tail)
	if len(lemma) < 2 || n > longest {
		return word{}, false
	}
	var buf [longest]byte
	copy(buf[copy(buf[:], lemma):], tail)
	h := uint32(hashStart)
	for i, b := range buf[:n] {
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		buf[i] = b
		h = (h ^ uint32(b)) * hashPrime
	}
	for i := slot(h); starts[i] != 0; i = (i + 1) % uint32(len(starts)) {
		if w := &wordTable[starts[i]-1]; w.lemma == string(buf[:n]) {
			return *w, true
		}
	}
	return word{}, false
}

// look returns the line of words.txt for a token with the given lemma and form.
// A lemma that is not there may be wrong, or the token a participle that was taken for an adjective:
// so the form is tried without its ending.
func look(starts *places, lemma, form string) (word, bool) {
	w, ok := find(starts, lemma, "")
	if ok || lemma == "" || len(form) < 4 || len(form) > 24 {
		return w, ok
	}
	if w, ok = find(starts, form, ""); ok || len(form) < 5 {
		return w, ok
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(form, e.from)
		if !ok {
			continue
		}
		if w, ok := find(starts, stem, e.to); ok {
			return w, ok
		}
	}
	return word{}, false
}

// endings are what look takes off, and puts in its place.
var endings = []struct{ from, to string }{
	{"ied", "y"}, {"ies", "y"}, {"ed", "e"}, {"ed", ""}, {"es", "e"}, {"s", ""}, {"ing", "e"}, {"ing", ""},
}

// hedge reports whether text has a word that keeps what is said at a distance.
func hedge(text string) bool {
	starts := wordStarts()
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return r < 'A' }) {
		if w, ok := find(starts, w, ""); ok && w.class.has(wHedge) {
			return true
		}
	}
	return false
}

// notSaid reports whether a cue tells that something was not said, or was kept back, asked for or fought over:
// a quote with such a cue puts nobody on record for its content.
func notSaid(cue string) bool {
	starts := wordStarts()
	for w := range strings.FieldsFuncSeq(cue, func(r rune) bool { return r < 'A' && r != '\'' }) {
		if c, _ := look(starts, w, w); c.class.has(wDeny|wWithhold) || c.class.has(wReject) && !c.class.has(wProposition) {
			return true
		}
		switch strings.ToLower(w) {
		case "not", "never", "nor", "neither", "without":
			return true
		}
		if strings.HasSuffix(strings.ToLower(w), "n't") {
			return true
		}
	}
	return strings.Contains(cue, "n’t")
}

// citing reports whether a cue names another source: citing officials.
func citing(cue string) bool {
	switch strings.ToLower(cue) {
	case "citing", "cited", "cites", "quoting", "quoted", "quotes", "quoted by", "has cited":
		return true
	}
	return false
}

// asking reports whether a cue is one of asking.
func asking(cue string) bool {
	starts := wordStarts()
	for w := range strings.FieldsFuncSeq(cue, func(r rune) bool { return r < 'A' }) {
		if c, _ := look(starts, w, w); c.class.has(wAsk) {
			return true
		}
	}
	return false
}
