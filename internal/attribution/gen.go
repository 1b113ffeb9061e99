//go:build ignore

// Gen compiles cues.txt into zcues.go.
package main

import (
	"flag"
	"log"
	"os"

	"example.com/newstext/internal/attribution"
)

func main() {
	out := flag.String("o", "zcues.go", "write the table to `file`")
	flag.Parse()
	list, err := os.ReadFile("cues.txt")
	if err != nil {
		log.Fatal(err)
	}
	src, err := attribution.Compile(string(list))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, src, 0o644); err != nil {
		log.Fatal(err)
	}
}
