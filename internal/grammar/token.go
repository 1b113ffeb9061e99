// Package grammar cuts sentences into tokens and finds their tags, lemmas, heads and relations.
// It is what package syntax runs on, and what the training commands train.
package grammar

import (
	"unicode"
	"unicode/utf8"
)

// A Span is a half-open stretch of bytes.
type Span struct{ Start, End int }

// Tokenize appends the tokens of text[start:end], which is one sentence, to dst.
// Tokens are those of Universal Dependencies: clitics and the parts of hyphenated words are tokens of their own.
// Every rune that is not space lies in exactly one token.
func Tokenize(dst []Span, text string, start, end int) []Span {
	t := tokenizer{text: text[:end], dst: dst}
	for p := start; p < end; {
		r, n := rune(text[p]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(t.text[p:])
		}
		if isSpace(r) {
			p += n
			continue
		}
		q := t.chunk(p)
		p = t.token(p, q)
	}
	return t.dst
}

type tokenizer struct {
	text     string
	dst      []Span
	chunkEnd int // end of the stretch without space that was looked at last
	linkEnd  int
}

func isSpace(r rune) bool {
	return r == ' ' || '\t' <= r && r <= '\r' || r >= 0x85 && (unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF)
}

// isWord reports whether r is a letter, digit or mark of a word.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || r == 0xAD || r == 0x200D || r == 0x200C
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }
func isLower(b byte) bool { return 'a' <= b && b <= 'z' }
func isAlpha(b byte) bool { return isUpper(b) || isLower(b) }

// at returns the byte at p, or 0 past the end.
func (t *tokenizer) at(p int) byte {
	if p < len(t.text) {
		return t.text[p]
	}
	return 0
}

// rune returns the rune at p, or -1 past the end.
func (t *tokenizer) rune(p int) (rune, int) {
	if p >= len(t.text) {
		return -1, 0
	}
	if b := t.text[p]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(t.text[p:])
}

// chunk returns the end of the stretch without space around p.
func (t *tokenizer) chunk(p int) int {
	if p < t.chunkEnd {
		return t.chunkEnd
	}
	q, at, scheme := p, false, false
	for q < len(t.text) {
		r, n := t.rune(q)
		if isSpace(r) {
			break
		}
		switch r {
		case '@':
			at = q > p
		case ':':
			scheme = scheme || t.at(q+1) == '/' && t.at(q+2) == '/'
		}
		q += n
	}
	t.chunkEnd = q
	t.linkEnd = 0
	if at || scheme || len(t.text)-p > 4 && t.text[p:p+4] == "www." {
		t.linkEnd = t.link(p, q, at && !scheme)
	}
	return q
}

// link returns the end of a web or mail address that starts at p, or 0.
func (t *tokenizer) link(p, q int, mail bool) int {
	if !isAlpha(t.at(p)) && !isDigit(t.at(p)) {
		return 0
	}
	for e := p; e < q; e++ {
		switch t.text[e] {
		case '"', '<', '>', '(', ')', '[', ']', '{', '}':
			q = e
		}
		if t.text[e] >= utf8.RuneSelf {
			if r, _ := t.rune(e); !isWord(r) {
				q = e
			}
		}
	}
	for q > p {
		switch t.text[q-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '-':
			q--
			continue
		}
		break
	}
	if !mail {
		return q
	}
	dot, at := false, false
	for _, b := range []byte(t.text[p:q]) {
		switch {
		case b == '@':
			at = true
		case b == '.':
			dot = dot || at
		}
	}
	if at && dot {
		return q
	}
	return 0
}

func (t *tokenizer) emit(p, q int) int {
	t.dst = append(t.dst, Span{p, q})
	return q
}

// token emits what starts at p in the chunk that ends at q, and returns where to go on.
func (t *tokenizer) token(p, q int) int {
	if t.linkEnd > p {
		return t.emit(p, t.linkEnd)
	}
	r, n := t.rune(p)
	switch {
	case isWord(r):
		return t.word(p)
	case t.repeated(p, n):
		return t.run(p, n, r)
	case r == '\'' || r == '’' || r == '‘':
		return t.apostrophe(p, n)
	case r == '@' || r == '#':
		if s, m := t.rune(p + 1); isWord(s) && !(r == '#' && isDigit(t.text[p+1])) {
			e := p + 1 + m
			for {
				s, m := t.rune(e)
				if !isWord(s) {
					return t.emit(p, e)
				}
				e += m
			}
		}
		return t.run(p, n, r)
	case r == ':' || r == ';' || r == '=':
		e := p + 1
		if t.at(e) == '-' {
			e++
		}
		if b := t.at(e); (b == ')' || b == '(' || b == 'D' || b == 'P') && !isAlpha(t.at(e+1)) && p > 0 && (e == p+2 || t.text[p-1] == ' ') {
			return t.emit(p, e+1)
		}
		return t.run(p, n, r)
	case r == '(':
		if b := t.at(p + 1); isAlpha(b) && t.at(p+2) == ')' && !isAlpha(t.at(p+3)) {
			t.emit(p, p+1)
			t.emit(p+1, p+2)
			return t.emit(p+2, p+3)
		}
		return t.emit(p, p+n)
	case r == '.' || r == '!' || r == '?':
		e := p + 1
		for {
			switch t.at(e) {
			case '.', '!', '?':
				e++
				continue
			}
			break
		}
		return t.emit(p, e)
	case r == '-':
		// A sign belongs to its number only after a space or bracket.
		return t.run(p, n, r)
	case r == '*' || r == '=' || r == '~' || r == '+' || r == '<' || r == '>' || r == '`' || r == '—' || r == '–' || r == '…':
		return t.run(p, n, r)
	}
	e := p + n // a variation selector or joiner belongs to the sign before it
	for {
		s, m := t.rune(e)
		if m == 0 || s < 0x300 || !(unicode.IsMark(s) || s == 0x200D || s >= 0x1F3FB && s <= 0x1F3FF) {
			return t.emit(p, e)
		}
		e += m
	}
}

// run emits all signs r from p on as one token.
// tooMany is how many times a mark must stand in a row to mark nothing but the row: a token for each would be waste.
const tooMany = 8

// repeated reports whether the rune of n bytes at p is the first of tooMany that are the same.
func (t *tokenizer) repeated(p, n int) bool {
	if p+tooMany*n > len(t.text) || t.text[p] != t.text[p+n] {
		return false
	}
	row := t.text[p : p+tooMany*n]
	return row[n:] == row[:len(row)-n]
}

func (t *tokenizer) run(p, n int, r rune) int {
	e := p + n
	for {
		s, m := t.rune(e)
		if s != r {
			return t.emit(p, e)
		}
		e += m
	}
}

// apostrophe emits an apostrophe or single quotation mark that starts a chunk or follows a sign,
// with the word after it if that is a shortened one: 'em, '90s.
func (t *tokenizer) apostrophe(p, n int) int {
	e := p + n
	if t.at(p) == '\'' && t.at(e) == '\'' {
		return t.emit(p, e+1)
	}
	w := e
	for isAlpha(t.at(w)) || isDigit(t.at(w)) {
		w++
	}
	switch word := t.text[e:min(w, len(t.text))]; {
	case len(word) == 3 && isDigit(word[0]) && isDigit(word[1]) && word[2] == 's',
		word == "em", word == "til", word == "cause", word == "tis", word == "twas", word == "n":
		return t.emit(p, w)
	case p > 0 && isClitic(word):
		if r, _ := utf8.DecodeLastRuneInString(t.text[:p]); !isSpace(r) {
			return t.emit(p, w)
		}
	}
	return t.emit(p, e)
}

// isClitic reports whether word is what may follow an apostrophe as a token of its own.
func isClitic(word string) bool {
	switch word {
	case "s", "S", "m", "M", "d", "D", "ll", "LL", "re", "RE", "ve", "VE":
		return true
	}
	return false
}

// isApostrophe reports whether an apostrophe starts at p, and its length.
func (t *tokenizer) isApostrophe(p int) (int, bool) {
	switch b := t.at(p); {
	case b == '\'' || b == '`':
		return 1, true
	case b == 0xE2 && p+3 <= len(t.text) && (t.text[p:p+3] == "’" || t.text[p:p+3] == "‘"):
		return 3, true
	case b == 0xCA && p+2 <= len(t.text) && t.text[p:p+2] == "ʼ":
		return 2, true
	}
	return 0, false
}
