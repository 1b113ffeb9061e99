// Package testtext holds what the tests of all packages share: case files of news prose,
// and the laws that every finding keeps.
package testtext

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// separator stands in a case file between the text and what is expected of it.
const separator = "\n-- want --\n"

// A Case is a case file: a text and the printed results expected of it.
type Case struct {
	Name string // the file's path
	Text string // what comes before the line "-- want --"
	Want string // what comes after it
}

// Load returns the case files that match pattern, such as "testdata/marks/*.txt", in order of their names.
// It fails the test if there are none.
func Load(tb testing.TB, pattern string) []Case {
	tb.Helper()
	files, err := filepath.Glob(pattern)
	require.NoError(tb, err)
	require.NotEmpty(tb, files, "no case files match %s", pattern)
	cases := make([]Case, len(files))
	for i, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		text, want, _ := strings.Cut(string(data), separator)
		cases[i] = Case{Name: file, Text: text, Want: want}
	}
	return cases
}

// Run gives the text of each case file that matches pattern to print and compares what it returns with the file.
// With NEWS_UPDATE=1 in the environment it rewrites the files instead.
func Run(t *testing.T, pattern string, print func(t *testing.T, text string) string) {
	t.Helper()
	for _, c := range Load(t, pattern) {
		t.Run(filepath.ToSlash(c.Name), func(t *testing.T) {
			got := print(t, c.Text)
			if os.Getenv("NEWS_UPDATE") == "1" {
				require.NoError(t, os.WriteFile(c.Name, []byte(c.Text+separator+got), 0o644))
				return
			}
			assert.Equal(t, c.Want, got)
		})
	}
}

// Long returns the texts of the case files that match pattern, again and again: so many that the whole is read in parts.
func Long(tb testing.TB, pattern string) string {
	tb.Helper()
	cases := Load(tb, pattern)
	var text strings.Builder
	for text.Len() < 230_000 {
		for _, c := range cases {
			text.WriteString(c.Text + "\n\n")
		}
	}
	return text.String()
}
