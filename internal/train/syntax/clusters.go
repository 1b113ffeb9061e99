package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/internal/conllu"
	"example.com/newstext/internal/grammar"
	"example.com/newstext/internal/linear"
	"example.com/newstext/internal/train/cluster"
)

// clusters learns the clusters of words of the treebanks and of plain news beside them.
func clusters(dir string, sents []conllu.Sentence) *linear.Table {
	var all [][]uint32
	for _, s := range sents {
		var words []uint32
		for _, w := range s.Words {
			words = append(words, grammar.HashWord(w.Form))
		}
		all = append(all, words)
	}
	all = append(all, hashed(plain(filepath.Join(dir, "..", "news.plain.jsonl")))...)
	all = append(all, labelled(filepath.Join(dir, "..", "ner", "gmb.train.conll.gz"))...)
	tokens := 0
	for _, s := range all {
		tokens += len(s)
	}
	fine, coarse := cluster.Learn(all, 4, 254, 12), cluster.Learn(all, 4, 40, 12)
	log.Printf("clusters of %d words, from %d tokens", len(fine), tokens)
	table := map[uint32]uint32{}
	for w, c := range fine {
		table[w] = uint32(c) | uint32(coarse[w])<<8
	}
	return linear.NewTable(table)
}

// hashed returns the keys of words.
func hashed(sentences [][]string) [][]uint32 {
	out := make([][]uint32, len(sentences))
	for i, s := range sentences {
		for _, form := range s {
			out[i] = append(out[i], grammar.HashWord(form))
		}
	}
	return out
}

// plain reads the sentences of a file of articles, one JSON object with a text a line.
func plain(name string) (all [][]string) {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var line struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &line); err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		a, err := article.Parse(line.Text)
		if err != nil {
			continue
		}
		for s := range a.Sentences() {
			var words []string
			for _, t := range grammar.Tokenize(nil, line.Text, s.Start, s.End) {
				words = append(words, line.Text[t.Start:t.End])
			}
			all = append(all, words)
		}
	}
	return all
}

// labelled reads the words of a file of tokens and labels.
func labelled(name string) (all [][]uint32) {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		log.Fatal(err)
	}
	var words []uint32
	for in := bufio.NewScanner(z); in.Scan(); {
		form, _, _ := strings.Cut(in.Text(), "\t")
		switch {
		case form == "":
			all = append(all, words)
			words = nil
		case !strings.HasPrefix(form, "-DOCSTART-"):
			for _, t := range grammar.Tokenize(nil, form, 0, len(form)) {
				words = append(words, grammar.HashWord(form[t.Start:t.End]))
			}
		}
	}
	return all
}
