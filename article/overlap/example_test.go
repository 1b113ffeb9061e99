package overlap_test

import (
	"fmt"
	"slices"

	"example.com/newstext/article"
	"example.com/newstext/article/overlap"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

func Example() {
	const (
		quoted overlap.Kind = iota
		source
		name
	)
	a, _ := article.Parse("Ana Ruiz said the council, led by Ben Okoye, “will not pay.”")
	ents := entity.Find(a)
	var marks []overlap.Mark
	for q := range quote.Find(ents).All() {
		marks = append(marks, overlap.Mark{Span: q.Span, Kind: quoted}, overlap.Mark{Span: q.Source, Kind: source})
	}
	for m := range ents.Mentions() {
		if m.Kind == entity.Name {
			marks = append(marks, overlap.Mark{Span: m.Span, Kind: name})
		}
	}
	for p := range overlap.Cut(marks) {
		fmt.Printf("%q", a.Slice(p.Span))
		for kind, label := range []string{quoted: "quote", source: "source", name: "name"} {
			if p.Kinds.Has(overlap.Kind(kind)) {
				fmt.Print(" ", label)
			}
		}
		fmt.Println()
	}
	// Output:
	// "Ana Ruiz" source name
	// " said "
	// "the council, led by " quote
	// "Ben Okoye" quote name
	// ", “will not pay.”" quote
}

func ExamplePiece() {
	text := "abcdef"
	marks := []overlap.Mark{
		{Span: article.Span{Start: 0, End: 4}, ID: 1},
		{Span: article.Span{Start: 2, End: 6}, ID: 2},
	}
	pieces := slices.Collect(overlap.Cut(marks))
	for _, p := range pieces {
		fmt.Println(text[p.Span.Start:p.Span.End], len(p.Starts), "start,", len(p.Ends), "end")
	}
	// Output:
	// ab 1 start, 0 end
	// cd 1 start, 1 end
	// ef 0 start, 1 end
}
