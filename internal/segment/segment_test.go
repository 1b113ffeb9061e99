package segment_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/segment"
	"example.com/newstext/internal/testtext"
)

// split returns the sentences of text, one a line.
func split(text string) string {
	var out strings.Builder
	for start, end := range segment.Sentences(text) {
		out.WriteString(text[start:end])
		out.WriteByte('\n')
	}
	return out.String()
}

func TestSentences(t *testing.T) {
	testtext.Run(t, "testdata/*.txt", func(t *testing.T, text string) string {
		checkCover(t, text)
		return split(text)
	})
}

// checkCover checks that the sentences of text are in order, have no space around them, and hold all that is not space.
func checkCover(t *testing.T, text string) {
	t.Helper()
	last := 0
	for start, end := range segment.Sentences(text) {
		if start < last || end <= start || end > len(text) {
			t.Fatalf("sentence [%d,%d) after %d in %q", start, end, last, text)
		}
		if s := text[start:end]; strings.TrimFunc(s, unicode.IsSpace) != s {
			t.Errorf("space around the sentence %q", s)
		}
		if gap := text[last:start]; strings.TrimFunc(gap, unicode.IsSpace) != "" {
			t.Errorf("%q is in no sentence of %q", gap, text)
		}
		last = end
	}
	if rest := text[last:]; strings.TrimFunc(rest, unicode.IsSpace) != "" {
		t.Errorf("%q is in no sentence of %q", rest, text)
	}
}

func FuzzSentences(f *testing.F) {
	for _, c := range testtext.Load(f, "testdata/*.txt") {
		f.Add(c.Text)
	}
	f.Add("J. K. \xff. \xe2. ”")
	f.Add(". . . . .\u00a0。」と”[1] [2]")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			t.Skip()
		}
		checkCover(t, text)
	})
}

func TestBig(t *testing.T) {
	pieces := []string{".", "“", "said ", "Mr. ", "U.S. ", ". ", "?” Ana ", "[1]", "。」", "\n", "…", "\u00a0"}
	testtext.Linear(t, 5_000_000, pieces, func(text string) {
		for range segment.Sentences(text) {
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Mr. Okoye, 41, told the U.S. Senate on Jan. 5 that he had “no regrets. None at all.” "+
		"Nobody asked why; the hearing ended at 5 p.m. without a vote. ", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range segment.Sentences(text) {
		}
	}
}

// TestLongest checks that a sentence without end is split, between words where there are any.
func TestLongest(t *testing.T) {
	for _, piece := range []string{"said ", "word", "é", "“", "\u00a0\u00a0x", "Mr. ", "日本"} {
		text := strings.Repeat(piece, 10_000/len(piece))
		checkCover(t, text)
		for start, end := range segment.Sentences(text) {
			assert.LessOrEqual(t, end-start, segment.Longest, piece)
			if piece == "said " {
				assert.Zero(t, start%len(piece), "a word is split")
			}
		}
	}
}
