package webpage

import (
	"example.com/newstext/article"
	"example.com/newstext/internal/turns"
)

// findTurns finds the turns of an interview among the lines of the article, which lie from lo up to hi.
// Lines with a label are paragraphs, even if they are set as headings.
func (b *builder) findTurns(lo, hi int) {
	var at []int
	var lines []string
	for i := lo; i < hi; i++ {
		if k := b.kind[i]; k == article.Paragraph || k == article.Subheading && b.body[i] {
			at = append(at, i)
			lines = append(lines, string(b.p.Text[b.p.Lines[i].Start:b.p.Lines[i].End]))
		}
	}
	found := turns.Find(len(lines), func(i int) string { return lines[i] })
	if found == nil {
		return
	}
	b.turns = make([]turns.Turn, len(b.kind))
	for k, t := range found {
		if t.Labelled() {
			b.kind[at[k]] = article.Paragraph
		}
		if b.kind[at[k]] == article.Paragraph {
			b.turns[at[k]] = t
		}
	}
}

// turn makes block, which is line i, a turn if that is one.
func (b *builder) turn(i int, block article.Block) article.Block {
	if b.turns == nil || !b.turns[i].Is || block.Kind != article.Paragraph {
		return block
	}
	t := b.turns[i]
	block.Turn = article.Answer
	if t.Question {
		block.Turn = article.Question
	}
	if t.Labelled() {
		block.Label = article.Span{Start: block.Span.Start + t.Start, End: block.Span.Start + t.End}
	}
	return block
}
