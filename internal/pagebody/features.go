package pagebody

import (
	"unicode"

	"example.com/newstext/internal/markup"
)

// A section is a part of the features of a line. The second pass sees what each section adds up to.
type section int

const (
	looks    section = iota // what the line looks like
	wording                 // its first words, and those of the line before
	ownWords                // attributes of its element
	upWords                 // ... of the one around that
	farWords                // ... of those farther up
	places                  // where it stands
	company                 // the lines before and after it
	numSections
)

// A sink collects the features of a line: hashes of a template and a value.
type sink struct {
	f   []uint32
	end [numSections]int // where the features of a section end
}

func (s *sink) reset() { s.f = s.f[:0] }

// done ends a section. Sections are done in order.
func (s *sink) done(at section) { s.end[at] = len(s.f) }

func (s *sink) add(template, value uint32) {
	s.f = append(s.f, mix(template*0x9E3779B1+value*0x85EBCA77+1)|1)
}

// bucket returns how many of bounds n reaches.
func bucket(n int32, bounds ...int32) uint32 {
	i := uint32(0)
	for _, b := range bounds {
		if n >= b {
			i++
		}
	}
	return i
}

// ratio returns a/b in six steps: none, some, a third, most, nearly all, all.
func ratio(a, b int32) uint32 {
	switch {
	case a <= 0 || b <= 0:
		return 0
	case a >= b:
		return 5
	case a*10 < b:
		return 1
	case a*3 < b:
		return 2
	case a*3 < b*2:
		return 3
	}
	return 4
}

func lengths(n int32) uint32 { return bucket(n, 4, 12, 25, 40, 60, 90, 140, 220, 400) }

// ending classes the last character of a line.
func ending(r rune) uint32 {
	switch r {
	case '.', '。', '．':
		return 1
	case '!', '?', '！', '？', '…':
		return 2
	case '"', '”', '“', '»', '«', '’', '\'', '」', '』':
		return 3
	case ':', '：':
		return 4
	case ')', ']', '）', '】':
		return 5
	case ',', ';', '、':
		return 6
	}
	switch {
	case unicode.IsDigit(r):
		return 7
	case unicode.IsLetter(r):
		return 8
	}
	return 9
}

// starting classes the first character of a line.
func starting(r rune) uint32 {
	switch {
	case unicode.IsLower(r):
		return 1
	case unicode.IsUpper(r):
		return 2
	case unicode.IsDigit(r):
		return 3
	case unicode.IsLetter(r):
		return 4
	}
	switch r {
	case '"', '“', '„', '«', '»', '‘', '\'', '「':
		return 5
	case '-', '–', '—', '•', '*', '·':
		return 6
	case '(', '[', '（', '【':
		return 7
	case '©', '@', '#', '|', '>', '›':
		return 8
	}
	return 9
}

// ask whether an element is of a kind that tells something of all that is in it.
func telling(t markup.Tag) bool {
	switch t {
	case markup.Aside, markup.Nav, markup.Footer, markup.Header, markup.Figure, markup.Figcaption, markup.Form, markup.Article, markup.Main,
		markup.Section, markup.Table, markup.Button, markup.Label, markup.Blockquote, markup.Li, markup.Ul, markup.Ol, markup.Td, markup.Address,
		markup.Details, markup.Pre, markup.Dl, markup.Caption:
		return true
	}
	return false
}

// maxLevels is how many of the elements around a line count.
const maxLevels = 32

// own adds what line i itself looks like.
func (pg *page) own(s *sink, i int) {
	l, sh := &pg.Lines[i], &pg.shapes[i]
	e := &pg.Elements[l.Elem]
	size := l.End - l.Start
	length, linked := lengths(sh.width), ratio(l.Link, size)
	tag := uint32(e.Tag)
	parent := &pg.Elements[max(e.Parent, 0)]
	grand := &pg.Elements[max(parent.Parent, 0)]
	tags := tag<<8 | uint32(parent.Tag)
	s.add(1, length)
	s.add(2, linked)
	s.add(3, length<<4|linked)
	s.add(4, tag)
	s.add(5, tags)
	s.add(6, tags<<8|uint32(grand.Tag))
	s.add(7, tag<<8|length)
	s.add(8, tag<<8|linked)
	end, start := ending(sh.last), starting(sh.first)
	s.add(9, end<<4|length)
	s.add(10, start<<4|length)
	s.add(11, end<<8|tag)
	s.add(12, bucket(sh.commas, 1, 2, 4, 8))
	s.add(13, ratio(sh.digits, sh.width)<<4|length)
	s.add(14, ratio(sh.upper, sh.width)<<4|length)
	s.add(15, ratio(l.Bold, size)<<4|length)
	s.add(16, ratio(l.Italic, size)<<4|length)
	s.add(17, bucket(l.Links, 1, 2, 3, 5)<<4|linked)
	s.add(18, bucket(l.Breaks, 1, 2, 4))
	if l.Image {
		s.add(19, length)
		s.add(19, 100+tag)
	}
	if l.Cut {
		s.add(20, length)
	}
	if e.Hidden {
		s.add(21, length)
		s.add(21, 100)
	}
	if sh.title {
		s.add(22, 1)
		s.add(22, 100+tag)
	}
	if sh.known != noBody {
		s.add(23, uint32(sh.known)<<4|bucket(sh.words, 2, 4, 8))
		s.add(24, uint32(sh.known)<<8|tag)
	}
	s.add(25, uint32(sh.told)<<4|bucket(sh.words, 5, 10))
	s.add(29, bucket(sh.words, 1, 2, 3, 5, 8, 12, 20))
}

// wording adds the words of line i and of the line before.
func (pg *page) wording(s *sink, i int) {
	sh := &pg.shapes[i]
	s.add(26, sh.head)
	if sh.words > 1 {
		s.add(27, sh.head2)
	}
	if sh.words <= 4 {
		s.add(28, sh.hash)
	}
	if i > 0 {
		sh := &pg.shapes[i-1]
		s.add(100, sh.head)
		if sh.words <= 4 {
			s.add(101, sh.hash)
		}
	}
}

// attrs adds the words of the elements that line i is in.
func (pg *page) attrs(s *sink, i int) {
	l := &pg.Lines[i]
	if l.Inline != 0 {
		for e, n := l.Inline, 0; e != l.Elem && n < 4; e, n = pg.Elements[e].Parent, n+1 {
			for _, w := range pg.Words[pg.Elements[e].Words:pg.Elements[e].WordsEnd] {
				s.add(30, w)
			}
			s.add(31, uint32(pg.Elements[e].Tag))
		}
	}
	level := uint32(0)
	for e, n := l.Elem, 0; e > 0 && n < maxLevels; e, n = pg.Elements[e].Parent, n+1 {
		el := &pg.Elements[e]
		at := min(level, 4)
		for _, w := range pg.Words[el.Words:el.WordsEnd] {
			s.add(32+at, w)
		}
		if el.Inline {
			continue
		}
		switch level {
		case 0:
			s.done(ownWords)
		case 1:
			s.done(upWords)
		}
		level++
	}
	switch level {
	case 0:
		s.done(ownWords)
		s.done(upWords)
	case 1:
		s.done(upWords)
	}
	s.done(farWords)
}

// around adds what is in the elements that line i is in.
func (pg *page) around(s *sink, i int) {
	l := &pg.Lines[i]
	length := lengths(pg.shapes[i].width)
	total := pg.plain[len(pg.Lines)]
	level := uint32(0)
	seen := uint64(0)
	for e, n := l.Elem, 0; e > 0 && n < maxLevels; e, n = pg.Elements[e].Parent, n+1 {
		el := &pg.Elements[e]
		if telling(el.Tag) && seen>>(el.Tag&63)&1 == 0 {
			seen |= 1 << (el.Tag & 63)
			s.add(40, uint32(el.Tag))
			s.add(41, uint32(el.Tag)<<4|length)
		}
		if el.Inline {
			continue
		}
		if level++; level <= 5 {
			lo, hi := el.Lines, el.LinesEnd
			plain, all, linked := pg.plain[hi]-pg.plain[lo], pg.all[hi]-pg.all[lo], pg.linked[hi]-pg.linked[lo]
			s.add(42+level, ratio(plain, total)<<8|ratio(plain, all)<<4|ratio(linked, all))
			s.add(48+level, bucket(hi-lo, 2, 3, 5, 9, 17, 33)<<4|ratio(linked, all))
			s.add(54+level, bucket(hi-lo, 2, 3, 5, 9, 17, 33)<<4|ratio(plain, all))
			s.add(60+level, ratio(plain, total)<<4|length)
		}
	}
	pg.place(s, i)
}

// meet returns how many elements above e the first lies that also holds the element with most prose, and how many above that.
func (pg *page) meet(e int32) (up uint32, meet int) {
	for ; e >= 0 && up < 40; e = pg.Elements[e].Parent {
		for k, c := range pg.chain {
			if c == e {
				return up, k
			}
			if c < e {
				break
			}
		}
		up++
	}
	return up, -1
}

// place adds where line i stands, seen from the title and from the element that holds most prose.
func (pg *page) place(s *sink, i int) {
	l := &pg.Lines[i]
	length := lengths(pg.shapes[i].width)
	up, meet := pg.meet(l.Elem)
	where := min(up, 6)<<8 | uint32(min(meet+1, 8))
	s.add(70, where)
	s.add(71, where<<4|length)
	s.add(72, where<<8|uint32(pg.Elements[l.Elem].Tag))
	b := &pg.Elements[pg.best]
	side := uint32(0)
	switch {
	case int32(i) < b.Lines:
		side = 1 + bucket(b.Lines-int32(i), 3, 8, 20)
	case int32(i) >= b.LinesEnd:
		side = 8 + bucket(int32(i)-b.LinesEnd, 3, 8, 20)
	default:
		side = 16 + bucket(int32(i)-b.Lines, 1, 2, 4, 10)
		s.add(73, bucket(b.LinesEnd-int32(i), 2, 3, 5, 10)<<4|length)
		total := pg.plain[b.LinesEnd] - pg.plain[b.Lines]
		s.add(75, ratio(pg.plain[b.LinesEnd]-pg.plain[i], total)<<8|ratio(pg.plain[i+1]-pg.plain[b.Lines], total))
	}
	s.add(74, side<<4|length)
	if pg.anchor >= 0 {
		d := uint32(0)
		if i < pg.anchor {
			d = 1 + bucket(int32(pg.anchor-i), 2, 4, 8, 20)
		} else {
			d = 10 + bucket(int32(i-pg.anchor), 1, 2, 3, 5, 9, 20, 60)
		}
		s.add(76, d)
		s.add(77, d<<4|length)
		s.add(78, d<<8|uint32(pg.Elements[l.Elem].Tag))
	}
}

// near adds what the lines before and after line i look like.
func (pg *page) near(s *sink, i int) {
	for d := -2; d <= 2; d++ {
		j := i + d
		t := uint32(80 + d)
		switch {
		case d == 0:
			continue
		case j < 0 || j >= len(pg.Lines):
			s.add(t, 0)
			continue
		}
		l, sh := &pg.Lines[j], &pg.shapes[j]
		same := uint32(0)
		if l.Elem == pg.Lines[i].Elem {
			same = 2
		} else if pg.Elements[l.Elem].Parent == pg.Elements[pg.Lines[i].Elem].Parent {
			same = 1
		}
		look := lengths(sh.width)<<4 | ratio(l.Link, l.End-l.Start)
		s.add(t, 1+look<<2+same)
		s.add(t+8, same<<8|uint32(pg.Elements[l.Elem].Tag))
		if d == 1 || d == -1 {
			s.add(t+16, lengths(pg.shapes[i].width)<<16|look<<4|same)
		}
		if d == -1 {
			for _, w := range pg.Words[pg.Elements[l.Elem].Words:pg.Elements[l.Elem].WordsEnd] {
				s.add(102, w)
			}
		}
	}
}

// first adds the features of line i that are known before any line is judged.
func (pg *page) first(s *sink, i int) {
	s.add(0, 0)
	pg.own(s, i)
	s.done(looks)
	pg.wording(s, i)
	s.done(wording)
	pg.attrs(s, i)
	pg.around(s, i)
	s.done(places)
	pg.near(s, i)
	s.done(company)
}
