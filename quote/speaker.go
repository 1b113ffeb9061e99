package quote

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/entity"
)

// speaker returns the entity that the source refers to as a whole, or 0.
func (b *builder) speaker(source article.Span) entity.ID {
	if source.IsZero() {
		return 0
	}
	if id := b.ents.Refers(source); id != 0 || b.text[source.Start:source.End] != "which" {
		return id
	}
	return b.before(source.Start)
}

// before returns the entity of what is mentioned right before offset, but for a comma: a nurses' union, which said; or 0.
func (b *builder) before(offset int) entity.ID {
	end := len(strings.TrimRight(b.text[:offset], ", "))
	var best entity.Mention
	for m := range b.ents.In(article.Span{Start: max(0, end-80), End: end}) {
		if m.Span.End == end && (best.Entity == 0 || m.Span.Len() > best.Span.Len()) {
			best = m
		}
	}
	return best.Entity
}

// float finds the speaker of q, a quotation that nothing around it attributes.
// In a paragraph of its own it goes on with what the paragraph before quotes or reports last, if that is a person's;
// after a sentence that tells what somebody did it is that somebody's: She shook her head. “No.”
func (b *builder) float(q *Quote) {
	block := b.blockOf(q.Span.Start)
	before := trimRight(b.text, block.Start, q.Span.Start)
	if before > block.Start {
		b.beat(q, article.Span{Start: block.Start, End: before})
		return
	}
	if trimRight(b.text, q.Span.End, block.End) > q.Span.End {
		return // more follows in the paragraph
	}
	prev := b.blockBefore(block)
	if prev.IsZero() {
		return
	}
	if n := len(b.quotes); n > b.attributed {
		if last := &b.quotes[n-1]; last.Rule == "floating" && prev.Contains(last.Span) {
			q.Speaker, q.Rule = last.Speaker, "floating"
			return
		}
	}
	for i := b.upTo(q.Span.Start) - 1; i >= 0 && i >= b.upTo(q.Span.Start)-8; i-- {
		last := &b.quotes[i]
		if last.Span.Start < prev.Start {
			return
		}
		if last.Speaker == 0 || last.Cue.End > prev.End || last.Rule == "signature" || last.Rule == "turn" {
			continue
		}
		words := 12 // how many may follow in the paragraph
		if last.Kind != Direct {
			words = 3
			if e, ok := b.ents.Lookup(last.Speaker); !ok || e.Kind != entity.Person || last.Mode != Speech {
				continue
			}
		}
		end := max(last.Span.End, last.Cue.End, last.Source.End)
		if prev.Contains(last.Span) && strings.Count(b.text[end:prev.End], " ") < words {
			q.Speaker, q.Rule = last.Speaker, "floating"
		}
		return
	}
}

// upTo returns how many of the attributed quotes start before offset.
func (b *builder) upTo(offset int) int {
	n, _ := slices.BinarySearchFunc(b.quotes[:b.attributed], offset, func(q Quote, at int) int { return q.Span.Start - at })
	return n
}

// beat makes q's speaker the subject of the last clause before it that stands for itself: Asked again, he shrugged. “No.”
func (b *builder) beat(q *Quote, before article.Span) {
	doc := b.ents.Syntax()
	first, end := b.tokensOf(before)
	for i := end - 1; i >= first; i-- {
		t := doc.Token(i)
		if t.Tag != syntax.VERB && t.Tag != syntax.ADJ || t.Rel != syntax.Root && t.Rel != syntax.Parataxis && t.Rel != syntax.Conj {
			continue
		}
		subject := doc.Child(i, syntax.Nsubj, syntax.NsubjPass)
		if subject < first {
			if t.Rel == syntax.Root {
				return
			}
			continue
		}
		from, to := doc.Subtree(subject)
		for from < subject && doc.Token(from).Tag == syntax.PUNCT {
			from++
		}
		source := article.Span{Start: doc.Token(from).Span.Start, End: doc.Token(to - 1).Span.End}
		id := b.ents.Refers(source)
		if e, ok := b.ents.Lookup(id); ok && e.Kind == entity.Person {
			q.Source, q.Speaker, q.Rule = source, id, "beat"
		}
		return
	}
}

// tokensOf returns the tokens of the last sentence in s.
func (b *builder) tokensOf(s article.Span) (first, end int) {
	doc := b.ents.Syntax()
	n := doc.Len()
	lo, hi := 0, n
	for lo < hi {
		mid := (lo + hi) / 2
		if doc.Token(mid).Span.End <= s.End {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end = lo
	first = end
	for first > 0 && end-first < 60 && doc.Token(first-1).Span.Start >= s.Start {
		if f := doc.Token(first - 1).Form; first < end-1 && (f == "." || f == "!" || f == "?") {
			break
		}
		first--
	}
	return first, end
}

// blockOf returns the block that offset lies in.
func (b *builder) blockOf(offset int) article.Span {
	if b.blocks == nil {
		for block := range b.ents.Article().Blocks() {
			if block.Kind.OnRecord() {
				b.blocks = append(b.blocks, block.Span)
			}
		}
	}
	i, _ := slices.BinarySearchFunc(b.blocks, offset, func(s article.Span, at int) int { return s.End - at - 1 })
	if i < len(b.blocks) && b.blocks[i].Start <= offset {
		return b.blocks[i]
	}
	return article.Span{}
}

// blockBefore returns the block before the given one, or the zero Span.
func (b *builder) blockBefore(block article.Span) article.Span {
	i, _ := slices.BinarySearchFunc(b.blocks, block.Start, func(s article.Span, at int) int { return s.Start - at })
	if i == 0 {
		return article.Span{}
	}
	return b.blocks[i-1]
}

// trimRight returns end moved back over the space before it, as far as start.
func trimRight(text string, start, end int) int {
	return start + len(strings.TrimRight(text[start:end], " \t\r\n\u00a0"))
}
