package quote

import (
	"example.com/newstext/article"
	"example.com/newstext/entity"
)

// speaker returns the entity that the source refers to as a whole, or 0.
func (b *builder) speaker(source article.Span) entity.ID {
	if source.IsZero() {
		return 0
	}
	head := b.head(source)
	// A mention may be longer than the source by a title.
	wide := article.Span{Start: max(0, source.Start-80), End: min(len(b.text), source.End+80)}
	var best entity.Mention
	rank := 0
	for m := range b.ents.In(wide) {
		if m.Entity == 0 || !m.Span.Overlaps(source) {
			continue
		}
		r := 1
		switch {
		case m.Span == source:
			r = 5
		case m.Span.Contains(head) && m.Kind == entity.Name:
			r = 4
		case m.Span.Contains(head):
			r = 3
		case m.Span.Start == source.Start:
			r = 2
		}
		if r > rank {
			best, rank = m, r
		}
	}
	if rank < 2 {
		return 0
	}
	return best.Entity
}

// head returns the word of source that its other words depend on.
func (b *builder) head(source article.Span) article.Span {
	doc := b.ents.Syntax()
	lo, hi := 0, doc.Len()
	for lo < hi {
		mid := (lo + hi) / 2
		if doc.Token(mid).Span.End <= source.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for i := lo; i < doc.Len() && doc.Token(i).Span.Start < source.End; i++ {
		t := doc.Token(i)
		if t.Head < 0 || t.Head >= doc.Len() || !doc.Token(t.Head).Span.Overlaps(source) {
			return t.Span
		}
	}
	return source
}
