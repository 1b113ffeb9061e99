package main

import (
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// attack is markup that would run or load something in each way that a browser knows, if it came out as markup.
const attack = `<script>document.title="ran";new Image().src="/ran"</script><img src=/ran onerror="document.title='ran'">` +
	`<svg onload="document.title='ran'"><iframe src="/ran" srcdoc="<script>top.document.title='ran'</script>"></iframe>` +
	`<style>@import "/ran";*{background:url(/ran)}</style><link rel=stylesheet href=/ran><base href="/ran/"><meta http-equiv=refresh content="0;url=/ran">` +
	`<form action=/ran><button autofocus onfocus="document.title='ran'">x</button></form><object data=/ran></object><a href="javascript:document.title='ran'">x</a>`

// A hostile is an article that means harm.
type hostile struct {
	file, data string
	status     int // that it is answered with; 200 if it is zero
}

// hostiles returns articles that mean harm, most of them size bytes long.
func hostiles(size int) map[string]hostile {
	fill := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	wide := func(text string) string { // UTF-16 with a byte order mark
		b := []byte{0xFE, 0xFF}
		for _, u := range utf16.Encode([]rune(text)) {
			b = append(b, byte(u>>8), byte(u))
		}
		return string(b)
	}
	quoted := strings.ReplaceAll(attack, `"`, `&quot;`)
	const body = `<p>The minister, Ines Dray, denied on Monday that the dam had cracked, and said that the water was safe to drink.</p>`
	return map[string]hostile{
		"script in the text":        {"a.txt", "Mayor denies it\n\n“" + attack + "” said Ana Ruiz, the mayor of " + attack + ". She denied that " + attack + " was true.", 0},
		"script in names":           {"a.txt", "“Yes,” said Ana <script>document.title='ran'</script> Ruiz, the \"><img src=/ran onerror=document.title='ran'> mayor. Bob' onmouseover='document.title=1 Stone denied it.", 0},
		"script in the headline":    {"a.html", "<title>" + quoted + attack + "</title><h1>" + strings.ReplaceAll(attack, "<", "&lt;") + "</h1>" + body, 0},
		"script in what is known":   {"a.html", `<meta property="og:title" content="` + quoted + `"><meta name="author" content="` + quoted + `"><meta property="og:site_name" content="` + quoted + `"><script type="application/ld+json">{"@type":"NewsArticle","headline":"<\/script><script>document.title='ran'","author":{"name":"\"><img src=/ran>"},"datePublished":"<b>"}</script>` + body, 0},
		"script as the address":     {"a.html", `<link rel="canonical" href="javascript:document.title='ran'"><meta property="og:url" content="data:text/html,<script>document.title='ran'</script>"><h1>Dam holds</h1>` + body, 0},
		"markup in the address":     {"a.html", `<link rel="canonical" href="https://a.example/'&quot;><script>document.title='ran'</script>"><h1>Dam holds</h1>` + body, 0},
		"script in escapes":         {"a.html", "<h1>Dam holds</h1><p>" + strings.NewReplacer("<", "&amp;lt;", ">", "&#x3e;").Replace(attack) + "</p>" + body, 0},
		"script in the file name":   {`"><script>document.title='ran'</script>.txt`, "“Yes,” said Ana Ruiz.", 0},
		"templates":                 {"a.txt", "“{{.Name}} {{define \"x\"}} ${7*7} <%= 7 %> </textarea></title></style><!-- ]]>” said {{.Title}} Ruiz. --><script>document.title='ran'</script>", 0},
		"UTF-7":                     {"a.html", `<meta charset="utf-7"><h1>Dam holds</h1><p>+ADw-script+AD4-document.title='ran'+ADw-/script+AD4-</p>` + body, 0},
		"UTF-16":                    {"a.html", wide("<h1>Dam holds</h1><p>" + attack + "</p>" + body), 0},
		"no UTF-8":                  {"a.txt", "The mayor said \xff\xfe" + attack, 400},
		"lone surrogates":           {"a.txt", "“\xed\xa0\x80” said \xed\xb0\x80 Ruiz.", 400},
		"NUL and its like":          {"a.txt", "“\x00\x01\x08\x1b[31m\x7f\u0085\u2028\ufeff\ufffe” said Ana\x00Ruiz.\x0c\x0bShe denied\x00 it.", 0},
		"overrides of direction":    {"a.txt", "Mayor \u202edenies\u202c it\n\n\u202e\u2066“Yes,”\u202b said \u202dAna Ruiz\u2067\n\n“No,” said Ben Stone. He denied\u202e it.", 0},
		"nothing closed":            {"a.html", `<html><body><h1>Dam holds<p>“Yes, said Ana Ruiz <b><i><table><tr><td><a href="x<script>document.title='ran'<!-- <p>` + body, 0},
		"XML that grows":            {"a.html", `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><h1>Dam holds</h1><p>&b;&b;</p>` + body, 0},
		"a line too long":           {"a.txt", strings.Repeat("a", 5<<20), 413},
		"a line of one word":        {"a.txt", fill("a"), 0},
		"a line of one sentence":    {"a.txt", fill("the mayor and "), 0},
		"nothing but quotes":        {"a.txt", fill("\"a\" he said "), 0},
		"a hundred thousand quotes": {"a.txt", strings.Repeat(`"a"`, size/3), 0},
		"nothing but “":             {"a.txt", fill("“"), 0},
		"quotes in quotes":          {"a.txt", fill("“a ‘b ") + fill("’ ”"), 0},
		"nothing but denials":       {"a.txt", fill("Ana Ruiz denied that the dam had cracked. Ben Stone declined to comment.\n\n"), 0},
		"hearsay without end":       {"a.txt", fill("he said that she denied that "), 0},
		"nothing but names":         {"a.txt", fill("Ana Ruiz, Ben Stone, "), 0},
		"nothing but lines":         {"a.txt", fill("a\n\n"), 0},
		"nothing but accents":       {"a.txt", "“e" + fill("\u0301") + "” said Ana Ruiz.", 0},
		"nested elements":           {"a.html", "<h1>Dam holds</h1>" + body + fill("<div><b>"), 0},
		"nested block quotes":       {"a.html", "<h1>Dam holds</h1>" + fill("<blockquote><p>“a”"), 0},
		"a table without end":       {"a.html", "<h1>Dam holds</h1>" + body + "<table>" + fill("<tr><td>a<td>b"), 0},
		"attributes without end":    {"a.html", "<h1>Dam holds</h1>" + body + "<p " + fill(`a=b c="d" `) + ">“Yes,” said Ana Ruiz.", 0},
		"nested JSON-LD":            {"a.html", `<script type="application/ld+json">` + fill("[") + "</script><h1>Dam holds</h1>" + body, 0},
	}
}

// hostileSize is how long the long ones are: enough for a hundred thousand quotes that are three letters long,
// or less if the tests must be short.
func hostileSize() int {
	if testing.Short() {
		return 1 << 14
	}
	return 300_000
}

// send sends r, a request made for a handler, to a server.
func send(address string, r *http.Request) (*http.Response, error) {
	sent, err := http.NewRequestWithContext(r.Context(), r.Method, address, r.Body)
	if err != nil {
		return nil, err
	}
	sent.Header, sent.ContentLength = r.Header, r.ContentLength
	return http.DefaultClient.Do(sent)
}

// TestHostile holds that articles that mean harm get an answer, that nothing in it can run,
// and that who asks next, while they are being read and after, is answered in less than a second.
func TestHostile(t *testing.T) {
	v := newViewer()
	s := httptest.NewServer(v)
	defer s.Close()
	next := func(name string) {
		var took time.Duration
		for range 3 { // others may keep the machine busy
			r := paste(t, sample)
			start := time.Now()
			resp, err := send(s.URL, r)
			require.NoError(t, err, name)
			_, err = io.Copy(io.Discard, resp.Body)
			require.NoError(t, err, name)
			require.NoError(t, resp.Body.Close())
			require.Equal(t, http.StatusOK, resp.StatusCode, name)
			if took = time.Since(start); took < time.Second {
				return
			}
		}
		assert.Less(t, took, time.Second, name)
	}
	all := hostiles(hostileSize())
	require.GreaterOrEqual(t, len(all), 20)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) {
			h := all[name]
			r := post(t, h.file, h.data)
			done := make(chan string)
			start := time.Now()
			go func() {
				resp, err := send(s.URL, r)
				if !assert.NoError(t, err) {
					close(done)
					return
				}
				defer resp.Body.Close()
				page, err := io.ReadAll(resp.Body)
				assert.NoError(t, err)
				assert.Equal(t, max(h.status, http.StatusOK), resp.StatusCode)
				done <- string(page)
			}()
			next(name + ", meanwhile")
			page := <-done
			t.Logf("%d bytes in, %d out, %v", len(h.data), len(page), time.Since(start).Round(time.Millisecond))
			next(name + ", then")
			assert.NotContains(t, page, "ZgotmplZ")
			assert.NotContains(t, page, "\x00")
			checkPage(t, page)
			if h.status == 0 && strings.HasSuffix(h.file, ".txt") && len(h.data) < 1<<12 && !strings.ContainsAny(h.data, "\x00\u202e") {
				checkText(t, name, h.data, page)
			}
		})
	}
}

// TestHostileForms holds the same of what is around an article: forms that mean harm.
func TestHostileForms(t *testing.T) {
	v := newViewer()
	many := make(map[string]string)
	for i := range 2000 {
		many[fmt.Sprint("field", i)] = "a"
	}
	n := hostileSize()
	for name, r := range map[string]*http.Request{
		"nested JSON":      form(t, "/download", map[string]string{"format": "csv", "article": strings.Repeat("[", n)}, "", ""),
		"many blocks":      form(t, "/download", map[string]string{"format": "csv", "article": `{"text":"a","blocks":[` + strings.Repeat(`{"kind":"list","span":{"start":0,"end":1}},`, n/40) + `{}]}`}, "", ""),
		"an unknown block": form(t, "/download", map[string]string{"format": "csv", "article": `{"text":"a","blocks":[{"kind":"<b>","span":{}}]}`}, "", ""),
		"a negative span":  form(t, "/download", map[string]string{"format": "csv", "article": `{"text":"a","blocks":[{"kind":"list","span":{"start":-9,"end":-1}}]}`}, "", ""),
		"many fields":      form(t, "/", many, "", ""),
	} {
		w := answer(v, r)
		assert.Equal(t, http.StatusBadRequest, w.Code, name)
		checkPage(t, w.Body.String())
	}
	w := answer(v, form(t, "/download", map[string]string{"format": "csv", "name": "../..\\\r\nSet-Cookie: a=b\"\x00.txt", "article": `{"text":"a"}`}, "", ""))
	assert.Equal(t, http.StatusOK, w.Code)
	assert.Empty(t, w.Header().Get("Set-Cookie"))
	assert.NotContains(t, w.Header().Get("Content-Disposition"), "/")
}
