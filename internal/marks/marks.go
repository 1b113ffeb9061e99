// Package marks pairs the quotation marks of a text: every style of them, nested, across paragraphs,
// and told from apostrophes and the signs for feet and inches.
package marks

import (
	"slices"
	"strings"

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
	case straight, apostrophes:
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
	case rightDouble, rightAngle, rightAngle1, rightCorner, rightCorner2:
		switch {
		case at >= 0:
			return m.shut(at, mk, n)
		case opening && mk.closer:
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
		case mk.kind == straight || mk.kind == apostrophes:
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
