package article

import (
	"strings"
	"unicode"

	"example.com/newstext/internal/pasted"
	"example.com/newstext/internal/printed"
	"example.com/newstext/internal/turns"
)

// A layout is what the units of a text are taken for.
type layout struct {
	text  string
	units []unit
	page  *pasted.Page
	kinds []Kind       // Unknown where nothing has been decided yet
	first int          // the first sentence of the article, len(units) if there is none
	head  int          // the last unit that can be a byline or a date above the article
	last  int          // the last one
	title int          // the headline, -1 if there is none
	turns []turns.Turn // what each unit is in an interview, nil if there is none
}

func (l *layout) line(i int) string {
	s := l.units[i].span
	return l.text[s.Start:s.End]
}

// arrange decides what each unit of text is.
func arrange(text string, units []unit) *layout {
	l := &layout{text: text, units: units, kinds: make([]Kind, len(units)), title: -1}
	l.page = pasted.Scan(len(units), l.line)
	l.page.Find()
	l.findTurns()
	l.first, l.last = len(units), -1
	for i := range units {
		if l.body(i) && l.page.Level(i) >= pasted.Brief {
			l.first = min(l.first, i)
			l.last = i
		}
	}
	l.findTeasers()
	l.findTitle()
	l.findHead()
	for i := range units {
		if l.kinds[i] == Unknown {
			l.kinds[i] = l.kind(i)
		}
	}
	l.findDek()
	l.findLists()
	return l
}

// body reports whether unit i belongs to the article, as far as its form and place tell.
// A text that is an article by itself keeps what is not clearly something else.
func (l *layout) body(i int) bool {
	if l.labelled(i) {
		return true
	}
	score := l.page.Score(i)
	if !l.page.Plain() {
		return score > 0
	}
	if len(l.units) <= 3 { // nothing to compare it with
		_, share := l.page.Cues(i)
		return share < 3
	}
	if l.page.Level(i) >= pasted.Brief {
		bits, share := l.page.Cues(i)
		return score > -300 || share < 3 || bits&^(pasted.More|pasted.Picture|pasted.Menu) == 0
	}
	return score > -100
}

// findTeasers marks the headlines of other stories behind a line such as "More on this topic", and the line itself.
func (l *layout) findTeasers() {
	for i := 0; i < len(l.units); i++ {
		bits, share := l.page.Cues(i)
		if l.labelled(i) || bits&pasted.More == 0 || bits&(pasted.Account|pasted.Notice|pasted.Talk|pasted.Advert) != 0 || share < 3 || l.page.Words(i) > 10 || l.page.Level(i) == pasted.Prose {
			continue
		}
		if l.page.Plain() && (share < 4 && l.page.Stopped(i) || bulleted(l.line(i))) {
			continue
		}
		if l.page.Words(i) >= 6 && share < 5 {
			l.kinds[i] = Related // Read more: the headline itself
			continue
		}
		l.kinds[i] = Boilerplate
		for j := i + 1; j < len(l.units) && j <= i+12 && l.teaser(j); j++ {
			l.kinds[j] = Related
			i = j
		}
	}
}

// leads reports whether unit i starts with words such as "Read more:" and names another story behind them.
func (l *layout) leads(i int) bool {
	bits, _ := l.page.Cues(i)
	if bits&pasted.More == 0 {
		return false
	}
	line := l.line(i)
	colon := strings.IndexByte(line[:min(len(line), 30)], ':')
	if colon < 0 {
		return false
	}
	n := 0
	for word := range strings.FieldsSeq(line[:colon]) {
		if pasted.Tells(strings.ToLower(word))&pasted.More == 0 {
			return false
		}
		n++
	}
	return n >= 2 || n == 1 && l.page.Level(i) <= pasted.Title
}

// teaser reports whether unit i can be the headline of another story: some words without a full stop.
func (l *layout) teaser(i int) bool {
	if l.page.Words(i) < 4 || l.page.Level(i) > pasted.Title || l.page.Bulleted(i) && l.page.Plain() {
		return false
	}
	return l.page.Score(i) < 300
}

// kind decides about unit i by itself and its place.
func (l *layout) kind(i int) Kind {
	line := l.line(i)
	body := l.body(i)
	words := l.page.Words(i)
	bits, share := l.page.Cues(i)
	inside := i > l.first && i < l.last
	head := i <= l.head && (l.title < 0 || i >= l.title-4)
	switch {
	case words <= 30 && (head || i >= l.last || !body) && printed.Byline(line) != nil:
		return Byline
	case head && words <= 14 && dated(line):
		return Byline
	case head && printed.Introduces(line) && i+1 < len(l.units) && l.names(i+1):
		return Byline
	case l.title >= 0 && i > l.title && head && words <= 12 && l.page.Level(i) <= pasted.Title && l.named(i):
		return Byline
	case (head || inside || i == l.last+1) && l.credit(i):
		return Credit
	case (head || inside) && words >= 5 && words <= 60 && bits&pasted.Picture != 0 && pictured(line):
		return Caption
	case words <= 30 && l.leads(i):
		return Related
	}
	if body {
		if words <= 16 && l.page.Level(i) <= pasted.Title && inside && !l.page.Bulleted(i) && !strings.HasSuffix(line, ",") && startsUpper(line) {
			return Subheading
		}
		if rule(line) {
			return Boilerplate
		}
		return Paragraph
	}
	switch {
	case rule(line):
		return Boilerplate
	case l.page.Plain() && (share < 3 || bits == pasted.More) && bulleted(line):
		return Paragraph // an item, see findLists
	case bits&pasted.Picture != 0 && l.page.Year(i) && words >= 6 && (inside || head):
		return Caption
	case (inside || head) && words >= 4 && (i+1 < len(l.units) && l.credit(i+1) || creditEnd(line)):
		return Caption
	case share >= 3 || words <= 3 || bits&(pasted.Notice|pasted.Account) != 0:
		return Boilerplate
	case bits&pasted.More != 0 && share >= 2 && words <= 25 && l.page.Level(i) <= pasted.Title:
		return Related
	case l.page.Plain() && inside && l.page.Level(i) <= pasted.Title && l.page.Score(i) > -200:
		return Subheading
	case words >= 4 && l.page.Level(i) <= pasted.Title && !l.page.Copyright(i) && share <= 1:
		return Related
	default:
		return Boilerplate
	}
}

// rule reports whether line is only marks: * * *, ___, ----.
func rule(line string) bool {
	for i, r := range line {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || i > 60 {
			return false
		}
	}
	return true
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

// findLists marks two and more paragraphs in a row that start with the mark of an item as a list,
// two and more lines with tabs between their cells as a table, and lines behind a > as a quotation set apart.
func (l *layout) findLists() {
	for _, set := range [...]struct {
		kind Kind
		is   func(line string) bool
		min  int
	}{
		{List, bulleted, 2},
		{Table, func(line string) bool {
			return strings.Count(line, "\t") >= 2 && !strings.ContainsAny(line, "\n\r\v\f\u2028\u2029\u0085")
		}, 2},
		{Blockquote, func(line string) bool { return strings.HasPrefix(line, "> ") }, 1},
	} {
		for i := 0; i < len(l.units); {
			j := i
			for j < len(l.units) && (l.kinds[j] == Paragraph || l.kinds[j] == Subheading) && !l.labelled(j) && set.is(l.line(j)) {
				j++
			}
			if j-i >= set.min {
				for k := i; k < j; k++ {
					l.kinds[k] = set.kind
				}
			}
			i = max(j, i+1)
		}
	}
}

// filed reports whether line is a dateline by itself: a place in capitals and the day, "LAGOS, July 21".
func filed(line string) bool {
	place, day, ok := strings.Cut(line, ", ")
	if !ok || len(line) > 48 || len(place) < 4 || place != strings.ToUpper(place) || strings.ContainsAny(place, "0123456789:") {
		return false
	}
	month, number, ok := strings.Cut(day, " ")
	if !ok || len(month) < 3 || strings.Trim(number, "0123456789., ") != "" {
		return false
	}
	switch strings.ToLower(month[:3]) {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec":
		return true
	}
	return false
}

// blocks returns the blocks that the units make up: each unit one, but the items of a list, the rows of a table, the lines of
// a quotation and boilerplate in a row are one together, and the dateline of a paragraph is one by itself.
func (l *layout) blocks() []Block {
	var out []Block
	for i, u := range l.units {
		kind := l.kinds[i]
		if i > 0 && kind == l.kinds[i-1] && (kind == List || kind == Table || kind == Blockquote || kind == Boilerplate) {
			out[len(out)-1].Span.End = u.span.End
			continue
		}
		if l.labelled(i) && kind == Paragraph {
			out = append(out, turn(Block{Kind: kind, Span: u.span}, l.turns[i]))
			continue
		}
		if kind == Paragraph && i <= l.first+2 && i+1 < len(l.units) && filed(l.line(i)) {
			out = append(out, Block{Kind: Dateline, Span: u.span})
			continue
		}
		if kind == Paragraph && i <= l.first+2 {
			if _, _, n := printed.Dateline(l.line(i)); n > 0 && n < u.span.Len() {
				end := u.span.Start + n
				out = append(out, Block{Kind: Dateline, Span: trim(l.text, Span{u.span.Start, end})},
					Block{Kind: Paragraph, Span: trim(l.text, Span{end, u.span.End})})
				continue
			}
		}
		b := Block{Kind: kind, Span: u.span}
		if l.turns != nil {
			b = turn(b, l.turns[i])
		}
		out = append(out, b)
	}
	return out
}
