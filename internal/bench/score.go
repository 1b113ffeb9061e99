package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A page is a page with what a reader came for.
type page struct {
	ID, File, URL, Body, Title, Date string
	Authors                          []string

	html []byte
}

// set returns the collection that the page is from.
func (p *page) set() string {
	name, _, _ := strings.Cut(p.ID, ":")
	return name
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
		if p.html, err = unzip(filepath.Join(dir, p.File)); err != nil {
			return nil, err
		}
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

// shingles counts the runs of four words in text.
func shingles(text string) (counts map[string]int, total int) {
	words := strings.FieldsFunc(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	counts = map[string]int{}
	if len(words) == 0 {
		return counts, 0
	}
	for i := range max(1, len(words)-3) {
		counts[strings.Join(words[i:min(i+4, len(words))], " ")]++
		total++
	}
	return counts, total
}

// A score sums up how an extractor does.
type score struct {
	pages, exact       int
	p, r               float64
	withBody           int
	title, authors, at [2]int // right, of
}

func (s *score) add(p *page, got result) {
	want, wantN := shingles(p.Body)
	have, haveN := shingles(got.body)
	hit := 0
	for k, n := range want {
		hit += min(n, have[k])
	}
	if haveN > 0 {
		s.p += float64(hit) / float64(haveN)
		s.withBody++
	}
	s.r += float64(hit) / float64(wantN)
	s.pages++
	if hit == wantN && hit == haveN {
		s.exact++
	}
	count := func(c *[2]int, known, right bool) {
		if known {
			c[1]++
			if right {
				c[0]++
			}
		}
	}
	count(&s.title, p.Title != "", fold(p.Title) == fold(got.title))
	count(&s.authors, len(p.Authors) > 0, slices.Equal(foldAll(p.Authors), foldAll(got.authors)))
	count(&s.at, p.Date != "", sameDay(p.Date, got.published))
}

func (s *score) String() string {
	p, r := s.p/float64(max(s.withBody, 1)), s.r/float64(s.pages)
	share := func(c [2]int) string {
		if c[1] == 0 {
			return ""
		}
		return fmt.Sprintf("%.3f", float64(c[0])/float64(c[1]))
	}
	return fmt.Sprintf("%.3f\t%.3f\t%.3f\t%.3f\t%s\t%s\t%s", p, r, 2*p*r/(p+r), float64(s.exact)/float64(s.pages), share(s.title), share(s.authors), share(s.at))
}

var curly = strings.NewReplacer("\u2018", "'", "\u2019", "'", "\u201a", "'", "\u201b", "'", "`", "'", "\u00b4", "'",
	"\u201c", `"`, "\u201d", `"`, "\u201e", `"`, "\u00ab", `"`, "\u00bb", `"`,
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2015", "-", "\u00ad", "", "\u200b", "")

// fold returns a title or name for comparison.
func fold(s string) string {
	s = curly.Replace(strings.ToLower(norm.NFKC.String(s)))
	return strings.Trim(strings.Join(strings.Fields(s), " "), " .")
}

func foldAll(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, fold(s))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sameDay reports whether a date of the gold pages and t share a day, there or in UTC.
func sameDay(gold string, t time.Time) bool {
	if t.IsZero() {
		return false
	}
	days := []string{t.Format(time.DateOnly), t.UTC().Format(time.DateOnly)}
	for _, layout := range []string{"2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05"} {
		if g, err := time.Parse(layout, gold); err == nil {
			return slices.Contains(days, g.Format(time.DateOnly)) || slices.Contains(days, g.UTC().Format(time.DateOnly))
		}
	}
	return slices.Contains(days, gold[:min(10, len(gold))])
}
