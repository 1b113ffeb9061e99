package entity_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
)

func BenchmarkFind(b *testing.B) {
	cases := testtext.Load(b, "testdata/*/*.txt")
	var all strings.Builder
	for _, c := range cases {
		all.WriteString(c.Text + "\n\n")
	}
	for _, bb := range []struct{ name, text string }{
		{"short", cases[0].Text},
		{"typical", all.String()},
		{"long", strings.Repeat(all.String(), 20)},
		{"awkward", strings.Repeat("Ana and Tom of the Bank, he said. ", 1000)},
	} {
		a, err := article.Parse(bb.text)
		require.NoError(b, err)
		b.Run(bb.name+"/syntax", func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			for b.Loop() {
				syntax.Analyze(a)
			}
		})
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				entity.Find(a)
			}
		})
	}
}
