package attribution

import "example.com/newstext/article"

// turns returns what is said in the turns of an interview or a transcript: each with its label as the source and the colon behind it
// as the cue. Paragraphs that go on with a turn are part of what is said in it.
// An answer without a label has no source; a question without a name is nobody's.
func (f *finder) turns() []Attribution {
	var out []Attribution
	n := 0 // the first sentence that starts in the block, or behind it
	going := article.NoTurn
	open := false // the last of out may go on
	for b := range f.doc.Article().Blocks() {
		if b.Turn == article.NoTurn {
			continue
		}
		for n < len(f.sents) && f.span(f.sents[n].run).Start < b.Span.Start {
			n++
		}
		first := n
		if !b.Label.IsZero() {
			first++ // the label is a sentence by itself
		}
		if first >= len(f.sents) || f.span(f.sents[first].run).Start >= b.Span.End {
			continue
		}
		last := first
		for last+1 < len(f.sents) && f.span(f.sents[last+1].run).Start < b.Span.End {
			last++
		}
		said := f.span(run{f.sents[first].start, f.sents[last].end})
		if b.Label.IsZero() && open && b.Turn == going {
			x := &out[len(out)-1]
			x.Content = append(x.Content, said)
			continue
		}
		going, open = b.Turn, true
		x := Attribution{Source: b.Label, Content: []article.Span{said}, Rule: Turn}
		if b.Turn == article.Question && (b.Label.IsZero() || asks(f.doc.Article().Slice(b.Label))) {
			open = false // by an interviewer without a name
			continue
		}
		if !b.Label.IsZero() {
			if i := f.sents[first].start - 1; f.is(i, ":") && f.doc.Token(i).Span.Start >= b.Label.End {
				x.Cue = f.doc.Token(i).Span
			}
		}
		out = append(out, x)
	}
	return out
}

// Turn is the rule of what is said in turns.
const Turn = "turn"

// asks reports whether label is only a letter for a question: Q, Q4.
func asks(label string) bool {
	return label[0] == 'Q' && (len(label) == 1 || label[1] >= '0' && label[1] <= '9')
}
