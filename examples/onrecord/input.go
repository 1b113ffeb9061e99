package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// An input says where articles come from.
type input struct {
	format string   // "auto", "text", "html" or "ndjson"
	files  []string // "-" is standard input
	stdin  io.Reader
	from   place // where to begin
}

// An item is one article as it was read, not yet looked at, or the reason why it could not be read.
type item struct {
	name   string // for messages: the file, and the line if it has several articles
	format string // "text", "html" or "ndjson"
	data   []byte
	err    error
	end    place // where it ends
}

// A place is a point of the input between two articles. The zero place is its beginning.
type place struct {
	Files  int    `json:"files"`  // so many files are dealt with
	Bytes  int64  `json:"bytes"`  // the length of those that are regular files
	Lines  int    `json:"lines"`  // so many lines of the next file are dealt with
	Offset int64  `json:"offset"` // their length
	Sum    uint32 `json:"sum"`    // their checksum
}

// errChanged is the error of an item that is not what it was when an earlier run read it.
var errChanged = errors.New("what an earlier run read of it has changed since")

// castagnoli makes checksums that processors have an instruction for.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// items returns the articles of all files in order, beginning at in.from.
// A file that holds many is read as they are asked for.
func (in *input) items() iter.Seq[item] {
	return func(yield func(item) bool) {
		at := in.from
		for _, name := range in.files[at.Files:] {
			next := place{Files: at.Files + 1, Bytes: at.Bytes + regular(name)}
			if !in.open(name, at, next, yield) {
				return
			}
			at = next
		}
	}
}

// open reads the articles of the named file from the place at on. The next file begins at next.
// It reports whether to go on with that one.
func (in *input) open(name string, at, next place, yield func(item) bool) bool {
	if name == "-" {
		return in.read("stdin", in.stdin, at, next, yield)
	}
	f, err := os.Open(name)
	if err != nil {
		err = cause(err)
		if strings.HasPrefix(name, "https://") || strings.HasPrefix(name, "http://") {
			err = errors.New("addresses are not opened; fetch the page and give the file")
		}
		return yield(item{name: name, err: err, end: next})
	}
	defer f.Close()
	return in.read(name, f, at, next, yield)
}

// read is like open, for what r holds.
func (in *input) read(name string, r io.Reader, at, next place, yield func(item) bool) bool {
	b := bufio.NewReaderSize(r, 1<<16)
	start, err := b.Peek(2)
	if err != nil && err != io.EOF {
		return yield(item{name: name, err: cause(err), end: next})
	}
	if string(start) == "\x1f\x8b" {
		return yield(item{name: name, err: errors.New("compressed; decompress it first, as gzip -dc does"), end: next})
	}
	format := in.format
	if format == "auto" {
		format = guess(name, b)
	}
	if format == "ndjson" {
		return readLines(name, b, at, next, yield)
	}
	data, err := io.ReadAll(b)
	return yield(item{name: name, format: format, data: data, err: cause(err), end: next})
}

// readLines reads an article from each line that is not blank, from the place at on. Lines may have any length.
func readLines(name string, b *bufio.Reader, at, next place, yield func(item) bool) bool {
	if at.Offset > 0 {
		sum := crc32.New(castagnoli)
		if _, err := io.CopyN(sum, b, at.Offset); err != nil || sum.Sum32() != at.Sum {
			yield(item{name: name, err: errChanged, end: at})
			return false
		}
	}
	for {
		line, err := b.ReadBytes('\n')
		at.Lines++
		at.Offset += int64(len(line))
		at.Sum = crc32.Update(at.Sum, castagnoli, line)
		if err != nil && err != io.EOF {
			return yield(item{name: fmt.Sprintf("%s:%d", name, at.Lines), err: cause(err), end: next})
		}
		if len(bytes.TrimSpace(line)) > 0 && !yield(item{name: fmt.Sprintf("%s:%d", name, at.Lines), format: "ndjson", data: line, end: at}) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// size returns the length of all files together, or zero if it cannot be told.
func (in *input) size() int64 {
	n := int64(0)
	for _, name := range in.files {
		info, err := os.Stat(name)
		if name == "-" {
			f, ok := in.stdin.(*os.File)
			if !ok {
				return 0
			}
			info, err = f.Stat()
		}
		switch {
		case err != nil || info.IsDir(): // nothing will be read of it
		case !info.Mode().IsRegular():
			return 0
		default:
			n += info.Size()
		}
	}
	return n
}

// regular returns the length of the named file if it is a regular file, and zero if it is anything else or not there.
func regular(name string) int64 {
	info, err := os.Stat(name)
	if name == "-" || err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
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
