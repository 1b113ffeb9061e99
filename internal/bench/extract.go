package main

import (
	"bytes"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
)

// A result is what an extractor makes of a page.
type result struct {
	body, title string
	authors     []string
	published   time.Time
}

// extractors are the extractors that are compared. One that fails has found nothing.
var extractors = []struct {
	name    string
	extract func(p *page) result
}{
	{"newstext", newstext},
	{"go-readability v2", goReadability},
	{"go-trafilatura", goTrafilatura},
	{"go-trafilatura with fallback", goTrafilaturaFallback},
}

func newstext(p *page) result {
	parser := webpage.Parser{URL: p.URL}
	a, err := parser.Parse(p.html)
	if err != nil {
		return result{}
	}
	var body strings.Builder
	for b := range a.Blocks() {
		switch b.Kind {
		case article.Dek, article.Subheading, article.Paragraph, article.List, article.Blockquote, article.Table:
			body.WriteString(a.Slice(b.Span))
			body.WriteString("\n\n")
		}
	}
	m := a.Meta()
	return result{body.String(), m.Title, m.Authors, m.Published}
}

func goReadability(p *page) result {
	u, _ := url.Parse(p.URL)
	a, err := readability.FromReader(bytes.NewReader(p.html), u)
	if err != nil {
		return result{}
	}
	var body bytes.Buffer
	if err := a.RenderText(&body); err != nil {
		return result{}
	}
	r := result{body: body.String(), title: a.Title()}
	if by := a.Byline(); by != "" {
		r.authors = []string{by}
	}
	r.published, _ = a.PublishedTime()
	return r
}

func goTrafilatura(p *page) result { return trafilaturaOf(p, false) }

func goTrafilaturaFallback(p *page) result { return trafilaturaOf(p, true) }

func trafilaturaOf(p *page, fallback bool) result {
	u, _ := url.Parse(p.URL)
	x, err := trafilatura.Extract(bytes.NewReader(p.html), trafilatura.Options{OriginalURL: u, ExcludeComments: true, EnableFallback: fallback})
	if err != nil {
		return result{}
	}
	r := result{body: x.ContentText, title: x.Metadata.Title, published: x.Metadata.Date}
	for a := range strings.SplitSeq(x.Metadata.Author, ";") {
		if a = strings.TrimSpace(a); a != "" {
			r.authors = append(r.authors, a)
		}
	}
	return r
}
