package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"slices"
	"strings"

	"example.com/newstext/internal/grammar"
)

// read reads a file of tokens and labels. If cut is set, it cuts tokens at hyphens as our tokens are.
// Sentences of a file without documents are documents of their own.
func read(name string, cut bool) ([]grammar.NameDoc, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var (
		docs     []grammar.NameDoc
		text     strings.Builder
		doc      grammar.NameDoc
		tokens   []grammar.Span
		labels   []uint8
		hasDocs  bool
		sentence = func() {
			if len(tokens) > 0 {
				doc.Tokens, doc.Labels = append(doc.Tokens, tokens), append(doc.Labels, labels)
				tokens, labels = nil, nil
			}
		}
		document = func() {
			sentence()
			if len(doc.Tokens) > 0 {
				doc.Text = text.String()
				docs = append(docs, doc)
			}
			doc = grammar.NameDoc{}
			text.Reset()
		}
	)
	in := bufio.NewScanner(z)
	for line := 1; in.Scan(); line++ {
		if strings.HasPrefix(in.Text(), "-DOCSTART-") {
			hasDocs = true
			document()
			doc.ID = in.Text()[len("-DOCSTART- "):]
			continue
		}
		if in.Text() == "" {
			sentence()
			if !hasDocs {
				document()
			}
			continue
		}
		form, label, ok := strings.Cut(in.Text(), "\t")
		l := slices.Index(grammar.Labels, label)
		if !ok || l < 0 {
			return nil, fmt.Errorf("%s: line %d: no label: %q", name, line, in.Text())
		}
		for i, part := range parts(form, cut) {
			if i > 0 && l%2 == 1 {
				l++
			}
			start := text.Len()
			text.WriteString(part)
			tokens = append(tokens, grammar.Span{Start: start, End: text.Len()})
			labels = append(labels, uint8(l))
			if i == 0 || !cut {
				continue
			}
		}
		text.WriteByte(' ')
	}
	document()
	return docs, in.Err()
}

// parts returns the tokens of form.
func parts(form string, cut bool) (out []string) {
	if !cut || !strings.Contains(form, "-") {
		return []string{form}
	}
	for _, s := range grammar.Tokenize(nil, form, 0, len(form)) {
		out = append(out, form[s.Start:s.End])
	}
	return out
}
