package main

import (
	"cmp"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[string, func(*Quote) bool, func(Row), error](&sharedFn{})
	register.Iter1[Quote]()
}

// A shared is a row of shared.ndjson: a quote that several outlets carry.
type shared struct {
	Quote      string   `json:"quote"` // in the form that most articles have
	Publishers []string `json:"publishers"`
	Speakers   []string `json:"speakers,omitempty"` // several if the outlets do not agree
	Quotes     []Quote  `json:"quotes"`             // by time
}

// sharedFn gives the quotes that stand in articles of at least two outlets.
type sharedFn struct{}

func (*sharedFn) ProcessElement(key string, next func(*Quote) bool, emit func(Row)) error {
	row := shared{Quotes: collect(next)}
	slices.SortFunc(row.Quotes, func(q, r Quote) int {
		return cmp.Or(q.Article.compare(&r.Article), cmp.Compare(q.ID, r.ID))
	})
	row.Publishers = names(each(row.Quotes, func(q Quote) string { return q.Article.Publisher }))
	if len(row.Publishers) < 2 {
		return nil
	}
	row.Speakers = names(each(row.Quotes, func(q Quote) string { return q.Speaker }))
	row.Quote = commonest(each(row.Quotes, func(q Quote) string { return q.Text }))
	encoded, err := encode(key, &row)
	emit(encoded)
	return err
}

// names returns the distinct names among values in the order of strings, each in its commonest form.
func names(values []string) []string {
	forms := make(map[string][]string)
	for _, v := range values {
		if key := fold(v); key != "" {
			forms[key] = append(forms[key], v)
		}
	}
	var list []string
	for _, same := range forms {
		list = append(list, commonest(same))
	}
	slices.Sort(list)
	return list
}
