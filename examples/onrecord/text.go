package main

import (
	"bytes"
	"fmt"
	"io"

	"example.com/newstext/claim"
)

// A page says how to print text for reading.
type page struct{}

// newPage returns a page that suits w.
func newPage(w io.Writer) page { return page{} }

// render returns the record of an article for reading.
func (p page) render(id string, statements *claim.Set) []byte {
	var b bytes.Buffer
	ents := statements.Quotes().Entities()
	title := ents.Article().Meta().Title
	if title == "" {
		title = id
	}
	fmt.Fprintf(&b, "%s\n", title)
	for q := range statements.Quotes().All() {
		speaker, _ := ents.Lookup(q.Speaker)
		fmt.Fprintf(&b, "  %s: %s\n", speaker.Name, q.Text)
	}
	return b.Bytes()
}
