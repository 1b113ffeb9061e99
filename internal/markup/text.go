package markup

import (
	"bytes"
	"html"
	"unicode/utf8"
)

// A char tells how a byte of text is read.
type char uint8

const (
	plain char = iota
	blank      // space, or a control character
	amp        // may start an entity
	maybe      // may start a character that is space or shows nothing
)

var chars = func() (t [256]char) {
	for c := range 0x21 {
		t[c] = blank
	}
	t[0x7F] = blank
	t['&'] = amp
	t[0xC2], t[0xE2], t[0xEF] = maybe, maybe, maybe
	return t
}()

// text reads the text in page[i:end].
func (r *reader) text(i, end int) {
	b := r.page
	for i < end {
		switch chars[b[i]] {
		case plain:
			j := i + 1
			// A single blank between two plain characters is copied with them.
			for j < end && (chars[b[j]] == plain || b[j] == ' ' && j+1 < end && chars[b[j+1]] == plain) {
				j++
			}
			r.write(b[i:j], i, j)
			i = j
		case blank:
			j := i + 1
			for j < end && chars[b[j]] == blank {
				j++
			}
			r.blank(i, j)
			i = j
		case amp:
			i = r.entity(i, end)
		case maybe:
			c, size := utf8.DecodeRune(b[i:end])
			r.rune(c, b[i:i+size], i, i+size)
			i += size
		}
	}
}

// blank notes the space in page[i:j].
func (r *reader) blank(i, j int) {
	if r.inLine {
		if r.space < 0 {
			r.space = i
		}
		r.spaceEnd = j
	}
}

// rune adds the character c, spelled s, that stands in page[i:j].
func (r *reader) rune(c rune, s []byte, i, j int) {
	switch {
	case c == 0xA0 || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c <= ' ' || c == 0x7F:
		r.blank(i, j)
	case c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF: // soft hyphen, places where a word may break
	default:
		r.write(s, i, j)
	}
}

// ideographic is the space that indents paragraphs in East Asia.
var ideographic = []byte("\u3000")

// write adds s, which stands in page[i:j].
func (r *reader) write(s []byte, i, j int) {
	p := r.p
	if !r.inLine {
		for bytes.HasPrefix(s, ideographic) {
			s, i = s[len(ideographic):], i+len(ideographic)
		}
		if len(s) == 0 {
			return
		}
		r.begin()
		r.space, r.brk = -1, false
	} else if r.space >= 0 {
		c := byte(' ')
		if r.brk {
			c = '\n'
			r.line.Breaks++
			r.brk = false
		}
		r.add(r.space, r.spaceEnd, 1)
		p.Text = append(p.Text, c)
		r.space = -1
		if r.link > 0 && r.line.Link > 0 { // the space between two words of a link is in it
			r.line.Link++
		}
		if r.bold > 0 && r.line.Bold > 0 {
			r.line.Bold++
		}
		if r.italic > 0 && r.line.Italic > 0 {
			r.line.Italic++
		}
	}
	r.breaks = 0
	r.add(i, j, len(s))
	p.Text = append(p.Text, s...)
	n := int32(len(s))
	if r.link > 0 {
		r.line.Link += n
	}
	if r.bold > 0 {
		r.line.Bold += n
	}
	if r.italic > 0 {
		r.line.Italic += n
	}
}

// add notes that the next n bytes of text come from page[i:j].
func (r *reader) add(i, j, n int) {
	p := r.p
	if k := len(p.runs) - 1; k >= 0 && n == j-i {
		if last := &p.runs[k]; int(last.pageEnd) == i && len(p.Text)-int(last.text) == int(last.pageEnd-last.page) {
			last.pageEnd = int32(j)
			return
		}
	}
	p.runs = append(p.runs, run{int32(len(p.Text)), int32(i), int32(j)})
}

// entity reads the entity at page[i], which may be no entity at all, and returns where it ends.
func (r *reader) entity(i, end int) int {
	var buf [8]byte
	s, n := decodeEntity(buf[:0], r.page[i:end])
	if n == 0 {
		r.write(r.page[i:i+1], i, i+1)
		return i + 1
	}
	if len(s) == 1 && s[0] == '&' { // escaped twice: &amp;nbsp;
		if t, m := decodeTwice(buf[:0], r.page[i+n:end]); m > 0 {
			s, n = t, n+m
		}
	}
	for k := 0; k < len(s); {
		c, size := utf8.DecodeRune(s[k:])
		if c == utf8.RuneError && size == 1 {
			break
		}
		r.rune(c, s[k:k+size], i, i+n)
		k += size
	}
	return i + n
}

// decodeEntity appends to dst what the entity at the start of b stands for, and returns how long it is, 0 if there is none.
func decodeEntity(dst, b []byte) ([]byte, int) {
	if len(b) < 3 {
		return dst, 0
	}
	j := 1
	if b[1] == '#' {
		j = 2
		if b[2]|0x20 == 'x' {
			j = 3
		}
		code, start := 0, j
		for ; j < len(b) && j < start+8; j++ {
			d := hexDigit(b[j])
			if d < 0 || d > 9 && start == 2 {
				break
			}
			if start == 3 {
				code = code<<4 | d
			} else {
				code = code*10 + d
			}
		}
		if j == start {
			return dst, 0
		}
		if j < len(b) && b[j] == ';' {
			j++
		}
		if code >= 0x80 && code < 0xA0 || code == 0 || code > utf8.MaxRune || code >= 0xD800 && code < 0xE000 {
			return append(dst, html.UnescapeString(string(b[:j]))...), j
		}
		return utf8.AppendRune(dst, rune(code)), j
	}
	for j < len(b) && j < 33 && (isLetter(b[j]) || '0' <= b[j] && b[j] <= '9') {
		j++
	}
	if j < len(b) && b[j] == ';' {
		j++
	}
	switch string(b[1:j]) {
	case "amp;":
		return append(dst, '&'), j
	case "nbsp;":
		return append(dst, "\u00a0"...), j
	case "quot;":
		return append(dst, '"'), j
	case "lt;":
		return append(dst, '<'), j
	case "gt;":
		return append(dst, '>'), j
	case "rsquo;":
		return append(dst, "’"...), j
	case "lsquo;":
		return append(dst, "‘"...), j
	case "ldquo;":
		return append(dst, "“"...), j
	case "rdquo;":
		return append(dst, "”"...), j
	case "ndash;":
		return append(dst, "–"...), j
	case "mdash;":
		return append(dst, "—"...), j
	case "apos;":
		return append(dst, '\''), j
	case "shy;":
		return append(dst, "\u00ad"...), j
	}
	if j < 3 {
		return dst, 0
	}
	s := html.UnescapeString(string(b[:j]))
	if s == string(b[:j]) {
		return dst, 0
	}
	// Without a semicolon only a part may have been an entity: &copyright.
	n := j
	if b[j-1] != ';' {
		for n > 1 && len(s) > 0 && s[len(s)-1] == b[n-1] && n > 3 {
			s, n = s[:len(s)-1], n-1
		}
	}
	return append(dst, s...), n
}

// decodeTwice reads what follows an escaped ampersand. It takes for an entity only what nobody writes about:
// numbers, quotation marks, space and dashes, with their semicolon.
func decodeTwice(dst, b []byte) ([]byte, int) {
	end := bytes.IndexByte(b[:min(len(b), 10)], ';')
	if end < 2 {
		return dst, 0
	}
	var buf [12]byte
	s := append(append(buf[:0], '&'), b[:end+1]...)
	if s[1] != '#' {
		switch string(s[1:]) {
		case "nbsp;", "quot;", "amp;", "apos;", "rsquo;", "lsquo;", "ldquo;", "rdquo;", "ndash;", "mdash;", "hellip;", "shy;":
		default:
			return dst, 0
		}
	}
	out, n := decodeEntity(dst, s)
	if n != len(s) {
		return dst, 0
	}
	return out, end + 1
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// unescape returns the value of an attribute.
func unescape(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	return html.UnescapeString(string(b))
}
