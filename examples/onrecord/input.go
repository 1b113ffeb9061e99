package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// An input says where articles come from.
type input struct {
	format string // "auto", "text", "html" or "ndjson"
	files  []string
	stdin  io.Reader
}

// An item is one article as it was read, not yet looked at, or the reason why it could not be read.
type item struct {
	name   string // for messages: the file, and the line if it has several articles
	format string // "text", "html" or "ndjson"
	data   []byte
	err    error
}

// items returns the articles of all files, or of standard input, in order.
// A file that holds many is read as they are asked for.
func (in *input) items() iter.Seq[item] {
	return func(yield func(item) bool) {
		if len(in.files) == 0 {
			in.read("stdin", in.stdin, yield)
			return
		}
		for _, name := range in.files {
			if !in.open(name, yield) {
				return
			}
		}
	}
}

// open reads the articles of the named file. It reports whether to go on with the next one.
func (in *input) open(name string, yield func(item) bool) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(item{name: name, err: cause(err)})
	}
	defer f.Close()
	return in.read(name, f, yield)
}

// read reads the articles that r holds. It reports whether to go on.
func (in *input) read(name string, r io.Reader, yield func(item) bool) bool {
	b := bufio.NewReaderSize(r, 1<<16)
	format := in.format
	if format == "auto" {
		format = guess(name, b)
	}
	if format == "ndjson" {
		return readLines(name, b, yield)
	}
	data, err := io.ReadAll(b)
	return yield(item{name: name, format: format, data: data, err: cause(err)})
}

// readLines reads an article from each line that is not blank. Lines may have any length.
func readLines(name string, b *bufio.Reader, yield func(item) bool) bool {
	for n := 1; ; n++ {
		line, err := b.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 && !yield(item{name: fmt.Sprintf("%s:%d", name, n), format: "ndjson", data: line}) {
			return false
		}
		if err == io.EOF {
			return true
		}
		if err != nil {
			return yield(item{name: fmt.Sprintf("%s:%d", name, n), err: cause(err)})
		}
	}
}

// guess judges what an input is: by the name of the file, or else by its first characters.
func guess(name string, b *bufio.Reader) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text", ".md":
		return "text"
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".ndjson", ".jsonl":
		return "ndjson"
	}
	start, _ := b.Peek(1024)
	start = bytes.TrimSpace(bytes.TrimPrefix(start, []byte("\ufeff")))
	if rest, ok := bytes.CutPrefix(start, []byte("{")); ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`)) {
		return "ndjson"
	}
	for _, tag := range []string{"<!doctype html", "<html", "<?xml", "<head", "<!--"} {
		if len(start) >= len(tag) && strings.EqualFold(string(start[:len(tag)]), tag) {
			return "html"
		}
	}
	return "text"
}

// cause returns err without the name of the file, which the message has already.
func cause(err error) error {
	if p, ok := errors.AsType[*os.PathError](err); ok {
		return p.Err
	}
	return err
}
