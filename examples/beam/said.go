package main

import (
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn2x2[string, func(*Statement) bool, Row, error](&saidFn{})
	register.Iter1[Statement]()
}

// A said is a row of said.ndjson: what a speaker said with one stance, in all articles.
type said struct {
	Speaker    string      `json:"speaker,omitempty"`
	Kind       string      `json:"kind,omitempty"`
	Stance     string      `json:"stance"`
	Statements []Statement `json:"statements"` // by time; Speaker, Kind and Stance only where they differ
}

// saidFn makes a row of the statements of one speaker with one stance.
type saidFn struct{}

func (*saidFn) ProcessElement(key string, next func(*Statement) bool) (Row, error) {
	row := said{Statements: collect(next)}
	slices.SortFunc(row.Statements, func(s, t Statement) int { return s.compare(&t) })
	row.Speaker = commonest(each(row.Statements, func(s Statement) string { return s.Speaker }))
	row.Kind = commonest(each(row.Statements, func(s Statement) string { return s.Kind }))
	row.Stance = row.Statements[0].Stance
	for i := range row.Statements {
		s := &row.Statements[i]
		s.Stance = ""
		if s.Speaker == row.Speaker {
			s.Speaker = ""
		}
		if s.Kind == row.Kind {
			s.Kind = ""
		}
	}
	return encode(key, &row)
}

// collect returns all that an iterator of Beam gives.
func collect[T any](next func(*T) bool) []T {
	var list []T
	var item T
	for next(&item) {
		list = append(list, item)
	}
	return list
}

// each returns what f gives for each item.
func each[T any](items []T, f func(T) string) []string {
	list := make([]string, len(items))
	for i, item := range items {
		list[i] = f(item)
	}
	return list
}
