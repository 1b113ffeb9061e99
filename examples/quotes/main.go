// Quotes prints what each person in a news article said, speaker by speaker.
//
//	quotes < article.txt
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

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

//go:embed sample.txt
var sample string

func main() {
	log.SetFlags(0)
	log.SetPrefix("quotes: ")
	text, err := read(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	if err := bySpeaker(os.Stdout, text); err != nil {
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

// bySpeaker writes the direct and mixed quotes of an article to w, under the name of who said them.
func bySpeaker(w io.Writer, text string) error {
	a, err := article.Parse(text)
	if err != nil {
		return err
	}
	quotes := quote.Find(entity.Find(a))
	for speaker := range quotes.Entities().All() {
		first := true
		for q := range quotes.By(speaker.ID) {
			if q.Kind != quote.Direct && q.Kind != quote.Mixed {
				continue
			}
			if first {
				fmt.Fprintln(w, strings.TrimSuffix(speaker.Name+", "+speaker.Role, ", "))
				first = false
			}
			for _, words := range q.Quoted {
				fmt.Fprintf(w, "\t“%s”\n", strings.Join(strings.Fields(a.Slice(words)), " "))
			}
		}
	}
	return nil
}
