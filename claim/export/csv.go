package export

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/entity"
)

// columns are the columns of CSV, in order.
var columns = [...]string{
	"article", "statement", "speaker", "role", "of", "stance", "reason", "hedged", "kind", "source", "cue", "words", "target",
	"claim", "claim_id", "via", "offsets",
	"source_start", "source_end", "cue_start", "cue_end", "words_start", "words_end", "target_start", "target_end",
}

// csvHead is the first line of CSV.
var csvHead = strings.Join(columns[:], ",") + "\r\n"

// appendRows appends a line for each statement in doc.
func appendRows(b []byte, doc Doc) []byte {
	a, ents, quotes := doc.article(), doc.entities(), doc.quotes()
	var t table
	claims := collect(doc.Statements.Claims())
	for s := range doc.Statements.All() {
		t.b = b
		q, _ := quotes.Lookup(s.Quote)
		var speaker, of entity.Entity
		speaker, _ = ents.Lookup(s.Speaker)
		of, _ = ents.Lookup(speaker.Of)

		t.words(doc.ID)
		t.number(int(s.ID))
		t.words(speaker.Name)
		t.words(speaker.Role)
		t.words(of.Name)
		t.plain(s.Stance.String())
		if s.Reason != 0 {
			t.plain(s.Reason.String())
		} else {
			t.plain("")
		}
		if s.Hedged {
			t.plain("true")
		} else {
			t.plain("")
		}
		if q.ID != 0 {
			t.plain(q.Kind.String())
		} else {
			t.plain("")
		}
		t.words(slice(a, s.Source))
		t.words(slice(a, s.Cue))
		t.words(pieces(a, q.Content))
		t.words(slice(a, s.Target))
		if s.Claim != 0 {
			t.words(claims[s.Claim-1].Text)
		} else {
			t.plain("")
		}
		t.number(int(s.Claim))
		var via []string
		for _, id := range s.Via {
			via = append(via, strconv.Itoa(int(id)))
		}
		t.plain(strings.Join(via, " "))
		t.plain("code points")
		for _, span := range []article.Span{s.Source, s.Cue, q.Span, s.Target} {
			if span.IsZero() {
				t.plain("")
				t.plain("")
				continue
			}
			span = a.Runes(span)
			t.plain(strconv.Itoa(span.Start))
			t.plain(strconv.Itoa(span.End))
		}
		b = append(t.b, "\r\n"...)
		t.cells = 0
	}
	return b
}

// slice returns the text of s, or nothing if s marks nothing.
func slice(a *article.Article, s article.Span) string {
	if s.IsZero() {
		return ""
	}
	return a.Slice(s)
}

// pieces returns the text of spans, with an ellipsis for what lies between two.
func pieces(a *article.Article, spans []article.Span) string {
	if len(spans) == 1 {
		return a.Slice(spans[0])
	}
	var parts []string
	for _, s := range spans {
		parts = append(parts, a.Slice(s))
	}
	return strings.Join(parts, " … ")
}

// A table is CSV on its way.
type table struct {
	b     []byte
	cells int // of the row so far
}

// plain writes a cell that holds nothing to be wary of.
func (t *table) plain(text string) {
	if t.cells > 0 {
		t.b = append(t.b, ',')
	}
	t.cells++
	t.b = append(t.b, text...)
}

// number writes a cell with n, or an empty one for 0.
func (t *table) number(n int) {
	if n == 0 {
		t.plain("")
		return
	}
	t.plain(strconv.Itoa(n))
}

// words writes a cell with words from outside, on one line and as no formula.
func (t *table) words(text string) {
	text = oneLine(text)
	guard := isFormula(text)
	if !strings.ContainsAny(text, "\",") {
		if guard {
			text = "'" + text
		}
		t.plain(text)
		return
	}
	t.plain(`"`)
	if guard {
		t.b = append(t.b, '\'')
	}
	t.b = append(t.b, strings.ReplaceAll(text, `"`, `""`)...)
	t.b = append(t.b, '"')
}

// isFormula reports whether a spreadsheet may run text, that is, whether it starts with one of the signs that formulas start with,
// or their wide and small variants, after any space, characters that cannot be seen, and apostrophes.
// With the apostrophes, what has one put before it is a formula too, so that a reader can tell which to take away.
func isFormula(text string) bool {
	for _, r := range text {
		switch {
		case r == '\'' || unicode.IsSpace(r) || unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me):
			continue
		case strings.ContainsRune("=+-@＝＋－＠﹦﹢﹣﹫−", r):
			return true
		}
		return false
	}
	return false
}

// oneLine returns text with one space for each run of white space and control characters, none around it,
// and without the characters that reverse the order in which text is shown.
func oneLine(text string) string {
	clean := true
	last := ' '
	for _, r := range text {
		if unicode.IsControl(r) || r != ' ' && unicode.IsSpace(r) || r == ' ' && last == ' ' || r == utf8.RuneError || isOverride(r) {
			clean = false
			break
		}
		last = r
	}
	if clean && last != ' ' {
		return text
	}
	return strings.Join(strings.FieldsFunc(strings.Map(func(r rune) rune {
		if isOverride(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD")), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// isOverride reports whether r changes the direction of the text after it, which could make a reader see other words
// than are there: the embeddings, overrides and isolates of Unicode, but not its marks of direction.
func isOverride(r rune) bool {
	return 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}
