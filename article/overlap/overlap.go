// Package overlap cuts a text whose marks overlap into pieces that are each marked in one way throughout,
// so that quotes, sources, cues and mentions can be shown where elements must nest, as in HTML.
//
//	for p := range overlap.Cut(marks) {
//		fmt.Println(a.Slice(p.Span), p.Kinds.Has(cue))
//	}
//
// # Terms
//
// A mark is a stretch of the text that means something: a quote, the words that name its source.
// Its kind is a number that whoever marks gives a meaning to.
// A piece is a stretch of the text in which no mark starts or ends.
//
// # What counts
//
// Joined, the pieces are the text from the first to the last byte that is marked.
// There are at most twice as many pieces as marks, however these overlap.
// A Kinds tells which kinds lie on a piece, not how many marks of each.
//
// # Limits
//
// There are 64 kinds. Marks that are empty are not allowed.
package overlap

import (
	"cmp"
	"iter"
	"slices"

	"example.com/newstext/article"
)

// A Kind is what a mark means to whoever made it, a number below 64.
// Of marks on the same stretch, that of the lower kind is the outer one.
type Kind uint8

// A Mark is a marked stretch of the text.
type Mark struct {
	Span article.Span // not empty
	Kind Kind
	ID   int // which one of its kind
}

// A Kinds is a set of kinds.
type Kinds uint64

// Has reports whether k is in the set.
func (s Kinds) Has(k Kind) bool { return s&(1<<k) != 0 }

// A Piece is a stretch of the text in which no mark starts or ends.
type Piece struct {
	Span   article.Span
	Kinds  Kinds  // the kinds of the marks that lie on it
	Starts []Mark // those that start where it starts, outer before inner
	Ends   []Mark // those that end where it ends, inner before outer
}

// Cut returns the pieces that the given marks cut the text into, in text order.
// It sorts marks by where they start, and the pieces share it: neither may be changed while pieces are in use.
// It panics if a mark is of a Kind that there is not.
func Cut(marks []Mark) iter.Seq[Piece] {
	slices.SortFunc(marks, func(a, b Mark) int {
		return cmp.Or(a.Span.Compare(b.Span), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	ends := slices.Clone(marks)
	slices.SortFunc(ends, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(b.Span.Start, a.Span.Start),
			cmp.Compare(b.Kind, a.Kind), cmp.Compare(b.ID, a.ID))
	})
	return func(yield func(Piece) bool) {
		var on [64]int // how many marks of each kind lie on the piece
		var p Piece
		starts, ends := marks, ends
		if len(starts) > 0 {
			p.Span.Start = starts[0].Span.Start
		}
		for len(ends) > 0 {
			n := 0
			for n < len(starts) && starts[n].Span.Start == p.Span.Start {
				on[starts[n].Kind]++
				p.Kinds |= 1 << starts[n].Kind
				n++
			}
			p.Starts, starts = starts[:n:n], starts[n:]
			p.Span.End = ends[0].Span.End
			if len(starts) > 0 {
				p.Span.End = min(p.Span.End, starts[0].Span.Start)
			}
			n = 0
			for n < len(ends) && ends[n].Span.End == p.Span.End {
				n++
			}
			p.Ends, ends = ends[:n:n], ends[n:]
			if !yield(p) {
				return
			}
			for _, m := range p.Ends {
				if on[m.Kind]--; on[m.Kind] == 0 {
					p.Kinds &^= 1 << m.Kind
				}
			}
			p.Span.Start = p.Span.End
		}
	}
}
