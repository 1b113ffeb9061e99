package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Byline returns the authors that line names, if it is a byline: a word such as "By" and names, and behind them perhaps
// the authors' employer, a date or the time of reading. It returns nil if it is none.
func Byline(line string) []string {
	n := introduction(line)
	if n == 0 {
		return nil
	}
	return Names(line[n:])
}

// Introduces reports whether line is only the words that introduce an author, whose name is on the next line: By, or Author:.
func Introduces(line string) bool {
	if len(line) > 30 {
		return false
	}
	switch strings.ToLower(strings.TrimRight(line, ": ")) {
	case "author of the article", "about the author", "author", "authors", "autor", "autoren", "auteur":
		return true
	}
	n := introduction(line + " X")
	return n == len(line)+1
}

// introduction returns the length of the words at the start of line that introduce an author, or 0.
func introduction(line string) int {
	w := wordLen(line)
	if w == 0 {
		return 0
	}
	if w > 2 && (strings.HasPrefix(line, "by") || strings.HasPrefix(line, "By")) && unicode.IsUpper(rune(line[2])) {
		return 2 // grown together with the name
	}
	i := w
	switch lower := strings.ToLower(line[:w]); lower {
	case "by", "von", "par", "por", "di", "door", "av", "af", "oleh", "eftir", "przez", "tarafından", "na", "vom", "autor", "autora", "autorin", "autore",
		"auteur", "author", "authors", "autoren", "écrit", "skrevet", "skriven", "author's", "автор", "авторы", "автори", "текст", "text", "texte", "tekst", "texto", "testo",
		"teksti", "foto", "words":
		switch lower {
		case "na", "di", "af", "av", "par", "por", "von", "door", "by", "oleh", "eftir":
		default: // these introduce an author only with a colon: Text: Ana Ruiz
			if i == len(line) || line[i] != ':' {
				return 0
			}
		}
		if lower == "foto" {
			return 0
		}
	case "kolumne", "kommentar", "gastbeitrag", "reportage", "analyse", "essay", "chronique", "tribune", "entrevista":
		j := skip(line, i, " ")
		for _, more := range [...]string{"von", "par", "por", "de"} {
			if n := prefixFold(line[j:], more); n > 0 {
				return skip(line, j+n, ": ")
			}
		}
		return 0
	case "written", "reported", "reporting", "story", "posted", "published", "article", "words and pictures", "analysis", "review", "opinion", "interview", "edited", "compiled", "additional":
		j := skip(line, i, " ")
		for _, more := range [...]string{"reporting by", "written by", "by"} {
			if n := prefixFold(line[j:], more); n > 0 {
				return skip(line, j+n, ": ")
			}
		}
		return 0
	default:
		return 0
	}
	j := skip(line, i, ": \t")
	if j == i {
		return 0
	}
	return j
}

// prefixFold returns the length of p if text starts with it in any case and a space or colon follows, and 0 if not.
func prefixFold(text, p string) int {
	if len(text) > len(p) && strings.EqualFold(text[:len(p)], p) && (text[len(p)] == ' ' || text[len(p)] == ':') {
		return len(p)
	}
	return 0
}

// Names returns the names of people in a list such as "Ana Ruiz, Bo Lindqvist and Chidi Okafor | Staff writers":
// pieces of two to five words with a capital each. If there is none and the list starts with the name of an agency or
// a newsroom, it returns that. What follows a bar, a bullet, a bracket or a date is left out, and so are roles and employers.
// It returns nil if list does not start with a name.
func Names(list string) []string {
	list = head(list)
	var names []string
	var agency string
	for n := 0; list != "" && n < 24; n++ {
		var piece string
		piece, list = cutName(list)
		piece = strings.TrimSpace(piece)
		switch {
		case piece == "":
		case person(piece):
			if !contains(names, piece) {
				names = append(names, piece)
			}
		case len(names) == 0 && agency == "" && newsroom(piece):
			agency = piece
		case len(names) == 0 && agency == "":
			return nil
		}
	}
	if len(names) == 0 && agency != "" {
		return []string{agency}
	}
	return names
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

// head returns the part of a list of names before whatever ends it.
func head(list string) string {
	for i, r := range list {
		switch r {
		case '|', '•', '·', '(', '[', '@', '—', '–', '\n', '\t', '►', '»', '…', '!', '?', ';', ':':
			if r == ';' {
				continue
			}
			return list[:i]
		case '-':
			if i > 0 && list[i-1] == ' ' {
				return list[:i]
			}
		case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			// Cut before the word in front of the number: "Nov 3", "Montag, 3".
			cut := strings.TrimRight(list[:i], " .,")
			if j := strings.LastIndexAny(cut, " ,"); monthOf(cut[j+1:]) > 0 {
				cut = cut[:j+1]
			}
			return cut
		}
	}
	return list
}

// separators part the names of a list, besides the comma.
var separators = [...]string{" and ", " AND ", " And ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " ja ", " i ", " dan ", " ve ", " и ", " та ", " / ", "/", ",", ";", "、", "，"}

// cutName returns the first piece of a list of names and the rest.
func cutName(list string) (piece, rest string) {
	best, size := len(list), 0
	for _, sep := range separators {
		if i := strings.Index(list[:best], sep); i >= 0 {
			best, size = i, len(sep)
		}
	}
	piece = list[:best]
	for _, w := range [...]string{"and ", "und ", "By ", "by "} {
		piece = strings.TrimPrefix(strings.TrimSpace(piece), w)
	}
	for _, w := range [...]string{" in ", " for ", " of ", " at ", " published ", " Published ", " from ", " for the ", " aus ", " à ", " special to "} {
		piece, _, _ = strings.Cut(piece, w)
	}
	return withoutRole(strings.TrimRight(piece, ". ")), list[best+size:]
}

// withoutRole returns s without the role or employer that follows two words of a name or more: ANA RUIZ Associated Press.
func withoutRole(s string) string {
	n, words := 0, 0
	for w := range strings.FieldsSeq(s) {
		at := n + strings.Index(s[n:], w)
		if cut := seam(w); words >= 1 && cut > 0 {
			return s[:at+cut]
		}
		if words >= 2 && role(w) && person(strings.TrimSpace(s[:at])) {
			return strings.TrimSpace(s[:at])
		}
		n = at + len(w)
		words++
	}
	return s
}

// seam returns where another word has grown onto w, as in FosterTravel, or 0. McDonald and DeVito are one word.
func seam(w string) int {
	lower := 0
	for i, r := range w {
		if unicode.IsUpper(r) && lower >= 3 && i >= 4 {
			return i
		}
		if unicode.IsLower(r) {
			lower++
		} else {
			lower = 0
		}
	}
	return 0
}

// person reports whether s looks like the name of a person.
func person(s string) bool {
	if len(s) > 60 {
		return false
	}
	words, capital := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			capital++
			if role(w) {
				return false
			}
		case particle(w):
			if words == 1 && w != "de" && w != "van" && w != "von" && w != "al" && w != "el" {
				return false
			}
		case unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r) || unicode.Is(unicode.Hangul, r):
			return eastern(s)
		case unicode.IsLetter(r) && !unicode.IsLower(r): // scripts without capitals
			capital++
		default:
			return false
		}
		for _, c := range w {
			if !unicode.IsLetter(c) && !unicode.IsMark(c) && c != '.' && c != '-' && c != '\'' && c != '’' && c != '‑' {
				return false
			}
		}
	}
	return words >= 2 && words <= 6 && capital >= 2
}

// eastern reports whether s is two to six Chinese characters or Korean syllables, as names are.
func eastern(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r), unicode.Is(unicode.Hangul, r):
			n++
		case r != ' ' && r != '\u3000':
			return false
		}
	}
	return 2 <= n && n <= 6
}

// particle reports whether w is a word without a capital inside a name.
func particle(w string) bool {
	switch w {
	case "de", "del", "della", "der", "den", "des", "di", "da", "das", "do", "dos", "du", "la", "le", "las", "los", "van", "von", "vom", "zu", "zum", "zur", "af", "av", "al", "el", "bin", "ibn", "bint", "binti", "abu",
		"ter", "ten", "te", "y", "e", "o", "ó", "ní", "mac", "san", "ben", "ul", "ur", "e-", "ap", "'t", "’t":
		return true
	default:
		return false
	}
}

// role reports whether w, a word with a capital, tells a role or an employer rather than a name.
func role(w string) bool {
	switch strings.ToLower(strings.TrimRight(w, ".,")) {
	case "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "contributor", "contributors", "columnist", "bureau", "chief",
		"press", "news", "newsroom", "desk", "agency", "agencies", "service", "wire", "wires", "post", "times", "daily", "online", "digital", "media", "network", "radio", "television", "tv",
		"senior", "junior", "deputy", "special", "associate", "associated", "national", "international", "political", "business", "sports", "university", "company", "inc", "group", "team",
		"redaktion", "redaktør", "redaktor", "redaktion.", "reporterin", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalist", "journalistin", "redacción", "redaction", "rédaction", "agencia", "agence", "reuters", "afp", "dpa", "apa", "sda",
		"producer", "photographer", "photos", "photo", "images", "image", "getty", "published", "updated", "last", "about", "contact", "the", "our", "a", "an", "this", "how", "why", "what", "in", "on", "of", "for", "with":
		return true
	default:
		return false
	}
}

// newsroom reports whether s is the name of an agency or a newsroom, or could be one that signs its stories.
func newsroom(s string) bool {
	if len(s) > 40 {
		return false
	}
	words, known := 0, false
	for w := range strings.FieldsSeq(s) {
		words++
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && w != "the" && w != "of" && w != "and" && !agencyName(w) {
			return false
		}
		known = known || agencyName(w)
		switch strings.ToLower(w) {
		case "press", "news", "newsroom", "staff", "desk", "agency", "agencies", "service", "wire", "wires", "reporter", "reporters", "correspondent", "redaktion", "redacción", "rédaction", "writer", "writers", "team", "bureau", "media", "online":
			known = known || words > 1
		}
	}
	return known && words <= 5
}

// agencyName reports whether w is the short name of a news agency.
func agencyName(w string) bool {
	switch strings.ToUpper(w) {
	case "AP", "AFP", "DPA", "UPI", "PTI", "ANI", "IANS", "EFE", "ANSA", "APA", "SDA", "ATS", "TASS", "RIA", "PAP", "NTB", "TT", "RITZAU", "STT", "ANP", "BELGA", "LUSA", "CP", "PA", "AAP", "NZPA",
		"REUTERS", "BLOOMBERG", "XINHUA", "KYODO", "YONHAP", "BERNAMA", "ANTARA", "ANADOLU", "IRNA", "SANA", "WAFA", "MENA", "KUNA", "WAM", "SPA", "NAN", "GNA", "SAPA", "CNN", "BBC", "NPR", "DW", "VOA", "RFE/RL", "ABC", "CBS", "NBC", "RTÉ", "CNA", "EP", "CTK", "ČTK", "MTI", "JIJI":
		return true
	default:
		return false
	}
}
