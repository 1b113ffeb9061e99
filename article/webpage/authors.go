package webpage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
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
	if len(fromMeta) == 0 {
		fromMeta = b.labelled()
	}
	site := fold(publisher)
	candidates := [][]string{fromLD, fromMeta, b.byline}
	for i, list := range candidates { // a shown name that stands alone may be anything, but in East Asia has no space in it
		if len(list) > 0 && !isSite(list, site) && (i < 2 || strings.Contains(list[0], " ") || list[0][0] >= 0xE3) {
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

// labelled returns the author that the page gives with a label, for those who share it.
func (b *builder) labelled() []string {
	for _, n := range [...]string{"1", "2"} {
		for _, label := range b.facts.Metas("twitter:label" + n) {
			switch strings.ToLower(label) {
			case "written by", "verfasst von", "geschrieben von", "écrit par", "escrito por", "scritto da", "geschreven door", "skrevet av", "skrevet af", "skriven av",
				"napisane przez", "written", "by", "author", "autor":
				for _, s := range b.facts.Metas("twitter:data" + n) {
					return addAuthors(nil, clean(s))
				}
			}
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
	for i, part := range splitNames(s) {
		if part = cleanName(part); part == "" || len(list) >= maxAuthors {
			continue
		}
		if i > 0 && !nameLike(part) { // Ana Ruiz, PhD, professor of law at the university
			if slices.Contains(degrees, part) {
				continue
			}
			break
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

// nameLike reports whether s could be a name: at most five words, the first and the last with a capital.
func nameLike(s string) bool {
	words := strings.Fields(s)
	if len(words) == 1 && len(s) <= 5 { // an agency: dpa
		return !slices.Contains(degrees, s)
	}
	if len(words) == 0 || len(words) > 5 || strings.Contains(s, ".") && len(words) == 1 {
		return false
	}
	for _, w := range [...]string{words[0], words[len(words)-1]} {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// degrees stand behind names in lists.
var degrees = []string{"BA", "BSc", "DO", "Dr", "Esq", "JD", "Jr", "LLM", "MA", "MBA", "MD", "MPH", "MS", "MSc", "PhD", "RD", "RN", "Sr"}

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
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '、' || r == '\n' }) {
		out = append(out, splitAnd(part)...)
	}
	return out
}

func splitAnd(s string) []string {
	for _, w := range and {
		before, after, ok := strings.Cut(s, w)
		if !ok {
			continue
		}
		left, right := strings.TrimSpace(before), strings.TrimSpace(after)
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
	if label, rest, ok := strings.Cut(s, ": "); ok && !strings.Contains(label, " ") { // Words: Ana Ruiz
		s = rest
	}
	if i := strings.IndexAny(s, "(（["); i >= 0 {
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

// readByline notes the authors that the page shows: those of the first line near the headline that reads as a byline,
// or else of a line there, or right behind the body, that is marked as the author's.
func (b *builder) readByline() {
	lo, hi := b.top()
	for i := lo; i < hi; i++ {
		if names := b.shownNames(i, printed.Byline); len(names) > 0 {
			b.byline, b.bylineAt = names, i
			return
		}
	}
	behind := min(len(b.p.Lines), max(b.last+1, hi)+8)
	for i := lo; i < behind; i++ {
		if i >= hi && i <= b.last || !b.marked(b.p.Lines[i], authorWords) {
			continue
		}
		if names := b.shownNames(i, printed.Names); len(names) > 0 {
			b.byline, b.bylineAt = names, i
			return
		}
	}
}

// shownNames returns what read makes of line i, which may hold a date and a time of reading between bars.
func (b *builder) shownNames(i int, read func(string) []string) []string {
	l := b.p.Lines[i]
	if l.End-l.Start > 300 || b.kind[i] == article.Paragraph && l.End-l.Start > 60 || b.kind[i] == article.Subheading || i == b.headline {
		return nil
	}
	for piece := range strings.FieldsFuncSeq(string(b.p.Text[l.Start:l.End]), func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == '\n' }) {
		if names := read(strings.TrimSpace(piece)); len(names) > 0 {
			return names
		}
	}
	return nil
}

// authorWords are the words that mark elements with the author's name.
var authorWords = []uint32{markup.HashProp("author"), markup.Hash("author"), markup.Hash("authors"), markup.Hash("byline"), markup.Hash("autor"), markup.Hash("writer"),
	markup.Hash("authorname"), markup.Hash("articleauthor"), markup.Hash("articlebyline"), markup.Hash("auteur"), markup.Hash("autore")}

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
			if slices.Contains(words, w) {
				return true
			}
		}
	}
	return false
}
