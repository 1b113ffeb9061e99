package entity_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
)

func TestRefers(t *testing.T) {
	const text = "The mayor of Porto Alto, Ana Ruiz, said so. Ambassador Lindqvist disagreed.\n\n" +
		"Porto Alto’s harbor master, Tom Vega, could not say when. Her brother Pavel Ruiz told the Harbor Gazette that it was late."
	s := entity.Find(testtext.Parse(t, text))
	for phrase, want := range map[string]string{
		"The mayor of Porto Alto, Ana Ruiz": "Ana Ruiz",
		"The mayor of Porto Alto":           "Ana Ruiz",
		"Ambassador Lindqvist":              "Lindqvist",
		"Porto Alto’s harbor master":        "Tom Vega",
		"Her brother Pavel Ruiz":            "Pavel Ruiz",
		"the Harbor Gazette":                "Harbor Gazette",
		"could not say":                     "",
	} {
		i := strings.Index(text, phrase)
		require.GreaterOrEqual(t, i, 0)
		e, _ := s.Lookup(s.Refers(article.Span{Start: i, End: i + len(phrase)}))
		assert.Equal(t, want, e.Name, phrase)
	}
}
