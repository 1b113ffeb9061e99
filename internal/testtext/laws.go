package testtext

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// unrelated is a paragraph that has to do with no article and names nobody.
const unrelated = "Light rain fell on the hills overnight, and most of the roads stayed open in the morning."

// Parse parses text, which must be valid UTF-8, and checks the article that comes of it.
func Parse(tb testing.TB, text string) *article.Article {
	tb.Helper()
	a, err := article.Parse(text)
	require.NoError(tb, err)
	require.Equal(tb, text, a.Text(), "the text was altered")
	CheckArticle(tb, a)
	return a
}

// CheckArticle checks the laws of an article: blocks are in order and apart, every byte of a block that is not space
// lies in one sentence, labels lie in their turns, offsets can be counted in other units, JSON gives the same article back.
func CheckArticle(tb testing.TB, a *article.Article) {
	tb.Helper()
	blocks, sentences := slices.Collect(a.Blocks()), slices.Collect(a.Sentences())
	for i, b := range blocks {
		assert.NoError(tb, a.Check(b.Span), "block %d, %s", i, b.Kind)
		assert.NotEqual(tb, article.Unknown, b.Kind, "block %d has no kind", i)
		assert.True(tb, b.Turn == article.NoTurn && b.Label.IsZero() || b.Kind == article.Paragraph, "block %d, %s, is a turn", i, b.Kind)
		assert.True(tb, b.Label.IsZero() || b.Span.Contains(b.Label), "the label of block %d lies outside it", i)
		if i > 0 {
			assert.LessOrEqual(tb, blocks[i-1].Span.End, b.Span.Start, "blocks %d and %d overlap", i-1, i)
		}
	}
	if tb.Failed() {
		tb.FailNow()
	}
	checkSentences(tb, a, blocks, sentences)
	assert.Equal(tb, sentences, slices.Collect(a.Sentences()), "sentences differ when asked for again")

	whole := article.Span{Start: 0, End: len(a.Text())}
	assert.Equal(tb, utf8.RuneCountInString(a.Text()), a.Runes(whole).End, "runes of the text")
	assert.Equal(tb, len(utf16.Encode([]rune(a.Text()))), a.UTF16(whole).End, "UTF-16 units of the text")

	var decoded struct {
		Text    string
		Offsets string
		Blocks  []article.Block
		article.Meta
	}
	decode(tb, a, &decoded)
	b, err := article.New(decoded.Text, decoded.Blocks...)
	require.NoError(tb, err)
	b = b.With(decoded.Meta)
	assert.Equal(tb, "utf-8", decoded.Offsets)
	assert.Equal(tb, a.Text(), b.Text(), "text after JSON")
	assert.Equal(tb, blocks, slices.Collect(b.Blocks()), "blocks after JSON")
	assert.Equal(tb, sentences, slices.Collect(b.Sentences()), "sentences after JSON")
	assert.Equal(tb, encode(tb, a.Meta()), encode(tb, b.Meta()), "metadata after JSON")
}

// checkSentences checks that each sentence lies in one block and that they leave out nothing but space.
func checkSentences(tb testing.TB, a *article.Article, blocks []article.Block, sentences []article.Span) {
	tb.Helper()
	next := 0
	for i, b := range blocks {
		at := b.Span.Start
		for ; next < len(sentences) && sentences[next].Start < b.Span.End; next++ {
			s := sentences[next]
			require.NoError(tb, a.Check(s), "sentence %d", next)
			require.True(tb, b.Span.Contains(s), "sentence %d %q runs out of block %d, %s", next, a.Slice(s), i, b.Kind)
			require.LessOrEqual(tb, at, s.Start, "sentence %d %q overlaps the one before it", next, a.Slice(s))
			require.Equal(tb, a.Slice(s), strings.TrimFunc(a.Slice(s), unicode.IsSpace), "sentence %d has space around it", next)
			require.Empty(tb, strings.TrimSpace(a.Text()[at:s.Start]), "text in no sentence of block %d, %s", i, b.Kind)
			at = s.End
		}
		require.Empty(tb, strings.TrimSpace(a.Text()[at:b.Span.End]), "text in no sentence of block %d, %s", i, b.Kind)
	}
	require.Equal(tb, len(sentences), next, "sentences in no block")
}

// CheckEntities checks the laws of the entities that [entity.Find] found.
func CheckEntities(tb testing.TB, s *entity.Set) {
	tb.Helper()
	a := s.Article()
	entities, mentions := slices.Collect(s.All()), slices.Collect(s.Mentions())
	first := make([]int, len(entities)+1) // where each entity is first mentioned
	for i := range first {
		first[i] = -1
	}
	for i, m := range mentions {
		require.NoError(tb, a.Check(m.Span), "mention %d %q", i, m.Text)
		require.Equal(tb, a.Slice(m.Span), m.Text, "text of mention %d", i)
		require.True(tb, i == 0 || mentions[i-1].Span.Compare(m.Span) <= 0, "mention %d %q is out of order", i, m.Text)
		require.LessOrEqual(tb, int(m.Entity), len(entities), "mention %d %q of no entity", i, m.Text)
		if first[m.Entity] < 0 {
			first[m.Entity] = m.Span.Start
		}
	}
	for i, e := range entities {
		require.Equal(tb, entity.ID(i+1), e.ID, "ID of %s", e.Name)
		require.NotEmpty(tb, e.Name, "name of entity %d", e.ID)
		require.GreaterOrEqual(tb, first[e.ID], 0, "entity %d %s is never mentioned", e.ID, e.Name)
		if i > 0 {
			require.GreaterOrEqual(tb, first[e.ID], first[e.ID-1], "entity %d %s is mentioned before the one before it", e.ID, e.Name)
		}
		if e.Of != 0 {
			_, ok := s.Lookup(e.Of)
			require.True(tb, ok && e.Of != e.ID, "entity %d %s is of entity %d", e.ID, e.Name, e.Of)
		}
	}

	var decoded struct {
		Entities []entity.Entity
		Mentions []entity.Mention
	}
	decode(tb, s, &decoded)
	read, err := entity.New(a, decoded.Entities, decoded.Mentions)
	require.NoError(tb, err)
	for how, other := range map[string]*entity.Set{"found again": entity.Find(a), "after JSON": read} {
		assert.Equal(tb, entities, slices.Collect(other.All()), "entities %s", how)
		assert.Equal(tb, mentions, slices.Collect(other.Mentions()), "mentions %s", how)
	}
	longer := entity.Find(withUnrelated(tb, a))
	assert.Equal(tb, entities, head(longer.All(), len(entities)), "entities with another paragraph after them")
	assert.Equal(tb, mentions, head(longer.Mentions(), len(mentions)), "mentions with another paragraph after them")
}

// CheckQuotes checks the laws of the quotes that [quote.Find] found.
func CheckQuotes(tb testing.TB, s *quote.Set) {
	tb.Helper()
	ents := s.Entities()
	a := ents.Article()
	quotes := slices.Collect(s.All())
	for i, q := range quotes {
		require.Equal(tb, quote.ID(i+1), q.ID, "ID of quote %q", q.Text)
		require.True(tb, i == 0 || quotes[i-1].Span.Compare(q.Span) <= 0, "quote %d %q is out of order", q.ID, q.Text)
		if q.Within != 0 {
			outer, ok := s.Lookup(q.Within)
			require.True(tb, ok && outer.ID < q.ID, "quote %d is within quote %d", q.ID, q.Within)
			require.True(tb, outer.Span.Contains(q.Span), "quote %d %q is not within %q", q.ID, q.Text, outer.Text)
		}
		if q.Kind != quote.Term {
			checkOnRecord(tb, a, q.Span, "quote", q.Text)
		}
	}
	for _, p := range s.Problems() {
		assert.NoError(tb, a.Check(p.Span), "problem: %s", p.Message)
		assert.NotEmpty(tb, p.Message, "problem at %v", p.Span)
	}

	var decoded struct{ Quotes []quote.Quote }
	decode(tb, s, &decoded)
	read, err := quote.New(ents, decoded.Quotes...) // checks the spans
	require.NoError(tb, err)
	for how, other := range map[string]*quote.Set{"found again": quote.Find(ents), "after JSON": read} {
		assert.Equal(tb, quotes, slices.Collect(other.All()), "quotes %s", how)
	}
	longer := quote.Find(entity.Find(withUnrelated(tb, a)))
	assert.Equal(tb, quotes, head(longer.All(), len(quotes)), "quotes with another paragraph after them")
}

// CheckClaims checks the laws of the statements and claims that [claim.Find] found.
func CheckClaims(tb testing.TB, s *claim.Set) {
	tb.Helper()
	quotes := s.Quotes()
	a := quotes.Entities().Article()
	statements, claims := slices.Collect(s.All()), slices.Collect(s.Claims())
	for i, st := range statements {
		require.Equal(tb, claim.ID(i+1), st.ID, "ID of statement %d", i)
		if !st.Cue.IsZero() {
			checkOnRecord(tb, a, st.Cue, "statement", a.Slice(st.Cue))
		}
		if st.Claim != 0 {
			require.LessOrEqual(tb, int(st.Claim), len(claims), "statement %d is on no claim", st.ID)
			require.Contains(tb, claims[st.Claim-1].Statements, st.ID, "record of claim %d", st.Claim)
		}
	}
	for i, c := range claims {
		require.Equal(tb, claim.ClaimID(i+1), c.ID, "ID of claim %q", c.Text)
		require.NotEmpty(tb, c.Statements, "record of claim %d", c.ID)
		require.True(tb, slices.IsSorted(c.Statements), "record of claim %d is out of order", c.ID)
		require.True(tb, i == 0 || claims[i-1].Statements[0] < c.Statements[0], "claim %d is out of order", c.ID)
	}

	var decoded struct {
		Statements []claim.Statement
		Claims     []claim.Claim
	}
	decode(tb, s, &decoded)
	read, err := claim.New(quotes, decoded.Statements, decoded.Claims) // checks the spans
	require.NoError(tb, err)
	for how, other := range map[string]*claim.Set{"found again": claim.Find(quotes), "after JSON": read} {
		assert.Equal(tb, statements, slices.Collect(other.All()), "statements %s", how)
		assert.Equal(tb, claims, slices.Collect(other.Claims()), "claims %s", how)
	}
	longer := claim.Find(quote.Find(entity.Find(withUnrelated(tb, a))))
	assert.Equal(tb, statements, head(longer.All(), len(statements)), "statements with another paragraph after them")
	assert.Equal(tb, claims, head(longer.Claims(), len(claims)), "claims with another paragraph after them")
}

// checkOnRecord checks that span starts in a block in which people can be on record.
func checkOnRecord(tb testing.TB, a *article.Article, span article.Span, what, text string) {
	tb.Helper()
	for b := range a.Blocks() {
		if b.Span.Start <= span.Start && span.Start < b.Span.End {
			assert.True(tb, b.Kind.OnRecord(), "%s %q in a %s block", what, text, b.Kind)
			return
		}
	}
	assert.Fail(tb, "outside all blocks", "%s %q", what, text)
}

// withUnrelated returns a with another paragraph after all others.
func withUnrelated(tb testing.TB, a *article.Article) *article.Article {
	tb.Helper()
	text := a.Text() + "\n\n" + unrelated
	blocks := append(slices.Collect(a.Blocks()), article.Block{
		Kind: article.Paragraph,
		Span: article.Span{Start: len(text) - len(unrelated), End: len(text)},
	})
	longer, err := article.New(text, blocks...)
	require.NoError(tb, err)
	return longer.With(a.Meta())
}

// head returns the first n items of seq, or all of them if there are fewer; nil if there are none.
func head[T any](seq iter.Seq[T], n int) []T {
	var items []T
	for item := range seq {
		if len(items) == n {
			break
		}
		items = append(items, item)
	}
	return items
}

// encode returns v as JSON.
func encode(tb testing.TB, v any) string {
	tb.Helper()
	data, err := json.Marshal(v)
	require.NoError(tb, err)
	return string(data)
}

// decode stores what v looks like in JSON in what target points to.
func decode(tb testing.TB, v, target any) {
	tb.Helper()
	require.NoError(tb, json.Unmarshal([]byte(encode(tb, v)), target))
}
