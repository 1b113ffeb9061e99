package testtext_test

import (
	"strings"
	"testing"

	"example.com/newstext/internal/testtext"
)

func TestLinear(t *testing.T) {
	n := 0
	testtext.Linear(t, 100_000, []string{"said ", "“"}, func(text string) { n += strings.Count(text, " ") })
}
