package newstext_test

import (
	"fmt"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

const story = `Brewery denies it watered down its beer

By Malik Osei-Tanner

KUMASI, Ghana — The Golden Palm brewery on Monday denied that it had watered down its beer during the drought.

“Not a single bottle,” said Efua Darkwah, its managing director. “Come and taste it.”

A former foreman, Kojo Amponsah, confirmed that the recipe had been changed in March. The standards authority declined to comment.
`

func Example() {
	a, err := article.Parse(story)
	if err != nil {
		fmt.Println(err)
		return
	}
	ents := entity.Find(a)
	quotes := quote.Find(ents)
	statements := claim.Find(quotes)

	fmt.Println(a.Meta().Title)
	for q := range quotes.All() {
		if q.Kind == quote.Direct {
			speaker, _ := ents.Lookup(q.Speaker)
			fmt.Printf("%s, %s: %s\n", speaker.Name, speaker.Role, a.Slice(q.Content[0]))
		}
	}
	for s := range statements.All() {
		if s.Stance != claim.Assert {
			fmt.Printf("%s: %s (%s)\n", a.Slice(s.Source), s.Stance, a.Slice(s.Cue))
		}
	}
	// Output:
	// Brewery denies it watered down its beer
	// Efua Darkwah, managing director: “Not a single bottle,”
	// Brewery: deny (denies)
	// The Golden Palm brewery: deny (denied)
	// A former foreman, Kojo Amponsah: confirm (confirmed)
	// The standards authority: no_comment (declined to comment)
}
