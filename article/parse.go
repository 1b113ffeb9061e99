package article

// Parse splits plain or pasted news text into blocks.
// It is short for new(Parser).Parse(text).
func Parse(text string) (*Article, error) { return new(Parser).Parse(text) }

// A Parser parses articles. The zero Parser is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Parser struct {
	// Known is what the caller knows of the article from elsewhere, such as its URL.
	// A field that is not zero stands instead of what the text says.
	Known Meta
}

// Parse splits plain or pasted news text into blocks.
//
// Every line that is not empty lies in a block; the lines of a paragraph that is wrapped at a fixed width are one block.
// The only error is a *[ParseError]: at the first byte that is not UTF-8, or if the text has more than 2 GiB.
func (p *Parser) Parse(text string) (*Article, error) {
	if err := checkText(text); err != nil {
		return nil, err
	}
	l := arrange(text, split(text))
	blocks := l.blocks()
	a, err := New(text, blocks...)
	if err != nil {
		return nil, err
	}
	return a.With(p.Known.or(l.meta(blocks, order(p.Known.Language)))), nil
}

// or returns m with the fields that are zero taken from n.
func (m Meta) or(n Meta) Meta {
	if m.Title == "" {
		m.Title = n.Title
	}
	if m.Authors == nil {
		m.Authors = n.Authors
	}
	if m.Published.IsZero() {
		m.Published = n.Published
	}
	if m.Modified.IsZero() {
		m.Modified = n.Modified
	}
	if m.Dateline == (Filing{}) {
		m.Dateline = n.Dateline
	}
	return m
}
