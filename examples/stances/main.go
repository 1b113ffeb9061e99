// Stances prints a table of who confirms, denies or will not comment on what in a news article.
//
//	stances < article.txt
//
// With nothing but a terminal on standard input it reads a sample.
package main

import (
	_ "embed"
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

//go:embed sample.txt
var sample string

func main() {
	log.SetFlags(0)
	log.SetPrefix("stances: ")
	text, err := read(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	if err := table(os.Stdout, text); err != nil {
		log.Fatal(err)
	}
}

// read returns what f holds, or the sample if f is a terminal.
func read(f *os.File) (string, error) {
	if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		return sample, nil
	}
	data, err := io.ReadAll(f)
	return string(data), err
}

// table writes a row to w for each statement that is more than an assertion.
func table(w io.Writer, text string) error {
	a, err := article.Parse(text)
	if err != nil {
		return err
	}
	statements := claim.Find(quote.Find(entity.Find(a)))
	line := func(s article.Span) string { return strings.Join(strings.Fields(a.Slice(s)), " ") }
	rows := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(rows, "WHO\tSTANCE\tREASON\tWORDS\tABOUT")
	for s := range statements.All() {
		if s.Stance == claim.Assert {
			continue
		}
		who := line(s.Source)
		if speaker, ok := statements.Quotes().Entities().Lookup(s.Speaker); ok {
			who = speaker.Name
		}
		fmt.Fprintf(rows, "%s\t%s\t%s\t%s\t%s\n", who, s.Stance, s.Reason, line(s.Cue), line(s.Target))
	}
	return rows.Flush()
}
