package article

import (
	"bytes"
	"encoding/json"
)

// encoding is an Article as it stands in JSON.
type encoding struct {
	Text    string `json:"text"`
	Offsets string `json:"offsets"`
	Meta
	Blocks []Block `json:"blocks,omitempty"`
}

// MarshalJSON returns the article as an object with its text, its metadata and its blocks.
// Spans count bytes of UTF-8, which "offsets" says. To read it back, decode its "text" and "blocks",
// give them to [New], and its metadata to [Article.With].
func (a *Article) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // the caller's encoder escapes, unless it is told not to
	err := e.Encode(encoding{Text: a.text, Offsets: "utf-8", Meta: a.meta, Blocks: a.blocks})
	return b.Bytes(), err
}
