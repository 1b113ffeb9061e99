package main

import (
	"html/template"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// What a page shows at most, so that a text made of nothing but quotes gives a page that a browser can show.
const (
	maxRows     = 500     // of a table
	maxColumns  = 8       // of the table of speakers and claims
	maxPlaces   = 12      // of an entity
	maxCarried  = 6 << 20 // bytes of JSON that the page carries for downloads
	maxProblems = 20
	maxPeople   = 12 // of those mentioned most
)

// A page is what the template shows.
type page struct {
	Style   string // the address of the style sheet
	Failure string // why there is no article
	Sample  bool   // the article is the sample
	Kinds   []sign // of stances, for the legend

	Title     string
	About     []string // who published it, where, when
	URL       string   // only http and https
	Language  string
	Text      template.HTML
	Glance    []glance
	Claims    []claimView
	Said      []row
	Columns   []claimView // of the table of speakers and claims
	Grid      []gridRow
	People    []person // those mentioned most
	Others    []person
	Left      left
	Problems  []string
	Name      string // of the file
	Carried   string // the article as JSON, empty if it is too large
	Downloads []download
}

// Left is how many of each the page leaves out.
type left struct{ Claims, Said, Columns, Grid, People int }

// A sign is how the page tells a stance, with or without colours.
type sign struct{ Class, Sign, Word string }

// chips are the signs of the stances.
var chips = [...]sign{
	claim.Assert:      {"assert", "“", "says"},
	claim.Confirm:     {"confirm", "✓", "confirms"},
	claim.Deny:        {"deny", "✕", "denies"},
	claim.NoComment:   {"no_comment", "–", "no comment"},
	claim.Unconfirmed: {"unconfirmed", "?", "unconfirmed"},
}

// order is that in which stances are shown: those that settle most first.
var order = [...]claim.Stance{claim.Deny, claim.Confirm, claim.NoComment, claim.Unconfirmed, claim.Assert}

// reasons are what the page says of a stance beyond its name.
var reasons = map[claim.Reason]string{
	claim.Concede: "concedes it", claim.Reject: "rejects it", claim.Contradict: "contradicts it",
	claim.Declined: "declined", claim.Neither: "neither confirms nor denies", claim.NoResponse: "did not respond",
	claim.Unreachable: "could not be reached", claim.Deferred: "referred questions on", claim.NonDenial: "does not deny it",
}

// A reading is an article on its way to the page.
type reading struct {
	article    *article.Article
	entities   *entity.Set
	quotes     *quote.Set
	statements *claim.Set
	blocks     []article.Block
	numbers    []int             // of the block's paragraph, or 0 for a block that has no number
	rows       map[claim.ID]bool // the statements that the record has a row for
	linked     map[string]bool   // the places in the text that something leads to
}

// newPage returns the page for the article from the named file.
func newPage(name string, statements *claim.Set) *page {
	quotes := statements.Quotes()
	ents := quotes.Entities()
	r := &reading{article: ents.Article(), entities: ents, quotes: quotes, statements: statements,
		rows: make(map[claim.ID]bool), linked: make(map[string]bool)}
	r.blocks = slices.Collect(r.article.Blocks())
	r.number()

	p := &page{Name: name, Kinds: chips[1:]}
	r.head(p)
	r.record(p)
	r.said(p)
	r.grid(p)
	r.people(p)
	r.link(p)
	p.Text = r.marked()
	for _, problem := range quotes.Problems() {
		if len(p.Problems) == maxProblems {
			break
		}
		p.Problems = append(p.Problems, r.at(problem.Span).Long+": "+clean(problem.Message))
	}
	if carried, err := r.article.MarshalJSON(); err == nil && len(carried) <= maxCarried {
		p.Carried = strings.TrimSpace(string(carried))
		p.Downloads = downloads()
	}
	return p
}

// head sets what the page says of the article as a whole.
func (r *reading) head(p *page) {
	meta := r.article.Meta()
	p.Title = clean(meta.Title)
	if meta.Language != language.Und {
		p.Language = meta.Language.String()
	}
	for _, s := range []string{meta.Publisher, strings.Join(meta.Authors, ", "), meta.Dateline.Agency, meta.Dateline.Place} {
		if s = clean(s); s != "" {
			p.About = append(p.About, s)
		}
	}
	if !meta.Published.IsZero() {
		p.About = append(p.About, meta.Published.Format("2 January 2006"))
	}
	if u, err := url.Parse(meta.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		p.URL = u.String()
	}
}

// number numbers the paragraphs of the text.
func (r *reading) number() {
	r.numbers = make([]int, len(r.blocks))
	n := 0
	for i, b := range r.blocks {
		switch b.Kind {
		case article.Paragraph, article.List, article.Blockquote, article.Table:
			n++
			r.numbers[i] = n
		}
	}
}

// name returns the name of the speaker or, if nobody knows it, the words of the source.
func (r *reading) name(speaker entity.ID, source article.Span) string {
	if e, ok := r.entities.Lookup(speaker); ok {
		return clean(e.Name)
	}
	if source.IsZero() {
		return "nobody named"
	}
	return strings.TrimRight(clean(r.article.Slice(source)), ",;:")
}

// role returns what an entity is, and of whom, unless its name says so.
func (r *reading) role(id entity.ID) string {
	e, ok := r.entities.Lookup(id)
	if !ok || e.Role == "" || strings.Contains(strings.ToLower(e.Name), strings.ToLower(e.Role)) {
		return ""
	}
	role := clean(e.Role)
	if of, ok := r.entities.Lookup(e.Of); ok {
		role += ", " + clean(of.Name)
	}
	return role
}

// via returns from whom s is known, if not from the article itself.
func (r *reading) via(s claim.Statement) string {
	if len(s.Via) == 0 {
		return ""
	}
	from, _ := r.statements.Lookup(s.Via[len(s.Via)-1])
	teller := r.name(from.Speaker, from.Source)
	if from.ID == 0 || teller == r.name(s.Speaker, s.Source) {
		return ""
	}
	return teller
}

// link notes which places in the text the tables of p lead to.
func (r *reading) link(p *page) {
	note := func(places []link) {
		for _, l := range places {
			r.linked[l.Href] = true
		}
	}
	rows := func(list []row) {
		for _, g := range list {
			for _, lines := range [][]line{g.Lines, g.More} {
				for _, l := range lines {
					note(l.Places)
				}
			}
		}
	}
	for _, c := range p.Claims {
		rows(c.Rows)
	}
	rows(p.Said)
	for _, people := range [][]person{p.People, p.Others} {
		for _, one := range people {
			note(one.Places)
		}
	}
}

// A link leads to a place in the text.
type link struct{ Href, Short, Long string }

// at returns a link without an address that tells where span stands.
func (r *reading) at(span article.Span) link {
	i, ok := slices.BinarySearchFunc(r.blocks, span.Start, func(b article.Block, at int) int {
		switch {
		case at < b.Span.Start:
			return 1
		case at >= b.Span.End:
			return -1
		}
		return 0
	})
	switch {
	case !ok:
		return link{Short: "text", Long: "Text"}
	case r.numbers[i] > 0:
		n := itoa(r.numbers[i])
		return link{Short: "¶ " + n, Long: "Paragraph " + n}
	default:
		kind := r.blocks[i].Kind.String()
		return link{Short: kind, Long: strings.ToUpper(kind[:1]) + kind[1:]}
	}
}

// clean returns text on one line, without characters that do something to what is around them.
func clean(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(c rune) bool {
		return unicode.IsSpace(c) || unicode.IsControl(c) || isOverride(c)
	}), " ")
}

// keep returns at most n of list, and how many it leaves out.
func keep[T any](list []T, n int) ([]T, int) {
	if len(list) <= n {
		return list, 0
	}
	return list[:n], len(list) - n
}
