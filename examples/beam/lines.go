package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, fileio.ReadableFile, func(Line), error](&readFn{})
	register.Emitter1[Line]()
}

// A Line is a line of a file, not yet looked at.
type Line struct {
	File   string
	Number int   // from 1
	Offset int64 // of its first byte in the file, decompressed
	Data   []byte
}

// place names the line in messages, as onrecord does.
func (l *Line) place() string { return fmt.Sprintf("%s:%d", l.File, l.Number) }

// readFn reads the lines of a file that are not blank. Lines may have any length.
// A file that cannot be read to its end fails the pipeline: a result without it would look whole.
type readFn struct{}

func (*readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Line)) error {
	r, err := file.Open(ctx)
	if err != nil {
		return err
	}
	defer r.Close()
	b := bufio.NewReaderSize(r, 1<<16)
	at := Line{File: file.Metadata.Path}
	for {
		at.Number++
		at.Data, err = b.ReadBytes('\n')
		if len(bytes.TrimSpace(at.Data)) > 0 {
			emit(at)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", at.place(), err)
		}
		at.Offset += int64(len(at.Data))
	}
}
