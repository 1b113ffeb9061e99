package article_test

import (
	"errors"
	"fmt"

	"example.com/newstext/article"
)

const shipyard = `Shipyard in Gdynia denies it will close

By Halina Wrona | Nov 3, 2025

GDYNIA, Poland (Baltic Press) — The owner of a shipyard in Gdynia denied on Monday that it would close. “Not this year, not next year,” said its director, Dr. J. Sobczak.

Read more: Crane falls into harbour basin
`

func Example() {
	a, err := article.Parse(shipyard)
	if err != nil {
		fmt.Println(err)
		return
	}
	for b := range a.Blocks() {
		fmt.Printf("%s: %.40s\n", b.Kind, a.Slice(b.Span))
	}
	m := a.Meta()
	fmt.Println(m.Authors, m.Published.Format("2 January 2006"), m.Dateline.Place)
	// Output:
	// headline: Shipyard in Gdynia denies it will close
	// byline: By Halina Wrona | Nov 3, 2025
	// dateline: GDYNIA, Poland (Baltic Press) —
	// paragraph: The owner of a shipyard in Gdynia denied
	// related: Read more: Crane falls into harbour basi
	// [Halina Wrona] 3 November 2025 GDYNIA, Poland
}

func ExampleArticle_Sentences() {
	a, err := article.Parse("“It stood. Then it fell,” said J. R. Oyelaran, 41. He saw it at 5 p.m. Nobody was hurt.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range a.Sentences() {
		fmt.Println(a.Slice(s))
	}
	// Output:
	// “It stood.
	// Then it fell,” said J. R. Oyelaran, 41.
	// He saw it at 5 p.m.
	// Nobody was hurt.
}

func ExampleArticle_UTF16() {
	a, err := article.New("Übergabe 🏆 in Köln")
	if err != nil {
		fmt.Println(err)
		return
	}
	cup := article.Span{Start: 10, End: 14}
	fmt.Println(a.Slice(cup), a.Runes(cup), a.UTF16(cup))
	// Output: 🏆 {9 10} {9 11}
}

func ExampleNew() {
	_, err := article.New("Rain stops play.",
		article.Block{Kind: article.Headline, Span: article.Span{Start: 0, End: 11}},
		article.Block{Kind: article.Paragraph, Span: article.Span{Start: 5, End: 16}})
	fmt.Println(err)
	// Output: article: offset 5: headline and paragraph overlap
}

func ExampleParseError() {
	_, err := article.Parse("caf\xe9 closed")
	if e, ok := errors.AsType[*article.ParseError](err); ok {
		fmt.Println(e.Offset, e)
	}
	// Output: 3 article: offset 3: invalid UTF-8
}

func ExampleParser() {
	p := article.Parser{Known: article.Meta{URL: "https://courier.example/harbour", Publisher: "Harbour Courier"}}
	a, err := p.Parse(shipyard)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s (%s)\n", a.Meta().Title, a.Meta().Publisher)
	// Output: Shipyard in Gdynia denies it will close (Harbour Courier)
}
