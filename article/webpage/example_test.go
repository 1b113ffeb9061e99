package webpage_test

import (
	"fmt"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
)

func Example() {
	a, err := webpage.Parse([]byte(`<html lang="en"><head><title>Ferry runs again | Coast Courier</title>
<meta property="og:title" content="Ferry runs again"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry runs again</h1>
<p>The ferry between Orsay Point and the islands runs again after eleven weeks, the harbour office said on Monday.</p>
<p>&ldquo;We are glad to be of use,&rdquo; said its master, Iona Birk. She will sail at seven and at four.</p>
</article><footer>Cookies</footer></body></html>`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Meta().Title)
	for b := range a.Blocks() {
		if b.Kind.OnRecord() {
			fmt.Printf("%s: %s\n", b.Kind, a.Slice(b.Span))
		}
	}
	// Output:
	// Ferry runs again
	// headline: Ferry runs again
	// paragraph: The ferry between Orsay Point and the islands runs again after eleven weeks, the harbour office said on Monday.
	// paragraph: “We are glad to be of use,” said its master, Iona Birk. She will sail at seven and at four.
}

func ExampleParser_Page() {
	page := []byte(`<h1>Caf&eacute; reopens</h1>
<p>The Caf&eacute; Marguerite reopens on <b>Friday</b>, its owner told the harbour board.</p>`)
	p := webpage.Parser{URL: "https://crier.example/cafe"}
	pg, err := p.Page(page)
	if err != nil {
		fmt.Println(err)
		return
	}
	text := pg.Article().Text()
	at := strings.Index(text, "Café Marguerite reopens on Friday")
	s := article.Span{Start: at, End: at + len("Café Marguerite reopens on Friday")}
	o := pg.Origin(s)
	fmt.Println(text[s.Start:s.End])
	fmt.Println(string(page[o.Start:o.End]))
	// Output:
	// Café Marguerite reopens on Friday
	// Caf&eacute; Marguerite reopens on <b>Friday
}
