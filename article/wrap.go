package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/printed"
)

// A unit is what makes up one block or part of one: a line, or the lines of a hard-wrapped paragraph.
type unit struct {
	span   Span
	gap    bool // an empty line stands before it
	indent bool // space stands before it on its line
}

// split returns the units of text: its lines, or, where lines are wrapped at a fixed width, its paragraphs.
func split(text string) []unit {
	units := make([]unit, 0, strings.Count(text, "\n")+1)
	gap := true
	for raw := range lines(text, Span{0, len(text)}) {
		line := trim(text, raw)
		if line.Len() == 0 {
			gap = true
			continue
		}
		units = append(units, unit{line, gap, line.Start > raw.Start})
		gap = false
	}
	if column := wrapColumn(text, units); column > 0 {
		units = join(text, units, column)
	}
	return units
}

// Widths between which lines are thought to be wrapped, in characters.
const minColumn, maxColumn = 40, 100

// wrapColumn returns the width that the lines of text are wrapped at, or 0 if they are not.
// They are if most lines that end within a sentence could not have held the first word of the next line.
func wrapColumn(text string, units []unit) int {
	var widths []int
	for i := range units {
		w := width(text, units[i].span)
		if w > maxColumn+20 { // an address may stick out, a paragraph does not
			return 0
		}
		if i+1 < len(units) && !units[i+1].gap {
			widths = append(widths, w)
		}
	}
	if len(widths) < 3 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(widths))
	column := sorted[len(sorted)*19/20]
	if column < minColumn || column > maxColumn {
		return 0
	}
	full, short := 0, 0
	for i := 0; i+1 < len(units); i++ {
		s := units[i].span
		switch {
		case units[i+1].gap, i < 2, endsSentence(text[s.Start:s.End]): // the end of a paragraph, or above the first one
		case width(text, s)+1+firstWord(text, units[i+1].span) > column:
			full++
		default:
			short++
		}
	}
	if full < 2 || full < 3*short {
		return 0
	}
	return column
}

// join puts the lines of each wrapped paragraph together.
func join(text string, units []unit, column int) []unit {
	out := units[:0]
	last := 0 // the width of the line before
	for i, u := range units {
		w := width(text, u.span)
		if i > 0 && !u.gap && !u.indent && last+1+firstWord(text, u.span) > column-3 && !bulleted(text[u.span.Start:u.span.End]) {
			out[len(out)-1].span.End = u.span.End
		} else if i > 0 && !u.gap && !u.indent && startsLower(text[u.span.Start:]) && !endsSentence(text[:out[len(out)-1].span.End]) &&
			printed.Byline(text[u.span.Start:u.span.End]) == nil {
			out[len(out)-1].span.End = u.span.End
		} else {
			out = append(out, u)
		}
		last = w
	}
	return out
}

// width returns the number of characters of s.
func width(text string, s Span) int {
	if s.Len() > 4*(maxColumn+20) {
		return s.Len() / 4
	}
	return utf8.RuneCountInString(text[s.Start:s.End])
}

// firstWord returns the number of characters before the first space in s.
func firstWord(text string, s Span) int {
	n := 0
	for _, r := range text[s.Start:s.End] {
		if unicode.IsSpace(r) || n > maxColumn {
			break
		}
		n++
	}
	return n
}

// bulleted reports whether line starts with the mark of a list's item.
func bulleted(line string) bool {
	r, size := utf8.DecodeRuneInString(line)
	switch r {
	case '•', '·', '▪', '■', '●', '○', '►', '▶', '‣', '⁃', '◦', '∙', '✓', '✔', '➤':
		return true
	case '*', '-', '–', '+':
		return len(line) > size+1 && line[size] == ' ' && !unicode.IsSpace(rune(line[size+1]))
	}
	n := 0
	for n < len(line) && '0' <= line[n] && line[n] <= '9' {
		n++
	}
	return n > 0 && n <= 2 && len(line) > n+2 && (line[n] == '.' || line[n] == ')') && line[n+1] == ' '
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// endsSentence reports whether s ends with a full stop, a question or exclamation mark, or closing marks behind one.
func endsSentence(s string) bool {
	for range 4 {
		r, size := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', ':':
			return true
		case '"', '\'', '”', '’', '»', ')', ']', '“', '」', '』', '›':
			s = s[:len(s)-size]
		default:
			return false
		}
	}
	return false
}
