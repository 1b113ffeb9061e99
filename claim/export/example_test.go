package export_test

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// boat returns what is found in a short article.
func boat() export.Doc {
	a, err := article.Parse("“We never sold the boat,” said Kadri Lepik, the director. The police declined to comment.")
	if err != nil {
		panic(err)
	}
	return export.Doc{ID: "boat.txt", Statements: claim.Find(quote.Find(entity.Find(a)))}
}

func Example() {
	var b strings.Builder
	if err := export.NDJSON.Write(&b, slices.Values([]export.Doc{boat()})); err != nil {
		fmt.Println(err)
	}
	for doc, err := range export.ReadNDJSON(strings.NewReader(b.String())) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for s := range doc.Statements.All() {
			fmt.Println(doc.ID, s.ID, s.Stance)
		}
	}
	// Output:
	// boat.txt 1 assert
	// boat.txt 2 no_comment
}

// A table with a row a statement. Places in the text count code points.
func ExampleFormat_Write() {
	var b strings.Builder
	if err := export.CSV.Write(&b, slices.Values([]export.Doc{boat()})); err != nil {
		fmt.Println(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		fmt.Println(err)
	}
	for i, name := range rows[0] {
		fmt.Printf("%s|%s|%s\n", name, rows[2][i], rows[1][i])
	}
	// Output:
	// article|boat.txt|boat.txt
	// statement|2|1
	// speaker|police|Kadri Lepik
	// role||director
	// of||
	// stance|no_comment|assert
	// reason|declined|
	// hedged||
	// kind|indirect|direct
	// source|The police|Kadri Lepik, the director
	// cue|declined to comment|said
	// words|to comment|“We never sold the boat,”
	// target||“We never sold the boat,”
	// claim||
	// claim_id||
	// via||
	// offsets|code points|code points
	// source_start|58|31
	// source_end|68|56
	// cue_start|69|26
	// cue_end|88|30
	// words_start|78|0
	// words_end|88|25
	// target_start||0
	// target_end||25
}
