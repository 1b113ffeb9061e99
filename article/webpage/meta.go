package webpage

import (
	"html"
	"net/url"
	"strings"

	"golang.org/x/text/language"

	"example.com/newstext/article"
	"example.com/newstext/internal/ldjson"
)

// meta returns what the page says of the article.
func (b *builder) meta(p *Parser) article.Meta {
	m := p.Known
	if m.Publisher == "" {
		m.Publisher = b.publisher()
	}
	if m.Title == "" {
		m.Title = b.title
	}
	if len(m.Authors) == 0 {
		m.Authors = b.writers
	}
	published, modified := b.dates(p)
	if m.Published.IsZero() {
		m.Published = published
	}
	if m.Modified.IsZero() {
		m.Modified = modified
	}
	if m.Section == "" {
		m.Section = b.section()
	}
	if m.URL == "" {
		m.URL = b.address(p.URL)
	}
	if m.Language == (language.Tag{}) {
		m.Language = b.language()
	}
	if m.Dateline == (article.Filing{}) {
		m.Dateline = b.dateline
	}
	return m
}

// clean returns s with its space collapsed, and decoded if it was escaped as HTML once too often.
func clean(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(html.UnescapeString(s))
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = untag(s)
	}
	plain, blank := true, true
	for _, r := range s {
		space := r == ' '
		if r == '\u00ad' || r == '\u200b' || r == '\u00a0' || r < ' ' || r == '\u3000' || space && blank {
			plain = false
			break
		}
		blank = space
	}
	if plain && !blank {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if r == '\u00ad' || r == '\u200b' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// untag returns s without the tags in it.
func untag(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "<")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if rest == "" || !isLetter(rest[0]) && rest[0] != '/' {
			b.WriteByte('<')
			s = rest
			continue
		}
		_, after, ok := strings.Cut(rest, ">")
		if !ok {
			b.WriteByte('<')
			b.WriteString(rest)
			return b.String()
		}
		s = after
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// name returns the name that v is, or has.
func (b *builder) name(v ldjson.Value) string {
	if v.IsText() {
		return clean(v.Text())
	}
	v = b.facts.Lookup(v)
	for w := range v.Key("name").Items() {
		if s := clean(w.Text()); s != "" {
			return s
		}
	}
	return ""
}

func (b *builder) publisher() string {
	for _, v := range b.facts.Nodes {
		for w := range v.Key("publisher").Items() {
			if s := b.name(w); s != "" && !strings.Contains(s, "://") {
				return s
			}
		}
	}
	for _, s := range b.facts.Metas("og:site_name", "publisher", "dc.publisher", "citation_publisher", "dcterms.publisher", "article:publisher") {
		if s = clean(s); s != "" && !strings.Contains(s, "/") {
			return s
		}
	}
	return ""
}

func (b *builder) section() string {
	for _, s := range b.facts.Metas("article:section", "parsely-section") {
		if s = clean(s); s != "" {
			return s
		}
	}
	for _, s := range b.facts.Texts("articleSection") {
		if s = clean(s); s != "" {
			return s
		}
	}
	return ""
}

// address returns the address of the article, in full if the page or its own address gives it.
func (b *builder) address(at string) string {
	base, err := url.Parse(at)
	if err != nil {
		base = &url.URL{}
	}
	candidates := b.facts.Metas("canonical", "og:url")
	candidates = append(candidates, b.facts.Texts("url")...)
	for _, s := range candidates {
		u, err := url.Parse(strings.TrimSpace(s))
		if err != nil || s == "" {
			continue
		}
		u = base.ResolveReference(u)
		// Of a front page's address nothing is said about the article.
		if (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && (strings.Trim(u.Path, "/") != "" || u.RawQuery != "") {
			return u.String()
		}
	}
	return at
}

func (b *builder) language() language.Tag {
	tags := append([]string{b.p.Language}, b.facts.Texts("inLanguage")...)
	tags = append(tags, b.facts.Metas("language", "content-language", "dc.language", "dcterms.language", "og:locale")...)
	for _, s := range tags {
		if s = strings.TrimSpace(strings.ReplaceAll(s, "_", "-")); s == "" {
			continue
		}
		if tag, err := language.Parse(s); err == nil && tag != language.Und {
			return tag
		}
	}
	return language.Und
}
