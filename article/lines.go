package article

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// lines returns the lines of text in s, without their ends but with the space around them.
// Lines end with \n, \r, \v, \f, or one of the separators of Unicode.
func lines(text string, s Span) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		for i := s.Start; i < s.End; {
			end, size := i, 0
			for end < s.End {
				if c := text[end]; c > '\r' && c != 0xC2 && c != 0xE2 {
					end++
					continue
				}
				if size = lineEnd(text[end:s.End]); size > 0 {
					break
				}
				end++
			}
			if !yield(Span{i, end}) {
				return
			}
			i = end + size
		}
	}
}

// lineEnd returns the length of the line end that text starts with, or 0.
func lineEnd(text string) int {
	switch text[0] {
	case '\n', '\v', '\f':
		return 1
	case '\r':
		if len(text) > 1 && text[1] == '\n' {
			return 2
		}
		return 1
	case 0xC2: // U+0085
		if len(text) > 1 && text[1] == 0x85 {
			return 2
		}
	case 0xE2: // U+2028, U+2029
		if len(text) > 2 && text[1] == 0x80 && (text[2] == 0xA8 || text[2] == 0xA9) {
			return 3
		}
	}
	return 0
}

// blank reports whether r shows nothing: space, and the marks of no width that come with pasted text.
func blank(r rune) bool {
	switch r {
	case '\uFEFF', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\u00AD', 0:
		return true
	}
	return unicode.IsSpace(r)
}

// trim returns s without the blank runes around it; it is empty if there are no others.
func trim(text string, s Span) Span {
	for s.Start < s.End {
		r, size := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.Start += size
	}
	for s.Start < s.End {
		r, size := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.End -= size
	}
	return s
}
