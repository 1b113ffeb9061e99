package grammar

import (
	"fmt"
	"math/bits"

	"example.com/newstext/internal/lexicon"
	"example.com/newstext/internal/linear"
)

// The labels of words for names: none, or first and further words of a name of some kind.
const (
	outside = iota
	firstPerson
	innerPerson
	firstOrganization
	innerOrganization
	firstPlace
	innerPlace
	firstOther
	innerOther
	numLabels
)

// Labels are the names of the labels, as data files write them.
var Labels = []string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"}

// isInner reports whether label is one of a word inside a name, and not the first.
func isInner(label uint8) bool { return label > 0 && label%2 == 0 }

// A Namer finds names. It never changes, and any number of goroutines may use it at once.
type Namer struct{ model *linear.Model }

// NewNamer returns the Namer with the given model.
func NewNamer(m *linear.Model) *Namer { return &Namer{model: m} }

// Bytes returns n as a model file.
func (n *Namer) Bytes() []byte {
	var w linear.Writer
	w.Model(n.model)
	return w.Bytes()
}

// ReadNamer reads the model file that [Namer.Bytes] made.
func ReadNamer(data string) (*Namer, error) {
	r := linear.NewReader(data)
	n := &Namer{model: r.Model()}
	if err := r.Err(); err != nil {
		return nil, err
	}
	if n.model.Double() {
		return nil, fmt.Errorf("%w: not a model of names", linear.ErrDamaged)
	}
	return n, nil
}

// A nameWord is what the finding of names sees of one token of an article.
type nameWord struct {
	word
	tag    uint8
	label  uint8
	first  bool   // of its sentence
	phrase uint32 // classes of a longer entry of the lexicon that it is part of
	inside bool   // of such an entry, and not its first word
	kind   int32  // the index of its entry in kinds
	start  int
	end    int
}

// A kind is what is known of all tokens of an article with the same letters.
type kind struct {
	key      uint32
	classes  lexicon.Class
	given    uint8 // how common it is as a given name, and which
	surname  uint8
	city     uint8
	evidence uint32
	votes    [4]uint16 // by kind of name: how often it was found to be the whole of one
	family   uint16    // how often it was the last of several words of a person's name
}

// What the places where a word stands tell of it, each one bit.
const (
	afterTitle     = 1 << iota // President, Mr.
	afterGiven                 // Ana
	beforeSaying               // said
	afterIn                    // in, at, near
	afterThe                   // the
	beforeClitic               // 's
	beforeSurname              // Ruiz
	inSmallLetters             // the word occurs without a capital
	beforeCompany              // Inc.
	afterOf                    // of
	inBrackets                 // (WHO)
	insideSentence             // with a capital, though not at the start
	afterComma                 // , between names
	beforeRole                 // ", mayor of"
)

// Names is the working memory for the names of one article after another.
type Names struct {
	words  []nameWord // with edge words of nothing on both sides of each sentence
	kinds  []kind
	index  []int32
	scores [numLabels]int32
	keys   Keys
}

// Reset forgets the article.
func (x *Names) Reset() {
	x.words = append(x.words[:0], make([]nameWord, edge)...)
	x.kinds = append(x.kinds[:0], kind{})
	if len(x.index) == 0 {
		x.index = make([]int32, 1<<10)
	}
	clear(x.index)
}

// Add adds the words of s, whose tags have been found and whose tokens are where spans say.
func (x *Names) Add(s *Sentence, spans func(int) (start, end int)) {
	for i := range s.n {
		w := nameWord{word: s.words[edge+i], tag: s.tags[edge+i] + 1, first: i == 0}
		w.start, w.end = spans(i)
		x.words = append(x.words, w)
	}
	for range edge {
		x.words = append(x.words, nameWord{})
	}
}

// capital reports whether a name can start at w as far as its letters tell.
func (w *word) capital() bool {
	switch w.casing {
	case initCase, upperCase, mixedCase, firstCase, titleCase, shoutCase:
		return true
	}
	return w.shape&hasDigit != 0 && w.shape&allDigits == 0
}

// lookup returns the index of the kind with the given key, which may be a new one.
func (x *Names) lookup(key uint32) (at int32, added bool) {
	if len(x.kinds)*2 > len(x.index) {
		x.index = make([]int32, 2*len(x.index))
		for i, k := range x.kinds[1:] {
			x.put(k.key, int32(i+1))
		}
	}
	mask := uint32(len(x.index) - 1)
	for i := key >> 7 & mask; ; i = (i + 1) & mask {
		switch at := x.index[i]; {
		case at == 0:
			x.kinds = append(x.kinds, kind{key: key})
			x.index[i] = int32(len(x.kinds) - 1)
			return x.index[i], true
		case x.kinds[at].key == key:
			return at, false
		}
	}
}

func (x *Names) put(key uint32, at int32) {
	mask := uint32(len(x.index) - 1)
	i := key >> 7 & mask
	for x.index[i] != 0 {
		i = (i + 1) & mask
	}
	x.index[i] = at
}

func logarithm(n int) uint8 { return uint8(bits.Len(uint(n))) }

// survey looks up all words that may be of names and gathers what their places tell.
func (x *Names) survey(text string) {
	for i := range x.words {
		w := &x.words[i]
		if w.end == 0 || !w.capital() {
			continue
		}
		at, added := x.lookup(w.lower)
		w.kind = at
		if added {
			form := text[w.start:w.end]
			k := &x.kinds[at]
			k.classes = lexicon.Class(w.lexical)
			if k.classes&lexicon.Given != 0 {
				male, female := lexicon.GivenName(form)
				k.given = logarithm(male + female)
			}
			if k.classes&lexicon.Surname != 0 {
				k.surname = logarithm(lexicon.SurnameRank(form))
			}
			if k.classes&lexicon.City != 0 {
				people, _ := lexicon.CityPeople(form)
				k.city = logarithm(people)
			}
		}
	}
	for i := edge; i < len(x.words)-edge; i++ {
		w := &x.words[i]
		if w.end == 0 {
			continue
		}
		if w.kind == 0 {
			if w.casing == lowerCase {
				x.small(w.lower)
			}
			continue
		}
		k := &x.kinds[w.kind]
		prev, next := &x.words[i-1], &x.words[i+1]
		before, after := x.kinds[prev.kind].classes, x.kinds[next.kind].classes
		var e uint32
		if before&(lexicon.Title|lexicon.Honorific) != 0 {
			e |= afterTitle
		}
		if before&lexicon.Given != 0 && x.kinds[prev.kind].given >= 10 {
			e |= afterGiven
		}
		if after&lexicon.Surname != 0 {
			e |= beforeSurname
		}
		if after&lexicon.Company != 0 {
			e |= beforeCompany
		}
		if !w.first && w.casing != titleCase && w.casing != shoutCase && w.casing != firstCase {
			e |= insideSentence
		}
		switch prev.lower {
		case wordIn, wordAt, wordFrom, wordNear:
			e |= afterIn
		case wordThe:
			e |= afterThe
		case wordOf:
			e |= afterOf
		case wordOpen:
			if next.lower == wordClose {
				e |= inBrackets
			}
		}
		switch next.lower {
		case wordSaid, wordSays, wordTold, wordAdded:
			e |= beforeSaying
		case wordClitic:
			e |= beforeClitic
		}
		k.evidence |= e
		if k.classes&lexicon.Begins != 0 || after != 0 {
			x.longer(i, text)
		}
	}
}

var (
	wordIn     = HashWord("in")
	wordAt     = HashWord("at")
	wordFrom   = HashWord("from")
	wordNear   = HashWord("near")
	wordThe    = HashWord("the")
	wordOf     = HashWord("of")
	wordOpen   = HashWord("(")
	wordClose  = HashWord(")")
	wordSaid   = HashWord("said")
	wordSays   = HashWord("says")
	wordTold   = HashWord("told")
	wordAdded  = HashWord("added")
	wordClitic = HashWord("'s")
)

// small notes that a word occurs in small letters, if it also occurs with a capital.
func (x *Names) small(key uint32) {
	mask := uint32(len(x.index) - 1)
	for i := key >> 7 & mask; ; i = (i + 1) & mask {
		at := x.index[i]
		if at == 0 {
			return
		}
		if k := &x.kinds[at]; k.key == key {
			k.evidence |= inSmallLetters
			return
		}
	}
}

// longest is how many words an entry of the lexicon that is looked for has at most.
const longest = 4

// longer marks the words of the longest entry of the lexicon that starts at word i.
func (x *Names) longer(i int, text string) {
	if x.words[i].phrase != 0 || x.kinds[x.words[i].kind].classes&lexicon.Begins == 0 {
		return
	}
	end := i
	var found lexicon.Class
	for j := i + 1; j < i+longest && j < len(x.words) && x.words[j].end != 0 && x.words[j].end-x.words[i].start <= 48; j++ {
		if !x.words[j].capital() && x.words[j].lower != wordOf && x.words[j].lower != wordThe {
			break
		}
		if c := lexicon.Classes(text[x.words[i].start:x.words[j].end]) &^ lexicon.Begins; c != 0 {
			end, found = j, c
		}
	}
	for j := i; found != 0 && j <= end; j++ {
		x.words[j].phrase = uint32(found)
		x.words[j].inside = j > i
	}
}

// Find finds the names of the article with the given text, all of whose sentences were added.
// It calls found for each, with the kind (0 person, 1 organisation, 2 place, 3 other) and its tokens:
// those from first up to, but not including, end.
func (n *Namer) Find(x *Names, text string, found func(kind, first, end int)) {
	x.survey(text)
	for i := edge; i < len(x.words)-edge; i++ {
		w := &x.words[i]
		if w.end == 0 {
			continue
		}
		prev := x.words[i-1].label
		if !x.wanted(i) {
			continue
		}
		x.nameKeys(i)
		for l := range uint8(numLabels) {
			if follows(l, prev) {
				x.scores[l] = n.model.Score(x.keys.Slice(), l)
			}
		}
		w.label = bestLabel(&x.scores, prev)
	}
	x.agree()
	x.emit(found)
}

// agree makes the labels of an article agree: a name that was found several times, or a surname after its full name,
// mostly has one kind.
func (x *Names) agree() {
	vote := func(n *uint16) { *n = min(*n+1, 1<<15) }
	x.each(func(label uint8, first, end int) {
		k := &x.kinds[x.nameKey(first, end)]
		vote(&k.votes[label/2])
		if label == firstPerson && end-first > 1 {
			vote(&x.kinds[x.words[end-1].kind].family)
		}
	})
	x.each(func(label uint8, first, end int) {
		k := &x.kinds[x.nameKey(first, end)]
		best := label / 2
		if end-first == 1 && k.family > 0 && k.votes[firstPlace/2] <= k.family+k.votes[0] && label != firstOther {
			best = 0
		}
		for c, n := range k.votes {
			if n > 2*k.votes[best] && !(k.family > 0 && end-first == 1) {
				best = uint8(c)
			}
		}
		for i := first; i < end; i++ {
			x.words[i].label = 2*best + 1
			if i > first {
				x.words[i].label++
			}
		}
	})
	for i := edge; i < len(x.words)-edge; i++ {
		w := &x.words[i]
		if w.kind == 0 || w.label != outside || x.words[i-1].label != outside || x.words[i+1].label != outside ||
			x.words[i-1].kind != 0 && x.words[i-1].casing != firstCase || x.words[i+1].kind != 0 {
			continue
		}
		k := &x.kinds[w.kind]
		if k.evidence&inSmallLetters != 0 {
			continue
		}
		if k.family > 0 {
			w.label = firstPerson
			continue
		}
		best := 0
		for c, n := range k.votes {
			if n > k.votes[best] {
				best = c
			}
		}
		if k.votes[best] > 1 {
			w.label = uint8(2*best + 1)
		}
	}
}

// nameKey returns the index of the kind of a whole name.
func (x *Names) nameKey(first, end int) int32 {
	if end-first == 1 && x.words[first].kind != 0 {
		return x.words[first].kind
	}
	h := uint64(end - first)
	for i := first; i < end; i++ {
		h = uint64(linear.Hash(201, h, uint64(x.words[i].lower)))
	}
	at, _ := x.lookup(uint32(h))
	return at
}

// each calls found for each name with the label of its first word and its words.
func (x *Names) each(found func(label uint8, first, end int)) {
	first := 0
	for i := edge; i < len(x.words); i++ {
		l := x.words[i].label
		if first > 0 && l != x.words[first].label+1 {
			found(x.words[first].label, first, i)
			first = 0
		}
		if l != outside && first == 0 {
			first = i
		}
	}
}

// wanted reports whether the label of word i is in question: words in small letters start no name.
func (x *Names) wanted(i int) bool {
	return x.words[i].capital() || x.words[i-1].label != outside && x.words[i].tag != 0
}

// bestLabel returns the best of the labels that can follow prev.
func bestLabel(scores *[numLabels]int32, prev uint8) uint8 {
	best := uint8(0)
	for l := uint8(1); l < numLabels; l++ {
		if follows(l, prev) && scores[l] > scores[best] {
			best = l
		}
	}
	return best
}

// follows reports whether label l can follow prev.
func follows(l, prev uint8) bool { return !isInner(l) || prev == l || prev == l-1 }

// emit calls found for each name.
func (x *Names) emit(found func(kind, first, end int)) {
	token, first, open := 0, 0, uint8(0)
	for i := edge; i < len(x.words); i++ {
		w := &x.words[i]
		if open != 0 && w.label != open+1 {
			found(int(open)/2, first, token)
			open = 0
		}
		if w.label != outside && open == 0 {
			first, open = token, (w.label-1)/2*2+1
		}
		if w.end != 0 {
			token++
		}
	}
}

// nameKeys finds the features of the label of word i, when the labels before it are known.
func (x *Names) nameKeys(i int) {
	w := x.words[i-2 : i+3]
	p2, p1, w0, n1, n2 := &w[0], &w[1], &w[2], &w[3], &w[4]
	k0, kp, kn := &x.kinds[w0.kind], &x.kinds[p1.kind], &x.kinds[n1.kind]
	l1, l2 := p1.label, p2.label
	ev := uint64(k0.evidence)
	k := &x.keys
	k.n = 0
	k.add(1, uint64(w0.form), 0)
	k.add(2, uint64(w0.lower), 0)
	k.add(3, pack(w0.lower, l1), 0)
	k.add(4, pack(w0.suf3, w0.shape), 0)
	k.add(5, uint64(w0.suf4), 0)
	k.add(6, uint64(w0.pre), uint64(w0.shape))
	k.add(7, tags(w0.shape, l1, w0.tag), 0)
	k.add(8, tags(l1, l2, w0.tag), 0)
	k.add(9, uint64(p1.lower), uint64(l1))
	k.add(10, uint64(p2.lower), uint64(l1))
	k.add(11, uint64(n1.lower), uint64(l1))
	k.add(12, uint64(n2.lower), uint64(l1))
	k.add(13, pair(p1.lower, w0.lower), 0)
	k.add(14, pair(w0.lower, n1.lower), 0)
	k.add(15, tags(p1.tag, w0.tag, n1.tag), uint64(l1))
	k.add(16, tags(p1.shape, w0.shape, n1.shape), uint64(l1))
	k.add(17, uint64(k0.classes), uint64(l1))
	k.add(18, uint64(w0.phrase), uint64(l1)<<1|one(w0.inside))
	k.add(19, uint64(kp.classes)<<24|uint64(k0.classes), uint64(l1))
	k.add(20, uint64(kn.classes)<<24|uint64(k0.classes), uint64(l1))
	k.add(21, tags(k0.given, k0.surname, k0.city), uint64(l1))
	k.add(22, ev, uint64(l1))
	k.add(23, tags(w0.cluster, l1, 0), 0)
	k.add(24, tags(p1.cluster, w0.cluster, l1), 0)
	k.add(25, tags(w0.cluster, n1.cluster, l1), 0)
	k.add(35, tags(p1.coarse, w0.coarse, n1.coarse), uint64(l1))
	k.add(36, tags(p1.cluster, l1, w0.shape), 0)
	k.add(37, tags(n1.cluster, l1, w0.shape), 0)
	k.add(38, tags(p2.cluster, p1.cluster, l1), 0)
	k.add(39, tags(n1.cluster, n2.cluster, l1), 0)
	k.add(26, tags(n1.tag, n2.tag, w0.tag), uint64(l1))
	k.add(27, tags(kn.given, kn.surname, kn.city), uint64(k0.classes)<<8|uint64(l1))
	k.add(28, pack(p1.lower, w0.shape), uint64(l1))
	k.add(29, pack(n1.lower, w0.shape), uint64(l1))
	k.add(30, pair(p1.lower, n1.lower), uint64(l1))
	k.add(31, uint64(n1.suf3), uint64(l1))
	k.add(32, uint64(x.words[i+1].phrase), uint64(l1)<<1|one(n1.inside))
	k.add(33, uint64(n1.lower), uint64(k0.classes)<<8|uint64(l1))
	k.add(34, uint64(p1.lower), uint64(k0.classes)<<8|uint64(l1))
	for b := uint64(0); ev != 0; b++ {
		if ev&1 != 0 {
			k.add(40, b, uint64(l1))
		}
		ev >>= 1
	}
	for b, c := uint64(0), uint64(k0.classes); c != 0; b++ {
		if c&1 != 0 {
			k.add(41, b, uint64(l1))
		}
		c >>= 1
	}
}

func one(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
