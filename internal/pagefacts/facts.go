// Package pagefacts gathers what an HTML page says about its article: in JSON-LD, in <meta> elements, in its <title>.
// Every source may be wrong or speak of something else, so all of them are kept side by side.
package pagefacts

import (
	"bytes"
	"strings"

	"example.com/newstext/internal/ldjson"
	"example.com/newstext/internal/markup"
)

// Facts are what the page says about its article.
type Facts struct {
	Nodes []ldjson.Value // the JSON-LD nodes that describe an article, the likeliest first
	all   []ldjson.Value // every outermost JSON-LD node
	page  *markup.Page
}

// Read gathers the facts in p.
func Read(p *markup.Page) *Facts {
	f := &Facts{page: p}
	for _, s := range p.Scripts {
		for v := range ldjson.Read(p.Source[s.Start:s.End]).Values() {
			f.outer(v, 0)
		}
	}
	best := 0
	for _, v := range f.all {
		rank := rank(v)
		switch {
		case rank == 0:
		case rank > best:
			best = rank
			f.Nodes = append([]ldjson.Value{v}, f.Nodes...)
		default:
			f.Nodes = append(f.Nodes, v)
		}
	}
	return f
}

// outer notes v if it is a node, or the nodes in it if it is a list or a graph of them.
func (f *Facts) outer(v ldjson.Value, depth int) {
	if depth > 4 || len(f.all) > 500 {
		return
	}
	if !v.IsObject() {
		if !v.IsText() {
			for w := range v.All() {
				f.outer(w, depth+1)
			}
		}
		return
	}
	f.all = append(f.all, v)
	for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
		for w := range v.Key(key).Items() {
			if w.IsObject() {
				f.outer(w, depth+1)
			}
		}
	}
}

// rank returns how likely v describes the article of the page, 0 if it does not.
func rank(v ldjson.Value) int {
	n := 0
	for t := range v.Key("@type").Items() {
		switch raw := t.Raw(); {
		case bytes.HasSuffix(raw, []byte("Article")), bytes.HasSuffix(raw, []byte("BlogPosting")), bytes.HasSuffix(raw, []byte("Report")):
			n = max(n, 100)
		case bytes.HasSuffix(raw, []byte("WebPage")), bytes.HasSuffix(raw, []byte("Review")), bytes.HasSuffix(raw, []byte("CreativeWork")),
			bytes.HasSuffix(raw, []byte("Recipe")):
			n = max(n, 10)
		}
	}
	if n == 0 {
		return 0
	}
	for _, key := range [...]string{"headline", "author", "datePublished", "articleBody"} {
		if v.Key(key) != (ldjson.Value{}) {
			n += 3
		}
	}
	return n
}

// Lookup returns v, or if v only names a node by its "@id", that node.
func (f *Facts) Lookup(v ldjson.Value) ldjson.Value {
	id := v.Key("@id").Raw()
	if id == nil || v.Key("name") != (ldjson.Value{}) {
		return v
	}
	for _, w := range f.all {
		if bytes.Equal(w.Key("@id").Raw(), id) && w.Key("name") != (ldjson.Value{}) {
			return w
		}
	}
	return v
}

// Metas returns what the <meta> elements with one of the given keys say, in the order of the keys.
func (f *Facts) Metas(keys ...string) []string {
	var out []string
	for _, key := range keys {
		for _, m := range f.page.Metas {
			if m.Key == key && m.Value != "" {
				out = append(out, m.Value)
			}
		}
	}
	return out
}

// Texts returns the strings that the JSON-LD nodes hold under key.
func (f *Facts) Texts(key string) []string {
	var out []string
	for _, v := range f.Nodes {
		for w := range v.Key(key).Items() {
			if s := strings.TrimSpace(w.Text()); s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// Body returns the article's text as JSON-LD has it, or nil. It may be cut off or hold markup.
func (f *Facts) Body() []byte {
	var body []byte
	for _, v := range f.Nodes {
		if raw := v.Key("articleBody").Raw(); len(raw) > len(body) {
			body = raw
		}
	}
	if bytes.IndexByte(body, '\\') >= 0 {
		return ldjson.Unescape(make([]byte, 0, len(body)), body)
	}
	return body
}
