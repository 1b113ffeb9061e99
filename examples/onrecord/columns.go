package main

import (
	"bytes"
	"iter"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// A cell is text in a column, and how it looks on a terminal.
type cell struct {
	text  string
	style string // a terminal's escape sequence, or empty
	width int    // of the column; the last column has the rest of the line
}

// writeRow writes cells side by side, each wrapped to the width of its column and the last one to the end of the line.
func (p page) writeRow(b *bytes.Buffer, indent int, cells ...cell) {
	const gap = 2
	lines := make([][]string, len(cells))
	height, left := 0, indent
	for i, c := range cells {
		if i == len(cells)-1 {
			c.width = max(p.columns-left, 24)
		}
		lines[i] = wrap(c.text, c.width)
		height = max(height, len(lines[i]))
		left += c.width + gap
	}
	for n := range height {
		pending := indent // spaces not written yet, so that no line ends in them
		for i, c := range cells {
			line := ""
			if n < len(lines[i]) {
				line = lines[i][n]
			}
			if line != "" {
				b.WriteString(strings.Repeat(" ", pending))
				p.write(b, c.style, line)
				pending = 0
			}
			pending += c.width - displayWidth(line) + gap
		}
		b.WriteByte('\n')
	}
}

// write writes text in the given style if the page has colour.
func (p page) write(b *bytes.Buffer, style, text string) {
	if !p.colour || style == "" {
		b.WriteString(text)
		return
	}
	b.WriteString(style)
	b.WriteString(text)
	b.WriteString(plain)
}

// wrap breaks text into lines of at most columns cells: at spaces, or between characters that are written without spaces,
// or inside a word that is longer than a line.
func wrap(text string, columns int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	end := func() {
		if used > 0 {
			lines = append(lines, line.String())
		}
		line.Reset()
		used = 0
	}
	for word := range strings.FieldsSeq(text) {
		space := used > 0
		for part := range parts(word) {
			n := displayWidth(part)
			if space && used+1+n <= columns {
				line.WriteByte(' ')
				used++
			} else if space || used+n > columns {
				end()
			}
			space = false
			for _, r := range part {
				w := runeWidth(r)
				if used+w > columns {
					end()
				}
				line.WriteRune(r)
				used += w
			}
		}
	}
	end()
	return lines
}

// parts returns the parts of word between which a line may end: it may before and after a wide character,
// but not before a mark that ends something.
func parts(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, wide := 0, false
		for i, r := range word {
			w := runeWidth(r)
			if i > start && w > 0 && (w == 2 || wide) && !unicode.IsPunct(r) {
				if !yield(word[start:i]) {
					return
				}
				start = i
			}
			if w > 0 {
				wide = w == 2
			}
		}
		yield(word[start:])
	}
}

// displayWidth returns how many cells of a terminal text takes.
func displayWidth(text string) int {
	n := 0
	for _, r := range text {
		n += runeWidth(r)
	}
	return n
}

// runeWidth returns how many cells of a terminal r takes: two for the characters of East Asia and for most emoji,
// none for accents that combine with the character before them.
func runeWidth(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || 0x1160 <= r && r < 0x1200 {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	default:
		return 1
	}
}

// clean returns text on one line, without the control characters that could make a terminal do something.
func clean(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	}), " ")
}
