package claim_test

import (
	"strings"
	"testing"

	"example.com/newstext/claim"
	"example.com/newstext/internal/testtext"
)

func BenchmarkFind(b *testing.B) {
	var all strings.Builder
	for _, c := range testtext.Load(b, "testdata/records/*.txt") {
		all.WriteString(c.Text + "\n\n")
	}
	for _, bb := range []struct{ name, text string }{
		{"short", "The minister denied the report."},
		{"typical", ferry},
		{"long", all.String()},
		{"awkward", strings.Repeat("He said that they denied that ", 500)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			quotes := find(b, bb.text).Quotes()
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				claim.Find(quotes)
			}
		})
	}
}
