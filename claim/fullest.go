package claim

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
)

// fullest returns the words that tell best what the statements of c are about:
// a clause rather than a noun, without negation, and not too long.
func (l *ledger) fullest(c *cluster) article.Span {
	var span article.Span
	top := -1000
	for _, i := range c.members {
		p := l.props[i]
		if p.span.IsZero() {
			continue
		}
		if p.refer && len(p.keys) == 0 || p.aside {
			continue
		}
		score := 2 * min(len(p.keys), 8)
		if p.verb {
			score += 4
		}
		if p.neg {
			score -= 8
		}
		if p.refer {
			score -= 10
		}
		if p.loose {
			score -= 12
		}
		if k := l.token(p.span.Start); !p.verb && l.pronoun(k) && l.doc.Token(k).XPOS == "PRP" {
			score -= 12 // them “the tears of a bad loser”
		}
		if l.all[i].Reason == Contradict {
			score -= 10
			if !p.neg {
				score -= 10 // what is true instead: he is alive and well
			}
		}
		if l.headline(p.span.Start) {
			score -= 4 // in a language of its own
		}
		if l.all[i].Stance == Assert {
			score-- // rather as it is put by those who answer it
			if !p.verb {
				score -= 6
			}
		}
		score -= max(0, p.span.Len()-160) / 20
		if score > top {
			top, span = score, p.span
		}
	}
	return span
}

// unmarked returns span without the quotation marks around it, and the comma or full stop before the last of them.
func (r *run) unmarked(span article.Span) article.Span {
	text := r.text[span.Start:span.End]
	inner := strings.TrimLeft(text, "“\"‘'«„")
	if inner == text || inner == "" {
		return span
	}
	cut := strings.TrimRight(inner, "”\"’'»“.,")
	if strings.ContainsAny(cut, "“”„«»\"") || cut == "" {
		return span // it is marked in part
	}
	start := span.Start + len(text) - len(inner)
	return article.Span{Start: start, End: start + len(cut)}
}

// affirmed returns the words behind a negation that span, a short clause, starts with: (it had never) received the memo,
// (no evidence of) a leak.
func (r *run) affirmed(span article.Span) article.Span {
	lo := r.token(span.Start)
	for i := lo; i+2 < r.doc.Len() && i < lo+3 && strings.EqualFold(r.doc.Token(lo).Form, "no"); i++ {
		switch next := r.doc.Token(i + 1).Form; r.doc.Token(i).Lemma {
		case "evidence", "proof", "indication", "sign":
			if after := r.doc.Token(i + 2).Span.Start; (next == "of" || next == "that") && after < span.End {
				return article.Span{Start: after, End: span.End}
			}
		}
	}
	for i := lo + 1; i+1 < r.doc.Len() && i < lo+6; i++ {
		t, next := r.doc.Token(i), r.doc.Token(i+1)
		if next.Span.Start >= span.End {
			break
		}
		switch strings.ToLower(t.Form) {
		case "not", "n't", "n’t", "never":
			if subject := r.doc.Token(lo); next.Tag == syntax.VERB && subject.Tag == syntax.PRON {
				return article.Span{Start: next.Span.Start, End: span.End}
			}
			return span
		}
	}
	return span
}

// introduced returns the words that the article introduced a thing with, for those that only name it again:
// a video that the navy said showed the drone, for the video.
func (r *run) introduced(span article.Span) article.Span {
	lo := r.token(span.Start)
	if lo+1 >= r.doc.Len() || !strings.EqualFold(r.doc.Token(lo).Form, "the") || r.doc.Token(lo+1).Span.End != span.End {
		return span
	}
	thing := r.doc.Token(lo + 1)
	for i := lo - 1; i > 0 && i > lo-120; i-- {
		t := r.doc.Token(i)
		if t.Tag != syntax.NOUN || t.Lemma != thing.Lemma || i+3 >= r.doc.Len() {
			continue
		}
		switch first, next := r.doc.Token(i-1), r.doc.Token(i+1).Form; {
		case !strings.EqualFold(first.Form, "a") && !strings.EqualFold(first.Form, "an"), next != "that" && next != "which" && next != "showing" && next != "of":
			return span
		default:
			end := i + 2
			for end < i+30 && end < r.doc.Len() && r.doc.Token(end).Tag != syntax.PUNCT {
				end++
			}
			return article.Span{Start: first.Span.Start, End: r.doc.Token(end - 1).Span.End}
		}
	}
	return span
}
