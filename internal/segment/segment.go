// Package segment splits a paragraph into sentences.
//
//	for start, end := range segment.Sentences("Mr. Okoye left at 5 p.m. Nobody followed.") {
//
// A sentence ends at a mark that ends one (. ! ? … and their kin in other scripts) unless the words beside the mark
// say that it belongs to an abbreviation, an initial, a number or a quotation that its sentence goes on after.
// The closing quotation marks and brackets that follow a mark belong to the sentence before it.
// A quotation of several sentences is split at each of them: “We won. We are glad,” she said. is two.
//
// Line breaks are space to this package: give it the lines of a list one by one.
package segment

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns the sentences of text, each as the offsets where it starts and ends, without space around it.
// Every byte of text that is not space lies in exactly one of them.
// The time it takes is in proportion to the length of text.
// What runs on for more than [Longest] bytes is split between words, whatever its marks say:
// whoever compares the words of a sentence with one another can then count on few of them.
func Sentences(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start := skipSpace(text, 0)
		for start < len(text) {
			limit := min(start+Longest, len(text))
			end := next(text[:limit], start)
			if end >= limit-1 && limit < len(text) {
				end = cut(text, start, limit)
			}
			if !yield(start, end) {
				return
			}
			start = skipSpace(text, end)
		}
	}
}

// Longest is the greatest length of a sentence in bytes. Sentences of news hardly ever reach a third of it.
const Longest = 2000

// cut returns where to end a sentence that starts at start and does not end before limit: at the last space,
// or else before the rune that limit lies in.
func cut(text string, start, limit int) int {
	if i := strings.LastIndexFunc(text[start:limit], isSpace); i > Longest/2 {
		return start + len(trimSpaceEnd(text[start:start+i]))
	}
	for i := limit; i > limit-utf8.UTFMax; i-- { // a row of bytes that start no rune is no UTF-8, and may be cut anywhere
		if utf8.RuneStart(text[i]) {
			return i
		}
	}
	return limit
}

// A class says what a byte can be the first of.
type class uint8

const (
	plain class = iota
	stop        // . ! ?
	lead        // the first byte of a rune that may end a sentence
)

var classes = [256]class{
	'.': stop, '!': stop, '?': stop,
	0xD6: lead, // Armenian
	0xD8: lead, // Arabic question mark
	0xDB: lead, // Arabic full stop
	0xE0: lead, // danda
	0xE1: lead, // Ethiopic, Khmer, Burmese
	0xE2: lead, // …, ‼ and ⁇
	0xE3: lead, // 。
	0xEF: lead, // fullwidth ！ ？ ．
}

// next returns where the sentence that starts at start ends.
func next(text string, start int) int {
	for i := start; i < len(text); {
		c := classes[text[i]]
		if c == plain {
			i++
			continue
		}
		size := 1
		if c == lead {
			if size = wideStop(text[i:]); size == 0 {
				i++
				continue
			}
		}
		end, ok := boundary(text, start, i, i+size)
		if ok {
			return end
		}
		i = end
	}
	return len(trimSpaceEnd(text))
}

// wideStop returns the length of the sentence-final mark of more than one byte that text starts with, or 0.
func wideStop(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	switch r {
	case '…', '‼', '⁇', '⁈', '⁉', '。', '！', '？', '．', '｡', '؟', '۔', '։', '।', '॥', '።', '፧', '។', '၊', '။':
		return size
	default:
		return 0
	}
}

// A mark is a run of sentence-final marks and what follows it.
type mark struct {
	start, stop int  // the run itself
	end         int  // after the closing quotation marks and brackets that follow it
	dots        int  // how many of the run are full stops
	strong      bool // it holds ! or ?
	ellipsis    bool
	wide        bool // a mark of a script that puts no space after it
	quoted      bool // a closing quotation mark follows
}

// boundary decides about the marks that start at i, the first of which ends at j.
// It returns the end of the sentence and true, or where to go on looking and false.
func boundary(text string, start, i, j int) (int, bool) {
	m := scan(text, i, j)
	m.end = notes(text, m.end)
	at := skipSpace(text, m.end)
	if at == len(text) {
		return m.end, true
	}
	spaced := at > m.end
	if m.wide {
		return m.end, !m.quoted || spaced || !continues(text[at:])
	}
	if !spaced {
		return m.end, glued(text, start, m)
	}
	// An ellipsis written ". . ." or a mark followed by more marks: its sentence goes on to the last of them.
	if c := text[at]; classes[c] == stop || c == ',' || c == ';' || c == ':' {
		return at, false
	}
	first, word := nextWord(text, at)
	if !opens(first) {
		return m.end, false
	}
	switch {
	case m.strong:
		return m.end, !m.quoted || !attributes(text, at)
	case m.ellipsis:
		return m.end, word != "I" && !unicode.IsDigit(first)
	case m.dots > 1:
		return m.end, true
	case m.end > m.stop && m.quoted:
		return m.end, true
	}
	return m.end, m.dots == 0 || fullStop(text, start, m, at, first, word)
}

// scan reads the marks at i, the first of which ends at j, and the closing marks after them.
func scan(text string, i, j int) mark {
	m := mark{start: i, stop: i}
	for n := j - i; n > 0; {
		switch r, _ := utf8.DecodeRuneInString(text[m.stop:]); r {
		case '.':
			m.dots++
		case '…':
			m.ellipsis = true
		case '!', '?', '‼', '⁇', '⁈', '⁉', '؟':
			m.strong = true
		case '。', '！', '？', '．', '｡':
			m.wide = true
		default:
			m.strong = true
		}
		m.stop += n
		if m.stop == len(text) {
			break
		}
		switch classes[text[m.stop]] {
		case stop:
			n = 1
		case lead:
			n = wideStop(text[m.stop:])
		default:
			n = 0
		}
	}
	if m.dots > 2 {
		m.ellipsis = true
	}
	m.end = m.stop
	for m.end < len(text) {
		r, size := utf8.DecodeRuneInString(text[m.end:])
		switch r {
		case '"', '\'':
			// A straight mark closes unless a word follows it at once, as in: gone."We
			after, _ := utf8.DecodeRuneInString(text[m.end+size:])
			if m.end+size < len(text) && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
				return m
			}
			m.quoted = true
		case '”', '’', '»', '›', '」', '』', '“', '‘', '«', '‹':
			if r == '“' || r == '‘' || r == '«' || r == '‹' || r == '»' || r == '›' {
				// German closes with “ and «; elsewhere they open the next sentence.
				after, _ := utf8.DecodeRuneInString(text[m.end+size:])
				if m.end+size < len(text) && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
					return m
				}
			}
			m.quoted = true
		case ')', ']', '}', '）', '］', '】', '〉', '》':
		default:
			return m
		}
		m.end += size
	}
	return m
}

// notes returns where the note numbers end that follow a sentence at i: [6] or [12][13], with or without space before them.
func notes(text string, i int) int {
	for {
		j := i
		if j < len(text) && text[j] == ' ' {
			j++
		}
		if j >= len(text) || text[j] != '[' {
			return i
		}
		n := 0
		for j++; j < len(text) && '0' <= text[j] && text[j] <= '9' && n < 4; j++ {
			n++
		}
		if n == 0 || j >= len(text) || text[j] != ']' {
			return i
		}
		i = j + 1
	}
}

// glued decides about marks that no space follows: the full stop of 3.5, of U.S. or of example.org is no end,
// that of "left.The" and "left.“We" is.
func glued(text string, start int, m mark) bool {
	r, size := utf8.DecodeRuneInString(text[m.end:])
	switch r {
	case '“', '‘', '„', '«', '「', '『':
		return true
	case '"', '\'', '(', '[':
		return m.end == m.stop && m.dots <= 1 && lowerBefore(text, start, m.start)
	}
	if !unicode.IsUpper(r) || m.ellipsis {
		return false
	}
	if m.end > m.stop && m.quoted || m.strong && m.dots == 0 {
		return lowerBefore(text, start, m.start)
	}
	after, _ := utf8.DecodeRuneInString(text[m.end+size:])
	return unicode.IsLower(after) && lowerBefore(text, start, m.start) && !capitalized(text, start, m.start)
}

// lowerBefore reports whether at least two lower-case letters stand before i.
func lowerBefore(text string, start, i int) bool {
	for range 2 {
		r, size := utf8.DecodeLastRuneInString(text[start:i])
		if !unicode.IsLower(r) {
			return false
		}
		i -= size
	}
	return true
}

// opens reports whether r, the first letter or digit after a mark, can start a sentence.
func opens(r rune) bool {
	return r == 0 || unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// continues reports whether what follows a closed quotation in a script without spaces is the verb of saying,
// as the Japanese と.
func continues(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r == 'と' || r == 'な' || r == 'の' || r == '、' || r == '，'
}

func isSpace(r rune) bool { return unicode.IsSpace(r) }

// skipSpace returns the offset of the first rune of text at or after i that is not space.
func skipSpace(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if c != ' ' && (c < '\t' || c > '\r') {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isSpace(r) {
			return i
		}
		i += size
	}
	return i
}

// trimSpaceEnd returns text without the space at its end.
func trimSpaceEnd(text string) string {
	for len(text) > 0 {
		r, size := utf8.DecodeLastRuneInString(text)
		if !isSpace(r) {
			break
		}
		text = text[:len(text)-size]
	}
	return text
}
