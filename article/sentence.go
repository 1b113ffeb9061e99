package article

import "example.com/newstext/internal/segment"

// findSentences returns the sentences of all blocks, in order.
func (a *Article) findSentences() []Span {
	out := make([]Span, 0, len(a.text)/120+len(a.blocks))
	for _, b := range a.blocks {
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
