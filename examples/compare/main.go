// Compare reads two articles on one story and prints who is on record in only one of them, and with which stance.
//
//	compare FIRST SECOND
package main

import (
	"cmp"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"text/tabwriter"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("compare: ")
	if len(os.Args) != 3 {
		log.Fatal("want two files")
	}
	if err := compare(os.Stdout, os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

// compare writes to w who speaks in only one of two files.
func compare(w io.Writer, files []string) error {
	var found [2]*claim.Set
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		a, err := article.Parse(string(text))
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		found[i] = claim.Find(quote.Find(entity.Find(a)))
	}
	rows := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for i, file := range files {
		fmt.Fprintf(rows, "Only in %s:\n", file)
		quotes := found[i].Quotes()
		for s := range found[i].All() {
			speaker, named := quotes.Entities().Lookup(s.Speaker)
			if !named || speaks(found[1-i], speaker.Name) {
				continue
			}
			words := cmp.Or(s.Target, s.Cue)
			if q, ok := quotes.Lookup(s.Quote); ok && s.Stance == claim.Assert {
				words = q.Span
			}
			about := strings.Fields(quotes.Entities().Article().Slice(words))
			fmt.Fprintf(rows, "  %s\t%s\t%s\n", speaker.Name, s.Stance, strings.Join(about, " "))
		}
	}
	return rows.Flush()
}

// speaks reports whether somebody of that name is on record, under the whole name or the last part of it.
func speaks(found *claim.Set, name string) bool {
	last := func(a, b string) bool {
		return b != "" && strings.HasSuffix(" "+strings.ToLower(a), " "+strings.ToLower(b))
	}
	for s := range found.All() {
		other, _ := found.Quotes().Entities().Lookup(s.Speaker)
		if last(name, other.Name) || last(other.Name, name) {
			return true
		}
	}
	return false
}
