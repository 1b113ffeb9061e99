package main

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		name, text string
		columns    int
		want       []string
	}{
		{"nothing", "", 10, nil},
		{"fits", "rain fell", 9, []string{"rain fell"}},
		{"at spaces", "rain fell on the hills", 10, []string{"rain fell", "on the", "hills"}},
		{"inside a long word", "Donaudampfschiff fuhr", 8, []string{"Donaudam", "pfschiff", "fuhr"}},
		{"wide characters", "雨が降った。", 6, []string{"雨が降", "った。"}},
		{"accents that combine", "cafe\u0301 cafe\u0301", 4, []string{"cafe\u0301", "cafe\u0301"}},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, wrap(test.text, test.columns), test.name)
	}
}

func TestDisplayWidth(t *testing.T) {
	for text, want := range map[string]int{"": 0, "rain": 4, "“é”": 3, "e\u0301": 1, "雨": 2, "ｒ": 2, "🔥": 2, "a\u200db": 2, "각": 2} {
		assert.Equal(t, want, displayWidth(text), "%q", text)
	}
}

func TestClean(t *testing.T) {
	assert.Equal(t, "red [31m and back", clean("red\x1b[31m \r\n\tand\u202e back\x00"))
}

// statements returns a small record made by hand.
func statements(t *testing.T) *claim.Set {
	t.Helper()
	const text = "Port seized, paper says\n\nThe Post, citing a clerk, said the port was seized.\n\n" +
		"Mayor Ana Ruiz denied it. “Nothing of the\nkind,” she said. Haruki 村上 would not comment."
	a, err := article.New(text, article.Block{Kind: article.Headline, Span: article.Span{Start: 0, End: 23}})
	require.NoError(t, err)
	at := func(words string) article.Span {
		i := strings.Index(text, words)
		require.GreaterOrEqual(t, i, 0, words)
		return article.Span{Start: i, End: i + len(words)}
	}
	mention := func(words string, id entity.ID) entity.Mention {
		return entity.Mention{Span: at(words), Text: words, Entity: id}
	}
	ents, err := entity.New(a.With(article.Meta{Title: "Port seized, paper says", Publisher: "The Day"}), []entity.Entity{
		{ID: 1, Kind: entity.Publication, Name: "The Post"},
		{ID: 2, Kind: entity.Person, Name: "Ana Ruiz", Role: "Mayor"},
		{ID: 3, Kind: entity.Person, Name: "Haruki 村上"},
	}, []entity.Mention{mention("The Post", 1), mention("Ana Ruiz", 2), mention("Haruki 村上", 3)})
	require.NoError(t, err)
	said, kind := at("the port was seized"), at("“Nothing of the\nkind,”")
	quotes, err := quote.New(ents,
		quote.Quote{ID: 1, Kind: quote.Indirect, Span: said, Text: a.Slice(said), Content: []article.Span{said}, Cue: at("said"), Source: at("a clerk")},
		quote.Quote{ID: 2, Kind: quote.Direct, Span: kind, Text: a.Slice(kind), Content: []article.Span{kind}, Cue: at("said."), Source: at("she"), Speaker: 2})
	require.NoError(t, err)
	s, err := claim.New(quotes, []claim.Statement{
		{ID: 1, Source: at("The Post"), Speaker: 1, Cue: at("said"), Quote: 1, Claim: 1},
		{ID: 2, Source: at("a clerk"), Cue: at("citing"), Quote: 1, Claim: 1, Via: []claim.ID{1}},
		{ID: 3, Stance: claim.Deny, Source: at("Ana Ruiz"), Speaker: 2, Cue: at("denied"), Target: at("it."), Claim: 1},
		{ID: 4, Stance: claim.NoComment, Source: at("Haruki 村上"), Speaker: 3, Cue: at("would not comment")},
	}, []claim.Claim{{ID: 1, Span: said, Text: a.Slice(said), Statements: []claim.ID{1, 2, 3}}})
	require.NoError(t, err)
	return s
}

func TestRender(t *testing.T) {
	got := string(page{columns: 60}.render("port.txt", statements(t)))
	assert.Equal(t, `Port seized, paper says
The Day

ON RECORD
the port was seized
  says         The Post              said the port was seized
  says         a clerk, according    citing: the port was
               to The Post           seized
  denies       Ana Ruiz (Mayor)      denied it.

other matters
  no comment   Haruki 村上           would not comment

WHO SAID WHAT
  a clerk   said the port was seized
  Ana Ruiz  “Nothing of the kind,”
`, got)
	coloured := string(page{columns: 60, colour: true}.render("port.txt", statements(t)))
	assert.Contains(t, coloured, "\x1b[31mdenies\x1b[0m")
	for _, style := range []string{"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m"} {
		coloured = strings.ReplaceAll(coloured, style, "")
	}
	assert.Equal(t, got, coloured, "colour changes nothing else")
}

// TestNewPage checks that only a terminal gets colour.
func TestNewPage(t *testing.T) {
	t.Setenv("COLUMNS", "100")
	assert.Equal(t, page{columns: 100}, newPage(io.Discard))
	t.Setenv("COLUMNS", "no number")
	assert.Equal(t, page{columns: 80}, newPage(io.Discard))
	f, err := os.Create(t.TempDir() + "/out")
	require.NoError(t, err)
	defer f.Close()
	assert.False(t, newPage(f).colour, "a file is no terminal")
}
