package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"path"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
)

const (
	// maxBody is the largest request in bytes. Web pages are often some megabytes long, most of them scripts.
	maxBody = 8 << 20
	// maxText is the longest text of an article in bytes. That is a book, and takes some seconds.
	maxText = 1 << 20
)

// A failure is what the sender of a request can mend: its status and a message for the page.
type failure struct {
	status  int
	message string
}

func (f *failure) Error() string { return f.message }

func fail(status int, format string, args ...any) error {
	return &failure{status, fmt.Sprintf(format, args...)}
}

// A submission is what somebody pasted or opened.
type submission struct {
	name string // of the file; empty if it was pasted
	kind string // "auto", "text" or "html"
	data []byte
}

// readForm reads the form that r sends into memory, at most maxBody bytes.
func readForm(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	mediaType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	var err error
	switch mediaType {
	case "multipart/form-data":
		err = r.ParseMultipartForm(maxBody) // nothing is written to disk
	case "application/x-www-form-urlencoded":
		err = r.ParseForm()
	default:
		return fail(http.StatusUnsupportedMediaType, "This address takes what the form on the page sends.")
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return tooLarge("This")
	}
	if err != nil {
		return fail(http.StatusBadRequest, "The form arrived broken. Please send it again.")
	}
	return nil
}

func tooLarge(what string) error {
	return fail(http.StatusRequestEntityTooLarge,
		"%s is too large for this page, which takes files of %d MB and texts of %d MB. The command onrecord takes any.", what, maxBody>>20, maxText>>20)
}

// readSubmission reads what the form in r has: a file or, if there is none, pasted text.
func readSubmission(r *http.Request) (submission, error) {
	sub := submission{kind: r.PostFormValue("kind"), data: []byte(r.PostFormValue("text"))}
	if r.MultipartForm != nil {
		for _, header := range r.MultipartForm.File["file"] {
			if header.Size == 0 {
				continue // no file was chosen
			}
			f, err := header.Open()
			if err != nil {
				return sub, err
			}
			defer f.Close()
			sub.name = path.Base(strings.ReplaceAll(header.Filename, `\`, "/"))
			sub.data, err = io.ReadAll(f)
			return sub, err
		}
	}
	sub.data = bytes.ReplaceAll(sub.data, []byte("\r\n"), []byte("\n")) // browsers send every line end so
	return sub, nil
}

// parse returns the article in sub.
func (sub submission) parse() (*article.Article, error) {
	if len(bytes.TrimSpace(sub.data)) == 0 {
		return nil, fail(http.StatusBadRequest, "There is nothing to read: paste an article, or choose a file.")
	}
	page := sub.kind == "html" || sub.kind != "text" && looksLikePage(sub.name, sub.data)
	if !page {
		if len(sub.data) > maxText {
			return nil, tooLarge("The text")
		}
		a, err := article.Parse(string(sub.data))
		if bad, ok := errors.AsType[*article.ParseError](err); ok {
			return nil, fail(http.StatusBadRequest, "The text is not UTF-8: byte %d starts no character. Please save it as UTF-8 and open it again.", bad.Offset)
		}
		return a, err
	}
	a, err := webpage.Parse(sub.data)
	if err != nil {
		return nil, fail(http.StatusBadRequest, "There is no text in this page.")
	}
	if len(a.Text()) > maxText {
		return nil, tooLarge("The text of this page")
	}
	return a, nil
}

// looksLikePage judges by the name of a file, or else by its first characters, whether it is a web page.
func looksLikePage(name string, data []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".text", ".md":
		return false
	case ".html", ".htm", ".xhtml":
		return true
	}
	start := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\ufeff"))))
	for _, tag := range []string{"<!doctype html", "<html", "<?xml", "<head", "<body", "<article", "<div", "<p>", "<h1", "<!--"} {
		if bytes.HasPrefix(start, []byte(tag)) {
			return true
		}
	}
	return false
}

// restore returns the article that data, its JSON, tells. The page carries it so that nothing need be kept here.
func restore(data string) (*article.Article, error) {
	var stored struct {
		Text   string
		Blocks []article.Block
		article.Meta
	}
	if err := json.Unmarshal([]byte(data), &stored); err != nil {
		return nil, fail(http.StatusBadRequest, "The article arrived broken. Please send it again.")
	}
	if len(stored.Text) > maxText {
		return nil, tooLarge("The text")
	}
	a, err := article.New(stored.Text, stored.Blocks...)
	if err != nil {
		return nil, fail(http.StatusBadRequest, "The article arrived broken: %v.", err)
	}
	return a.With(stored.Meta), nil
}
