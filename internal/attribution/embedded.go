package attribution

import (
	"strings"

	"example.com/newstext/article/syntax"
)

// embedded finds who is told to say something in a relative clause of sentence s, whose subject is what the clause describes:
// rifles which customs officers say were found, a video that it said showed the fire, what he said was a mistake.
func (f *finder) embedded(s *sentence) {
	for i := s.start + 2; i+1 < s.end; i++ {
		if w := &f.toks[i]; w.class&say == 0 || w.tag != syntax.VERB || !f.isFinite(i) || !f.isFinite(i+1) || w.pass >= 0 {
			continue
		}
		first := f.clauseSubject(s, i)
		if first < 0 {
			continue
		}
		known := f.cued(i)
		if known >= 0 && !(f.found[known].source.contains(first-1) && f.found[known].source.end == i) {
			continue
		}
		end := i + 2
		for end < s.end && end < i+maxReach && f.tag(end) != syntax.PUNCT {
			end++
		}
		x := found{head: i, cue: run{i, i + 1}, source: run{first, i}, content: []run{{i + 1, end}}, rule: "relative clause"}
		if known >= 0 {
			f.found[known] = x
		} else {
			f.found = append(f.found, x)
		}
	}
}

// clauseSubject returns where the subject of the verb at token i starts, if a relative pronoun stands before it, or -1.
func (f *finder) clauseSubject(s *sentence, i int) int {
	for k := i - 1; k > s.start && k > i-8; k-- {
		w := &f.toks[k]
		switch w.tag {
		case syntax.NOUN, syntax.PROPN, syntax.DET, syntax.ADJ, syntax.NUM, syntax.PART:
		case syntax.ADP:
			if !f.is(k, "of") {
				return -1
			}
		case syntax.VERB: // customs officers
			if !strings.HasSuffix(f.word(k), "s") || !f.relativePronoun(k-1) || f.tag(k+1) != syntax.NOUN {
				return -1
			}
		default:
			if w.tag != syntax.PRON || f.relativePronoun(k) {
				return -1
			}
		}
		if f.relativePronoun(k-1) && (w.tag != syntax.PRON || k == i-1) {
			return k
		}
	}
	return -1
}

// relativePronoun reports whether token i is a relative pronoun that can be the subject of a clause.
func (f *finder) relativePronoun(i int) bool {
	switch f.word(i) {
	case "which", "who", "what":
		return true
	case "that":
		return i > 0 && (f.tag(i-1) == syntax.NOUN || f.tag(i-1) == syntax.PROPN)
	}
	return false
}

// cued returns which of the attributions found last has token i in its cue, or -1.
func (f *finder) cued(i int) int {
	for k := len(f.found) - 1; k >= 0 && k >= len(f.found)-maxCues; k-- {
		if f.found[k].cue.contains(i) {
			return k
		}
	}
	return -1
}

// learnedFrom finds who sentence s says something was learned from: It was learned from a port official, however, that the ship had sailed.
func (f *finder) learnedFrom(s *sentence) {
	i := s.start + 1
	if !strings.EqualFold(f.word(s.start), "it") {
		return
	}
	for i < s.end && f.tag(i) == syntax.AUX {
		i++
	}
	if i == s.start+1 || i+4 >= s.end || f.toks[i].xpos != xposVBN || !f.is(i+1, "from") || f.cued(i) >= 0 {
		return
	}
	switch f.word(i) {
	case "learned", "learnt", "gathered", "understood":
	default:
		return
	}
	end := i + 2
	for end < s.end && f.tag(end) != syntax.PUNCT && !f.is(end, "that") {
		end++
	}
	that := end
	for that < s.end && that < end+4 && !f.is(that, "that") {
		that++
	}
	last := s.end
	for last > that && f.tag(last-1) == syntax.PUNCT {
		last--
	}
	if end == i+2 || !f.is(that, "that") || !f.finite(run{that, last}) {
		return
	}
	f.found = append(f.found, found{head: i, cue: run{s.start + 1, i + 2}, source: run{i + 2, end}, content: []run{{that, last}}, rule: "learned from"})
}

// names reports whether the cue of x only gives somebody's name: a Dane named Poulsen.
func (f *finder) names(x *found) bool {
	h := &f.toks[x.head]
	if h.xpos != xposVBN || h.rel != syntax.Acl || x.cue.end != x.head+1 || len(x.content) != 1 || x.content[0].start != x.cue.end {
		return false
	}
	switch f.word(x.head) {
	case "named", "called", "nicknamed", "surnamed":
	default:
		return false
	}
	for i := x.content[0].start; i < x.content[0].end; i++ {
		if f.tag(i) != syntax.PROPN {
			return false
		}
	}
	return true
}
