package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// titles gives the pages the headlines that a file tells, one JSON object a line.
func titles(pages []*page, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	byID := map[string]string{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var x struct{ ID, Title string }
		if err := json.Unmarshal(in.Bytes(), &x); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		byID[x.ID] = x.Title
	}
	for _, p := range pages {
		if title := byID[p.ID]; title != "" {
			p.title = letters(title)
		}
	}
	return in.Err()
}

// letters returns text in lower case with one space between its words and nothing else.
func letters(text string) string {
	return strings.Join(words.FindAllString(strings.ToLower(text), -1), " ")
}

// headings returns a page for each text whose headline is one of its lines, and for each plain article without one,
// with the lines that could be it, labelled and with their features.
func headings(pages []*page) []*page {
	var out []*page
	for _, p := range pages {
		opening := p.scan.Opening()
		if p.title == "" || opening < 0 {
			continue
		}
		q := &page{ID: p.ID, fold: p.fold, plain: p.plain}
		found := false
		for i := max(0, opening-40); i <= opening; i++ {
			if !p.scan.Candidate(i) {
				continue
			}
			line := letters(p.lines[i])
			gold := line == p.title || p.plain && i == 0 && strings.HasPrefix(p.title, line)
			found = found || gold
			q.lines = append(q.lines, p.lines[i])
			q.gold = append(q.gold, gold)
			q.weight = append(q.weight, 1)
			q.features = append(q.features, p.scan.Heading(nil, i, opening))
		}
		if found || p.plain && len(q.lines) > 0 {
			out = append(out, q)
		}
	}
	return out
}

// crossHeadings prints how often the best line is the headline, on pages of other sites than those learned from.
func crossHeadings(out io.Writer, pages []*page, folds int, show string) {
	right, total := map[bool]int{}, map[bool]int{}
	for fold := range folds {
		w := learn(others(pages, fold, folds), headingFeatures)
		for _, p := range pages {
			if int(p.fold)%folds != fold {
				continue
			}
			best, at := -1.0, -1
			for i := range p.features {
				if s := dot(w, p.features[i]); s > best {
					best, at = s, i
				}
			}
			total[p.plain]++
			if at >= 0 && p.gold[at] || at < 0 && !slices.Contains(p.gold, true) {
				right[p.plain]++
			} else if show == "titles" {
				fmt.Fprintf(out, "%s\n", p.ID)
				for i, line := range p.lines {
					fmt.Fprintf(out, "  %-5v %.2f %.100s\n", p.gold[i], dot(w, p.features[i]), line)
				}
			}
		}
	}
	fmt.Fprintf(out, "headline: %d of %d pages, %d of %d plain articles\n", right[false], total[false], right[true], total[true])
}

func headingFeatures(p *page, buf []uint16, i int) []uint16 { return append(buf, p.features[i]...) }
