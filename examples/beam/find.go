package main

import (
	"context"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

func init() {
	register.DoFn6x1[context.Context, Line, func(string, Statement), func(string, Statement), func(string, Quote), func(Row), error](&findFn{})
	register.Emitter2[string, Statement]()
	register.Emitter2[string, Quote]()
	register.Emitter1[Row]()
}

// findFn finds in each article its statements, keyed by speaker and stance, and those on claims once more, keyed by claim;
// and its quotes, keyed by their words. Records that are no article are the last output.
type findFn struct {
	Words int // fewer do not make a claim or quote recognisable
}

// How many articles were read, and how many records were none.
var (
	articleCounter = beam.NewCounter("newstext", "articles")
	badCounter     = beam.NewCounter("newstext", "bad")
)

// counted returns the counters of a run.
func counted(result beam.PipelineResult) (articles, bad int64) {
	for _, c := range result.Metrics().AllMetrics().Counters() {
		switch c.Name() {
		case "articles":
			articles += c.Result()
		case "bad":
			bad += c.Result()
		}
	}
	return articles, bad
}

func (fn *findFn) ProcessElement(ctx context.Context, line Line,
	bySpeaker, byClaim func(string, Statement), byWords func(string, Quote), bad func(Row)) error {
	id, a, err := parseRecord(line.Data)
	if err != nil {
		badCounter.Inc(ctx, 1)
		row, err := badRow(&line, err)
		bad(row)
		return err
	}
	articleCounter.Inc(ctx, 1)
	if id == "" {
		id = line.place()
	}
	// The finders cannot fail, and load what they need once in a process.
	found := claim.Find(quote.Find(entity.Find(a)))
	about := describe(id, line.place(), a.Meta())
	for _, s := range statements(found, about) {
		bySpeaker(s.speakerKey(), s)
		if s.Claim != "" {
			byClaim(s.claimKey(fn.Words), s)
		}
	}
	for _, q := range quotes(found.Quotes(), about) {
		if key := fold(q.Text); len(strings.Fields(key)) >= fn.Words {
			byWords(key, q)
		}
	}
	return nil
}
