package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
)

// TestReadBack checks that what NDJSON writes gives the same articles, byte for byte when they are written again.
func TestReadBack(t *testing.T) {
	_, docs := load(t)
	lines := write(t, export.NDJSON, docs...)
	var read []export.Doc
	for doc, err := range export.ReadNDJSON(strings.NewReader(lines)) {
		require.NoError(t, err)
		read = append(read, doc)
	}
	require.Len(t, read, len(docs))
	assert.Equal(t, lines, write(t, export.NDJSON, read...))
}

// TestMarshal checks that a Doc inside another value is the same object.
func TestMarshal(t *testing.T) {
	_, docs := load(t)
	for _, doc := range docs {
		data, err := json.Marshal(map[string]any{"doc": doc})
		require.NoError(t, err)
		var back struct{ Doc export.Doc }
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, write(t, export.NDJSON, doc), write(t, export.NDJSON, back.Doc))
	}
}

// TestBadLines checks that a line that is not right is told with its number and stops nothing.
func TestBadLines(t *testing.T) {
	good := write(t, export.NDJSON, find(t, "good", "“We will rebuild,” said Ana Ruiz."))
	for _, test := range []struct{ name, line, want string }{
		{"no JSON", `{"schema"`, "unexpected end"},
		{"another schema", `{"schema":"newstext/9","id":"x"}`, `"x": schema "newstext/9"`},
		{"another unit", `{"schema":"newstext/1","id":"x","article":{"offsets":"utf-16"}}`, "utf-16"},
		{"not UTF-8", strings.Replace(good, "rebuild", "re\xffuild", 1), "invalid UTF-8"},
		{"stale block", `{"schema":"newstext/1","id":"x","article":{"text":"Rain.","offsets":"utf-8","blocks":[{"kind":"headline","span":{"start":0,"end":9}}]}}`, `"x": article: span [0,9)`},
		{"stale mention", strings.Replace(good, `"text":"Ana Ruiz"`, `"text":"Eva Ruiz"`, 1), `"good": entity: `},
		{"stale quote", strings.Replace(good, `"kind":"direct"`, `"kind":"unknown"`, 1), `"good": quote: `},
		{"stale statement", strings.Replace(good, `"stance":"assert"`, `"stance":"assert","reason":"affirm"`, 1), `"good": claim: `},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for doc, err := range export.ReadNDJSON(strings.NewReader(good + "\n" + strings.TrimSpace(test.line) + "\n" + strings.TrimSpace(good))) {
				if err != nil {
					assert.ErrorContains(t, err, "line 3: ")
					assert.ErrorContains(t, err, test.want)
					assert.Nil(t, doc.Statements)
					got = append(got, "error")
				} else {
					got = append(got, doc.ID)
				}
			}
			assert.Equal(t, []string{"good", "error", "good"}, got)
		})
	}
}
