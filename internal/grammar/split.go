package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word emits the word that starts at p, or several if it is made of several tokens, and returns its end.
func (t *tokenizer) word(p int) int {
	e, apostrophe, seg := p, -1, p // end so far, last apostrophe, start of the part since the last inner mark
	for {
		r, n := t.rune(e)
		if isWord(r) {
			e += n
			continue
		}
		if m, ok := t.isApostrophe(e); ok {
			if s, _ := t.rune(e + m); isWord(s) && s != '_' {
				apostrophe = e
				e += m
				seg = e
				continue
			}
			break
		}
		if !t.joins(p, seg, e, r) {
			break
		}
		e += n
		seg = e
		if r == '.' {
			if s, _ := t.rune(e); !isWord(s) {
				break // the full stop of an abbreviation ends the word
			}
		}
	}
	t.parts(p, e, apostrophe)
	return e
}

// joins reports whether the mark r at e, which is not of a word, joins what is before it to what is after it.
// The word starts at p and its last part at seg.
func (t *tokenizer) joins(p, seg, e int, r rune) bool {
	prev, next := t.text[e-1], t.at(e+1)
	switch r {
	case '.':
		switch {
		case isDigit(prev) && isDigit(next):
			return true
		case isLower(next):
			// A name of the web, a file or a short form; not the end of a sentence without a space.
			return e-seg <= 2 || isDomain(t.text[e+1:]) || t.known(seg, e)
		case isUpper(next) && e-seg == 1 && isAlpha(prev):
			return true // an inner full stop of U.S.
		case isWord(rune(next)):
			return false
		default:
			return t.abbreviated(p, seg, e)
		}
	case ',', ':':
		return isDigit(prev) && isDigit(next) && (r == ':' || isDigit(t.at(e+2)) && isDigit(t.at(e+3)) && !isDigit(t.at(e+4)))
	case '/':
		return isDigit(prev) && isDigit(next)
	case '&':
		return isUpper(prev) && isUpper(next) && e-seg <= 3
	case '@':
		return false
	case '-':
		switch {
		case isDigit(prev) && isDigit(next):
			return t.telephone(p, e)
		case isWord(rune(next)) || next >= utf8.RuneSelf:
			return seg == p && isPrefix(t.text[p:e])
		}
	}
	return false
}

// telephone reports whether the hyphen at e is one of a telephone number or code: at least three digits on
// both sides and not two years.
func (t *tokenizer) telephone(p, e int) bool {
	before, after := 0, 0
	for e-1-before >= p && isDigit(t.text[e-1-before]) {
		before++
	}
	for isDigit(t.at(e + 1 + after)) {
		after++
	}
	return after >= 3 && (before == 3 || before == 1 && after == 3) || e-before > p && t.text[e-before-1] == '-' && after >= 2
}

// isDomain reports whether s starts with the last part of a web name and then ends or goes on with a sign.
func isDomain(s string) bool {
	n := 0
	for n < len(s) && n < 8 && isLower(s[n]) {
		n++
	}
	if n < len(s) && (isAlpha(s[n]) || isDigit(s[n])) {
		return false
	}
	switch s[:n] {
	case "com", "org", "net", "gov", "edu", "uk", "co", "io", "info", "tv", "de", "fr", "eu", "ru", "cn", "in", "au", "ca",
		"us", "me", "ai", "news", "doc", "pdf", "xls", "html", "htm", "txt", "jpg", "int", "mil", "biz", "app":
		return n >= 2 && s[:n] != "in" && s[:n] != "me" && s[:n] != "us"
	}
	return false
}

// known reports whether the part of a word in text[seg:e] is one that is written with a full stop: p.m, e.g.
func (t *tokenizer) known(seg, e int) bool { return e-seg == 1 }

// abbreviated reports whether the full stop at e, behind which no letter follows, belongs to the word at p.
func (t *tokenizer) abbreviated(p, seg, e int) bool {
	last := e+1 >= len(t.text) // nothing of the sentence follows
	if !last {
		rest := strings.TrimLeftFunc(t.text[e+1:min(len(t.text), e+9)], func(r rune) bool { return unicode.Is(unicode.Pf, r) || r == '"' || r == ')' || r == '\'' })
		last = rest == "" && e+9 >= len(t.text)
	}
	if t.at(e+1) == '.' {
		return false // an ellipsis
	}
	if seg > p && e-seg <= 2 && isAlpha(t.text[p]) && t.text[seg-1] == '.' {
		return true // U.S. a.m. Ph.D.
	}
	word := t.text[p:e]
	if e-p == 1 {
		return isUpper(word[0]) && !last && word != "I"
	}
	if e-p > 8 {
		return false
	}
	var buf [8]byte
	for i := range len(word) {
		b := word[i]
		if isUpper(b) {
			b |= 0x20
		}
		buf[i] = b
	}
	switch string(buf[:len(word)]) {
	case "mr", "mrs", "ms", "dr", "st", "prof", "gen", "rep", "reps", "sen", "sens", "gov", "govs", "lt", "col", "sgt", "capt", "cllr", "cllrs", "coun", "couns", "comr", "commr", "cst",
		"cmdr", "maj", "pvt", "cpl", "adm", "rev", "hon", "messrs", "mme", "mlle", "fr", "mt", "ft", "pres", "supt", "insp",
		"sept", "oct", "nov", "dec", "aug", "feb", "vs", "approx", "dept", "univ", "assn", "bros", "mfg", "vol", "pp", "viz",
		"blvd", "ave", "rd", "hwy", "atty", "det", "esq", "ste", "ald", "comdr", "brig", "gens", "lts", "profs", "drs", "vols",
		"ed", "eds", "cf", "ca", "al", "attn", "tel", "ext":
		return !last || word == "al"
	case "etc", "inc", "corp", "co", "ltd", "jr", "sr", "llc", "plc", "bhd", "pty", "cos":
		return true
	case "jan", "apr", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "jun", "jul", "calif", "conn", "del", "fla", "ga",
		"ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ont",
		"ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ariz", "ark", "colo", "mass", "alta", "sask",
		"que", "vic", "tas", "ala", "id", "nd", "sd", "nc", "sc":
		return isUpper(word[0]) && !last && word != "Miss" && word != "Mass" && word != "Wash" && word != "Ill" && word != "Id"
	case "no", "nos", "art", "fig", "figs", "sec", "ch", "p", "min", "op":
		return !last && isDigit(t.at(e+2))
	}
	return false
}

// isPrefix reports whether word, which a hyphen follows, is a prefix that stays in one token with its word.
func isPrefix(word string) bool {
	if len(word) > 7 {
		return false
	}
	var buf [8]byte
	for i := range len(word) {
		b := word[i]
		if isUpper(b) {
			b |= 0x20
		}
		buf[i] = b
	}
	switch string(buf[:len(word)]) {
	case "e", "non", "co", "pre", "post", "mid", "anti", "multi", "semi", "ex", "re", "pro", "neo", "cross", "sub", "over", "socio",
		"counter", "ultra", "inter", "intra", "un", "bi", "tri", "mini", "micro", "macro", "super", "trans", "quasi", "pseudo",
		"psycho", "extra", "infra", "mega", "poly", "de", "dis", "under", "hyper", "arch":
		return true
	}
	return false
}

// parts emits text[p:e] as the tokens that it is made of: clitics and units are cut off.
func (t *tokenizer) parts(p, e, apostrophe int) {
	word := t.text[p:e]
	if isDigit(word[0]) {
		n := len(word)
		for n > 0 && (isAlpha(word[n-1]) || word[n-1] == '.') {
			n--
		}
		if n > 0 && n < len(word) && word[n] != '.' && isDigit(word[n-1]) && isUnit(word[n:]) && !(p > 1 && t.text[p-1] == '-' && isAlpha(t.text[p-2])) {
			t.emit(p, p+n)
			t.emit(p+n, e)
			return
		}
	}
	if apostrophe > p {
		n := len(t.text[apostrophe:e])
		tail := t.text[e-n+1 : e]
		if t.text[apostrophe] >= utf8.RuneSelf {
			_, m := t.rune(apostrophe)
			tail = t.text[apostrophe+m : e]
		}
		if isClitic(tail) {
			t.parts(p, apostrophe, -1)
			t.emit(apostrophe, e)
			return
		}
		if (tail == "t" || tail == "T") && (t.text[apostrophe-1]|0x20) == 'n' && apostrophe-1 > p {
			t.emit(p, apostrophe-1)
			t.emit(apostrophe-1, e)
			return
		}
	}
	if cut := fused(word); cut > 0 {
		t.emit(p, p+cut)
		p += cut
	}
	t.emit(p, e)
}

// isUnit reports whether s, which follows the digits of a number without space, is a unit.
func isUnit(s string) bool {
	switch s {
	case "am", "pm", "AM", "PM", "a.m.", "p.m.", "a.m", "p.m", "k", "K", "m", "M", "mm", "MM", "bn", "b", "B", "tn", "t", "x", "mn",
		"km", "kg", "cm", "g", "lb", "lbs", "ft", "mph", "kph", "GB", "MB", "TB", "kW", "MW", "GW", "Hz", "MHz", "GHz", "ha", "hrs",
		"min", "mg", "ml", "p", "c", "C", "F", "yr", "yrs", "sq", "in":
		return true
	}
	return false
}

// fused returns where to cut a word that is two tokens without a mark between them, or 0.
func fused(word string) int {
	if len(word) < 4 || len(word) > 8 {
		return 0
	}
	var buf [8]byte
	for i := range len(word) {
		b := word[i]
		if isUpper(b) {
			b |= 0x20
		}
		buf[i] = b
	}
	switch string(buf[:len(word)]) {
	case "cannot", "gonna", "gotta", "wanna", "gimme", "lemme", "thats", "whats", "theres":
		switch buf[0] {
		case 't', 'w':
			if buf[len(word)-1] == 's' {
				return len(word) - 1
			}
		}
		return 3
	case "dont", "wont", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent", "wouldnt", "couldnt", "shouldnt", "hasnt", "havent":
		return len(word) - 2
	}
	return 0
}
