package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
	"example.com/newstext/quote"
)

// load returns the articles in testdata, with what was found in them when they were put there, in order of their names.
func load(tb testing.TB) (names []string, docs []export.Doc) {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.json")
	require.NoError(tb, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		var doc export.Doc
		require.NoError(tb, json.Unmarshal(data, &doc), file)
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".json"))
		docs = append(docs, doc)
	}
	require.GreaterOrEqual(tb, len(docs), 10)
	return names, docs
}

// find returns what the finders find in text.
func find(tb testing.TB, id, text string) export.Doc {
	tb.Helper()
	a, err := article.Parse(text)
	require.NoError(tb, err)
	return export.Doc{ID: id, Statements: claim.Find(quote.Find(entity.Find(a)))}
}

// write returns docs in format f.
func write(tb testing.TB, f export.Format, docs ...export.Doc) string {
	tb.Helper()
	var b strings.Builder
	require.NoError(tb, f.Write(&b, slices.Values(docs)))
	return b.String()
}

// rebuild returns doc with a in place of its article, which must have the same text.
func rebuild(tb testing.TB, doc export.Doc, a *article.Article) export.Doc {
	tb.Helper()
	quotes := doc.Statements.Quotes()
	ents, err := entity.New(a, slices.Collect(quotes.Entities().All()), slices.Collect(quotes.Entities().Mentions()))
	require.NoError(tb, err)
	quotes, err = quote.New(ents, slices.Collect(quotes.All())...)
	require.NoError(tb, err)
	stmts, err := claim.New(quotes, slices.Collect(doc.Statements.All()), slices.Collect(doc.Statements.Claims()))
	require.NoError(tb, err)
	return export.Doc{ID: doc.ID, Statements: stmts}
}

// articleOf returns the article that doc is about.
func articleOf(doc export.Doc) *article.Article { return doc.Statements.Quotes().Entities().Article() }

// golden compares got with the named file. With NEWS_UPDATE=1 in the environment it writes the file instead.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(got), 0o666))
		return
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, name)
}

// TestGolden pins what each format looks like, to the byte.
func TestGolden(t *testing.T) {
	names, docs := load(t)
	for f := range export.Formats() {
		if f == export.BratTar {
			continue // TestBrat and TestBratTar read what is in it
		}
		for i, doc := range docs {
			name := "testdata/out/" + names[i] + f.Ext()
			if f == export.JSON {
				name = "testdata/" + names[i] + ".json" // what it was read from
			}
			golden(t, name, write(t, f, doc))
		}
	}
}

// TestJoin checks that many articles are the frame of a format and what Append gives of each.
func TestJoin(t *testing.T) {
	_, docs := load(t)
	for f := range export.Formats() {
		head, between, foot := f.Frame()
		for n := range 4 {
			var parts []string
			for _, doc := range docs[:n] {
				b, err := f.Append([]byte("kept"), doc)
				require.NoError(t, err)
				part, ok := strings.CutPrefix(string(b), "kept")
				require.True(t, ok, "%v: Append altered what was there", f)
				parts = append(parts, part)
			}
			assert.Equal(t, head+strings.Join(parts, between)+foot, write(t, f, docs[:n]...), "%v of %d", f, n)
		}
	}
}

func TestFormat(t *testing.T) {
	for f := range export.Formats() {
		text, err := f.MarshalText()
		require.NoError(t, err)
		var g export.Format
		require.NoError(t, g.UnmarshalText(text))
		assert.Equal(t, f, g)
		assert.NotEmpty(t, f.Ext())
		assert.NotEqual(t, "application/octet-stream", f.MediaType(), "%v", f)
	}
	assert.Error(t, new(export.Format).UnmarshalText([]byte("docx")))
	_, err := export.Format(200).Append(nil, find(t, "a", "Rain."))
	assert.Error(t, err)
}

// A broken writer fails after some bytes.
type broken int

var errBroken = errors.New("disk full")

func (b *broken) Write(p []byte) (int, error) {
	if *b -= broken(len(p)); *b < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

// TestErrors checks that an error names the article and the cause.
func TestErrors(t *testing.T) {
	_, docs := load(t)
	for f := range export.Formats() {
		err := f.Write(new(broken), slices.Values(docs))
		require.ErrorIs(t, err, errBroken, "%v", f)
		assert.ErrorContains(t, err, docs[0].ID)
		err = f.Write(new(bytes.Buffer), slices.Values([]export.Doc{docs[0], {ID: "empty one"}}))
		assert.ErrorContains(t, err, `"empty one": no statements`)
	}
}

// TestStreams checks that each article is written before the next one is asked for.
func TestStreams(t *testing.T) {
	_, docs := load(t)
	for f := range export.Formats() {
		var b bytes.Buffer
		written := 0
		seq := func(yield func(export.Doc) bool) {
			for i, doc := range docs {
				if i > 0 && doc.ID != "none.txt" {
					assert.GreaterOrEqual(t, b.Len(), written, "%v: article %d", f, i)
				}
				written = b.Len()
				if !yield(doc) {
					return
				}
			}
		}
		require.NoError(t, f.Write(&b, iter.Seq[export.Doc](seq)))
	}
}

// TestBig checks that time grows in proportion to the article.
func TestBig(t *testing.T) {
	pieces := []string{"“", "\" she said. ", "She said he said that ", "Ana Ruiz, the mayor, denied it. “No,” she said. "}
	testtext.Linear(t, 60_000, pieces, func(text string) {
		doc := find(t, "big", text)
		for f := range export.Formats() {
			_ = write(t, f, doc)
		}
	})
}
