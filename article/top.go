package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/pasted"
	"example.com/newstext/internal/printed"
)

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

// findDek marks the sentences between the headline and what stands between it and the paragraphs, such as a byline.
func (l *layout) findDek() {
	if l.title < 0 {
		return
	}
	for i := l.title + 1; i < l.first && i+1 < len(l.units) && i <= l.title+4; i++ {
		if (l.kinds[i] == Related || l.kinds[i] == Paragraph || l.kinds[i] == Subheading) && !l.labelled(i) && l.page.Level(i) == pasted.Title && l.page.Words(i) >= 5 &&
			(l.page.Shared(i) >= 2 || l.kinds[i+1] == Byline) {
			l.kinds[i] = Dek
		} else if l.kinds[i] != Dek {
			break
		}
	}
	i := l.title + 1
	for i < len(l.units) && i < l.title+4 && !l.labelled(i) && (l.kinds[i] == Paragraph || l.kinds[i] == Dek) {
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
