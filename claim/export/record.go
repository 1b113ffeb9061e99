package export

import (
	"bufio"
	"bytes"
	_ "embed" // for the schema
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// schema names the shape of a record.
const schema = "newstext/1"

// MarshalJSON returns d as an object of the schema newstext/1, the one that [NDJSON] writes a line of.
func (d Doc) MarshalJSON() ([]byte, error) { return NDJSON.Append(nil, d) }

// UnmarshalJSON sets d to what an object of the schema newstext/1 tells.
// Everything is given to the New of its package, which checks it against the text: article, entities, quotes, statements.
// Keys that are not known are left alone.
func (d *Doc) UnmarshalJSON(data []byte) error {
	var r struct {
		Schema  string
		ID      string
		Article struct {
			Text    string
			Offsets string
			Blocks  []article.Block
			article.Meta
		}
		Entities   []entity.Entity
		Mentions   []entity.Mention
		Quotes     []quote.Quote
		Statements []claim.Statement
		Claims     []claim.Claim
	}
	if err := json.Unmarshal(data, &r); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if r.Schema != schema {
		return fmt.Errorf("export: %q: schema %q, want %q", r.ID, r.Schema, schema)
	}
	if r.Article.Offsets != "utf-8" {
		return fmt.Errorf("export: %q: offsets count %q, want utf-8", r.ID, r.Article.Offsets)
	}
	a, err := article.New(r.Article.Text, r.Article.Blocks...)
	if err != nil {
		return fmt.Errorf("export: %q: %w", r.ID, err)
	}
	ents, err := entity.New(a.With(r.Article.Meta), r.Entities, r.Mentions)
	if err != nil {
		return fmt.Errorf("export: %q: %w", r.ID, err)
	}
	quotes, err := quote.New(ents, r.Quotes...)
	if err != nil {
		return fmt.Errorf("export: %q: %w", r.ID, err)
	}
	statements, err := claim.New(quotes, r.Statements, r.Claims)
	if err != nil {
		return fmt.Errorf("export: %q: %w", r.ID, err)
	}
	*d = Doc{ID: r.ID, Statements: statements}
	return nil
}

// ReadNDJSON returns the articles that r holds, a JSON object of the schema newstext/1 a line, as [NDJSON] writes them.
// Lines may have any length, blank ones are skipped, and memory does not grow with their number.
// In place of a line that is not right comes an error with its number and the cause, and the lines after it go on;
// an error of r itself is the last item.
func ReadNDJSON(r io.Reader) iter.Seq2[Doc, error] {
	return func(yield func(Doc, error) bool) {
		lines := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			line, readErr := lines.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 {
				var doc Doc
				err := checkUTF8(line)
				if err == nil {
					err = doc.UnmarshalJSON(line)
				}
				if err != nil {
					doc, err = Doc{}, fmt.Errorf("line %d: %w", n, err)
				}
				if !yield(doc, err) {
					return
				}
			}
			if readErr == io.EOF {
				return
			}
			if readErr != nil {
				yield(Doc{}, fmt.Errorf("export: line %d: %w", n, readErr))
				return
			}
		}
	}
}

// checkUTF8 returns an error if data is not UTF-8, for which the decoder would put U+FFFD.
func checkUTF8(data []byte) error {
	if utf8.Valid(data) {
		return nil
	}
	return errors.New("export: invalid UTF-8")
}

//go:embed newstext-1.schema.json
var recordSchema string

// Schema returns the JSON Schema (draft 2020-12) of the objects that [NDJSON] and [JSON] write.
func Schema() string { return recordSchema }
