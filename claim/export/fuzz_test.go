package export_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
)

// FuzzFormats writes what is found in any text in every format, and reads it back.
func FuzzFormats(f *testing.F) {
	_, docs := load(f)
	for _, doc := range docs {
		f.Add(doc.ID, articleOf(doc).Text())
	}
	f.Add("", "")
	f.Add("\x00\xff", "“=1+1\r\n,” @she\tsaid.\u2028He\x85 denied it\u202e.")
	f.Fuzz(func(t *testing.T, id, text string) {
		if len(text) > 4096 || !utf8.ValidString(text) {
			t.Skip()
		}
		doc := find(t, id, text)
		checkPlain(t, doc)
		for back, err := range export.ReadNDJSON(strings.NewReader(write(t, export.NDJSON, doc))) {
			require.NoError(t, err)
			assert.Equal(t, []rune(id), []rune(back.ID), "U+FFFD for each byte that is not UTF-8")
			back.ID = id
			assert.Equal(t, write(t, export.NDJSON, doc), write(t, export.NDJSON, back))
		}
		checkPage(t, write(t, export.HTML, doc), doc)
		txt, ann := brat(t, doc)
		checkBrat(t, readConf(t, export.BratConf()), doc, txt, ann)
		rows, err := csv.NewReader(strings.NewReader(write(t, export.CSV, doc))).ReadAll()
		require.NoError(t, err)
		checkCells(t, rows)
		for _, format := range []export.Format{export.LabelStudio, export.JSONLD, export.GQG} {
			assert.True(t, json.Valid([]byte(write(t, format, doc))), "%v", format)
		}
		_ = write(t, export.BratTar, doc)
	})
}

// FuzzReadNDJSON gives the reader anything. What it takes must be written and read again without a change.
func FuzzReadNDJSON(f *testing.F) {
	_, docs := load(f)
	for _, doc := range docs {
		f.Add([]byte(write(f, export.NDJSON, doc)))
	}
	f.Add([]byte("{}\n\n{\"schema\":\"newstext/1\",\"article\":{\"offsets\":\"utf-8\"}}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<14 {
			t.Skip()
		}
		for doc, err := range export.ReadNDJSON(strings.NewReader(string(data))) {
			if err != nil {
				continue
			}
			once := write(t, export.NDJSON, doc)
			var back export.Doc
			require.NoError(t, json.Unmarshal([]byte(once), &back))
			assert.Equal(t, once, write(t, export.NDJSON, back))
			for format := range export.Formats() {
				_ = write(t, format, doc)
			}
		}
	})
}
