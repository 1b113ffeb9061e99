package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/internal/share"
	"example.com/newstext/quote"
)

// This file writes what encoding/json would write, without reflection: a program that reads many articles spends less time on the output.
// A test compares the two.

// measured is the length of a text from which on its record is measured before it is written: growing takes three times its memory.
const measured = 1 << 18

// appendRecord appends doc as JSON on one line, with its end.
func appendRecord(b []byte, doc Doc) ([]byte, error) {
	n := len(doc.entities().Article().Text())
	if n >= measured {
		return appendLong(b, doc)
	}
	keep := func(b []byte) []byte { return b }
	out, err := writeMentions(slices.Grow(b, 3*n), doc, keep)
	if err != nil {
		return b, err
	}
	return writeQuotes(out, doc, keep)
}

// appendLong is appendRecord for a long text, the halves of whose record are written at once.
func appendLong(b []byte, doc Doc) ([]byte, error) {
	halves := [...]func([]byte, Doc, func([]byte) []byte) ([]byte, error){writeMentions, writeQuotes}
	var sizes [len(halves)]int
	var errs [len(halves)]error
	share.Each(len(halves), func(i int) {
		size := 0
		rest, err := halves[i](nil, doc, func(b []byte) []byte {
			size += len(b)
			return b[:0]
		})
		sizes[i], errs[i] = size+len(rest), err
	})
	if err := errors.Join(errs[:]...); err != nil {
		return b, err
	}
	start := len(b)
	middle, end := start+sizes[0], start+sizes[0]+sizes[1]
	b = slices.Grow(b, end-start)[:end]
	rooms := [len(halves)][]byte{b[start:start:middle], b[middle:middle:end]}
	share.Each(len(halves), func(i int) {
		halves[i](rooms[i], doc, func(b []byte) []byte { return b })
	})
	return b, nil
}

// writeMentions appends the first half of the record of doc: the article, who is mentioned, and where.
// It goes on with what item makes of the record after each item of a list.
func writeMentions(b []byte, doc Doc, item func([]byte) []byte) ([]byte, error) {
	ents := doc.entities()
	b = append(b, `{"schema":"`+schema+`","id":`...)
	b = appendString(b, doc.ID)
	b = append(b, `,"article":`...)
	b, err := appendArticle(b, ents.Article())
	if err != nil {
		return b, err
	}
	n := 0
	for e := range ents.All() {
		b = next(b, `,"entities":[`, &n)
		b = item(appendEntity(b, e))
	}
	b = closeList(b, &n)
	for m := range ents.Mentions() {
		b = next(b, `,"mentions":[`, &n)
		b = item(appendMention(b, m))
	}
	return closeList(b, &n), nil
}

// writeQuotes is writeMentions for the second half: quotes, statements and claims.
func writeQuotes(b []byte, doc Doc, item func([]byte) []byte) ([]byte, error) {
	n := 0
	for q := range doc.quotes().All() {
		b = next(b, `,"quotes":[`, &n)
		b = item(appendQuote(b, q))
	}
	b = closeList(b, &n)
	for s := range doc.Statements.All() {
		b = next(b, `,"statements":[`, &n)
		b = item(appendStatement(b, s))
	}
	b = closeList(b, &n)
	for c := range doc.Statements.Claims() {
		b = next(b, `,"claims":[`, &n)
		b = item(appendClaim(b, c))
	}
	b = closeList(b, &n)
	return append(b, "}\n"...), nil
}

// appendIndented appends doc as indented JSON, with a line end.
func appendIndented(b []byte, doc Doc) ([]byte, error) {
	line, err := appendRecord(nil, doc)
	if err != nil {
		return b, err
	}
	buf := bytes.NewBuffer(b)
	err = json.Indent(buf, line, "", "  ")
	return buf.Bytes(), err
}

// next appends what comes before the next item of a list of n, which starts with head, and counts it.
func next(b []byte, head string, n *int) []byte {
	if *n++; *n > 1 {
		return append(b, ',')
	}
	return append(b, head...)
}

// closeList appends the end of a list of n items, if it has any, and sets n to 0.
func closeList(b []byte, n *int) []byte {
	if *n == 0 {
		return b
	}
	*n = 0
	return append(b, ']')
}

// appendArticle appends a.
func appendArticle(b []byte, a *article.Article) ([]byte, error) {
	b = append(b, `{"text":`...)
	b = appendString(b, a.Text())
	b = append(b, `,"offsets":"utf-8"`...)
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(a.Meta()); err != nil {
		return b, err
	}
	if meta := bytes.TrimSpace(buf.Bytes()); len(meta) > len("{}") {
		b = append(b, ',')
		b = append(b, meta[1:len(meta)-1]...)
	}
	n := 0
	for block := range a.Blocks() {
		b = next(b, `,"blocks":[`, &n)
		b = append(b, `{"kind":"`...)
		b = append(b, block.Kind.String()...)
		b = append(b, '"')
		b = appendSpan(b, `,"span":`, block.Span)
		if block.Turn != article.NoTurn {
			b = append(b, `,"turn":"`...)
			b = append(b, block.Turn.String()...)
			b = append(b, '"')
		}
		b = appendFound(b, `,"label":`, block.Label)
		b = append(b, '}')
	}
	b = closeList(b, &n)
	return append(b, '}'), nil
}

// appendEntity appends e.
func appendEntity(b []byte, e entity.Entity) []byte {
	b = appendInt(b, `{"id":`, int(e.ID))
	b = append(b, `,"kind":"`...)
	b = append(b, e.Kind.String()...)
	b = append(b, `","name":`...)
	b = appendString(b, e.Name)
	if e.Role != "" {
		b = append(b, `,"role":`...)
		b = appendString(b, e.Role)
	}
	if e.Of != 0 {
		b = appendInt(b, `,"of":`, int(e.Of))
	}
	if e.Gender != entity.Unknown {
		b = append(b, `,"gender":"`...)
		b = append(b, e.Gender.String()...)
		b = append(b, '"')
	}
	if e.Anonymous {
		b = append(b, `,"anonymous":true`...)
	}
	return append(b, '}')
}

// appendMention appends m.
func appendMention(b []byte, m entity.Mention) []byte {
	b = appendSpan(b, `{"span":`, m.Span)
	b = append(b, `,"text":`...)
	b = appendString(b, m.Text)
	b = append(b, `,"kind":"`...)
	b = append(b, m.Kind.String()...)
	b = append(b, '"')
	if m.Entity != 0 {
		b = appendInt(b, `,"entity":`, int(m.Entity))
	}
	return append(b, '}')
}

// appendQuote appends q.
func appendQuote(b []byte, q quote.Quote) []byte {
	b = appendInt(b, `{"id":`, int(q.ID))
	b = append(b, `,"kind":"`...)
	b = append(b, q.Kind.String()...)
	b = append(b, '"')
	if q.Mode != quote.Speech {
		b = append(b, `,"mode":"`...)
		b = append(b, q.Mode.String()...)
		b = append(b, '"')
	}
	b = appendSpan(b, `,"span":`, q.Span)
	b = append(b, `,"text":`...)
	b = appendString(b, q.Text)
	b = appendSpans(b, `,"content":[`, q.Content)
	if len(q.Quoted) > 0 {
		b = appendSpans(b, `,"quoted":[`, q.Quoted)
	}
	b = appendFound(b, `,"cue":`, q.Cue)
	b = appendFound(b, `,"source":`, q.Source)
	if q.Speaker != 0 {
		b = appendInt(b, `,"speaker":`, int(q.Speaker))
	}
	if q.Within != 0 {
		b = appendInt(b, `,"within":`, int(q.Within))
	}
	if q.Rule != "" {
		b = append(b, `,"rule":`...)
		b = appendString(b, q.Rule)
	}
	return append(b, '}')
}

// appendStatement appends s.
func appendStatement(b []byte, s claim.Statement) []byte {
	b = appendInt(b, `{"id":`, int(s.ID))
	b = append(b, `,"stance":"`...)
	b = append(b, s.Stance.String()...)
	b = append(b, '"')
	if s.Reason != claim.None {
		b = append(b, `,"reason":"`...)
		b = append(b, s.Reason.String()...)
		b = append(b, '"')
	}
	b = appendFound(b, `,"source":`, s.Source)
	if s.Speaker != 0 {
		b = appendInt(b, `,"speaker":`, int(s.Speaker))
	}
	b = appendFound(b, `,"cue":`, s.Cue)
	b = appendFound(b, `,"target":`, s.Target)
	if s.Quote != 0 {
		b = appendInt(b, `,"quote":`, int(s.Quote))
	}
	if s.Claim != 0 {
		b = appendInt(b, `,"claim":`, int(s.Claim))
	}
	if len(s.Via) > 0 {
		b = appendIDs(b, `,"via":[`, s.Via)
	}
	if s.Hedged {
		b = append(b, `,"hedged":true`...)
	}
	return append(b, '}')
}

// appendClaim appends c.
func appendClaim(b []byte, c claim.Claim) []byte {
	b = appendInt(b, `{"id":`, int(c.ID))
	b = appendSpan(b, `,"span":`, c.Span)
	b = append(b, `,"text":`...)
	b = appendString(b, c.Text)
	b = appendIDs(b, `,"statements":[`, c.Statements)
	return append(b, '}')
}

// appendIDs appends a list of IDs, which starts with head.
func appendIDs(b []byte, head string, ids []claim.ID) []byte {
	b = append(b, head...)
	for i, id := range ids {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, int64(id), 10)
	}
	return append(b, ']')
}

// appendSpans appends a list of spans, which starts with head.
func appendSpans(b []byte, head string, spans []article.Span) []byte {
	b = append(b, head...)
	for i, s := range spans {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendSpan(b, "", s)
	}
	return append(b, ']')
}

// appendFound appends a span after its key, if it marks anything.
func appendFound(b []byte, key string, s article.Span) []byte {
	if s.IsZero() {
		return b
	}
	return appendSpan(b, key, s)
}

// appendSpan appends a span after its key.
func appendSpan(b []byte, key string, s article.Span) []byte {
	b = append(b, key...)
	b = appendInt(b, `{"start":`, s.Start)
	b = appendInt(b, `,"end":`, s.End)
	return append(b, '}')
}

// appendInt appends a number after its key.
func appendInt(b []byte, key string, n int) []byte {
	return strconv.AppendInt(append(b, key...), int64(n), 10)
}

// appendString appends s in quotation marks, as encoding/json does when it does not escape HTML.
func appendString(b []byte, s string) []byte {
	b = slices.Grow(b, len(s)+2)
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			b = append(b, s[start:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\n':
				b = append(b, `\n`...)
			case '\r':
				b = append(b, `\r`...)
			case '\t':
				b = append(b, `\t`...)
			case '\b':
				b = append(b, `\b`...)
			case '\f':
				b = append(b, `\f`...)
			default:
				const hex = "0123456789abcdef"
				b = append(b, `\u00`...)
				b = append(b, hex[c>>4], hex[c&0xF])
			}
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b = append(b, s[start:i]...)
			b = append(b, `\ufffd`...)
			start = i + size
		case r == '\u2028':
			b = append(b, s[start:i]...)
			b = append(b, `\u2028`...)
			start = i + size
		case r == '\u2029':
			b = append(b, s[start:i]...)
			b = append(b, `\u2029`...)
			start = i + size
		}
		i += size
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}
