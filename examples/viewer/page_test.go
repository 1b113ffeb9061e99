package main

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"example.com/newstext/claim/export"
)

// A node is an element of a page.
type node struct{ *html.Node }

func read(t testing.TB, page string) node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	return node{root}
}

// all returns the elements in n with one of the given tags, or all elements if no tag is given.
func (n node) all(tags ...string) iter.Seq[node] {
	return func(yield func(node) bool) {
		for d := range n.Descendants() {
			if d.Type == html.ElementNode && (len(tags) == 0 || slices.Contains(tags, d.Data)) && !yield(node{d}) {
				return
			}
		}
	}
}

// get returns an attribute of n.
func (n node) get(name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// has reports whether n is of the given class.
func (n node) has(class string) bool { return slices.Contains(strings.Fields(n.get("class")), class) }

// text returns the text in n, without elements of the given classes.
func (n node) text(without ...string) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if slices.ContainsFunc(without, n.has) {
		return ""
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(node{c}.text(without...))
	}
	return b.String()
}

// recorded returns the page of the sample with what was found in it when testdata/sample.json was written,
// so that tests of the page do not depend on what is found today.
func recorded(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/sample.json")
	require.NoError(t, err)
	var doc export.Doc
	require.NoError(t, json.Unmarshal(data, &doc))
	v := newViewer()
	v.style = "/style.css"
	return string(v.render(newPage(doc.ID, doc.Statements)))
}

// TestGolden pins the page of one article.
func TestGolden(t *testing.T) {
	const golden = "testdata/sample.html"
	got := recorded(t)
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o666))
		return
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "%s is out of date: run NEWS_UPDATE=1 go test ./examples/viewer and read the difference", golden)
}

// TestAnswers holds that the page of an article tells what its reader came for.
func TestAnswers(t *testing.T) {
	dom := read(t, recorded(t))
	var glance []string
	for table := range dom.all("table") {
		if !table.has("glance") {
			continue
		}
		for row := range table.all("tr") {
			if row.Parent.Data == "thead" {
				continue
			}
			glance = append(glance, strings.Join(strings.Fields(row.text()), " "))
		}
	}
	assert.Equal(t, []string{
		"✕ denies Ferry company claim 1 Transcanal claim 1 Beatriz Oyarzo chief executive, Transcanal claim 1",
		"✓ confirms Anselm Rubilar surveyor claim 2",
		"– no comment Anselm Rubilar surveyor claim 3 insurer claim 5 Luis Paredes Commander other matters",
		"? unconfirmed maritime authority claim 4",
	}, glance)
}

// TestPages holds the pages of all articles to the laws of a page.
func TestPages(t *testing.T) {
	v := newViewer()
	for name, data := range files(t) {
		t.Run(name, func(t *testing.T) {
			checkPage(t, answer(v, post(t, name, data)).Body.String())
		})
	}
	t.Run("refusal", func(t *testing.T) { checkPage(t, answer(v, paste(t, "")).Body.String()) })
}

// checkPage checks that a page is sound: links lead somewhere, nothing in it can run, and who cannot see it can use it.
func checkPage(t *testing.T, page string) {
	t.Helper()
	dom := read(t, page)
	ids := make(map[string]bool)
	count := make(map[string]int)
	labels := make(map[string]bool)
	level := 0
	for n := range dom.all() {
		count[n.Data]++
		if id := n.get("id"); id != "" {
			assert.False(t, ids[id], "id %s twice", id)
			ids[id] = true
		}
		for _, a := range n.Attr {
			assert.False(t, strings.HasPrefix(a.Key, "on") || a.Key == "style", "attribute %s", a.Key)
		}
		switch n.Data {
		case "label":
			labels[n.get("for")] = true
		case "h1", "h2", "h3", "h4":
			now := int(n.Data[1] - '0')
			assert.LessOrEqual(t, now, level+1, "%s after h%d: %s", n.Data, level, n.text())
			level = now
		case "table":
			assert.Len(t, slices.Collect(n.all("caption")), 1)
		case "th":
			assert.NotEmpty(t, n.get("scope"))
		}
	}
	var dead []string
	for n := range dom.all() {
		switch n.Data {
		case "a":
			href := n.get("href")
			if target, ok := strings.CutPrefix(href, "#"); ok {
				if !ids[target] {
					dead = append(dead, href)
				}
				continue
			}
			assert.Regexp(t, `^(/|https?://)`, href)
		case "textarea", "select", "input":
			if n.get("type") != "hidden" {
				assert.True(t, labels[n.get("id")], "%s %s has no label", n.Data, n.get("name"))
			}
		}
		for _, name := range []string{"aria-labelledby", "aria-describedby"} {
			if id := n.get(name); id != "" {
				assert.True(t, ids[id], "%s %s", name, id)
			}
		}
	}
	assert.Empty(t, dead, "links that lead nowhere")
	for _, tag := range []string{"script", "style", "iframe", "object", "embed", "img", "base", "svg", "math"} {
		assert.Zero(t, count[tag], tag)
	}
	for _, tag := range []string{"h1", "main", "header", "footer", "title"} {
		assert.Equal(t, 1, count[tag], tag)
	}
}

// TestText holds that the page has the whole text of the article and nothing else where it shows it.
func TestText(t *testing.T) {
	v := newViewer()
	for name, text := range files(t) {
		if strings.HasSuffix(name, ".html") {
			continue
		}
		checkText(t, name, text, answer(v, post(t, name, text)).Body.String())
	}
}

func checkText(t *testing.T, name, text, page string) {
	t.Helper()
	for n := range read(t, page).all("div") {
		if n.has("pane") {
			var b strings.Builder
			for c := range n.all() {
				if c.Data == "summary" {
					c.FirstChild.Data = ""
				}
			}
			b.WriteString(n.text("chip", "number"))
			assert.Equal(t, strings.Fields(text), strings.Fields(b.String()), name)
			return
		}
	}
	t.Errorf("%s: there is no text", name)
}

// TestContrast holds the colours of words to the contrast of WCAG 2.2, level AA, on every ground that they stand on, in both schemes.
func TestContrast(t *testing.T) {
	style, err := static.ReadFile("static/style.css")
	require.NoError(t, err)
	roots := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(string(style), -1)
	require.Len(t, roots, 2)
	light := make(map[string]string)
	for _, m := range regexp.MustCompile(`--([a-z_]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(roots[0][1], -1) {
		light[m[1]] = m[2]
	}
	dark := maps.Clone(light)
	for _, m := range regexp.MustCompile(`--([a-z_]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(roots[1][1], -1) {
		dark[m[1]] = m[2]
	}
	for scheme, colour := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, ground := range []string{"paper", "card", "direct", "mixed", "target"} {
			for _, ink := range []string{"ink", "soft", "link", "deny", "confirm", "no_comment", "unconfirmed", "assert"} {
				assert.GreaterOrEqual(t, contrast(t, colour[ink], colour[ground]), 4.5, "%s: %s on %s", scheme, ink, ground)
			}
		}
		assert.GreaterOrEqual(t, contrast(t, colour["rule"], colour["paper"]), 3.0, "%s: lines", scheme)
	}
}

// contrast returns the contrast of two colours as WCAG defines it.
func contrast(t *testing.T, a, b string) float64 {
	luminance := func(hex string) float64 {
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
			require.NoError(t, err)
			c := float64(n) / 255
			if c <= 0.04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+0.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		return sum
	}
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

// TestChips holds that stances can be told apart without colours.
func TestChips(t *testing.T) {
	signs, words := make(map[string]bool), make(map[string]bool)
	for _, c := range chips {
		signs[c.Sign], words[c.Word] = true, true
	}
	assert.Len(t, signs, len(chips), fmt.Sprint(chips))
	assert.Len(t, words, len(chips))
}
