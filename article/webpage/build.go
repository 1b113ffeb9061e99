package webpage

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagebody"
	"example.com/newstext/internal/pagefacts"
	"example.com/newstext/internal/printed"
	"example.com/newstext/internal/turns"
)

// A builder makes the article out of the lines of a page.
type builder struct {
	p     *markup.Page
	facts *pagefacts.Facts
	kind  []article.Kind // of each line; Unknown is left out
	body  []bool         // which lines are the body
	first int            // the first line of the body, or -1
	last  int            // ... and the last

	title    string
	keys     []string // all titles that the page gives, folded
	headline int      // the line that is the headline, or -1
	writers  []string // who wrote the article
	byline   []string // the authors that the page shows
	bylineAt int      // ... and the line they are in, or -1
	dateline article.Filing

	turns []turns.Turn // what each line is in an interview, nil if there is none

	text   []byte
	parts  []part
	blocks []article.Block
}

// find tells the kind of each line.
func (b *builder) find() {
	b.kind = make([]article.Kind, len(b.p.Lines))
	b.body = pagebody.Find(b.p, b.facts)
	b.first, b.last, b.headline, b.bylineAt = -1, -1, -1, -1
	for i, in := range b.body {
		if in {
			if b.first < 0 {
				b.first = i
			}
			b.last = i
		}
	}
	b.title, b.keys = b.vote()
	b.findHeadline()
	for i, in := range b.body {
		if in && i != b.headline {
			b.kind[i] = b.bodyKind(i)
		}
	}
	b.findDates()
	b.findDek()
	b.readByline()
	b.writers = b.authors(b.publisher())
	lead := b.first
	for lead >= 0 && lead < b.last && b.kind[lead] != article.Paragraph {
		lead++
	}
	lo, hi := b.region()
	for i := lo; i < hi; i++ {
		switch {
		case i == b.headline:
			b.kind[i] = article.Headline
		case i == b.bylineAt:
			b.kind[i] = article.Byline
		case b.kind[i] == article.Unknown:
			b.kind[i] = b.otherKind(i, lead)
		}
	}
	b.spreadRelated(lo, hi)
	b.findTurns(lo, hi)
}

// spreadRelated takes the sentences that stand with a teaser in one small element for part of it.
func (b *builder) spreadRelated(lo, hi int) {
	for i := lo; i < hi; i++ {
		if b.kind[i] != article.Boilerplate || b.p.Lines[i].End-b.p.Lines[i].Start < 40 {
			continue
		}
	up:
		for e, n := b.p.Lines[i].Elem, 0; e > 0 && n < 4; e, n = b.p.Elements[e].Parent, n+1 {
			el := b.p.Elements[e]
			if el.LinesEnd-el.Lines > 8 {
				break
			}
			for k := el.Lines; k < el.LinesEnd; k++ {
				switch b.kind[k] {
				case article.Related:
					b.kind[i] = article.Related
				case article.Boilerplate, article.Unknown:
					continue
				}
				break up
			}
		}
	}
}

// top returns the lines in which the page shows what it says of the article: from before the headline to where the body has begun.
func (b *builder) top() (lo, hi int) {
	lo, hi = b.headline, b.headline+1
	if b.headline < 0 {
		lo, hi = max(b.first, 0), max(b.first, 0)
	}
	if b.first >= 0 {
		lo, hi = min(lo, b.first), max(hi, b.first)
	}
	return max(0, lo-10), min(len(b.p.Lines), hi+6)
}

// region returns the lines from the first to the last that the article needs.
func (b *builder) region() (lo, hi int) {
	lo, hi = b.first, b.last+1
	if b.first < 0 {
		lo, hi = b.headline, b.headline+1
	}
	if lo < 0 {
		return 0, 0
	}
	if b.headline >= 0 {
		lo, hi = min(lo, b.headline), max(hi, b.headline+1)
	}
	if b.bylineAt >= 0 {
		lo, hi = min(lo, b.bylineAt), max(hi, b.bylineAt+1)
	}
	return lo, hi
}

// maxTitle is how many bytes a headline has at most.
const maxTitle = 600

// findHeadline finds the line that is one of the page's titles: the <h1> nearest before the body, else another line there.
func (b *builder) findHeadline() {
	to := len(b.p.Lines)
	if b.first >= 0 {
		to = min(to, b.first+8)
	}
	best, chosen := 0, fold(b.title)
	for i := to - 1; i >= 0; i-- {
		l := b.p.Lines[i]
		if l.End-l.Start > maxTitle || l.End-l.Start < 2 {
			continue
		}
		rank := 0
		tag := b.p.Elements[l.Elem].Tag
		for e, n := l.Elem, 0; e > 0 && n < 3 && tag != markup.H1; e, n = b.p.Elements[e].Parent, n+1 {
			if t := b.p.Elements[e].Tag; t >= markup.H1 && t <= markup.H6 {
				tag = t
			}
		}
		heading := tag >= markup.H1 && tag <= markup.H6
		switch {
		case heading && b.isTitle(i) && fold(string(b.p.Text[l.Start:l.End])) == chosen:
			rank = 6
		case i > b.first+1 && b.first >= 0: // where the body has begun, only the title itself is one
		case tag == markup.H1 && b.isTitle(i):
			rank = 4
		case heading && b.isTitle(i):
			rank = 3
		case tag == markup.H1 && i <= b.first:
			rank = 2
		case !heading && (!b.body[i] || i == b.first) && b.isTitle(i):
			rank = 1
		}
		if rank > best {
			best, b.headline = rank, i
		}
		if b.first-i > 400 {
			break
		}
	}
}

// mayBeTitle reports whether a line of n bytes is about as long as a title that the page gives, or a good part of one.
func (b *builder) mayBeTitle(n int32) bool {
	for _, k := range b.keys {
		if m := int32(len(k)); n >= m/2-8 && n <= 3*m+60 && (n > 20 || n >= m-8) {
			return true
		}
	}
	return false
}

// isTitle reports whether line i is a title that the page gives.
func (b *builder) isTitle(i int) bool {
	l := b.p.Lines[i]
	if !b.mayBeTitle(l.End - l.Start) {
		return false
	}
	key := fold(string(b.p.Text[l.Start:l.End]))
	if key == "" {
		return false
	}
	for _, k := range b.keys {
		if k == key || len(key) > 20 && (strings.HasPrefix(k, key) || strings.HasSuffix(k, key)) || len(k) > 20 && strings.HasSuffix(key, k) {
			return true
		}
	}
	return false
}

// join makes the text of the lines that have a kind.
func (b *builder) join() {
	lo, hi := b.region()
	size := 0
	for i := lo; i < hi; i++ {
		size += int(b.p.Lines[i].End-b.p.Lines[i].Start) + 2
	}
	b.text = make([]byte, 0, size)
	b.parts = make([]part, 0, hi-lo)
	b.blocks = make([]article.Block, 0, hi-lo+1)
	holder := int32(0) // the list or table of the last block
	row := int32(0)
	lead := true
	for i := lo; i < hi; i++ {
		k := b.kind[i]
		l := b.p.Lines[i]
		var in, tr int32
		switch k {
		case article.Unknown:
			continue
		case article.List:
			in, _ = b.holder(l.Elem, false)
		case article.Table:
			in, tr = b.holder(l.Elem, true)
		}
		n := len(b.blocks) - 1
		more := in != 0 && in == holder && n >= 0 && b.blocks[n].Kind == k
		switch {
		case len(b.text) == 0:
		case more && k == article.Table && tr == row:
			b.text = append(b.text, '\t')
		case more:
			b.text = append(b.text, '\n')
		default:
			b.text = append(b.text, "\n\n"...)
		}
		holder, row = in, tr
		at := len(b.text)
		b.text = append(b.text, b.p.Text[l.Start:l.End]...)
		b.parts = append(b.parts, part{at, int(l.Start), int(l.End - l.Start)})
		if more {
			b.blocks[n].Span.End = len(b.text)
			continue
		}
		if k == article.Paragraph && lead {
			lead = false
			k = b.readDateline(at)
		}
		b.blocks = append(b.blocks, b.turn(i, article.Block{Kind: k, Span: article.Span{Start: at, End: len(b.text)}}))
	}
}

// readDateline notes the dateline that the text from at on starts with, and returns the kind of the block there:
// a dateline that stands alone is a block, one that starts a paragraph is part of it.
func (b *builder) readDateline(at int) article.Kind {
	line := string(b.text[at:min(len(b.text), at+200)])
	place, agency, n := printed.Dateline(line)
	if n == 0 {
		return article.Paragraph
	}
	b.dateline = article.Filing{Place: place, Agency: agency}
	if at+n >= len(b.text) {
		return article.Dateline
	}
	return article.Paragraph
}

// holder returns the list or table that element e is in, and the row.
func (b *builder) holder(e int32, table bool) (in, row int32) {
	for k := 0; e > 0 && k < 16; e, k = b.p.Elements[e].Parent, k+1 {
		switch b.p.Elements[e].Tag {
		case markup.Ul, markup.Ol, markup.Dl, markup.Menu:
			if !table {
				return e, 0
			}
		case markup.Tr:
			if row == 0 {
				row = e
			}
		case markup.Table:
			if table {
				return e, row
			}
		}
	}
	return 0, row
}
