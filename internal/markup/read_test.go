package markup_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/markup"
)

// lines returns the lines of p, each with the name of the element that it is in.
func lines(p *markup.Page) string {
	var out []string
	for _, l := range p.Lines {
		out = append(out, fmt.Sprintf("%s:%s", p.Elements[l.Elem].Tag, strings.ReplaceAll(string(p.Text[l.Start:l.End]), "\n", "/")))
	}
	return strings.Join(out, " | ")
}

func TestLines(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"blocks", "<h1>A</h1><p>b <i>c</i>d</p>e", "h1:A | p:b cd | :e"},
		{"implied ends", "<p>a<p>b<div>c<li>d<li>e", "p:a | p:b | div:c | li:d | li:e"},
		{"lists in lists", "<ul><li>a<ul><li>b</ul>c<li>d</ul>", "li:a | li:b | li:c | li:d"},
		{"table", "<table><tr><td>a<td>b<tr><th>c</table>d", "td:a | td:b | th:c | :d"},
		{"space", " a \n b\t\tc&nbsp; d ", ":a b c d"},
		{"line breaks", "a<br>b<br><br>c<br> <br>d", ":a/b | :c | :d"},
		{"heading by hand", "<p><b>Rain</b><br>It rained.", "p:Rain | p:It rained."},
		{"end tags without start", "</div>a</p>b</b>", ":a/b"},
		{"wrong nesting", "<div><b>a<p>b</b>c</div>d", "div:a | p:bc | :d"},
		{"not shown", "a<script>b</script><style>c</style><template><p>d</template><svg><text>e</text></svg><select><option>f</select>g", ":ag"},
		{"script that hides its end", "a<script><!--<script></script>--></script>b", ":ab"},
		{"unclosed svg", "<svg><p>a", "p:a"},
		{"unknown elements", "<x-card>a</x-card><p>b<x-term>c</x-term>d", ":a | p:bcd"},
		{"textarea", "a<textarea><p>b</textarea>c", ":ac"},
		{"capitals", "<P CLASS=x>a</P><BR>b", "p:a | :b"},
		{"cut off", "<p>a<b", "p:a"},
		{"ideographic space", "<p>\u3000東京\u3000大阪", "p:東京\u3000大阪"},
	} {
		assert.Equal(t, tt.want, lines(markup.Read([]byte(tt.page))), tt.name)
	}
}

func TestEntities(t *testing.T) {
	for _, tt := range []struct{ page, want string }{
		{"a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;", `a & b <c> "d" 'e'`},
		{"&eacute;&Eacute;&szlig;&euro;&hellip;&rsquo;", "éÉß€…’"},
		{"&#233;&#xE9;&#XE9;&#128512;", "ééé😀"},
		{"&#147;windows&#148;", "“windows”"},
		{"&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD"},
		{"&copy 2026 &copyright; &notit; &nosuch; &; & &# &#x &#x;", "© 2026 ©right; ¬it; &nosuch; &; & &# &#x &#x;"},
		{"&amp;nbsp;a&amp;#8217;b&amp;quot;c&amp;lt;d&amp;amp;e", "a’b\"c&lt;d&e"},
		{"nuis&shy;ance zero\u200bwidth \ufeffmark", "nuisance zerowidth mark"},
		{"a&nbsp;&nbsp;b\u2003c\u2028d", "a b c d"},
		{"&AMP;&ampx", "&&x"},
	} {
		p := markup.Read([]byte("<p>" + tt.page))
		if assert.Len(t, p.Lines, 1, tt.page) {
			assert.Equal(t, tt.want, string(p.Text[p.Lines[0].Start:p.Lines[0].End]), tt.page)
		}
	}
}

func TestLine(t *testing.T) {
	p := markup.Read([]byte(`<div class="story-body storyText x2"><img src=a><p>Go <a href="/tag/x/y">to <b>it</b></a> <a href=#>now</a></div><p hidden>b`))
	l := p.Lines[0]
	assert.Equal(t, "Go to it now", string(p.Text[l.Start:l.End]))
	assert.Equal(t, []any{int32(9), int32(2), int32(2), true}, []any{l.Link, l.Bold, l.Links, l.Image})
	assert.True(t, p.Elements[p.Lines[1].Elem].Hidden)
	div := p.Elements[p.Elements[l.Elem].Parent]
	assert.Equal(t, markup.Div, div.Tag)
	var want []uint32
	for _, w := range []string{"story", "body", "storybody", "story", "text", "storytext"} {
		want = append(want, markup.Hash(w))
	}
	assert.Equal(t, want, p.Words[div.Words:div.WordsEnd])
	assert.Equal(t, [2]int32{0, 1}, [2]int32{div.Lines, div.LinesEnd})
}

func TestMeta(t *testing.T) {
	p := markup.Read([]byte(`<html lang=pt-BR><title> A &amp; B
 C</title><meta property="og:title" content="A&amp;B"><meta name=viewport content=x><link rel=canonical href="/a?b=1&amp;c=2">
<script type="application/ld+json">{"a":1}</script><script>var x</script><time datetime="2026-03-01">1 March</time>`))
	assert.Equal(t, "A & B C", p.Title)
	assert.Equal(t, "pt-BR", p.Language)
	assert.Equal(t, []markup.Field{{Key: "og:title", Value: "A&B"}, {Key: "canonical", Value: "/a?b=1&c=2"}}, p.Metas)
	assert.Equal(t, `{"a":1}`, string(p.Source[p.Scripts[0].Start:p.Scripts[0].End]))
	assert.Len(t, p.Scripts, 1)
	assert.Equal(t, "2026-03-01", p.Times[0].Value)
}
