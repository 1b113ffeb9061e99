// Package export writes what was found in articles in formats that other programs read: JSON, tables, annotation tools, the web.
//
//	doc := export.Doc{ID: "boat.txt", Statements: claim.Find(quote.Find(entity.Find(a)))}
//	err := export.CSV.Write(os.Stdout, slices.Values([]export.Doc{doc}))
//
// # Terms
//
// A [Doc] is one article with all that was found in it, under the name that its owner knows it by.
// A [Format] is a way to write any number of them. All formats are written a Doc at a time, and memory does not grow with their number.
//
// # Limits
//
// Which things are found may change between releases, and so may the layout of formats made for people.
// Keys and columns are added, never renamed.
package export

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/internal/enum"
	"example.com/newstext/quote"
)

// A Doc is an article with all that was found in it.
// It marshals as the object that the package comment of newstext/1 describes, and from that it can be read back.
type Doc struct {
	ID         string     // what its owner calls the article: a file, a key, an address
	Statements *claim.Set // what was found; it leads to the quotes, the entities and the article
}

// quotes returns the quotes of the article.
func (d Doc) quotes() *quote.Set { return d.Statements.Quotes() }

// entities returns the entities of the article.
func (d Doc) entities() *entity.Set { return d.Statements.Quotes().Entities() }

// article returns the article itself.
func (d Doc) article() *article.Article { return d.entities().Article() }

// A Format is a way to write articles and what was found in them.
type Format uint8

// The formats. The zero Format is NDJSON.
const (
	NDJSON      Format = iota // the whole model, a JSON object a line; [ReadNDJSON] reads it
	JSON                      // the same objects, indented
	CSV                       // a table with a row a statement
	HTML                      // a page for reading, in one file
	LabelStudio               // predictions for the annotation tool of that name
	JSONLD                    // linked data in the words of schema.org, with Web Annotations, an object a line
	GQG                       // quotations as the GDELT project tells them, an object a line
)

var formatNames = []string{"ndjson", "json", "csv", "html", "labelstudio", "jsonld", "gqg"}

// String returns the name of f in lower case.
func (f Format) String() string { return enum.String("export.Format", formatNames, f) }

// MarshalText returns the name of f; it fails for a number that is no Format.
func (f Format) MarshalText() ([]byte, error) {
	return enum.Marshal("export.Format", formatNames, f)
}

// UnmarshalText sets f to the format that text names. With it a Format can be a flag (flag.TextVar).
func (f *Format) UnmarshalText(text []byte) error {
	return enum.Unmarshal("export.Format", formatNames, text, f)
}

// Formats returns all formats in order.
func Formats() iter.Seq[Format] {
	return func(yield func(Format) bool) {
		for i := range formatNames {
			if !yield(Format(i)) {
				return
			}
		}
	}
}

// MediaType returns the media type of files in format f, such as "text/csv; charset=utf-8".
func (f Format) MediaType() string {
	switch f {
	case NDJSON:
		return "application/x-ndjson"
	case JSON:
		return "application/json"
	case CSV:
		return "text/csv; charset=utf-8; header=present"
	case HTML:
		return "text/html; charset=utf-8"
	case LabelStudio:
		return "application/json"
	case JSONLD:
		return "application/ld+json"
	case GQG:
		return "application/x-ndjson"
	default:
		return "application/octet-stream"
	}
}

// Ext returns how the names of files in format f end, such as ".csv".
func (f Format) Ext() string {
	switch f {
	case NDJSON, JSON, CSV, HTML:
		return "." + f.String()
	case LabelStudio:
		return ".labelstudio.json"
	case JSONLD:
		return ".jsonld"
	case GQG:
		return ".gqg.json"
	default:
		return ""
	}
}

// Write writes docs to w, one after another, in order.
// The error names the Doc that could not be written, and tells why; those before it are written.
func (f Format) Write(w io.Writer, docs iter.Seq[Doc]) error {
	head, between, foot := f.Frame()
	var b []byte
	b = append(b, head...)
	first := true
	for doc := range docs {
		if !first {
			b = append(b, between...)
		}
		first = false
		var err error
		if b, err = f.Append(b, doc); err != nil {
			return err
		}
		if _, err := w.Write(b); err != nil {
			return fmt.Errorf("export: %q: %w", doc.ID, err)
		}
		b = b[:0]
		if cap(b) > large {
			b = nil
		}
	}
	b = append(b, foot...)
	if len(b) == 0 {
		return nil
	}
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// large is the size in bytes from which on memory is not kept for the next Doc.
const large = 1 << 22

// Append appends doc to b, without what Write puts before the first Doc, between two of them, and after the last one,
// which [Format.Frame] returns. With both, a program can encode on many cores and join the pieces.
// The error names the Doc and tells why it could not be written.
func (f Format) Append(b []byte, doc Doc) ([]byte, error) {
	if doc.Statements == nil {
		return b, fmt.Errorf("export: %q: no statements", doc.ID)
	}
	var out []byte
	var err error
	switch f {
	case NDJSON:
		out, err = appendRecord(b, doc)
	case JSON:
		out, err = appendIndented(b, doc)
	case CSV:
		out = appendRows(b, doc)
	case HTML:
		out = appendPage(b, doc)
	case LabelStudio:
		out, err = appendTask(b, doc)
	case JSONLD:
		out, err = appendGraph(b, doc)
	case GQG:
		out, err = appendQuotations(b, doc)
	default:
		err = errors.New("no such format")
	}
	if err != nil {
		return b, fmt.Errorf("export: %q: %v: %w", doc.ID, f, err)
	}
	return out, nil
}

// Frame returns what a file in format f has before the first Doc, between two of them, and after the last one.
// A file with no Doc is the head and the foot.
func (f Format) Frame() (head, between, foot string) {
	switch f {
	case CSV:
		return csvHead, "", ""
	case HTML:
		return pageHead(), "", pageFoot
	case LabelStudio:
		return "[\n", ",\n", "\n]\n"
	default:
		return "", "", ""
	}
}

// collect returns what seq has, or nil if it has nothing.
func collect[T any](seq iter.Seq[T]) []T { return slices.Collect(seq) }
