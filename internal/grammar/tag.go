package grammar

import (
	"slices"

	"example.com/newstext/internal/lexicon"
	"example.com/newstext/internal/linear"
)

// maxKeys is how many features a decision has at most.
const maxKeys = 104

// Keys holds the features of one decision.
type Keys struct {
	n    int
	keys [maxKeys]uint32
}

func (k *Keys) add(t, a, b uint64) {
	k.keys[k.n] = linear.Hash(t, a, b)
	k.n++
}

// Slice returns the features.
func (k *Keys) Slice() []uint32 { return k.keys[:k.n] }

// edge is how many words of nothing lie around a sentence, so that features need not ask where it ends.
const edge = 2

func pair(a, b uint32) uint64       { return uint64(a)<<32 | uint64(b) }
func tags(a, b, c uint8) uint64     { return uint64(a)<<16 | uint64(b)<<8 | uint64(c) }
func pack(w uint32, t uint8) uint64 { return uint64(w)<<8 | uint64(t) }

// tagKeys finds the features of the tag of word i, when the tags before it are known.
// Words are numbered from edge on.
func (s *Sentence) tagKeys(i int, k *Keys) {
	w := s.words[i-2 : i+3]
	p2, p1, w0, n1, n2 := &w[0], &w[1], &w[2], &w[3], &w[4]
	t1, t2 := s.tags[i-1], s.tags[i-2]
	k.n = 0
	k.add(1, uint64(w0.form), 0)
	k.add(2, uint64(w0.lower), 0)
	k.add(3, pack(w0.suf2, w0.shape), 0)
	k.add(4, pack(w0.suf3, w0.shape), 0)
	k.add(5, uint64(w0.suf4), 0)
	k.add(6, uint64(w0.suf1), uint64(w0.shape))
	k.add(7, uint64(w0.pre), 0)
	k.add(8, uint64(w0.shape), 0)
	k.add(9, uint64(t1), 0)
	k.add(10, tags(0, t1, t2), 0)
	k.add(11, pack(w0.lower, t1), 0)
	k.add(12, uint64(p1.lower), 0)
	k.add(13, uint64(p2.lower), 0)
	k.add(14, uint64(n1.lower), 0)
	k.add(15, uint64(n2.lower), 0)
	k.add(16, tags(0, n1.class, n2.class), 0)
	k.add(17, tags(t1, n1.class, 0), 0)
	k.add(18, tags(t1, w0.class, n1.class), 0)
	k.add(19, tags(t2, t1, w0.class), 0)
	k.add(20, tags(w0.class, n1.class, n2.class), 0)
	k.add(21, pair(p1.lower, w0.lower), 0)
	k.add(22, pair(w0.lower, n1.lower), 0)
	k.add(23, tags(p1.shape, w0.shape, n1.shape), 0)
	k.add(25, pack(w0.suf3, t1), 0)
	k.add(27, tags(t1, w0.shape, n1.shape), 0)
	k.add(29, pack(w0.lower, n1.class), 0)
	k.add(30, tags(w0.cluster, t1, 0), 0)
	k.add(31, tags(p1.cluster, w0.cluster, 0), 0)
	k.add(32, tags(w0.cluster, n1.cluster, 0), 0)
	k.add(33, tags(t1, n1.cluster, 0), uint64(w0.class))
	k.add(34, tags(p1.coarse, w0.coarse, n1.coarse), uint64(t1))
	k.add(38, uint64(w0.cluster), uint64(w0.shape))
	if w0.lexical|n1.lexical|p1.lexical != 0 {
		k.add(39, uint64(w0.lexical&names), uint64(w0.shape))
		k.add(140, uint64(w0.lexical&names), uint64(n1.lexical&names))
		k.add(141, uint64(w0.lexical&names), uint64(p1.lexical&names))
		k.add(142, uint64(w0.lexical&names), uint64(t1)<<8|uint64(w0.shape))
	}
}

// names are the classes of the lexicon that tell names from other words.
const names = uint32(lexicon.Given | lexicon.Surname | lexicon.City | lexicon.Country | lexicon.Region | lexicon.Demonym | lexicon.People |
	lexicon.NewsOrg | lexicon.Acronym | lexicon.Metonym | lexicon.Company | lexicon.Month | lexicon.Weekday | lexicon.Person)

// dictionary looks up what is known of word i whatever its sentence.
func (e *Engine) dictionary(w *word) {
	w.class, w.set, w.rare = 0, 0, true
	if v, ok := e.classes.Lookup(w.lower); ok {
		w.class, w.set, w.rare = uint8(min(v>>1, 255)), uint16(v>>1), v&1 != 0
	}
	w.guess = 0
	if w.rare {
		for _, key := range w.endings() {
			if v, ok := e.endings.Lookup(key); ok {
				w.guess = uint16(v >> 1)
				break
			}
		}
	}
	w.cluster, w.coarse = 0, 0
	if v, ok := e.clusters.Lookup(w.lower); ok {
		w.cluster, w.coarse = uint8(v), uint8(v>>8)
	}
}

// endings returns the keys of what tells the tags of a word that is not known, the most telling first.
func (w *word) endings() [3]uint32 {
	written := uint64(w.shape)
	return [3]uint32{
		linear.Hash(202, uint64(w.suf3), written),
		linear.Hash(203, uint64(w.suf2), written),
		linear.Hash(204, 0, written),
	}
}

// candidates returns the tags that word i can have: those it was seen with, those that words with its ending have
// if it is rare, those of names if it has a capital, and that of verbs if a rare noun stands where a verb should.
// A form that is only ever a verb has no other tag.
func (e *Engine) candidates(s *Sentence, i int, buf *[2*maxTags + 2]uint8) []uint8 {
	w := &s.words[i]
	known := e.Sets[w.set]
	capital := w.capital() && w.casing != firstCase
	if !w.rare && !capital && len(known) > 0 {
		return known
	}
	if len(e.third) > 0 && w.suf1 == thirdEnding && isThird(w.lower) {
		return e.third
	}
	if len(known) == 0 && len(e.plural) > 0 && w.suf4 == waysEnding && !capital {
		return e.plural
	}
	list := append(buf[:0], known...)
	if w.rare || len(known) == 0 {
		list = join(list, e.Sets[w.guess])
		if len(list) == 0 {
			list = append(list, e.open[:min(len(e.open), maxTags)]...)
		}
		before := s.tags[i-1]
		if before == e.not {
			before = s.tags[i-2]
		}
		if (before == e.to || before == e.modal) && slices.Contains(list, e.noun) {
			list = join(list, e.verb) // "vowed to boycott the vote"
		}
	}
	if capital {
		list = join(list, e.proper)
	}
	return list
}

// join appends the tags to list that are not in it.
func join(list, tags []uint8) []uint8 {
	for _, t := range tags {
		if !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	return list
}

// maxTags is how many tags a word can have at most.
const maxTags = 10

// tag finds the tags of the words of s, from left to right.
func (e *Engine) tag(s *Sentence) {
	var keys Keys
	var buf [2*maxTags + 2]uint8
	for i := edge; i < edge+s.n; i++ {
		w := &s.words[i]
		if v, ok := e.sure.Lookup(w.form); ok {
			s.tags[i] = uint8(v)
			continue
		}
		list := e.candidates(s, i, &buf)
		best := list[0]
		if len(list) > 1 {
			s.tagKeys(i, &keys)
			top := e.tagger.Score(keys.Slice(), best)
			for _, t := range list[1:] {
				if v := e.tagger.Score(keys.Slice(), t); v > top {
					best, top = t, v
				}
			}
		}
		s.tags[i] = best
	}
}
