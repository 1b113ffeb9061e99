package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
)

// TestFormats checks that the command prints in every format what package export writes.
func TestFormats(t *testing.T) {
	files := []string{"testdata/boat.txt", "testdata/bridge.txt", "testdata/obituary.txt"}
	stdout, stderr, status := onrecord(t, "", append([]string{"-format", "ndjson"}, files...)...)
	require.Zero(t, status, stderr)
	var docs []export.Doc
	for doc, err := range export.ReadNDJSON(strings.NewReader(stdout)) {
		require.NoError(t, err)
		docs = append(docs, doc)
	}
	require.Len(t, docs, len(files))
	for f := range export.Formats() {
		for n := range len(files) + 1 {
			var want strings.Builder
			require.NoError(t, f.Write(&want, slices.Values(docs[:n])))
			args := []string{"-format", f.String()}
			if n == 0 {
				args = append(args, "-in", "ndjson") // nothing on standard input
			}
			stdout, stderr, status := onrecord(t, "", append(args, files[:n]...)...)
			assert.Zero(t, status, stderr)
			assert.Equal(t, want.String(), stdout, "%v, %d articles", f, n)
		}
	}
}
