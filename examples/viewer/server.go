package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"html/template"
	"io/fs"
	"net/http"
	"sync"
	"time"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

//go:embed static/style.css static/icon.svg
var static embed.FS

//go:embed static/page.html
var pageHTML string

//go:embed sample.txt
var sample string

// security is what a browser is told never to do with a page: run, load, send or frame anything but the page's own style, picture and form.
const security = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// A viewer answers requests. It keeps nothing of what it is sent.
type viewer struct {
	lanes
	patience time.Duration // how long a request waits for its turn
	page     *template.Template
	first    func() []byte // the page with the sample
	style    string        // the address of the style sheet, which changes when it does
	routes   http.ServeMux
}

// newViewer returns the handler of the whole site.
func newViewer() *viewer {
	v := &viewer{lanes: newLanes(), patience: 30 * time.Second}
	v.page = template.Must(template.New("page").Parse(pageHTML))
	v.first = sync.OnceValue(func() []byte {
		a, _ := article.Parse(sample)
		statements, _ := find(context.Background(), a)
		p := newPage("sample.txt", statements)
		p.Sample = true
		return v.render(p)
	})
	files, _ := fs.Sub(static, "static")
	style, _ := fs.ReadFile(files, "style.css")
	sum := sha256.Sum256(style)
	v.style = "/style.css?" + hex.EncodeToString(sum[:8])

	kept := func(h http.Handler) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Cache-Control", "max-age=86400")
			h.ServeHTTP(w, r)
		}
	}
	v.routes.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) { w.Write(v.first()) })
	v.routes.HandleFunc("POST /{$}", v.turn(v.show))
	v.routes.HandleFunc("POST /download", v.turn(v.download))
	v.routes.HandleFunc("GET /style.css", kept(http.FileServerFS(files)))
	v.routes.HandleFunc("GET /icon.svg", kept(http.FileServerFS(files)))
	return v
}

// ServeHTTP answers a request. Nothing it answers may run, be framed, be guessed to be something else, or be kept.
func (v *viewer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", security)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	v.routes.ServeHTTP(w, r)
}

// A response is what an action answers with.
type response struct {
	header map[string]string
	body   []byte
}

// turn returns a handler that holds a request until it has its turn, reads its form, and answers with what do returns.
func (v *viewer) turn(do func(r *http.Request) (response, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		lane := v.of(r.ContentLength)
		waiting, cancel := context.WithTimeout(r.Context(), v.patience)
		defer cancel()
		if err := take(waiting, lane.held); err != nil {
			v.refuse(w, r, err)
			return
		}
		defer leave(lane.held)
		err := readForm(w, r)
		if err == nil {
			err = take(waiting, lane.busy)
		}
		if err != nil {
			v.refuse(w, r, err)
			return
		}
		answer, err := func() (response, error) {
			defer leave(lane.busy)
			return do(r)
		}()
		if err != nil {
			v.refuse(w, r, err)
			return
		}
		for name, value := range answer.header {
			w.Header().Set(name, value)
		}
		w.Write(answer.body)
	}
}

// show answers with the page for the article that r brings.
func (v *viewer) show(r *http.Request) (response, error) {
	sub, err := readSubmission(r)
	if err != nil {
		return response{}, err
	}
	a, err := sub.parse()
	if err != nil {
		return response{}, err
	}
	statements, err := find(r.Context(), a)
	if err != nil {
		return response{}, err
	}
	return response{htmlType, v.render(newPage(sub.name, statements))}, nil
}

var htmlType = map[string]string{"Content-Type": "text/html; charset=utf-8"}

// find returns who is on record about what in a. It stops between two layers when ctx is done, and returns why.
func find(ctx context.Context, a *article.Article) (*claim.Set, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	ents := entity.Find(a)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	quotes := quote.Find(ents)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return claim.Find(quotes), nil
}

// render returns the page as HTML.
func (v *viewer) render(p *page) []byte {
	p.Style = v.style
	var b bytes.Buffer
	if err := v.page.Execute(&b, p); err != nil {
		panic(err) // a template that does not fit the page: the tests would show it
	}
	return b.Bytes()
}

// refuse answers a request that could not be done, with a page that says why.
func (v *viewer) refuse(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() != nil {
		return // nobody is there to read it
	}
	problem, ok := errors.AsType[*failure](err)
	switch {
	case ok:
	case errors.Is(err, context.DeadlineExceeded):
		w.Header().Set("Retry-After", "10")
		problem = &failure{http.StatusServiceUnavailable, "Too many articles at once. Please try again in a moment."}
	default:
		problem = &failure{http.StatusInternalServerError, "This article could not be shown."}
	}
	w.Header().Set("Content-Type", htmlType["Content-Type"])
	w.WriteHeader(problem.status)
	w.Write(v.render(&page{Failure: problem.message}))
}
