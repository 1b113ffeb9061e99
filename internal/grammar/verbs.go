package grammar

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed verbs.txt
var verbsFile string

// verbs returns the known verbs, sorted, each with a line break before and after it.
var verbs = sync.OnceValue(func() string {
	i := strings.LastIndexByte(verbsFile, '#')
	return verbsFile[i+strings.IndexByte(verbsFile[i:], '\n'):]
})

// isVerb reports whether the known verbs have base+tail.
func isVerb(base, tail string) bool {
	list := verbs()
	lo, hi := 0, len(list)-1 // both at line breaks
	for lo < hi {
		start := lo + 1 + strings.LastIndexByte(list[lo+1:(lo+hi)/2+1], '\n') + 1
		end := start + strings.IndexByte(list[start:], '\n')
		switch c := compare(list[start:end], base, tail); {
		case c == 0:
			return true
		case c < 0:
			lo = end
		default:
			hi = start - 1
		}
	}
	return false
}

// compare compares word with base+tail.
func compare(word, base, tail string) int {
	n := min(len(word), len(base))
	if c := strings.Compare(word[:n], base[:n]); c != 0 {
		return c
	}
	if n < len(base) {
		return -1
	}
	return strings.Compare(word[n:], tail)
}

// infinitive returns what is to be cut off the end of a regular form of a known verb, and what is to be put there instead.
// It knows denied, denies, conceding, hoped, planned; ok is false for other words.
func infinitive(form string) (cut int, tail string, ok bool) {
	n := len(form)
	var base string // the form without its ending
	switch {
	case n < 4:
		return 0, "", false
	case strings.HasSuffix(form, "ing"):
		base, cut = form[:n-3], 3
	case strings.HasSuffix(form, "ed"):
		base, cut = form[:n-2], 2
	case strings.HasSuffix(form, "ies") && isVerb(form[:n-3], "y"):
		return 3, "y", true
	case strings.HasSuffix(form, "es") && !isVerb(form[:n-1], "") && isVerb(form[:n-2], ""):
		return 2, "", true
	case form[n-1] == 's' && isVerb(form[:n-1], ""):
		return 1, "", true
	default:
		return 0, "", false
	}
	m := len(base)
	if m < 2 {
		return 0, "", false
	}
	last := base[m-1]
	switch {
	case last == 'i' && cut == 2 && isVerb(base[:m-1], "y"):
		return 3, "y", true
	case isShort(base) && isVerb(base, "e"): // hoped is of hope; hop has hopped
		return cut, "e", true
	case isVerb(base, ""):
		return cut, "", true
	case isVerb(base, "e"):
		return cut, "e", true
	case m > 2 && last == base[m-2] && isVerb(base[:m-1], ""):
		return cut + 1, "", true
	default:
		return 0, "", false
	}
}

// isShort reports whether base is one vowel between consonants, the last of which would be doubled before an ending.
func isShort(base string) bool {
	m := len(base)
	if isVowel(base[m-1]) || strings.IndexByte("wxy", base[m-1]) >= 0 || !isVowel(base[m-2]) {
		return false
	}
	for i := range m - 2 {
		if isVowel(base[i]) {
			return false
		}
	}
	return true
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
