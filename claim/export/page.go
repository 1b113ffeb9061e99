package export

import (
	"crypto/sha256"
	_ "embed" // for the style sheet
	"encoding/base64"
	"hash/fnv"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

//go:embed page.css
var pageStyle string

// Style returns the style sheet of [HTML]. All its rules are for what is inside an element of class onrecord, but for the
// colours on :root and those of body.
func Style() string { return pageStyle }

// pageHead returns what a page starts with. Its policy lets nothing run and nothing be loaded; it allows this style sheet alone.
var pageHead = sync.OnceValue(func() string {
	hash := sha256.Sum256([]byte(pageStyle))
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-` + base64.StdEncoding.EncodeToString(hash[:]) +
		`'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Who is on record</title>
<style>` + pageStyle + `</style>
</head>
<body>
`
})

// pageFoot is what a page ends with.
const pageFoot = "</body>\n</html>\n"

// A page is an article on its way to HTML.
type page struct {
	b       []byte
	prefix  string // of the names of places in it
	article *article.Article
	blocks  []article.Block
	ents    *entity.Set
	quotes  []quote.Quote
	stmts   []claim.Statement
	claims  []claim.Claim
}

// appendPage appends an element that shows doc.
func appendPage(b []byte, doc Doc) []byte {
	hash := fnv.New32a()
	hash.Write([]byte(doc.ID))
	p := &page{
		b:       b,
		prefix:  "a" + strconv.FormatUint(uint64(hash.Sum32()), 16) + "-",
		article: doc.article(),
		blocks:  collect(doc.article().Blocks()),
		ents:    doc.entities(),
		quotes:  collect(doc.quotes().All()),
		stmts:   collect(doc.Statements.All()),
		claims:  collect(doc.Statements.Claims()),
	}
	p.head(doc.ID)
	p.raw(`<div class="columns">` + "\n")
	p.record()
	p.read()
	p.said()
	p.raw("</div>\n")
	p.entities()
	p.raw("</article>\n")
	return p.b
}

// raw appends markup.
func (p *page) raw(markup ...string) {
	for _, m := range markup {
		p.b = append(p.b, m...)
	}
}

// words appends text from outside on one line, at most so many characters of it, held apart from the direction of what is around it.
func (p *page) words(text string, limit int) {
	p.raw("<bdi>")
	p.text(short(text, limit))
	p.raw("</bdi>")
}

// short returns text on one line, at most so many characters of it, with an ellipsis if it goes on.
// It takes no longer for a text of any length, since a page may show one many times.
func short(text string, limit int) string {
	most := 16 * limit // bytes: room for much space that becomes little
	if len(text) <= most {
		return clip(oneLine(text), limit)
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return strings.TrimSuffix(clip(oneLine(text[:most]), limit), "…") + "…"
}

// clip returns at most limit characters of text, with an ellipsis if it goes on.
func clip(text string, limit int) string {
	for i := range text {
		if limit == 0 {
			return strings.TrimRightFunc(text[:i], unicode.IsSpace) + "…"
		}
		limit--
	}
	return text
}

// text appends text from outside, escaped.
// What HTML cannot hold, and what could make a reader see other words than are there, is shown as a picture or left out:
// control characters, embeddings and overrides of direction. Line ends are one LF.
func (p *page) text(text string) {
	from := 0
	for i, r := range text {
		var instead string
		switch {
		case r == '&':
			instead = "&amp;"
		case r == '<':
			instead = "&lt;"
		case r == '>':
			instead = "&gt;"
		case r == '"':
			instead = "&#34;"
		case r == '\'':
			instead = "&#39;"
		case r == '\n', r == '\t':
			continue
		case r == '\r':
			if !strings.HasPrefix(text[i+1:], "\n") {
				instead = "\n"
			}
		case r < ' ':
			instead = string(0x2400 + r)
		case r == 0x7F:
			instead = "\u2421"
		case unicode.IsControl(r):
			instead = "\uFFFD"
		case isOverride(r):
		default:
			continue
		}
		p.raw(text[from:i], instead)
		from = i + utf8.RuneLen(r)
	}
	p.raw(text[from:])
}

// place returns the name of the place of item n of a sort.
func (p *page) place(sort byte, n int) string {
	return p.prefix + string(sort) + strconv.Itoa(n)
}

// link appends a link to a place in the text.
func (p *page) link(place string) { p.raw(`<a href="#`, place, `">`) }

// head appends the headline, and who published it when.
func (p *page) head(id string) {
	meta := p.article.Meta()
	title := oneLine(meta.Title)
	if title == "" {
		title = oneLine(id)
	}
	p.raw(`<article class="onrecord" id="`, p.prefix+"top", `">`, "\n", `<h1 class="title">`)
	p.words(title, 300)
	p.raw("</h1>\n", `<p class="about">`)
	sep := ""
	about := func(text string) {
		if text = oneLine(text); text != "" {
			p.raw(sep)
			p.words(text, 200)
			sep = " · "
		}
	}
	about(meta.Publisher)
	about(strings.Join(meta.Authors, ", "))
	about(meta.Dateline.Agency)
	about(meta.Dateline.Place)
	if !meta.Published.IsZero() {
		p.raw(sep, `<time datetime="`, meta.Published.Format("2006-01-02"), `">`, meta.Published.Format("2 January 2006"), "</time>")
		sep = " · "
	}
	if address, host := webAddress(meta.URL); address != "" {
		p.raw(sep, `<a rel="noopener noreferrer nofollow" href="`)
		p.text(address)
		p.raw(`">`)
		p.words(host, 100)
		p.raw("</a>")
	}
	p.raw("</p>\n")
}
