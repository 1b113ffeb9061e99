package attribution

import "example.com/newstext/article/syntax"

// The labels of the cue model.
const (
	outside = iota
	begins  // the first word of a cue
	goesOn  // a later word of a cue
	labels
)

// edge is what stands in for a word before the first or after the last of a sentence.
var edge = token{tag: syntax.X, up: -1, pass: -1, lemma: 1, form: 1, xpos: 1}

// at returns token i if it lies in s, or else the edge.
func (t *text) at(s *sentence, i int) *token {
	if i < s.start || i >= s.end {
		return &edge
	}
	return &t.toks[i]
}

// cueFeatures appends what the cue model is told of token i.
func (t *text) cueFeatures(fs *features, i int) {
	s := t.sentenceOf(i)
	w := &t.toks[i]
	p1, p2, n1, n2 := t.at(s, i-1), t.at(s, i-2), t.at(s, i+1), t.at(s, i+2)
	tag, cl := uint32(w.tag), uint32(w.class)
	*fs = append(*fs,
		key2(1, w.lemma, tag),
		key1(2, w.form),
		key1(3, p1.lemma),
		key1(4, n1.lemma),
		key1(5, p2.lemma),
		key1(6, n2.lemma),
		key2(7, p1.lemma, w.lemma),
		key2(8, w.lemma, n1.lemma),
		key2(9, w.lemma, uint32(n1.tag)),
		key2(10, w.lemma, uint32(p1.tag)),
		key2(11, w.xpos, p1.xpos),
		key2(12, w.xpos, n1.xpos),
		key3(13, p2.xpos, p1.xpos, w.xpos),
		key3(14, w.xpos, n1.xpos, n2.xpos),
		key3(15, p1.xpos, w.xpos, n1.xpos),
		key2(16, cl, w.xpos),
		key3(17, uint32(p1.class), p1.xpos, w.xpos),
		key3(18, uint32(n1.class), n1.xpos, w.xpos),
		key3(19, uint32(p1.class), cl, uint32(n1.class)),
		key3(20, p1.form, uint32(p2.class), w.xpos),
		key2(21, p1.lemma, n1.lemma),
	)
	// Grammar.
	h := &edge
	if w.head() >= s.start && w.head() < s.end {
		h = &t.toks[w.head()]
	}
	rel := uint32(w.rel)
	*fs = append(*fs,
		key2(22, rel, w.xpos),
		key2(23, rel, w.lemma),
		key2(24, rel, h.lemma),
		key3(25, rel, uint32(h.class), cl),
		key3(26, rel, h.lemma, w.lemma),
	)
	kids := t.kids(i)
	*fs = append(*fs,
		key2(27, kids, cl),
		key2(28, kids, w.lemma),
		key3(29, kids, w.xpos, rel),
	)
	if subj := t.child(i, syntax.Nsubj, syntax.NsubjPass); subj >= 0 {
		sub := &t.toks[subj]
		*fs = append(*fs,
			key1(30, sub.lemma),
			key2(31, sub.lemma, w.lemma),
			key2(32, uint32(sub.tag), w.lemma),
			key3(33, uint32(sub.class), uint32(sub.tag), cl),
		)
		if obj := t.child(i, syntax.Obj, syntax.Ccomp, syntax.Xcomp, syntax.Obl); obj >= 0 {
			o := &t.toks[obj]
			*fs = append(*fs, key4(34, uint32(sub.tag), uint32(o.rel), uint32(o.tag), cl))
		}
	} else {
		*fs = append(*fs, key2(32, 99, w.lemma))
	}
	if obj := t.child(i, syntax.Obj, syntax.Ccomp, syntax.Xcomp, syntax.Obl); obj >= 0 {
		o := &t.toks[obj]
		*fs = append(*fs,
			key3(35, uint32(o.rel), o.lemma, cl),
			key3(36, uint32(o.rel), w.lemma, o.lemma),
			key3(37, uint32(o.rel), w.lemma, uint32(o.tag)),
		)
	}
	// Marks.
	q := t.marksAt(i)
	*fs = append(*fs,
		key2(38, q, cl),
		key2(39, q, w.lemma),
		key3(40, uint32(s.kind), cl, bit(i == s.start)),
		key2(41, bit(i == s.start), w.lemma),
	)
	form := t.word(i)
	if n := len(form); n > 3 {
		*fs = append(*fs, key2(42, lowerHash(form[n-3:]), tag))
	}
	*fs = append(*fs,
		key3(43, bit(form[0] >= 'A' && form[0] <= 'Z'), w.xpos, bit(i == s.start)),
		key0(44),
	)
}

// kids returns which of the relations that matter to a cue token i has to its dependents.
func (t *text) kids(i int) (set uint32) {
	for j := range t.doc.Children(i) {
		switch t.toks[j].rel {
		case syntax.Ccomp:
			set |= 1
		case syntax.Xcomp:
			set |= 2
		case syntax.Obj:
			set |= 4
		case syntax.Nsubj:
			set |= 8
		case syntax.NsubjPass:
			set |= 16
		case syntax.Obl:
			set |= 32
		case syntax.Parataxis:
			set |= 64
		case syntax.Acl, syntax.AclRelcl:
			set |= 128
		case syntax.Mark:
			set |= 256
		case syntax.Iobj:
			set |= 512
		case syntax.Nmod:
			set |= 1024
		default:
		}
	}
	return set
}

// marksAt tells how token i lies to the quotation marks around it.
func (t *text) marksAt(i int) (set uint32) {
	s := t.sentenceOf(i)
	w := &t.toks[i]
	if w.pass >= 0 {
		set |= 1
	}
	for d := 1; d <= 4; d++ {
		if n := t.at(s, i+d); n.pass >= 0 && n.pass != w.pass {
			set |= 2
			if d == 1 {
				set |= 4
			}
			break
		}
	}
	for d := 1; d <= 6 && i-d >= s.block.start; d++ {
		if p := &t.toks[i-d]; p.pass >= 0 && p.pass != w.pass {
			set |= 8
			if d == 1 {
				set |= 16
			}
			break
		}
	}
	return set
}

// cueScores sets scores to the weights of each label for the features fs.
func (w *Weights) cueScores(fs features) (scores [labels]int32) {
	mask := uint32(len(w.Table)/labels - 1)
	for _, h := range fs {
		row := w.Table[int(h&mask)*labels:][:labels]
		scores[0] += int32(row[0])
		scores[1] += int32(row[1])
		scores[2] += int32(row[2])
	}
	return scores
}
