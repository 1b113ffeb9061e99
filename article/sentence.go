package article

// findSentences returns the sentences of all blocks, in order.
func (a *Article) findSentences() []Span { return nil }
