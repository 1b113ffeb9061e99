package pasted

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A look is what a line looks like by itself, each thing as a small number.
type look struct {
	width    uint16 // its length in words; scripts without space between words count two characters as one
	words    uint8  // step(width)
	size     uint8  // width on a scale of 6: coarse
	first    uint8  // the class of its first character
	last     uint8  // the class of its last characters
	capitals uint8  // the share of its words that start with a capital, 0 to 4; 5 without letters
	loud     bool   // no lower-case letter, and letters that have one
	digits   uint8  // the share of digits, 0 to 3
	commas   uint8  // commas for each ten words, 0 to 3
	inner    uint8  // sentences that end inside it, 0 to 3
	short    uint8  // the share of short lower-case words, which hold sentences together, 0 to 4
	glued    uint8  // words grown together, as in SubscribeSign, 0 to 2
	signs    uint8  // bits: sign…
	furnish  uint8  // the share of words of buttons, menus and notices, 0 to 4
	cue      uint8  // what those words tell of, as bits
	seen     uint8  // how many lines of the page are the same, 1 to 3
	hash     uint32
}

// Classes of the first character.
const (
	firstUpper = iota
	firstLower
	firstDigit
	firstQuote
	firstBullet
	firstOther
	firstCaseless
	firstBracket
)

// Classes of the end of a line.
const (
	lastLetter = iota
	lastStop   // . ! ? and closing marks after them
	lastComma
	lastColon
	lastEllipsis
	lastSymbol
	lastDigit
	lastQuote // a closing mark without a stop
)

// Signs that a line has.
const (
	signBar = 1 << iota
	signCopyright
	signLink
	signAt
	signArrow
	signClock
	signYear
	signBracket
)

// step puts a count of words on a scale of 16.
func step(n int) uint8 {
	switch {
	case n <= 6:
		return uint8(n)
	case n <= 8:
		return 7
	case n <= 10:
		return 8
	case n <= 13:
		return 9
	case n <= 17:
		return 10
	case n <= 24:
		return 11
	case n <= 34:
		return 12
	case n <= 50:
		return 13
	case n <= 80:
		return 14
	default:
		return 15
	}
}

// coarse puts a step on a scale of 6.
func coarse(s uint8) uint8 {
	switch {
	case s <= 2:
		return 0
	case s <= 4:
		return 1
	case s <= 7:
		return 2
	case s <= 9:
		return 3
	case s <= 11:
		return 4
	default:
		return 5
	}
}

// inspect returns what line, which has no space around it, looks like.
// word is called with the hash of each word in lower case.
func inspect(line string, word func(h uint32, size int)) look {
	var l look
	var (
		letters, upper, lower, digits int
		words, caps, small, commas    int
		wide, inner, glued            int
		wordLen, wordUpper            int
		wordLower                     bool
		hash                          = uint32(fnvOffset)
		all                           = uint32(fnvOffset)
		prev, stop                    rune
		afterStop                     bool
		furnish                       int
		buf                           [32]byte
		low                           = buf[:0]
	)
	end := func() {
		if wordLen == 0 {
			return
		}
		words++
		if wordUpper > 0 {
			caps++
		} else if wordLower && wordLen <= 3 {
			small++
		}
		word(hash, wordLen)
		if bits := Tells(string(low)); bits != 0 {
			l.cue |= bits
			furnish++
		}
		low = low[:0]
		wordLen, wordUpper, wordLower, hash = 0, 0, false, fnvOffset
	}
	for i := 0; i < len(line); {
		c := line[i]
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(line[i:])
		}
		i += size
		all = (all ^ uint32(r)) * fnvPrime
		kind := classOf(r)
		switch kind {
		case isUpper, isLower, isLetter:
			if afterStop && kind != isLower {
				inner++
			}
			afterStop = false
			letters++
			if wordLen == 0 {
				if kind == isUpper {
					wordUpper = 1
				}
				wordLower = kind == isLower
			} else if kind == isUpper && classOf(prev) == isLower {
				glued++
			}
			if kind == isUpper {
				upper++
				if r < utf8.RuneSelf {
					r |= 0x20
				} else {
					r = unicode.ToLower(r)
				}
			} else if kind == isLower {
				lower++
			}
			wordLen++
			hash = (hash ^ uint32(r)) * fnvPrime
			if len(low) < len(buf)-utf8.UTFMax {
				low = utf8.AppendRune(low, r)
			}
		case isWide:
			wide++
			letters++
			end()
			// Characters of scripts without spaces are words in pairs.
			if r >= 0x4E00 && prev >= 0x4E00 && classOf(prev) == isWide {
				word(((fnvOffset^uint32(prev))*fnvPrime^uint32(r))*fnvPrime, 5)
			}
			afterStop = false
		case isDigit:
			digits++
			afterStop = false
			end()
		case isApostrophe:
			if wordLen == 0 {
				break
			}
			wordLen++ // inside a word
			hash = (hash ^ '\'') * fnvPrime
		default:
			end()
			switch r {
			case ',', '、', '，', '،', ';':
				commas++
			case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔':
				stop = r
			case ' ', '\u00a0', '"', '”', '“', '»', ')', '’', '」':
				if classOf(prev) == isOther && stop == prev {
					afterStop = true
					stop = 0
				}
				if r == ' ' && afterStop {
					break
				}
			case '|', '•', '·', '¦':
				l.signs |= signBar
			case '©', '®':
				l.signs |= signCopyright
			case '@', '#':
				l.signs |= signAt
			case '>', '›', '→', '▶', '►', '▸', '❯', '⟩', '+', '×', '✕':
				l.signs |= signArrow
			case '(', '[', '（', '【':
				l.signs |= signBracket
			case ':':
				if classOf(prev) == isDigit && i < len(line) && line[i] >= '0' && line[i] <= '9' {
					l.signs |= signClock
				}
				if i+1 < len(line) && line[i] == '/' && line[i+1] == '/' {
					l.signs |= signLink
				}
			}
			if r == '。' || r == '！' || r == '？' {
				afterStop = true
			}
		}
		prev = r
	}
	end()
	if year(line) {
		l.signs |= signYear
	}
	n := words + (wide+1)/2
	l.width = uint16(min(n, 60000))
	l.words = step(n)
	l.size = coarse(l.words)
	l.first, l.last = firstClass(line), lastClass(line)
	l.capitals = 5
	if words > 0 {
		l.capitals = uint8(caps * 4 / words)
	} else if wide > 0 {
		l.capitals = 0
	}
	l.loud = lower == 0 && upper > 1
	l.furnish = uint8(min((furnish*6+words)/max(words, 1), 6))
	if furnish == 0 {
		l.furnish = 0
	}
	if wide > 0 && n < 20 {
		for i := range wideFurniture {
			if strings.Contains(line, wideFurniture[i].word) {
				l.cue |= wideFurniture[i].bits
				l.furnish = max(l.furnish, 3)
			}
		}
	}
	l.digits = share(digits, letters+digits)
	l.commas = uint8(min(commas*10/max(n, 1), 3))
	l.inner = uint8(min(inner, 3))
	if words > 0 {
		l.short = uint8(min(small*8/words, 4))
	} else if wide > 0 {
		l.short = 2
	}
	l.glued = uint8(min(glued, 2))
	l.hash = all
	return l
}

func share(part, whole int) uint8 {
	switch {
	case part == 0:
		return 0
	case part*10 < whole:
		return 1
	case part*3 < whole:
		return 2
	default:
		return 3
	}
}

// year reports whether line holds a year of these times.
func year(line string) bool {
	for i := 0; i+4 <= len(line); i++ {
		if (line[i] == '1' && line[i+1] == '9' || line[i] == '2' && line[i+1] == '0') && isASCIIDigit(line[i+2]) && isASCIIDigit(line[i+3]) &&
			(i == 0 || !isASCIIDigit(line[i-1])) && (i+4 == len(line) || !isASCIIDigit(line[i+4])) {
			return true
		}
	}
	return false
}

func isASCIIDigit(c byte) bool { return '0' <= c && c <= '9' }

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// Classes of characters.
type charClass uint8

const (
	isOther charClass = iota
	isUpper
	isLower
	isLetter // of a script without capitals
	isWide   // of a script without space between words
	isDigit
	isApostrophe
)

var ascii = func() (t [utf8.RuneSelf]charClass) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z':
			t[c] = isLower
		case 'A' <= c && c <= 'Z':
			t[c] = isUpper
		case '0' <= c && c <= '9':
			t[c] = isDigit
		case c == '\'':
			t[c] = isApostrophe
		}
	}
	return t
}()

func classOf(r rune) charClass {
	switch {
	case r < utf8.RuneSelf:
		return ascii[r]
	case r == '’':
		return isApostrophe
	case r >= 0x2000 && r < 0x2C00:
		return isOther
	case r >= 0x2E80 && r < 0x3000, r >= 0x3040 && r < 0xA000, r >= 0xAC00 && r < 0xD7B0, r >= 0x20000 && r < 0x32000, r >= 0x0E00 && r < 0x0F00, r >= 0x1000 && r < 0x10A0, r >= 0x1780 && r < 0x1800:
		return isWide
	case unicode.IsUpper(r):
		return isUpper
	case unicode.IsLower(r):
		return isLower
	case unicode.IsLetter(r), unicode.IsMark(r):
		return isLetter
	case unicode.IsDigit(r):
		return isDigit
	}
	return isOther
}

func firstClass(line string) uint8 {
	r, _ := utf8.DecodeRuneInString(line)
	switch r {
	case '"', '“', '„', '«', '‘', '\'', '»', '「', '『', '‚', '”':
		return firstQuote
	case '-', '–', '—', '•', '*', '·', '►', '▶', '■', '●', '○', '▪', '>', '+', '×':
		return firstBullet
	case '(', '[', '（', '【':
		return firstBracket
	}
	switch classOf(r) {
	case isUpper:
		return firstUpper
	case isLower:
		return firstLower
	case isDigit:
		return firstDigit
	case isLetter, isWide:
		return firstCaseless
	}
	return firstOther
}

func lastClass(line string) uint8 {
	closed := false
	for range 4 {
		r, size := utf8.DecodeLastRuneInString(line)
		switch r {
		case '.', '!', '?', '。', '！', '？', '؟', '।', '۔':
			if len(line) > 2 && line[len(line)-2] == '.' && r == '.' {
				return lastEllipsis
			}
			return lastStop
		case '…':
			return lastEllipsis
		case ',', ';', '、':
			return lastComma
		case ':', '：':
			return lastColon
		case '"', '”', '»', '’', '\'', ')', ']', '“', '‘', '」', '』', '«', '›', '）':
			closed = true
			line = line[:len(line)-size]
			continue
		}
		if closed {
			return lastQuote
		}
		switch classOf(r) {
		case isUpper, isLower, isLetter, isWide:
			return lastLetter
		case isDigit:
			return lastDigit
		}
		return lastSymbol
	}
	return lastSymbol
}
