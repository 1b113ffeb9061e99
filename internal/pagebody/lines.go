package pagebody

import (
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagefacts"
)

// A shape is what a line looks like.
type shape struct {
	width  int32 // columns: East Asian characters take two
	words  int32 // East Asian characters are words
	commas int32 // and other marks inside sentences
	digits int32
	upper  int32 // capital letters
	first  rune
	last   rune
	hash   uint32 // of its words
	head   uint32 // of its first word
	head2  uint32 // of its first two words
	known  uint8  // share of it that stands in the JSON-LD body, in tenths; noBody if there is none
	told   uint8  // ... in the description of the page, in tenths
	plain  bool   // long and not made of links: prose
	title  bool   // it is a title of the page
}

const noBody = 15

const (
	fnvOffset uint32 = 2166136261
	fnvPrime  uint32 = 16777619
)

// eastAsian reports whether r is a word of its own.
func eastAsian(r rune) bool {
	return r >= 0x2E80 && (r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF) && r != 0x3000 &&
		!(r >= 0x3001 && r <= 0x3020)
}

// words calls f with the hash of each word of text, in lower case, and its first rune.
// Tags and entities in text are no words.
func words(text []byte, f func(hash uint32)) {
	h, n := fnvOffset, 0
	end := func() {
		if n > 0 {
			f(h)
			h, n = fnvOffset, 0
		}
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c|0x20 && c|0x20 <= 'z':
				h = (h ^ uint32(c|0x20)) * fnvPrime
				n++
			case '0' <= c && c <= '9':
				h = (h ^ uint32(c)) * fnvPrime
				n++
			case c == '<' && i+1 < len(text) && (text[i+1] == '/' || 'a' <= text[i+1] && text[i+1] <= 'z'):
				end()
				for i < len(text)-1 && text[i] != '>' {
					i++
				}
			default:
				end()
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		i += size
		switch {
		case eastAsian(r):
			end()
			f(uint32(r) * fnvPrime)
		case r == 0xAD || r == 0x200B:
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			h = (h ^ uint32(unicode.ToLower(r))) * fnvPrime
			n++
		default:
			end()
		}
	}
	end()
}

// A grams is a set of runs of two and of four words.
type grams struct {
	table []uint32
	count int
	n     int // words added
	w     [4]uint32
}

func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x7FEB352D
	h ^= h >> 15
	h *= 0x846CA68B
	return h ^ h>>16
}

// gram returns the hashes of the last two and last four words of w, which was filled up to word n; 0 where there are not so many.
func gram(w *[4]uint32, n int) (two, four uint32) {
	if n >= 2 {
		two = mix(w[(n-2)&3]*31+w[(n-1)&3]) | 1
	}
	if n >= 4 {
		four = mix(((w[(n-4)&3]*31+w[(n-3)&3])*31+w[(n-2)&3])*31+w[(n-1)&3])&^1 | 2
	}
	return two, four
}

// newGrams returns the set of the runs of words in text.
func newGrams(text []byte) *grams {
	size := 64
	for size < len(text) {
		size *= 2
	}
	g := &grams{table: make([]uint32, size)}
	words(text, func(h uint32) {
		g.w[g.n&3] = h
		g.n++
		two, four := gram(&g.w, g.n)
		g.put(two)
		g.put(four)
	})
	return g
}

func (g *grams) put(h uint32) {
	if h == 0 || g.count*2 >= len(g.table) {
		return
	}
	i := h & uint32(len(g.table)-1)
	for g.table[i] != 0 {
		if g.table[i] == h {
			return
		}
		i = (i + 1) & uint32(len(g.table)-1)
	}
	g.table[i] = h
	g.count++
}

func (g *grams) has(h uint32) bool {
	i := h & uint32(len(g.table)-1)
	for g.table[i] != 0 {
		if g.table[i] == h {
			return true
		}
		i = (i + 1) & uint32(len(g.table)-1)
	}
	return false
}

// share returns how much of a line that has hits of total runs of words in a set, in tenths.
func share(hits, total int) uint8 {
	if total == 0 {
		return 0
	}
	return uint8((hits*10 + total/2) / total)
}

// A page is an HTML page and what its lines look like.
type page struct {
	*markup.Page
	shapes []shape
	plain  []int32 // plain[i] is how much prose there is before line i
	all    []int32 // ... how much text
	linked []int32 // ... how much text in links
	titles []uint32
	anchor int   // the first line that is a title of the page or, without one, an <h1>; -1 if none
	best   int32 // the element that holds most prose closely
	chain  []int32
	sigs   []uint32 // of each element
}

// look returns what the lines of p look like.
func look(p *markup.Page, facts *pagefacts.Facts) *page {
	pg := &page{Page: p, anchor: -1}
	n := len(p.Lines)
	pg.shapes = make([]shape, n)
	sums := make([]int32, 3*(n+1))
	pg.plain, pg.all, pg.linked = sums[:n+1], sums[n+1:2*(n+1)], sums[2*(n+1):]
	pg.readTitles(facts)
	var body, about *grams
	if b := facts.Body(); len(b) > 200 {
		body = newGrams(b)
	}
	if d := facts.Metas("og:description", "description", "twitter:description"); len(d) > 0 {
		about = newGrams([]byte(d[0]))
	}
	for i, l := range p.Lines {
		s := &pg.shapes[i]
		s.read(p.Text[l.Start:l.End], body, about)
		if s.words > 0 {
			for _, t := range pg.titles {
				s.title = s.title || t == s.hash
			}
		}
		if s.title && pg.anchor < 0 {
			pg.anchor = i
		}
		size := l.End - l.Start
		s.plain = s.width >= 60 && l.Link*3 < size && s.words >= 8
		pg.all[i+1] = pg.all[i] + size
		pg.linked[i+1] = pg.linked[i] + l.Link
		pg.plain[i+1] = pg.plain[i]
		if s.plain {
			pg.plain[i+1] += size
		}
	}
	if pg.anchor < 0 {
		for i, l := range p.Lines {
			if p.Elements[l.Elem].Tag == markup.H1 {
				pg.anchor = i
				break
			}
		}
	}
	pg.vote()
	pg.sign()
	return pg
}

// readTitles notes the hashes of the titles of the page, with and without the name of the site.
func (pg *page) readTitles(facts *pagefacts.Facts) {
	add := func(s string) {
		h, n := fnvOffset, 0
		words([]byte(s), func(w uint32) { h, n = (h^w)*fnvPrime, n+1 })
		if n > 1 {
			pg.titles = append(pg.titles, h)
		}
	}
	for _, s := range append(append(facts.Texts("headline"), facts.Metas("og:title", "twitter:title")...), pg.Title) {
		add(s)
		for i, r := range s {
			if r == '|' || r == '–' || r == '—' || r == '-' || r == ':' || r == '»' || r == '·' {
				add(s[:i])
				add(s[i+utf8.RuneLen(r):])
			}
		}
	}
}

func (s *shape) read(text []byte, body, about *grams) {
	s.hash, s.known = fnvOffset, noBody
	var w [4]uint32
	n, hits, total, hits2, told := 0, 0, 0, 0, 0
	words(text, func(h uint32) {
		w[n&3] = h
		n++
		s.hash = (s.hash ^ h) * fnvPrime
		switch n {
		case 1:
			s.head = h
		case 2:
			s.head2 = s.hash
		}
		two, four := gram(&w, n)
		if two != 0 && about != nil && about.has(two) {
			told++
		}
		if body == nil {
			return
		}
		if four != 0 {
			total++
			if body.has(four) {
				hits++
			}
		}
		if n < 4 && two != 0 && body.has(two) {
			hits2++
		}
	})
	s.words = int32(n)
	if body != nil {
		if n >= 4 {
			s.known = share(hits, total)
		} else {
			s.known = share(hits2, n-1)
			if n < 2 {
				s.known = noBody - 1
			}
		}
	}
	s.told = share(told, n-1)
	for i := 0; i < len(text); {
		c := text[i]
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		if i == 0 {
			s.first = r
		}
		i += size
		s.last = r
		s.width++
		switch {
		case c < utf8.RuneSelf:
			switch {
			case c == ',' || c == ';':
				s.commas++
			case '0' <= c && c <= '9':
				s.digits++
			case 'A' <= c && c <= 'Z':
				s.upper++
			}
		case r >= 0x2E80:
			s.width++
			if r == '、' || r == '，' || r == '。' {
				s.commas++
			}
		case unicode.IsUpper(r):
			s.upper++
		}
	}
}

// vote finds the element that holds most prose closely.
func (pg *page) vote() {
	votes := make([]float32, len(pg.Elements))
	for i, l := range pg.Lines {
		if !pg.shapes[i].plain {
			continue
		}
		n := float32(l.End - l.Start)
		e := l.Elem
		switch pg.Elements[e].Tag {
		case markup.P, markup.Li, markup.Blockquote:
			e = pg.Elements[e].Parent
		}
		for share := float32(1); e >= 0 && share > 0.2; e, share = pg.Elements[e].Parent, share*0.7 {
			votes[e] += n * share
		}
	}
	for i, v := range votes {
		if v > votes[pg.best] {
			pg.best = int32(i)
		}
	}
	for e := pg.best; e >= 0 && len(pg.chain) < 64; e = pg.Elements[e].Parent {
		pg.chain = append(pg.chain, e)
	}
}

// sign gives each element a hash of its name and words.
func (pg *page) sign() {
	pg.sigs = make([]uint32, len(pg.Elements))
	for i := range pg.Elements {
		e := &pg.Elements[i]
		h := fnvOffset ^ uint32(e.Tag)
		for _, w := range pg.Words[e.Words:e.WordsEnd] {
			h = (h ^ w) * fnvPrime
		}
		pg.sigs[i] = mix(h)
	}
}
