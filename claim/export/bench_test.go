package export_test

import (
	"strings"
	"testing"

	"example.com/newstext/claim/export"
)

func BenchmarkAppend(b *testing.B) {
	_, docs := load(b)
	for f := range export.Formats() {
		b.Run(f.String(), func(b *testing.B) {
			size := 0
			for _, doc := range docs {
				size += len(articleOf(doc).Text())
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			var buf []byte
			for b.Loop() {
				for _, doc := range docs {
					var err error
					if buf, err = f.Append(buf[:0], doc); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func BenchmarkReadNDJSON(b *testing.B) {
	_, docs := load(b)
	lines := write(b, export.NDJSON, docs...)
	b.SetBytes(int64(len(lines)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range export.ReadNDJSON(strings.NewReader(lines)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
