package webpage

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"example.com/newstext/internal/markup"
)

// A source is a page in UTF-8.
type source struct {
	text []byte
	skip int               // bytes of the page before the text: a byte order mark
	page []byte            // the page, if it was in another encoding
	enc  encoding.Encoding // ... and which
}

var bom = []byte("\xEF\xBB\xBF")

// decode returns the page in UTF-8. Valid UTF-8 is UTF-8, whatever the page or the server call it.
func decode(page []byte, contentType string) (source, error) {
	if len(page) > markup.MaxBytes {
		return source{}, fmt.Errorf("webpage: page of %d bytes; at most %d are read", len(page), markup.MaxBytes)
	}
	if bytes.HasPrefix(page, bom) {
		page = page[len(bom):]
		if utf8.Valid(page) {
			return source{text: page, skip: len(bom)}, nil
		}
		return source{text: bytes.ToValidUTF8(page, []byte("\uFFFD")), page: page, skip: len(bom), enc: unicode.UTF8}, nil
	}
	if utf8.Valid(page) && !bytes.HasPrefix(page, []byte{0}) {
		return source{text: page}, nil
	}
	enc, _, _ := charset.DetermineEncoding(page, contentType)
	text, _, err := transform.Bytes(enc.NewDecoder(), page)
	if err != nil {
		return source{}, fmt.Errorf("webpage: %w", err)
	}
	return source{text: text, page: page, enc: enc}, nil
}

// offset returns the place in the page of byte i of the text.
func (s *source) offset(i int) int {
	if s.enc == nil {
		return s.skip + i
	}
	return s.skip + i // TODO
}
