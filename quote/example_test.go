package quote_test

import (
	"fmt"
	"log"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

const dam = `The dam at Itaro will be drained before the rains, the water minister, Joy Adeyemi, said on Tuesday.

“We found cracks in two of the gates,” Adeyemi told reporters. “Nobody is in danger today.”

According to the union, the cracks have been known for a year.`

func Example() {
	a, err := article.Parse(dam)
	if err != nil {
		log.Fatal(err)
	}
	quotes := quote.Find(entity.Find(a))
	for q := range quotes.All() {
		speaker, _ := quotes.Entities().Lookup(q.Speaker)
		fmt.Printf("%s (%s): %s\n", speaker.Name, q.Kind, q.Text)
	}
	// Output:
	// Joy Adeyemi (indirect): The dam at Itaro will be drained before the rains
	// Joy Adeyemi (direct): “We found cracks in two of the gates,” Adeyemi told reporters. “Nobody is in danger today.”
	// union (indirect): the cracks have been known for a year
}

func ExampleSet_By() {
	a, err := article.Parse(dam)
	if err != nil {
		log.Fatal(err)
	}
	quotes := quote.Find(entity.Find(a))
	for e := range quotes.Entities().All() {
		for q := range quotes.By(e.ID) {
			fmt.Printf("%s %s\n", e.Name, a.Slice(q.Cue))
		}
	}
	// Output:
	// Joy Adeyemi said
	// Joy Adeyemi told
	// union According to
}

func ExampleFinder_Find() {
	a, err := article.Parse(dam)
	if err != nil {
		log.Fatal(err)
	}
	finder := quote.Finder{DirectOnly: true}
	for q := range finder.Find(entity.Find(a)).All() {
		for _, words := range q.Quoted {
			fmt.Println(a.Slice(words))
		}
	}
	// Output:
	// We found cracks in two of the gates,
	// Nobody is in danger today.
}

func ExampleSet_Problems() {
	a, err := article.Parse(strings.Replace(dam, "today.”", "today.", 1))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range quote.Find(entity.Find(a)).Problems() {
		fmt.Println(a.Slice(p.Span), p.Message)
	}
	// Output:
	// “ quotation mark never closed
}
