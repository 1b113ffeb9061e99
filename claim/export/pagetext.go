package export

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/overlap"
	"example.com/newstext/claim"
	"example.com/newstext/quote"
)

// legend tells what the marks in the text mean.
const legend = `<ul class="legend" aria-label="Legend">
<li><mark class="direct">direct quote</mark></li>
<li><mark class="mixed">partly in quotation marks</mark></li>
<li><mark class="indirect">indirect quote</mark></li>
<li><mark class="indirect within">quote in a quote</mark></li>
<li><mark class="source">source</mark></li>
<li><mark class="cue">cue</mark></li>
<li><mark class="confirm end">confirmed</mark></li>
<li><mark class="deny end">denied</mark></li>
<li><mark class="no_comment end">declined to comment</mark></li>
<li><mark class="unconfirmed end">could not confirm</mark></li>
</ul>
`

// The kinds of mark in the text, outer ones first.
const (
	blockMark overlap.Kind = iota
	quoteMark
	sourceMark
	cueMark
	stanceMark   // a stance other than an assertion
	mentionMark  // not shown, but a place that links lead to
	sayingMark   // the same for an assertion
	mentionsOnly = 1<<blockMark | 1<<mentionMark | 1<<sayingMark
)

// marks returns what is marked in the article.
func (p *page) marks() []overlap.Mark {
	var marks []overlap.Mark
	add := func(s article.Span, kind overlap.Kind, id int) {
		if !s.IsZero() {
			marks = append(marks, overlap.Mark{Span: s, Kind: kind, ID: id})
		}
	}
	at := 0
	for i, b := range p.blocks {
		p.addRest(add, at, b.Span.Start)
		add(b.Span, blockMark, i)
		at = b.Span.End
	}
	p.addRest(add, at, len(p.article.Text()))
	for _, q := range p.quotes {
		if q.Kind == quote.Term {
			continue
		}
		for _, piece := range q.Content {
			add(piece, quoteMark, int(q.ID))
		}
		add(q.Cue, cueMark, 0)
		add(q.Source, sourceMark, 0)
	}
	for _, s := range p.stmts {
		add(s.Source, sourceMark, 0)
		if s.Stance == claim.Assert {
			add(s.Cue, cueMark, 0)
			add(p.spot(s), sayingMark, int(s.ID))
		} else {
			add(p.spot(s), stanceMark, int(s.ID))
		}
	}
	n := 0
	for m := range p.ents.Mentions() {
		n++
		add(m.Span, mentionMark, n)
	}
	return marks
}

// addRest marks what lies between two blocks, if it is more than space.
func (p *page) addRest(add func(article.Span, overlap.Kind, int), start, end int) {
	if strings.TrimSpace(p.article.Text()[start:end]) != "" {
		add(article.Span{Start: start, End: end}, blockMark, -1)
	}
}

// spot returns the words that a link to s leads to.
func (p *page) spot(s claim.Statement) article.Span {
	if q := p.quote(s.Quote); q.ID != 0 && s.Stance == claim.Assert {
		return q.Content[0]
	}
	if s.Cue.IsZero() {
		return s.Source
	}
	return s.Cue
}

// read appends the text of the article, marked.
func (p *page) read() {
	p.raw(`<section class="read">`, "\n<h2>The article</h2>\n", legend, `<div class="text"`)
	if lang := p.article.Meta().Language; !lang.IsRoot() {
		p.raw(` lang="`)
		p.text(lang.String())
		p.raw(`"`)
	}
	p.raw(">\n")
	quotes := newStack(len(p.quotes))
	stances := newStack(len(p.stmts))
	for piece := range overlap.Cut(p.marks()) {
		for _, m := range piece.Starts {
			switch m.Kind {
			case blockMark:
				kind := "rest"
				if m.ID >= 0 {
					kind = p.blocks[m.ID].Kind.String()
				}
				p.raw(`<p class="`, kind, `" dir="auto">`)
			case quoteMark:
				if p.quotes[m.ID-1].Span.Start == m.Span.Start {
					p.anchor('q', m.ID)
				}
				quotes.push(m.ID)
			case stanceMark:
				p.anchor('s', m.ID)
				stances.push(m.ID)
			case sayingMark:
				p.anchor('s', m.ID)
			case mentionMark:
				p.anchor('m', m.ID)
			}
		}
		if piece.Kinds.Has(blockMark) {
			p.piece(piece, quotes.top(), stances.top())
		}
		for _, m := range piece.Ends {
			switch m.Kind {
			case blockMark:
				p.raw("</p>\n")
			case quoteMark:
				quotes.remove(m.ID)
			case stanceMark:
				stances.remove(m.ID)
			}
		}
	}
	p.raw("</div>\n</section>\n")
}

// anchor appends the place of item n of a sort, to which links lead.
func (p *page) anchor(sort byte, n int) { p.raw(`<i id="`, p.place(sort, n), `"></i>`) }

// piece appends a piece of the text. The innermost quote and stance on it are given, or 0.
func (p *page) piece(piece overlap.Piece, quoteID, statement int) {
	text := p.article.Slice(piece.Span)
	if piece.Kinds&^mentionsOnly == 0 {
		p.text(text)
		return
	}
	var classes []string
	title := ""
	if quoteID > 0 {
		q := p.quotes[quoteID-1]
		classes = append(classes, q.Kind.String())
		if q.Within != 0 {
			classes = append(classes, "within")
		}
		title = q.Kind.String() + " quote"
		if e, ok := p.ents.Lookup(q.Speaker); ok {
			title = short(e.Name, 80) + ": " + title
		}
	}
	if piece.Kinds.Has(sourceMark) {
		classes = append(classes, "source")
	}
	if piece.Kinds.Has(cueMark) {
		classes = append(classes, "cue")
	}
	if statement > 0 {
		s := p.stmts[statement-1]
		classes = append(classes, s.Stance.String())
		if p.spot(s).End == piece.Span.End {
			classes = append(classes, "end")
		}
		title = lookOf(s.Stance).verb
		if e, ok := p.ents.Lookup(s.Speaker); ok {
			title = short(e.Name, 80) + ": " + title
		}
	}
	p.raw(`<mark class="`, strings.Join(classes, " "), `"`)
	if title != "" {
		p.raw(` title="`)
		p.text(title)
		p.raw(`"`)
	}
	p.raw(">")
	p.text(text)
	p.raw("</mark>")
}

// A stack is the items that lie on a place in the text, the one that started last on top.
type stack struct {
	items []int
	gone  []bool // by item: removed, though it may still be on the stack
}

func newStack(items int) *stack { return &stack{gone: make([]bool, items+1)} }

func (s *stack) push(item int) {
	s.items = append(s.items, item)
	s.gone[item] = false
}

func (s *stack) remove(item int) { s.gone[item] = true }

// top returns the item that started last of those not removed, or 0.
func (s *stack) top() int {
	for len(s.items) > 0 && s.gone[s.items[len(s.items)-1]] {
		s.items = s.items[:len(s.items)-1]
	}
	if len(s.items) == 0 {
		return 0
	}
	return s.items[len(s.items)-1]
}
