package syntax_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/testtext"
)

// analyze analyses text and checks the laws of the result.
func analyze(tb testing.TB, text string) *syntax.Doc {
	tb.Helper()
	a, err := article.Parse(text)
	require.NoError(tb, err)
	d := syntax.Analyze(a)
	check(tb, d)
	return d
}

// check checks that tokens and sentences are in order, leave out nothing but space, and that each sentence is a tree.
func check(tb testing.TB, d *syntax.Doc) {
	tb.Helper()
	text := d.Article().Text()
	next := 0
	for s := range d.Sentences() {
		require.Equal(tb, next, s.First, "sentences do not follow each other")
		require.Less(tb, s.First, s.End)
		at, roots := s.Span.Start, 0
		for i := s.First; i < s.End; i++ {
			t := d.Token(i)
			require.NoError(tb, d.Article().Check(t.Span))
			require.Equal(tb, text[t.Span.Start:t.Span.End], t.Form)
			require.NotEmpty(tb, t.Lemma, t.Form)
			require.GreaterOrEqual(tb, t.Span.Start, at)
			require.Empty(tb, strings.TrimFunc(text[at:t.Span.Start], isSpace), "text in no token")
			at = t.Span.End
			if t.Head < 0 {
				roots++
				require.Equal(tb, syntax.Root, t.Rel)
			} else {
				require.True(tb, s.First <= t.Head && t.Head < s.End, "head in another sentence")
			}
			first, end := d.Subtree(i)
			require.True(tb, first <= i && i < end)
		}
		require.Empty(tb, strings.TrimFunc(text[at:s.Span.End], isSpace), "text in no token")
		require.Equal(tb, 1, roots)
		next = s.End
	}
	require.Equal(tb, next, d.Len())
	last := 0
	for n := range d.Names() {
		require.LessOrEqual(tb, last, n.First)
		require.Less(tb, n.First, n.End)
		require.LessOrEqual(tb, n.End, d.SentenceOf(n.First).End, "a name in two sentences")
		require.Equal(tb, article.Span{Start: d.Token(n.First).Span.Start, End: d.Token(n.End - 1).Span.End}, n.Span)
		last = n.End
	}
	for i := range d.Len() {
		steps := 0
		for h := range d.Ancestors(i) {
			if steps++; steps > 100 {
				break
			}
			first, end := d.Subtree(h)
			require.True(tb, first <= i && i < end, "a subtree without one of its tokens")
		}
		for c := range d.Children(i) {
			require.Equal(tb, i, d.Token(c).Head)
		}
	}
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF }

// show prints tokens with what was found of them, a line each, and a blank line between sentences.
func show(d *syntax.Doc) string {
	var b strings.Builder
	for s := range d.Sentences() {
		if s.First > 0 {
			b.WriteByte('\n')
		}
		for i := s.First; i < s.End; i++ {
			t := d.Token(i)
			head := "-"
			if t.Head >= 0 {
				head = d.Token(t.Head).Form
			}
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\n", t.Form, t.Lemma, t.XPOS, t.Tag, t.Rel, head)
		}
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	testtext.Run(t, "testdata/tokens/*.txt", func(t *testing.T, text string) string {
		d := analyze(t, text)
		var b strings.Builder
		for s := range d.Sentences() {
			for i := s.First; i < s.End; i++ {
				if i > s.First {
					b.WriteByte(' ')
				}
				b.WriteString(d.Token(i).Form)
			}
			b.WriteByte('\n')
		}
		return b.String()
	})
}

func TestTrees(t *testing.T) {
	testtext.Run(t, "testdata/trees/*.txt", func(t *testing.T, text string) string { return show(analyze(t, text)) })
}

func TestNames(t *testing.T) {
	testtext.Run(t, "testdata/names/*.txt", func(t *testing.T, text string) string {
		var b strings.Builder
		for n := range analyze(t, text).Names() {
			fmt.Fprintf(&b, "%s\t%s\n", n.Kind, text[n.Span.Start:n.Span.End])
		}
		return b.String()
	})
}

func TestAnalyzeTwice(t *testing.T) {
	for _, c := range testtext.Load(t, "testdata/trees/*.txt") {
		assert.Equal(t, show(analyze(t, c.Text)), show(analyze(t, c.Text)))
	}
}

func TestAt(t *testing.T) {
	d := analyze(t, "She said no. He didn't.")
	forms := func(s article.Span) (out []string) {
		first, end := d.In(s)
		for i := first; i < end; i++ {
			out = append(out, d.Token(i).Form)
		}
		return out
	}
	assert.Equal(t, "She", d.Token(d.At(2)).Form)
	assert.Equal(t, "said", d.Token(d.At(3)).Form, "the space before a token")
	assert.Equal(t, d.Len(), d.At(1000))
	assert.Equal(t, []string{"said", "no"}, forms(article.Span{Start: 5, End: 10}))
	assert.Empty(t, forms(article.Span{Start: 3, End: 4}))
	assert.Equal(t, 0, d.SentenceOf(2).First)
	assert.Equal(t, "He", d.Token(d.SentenceOf(d.Len()-1).First).Form)
}

// TestBig gives long texts of one awkward piece: time grows in proportion.
func TestBig(t *testing.T) {
	pieces := []string{"said ", "“", "Mr. ", "the man who said that ", "a-", "1-", "don't", "U.S.", "and ", "\u0301", "(", "x@", "http://"}
	testtext.Linear(t, 100_000, pieces, func(text string) {
		a, err := article.Parse(text)
		require.NoError(t, err)
		syntax.Analyze(a)
	})
}

// TestNamesOfLongText checks that the names of a text that is read part by part are where their words are.
func TestNamesOfLongText(t *testing.T) {
	a, err := article.Parse(strings.Repeat("Ana Ruiz met Omar Haddad. ", 14_000))
	require.NoError(t, err)
	d := syntax.Analyze(a)
	require.Greater(t, d.Len(), 1<<16)
	n := 0
	for name := range d.Names() {
		require.Contains(t, []string{"Ana Ruiz", "Omar Haddad"}, a.Slice(name.Span))
		require.Equal(t, d.Token(name.First).Span.Start, name.Span.Start)
		n++
	}
	assert.Equal(t, 28_000, n)
}
