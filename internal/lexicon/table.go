package lexicon

import "math/bits"

// The table is one string of buckets, each a run of entries in the order of their keys. A word's bucket is told by a hash
// of its key, its folded form. The low bits of starts[i] are where bucket i starts and bucket i-1 ends; the bits above
// mark its keys, so that most words that are not listed are told from it without a look into the table. An entry is
//
//	key length (1 byte), key, classes (4 bytes, low byte first), length of values (2 bytes), values
//
// and its values are those of its classes that have one, in the order of the classes, each after its length (1 byte).
// A form that is listed in capitals only has a key in capitals, any other a folded one.

// hashBits is the logarithm of the number of buckets.
const hashBits = 14

// valued holds the classes that have a value.
const valued = Given | Surname | City | Country | Demonym | People | Person | NewsOrg | Acronym | Nickname | Abbrev | Month

// How starts are made up.
const (
	offsetBits = 21
	markBits   = 32 - offsetBits
)

// bucketOf returns the number of the bucket of a key, and its mark there.
func bucketOf(key []byte) (bucket, mark uint32) {
	h := uint32(2166136261)
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	h *= 0x9E3779B1
	return h >> (32 - hashBits), 1 << (offsetBits + h%(1<<(32-hashBits))*markBits>>(32-hashBits))
}

// find returns the classes and values of word: of the form in capitals if exact is set, else of its folded form.
func find(word string, exact bool) (classes Class, values string) {
	if len(word) > maxKey || exact && !inCapitals(word) {
		return 0, ""
	}
	var buf [2*maxKey + 2]byte // folding turns a byte into two at most
	var key []byte
	if exact {
		key = append(buf[:0], word...)
	} else {
		key = AppendFold(buf[:0], word)
	}
	i, mark := bucketOf(key)
	if starts[i]&mark == 0 {
		return 0, ""
	}
	const offset = 1<<offsetBits - 1
	for e := table[starts[i]&offset : starts[i+1]&offset]; e != ""; {
		n := int(e[0])
		size := int(e[n+5]) | int(e[n+6])<<8
		if e[1:n+1] == string(key) {
			return Class(e[n+1]) | Class(e[n+2])<<8 | Class(e[n+3])<<16 | Class(e[n+4])<<24, e[n+7 : n+7+size]
		}
		e = e[n+7+size:]
	}
	return 0, ""
}

// value returns what word has as a member of class, or "".
func value(word string, class Class) string {
	classes, values := find(word, true)
	if classes&class == 0 {
		if classes, values = find(word, false); classes&class == 0 {
			return ""
		}
	}
	for before := classes & valued & (class - 1); before != 0; before &= before - 1 {
		values = values[1+int(values[0]):]
	}
	return values[1 : 1+int(values[0])]
}

// shrink returns the byte that stands for n: its leading bit's place and the three bits that follow.
// expand(shrink(n)) is at most n, and more than n less an eighth part.
func shrink(n int) byte {
	if n < 8 {
		return byte(max(n, 0))
	}
	shift := bits.Len(uint(n)) - 4
	return byte(min((shift+1)<<3|n>>shift&7, 255))
}

func expand(b byte) int {
	if b < 8 {
		return int(b)
	}
	return (8 | int(b)&7) << (b>>3 - 1)
}
