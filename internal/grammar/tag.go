package grammar

import "example.com/newstext/internal/linear"

// maxKeys is how many features a decision has at most.
const maxKeys = 96

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
	k.add(24, uint64(n1.suf3), 0)
	k.add(25, pack(w0.suf3, t1), 0)
	k.add(26, pack(w0.suf2, t1), uint64(n1.class))
	k.add(27, tags(t1, w0.shape, n1.shape), 0)
	k.add(28, pack(p1.lower, n1.class), 0)
	k.add(29, pack(w0.lower, n1.class), 0)
	k.add(30, tags(w0.cluster, p1.cluster, 0), 1)
	k.add(31, tags(w0.cluster, n1.cluster, 0), 2)
	k.add(32, tags(w0.cluster, 0, t1), 3)
}

// dictionary looks up what is known of word i whatever its sentence.
func (e *Engine) dictionary(w *word) {
	if v, ok := e.classes.Lookup(w.lower); ok {
		w.class = uint8(v)
	} else {
		w.class = 0
	}
	if v, ok := e.clusters.Lookup(w.lower); ok {
		w.cluster = uint8(v)
	} else {
		w.cluster = 0
	}
}

// tag finds the tags of the words of s, from left to right.
func (e *Engine) tag(s *Sentence) {
	var keys Keys
	for i := edge; i < edge+s.n; i++ {
		if v, ok := e.sure.Lookup(s.words[i].form); ok {
			s.tags[i] = uint8(v)
			continue
		}
		s.tagKeys(i, &keys)
		s.scores.Reset(len(e.Tags))
		e.tagger.Sum(&s.scores, keys.Slice())
		s.tags[i] = uint8(s.scores.Best(len(e.Tags)))
	}
}
