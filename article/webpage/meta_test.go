package webpage_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
)

// metaOf returns what a page with the given head, and top of its body, says.
func metaOf(t *testing.T, head, top string) article.Meta {
	t.Helper()
	page := "<html><head>" + head + "</head><body>" + top + "<p>The ferry between the islands runs again, the harbour office said on Monday, after eleven weeks on the slip.</p>" +
		"<p>Its master, Iona Birk, said that she would sail at seven and at four, and that she was glad to be of use.</p></body></html>"
	a, err := webpage.Parse([]byte(page))
	require.NoError(t, err)
	return a.Meta()
}

func TestTitle(t *testing.T) {
	const (
		og     = `<meta property="og:title" content="`
		site   = `<meta property="og:site_name" content="Coast Courier">`
		ldHead = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"`
	)
	for _, tt := range []struct{ name, head, top, want string }{
		{"title alone", "<title>Ferry runs again</title>", "", "Ferry runs again"},
		{"site behind a bar", "<title>Ferry runs again | Coast Courier</title>" + site, "", "Ferry runs again"},
		{"site before a dash", "<title>Coast Courier - Ferry runs again</title>" + site, "", "Ferry runs again"},
		{"site behind, known from the headline", "<title>Ferry runs again – News – Courier</title>", "<h1>Ferry runs again</h1>", "Ferry runs again"},
		{"a dash of its own", og + `Ferry runs again – at last">` + site, "<h1>Ferry runs again – at last</h1>", "Ferry runs again – at last"},
		{"a hyphen in a word", og + `Off-season ferry runs again">`, "", "Off-season ferry runs again"},
		{"escaped twice", og + `Ferry &amp;amp; mail boat run &amp;quot;again&amp;quot;">`, "", `Ferry & mail boat run "again"`},
		{"marked up", ldHead + `Ferry <i>Aurora</i> runs again"}</script>`, "", "Ferry Aurora runs again"},
		{"soft hyphen", og + "Hafen\u00adfähre fährt wieder" + `">`, "", "Hafenfähre fährt wieder"},
		{"search title differs", "<title>Coast ferry timetable 2026 islands</title>" + og + `Ferry runs again">` + ldHead + `Ferry runs again"}</script>`, "<h1>Ferry runs again</h1>", "Ferry runs again"},
		{"space", "<title>\n  Ferry\n runs   again </title>", "", "Ferry runs again"},
		{"none", "", "", ""},
	} {
		assert.Equal(t, tt.want, metaOf(t, tt.head, tt.top).Title, tt.name)
	}
}

func TestAuthors(t *testing.T) {
	ld := func(author string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Coast Courier"},"author":` + author + `}</script>`
	}
	for _, tt := range []struct{ name, head, top, want string }{
		{"text", ld(`"Ana Ruiz"`), "", "Ana Ruiz"},
		{"object", ld(`{"@type":"Person","name":"Ana Ruiz"}`), "", "Ana Ruiz"},
		{"list", ld(`[{"name":"Ana Ruiz"},{"name":"Bo Lindqvist"},{"name":"Ana Ruiz"}]`), "", "Ana Ruiz|Bo Lindqvist"},
		{"list of names in one", ld(`"By Ana Ruiz, Bo Lindqvist and Chidi Okafor"`), "", "Ana Ruiz|Bo Lindqvist|Chidi Okafor"},
		{"name and office", ld(`"Ana Ruiz, professor of law at the university"`), "", "Ana Ruiz"},
		{"degrees", ld(`"Ana Ruiz, MD, PhD, Bo Lindqvist, dpa"`), "", "Ana Ruiz|Bo Lindqvist|dpa"},
		{"a name with and in it", ld(`"José Ortega y Gasset"`), "", "José Ortega y Gasset"},
		{"initials in brackets", ld(`"Ana Ruiz (aru)"`), "", "Ana Ruiz"},
		{"publisher gives way to a person", ld(`{"@type":"Organization","name":"Coast Courier"}`) + `<meta name="author" content="Ana Ruiz">`, "", "Ana Ruiz"},
		{"publisher alone", ld(`{"@type":"Organization","name":"Coast Courier"}`), "", "Coast Courier"},
		{"address is no name", `<meta property="article:author" content="https://social.example/anaruiz">`, "<p>By Ana Ruiz</p>", "Ana Ruiz"},
		{"several metas", `<meta name="citation_author" content="Ana Ruiz"><meta name="citation_author" content="Bo Lindqvist">`, "", "Ana Ruiz|Bo Lindqvist"},
		{"shown", "", "<h1>Ferry runs again</h1><div>5 May 2026 | Von Ana Ruiz</div>", "Ana Ruiz"},
		{"marked", "", `<h1>Ferry runs again</h1><div><span class="article-author">Ana Ruiz</span></div>`, "Ana Ruiz"},
		{"labelled", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">`, "", "Ana Ruiz"},
		{"none", "", "<h1>Ferry runs again</h1>", ""},
	} {
		assert.Equal(t, tt.want, strings.Join(metaOf(t, tt.head, tt.top).Authors, "|"), tt.name)
	}
}

func TestDates(t *testing.T) {
	meta := func(s string) string { return `<meta property="article:published_time" content="` + s + `">` }
	for _, tt := range []struct{ name, head, top, want string }{
		{"zone", meta("2026-05-03T16:00:00+03:00"), "", "2026-05-03T16:00:00+03:00"},
		{"zone without a colon", meta("2026-05-03T16:00:00+0300"), "", "2026-05-03T16:00:00+03:00"},
		{"fractions", meta("2026-05-03T16:00:00.123456Z"), "", "2026-05-03T16:00:00Z"},
		{"zone by name", meta("2026-05-03T16:00:00+03:00[Africa/Nairobi]"), "", "2026-05-03T16:00:00+03:00"},
		{"no zone", meta("2026-05-03 16:00:00.0"), "", "2026-05-03T16:00:00Z"},
		{"day", meta("2026-05-03"), "", "2026-05-03"},
		{"mail", meta("Sun, 03 May 2026 16:00:00 GMT"), "", "2026-05-03T16:00:00Z"},
		{"digits", meta("20260503T160000Z"), "", "2026-05-03T16:00:00Z"},
		{"no date", meta("yesterday"), "", ""},
		{"no such day", meta("2026-13-45"), "", ""},
		{"before the web", meta("0001-01-01T00:00:00Z"), "", ""},
		{"first that is a date", meta("soon") + `<meta name="date" content="2026-05-03">`, "", "2026-05-03"},
		{"time", "", `<h1>A</h1><time datetime="2026-05-03T16:00Z">today</time>`, "2026-05-03T16:00:00Z"},
		{"microdata", "", `<h1>A</h1><time datetime="2026-05-04">later</time><time itemprop="datePublished" datetime="2026-05-03">today</time>`, "2026-05-03"},
		{"shown", `<meta name="language" content="de">`, "<h1>A</h1><p>3. Mai 2026</p>", "2026-05-03"},
	} {
		assert.Equal(t, tt.want, date(metaOf(t, tt.head, tt.top).Published), tt.name)
	}
}
