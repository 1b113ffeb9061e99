// Command pasted trains the models that find the article in a pasted page, and measures them.
//
// usage: go run ./internal/train/pasted [-data DIR] [-o FILE]
//
// It reads DIR/paste.dev.jsonl (pasted pages, each with the text of its article), DIR/pages.dev.jsonl (their headlines) and,
// as examples of texts that are all article, DIR/news.plain.jsonl and DIR/polnear.train.jsonl. It prints what five-fold cross-validation by site says,
// then learns from all of them and writes the weights to FILE. The same data gives the same bytes.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"example.com/newstext/internal/pasted"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "read the pages from `DIR`")
	out := flag.String("o", "internal/models/pasted.model", "write the weights to `FILE`")
	show := flag.String("show", "", "print the lines of the pages whose id contains `TEXT`, and what was made of them")
	half := flag.Bool("half", false, "learn from one half of the sites and measure on the other, and write nothing")
	flag.Parse()
	pages, err := load(filepath.Join(*data, "paste.dev.jsonl"), false)
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"news.plain.jsonl", "polnear.train.jsonl"} {
		plain, err := load(filepath.Join(*data, name), true)
		if err != nil {
			log.Fatal(err)
		}
		pages = append(pages, plain[:min(len(plain), 400)]...)
	}
	folds := 5
	if *half {
		folds = 2
	}
	crossFirst(pages, folds)
	crossSecond(pages, folds)
	evaluate(os.Stdout, pages, *show)
	for _, name := range []string{"pages.dev.jsonl", "news.plain.jsonl", "polnear.train.jsonl"} {
		if err := titles(pages, filepath.Join(*data, name)); err != nil {
			log.Fatal(err)
		}
	}
	heads := headings(pages)
	crossHeadings(os.Stdout, heads, folds, *show)
	if *half {
		return
	}
	// The trees learn from what a first look says of pages that it has not seen, as they will be asked about such.
	first := learn(pages, func(p *page, buf []uint16, i int) []uint16 { return p.scan.First(buf, i) })
	second := boost(pages)
	heading := learn(heads, headingFeatures)
	if err := os.WriteFile(*out, pasted.Encode(first, heading, second), 0o644); err != nil {
		log.Fatal(err)
	}
}

// A page is a text to learn from.
type page struct {
	ID, Text, Body string
	plain          bool // all of it is article
	lines          []string
	gold           []bool    // whether each line belongs to the article
	weight         []float64 // how much each line counts
	fold           uint32
	scan           *pasted.Page
	first, scores  []int16    // what the looks give each line
	title          string     // the words of its headline, where that is known
	features       [][]uint16 // of its lines as headlines
}

// load reads the texts of a file, one JSON object a line.
func load(path string, plain bool) ([]*page, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []*page
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		p := &page{plain: plain}
		if err := json.Unmarshal(in.Bytes(), p); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		// The id up to the date names the site, where there is one.
		site, _, _ := strings.Cut(p.ID, "_20")
		h := fnv.New32a()
		h.Write([]byte(site))
		p.fold = h.Sum32()
		for line := range strings.SplitSeq(p.Text, "\n") {
			if line = strings.TrimFunc(line, unicode.IsSpace); line != "" {
				p.lines = append(p.lines, line)
			}
		}
		if plain && len(pages)%2 == 1 && len(p.lines) > 6 {
			p.lines = p.lines[:6] // short articles too
		}
		if len(p.lines) > 0 {
			p.label()
			p.scan = pasted.Scan(len(p.lines), func(i int) string { return p.lines[i] })
			pages = append(pages, p)
		}
	}
	return pages, in.Err()
}

var words = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles counts the runs of four words of text.
func shingles(text string) (counts map[string]int, total int) {
	w := words.FindAllString(text, -1)
	counts = map[string]int{}
	for i := 0; i < max(1, len(w)-3) && len(w) > 0; i++ {
		counts[strings.Join(w[i:min(i+4, len(w))], " ")]++
		total++
	}
	return counts, total
}

// label says which lines belong to the article: those of which most runs of four words are in its text,
// and shorter ones that are a whole line of it.
func (p *page) label() {
	p.gold = make([]bool, len(p.lines))
	p.weight = make([]float64, len(p.lines))
	body, _ := shingles(p.Body)
	whole := map[string]bool{}
	for line := range strings.SplitSeq(p.Body, "\n") {
		whole[strings.Join(words.FindAllString(line, -1), " ")] = true
	}
	for i, line := range p.lines {
		w := words.FindAllString(line, -1)
		p.weight[i] = root(len(w))
		switch {
		case p.plain:
			p.gold[i] = true
			p.weight[i] *= .3
			if i == 0 {
				p.weight[i] = 0 // mostly a headline
			}
		case len(w) < 4:
			p.gold[i] = len(w) > 0 && whole[strings.Join(w, " ")]
		default:
			counts, total := shingles(line)
			hit := 0
			for s, n := range counts {
				if body[s] > 0 {
					hit += n
				}
			}
			p.gold[i] = hit*10 >= total*6
		}
	}
}
