package main

import (
	"cmp"
	"net/url"
	"strings"
	"time"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/quote"
)

// An Article is what the results tell of an article. What is not known is empty.
type Article struct {
	ID        string `json:"id"`
	Publisher string `json:"publisher,omitempty"` // or the host of URL
	Published string `json:"published,omitempty"` // in UTC, so that the order of strings is that of time
	URL       string `json:"url,omitempty"`
	Place     string `json:"-"` // file and line: no two articles have the same
}

// A Statement is somebody in an article taking a stance, in the article's words.
type Statement struct {
	Article Article `json:"article"`
	ID      int     `json:"id"`                // in its article
	Speaker string  `json:"speaker,omitempty"` // the name of the entity, or else the words for the source
	Kind    string  `json:"kind,omitempty"`    // of the entity
	Role    string  `json:"role,omitempty"`
	Stance  string  `json:"stance,omitempty"`
	Reason  string  `json:"reason,omitempty"`
	Cue     string  `json:"cue,omitempty"`
	Target  string  `json:"target,omitempty"`
	Quote   string  `json:"quote,omitempty"`
	Claim   string  `json:"claim,omitempty"`
	Hedged  bool    `json:"hedged,omitempty"`
}

// compare orders statements by time, and those of one article as they stand in it.
func (s *Statement) compare(t *Statement) int {
	return cmp.Or(s.Article.compare(&t.Article), cmp.Compare(s.ID, t.ID))
}

// compare orders articles by time.
func (a *Article) compare(b *Article) int {
	return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Publisher, b.Publisher),
		cmp.Compare(a.ID, b.ID), cmp.Compare(a.Place, b.Place))
}

// A Quote is words that stand in quotation marks in an article.
type Quote struct {
	Article Article `json:"article"`
	ID      int     `json:"id"` // in its article
	Speaker string  `json:"speaker,omitempty"`
	Text    string  `json:"text"`
}

// describe returns what the results tell of an article.
func describe(id, place string, meta article.Meta) Article {
	about := Article{ID: id, Publisher: meta.Publisher, URL: meta.URL, Place: place}
	if u, err := url.Parse(meta.URL); err == nil && about.Publisher == "" {
		about.Publisher = strings.TrimPrefix(u.Hostname(), "www.")
	}
	if !meta.Published.IsZero() {
		about.Published = meta.Published.UTC().Format(time.RFC3339)
	}
	return about
}

// statements returns the statements of an article in text order.
func statements(found *claim.Set, about Article) []Statement {
	ents := found.Quotes().Entities()
	words := func(span article.Span) string { return ents.Article().Slice(span) }
	claims := make([]string, 1) // by ID
	for c := range found.Claims() {
		claims = append(claims, c.Text)
	}
	var list []Statement
	for s := range found.All() {
		row := Statement{Article: about, ID: int(s.ID), Stance: s.Stance.String(), Cue: words(s.Cue), Target: words(s.Target),
			Claim: claims[s.Claim], Hedged: s.Hedged, Speaker: words(s.Source)}
		if s.Reason != claim.None {
			row.Reason = s.Reason.String()
		}
		if speaker, ok := ents.Lookup(s.Speaker); ok {
			row.Speaker, row.Kind, row.Role = speaker.Name, speaker.Kind.String(), speaker.Role
		}
		if q, ok := found.Quotes().Lookup(s.Quote); ok {
			row.Quote = q.Text
		}
		list = append(list, row)
	}
	return list
}

// quotes returns the direct and mixed quotes of an article in text order.
func quotes(found *quote.Set, about Article) []Quote {
	ents := found.Entities()
	var list []Quote
	for q := range found.All() {
		if q.Kind != quote.Direct && q.Kind != quote.Mixed {
			continue
		}
		var pieces []string
		for _, span := range q.Quoted {
			pieces = append(pieces, ents.Article().Slice(span))
		}
		row := Quote{Article: about, ID: int(q.ID), Speaker: ents.Article().Slice(q.Source), Text: strings.Join(pieces, " ")}
		if speaker, ok := ents.Lookup(q.Speaker); ok {
			row.Speaker = speaker.Name
		}
		list = append(list, row)
	}
	return list
}

// speakerKey returns what the statements of one speaker with one stance have in common.
func (s *Statement) speakerKey() string { return fold(s.Speaker) + "\x00" + s.Stance }

// claimKey returns what the statements on one claim have in common: its words, or if they are too few to be recognised
// in another article ("the allegations"), the words and the article.
func (s *Statement) claimKey(least int) string {
	key := fold(s.Claim)
	if len(strings.Fields(key)) < least {
		key += "\x00" + s.Article.Place
	}
	return key
}
