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
	return b.ents.Refers(source)
}
