package main

import (
	"bytes"
	"encoding/json"
	"runtime/debug"
	"slices"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// An output turns an item into what is printed. Many goroutines may use it.
type output struct {
	parser
	format string // "text", "json" or "ndjson"
	page   page   // how to print text
}

// A document is all that was found in an article, as it stands in JSON.
type document struct {
	Schema     string            `json:"schema"`
	ID         string            `json:"id"`
	Article    *article.Article  `json:"article"`
	Entities   []entity.Entity   `json:"entities,omitempty"`
	Mentions   []entity.Mention  `json:"mentions,omitempty"`
	Quotes     []quote.Quote     `json:"quotes,omitempty"`
	Statements []claim.Statement `json:"statements,omitempty"`
	Claims     []claim.Claim     `json:"claims,omitempty"`
}

// huge is the length in bytes from which on an article is not like others.
const huge = 1 << 18

// print returns what is to be printed for it.
func (o *output) print(it item) ([]byte, error) {
	if len(it.data) > huge {
		debug.SetGCPercent(50) // leave little garbage beside what it needs
	}
	id, a, err := o.parse(it)
	if err != nil {
		return nil, err
	}
	statements := claim.Find(quote.Find(entity.Find(a)))
	if o.format == "text" {
		return o.page.render(id, statements), nil
	}
	return o.encode(id, statements)
}

// encode returns the article and all that was found in it as JSON.
func (o *output) encode(id string, statements *claim.Set) ([]byte, error) {
	quotes := statements.Quotes()
	ents := quotes.Entities()
	doc := document{
		Schema:     "newstext/1",
		ID:         id,
		Article:    ents.Article(),
		Entities:   slices.Collect(ents.All()),
		Mentions:   slices.Collect(ents.Mentions()),
		Quotes:     slices.Collect(quotes.All()),
		Statements: slices.Collect(statements.All()),
		Claims:     slices.Collect(statements.Claims()),
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if o.format == "json" {
		e.SetIndent("", "  ")
	}
	err := e.Encode(&doc)
	return b.Bytes(), err
}
