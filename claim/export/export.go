// Package export writes what was found in articles in formats that other programs read: JSON, a table, a web page,
// annotation tools, linked data.
//
//	doc := export.Doc{ID: "boat.txt", Statements: claim.Find(quote.Find(entity.Find(a)))}
//	err := export.CSV.Write(os.Stdout, slices.Values([]export.Doc{doc}))
//
// # Terms
//
// A [Doc] is one article with all that was found in it, under the name that its owner knows it by.
// A [Format] is a way to write any number of them, one after another: memory does not grow with their number.
// The unit of a format is what its places in the text count: bytes of UTF-8, code points (as Python counts), nothing if it has no places.
// Everything is written in the order of the text, and the same articles always give the same bytes.
//
// # What is written
//
// [NDJSON] and [JSON], in bytes. The whole model, an object an article: the schema newstext/1, which [Schema] returns.
// [ReadNDJSON], or encoding/json with a Doc, gives the same sets again, but for the problems that a finder told of.
//
// [CSV], in code points. A row a statement, by RFC 4180: lines end with CR LF, the first line names the columns, which are
//
//	article statement speaker role of stance reason hedged kind source cue words target claim claim_id via offsets
//	source_start source_end cue_start cue_end words_start words_end target_start target_end
//
// where kind is that of the quote, words are what was said, with an ellipsis where they were interrupted, and via lists the
// numbers of the statements it was told in. What was not found is empty. Cells are on one line, with one space for each run of white space
// and control characters, and without the characters that change the direction of text. There is no byte order mark.
// No cell is a formula: one that starts with =, +, -, @ or their wide, small and typographic variants, after any space, apostrophes and
// characters that are not seen, has an apostrophe before it. A reader may take that one away, and from no other cell.
//
// [HTML], no places. A page for reading: the article with quotes, sources, cues and stances marked, who takes which stance on what,
// who said what, and who is mentioned. It has no script, loads nothing, and its policy allows no more. [Format.Append] gives an element of
// class onrecord alone, for pages of one's own with the sheet that [Style] returns.
// Control characters are shown as pictures, and those that override the direction of text are left out.
//
// [LabelStudio], in code points, which is what its Text tag counts since 2022. A list of tasks with a prediction each,
// for a project with the configuration that [LabelConfig] returns: regions for mentions, the pieces, source and cue of each quote,
// the cue and target of each statement (labelled by its stance, with its reason as a choice), and relations between them.
//
// [JSONLD], in code points, as Web Annotation wants. An object a line: in the words of schema.org a NewsArticle, what it mentions
// (Person, Organization, NewsMediaOrganization, Place, Thing), a Quotation for each quote, with the speaker as its creator, and a Claim
// for each claim; and Web Annotations that tell where each of them is, with the words, what stands before and after them
// (TextQuoteSelector) and the place (TextPositionSelector). The stance of a statement is the body of its annotation.
// There is no ClaimReview: nothing here judges a claim. A line can stand in a script element of a page.
//
// [BratTar] and [Brat], in code points. The standoff files of brat.
//
// [GQG], no places. An object a line with date, url, title, lang (its English name in capitals) and quotes as the Global Quotation Graph
// of the GDELT project has them: whatever stands in quotation marks as somebody's words, with up to 100 characters before and after it.
//
// # Limits
//
// Only NDJSON and JSON hold everything, and only they are read back.
// A page repeats names and words, cut off where they are long; the other formats repeat them whole, so that an article
// of many statements in one another gives more than it has.
// Label Studio on PostgreSQL refuses texts with a NUL.
// Keys and columns are added, never renamed; how a page looks may change between releases.
//
// # References
//
//   - RFC 4180; OWASP, CSV Injection
//   - https://brat.nlplab.org/standoff.html
//   - https://labelstud.io/tags/text and https://labelstud.io/guide/predictions
//   - https://schema.org/NewsArticle, https://schema.org/Quotation, https://schema.org/Claim; https://www.w3.org/TR/annotation-model/
//   - https://blog.gdeltproject.org/announcing-the-global-quotation-graph/
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
// It marshals as an object of the schema newstext/1, and can be read back from one.
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
	BratTar                   // the files of [Brat] for each article, with their annotation.conf, in a tar archive
	GQG                       // quotations as the GDELT project tells them, an object a line
)

var formatNames = []string{"ndjson", "json", "csv", "html", "labelstudio", "jsonld", "brat", "gqg"}

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
	case BratTar:
		return "application/x-tar"
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
	case BratTar:
		return ".brat.tar"
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
	case BratTar:
		out, err = appendTar(b, doc)
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
	case BratTar:
		return tarHead(), "", tarFoot
	default:
		return "", "", ""
	}
}

// collect returns what seq has, or nil if it has nothing.
func collect[T any](seq iter.Seq[T]) []T { return slices.Collect(seq) }
