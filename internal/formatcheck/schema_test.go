package formatcheck

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// docs returns the articles that the tests of claim/export have, and what is found today in those that the command's tests have.
func docs(t *testing.T) []export.Doc {
	t.Helper()
	var docs []export.Doc
	files, err := filepath.Glob("../../claim/export/testdata/*.json")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var doc export.Doc
		require.NoError(t, json.Unmarshal(data, &doc), file)
		docs = append(docs, doc)
	}
	files, err = filepath.Glob("../../examples/onrecord/testdata/*.*")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		a, err := article.Parse(string(data))
		if filepath.Ext(file) == ".html" {
			a, err = webpage.Parse(data)
		}
		require.NoError(t, err, file)
		docs = append(docs, export.Doc{ID: file, Statements: claim.Find(quote.Find(entity.Find(a)))})
	}
	require.GreaterOrEqual(t, len(docs), 20)
	return docs
}

// compile returns the schema, after change has had its way with it.
func compile(t *testing.T, change func(map[string]any)) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(export.Schema()))
	require.NoError(t, err)
	assert.Equal(t, "https://json-schema.org/draft/2020-12/schema", schema.(map[string]any)["$schema"])
	change(schema.(map[string]any))
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.DefaultDraft(jsonschema.Draft2020)
	require.NoError(t, c.AddResource("schema.json", schema))
	s, err := c.Compile("schema.json")
	require.NoError(t, err)
	return s
}

// closed lets no object have keys that the schema does not tell of.
func closed(schema map[string]any) {
	if schema["type"] == "object" {
		schema["additionalProperties"] = false
	}
	for _, v := range schema {
		switch v := v.(type) {
		case map[string]any:
			closed(v)
		case []any:
			for _, item := range v {
				if m, ok := item.(map[string]any); ok {
					closed(m)
				}
			}
		}
	}
}

// TestSchema holds NDJSON to the schema, which must tell of every key.
func TestSchema(t *testing.T) {
	schema := compile(t, closed)
	var b bytes.Buffer
	require.NoError(t, export.NDJSON.Write(&b, slices.Values(docs(t))))
	n := 0
	for line := range bytes.Lines(b.Bytes()) {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
		require.NoError(t, err)
		assert.NoError(t, schema.Validate(v), "%.60s", line)
		n++
	}
	assert.Equal(t, len(docs(t)), n)
}

// TestSchemaRefuses checks that the schema is no empty promise.
func TestSchemaRefuses(t *testing.T) {
	schema := compile(t, func(map[string]any) {})
	line, err := export.NDJSON.Append(nil, docs(t)[0])
	require.NoError(t, err)
	set := func(path string, value any) func(map[string]any) {
		return func(doc map[string]any) {
			keys := strings.Split(path, ".")
			for _, key := range keys[:len(keys)-1] {
				switch next := doc[key].(type) {
				case map[string]any:
					doc = next
				case []any:
					doc = next[len(next)-1].(map[string]any)
				}
			}
			doc[keys[len(keys)-1]] = value
		}
	}
	for _, test := range []struct {
		name   string
		change func(map[string]any)
		ok     bool
	}{
		{"as it is", func(map[string]any) {}, true},
		{"a new key", set("quotes.tone", "angry"), true},
		{"another schema", set("schema", "newstext/2"), false},
		{"no article", func(doc map[string]any) { delete(doc, "article") }, false},
		{"another unit", set("article.offsets", "utf-16"), false},
		{"a day for a time", set("article.published", "2025-04-08"), false},
		{"a kind that is none", set("quotes.kind", "loud"), false},
		{"a span before the text", set("mentions.span", map[string]any{"start": -1, "end": 3}), false},
		{"half an ID", set("statements.id", 1.5), false},
		{"a reference to nothing", set("statements.speaker", 0), false},
		{"a reason of another stance", func(doc map[string]any) {
			set("statements.stance", "assert")(doc)
			set("statements.reason", "concede")(doc)
		}, false},
		{"an empty list", set("claims", []any{}), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			require.NoError(t, err)
			test.change(v.(map[string]any))
			if test.ok {
				assert.NoError(t, schema.Validate(v))
			} else {
				assert.Error(t, schema.Validate(v))
			}
		})
	}
}
