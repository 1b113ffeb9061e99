package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/newstext/article"
	"example.com/newstext/claim"
)

// Words are words from the text. Those of a cue stand out.
type words struct {
	Text string
	Cue  bool
}

// words returns the words of s: its cue, and what was said or what the stance is about.
// Of a long speech that the cue is only a part of, it returns no more than that part.
func (r *reading) words(s claim.Statement) []words {
	const long = 160 // bytes
	q, ok := r.quotes.Lookup(s.Quote)
	switch {
	case ok && !(q.Span.Contains(s.Cue) && q.Span.Len() > long):
		return r.told(s.Cue, q.Content)
	case s.Target.IsZero():
		return r.told(s.Cue, nil)
	default:
		return r.told(s.Cue, []article.Span{s.Target})
	}
}

// told returns the words of a cue and of what it tells of, in the order in which they stand in the text,
// with the few words between them, or an ellipsis for many.
func (r *reading) told(cue article.Span, content []article.Span) []words {
	const (
		gap  = 60  // bytes between two pieces that are shown
		most = 400 // bytes in all
	)
	text := r.article.Text()
	spans := slices.Clone(content)
	if !cue.IsZero() {
		spans = append(spans, cue)
	}
	slices.SortFunc(spans, article.Span.Compare)
	var all []words
	used := 0
	add := func(span article.Span, isCue bool) {
		if used < most && span.Start < span.End {
			piece := shorten(text[span.Start:span.End], most-used)
			used += len(piece)
			all = append(all, words{piece, isCue})
		}
	}
	// plain adds a stretch of the text in which the cue may lie.
	plain := func(span article.Span) {
		if cue.IsZero() || !span.Overlaps(cue) {
			add(span, false)
			return
		}
		add(article.Span{Start: span.Start, End: max(cue.Start, span.Start)}, false)
		add(article.Span{Start: max(cue.Start, span.Start), End: min(cue.End, span.End)}, true)
		add(article.Span{Start: min(cue.End, span.End), End: span.End}, false)
	}
	end := -1
	for _, span := range spans {
		switch between := ""; {
		case end < 0:
		case span.Start <= end:
			span.Start = min(end, span.End)
		default:
			between = text[end:span.Start]
			if len(between) <= gap && !strings.Contains(strings.TrimSpace(between), "\n\n") {
				plain(article.Span{Start: end, End: span.Start})
			} else if used < most {
				all = append(all, words{" … ", false})
			}
		}
		plain(span)
		end = max(end, span.End)
	}
	for i := range all {
		all[i].Text = tidy(all[i].Text)
	}
	return all
}

// shorten returns at most n bytes of text and, if that is not all, an ellipsis.
func shorten(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	if i := strings.LastIndexByte(text[:n], ' '); i > n/2 {
		n = i
	}
	return text[:n] + " …"
}

// tidy returns text on one line, with a space at each end that has space.
func tidy(text string) string {
	words := clean(text)
	if words == "" {
		return " "
	}
	if first, _ := utf8.DecodeRuneInString(text); isSpace(first) {
		words = " " + words
	}
	if last, _ := utf8.DecodeLastRuneInString(text); isSpace(last) {
		words += " "
	}
	return words
}

func isSpace(c rune) bool { return clean(string(c)) == "" }
