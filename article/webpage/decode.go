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

// escape starts a change of character set in ISO-2022, which writes everything in ASCII.
var escape = []byte("\x1b$")

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
	valid := utf8.Valid(page)
	if valid && !bytes.Contains(page, escape) {
		return source{text: page}, nil
	}
	enc, name, _ := charset.DetermineEncoding(page, contentType)
	if valid && name != "iso-2022-jp" {
		return source{text: page}, nil
	}
	text, _, err := transform.Bytes(enc.NewDecoder(), page)
	if err != nil {
		return source{}, fmt.Errorf("webpage: %w", err)
	}
	return source{text: text, page: page, enc: enc}, nil
}

// offset returns the place in the page of byte i of the text.
//
// In a page of another encoding it is found by decoding again: first in long steps, of which the ends are known,
// then character by character. That is slow, but few ask, and few pages are not UTF-8.
func (s *source) offset(i int) int {
	if s.enc == nil {
		return s.skip + i
	}
	d := s.enc.NewDecoder()
	var buf [256]byte
	from, done := 0, 0 // bytes of the page read, and of the text they made
	for done < i && from < len(s.page) {
		// A step is at most as long as what is missing, so that it never goes too far.
		room := max(min(len(buf), i-done), utf8.UTFMax)
		if room > utf8.UTFMax {
			n, read, err := d.Transform(buf[:room], s.page[from:], true)
			if read > 0 && (err == nil || err == transform.ErrShortDst) {
				from, done = from+read, done+n
				continue
			}
		}
		made, read := next(d, s.page[from:], buf[:])
		if read == 0 {
			break
		}
		if done+made > i { // i is inside this character
			break
		}
		from, done = from+read, done+made
	}
	return s.skip + from
}

// next decodes the next character of page, and returns how long it is decoded and how long it is in page.
func next(d *encoding.Decoder, page, buf []byte) (made, read int) {
	total := 0
	for n := 1; n <= len(page) && n <= 16; n++ {
		for room := 1; room <= utf8.UTFMax; room++ { // no more room than for one character
			made, read, err := d.Transform(buf[:room], page[total:n], n == len(page))
			total += read
			if made > 0 {
				return made, total
			}
			if err != transform.ErrShortDst {
				break
			}
		}
	}
	return 0, min(1, len(page))
}
