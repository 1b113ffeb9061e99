package main

import (
	"runtime"
	"runtime/debug"

	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// pageFormat is the format for reading on a terminal, which is the command's own.
const pageFormat = "text"

// An output turns an item into what is printed. Many goroutines may use it.
type output struct {
	parser
	format string        // pageFormat, or the name of a format that package export has
	page   page          // how to print text
	export export.Format // if format is not pageFormat
}

// setFormat makes o print in the named format.
func (o *output) setFormat(name string) error {
	o.format = name
	if name == pageFormat {
		return nil
	}
	if o.export.UnmarshalText([]byte(name)) != nil {
		return oneOf("-format", name, formatNames()...)
	}
	return nil
}

// formatNames returns the names that -format may have.
func formatNames() []string {
	names := []string{pageFormat}
	for f := range export.Formats() {
		names = append(names, f.String())
	}
	return names
}

// frame returns what is printed before the first article, between two of them, and after the last one.
func (o *output) frame() (head, between, foot string) {
	if o.format == pageFormat {
		return "", "\n", ""
	}
	return o.export.Frame()
}

// huge is the length in bytes from which on an article is not like others.
const huge = 1 << 18

// print returns what is to be printed for it.
func (o *output) print(it item) ([]byte, error) {
	step := func() {}
	if len(it.data) > huge {
		debug.SetGCPercent(40) // leave little garbage beside what it needs
		step = runtime.GC      // nor what one step needed for the next
	}
	id, a, err := o.parse(it)
	if err != nil {
		return nil, err
	}
	ents := entity.Find(a)
	step()
	quotes := quote.Find(ents)
	step()
	statements := claim.Find(quotes)
	step()
	if o.format == pageFormat {
		return o.page.render(id, statements), nil
	}
	return o.export.Append(nil, export.Doc{ID: id, Statements: statements})
}
