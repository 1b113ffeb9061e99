package export

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"time"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// The vocabularies of linked data that articles are written in.
const (
	schemaOrg   = "https://schema.org"
	annotations = "http://www.w3.org/ns/anno.jsonld"
)

// A ref is a thing told elsewhere in the same object.
type ref struct {
	ID string `json:"@id"`
}

// refTo returns a reference to item n of a sort, or nil for 0.
func refTo(sort string, n int) *ref {
	if n == 0 {
		return nil
	}
	return &ref{"_:" + sort + strconv.Itoa(n)}
}

// A graph is an article and what was found in it as linked data.
type graph struct {
	Context string `json:"@context"`
	Graph   []any  `json:"@graph"`
}

// A thing is something of schema.org.
type thing struct {
	Type       string `json:"@type"`
	ID         string `json:"@id,omitempty"`
	Identifier string `json:"identifier,omitempty"`
	Name       string `json:"name,omitempty"`

	// Of a person or an organization.
	JobTitle    string `json:"jobTitle,omitempty"`
	Description string `json:"description,omitempty"`
	WorksFor    *ref   `json:"worksFor,omitempty"`
	Parent      *ref   `json:"parentOrganization,omitempty"`
	Gender      string `json:"gender,omitempty"`

	// Of an article, a quotation or a claim.
	Headline      string   `json:"headline,omitempty"`
	Author        []*thing `json:"author,omitempty"`
	DatePublished string   `json:"datePublished,omitempty"`
	DateModified  string   `json:"dateModified,omitempty"`
	Publisher     *thing   `json:"publisher,omitempty"`
	Section       string   `json:"articleSection,omitempty"`
	Dateline      string   `json:"dateline,omitempty"`
	InLanguage    string   `json:"inLanguage,omitempty"`
	URL           string   `json:"url,omitempty"`
	ArticleBody   string   `json:"articleBody,omitempty"`
	Mentions      []*ref   `json:"mentions,omitempty"`
	HasPart       []*ref   `json:"hasPart,omitempty"`
	Text          string   `json:"text,omitempty"`
	Creator       *ref     `json:"creator,omitempty"`
	IsPartOf      *ref     `json:"isPartOf,omitempty"`
	Appearance    *ref     `json:"appearance,omitempty"`
}

// An annotation is one of the W3C's Web Annotations.
type annotation struct {
	Context    string   `json:"@context"`
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation string   `json:"motivation"`
	Body       []any    `json:"body"`
	Target     []target `json:"target"`
}

// A tag is a body that is a word.
type tag struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Purpose string `json:"purpose"`
}

// A link is a body that is a thing of the graph.
type link struct {
	Type    string `json:"type"`
	Source  string `json:"source"`
	Purpose string `json:"purpose"`
}

// A target is a stretch of the article, told in two ways.
type target struct {
	Source   string `json:"source"`
	Selector [2]any `json:"selector"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// A linking is a graph on its way.
type linking struct {
	doc     Doc
	article *article.Article
	id      string // of the article
	items   []any
}

// appendGraph appends doc as a line of JSON-LD.
// Characters that end a script in HTML are escaped, so that the line can stand in a page.
func appendGraph(b []byte, doc Doc) ([]byte, error) {
	l := &linking{doc: doc, article: doc.article(), id: "_:article"}
	address, _ := webAddress(l.article.Meta().URL)
	if address != "" {
		l.id = address
	}
	l.root(address)
	for e := range doc.entities().All() {
		l.items = append(l.items, l.entity(e))
	}
	for q := range doc.quotes().All() {
		if q.Kind != quote.Term {
			l.items = append(l.items, &thing{Type: "Quotation", ID: refTo("quote", int(q.ID)).ID, Text: pieces(l.article, q.Content),
				Creator: refTo("entity", int(q.Speaker)), IsPartOf: &ref{l.id}})
		}
	}
	for c := range doc.Statements.Claims() {
		l.items = append(l.items, l.claim(c))
	}
	l.annotate()
	buf := bytes.NewBuffer(b)
	err := json.NewEncoder(buf).Encode(graph{schemaOrg, l.items})
	return buf.Bytes(), err
}

// webAddress returns the given address and its host if it is one of the web, or nothing.
func webAddress(given string) (address, host string) {
	u, err := url.Parse(given)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return "", ""
	}
	return u.String(), u.Host
}

// root adds the article, which has the given address of the web or none.
func (l *linking) root(address string) {
	meta := l.article.Meta()
	t := &thing{Type: "NewsArticle", ID: l.id, Identifier: l.doc.ID, Headline: meta.Title, DatePublished: instant(meta.Published),
		DateModified: instant(meta.Modified), Section: meta.Section, Dateline: meta.Dateline.Place, URL: address, ArticleBody: l.article.Text()}
	if !meta.Language.IsRoot() {
		t.InLanguage = meta.Language.String()
	}
	for _, name := range meta.Authors {
		t.Author = append(t.Author, &thing{Type: "Person", Name: name})
	}
	if meta.Publisher != "" {
		t.Publisher = &thing{Type: "Organization", Name: meta.Publisher}
	}
	for e := range l.doc.entities().All() {
		t.Mentions = append(t.Mentions, refTo("entity", int(e.ID)))
	}
	for q := range l.doc.quotes().All() {
		if q.Kind != quote.Term {
			t.HasPart = append(t.HasPart, refTo("quote", int(q.ID)))
		}
	}
	l.items = append(l.items, t)
}

// instant returns t as schema.org wants it, or nothing if it is not known.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// entity returns e as a thing of schema.org.
// An organization that its role belongs to is told as one; anything else that it belongs to is told in words: mayor of Porto Alto.
func (l *linking) entity(e entity.Entity) *thing {
	t := &thing{ID: refTo("entity", int(e.ID)).ID, Name: e.Name, Description: e.Role}
	of, known := l.doc.entities().Lookup(e.Of)
	body := known && (of.Kind == entity.Organization || of.Kind == entity.Publication || of.Kind == entity.Group)
	if known && !body {
		t.Description = strings.TrimSpace(e.Role + " of " + of.Name)
	}
	switch e.Kind {
	case entity.Person:
		t.Type, t.JobTitle = "Person", e.Role
		if t.Description == e.Role {
			t.Description = ""
		}
		if body {
			t.WorksFor = refTo("entity", int(e.Of))
		}
		if e.Gender != entity.Unknown {
			t.Gender = e.Gender.String()
		}
	case entity.Organization, entity.Publication, entity.Group:
		t.Type = "Organization"
		if e.Kind == entity.Publication {
			t.Type = "NewsMediaOrganization"
		}
		if body {
			t.Parent = refTo("entity", int(e.Of))
		}
	case entity.Place:
		t.Type = "Place"
	default:
		t.Type = "Thing"
	}
	return t
}

// claim returns c as a thing of schema.org. Its creator is the first who asserts it.
func (l *linking) claim(c claim.Claim) *thing {
	t := &thing{Type: "Claim", ID: refTo("claim", int(c.ID)).ID, Text: c.Text, Appearance: &ref{l.id}}
	for s := range l.doc.Statements.On(c.ID) {
		if s.Stance == claim.Assert && s.Speaker != 0 {
			t.Creator = refTo("entity", int(s.Speaker))
			break
		}
	}
	return t
}

// annotate adds where in the text things are: mentions, quotes and statements.
func (l *linking) annotate() {
	n := 0
	for m := range l.doc.entities().Mentions() {
		n++
		if m.Entity != 0 {
			l.annotation("mention", n, "identifying", []any{link{"SpecificResource", refTo("entity", int(m.Entity)).ID, "identifying"}}, m.Span)
		}
	}
	for q := range l.doc.quotes().All() {
		if q.Kind == quote.Term {
			continue
		}
		body := []any{
			link{"SpecificResource", refTo("quote", int(q.ID)).ID, "identifying"},
			tag{"TextualBody", q.Kind.String(), "tagging"},
		}
		l.annotation("words", int(q.ID), "identifying", body, q.Content...)
	}
	for s := range l.doc.Statements.All() {
		where := s.Cue
		if where.IsZero() {
			where = s.Source
		}
		if where.IsZero() {
			continue
		}
		body := []any{tag{"TextualBody", s.Stance.String(), "classifying"}}
		if s.Reason != claim.None {
			body = append(body, tag{"TextualBody", s.Reason.String(), "tagging"})
		}
		if s.Hedged {
			body = append(body, tag{"TextualBody", "hedged", "tagging"})
		}
		if s.Speaker != 0 {
			body = append(body, link{"SpecificResource", refTo("entity", int(s.Speaker)).ID, "identifying"})
		}
		if q, ok := l.doc.quotes().Lookup(s.Quote); ok && q.Kind != quote.Term {
			body = append(body, link{"SpecificResource", refTo("quote", int(q.ID)).ID, "linking"})
		}
		if s.Claim != 0 {
			body = append(body, link{"SpecificResource", refTo("claim", int(s.Claim)).ID, "linking"})
		}
		l.annotation("statement", int(s.ID), "classifying", body, where)
	}
}

// annotation adds an annotation of the words of spans.
func (l *linking) annotation(sort string, n int, motivation string, body []any, spans ...article.Span) {
	a := annotation{Context: annotations, ID: refTo(sort, n).ID, Type: "Annotation", Motivation: motivation, Body: body}
	for _, s := range spans {
		text := l.article.Text()
		runes := l.article.Runes(s)
		const around = 32 // characters
		a.Target = append(a.Target, target{l.id, [2]any{
			quoteSelector{"TextQuoteSelector", l.article.Slice(s), text[before(text, s.Start, around):s.Start], text[s.End:after(text, s.End, around)]},
			positionSelector{"TextPositionSelector", runes.Start, runes.End},
		}})
	}
	l.items = append(l.items, a)
}
