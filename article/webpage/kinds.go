package webpage

import (
	"strings"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/printed"
)

// bodyKind returns the kind of line i of the body.
func (b *builder) bodyKind(i int) article.Kind {
	l := b.p.Lines[i]
	n := l.End - l.Start
	if n < 300 && l.Link*5 >= n*2 && readMore(b.p.Text[l.Start:l.End]) {
		return article.Related
	}
	kind := article.Paragraph
up:
	for e, k := l.Elem, 0; e > 0 && k < 12; e, k = b.p.Elements[e].Parent, k+1 {
		switch b.p.Elements[e].Tag {
		case markup.H1, markup.H2, markup.H3, markup.H4, markup.H5, markup.H6:
			if k < 3 {
				return article.Subheading
			}
		case markup.Li, markup.Dd, markup.Dt:
			kind = article.List
			break up
		case markup.Blockquote:
			kind = article.Blockquote
			break up
		case markup.Td, markup.Th, markup.Caption:
			if k == 0 && n < 300 {
				kind = article.Table
			}
			break up
		case markup.Article, markup.Main, markup.Body:
			break up
		}
	}
	if kind == article.Paragraph && n < 120 && l.Bold == n && i < b.last && !sentenceEnd(b.p.Text[l.Start:l.End]) {
		return article.Subheading
	}
	return kind
}

// sentenceEnd reports whether text ends as a sentence does.
func sentenceEnd(text []byte) bool {
	r, _ := utf8.DecodeLastRune(text)
	return strings.ContainsRune(".!?…。:;,\"”»", r)
}

// findDates takes lines at the start of the body that are but a date for bylines.
func (b *builder) findDates() {
	for i, n := max(b.first, 0), 0; i <= b.last && n < 3; i++ {
		if b.kind[i] == article.Unknown {
			continue
		}
		n++
		l := b.p.Lines[i]
		if size := int(l.End - l.Start); size < 80 {
			if _, start, end := printed.Date(string(b.p.Text[l.Start:l.End]), printed.DayFirst); (end-start)*2 > size {
				b.kind[i] = article.Byline
			}
		}
	}
}

var dekWords = hashes("dek", "standfirst", "subtitle", "subheadline", "subhead", "lead", "lede", "intro", "summary", "teaser", "vorspann", "excerpt",
	"description", "abstract", "deck", "chapo", "entradilla", "bajada", "ingress", "sottotitolo", "sommario", "strapline", "sub", "kurzfassung",
	"articlelead", "articleintro")

func hashes(words ...string) []uint32 {
	out := make([]uint32, len(words))
	for i, w := range words {
		out[i] = markup.Hash(w)
	}
	return out
}

// findDek finds the lines at the start of the body that sum the article up.
func (b *builder) findDek() {
	about := ""
	if d := b.facts.Metas("og:description", "description", "twitter:description"); len(d) > 0 {
		about = fold(clean(d[0]))
	}
	paragraph := -1
	for i := b.first; i >= 0 && i <= b.last; i++ {
		if b.kind[i] == article.Paragraph && (paragraph < 0 || b.p.Lines[i].Elem != b.p.Lines[paragraph].Elem) {
			if paragraph >= 0 {
				break
			}
			paragraph = i
		}
	}
	for i, n := max(b.first, 0), 0; i <= b.last && n < 4; i++ {
		k := b.kind[i]
		if k == article.Unknown || i == b.headline {
			continue
		}
		n++
		l := b.p.Lines[i]
		size := l.End - l.Start
		next := i + 1
		for next <= b.last && b.kind[next] == article.Unknown {
			next++
		}
		if next > b.last { // the whole body is no dek
			return
		}
		alike := b.alike(i, next)
		dek := false
		switch {
		case k == article.Subheading:
			dek = n == 1 && b.headline >= 0 && i > b.headline && size > 40
		case k == article.Paragraph || k == article.List:
			key := ""
			if len(about) > 40 {
				key = fold(string(b.p.Text[l.Start:l.End]))
			}
			told := len(key) > 40 && (strings.HasPrefix(key, about[:min(len(about), 40)]) || strings.HasPrefix(about, key))
			dek = !alike && (told || b.marked(l, dekWords) || n == 1 && l.Bold == size && size > 60)
		}
		if !dek {
			return
		}
		b.kind[i] = article.Dek
	}
}

// alike reports whether lines i and j stand in elements of the same make.
func (b *builder) alike(i, j int) bool {
	e, f := b.p.Elements[b.p.Lines[i].Elem], b.p.Elements[b.p.Lines[j].Elem]
	if e.Tag != f.Tag || e.Parent != f.Parent {
		return false
	}
	v, w := b.p.Words[e.Words:e.WordsEnd], b.p.Words[f.Words:f.WordsEnd]
	if len(v) != len(w) {
		return false
	}
	for k := range v {
		if v[k] != w[k] {
			return false
		}
	}
	return b.p.Lines[i].Bold == 0 == (b.p.Lines[j].Bold == 0)
}

var (
	captionWords = hashes("caption", "figcaption", "legend", "legende", "bildunterschrift", "cutline", "imagecaption")
	creditWords  = hashes("credit", "credits", "copyright", "photographer", "fotograf", "photocredit", "imagecredit")
	relatedWords = hashes("related", "teaser", "teasers", "recommended", "recommendation", "recommendations", "readmore", "seealso", "promo", "more",
		"recirc", "trending", "popular", "card", "carousel", "relacionadas", "relacionados", "verwandte")
)

// otherKind returns the kind of line i, which is not of the body. The first paragraph is line lead.
func (b *builder) otherKind(i, lead int) article.Kind {
	l := b.p.Lines[i]
	n := l.End - l.Start
	text := b.p.Text[l.Start:l.End]
	if n < 200 && (isCredit(text) || b.marked(l, creditWords)) {
		return article.Credit
	}
	for e, k := l.Elem, 0; e > 0 && k < 4; e, k = b.p.Elements[e].Parent, k+1 {
		switch b.p.Elements[e].Tag {
		case markup.Figcaption, markup.Caption, markup.Figure:
			if l.Link*2 < n {
				return article.Caption
			}
		}
	}
	switch {
	case b.marked(l, captionWords) && l.Link*2 < n:
		return article.Caption
	case n < 300 && readMore(text), l.Link*5 >= n*4 && n >= 25, n >= 25 && b.marked(l, relatedWords):
		return article.Related
	case i >= b.headline-3 && i <= lead && n < 200 && b.isByline(text):
		return article.Byline
	}
	return article.Boilerplate
}

// isByline reports whether text says when the article was published or who wrote it.
func (b *builder) isByline(text []byte) bool {
	s := string(text)
	if _, _, end := printed.Date(s, printed.DayFirst); end > 0 {
		return true
	}
	for _, name := range b.writers {
		if strings.EqualFold(s, name) {
			return true
		}
	}
	return len(printed.Byline(s)) > 0
}

// isCredit reports whether text starts as the credit of a picture does.
func isCredit(text []byte) bool {
	s := string(text[:min(len(text), 24)])
	if strings.HasPrefix(s, "©") || strings.HasPrefix(s, "(c)") || strings.HasPrefix(s, "📷") {
		return true
	}
	word, rest, _ := strings.Cut(s, " ")
	word = strings.ToLower(word)
	switch strings.TrimSuffix(word, ":") {
	case "photo", "foto", "photos", "fotos", "picture", "pictures", "image", "bild", "credit", "fotograf", "kuva", "fotografía", "crédito", "фото", "zdjęcie":
		return strings.HasSuffix(word, ":") || strings.HasPrefix(rest, "by ") || strings.HasPrefix(rest, "credit")
	}
	return false
}

// readMore reports whether text starts as a pointer to another story does.
func readMore(text []byte) bool {
	s := strings.ToLower(string(text[:min(len(text), 40)]))
	for _, w := range [...]string{"read more", "read also", "also read", "read next", "see also", "related:", "related stories", "more:", "lesen sie", "mehr zum thema",
		"lesen sie auch", "lire aussi", "à lire", "lea también", "leer más", "leggi anche", "les også", "läs mer", "læs også", "leia também", "lees ook", "czytaj też",
		"czytaj także", "читайте также", "читайте також", "baca juga", "recommended", "you may also", "don't miss", "watch:", "lue myös", "lesa meira"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
