package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[Row, int, Row](&shardFn{})
	register.DoFn4x1[context.Context, int, func(*int) bool, func(*Row) bool, error](&writeFn{})
	register.Function1x2(self)
	register.Iter1[int]()
	register.Iter1[Row]()
}

// A Row is a line of a result.
type Row struct {
	Order string // where it stands among the others
	JSON  []byte
}

// encode returns the row that v makes.
func encode(order string, v any) (Row, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return Row{Order: order, JSON: b.Bytes()}, err
}

// A bad is a row of bad.ndjson: a record that is no article.
type bad struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Offset int64  `json:"offset"` // of the line in the file, in bytes
	Cause  string `json:"cause"`
}

// badRow returns the row for a line that could not be read.
func badRow(l *Line, cause error) (Row, error) {
	return encode(fmt.Sprintf("%s\x00%012d", l.File, l.Number), &bad{l.File, l.Number, l.Offset, cause.Error()})
}

// write writes rows, in their order, to as many files as there are shards.
// The same rows make the same files, whatever the runner and the number of workers. A file without rows is written too:
// none is left from a run before.
func write(s beam.Scope, o options, name string, shards int, rows beam.PCollection) {
	s = s.Scope(name)
	numbers := make([]int, shards)
	for i := range numbers {
		numbers[i] = i
	}
	every := beam.ParDo(s, self, beam.CreateList(s, numbers))
	keyed := beam.ParDo(s, &shardFn{Shards: shards}, rows)
	beam.ParDo0(s, &writeFn{Out: o.Out, Name: name, Shards: shards}, beam.CoGroupByKey(s, every, keyed))
}

// self returns a number keyed by itself.
func self(n int) (int, int) { return n, n }

// shardFn spreads rows over the shards.
type shardFn struct {
	Shards int
}

func (fn *shardFn) ProcessElement(row Row) (int, Row) {
	h := fnv.New32a()
	h.Write([]byte(row.Order))
	return int(h.Sum32() % uint32(fn.Shards)), row
}

// writeFn writes the rows of a shard to its file.
type writeFn struct {
	Out    string
	Name   string
	Shards int
}

func (fn *writeFn) ProcessElement(ctx context.Context, shard int, _ func(*int) bool, next func(*Row) bool) error {
	rows := collect(next)
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(strings.Compare(a.Order, b.Order), bytes.Compare(a.JSON, b.JSON))
	})
	file := fn.file(shard)
	fs, err := filesystem.New(ctx, file)
	if err != nil {
		return err
	}
	defer fs.Close()
	w, err := fs.OpenWrite(ctx, file)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, err := w.Write(row.JSON); err != nil {
			w.Close()
			return err
		}
	}
	return w.Close()
}

// file returns the name of the file of a shard: said.ndjson, or said-00002-of-00016.ndjson if there are several.
func (fn *writeFn) file(shard int) string {
	name := fn.Name
	if fn.Shards > 1 {
		name = fmt.Sprintf("%s-%05d-of-%05d", name, shard, fn.Shards)
	}
	return strings.TrimSuffix(fn.Out, "/") + "/" + name + ".ndjson"
}
