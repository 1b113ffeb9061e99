package markup

import "bytes"

// A kind of piece.
type pieceKind uint8

const (
	pieceText pieceKind = iota
	pieceStart
	pieceEnd
	pieceComment // comments, doctypes, processing instructions: whatever shows nothing
	pieceBroken  // a tag that the page ends in
)

// A piece is what the scanner cuts a page into. The pieces of a page, joined, are the page.
type piece struct {
	kind       pieceKind
	raw        bool // text of a script, style or the like, in which there are no tags
	rcdata     bool // text of a title or textarea, in which there are no tags but entities
	start, end int
	nameEnd    int // of a tag: where its name, which starts at start+1 or start+2, ends
}

// An attribute of a start tag, as places in the page. A value is as it is written, entities and all.
type attribute struct{ key, keyEnd, val, valEnd int }

// A scanner cuts a page into pieces, exactly as the Tokenizer of golang.org/x/net/html does (a fuzz test holds it to that),
// but in place: it copies nothing and allocates nothing for a tag.
type scanner struct {
	page    []byte
	pos     int
	rawName []byte      // the element whose raw text comes next, in lower case
	attrs   []attribute // of the last start tag
	rawBuf  [12]byte
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// next returns the next piece; ok is false at the end of the page.
func (s *scanner) next() (p piece, ok bool) {
	b := s.page
	if s.rawName != nil {
		if p := s.rawText(); p.end > p.start {
			return p, true
		}
	}
	if s.pos >= len(b) {
		return piece{}, false
	}
	start := s.pos
	for i := start; ; i++ {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 || i+n+1 >= len(b) {
			s.pos = len(b)
			return piece{kind: pieceText, start: start, end: len(b)}, true
		}
		i += n
		c := b[i+1]
		if !isLetter(c) && c != '/' && c != '!' && c != '?' {
			continue
		}
		if c == '/' && i+2 >= len(b) {
			if i > start {
				s.pos = i
				return piece{kind: pieceText, start: start, end: i}, true
			}
			s.pos = len(b)
			return piece{kind: pieceText, start: start, end: len(b)}, true
		}
		if i > start {
			s.pos = i
			return piece{kind: pieceText, start: start, end: i}, true
		}
		return s.markup(i, c), true
	}
}

// markup reads the tag or comment at i, whose second byte is c.
func (s *scanner) markup(i int, c byte) piece {
	b := s.page
	switch {
	case isLetter(c):
		return s.tag(i, i+1, pieceStart)
	case c == '/' && isLetter(b[i+2]):
		return s.tag(i, i+2, pieceEnd)
	case c == '!' && bytes.HasPrefix(b[i+2:], []byte("--")):
		return s.upTo(i, commentEnd(b, i+4))
	}
	if n := bytes.IndexByte(b[i+2:], '>'); n >= 0 {
		return s.upTo(i, i+2+n+1)
	}
	return s.upTo(i, len(b))
}

func (s *scanner) upTo(start, end int) piece {
	s.pos = end
	return piece{kind: pieceComment, start: start, end: end}
}

// commentEnd returns where the comment ends whose first byte after "<!--" is at i.
func commentEnd(b []byte, i int) int {
	for j := i; ; j++ {
		n := bytes.IndexByte(b[j:], '>')
		if n < 0 {
			return len(b)
		}
		j += n
		in := b[i:j]
		if len(in) == 0 || len(in) == 1 && in[0] == '-' || bytes.HasSuffix(in, []byte("--")) || bytes.HasSuffix(in, []byte("--!")) {
			return j + 1
		}
	}
}

// tag reads the tag at start, whose name starts at i.
func (s *scanner) tag(start, i int, kind pieceKind) piece {
	b, n := s.page, len(s.page)
	s.attrs = s.attrs[:0]
	name := i
	for i < n && !isSpace(b[i]) && b[i] != '/' && b[i] != '>' {
		i++
	}
	p := piece{kind: kind, start: start, nameEnd: i}
	for i < n && isSpace(b[i]) {
		i++
	}
	for {
		if i >= n {
			s.pos = n
			return piece{kind: pieceBroken, start: start, end: n}
		}
		if b[i] == '>' {
			i++
			break
		}
		var a attribute
		a, i = s.attribute(i)
		if kind == pieceStart && a.keyEnd > a.key {
			s.attrs = append(s.attrs, a)
		}
		for i < n && isSpace(b[i]) {
			i++
		}
	}
	p.end, s.pos = i, i
	if kind == pieceStart {
		s.rawName = rawElement(b[name:p.nameEnd], &s.rawBuf)
	}
	return p
}

// attribute reads the attribute at i and returns it and where it ends.
func (s *scanner) attribute(i int) (attribute, int) {
	b, n := s.page, len(s.page)
	a := attribute{key: i}
	for i < n {
		c := b[i]
		if isSpace(c) || c == '/' || c == '>' || c == '=' && i > a.key {
			break
		}
		i++
	}
	a.keyEnd, a.val, a.valEnd = i, i, i
	for i < n && isSpace(b[i]) {
		i++
	}
	if i >= n {
		return a, i
	}
	if b[i] == '/' {
		return a, i + 1
	}
	if b[i] != '=' {
		return a, i
	}
	for i++; i < n && isSpace(b[i]); i++ {
	}
	if i >= n || b[i] == '>' {
		return a, i
	}
	if q := b[i]; q == '"' || q == '\'' {
		i++
		k := bytes.IndexByte(b[i:], q)
		if k < 0 {
			return a, n
		}
		a.val, a.valEnd = i, i+k
		return a, i + k + 1
	}
	a.val = i
	for i < n && !isSpace(b[i]) && b[i] != '>' {
		i++
	}
	a.valEnd = i
	return a, i
}

// rawElement returns the name in lower case if elements of that name hold raw text, and otherwise nil.
func rawElement(name []byte, buf *[12]byte) []byte {
	if len(name) > len(buf) {
		return nil
	}
	lower := appendLower(buf[:0], name)
	switch string(lower) {
	case "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp":
		return lower
	}
	return nil
}

func appendLower(dst, b []byte) []byte {
	for _, c := range b {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		dst = append(dst, c)
	}
	return dst
}

// rawText returns the text up to the end tag of s.rawName; it may be empty.
func (s *scanner) rawText() piece {
	b, start, end := s.page, s.pos, len(s.page)
	name := s.rawName
	s.rawName = nil
	switch string(name) {
	case "plaintext":
	case "script":
		end = scriptEnd(b, start)
	default:
		for i := start; ; i += 2 {
			n := bytes.Index(b[i:], []byte("</"))
			if n < 0 {
				break
			}
			if i += n; isEndTag(b[i+2:], name) {
				end = i
				break
			}
		}
	}
	s.pos = end
	rcdata := string(name) == "title" || string(name) == "textarea"
	return piece{kind: pieceText, raw: true, rcdata: rcdata, start: start, end: end}
}

// isEndTag reports whether b, which follows "</" or "<", goes on with name and something that ends a name.
func isEndTag(b, name []byte) bool {
	if len(b) <= len(name) {
		return false
	}
	for i, c := range name {
		if b[i]|0x20 != c {
			return false
		}
	}
	c := b[len(name)]
	return isSpace(c) || c == '/' || c == '>'
}

// scriptEnd returns where the script that starts at i ends.
// A script may hide its end tag in a comment that holds a script of its own.
func scriptEnd(b []byte, i int) int {
	const (
		plain = iota
		escaped
		twice
	)
	name := []byte("script")
	state, dashes := plain, 0
	for i < len(b) {
		if state == plain {
			n := bytes.IndexByte(b[i:], '<')
			if n < 0 {
				break
			}
			i += n
			switch rest := b[i:]; {
			case len(rest) > 2 && rest[1] == '/' && isEndTag(rest[2:], name):
				return i
			case bytes.HasPrefix(rest, []byte("<!--")):
				state, dashes = escaped, 2
				i += 4
			default:
				i++
			}
			continue
		}
		c := b[i]
		i++
		switch {
		case c == '-':
			dashes++
			continue
		case c == '>' && dashes >= 2:
			state = plain
		case c == '<' && i < len(b) && b[i] == '/':
			i++
			if isEndTag(b[i:], name) {
				if state == escaped {
					return i - 2
				}
				state = escaped
				i += len(name) + 1
			}
		case c == '<' && state == escaped && i < len(b):
			if !isLetter(b[i]) {
				state = plain
			} else if isEndTag(b[i:], name) {
				state = twice
				i += len(name) + 1
			}
		}
		dashes = 0
	}
	return len(b)
}
