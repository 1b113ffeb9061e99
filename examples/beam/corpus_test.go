package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// corpus writes n articles to files in a new folder and returns the files. The articles are those that we wrote for other
// tests, as many outlets might print them: shortened, with straight marks, on other days, under other names, with and
// without what a record may tell. Between them stand a few records that are none.
func corpus(t *testing.T, n int) []string {
	t.Helper()
	var stories []string
	for _, pattern := range []string{"../onrecord/testdata/*.txt", "../quotes/sample.txt", "../stances/sample.txt"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files, pattern)
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			stories = append(stories, string(data))
		}
	}
	dir := t.TempDir()
	var files []string
	random := rand.New(rand.NewPCG(8, 1))
	for part := range 4 {
		var b strings.Builder
		for i := part; i < n; i += 4 {
			if i%13 == 0 {
				fmt.Fprintf(&b, "%s\n\n", []string{`{"id":"no text"}`, `{"text":"cut`, `{"text":"` + "\xff\"}", `[]`, `{"text":1}`,
					`{"text":"x","published":"soon"}`, `{"id":[],"text":"x"}`}[i/13%7])
			}
			if i%97 == 0 {
				b.WriteString("\ufeff")
			}
			line, err := json.Marshal(variant(random, stories[i%len(stories)], i))
			require.NoError(t, err)
			b.Write(line)
			b.WriteString("\n")
		}
		file := filepath.Join(dir, fmt.Sprintf("part-%d.ndjson", part))
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o666))
		files = append(files, file)
	}
	return files
}

// variant returns the record for a story as one outlet might print it.
func variant(random *rand.Rand, story string, i int) map[string]any {
	paragraphs := strings.SplitAfter(story, "\n\n")
	kept := paragraphs[:1]
	for _, p := range paragraphs[1:] {
		if random.IntN(5) > 0 {
			kept = append(kept[:len(kept):len(kept)], p)
		}
	}
	text := strings.Join(kept, "")
	switch random.IntN(4) {
	case 0:
		text = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "‘", "'").Replace(text)
	case 1:
		text = strings.NewReplacer("Monday", "Tuesday", "Wednesday", "Thursday", "said", "told reporters").Replace(text)
	}
	record := map[string]any{"text": text}
	switch i % 5 {
	case 0: // gets file and line
	case 1:
		record["id"] = i
	default:
		record["id"] = fmt.Sprintf("story-%d", i%800) // some stand twice
	}
	if outlet := random.IntN(8); outlet < 6 {
		name := []string{"The Valley Post", "Harbour Herald", "THE VALLEY POST", "Ny Tid", "La Voz", "Évszak"}[outlet]
		record["publisher"] = name
	} else if outlet == 6 {
		record["url"] = fmt.Sprintf("https://www.inland.example/news/%d?a=1&b=2", i)
	}
	day := 1 + random.IntN(28)
	switch random.IntN(4) {
	case 0:
		record["published"] = fmt.Sprintf("2025-06-%02d", day)
	case 1:
		record["published"] = fmt.Sprintf("2025-06-%02dT23:30:00-05:00", day)
	case 2:
		record["published"] = fmt.Sprintf("2025-06-%02d 07:15:00", day)
	}
	return record
}
