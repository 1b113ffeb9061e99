// Onrecord reads news articles and prints who is on record about what.
//
//	onrecord [-in FORMAT] [-format FORMAT] [-encoding NAME] [-o FILE [-resume]] [FILE…]
//
// Without files it reads standard input. Results go to standard output, and nothing else does, or to the file that -o names.
// The exit status is 0 if all went well, 1 if an article could not be read (the others are printed all the same)
// or results could not be written, and 2 if the command was called in a wrong way.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
)

const usage = `usage: onrecord [-in FORMAT] [-format FORMAT] [-encoding NAME] [-o FILE [-resume]] [FILE…]

Onrecord reads news articles, from standard input if no file is named or the file is -,
and prints who is on record about what.

  -in        what the input is
               auto         judge by the file's name, or by how it starts (the default)
               text         one article as plain or pasted text
               html         one web page
               ndjson       one JSON object a line: {"id":"…","text":"…"}, and if known
                            "title", "authors", "published", "publisher", "url", "language"
  -format    what to print
               text         a page for reading (the default)
               json         an indented JSON object an article
               ndjson       a JSON object a line
               csv          a table with a row a statement
               html         a web page in one file
               labelstudio  tasks with predictions, for the annotation tool of that name
               brat         the files of brat, in a tar archive: | tar xf - -C FOLDER
               jsonld       linked data: schema.org and Web Annotation
               gqg          quotations, as GDELT's Global Quotation Graph has them
  -encoding  the encoding of text and HTML, such as windows-1252, if it is not UTF-8
  -o         the file to write to, which is there when all is done; until then it is FILE.part
  -resume    go on with the run that left FILE.part behind, or begin if there is none

Articles that cannot be read are told on standard error, with file and line, and the rest goes on.
The exit status is 0 if all went well, 1 if not, 2 if the command was called in a wrong way.
`

func main() {
	debug.SetGCPercent(300) // articles are small and short-lived: collect less often
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A command is a command line that has been read.
type command struct {
	in     *input
	out    *output
	target *target
}

// run is the command, with everything that main takes from the system. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c, err := parseArgs(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return 0
	case err != nil:
		synopsis, _, _ := strings.Cut(usage, "\n\n")
		fmt.Fprintf(stderr, "onrecord: %v\n%s\n", err, synopsis)
		return 2
	}
	c.in.stdin = stdin
	if c.out.format == pageFormat {
		c.out.page = newPage(stdout)
		if c.target.name != "" {
			c.out.page = newPage(io.Discard)
		}
	}
	return c.run(stdout, stderr)
}

// run reads the articles and writes the results. It returns the exit status.
func (c *command) run(stdout, stderr io.Writer) int {
	t := c.target
	if err := t.open(stdout); err != nil {
		fmt.Fprintf(stderr, "onrecord: %v\n", err)
		return 1
	}
	c.in.from = t.state.Input
	var stop interrupt
	if t.part != nil { // otherwise there is nothing to leave in order
		stop.listen()
	}
	p := newProgress(stderr, t.results(stdout), c.in.size(), t.state)
	if done := t.state.articles(); done > 0 {
		p.message("%d articles are done already", done)
	}
	if !t.state.Ended {
		if err := c.each(p, stop.done); err != nil {
			p.message("%v", err)
			return 1
		}
		if s := stop.signal(); s != 0 {
			p.message("%v after %d articles; the same command with -resume goes on", s, t.state.articles())
			return 128 + int(s)
		}
	}
	if err := t.end(); err != nil {
		p.message("%v", err)
		return 1
	}
	p.clear()
	if t.state.Bad > 0 {
		return 1
	}
	return 0
}

// each writes the results of all articles, until stop is closed. The error is one that ends the command.
func (c *command) each(p *progress, stop <-chan struct{}) error {
	for r := range inOrder(c.in.items(), c.out.print, stop) {
		if errors.Is(r.err, errChanged) {
			return fmt.Errorf("-resume: %s: %w", r.name, r.err)
		}
		if r.err != nil {
			p.message("%s: %v", r.name, r.err)
		}
		if err := c.target.put(r); err != nil {
			return err
		}
		p.step(c.target.state)
	}
	return c.target.keep()
}

// parseArgs reads the command line. Flags may stand behind files too, up to "--".
func parseArgs(args []string) (*command, error) {
	c := &command{in: &input{}, out: &output{}, target: &target{}}
	flags := flag.NewFlagSet("onrecord", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.in.format, "in", "auto", "")
	format := flags.String("format", pageFormat, "")
	encoding := flags.String("encoding", "utf-8", "")
	flags.StringVar(&c.target.name, "o", "", "")
	flags.BoolVar(&c.target.resume, "resume", false, "")
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		read := len(args) - flags.NArg()
		if flags.NArg() == 0 || read > 0 && args[read-1] == "--" {
			break
		}
		c.in.files = append(c.in.files, flags.Arg(0))
		args = flags.Args()[1:]
	}
	c.in.files = append(c.in.files, flags.Args()...)
	if len(c.in.files) == 0 {
		c.in.files = []string{"-"}
	}
	if err := oneOf("-in", c.in.format, "auto", "text", "html", "ndjson"); err != nil {
		return nil, err
	}
	if err := c.out.setFormat(*format); err != nil {
		return nil, err
	}
	if err := c.out.setEncoding(*encoding); err != nil {
		return nil, err
	}
	named := false
	flags.Visit(func(f *flag.Flag) { named = named || f.Name == "o" })
	if named && c.target.name == "" {
		return nil, errors.New("-o: want the name of a file")
	}
	if c.target.resume && !named {
		return nil, errors.New("-resume: want -o and the file that the run wrote to")
	}
	c.target.frame.head, c.target.frame.between, c.target.frame.foot = c.out.frame()
	c.target.call = call{Log: logFormat, In: c.in.format, Format: c.out.format, Encoding: c.out.charset, Files: c.in.files}
	return c, nil
}

func oneOf(flag, value string, values ...string) error {
	if slices.Contains(values, value) {
		return nil
	}
	return fmt.Errorf("%s %q: want one of %s", flag, value, strings.Join(values, ", "))
}
