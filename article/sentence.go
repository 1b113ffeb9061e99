package article

import (
	"strings"

	"example.com/newstext/internal/segment"
)

// findSentences returns the sentences of all blocks, in order.
func (a *Article) findSentences() []Span {
	out := make([]Span, 0, len(a.text)/120+len(a.blocks))
	for _, b := range a.blocks {
		if b.Kind == Headline {
			if n := label(a.Slice(b.Span)); n > 0 {
				out = append(out, Span{b.Span.Start, b.Span.Start + n})
				b.Span.Start += n + 1
			}
		}
		if b.Turn != NoTurn {
			out = a.appendTurn(out, b)
			continue
		}
		if b.Kind.prose() {
			out = a.appendSentences(out, b.Span)
			continue
		}
		for line := range lines(a.text, b.Span) {
			out = a.appendSentences(out, line)
		}
	}
	return out
}

// prose reports whether a line break inside a block of kind k is only space.
// In the others each line stands for itself.
func (k Kind) prose() bool {
	switch k {
	case Headline, Dek, Dateline, Subheading, Paragraph, Blockquote, Caption:
		return true
	default:
		return false
	}
}

// appendSentences appends the sentences of s, a stretch in which line breaks are space.
func (a *Article) appendSentences(out []Span, s Span) []Span {
	for start, end := range segment.Sentences(a.Slice(s)) {
		out = append(out, Span{s.Start + start, s.Start + end})
	}
	return out
}

// label returns the length of the word before a headline that says what kind of text it stands over, with its colon:
// LIVE: Driver was awake, operator says. It is 0 if there is none.
func label(headline string) int {
	const longest = len("live updates")
	n := strings.IndexByte(headline[:min(len(headline), longest+1)], ':')
	if n < 0 || n+2 >= len(headline) || headline[n+1] != ' ' {
		return 0
	}
	switch strings.ToLower(headline[:n]) {
	case "live", "live updates", "live blog", "update", "updated", "breaking", "exclusive", "watch", "video", "in pictures", "photos",
		"opinion", "analysis", "comment", "editorial", "explainer", "explained", "interview", "review", "fact check", "factcheck", "podcast":
		return n + 1
	}
	return 0
}
