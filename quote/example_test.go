package quote_test

import (
	"fmt"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

func Example() {
	a, err := article.Parse("“We will reopen the line in May,” said Ewa Sobczak, the railway’s director. " +
		"She added that the tunnel was dry. The line’s neighbours are not so sure.")
	if err != nil {
		fmt.Println(err)
		return
	}
	quotes := quote.Find(entity.Find(a))
	for q := range quotes.All() {
		speaker, _ := quotes.Entities().Lookup(q.Speaker)
		fmt.Printf("%s (%s): %s\n", speaker.Name, q.Kind, q.Text)
	}
	// Output:
	// Ewa Sobczak (direct): “We will reopen the line in May,”
	// Ewa Sobczak (indirect): that the tunnel was dry
}
