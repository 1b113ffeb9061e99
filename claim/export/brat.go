package export

import (
	_ "embed" // for the configuration
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/quote"
)

//go:embed brat.conf
var bratConf string

// BratConf returns the annotation.conf that the files written by [Brat] are for: the types of all that is in them.
// A folder of them is to have it beside them, under that name.
func BratConf() string { return bratConf }

// Brat writes an article in the standoff format of brat (https://brat.nlplab.org/standoff): the text to txt, what was found in it to ann.
// The two files of an article are to have one name, with .txt and .ann at its end.
//
//   - T: each mention of an entity (Person, Organization, Publication, Place, Group, Other), and the content (Direct, Mixed, Indirect),
//     source (Source) and cue (Cue) of each quote
//   - R: who said a quote (Said_by), the words that say so (Told_by), the quote it is in (Within), the first mention of the speaker (Speaker)
//   - E: each statement with a cue, which is the trigger (Statement), with its Source, its Target, the quote that it was made in (Content)
//     and the statements it was told in (Via)
//   - A: Stance, Reason and Hedged of a statement, Mode of a quote that is not speech, Mention: how a mention refers
//   - *: Equiv, the mentions of one entity; #: the name and role of an entity, at its first mention
//
// Places count code points, from 0. No annotation has a line end in it, nor a tab: one that runs across some is in pieces.
// Where a line of the text ends with CR LF, the CR is written as a space: readers that take both for one character count the same.
func Brat(txt, ann io.Writer, doc Doc) error {
	if doc.Statements == nil {
		return fmt.Errorf("export: %q: no statements", doc.ID)
	}
	if _, err := io.WriteString(txt, strings.ReplaceAll(doc.article().Text(), "\r\n", " \n")); err != nil {
		return fmt.Errorf("export: %q: %w", doc.ID, err)
	}
	b := &brat{article: doc.article(), sources: make(map[article.Span]string)}
	b.entities(doc)
	b.quotes(doc)
	b.statements(doc)
	if _, err := ann.Write(b.b); err != nil {
		return fmt.Errorf("export: %q: %w", doc.ID, err)
	}
	return nil
}

// A brat is a file of annotations on its way.
type brat struct {
	b        []byte
	article  *article.Article
	last     map[byte]int            // the last number given of each sort
	first    []string                // of each entity, its first mention
	contents []string                // of each quote, its content
	sources  map[article.Span]string // the sources written so far
}

// line writes a line with a new ID of the given sort, and returns the ID.
func (b *brat) line(sort byte, parts ...string) string {
	if b.last == nil {
		b.last = make(map[byte]int)
	}
	b.last[sort]++
	id := string(sort) + strconv.Itoa(b.last[sort])
	b.b = append(b.b, id...)
	b.b = append(b.b, '\t')
	for _, part := range parts {
		b.b = append(b.b, part...)
	}
	b.b = append(b.b, '\n')
	return id
}

// mark writes the words of spans, if there are any, and returns their ID.
func (b *brat) mark(kind string, spans ...article.Span) string {
	var places, words strings.Builder
	for _, s := range spans {
		for piece := range inLine(b.article, s) {
			if places.Len() > 0 {
				places.WriteByte(';')
				words.WriteByte(' ')
			}
			runes := b.article.Runes(piece)
			places.WriteString(strconv.Itoa(runes.Start) + " " + strconv.Itoa(runes.End))
			words.WriteString(b.article.Slice(piece))
		}
	}
	if places.Len() == 0 {
		return ""
	}
	return b.line('T', kind, " ", places.String(), "\t", words.String())
}

// inLine returns the pieces of s between line ends, tabs and other control characters, without space around them.
func inLine(a *article.Article, s article.Span) func(yield func(article.Span) bool) {
	return func(yield func(article.Span) bool) {
		if s.IsZero() {
			return
		}
		start := s.Start
		for start < s.End {
			rest := a.Text()[start:s.End]
			end := strings.IndexFunc(rest, breaksLine)
			if end < 0 {
				end = len(rest)
			}
			left := len(rest[:end]) - len(strings.TrimLeftFunc(rest[:end], unicode.IsSpace))
			right := len(strings.TrimRightFunc(rest[:end], unicode.IsSpace))
			if left < right && !yield(article.Span{Start: start + left, End: start + right}) {
				return
			}
			start += end
			if end < len(rest) {
				start += len(string([]rune(rest[end:])[:1]))
			}
		}
	}
}

// breaksLine reports whether some reader may take r for the end of a line or of a field.
func breaksLine(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// entities writes the mentions, and which are of one entity.
func (b *brat) entities(doc Doc) {
	ents := doc.entities()
	all := collect(ents.All())
	b.first = make([]string, len(all)+1)
	mentions := make([][]string, len(all)+1)
	for m := range ents.Mentions() {
		kind := "Other"
		if e, ok := ents.Lookup(m.Entity); ok {
			kind = capital(e.Kind.String())
		}
		id := b.mark(kind, m.Span)
		if id == "" {
			continue
		}
		mentions[m.Entity] = append(mentions[m.Entity], id)
		b.line('A', "Mention ", id, " ", m.Kind.String())
	}
	for _, e := range all {
		ids := mentions[e.ID]
		if len(ids) == 0 {
			continue
		}
		b.first[e.ID] = ids[0]
		if len(ids) > 1 {
			b.b = append(b.b, "*\tEquiv "...)
			b.b = append(b.b, strings.Join(ids, " ")...)
			b.b = append(b.b, '\n')
		}
		note := short(e.Name, 100)
		if e.Role != "" {
			note += ", " + short(e.Role, 100)
		}
		if of, ok := ents.Lookup(e.Of); ok {
			note += " of " + short(of.Name, 100)
		}
		b.line('#', "AnnotatorNotes ", ids[0], "\t", note)
	}
}

// quotes writes the quotes.
func (b *brat) quotes(doc Doc) {
	b.contents = []string{""}
	for q := range doc.quotes().All() {
		content := ""
		if q.Kind != quote.Term {
			content = b.mark(capital(q.Kind.String()), q.Content...)
		}
		b.contents = append(b.contents, content)
		if content == "" {
			continue
		}
		if q.Mode != quote.Speech {
			b.line('A', "Mode ", content, " ", q.Mode.String())
		}
		if cue := b.mark("Cue", q.Cue); cue != "" {
			b.line('R', "Told_by Arg1:", content, " Arg2:", cue)
		}
		if source := b.source(q.Source, b.first[q.Speaker]); source != "" {
			b.line('R', "Said_by Arg1:", content, " Arg2:", source)
		}
	}
	for q := range doc.quotes().All() {
		if inner, outer := b.contents[q.ID], b.contents[q.Within]; inner != "" && outer != "" {
			b.line('R', "Within Arg1:", inner, " Arg2:", outer)
		}
	}
}

// source writes the words of a source, once, and returns their ID. The mention is the first one of the speaker.
func (b *brat) source(s article.Span, mention string) string {
	if id, ok := b.sources[s]; ok {
		return id
	}
	id := b.mark("Source", s)
	b.sources[s] = id
	if id != "" && mention != "" {
		b.line('R', "Speaker Arg1:", id, " Arg2:", mention)
	}
	return id
}

// statements writes the statements that have a cue.
func (b *brat) statements(doc Doc) {
	stmts := collect(doc.Statements.All())
	events := make([]string, len(stmts)+1)
	args := make([]string, len(stmts)+1)
	for _, s := range stmts {
		trigger := b.mark("Statement", s.Cue)
		if trigger == "" {
			continue
		}
		arg := "Statement:" + trigger
		if id := b.source(s.Source, b.first[s.Speaker]); id != "" {
			arg += " Source:" + id
		}
		if s.Quote != 0 && b.contents[s.Quote] != "" {
			arg += " Content:" + b.contents[s.Quote]
		}
		if id := b.mark("Target", s.Target); id != "" {
			arg += " Target:" + id
		}
		args[s.ID] = arg
		events[s.ID] = "E" + strconv.Itoa(int(s.ID)) // so that an event can name one after it
	}
	for _, s := range stmts {
		event := events[s.ID]
		if event == "" {
			continue
		}
		var arg strings.Builder
		arg.WriteString(args[s.ID])
		n := 0
		for _, via := range s.Via {
			if events[via] == "" {
				continue
			}
			if n++; n == 1 {
				arg.WriteString(" Via:" + events[via])
			} else {
				arg.WriteString(" Via" + strconv.Itoa(n) + ":" + events[via])
			}
		}
		b.b = append(b.b, event...)
		b.b = append(b.b, '\t')
		b.b = append(b.b, arg.String()...)
		b.b = append(b.b, '\n')
		b.line('A', "Stance ", event, " ", s.Stance.String())
		if s.Reason != claim.None {
			b.line('A', "Reason ", event, " ", s.Reason.String())
		}
		if s.Hedged {
			b.line('A', "Hedged ", event)
		}
	}
}

// capital returns a name of a kind with a capital, as brat's types are written.
func capital(name string) string { return strings.ToUpper(name[:1]) + name[1:] }
