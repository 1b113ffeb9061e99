package webpage_test

import (
	"bytes"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
	"example.com/newstext/internal/testtext"
)

// TestBig checks that awkward pages are read in time that grows with their length.
func TestBig(t *testing.T) {
	testtext.Linear(t, 300_000, []string{
		"<div>", "<p>", "<b>", "<a href=/a/b/c>", "<x-y>", "<span class='a b-c dE'>", "<ul><li>", "<table><tr><td>", "<li>a", "<p>a", "<div>a</div>", "</div>", "<div></b>",
		"<b><div></b>", "&", "&amp;", "&amp;amp;", "<", "</", "<!--", "<!-->", "<svg>", "<template><p>", "<script>", "<script>a</script>", "<title>", "<p class=comment>a",
		"<br>", "a<br>", "word ", "<time datetime=2026-01-01>a", "<meta name=author content='a b'>", "<h1>a", "<p>\u00a0", "<a>a</a>", "<p>The mayor of the town said nothing at all about the bridge.",
		`<script type="application/ld+json">{"a":[`, "<iframe>", "<p title='", "\x00", "<h1>Ferry runs again</h1>",
	}, func(page string) {
		_, _ = webpage.Parse([]byte(page))
	})
}

// TestDeep reads a page of a million elements in each other, TestHuge one of fifty megabytes.
func TestDeep(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	page := strings.Repeat("<div>", 1_000_000) + "<p>The ferry runs again, the harbour office said on Monday, after eleven weeks on the slip."
	a := timed(t, []byte(page))
	assert.Equal(t, page[5_000_003:], a.Text())
}

func TestHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const item = "<p>The ferry runs again, the harbour office said on Monday, after eleven weeks on the slip.</p>\n"
	a := timed(t, bytes.Repeat([]byte(item), 50_000_000/len(item)))
	assert.Greater(t, len(a.Text()), 40_000_000)
}

// timed parses page, in at most ten seconds and forty times its memory.
func timed(t *testing.T, page []byte) *article.Article {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	a, err := webpage.Parse(page)
	require.NoError(t, err)
	assert.Less(t, time.Since(start), 10*time.Second)
	runtime.ReadMemStats(&after)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(40*len(page)))
	return a
}

// TestCut reads pages that end too early, and bytes that are no page.
func TestCut(t *testing.T) {
	for _, c := range testtext.Load(t, "testdata/*/*.txt") {
		for n := 0; n < len(c.Text); n += 37 {
			page := c.Text[:n]
			p := new(webpage.Parser)
			if pg, err := p.Page([]byte(page)); err == nil {
				checkPage(t, page, p, pg)
			}
		}
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		page := make([]byte, rnd.IntN(3000))
		for i := range page {
			page[i] = byte(rnd.Uint32())
		}
		p := new(webpage.Parser)
		if pg, err := p.Page(page); err == nil {
			checkPage(t, string(page), p, pg)
		}
	}
}
