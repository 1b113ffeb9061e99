package pagefacts_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagefacts"
)

func read(page string) *pagefacts.Facts { return pagefacts.Read(markup.Read([]byte(page))) }

func TestNodes(t *testing.T) {
	const script = `<script type="application/ld+json">`
	for _, tt := range []struct{ name, page string }{
		{"alone", script + `{"@type":"NewsArticle","headline":"Ferry runs again"}</script>`},
		{"in a list", script + `[{"@type":"Organization","headline":"x"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Ferry runs again"}]</script>`},
		{"in a graph", script + `{"@graph":[{"@type":"WebPage","headline":"Page"},{"@type":"Article","headline":"Ferry runs again","datePublished":"2026"}]}</script>`},
		{"behind a page", script + `{"@type":"WebPage","headline":"Page","mainEntity":{"@type":"BlogPosting","headline":"Ferry runs again"}}</script>`},
		{"in two scripts", script + `{"@type":"WebPage","headline":"Page"}</script>` + script + `{"@type":"https://schema.org/NewsArticle","headline":"Ferry runs again"}</script>`},
	} {
		f := read(tt.page)
		if titles := f.Texts("headline"); assert.NotEmpty(t, titles, tt.name) {
			assert.Equal(t, "Ferry runs again", titles[0], tt.name)
		}
	}
	assert.Empty(t, read(script+`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Another story"}]}</script>`).Nodes)
}

func TestLookup(t *testing.T) {
	f := read(`<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Iona Birk"}]}</script>`)
	assert.Equal(t, "Iona Birk", f.Lookup(f.Nodes[0].Key("author")).Key("name").Text())
}

func TestBody(t *testing.T) {
	f := read(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"The \"ferry\" runs.\nIt does."}</script>`)
	assert.Equal(t, "The \"ferry\" runs.\nIt does.", string(f.Body()))
	assert.Nil(t, read("<p>x").Body())
}
