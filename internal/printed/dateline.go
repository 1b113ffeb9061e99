package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxDateline is how many bytes of a paragraph can be a dateline.
const maxDateline = 90

// Dateline reads the dateline at the start of a paragraph: KYIV, Ukraine (AP) —, or LONDON, Nov 3 (Reuters) -,
// or (dpa) –, or ALGIERS, 4 February. /APS/.
// It returns the place as written, the agency, and how long the dateline is with its dash and the space behind that;
// n is 0 if the paragraph starts with none. Place or agency may be empty, not both.
func Dateline(text string) (place, agency string, n int) {
	text = text[:min(len(text), maxDateline)]
	if place, agency, n := slashed(text); n > 0 {
		return place, agency, n
	}
	end := dash(text)
	if end < 0 {
		return "", "", 0
	}
	lead := text[:end]
	_, size := utf8.DecodeRuneInString(text[end:])
	if strings.HasPrefix(text[end:], "--") {
		size = 2
	}
	n = skip(text, end+size, " ")
	open := strings.LastIndexByte(lead, '(')
	if open >= 0 {
		inner, after, ok := strings.Cut(lead[open+1:], ")")
		if !ok || strings.TrimSpace(after) != "" || !wire(inner) {
			return "", "", 0
		}
		agency = strings.TrimSpace(inner)
		lead = lead[:open]
	}
	// What follows is the start of a sentence.
	if r, _ := utf8.DecodeRuneInString(text[n:]); unicode.IsLower(r) || n == len(text) {
		return "", "", 0
	}
	place, ok := filed(strings.TrimSpace(lead), agency != "")
	if !ok || place == "" && agency == "" {
		return "", "", 0
	}
	return place, agency, n
}

// slashed reads a dateline whose agency stands between slashes: MOSCOW, March 5. /TASS/.
func slashed(text string) (place, agency string, n int) {
	before, rest, ok := strings.Cut(text, " /")
	if !ok {
		return "", "", 0
	}
	agency, after, ok := strings.Cut(rest, "/")
	if !ok || !strings.HasPrefix(after, ". ") || !wire(agency) {
		return "", "", 0
	}
	place, ok = filed(strings.TrimRight(before, ". "), true)
	if !ok || place == "" {
		return "", "", 0
	}
	return place, agency, len(text) - len(after) + 2
}

// dash returns the offset of the dash that ends a dateline, with space or a bracket before it, or -1.
func dash(text string) int {
	for i, r := range text {
		switch r {
		case '—', '–', '-', '―':
			if i == 0 || text[i-1] != ' ' && text[i-1] != ')' && r != '—' && r != '―' && !strings.HasSuffix(text[:i], "\u00a0") {
				continue
			}
			if r == '-' && !strings.HasPrefix(text[i:], "- ") && !strings.HasPrefix(text[i:], "-- ") {
				continue
			}
			return i
		case '.', '?', '!', '”', '“', '"':
			if r == '.' && i < 40 { // ST. LOUIS, Nov. 3
				continue
			}
			return -1
		}
	}
	return -1
}

// wire reports whether s, from inside brackets, can be the name of an agency or newspaper.
func wire(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 40 {
		return false
	}
	words := 0
	known := false
	for w := range strings.FieldsSeq(s) {
		words++
		for part := range strings.SplitSeq(w, "/") {
			known = known || agencyName(part)
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !known && w != "of" && w != "the" {
			return false
		}
		if strings.ContainsAny(w, "0123456789") {
			return false
		}
	}
	return words <= 5
}

// filed returns the place that lead, the words before the agency, names. The date behind a place is left out.
// Without an agency the first word must be all capitals.
func filed(lead string, signed bool) (string, bool) {
	if lead == "" {
		return "", signed
	}
	if date := strings.IndexAny(lead, "0123456789"); date >= 0 {
		cut := strings.LastIndexByte(lead[:date], ',')
		if cut < 0 || date-cut > 14 || len(lead)-date > 16 {
			return "", false
		}
		rest := strings.TrimSpace(lead[cut+1 : date])
		if w := wordLen(rest); rest != "" && monthOf(rest[:w]) == 0 {
			return "", false
		}
		lead = lead[:cut]
	}
	words, loud := 0, 0
	first := false
	for w := range strings.FieldsSeq(lead) {
		words++
		w = strings.TrimRight(w, ",.")
		r, _ := utf8.DecodeRuneInString(w)
		upper := w != "" && strings.ToUpper(w) == w && unicode.IsUpper(r)
		if upper && utf8.RuneCountInString(w) > 1 {
			loud++
			first = first || words == 1
		}
		if words == 1 && !signed && shout(w) {
			return "", false
		}
		if !unicode.IsUpper(r) && !particle(w) && w != "and" && w != "of" && w != "/" && w != "&" {
			return "", false
		}
		for _, c := range w {
			if !unicode.IsLetter(c) && !unicode.IsMark(c) && !strings.ContainsRune(".-'’/&", c) {
				return "", false
			}
		}
	}
	if words == 0 || words > 6 || !signed && !(first && (loud == words || strings.Contains(lead, ","))) {
		return "", false
	}
	if utf8.RuneCountInString(lead) < 3 {
		return "", false
	}
	return lead, true
}

// shout reports whether w is a word that is printed in capitals in front of a story and is no place.
func shout(w string) bool {
	switch w {
	case "EXCLUSIVE", "BREAKING", "UPDATE", "UPDATED", "WATCH", "VIDEO", "PHOTO", "PHOTOS", "OPINION", "ANALYSIS", "COMMENT", "EXPLAINER", "CORRECTION", "NOTE", "LIVE", "NEW", "READ",
		"MORE", "RELATED", "ALSO", "SEE", "THE", "REVIEW", "INTERVIEW", "EDITORIAL", "FACT", "BACKGROUND", "SUMMARY", "QUESTION", "ANSWER", "TRANSCRIPT", "BRIEFING", "PROFILE", "FEATURE":
		return true
	default:
		return false
	}
}
