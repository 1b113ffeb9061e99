package grammar

import (
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/linear"
)

// A casing says how a word is written as far as that tells something: in a title, capitals tell little.
type casing uint8

const (
	noCase    casing = iota // no letters
	lowerCase               // "said"
	initCase                // "Said", not at the start of a sentence
	upperCase               // "SAID"
	mixedCase               // "McDonald"
	firstCase               // "Said" at the start of a sentence
	titleCase               // "Said" where most words start with a capital
	shoutCase               // "SAID" where all words are in capitals
)

// A word is what the models see of one token.
type word struct {
	lower   uint32 // hash of the form in small letters, digits as zeros
	form    uint32 // hash of lower and the casing
	suf1    uint32
	suf2    uint32
	suf3    uint32
	suf4    uint32
	pre     uint32 // the first three letters
	shape   uint8  // casing and which other signs there are
	class   uint8  // which tags the word can have, as far as it is in the dictionary
	casing  casing
	lexical uint32 // what the lexicon says of a word with a capital: a set of lexicon.Class
	rare    bool   // not known well enough to have no other tags
	set     uint16 // which tags it can have
	guess   uint16 // which tags words that end like it can have, if it is rare
	cluster uint8  // words used alike; 0 for rare words
	coarse  uint8  // as cluster, but larger ones
}

// shape bits above the casing.
const (
	hasDigit   = 1 << 3
	allDigits  = 1 << 4
	hasHyphen  = 1 << 5
	hasPeriod  = 1 << 6
	hasOther   = 1 << 7
	casingBits = 7
)

const (
	fnvOffset = 0xCBF29CE484222325
	fnvPrime  = 0x100000001B3
)

// maxForm is how many bytes of a form are looked at.
const maxForm = 48

// fold writes the form in small letters to buf, with digits as zeros and typographic marks as plain ones,
// and returns its length; only the first bytes of very long forms are taken.
func fold(buf *[maxForm + 8]byte, form string) int {
	n := 0
	for i := 0; i < len(form) && n < maxForm; {
		b := form[i]
		if b < utf8.RuneSelf {
			switch {
			case isUpper(b):
				b |= 0x20
			case isDigit(b):
				b = '0'
			case b == '`':
				b = '\''
			}
			buf[n] = b
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(form[i:])
		i += size
		switch r {
		case '’', '‘', 'ʼ':
			buf[n] = '\''
			n++
		case '—', '―':
			n += copy(buf[n:], "--")
		case '–', '‑', '‐':
			buf[n] = '-'
			n++
		case '…':
			n += copy(buf[n:], "...")
		case '„':
			n += copy(buf[n:], "“")
		case '«':
			n += copy(buf[n:], "“")
		case '»':
			n += copy(buf[n:], "”")
		default:
			n += utf8.EncodeRune(buf[n:], unicode.ToLower(r))
		}
	}
	return n
}

// hashBytes returns a hash of b.
func hashBytes(b []byte) uint32 {
	h := uint64(fnvOffset)
	for _, c := range b {
		h = (h ^ uint64(c)) * fnvPrime
	}
	h ^= h >> 29
	return uint32((h * 0xE7037ED1A0B428DB) >> 32)
}

// HashWord returns the key of a word whatever its case: digits count as zeros.
func HashWord(form string) uint32 {
	var buf [maxForm + 8]byte
	return hashBytes(buf[:fold(&buf, form)])
}

// look fills in what can be told of the form alone.
func (w *word) look(form string) {
	var buf [maxForm + 8]byte
	n := fold(&buf, form)
	w.lower = hashBytes(buf[:n])
	tail := func(k int) uint32 { return hashBytes(buf[max(0, n-k):n]) }
	w.suf1, w.suf2, w.suf3, w.suf4 = tail(1), tail(2), tail(3), tail(4)
	w.pre = hashBytes(buf[:min(3, n)])
	var upper, lower, digits, letters int
	first := false
	shape := uint8(0)
	for i := 0; i < len(form); {
		b := form[i]
		r, size := rune(b), 1
		if b >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(form[i:])
		}
		switch {
		case isUpper(b) || r >= utf8.RuneSelf && unicode.IsUpper(r):
			upper++
			if letters == 0 {
				first = true
			}
			letters++
		case isLower(b) || r >= utf8.RuneSelf && unicode.IsLower(r):
			lower++
			letters++
		case isDigit(b):
			digits++
		case b == '-':
			shape |= hasHyphen
		case b == '.':
			shape |= hasPeriod
		default:
			shape |= hasOther
		}
		i += size
		if i >= maxForm {
			break
		}
	}
	switch {
	case digits > 0 && letters == 0:
		shape |= hasDigit | allDigits
	case digits > 0:
		shape |= hasDigit
	}
	c := noCase
	switch {
	case letters == 0:
	case upper == 0:
		c = lowerCase
	case lower == 0 && letters == 1:
		c = initCase
	case lower == 0:
		c = upperCase
	case upper == 1 && first:
		c = initCase
	default:
		c = mixedCase
	}
	w.casing, w.shape = c, shape
}

// setCase settles the casing, and what depends on it.
func (w *word) setCase(c casing) {
	w.casing = c
	w.shape = w.shape&^casingBits | uint8(c)
	w.form = linear.Hash(200, uint64(w.lower), uint64(c))
}

// settle tells which capitals of a sentence mean something, and settles the casing of each word.
// Those at the start of a sentence mean little, and so do all capitals of a title or a line in capitals.
func settle(words []word, forms func(int) string) {
	long, caps, upper, lower := 0, 0, 0, 0
	for i := range words {
		switch w := &words[i]; w.casing {
		case lowerCase:
			if len(forms(i)) > 3 {
				long++
			}
			lower++
		case initCase, mixedCase:
			if len(forms(i)) > 3 {
				long++
				caps++
			}
		case upperCase:
			upper++
			if len(forms(i)) > 3 {
				long++
				caps++
			}
		}
	}
	shout := upper >= 3 && lower*5 <= upper
	title := !shout && caps >= 3 && caps*4 >= long*3 && (lower == 0 || caps*10 >= long*9 || long >= 5)
	start := true
	for i := range words {
		w := &words[i]
		c := w.casing
		switch {
		case shout && (c == upperCase || c == initCase):
			c = shoutCase
		case title && c == initCase:
			c = titleCase
		case start && c == initCase:
			c = firstCase
		}
		if w.casing != noCase {
			start = false
		}
		w.setCase(c)
	}
}
