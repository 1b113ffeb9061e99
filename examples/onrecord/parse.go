package main

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

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
		if id, a, err = parseRecord(it.data); id == "" {
			id = it.name // the file and line
		}
		return id, a, err
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
