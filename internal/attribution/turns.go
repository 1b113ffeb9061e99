package attribution

import (
	"strings"

	"example.com/newstext/article"
)

// A turn is a block of an interview or a transcript: who speaks, a colon, and what is said.
type turn struct {
	name, said run
	key        string // the name in lower case
	capitals   bool
}

// turns finds the turns of an interview or a transcript: blocks that begin with a colon after a name in capitals,
// or after a name that begins several blocks.
func (f *finder) turns() {
	var all []turn
	capitals, times := 0, map[string]int{}
	for i := range f.sents {
		if t, ok := f.turn(&f.sents[i]); ok {
			all = append(all, t)
			times[t.key]++
			if t.capitals {
				capitals++
			}
		}
	}
	if capitals < 2 {
		several := 0
		for _, n := range times {
			several += min(n-1, 1)
		}
		if several < 2 {
			return // no two speakers take turns
		}
	}
	for _, t := range all {
		if !t.capitals && times[t.key] < 2 || t.key == "q" {
			continue // the question of an interviewer without a name
		}
		x := found{head: t.name.end, cue: run{t.name.end, t.name.end + 1}, source: t.name, content: []run{t.said}, rule: "turn"}
		if t.key == "a" {
			x.source = run{}
		}
		f.found = append(f.found, x)
	}
}

// turn returns the turn that starts with sentence s, if its block begins with a name and a colon.
func (f *finder) turn(s *sentence) (t turn, ok bool) {
	if s.start != s.block.start || s.kind != article.Paragraph && s.kind != article.List && s.kind != article.Blockquote {
		return t, false
	}
	first := s.start
	if f.is(first, "\"") || f.is(first, "“") {
		first++
	}
	end := first
	t.capitals = true
	for end < s.end && end < first+5 && !f.is(end, ":") {
		word := f.word(end)
		if c := word[0]; c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			return t, false
		}
		t.capitals = t.capitals && isCapitals(word)
		end++
	}
	if end == first || !f.is(end, ":") || end+1 >= s.block.end {
		return t, false
	}
	t.name, t.said = run{first, end}, run{end + 1, s.block.end}
	t.key = strings.ToLower(f.doc.Article().Slice(f.span(t.name)))
	return t, true
}

// isCapitals reports whether word is in capitals, or a point or hyphen between such words.
func isCapitals(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= 'a' && c <= 'z' || c == ':' || c >= '0' && c <= '9' {
			return false
		}
	}
	return true
}
