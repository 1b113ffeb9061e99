// Command syntax trains and measures the models of article/syntax.
//
//	go run ./internal/train/syntax -data DIR -seed 1 [-out FILE] [-eval]
//
// DIR holds treebanks in CoNLL-U format: ewt.train.conllu.gz, gum.train.conllu.gz and so on.
// The same data and seed give the same file.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"example.com/newstext/internal/conllu"
)

func main() {
	log.SetFlags(log.Ltime)
	data := flag.String("data", "", "directory of the treebanks")
	seed := flag.Uint64("seed", 1, "seed of the order of examples")
	out := flag.String("out", "internal/models/syntax.model", "file to write the model to")
	fast := flag.Bool("fast", false, "train few rounds, to try something out")
	size := flag.Uint("size", 17, "logarithm of the number of buckets of the parser")
	eval := flag.Bool("eval", false, "train nothing: measure the model in -out")
	flag.Parse()
	if *data == "" {
		flag.Usage()
		os.Exit(2)
	}
	if !*eval {
		rounds := rounds{tagger: 8, parser: 8, folds: 4, runs: 3, size: *size}
		if *fast {
			rounds = rounds.fast()
		}
		train := read(*data, "ewt.train", "gum.train", "ewt.dev")
		file := learn(*data, train, rounds, *seed)
		if err := os.WriteFile(*out, file, 0o644); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %d bytes", *out, len(file))
	}
	file, err := os.ReadFile(*out)
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"ewt.dev", "ewt.test", "gum.dev"} {
		report(name, string(file), read(*data, name))
	}
	if *eval {
		any := func(string) bool { return true }
		reportRaw("ewt.test", read(*data, "ewt.test"), any)
		gum := read(*data, "gum.dev")
		reportRaw("gum.dev", gum, any)
		reportRaw("… news, interview", gum, func(doc string) bool {
			return strings.HasPrefix(doc, "GUM_news") || strings.HasPrefix(doc, "GUM_interview")
		})
	}
}

// read reads treebanks of dir.
func read(dir string, names ...string) (all []conllu.Sentence) {
	for _, name := range names {
		sents, err := conllu.ReadFile(filepath.Join(dir, name+".conllu.gz"))
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, sents...)
	}
	return all
}

func percent(a, b int) string { return fmt.Sprintf("%.2f", 100*float64(a)/float64(max(b, 1))) }
