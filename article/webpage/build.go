package webpage

import (
	"strings"

	"golang.org/x/text/language"

	"example.com/newstext/article"
	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagebody"
	"example.com/newstext/internal/pagefacts"
)

// A builder makes the article out of the lines of a page.
type builder struct {
	page   *Page
	p      *markup.Page
	facts  *pagefacts.Facts
	kind   []article.Kind // of each line; Unknown is left out
	text   []byte
	parts  []part
	blocks []article.Block
}

// kinds tells the kind of each line.
func (b *builder) kinds() {
	b.kind = make([]article.Kind, len(b.p.Lines))
	for i, in := range pagebody.Find(b.p, b.facts) {
		if in {
			b.kind[i] = b.bodyKind(i)
		}
	}
}

// bodyKind returns the kind of line i of the body.
func (b *builder) bodyKind(i int) article.Kind {
	l := b.p.Lines[i]
	if t := b.p.Elements[l.Elem].Tag; t >= markup.H1 && t <= markup.H6 {
		return article.Subheading
	}
	for e, n := l.Elem, 0; e > 0 && n < 5; e, n = b.p.Elements[e].Parent, n+1 {
		switch b.p.Elements[e].Tag {
		case markup.Li, markup.Dd, markup.Dt:
			return article.List
		case markup.Blockquote:
			return article.Blockquote
		case markup.Article, markup.Section, markup.Main, markup.Body:
			return article.Paragraph
		}
	}
	return article.Paragraph
}

// join makes the text of the lines that have a kind.
func (b *builder) join() {
	for i, k := range b.kind {
		if k == article.Unknown {
			continue
		}
		l := b.p.Lines[i]
		if len(b.text) > 0 {
			b.text = append(b.text, "\n\n"...)
		}
		at := len(b.text)
		b.text = append(b.text, b.p.Text[l.Start:l.End]...)
		b.parts = append(b.parts, part{at, int(l.Start), int(l.End - l.Start)})
		b.blocks = append(b.blocks, article.Block{Kind: k, Span: article.Span{Start: at, End: len(b.text)}})
	}
}

// meta returns what is known of the article.
func (b *builder) meta(p *Parser) article.Meta {
	m := p.Known
	if m.Title == "" {
		m.Title = b.p.Title
		for _, f := range b.p.Metas {
			if f.Key == "og:title" {
				m.Title = strings.TrimSpace(f.Value)
			}
		}
	}
	if m.URL == "" {
		m.URL = p.URL
	}
	if m.Language == (language.Tag{}) {
		m.Language, _ = language.Parse(b.p.Language)
	}
	return m
}
