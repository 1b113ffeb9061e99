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
	a, err := New(text)
	return a, err
}
