package markup

import (
	"bytes"
	"strings"
)

// attr returns the value, as it is written, of the attribute of the start tag just read whose key in lower case is key.
func (r *reader) attr(key string) ([]byte, bool) {
	for _, a := range r.attrs {
		if a.keyEnd-a.key == len(key) && equalFold(r.page[a.key:a.keyEnd], key) {
			return r.page[a.val:a.valEnd], true
		}
	}
	return nil, false
}

func equalFold(b []byte, lower string) bool {
	for i := range b {
		c := b[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// maxWords is how many words of one element count.
const maxWords = 40

// words appends the words of the attributes of the start tag just read, and reports whether they hide the element.
func (r *reader) words(tag Tag) (hidden bool) {
	start := len(r.p.Words)
	for _, a := range r.attrs {
		key, val := r.page[a.key:a.keyEnd], r.page[a.val:a.valEnd]
		if len(key) < 2 || len(r.p.Words) >= start+maxWords {
			continue
		}
		switch string(key) {
		case "class", "id", "CLASS", "ID":
			r.addWords(0, val)
		case "itemprop", "role", "rel":
			r.addWords(seedProp, val)
		case "itemtype":
			r.addWords(seedProp, val[bytes.LastIndexByte(val, '/')+1:])
		case "href":
			if tag == A {
				r.addHref(val)
			}
		case "hidden":
			hidden = true
		case "aria-hidden":
			hidden = hidden || string(val) == "true"
		case "style":
			if _, after, ok := bytes.Cut(val, []byte("display")); ok {
				rest := bytes.TrimLeft(after, " :")
				hidden = hidden || bytes.HasPrefix(rest, []byte("none"))
			}
		default:
			if len(key) > 5 && string(key[:5]) == "data-" && len(val) <= 40 {
				r.addWords(seedData, key[5:])
				r.addWords(seedData, val)
			}
		}
	}
	return hidden
}

// Seeds keep the words of different attributes apart.
const (
	seedProp uint32 = 0x9E3779B9
	seedData uint32 = 0x85EBCA6B
	seedHref uint32 = 0xC2B2AE35
)

const (
	fnvOffset uint32 = 2166136261
	fnvPrime  uint32 = 16777619
)

func hashBytes(b []byte) uint32 {
	h := fnvOffset
	for _, c := range b {
		h = (h ^ uint32(c)) * fnvPrime
	}
	return h
}

// Hash returns the hash of a word of an attribute, as it is in Page.Words if the attribute is a class or an id.
func Hash(word string) uint32 { return hashBytes([]byte(word)) }

// HashProp returns the hash of a word of an itemprop, role or rel.
func HashProp(word string) uint32 { return hashBytes([]byte(word)) ^ seedProp }

// addWords appends the words of val, which is a list of tokens such as "article-body__text largeType":
// each run of letters, each two that follow each other, and the letters of each token together.
func (r *reader) addWords(seed uint32, val []byte) {
	words := r.p.Words
	limit := len(words) + maxWords
	whole, pair, word := fnvOffset, fnvOffset, fnvOffset
	n, parts := 0, 0 // letters of the word, words of the token
	endWord := func() {
		if n > 1 {
			words = append(words, word^seed)
			if parts++; parts > 1 {
				words = append(words, pair^seed)
			}
			pair = word
		}
		word, n = fnvOffset, 0
	}
	for i := 0; i <= len(val); i++ {
		c := byte(' ')
		if i < len(val) {
			c = val[i]
		}
		switch {
		case isLetter(c):
			if c <= 'Z' && n > 0 && val[i-1] >= 'a' {
				endWord()
			}
			c |= 0x20
			word = (word ^ uint32(c)) * fnvPrime
			whole = (whole ^ uint32(c)) * fnvPrime
			if parts > 0 {
				pair = (pair ^ uint32(c)) * fnvPrime
			}
			n++
		case isSpace(c):
			endWord()
			if parts > 2 {
				words = append(words, whole^seed)
			}
			whole, pair, parts = fnvOffset, fnvOffset, 0
		default:
			endWord()
		}
		if len(words) >= limit {
			break
		}
	}
	r.p.Words = words
}

// addHref appends the words of the first two folders of the path that a link leads to.
func (r *reader) addHref(val []byte) {
	if i := bytes.Index(val, []byte("://")); i >= 0 {
		val = val[i+3:]
		if i = bytes.IndexByte(val, '/'); i < 0 {
			return
		}
		val = val[i:]
	}
	if len(val) == 0 || val[0] != '/' {
		if len(val) > 0 && val[0] == '#' {
			r.p.Words = append(r.p.Words, seedHref)
		}
		return
	}
	val = val[1:]
	for range 2 {
		i := bytes.IndexByte(val, '/')
		if i < 0 || i > 20 {
			return
		}
		r.addWords(seedHref, val[:i])
		val = val[i+1:]
	}
}

// meta notes what the <meta> or <link> just read says.
func (r *reader) meta(tag Tag) {
	if len(r.p.Metas) >= 400 {
		return
	}
	if tag == Link {
		rel, _ := r.attr("rel")
		href, _ := r.attr("href")
		if len(rel) == len("canonical") && equalFold(rel, "canonical") {
			r.p.Metas = append(r.p.Metas, Field{"canonical", unescape(href)})
		}
		return
	}
	content, ok := r.attr("content")
	if !ok || len(content) == 0 || len(content) > 4096 {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop"} {
		if v, ok := r.attr(key); ok && len(v) > 0 && len(v) < 64 && wantedMeta(v) {
			r.p.Metas = append(r.p.Metas, Field{strings.ToLower(string(v)), strings.TrimSpace(unescape(content))})
			if key != "itemprop" {
				return
			}
		}
	}
}

// wantedMeta reports whether the <meta> of the given name can tell something of the article.
func wantedMeta(name []byte) bool {
	var buf [64]byte
	s := appendLower(buf[:0], name)
	for _, part := range [...]string{"title", "headline", "author", "creator", "byl", "date", "time", "publi", "modif", "updated", "issued",
		"section", "site_name", "descri", "url", "locale", "language", "byline", "twitter:label", "twitter:data", "application-name"} {
		if bytes.Contains(s, []byte(part)) {
			return true
		}
	}
	return false
}

// title notes the text of the <title> just read.
func (r *reader) title() {
	pc := r.rawText()
	if r.p.Title == "" && pc.end > pc.start {
		r.p.Title = strings.Join(strings.Fields(unescape(r.page[pc.start:pc.end])), " ")
	}
}

// script notes the place of the script just read if it holds JSON-LD.
func (r *reader) script() {
	typ, _ := r.attr("type")
	if r.rawName == nil {
		return
	}
	pc := r.rawText()
	if bytes.Contains(typ, []byte("ld+json")) && pc.end > pc.start {
		r.p.Scripts = append(r.p.Scripts, Range{pc.start, pc.end})
	}
}

// time notes the date in an attribute of the start tag just read.
func (r *reader) time(elem int32) {
	if len(r.p.Times) >= 64 {
		return
	}
	for _, key := range [...]string{"datetime", "data-datetime", "content", "title"} {
		if v, ok := r.attr(key); ok && len(v) >= 8 && len(v) < 64 && '0' <= v[0] && v[0] <= '9' {
			r.p.Times = append(r.p.Times, Date{Value: unescape(v), Line: int32(len(r.p.Lines)), Elem: elem})
			return
		}
	}
}
