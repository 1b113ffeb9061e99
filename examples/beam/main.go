// Beam tells, for a whole corpus of news, who said what, which claims are contested and which quotes several outlets carry.
//
//	beam -out DIR [-top N] [-words N] [-shards N] [--runner=prism|direct|flink|dataflow …] FILE…
//
// It is an Apache Beam pipeline over the records that "onrecord -in ndjson" reads; README.md tells how to run it.
// The exit status is 0 if all went well, 1 if a record could not be read (the others are counted all the same) or the
// pipeline failed, and 2 if the command was called in a wrong way.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	var o options
	flag.StringVar(&o.Out, "out", "", "the folder to write to: a path, or gs://bucket/path")
	flag.IntVar(&o.Top, "top", 100, "how many of the most contested claims to tell")
	flag.IntVar(&o.Words, "words", 5, "how many words a quote or claim must have to be recognised in another article")
	flag.IntVar(&o.Shards, "shards", 1, "how many files to write each result to")
	level := flag.String("log", "warn", "what Beam may tell on standard error: debug, info, warn or error")
	flag.Parse()
	beam.Init() // in a worker, this does not return
	o.Files = flag.Args()
	if err := o.check(); err != nil {
		fmt.Fprintf(os.Stderr, "beam: %v\n", err)
		flag.Usage()
		os.Exit(2)
	}
	log.SetupLogging(*level, "text")
	os.Exit(run(o))
}

// run runs the pipeline with the runner that the flags name. It returns the exit status.
func run(o options) int {
	p := beam.NewPipeline()
	build(p.Root(), o)
	result, err := beamx.RunWithMetrics(context.Background(), p)
	if err != nil {
		fmt.Fprintf(os.Stderr, "beam: %v\n", err)
		return 1
	}
	if result == nil { // a dry run, or one that is not waited for
		return 0
	}
	articles, bad := counted(result)
	fmt.Fprintf(os.Stderr, "beam: %d articles read, %d bad records\n", articles, bad)
	if bad > 0 {
		return 1
	}
	return 0
}
