package webpage

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/printed"
)

// dates returns when the article was published and changed, as far as the page says.
func (b *builder) dates(p *Parser) (published, modified time.Time) {
	published = firstDate(
		b.facts.Texts("datePublished"),
		b.facts.Metas("article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date",
			"pubdate", "publication_date", "article:published", "og:article:published_time", "og:published_time", "dc.date.issued",
			"dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date", "cxenseparse:recs:publishtime",
			"citation_publication_date", "prism.publicationdate", "article.published", "publisheddate", "published", "release_date"),
		b.facts.Texts("dateCreated"),
	)
	modified = firstDate(
		b.facts.Texts("dateModified"),
		b.facts.Metas("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
			"lastmod", "article:modified"),
	)
	if published.IsZero() {
		published = b.shownDate(p)
	}
	if published.IsZero() {
		published = firstDate(b.facts.Texts("uploadDate"), b.facts.Metas("uploaddate"))
	}
	if published.IsZero() && !modified.IsZero() {
		return published, modified
	}
	if modified.Before(published) {
		modified = time.Time{}
	}
	return published, modified
}

// firstDate returns the first date in lists.
func firstDate(lists ...[]string) time.Time {
	for _, list := range lists {
		for _, s := range list {
			if t := parseDate(s); !t.IsZero() {
				return t
			}
		}
	}
	return time.Time{}
}

var layouts = [...]string{
	"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05Z07", "2006-01-02T15:04:05 Z07:00",
	"2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05Z0700", "2006-01-02 15:04:05 UTC",
	"2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "2006/01/02 15:04:05", "2006/01/02 15:04", "2006/01/02",
	"20060102T150405Z0700", "20060102T150405", "20060102150405", "20060102",
	time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 Z0700", time.UnixDate, time.RubyDate, time.RFC850,
	"Mon Jan 2 15:04:05 MST 2006",
}

// parseDate returns the date that s, the value of an attribute, stands for, or the zero time.
// A time without a zone is taken for UTC.
func parseDate(s string) time.Time {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > 80 {
		return time.Time{}
	}
	if i := strings.IndexByte(s, '['); i > 0 { // 2026-03-01T10:00:00+01:00[Europe/Oslo]
		s = s[:i]
	}
	for _, layout := range layouts {
		if len(layout) > len(s)+16 {
			continue
		}
		if t, err := time.Parse(layout, s); err == nil {
			return sane(t)
		}
	}
	if t, _, end := printed.Date(s, printed.AnyOrder); end > 0 {
		return sane(t)
	}
	return time.Time{}
}

// sane returns t if there was news on the web then, and otherwise the zero time.
func sane(t time.Time) time.Time {
	if t.Year() < 1980 || t.Year() > 2100 {
		return time.Time{}
	}
	return t
}

// dateWords are the words that mark elements with the date of publication.
var dateWords = []uint32{markup.HashProp("datepublished"), markup.Hash("published"), markup.Hash("publish"), markup.Hash("pubdate"),
	markup.Hash("date"), markup.Hash("datum"), markup.Hash("fecha"), markup.Hash("time"), markup.Hash("timestamp")}

// shownDate returns the date that the page shows with the article.
func (b *builder) shownDate(p *Parser) time.Time {
	published := markup.HashProp("datepublished")
	for _, t := range b.p.Times {
		el := b.p.Elements[t.Elem]
		for _, w := range b.p.Words[el.Words:el.WordsEnd] {
			if w == published {
				if d := parseDate(t.Value); !d.IsZero() {
					return d
				}
			}
		}
	}
	lo, hi := b.top()
	for _, t := range b.p.Times {
		if int(t.Line) >= lo && int(t.Line) < hi {
			if d := parseDate(t.Value); !d.IsZero() {
				return d
			}
		}
	}
	order := printed.AnyOrder
	switch region, _ := b.language().Region(); region.String() {
	case "US":
		order = printed.MonthFirst
	case "ZZ":
	default:
		order = printed.DayFirst
	}
	if base, _ := b.language().Base(); order == printed.AnyOrder || order == printed.MonthFirst && base.String() != "en" {
		if base.String() != "en" {
			order = printed.DayFirst
		}
	}
	for pass := range 3 {
		for i := lo; i < hi; i++ {
			l := b.p.Lines[i]
			if l.End-l.Start > 200 || b.kind[i].OnRecord() || pass == 0 && !b.marked(l, dateWords) {
				continue
			}
			text := string(b.p.Text[l.Start:l.End])
			if pass == 2 {
				if !p.Now.IsZero() {
					if d := ago(text, p.Now); !d.IsZero() {
						return d
					}
				}
				continue
			}
			if d, _, end := printed.Date(text, order); end > 0 {
				return sane(d)
			}
		}
	}
	return time.Time{}
}

// units are the beginnings of the words for stretches of time, as they are printed with a number before them.
// The longer of two that start alike comes first.
var units = []struct {
	word   string
	length time.Duration
}{
	{"minut", time.Minute}, {"min", time.Minute}, {"мин", time.Minute}, {"хв", time.Minute}, {"dakika", time.Minute}, {"分", time.Minute}, {"분", time.Minute},
	{"hour", time.Hour}, {"hr", time.Hour}, {"stund", time.Hour}, {"std", time.Hour}, {"hora", time.Hour}, {"heure", time.Hour}, {"timme", time.Hour},
	{"timer", time.Hour}, {"time", time.Hour}, {"ore", time.Hour}, {"ora", time.Hour}, {"uur", time.Hour}, {"godzin", time.Hour}, {"час", time.Hour},
	{"год", time.Hour}, {"saat", time.Hour}, {"jam", time.Hour}, {"時間", time.Hour}, {"小时", time.Hour}, {"시간", time.Hour}, {"h", time.Hour},
	{"day", 24 * time.Hour}, {"tag", 24 * time.Hour}, {"día", 24 * time.Hour}, {"dia", 24 * time.Hour}, {"jour", 24 * time.Hour}, {"dag", 24 * time.Hour},
	{"giorn", 24 * time.Hour}, {"dni", 24 * time.Hour}, {"дн", 24 * time.Hour}, {"gün", 24 * time.Hour}, {"hari", 24 * time.Hour}, {"日", 24 * time.Hour},
}

// past are the words that say that a stretch of time lies back, before it or behind it.
var past = []string{"ago", "vor ", "hace ", "há ", "il y a", "fa", "för ", "siden", "sedan", "geleden", "temu", "назад", "тому", "önce", "lalu", "前", "전"}

// ago returns the time that text such as "2 hours ago" or "vor 3 Tagen" means at now, or the zero time.
func ago(text string, now time.Time) time.Time {
	text = strings.ToLower(text)
	if len(text) > 80 || !slices.ContainsFunc(past, func(w string) bool { return strings.Contains(text, w) }) {
		return time.Time{}
	}
	start := strings.IndexFunc(text, unicode.IsDigit)
	if start < 0 {
		return time.Time{}
	}
	n, i := 0, start
	for i < len(text) && '0' <= text[i] && text[i] <= '9' && n < 1000 {
		n, i = n*10+int(text[i]-'0'), i+1
	}
	rest := strings.TrimLeft(text[i:], " ")
	for _, u := range units {
		if n > 0 && n < 100 && strings.HasPrefix(rest, u.word) {
			return now.Add(-time.Duration(n) * u.length)
		}
	}
	return time.Time{}
}
