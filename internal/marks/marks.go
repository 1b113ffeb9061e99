// Package marks pairs the quotation marks of a text: every style of them, nested, across paragraphs,
// and told from apostrophes and the signs for feet and inches.
package marks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
)

// A Passage is a stretch of one block in quotation marks.
type Passage struct {
	Outer  article.Span // from mark to mark, marks included
	Inner  article.Span // the words between the marks, without the space around them
	Parent int          // the passage that this one lies in, or -1
	Prev   int          // the passage of an earlier paragraph that this one goes on with, or -1
	Next   int          // the passage of a later paragraph that goes on with this one, or -1
	Single bool         // the mark that opens it is a single one, such as ‘
}

// A markKind is a character, or a pair of them, that may be a quotation mark.
type markKind uint8

const (
	noMark       markKind = iota
	straight              // "
	leftDouble            // “
	rightDouble           // ”
	lowDouble             // „
	backticks             // ``
	apostrophes           // ''
	single                // '
	leftSingle            // ‘
	rightSingle           // ’
	lowSingle             // ‚
	backtick              // `
	leftAngle             // «
	rightAngle            // »
	leftAngle1            // ‹
	rightAngle1           // ›
	leftCorner            // 「
	rightCorner           // 」
	leftCorner2           // 『
	rightCorner2          // 』
)

// isSingle reports whether k may be an apostrophe, or closes what such a mark opens.
func (k markKind) isSingle() bool { return k >= single && k <= backtick }

// closes reports whether a mark of kind k may close what one of kind open opened.
// Newsrooms mix straight and curly marks, so those of one level close each other.
func (k markKind) closes(open markKind) bool {
	switch open {
	case straight, leftDouble, backticks:
		return k == straight || k == rightDouble || k == apostrophes
	case rightDouble:
		return k == rightDouble
	case lowDouble:
		return k == leftDouble || k == rightDouble || k == straight
	case single, leftSingle, backtick:
		return k == single || k == rightSingle
	case lowSingle:
		return k == leftSingle || k == rightSingle
	case leftAngle:
		return k == rightAngle
	case rightAngle:
		return k == leftAngle || k == rightAngle
	case leftAngle1:
		return k == rightAngle1
	case rightAngle1:
		return k == leftAngle1 || k == rightAngle1
	case leftCorner:
		return k == rightCorner
	case leftCorner2:
		return k == rightCorner2
	default:
		return false
	}
}

// A mark is a quotation mark in the text, or what looks like one.
type mark struct {
	start  int
	kind   markKind
	shape  shape
	closer bool // of a single mark: a better closing mark follows before the next one that opens
}

func (m mark) end() int { return m.start + markLen[m.kind] }

var markLen = [...]int{
	straight: 1, leftDouble: 3, rightDouble: 3, lowDouble: 3, backticks: 2, apostrophes: 2,
	single: 1, leftSingle: 3, rightSingle: 3, lowSingle: 3, backtick: 1,
	leftAngle: 2, rightAngle: 2, leftAngle1: 3, rightAngle1: 3,
	leftCorner: 3, rightCorner: 3, leftCorner2: 3, rightCorner2: 3,
}

// A shape says what the characters around a mark let it do.
type shape uint8

const (
	opens  shape = 1 << iota // nothing or an opening mark before it, a word after it
	shuts                    // a word or a point before it, no word after it
	weak                     // shuts, but may as well be the apostrophe of "players’ union"
	inches                   // may be the sign for inches of 6'2"
	elided                   // opens, but may as well be the apostrophe of "’90s"
)

// markAt returns what mark starts at text[i], or noMark.
func markAt(text string, i int) markKind {
	switch text[i] {
	case '"':
		return straight
	case '\'':
		if i+1 < len(text) && text[i+1] == '\'' {
			return apostrophes
		}
		return single
	case '`':
		if i+1 < len(text) && text[i+1] == '`' {
			return backticks
		}
		return backtick
	case 0xC2:
		if i+1 < len(text) {
			switch text[i+1] {
			case 0xAB:
				return leftAngle
			case 0xBB:
				return rightAngle
			}
		}
	case 0xE2:
		if i+2 < len(text) && text[i+1] == 0x80 {
			switch text[i+2] {
			case 0x98:
				return leftSingle
			case 0x99:
				return rightSingle
			case 0x9A:
				return lowSingle
			case 0x9C:
				return leftDouble
			case 0x9D:
				return rightDouble
			case 0x9E:
				return lowDouble
			case 0xB9:
				return leftAngle1
			case 0xBA:
				return rightAngle1
			}
		}
	case 0xE3:
		if i+2 < len(text) && text[i+1] == 0x80 {
			switch text[i+2] {
			case 0x8C:
				return leftCorner
			case 0x8D:
				return rightCorner
			case 0x8E:
				return leftCorner2
			case 0x8F:
				return rightCorner2
			}
		}
	}
	return noMark
}

// A marker finds the passages of an article, block by block.
type marker struct {
	text     string
	passages []Passage
	problems []article.Problem

	marks []mark // of the current block
	open  []mark // those of them that are open, outermost first

	pending  mark         // open at the end of the block before; kind noMark if none was
	rest     article.Span // from the pending mark to the end of its block
	last     int          // the passage that the pending mark goes on with, or -1
	problemX int          // the block that already has a problem
}

// maxDepth is how deep quotation marks nest; what lies deeper loses its outermost mark.
const maxDepth = 8

// Find returns the passages of the blocks of a that put people on record, an outer one before those in it,
// and the marks that pair with none.
func Find(a *article.Article) ([]Passage, []article.Problem) {
	m := &marker{text: a.Text(), last: -1, problemX: -1}
	n := 0
	for b := range a.Blocks() {
		if b.Kind.OnRecord() {
			m.block(b, n)
		}
		n++
	}
	m.drop(n)
	m.sort()
	slices.SortFunc(m.problems, func(p, q article.Problem) int { return p.Span.Compare(q.Span) })
	return m.passages, m.problems
}

// block finds the passages of the block b, which is the n-th.
func (m *marker) block(b article.Block, n int) {
	text := m.text[:b.Span.End]
	m.marks, m.open = m.marks[:0], m.open[:0]
	for i := b.Span.Start; i < b.Span.End; {
		c := text[i]
		if c != '"' && c != '\'' && c != '`' && c < 0xC2 {
			i++
			continue
		}
		k := markAt(text, i)
		if k == noMark {
			i++
			continue
		}
		mk := mark{start: i, kind: k}
		mk.shape = shapeOf(text, b.Span.Start, mk)
		i = mk.end()
		if k.isSingle() && mk.shape&(opens|shuts) == 0 {
			continue // an apostrophe inside a word
		}
		m.marks = append(m.marks, mk)
	}
	if len(m.marks) == 0 {
		if m.pending.kind != noMark && b.Kind != article.Caption && b.Kind != article.Subheading {
			m.drop(n)
		}
		return
	}
	lookAhead(m.marks)
	first := 0
	if m.pending.kind != noMark {
		first = m.resume(b, n)
	}
	prev := -1
	if first > 0 && len(m.open) > 0 {
		prev = m.last
	}
	m.last = -1
	for _, mk := range m.marks[first:] {
		p := m.step(mk, n)
		if p >= 0 && prev >= 0 && len(m.open) == 0 {
			m.link(prev, p)
			prev = -1
		}
	}
	m.leave(b, n, prev)
}

// resume decides whether the block b goes on with the quote that the block before left open.
// It returns how many marks that took.
func (m *marker) resume(b article.Block, n int) int {
	mk := m.marks[0]
	lead := strings.TrimSpace(m.text[b.Span.Start:mk.start]) == ""
	reopens := lead && mk.shape&opens != 0 && (mk.kind == m.pending.kind || mk.kind.isSingle() == m.pending.kind.isSingle() && mk.kind <= backtick && m.pending.kind <= backtick)
	closesIt := !lead && mk.kind.closes(m.pending.kind) && mk.shape&shuts != 0 && mk.shape&(opens|weak) == 0 && !mk.closer
	if !reopens && !closesIt {
		m.drop(n)
		return 0
	}
	p := m.add(m.pending, article.Span{Start: m.pending.start, End: m.rest.End}, m.rest.End)
	if m.last >= 0 && p >= 0 {
		m.link(m.last, p)
	}
	m.last = p
	open := m.pending
	m.pending = mark{}
	if reopens {
		m.open = append(m.open, mk)
		return 1
	}
	// The paragraph is not opened again, but closed.
	start := b.Span.Start
	q := m.add(mark{start: start, kind: open.kind}, article.Span{Start: start, End: mk.end()}, mk.start)
	if q >= 0 {
		m.passages[q].Inner.Start = start
		if p >= 0 {
			m.link(p, q)
		}
	}
	return 1
}

func (m *marker) link(p, q int) {
	m.passages[p].Next = q
	m.passages[q].Prev = p
}

// step takes one mark. It returns the passage that the mark closes, or -1.
func (m *marker) step(mk mark, n int) int {
	at := m.match(mk)
	opening := mk.shape&opens != 0
	shutting := mk.shape&shuts != 0
	switch mk.kind {
	case straight:
		switch {
		case mk.shape&inches != 0 && (at < 0 || mk.closer):
			return -1
		case at >= 0 && (!opening || shutting):
			return m.shut(at, mk, n)
		case at >= 0: // another one opens: the earlier was never closed
			m.problem(m.open[at], "quotation mark never closed", n)
			m.open = m.open[:at]
			m.push(mk, n)
		case shutting && !opening:
			m.problem(mk, "closing quotation mark without an opening one", n)
		default:
			m.push(mk, n)
		}
	case leftDouble, backticks, leftAngle, leftAngle1, leftCorner, leftCorner2:
		if at >= 0 && !opening || at < 0 && !opening && shutting && m.top() == mk.kind && mk.kind == leftDouble {
			if at < 0 {
				at = len(m.open) - 1
			}
			return m.shut(at, mk, n)
		}
		m.push(mk, n)
	case lowDouble, lowSingle:
		if mk.kind == lowDouble || opening {
			m.push(mk, n)
		}
	case rightDouble, rightAngle, rightAngle1, apostrophes, rightCorner, rightCorner2:
		switch {
		case at >= 0:
			return m.shut(at, mk, n)
		case opening && mk.closer && mk.kind != apostrophes:
			m.push(mk, n)
		default:
			m.problem(mk, "closing quotation mark without an opening one", n)
		}
	case single, leftSingle, rightSingle, backtick:
		switch {
		case at >= 0 && shutting && !(mk.shape&weak != 0 && mk.closer):
			return m.shut(at, mk, n)
		case mk.kind == rightSingle || !opening:
		case mk.kind == leftSingle && (mk.shape&elided == 0 || mk.closer), mk.closer && mk.shape&elided == 0:
			if at := m.singleOpen(); at >= 0 {
				m.open = m.open[:at] // an apostrophe after all, or never closed
			}
			m.push(mk, n)
		}
	}
	return -1
}

// match returns the innermost open mark that mk may close, or -1.
func (m *marker) match(mk mark) int {
	for i := len(m.open) - 1; i >= 0; i-- {
		if mk.kind.closes(m.open[i].kind) {
			return i
		}
	}
	return -1
}

func (m *marker) singleOpen() int {
	for i := len(m.open) - 1; i >= 0 && m.open[i].kind.isSingle(); i-- {
		if m.open[i].kind != lowSingle {
			return i
		}
	}
	return -1
}

func (m *marker) top() markKind {
	if len(m.open) == 0 {
		return noMark
	}
	return m.open[len(m.open)-1].kind
}

func (m *marker) push(mk mark, n int) {
	if len(m.open) == maxDepth {
		m.problem(m.open[0], "quotation mark never closed", n)
		m.open = slices.Delete(m.open, 0, 1)
	}
	m.open = append(m.open, mk)
}

// shut closes the open mark with index at; those opened after it are dropped.
func (m *marker) shut(at int, mk mark, n int) int {
	for _, inner := range m.open[at+1:] {
		if inner.kind != single {
			m.problem(inner, "quotation mark never closed", n)
		}
	}
	open := m.open[at]
	m.open = m.open[:at]
	return m.add(open, article.Span{Start: open.start, End: mk.end()}, mk.start)
}

// add adds a passage unless there are no words in it.
func (m *marker) add(open mark, outer article.Span, innerEnd int) int {
	inner := trim(m.text, article.Span{Start: open.end(), End: innerEnd})
	if inner.Len() == 0 || !hasWord(m.text[inner.Start:inner.End]) {
		return -1
	}
	outer = trim(m.text, outer)
	m.passages = append(m.passages, Passage{Outer: outer, Inner: inner, Parent: -1, Prev: -1, Next: -1, Single: open.kind.isSingle()})
	return len(m.passages) - 1
}

// leave ends the block b: a mark still open waits for the next block.
func (m *marker) leave(b article.Block, n, prev int) {
	for i, mk := range m.open {
		if mk.kind == single || mk.kind == backtick {
			continue
		}
		m.pending, m.rest = mk, trim(m.text, article.Span{Start: mk.start, End: b.Span.End})
		m.last = prev
		for _, other := range m.open[i+1:] {
			if !other.kind.isSingle() {
				m.problem(other, "quotation mark never closed", n)
			}
		}
		return
	}
}

// drop gives up on the mark that an earlier block left open.
func (m *marker) drop(n int) {
	if m.pending.kind == noMark {
		return
	}
	if m.last >= 0 { // opened again in this paragraph, but closed nowhere: it ends with the paragraph
		if p := m.add(m.pending, article.Span{Start: m.pending.start, End: m.rest.End}, m.rest.End); p >= 0 {
			m.link(m.last, p)
		}
	}
	if m.pending.shape&elided == 0 {
		m.problem(m.pending, "quotation mark never closed", -2-n)
	}
	m.pending, m.last = mark{}, -1
}

// problem notes a stray mark, the first of each block.
func (m *marker) problem(mk mark, message string, n int) {
	if n == m.problemX {
		return
	}
	m.problemX = n
	m.problems = append(m.problems, article.Problem{Span: article.Span{Start: mk.start, End: mk.end()}, Message: message})
}

// sort puts the passages in text order and finds the parent of each.
func (m *marker) sort() {
	order := make([]int, len(m.passages))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return m.passages[i].Outer.Compare(m.passages[j].Outer) })
	where := make([]int, len(order))
	for to, from := range order {
		where[from] = to
	}
	sorted := make([]Passage, len(order))
	var stack []int
	for to, from := range order {
		p := m.passages[from]
		if p.Prev >= 0 {
			p.Prev = where[p.Prev]
		}
		if p.Next >= 0 {
			p.Next = where[p.Next]
		}
		for len(stack) > 0 && !sorted[stack[len(stack)-1]].Outer.Contains(p.Outer) {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			p.Parent = stack[len(stack)-1]
		}
		stack = append(stack, to)
		sorted[to] = p
	}
	m.passages = sorted
}

// lookAhead sets closer on every mark of a block after which a mark stands that closes better.
func lookAhead(marks []mark) {
	var doubleShuts, curlyShuts, angleShuts, singleShuts, strongShuts bool
	for i := len(marks) - 1; i >= 0; i-- {
		mk := &marks[i]
		opening, shutting := mk.shape&opens != 0, mk.shape&shuts != 0
		switch {
		case mk.kind == straight:
			mk.closer = doubleShuts
			if opening && !shutting {
				doubleShuts = false
			} else if shutting {
				doubleShuts = true
			}
		case mk.kind == rightDouble:
			mk.closer = curlyShuts
			curlyShuts = shutting
		case mk.kind >= leftAngle && mk.kind <= rightAngle1:
			mk.closer = angleShuts
			angleShuts = shutting
		case mk.kind.isSingle():
			if mk.shape&weak != 0 {
				mk.closer = strongShuts || singleShuts
			} else {
				mk.closer = singleShuts
			}
			switch {
			case shutting:
				singleShuts = true
				strongShuts = strongShuts || mk.shape&weak == 0
			case opening && mk.shape&elided == 0:
				singleShuts, strongShuts = false, false
			}
		}
	}
}

// shapeOf tells what the mark mk can do, from the characters around it in text[start:].
func shapeOf(text string, start int, mk mark) shape {
	before, after := rune(0), rune(0)
	if mk.start > start {
		before, _ = utf8.DecodeLastRuneInString(text[start:mk.start])
	}
	if mk.end() < len(text) {
		after, _ = utf8.DecodeRuneInString(text[mk.end():])
	}
	spaceBefore, spaceAfter := before == 0 || unicode.IsSpace(before), after == 0 || unicode.IsSpace(after)
	wordAfter := isWord(after)
	var s shape
	if (spaceBefore || opensRune(before)) && !spaceAfter {
		s |= opens
	}
	if !spaceBefore && !wordAfter {
		s |= shuts
	}
	if s == opens|shuts { // between marks, as in (“‘…: what stands before it decides
		if opensRune(before) && !strings.ContainsRune(".,;:!?…)]", after) {
			s = opens
		} else {
			s = shuts
		}
	}
	if mk.kind.isSingle() {
		if s&shuts != 0 && isWord(before) && spaceAfter && after != 0 {
			last := text[mk.start-1]
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[mk.end():min(len(text), mk.end()+4)], " \u00a0"))
			if (last == 's' || last == 'S' || last == 'n' || last == 'x' || last == 'z' || unicode.IsDigit(before)) && isWord(next) {
				s |= weak
			}
		}
		if s&opens != 0 && isElided(text[mk.end():]) {
			s |= elided
		}
	} else if mk.kind == straight && unicode.IsDigit(before) && s&opens == 0 && feetBefore(text[start:mk.start]) {
		s |= inches
	}
	return s
}

// isElided reports whether rest begins with a word that lost its beginning: (’)tis, (’)90s.
func isElided(rest string) bool {
	n := 0
	for n < len(rest) && n < 8 && (rest[n] >= 'a' && rest[n] <= 'z' || rest[n] >= 'A' && rest[n] <= 'Z' || rest[n] >= '0' && rest[n] <= '9') {
		n++
	}
	word := rest[:n]
	if n >= 2 && n <= 3 && word[0] >= '0' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9' {
		return n == 2 || word[2] == 's'
	}
	switch strings.ToLower(word) {
	case "tis", "twas", "em", "til", "till", "cause", "cos", "n", "round", "bout", "neath", "twere", "twill", "nother", "kay", "s":
		return true
	default:
		return false
	}
}

// feetBefore reports whether text ends in feet and the digits of inches, as 6'2 does, or in digits only.
func feetBefore(text string) bool {
	i := len(text)
	for i > 0 && len(text)-i < 3 && text[i-1] >= '0' && text[i-1] <= '9' {
		i--
	}
	return i == 0 || text[i-1] == '\'' || strings.HasSuffix(text[:i], "’") || text[i-1] == ' ' || text[i-1] == '-' || text[i-1] == '.'
}

// opensRune reports whether a quotation may open right after r without space.
func opensRune(r rune) bool {
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', '“', '„', '‘', '‚', '«', '‹', '「', '『', '"', '\'', '`', '¿', '¡', '>', '|', '=':
		return true
	default:
		return false
	}
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func hasWord(s string) bool { return strings.IndexFunc(s, isWord) >= 0 }

// trim returns s without the space around its text.
func trim(text string, s article.Span) article.Span {
	if s.End <= s.Start {
		return article.Span{}
	}
	t := strings.TrimLeftFunc(text[s.Start:s.End], unicode.IsSpace)
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}
