package printed

import (
	"strings"
	"time"
	"unicode"
)

// clock reads the time of day at the start of text, which follows the date d, and returns how much of text it took.
// It returns d itself and 0 if there is no time with a zone.
func clock(text string, d time.Time) (time.Time, int) {
	i := 0
	if strings.HasPrefix(text, "T") {
		i = 1
	} else {
		i = skip(text, 0, " ,|-–•")
		for _, w := range [...]string{"– ", "• ", "at ", "um ", "kl. ", "kl ", "à ", "om ", "a las ", "alle "} {
			i += prefix(text[i:], w)
		}
	}
	hour, n := number(text[i:])
	if n == 0 || n > 2 || hour > 24 || i+n == len(text) || strings.IndexByte(":.h", text[i+n]) < 0 {
		return d, 0
	}
	i += n + 1
	minute, n := number(text[i:])
	if n != 2 || minute > 59 {
		return d, 0
	}
	i += n
	second := 0
	if strings.HasPrefix(text[i:], ":") {
		if s, n := number(text[i+1:]); n == 2 && s < 60 {
			second = s
			i += 3
			if strings.HasPrefix(text[i:], ".") { // fractions
				_, n := number(text[i+1:])
				i += 1 + n
			}
		}
	}
	i = skip(text, i, " ")
	if n, pm := half(text[i:]); n > 0 {
		if hour == 12 {
			hour = 0
		}
		if pm {
			hour += 12
		}
		i = skip(text, i+n, " ")
	}
	if hour > 23 {
		return d, 0
	}
	zone, n := zone(text[i:])
	if n == 0 {
		return d, 0
	}
	return time.Date(d.Year(), d.Month(), d.Day(), hour, minute, second, 0, zone), i + n
}

// half reads a.m. or p.m. at the start of text.
func half(text string) (n int, pm bool) {
	if len(text) < 2 {
		return 0, false
	}
	c := text[0] | 0x20
	if c != 'a' && c != 'p' {
		return 0, false
	}
	switch {
	case text[1]|0x20 == 'm':
		n = 2
	case len(text) > 3 && text[1] == '.' && text[2]|0x20 == 'm':
		n = 3
		n += prefix(text[n:], ".")
	default:
		return 0, false
	}
	return n, c == 'p'
}

// zone reads a time zone at the start of text: Z, +02:00, GMT, CET, EDT.
// Letters that stand for several zones, such as CST outside of North America and IST, are read as the commonest in news.
func zone(text string) (*time.Location, int) {
	if text == "" {
		return nil, 0
	}
	if text[0] == 'Z' && wordLen(text) == 1 {
		return time.UTC, 1
	}
	if c := text[0]; c == '+' || c == '-' {
		h, n := number(text[1:])
		m := 0
		switch i := 1 + n; {
		case n == 4:
			h, m = h/100, h%100
		case n == 2 && strings.HasPrefix(text[i:], ":"):
			k := 0
			if m, k = number(text[i+1:]); k != 2 {
				return nil, 0
			}
			n += 3
		case n != 2 || c == '-':
			return nil, 0
		}
		if h > 14 || m > 59 {
			return nil, 0
		}
		seconds := h*3600 + m*60
		if c == '-' {
			seconds = -seconds
		}
		if seconds == 0 {
			return time.UTC, 1 + n
		}
		return time.FixedZone("", seconds), 1 + n
	}
	n := 0
	for n < len(text) && unicode.IsUpper(rune(text[n])) {
		n++
	}
	name := text[:n]
	hours := 0.0
	switch name {
	case "GMT", "UTC", "WET":
		return time.UTC, n
	case "BST", "CET", "WAT", "WEST", "MEZ":
		hours = 1
	case "CEST", "EET", "SAST", "CAT", "MESZ":
		hours = 2
	case "EEST", "MSK", "EAT":
		hours = 3
	case "GST":
		hours = 4
	case "PKT":
		hours = 5
	case "IST":
		hours = 5.5
	case "WIB", "ICT":
		hours = 7
	case "SGT", "MYT", "HKT", "PHT", "AWST":
		hours = 8
	case "JST", "KST":
		hours = 9
	case "AEST":
		hours = 10
	case "AEDT":
		hours = 11
	case "NZST":
		hours = 12
	case "NZDT":
		hours = 13
	case "BRT", "ADT":
		hours = -3
	case "EDT", "AST":
		hours = -4
	case "EST", "CDT":
		hours = -5
	case "CST", "MDT":
		hours = -6
	case "MST", "PDT":
		hours = -7
	case "PST", "AKDT":
		hours = -8
	default:
		return nil, 0
	}
	return time.FixedZone(name, int(hours*3600)), n
}
