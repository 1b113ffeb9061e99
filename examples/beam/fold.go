package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// fold returns the words of text in a form in which those who print the same words agree:
// without case, marks and punctuation, with one space between words.
// An apostrophe, or a full stop between letters, does not part a word: "Don’t" is "dont", "U.S." is "us".
func fold(text string) string {
	runes := []rune(cases.Fold().String(norm.NFKC.String(text)))
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for i, r := range runes {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		case (r == '\'' || r == '’' || r == '.') && i > 0 && i+1 < len(runes) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]):
		case r == '\u00ad': // soft hyphen
		case unicode.Is(unicode.Cf, r): // marks of direction and the like
		default:
			gap = true
		}
	}
	return b.String()
}

// commonest returns the most frequent of values, of several the first. Of no values it is the empty one.
func commonest(values []string) string {
	count := make(map[string]int)
	for _, v := range values {
		count[v]++
	}
	best, most := "", 0
	for _, v := range values {
		if count[v] > most {
			best, most = v, count[v]
		}
	}
	return best
}
