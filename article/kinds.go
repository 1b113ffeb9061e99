package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/pasted"
	"example.com/newstext/internal/printed"
)

// A layout is what the units of a text are taken for.
type layout struct {
	text  string
	units []unit
	page  *pasted.Page
	kinds []Kind // Unknown where nothing has been decided yet
	first int    // the first sentence of the article, len(units) if there is none
	head  int    // the last unit that can be a byline or a date above the article
	last  int    // the last one
	title int    // the headline, -1 if there is none
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
		if bits&pasted.More == 0 || bits&(pasted.Account|pasted.Notice|pasted.Talk|pasted.Advert) != 0 || share < 3 || l.page.Words(i) > 10 || l.page.Level(i) == pasted.Prose {
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

// findTitle looks for the headline above the first sentence of the article.
func (l *layout) findTitle() {
	if len(l.units) <= 1 {
		return
	}
	if l.first == len(l.units) {
		if len(l.units) <= 3 && l.kinds[0] == Unknown && l.body(0) && l.page.Candidate(0) {
			l.title = 0
			l.kinds[0] = Headline
		}
		return
	}
	can := func(i int) bool {
		line := l.line(i)
		bits, _ := l.page.Cues(i)
		if _, _, n := printed.Dateline(line); n > 0 {
			return false // the first paragraph of an article without a headline
		}
		return l.kinds[i] == Unknown && !rule(line) && !dated(line) && !l.credit(i) && printed.Byline(line) == nil &&
			!(bits&pasted.Picture != 0 && (l.page.Year(i) || creditEnd(line))) && !(i > 0 && l.names(i))
	}
	l.title = l.page.Headline(l.first, can)
	if l.title < 0 {
		return
	}
	l.kinds[l.title] = Headline
	if l.title == l.first { // a headline that ends with a full stop
		for l.first++; l.first < len(l.units) && !(l.body(l.first) && l.page.Level(l.first) >= pasted.Brief); {
			l.first++
		}
	}
}

// findHead finds where the top of the article ends: at its second sentence, as the first one may be a dek,
// and some lines further on, as the date may follow it, but not far.
func (l *layout) findHead() {
	l.head = l.first + 3
	sentences := 0
	for i := l.first; i < len(l.units) && i < l.first+20; i++ {
		if l.body(i) && l.page.Level(i) >= pasted.Brief {
			if sentences++; sentences == 2 {
				l.head = max(l.head, i)
				break
			}
		}
	}
}

// dated reports whether line is hardly more than a date.
func dated(line string) bool {
	if len(line) > 120 || !strings.ContainsAny(line, "0123456789") {
		return false
	}
	_, start, end := printed.Date(line, printed.AnyOrder)
	if end == 0 {
		return false
	}
	letters := 0
	for _, r := range line[:start] + line[end:] {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters <= 30 || start <= 15 && letters <= 50
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

// named reports whether unit i is the names of the authors: it follows words that introduce them, other names,
// or stands beside the date or near the headline, and the article does not speak of these people.
func (l *layout) named(i int) bool {
	if !l.names(i) {
		return false
	}
	before := i > 0 && (printed.Introduces(l.line(i-1)) || l.kinds[i-1] == Byline && l.names(i-1))
	if before {
		return true
	}
	if _, share := l.page.Cues(i); share > 0 || i > l.first+1 && !dated(l.line(i-1)) && !(i+1 < len(l.units) && dated(l.line(i+1))) {
		return false
	}
	name := printed.Names(l.line(i))[0]
	last := name[strings.LastIndexByte(name, ' ')+1:]
	for j := max(0, l.title); j <= l.last; j++ {
		if j != i && l.body(j) && strings.Contains(l.line(j), last) {
			return false
		}
	}
	return l.title < 0 || !strings.Contains(l.line(l.title), last)
}

// names reports whether unit i is the names of people, and perhaps what they do: Ana Ruiz, science correspondent.
func (l *layout) names(i int) bool {
	line := l.line(i)
	n := 0
	names := l.authors(line)
	for _, name := range names {
		n += len(name)
		if strings.Count(name, " ") > 3 {
			return false
		}
	}
	if n == 0 || !strings.HasPrefix(line, names[0]) || strings.HasSuffix(line, ":") || l.page.Stopped(i) {
		return false
	}
	rest := line[len(names[0]):]
	r, _ := utf8.DecodeRuneInString(rest)
	if len(names) == 1 && l.page.Words(i) <= 9 && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.HasPrefix(strings.TrimLeft(rest, " "), "|") || dated(line)) {
		return true // a role, an age or a date behind the name
	}
	return n*10 >= len(line)*6 || strings.HasPrefix(line[len(names[0]):], ", ") && l.page.Words(i) <= 8 && startsLower(line[len(names[0])+2:])
}

// authors returns the names that line starts with, in one list or parted by bars.
func (l *layout) authors(line string) []string {
	first, rest, ok := strings.Cut(line, " | ")
	names := printed.Names(first)
	if ok && len(names) > 0 {
		if more := printed.Names(rest); len(more) > 0 && len(rest) < 60 {
			names = append(names, more...)
		}
	}
	return names
}

// credit reports whether unit i says who made a picture: Photo: Ana Ruiz/Halden Press.
func (l *layout) credit(i int) bool {
	words := l.page.Words(i)
	bits, share := l.page.Cues(i)
	if words > 14 || bits&pasted.Picture == 0 || l.page.Level(i) == pasted.Prose {
		return false
	}
	line := l.line(i)
	for _, intro := range [...]string{"photo", "image", "picture", "foto", "bild", "credit", "illustration", "source", "quelle", "fot", "crédit", "imagen", "写真", "фото", "video", "graphic", "kuva"} {
		if len(line) > len(intro) && strings.EqualFold(line[:len(intro)], intro) {
			rest := strings.TrimLeftFunc(line[len(intro):], func(r rune) bool { return unicode.IsLetter(r) || r == ' ' })
			if rest != "" && (rest[0] == ':' || rest[0] == '|' || strings.HasPrefix(rest, "©") || strings.HasPrefix(rest, "：")) {
				return true
			}
		}
	}
	return creditEnd(line) && words <= 10 && strings.HasPrefix(line, "(") || share >= 3 && l.page.Copyright(i) || share >= 4 && words <= 6 && !l.page.Stopped(i) && bits&^pasted.Picture == 0 && strings.ContainsAny(line, "/©|(")
}

// pictured reports whether line ends with words that say it is about a picture: Photo: Ana Ruiz, or (Photo: Ana Ruiz).
func pictured(line string) bool {
	tail := line[max(0, len(line)-70):]
	for _, intro := range [...]string{"Photo: ", "Picture: ", "Image: ", "Credit: ", "Foto: ", "Bild: ", "Photograph: ", "Photo by ", "Fot. ", "Photo : ", "Kuva: ", "Фото: ", "写真：", "(AP Photo"} {
		if i := strings.LastIndex(tail, intro); i >= 0 && !strings.Contains(tail[i:], ". ") {
			return true
		}
	}
	return false
}

// creditEnd reports whether line ends with the credit of a picture, be it only an agency in brackets or behind a bar.
func creditEnd(line string) bool {
	if pictured(line) {
		return true
	}
	tail := line[max(0, len(line)-60):]
	i := strings.LastIndexAny(tail, "([|")
	if i < 0 {
		return false
	}
	low := strings.ToLower(tail[i:])
	for _, word := range [...]string{"photo", "image", "getty", "foto", "reuters", "afp", "file", "bild:", "courtesy", "/ap", "epa", "dpa", "shutterstock", "alamy", "instagram", "facebook"} {
		if strings.Contains(low, word) {
			return len(low) < 60 && utf8.ValidString(low)
		}
	}
	return false
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

// findDek marks the sentences between the headline and what stands between it and the paragraphs, such as a byline.
func (l *layout) findDek() {
	if l.title < 0 {
		return
	}
	for i := l.title + 1; i < l.first && i+1 < len(l.units) && i <= l.title+4; i++ {
		if (l.kinds[i] == Related || l.kinds[i] == Paragraph || l.kinds[i] == Subheading) && l.page.Level(i) == pasted.Title && l.page.Words(i) >= 5 &&
			(l.page.Shared(i) >= 2 || l.kinds[i+1] == Byline) {
			l.kinds[i] = Dek
		} else if l.kinds[i] != Dek {
			break
		}
	}
	i := l.title + 1
	for i < len(l.units) && i < l.title+4 && (l.kinds[i] == Paragraph || l.kinds[i] == Dek) {
		i++
	}
	if i == l.title+1 || i == len(l.units) || l.kinds[i] != Byline && l.kinds[i] != Credit && l.kinds[i] != Caption {
		return
	}
	rest := 0
	for j := i; j < len(l.units) && rest < 2; j++ {
		if l.kinds[j] == Paragraph {
			rest++
		}
	}
	if rest < 2 {
		return
	}
	for j := l.title + 1; j < i; j++ {
		if _, _, n := printed.Dateline(l.line(j)); n > 0 || l.page.Words(j) > 60 {
			return
		}
	}
	for j := l.title + 1; j < i; j++ {
		l.kinds[j] = Dek
	}
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
			for j < len(l.units) && (l.kinds[j] == Paragraph || l.kinds[j] == Subheading) && set.is(l.line(j)) {
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
		if kind == Paragraph && i <= l.first+2 {
			if _, _, n := printed.Dateline(l.line(i)); n > 0 && n < u.span.Len() {
				end := u.span.Start + n
				out = append(out, Block{Dateline, trim(l.text, Span{u.span.Start, end})}, Block{Paragraph, trim(l.text, Span{end, u.span.End})})
				continue
			}
		}
		out = append(out, Block{kind, u.span})
	}
	return out
}
