package main

import (
	"fmt"
	"html/template"
	"strings"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/article/overlap"
	"example.com/newstext/claim"
	"example.com/newstext/quote"
)

// The kinds of mark in the text, outer ones first.
const (
	blockMark overlap.Kind = iota
	sentenceMark
	directMark
	mixedMark
	indirectMark
	sourceMark
	cueMark
	mentionMark
	stanceMark // and one for each stance after it
)

// classes are what the style sheet calls the marks that are shown.
var classes = []struct {
	kind overlap.Kind
	name string
}{
	{directMark, "direct"},
	{mixedMark, "mixed"},
	{indirectMark, "indirect"},
	{sourceMark, "source"},
	{cueMark, "cue"},
	{stanceMark + overlap.Kind(claim.Confirm), "confirm"},
	{stanceMark + overlap.Kind(claim.Deny), "deny"},
	{stanceMark + overlap.Kind(claim.NoComment), "no_comment"},
	{stanceMark + overlap.Kind(claim.Unconfirmed), "unconfirmed"},
}

// A markup is the text of an article on its way to HTML.
type markup struct {
	strings.Builder
	*reading
	aside bool         // in lines that are not part of the article
	kind  article.Kind // of the block
	in    bool         // in a block
	open  string       // the names of the marks on what is being written
	names map[overlap.Kinds]string
}

// marked returns the text with all that was found in it marked: quotes, sources, cues, stances,
// and places that the tables lead to.
// Marks overlap in any way, so the text is cut into pieces that carry the names of all marks on them.
func (r *reading) marked() template.HTML {
	m := &markup{reading: r, names: make(map[overlap.Kinds]string)}
	text := r.article.Text()
	for p := range overlap.Cut(r.marks()) {
		for _, mark := range p.Starts {
			m.start(mark)
		}
		m.piece(text[p.Span.Start:p.Span.End], p.Kinds)
		for _, mark := range p.Ends {
			m.end(mark)
		}
	}
	m.asides(false)
	return template.HTML(m.String())
}

// marks returns all marks of the text.
func (r *reading) marks() []overlap.Mark {
	var marks []overlap.Mark
	add := func(span article.Span, kind overlap.Kind, id int) {
		if !span.IsZero() {
			marks = append(marks, overlap.Mark{Span: span, Kind: kind, ID: id})
		}
	}
	for i, b := range r.blocks {
		add(b.Span, blockMark, i)
	}
	i := 0
	for s := range r.article.Sentences() {
		add(s, sentenceMark, i)
		i++
	}
	for q := range r.quotes.All() {
		kind := indirectMark
		switch q.Kind {
		case quote.Direct:
			kind = directMark
		case quote.Mixed:
			kind = mixedMark
		case quote.Term:
			continue
		}
		for i, piece := range q.Content {
			id := int(q.ID)
			if i > 0 {
				id = 0 // the place of a quote is where it starts
			}
			add(piece, kind, id)
		}
		add(q.Source, sourceMark, 0)
		add(q.Cue, cueMark, 0)
	}
	for s := range r.statements.All() {
		if s.Quote == 0 {
			add(s.Source, sourceMark, 0)
		}
		add(place(s), stanceMark+overlap.Kind(s.Stance), int(s.ID))
	}
	i = 0
	for m := range r.entities.Mentions() {
		add(m.Span, mentionMark, i)
		i++
	}
	return marks
}

// place returns where s stands in the text: at its cue or, without one, wherever there are words for it.
func place(s claim.Statement) article.Span {
	switch {
	case !s.Cue.IsZero():
		return s.Cue
	case !s.Source.IsZero():
		return s.Source
	default:
		return s.Target
	}
}

// tags are the elements that blocks are shown as; all others are paragraphs.
var tags = map[article.Kind]string{
	article.Headline: "h3", article.Subheading: "h4", article.Blockquote: "blockquote", article.List: "div", article.Table: "div",
}

func tag(k article.Kind) string {
	if t := tags[k]; t != "" {
		return t
	}
	return "p"
}

// start writes what belongs before the first piece of mark.
func (m *markup) start(mark overlap.Mark) {
	switch mark.Kind {
	case blockMark:
		b := m.blocks[mark.ID]
		m.asides(b.Kind == article.Related || b.Kind == article.Boilerplate)
		m.in, m.kind = true, b.Kind
		fmt.Fprintf(m, `<%s class="%s" dir="auto">`, tag(b.Kind), b.Kind)
		if n := m.numbers[mark.ID]; n > 0 {
			fmt.Fprintf(m, `<span class="number" aria-hidden="true">%d</span>`, n)
		}
	case sentenceMark:
		m.lay("")
		m.WriteString(`<span class="sentence">`)
	case directMark, mixedMark, indirectMark:
		if mark.ID > 0 {
			m.anchor("q", mark.ID)
		}
	case mentionMark:
		m.anchor("m", mark.ID)
	case sourceMark, cueMark:
	default: // a stance
		m.anchor("s", mark.ID)
	}
}

// anchor writes a place that a link leads to, if there is one.
func (m *markup) anchor(kind string, id int) {
	if name := kind + itoa(id); m.linked["#"+name] {
		fmt.Fprintf(m, `<span class="place" id="%s"></span>`, name)
	}
}

// piece writes a piece of the text with the names of the marks on it.
func (m *markup) piece(text string, kinds overlap.Kinds) {
	if !m.in {
		return // the space between blocks
	}
	if strings.TrimSpace(text) != "" || !strings.Contains(text, "\n") {
		m.lay(m.classes(kinds))
	}
	m.escape(text)
}

// lay ends the element of the marks so far, unless they are the same, and starts one for those that names names.
func (m *markup) lay(names string) {
	if m.open == names {
		return
	}
	if m.open != "" {
		m.WriteString("</span>")
	}
	if names != "" {
		fmt.Fprintf(m, `<span class="%s">`, names)
	}
	m.open = names
}

// classes returns the names of kinds that the style sheet knows, with a space between two.
func (m *markup) classes(kinds overlap.Kinds) string {
	names, ok := m.names[kinds]
	if !ok {
		for _, c := range classes {
			if kinds.Has(c.kind) {
				names += " " + c.name
			}
		}
		names = strings.TrimPrefix(names, " ")
		m.names[kinds] = names
	}
	return names
}

// end writes what belongs after the last piece of mark.
func (m *markup) end(mark overlap.Mark) {
	switch {
	case mark.Kind == blockMark:
		m.lay("")
		fmt.Fprintf(m, "</%s>\n", tag(m.kind))
		m.in = false
	case mark.Kind == sentenceMark:
		m.lay("")
		m.WriteString("</span>")
	case mark.Kind > stanceMark:
		m.lay("")
		c := chips[mark.Kind-stanceMark]
		if m.rows[claim.ID(mark.ID)] {
			fmt.Fprintf(m, `<a class="chip small %s" href="#r%d"><span aria-hidden="true">%s</span> %s</a>`, c.Class, mark.ID, c.Sign, c.Word)
		} else {
			fmt.Fprintf(m, `<span class="chip small %s"><span aria-hidden="true">%s</span> %s</span>`, c.Class, c.Sign, c.Word)
		}
	}
}

// asides starts or ends a stretch of lines that are not part of the article.
func (m *markup) asides(on bool) {
	switch {
	case on && !m.aside:
		m.WriteString(`<details class="aside"><summary>Not part of the article</summary>` + "\n")
	case !on && m.aside:
		m.WriteString("</details>\n")
	}
	m.aside = on
}

// escape writes text so that it is text in HTML, whatever it is.
// Characters that cannot be seen, or that change the order in which others are shown, become signs that can be seen.
func (m *markup) escape(text string) {
	done := 0
	for i := 0; i < len(text); {
		c, n := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, n = utf8.DecodeRuneInString(text[i:])
		}
		if s := visible(c); s != "" {
			m.WriteString(text[done:i])
			m.WriteString(s)
			done = i + n
		}
		i += n
	}
	m.WriteString(text[done:])
}

// visible returns what is written for c, or nothing if it is written as it is.
func visible(c rune) string {
	switch {
	case c == '<':
		return "&lt;"
	case c == '>':
		return "&gt;"
	case c == '&':
		return "&amp;"
	case c == '"':
		return "&#34;"
	case c == '\'':
		return "&#39;"
	case c == '\n' || c == '\t' || c == '\r':
		return ""
	case c < ' ':
		return string('\u2400' + c) // a picture of it, such as ␀
	case 0x7F <= c && c < 0xA0:
		return "\uFFFD"
	case isOverride(c):
		return fmt.Sprintf(`<span class="control">U+%04X</span>`, c)
	default:
		return ""
	}
}

// isOverride reports whether c changes the direction of what comes after it, so that a reader may see other words than are there.
func isOverride(c rune) bool { return 0x202A <= c && c <= 0x202E || 0x2066 <= c && c <= 0x2069 }
