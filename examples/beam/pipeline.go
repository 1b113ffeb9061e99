package main

import (
	"errors"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/top"
)

// Options say what the pipeline reads, counts and writes.
type options struct {
	Files  []string // paths and patterns of NDJSON files, of any file system that Beam knows; .gz is decompressed
	Out    string   // the folder for the results
	Top    int      // how many contested claims to tell
	Words  int      // how many words make a quote or a claim recognisable in another article
	Shards int      // how many files a result is written to
}

// check returns what is wrong with o, or nil.
func (o *options) check() error {
	switch {
	case len(o.Files) == 0:
		return errors.New("no files named")
	case o.Out == "":
		return errors.New("-out names no folder")
	case o.Top < 1 || o.Words < 1 || o.Shards < 1:
		return errors.New("-top, -words and -shards must be at least 1")
	}
	return nil
}

// build makes the pipeline.
//
//	files -> lines -> articles -> statements by speaker and stance -> said.ndjson
//	                           -> statements by claim -> the top   -> contested.ndjson
//	                           -> quotes by their words            -> shared.ndjson
//	                           -> bad records                      -> bad.ndjson
func build(s beam.Scope, o options) {
	files := fileio.ReadMatches(s, fileio.MatchAll(s, beam.CreateList(s, o.Files), fileio.MatchEmptyDisallow()))
	// Reading is quick and finding slow: one worker reads a file, and the shuffle spreads its lines over all.
	lines := beam.Reshuffle(s, beam.ParDo(s, &readFn{}, files))
	bySpeaker, byClaim, byWords, bad := beam.ParDo4(s, &findFn{Words: o.Words}, lines)

	said := beam.ParDo(s, &saidFn{}, beam.GroupByKey(s, bySpeaker))
	write(s, o, "said", o.Shards, said)

	contested := beam.ParDo(s, &contestedFn{}, beam.GroupByKey(s, byClaim))
	ranked := beam.ParDo(s, &rankFn{}, top.Largest(s, contested, o.Top, lessContested))
	write(s, o, "contested", 1, ranked)

	shared := beam.ParDo(s, &sharedFn{}, beam.GroupByKey(s, byWords))
	write(s, o, "shared", o.Shards, shared)

	write(s, o, "bad", o.Shards, bad)
}
