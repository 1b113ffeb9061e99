package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/vet"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	log.SetupLogging("error", "text")
	ptest.Main(m)
}

var runners = []string{"direct", "prism"}

// results runs the pipeline and returns the files that it wrote, by name.
func results(t *testing.T, runner string, o options) map[string]string {
	t.Helper()
	require.NoError(t, o.check())
	p := beam.NewPipeline()
	build(p.Root(), o)
	_, err := beam.Run(t.Context(), runner, p)
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(o.Out, "*"))
	require.NoError(t, err)
	written := make(map[string]string)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		written[filepath.Base(file)] = string(data)
	}
	return written
}

// TestResults pins what the pipeline writes.
func TestResults(t *testing.T) {
	for _, runner := range runners {
		written := results(t, runner, options{Files: []string{"testdata/*.ndjson"}, Out: t.TempDir(), Top: 10, Words: 5, Shards: 1})
		names := []string{"bad.ndjson", "contested.ndjson", "said.ndjson", "shared.ndjson"}
		assert.ElementsMatch(t, names, slices.Collect(maps.Keys(written)), runner)
		for _, name := range names {
			golden := filepath.Join("testdata", "want", name)
			if os.Getenv("NEWS_UPDATE") == "1" {
				require.NoError(t, os.WriteFile(golden, []byte(written[name]), 0o666))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), written[name], "%s: %s is out of date: run NEWS_UPDATE=1 go test . and read the difference", runner, golden)
		}
	}
}

// TestShards checks that the rows are the same in one file or in many, plain or compressed, and that nothing is left of a run before.
func TestShards(t *testing.T) {
	one := results(t, "direct", options{Files: []string{"testdata/*.ndjson"}, Out: t.TempDir(), Top: 10, Words: 5, Shards: 1})
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "said-00001-of-00003.ndjson"), []byte("old\n"), 0o666))
	many := results(t, "prism", options{Files: []string{"testdata/*.ndjson"}, Out: dir, Top: 10, Words: 5, Shards: 3})
	assert.Len(t, many, 3*3+1)
	for _, name := range []string{"bad", "contested", "said", "shared"} {
		var rows []string
		for file, data := range many {
			if strings.HasPrefix(file, name) {
				rows = append(rows, strings.SplitAfter(data, "\n")...)
			}
		}
		assert.ElementsMatch(t, nonBlank(strings.SplitAfter(one[name+".ndjson"], "\n")), nonBlank(rows), name)
	}
}

// TestCompressed checks that a file may be compressed.
func TestCompressed(t *testing.T) {
	data, err := os.ReadFile("testdata/bridge.ndjson")
	require.NoError(t, err)
	dir := t.TempDir()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err = w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.NoError(t, os.WriteFile(filepath.Join(dir, "bridge.ndjson"), data, 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "bridge.ndjson.gz"), b.Bytes(), 0o666))
	o := options{Top: 10, Words: 5, Shards: 1}
	o.Files, o.Out = []string{filepath.Join(dir, "bridge.ndjson")}, t.TempDir()
	plain := results(t, "direct", o)
	o.Files, o.Out = []string{filepath.Join(dir, "bridge.ndjson.gz")}, t.TempDir()
	packed := results(t, "direct", o)
	for name := range packed {
		packed[name] = strings.ReplaceAll(packed[name], "bridge.ndjson.gz", "bridge.ndjson")
	}
	assert.Equal(t, plain, packed)
}

// TestMissing checks that a file that is not there, or is cut short, fails the pipeline: the results would look whole without it.
func TestMissing(t *testing.T) {
	cut := filepath.Join(t.TempDir(), "cut.ndjson.gz")
	require.NoError(t, os.WriteFile(cut, []byte("\x1f\x8b\x08\x00\x00"), 0o666))
	for _, file := range []string{"testdata/none.ndjson", "testdata/*.none", cut} {
		for _, runner := range runners {
			p := beam.NewPipeline()
			build(p.Root(), options{Files: []string{file}, Out: t.TempDir(), Top: 10, Words: 5, Shards: 1})
			_, err := beam.Run(t.Context(), runner, p)
			assert.Error(t, err, "%s: %s", runner, file)
		}
	}
}

func TestCheck(t *testing.T) {
	good := options{Files: []string{"a.ndjson"}, Out: "out", Top: 1, Words: 1, Shards: 1}
	assert.NoError(t, good.check())
	for _, spoil := range []func(*options){
		func(o *options) { o.Files = nil },
		func(o *options) { o.Out = "" },
		func(o *options) { o.Top = 0 },
		func(o *options) { o.Words = 0 },
		func(o *options) { o.Shards = -1 },
	} {
		bad := good
		spoil(&bad)
		assert.Error(t, bad.check(), "%+v", bad)
	}
}

func nonBlank(lines []string) []string {
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// TestRegistered checks that Beam knows all our types and functions by name, so that a worker elsewhere finds them.
func TestRegistered(t *testing.T) {
	p := beam.NewPipeline()
	build(p.Root(), options{Files: []string{"a.ndjson"}, Out: "out", Top: 10, Words: 5, Shards: 1})
	found, err := vet.Evaluate(t.Context(), p)
	require.NoError(t, err)
	assert.False(t, found.RequiresRegistrations())
}

// TestReadme checks that the rows that README.md shows are those that the pipeline writes.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	require.NoError(t, err)
	files, err := filepath.Glob("testdata/want/*.ndjson")
	require.NoError(t, err)
	var written []any
	for _, file := range files {
		rows, err := os.ReadFile(file)
		require.NoError(t, err)
		written = append(written, decodeAll(t, string(rows))...)
	}
	shown := 0
	for block := range strings.SplitSeq(string(data), "```json\n") {
		rows, _, ok := strings.Cut(block, "```\n")
		if !ok || !strings.HasPrefix(rows, "{") {
			continue
		}
		for _, row := range decodeAll(t, rows) {
			shown++
			assert.Contains(t, written, row)
		}
	}
	assert.Equal(t, 5, shown, "rows in README.md")
}

func decodeAll(t *testing.T, data string) []any {
	t.Helper()
	var list []any
	for d := json.NewDecoder(strings.NewReader(data)); d.More(); {
		var v any
		require.NoError(t, d.Decode(&v))
		list = append(list, v)
	}
	return list
}
