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
func (p *Parser) Parse(text string) (*Article, error) {
	if err := checkUTF8(text); err != nil {
		return nil, err
	}
	var blocks []Block
	for line := range lines(text, Span{0, len(text)}) {
		kind := Paragraph
		if len(blocks) == 0 && line.Len() < 160 && line.End < len(text) {
			kind = Headline
		}
		blocks = append(blocks, Block{kind, line})
	}
	a, err := New(text, blocks...)
	if err != nil {
		return nil, err
	}
	return a.With(p.Known), nil
}
