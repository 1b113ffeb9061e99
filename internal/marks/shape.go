package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
)

// A markKind is a character, or a pair of them, that may be a quotation mark.
type markKind uint8

const (
	noMark       markKind = iota
	straight              // "
	leftDouble            // “
	rightDouble           // ”
	lowDouble             // „
	backticks             // ``
	apostrophes           // ''
	single                // '
	leftSingle            // ‘
	rightSingle           // ’
	lowSingle             // ‚
	backtick              // `
	leftAngle             // «
	rightAngle            // »
	leftAngle1            // ‹
	rightAngle1           // ›
	leftCorner            // 「
	rightCorner           // 」
	leftCorner2           // 『
	rightCorner2          // 』
)

// isSingle reports whether k may be an apostrophe, or closes what such a mark opens.
func (k markKind) isSingle() bool { return k >= single && k <= backtick }

// closes reports whether a mark of kind k may close what one of kind open opened.
// Newsrooms mix straight and curly marks, so those of one level close each other.
func (k markKind) closes(open markKind) bool {
	switch open {
	case straight, leftDouble, backticks, apostrophes:
		return k == straight || k == rightDouble || k == apostrophes
	case rightDouble:
		return k == rightDouble
	case lowDouble:
		return k == leftDouble || k == rightDouble || k == straight
	case single, leftSingle, backtick:
		return k == single || k == rightSingle
	case lowSingle:
		return k == leftSingle || k == rightSingle
	case leftAngle:
		return k == rightAngle
	case rightAngle:
		return k == leftAngle || k == rightAngle
	case leftAngle1:
		return k == rightAngle1
	case rightAngle1:
		return k == leftAngle1 || k == rightAngle1
	case leftCorner:
		return k == rightCorner
	case leftCorner2:
		return k == rightCorner2
	default:
		return false
	}
}

// A mark is a quotation mark in the text, or what looks like one.
type mark struct {
	start  int
	kind   markKind
	shape  shape
	closer bool // of a single mark: a better closing mark follows before the next one that opens
}

func (m mark) end() int { return m.start + markLen[m.kind] }

var markLen = [...]int{
	straight: 1, leftDouble: 3, rightDouble: 3, lowDouble: 3, backticks: 2, apostrophes: 2,
	single: 1, leftSingle: 3, rightSingle: 3, lowSingle: 3, backtick: 1,
	leftAngle: 2, rightAngle: 2, leftAngle1: 3, rightAngle1: 3,
	leftCorner: 3, rightCorner: 3, leftCorner2: 3, rightCorner2: 3,
}

// A shape says what the characters around a mark let it do.
type shape uint8

const (
	opens  shape = 1 << iota // nothing or an opening mark before it, a word after it
	shuts                    // a word or a point before it, no word after it
	weak                     // shuts, but may as well be the apostrophe of "players’ union"
	inches                   // may be the sign for inches of 6'2"
	elided                   // opens, but may as well be the apostrophe of "’90s"
)

// markAt returns what mark starts at text[i], or noMark.
func markAt(text string, i int) markKind {
	switch text[i] {
	case '"':
		return straight
	case '\'':
		if i+1 < len(text) && text[i+1] == '\'' {
			return apostrophes
		}
		return single
	case '`':
		if i+1 < len(text) && text[i+1] == '`' {
			return backticks
		}
		return backtick
	case 0xC2:
		if i+1 < len(text) {
			switch text[i+1] {
			case 0xAB:
				return leftAngle
			case 0xBB:
				return rightAngle
			}
		}
	case 0xE2:
		if i+2 < len(text) && text[i+1] == 0x80 {
			switch text[i+2] {
			case 0x98:
				return leftSingle
			case 0x99:
				return rightSingle
			case 0x9A:
				return lowSingle
			case 0x9C:
				return leftDouble
			case 0x9D:
				return rightDouble
			case 0x9E:
				return lowDouble
			case 0xB9:
				return leftAngle1
			case 0xBA:
				return rightAngle1
			}
		}
	case 0xE3:
		if i+2 < len(text) && text[i+1] == 0x80 {
			switch text[i+2] {
			case 0x8C:
				return leftCorner
			case 0x8D:
				return rightCorner
			case 0x8E:
				return leftCorner2
			case 0x8F:
				return rightCorner2
			}
		}
	}
	return noMark
}

// shapeOf tells what the mark mk can do, from the characters around it in text[start:].
func shapeOf(text string, start int, mk mark) shape {
	before, after := rune(0), rune(0)
	if mk.start > start {
		before, _ = utf8.DecodeLastRuneInString(text[start:mk.start])
	}
	if mk.end() < len(text) {
		after, _ = utf8.DecodeRuneInString(text[mk.end():])
	}
	spaceBefore, spaceAfter := before == 0 || unicode.IsSpace(before), after == 0 || unicode.IsSpace(after)
	wordAfter := isWord(after)
	var s shape
	if (spaceBefore || opensRune(before)) && !spaceAfter {
		s |= opens
	}
	if !spaceBefore && !wordAfter {
		s |= shuts
	}
	if s == opens|shuts { // between marks, as in (“‘…: what stands before it decides
		if opensRune(before) && !strings.ContainsRune(".,;:!?…)]", after) {
			s = opens
		} else {
			s = shuts
		}
	}
	if mk.kind.isSingle() {
		if s&shuts != 0 && isWord(before) && spaceAfter && after != 0 {
			last := text[mk.start-1]
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[mk.end():min(len(text), mk.end()+4)], " \u00a0"))
			if (last == 's' || last == 'S' || last == 'n' || last == 'x' || last == 'z' || unicode.IsDigit(before)) && isWord(next) {
				s |= weak
			}
		}
		if s&opens != 0 && isElided(text[mk.end():]) {
			s |= elided
		}
	} else if mk.kind == straight && unicode.IsDigit(before) && s&opens == 0 && feetBefore(text[start:mk.start]) {
		s |= inches
	}
	return s
}

// isElided reports whether rest begins with a word that lost its beginning: (’)tis, (’)90s.
func isElided(rest string) bool {
	n := 0
	for n < len(rest) && n < 8 && (rest[n] >= 'a' && rest[n] <= 'z' || rest[n] >= 'A' && rest[n] <= 'Z' || rest[n] >= '0' && rest[n] <= '9') {
		n++
	}
	word := rest[:n]
	if n >= 2 && n <= 3 && word[0] >= '0' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9' {
		return n == 2 || word[2] == 's'
	}
	switch strings.ToLower(word) {
	case "tis", "twas", "em", "til", "till", "cause", "cos", "n", "round", "bout", "neath", "twere", "twill", "nother", "kay", "s":
		return true
	default:
		return false
	}
}

// feetBefore reports whether text ends in feet and the digits of inches, as 6'2 does, or in digits only.
func feetBefore(text string) bool {
	i := len(text)
	for i > 0 && len(text)-i < 3 && text[i-1] >= '0' && text[i-1] <= '9' {
		i--
	}
	return i == 0 || text[i-1] == '\'' || strings.HasSuffix(text[:i], "’") || text[i-1] == ' ' || text[i-1] == '-' || text[i-1] == '.'
}

// opensRune reports whether a quotation may open right after r without space.
func opensRune(r rune) bool {
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', '“', '„', '‘', '‚', '«', '‹', '「', '『', '"', '\'', '`', '¿', '¡', '>', '|', '=':
		return true
	default:
		return false
	}
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func hasWord(s string) bool { return strings.IndexFunc(s, isWord) >= 0 }

// trim returns s without the space around its text.
func trim(text string, s article.Span) article.Span {
	if s.End <= s.Start {
		return article.Span{}
	}
	t := strings.TrimLeftFunc(text[s.Start:s.End], unicode.IsSpace)
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}
