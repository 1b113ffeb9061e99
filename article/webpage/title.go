package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/markup"
)

// A headline is a title that the page gives, and how much speaks for it.
type headline struct {
	text   string
	key    string
	weight float32
	site   bool // the name of the site may stand in it
}

// headlines returns the titles that the page gives, in the order of their sources.
//
// JSON-LD and OpenGraph are made for showing the article; the <title> is made for search engines,
// and what agrees with nothing but it most likely is as well. So it speaks against a title, and wins only alone.
func (b *builder) headlines() []headline {
	var out []headline
	add := func(weight float32, site bool, titles []string) {
		for i, s := range titles {
			if s = clean(s); s == "" || i > 1 {
				continue
			}
			if i > 0 {
				weight *= 0.3
			}
			out = append(out, headline{text: s, key: fold(s), weight: weight, site: site})
		}
	}
	add(3, true, b.facts.Texts("headline"))
	add(3.3, true, b.facts.Metas("og:title"))
	add(0.3, false, b.h1())
	add(1, false, b.facts.Metas("parsely-title", "headline", "sailthru.title"))
	add(0.5, true, b.facts.Metas("twitter:title"))
	add(0.5, false, b.facts.Metas("dc.title", "dcterms.title", "citation_title"))
	add(0.7, false, b.facts.Texts("alternativeHeadline"))
	add(0.2, true, b.facts.Texts("name"))
	add(0.3, true, b.facts.Metas("title"))
	add(-0.6, true, []string{b.p.Title})
	return out
}

// h1 returns the texts of the first two <h1>.
func (b *builder) h1() []string {
	var out []string
	for _, l := range b.p.Lines {
		if b.p.Elements[l.Elem].Tag == markup.H1 {
			if out = append(out, string(b.p.Text[l.Start:l.End])); len(out) == 2 {
				break
			}
		}
	}
	return out
}

// vote returns the title that most speaks for, and all that the page gives, folded.
func (b *builder) vote() (string, []string) {
	all := b.headlines()
	sites := b.sites()
	for i := range all {
		h := &all[i]
		if h.site {
			h.text = cutSite(h.text, h.key, all, sites)
			h.key = fold(h.text)
		}
	}
	best, most := "", float32(0)
	for i, h := range all {
		sum := float32(0)
		first := true
		for k, other := range all {
			if other.key == h.key {
				sum += other.weight
				first = first && k >= i
			}
		}
		if first && h.key != "" && (best == "" || sum > most) {
			best, most = h.text, sum
		}
	}
	keys := make([]string, len(all))
	for i, h := range all {
		keys[i] = h.key
	}
	return best, keys
}

// sites returns the names of the site, folded.
func (b *builder) sites() []string {
	var out []string
	for _, s := range append(b.facts.Metas("og:site_name", "application-name", "publisher", "apple-mobile-web-app-title"), b.publisher()) {
		if s = fold(s); utf8.RuneCountInString(s) > 1 {
			out = append(out, s)
		}
	}
	return out
}

// cutSite returns the title s without the name of the site behind or before it:
// without what stands behind a dash or bar if the rest is another title of the page, or if that is a name of the site.
func cutSite(s, key string, all []headline, sites []string) string {
	for i, r := range s {
		if !isBar(r) {
			continue
		}
		head, tail := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+utf8.RuneLen(r):])
		if head == "" || tail == "" {
			continue
		}
		spaced := s[i-1] == ' ' || r == '|' || r == '：'
		if !spaced {
			continue
		}
		headKey, tailKey := fold(head), fold(tail)
		for _, other := range all {
			if other.key != key && other.key == headKey {
				return head
			}
		}
		for _, site := range sites {
			if tailKey == site || len(tailKey) < 60 && (strings.HasPrefix(tailKey, site) || strings.HasSuffix(tailKey, site) || strings.HasPrefix(site, tailKey)) {
				return head
			}
			if headKey == site {
				return tail
			}
		}
	}
	return s
}

// isBar reports whether r may part a title from the name of the site.
func isBar(r rune) bool {
	switch r {
	case '|', '-', '–', '—', '·', '•', '»', '›', '«', '：', ':', '/', '｜':
		return true
	}
	return false
}

// fold returns s in lower case, without marks that are written in several ways, to compare titles by.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\u00ad' || r == '\u200b' || r == '\'' || r == '’' || r == '‘':
		case r == '%' || r == '$' || r == '€' || r == '£' || r == '&' || r == '+':
			b.WriteRune(r)
		default:
			space = true
		}
	}
	return b.String()
}
