package markup

import (
	"bytes"
	"slices"
)

// MaxBytes is the largest page that Read takes.
const MaxBytes = 1 << 30

// An open element.
type open struct {
	tag  Tag
	elem int32  // index in Page.Elements, or that of the element around it if it is not listed
	name uint32 // hash of the name, if tag is Other
}

type reader struct {
	scanner
	p     *Page
	stack []open
	count [numTags]int32 // open elements by tag

	block        int32 // innermost block element
	link         int32 // open links
	bold, italic int32
	line         Line
	inLine       bool
	space        int           // where the space before the next character starts, or -1
	spaceEnd     int           // ... and ends
	brk          bool          // the space is a <br>
	breaks       int           // <br> since the last character
	image        bool          // a picture since the last line
	missing      [numTags]bool // no end tag of it follows
	lower        [64]byte
}

// Read reads a page, which must be valid UTF-8 of at most [MaxBytes] bytes.
func Read(source []byte) *Page {
	r := reader{scanner: scanner{page: source}, p: &Page{Source: source}, space: -1}
	p := r.p
	p.Text = make([]byte, 0, len(source)/12+64)
	p.Elements = make([]Element, 1, len(source)/300+16)
	p.Elements[0] = Element{Tag: Document, Parent: -1}
	p.Lines = make([]Line, 0, len(source)/1000+16)
	p.Words = make([]uint32, 0, len(source)/36+16)
	p.runs = make([]run, 0, len(source)/300+16)
	r.stack = append(make([]open, 0, 64), open{tag: Document})
	r.count[Document] = 1
	for {
		pc, ok := r.next()
		if !ok {
			break
		}
		switch pc.kind {
		case pieceText:
			if !pc.raw {
				r.text(pc.start, pc.end)
			}
		case pieceStart:
			r.start(pc)
		case pieceEnd:
			r.end(pc)
		}
	}
	r.flush()
	for _, o := range r.stack {
		p.Elements[o.elem].LinesEnd = int32(len(p.Lines))
	}
	p.Elements[0].LinesEnd = int32(len(p.Lines))
	return p
}

// name returns the name of the tag piece in lower case.
func (r *reader) name(pc piece) []byte {
	from := pc.start + 1
	if pc.kind == pieceEnd {
		from++
	}
	b := r.page[from:pc.nameEnd]
	if len(b) > len(r.lower) {
		b = b[:len(r.lower)]
	}
	return appendLower(r.lower[:0], b)
}

func (r *reader) top() *open { return &r.stack[len(r.stack)-1] }

func (r *reader) start(pc piece) {
	name := r.name(pc)
	tag := lookup(name)
	cl := classes[tag]
	switch tag {
	case Br:
		r.br(pc)
		return
	case Meta, Link:
		r.meta(tag)
		return
	case Title:
		r.title()
		return
	case Script:
		r.script()
		return
	case Img, Picture, Video, Figure:
		r.image = true
	case Html:
		if v, ok := r.attr("lang"); ok && r.p.Language == "" {
			r.p.Language = string(v)
		}
	}
	if cl&dropped != 0 {
		r.drop(tag)
		return
	}
	if cl&void != 0 {
		if cl&block != 0 {
			r.flush()
		}
		return
	}
	hash := uint32(0)
	inline := cl&block == 0
	if tag == Other {
		hash = hashBytes(name)
		inline = bytes.IndexByte(name, '-') < 0 || r.count[P] > 0 || r.inLine
		if selfClosing := r.page[pc.end-2] == '/'; selfClosing {
			return
		}
	}
	if !inline {
		r.flush()
		r.implied(tag)
	}
	parent := r.top().elem
	elem := parent
	words := len(r.p.Words)
	hidden := r.words(tag)
	if !inline || len(r.p.Words) > words || hidden {
		around := &r.p.Elements[parent]
		depth := around.Depth
		if depth < 1<<15 {
			depth++
		}
		elem = int32(len(r.p.Elements))
		if len(r.p.Elements) == cap(r.p.Elements) {
			r.p.Elements = slices.Grow(r.p.Elements, len(r.p.Elements)) // doubling costs less in all than what append does
		}
		r.p.Elements = append(r.p.Elements, Element{Tag: tag, Inline: inline, Hidden: hidden || around.Hidden, Depth: depth, Parent: parent,
			Words: int32(words), WordsEnd: int32(len(r.p.Words)), Lines: int32(len(r.p.Lines))})
	}
	if tag == Time || tag == Span {
		r.time(elem)
	}
	r.push(open{tag, elem, hash}, inline)
}

func (r *reader) push(o open, inline bool) {
	if len(r.stack) == cap(r.stack) {
		r.stack = slices.Grow(r.stack, len(r.stack))
	}
	r.stack = append(r.stack, o)
	r.count[o.tag]++
	switch {
	case !inline:
		r.block = o.elem
	case o.tag == A:
		r.link++
		if r.inLine {
			r.line.Links++
		}
	case classes[o.tag]&bold != 0:
		r.bold++
	case classes[o.tag]&italic != 0:
		r.italic++
	}
}

// pop closes the innermost element.
func (r *reader) pop() {
	o := *r.top()
	r.stack = r.stack[:len(r.stack)-1]
	r.count[o.tag]--
	switch {
	case o.tag == A:
		r.link--
	case classes[o.tag]&bold != 0:
		r.bold--
	case classes[o.tag]&italic != 0:
		r.italic--
	}
	if around := r.top().elem; around != o.elem {
		n := int32(len(r.p.Lines))
		if r.inLine {
			n++
		}
		r.p.Elements[o.elem].LinesEnd = n
		if o.elem == r.block {
			for e := r.p.Elements[o.elem].Parent; ; e = r.p.Elements[e].Parent {
				if !r.p.Elements[e].Inline {
					r.block = e
					break
				}
			}
		}
	}
}

// popTo closes all elements down to and with index i of the stack.
func (r *reader) popTo(i int) {
	for len(r.stack) > i {
		r.pop()
	}
}

// maxInline is how many open elements an end tag of an inline element looks back for its start tag.
const maxInline = 32

func (r *reader) end(pc piece) {
	name := r.name(pc)
	tag := lookup(name)
	cl := classes[tag]
	switch {
	case tag == Br || tag == P && r.count[P] == 0:
		r.br(pc)
		return
	case tag == Body || tag == Html || cl&(void|dropped) != 0 || r.count[tag] == 0:
		return
	}
	if cl&block != 0 {
		r.flush()
		for i := len(r.stack) - 1; ; i-- {
			if r.stack[i].tag == tag {
				r.popTo(i)
				return
			}
		}
	}
	hash := uint32(0)
	if tag == Other {
		hash = hashBytes(name)
	}
	for i := len(r.stack) - 1; i > 0 && i >= len(r.stack)-maxInline; i-- {
		o := r.stack[i]
		if o.tag == tag && o.name == hash {
			if e := r.p.Elements[o.elem]; !e.Inline && e.Tag == tag && o.elem != r.stack[i-1].elem {
				r.flush()
			}
			r.popTo(i)
			return
		}
		if tag != Other && classes[o.tag]&block != 0 {
			return
		}
	}
}

// implied closes the elements that the start of a block element of the given tag ends.
func (r *reader) implied(tag Tag) {
	if r.count[P] > 0 {
		r.closeBefore(0, P)
	}
	switch tag {
	case Li:
		r.closeBefore(listBarrier, Li)
	case Dd, Dt:
		r.closeBefore(listBarrier, Dd, Dt)
	case Tr:
		r.closeBefore(tableBarrier, Tr, Td, Th)
	case Td, Th:
		r.closeBefore(tableBarrier, Td, Th)
	case H1, H2, H3, H4, H5, H6:
		if t := r.top().tag; H1 <= t && t <= H6 {
			r.pop()
		}
	}
}

const (
	listBarrier = 1 + iota
	tableBarrier
)

// closeBefore closes the outermost open element of one of tags that has no barrier inside it.
func (r *reader) closeBefore(barrier int, tags ...Tag) {
	found := -1
search:
	for i := len(r.stack) - 1; i > 0 && i >= len(r.stack)-maxInline; i-- {
		t := r.stack[i].tag
		for _, want := range tags {
			if t == want {
				found = i
				if barrier == 0 {
					break search
				}
			}
		}
		switch {
		case barrier == 0 && classes[t]&block != 0,
			barrier == listBarrier && (t == Ul || t == Ol || t == Dl || t == Menu || t == Table || t == Article || t == Section),
			barrier == tableBarrier && t == Table:
			break search
		}
	}
	if found >= 0 {
		r.popTo(found)
	}
}

// drop skips the content of an element that no reader sees.
func (r *reader) drop(tag Tag) {
	name := tagNames[tag]
	for i := r.pos; !r.missing[tag]; i += 2 {
		n := bytes.Index(r.page[i:], []byte("</"))
		if n < 0 {
			r.missing[tag] = true
			return
		}
		i += n
		if rest := r.page[i+2:]; len(rest) > len(name) && rest[0]|0x20 == name[0] && isEndTag(rest, []byte(name)) {
			r.pos = i
			return
		}
	}
}

// br reads a <br>: one is space inside a line, two end it, and so does one after words in bold.
func (r *reader) br(pc piece) {
	if !r.inLine {
		return
	}
	r.breaks++
	bold := r.line.Bold > 0 && r.line.Bold == int32(len(r.p.Text))-r.line.Start && r.line.Bold < 120 // a heading made by hand
	if r.breaks >= 2 || bold {
		r.flush()
		r.line.Cut = true
		return
	}
	if r.space < 0 {
		r.space = pc.start
	}
	r.spaceEnd = pc.end
	r.brk = true
}

// flush ends the line.
func (r *reader) flush() {
	r.space, r.brk, r.breaks = -1, false, 0
	if !r.inLine {
		r.line.Cut = false
		return
	}
	r.inLine = false
	p := r.p
	r.line.End = int32(len(p.Text))
	p.Lines = append(p.Lines, r.line)
	r.line = Line{}
	p.runs = append(p.runs, run{int32(len(p.Text)), int32(r.pos), int32(r.pos)})
	p.Text = append(p.Text, '\n')
}

// begin starts a line at the character that comes next.
func (r *reader) begin() {
	r.inLine = true
	r.line.Start = int32(len(r.p.Text))
	r.line.Elem = r.block
	r.line.Image = r.image
	r.image = false
	if e := r.top().elem; e != r.block {
		r.line.Inline = e
	}
	if r.link > 0 {
		r.line.Links++
	}
}
