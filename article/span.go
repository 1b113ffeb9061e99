package article

import (
	"cmp"
	"unicode/utf8"
)

// A Span is a stretch of an article's text: the bytes from Start up to, but not including, End.
// The zero Span marks nothing: whatever was found is at least a byte long.
// Spans are comparable with ==.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// IsZero reports whether s is the zero Span, which marks nothing.
func (s Span) IsZero() bool { return s == Span{} }

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether all of t lies in s.
// The zero Span contains nothing and is contained in nothing.
func (s Span) Contains(t Span) bool {
	return !s.IsZero() && !t.IsZero() && s.Start <= t.Start && t.End <= s.End
}

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Compare orders spans by where they start; of two that start together the longer comes first,
// so that what holds others comes before what it holds.
// It returns a negative number when s comes before t, zero when they are the same, a positive number otherwise.
func (s Span) Compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(t.End, s.End))
}

// pageBytes is how many bytes of text lie between two entries of an Article's offset index.
const pageBytes = 256

// An offset is one place in the text, counted in the two units other than bytes.
type offset struct{ runes, utf16 int }

// add returns o moved past the bytes of text, which is valid UTF-8 but may start or end inside a rune:
// a rune counts where its first byte lies.
func (o offset) add(text string) offset {
	for i := range len(text) {
		switch b := text[i]; {
		case b >= 0xF0: // starts a rune of four bytes: a surrogate pair in UTF-16
			o.runes++
			o.utf16 += 2
		case utf8.RuneStart(b):
			o.runes++
			o.utf16++
		}
	}
	return o
}

// index returns the offsets of the bytes 0, pageBytes, 2*pageBytes and so on of text.
func index(text string) []offset {
	pages := make([]offset, 1, len(text)/pageBytes+1)
	for len(text) > pageBytes {
		pages = append(pages, pages[len(pages)-1].add(text[:pageBytes]))
		text = text[pageBytes:]
	}
	return pages
}

// locate counts the runes and UTF-16 units before byte n of the text.
func (a *Article) locate(n int) offset {
	pages := a.pages()
	page := min(n/pageBytes, len(pages)-1)
	return pages[page].add(a.text[page*pageBytes : n])
}

// Runes returns the place of s counted in code points, as Python counts.
// It panics if s is out of range, as [Article.Slice] does.
func (a *Article) Runes(s Span) Span {
	return Span{a.locate(s.Start).runes, a.locate(s.End).runes}
}

// UTF16 returns the place of s counted in UTF-16 code units, as JavaScript, Java and C# count.
// It panics if s is out of range, as [Article.Slice] does.
func (a *Article) UTF16(s Span) Span {
	return Span{a.locate(s.Start).utf16, a.locate(s.End).utf16}
}
