package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// form returns a request that brings fields and, if name is not empty, a file.
func form(t testing.TB, address string, fields map[string]string, name, data string) *http.Request {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for field, value := range fields {
		require.NoError(t, w.WriteField(field, value))
	}
	if name != "" {
		part, err := w.CreateFormFile("file", name)
		require.NoError(t, err)
		_, err = io.WriteString(part, data)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	r := httptest.NewRequest(http.MethodPost, address, &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	return r
}

// post returns a request that brings a file of the given name.
func post(t testing.TB, name, data string) *http.Request {
	return form(t, "/", map[string]string{"text": "", "kind": "auto"}, name, data)
}

// paste returns a request that brings pasted text.
func paste(t testing.TB, text string) *http.Request {
	return form(t, "/", map[string]string{"text": text}, "", "")
}

// answer returns what h answers r.
func answer(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func get(path string) *http.Request { return httptest.NewRequest(http.MethodGet, path, nil) }

// files returns the articles in testdata by name.
func files(t testing.TB) map[string]string {
	t.Helper()
	articles := map[string]string{"sample.txt": sample}
	for _, pattern := range []string{"testdata/*.txt", "testdata/strait.html", "../onrecord/testdata/*.txt", "../onrecord/testdata/*.html"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names)
		for _, name := range names {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			require.NotContains(t, articles, filepath.Base(name))
			articles[filepath.Base(name)] = string(data)
		}
	}
	return articles
}

func TestFirst(t *testing.T) {
	v := newViewer()
	w := answer(v, get("/"))
	assert.Equal(t, http.StatusOK, w.Code)
	assert.Contains(t, w.Body.String(), "Marisol Ebbesen")
	assert.Contains(t, w.Body.String(), "A sample, with people and events that are invented.")
	style := answer(v, get(v.style))
	assert.Equal(t, http.StatusOK, style.Code)
	assert.Equal(t, "text/css; charset=utf-8", style.Header().Get("Content-Type"))
	assert.Equal(t, "image/svg+xml", answer(v, get("/icon.svg")).Header().Get("Content-Type"))
}

// TestHeaders holds every answer to what a browser must be told of it.
func TestHeaders(t *testing.T) {
	v := newViewer()
	for name, r := range map[string]*http.Request{
		"page": get("/"), "article": paste(t, sample), "refusal": paste(t, ""), "style": get("/style.css"), "nothing": get("/nothing"),
		"method": httptest.NewRequest(http.MethodPut, "/", nil),
	} {
		h := answer(v, r).Header()
		assert.Equal(t, security, h.Get("Content-Security-Policy"), name)
		assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"), name)
		assert.Equal(t, "no-referrer", h.Get("Referrer-Policy"), name)
		assert.NotEmpty(t, h.Get("Content-Type"), name)
	}
	assert.Equal(t, "no-store", answer(v, paste(t, sample)).Header().Get("Cache-Control"))
}

func TestSubmissions(t *testing.T) {
	const page = `<!DOCTYPE html><title>Dam holds, says minister</title><h1>Dam holds, says minister</h1><p>The minister, Ines Dray, denied that the dam had cracked.</p>`
	const text = "The minister, Ines Dray, denied that the dam had cracked."
	urlencoded := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(url.Values{"text": {text}}.Encode()))
	urlencoded.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for name, r := range map[string]*http.Request{
		"pasted text":                      paste(t, text),
		"pasted page":                      paste(t, page),
		"a file of text":                   post(t, "dam.txt", text),
		"a file that is a page":            post(t, "dam.html", page),
		"a file without a name that tells": post(t, "dam", page),
		"a page in another encoding":       post(t, "dam.html", strings.Replace(page, "Dray", "Dr\xe4y", 1)),
		"text that is called a page":       form(t, "/", map[string]string{"text": page, "kind": "html"}, "", ""),
		"a simple form":                    urlencoded,
	} {
		w := answer(newViewer(), r)
		assert.Equal(t, http.StatusOK, w.Code, name)
		assert.Contains(t, w.Body.String(), `class="chip deny"`, name)
		assert.Contains(t, w.Body.String(), "Ines Dr", name)
	}
	w := answer(newViewer(), form(t, "/", map[string]string{"text": page, "kind": "text"}, "", ""))
	assert.Contains(t, w.Body.String(), "&lt;h1&gt;Dam holds", "a page that is called text")
}

func TestRefusals(t *testing.T) {
	typed := func(contentType, body string) *http.Request {
		r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
		r.Header.Set("Content-Type", contentType)
		return r
	}
	unsized := typed("application/x-www-form-urlencoded", "")
	unsized.ContentLength, unsized.Body = -1, io.NopCloser(strings.NewReader("text="+strings.Repeat("a", maxBody)))
	for _, test := range []struct {
		name    string
		request *http.Request
		status  int
		message string
	}{
		{"nothing", paste(t, ""), 400, "nothing to read"},
		{"nothing but space", paste(t, " \r\n\t "), 400, "nothing to read"},
		{"an empty file", post(t, "empty.txt", ""), 400, "nothing to read"},
		{"a page without text", post(t, "empty.html", "<html><body></body></html>"), 400, "no text in this page"},
		{"bytes that are no text", post(t, "a.txt", "The mayor said\xff it was so."), 400, "byte 14 starts no character"},
		{"a surrogate", post(t, "a.txt", "said \xed\xa0\x80 so"), 400, "byte 5 starts no character"},
		{"too large", post(t, "a.html", strings.Repeat("a", maxBody)), 413, "too large"},
		{"too large, of no known size", unsized, 413, "too large"},
		{"too long a text", post(t, "a.txt", strings.Repeat("a ", maxText)), 413, "The text is too large"},
		{"too long a text in a page", post(t, "a.html", "<p>"+strings.Repeat("They said so. ", maxText/10)), 413, "The text of this page is too large"},
		{"another type", typed("text/plain", "The mayor said so."), 415, "form on the page"},
		{"no type", typed("", "The mayor said so."), 415, "form on the page"},
		{"a broken form", typed("multipart/form-data; boundary=x", "--x\r\nContent-Dis"), 400, "arrived broken"},
		{"no boundary", typed("multipart/form-data", "--x--"), 400, "arrived broken"},
		{"no such format", form(t, "/download", map[string]string{"format": "docx"}, "", ""), 400, "no such format"},
		{"a download of nothing", form(t, "/download", map[string]string{"format": "csv"}, "", ""), 400, "arrived broken"},
		{"a download of a broken article", form(t, "/download", map[string]string{"format": "csv",
			"article": `{"text":"a","blocks":[{"kind":"paragraph","span":{"start":0,"end":9}}]}`}, "", ""), 400, "arrived broken"},
		{"a way that there is not", httptest.NewRequest(http.MethodPut, "/", nil), 405, ""},
		{"a download by its address", get("/download"), 405, ""},
		{"an address that there is not", get("/page.html"), 404, ""},
		{"a file of the program", get("/../main.go"), 404, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := answer(newViewer(), test.request)
			if w.Code == http.StatusTemporaryRedirect || w.Code == http.StatusMovedPermanently {
				w = answer(newViewer(), get(w.Header().Get("Location")))
			}
			assert.Equal(t, test.status, w.Code)
			assert.Contains(t, w.Body.String(), test.message)
		})
	}
}

func TestCancelled(t *testing.T) {
	v := newViewer()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	w := answer(v, paste(t, sample).WithContext(ctx))
	assert.Empty(t, w.Body.String())
	_, err := find(ctx, mustParse(t, sample))
	assert.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, http.StatusOK, answer(v, paste(t, sample)).Code, "the next request")
}

// TestTurns holds that requests wait for their turn, that large ones do not keep ordinary ones waiting,
// and that who waits too long is told to come again.
func TestTurns(t *testing.T) {
	v := newViewer()
	v.patience = 10 * time.Millisecond
	for range cap(v.slow.busy) {
		v.slow.busy <- struct{}{}
	}
	large := func() *http.Request {
		return post(t, "a.html", "<!DOCTYPE html><h1>Dam holds, says minister</h1><p>The minister, Ines Dray, denied that the dam had cracked.</p><!--"+strings.Repeat("a", quickBytes)+"-->")
	}
	w := answer(v, large())
	assert.Equal(t, http.StatusServiceUnavailable, w.Code)
	assert.Equal(t, "10", w.Header().Get("Retry-After"))
	assert.Contains(t, w.Body.String(), "Too many articles at once")
	assert.Equal(t, http.StatusOK, answer(v, paste(t, "Ana Ruiz said so.")).Code)

	v.patience = time.Minute
	done := make(chan int)
	go func() { done <- answer(v, large()).Code }()
	<-v.slow.busy
	assert.Equal(t, http.StatusOK, <-done)
	assert.Empty(t, v.slow.held)
	assert.Empty(t, v.quick.held)
	assert.Empty(t, v.quick.busy)
}

func mustParse(t testing.TB, text string) *article.Article {
	a, err := article.Parse(text)
	require.NoError(t, err)
	return a
}

// TestDownloads compares what the page's own form brings with what export writes of the same article.
func TestDownloads(t *testing.T) {
	v := newViewer()
	const text = "“We know nothing,” said Ana Ruiz, the mayor.\r\n\r\nShe denied\tit. <b> \u202e & 'so' \x00 😀 e\u0301\r\rPolice declined to comment.\n"
	dom := read(t, answer(v, post(t, "a b\".txt", text)).Body.String())
	hidden := make(map[string]string)
	for n := range dom.all("input") {
		if n.get("type") == "hidden" {
			hidden[n.get("name")] = n.get("value")
		}
	}
	a := mustParse(t, text)
	doc := export.Doc{ID: `a b".txt`, Statements: claim.Find(quote.Find(entity.Find(a)))}
	formats := 0
	for n := range dom.all("button") {
		if n.get("name") != "format" {
			continue
		}
		formats++
		var format export.Format
		require.NoError(t, format.UnmarshalText([]byte(n.get("value"))))
		var want bytes.Buffer
		require.NoError(t, format.Write(&want, slices.Values([]export.Doc{doc})))
		w := answer(v, form(t, "/download", map[string]string{"format": n.get("value"), "name": hidden["name"], "article": hidden["article"]}, "", ""))
		assert.Equal(t, http.StatusOK, w.Code)
		assert.Equal(t, want.String(), w.Body.String(), format)
		assert.Equal(t, format.MediaType(), w.Header().Get("Content-Type"))
		assert.Equal(t, `attachment; filename="a b\"`+format.Ext()+`"`, w.Header().Get("Content-Disposition"))
		if format == export.CSV {
			rows, err := csv.NewReader(w.Body).ReadAll()
			require.NoError(t, err)
			assert.Greater(t, len(rows), 3)
		}
	}
	assert.Len(t, slices.Collect(export.Formats()), formats)
}

func TestStem(t *testing.T) {
	for name, want := range map[string]string{
		"boat.txt": "boat", "a.b.html": "a.b", "boat": "boat", "": "article", ".txt": "article", "../../etc/passwd": "passwd",
		`C:\news\boat.txt`: "boat", "\u202etxt.exe\r\n.txt": "txt.exe", "..": "article", "/": "article",
	} {
		assert.Equal(t, want, stem(name), "%q", name)
	}
}

// TestRun calls the command in right and wrong ways.
func TestRun(t *testing.T) {
	taken := httptest.NewServer(newViewer())
	defer taken.Close()
	for _, test := range []struct {
		args   []string
		status int
		stderr string
	}{
		{[]string{"-h"}, 0, "usage: viewer"},
		{[]string{"-port", "1"}, 2, "usage: viewer"},
		{[]string{"file.txt"}, 2, `unexpected argument "file.txt"`},
		{[]string{"-addr", "8080"}, 2, "missing port"},
		{[]string{"-addr", strings.TrimPrefix(taken.URL, "http://")}, 1, "address already in use"},
	} {
		var stderr strings.Builder
		assert.Equal(t, test.status, run(t.Context(), test.args, &stderr), test.args)
		assert.Contains(t, stderr.String(), test.stderr, test.args)
	}
}

// TestTimeouts holds that the server waits for nobody without end.
func TestTimeouts(t *testing.T) {
	s := newServer(http.NotFoundHandler())
	for _, limit := range []time.Duration{s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout, s.IdleTimeout} {
		assert.Positive(t, limit)
		assert.LessOrEqual(t, limit, 2*time.Minute)
	}
	assert.Less(t, newViewer().patience, s.ReadTimeout, "who has waited for a turn can still be read")
}

// TestServe starts the command, asks it for a page, and stops it.
func TestServe(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	status := make(chan int)
	go func() { status <- run(ctx, []string{"-addr", "localhost:0"}, w) }()
	line := make([]byte, 200)
	n, err := r.Read(line)
	require.NoError(t, err)
	address := strings.TrimSpace(strings.TrimPrefix(string(line[:n]), "viewer: open "))
	resp, err := http.Get(address)
	require.NoError(t, err)
	defer resp.Body.Close()
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	stop()
	assert.Equal(t, 0, <-status)
}
