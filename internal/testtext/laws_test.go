package testtext_test

import (
	"testing"

	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

func TestLaws(t *testing.T) {
	for _, text := range []string{
		"",
		"\n",
		"“",
		"Harbour works to start in May\n\nAna Ruiz, the mayor of Porto Alto, said on Monday that work would start in May.\n\n" +
			"“We have waited for ten years,” she said. “That is enough.” The builders’ union denied that wages were late.",
	} {
		a := testtext.Parse(t, text)
		ents := entity.Find(a)
		testtext.CheckEntities(t, ents)
		quotes := quote.Find(ents)
		testtext.CheckQuotes(t, quotes)
		testtext.CheckClaims(t, claim.Find(quotes))
	}
}
