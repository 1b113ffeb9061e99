package article_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/internal/testtext"
)

func FuzzParse(f *testing.F) {
	for _, topic := range []string{"blocks", "pasted", "sentences", "turns"} {
		for _, c := range testtext.Load(f, "testdata/"+topic+"/*.txt") {
			f.Add(c.Text)
		}
	}
	f.Add("By \xff\r\n\u2028© (AP) — 3/4/2025")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			t.Skip()
		}
		if !utf8.ValidString(text) {
			_, err := article.Parse(text)
			var parse *article.ParseError
			require.ErrorAs(t, err, &parse)
			assert.False(t, utf8.FullRuneInString(text[parse.Offset:]) && utf8.ValidString(text[:parse.Offset+1]), "offset %d of %q", parse.Offset, text)
			return
		}
		testtext.Parse(t, text)
	})
}

func FuzzNew(f *testing.F) {
	f.Add("Añejo wins.\n\nThe horse won.", 0, 12, 14, 28, uint8(1), uint8(6))
	f.Add("a", 0, 1, 0, 1, uint8(0), uint8(200))
	f.Add("é", 1, 2, -1, 9, uint8(6), uint8(6))
	f.Fuzz(func(t *testing.T, text string, start1, end1, start2, end2 int, kind1, kind2 uint8) {
		if len(text) > 4096 {
			t.Skip()
		}
		a, err := article.New(text,
			article.Block{Kind: article.Kind(kind1), Span: article.Span{Start: start1, End: end1}},
			article.Block{Kind: article.Kind(kind2), Span: article.Span{Start: start2, End: end2}})
		if err == nil {
			testtext.CheckArticle(t, a)
		}
	})
}

// FuzzTurn checks the laws of turns whose labels lie anywhere.
func FuzzTurn(f *testing.F) {
	f.Add("Q: Why?", 0, 7, 0, 1, uint8(1))
	f.Add("“Ana Ruiz ”*: No.", 0, 20, 3, 11, uint8(2))
	f.Add(" a  ", 0, 4, 0, 1, uint8(2))
	f.Fuzz(func(t *testing.T, text string, start, end, from, to int, turn uint8) {
		if len(text) > 4096 {
			t.Skip()
		}
		a, err := article.New(text, article.Block{Kind: article.Paragraph, Span: article.Span{Start: start, End: end},
			Turn: article.Turn(turn), Label: article.Span{Start: from, End: to}})
		if err == nil {
			testtext.CheckArticle(t, a)
		}
	})
}
