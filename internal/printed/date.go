package printed

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// An Order says how to read a date of three numbers such as 4/5/2025.
type Order uint8

// The orders.
const (
	AnyOrder   Order = iota // only dates that can be read in one way count
	DayFirst                // 4/5/2025 is the fourth of May
	MonthFirst              // 4/5/2025 is the fifth of April
)

// Date returns the first full date in text, and where it starts and ends, with the time of day behind it if there is one.
// A time of day counts only together with its zone; without both the result is midnight UTC of the day.
// If there is no date, end is 0.
func Date(text string, order Order) (date time.Time, start, end int) {
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case '0' <= c && c <= '9':
			if d, n, ok := numberFirst(text[i:], order); ok {
				t, m := clock(text[i+n:], d)
				return t, i, i + n + m
			}
			for i < len(text) && '0' <= text[i] && text[i] <= '9' {
				i++
			}
		case c >= utf8.RuneSelf || isLetter(c):
			n := wordLen(text[i:])
			if n == 0 {
				_, size := utf8.DecodeRuneInString(text[i:])
				i += size
				continue
			}
			if d, m, ok := wordFirst(text[i:], n); ok {
				t, k := clock(text[i+m:], d)
				return t, i, i + m + k
			}
			if cut := seam(text[i : i+n]); cut > 0 { // a name and a month grown together
				i += cut
				continue
			}
			i += n
		default:
			i++
		}
	}
	return time.Time{}, 0, 0
}

// numberFirst reads a date that starts with a number: 2025-11-03, 3.11.2025, 3 November 2025, 2025年11月3日.
func numberFirst(text string, order Order) (time.Time, int, bool) {
	a, n := number(text)
	switch {
	case n == 4:
		return yearFirst(text, a, n)
	case n > 2 || a == 0:
		return time.Time{}, 0, false
	}
	if t, m, ok := threeNumbers(text, a, n, order); ok {
		return t, m, true
	}
	i := ordinal(text, n)
	i = skip(text, i, " -")
	for _, of := range [...]string{"de ", "d’", "d'", "of ", "di "} {
		if strings.HasPrefix(text[i:], of) {
			i += len(of)
			break
		}
	}
	w := wordLen(text[i:])
	month := monthOf(text[i : i+w])
	if month == 0 {
		return time.Time{}, 0, false
	}
	i = skip(text, i+w, ".")
	i = skip(text, i, ", -")
	for _, of := range [...]string{"de ", "del ", "of "} {
		if strings.HasPrefix(text[i:], of) {
			i += len(of)
			break
		}
	}
	y, m := number(text[i:])
	if m != 4 {
		return time.Time{}, 0, false
	}
	return day(y, month, a, i+m)
}

// yearFirst reads the rest of a date that starts with the year y, n bytes long.
func yearFirst(text string, y, n int) (time.Time, int, bool) {
	i := n
	r, size := utf8.DecodeRuneInString(text[i:])
	switch r {
	case '-', '/', '.', '年', '년':
		i += size
	default:
		if r != ' ' {
			return time.Time{}, 0, false
		}
	}
	i = skip(text, i, " ")
	i += prefix(text[i:], "m. ") // Lithuanian
	i += prefix(text[i:], "m ")
	month, m := number(text[i:])
	if m == 0 {
		if m = wordLen(text[i:]); m == 0 || r == '-' || r == '/' {
			return time.Time{}, 0, false
		}
		month = monthOf(text[i : i+m])
		i = skip(text, skip(text, i+m, "."), " ")
	} else {
		i += m
		sep, size := utf8.DecodeRuneInString(text[i:])
		if !(sep == r && (r == '-' || r == '/' || r == '.') || r == '年' && sep == '月' || r == '년' && sep == '월') || m > 2 {
			return time.Time{}, 0, false
		}
		i = skip(text, i+size, " ")
	}
	d, m := number(text[i:])
	if m == 0 || m > 2 {
		return time.Time{}, 0, false
	}
	i += m
	i += prefix(text[i:], "日")
	i += prefix(text[i:], "일")
	return day(y, month, d, i)
}

// threeNumbers reads 3.11.2025, 03/11/2025, 3-11-2025 and 03.11.25, the first number of which is a, n bytes long.
func threeNumbers(text string, a, n int, order Order) (time.Time, int, bool) {
	if n == len(text) || strings.IndexByte("./-", text[n]) < 0 {
		return time.Time{}, 0, false
	}
	sep := text[n]
	i := n + 1
	if sep == '.' {
		i = skip(text, i, " ")
	}
	b, m := number(text[i:])
	if m == 0 || m > 2 || i+m == len(text) || text[i+m] != sep {
		return time.Time{}, 0, false
	}
	i += m + 1
	if sep == '.' {
		i = skip(text, i, " ")
	}
	y, k := number(text[i:])
	switch {
	case k == 2 && n == 2 && m == 2 && sep != '-' && (i+k == len(text) || text[i+k] != sep && text[i+k] != ':'):
		y += 2000
	case k != 4:
		return time.Time{}, 0, false
	}
	switch {
	case sep == '.', b <= 12 && (a > 12 || a == b || order == DayFirst):
		return day(y, b, a, i+k)
	case a <= 12 && (b > 12 || order == MonthFirst):
		return day(y, a, b, i+k)
	}
	return time.Time{}, 0, false
}

// wordFirst reads November 3, 2025; the first word is n bytes long.
func wordFirst(text string, n int) (time.Time, int, bool) {
	month := monthOf(text[:n])
	if month == 0 {
		return time.Time{}, 0, false
	}
	i := skip(text, n, ".")
	j := skip(text, i, " ")
	d, m := number(text[j:])
	if j == i || m == 0 || m > 2 {
		return time.Time{}, 0, false
	}
	i = ordinal(text, j+m)
	j = skip(text, i, ", ")
	y, m := number(text[j:])
	if j == i || m != 4 {
		// "April 10, 20233 years ago": a count stuck to the year is no reason to guess where it ends.
		return time.Time{}, 0, false
	}
	return day(y, month, d, j+m)
}

// day returns the day and n if there is such a day.
func day(y, month, d, n int) (time.Time, int, bool) {
	if y < 1900 || y > 2100 || month < 1 || month > 12 || d < 1 {
		return time.Time{}, 0, false
	}
	t := time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	return t, n, t.Day() == d
}

// number returns the number that text starts with and how many digits it has.
func number(text string) (n, digits int) {
	for digits < len(text) && '0' <= text[digits] && text[digits] <= '9' {
		if digits < 6 {
			n = 10*n + int(text[digits]-'0')
		}
		digits++
	}
	return n, digits
}

// ordinal returns where the ending of an ordinal number at i ends: 3rd, 1er, 3., 3º.
func ordinal(text string, i int) int {
	for _, end := range [...]string{"st", "nd", "rd", "th", "er", "º", "ª", ".", "-го"} {
		if n := prefix(text[i:], end); n > 0 && wordLen(text[i+n:]) == 0 {
			return i + n
		}
	}
	return i
}

// prefix returns the length of p if text starts with it, and 0 if not.
func prefix(text, p string) int {
	if strings.HasPrefix(text, p) {
		return len(p)
	}
	return 0
}

// skip returns the offset of the first byte at or after i that is not in cut; a no-break space counts as space.
func skip(text string, i int, cut string) int {
	for i < len(text) {
		switch {
		case strings.IndexByte(cut, text[i]) >= 0:
			i++
		case strings.HasPrefix(text[i:], "\u00a0") && strings.Contains(cut, " "):
			i += 2
		default:
			return i
		}
	}
	return i
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// wordLen returns the length of the word of letters that text starts with.
func wordLen(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return i
		}
	}
	return len(text)
}
