package export_test

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// attr returns the value of an attribute, or nothing.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// content returns the text in n.
func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// shown returns text as a page shows it: line ends are LF, control characters are pictures,
// and what reverses the direction of text is left out.
func shown(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case r < ' ':
			return 0x2400 + r
		case r == 0x7f:
			return '␡'
		case 0x80 <= r && r < 0xa0:
			return '\ufffd'
		case 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
			return -1
		}
		return r
	}, strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"))
}

// checkPage reads a page as a browser would and checks that nothing in it runs or is loaded, that each link leads somewhere,
// and that the text is all there.
func checkPage(t *testing.T, page string, docs ...export.Doc) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	known := strings.Fields("html head meta title style body article h1 h2 p div section table thead tbody tr th td " +
		"span mark i bdi a em ul li time")
	knownAttrs := strings.Fields("lang charset http-equiv content name class id dir href rel title scope colspan aria-label datetime")
	ids := map[string]bool{}
	var links, policies []string
	var texts []string
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			assert.Fail(t, "a comment", "%q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !assert.Contains(t, known, n.Data) {
			continue
		}
		for _, a := range n.Attr {
			assert.Contains(t, knownAttrs, a.Key, "attribute of %s", n.Data)
		}
		if id := attr(n, "id"); id != "" {
			assert.False(t, ids[id], "two places are called %s", id)
			ids[id] = true
		}
		if n.Data == "a" {
			links = append(links, attr(n, "href"))
		}
		if attr(n, "http-equiv") == "Content-Security-Policy" {
			policies = append(policies, attr(n, "content"))
		}
		if n.Data == "style" {
			hash := sha256.Sum256([]byte(content(n)))
			assert.Equal(t, export.Style(), content(n))
			require.NotEmpty(t, policies, "the policy comes after the style sheet")
			assert.Contains(t, policies[0], "'sha256-"+base64.StdEncoding.EncodeToString(hash[:])+"'")
		}
		if attr(n, "class") == "text" {
			var b strings.Builder
			for c := range n.ChildNodes() {
				if c.Data == "p" {
					b.WriteString(content(c) + "\n")
				}
			}
			texts = append(texts, b.String())
		}
	}
	require.Len(t, policies, 1)
	assert.Contains(t, policies[0], "default-src 'none'")
	for _, link := range links {
		if place, ok := strings.CutPrefix(link, "#"); ok {
			assert.True(t, ids[place], "no place %s", place)
		} else {
			assert.Regexp(t, "^https?://", link)
		}
	}
	require.Len(t, texts, len(docs))
	for i, doc := range docs {
		var b strings.Builder
		a, at := articleOf(doc), 0
		rest := func(end int) {
			if strings.TrimSpace(a.Text()[at:end]) != "" {
				b.WriteString(shown(a.Text()[at:end]) + "\n")
			}
		}
		for block := range a.Blocks() {
			rest(block.Span.Start)
			b.WriteString(shown(a.Slice(block.Span)) + "\n")
			at = block.Span.End
		}
		rest(len(a.Text()))
		assert.Equal(t, b.String(), texts[i], doc.ID)
	}
}

func TestPage(t *testing.T) {
	_, docs := load(t)
	for _, doc := range docs {
		checkPage(t, write(t, export.HTML, doc), doc)
	}
	checkPage(t, write(t, export.HTML, docs...), docs...)
	checkPage(t, write(t, export.HTML))
}

// TestMarked checks that the words marked as quotes are those of the quotes.
func TestMarked(t *testing.T) {
	_, docs := load(t)
	for _, doc := range docs {
		root, err := html.Parse(strings.NewReader(write(t, export.HTML, doc)))
		require.NoError(t, err)
		var got, want strings.Builder
		for n := range root.Descendants() {
			if n.Data != "mark" || n.Parent.Data != "p" {
				continue
			}
			classes := strings.Fields(attr(n, "class"))
			for _, class := range []string{"direct", "mixed", "indirect"} {
				if slices.Contains(classes, class) {
					got.WriteString(content(n))
				}
			}
		}
		a := articleOf(doc)
		marked := make([]bool, len(a.Text()))
		for q := range doc.Statements.Quotes().All() {
			if q.Kind == quote.Term {
				continue
			}
			for _, s := range q.Content {
				for i := s.Start; i < s.End; i++ {
					marked[i] = true
				}
			}
		}
		for b := range a.Blocks() {
			for i := b.Span.Start; i < b.Span.End; i++ {
				if marked[i] {
					want.WriteByte(a.Text()[i])
				}
			}
		}
		assert.Equal(t, shown(want.String()), got.String(), doc.ID)
	}
}

// TestHostilePage checks that nothing in an article gets out of its place in the page.
func TestHostilePage(t *testing.T) {
	for _, bad := range []string{
		"<script>alert(1)</script>", "</p></div></article></body><script>1</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
		"</style></title></textarea><svg onload=alert(1)>", "<!--", "]]>", "&lt;script&gt;", "&#x3c;b", "{{7*7}}", "javascript:alert(1)",
		"\u202e\u2066\u202d", "\x00\x01\x1b[31m", "\u2028\u2029", "\xc2\x85", "<plaintext>", "<![CDATA[",
	} {
		text := bad + " News\n\n“We " + bad + " deny it,” said " + bad + " Ana Ruiz, mayor of " + bad + ". Ruiz " + bad + " declined to comment on " + bad + ".\n"
		doc := find(t, bad, text)
		a := articleOf(doc).With(article.Meta{Title: bad, Authors: []string{bad, bad}, Publisher: bad, URL: bad, Section: bad,
			Dateline: article.Filing{Place: bad, Agency: bad}})
		doc = rebuild(t, doc, a)
		checkPage(t, write(t, export.HTML, doc), doc)
	}
}

// TestShort checks that a page of many statements about something with a very long name stays in proportion.
func TestShort(t *testing.T) {
	text := strings.Repeat("“No,” she said. ", 2000)
	a, err := article.New(text, article.Block{Kind: article.Paragraph, Span: article.Span{Start: 0, End: len(text) - 1}})
	require.NoError(t, err)
	ents, err := entity.New(a, []entity.Entity{{ID: 1, Name: strings.Repeat("Ana Ruiz\xff ", 20_000), Role: strings.Repeat("\x80", 200_000)}}, nil)
	require.NoError(t, err)
	var quotes []quote.Quote
	var statements []claim.Statement
	for i := range 2000 {
		at := i * len("“No,” she said. ")
		s := article.Span{Start: at, End: at + len("“No,”")}
		quotes = append(quotes, quote.Quote{ID: quote.ID(i + 1), Kind: quote.Direct, Span: s, Text: a.Slice(s), Content: []article.Span{s}, Speaker: 1})
		statements = append(statements, claim.Statement{ID: claim.ID(i + 1), Stance: claim.Deny, Speaker: 1, Quote: quote.ID(i + 1), Cue: article.Span{Start: at + 3, End: at + 5}})
	}
	q, err := quote.New(ents, quotes...)
	require.NoError(t, err)
	s, err := claim.New(q, statements, nil)
	require.NoError(t, err)
	page := write(t, export.HTML, export.Doc{ID: "long", Statements: s})
	assert.Less(t, len(page), 100*len(text))
	assert.True(t, utf8.ValidString(page))
}
