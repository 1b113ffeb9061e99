package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/language"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
)

// A parser turns what was read into articles. Many goroutines may use it.
type parser struct {
	charset  string            // the name of the encoding of text and pages; empty for UTF-8
	encoding encoding.Encoding // nil for UTF-8
}

// setEncoding makes p read text in the named encoding.
func (p *parser) setEncoding(name string) error {
	if strings.EqualFold(name, "utf-8") || strings.EqualFold(name, "utf8") {
		return nil
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return fmt.Errorf("-encoding %q: no such encoding", name)
	}
	p.charset, p.encoding = name, enc
	return nil
}

// parse returns the article in it, and its ID.
func (p *parser) parse(it item) (id string, a *article.Article, err error) {
	switch it.format {
	case "ndjson":
		return parseRecord(it)
	case "html":
		a, err = p.parsePage(it.data)
		return it.name, a, err
	default:
		a, err = p.parseText(it.data)
		return it.name, a, err
	}
}

// parseText parses data as plain or pasted text.
func (p *parser) parseText(data []byte) (*article.Article, error) {
	if p.encoding != nil {
		decoded, err := p.encoding.NewDecoder().Bytes(data)
		if err != nil {
			return nil, fmt.Errorf("not %s: %w", p.charset, err)
		}
		data = decoded
	}
	a, err := article.Parse(string(data))
	if _, ok := errors.AsType[*article.ParseError](err); ok {
		err = fmt.Errorf("%w (if the text is in another encoding, name it: -encoding windows-1252)", err)
	}
	return a, err
}

// parsePage parses data as a web page.
func (p *parser) parsePage(data []byte) (*article.Article, error) {
	var page webpage.Parser
	if p.charset != "" {
		page.ContentType = "text/html; charset=" + p.charset
	}
	return page.Parse(data)
}

// A record is a line of NDJSON.
type record struct {
	ID        identifier `json:"id"`
	Text      *string    `json:"text"`
	Title     string     `json:"title"`
	Authors   []string   `json:"authors"`
	Published date       `json:"published"`
	Publisher string     `json:"publisher"`
	URL       string     `json:"url"`
	Language  tag        `json:"language"`
}

// parseRecord parses a line of NDJSON. An article without an ID gets its file and line as one.
func parseRecord(it item) (id string, a *article.Article, err error) {
	// The decoder would put U+FFFD for what is not UTF-8, and the text must not be altered.
	if !utf8.Valid(it.data) {
		return "", nil, fmt.Errorf("byte %d of the line: invalid UTF-8", validPrefix(it.data))
	}
	var r record
	if err := json.Unmarshal(bytes.TrimPrefix(it.data, []byte("\ufeff")), &r); err != nil {
		return "", nil, explain(err)
	}
	if r.Text == nil {
		return "", nil, errors.New(`no "text"`)
	}
	p := article.Parser{Known: article.Meta{Title: r.Title, Authors: r.Authors, Published: time.Time(r.Published),
		Publisher: r.Publisher, URL: r.URL, Language: language.Tag(r.Language)}}
	a, err = p.Parse(*r.Text)
	id = string(r.ID)
	if id == "" {
		id = it.name
	}
	return id, a, err
}

// explain returns an error of the decoder in words that need no knowledge of this program.
func explain(err error) error {
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("byte %d of the line: %w", s.Offset, err)
	}
	t, ok := errors.AsType[*json.UnmarshalTypeError](err)
	switch {
	case !ok:
		return err
	case t.Field == "":
		return fmt.Errorf(`a JSON %s; want an object such as {"id":"…","text":"…"}`, t.Value)
	case t.Type.Kind() == reflect.Slice:
		return fmt.Errorf("%q is a JSON %s; want an array of strings", t.Field, t.Value)
	default:
		return fmt.Errorf("%q is a JSON %s; want a string", t.Field, t.Value)
	}
}

// validPrefix returns how many bytes at the start of data are valid UTF-8.
func validPrefix(data []byte) int {
	n := 0
	for n < len(data) {
		r, size := utf8.DecodeRune(data[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

// An identifier is a JSON string, or a number as it is written.
type identifier string

func (id *identifier) UnmarshalJSON(data []byte) error {
	if number := json.Number(data); data[0] != '"' && number != "null" {
		if _, err := number.Float64(); err != nil {
			return errors.New(`"id" is neither a string nor a number`)
		}
		*id = identifier(number)
		return nil
	}
	return json.Unmarshal(data, (*string)(id))
}

// A tag is the name of a language, as BCP 47 has it.
type tag language.Tag

func (l *tag) UnmarshalText(text []byte) error {
	if err := (*language.Tag)(l).UnmarshalText(text); err != nil {
		return fmt.Errorf(`"language" is %q; want a tag such as en or pt-BR`, text)
	}
	return nil
}

// A date is a time as JSON has it, or only a day.
type date time.Time

func (d *date) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	if s == "" {
		return nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly, time.DateTime} {
		if t, err := time.Parse(layout, s); err == nil {
			*d = date(t)
			return nil
		}
	}
	return fmt.Errorf(`"published" is %q; want a date such as 2024-11-11 or 2024-11-11T12:00:00Z`, s)
}
