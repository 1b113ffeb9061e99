package webpage_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"example.com/newstext/article/webpage"
)

// pages returns the pages of the benchmark that lies beside the project, or skips.
func pages(tb testing.TB) [][]byte {
	tb.Helper()
	files, err := filepath.Glob("../../../shared/data/pages/*.html.gz")
	if err != nil || len(files) == 0 {
		tb.Skip("the pages are not there")
	}
	var out [][]byte
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			tb.Fatal(err)
		}
		if b, err = io.ReadAll(z); err != nil {
			tb.Fatal(err)
		}
		out = append(out, b)
	}
	return out
}

func BenchmarkParse(b *testing.B) {
	all := pages(b)
	size := 0
	for _, p := range all {
		size += len(p)
	}
	b.SetBytes(int64(size / len(all)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := webpage.Parse(all[i%len(all)]); err != nil {
			b.Fatal(err)
		}
	}
}
