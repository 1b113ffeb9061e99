package quote

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/attribution"
	"example.com/newstext/internal/marks"
)

// A Finder finds quotes. The zero Finder is ready to use.
// Once its fields are set, any number of goroutines may use it.
type Finder struct {
	// DirectOnly leaves out indirect quotes and terms: only words in quotation marks, or in the turns of an interview, that somebody said.
	DirectOnly bool
}

// Find finds the quotes of the article that ents is about.
func (f *Finder) Find(ents *entity.Set) *Set {
	a := ents.Article()
	passages, problems := marks.Find(a)
	b := &builder{ents: ents, text: a.Text(), passages: passages}
	for _, x := range attribution.Find(ents.Syntax(), passages) {
		b.add(x)
	}
	b.rest()
	return &Set{entities: ents, quotes: b.finish(f.DirectOnly), problems: problems}
}

// A builder makes the quotes of one article.
type builder struct {
	ents     *entity.Set
	text     string
	passages []marks.Passage
	quotes   []Quote
	blocks   []article.Span // those that put people on record

	answerer   entity.ID // who gives the answers that have no label, once that was asked
	looked     bool      // ... and that it was
	attributed int       // how many of the quotes have been found with what says so
}

// add adds the quote that x is.
func (b *builder) add(x attribution.Attribution) {
	q := Quote{Content: x.Content, Cue: x.Cue, Source: x.Source, Rule: x.Rule, Mode: Mode(x.Mode)}
	q.Span = article.Span{Start: x.Content[0].Start, End: x.Content[len(x.Content)-1].End}
	q.Text = b.text[q.Span.Start:q.Span.End]
	q.Quoted, q.Kind = b.quoted(q.Content)
	if q.Rule == attribution.Turn {
		q.Quoted, q.Kind = nil, Direct // a transcript needs no marks
	}
	if s := b.quotedAs(&q); !s.IsZero() {
		q.Source = s
	}
	if q.Speaker = b.speaker(q.Source); q.Source.IsZero() && q.Rule == attribution.Turn {
		q.Speaker = b.asked()
	}
	b.quotes = append(b.quotes, q)
}

// quotedAs returns the words for whoever is quoted in "the paper quoted a driver, Ana Ruiz, as saying that …", or nothing:
// the driver says it, not the paper.
func (b *builder) quotedAs(q *Quote) article.Span {
	const longest = 160
	if cue := b.text[q.Cue.Start:q.Cue.End]; cue != "saying" && cue != "as saying" || q.Span.Start < q.Cue.Start || q.Source.Start > q.Cue.Start {
		return article.Span{}
	}
	from := max(q.Source.Start, q.Cue.Start-longest)
	before := strings.TrimSuffix(b.text[from:q.Cue.Start], "as ")
	if !strings.HasSuffix(b.text[:q.Cue.Start], " as ") && !strings.HasPrefix(b.text[q.Cue.Start:], "as ") {
		return article.Span{}
	}
	for _, w := range [...]string{" quoted ", " quoting ", " quotes ", " cited ", " citing "} {
		if at := strings.LastIndex(before, w); at >= 0 {
			s := article.Span{Start: from + at + len(w), End: from + len(strings.TrimRight(before, " ,"))}
			if s.Len() > 0 && b.text[s.Start] != '"' && !strings.HasPrefix(b.text[s.Start:], "by ") && !strings.HasPrefix(b.text[s.Start:], "“") && !strings.ContainsAny(b.text[s.Start:s.End], ".;:\n") {
				return s
			}
		}
	}
	return article.Span{}
}

// quoted returns the words of content inside quotation marks, and what kind of quote that makes it.
func (b *builder) quoted(content []article.Span) (quoted []article.Span, kind Kind) {
	all := true
	for _, piece := range content {
		at := piece.Start
		for i := b.from(piece.Start); i < len(b.passages) && b.passages[i].Outer.Start < piece.End; i++ {
			p := &b.passages[i]
			if p.Outer.End <= at || p.Parent >= 0 && b.passages[p.Parent].Outer.Overlaps(piece) {
				continue
			}
			if hasWord(b.text[min(at, p.Outer.Start):p.Outer.Start]) {
				all = false
			}
			inner := article.Span{Start: max(p.Inner.Start, piece.Start), End: min(p.Inner.End, piece.End)}
			if inner.Start < inner.End {
				quoted = append(quoted, inner)
			}
			at = p.Outer.End
		}
		if at < piece.End && hasWord(b.text[at:piece.End]) {
			all = false
		}
	}
	switch {
	case len(quoted) == 0:
		return nil, Indirect
	case all:
		return quoted, Direct
	default:
		return quoted, Mixed
	}
}

// from returns the first passage, or one before it, that may reach into what starts at offset.
func (b *builder) from(offset int) int {
	i, _ := slices.BinarySearchFunc(b.passages, offset, func(p marks.Passage, at int) int { return p.Outer.Start - at })
	i = min(i, len(b.passages)-1)
	for i > 0 && (b.passages[i].Parent >= 0 || b.passages[i].Outer.Start > offset) {
		i--
	}
	return max(i, 0)
}

// rest adds quotes for the passages that no attribution covers.
func (b *builder) rest() {
	slices.SortStableFunc(b.quotes, compare)
	b.attributed = len(b.quotes)
	var covered []article.Span
	for _, q := range b.quotes {
		covered = append(covered, q.Content...)
	}
	slices.SortFunc(covered, article.Span.Compare)
	k, reach := 0, 0
	for i, p := range b.passages {
		if p.Parent >= 0 {
			continue
		}
		for k < len(covered) && covered[k].Start < p.Outer.End {
			reach = max(reach, covered[k].End)
			k++
		}
		if reach > p.Outer.Start {
			continue
		}
		q := Quote{Kind: Term, Content: []article.Span{p.Outer}, Span: p.Outer, Quoted: []article.Span{p.Inner}, Rule: "marks"}
		if b.whole(i) && !b.title(i) {
			q.Kind, q.Rule = Direct, "unattributed"
			b.float(&q)
		}
		q.Text = b.text[q.Span.Start:q.Span.End]
		b.quotes = append(b.quotes, q)
	}
}

// whole reports whether passage i is a sentence or more, rather than a few words that a sentence quotes.
func (b *builder) whole(i int) bool {
	p := &b.passages[i]
	inner := b.text[p.Inner.Start:p.Inner.End]
	if inner[0] >= 'a' && inner[0] <= 'z' {
		return false
	}
	switch inner[len(inner)-1] {
	case '.', '!', '?', ',':
	default:
		return false
	}
	if strings.Count(inner, " ") >= 3 {
		return true
	}
	// A short one counts where it stands between sentences: She shook her head. “No.”
	block := b.blockOf(p.Outer.Start)
	before := trimRight(b.text, block.Start, p.Outer.Start)
	return before > block.Start && strings.IndexByte(".!?", b.text[before-1]) >= 0
}

// title reports whether passage i is the title of something: a song called “…”, or a Word for Word in Capitals.
func (b *builder) title(i int) bool {
	p := &b.passages[i]
	before := strings.TrimRight(b.text[:p.Outer.Start], " :")
	switch before[strings.LastIndexAny(before, " \n\t“\"(")+1:] {
	case "titled", "entitled", "headlined", "called", "named", "dubbed":
		return true
	}
	long, capitals := 0, 0
	for word := range strings.FieldsSeq(b.text[p.Inner.Start:p.Inner.End]) {
		if len(word) > 4 {
			long++
			if c := word[0]; c >= 'A' && c <= 'Z' {
				capitals++
			}
		}
	}
	return long > 1 && capitals == long
}

// finish numbers the quotes in text order and tells which lies in which.
func (b *builder) finish(directOnly bool) []Quote {
	if directOnly {
		b.quotes = slices.DeleteFunc(b.quotes, func(q Quote) bool { return q.Kind == Indirect || q.Kind == Term })
	}
	slices.SortStableFunc(b.quotes, compare)
	var outer []int
	for i := range b.quotes {
		q := &b.quotes[i]
		q.ID = ID(i + 1)
		for len(outer) > 0 && b.quotes[outer[len(outer)-1]].Span.End <= q.Span.Start {
			outer = outer[:len(outer)-1]
		}
		for j, tries := len(outer)-1, 0; j >= 0 && tries < 16; j, tries = j-1, tries+1 {
			if within(q, &b.quotes[outer[j]]) {
				q.Within = ID(outer[j] + 1)
				break
			}
		}
		outer = append(outer, i)
	}
	return b.quotes
}

// within reports whether all of q, its cue included, lies in one piece of outer.
func within(q, outer *Quote) bool {
	for _, piece := range outer.Content {
		if piece.Contains(q.Span) && piece != q.Span && (q.Cue.IsZero() || piece.Contains(q.Cue)) {
			return true
		}
	}
	return false
}

func compare(p, q Quote) int {
	if c := p.Span.Compare(q.Span); c != 0 {
		return c
	}
	return p.Cue.Compare(q.Cue)
}

func hasWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			return true
		}
	}
	return false
}
