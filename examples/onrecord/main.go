// Onrecord reads news articles and prints who is on record about what.
//
//	onrecord [-in auto|text|html|ndjson] [-format text|ndjson|json|csv|html] [-encoding NAME] [FILE…]
//
// Without files it reads standard input. Results go to standard output and nothing else does.
// The exit status is 0 if all went well, 1 if an article could not be read (the others are printed all the same),
// and 2 if the command was called in a wrong way.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
)

const usage = `usage: onrecord [-in auto|text|html|ndjson] [-format text|ndjson|json|csv|html] [-encoding NAME] [FILE…]

Onrecord reads news articles, from standard input if no file is named, and prints who is on record about what.

  -in      what the input is
             auto    judge by the file's name, or by how it starts (the default)
             text    one article as plain or pasted text
             html    one web page
             ndjson  one JSON object a line: {"id":"…","text":"…"}, and if known
                     "title", "authors", "published", "publisher", "url", "language"
  -format  what to print
             text    a page for reading (the default)
             json    an indented JSON object an article
             ndjson  a JSON object a line
             csv     a table with a row a statement
             html    a web page in one file
  -encoding  the encoding of text and HTML, such as windows-1252, if it is not UTF-8
`

func main() {
	debug.SetGCPercent(300) // articles are small and short-lived: collect less often
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the command, with everything that main takes from the system. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	in, out, err := parseFlags(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stderr, usage)
		return 0
	case err != nil:
		fmt.Fprintf(stderr, "onrecord: %v\n\n%s", err, usage)
		return 2
	}
	in.stdin = stdin
	if out.format == pageFormat {
		out.page = newPage(stdout)
	}
	w := bufio.NewWriterSize(stdout, 1<<16)
	failed, printed := false, false
	head, between, foot := out.frame()
	for r := range inOrder(in.items(), out.print) {
		if r.err != nil {
			failed = true
			fmt.Fprintf(stderr, "onrecord: %s: %v\n", r.name, r.err)
			continue
		}
		if printed {
			w.WriteString(between)
		} else {
			w.WriteString(head)
		}
		printed = true
		if _, err := w.Write(r.out); err != nil {
			fmt.Fprintf(stderr, "onrecord: %v\n", err)
			return 1
		}
	}
	if !printed {
		w.WriteString(head)
	}
	w.WriteString(foot)
	if err := w.Flush(); err != nil {
		fmt.Fprintf(stderr, "onrecord: %v\n", err)
		return 1
	}
	if failed {
		return 1
	}
	return 0
}

// parseFlags reads the command line.
func parseFlags(args []string) (*input, *output, error) {
	in, out := &input{}, &output{}
	flags := flag.NewFlagSet("onrecord", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&in.format, "in", "auto", "")
	format := flags.String("format", pageFormat, "")
	encoding := flags.String("encoding", "utf-8", "")
	if err := flags.Parse(args); err != nil {
		return nil, nil, err
	}
	in.files = flags.Args()
	if err := oneOf("-in", in.format, "auto", "text", "html", "ndjson"); err != nil {
		return nil, nil, err
	}
	if err := out.setFormat(*format); err != nil {
		return nil, nil, err
	}
	if err := out.setEncoding(*encoding); err != nil {
		return nil, nil, err
	}
	return in, out, nil
}

func oneOf(flag, value string, values ...string) error {
	if slices.Contains(values, value) {
		return nil
	}
	return fmt.Errorf("%s %q: want one of %s", flag, value, strings.Join(values, ", "))
}
