package entity_test

import (
	"fmt"
	"log"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/entity"
)

const ferry = `Ferry was overloaded, inspector says

VARDA (Reuters) - The ferry that sank off Cape Sorrel on Sunday carried twice as many people as it was allowed to, chief inspector Lena Duarte said on Tuesday.

“They knew,” Duarte told the Harbor Gazette. Marlin Lines, which owned the ship, denied it. Its chairman, Tom Vega, said he would speak to her.`

func Example() {
	a, err := article.Parse(ferry)
	if err != nil {
		log.Fatal(err)
	}
	ents := entity.Find(a)
	for e := range ents.All() {
		if e.Kind != entity.Person {
			continue
		}
		of, _ := ents.Lookup(e.Of)
		fmt.Printf("%s, %s, %s of %q:", e.Name, e.Gender, e.Role, of.Name)
		for m := range ents.By(e.ID) {
			fmt.Printf(" %q", m.Text)
		}
		fmt.Println()
	}
	// Output:
	// Lena Duarte, female, chief inspector of "": "inspector" "Lena Duarte" "Duarte" "her"
	// Tom Vega, male, chairman of "Marlin Lines": "Its chairman" "Tom Vega" "he"
}

func ExampleSet_Refers() {
	a, err := article.Parse(ferry)
	if err != nil {
		log.Fatal(err)
	}
	ents := entity.Find(a)
	for _, words := range []string{"Its chairman, Tom Vega", "chief inspector Lena Duarte", "The ferry"} {
		i := strings.Index(ferry, words)
		e, ok := ents.Lookup(ents.Refers(article.Span{Start: i, End: i + len(words)}))
		fmt.Println(e.Name, ok)
	}
	// Output:
	// Tom Vega true
	// Lena Duarte true
	//  false
}

func ExampleSet_In() {
	a, err := article.Parse(ferry)
	if err != nil {
		log.Fatal(err)
	}
	ents := entity.Find(a)
	i := strings.Index(ferry, "“They")
	for m := range ents.In(article.Span{Start: i, End: len(ferry)}) {
		fmt.Println(m.Kind, m.Text)
	}
	// Output:
	// pronoun They
	// name Duarte
	// name Harbor Gazette
	// name Marlin Lines
	// nominal Its chairman
	// pronoun Its
	// name Tom Vega
	// pronoun he
	// pronoun her
}

func ExampleFinder() {
	a, err := article.Parse("Ana Ruiz met the mayor. She thanked him.")
	if err != nil {
		log.Fatal(err)
	}
	f := entity.Finder{NamesOnly: true}
	for m := range f.Find(a).Mentions() {
		fmt.Println(m.Text)
	}
	// Output: Ana Ruiz
}

func ExampleNew() {
	a, err := article.Parse("Ana Ruiz spoke.")
	if err != nil {
		log.Fatal(err)
	}
	ruiz := entity.Entity{ID: 1, Kind: entity.Person, Name: "Ana Ruiz"}
	_, err = entity.New(a, []entity.Entity{ruiz}, []entity.Mention{{Span: article.Span{Start: 0, End: 3}, Text: "Ann", Entity: 1}})
	fmt.Println(err)
	// Output: entity: offset 0: mention "Ann", but the text has "Ana"
}
