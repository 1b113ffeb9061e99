package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// How things look on a terminal with colour.
const (
	plain = "\x1b[0m"
	bold  = "\x1b[1m"
	faint = "\x1b[2m"
)

// A page says how to print text for reading.
type page struct {
	columns int
	colour  bool
}

// newPage returns a page that suits w: in colour if w is a terminal and nobody asked for none.
func newPage(w io.Writer) page {
	p := page{columns: 80}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n >= 40 {
		p.columns = min(n, 120) // longer lines are hard to read
	}
	p.colour = isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return p
}

// A reading is an article on its way to the page.
type reading struct {
	page
	bytes.Buffer
	article    *article.Article
	entities   *entity.Set
	quotes     *quote.Set
	statements *claim.Set
	sentences  []article.Span // of the article, once they were asked for
}

// render returns who is on record in an article, for reading.
func (p page) render(id string, statements *claim.Set) []byte {
	quotes := statements.Quotes()
	ents := quotes.Entities()
	r := &reading{page: p, article: ents.Article(), entities: ents, quotes: quotes, statements: statements}
	r.head(id)
	found := r.record()
	found = r.speech() || found
	if !found {
		r.WriteString("\nNobody is on record.\n")
	}
	for _, problem := range quotes.Problems() {
		line := 1 + strings.Count(r.article.Text()[:problem.Span.Start], "\n")
		r.WriteByte('\n')
		r.writeRow(&r.Buffer, 0, cell{text: fmt.Sprintf("Note: line %d: %s", line, clean(problem.Message)), style: faint})
	}
	return r.Bytes()
}

// head writes the headline, and who published it when.
func (r *reading) head(id string) {
	meta := r.article.Meta()
	title := meta.Title
	if title == "" {
		title = id
	}
	r.writeRow(&r.Buffer, 0, cell{text: clean(title), style: bold})
	var about []string
	for _, s := range []string{meta.Publisher, strings.Join(meta.Authors, ", "), meta.Dateline.Agency, meta.Dateline.Place} {
		if s != "" {
			about = append(about, clean(s))
		}
	}
	if !meta.Published.IsZero() {
		about = append(about, meta.Published.Format("2 January 2006"))
	}
	if len(about) > 0 {
		r.writeRow(&r.Buffer, 0, cell{text: strings.Join(about, " · "), style: faint})
	}
}

// A group is statements that the page shows together: the record of a claim, or those that are on no claim.
type group struct {
	title      string
	statements []claim.Statement
}

// record writes what somebody confirms, denies or will not comment on, and who does. It reports whether there is anything.
func (r *reading) record() bool {
	groups := r.groups()
	widest := 0
	for _, g := range groups {
		for _, s := range g.statements {
			widest = max(widest, displayWidth(r.who(s)))
		}
	}
	for i, g := range groups {
		if i == 0 {
			r.title("On record")
		} else {
			r.WriteByte('\n')
		}
		r.writeRow(&r.Buffer, 0, cell{text: g.title, style: bold})
		for _, s := range g.statements {
			name, style := stance(s.Stance)
			r.writeRow(&r.Buffer, 2,
				cell{text: name, style: style, width: 11},
				cell{text: r.who(s), width: min(widest, r.columns/3)},
				cell{text: r.words(s)})
		}
	}
	return len(groups) > 0
}

// groups returns the records in which somebody does more than assert something, and then the other statements that do.
func (r *reading) groups() []group {
	disputes := func(s claim.Statement) bool { return s.Stance != claim.Assert }
	var groups []group
	for c := range r.statements.Claims() {
		g := group{heading(clean(c.Text)), slices.Collect(r.statements.On(c.ID))}
		if slices.ContainsFunc(g.statements, disputes) {
			groups = append(groups, g)
		}
	}
	other := group{title: "other matters"}
	for s := range r.statements.All() {
		if disputes(s) && s.Claim == 0 {
			other.statements = append(other.statements, s)
		}
	}
	if other.statements != nil {
		groups = append(groups, other)
	}
	return groups
}

// stance returns how the page puts s, and its colour.
func stance(s claim.Stance) (name, style string) {
	switch s {
	case claim.Confirm:
		return "confirms", "\x1b[32m" // green
	case claim.Deny:
		return "denies", "\x1b[31m" // red
	case claim.NoComment:
		return "no comment", "\x1b[33m" // yellow
	case claim.Unconfirmed:
		return "unconfirmed", "\x1b[35m" // magenta
	default:
		return "says", ""
	}
}

// who returns whose statement s is, with the role if the name does not tell it, and from whom it is known.
func (r *reading) who(s claim.Statement) string {
	name := r.name(s.Speaker, s.Source)
	if e, ok := r.entities.Lookup(s.Speaker); ok && e.Role != "" && !strings.Contains(strings.ToLower(e.Name), strings.ToLower(e.Role)) {
		role := e.Role
		if of, ok := r.entities.Lookup(e.Of); ok {
			role += ", " + of.Name
		}
		name += " (" + clean(role) + ")"
	} else if of, found := r.entities.Lookup(e.Of); ok && found && e.Kind == entity.Person && !strings.Contains(e.Name, " ") { // spokeswoman (NATO)
		name += " (" + clean(of.Name) + ")"
	}
	if len(s.Via) > 0 {
		from, ok := r.statements.Lookup(s.Via[len(s.Via)-1])
		teller := r.name(from.Speaker, from.Source)
		if ok && teller != r.name(s.Speaker, s.Source) && !(from.Speaker == 0 && len(teller) <= 4) { // not: according to it
			name += ", according to " + teller
		}
	}
	return name
}

// name returns the name of the speaker or, if nobody knows it, the words of the source.
func (r *reading) name(speaker entity.ID, source article.Span) string {
	if e, ok := r.entities.Lookup(speaker); ok {
		return clean(e.Name)
	}
	if source.IsZero() {
		return "(nobody named)"
	}
	return strings.TrimRight(r.slice(source), ",;:")
}

// words returns the cue of s, and what was said or what the stance is about.
// Of a speech that the cue is only a part of, it returns no more than that part, unless it is short and in quotation marks.
func (r *reading) words(s claim.Statement) string {
	const long = 160 // bytes
	q, ok := r.quotes.Lookup(s.Quote)
	switch {
	case ok && q.Rule == "turn" && s.Stance != claim.Assert && q.Span.Contains(s.Cue) && q.Span.Len() > long:
		return r.slice(r.sentence(s.Cue))
	case ok && (s.Stance == claim.Assert || q.Cue.Overlaps(s.Cue) || q.Kind == quote.Direct && q.Span.Len() <= long):
		return r.told(s.Cue, q.Content)
	case s.Target.IsZero():
		return r.slice(r.onward(s.Cue))
	default:
		return r.told(s.Cue, []article.Span{r.verdict(s.Cue, s.Target)})
	}
}

// sentence returns the sentence that cue starts in.
func (r *reading) sentence(cue article.Span) article.Span {
	if r.sentences == nil {
		r.sentences = slices.Collect(r.article.Sentences())
	}
	i, _ := slices.BinarySearchFunc(r.sentences, cue.Start+1, func(s article.Span, end int) int { return s.End - end })
	if i < len(r.sentences) && r.sentences[i].Contains(cue) {
		return r.sentences[i]
	}
	return cue
}

// verdict returns target with the words that its cue calls it by, if they follow at once: calls it (a lie).
func (r *reading) verdict(cue, target article.Span) article.Span {
	text := r.article.Text()
	if target.Start < cue.End || target.Start > cue.End+1 {
		return target
	}
	for _, verb := range []string{"call", "term", "describ", "label", "brand", "dub", "dismiss", "slam", "blast"} {
		if !strings.Contains(strings.ToLower(text[cue.Start:cue.End]), verb) {
			continue
		}
		for _, next := range []string{" a ", " an ", " as ", " “", " ‘", ` "`, " '", " false", " untrue", " baseless"} {
			if strings.HasPrefix(text[target.End:], next) {
				return r.onward(target)
			}
		}
	}
	return target
}

// closed returns s with the quotation mark after it that closes one in it.
func (r *reading) closed(s article.Span) article.Span {
	text := r.article.Text()
	for _, marks := range [][2]string{{"“", "”"}, {"‘", "’"}, {`"`, `"`}} {
		words := text[s.Start:s.End]
		opened := strings.Count(words, marks[0]) - strings.Count(words, marks[1])
		if marks[0] == marks[1] {
			opened = strings.Count(words, marks[0]) % 2
		}
		const far = 60 // bytes
		rest := text[s.End:min(len(text), s.End+far)]
		if n := strings.Index(rest, marks[1]); opened > 0 && n >= 0 && !strings.ContainsAny(rest[:n], "\n“‘") {
			s.End += n + len(marks[1])
		}
	}
	return s
}

// onward returns cue with what follows it up to the next mark, if that is not far: did not return (two calls).
func (r *reading) onward(cue article.Span) article.Span {
	const far = 60 // bytes
	text := r.article.Text()
	rest := text[cue.End:min(len(text), cue.End+far)]
	skip := 0
	for _, mark := range []string{" “", " ‘", ` "`, " '", " as “", " as ‘", ` as "`, " as '"} {
		if strings.HasPrefix(rest, mark) {
			skip = len(mark)
		}
	}
	if n := strings.Index(rest, "\n\n"); n >= skip {
		rest = rest[:n]
	}
	n := strings.IndexAny(rest[skip:], ".,;:!?()\"“”‘—–")
	if n > 0 && (rest[0] == ' ' || rest[0] == '\n') {
		cue.End += skip + len(strings.TrimRight(rest[skip:skip+n], " "))
	}
	return r.closed(cue)
}

// told returns the words of a cue and of what it tells of: as they stand if they stand together, or else with a colon.
func (r *reading) told(cue article.Span, content []article.Span) string {
	if len(content) == 0 {
		return r.slice(cue)
	}
	lead, first := "", content[0]
	text := r.article.Text()
	// near reports whether no more than a few words and no mark stand between start and end.
	near := func(start, end int) bool {
		const few = 40 // bytes
		return start >= end || end-start <= few && !strings.ContainsAny(text[start:end], ".,;:!?()\"“”‘—–") && !strings.Contains(text[start:end], "\n\n")
	}
	switch {
	case cue.IsZero() || first.Contains(cue) || !strings.ContainsFunc(r.slice(cue), unicode.IsLetter):
	case cue.Start <= first.Start && near(cue.End, first.Start),
		len(content) == 1 && cue.Start > first.Start && near(first.End, cue.Start) && !joined(text[first.End:cue.Start]):
		first = article.Span{Start: min(cue.Start, first.Start), End: max(cue.End, first.End)}
	case cue.Start < first.Start && strings.HasPrefix(text[first.Start:], "that ") && !strings.Contains(text[cue.End:first.Start], ":"):
		lead = r.slice(cue) + " … "
	default:
		lead = r.slice(cue) + ": "
	}
	parts := []string{r.slice(r.closed(first))}
	for _, piece := range content[1:] {
		parts = append(parts, r.slice(piece))
	}
	return lead + strings.Join(parts, " … ")
}

// joined reports whether gap joins two clauses: the reports but could not verify.
func joined(gap string) bool {
	return strings.Contains(gap, " but ") || strings.Contains(gap, " and ")
}

// heading returns text without quotation marks at its ends that nothing closes or opens.
func heading(text string) string {
	for _, marks := range [][2]string{{"“", "”"}, {"‘", "’"}, {`"`, `"`}, {"'", "'"}} {
		if strings.HasSuffix(text, marks[0]) && strings.Count(text, marks[0]) == 1 {
			text = strings.TrimRight(strings.TrimSuffix(text, marks[0]), " ,")
		}
		if strings.HasSuffix(text, marks[1]) && !strings.Contains(text, marks[0]) {
			text = strings.TrimSuffix(text, marks[1])
		}
	}
	return text
}

// slice returns the words of s on one line, or nothing if s marks nothing.
func (r *reading) slice(s article.Span) string {
	if s.IsZero() {
		return ""
	}
	return clean(r.article.Slice(s))
}

// speech writes who said what, in order: direct quotes as they are, others with the word that tells how it was said.
// What somebody says in the course of another quote of theirs is not repeated, and nobody says anything by asking in an interview. It reports whether anybody said anything.
func (r *reading) speech() bool {
	names := make(map[quote.ID]string)
	widest := 0
	asked := r.questions()
	for q := range r.quotes.All() {
		if q.Rule == "turn" && asked(q.Span.Start) {
			continue
		}
		name := r.name(q.Speaker, q.Source)
		if q.Kind != quote.Term && (q.Within == 0 || names[q.Within] != name) {
			names[q.ID] = name
			widest = max(widest, displayWidth(name))
		}
	}
	if len(names) == 0 {
		return false
	}
	r.title("Who said what")
	last := ""
	for q := range r.quotes.All() {
		name, ok := names[q.ID]
		if !ok {
			continue
		}
		cue, shown := q.Cue, name
		if q.Kind == quote.Direct {
			cue = article.Span{}
		}
		if name == last {
			shown = ""
		}
		last = name
		r.writeRow(&r.Buffer, 2, cell{text: shown, width: min(widest, r.columns/3)}, cell{text: r.told(cue, q.Content)})
	}
	return true
}

// questions returns a function that reports whether an offset, not before that of the last call, is in a question of an interview.
func (r *reading) questions() func(int) bool {
	var spans []article.Span
	for b := range r.article.Blocks() {
		if b.Turn == article.Question {
			spans = append(spans, b.Span)
		}
	}
	return func(offset int) bool {
		for len(spans) > 0 && spans[0].End <= offset {
			spans = spans[1:]
		}
		return len(spans) > 0 && spans[0].Start <= offset
	}
}

// title writes the title of a part of the page.
func (r *reading) title(text string) {
	r.WriteByte('\n')
	r.writeRow(&r.Buffer, 0, cell{text: strings.ToUpper(text), style: faint})
}
