package webpage_test

import (
	"testing"
	"time"

	"example.com/newstext/article/webpage"
	"example.com/newstext/internal/testtext"
)

func FuzzParse(f *testing.F) {
	for _, c := range testtext.Load(f, "testdata/*/*.txt") {
		f.Add(c.Text, "")
	}
	for _, page := range []string{
		"<p>\xe9t\xe9", "<title>a|b</title><h1>a", "<p>a<br><br>b<b>c<br>d", "<ul><li>a<li>b<table><tr><td>c", "<p>&#8220;&amp;#8220;&shy;&nbsp;x",
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"a","author":[{"name":"b, c"}],"datePublished":"2026`,
		`<meta property="article:published_time" content="2026-13-45"><meta name=author content="By A and B"><p>x`, "\xef\xbb\xbf<p>x", "\xff\xfe<\x00p\x00>\x00x\x00",
	} {
		f.Add(page, "text/html; charset=shift_jis")
		f.Add(page, "")
	}
	f.Fuzz(func(t *testing.T, page, contentType string) {
		if len(page) > 4096 {
			t.Skip()
		}
		p := webpage.Parser{ContentType: contentType, Now: time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)}
		pg, err := p.Page([]byte(page))
		if err != nil {
			return
		}
		checkPage(t, page, &p, pg)
	})
}
