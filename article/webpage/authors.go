package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/printed"
)

// maxAuthors is how many authors an article has at most.
const maxAuthors = 20

// authors returns who wrote the article: as JSON-LD has it, else as <meta> elements do, else as the byline reads.
// An author that is but the publisher gives way to one that is not.
func (b *builder) authors(publisher string) []string {
	var fromLD, fromMeta []string
	for _, v := range b.facts.Nodes {
		for _, key := range [...]string{"author", "creator"} {
			for w := range v.Key(key).Items() {
				fromLD = addAuthors(fromLD, b.name(w))
			}
			if len(fromLD) > 0 {
				break
			}
		}
		if len(fromLD) > 0 {
			break
		}
	}
	for _, key := range [...]string{"author", "article:author", "parsely-author", "byl", "dc.creator", "dcterms.creator", "sailthru.author",
		"citation_author", "article:author_name", "twitter:creator"} {
		for _, s := range b.facts.Metas(key) {
			fromMeta = addAuthors(fromMeta, clean(s))
		}
		if len(fromMeta) > 0 {
			break
		}
	}
	site := fold(publisher)
	candidates := [][]string{fromLD, fromMeta, b.byline}
	for _, list := range candidates {
		if len(list) > 0 && !isSite(list, site) {
			return list
		}
	}
	for _, list := range candidates {
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

// isSite reports whether the only author is the publisher.
func isSite(authors []string, site string) bool {
	if len(authors) != 1 {
		return false
	}
	a := fold(authors[0])
	return a == site || site != "" && (strings.HasPrefix(site, a) || strings.HasPrefix(a, site))
}

// addAuthors appends the names in s that are not in list yet.
func addAuthors(list []string, s string) []string {
	s = strings.TrimSpace(s)
	if s == "" || strings.Contains(s, "://") || strings.HasPrefix(s, "@") || utf8.RuneCountInString(s) > 300 {
		return list
	}
	for _, part := range splitNames(s) {
		if part = cleanName(part); part == "" || len(list) >= maxAuthors {
			continue
		}
		known := false
		for _, have := range list {
			known = known || strings.EqualFold(have, part)
		}
		if !known {
			list = append(list, part)
		}
	}
	return list
}

// by are the words that introduce an author, in the languages that put them before a name.
var by = [...]string{"by ", "von ", "por ", "par ", "di ", "av ", "af ", "door ", "przez ", "oleh ", "text:", "text ", "autor:", "autorin:", "author:"}

// and are the words that join two names.
var and = [...]string{" and ", " und ", " y ", " et ", " och ", " og ", " en ", " e ", " i ", " и ", " та ", " & ", " with "}

// splitNames parts a list of names.
func splitNames(s string) []string {
	if i := strings.IndexAny(s, "|•·"); i > 0 {
		s = s[:i]
	}
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '、' || r == '\n' || r == '/' && false }) {
		out = append(out, splitAnd(part)...)
	}
	return out
}

func splitAnd(s string) []string {
	for _, w := range and {
		i := strings.Index(s, w)
		if i < 0 {
			continue
		}
		left, right := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(w):])
		// Short words also stand inside names: Ortega y Gasset. Both sides must be names of two words then.
		if len(w) <= 4 && w != " & " && (!strings.Contains(left, " ") || !strings.Contains(right, " ")) {
			continue
		}
		if w == " & " && (!strings.Contains(left, " ") || !strings.Contains(right, " ")) {
			continue
		}
		return append(splitAnd(left), splitAnd(right)...)
	}
	return []string{s}
}

// cleanName returns the name in s without what stands around it, or "" if there is none.
func cleanName(s string) string {
	s = strings.TrimSpace(s)
	for _, w := range by {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			s = strings.TrimSpace(s[len(w):])
			break
		}
	}
	if i := strings.IndexAny(s, "(（["); i > 0 {
		s = strings.TrimSpace(s[:i])
	}
	s = strings.Trim(s, " .:-–—")
	if n := utf8.RuneCountInString(s); n < 2 || n > 60 {
		return ""
	}
	if strings.IndexFunc(s, unicode.IsLetter) < 0 || strings.Contains(s, "@") {
		return ""
	}
	return s
}

// readByline notes the authors that the page shows: in the first line that is a byline, or in a link or element that is marked as an author's.
func (b *builder) readByline() {
	lo, hi := b.top()
	for i := lo; i < hi; i++ {
		l := b.p.Lines[i]
		if l.End-l.Start > 300 || b.kind[i].OnRecord() {
			continue
		}
		if names := printed.Byline(string(b.p.Text[l.Start:l.End])); len(names) > 0 {
			b.byline, b.bylineAt = names, i
			return
		}
	}
	for i := lo; i < hi; i++ {
		l := b.p.Lines[i]
		if l.End-l.Start > 120 || b.kind[i].OnRecord() || !b.marked(l, authorWords) {
			continue
		}
		if names := printed.Names(string(b.p.Text[l.Start:l.End])); len(names) > 0 {
			b.byline, b.bylineAt = names, i
			return
		}
	}
}

// authorWords are the words that mark elements with the author's name.
var authorWords = []uint32{markup.HashProp("author"), markup.Hash("author"), markup.Hash("authors"), markup.Hash("byline"), markup.Hash("autor"), markup.Hash("writer")}

// marked reports whether line l, or the element around it, has one of words.
func (b *builder) marked(l markup.Line, words []uint32) bool {
	e := l.Inline
	if e == 0 {
		e = l.Elem
	}
	for n := 0; n < 3 && e > 0; n, e = n+1, b.p.Elements[e].Parent {
		el := b.p.Elements[e]
		if el.LinesEnd-el.Lines > 4 {
			return false
		}
		for _, w := range b.p.Words[el.Words:el.WordsEnd] {
			for _, want := range words {
				if w == want {
					return true
				}
			}
		}
	}
	return false
}
