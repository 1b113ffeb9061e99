package webpage_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/language"

	"example.com/newstext/article"
	"example.com/newstext/article/webpage"
	"example.com/newstext/internal/testtext"
)

// outline returns the blocks of a, one a line, and what is known of the article.
func outline(a *article.Article) string {
	var out strings.Builder
	for b := range a.Blocks() {
		fmt.Fprintf(&out, "%-11s %s\n", b.Kind, strings.NewReplacer("\n", "⏎", "\t", "⇥").Replace(a.Slice(b.Span)))
	}
	m := a.Meta()
	lang := ""
	if m.Language != (language.Tag{}) {
		lang = m.Language.String()
	}
	for _, line := range []struct{ name, value string }{
		{"title", m.Title},
		{"authors", strings.Join(m.Authors, "; ")},
		{"published", date(m.Published)},
		{"modified", date(m.Modified)},
		{"publisher", m.Publisher},
		{"section", m.Section},
		{"url", m.URL},
		{"language", lang},
		{"dateline", strings.TrimSpace(m.Dateline.Place + " | " + m.Dateline.Agency)},
	} {
		if line.value != "" && line.value != "|" {
			fmt.Fprintf(&out, "= %s: %s\n", line.name, line.value)
		}
	}
	return out.String()
}

func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return strings.TrimSuffix(t.Format(time.RFC3339), "T00:00:00Z")
}

// parse parses page and checks the laws.
func parse(tb testing.TB, page string) *article.Article {
	tb.Helper()
	p := new(webpage.Parser)
	pg, err := p.Page([]byte(page))
	require.NoError(tb, err, "%.200q", page)
	checkPage(tb, page, p, pg)
	return pg.Article()
}

// checkPage checks the laws of a page: those of its article, that words stand in the page as often and in the order in which they
// stand in the text, and that parsing again gives the same.
func checkPage(tb testing.TB, page string, p *webpage.Parser, pg *webpage.Page) {
	tb.Helper()
	a := pg.Article()
	testtext.CheckArticle(tb, a)
	last := 0
	text := a.Text()
	for i := 0; i < len(text); {
		if text[i] == ' ' || text[i] == '\n' || text[i] == '\t' {
			i++
			continue
		}
		n := strings.IndexAny(text[i:]+" ", " \n\t")
		o := pg.Origin(article.Span{Start: i, End: i + n})
		if o.Start < last || o.End <= o.Start || o.End > len(page) {
			tb.Fatalf("%q of the text at %d stands at %v in a page of %d bytes, after %d: %.300q", text[i:i+n], i, o, len(page), last, page)
		}
		if raw := page[o.Start:o.End]; !strings.ContainsAny(raw, "&<\x00\u00ad\u200b\u2060\ufeff") && utf8.ValidString(page) && !strings.Contains(page, "\x1b$") {
			assert.Equal(tb, text[i:i+n], raw, "%.300q", page)
		}
		last = o.Start
		i += n
	}
	again, err := p.Parse([]byte(page))
	require.NoError(tb, err)
	assert.Equal(tb, outline(a), outline(again))
}

func TestPages(t *testing.T) {
	testtext.Run(t, "testdata/*/*.txt", func(t *testing.T, page string) string {
		return outline(parse(t, page))
	})
}

const plainPage = `<html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p><p>%s</p></body></html>`

// TestEncodings checks that a page reads the same in every encoding, and that origins lead to its bytes.
func TestEncodings(t *testing.T) {
	for _, tt := range []struct {
		name, contentType string
		enc               encoding.Encoding
		words             string
	}{
		{"windows-1251", "text/html; charset=windows-1251", charmap.Windows1251, "Паром снова ходит между островами, сообщила в понедельник пристань Озёрска"},
		{"windows-1252", "text/html; charset=windows-1252", charmap.Windows1252, "Die Fähre fährt wieder, sagte die Hafenmeisterin „gern“ am Montag in Süderholm"},
		{"shift_jis", "text/html; charset=Shift_JIS", japanese.ShiftJIS, "連絡船が十一週間ぶりに運航を再開したと港湾事務所が月曜日に発表した"},
		{"iso-2022-jp", "text/html; charset=iso-2022-jp", japanese.ISO2022JP, "連絡船が十一週間ぶりに運航を再開したと港湾事務所が月曜日に発表した"},
		{"euc-kr", "text/html; charset=euc-kr", korean.EUCKR, "연락선이 열한 주 만에 다시 운항한다고 항만 사무소가 월요일에 밝혔다"},
		{"gbk", "text/html; charset=gbk", simplifiedchinese.GBK, "渡轮停航十一周后恢复运营，港务局星期一宣布"},
		{"utf-16", "text/html; charset=utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "Паром снова ходит between the islands 連絡船 again"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			plain := fmt.Sprintf(plainPage, tt.words, tt.words, tt.words+" 1.", tt.words+" 2.")
			page, err := tt.enc.NewEncoder().String(plain)
			require.NoError(t, err)
			p := webpage.Parser{ContentType: tt.contentType}
			pg, err := p.Page([]byte(page))
			require.NoError(t, err)
			want, err := webpage.Parse([]byte(plain))
			require.NoError(t, err)
			assert.Equal(t, outline(want), outline(pg.Article()))
			assert.Equal(t, tt.words, pg.Article().Meta().Title)
			for b := range pg.Article().Blocks() {
				o := pg.Origin(b.Span)
				raw, err := tt.enc.NewDecoder().String(page[o.Start:o.End])
				require.NoError(t, err)
				if tt.name != "iso-2022-jp" { // in which a stretch alone does not say in what state it is
					assert.Equal(t, pg.Article().Slice(b.Span), raw)
				}
			}
		})
	}
}

// TestLabels checks that valid UTF-8 is read as UTF-8, whatever it is called.
func TestLabels(t *testing.T) {
	page := `<meta charset="iso-8859-1"><title>Łódź</title><h1>Łódź opens its tram line</h1><p>“Señor, the tram runs,” the driver said on Monday in Łódź.</p>`
	for _, bom := range []string{"", "\xEF\xBB\xBF"} {
		p := webpage.Parser{ContentType: "text/html; charset=windows-1252"}
		pg, err := p.Page([]byte(bom + page))
		require.NoError(t, err)
		text := pg.Article().Text()
		assert.Contains(t, text, "“Señor, the tram runs,” the driver said on Monday in Łódź.")
		i := strings.Index(text, "Señor")
		o := pg.Origin(article.Span{Start: i, End: i + len("Señor")})
		assert.Equal(t, "Señor", (bom + page)[o.Start:o.End])
	}
}

func TestParser(t *testing.T) {
	page := []byte(`<title>A</title><link rel="canonical" href="/2026/ferry"><h1>Ferry runs again</h1><p>The ferry runs again, the harbour office said on Monday, after eleven weeks.</p>`)
	p := webpage.Parser{URL: "https://coast.example/go?x=1", Known: article.Meta{Authors: []string{"Iona Birk"}}}
	a, err := p.Parse(page)
	require.NoError(t, err)
	m := a.Meta()
	assert.Equal(t, []string{"Iona Birk"}, m.Authors)
	assert.Equal(t, "https://coast.example/2026/ferry", m.URL)
	assert.Equal(t, "Ferry runs again", m.Title)
}

func TestEmpty(t *testing.T) {
	for _, page := range []string{"", "<html></html>", "<script>x</script>", "<!-- only -->", "\x00\x01\x02", "<p>&nbsp;</p>"} {
		_, err := webpage.Parse([]byte(page))
		assert.Error(t, err, "%q", page)
	}
}

func TestOrigin(t *testing.T) {
	page := `<h1>Ferry runs again</h1><p>The ferry &amp; the <b>mail</b> boat&nbsp;sail   again, she said, after eleven weeks on the slip in the harbour.</p>`
	pg, err := new(webpage.Parser).Page([]byte(page))
	require.NoError(t, err)
	text := pg.Article().Text()
	for _, tt := range []struct{ words, raw string }{
		{"ferry & the", "ferry &amp; the"},
		{"&", "&amp;"},
		{"the mail boat", "the <b>mail</b> boat"},
		{"mail", "mail"},
		{"boat sail again", "boat&nbsp;sail   again"},
		{"t sail", "t&nbsp;sail"},
	} {
		i := strings.Index(text, tt.words)
		require.GreaterOrEqual(t, i, 0, tt.words)
		o := pg.Origin(article.Span{Start: i, End: i + len(tt.words)})
		assert.Equal(t, tt.raw, page[o.Start:o.End])
	}
	assert.Panics(t, func() { pg.Origin(article.Span{}) })
	assert.Panics(t, func() { pg.Origin(article.Span{Start: 0, End: len(text) + 1}) })
}

// TestNow checks that what is said of the past counts from the clock that is given, and from none else.
func TestNow(t *testing.T) {
	now := time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		shown string
		want  time.Time
	}{
		{"Published 2 hours ago", now.Add(-2 * time.Hour)},
		{"45 min ago", now.Add(-45 * time.Minute)},
		{"vor 3 Tagen", now.AddDate(0, 0, -3)},
		{"hace 5 horas", now.Add(-5 * time.Hour)},
		{"il y a 10 minutes", now.Add(-10 * time.Minute)},
		{"3 часа назад", now.Add(-3 * time.Hour)},
		{"6時間前", now.Add(-6 * time.Hour)},
		{"2 hours", time.Time{}},
		{"250 hours ago", time.Time{}},
		{"5 min read", time.Time{}},
	} {
		page := []byte("<h1>Ferry runs again</h1><div>" + tt.shown + "</div><p>The ferry runs again, the harbour office said on Monday, after eleven weeks on the slip.</p>")
		p := webpage.Parser{Now: now}
		a, err := p.Parse(page)
		require.NoError(t, err)
		assert.True(t, tt.want.Equal(a.Meta().Published), "%q: %v", tt.shown, a.Meta().Published)
		a, err = webpage.Parse(page)
		require.NoError(t, err)
		assert.Zero(t, a.Meta().Published, tt.shown)
	}
}
