package quote

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/entity"
)

// asked returns the entity that gives the answers without a label: the one that says "I" in them, or 0.
func (b *builder) asked() entity.ID {
	if b.looked {
		return b.answerer
	}
	b.looked = true
	times := make(map[entity.ID]int)
	labelled := false // the last turn had a label
	for block := range b.ents.Article().Blocks() {
		switch {
		case block.Turn != article.Answer:
			labelled = labelled && block.Turn == article.NoTurn
			continue
		case !block.Label.IsZero():
			labelled = true
		}
		if labelled {
			continue
		}
		for m := range b.ents.In(block.Span) {
			if m.Kind != entity.Pronoun || m.Entity == 0 {
				continue
			}
			switch strings.ToLower(m.Text) {
			case "i", "me", "my", "mine", "myself":
				if times[m.Entity]++; times[m.Entity] > times[b.answerer] {
					b.answerer = m.Entity
				}
			}
		}
	}
	return b.answerer
}
