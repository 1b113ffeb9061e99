// Command names trains and measures the model of the names of article/syntax.
//
//	go run ./internal/train/names -data DIR -seed 1 [-out FILE] [-eval]
//
// DIR holds files of tokens and labels: gmb.train.conll.gz, gum.train.conll.gz and so on.
// The same data, seed and syntax model give the same file.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"

	"example.com/newstext/internal/grammar"
)

func main() {
	log.SetFlags(log.Ltime)
	data := flag.String("data", "", "directory of the labelled texts")
	seed := flag.Uint64("seed", 1, "seed of the order of examples")
	out := flag.String("out", "internal/models/names.model", "file to write the model to")
	tagger := flag.String("syntax", "internal/models/syntax.model", "file of the model that tags the texts")
	rounds := flag.Int("rounds", 6, "how often to go over the data")
	eval := flag.Bool("eval", false, "train nothing: measure the model in -out")
	flag.Parse()
	if *data == "" {
		flag.Usage()
		os.Exit(2)
	}
	file, err := os.ReadFile(*tagger)
	if err != nil {
		log.Fatal(err)
	}
	engine, err := grammar.Read(string(file))
	if err != nil {
		log.Fatal(err)
	}
	if !*eval {
		var docs []grammar.NameDoc
		for _, part := range []struct {
			name   string
			weight int
		}{{"gmb.train", 5}, {"gum.train", 10}, {"wikigold", 10}, {"crossner_politics", 3}, {"uner.dev", 10}} {
			d, err := read(filepath.Join(*data, part.name+".conll.gz"), part.name != "gum.train" && part.name != "uner.dev")
			if err != nil {
				log.Fatal(err)
			}
			for i := range d {
				d[i].Weight = part.weight
			}
			docs = append(docs, d...)
		}
		m := engine.LearnNames(docs, 16, *rounds, rand.New(rand.NewPCG(*seed, 2)))
		file := grammar.NewNamer(m).Bytes()
		if err := os.WriteFile(*out, file, 0o644); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %d bytes", *out, len(file))
	}
	file, err = os.ReadFile(*out)
	if err != nil {
		log.Fatal(err)
	}
	namer, err := grammar.ReadNamer(string(file))
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"gum.dev", "uner.test"} {
		docs, err := read(filepath.Join(*data, name+".conll.gz"), false)
		if err != nil {
			log.Fatal(err)
		}
		report(name, engine, namer, docs)
	}
}

// report measures the names found in docs, exactly and with their kind.
func report(name string, e *grammar.Engine, n *grammar.Namer, docs []grammar.NameDoc) {
	type found struct{ doc, kind, first, end int }
	var x grammar.Names
	var s grammar.Sentence
	gold, got := map[found]bool{}, map[found]bool{}
	for d := range docs {
		e.Read(&x, &s, &docs[d])
		n.Find(&x, docs[d].Text, func(kind, first, end int) { got[found{d, kind, first, end}] = true })
		token, first, kind := 0, 0, -1
		for _, labels := range docs[d].Labels {
			for _, l := range append(labels, 0) {
				inner := l > 0 && l%2 == 0
				if kind >= 0 && !inner {
					gold[found{d, kind, first, token}] = true
					kind = -1
				}
				if l > 0 && !inner {
					first, kind = token, int(l)/2
				}
				token++
			}
			token--
		}
	}
	fmt.Printf("%-9s", name)
	f1 := func(label string, kinds ...int) {
		var right, all, guessed int
		for g := range gold {
			for _, k := range kinds {
				if g.kind == k {
					all++
					if got[g] {
						right++
					}
				}
			}
		}
		for g := range got {
			for _, k := range kinds {
				if g.kind == k {
					guessed++
				}
			}
		}
		fmt.Printf(" %s P %.1f R %.1f F1 %.1f;", label, 100*float64(right)/float64(max(guessed, 1)),
			100*float64(right)/float64(max(all, 1)), 200*float64(right)/float64(max(guessed+all, 1)))
	}
	f1("all three", 0, 1, 2)
	f1("PER", 0)
	f1("ORG", 1)
	f1("LOC", 2)
	f1("MISC", 3)
	fmt.Println()
}
