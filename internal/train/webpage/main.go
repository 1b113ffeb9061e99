// Command webpage trains the models that tell which lines of an HTML page are the article.
//
// usage: go run ./internal/train/webpage [-data DIR] [-out FILE] [-folds N]
//
// DIR holds pages.dev.jsonl and the pages it names. The command first trains on all sites but one part of N and checks on that
// part, for each of the parts, and prints how well the article was found; with -out it then trains on all sites and
// writes the weights. The same pages give the same weights.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "the folder that holds pages.dev.jsonl")
	out := flag.String("out", "", "write the weights to this `file`")
	folds := flag.Int("folds", 2, "check on each of so many parts of the sites; 0: do not check")
	show := flag.String("show", "", "print the lines of pages whose id contains this that are judged wrongly")
	flag.Parse()
	pages, err := load(*data)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range pages {
		p.label()
	}
	if *folds > 1 {
		var ceiling, got tally
		for part := range *folds {
			var train, check []*page
			for _, p := range pages {
				if p.fold(*folds) == part {
					check = append(check, p)
				} else {
					train = append(train, p)
				}
			}
			m := fit(train)
			for _, p := range check {
				body := m.body(p)
				got.add(p, body)
				ceiling.add(p, p.labels)
				if *show != "" {
					p.show(*show, body)
				}
			}
		}
		fmt.Printf("labels:\n%v%d parts:\n%v", &ceiling, *folds, &got)
	}
	if *out != "" {
		b := fit(pages).encode()
		if err := os.WriteFile(*out, b, 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %d bytes\n", *out, len(b))
	}
}
