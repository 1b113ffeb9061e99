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

// wrap breaks text into lines of at most columns cells: at spaces, or inside a word that is longer than a line,
// or between characters that are written without spaces.
func wrap(text string, columns int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for word := range pieces(text) {
		w := displayWidth(word)
		if used > 0 && used+displayWidth(strings.TrimRight(word, " ")) > columns {
			lines = append(lines, strings.TrimRight(line.String(), " "))
			line.Reset()
			used = 0
		}
		if w <= columns {
			line.WriteString(word)
			used += w
			continue
		}
		for _, r := range word {
			w := runeWidth(r)
			if used > 0 && used+w > columns {
				lines = append(lines, strings.TrimRight(line.String(), " "))
				line.Reset()
				used = 0
			}
			line.WriteRune(r)
			used += w
		}
	}
	if used > 0 {
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return lines
}

// pieces returns the parts of text between which a line may end, each with the spaces after it.
func pieces(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, wide, space := 0, false, false
		for i, r := range text {
			w := runeWidth(r)
			if i > start && r != ' ' && (space || (w == 2 || wide && w == 1) && !unicode.IsPunct(r)) {
				if !yield(text[start:i]) {
					return
				}
				start = i
			}
			space = r == ' '
			if w > 0 {
				wide = w == 2 && !unicode.IsPunct(r)
			}
		}
		if start < len(text) {
			yield(text[start:])
		}
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
