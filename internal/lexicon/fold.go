package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// maxKey is the length in bytes of the longest key that is looked up.
const maxKey = 63

// base holds the letters without accents of U+00C0 to U+017F, or a period where there is no single one.
const base = "AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y" +
	"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"

// AppendFold appends s to dst in lower case, without accents on Latin letters and with plain apostrophes,
// and returns the longer slice. Two spellings of a name that differ in nothing else fold to the same bytes.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r >= 0xC0 && r < 0x180 && base[r-0xC0] != '.':
			c := base[r-0xC0]
			if c < 'a' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
		case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ':
			dst = append(dst, '\'')
		case r == 'ß':
			dst = append(dst, "ss"...)
		case r == 'Æ' || r == 'æ':
			dst = append(dst, "ae"...)
		case r == 'Œ' || r == 'œ':
			dst = append(dst, "oe"...)
		case r == 'Þ' || r == 'þ':
			dst = append(dst, "th"...)
		case r >= 0x300 && r < 0x370: // a combining accent
		case r >= 0x1EA0 && r < 0x1EFA:
			dst = append(dst, vietnamese[(r-0x1EA0)/2])
		case r == 'ș' || r == 'Ș':
			dst = append(dst, 's')
		case r == 'ț' || r == 'Ț':
			dst = append(dst, 't')
		case r == 'ơ' || r == 'Ơ':
			dst = append(dst, 'o')
		case r == 'ư' || r == 'Ư':
			dst = append(dst, 'u')
		case r == utf8.RuneError && n == 1:
			dst = append(dst, s[i-1])
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}

// vietnamese holds the base letters of U+1EA0 to U+1EF9, one for each pair of cases.
const vietnamese = "aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy"

// inCapitals reports whether s has two capital letters or more and no small ones.
func inCapitals(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			n++
		}
	}
	return n >= 2
}
