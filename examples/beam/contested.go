package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"example.com/newstext/claim"
)

func init() {
	register.DoFn3x0[string, func(*Statement) bool, func(Contested)](&contestedFn{})
	register.Emitter1[Contested]()
	register.DoFn2x1[[]Contested, func(Row), error](&rankFn{})
	register.Function2x1(lessContested)
}

// A Contested is a row of contested.ndjson: a claim that somebody stands by and somebody denies.
type Contested struct {
	Claim      string      `json:"claim"`
	Parties    int         `json:"parties"` // how many speakers assert, confirm or deny it
	Statements []Statement `json:"statements"`
	Key        string      `json:"-"`
}

// contestedFn gives the claims that are contested, of the statements on each.
type contestedFn struct{}

func (*contestedFn) ProcessElement(key string, next func(*Statement) bool, emit func(Contested)) {
	row := Contested{Key: key, Statements: collect(next)}
	parties := make(map[string]bool)
	stands, denied := false, false
	for i := range row.Statements {
		s := &row.Statements[i]
		switch s.Stance {
		case claim.Assert.String(), claim.Confirm.String():
			stands = true
		case claim.Deny.String():
			denied = true
		default:
			continue
		}
		parties[fold(s.Speaker)] = true
	}
	if !stands || !denied {
		return
	}
	slices.SortFunc(row.Statements, func(s, t Statement) int { return s.compare(&t) })
	row.Parties = len(parties)
	row.Claim = commonest(each(row.Statements, func(s Statement) string { return s.Claim }))
	for i := range row.Statements {
		if s := &row.Statements[i]; s.Claim == row.Claim {
			s.Claim = ""
		}
	}
	emit(row)
}

// lessContested reports whether a comes after b in the list of the most contested claims:
// fewer parties, then fewer statements, then by their words.
func lessContested(a, b Contested) bool {
	return cmp.Or(cmp.Compare(a.Parties, b.Parties), cmp.Compare(len(a.Statements), len(b.Statements)), cmp.Compare(b.Key, a.Key)) < 0
}

// rankFn makes rows of the most contested claims, which it gets as one list.
type rankFn struct{}

func (*rankFn) ProcessElement(list []Contested, emit func(Row)) error {
	for i := range list {
		row, err := encode(fmt.Sprintf("%09d", i), &list[i])
		if err != nil {
			return err
		}
		emit(row)
	}
	return nil
}
