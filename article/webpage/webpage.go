// Package webpage finds the article in an HTML page: its text, what each block of it is,
// what the page says about it, and where in the page every word of it stands.
//
//	a, err := webpage.Parse(page)
//	if err != nil {
//		return err // there is no text in the page
//	}
//	fmt.Println(a.Meta().Title, a.Meta().Authors, a.Text())
//
// # Terms
//
// The body is what a reader came for: dek, subheadings, paragraphs, lists, block quotes and tables.
// An origin is the stretch of the page that a stretch of the article's text comes from, tags and entities included.
//
// # What counts
//
// The text runs from the headline to the last words of the body. What stands between them is kept, each as a block of its kind:
// bylines, captions, credits, teasers of other stories, and boilerplate such as share bars and newsletter boxes.
// Menus before the headline, and comments, teasers and footers behind the body, are left out.
//
// A dateline that starts a paragraph is part of it; [article.Meta] tells the place and the agency.
//
// Blocks are parted by a blank line, the items of a list and the rows of a table by a line feed, cells by a tab.
// Space is collapsed, entities are decoded, once more if they were escaped twice, and soft hyphens are taken out.
// What a page hides until it is clicked is read as if it were shown; scripts, styles, drawings and lists to choose from are not read.
//
// The body is found by a model that has learned from news pages in some twenty languages what an article looks like.
// It knows no site.
//
// Metadata are voted on, as every source may be wrong: JSON-LD, OpenGraph and other <meta> elements, the <title>, <h1>, <time>,
// and the byline and date that readers see. The name of the site is no part of the title.
// Where pages give one title to readers and another to search engines, the readers' counts.
// An author that is but the publisher gives way to a person. A date without a zone is taken for UTC.
//
// A page that is valid UTF-8 is read as UTF-8, whatever it is called.
// Otherwise a byte order mark, the HTTP header, <meta> and the bytes themselves tell the encoding, in this order.
//
// # Limits
//
// Text that a script would put into the page is not there. A page of several articles gives one, or parts of some.
// Of a live blog the entries are one article, without their times.
// A dek that the page gives nowhere as its description may be taken for a paragraph.
//
// Which lines are found to be the body may change between releases.
package webpage

import (
	"errors"
	"sort"
	"time"

	"example.com/newstext/article"
	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagefacts"
)

// Parse finds the article in an HTML page.
// It is short for new(Parser).Parse(page).
//
// The error tells that there is no text in the page, or that the page is too large: over a gigabyte.
// A page that is cut off or broken is no error.
func Parse(page []byte) (*article.Article, error) { return new(Parser).Parse(page) }

// A Parser finds the article in HTML pages. The zero Parser is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Parser struct {
	// URL is the address that the page came from.
	// It completes addresses in the page, and stands for the article if the page names none.
	URL string
	// ContentType is the Content-Type of the HTTP answer, such as "text/html; charset=windows-1251".
	// It settles the encoding of a page that is not valid UTF-8.
	ContentType string
	// Now is when the page was read. Dates such as "2 hours ago" count from it;
	// if it is zero, they tell nothing.
	Now time.Time
	// Known is what the caller knows of the article from elsewhere.
	// A field that is not zero stands instead of what the page says.
	Known article.Meta
}

// Parse finds the article in an HTML page. It fails as the function [Parse] does.
func (p *Parser) Parse(page []byte) (*article.Article, error) {
	pg, err := p.Page(page)
	if err != nil {
		return nil, err
	}
	return pg.Article(), nil
}

// Page does what Parse does and keeps, beside the article, where it stood in the page.
func (p *Parser) Page(page []byte) (*Page, error) {
	source, err := decode(page, p.ContentType)
	if err != nil {
		return nil, err
	}
	pg := &Page{page: page, source: source, markup: markup.Read(source.text)}
	if err := pg.build(p); err != nil {
		return nil, err
	}
	return pg, nil
}

// A Page is an HTML page and the article in it.
// It never changes, and any number of goroutines may use it at once.
// It holds on to the bytes of the page, which must not change either.
type Page struct {
	page    []byte
	source  source
	markup  *markup.Page
	article *article.Article
	parts   []part
}

// A part is a stretch of the article's text that is one stretch of the markup's text.
type part struct{ at, from, n int }

// Article returns the article.
func (p *Page) Article() *article.Article { return p.article }

// Origin returns where s, a span of the article's text, stands in the page: a span of the bytes that were parsed.
// It starts where the first character of s does and ends where the last does;
// tags between them lie in it, and a character that was written as an entity stands for the whole entity.
// It panics if s is empty or out of range of the text.
//
// Later words of the article never stand before earlier ones:
// if s ends where t starts, or before, so does Origin(s) with Origin(t).
func (p *Page) Origin(s article.Span) article.Span {
	_ = p.article.Slice(s)
	if s.Len() <= 0 {
		panic("webpage: Origin of an empty span")
	}
	return article.Span{Start: p.source.offset(p.origin(s.Start).Start), End: p.source.offset(p.origin(s.End - 1).End)}
}

// origin returns where byte i of the article's text stands in the source.
func (p *Page) origin(i int) markup.Range {
	k := sort.Search(len(p.parts), func(k int) bool { return p.parts[k].at > i }) - 1
	q := p.parts[k]
	at := q.from + min(i-q.at, q.n-1) // the line feeds between two blocks stand where the first ends
	r := p.markup.Origin(at, at+1)
	if i-q.at >= q.n {
		r.Start = r.End
	}
	return r
}

var errEmpty = errors.New("webpage: no text in the page")

// build makes the article.
func (pg *Page) build(p *Parser) error {
	b := builder{p: pg.markup, facts: pagefacts.Read(pg.markup)}
	b.find()
	b.join()
	if len(b.blocks) == 0 {
		return errEmpty
	}
	a, err := article.New(string(b.text), b.blocks...)
	if err != nil {
		return err
	}
	pg.parts = b.parts
	pg.article = a.With(b.meta(p))
	return nil
}
