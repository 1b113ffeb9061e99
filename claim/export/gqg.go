package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/quote"
)

// A quotation row is an article as a line of GDELT's Global Quotation Graph.
type quotationRow struct {
	Date   string      `json:"date"`
	URL    string      `json:"url"`
	Title  string      `json:"title"`
	Lang   string      `json:"lang"`
	Quotes []quotation `json:"quotes"`
}

type quotation struct {
	Pre   string `json:"pre"`
	Quote string `json:"quote"`
	Post  string `json:"post"`
}

// context is how many characters the Global Quotation Graph has at most on each side of a quote.
const context = 100

// appendQuotations appends doc as a line of the Global Quotation Graph.
func appendQuotations(b []byte, doc Doc) ([]byte, error) {
	a := doc.article()
	meta := a.Meta()
	row := quotationRow{URL: meta.URL, Title: oneLine(meta.Title), Lang: languageName(meta.Language.String()), Quotes: []quotation{}}
	if !meta.Published.IsZero() {
		row.Date = meta.Published.UTC().Format(time.RFC3339)
	}
	for q := range doc.quotes().All() {
		if q.Kind == quote.Term {
			continue
		}
		for _, s := range q.Quoted {
			row.Quotes = append(row.Quotes, quotation{
				Pre:   oneLine(a.Slice(article.Span{Start: before(a.Text(), s.Start, context), End: s.Start})),
				Quote: oneLine(a.Slice(s)),
				Post:  oneLine(a.Slice(article.Span{Start: s.End, End: after(a.Text(), s.End, context)})),
			})
		}
	}
	buf := bytes.NewBuffer(b)
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	err := e.Encode(row)
	return buf.Bytes(), err
}

// before returns the offset that lies n characters before offset at, or 0.
// It lies further on if it would part what is seen as one character.
func before(text string, at, n int) int {
	start := at
	for ; start > 0 && n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	if start == 0 {
		return 0
	}
	last, _ := utf8.DecodeLastRuneInString(text[:start])
	for i, r := range text[start:at] {
		if !joined(last, r) {
			return start + i
		}
		last = r
	}
	return at
}

// after returns the offset that lies n characters after offset at, or the end of the text.
// It lies further back if it would part what is seen as one character.
func after(text string, at, n int) int {
	end, last := at, ' '
	for i, r := range text[at:] {
		if !joined(last, r) {
			end = at + i
		}
		if n == 0 {
			return end
		}
		n--
		last = r
	}
	return len(text)
}

// joined reports whether r is seen as one character with the one before it: as an accent, a variant, or by a joiner.
func joined(before, r rune) bool {
	const joiner = '\u200d'
	return before == joiner || r == joiner || r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) || 0x1F3FB <= r && r <= 0x1F3FF
}

// languageName returns the name that GDELT gives to the language with the given tag, in capitals; for one that it is not told here
// the tag, and nothing if none is known.
func languageName(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	switch base {
	case "und":
		return ""
	case "ar":
		return "ARABIC"
	case "bg":
		return "BULGARIAN"
	case "cs":
		return "CZECH"
	case "da":
		return "DANISH"
	case "de":
		return "GERMAN"
	case "el":
		return "GREEK"
	case "en":
		return "ENGLISH"
	case "es":
		return "SPANISH"
	case "fa":
		return "PERSIAN"
	case "fi":
		return "FINNISH"
	case "fr":
		return "FRENCH"
	case "he":
		return "HEBREW"
	case "hi":
		return "HINDI"
	case "hu":
		return "HUNGARIAN"
	case "id":
		return "INDONESIAN"
	case "it":
		return "ITALIAN"
	case "ja":
		return "JAPANESE"
	case "ko":
		return "KOREAN"
	case "nl":
		return "DUTCH"
	case "no", "nb", "nn":
		return "NORWEGIAN"
	case "pl":
		return "POLISH"
	case "pt":
		return "PORTUGUESE"
	case "ro":
		return "ROMANIAN"
	case "ru":
		return "RUSSIAN"
	case "sv":
		return "SWEDISH"
	case "tr":
		return "TURKISH"
	case "uk":
		return "UKRAINIAN"
	case "vi":
		return "VIETNAMESE"
	case "zh":
		return "CHINESE"
	default:
		return strings.ToUpper(tag)
	}
}
