package article_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"example.com/newstext/article"
	"example.com/newstext/internal/testtext"
)

// outline returns the blocks of a, one a line, and what is known of the article.
func outline(a *article.Article) string {
	var out strings.Builder
	for b := range a.Blocks() {
		kind := b.Kind.String()
		if b.Turn != article.NoTurn {
			kind = b.Turn.String()
		}
		text := a.Slice(b.Span)
		if !b.Label.IsZero() {
			text = fmt.Sprintf("[%s]%s", a.Slice(b.Label), a.Text()[b.Label.End:b.Span.End])
		}
		fmt.Fprintf(&out, "%-11s %s\n", kind, strings.ReplaceAll(text, "\n", "⏎"))
	}
	m := a.Meta()
	for _, line := range []struct{ name, value string }{
		{"title", m.Title},
		{"authors", strings.Join(m.Authors, "; ")},
		{"published", date(m.Published)},
		{"modified", date(m.Modified)},
		{"dateline", strings.TrimSpace(m.Dateline.Place + " | " + m.Dateline.Agency)},
	} {
		if line.value != "" && line.value != "|" {
			fmt.Fprintf(&out, "= %s: %s\n", line.name, line.value)
		}
	}
	return out.String()
}

func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return strings.TrimSuffix(t.Format(time.RFC3339), "T00:00:00Z")
}

func TestParse(t *testing.T) {
	for _, topic := range []string{"blocks", "pasted", "turns"} {
		testtext.Run(t, "testdata/"+topic+"/*.txt", func(t *testing.T, text string) string {
			return outline(testtext.Parse(t, text))
		})
	}
}

func TestSentences(t *testing.T) {
	testtext.Run(t, "testdata/sentences/*.txt", func(t *testing.T, text string) string {
		var out strings.Builder
		a := testtext.Parse(t, text)
		for s := range a.Sentences() {
			out.WriteString(a.Slice(s) + "\n")
		}
		return out.String()
	})
}

// TestLineEnds checks that an article has the same blocks however its lines end.
func TestLineEnds(t *testing.T) {
	for _, c := range slices.Concat(testtext.Load(t, "testdata/blocks/*.txt"), testtext.Load(t, "testdata/pasted/*.txt")) {
		want := outline(testtext.Parse(t, c.Text))
		for _, change := range []struct{ name, from, to string }{
			{"CRLF", "\n", "\r\n"},
			{"CR", "\n", "\r"},
			{"line separator", "\n", "\u2028"},
			{"space at the end", "\n", " \t\n"},
			{"no-break space at the end", "\n", "\u00a0\n"},
		} {
			text := strings.ReplaceAll(c.Text, change.from, change.to)
			got := outline(testtext.Parse(t, "\uFEFF"+text+change.to))
			for _, end := range []string{"\r\n", "\r", "\u2028", " \t\n", "\u00a0\n"} {
				got = strings.ReplaceAll(strings.ReplaceAll(got, end, "\n"), "\n", "\n")
			}
			assert.Equal(t, flat(want), flat(got), "%s with %s", c.Name, change.name)
		}
	}
}

// flat returns s without the marks that stand for line ends and the space around them.
func flat(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "⏎", " ")), " ")
}

func TestParseOdd(t *testing.T) {
	for _, text := range []string{
		"", " ", "\n\n\n", "\uFEFF", "\u200b\n\u200b", "a", ".", "“", "\x00", "By", "By \n", "—", "(AP) —", "KYIV (AP) — ", "* * *", "- a\n- b", "1. a\n2. b",
		"Read more", "Read more:\nRead more:\nRead more:", "©", "2025-11-03", strings.Repeat("Home\n", 50),
	} {
		testtext.Parse(t, text)
	}
}

func TestParseInvalid(t *testing.T) {
	tests := []struct {
		text   string
		offset int
	}{
		{"\xff", 0},
		{"Ruiz said \xe2\x80", 10},
		{"caf\xe9 closed", 3},
		{"ok \ufffd but \xc0\xaf", 11},
	}
	for _, test := range tests {
		_, err := article.Parse(test.text)
		var parse *article.ParseError
		require.ErrorAs(t, err, &parse, "%q", test.text)
		assert.Equal(t, test.offset, parse.Offset, "%q", test.text)
		_, err = article.New(test.text)
		require.ErrorAs(t, err, &parse, "%q", test.text)
	}
}

func TestKnown(t *testing.T) {
	day := time.Date(2025, 11, 4, 0, 0, 0, 0, time.UTC)
	p := article.Parser{Known: article.Meta{Title: "Harbour closed", Published: day, URL: "https://courier.example/1"}}
	a, err := p.Parse("Ferry port shut after storm\n\nBy Ana Ruiz | Nov 3, 2025\n\nThe harbour of Port Elspeth was closed on Monday, the coast guard said. It gave no reason.\n\nShips were told to wait.")
	require.NoError(t, err)
	assert.Equal(t, article.Meta{Title: "Harbour closed", Authors: []string{"Ana Ruiz"}, Published: day, URL: "https://courier.example/1"}, a.Meta())
}

func TestDateOrder(t *testing.T) {
	const text = "Ferry port shut after storm\n\nBy Ana Ruiz | 3/4/2025\n\nThe harbour of Port Elspeth was closed on Monday, the coast guard said. It gave no reason.\n\nShips were told to wait."
	for tag, want := range map[string]string{"und": "", "en": "", "en-US": "2025-03-04", "en-GB": "2025-04-03", "es": "2025-04-03"} {
		p := article.Parser{Known: article.Meta{Language: language.MustParse(tag)}}
		a, err := p.Parse(text)
		require.NoError(t, err)
		assert.Equal(t, want, date(a.Meta().Published), tag)
	}
}

func TestNew(t *testing.T) {
	const text = "Añejo wins.\n\nThe horse won."
	tests := []struct {
		name   string
		blocks []article.Block
		want   string
	}{
		{"none", nil, ""},
		{"in order", []article.Block{{Kind: article.Headline, Span: article.Span{0, 12}}, {Kind: article.Paragraph, Span: article.Span{14, 28}}}, ""},
		{"not in order", []article.Block{{Kind: article.Paragraph, Span: article.Span{14, 28}}, {Kind: article.Headline, Span: article.Span{0, 12}}}, ""},
		{"zero span", []article.Block{{Kind: article.Headline, Span: article.Span{}}}, "span [0,0)"},
		{"past the end", []article.Block{{Kind: article.Headline, Span: article.Span{0, 99}}}, "span [0,99)"},
		{"before the start", []article.Block{{Kind: article.Headline, Span: article.Span{-1, 9}}}, "span [-1,9)"},
		{"starts inside ñ", []article.Block{{Kind: article.Headline, Span: article.Span{2, 9}}}, "offset 2"},
		{"ends inside ñ", []article.Block{{Kind: article.Headline, Span: article.Span{0, 2}}}, "offset 2"},
		{"overlap", []article.Block{{Kind: article.Headline, Span: article.Span{0, 12}}, {Kind: article.Paragraph, Span: article.Span{11, 28}}}, "overlap"},
		{"unknown kind", []article.Block{{Kind: article.Unknown, Span: article.Span{0, 12}}}, "no known kind"},
		{"a turn", []article.Block{{Kind: article.Paragraph, Span: article.Span{0, 12}, Turn: article.Answer, Label: article.Span{0, 6}}}, ""},
		{"a turn without a label", []article.Block{{Kind: article.Paragraph, Span: article.Span{0, 12}, Turn: article.Question}}, ""},
		{"no such turn", []article.Block{{Kind: article.Paragraph, Span: article.Span{0, 12}, Turn: 3}}, "no known turn"},
		{"a turn in a headline", []article.Block{{Kind: article.Headline, Span: article.Span{0, 12}, Turn: article.Answer}}, "turn in a headline"},
		{"a label without a turn", []article.Block{{Kind: article.Paragraph, Span: article.Span{0, 12}, Label: article.Span{0, 6}}}, "label of no turn"},
		{"a label outside", []article.Block{{Kind: article.Paragraph, Span: article.Span{14, 28}, Turn: article.Answer, Label: article.Span{0, 6}}}, "outside"},
		{"a label inside ñ", []article.Block{{Kind: article.Paragraph, Span: article.Span{0, 12}, Turn: article.Answer, Label: article.Span{0, 2}}}, "label of a turn"},
		{"no such kind", []article.Block{{Kind: 200, Span: article.Span{0, 12}}}, "no known kind"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := article.New(text, test.blocks...)
			if test.want != "" {
				require.ErrorContains(t, err, test.want)
				return
			}
			require.NoError(t, err)
			testtext.CheckArticle(t, a)
		})
	}
}

func TestOffsets(t *testing.T) {
	a, err := article.New(strings.Repeat("é𝄞a", 400))
	require.NoError(t, err)
	tests := []struct{ bytes, runes, utf16 article.Span }{
		{article.Span{0, 2}, article.Span{0, 1}, article.Span{0, 1}},
		{article.Span{2, 6}, article.Span{1, 2}, article.Span{1, 3}},
		{article.Span{2100, 2107}, article.Span{900, 903}, article.Span{1200, 1204}},
		{article.Span{0, 2800}, article.Span{0, 1200}, article.Span{0, 1600}},
	}
	for _, test := range tests {
		assert.Equal(t, test.runes, a.Runes(test.bytes), "runes of %v", test.bytes)
		assert.Equal(t, test.utf16, a.UTF16(test.bytes), "UTF-16 units of %v", test.bytes)
	}
}

func TestSpan(t *testing.T) {
	s := article.Span{Start: 2, End: 6}
	assert.True(t, article.Span{}.IsZero())
	assert.False(t, s.IsZero())
	assert.Equal(t, 4, s.Len())
	assert.True(t, s.Contains(article.Span{Start: 2, End: 6}))
	assert.False(t, s.Contains(article.Span{Start: 1, End: 3}))
	assert.False(t, s.Contains(article.Span{}))
	assert.True(t, s.Overlaps(article.Span{Start: 5, End: 9}))
	assert.False(t, s.Overlaps(article.Span{Start: 6, End: 9}))
	spans := []article.Span{{4, 5}, {2, 3}, {2, 6}}
	slices.SortFunc(spans, article.Span.Compare)
	assert.Equal(t, []article.Span{{2, 6}, {2, 3}, {4, 5}}, spans)
}

func TestKind(t *testing.T) {
	for k := article.Headline; k <= article.Boilerplate; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, k.String(), string(text))
		var back article.Kind
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, k, back)
	}
	_, err := article.Kind(99).MarshalText()
	require.Error(t, err)
	var k article.Kind
	require.Error(t, k.UnmarshalText([]byte("menu")))
}

func TestJSON(t *testing.T) {
	a := testtext.Parse(t, "Añejo wins at Kilmore\n\nBy Ana Ruiz | Nov 3, 2025\n\nKILMORE (AP) — The horse won on Sunday, to the surprise of most of those who were there.\n\nNobody cheered.")
	got, err := json.Marshal(a)
	require.NoError(t, err)
	assert.JSONEq(t, `{"text":"Añejo wins at Kilmore\n\nBy Ana Ruiz | Nov 3, 2025\n\nKILMORE (AP) — The horse won on Sunday, to the surprise of most of those who were there.\n\nNobody cheered.",
		"offsets":"utf-8","title":"Añejo wins at Kilmore","authors":["Ana Ruiz"],"published":"2025-11-03T00:00:00Z","dateline":{"place":"KILMORE","agency":"AP"},
		"blocks":[{"kind":"headline","span":{"start":0,"end":22}},{"kind":"byline","span":{"start":24,"end":49}},{"kind":"dateline","span":{"start":51,"end":67}},
			{"kind":"paragraph","span":{"start":68,"end":141}},{"kind":"paragraph","span":{"start":143,"end":158}}]}`, string(got))
}

// TestTurnJSON pins how a turn is encoded.
func TestTurnJSON(t *testing.T) {
	a := testtext.Parse(t, "Q: Did you know?\nMinister Ilieva: No.")
	data, err := json.Marshal(a)
	require.NoError(t, err)
	assert.JSONEq(t, `{"text":"Q: Did you know?\nMinister Ilieva: No.","offsets":"utf-8","blocks":[
		{"kind":"paragraph","span":{"start":0,"end":16},"turn":"question","label":{"start":0,"end":1}},
		{"kind":"paragraph","span":{"start":17,"end":37},"turn":"answer","label":{"start":17,"end":32}}]}`, string(data))
	_, err = article.Turn(9).MarshalText()
	require.Error(t, err)
}
