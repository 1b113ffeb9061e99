package webpage

import (
	"strings"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagebody"
	"example.com/newstext/internal/pagefacts"
	"example.com/newstext/internal/printed"
)

// A builder makes the article out of the lines of a page.
type builder struct {
	p     *markup.Page
	facts *pagefacts.Facts
	kind  []article.Kind // of each line; Unknown is left out
	body  []bool         // which lines are the body
	first int            // the first line of the body, or -1
	last  int            // ... and the last

	title    string
	keys     []string // all titles that the page gives, folded
	headline int      // the line that is the headline, or -1
	writers  []string // who wrote the article
	byline   []string // the authors that the page shows
	bylineAt int      // ... and the line they are in, or -1
	dateline article.Filing

	text   []byte
	parts  []part
	blocks []article.Block
}

// find tells the kind of each line.
func (b *builder) find() {
	b.kind = make([]article.Kind, len(b.p.Lines))
	b.body = pagebody.Find(b.p, b.facts)
	b.first, b.last, b.headline, b.bylineAt = -1, -1, -1, -1
	for i, in := range b.body {
		if in {
			if b.first < 0 {
				b.first = i
			}
			b.last = i
		}
	}
	b.title, b.keys = b.vote()
	b.findHeadline()
	for i, in := range b.body {
		if in && i != b.headline {
			b.kind[i] = b.bodyKind(i)
		}
	}
	b.findDates()
	b.findDek()
	b.readByline()
	b.writers = b.authors(b.publisher())
	lead := b.first
	for lead >= 0 && lead < b.last && b.kind[lead] != article.Paragraph {
		lead++
	}
	lo, hi := b.region()
	for i := lo; i < hi; i++ {
		switch {
		case i == b.headline:
			b.kind[i] = article.Headline
		case i == b.bylineAt:
			b.kind[i] = article.Byline
		case b.kind[i] == article.Unknown:
			b.kind[i] = b.otherKind(i, lead)
		}
	}
	b.spreadRelated(lo, hi)
}

// spreadRelated takes the sentences that stand with a teaser in one small element for part of it.
func (b *builder) spreadRelated(lo, hi int) {
	for i := lo; i < hi; i++ {
		if b.kind[i] != article.Boilerplate || b.p.Lines[i].End-b.p.Lines[i].Start < 40 {
			continue
		}
	up:
		for e, n := b.p.Lines[i].Elem, 0; e > 0 && n < 4; e, n = b.p.Elements[e].Parent, n+1 {
			el := b.p.Elements[e]
			if el.LinesEnd-el.Lines > 8 {
				break
			}
			for k := el.Lines; k < el.LinesEnd; k++ {
				switch b.kind[k] {
				case article.Related:
					b.kind[i] = article.Related
				case article.Boilerplate, article.Unknown:
					continue
				}
				break up
			}
		}
	}
}

// top returns the lines in which the page shows what it says of the article: from before the headline to where the body has begun.
func (b *builder) top() (lo, hi int) {
	lo, hi = b.headline, b.headline+1
	if b.headline < 0 {
		lo, hi = max(b.first, 0), max(b.first, 0)
	}
	if b.first >= 0 {
		lo, hi = min(lo, b.first), max(hi, b.first)
	}
	return max(0, lo-10), min(len(b.p.Lines), hi+6)
}

// region returns the lines from the first to the last that the article needs.
func (b *builder) region() (lo, hi int) {
	lo, hi = b.first, b.last+1
	if b.first < 0 {
		lo, hi = b.headline, b.headline+1
	}
	if lo < 0 {
		return 0, 0
	}
	if b.headline >= 0 {
		lo, hi = min(lo, b.headline), max(hi, b.headline+1)
	}
	if b.bylineAt >= 0 {
		lo, hi = min(lo, b.bylineAt), max(hi, b.bylineAt+1)
	}
	return lo, hi
}

// maxTitle is how many bytes a headline has at most.
const maxTitle = 600

// findHeadline finds the line that is one of the page's titles: the <h1> nearest before the body, else another line there.
func (b *builder) findHeadline() {
	to := len(b.p.Lines)
	if b.first >= 0 {
		to = min(to, b.first+8)
	}
	best, chosen := 0, fold(b.title)
	for i := to - 1; i >= 0; i-- {
		l := b.p.Lines[i]
		if l.End-l.Start > maxTitle || l.End-l.Start < 2 {
			continue
		}
		rank := 0
		tag := b.p.Elements[l.Elem].Tag
		for e, n := l.Elem, 0; e > 0 && n < 3 && tag != markup.H1; e, n = b.p.Elements[e].Parent, n+1 {
			if t := b.p.Elements[e].Tag; t >= markup.H1 && t <= markup.H6 {
				tag = t
			}
		}
		heading := tag >= markup.H1 && tag <= markup.H6
		switch {
		case heading && b.isTitle(i) && fold(string(b.p.Text[l.Start:l.End])) == chosen:
			rank = 6
		case i > b.first+1 && b.first >= 0: // where the body has begun, only the title itself is one
		case tag == markup.H1 && b.isTitle(i):
			rank = 4
		case heading && b.isTitle(i):
			rank = 3
		case tag == markup.H1 && i <= b.first:
			rank = 2
		case !heading && (!b.body[i] || i == b.first) && b.isTitle(i):
			rank = 1
		}
		if rank > best {
			best, b.headline = rank, i
		}
		if b.first-i > 400 {
			break
		}
	}
}

// mayBeTitle reports whether a line of n bytes is about as long as a title that the page gives, or a good part of one.
func (b *builder) mayBeTitle(n int32) bool {
	for _, k := range b.keys {
		if m := int32(len(k)); n >= m/2-8 && n <= 3*m+60 && (n > 20 || n >= m-8) {
			return true
		}
	}
	return false
}

// isTitle reports whether line i is a title that the page gives.
func (b *builder) isTitle(i int) bool {
	l := b.p.Lines[i]
	if !b.mayBeTitle(l.End - l.Start) {
		return false
	}
	key := fold(string(b.p.Text[l.Start:l.End]))
	if key == "" {
		return false
	}
	for _, k := range b.keys {
		if k == key || len(key) > 20 && (strings.HasPrefix(k, key) || strings.HasSuffix(k, key)) || len(k) > 20 && strings.HasSuffix(key, k) {
			return true
		}
	}
	return false
}

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

// join makes the text of the lines that have a kind.
func (b *builder) join() {
	lo, hi := b.region()
	size := 0
	for i := lo; i < hi; i++ {
		size += int(b.p.Lines[i].End-b.p.Lines[i].Start) + 2
	}
	b.text = make([]byte, 0, size)
	b.parts = make([]part, 0, hi-lo)
	b.blocks = make([]article.Block, 0, hi-lo+1)
	holder := int32(0) // the list or table of the last block
	row := int32(0)
	lead := true
	for i := lo; i < hi; i++ {
		k := b.kind[i]
		l := b.p.Lines[i]
		var in, tr int32
		switch k {
		case article.Unknown:
			continue
		case article.List:
			in, _ = b.holder(l.Elem, false)
		case article.Table:
			in, tr = b.holder(l.Elem, true)
		}
		n := len(b.blocks) - 1
		more := in != 0 && in == holder && n >= 0 && b.blocks[n].Kind == k
		switch {
		case len(b.text) == 0:
		case more && k == article.Table && tr == row:
			b.text = append(b.text, '\t')
		case more:
			b.text = append(b.text, '\n')
		default:
			b.text = append(b.text, "\n\n"...)
		}
		holder, row = in, tr
		at := len(b.text)
		b.text = append(b.text, b.p.Text[l.Start:l.End]...)
		b.parts = append(b.parts, part{at, int(l.Start), int(l.End - l.Start)})
		if more {
			b.blocks[n].Span.End = len(b.text)
			continue
		}
		if k == article.Paragraph && lead {
			lead = false
			k = b.readDateline(at)
		}
		b.blocks = append(b.blocks, article.Block{Kind: k, Span: article.Span{Start: at, End: len(b.text)}})
	}
}

// readDateline notes the dateline that the text from at on starts with, and returns the kind of the block there:
// a dateline that stands alone is a block, one that starts a paragraph is part of it.
func (b *builder) readDateline(at int) article.Kind {
	line := string(b.text[at:min(len(b.text), at+200)])
	place, agency, n := printed.Dateline(line)
	if n == 0 {
		return article.Paragraph
	}
	b.dateline = article.Filing{Place: place, Agency: agency}
	if at+n >= len(b.text) {
		return article.Dateline
	}
	return article.Paragraph
}

// holder returns the list or table that element e is in, and the row.
func (b *builder) holder(e int32, table bool) (in, row int32) {
	for k := 0; e > 0 && k < 16; e, k = b.p.Elements[e].Parent, k+1 {
		switch b.p.Elements[e].Tag {
		case markup.Ul, markup.Ol, markup.Dl, markup.Menu:
			if !table {
				return e, 0
			}
		case markup.Tr:
			if row == 0 {
				row = e
			}
		case markup.Table:
			if table {
				return e, row
			}
		}
	}
	return 0, row
}
