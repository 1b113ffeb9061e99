package claim_test

import (
	"fmt"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

const ferry = `Ferry firm denies reports of unsafe lifeboats

The Harbour Post reported on Monday that three of the lifeboats on the ferry Estrella were unsafe.

Marisol Quiroga, a spokeswoman for the Litoral ferry company, called the report false. “None of our lifeboats is unsafe,” she said.

The port authority declined to comment on the report.`

func Example() {
	a, err := article.Parse(ferry)
	if err != nil {
		fmt.Println(err)
		return
	}
	stmts := claim.Find(quote.Find(entity.Find(a)))
	for c := range stmts.Claims() {
		fmt.Printf("%q\n", c.Text)
		for s := range stmts.On(c.ID) {
			fmt.Println(s.Stance, a.Slice(s.Source))
		}
	}
	// Output:
	// "three of the lifeboats on the ferry Estrella were unsafe"
	// deny Ferry firm
	// assert The Harbour Post
	// deny Marisol Quiroga, a spokeswoman for the Litoral ferry company
	// deny she
	// no_comment The port authority
}
