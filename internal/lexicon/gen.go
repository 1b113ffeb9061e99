//go:build ignore

// Gen writes the table of package lexicon, made from the lists in this directory.
package main

import (
	"flag"
	"log"
	"os"

	"example.com/newstext/internal/lexicon"
)

func main() {
	out := flag.String("o", "ztable.go", "file to write")
	flag.Parse()
	source, err := lexicon.Compile(os.DirFS("."))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, source, 0o666); err != nil {
		log.Fatal(err)
	}
}
