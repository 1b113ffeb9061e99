package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagebody"
	"example.com/newstext/internal/pagefacts"
)

// A page is a page with the text that a reader came for.
type page struct {
	ID, File, URL, Body string

	markup *markup.Page
	facts  *pagefacts.Facts
	gold   []string // words of the body
	labels []bool   // of each line: is it body?
	lines  *pagebody.Page
	rows   []row
	scores []int32 // of the last check
	words  []int   // of each line
}

// load reads the pages that dir/pages.dev.jsonl names.
func load(dir string) ([]*page, error) {
	f, err := os.Open(filepath.Join(dir, "pages.dev.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []*page
	for d := json.NewDecoder(bufio.NewReader(f)); ; {
		p := new(page)
		if err := d.Decode(p); err == io.EOF {
			return pages, nil
		} else if err != nil {
			return nil, err
		}
		source, err := unzip(filepath.Join(dir, p.File))
		if err != nil {
			return nil, err
		}
		p.markup = markup.Read([]byte(strings.ToValidUTF8(string(source), "\uFFFD")))
		p.facts = pagefacts.Read(p.markup)
		p.lines = pagebody.NewPage(p.markup, p.facts)
		p.gold = split(p.Body)
		pages = append(pages, p)
	}
}

func unzip(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return io.ReadAll(z)
}

// site returns the site that the page is from.
func (p *page) site() string {
	u, err := url.Parse(p.URL)
	if err != nil {
		return p.ID
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// fold returns which of n parts the site of the page falls in.
func (p *page) fold(n int) int {
	h := fnv.New32a()
	h.Write([]byte(p.site()))
	s := h.Sum32()
	return int((s ^ s>>15) % uint32(n))
}

// split returns the words of text.
func split(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsNumber(r)
	})
}

// shingles counts the runs of four words.
func shingles(words []string) map[string]int {
	m := map[string]int{}
	for i := range max(1, len(words)-3) {
		if len(words) > 0 {
			m[strings.Join(words[i:min(i+4, len(words))], " ")]++
		}
	}
	return m
}

func (p *page) line(i int) string {
	l := p.markup.Lines[i]
	return string(p.markup.Text[l.Start:l.End])
}

// label finds which lines of the page are in the gold body.
func (p *page) label() {
	n := len(p.markup.Lines)
	p.labels = make([]bool, n)
	p.words = make([]int, n)
	gold := shingles(p.gold)
	goldLines := map[string]int{}
	for l := range strings.SplitSeq(p.Body, "\n") {
		if w := split(l); len(w) > 0 {
			goldLines[strings.Join(w, " ")]++
		}
	}
	words := make([][]string, n)
	share := make([]float64, n)
	same := map[string][]int{}
	for i := range n {
		words[i] = split(p.line(i))
		p.words[i] = len(words[i])
		key := strings.Join(words[i], " ")
		if len(words[i]) == 0 {
			continue
		}
		same[key] = append(same[key], i)
		if len(words[i]) < 4 {
			if goldLines[key] > 0 {
				share[i] = 1
			}
			continue
		}
		hits := 0
		sh := shingles(words[i])
		total := 0
		for s, c := range sh {
			hits += min(c, gold[s])
			total += c
		}
		share[i] = float64(hits) / float64(total)
	}
	for i := range n {
		p.labels[i] = share[i] >= 0.5
	}
	// Of several lines with the same words only as many as the body has are in it: those in the best company.
	company := func(i int) float64 {
		sum := 0.0
		for j := max(0, i-6); j < min(n, i+7); j++ {
			if j != i && len(words[j]) > 7 {
				sum += (share[j] - 0.3) * float64(min(len(words[j]), 40)) / float64(max(i-j, j-i)+2)
			}
		}
		return sum
	}
	for _, at := range same {
		if len(at) < 2 || share[at[0]] < 0.5 {
			continue
		}
		want := 0
		if w := words[at[0]]; len(w) < 4 {
			want = goldLines[strings.Join(w, " ")]
		} else {
			want = 1 << 30
			for s, c := range shingles(w) {
				if g := gold[s]; g > 0 {
					want = min(want, g/c)
				}
			}
		}
		slices.SortStableFunc(at, func(a, b int) int {
			switch x, y := company(a), company(b); {
			case x > y:
				return -1
			case x < y:
				return 1
			}
			return a - b
		})
		for k, i := range at {
			if k >= max(want, 1) {
				p.labels[i] = false
			}
		}
	}
	// A short line is in the body only if it stands among lines that are.
	for i := range n {
		if p.labels[i] && len(words[i]) < 8 && company(i) <= 0 && len(p.gold) > 40 {
			p.labels[i] = false
		}
	}
}

// show prints the lines that body has wrong.
func (p *page) show(id string, body []bool) {
	if !strings.Contains(p.ID, id) {
		return
	}
	var t tally
	t.add(p, body)
	fmt.Printf("=== %s %s %s", p.ID, p.URL, &t)
	for i, b := range body {
		if b != p.labels[i] {
			mark := "extra"
			if !b {
				mark = "missed"
			}
			var path []string
			for e, n := p.markup.Lines[i].Elem, 0; e > 0 && n < 4; e, n = p.markup.Elements[e].Parent, n+1 {
				path = append(path, p.markup.Elements[e].Tag.String())
			}
			text := []rune(p.line(i))
			fmt.Printf("%6s %4d %5d %s: %s\n", mark, i, p.scores[i], strings.Join(path, "<"), string(text[:min(len(text), 160)]))
		}
	}
}

// A tally sums up how well the body was found.
type tally struct {
	groups map[string]*[4]float64 // precision, recall, exact, pages
}

func (t *tally) add(p *page, body []bool) {
	var words []string
	for i, b := range body {
		if b {
			words = append(words, split(p.line(i))...)
		}
	}
	gold, got := shingles(p.gold), shingles(words)
	hit, sumGold, sumGot := 0, 0, 0
	for s, c := range gold {
		hit += min(c, got[s])
		sumGold += c
	}
	for _, c := range got {
		sumGot += c
	}
	if t.groups == nil {
		t.groups = map[string]*[4]float64{}
	}
	name, _, _ := strings.Cut(p.ID, ":")
	g := t.groups[name]
	if g == nil {
		g = new([4]float64)
		t.groups[name] = g
	}
	if sumGot > 0 {
		g[0] += float64(hit) / float64(sumGot)
	}
	g[1] += float64(hit) / float64(sumGold)
	if hit == sumGold && hit == sumGot {
		g[2]++
	}
	g[3]++
}

func (t *tally) String() string {
	var b strings.Builder
	for _, name := range []string{"fundus", "scrapinghub"} {
		if g := t.groups[name]; g != nil {
			p, r := g[0]/g[3], g[1]/g[3]
			fmt.Fprintf(&b, "%-12s p %.4f r %.4f f1 %.4f exact %.3f\n", name, p, r, 2*p*r/(p+r), g[2]/g[3])
		}
	}
	return b.String()
}
