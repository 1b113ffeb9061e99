// Package markup reads an HTML page in one pass into lines of text, and what surrounds each of them.
//
// A line is what a reader sees between two block boundaries: a paragraph, a list item, a cell, a link of a menu.
// Its text has its space collapsed, its entities decoded and its soft hyphens removed;
// [Page.Origin] leads from any stretch of text back to the bytes of the page.
//
// There is no tree: elements are a list in page order, each of which knows the one around it.
// Reading takes time and memory in proportion to the page, whatever it holds.
package markup

import (
	"sort"
)

// A Page is what one pass over an HTML page finds.
type Page struct {
	Source   []byte    // what was read, in UTF-8
	Text     []byte    // the lines, each with a line feed behind it
	Lines    []Line    // in page order
	Elements []Element // in page order; the first stands for the document
	Words    []uint32  // hashes of the words in the attributes of elements
	Metas    []Field   // what <meta> and <link> elements say
	Scripts  []Range   // the contents of the JSON-LD scripts, as places in Source
	Times    []Date    // the <time> elements and others that carry a date in an attribute
	Title    string    // of the <title> element
	Language string    // of the <html> element

	runs []run
}

// A Range is a stretch of bytes.
type Range struct{ Start, End int }

// An Element is an element of the page that holds others, or text, or has attributes that tell something about its text.
type Element struct {
	Tag             Tag
	Hidden          bool // it or an element around it is not shown
	Inline          bool
	Depth           uint16
	Parent          int32 // index of the element around it; that of the document is -1
	Words, WordsEnd int32 // its words are Page.Words[Words:WordsEnd]
	Lines, LinesEnd int32 // the lines that start in it are Page.Lines[Lines:LinesEnd]
}

// A Line is a stretch of text between two block boundaries.
type Line struct {
	Start, End int32 // in Page.Text
	Elem       int32 // the innermost block element
	Inline     int32 // the innermost inline element with words at its first character, or 0
	Link       int32 // how many of its bytes are in links
	Bold       int32 // ... in bold
	Italic     int32 // ... in italics
	Breaks     int32 // how many <br> it holds
	Links      int32 // how many links start in it
	Image      bool  // a picture stands between the line before and this one
	Cut        bool  // it starts after two <br> rather than at an element
}

// A Field is what a <meta> or <link> element says.
type Field struct {
	Key   string
	Value string
}

// A Date is a date that stands in an attribute.
type Date struct {
	Value string
	Line  int32 // the line that it stands in or, if it has no text of its own, before
	Elem  int32
}

// A run is a stretch of text that comes from one stretch of the page: byte for byte if both are of one length,
// and otherwise as a whole.
type run struct{ text, page, pageEnd int32 }

// Origin returns the place in Source of the text in [start, end), which must not be empty.
// What stands in the page between the pieces of it, tags or space, lies in the place as well.
func (p *Page) Origin(start, end int) Range {
	return Range{p.origin(start, false), p.origin(end-1, true)}
}

// origin returns where the byte of the page starts, or ends, that byte i of the text comes from.
func (p *Page) origin(i int, end bool) int {
	k := sort.Search(len(p.runs), func(k int) bool { return int(p.runs[k].text) > i }) - 1
	if k < 0 {
		return 0
	}
	r := p.runs[k]
	textEnd := int32(len(p.Text))
	if k+1 < len(p.runs) {
		textEnd = p.runs[k+1].text
	}
	if textEnd-r.text == r.pageEnd-r.page {
		at := int(r.page) + i - int(r.text)
		if end {
			at++
		}
		return at
	}
	if end {
		return int(r.pageEnd)
	}
	return int(r.page)
}
