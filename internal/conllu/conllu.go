// Package conllu reads treebanks in the CoNLL-U format of Universal Dependencies.
package conllu

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A Word is one syntactic word of a sentence.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // the index of the head in the sentence; -1 at the root
	Rel                            string
	Glued                          bool // no space between this word and the next
}

// A Sentence is a sentence of a treebank.
type Sentence struct {
	Doc   string // the document that it is of
	ID    string
	Text  string
	Para  bool // a paragraph starts here
	Words []Word
}

// ReadFile reads all sentences of a file, which is compressed if its name ends in ".gz".
func ReadFile(name string) ([]Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := io.Reader(f)
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	sents, err := Read(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return sents, nil
}

// Read reads all sentences of r.
func Read(r io.Reader) ([]Sentence, error) {
	var (
		all   []Sentence
		cur   Sentence
		doc   string
		line  int
		multi int  // the last word of the token of several words that we are in
		glued bool // whether that token is glued to the next
	)
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		line++
		text := in.Text()
		switch {
		case text == "":
			if len(cur.Words) > 0 {
				cur.Doc = doc
				all = append(all, cur)
			}
			cur, multi = Sentence{}, 0
		case text[0] == '#':
			key, value, _ := strings.Cut(strings.TrimSpace(text[1:]), "=")
			value = strings.TrimSpace(value)
			switch strings.TrimSpace(key) {
			case "newdoc id":
				doc = value
				cur.Para = true
			case "newpar", "newpar id":
				cur.Para = true
			case "sent_id":
				cur.ID = value
			case "text":
				cur.Text = value
			}
		default:
			col := strings.Split(text, "\t")
			if len(col) != 10 {
				return nil, fmt.Errorf("line %d: %d columns", line, len(col))
			}
			noSpace := strings.Contains(col[9], "SpaceAfter=No")
			if first, last, ok := strings.Cut(col[0], "-"); ok {
				var err error
				if multi, err = strconv.Atoi(last); err != nil {
					return nil, fmt.Errorf("line %d: %s-%s is no range", line, first, last)
				}
				glued = noSpace
				continue
			}
			if strings.Contains(col[0], ".") {
				continue
			}
			id, err := strconv.Atoi(col[0])
			if err != nil || id != len(cur.Words)+1 {
				return nil, fmt.Errorf("line %d: word number %s", line, col[0])
			}
			head, err := strconv.Atoi(col[6])
			if err != nil {
				return nil, fmt.Errorf("line %d: head %s", line, col[6])
			}
			w := Word{Form: col[1], Lemma: col[2], UPOS: col[3], XPOS: col[4], Feats: col[5], Head: head - 1, Rel: col[7],
				Glued: noSpace}
			if id < multi {
				w.Glued = true
			} else if id == multi {
				w.Glued = glued
			}
			cur.Words = append(cur.Words, w)
		}
	}
	if len(cur.Words) > 0 {
		cur.Doc = doc
		all = append(all, cur)
	}
	return all, in.Err()
}
