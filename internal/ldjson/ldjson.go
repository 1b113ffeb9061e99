// Package ldjson reads the JSON that stands in web pages, which is often not quite JSON.
//
// Missing and trailing commas, comments, line breaks and quotation marks inside strings, and an end that is cut off
// do not stop it: what can be read is read. It takes time and memory in proportion to the input.
package ldjson

import (
	"bytes"
	"html"
	"iter"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

type kind uint8

const (
	absent kind = iota
	object
	array
	text
	other // numbers, true, false, null
)

type node struct {
	kind        kind
	key, keyEnd int32 // in an object
	start, end  int32 // of what is between the marks of a string, or of the word
	child, next int32 // 0: none
}

// A Doc is a JSON document.
type Doc struct {
	src   []byte
	nodes []node
}

// A Value is a value in a Doc. The zero Value is no value, and everything in it is no value.
type Value struct {
	doc *Doc
	n   int32
}

// maxDepth is how deep values may nest; what nests deeper is left out.
const maxDepth = 64

// Read reads the document in src and returns its values: one, if it is JSON.
func Read(src []byte) *Doc {
	if t := bytes.TrimLeft(src, " \t\r\n{["); bytes.HasPrefix(t, []byte("&quot;")) {
		src = []byte(html.UnescapeString(string(src)))
	}
	if _, after, ok := bytes.Cut(src[:min(len(src), 64)], []byte("<![CDATA[")); ok {
		src = src[min(len(src), 64)-len(after):]
	}
	d := &Doc{src: src, nodes: make([]node, 1, 64+len(src)/64)}
	d.nodes[0].kind = array
	p := parser{doc: d}
	p.run()
	return d
}

// Values returns the outermost values.
func (d *Doc) Values() iter.Seq[Value] { return Value{d, 0}.All() }

type frame struct{ parent, last int32 }

type parser struct {
	doc *Doc
	i   int
}

// run reads all values. Objects and arrays that are open are kept in a list, so that nesting costs no stack.
func (p *parser) run() {
	d := p.doc
	b := d.src
	stack := append(make([]frame, 0, 16), frame{0, 0})
	var key, keyEnd int32
	hasKey := false
	skip := 0 // open brackets that nest too deep
	for p.i < len(b) {
		c := b[p.i]
		switch {
		case c == '{' || c == '[':
			p.i++
			if len(stack) > maxDepth || skip > 0 {
				skip++
				continue
			}
			k := object
			if c == '[' {
				k = array
			}
			n := d.add(&stack[len(stack)-1], node{kind: k, key: key, keyEnd: keyEnd})
			stack = append(stack, frame{n, 0})
			key, keyEnd, hasKey = 0, 0, false
		case c == '}' || c == ']':
			p.i++
			if skip > 0 {
				skip--
				continue
			}
			if len(stack) > 1 {
				stack = stack[:len(stack)-1]
			}
			key, keyEnd, hasKey = 0, 0, false
		case c == '"':
			start, end := p.str()
			if skip > 0 {
				continue
			}
			f := &stack[len(stack)-1]
			if d.nodes[f.parent].kind == object && !hasKey {
				key, keyEnd, hasKey = int32(start), int32(end), true
				continue
			}
			d.add(f, node{kind: text, key: key, keyEnd: keyEnd, start: int32(start), end: int32(end)})
			key, keyEnd, hasKey = 0, 0, false
		case c == ':' || c == ' ' || c == '\n' || c == '\r' || c == '\t':
			p.i++
		case c == ',':
			p.i++
			key, keyEnd, hasKey = 0, 0, false
		case c == '/' && p.i+1 < len(b) && b[p.i+1] == '*':
			if n := bytes.Index(b[p.i+2:], []byte("*/")); n >= 0 {
				p.i += n + 4
			} else {
				p.i = len(b)
			}
		case c == '-' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z':
			start := p.i
			for p.i < len(b) && word(b[p.i]) {
				p.i++
			}
			f := &stack[len(stack)-1]
			if skip == 0 && (d.nodes[f.parent].kind != object || hasKey) && f.parent != 0 {
				d.add(f, node{kind: other, key: key, keyEnd: keyEnd, start: int32(start), end: int32(p.i)})
				key, keyEnd, hasKey = 0, 0, false
			}
			if p.i == start {
				p.i++
			}
		default:
			p.i++
		}
	}
}

func word(c byte) bool {
	return c == '-' || c == '+' || c == '.' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func (d *Doc) add(f *frame, n node) int32 {
	i := int32(len(d.nodes))
	d.nodes = append(d.nodes, n)
	if f.last == 0 {
		d.nodes[f.parent].child = i
	} else {
		d.nodes[f.last].next = i
	}
	f.last = i
	return i
}

// str reads the string at the quotation mark at p.i and returns what is between its marks.
// A mark ends the string if what follows it can follow a string.
func (p *parser) str() (start, end int) {
	b := p.doc.src
	p.i++
	start = p.i
	for p.i < len(b) {
		n := bytes.IndexAny(b[p.i:], "\"\\")
		if n < 0 {
			break
		}
		p.i += n
		if b[p.i] == '\\' {
			p.i += 2
			continue
		}
		j := p.i + 1
		for j < len(b) && (b[j] == ' ' || b[j] == '\n' || b[j] == '\r' || b[j] == '\t') && j < p.i+64 {
			j++
		}
		if j >= len(b) || b[j] == ',' || b[j] == ':' || b[j] == '}' || b[j] == ']' || b[j] == '"' || j == p.i+64 {
			end = p.i
			p.i++
			return start, end
		}
		p.i++
	}
	p.i = len(b)
	return start, len(b)
}

// All returns the values of an array or object, or v itself if it is anything else.
func (v Value) All() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		if v.doc == nil {
			return
		}
		n := v.doc.nodes[v.n]
		if n.kind != array && n.kind != object {
			if n.kind != absent {
				yield(v)
			}
			return
		}
		for c := n.child; c != 0; c = v.doc.nodes[c].next {
			if !yield(Value{v.doc, c}) {
				return
			}
		}
	}
}

// Items returns the values of an array, or v itself if it is anything else.
func (v Value) Items() iter.Seq[Value] {
	if v.doc != nil && v.doc.nodes[v.n].kind == object {
		return func(yield func(Value) bool) { yield(v) }
	}
	return v.All()
}

// Key returns the value of an object under key, or the zero Value.
func (v Value) Key(key string) Value {
	if v.IsObject() {
		for c := v.doc.nodes[v.n].child; c != 0; c = v.doc.nodes[c].next {
			if n := v.doc.nodes[c]; string(v.doc.src[n.key:n.keyEnd]) == key {
				return Value{v.doc, c}
			}
		}
	}
	return Value{}
}

// IsObject reports whether v is an object.
func (v Value) IsObject() bool { return v.doc != nil && v.doc.nodes[v.n].kind == object }

// IsText reports whether v is a string.
func (v Value) IsText() bool { return v.doc != nil && v.doc.nodes[v.n].kind == text }

// Raw returns what stands between the marks of a string, escapes and all, or nil.
func (v Value) Raw() []byte {
	if !v.IsText() {
		return nil
	}
	n := v.doc.nodes[v.n]
	return v.doc.src[n.start:n.end]
}

// Text returns the string that v is, or "".
func (v Value) Text() string {
	raw := v.Raw()
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw)
	}
	return string(Unescape(make([]byte, 0, len(raw)), raw))
}

// Unescape appends to dst what raw, the inside of a string, stands for.
func Unescape(dst, raw []byte) []byte {
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		if c != '\\' || i+1 >= len(raw) {
			dst = append(dst, c)
			continue
		}
		i++
		switch raw[i] {
		case 'n':
			dst = append(dst, '\n')
		case 't':
			dst = append(dst, '\t')
		case 'r':
			dst = append(dst, '\r')
		case 'b', 'f':
			dst = append(dst, ' ')
		case 'u':
			r, ok := hex4(raw[i+1:])
			if !ok {
				continue
			}
			i += 4
			if utf16.IsSurrogate(r) {
				if s, ok := hex4(bytes.TrimPrefix(raw[i+1:], []byte(`\u`))); ok && bytes.HasPrefix(raw[i+1:], []byte(`\u`)) {
					if c := utf16.DecodeRune(r, s); c != utf8.RuneError {
						r = c
						i += 6
					}
				}
			}
			dst = utf8.AppendRune(dst, r) // U+FFFD for a lone surrogate
		default:
			dst = append(dst, raw[i])
		}
	}
	return dst
}

func hex4(b []byte) (rune, bool) {
	if len(b) < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[:4]), 16, 32)
	return rune(n), err == nil
}
